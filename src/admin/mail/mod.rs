//! The mail log: what was sent or will be, to whom, and how that went.

mod shown;
pub mod templates;

use actix_web::web::{Data, Path};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use askama::Template;

use super::Office;
use super::filters::{COUNTED, Chip, Filters, Pager, SIZE, window};
use super::lists::{self, Column, List, Sheet};
use super::records::{Choice, Field, Kind, Words};
use crate::base::keyset::{Order, Slice, Window};
use crate::db::{self, Reader};
use crate::services::mail::{self, Filter, MailRow};
use crate::web::headers::Framing;
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show as page};
use crate::web::{Answer, Error, Flash, Person, State};
use shown::{Piece, Shown};

/// Where it is.
const PATH: &str = "/admin/mail";
const NAMES: &[&str] = &["state", "kind", "sort", "size"];
/// What the list is called.
const WORDS: Words = Words { title: "mail-title", about: "mail-about", new: "", none: "mail-none" };

/// The states of a mail, and the message that names each.
const STATES: [(mail::State, &str); 3] = [
    (mail::State::Waiting, "mail-state-waiting"),
    (mail::State::Sent, "mail-state-sent"),
    (mail::State::Failed, "mail-state-failed"),
];

/// The message that names a state.
fn state_key(state: mail::State) -> &'static str {
    STATES.iter().find(|(known, _)| *known == state).map_or("mail-state-failed", |(_, key)| key)
}

/// What the address asks for.
struct Asked {
    filters: Filters,
    filter: Filter,
    window: Window<String>,
    order: Order,
    size: usize,
    /// The letters there are: the word for each, and what it is called.
    letters: Vec<(&'static str, String)>,
}

impl Asked {
    fn read(frame: &Office, state: &State, query: &Query) -> Result<Self, Error> {
        let letters = templates::kinds(frame, state);
        let known = |kind: &str| letters.iter().find(|(known, _)| *known == kind).map(|(known, _)| (*known).to_owned());
        Ok(Self {
            window: window(query, |key| is_id(key).then(|| key.to_owned()))?,
            filters: Filters::of(PATH, NAMES, query),
            filter: Filter { state: query.known("state", mail::State::parse)?, kind: query.known("kind", known)? },
            order: lists::order(query)?,
            size: lists::size(query, SIZE)?,
            letters,
        })
    }

    async fn slice(&self, reader: &mut Reader) -> db::Result<Slice<MailRow>> {
        mail::slice(reader, &self.filter, self.order, self.window.clone(), self.size).await
    }

    /// What a letter is called.
    fn named(&self, kind: &str) -> String {
        self.letters.iter().find(|(known, _)| *known == kind).map_or(kind, |(_, name)| name).to_owned()
    }

    fn row(&self, mail: MailRow, state: &State) -> Row {
        Row { shown: Shown::head(&mail, state), letter: self.named(&mail.kind), mail }
    }

    fn chips(&self, frame: &Office) -> Vec<Chip> {
        let mut chips = Vec::new();
        if let Some(state) = self.filter.state {
            let label = frame.say_of("chip-state", "name", frame.say(state_key(state)));
            chips.push(Chip { label, url: self.filters.without(&["state"]) });
        }
        if let Some(kind) = &self.filter.kind {
            let label = frame.say_of("chip-letter", "name", self.named(kind));
            chips.push(Chip { label, url: self.filters.without(&["kind"]) });
        }
        chips
    }

