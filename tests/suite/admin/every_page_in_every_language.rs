//! Every page of the back office, in each of the four languages, is sound: one heading, each id once, every label and
//! reference at home, no message missing.

use std::collections::BTreeSet;

use lectern::base::languages::INTERFACE;
use serde_json::json;

use super::pictures::picture;
use crate::support::{Page, World};

/// Every page there is, with something on each.
fn pages(world: &World) -> Vec<String> {
    let mail = world.writes_to("ada@example.org");
    let job = world.asks_for("password-reset", &json!("nonsense"));
    world.works();
    world.notes_many("renamed", "topic", 60);
    let lists = [
        "/admin",
        "/admin/mail",
        "/admin/jobs",
        "/admin/mail/templates",
        "/admin/mail/templates/recovery-code-used",
        "/admin/help",
    ];
    let changes = [
        "/admin/changes",
        "/admin/changes?kind=topic&record=1&action=renamed&person=1&from=2026-11-01&to=2026-11-30",
        "/admin/changes?kind=venue&action=signed-in",
        "/admin/changes?person=x&record=y&from=z&to=2026-13-45&action=A&kind=B",
        "/admin/changes?before=1",
        "/admin/sessions?state=full&lacks=room&from=2026-12&q=x",
        "/admin/sessions?lacks=minimum&begins=soon",
        "/admin/sessions?sort=-code",
        "/admin/sessions/new",
        "/admin/sessions/series",
        "/admin/sessions/1/edit",
        "/admin/sessions/1/cancellation",
        "/admin/sessions/1/deletion",
        "/admin/sessions/calendar?month=2026-12&by=instructor",
        "/admin/sessions/calendar?month=2026-12&by=room&edition=fr",
        "/admin/sessions/calendar?month=2099-12",
        "/admin/changes/1",
        "/admin/mail?state=sent&kind=reset-password",
        "/admin/jobs?state=failed&kind=password-reset",
        "/admin/accounts?state=invited&role=editor&edition=fr&q=x",
        "/admin/accounts/new",
        "/admin/accounts/1/edit",
        "/admin/accounts/1/access",
        "/admin/accounts/1/deletion",
        "/admin/accounts/1/history",
        "/admin/redirects?q=x&edition=fr",
        "/admin/redirects/new",
        "/admin/redirects/former",
        "/admin/settings/0/general",
        "/admin/settings/0/history",
        "/admin/search",
        "/admin/search?q=back",
        "/admin/search?q=%25%5F%27%22%3Cb%3E",
        "/admin/shortcuts",
        "/admin/matrix",
        "/admin/matrix?kind=course&edition=fr&state=published&texts=missing&q=a",
        "/admin/matrix?kind=term&texts=stale",
    ];
    let all = lists.into_iter().chain(changes).map(str::to_owned);
    let topic = world.topic();
    topic.writes("shared", "tagline", "Write code that lasts.");
    let texts = ["shared", "language:fr", "language:en", "edition:fr"];
    let texts = texts.into_iter().flat_map(|layer| [topic.on(layer), topic.revisions(layer)]);
    let editor = world.signed_in("editor");
    editor.uploads("A door", &[picture("door.jpg", 700, 300, 1)]).is(303);
    let medium = world.latest_picture().0;
    let media = ["edit", "replacement", "deletion", "history", "texts?layer=language:fr"];
    let media = media.into_iter().map(|page| format!("/admin/media/{medium}/{page}"));
    let lists = ["/admin/media", "/admin/media?is=undescribed&q=door", "/admin/media/new", "/admin/media/choices"];
    let texts = texts.chain(media).chain(lists.map(str::to_owned));
    all.chain([format!("/admin/mail/{mail}"), format!("/admin/jobs/{job}")]).chain(texts).collect()
}

#[test]
fn each_is_sound_and_in_the_persons_language() {
    let world = World::own();
    let paths = pages(&world);
    let mut headings: BTreeSet<String> = BTreeSet::new();
    for language in INTERFACE {
        let admin = world.signed_in_speaking("admin", language);
        for path in &paths {
            let page = admin.opens(path);
            assert!([200, 422].contains(&page.status()), "{path}: {}", page.status());
            assert_eq!(page.lang(), language);
            is_sound(&page);
            headings.insert(page.heading());
        }
    }
    assert!(headings.len() > 4 * 6, "{headings:?}");
}

#[track_caller]
fn is_sound(page: &Page) {
    let path = page.path();
    assert_eq!(page.elements("h1").len(), 1, "{path}");
    assert!(!page.title().starts_with('·') && !page.heading().is_empty(), "{path}");
    let ids = page.attributes("[id]", "id");
    let known: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), known.len(), "{path}: every id is there once");
    for name in ["for", "aria-labelledby", "aria-describedby"] {
        for told in page.attributes(&format!("[{name}]"), name) {
            let is_there = told.split_whitespace().all(|id| known.contains(&id.to_owned()));
            assert!(is_there, "{path}: {name}={told}");
        }
    }
    for field in page.elements("main :is(input:not([type=hidden]), select, textarea)") {
        let id = field.attr("id").expect("an id");
        assert!(!page.elements(&format!("label[for=\"{id}\"]")).is_empty(), "{path}: {id} has no label");
    }
    let mut before = 1;
    for heading in page.elements("main :is(h1, h2, h3)") {
        let level: u32 = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= before + 1, "{path}: a level is skipped");
        before = level;
    }
    // A message that is missing reads so.
    page.does_not_say("Unknown localization").does_not_say("{ $");
    assert!(page.elements("[style]").is_empty() && page.elements("style, script:not([src])").is_empty(), "{path}");
    for cell in page.elements("main tbody td") {
        assert!(
            cell.attr("data-label").is_some_and(|label| !label.is_empty()),
            "{path}: a cell names itself on a phone"
        );
    }
    for frame in page.elements("iframe") {
        assert!(frame.attr("title").is_some() && frame.attr("sandbox").is_some(), "{path}");
    }
}
