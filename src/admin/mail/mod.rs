//! The mail log: what was sent or will be, to whom, and how that went.

mod shown;
pub mod templates;

use actix_web::web::{Data, Path};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use askama::Template;

use super::Office;
use super::filters::{COUNTED, Chip, Filters, Pager, SIZE, window};
use crate::services::mail::{self, Filter, MailRow};
use crate::web::form::Filled;
use crate::web::headers::Framing;
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show as page};
use crate::web::{Answer, Error, Flash, Person, State};
use shown::{Piece, Shown};

const NAMES: &[&str] = &["state", "kind"];

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

pub async fn index(frame: Office, query: Query, state: Data<State>) -> Answer {
    let window = window(&query, |key| is_id(key).then(|| key.to_owned()))?;
    let letters = templates::kinds(&frame, &state);
    let filters = Filters::of("/admin/mail", NAMES, &query);
    let kind = query.known("kind", |kind| letters.iter().find(|(known, _)| *known == kind).map(|(known, _)| *known))?;
    let filter = Filter { state: query.known("state", mail::State::parse)?, kind: kind.map(str::to_owned) };
    let mut reader = state.db.read().await?;
    let slice = mail::slice(&mut reader, &filter, window, SIZE).await?;
    let total = mail::count(&mut reader, &filter, COUNTED + 1).await?;
    let pager = Pager::of(&filters, &slice, |row| row.id.clone());
    let named = |kind: &str| letters.iter().find(|(known, _)| *known == kind).map_or(kind, |(_, name)| name).to_owned();
    let mut chips = Vec::new();
    if let Some(state) = filter.state {
        let label = frame.say_of("chip-state", "name", frame.say(state_key(state)));
        chips.push(Chip { label, url: filters.without(&["state"]) });
    }
    if let Some(kind) = &filter.kind {
        let label = frame.say_of("chip-letter", "name", named(kind));
        chips.push(Chip { label, url: filters.without(&["kind"]) });
    }
    let rows = slice.items.iter().map(|row| Row {
        mail: row.clone(),
        shown: Shown::head(row, &state),
        letter: named(&row.kind),
    });
    let rows = rows.collect();
    page(Index { frame, form: filters.filled(), filters, chips, letters, rows, pager, total })
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
    form: Filled,
    filters: Filters,
    chips: Vec<Chip>,
    /// The letters there are: the word for each, and what it is called.
    letters: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    pager: Pager,
    total: i64,
}

impl Index {
    fn states(&self) -> Vec<(&'static str, String)> {
        STATES.iter().map(|(state, key)| (state.as_str(), self.frame.say(key))).collect()
    }
}

#[derive(Template)]
#[template(path = "admin/mail/show.html")]
struct Show {
    frame: Office,
    row: Row,
    is_demo: bool,
}
