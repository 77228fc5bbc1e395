//! An address that is gone leads to a page that is there: in one step, in one edition or in all, and never in the place of a page.

use super::office::{addresses, rows};
use crate::support::{Page, Visitor, World};

fn redirect(editor: &Visitor, source: &str, target: &str) -> Page {
    let form = editor.opens("/admin/redirects").follows("New redirect").is(200);
    form.fills("Old address", source).fills("Leads to", target)
}

fn edition(world: &World, code: &str) -> String {
    world.edition(code).id.0.to_string()
}

#[test]
fn an_old_address_leads_on_at_once_in_every_edition() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    visitor.asks("/fr/blog/old-cloud").is(404);
    let made = redirect(&editor, "blog/old-cloud", "topics/cloud").submits("Save").is(200).says("is there now");
    for code in ["fr", "ru", "gb"] {
        visitor.asks(&format!("/{code}/blog/old-cloud")).redirects(301, &format!("/{code}/topics/cloud"));
        visitor.asks(&format!("/{code}/blog/old-cloud/")).redirects(301, &format!("/{code}/topics/cloud"));
    }
    visitor.asks("/xx/blog/old-cloud").is(404);
    visitor.posts("/fr/blog/old-cloud", &[]).is(404);
    made.fills("Leads to", "courses?topic=cloud").submits("Save").is(200).says("is saved");
    visitor.asks("/fr/blog/old-cloud").redirects(301, "/fr/courses?topic=cloud");
    made.follows("History").says("Created").says("Saved");
    editor.opens(made.path()).follows("Delete").submits("Delete it for good").is(200);
    visitor.asks("/fr/blog/old-cloud").is(404);
}

#[test]
fn that_of_an_edition_comes_first_and_may_lead_to_another_edition() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    redirect(&editor, "clouds", "topics/cloud").submits("Save").is(200);
    let form = redirect(&editor, "/nz/clouds", "/gb/courses").picks("Edition", &edition(&world, "nz"));
    form.submits("Save").is(200);
    visitor.asks("/nz/clouds").redirects(301, "/gb/courses");
    visitor.asks("/gb/clouds").redirects(301, "/gb/topics/cloud");
    redirect(&editor, "/fr/old", "courses").submits("Save").is(422).says("This is an address of France");
    let form = redirect(&editor, "блог/что такое".replace(' ', "-").as_str(), "articles");
    form.picks("Edition", &edition(&world, "ru")).submits("Save").is(200);
    let encoded = "/ru/%D0%B1%D0%BB%D0%BE%D0%B3/%D1%87%D1%82%D0%BE-%D1%82%D0%B0%D0%BA%D0%BE%D0%B5";
    visitor.asks(encoded).redirects(301, "/ru/articles");
}

#[test]
fn a_page_that_is_there_is_not_hidden_and_the_editor_is_led_to_it() {
    let world = World::own();
    let editor = world.signed_in("editor");
    for source in ["topics/cloud", "courses", "glossary/api", "courses/sql-from-zero.ics"] {
        let refused = redirect(&editor, source, "articles").submits("Save").is(422);
        refused.says("which this would hide");
        assert!(refused.attributes(".error-message a", "href")[0].ends_with(source), "{source}");
        assert_eq!(refused.attributes("input#source", "value"), [source], "nothing typed is lost");
    }
    redirect(&editor, "old", "nothing/here").submits("Save").is(422).says("There is no page at this address");
    redirect(&editor, "old", "topics/none").submits("Save").is(422).says("There is no page at this address");
    for wrong in ["", "a b", "//evil.example", "x?y=1", "x#y", "../x", "/"] {
        redirect(&editor, wrong, "courses").submits("Save").is(422);
    }
    redirect(&editor, "twice", "courses").submits("Save").is(200);
    redirect(&editor, "twice/", "articles").submits("Save").is(422).says("There is a redirect from this address");
}

#[test]
fn nobody_is_led_in_circles_or_from_door_to_door() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    redirect(&editor, "second", "courses").submits("Save").is(200);
    redirect(&editor, "first", "second").submits("Save").is(200);
    visitor.asks("/gb/first").redirects(301, "/gb/courses");
    let second = editor.opens("/admin/redirects?q=second").follows_in("main tbody", "second").is(200);
    second.fills("Leads to", "first").submits("Save").is(422).says("This leads back to the old address");
    second.fills("Leads to", "second").submits("Save").is(422);
    visitor.asks("/gb/second").redirects(301, "/gb/courses");
}

#[test]
fn renamed_records_are_listed_and_need_no_redirect() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    let topic = editor.opens("/admin/topics?q=cloud").follows("Cloud").is(200);
    topic.fills("Slug", "clouds").submits("Save").is(200);
    let former = editor.opens("/admin/redirects").follows("Former addresses of records").is(200);
    assert_eq!(rows(&former).len(), 1);
    former.says("topics/cloud").says("topics/clouds").follows_in("main tbody", "Cloud").is(200);
    redirect(&editor, "topics/cloud", "courses").submits("Save").is(422).says("leads to /fr/topics/clouds already");
    // Where it leads to a former address, the one of today is kept.
    let made = redirect(&editor, "sky", "topics/cloud").submits("Save").is(200);
    assert_eq!(made.attributes("input#target", "value"), ["topics/clouds"]);
    visitor.asks("/fr/sky").redirects(301, "/fr/topics/clouds");
}

#[test]
fn an_editor_of_one_edition_keeps_its_redirects_alone_and_lists_are_paged() {
    let world = World::own();
    let everyone = world.signed_in("admin");
    for number in 0..30 {
        redirect(&everyone, &format!("old/{number:02}"), "courses").sends_with("Save").is(303);
    }
    let first = everyone.opens("/admin/redirects?q=old").is(200);
    assert_eq!(rows(&first).len(), 25);
    let second = first.follows("Next page");
    assert_eq!(rows(&second).len(), 5);
    assert_eq!(addresses(&second.follows("Previous page")), addresses(&first));
    assert!(rows(&first.follows_in("thead", "Old address"))[0].contains("old/29"));
    let editor = world.editor_of("fr");
    redirect(&editor, "vieux", "courses").submits("Save").is(403);
    redirect(&editor, "vieux", "courses").picks("Edition", &edition(&world, "fr")).submits("Save").is(200);
    redirect(&editor, "old", "courses").picks("Edition", &edition(&world, "gb")).submits("Save").is(403);
    editor.opens(&addresses(&first)[0]).fills("Leads to", "articles").submits("Save").is(403);
}
