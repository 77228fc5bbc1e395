//! A step for many records in many editions at once: first a page says what will be done, then it is done in one go.

use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::query::Asked;
use super::{KINDS, Matrix, may, may_somewhere};
use crate::admin::bulk::{self as many, Lot};
use crate::admin::{Office, standing};
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::RecordId;
use crate::base::keyset::Window;
use crate::db::Reader;
pub(super) use crate::domain::bulk::MOST as MOST_OF_ALL;
use crate::domain::bulk::Task;
use crate::domain::editions::{self, Edition};
use crate::domain::publications::{self, Plan, Seen, Step, Verb};
use crate::domain::records::{self, RecordKind, Refused, lists};
use crate::domain::unsent_forms::FieldValues;
use crate::web::form::Filled;
use crate::web::query::Query;
use crate::web::respond::{own_path, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State, visit};

/// The most records that one form may name: a page of them.
const MOST: usize = 100;

/// What is to be done, with which records, where.
struct Wanted {
    kind: RecordKind,
    verb: Verb,
    records: Vec<RecordId>,
    editions: Vec<Edition>,
    /// The matrix that one came from.
    back: String,
}

/// Asks again, with what was typed when the sign-in had run out.
pub(super) async fn resume(
    request: HttpRequest,
    frame: Office,
    person: Person,
    kept: FieldValues,
    state: Data<State>,
) -> Answer {
    let is_asked = |name: &str| !["confirmed", "seen", many::AGREED].contains(&name);
    let fields = Fields::from_pairs(kept.into_iter().filter(|(name, _)| is_asked(name)));
    take(request, frame, person, fields, state).await
}

/// Asks first, unless the form is that of the page that asks.
pub async fn take(request: HttpRequest, frame: Office, person: Person, fields: Fields, state: Data<State>) -> Answer {
    if many::is_all(&fields) {
        let lot = lot(&state, &frame, &fields).await?;
        return many::go(&request, frame, &person, fields, &state, lot).await;
    }
    let kind = kind_of(&fields)?;
    let needed = may_somewhere(&frame, kind)?;
    let editions = editions::all(&mut state.db.read().await?).await?;
    let wanted = match Wanted::read(kind, &fields, &editions) {
        Ok(wanted) => wanted,
        Err(faults) => {
            let back = back_of(&fields);
            let query = Query::of(back.split_once('?').map_or("", |(_, query)| query));
            let matrix = Matrix::of(&mut state.db.read().await?, frame, &query, &fields).await?;
            return show_with(StatusCode::UNPROCESSABLE_ENTITY, matrix.wrong(faults));
        }
    };
    if wanted.editions.iter().any(|edition| !may(&frame, kind, edition.id)) {
        return Err(Error::Forbidden(needed));
    }
    let seen: Vec<Seen> = fields.all("seen").filter_map(Seen::parse).take(MOST * 10).collect();
    if fields.get("confirmed").is_empty() || seen.is_empty() {
        let page = Confirmation::of(&mut state.db.read().await?, frame, wanted, &fields).await?;
        return show_with(StatusCode::OK, page);
    }
    if seen.iter().any(|one| !wanted.editions.iter().any(|edition| edition.id == one.edition)) {
        return Err(Error::BadRequest);
    }
    let refused = match Step::parse(wanted.verb, &fields) {
        Err(faults) => Refused::Faults(faults),
        Ok(step) => {
            let actor = person.actor(&request);
            let taken =
                state.db.write(async |tx| publications::take(tx, &actor, wanted.kind, &step, &editions, &seen).await);
            match taken.await {
                Ok(()) => {
                    let count = i64::try_from(seen.len()).unwrap_or(i64::MAX);
                    let flash = Flash::count(standing::step_done(step.verb), count);
                    flash.undone_by(&visit::request_id(&request), &wanted.back).leave(&request);
                    return Ok(see_other(&wanted.back));
                }
                Err(refused) => refused,
            }
        }
    };
    let (status, faults) = match refused {
        Refused::Faults(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults),
        Refused::Conflict => (StatusCode::CONFLICT, Faults::from(("publications", Fault::new("publication-changed")))),
        refused => return Err(refused.into()),
    };
    let page = Confirmation::of(&mut state.db.read().await?, frame, wanted, &fields).await?;
    let form = page.form.clone().with_faults(faults);
    show_with(status, Confirmation { form, ..page })
}

