//! Every letter reads well in every language, as text and as HTML.

use lectern::base::languages::{INTERFACE, Language};
use lectern::domain::letters::{Sample, Written, samples};
use scraper::{Html, Selector};

use super::office::{ACADEMY, site};
use crate::support::words;

/// Every sample in every language.
fn all() -> Vec<(Sample, Language, Written)> {
    let languages = INTERFACE.map(|language| Language::parse(language).expect("a language"));
    let samples = samples(&site());
    let each =
        samples.iter().flat_map(|sample| languages.iter().map(move |language| (sample.clone(), language.clone())));
    each.map(|(sample, language)| {
        let written = sample.written(ACADEMY, &site(), &language);
        (sample, language, written)
    })
    .collect()
}

/// A letter that is added without a sample is not looked at by anybody: the compiler does not notice, this does.
#[test]
fn there_is_a_sample_of_every_letter() {
    let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/domain/letters/mod.rs"));
    let source = source.expect("the letters");
    let kinds = source.split("=> \"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
    let known: Vec<&str> = samples(&site()).iter().map(|sample| sample.letter.kind()).collect();
    let missing: Vec<&str> = kinds.filter(|kind| !known.contains(kind)).collect();
    assert!(known.len() >= 13 && missing.is_empty(), "{missing:?}");
}

#[test]
fn nothing_is_missing_in_any_of_them() {
    for (sample, language, written) in all() {
        let Written { subject, text, html } = &written;
        let told = format!("{:?} in {language:?}:\n{subject}\n{text}\n{}", sample.letter, html.as_str());
        for wrong in ["Unknown localization", "{ $", "{$", "mail-", "{{", "None", "Some("] {
            let is_class = wrong == "mail-" && !subject.as_str().contains(wrong) && !text.contains(wrong);
            assert!(is_class || !format!("{subject}{text}{}", html.as_str()).contains(wrong), "{wrong} in {told}");
        }
        assert!(text.contains("Ada Lovelace") && html.as_str().contains("Ada Lovelace"), "{told}");
        assert!(text.contains(ACADEMY) && text.contains("https://academy.example"), "{told}");
        assert!(!subject.is_empty() && subject.as_str().chars().count() < 70, "{told}");
        assert!(!text.contains("\n\n\n") && text.lines().all(|line| line == line.trim_end()), "{told}");
    }
}

#[test]
fn the_text_says_what_the_html_says_and_leads_where_it_leads() {
    let anchors = Selector::parse("a").unwrap();
    for (sample, language, written) in all() {
        let page = Html::parse_document(written.html.as_str());
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        let shown = words(&page.select(&Selector::parse("body").unwrap()).next().unwrap().text().collect::<String>());
        let paragraphs = written.text.split("\n\n").map(|part| part.split("\nhttp").next().unwrap_or(part));
        for paragraph in paragraphs.map(words).filter(|paragraph| !paragraph.is_empty()) {
            assert!(
                shown.contains(&paragraph),
                "{:?} in {language:?}: {paragraph:?} is not in {shown:?}",
                sample.letter
            );
        }
        for anchor in page.select(&anchors) {
            let url = anchor.value().attr("href").expect("an address");
            assert!(url.starts_with("https://academy.example/"), "{url}");
            assert!(written.text.lines().any(|line| line == url), "{url} stands alone in {}", written.text);
            assert!(shown.contains(url), "{url} can be copied from {shown}");
        }
        let has_link = format!("{:?}", sample.letter).contains("url:");
        assert_eq!(page.select(&anchors).count() > 0, has_link, "{:?}", sample.letter);
        let lang = page.root_element().value().attr("lang");
        assert_eq!(lang, Some(language.as_str()));
    }
}

#[test]
fn a_letter_without_a_name_greets_without_one() {
    let to = lectern::base::email::Email::parse("ada@example.org").unwrap();
    for (language, greeting) in [("en", "Hello,"), ("fr", "Bonjour,"), ("ru", "Здравствуйте!"), ("fi", "Hei,")]
    {
        let language = Language::parse(language).unwrap();
        let post = lectern::domain::letters::Post {
            academy: ACADEMY,
            base_url: &site(),
            language: &language,
            to: &to,
            name: " \n ",
        };
        let written = lectern::domain::letters::Letter::SecondFactorOn.written(&post);
        assert_eq!(written.text.lines().next(), Some(greeting));
    }
}

/// A person whose edition speaks a language that the interface does not know is written to in English.
#[test]
fn a_language_that_is_not_spoken_gives_way_to_english() {
    let sample = samples(&site()).remove(0);
    let written = sample.written(ACADEMY, &site(), &Language::parse("de").unwrap());
    assert_eq!(written, sample.written(ACADEMY, &site(), &Language::shared()));
    assert!(written.html.as_str().contains("<html lang=\"en\">"));
}

/// It reads on a dark screen too, and asks nothing of other servers.
#[test]
fn a_letter_is_self_contained_and_bears_the_dark() {
    for (_, _, written) in all() {
        let html = written.html.as_str();
        assert!(html.contains("color-scheme: light dark") && html.contains("prefers-color-scheme: dark"));
        for wrong in ["<img", "<script", "<link", "@import", "url(", "src="] {
            assert!(!html.contains(wrong), "{wrong} in {html}");
        }
    }
}
