//! A form that cannot offer all that there is to choose lets one search it, without a script, and keeps what is typed and chosen.

use lectern::base::slug::Slug;
use lectern::db;
use lectern::domain::records::{self, Naming, RecordKind};
use lectern::domain::{glossary, instructors};

use crate::support::World;

#[test]
fn an_instructor_beyond_the_first_five_hundred_is_found_and_stays_chosen() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    coordinator.opens("/admin/sessions/new").is(200).does_not_say("Look for others by words");
    world.writes(async |tx| {
        for number in 0..500 {
            let slug = Slug::parse(&format!("aa-{number:03}")).expect("a slug");
            instructors::create(tx, &world.actor(), &slug, &format!("Aa Teacher {number:03}")).await?;
        }
        let slug = Slug::parse("zz-needle").expect("a slug");
        instructors::create(tx, &world.actor(), &slug, "Zz Needle").await?;
        Ok::<_, db::Error>(())
    });
    let form = coordinator.opens("/admin/sessions/new").is(200).does_not_say("Zz Needle");
    let form = form.fills("Seats", "7").chooses("Aa Teacher 003");
    let search = "Look for others by words (Instructors)";
    let found =
        form.fills(search, "NEEDLE").submits("Look (Instructors)").is(200).says("Zz Needle").says("Aa Teacher 003");
    found.does_not_say("Aa Teacher 004");
    assert_eq!(found.attributes("#seats", "value"), ["7"], "what was typed is kept");
    let chosen = found.chooses("Zz Needle").fills(search, "teacher 499").submits("Look (Instructors)").is(200);
    chosen.says("Zz Needle").says("Aa Teacher 003").says("Aa Teacher 499");
    assert_eq!(chosen.elements("[name='instructors'][checked]").len(), 2);
    let whole = chosen.fills(search, "").submits("Look (Instructors)").is(200).says("Zz Needle").says("Aa Teacher 004");
    assert_eq!(whole.elements("[name='instructors'][checked]").len(), 2);
    let bad = coordinator
        .posts("/admin/sessions/new", &[("part", "find:nothing"), ("find-course", "%00 \0 %"), ("instructors", "x")]);
    bad.is(200);
}

#[test]
fn a_key_term_beyond_the_first_five_hundred_is_found_in_its_part_of_the_list() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let article = world.record(RecordKind::Article, "how-databases-remember").0;
    let path = format!("/admin/articles/{article}/edit");
    editor.opens(&path).is(200).does_not_say("Look for others by words");
    world.writes(async |tx| {
        let slug = |number: usize| Slug::parse(&format!("aa-{number:03}")).expect("a slug");
        let slugs: Vec<Slug> = (0..500).map(slug).chain(Slug::parse("zz-needle")).collect();
        let ids = glossary::create_all(tx, &world.actor(), &slugs).await?;
        let name = |(id, slug): (_, &Slug)| Naming::titled(id, &slug.as_str().replace('-', " "));
        let names: Vec<Naming> = ids.into_iter().zip(&slugs).map(name).collect();
        records::name(tx, &names).await
    });
    let (form, search) = (editor.opens(&path).is(200), "Look for others by words (Term, Key term 1)");
    let chosen = form.attributes("select[name='key_terms.0.term'] option[selected]", "value");
    assert_eq!(form.texts("select[name='key_terms.0.term'] option[selected]").len(), 1, "{chosen:?} keeps its name");
    form.does_not_say("zz needle");
    let found = form.fills(search, "needle").submits("Look (Term, Key term 1)").is(200).says("zz needle");
    assert_eq!(found.attributes("select[name='key_terms.0.term'] option[selected]", "value"), chosen);
    assert_eq!(found.attributes("input[type=search]", "value")[0], "needle");
    let number = world.record(RecordKind::Term, "zz-needle").0.to_string();
    let saved = found.picks("Term (Key term 1)", &number).submits("Save").is(200).says("is saved");
    assert_eq!(saved.opens(&path).texts("select[name='key_terms.0.term'] option[selected]"), ["zz needle"]);
}