    fn controls(&self, frame: &Office) -> Vec<Field> {
        let states = STATES.iter().map(|(state, key)| Choice::new(state.as_str(), frame.say(key)));
        let letters = self.letters.iter().map(|(kind, name)| Choice::new(kind, name));
        vec![
            Field::new("state", "filter-state", Kind::Choice(states.collect())).open("filter-any"),
            Field::new("kind", "filter-letter", Kind::Choice(letters.collect())).open("filter-any"),
        ]
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> =
            ["mail-subject", "mail-to", "mail-letter", "mail-state"].into_iter().map(Column::plain).collect();
        columns.push(Column::of_time("mail-created", &self.filters, self.order));
        columns.push(Column::plain("mail-attempts"));
        columns
    }
}

pub async fn index(frame: Office, query: Query, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    if let Some(url) = lists::opens_with(&mut reader, &frame, PATH).await? {
        return Ok(see_other(&url));
    }
    let asked = Asked::read(&frame, &state, &query)?;
    let slice = asked.slice(&mut reader).await?;
    let pager = Pager::of(&asked.filters, &slice, |row| row.id.clone());
    let rows: Vec<Row> = slice.items.into_iter().map(|mail| asked.row(mail, &state)).collect();
    let list = List {
        controls: asked.controls(&frame),
        chips: asked.chips(&frame),
        columns: asked.columns(),
        rows: Vec::new(),
        pager,
        total: mail::count(&mut reader, &asked.filter, COUNTED + 1).await?,
        filters: asked.filters,
    };
    let sheet = Sheet::of(&mut reader, &frame, PATH, WORDS, list).await?.sized(asked.size);
    page(Index { frame, sheet: Sheet { is_empty: rows.is_empty(), ..sheet }, rows })
}

/// What is filtered, as CSV.
pub async fn export(frame: Office, query: Query, state: Data<State>) -> Answer {
    let heads = ["mail-subject", "mail-to", "mail-letter", "mail-state", "mail-created", "mail-attempts"];
    let heads = ["id".to_owned()].into_iter().chain(heads.map(|head| frame.say(head))).collect();
    lists::csv("mail", heads, &query, async |query: &Query| {
        let asked = Asked::read(&frame, &state, query)?;
        let slice = asked.slice(&mut state.db.read().await?).await?;
        let older = Pager::of(&asked.filters, &slice, |row| row.id.clone()).older;
        Ok((slice.items.into_iter().map(|mail| asked.row(mail, &state).told(&frame)).collect(), older))
    })
    .await
}

pub async fn show(request: HttpRequest, path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let mail = found(&state, &path).await?;
    let shown = Shown::whole(&mail, &state);
    let letter = templates::kinds(&frame, &state).into_iter().find(|(known, _)| *known == mail.kind);
    let letter = letter.map_or_else(|| mail.kind.clone(), |(_, name)| name);
    request.extensions_mut().insert(Framing::Frame);
    page(Show { frame, row: Row { mail, shown, letter }, is_demo: state.is_demo })
}

/// A mail as its reader's program shows it, to stand in a frame.
pub async fn html(request: HttpRequest, path: Path<String>, state: Data<State>) -> Answer {
    let mail = found(&state, &path).await?;
    let Some(html) = Shown::whole(&mail, &state).html else { return missing() };
    Ok(framed(&request, html, state.is_demo))
}

/// Sends a mail again that has failed.
pub async fn deliver(request: HttpRequest, path: Path<String>, person: Person, state: Data<State>) -> Answer {
    found(&state, &path).await?;
    let actor = person.actor(&request);
    let is_sent = state.db.write(async |tx| mail::send_again(tx, &actor, &path).await).await?;
    Flash::new(if is_sent { "mail-waits-again" } else { "mail-waits-not" }).leave(&request);
    Ok(see_other(&format!("/admin/mail/{path}")))
}

/// Whether this may be a mail's id: not every database bears to be asked for whatever is typed.
fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

async fn found(state: &State, id: &str) -> Result<MailRow, Error> {
    if !is_id(id) {
        return missing();
    }
    mail::by_id(&mut state.db.read().await?, id).await?.ok_or(Error::NotFound)
}

/// A document of its own, which can do nothing to the page around it.
fn framed(request: &HttpRequest, html: String, with_links: bool) -> HttpResponse {
    request.extensions_mut().insert(Framing::Framed { with_links });
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(html)
}

/// A mail as the log tells it.
struct Row {
    mail: MailRow,
    shown: Shown,
    /// What the letter is called.
    letter: String,
}

impl Row {
    fn state(&self) -> &'static str {
        self.mail.state().as_str()
    }

    fn state_key(&self) -> &'static str {
        state_key(self.mail.state())
    }

    /// The cells of CSV.
    fn told(self, frame: &Office) -> Vec<String> {
        let unreadable = || frame.say("mail-unreadable");
        let (state, created) = (frame.say(self.state_key()), frame.exact(&self.mail.created_at));
        let subject = self.shown.subject.as_ref().map_or_else(unreadable, ToString::to_string);
        let to = self.shown.to.as_ref().map_or_else(unreadable, ToString::to_string);
        vec![self.mail.id, subject, to, self.letter, state, created, self.mail.attempts.to_string()]
    }

    fn created(&self) -> String {
        self.mail.created_at.to_rfc3339()
    }

    fn can_be_sent_again(&self) -> bool {
        self.mail.state() == mail::State::Failed && self.mail.erased_at.is_none()
    }
}

#[derive(Template)]
#[template(path = "admin/mail/index.html")]
struct Index {
    frame: Office,
    sheet: Sheet,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "admin/mail/show.html")]
struct Show {
    frame: Office,
    row: Row,
    is_demo: bool,
}