/// All that the filters of the matrix find, and one more than can be done where they are more.
async fn lot(state: &State, frame: &Office, fields: &Fields) -> Result<Lot, Error> {
    let back = back_of(fields);
    let query = Query::of(back.split_once('?').map_or("", |(_, query)| query)).without(&["before", "after"]);
    let mut reader = state.db.read().await?;
    let editions = editions::all(&mut reader).await?;
    let asked = Asked::read(&query, editions)?;
    let permission = may_somewhere(frame, asked.kind)?;
    let (mut ids, mut window) = (Vec::new(), Window::Newest);
    loop {
        let filter = asked.filter(None);
        let slice = lists::page(&mut reader, &filter, lists::Sort::Title, window, records::AT_ONCE).await?;
        ids.extend(slice.items.iter().map(|one| one.id));
        match slice.items.last().filter(|_| slice.has_older && ids.len() <= MOST_OF_ALL) {
            Some(last) => window = Window::OlderThan(last.key()),
            None => break,
        }
    }
    let action = super::PATH.to_owned();
    Ok(Lot { kind: asked.kind, action, permission, tasks: Task::STEPS, ids, back })
}

/// The kind of records that are ticked; one without a matrix is sent by no form of ours.
fn kind_of(fields: &Fields) -> Result<RecordKind, Error> {
    let kind = RecordKind::parse(fields.get("kind")).filter(|kind| KINDS.iter().any(|(known, _, _)| known == kind));
    kind.ok_or(Error::BadRequest)
}

/// The matrix that the form came from.
fn back_of(fields: &Fields) -> String {
    let back = own_path(fields.get("back"));
    if back == super::PATH || back.starts_with("/admin/matrix?") { back.to_owned() } else { super::PATH.to_owned() }
}

impl Wanted {
    /// What is missing is told beside the matrix.
    fn read(kind: RecordKind, fields: &Fields, editions: &[Edition]) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let verb = faults.check("step", Verb::parse(fields.get("step")).ok_or("publication-no-step"));
        let records: Vec<RecordId> =
            fields.all("record").filter_map(|id| id.parse().ok().map(RecordId)).take(MOST).collect();
        if records.is_empty() {
            faults.add("records", "matrix-none-ticked");
        }
        let is_chosen = |edition: &&Edition| fields.all("in").any(|code| code == edition.code.as_str());
        let editions: Vec<Edition> = editions.iter().filter(is_chosen).cloned().collect();
        if editions.is_empty() {
            faults.add("in", "publication-none-ticked");
        }
        let back = back_of(fields);
        faults.or(verb.map(|verb| Self { kind, verb, records, editions, back }))
    }
}

/// What is done in one edition.
struct Group {
    code: String,
    edition: String,
    records: Vec<String>,
}

/// What is left as it is, and why.
struct Kept {
    record: String,
    why: Fault,
}

#[derive(Template)]
#[template(path = "admin/matrix/confirmation.html")]
struct Confirmation {
    frame: Office,
    form: Filled,
    wanted: Wanted,
    plan: Plan,
    groups: Vec<Group>,
    kept: Vec<Kept>,
}

impl Confirmation {
    async fn of(reader: &mut Reader, frame: Office, wanted: Wanted, typed: &Fields) -> Result<Self, Error> {
        let (step, editions) = (Step::of(wanted.verb), wanted.editions.iter().collect::<Vec<_>>());
        let plan = publications::plan(reader, wanted.kind, &step, &wanted.records, &editions).await?;
        let names: HashMap<RecordId, String> = records::names(reader, &wanted.records).await?;
        let name = |id: RecordId| names.get(&id).cloned().unwrap_or_else(|| format!("#{}", id.0));
        let group = |edition: &Edition| Group {
            code: edition.code.to_string(),
            edition: standing::name(edition, &wanted.editions),
            records: plan
                .moves
                .iter()
                .filter(|one| one.seen.edition == edition.id)
                .map(|one| name(one.seen.record))
                .collect(),
        };
        let groups = wanted.editions.iter().map(group).filter(|group| !group.records.is_empty()).collect();
        let kept = plan.left.iter().map(|left| Kept { record: name(left.record), why: left.why.clone() }).collect();
        Ok(Self { frame, form: Filled::of(typed), groups, kept, plan, wanted })
    }

    fn step(&self) -> String {
        self.frame.say(standing::step(self.wanted.verb))
    }

    /// How many publications it is about.
    fn moves(&self) -> String {
        self.frame.count("matrix-confirm", &i64::try_from(self.plan.moves.len()).unwrap_or(i64::MAX))
    }

    /// How many are left as they are.
    fn left(&self) -> String {
        self.frame.count("matrix-left", &i64::try_from(self.kept.len()).unwrap_or(i64::MAX))
    }

    fn is_schedule(&self) -> bool {
        self.wanted.verb == Verb::Schedule
    }

    fn is_review(&self) -> bool {
        self.wanted.verb == Verb::SendBack
    }
}
