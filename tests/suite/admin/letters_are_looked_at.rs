//! Every letter is looked at before anybody gets it: in each language, as text and as HTML.

use lectern::base::languages::{INTERFACE, Language};
use lectern::domain::letters;

use crate::support::{BASE_URL, World, words};

#[test]
fn every_letter_is_listed_and_reads_in_every_language() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    let site = BASE_URL.parse().expect("an address");
    let samples = letters::samples(&site);
    let mut kinds: Vec<&str> = samples.iter().map(|sample| sample.letter.kind()).collect();
    kinds.dedup();
    let list = admin.opens("/admin/mail").follows_in(".office-nav", "Letters").is(200);
    let listed: Vec<String> = list.links_in(".letters-list").into_iter().map(|link| link.href).collect();
    assert_eq!(listed, kinds.iter().map(|kind| format!("/admin/mail/templates/{kind}")).collect::<Vec<_>>());
    for kind in kinds {
        for tag in INTERFACE {
            let language = Language::parse(tag).expect("a language");
            let page = admin.opens(&format!("/admin/mail/templates/{kind}?language={tag}")).is(200);
            assert_eq!(page.attributes(".tabs [aria-current]", "lang"), [tag]);
            let of_kind: Vec<_> = samples.iter().filter(|sample| sample.letter.kind() == kind).collect();
            let (texts, frames) = (page.texts(".mail-text"), page.attributes("iframe", "src"));
            assert_eq!((texts.len(), frames.len()), (of_kind.len(), of_kind.len()), "{kind}");
            for ((sample, text), frame) in of_kind.iter().zip(texts).zip(frames) {
                let written = sample.written("Corvane", &site, &language);
                assert_eq!(text, words(&written.text), "{kind} {tag}");
                assert_eq!(admin.fetches(&frame).text(), written.html.as_str(), "{kind} {tag}");
            }
        }
    }
}

#[test]
fn the_letter_comes_in_the_persons_language_first() {
    let world = World::own();
    let admin = world.signed_in_speaking("admin", "fi");
    let list = admin.opens("/admin/mail/templates").is(200);
    let page = list.follows_in(".letters-list", "salasana").is(200);
    assert_eq!(page.attributes(".tabs [aria-current]", "lang"), ["fi"]);
    let french = page.follows_in(".tabs", "Français").is(200);
    assert_eq!((french.lang().as_str(), french.attributes(".mail-text", "lang")), ("fi", vec!["fr".to_owned()]));
}
