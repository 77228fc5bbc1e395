//! An editor finds the stale translation, sees what has changed below it, and writes it anew or says that it still holds.

use super::wording::{FRENCH, STALE};
use crate::support::World;

#[test]
fn the_one_stale_text_is_found_with_what_has_changed_and_is_told_still_right() {
    let world = World::own();
    let (article, editor) = (world.article(), world.signed_in("editor"));
    let page = editor.opens(&article.on("shared")).is(200);
    let layers = page.texts(".layers a");
    assert_eq!(layers.len(), 1 + 4 + 5, "the shared one, four languages, five editions: {layers:?}");
    let stale: Vec<&String> = layers.iter().filter(|layer| layer.contains("stale")).collect();
    assert_eq!(stale.len(), 1, "{layers:?}");
    let page = page.follows_in(".layers", stale[0]).is(200).is_at(&article.on(FRENCH));
    assert_eq!(page.texts(".text--stale label[for=introduction]"), ["Introduction"]);
    assert_eq!(page.elements(".text--stale").len(), 1);
    page.says("Changed since this was written");
    let (gone, new) = (page.texts(".word-difference del").join(" "), page.texts(".word-difference ins").join(" "));
    assert!(gone.contains("Every shop, bank and library") && new.contains("the page says thank you"), "{gone} / {new}");
    assert_eq!(page.attributes("#introduction", "lang"), ["fr"]);

    let (words, revision) = (article.newest(FRENCH, "introduction"), article.revision());
    let page = page.chooses("Still right as it is: Introduction").submits("Save the texts").is(200);
    page.is_at(&article.on(FRENCH)).says("Saved: Français, every edition").does_not_say("stale");
    assert!(page.elements(".text--stale").is_empty());
    assert_eq!((article.newest(FRENCH, "introduction"), article.revision()), (words, revision + 1));
    page.submits("Save the texts").says("Nothing was changed");
    assert_eq!(article.revision(), revision + 1, "what has not changed is not written");
    assert_eq!(article.broken(), []);
}

#[test]
fn rewritten_words_are_up_once_they_are_published() {
    let world = World::own();
    let (article, france, visitor) = (world.article(), world.edition("fr"), world.visitor());
    let page =
        world.signed_in("editor").opens(&article.on(FRENCH)).fills("Introduction", "Une **toute** autre idée.\r\n");
    let page = page.submits("Save the texts").is(200).says("not on the site until it is published");
    assert!(page.elements(".text--stale").is_empty());
    assert_eq!(article.newest(FRENCH, "introduction").as_deref(), Some("Une **toute** autre idée."));
    let address = format!("/fr/articles/{STALE}");
    visitor.opens(&address).is(200).does_not_say("toute autre idée");
    article.is_published(&france);
    visitor.opens(&address).is(200).says("Une toute autre idée.");
    let admin = world.signed_in("admin");
    let change = admin.opens("/admin/changes?action=texts-saved").follows_in("main tbody", "Texts saved");
    change.says("Français, every edition: Introduction").does_not_say("every edition: Title");
}

#[test]
fn a_text_written_while_the_one_below_changed_is_stale_from_the_first() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let page = editor.opens(&topic.on(FRENCH)).fills("Summary", "Écrire du code.");
    topic.writes("shared", "tagline", "Write code that lasts.");
    let page = page.submits("Save the texts").is(200).says("Changed since this was written");
    assert_eq!(page.texts(".text--stale label[for=tagline]"), ["Summary"]);
}

