//! Where a record is up: a row per edition, with what is up there, what is prepared, and what can be done.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::editing::{known, may_change};
use super::reviews::{Thread, threads};
use super::standing_rows::{Row, rows};
use super::{Found, Record, Tab, Tabs};
use crate::admin::{Office, standing, visited};
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::RecordId;
use crate::db::Reader;
use crate::domain::editions::{self, Edition};
use crate::domain::publications::{self, Seen, Step, Verb};
use crate::domain::records::{RecordKind, Refused};
use crate::domain::unsent_forms;
use crate::web::form::Filled;
use crate::web::place::PREVIEWED;
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State, guard, visit};

pub async fn publications<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    state: Data<State>,
) -> Answer {
    let (id, found) = known::<R>(&mut state.db.read().await?, &path).await?;
    let unsent = guard::unsent(&request, &state, &person.0).await?;
    let typed = unsent.map(|unsent| Fields::from_pairs(unsent.fields)).unwrap_or_default();
    visited::note::<R>(&state, &frame, id).await?;
    let mut reader = state.db.read().await?;
    let page = Page::of::<R>(&mut reader, frame, id, &found, typed).await?;
    show_with(StatusCode::OK, page)
}

/// Takes a step in the editions that are ticked, or in the one that the button names.
pub async fn publish<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, &path).await?;
    let (kind, editions) = (kind::<R>()?, of_record(&found, editions::all(&mut reader).await?));
    drop(reader);
    if let Some(code) = fields.get("step").strip_prefix("preview:") {
        let edition = editions.iter().find(|edition| edition.code.as_str() == code);
        return make_preview::<R>(&request, &frame, &person, &state, id, edition).await;
    }
    let asked = match read(&fields, &editions) {
        Ok(asked) => asked,
        Err(faults) => return refuse::<R>(&state, frame, &path, fields, faults, None).await,
    };
    for edition in &asked.editions {
        may_change(&frame, R::EDIT, Some(edition.id))?;
    }
    let actor = person.actor(&request);
    let taken = state.db.write(async |tx| {
        unsent_forms::forget(tx, person.id(), request.path()).await?;
        publications::take(tx, &actor, kind, &asked.step, &editions, &asked.seen(id)).await
    });
    match taken.await {
        Ok(()) => {
            let count = i64::try_from(asked.editions.len()).unwrap_or(i64::MAX);
            let flash = Flash::count(standing::step_done(asked.step.verb), count);
            flash.undone_by(&visit::request_id(&request), &format!("{}/{id}/publications", R::PATH)).leave(&request);
            Ok(see_other(&format!("{}/{id}/publications", R::PATH)))
        }
        Err(Refused::Faults(faults)) => refuse::<R>(&state, frame, &path, fields, faults, None).await,
        Err(Refused::Conflict) => {
            let faults = Faults::from(("editions", Fault::new("publication-changed")));
            refuse::<R>(&state, frame, &path, fields, faults, Some(StatusCode::CONFLICT)).await
        }
        Err(refused) => Err(refused.into()),
    }
}

/// Makes a link that shows the page as it would be in an edition, of what has one.
async fn make_preview<R: Record>(
    request: &HttpRequest,
    frame: &Office,
    person: &Person,
    state: &State,
    id: i64,
    edition: Option<&Edition>,
) -> Answer {
    let kind = kind::<R>()?;
    let Some(edition) = edition.filter(|_| PREVIEWED.contains(&kind)) else { return missing() };
    may_change(frame, R::EDIT, Some(edition.id))?;
    let (actor, of) = (person.actor(request), (RecordId(id), edition));
    let token = state.db.write(async |tx| publications::preview(tx, &actor, kind, of).await).await?;
    let flash = Flash::about("preview-made", &edition.country_name);
    flash.leading_to(format!("/preview/{token}")).leave(request);
    Ok(see_other(&format!("{}/{id}/publications", R::PATH)))
}

pub(super) fn kind<R: Record>() -> Result<RecordKind, Error> {
    R::PUBLISHED_AS.ok_or(Error::NotFound)
}

