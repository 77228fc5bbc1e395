//! The handbook, as the program itself serves it: `docs/HANDBOOK.md` by the renderer of the site's own texts, with its pictures.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use rust_embed::RustEmbed;

use super::Office;
use crate::base::markdown;
use crate::base::slug::Slug;
use crate::web::Answer;
use crate::web::respond::{missing, show};

const HANDBOOK: &str = include_str!("../../docs/HANDBOOK.md");

#[derive(RustEmbed)]
#[folder = "docs/handbook/"]
#[include = "*.png"]
struct Pictures;

/// The language that it is written in.
const LANGUAGE: &str = "en";
/// Where it is.
const PATH: &str = "/admin/help";

/// The parts of the handbook about pages of one kind: how their addresses end, and the part.
const BY_ENDING: [(&str, &str); 4] = [
    ("/texts/revisions", "what-a-text-said-before"),
    ("/texts", "writing"),
    ("/publications", "publishing"),
    ("/series", "several-dates-at-once"),
];
/// The parts about lists and what is below them.
const BY_BEGINNING: [(&str, &str); 23] = [
    ("/admin/matrix", "what-needs-an-editor"),
    ("/admin/articles", "articles"),
    ("/admin/courses", "courses-and-their-prices"),
    ("/admin/glossary", "terms-topics-and-pages"),
    ("/admin/topics", "terms-topics-and-pages"),
    ("/admin/pages", "terms-topics-and-pages"),
    ("/admin/sessions/calendar", "the-calendar"),
    ("/admin/sessions", "planning-a-session"),
    ("/admin/cities", "cities-venues-and-rooms"),
    ("/admin/venues", "cities-venues-and-rooms"),
    ("/admin/instructors", "instructors"),
    ("/admin/editions", "a-new-country"),
    ("/admin/changes", "who-did-what"),
    ("/admin/mail", "mail-and-jobs"),
    ("/admin/jobs", "mail-and-jobs"),
    ("/admin/media", "pictures"),
    ("/admin/redirects", "addresses-that-are-gone"),
    ("/admin/accounts", "people-and-roles"),
    ("/admin/settings", "settings"),
    ("/admin/search", "finding-a-record"),
    ("/admin/shortcuts", "keys"),
    ("/admin/views", "lists"),
    ("/admin/runs", "lists"),
];

static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| read(HANDBOOK));

/// A part of the handbook, under its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    /// What its address ends in.
    id: String,
    title: String,
    /// 2 or 3, as the heading's.
    level: usize,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// HTML.
    Words(String),
    Picture {
        url: String,
        words: String,
    },
}

pub async fn index(frame: Office) -> Answer {
    show(Page { frame, parts: &PARTS })
}

/// A picture of the handbook.
///
/// # Errors
/// [`crate::web::Error::NotFound`].
pub async fn picture(name: Path<String>) -> Answer {
    match Pictures::get(&name) {
        Some(file) => Ok(HttpResponse::Ok().content_type("image/png").body(file.data.into_owned())),
        None => missing(),
    }
}

#[derive(Template)]
#[template(path = "admin/help.html")]
struct Page {
    frame: Office,
    parts: &'static [Part],
}

impl Office {
    /// The part of the handbook about this page.
    pub fn help(&self) -> String {
        let path = self.visit.path.split('?').next().unwrap_or_default();
        part_about(path).map_or_else(|| PATH.to_owned(), |part| format!("{PATH}#{part}"))
    }
}

fn part_about(path: &str) -> Option<&'static str> {
    let by_ending = BY_ENDING.iter().find(|(ending, _)| path.ends_with(ending));
    let is_below = |list: &str| path.strip_prefix(list).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    by_ending.or_else(|| BY_BEGINNING.iter().find(|(list, _)| is_below(list))).map(|(_, part)| *part)
}

/// Reads the headings of the second and third level as parts; what is above the first of them is left to readers of the file.
fn read(handbook: &str) -> Vec<Part> {
    let (mut parts, mut words): (Vec<Part>, String) = (Vec::new(), String::new());
    for line in handbook.lines() {
        let heading = line.strip_prefix("### ").map(|title| (3, title));
        let heading = heading.or_else(|| line.strip_prefix("## ").map(|title| (2, title)));
        let picture = line.strip_prefix("![").and_then(|rest| rest.strip_suffix(')')?.split_once("](handbook/"));
        if heading.is_some() || picture.is_some() {
            end(&mut parts, &mut words);
        }
        match (heading, picture) {
            (Some((level, title)), _) => {
                let id = Slug::of_title(title).map(|slug| slug.to_string()).unwrap_or_default();
                parts.push(Part { id, title: title.to_owned(), level, pieces: Vec::new() });
            }
            (None, Some((words, file))) => {
                let picture = Piece::Picture { url: format!("{PATH}/pictures/{file}"), words: words.to_owned() };
                if let Some(part) = parts.last_mut() {
                    part.pieces.push(picture);
                }
            }
            (None, None) => {
                words.push_str(line);
                words.push('\n');
            }
        }
    }
    end(&mut parts, &mut words);
    parts
}

/// Gives the words so far to the last part.
fn end(parts: &mut [Part], words: &mut String) {
    let html = markdown::to_html(&std::mem::take(words));
    if let Some(part) = parts.last_mut().filter(|_| !html.trim().is_empty()) {
        part.pieces.push(Piece::Words(html));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_leads_to_a_part_that_is_there() {
        let ids: Vec<&str> = PARTS.iter().map(|part| part.id.as_str()).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!((ids.len(), known.contains("")), (known.len(), false), "{ids:?}");
        for (path, part) in BY_ENDING.iter().chain(&BY_BEGINNING) {
            assert!(known.contains(part), "{path} leads to {part}, which the handbook does not have");
        }
        assert_eq!(part_about("/admin/articles/7/texts"), Some("writing"));
        assert_eq!(part_about("/admin/sessions/calendar"), Some("the-calendar"));
        assert_eq!((part_about("/admin/mail/3"), part_about("/admin")), (Some("mail-and-jobs"), None));
    }

    #[test]
    fn every_picture_is_there_is_described_and_is_small() {
        let mut named = BTreeSet::new();
        for piece in PARTS.iter().flat_map(|part| &part.pieces) {
            let Piece::Picture { url, words } = piece else { continue };
            let file = url.rsplit('/').next().unwrap_or_default();
            let size = Pictures::get(file).map_or(0, |file| file.data.len());
            assert!((1..=60_000).contains(&size) && words.len() > 20, "{file}: {size} bytes, {words:?}");
            named.insert(file.to_owned());
        }
        let kept: BTreeSet<String> = Pictures::iter().map(|name| name.into_owned()).collect();
        assert_eq!(named, kept, "each picture is shown");
    }

    #[test]
    fn parts_begin_at_headings() {
        let parts = read(
            "# Title\nfor readers of the file\n\n## A day’s work\nOne *two*.\n\n![What is seen](handbook/a.png)\n### More\n",
        );
        assert_eq!(
            parts.iter().map(|part| (part.id.as_str(), part.level)).collect::<Vec<_>>(),
            [("a-day-s-work", 2), ("more", 3)]
        );
        let picture = Piece::Picture { url: "/admin/help/pictures/a.png".into(), words: "What is seen".into() };
        assert_eq!(parts[0].pieces, [Piece::Words("<p>One <em>two</em>.</p>\n".into()), picture]);
    }
}
