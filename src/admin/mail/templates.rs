//! Every letter that the academy writes, with invented values, in each language.

use actix_web::web::{Data, Path};
use actix_web::{HttpMessage, HttpRequest};
use askama::Template;

use super::framed;
use crate::admin::Office;
use crate::base::languages::{INTERFACE, Language};
use crate::base::say;
use crate::domain::letters::{self, Sample};
use crate::web::headers::Framing;
use crate::web::query::Query;
use crate::web::respond::{missing, show as page};
use crate::web::{Answer, Error, State};

/// The letters there are: the word for each, and its subject in the person's language.
pub fn kinds(frame: &Office, state: &State) -> Vec<(&'static str, String)> {
    let mut kinds: Vec<(&'static str, String)> = Vec::new();
    for sample in letters::samples(&state.base_url) {
        let kind = sample.letter.kind();
        if kinds.iter().all(|(known, _)| *known != kind) {
            let written = sample.written(&frame.academy, &state.base_url, frame.language());
            kinds.push((kind, written.subject.to_string()));
        }
    }
    kinds
}

pub async fn index(frame: Office, state: Data<State>) -> Answer {
    let letters = kinds(&frame, &state);
    page(Index { frame, letters })
}

pub async fn show(request: HttpRequest, path: Path<String>, frame: Office, query: Query, state: Data<State>) -> Answer {
    let language = language(&query)?.unwrap_or_else(|| spoken(&frame));
    let written = samples(&state, &path).into_iter().map(|sample| {
        let written = sample.written(&frame.academy, &state.base_url, &language);
        Letter { subject: written.subject.to_string(), text: written.text }
    });
    let letters: Vec<Letter> = written.collect();
    let Some(title) = kinds(&frame, &state).into_iter().find(|(kind, _)| *kind == *path).map(|(_, name)| name) else {
        return missing();
    };
    request.extensions_mut().insert(Framing::Frame);
    page(Show { frame, kind: path.into_inner(), title, language, letters })
}

/// A letter as its reader's program shows it, to stand in a frame.
pub async fn html(request: HttpRequest, path: Path<String>, frame: Office, query: Query, state: Data<State>) -> Answer {
    let language = language(&query)?.unwrap_or_else(|| spoken(&frame));
    let number = query.known("sample", |number| number.parse::<usize>().ok())?.unwrap_or(1);
    let samples = samples(&state, &path);
    let Some(sample) = number.checked_sub(1).and_then(|at| samples.get(at)) else { return missing() };
    let written = sample.written(&frame.academy, &state.base_url, &language);
    Ok(framed(&request, written.html.as_str().to_owned(), false))
}

fn samples(state: &State, kind: &str) -> Vec<Sample> {
    letters::samples(&state.base_url).into_iter().filter(|sample| sample.letter.kind() == kind).collect()
}

/// The language that the address names.
fn language(query: &Query) -> Result<Option<Language>, Error> {
    query.known("language", |tag| INTERFACE.contains(&tag).then(|| Language::parse(tag).ok()).flatten())
}

fn spoken(frame: &Office) -> Language {
    Language::parse(frame.lang()).unwrap_or_else(|_| Language::shared())
}

#[derive(Template)]
#[template(path = "admin/mail/templates/index.html")]
struct Index {
    frame: Office,
    letters: Vec<(&'static str, String)>,
}

/// A letter with one set of values.
struct Letter {
    subject: String,
    text: String,
}

#[derive(Template)]
#[template(path = "admin/mail/templates/show.html")]
struct Show {
    frame: Office,
    kind: String,
    title: String,
    language: Language,
    letters: Vec<Letter>,
}

impl Show {
    /// The languages of the interface, each with its own name.
    fn languages(&self) -> Vec<(&'static str, String)> {
        let named = |tag: &'static str| Some((tag, say::say(&Language::parse(tag).ok()?, "language-name", &[])));
        INTERFACE.into_iter().filter_map(named).collect()
    }

    fn is_in(&self, tag: &str) -> bool {
        self.language.as_str() == tag
    }
}
