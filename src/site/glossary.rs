//! The glossary, A to Z as the edition's language sorts, and each term.

use actix_web::web::{Data, Path};
use askama::Template;

use crate::base::paging::Paged;
use crate::base::slug::Slug;
use crate::db::Reader;
use crate::domain::articles::{self, ArticleSummary};
use crate::domain::glossary::{self, Letter, Term, TermSummary};
use crate::domain::records::RecordKind;
use crate::site::{moved_or_missing, slug, structured};
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, Error, Frame, Place, State};

/// How many of the articles that use a term its page shows.
const ARTICLES: i64 = 20;

pub async fn index(frame: Frame, query: Query, state: Data<State>) -> Answer {
    let number = query.page()?;
    let mut reader = state.db.read().await?;
    let (terms, letters) = glossary::list(&mut reader, &frame.edition, number).await?;
    if terms.is_beyond() {
        return Err(Error::NotFound);
    }
    let url = frame.urls.glossary();
    let frame = frame.at(Place::Glossary, None);
    let frame = if number.get() == 1 { frame } else { frame.unlisted(&url) };
    page(Index { frame, letters, terms, url })
}

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    of(&mut state.db.read().await?, frame, &slug).await
}

/// The page of a term, as this reader finds it.
pub(super) async fn of(reader: &mut Reader, frame: Frame, slug: &Slug) -> Answer {
    let Some(term) = glossary::by_slug(reader, &frame.edition, slug).await? else {
        return moved_or_missing(reader, &frame, RecordKind::Term, slug).await;
    };
    let articles = articles::using_term(reader, &frame.edition, term.id, ARTICLES).await?;
    let frame = frame.at(Place::Term(term.slug.clone()), Some(&term.editions));
    page(Show { structured: structured::term(&frame, &term), frame, term, articles })
}

/// The terms under one letter, as they follow each other on a page.
struct Group<'t> {
    initial: &'t str,
    terms: Vec<&'t TermSummary>,
}

#[derive(Template)]
#[template(path = "site/glossary/index.html")]
struct Index {
    frame: Frame,
    letters: Vec<Letter>,
    terms: Paged<TermSummary>,
    url: String,
}

impl Index {
    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for term in &self.terms.items {
            match groups.last_mut().filter(|group| group.initial == term.initial) {
                Some(group) => group.terms.push(term),
                None => groups.push(Group { initial: &term.initial, terms: vec![term] }),
            }
        }
        groups
    }

    fn page_url(&self, page: &u32) -> String {
        if *page == 1 { self.url.clone() } else { format!("{}?page={page}", self.url) }
    }

    fn letter_url(&self, letter: &Letter) -> String {
        let page = if letter.page == self.terms.page.get() { String::new() } else { self.page_url(&letter.page) };
        format!("{page}#{}", anchor(&letter.initial))
    }
}

/// The id of a letter's heading: letters of any script, told by their code points.
fn anchor(initial: &str) -> String {
    initial.chars().fold("letter".to_owned(), |anchor, letter| format!("{anchor}-{:x}", u32::from(letter)))
}

#[derive(Template)]
#[template(path = "site/glossary/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    term: Term,
    articles: Vec<ArticleSummary>,
}
