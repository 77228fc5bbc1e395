//! What helps an editor: room for long texts, what a text could do better told beside it, and the handbook on every page.

use lectern::admin::office::lists;

use super::wording::FRENCH;
use crate::support::World;

const RUSSIAN: &str = "language:ru";

#[test]
fn a_long_russian_article_is_saved_whole() {
    let world = World::own();
    let (article, editor) = (world.article(), world.signed_in("editor"));
    // Six bytes a letter on its way here: the form is 1.2 MB.
    let long = "щ".repeat(19_999);
    let form = editor.opens(&article.on(RUSSIAN)).is(200);
    let form = ["Introduction", "Closing", "Point 1: Text", "Point 2: Text", "Point 3: Text", "Point 4: Text"]
        .into_iter()
        .fold(form, |form, label| form.fills(label, &long));
    let form = ["Point 5: Text", "Point 6: Text", "Point 7: Text"]
        .into_iter()
        .fold(form, |form, label| form.fills(label, &long));
    form.submits("Save the texts").is(200).says("Saved: Русский");
    assert_eq!(article.newest(RUSSIAN, "closing"), Some(long.clone()));
    let again = editor.opens(&article.on(RUSSIAN)).fills("Closing", &format!("{long}щщ")).submits("Save the texts");
    again.is(422).says("Write at most 20,000 characters");
    let kept: String = again.elements("#closing")[0].text().collect();
    assert_eq!(kept.trim_start_matches('\n').chars().count(), 20_001, "nothing typed is lost");
    let revision = article.revision();
    editor.posts(&article.on(RUSSIAN), &[("closing", &long.repeat(40))]).is(413).says("Go back with your browser");
    assert_eq!(article.revision(), revision);
}

#[test]
fn what_a_text_could_do_better_stands_beside_it_until_it_does() {
    let world = World::own();
    let (article, editor) = (world.article(), world.signed_in("editor"));
    let better = "#### Trop bas\n\n![](carte.png)";
    let page = editor.opens(&article.on(FRENCH)).fills("Introduction", better).submits("Save the texts").is(200);
    let told = page.texts("#introduction-warnings .text__warning");
    assert_eq!(told.len(), 2, "{told:?}");
    page.says("A heading skips a level").says("An image has no alternative text");
    assert!(page.attributes("#introduction", "aria-describedby")[0].contains("introduction-warnings"));
    assert!(page.texts("#closing-warnings .text__warning").is_empty());
    let page = editor.opens(&article.on(FRENCH)).says("A heading skips a level");
    let page = page.fills("Introduction", "Bien").submits("Save the texts").is(200);
    page.does_not_say("A heading skips a level");
}

#[test]
fn the_handbook_is_there_and_every_page_leads_to_its_part() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let handbook = admin.opens("/admin/help").is(200).says("The handbook is written in English");
    let parts = handbook.attributes("section[id]", "id");
    assert!(parts.len() > 20, "{parts:?}");
    for url in handbook.attributes("main img", "src") {
        let picture = admin.fetches(&url);
        assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")), "{url}");
    }
    admin.opens("/admin/help/pictures/..%2FHANDBOOK.md").is(404);
    let article = world.article().path;
    let mut paths: Vec<String> = lists().map(|list| list.path.to_owned()).collect();
    paths.extend([article.clone(), article.replace("texts", "edit"), article.replace("texts", "publications")]);
    for path in paths {
        let page = admin.opens(&path).is(200);
        let help = page.attributes(".office-nav__help a", "href").remove(0);
        let part = help.split_once('#').map(|(_, part)| part.to_owned());
        assert!(part.is_none_or(|part| parts.contains(&part)), "{path} leads to {help}");
    }
    admin.opens("/admin/articles/new").follows("Help with this page").is_at("/admin/help");
    world.signed_in("learner").opens("/admin/help").is(403);
}

#[test]
fn the_matrix_leads_to_each_record_of_each_kind() {
    let world = World::own();
    let editor = world.signed_in("editor");
    for kind in ["article", "course", "page", "term", "topic", "instructor"] {
        let matrix = editor.opens(&format!("/admin/matrix?kind={kind}")).is(200);
        let links = matrix.attributes("tbody :is(th, td) a", "href");
        let first = |ending: &str| links.iter().find(|link| link.contains(ending)).cloned();
        for link in [first("/publications"), first("/texts")].into_iter().flatten() {
            editor.opens(&link).is(200);
        }
        assert!(first("/publications").is_some(), "{kind}");
    }
}
