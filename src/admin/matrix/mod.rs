//! The matrix: the records of a kind by edition, with how each stands there and what its texts lack.

mod bulk;
mod query;

use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::filters::{Chip, Pager};
use super::views::{self, View};
use super::{Office, standing};
use crate::base::form::Faults;
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader};
use crate::domain::accounts::{self, Permission};
use crate::domain::editions::{self, Edition};
use crate::domain::publications::{self, Standing, Verb};
use crate::domain::records::RecordKind;
use crate::domain::records::lists::{self, Listed};
use crate::domain::texts::{self, Coverage};
use crate::web::form::{Fields, Filled};
use crate::web::query::Query;
use crate::web::respond::{see_other, show_with};
use crate::web::{Answer, Error, Person, State, guard};
pub use bulk::take;
use query::Asked;
pub use query::reading;

/// The kinds of records that have a matrix, the address of their list, and the message that names one.
pub const KINDS: [(RecordKind, &str, &str); 6] = [
    (RecordKind::Article, "/admin/articles", "kind-article"),
    (RecordKind::Course, "/admin/courses", "kind-course"),
    (RecordKind::Page, "/admin/pages", "kind-page"),
    (RecordKind::Term, "/admin/glossary", "kind-term"),
    (RecordKind::Topic, "/admin/topics", "kind-topic"),
    (RecordKind::Instructor, "/admin/instructors", "kind-instructor"),
];

/// Where it is.
const PATH: &str = "/admin/matrix";
/// How many records a page has.
const SIZE: usize = 50;

pub async fn index(request: HttpRequest, frame: Office, person: Person, query: Query, state: Data<State>) -> Answer {
    if let Some(kept) = guard::unsent(&request, &state, &person.0).await? {
        return bulk::resume(request, frame, person, kept.fields, state).await;
    }
    let mut reader = state.db.read().await?;
    if let Some(url) = super::lists::opens_with(&mut reader, &frame, PATH).await? {
        return Ok(see_other(&url));
    }
    let editions = editions::all(&mut reader).await?;
    let Ok(asked) = Asked::read(&query, editions.clone()) else {
        let is_there = async |_: &mut Reader, query: &Query| Ok(Asked::read(query, editions.clone()).is_ok());
        let healed = views::heal(&request, &mut reader, &frame, PATH, is_there).await?;
        return healed.map_or(Err(Error::NotFound), |url| Ok(see_other(&url)));
    };
    show_with(StatusCode::OK, Matrix::showing(&mut reader, frame, asked, &Fields::default()).await?)
}

/// The list that a kind's records are managed in.
fn path_of(kind: RecordKind) -> &'static str {
    KINDS.iter().find(|(known, _, _)| *known == kind).map_or("/admin", |(_, path, _)| path)
}

/// Whether the person may publish records of a kind in an edition.
fn may(frame: &Office, kind: RecordKind, edition: EditionId) -> bool {
    let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
    accounts::may_in(grants, publications::permission(kind), edition)
}

/// What publishing records of a kind needs. Who has that in no edition at all is refused.
fn may_somewhere(frame: &Office, kind: RecordKind) -> Result<Permission, Error> {
    let needed = publications::permission(kind);
    if frame.may(needed) { Ok(needed) } else { Err(Error::Forbidden(needed)) }
}

/// A column: an edition, and how many records the filters find there.
struct Column {
    code: String,
    name: String,
    /// The language of its name.
    lang: String,
    count: i64,
    /// The matrix with what is found there alone.
    url: String,
    may: bool,
}

/// A record.
struct Row {
    id: RecordId,
    title: String,
    publications: String,
    cells: Vec<Cell>,
}

/// A record in an edition.
struct Cell {
    edition: String,
    up: &'static str,
    is_up: bool,
    prepared: Option<&'static str>,
    /// Texts that the edition reads are newer than what is up.
    is_behind: bool,
    /// `None` where it is not offered.
    coverage: Option<Coverage>,
    texts: String,
    /// What a reader without sight hears with the links.
    name: String,
}

#[derive(Template)]
#[template(path = "admin/matrix/index.html")]
struct Matrix {
    frame: Office,
    asked: Asked,
    filter_form: Filled,
    form: Filled,
    chips: Vec<Chip>,
    views: Vec<View>,
    /// The matrix without any filter, and without the view that it opens with.
    plain: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    pager: Pager,
    total: i64,
}

impl Matrix {
    async fn of(reader: &mut Reader, frame: Office, query: &Query, typed: &Fields) -> Result<Self, Error> {
        let asked = Asked::read(query, editions::all(reader).await?)?;
        Ok(Self::showing(reader, frame, asked, typed).await?)
    }