/// The editions in which a record can be: its own alone, where it belongs to one.
pub(super) fn of_record(found: &Found, editions: Vec<Edition>) -> Vec<Edition> {
    editions.into_iter().filter(|edition| found.edition.is_none_or(|own| own == edition.id)).collect()
}

/// What a form asks for.
struct Asked<'e> {
    step: Step,
    editions: Vec<&'e Edition>,
    seen: Vec<Seen>,
}

impl Asked<'_> {
    /// How the chosen editions were when the page was opened. What the page has not told counts as never seen.
    fn seen(&self, id: i64) -> Vec<Seen> {
        let record = RecordId(id);
        let seen = |edition: &&Edition| {
            let told = self.seen.iter().find(|seen| seen.record == record && seen.edition == edition.id);
            told.copied().unwrap_or(Seen { record, edition: edition.id, version: -1, revision: -1 })
        };
        self.editions.iter().map(seen).collect()
    }
}

/// The button says `publish` for those that are ticked, `publish:fr` for one.
fn read<'e>(fields: &Fields, editions: &'e [Edition]) -> Result<Asked<'e>, Faults> {
    let button = fields.get("step");
    let (word, one) = button.split_once(':').map_or((button, None), |(word, code)| (word, Some(code)));
    let verb = Verb::parse(word).ok_or_else(|| Faults::from(("editions", Fault::new("publication-no-step"))))?;
    let step = Step::parse(verb, fields)?;
    let is_chosen = |edition: &&Edition| match one {
        Some(code) => edition.code.as_str() == code,
        None => fields.all("edition").any(|code| code == edition.code.as_str()),
    };
    let chosen: Vec<&Edition> = editions.iter().filter(is_chosen).collect();
    if chosen.is_empty() {
        return Err(Faults::from(("editions", Fault::new("publication-none-ticked"))));
    }
    Ok(Asked { step, editions: chosen, seen: fields.all("seen").filter_map(Seen::parse).collect() })
}

pub(super) async fn refuse<R: Record>(
    state: &State,
    frame: Office,
    path: &str,
    fields: Fields,
    faults: Faults,
    status: Option<StatusCode>,
) -> Answer {
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, path).await?;
    let page = Page::of::<R>(&mut reader, frame, id, &found, fields).await?;
    let form = page.form.clone().with_faults(faults);
    show_with(status.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY), Page { form, ..page })
}

#[derive(Template)]
#[template(path = "admin/records/publications.html")]
struct Page {
    frame: Office,
    tabs: Tabs,
    action: String,
    form: Filled,
    rows: Vec<Row>,
    threads: Vec<Thread>,
    /// Where something is said.
    comments: String,
    /// Whether there is a page to look at beforehand.
    has_preview: bool,
}

impl Page {
    async fn of<R: Record>(
        reader: &mut Reader,
        frame: Office,
        id: i64,
        found: &Found,
        typed: Fields,
    ) -> Result<Self, Error> {
        let kind = kind::<R>()?;
        let all = editions::all(reader).await?;
        let rows = rows(reader, &frame, kind, (R::PATH, R::EDIT), RecordId(id), of_record(found, all)).await?;
        let threads = threads(reader, &frame, RecordId(id), &rows).await?;
        let tabs = Tabs::of::<R>(id, found, Tab::Publications);
        let has_preview = PREVIEWED.contains(&kind);
        let (form, action) = (Filled::of(&typed), format!("{}/{id}/publications", R::PATH));
        let comments = format!("{}/{id}/comments", R::PATH);
        Ok(Self { frame, tabs, action, form, rows, threads, comments, has_preview })
    }

    /// Whether anything can be done here by this person.
    fn may_any(&self) -> bool {
        self.rows.iter().any(|row| row.may)
    }

    /// The steps for those that are ticked that need no more to be said.
    fn plain_steps(&self) -> Vec<(&'static str, &'static str)> {
        let verbs = [Verb::Publish, Verb::Review, Verb::Unschedule, Verb::Withdraw];
        verbs.into_iter().map(|verb| (verb.as_str(), standing::step_of_ticked(verb))).collect()
    }
}