#[test]
fn a_layer_says_nothing_here_or_gives_its_text_up() {
    let world = World::own();
    let (topic, france, editor) = (world.topic(), world.edition("fr"), world.signed_in("editor"));
    let shared = topic.newest("shared", "tagline").expect("a summary");
    let page = editor.opens(&topic.on(FRENCH)).fills("Summary", "").submits("Save the texts").is(200);
    page.says("1 missing").says(&shared);
    assert_eq!((topic.newest(FRENCH, "tagline"), topic.broken()), (None, vec![]));
    let address = "/fr/topics/programming";
    topic.is_published(&france);
    let site = world.visitor().opens(address).is(200).says(&shared);
    assert!(site.texts("[lang=en]").iter().any(|words| words.contains(&shared)), "it is told to be English");

    let page = page.chooses("Nothing here: Summary").submits("Save the texts").is(200).does_not_say("missing");
    assert!(page.has_chosen("Nothing here: Summary"));
    topic.is_published(&france);
    world.visitor().opens(address).is(200).does_not_say(&shared);

    let page = page.unchooses("Nothing here: Summary").fills("Summary", "De retour.").submits("Save the texts");
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("De retour."));
    let past = page.follows("Revisions").is(200).says("Taken away: the text below is shown.").says("Nothing here");
    assert_eq!(past.texts(".revisions h3"), ["Revision 4", "Revision 3", "Revision 2", "Revision 1"]);
    assert_eq!(topic.broken(), []);
}

#[test]
fn a_preview_shows_the_page_and_saves_nothing() {
    let world = World::own();
    let (article, editor) = (world.article(), world.signed_in("editor"));
    let revision = article.revision();
    let typed = "Un **mot** <script>alert(1)</script>\n\n#### Trop bas\n\n![](carte.png)";
    let page =
        editor.opens(&article.on(FRENCH)).fills("Introduction", typed).sends_with("Preview: Introduction").is(200);
    assert_eq!(page.texts(".preview .prose strong"), ["mot"]);
    assert!(page.elements(".preview script, .preview img").is_empty());
    page.says("An image has no alternative text").says("A heading skips a level");
    let kept: String = page.elements("#introduction")[0].text().collect();
    assert_eq!((kept.trim_start_matches('\n'), article.revision()), (typed, revision));
    page.submits("Save the texts").is(200).says("An image has no alternative text");
    assert_eq!(article.revision(), revision + 1, "a warning refuses nothing");

    let live = editor.posts("/admin/preview", &[("text", typed), ("page", "/fr/articles/x")]).is(200);
    assert!(live.answer().text().contains("<strong>mot</strong>") && !live.answer().text().contains("<script>"));
    editor.posts("/admin/preview", &[("text", &"a".repeat(140_000))]).is(413);
    world.signed_in("learner").posts("/admin/preview", &[("text", "x")]).is(403);
}

#[test]
fn who_must_sign_in_again_finds_the_words_as_they_were_typed() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let form = editor.opens(&topic.on(FRENCH)).fills("Summary", "Perdu & retrouvé <3");
    world.becomes("2026-11-21T00:00:01Z");
    let asked = form.submits("Save the texts").is(200).says("what you typed is kept");
    let page = asked.fills("E-mail address", "editor@demo.example").fills("Password", crate::support::PASSWORD);
    let page = page.submits("Sign in").is(200);
    assert_eq!(page.texts("#tagline"), ["Perdu & retrouvé <3"]);
    page.submits("Save the texts").is(200);
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("Perdu & retrouvé <3"));
}

#[test]
fn words_that_were_not_saved_are_offered_back_on_their_own_layer() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let french = topic.on(FRENCH);
    let typed = |layer: &'static str, words: &'static str| {
        let path = topic.on(layer);
        let fields = [("unsent-path", path.as_str()), ("layer", layer), ("revision", "1"), ("tagline", words)];
        editor.posts("/admin/unsent", &fields).is(204);
    };
    typed(FRENCH, "À moitié");
    typed("language:fi", "Puoliksi");
    editor.opens(&topic.on("shared")).does_not_say("were not saved");
    let page = editor.opens(&french).says("You have words here that were not saved").follows("Go on with them").is(200);
    assert_eq!(page.texts("#tagline"), ["À moitié"]);
    page.submits("Save the texts").is(200).is_at(&french).does_not_say("were not saved");
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("À moitié"));
    let finnish = editor.opens(&topic.on("language:fi")).says("were not saved").submits("Throw them away");
    finnish.is_at(&topic.on("language:fi")).does_not_say("were not saved");
}