    async fn showing(reader: &mut Reader, frame: Office, asked: Asked, typed: &Fields) -> db::Result<Self> {
        let slice = lists::page(reader, &asked.filter(None), lists::Sort::Title, asked.window.clone(), SIZE).await?;
        let total = lists::count(reader, &asked.filter(None), super::filters::COUNTED + 1).await?;
        let columns = columns(reader, &frame, &asked).await?;
        let mut pager = Pager::of(&asked.filters, &slice, |listed| listed.key().to_string());
        let rows = rows(reader, &asked, slice.items).await?;
        let (filter_form, mut chips) = (asked.filters.filled(), asked.chips(&frame));
        let (form, mut plain) = (Filled::of(typed), asked.filters.plain().to_owned());
        let (views, opens_with_one) = super::lists::views(reader, &frame, PATH, &asked.filters.query()).await?;
        if opens_with_one {
            let bare = chips.iter_mut().map(|chip| &mut chip.url).chain(pager.newer.as_mut());
            super::lists::stay_plain(PATH, bare.chain([&mut plain]));
        }
        Ok(Self { frame, asked, filter_form, form, chips, views, plain, columns, rows, pager, total })
    }

    fn path(&self) -> &'static str {
        PATH
    }

    fn wrong(self, faults: Faults) -> Self {
        let form = self.form.with_faults(faults);
        Self { form, ..self }
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        KINDS.iter().map(|(kind, _, label)| (kind.as_str(), self.frame.say(label))).collect()
    }

    fn steps(&self) -> Vec<(&'static str, String)> {
        Verb::ALL.into_iter().map(|verb| (verb.as_str(), self.frame.say(standing::step(verb)))).collect()
    }

    /// This page, for the way back to it.
    fn back(&self) -> &str {
        match self.form.value("back") {
            "" => &self.frame.visit.path,
            back => back,
        }
    }

    /// The editions in whose language the interface has no words yet.
    fn unspoken(&self) -> String {
        let unspoken = self.asked.editions.iter().filter(|edition| !edition.is_spoken());
        unspoken.map(|edition| standing::name(edition, &self.asked.editions)).collect::<Vec<_>>().join(", ")
    }

    /// How many match, where that is more than the page shows and no more than can be done.
    fn all(&self) -> Option<i64> {
        let shown = i64::try_from(self.rows.len()).unwrap_or(i64::MAX);
        let most = i64::try_from(bulk::MOST_OF_ALL).unwrap_or(i64::MAX);
        Some(self.total).filter(|total| (shown + 1..=most).contains(total))
    }

    fn may_any(&self) -> bool {
        self.columns.iter().any(|column| column.may)
    }
}

async fn columns(reader: &mut Reader, frame: &Office, asked: &Asked) -> db::Result<Vec<Column>> {
    let mut columns = Vec::new();
    for edition in &asked.editions {
        columns.push(Column {
            code: edition.code.to_string(),
            name: standing::name(edition, &asked.editions),
            lang: edition.language().to_string(),
            count: lists::count(reader, &asked.filter(Some(edition)), super::filters::COUNTED + 1).await?,
            url: asked.filters.with("edition", edition.code.as_str()),
            may: may(frame, asked.kind, edition.id),
        });
    }
    Ok(columns)
}

/// The rows of a page, whose cells come from two statements however many there are.
async fn rows(reader: &mut Reader, asked: &Asked, listed: Vec<Listed>) -> db::Result<Vec<Row>> {
    let ids: Vec<RecordId> = listed.iter().map(|one| one.id).collect();
    let sketches = texts::sketches(reader, &ids).await?;
    let found = publications::of_records(reader, &ids).await?;
    let standings: HashMap<_, _> = found.into_iter().map(|one| ((one.record, one.edition), one.standing)).collect();
    let row = |one: Listed| {
        let path = format!("{}/{}", path_of(asked.kind), one.id.0);
        let cell = |edition: &Edition| {
            let name = standing::name(edition, &asked.editions);
            cell(edition, name, &path, sketches.of(one.id), standings.get(&(one.id, edition.id)), &one.title)
        };
        let cells = asked.editions.iter().map(cell).collect();
        Row { id: one.id, publications: format!("{path}/publications"), cells, title: one.title }
    };
    Ok(listed.into_iter().map(row).collect())
}

fn cell(
    edition: &Edition,
    name: String,
    path: &str,
    sketch: &texts::Sketch,
    stands: Option<&Standing>,
    title: &str,
) -> Cell {
    let coverage = Coverage::of(edition, sketch);
    let is_up = stands.is_some_and(Standing::is_up);
    Cell {
        up: standing::up(stands),
        prepared: standing::prepared(stands),
        is_behind: stands.is_some_and(|standing| standing.is_up() && standing.revision < coverage.newest),
        texts: format!("{path}/texts?layer={}", standing::layer_to_write(edition, &coverage)),
        name: format!("{title}, {name}"),
        edition: name,
        coverage: stands.map(|_| coverage),
        is_up,
    }
}
