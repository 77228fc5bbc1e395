//! Publications: a record in an edition, what of it is up there, and what is prepared
//! (docs/decisions/0014-what-is-up-and-what-is-prepared.md).

mod attention;
mod comment_store;
mod comments;
mod due;
mod plan;
mod previews;
mod recount;
mod sorting;
mod standing;
mod standings;
mod steps;
mod store;
mod undo;

use std::collections::HashMap;
use std::fmt;

use chrono::{DateTime, Utc};

use crate::base::actor::Actor;
use crate::base::ids::RecordId;
use crate::base::languages::Language;
use crate::base::locale::SortKey;
use crate::db::{self, Tx};
use crate::domain::accounts::Permission;
use crate::domain::editions::Edition;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Head, Layer, Part, Slot};
use crate::services::changes::{self, Change};
pub use attention::{Waiting, count_by_state, in_review, scheduled};
pub use comments::{Comment, JOB as LETTER_JOB, Said, add as comment, addressed, of_record as comments, resolve, tell};
pub use due::{JOB, publish_due};
pub use plan::{Left, Move, Plan, Seen, plan, take};
pub use previews::{Preview, preview, previewed, sweep_previews};
pub use recount::{recount, recount_words};
pub use sorting::sort_anew;
pub use standing::{Publication, Standing};
pub use standings::of_records;
pub use steps::{Step, Verb};
pub use store::{Alternate, Published, alternates_of, changed_at, editions_of, is_up, published_page, published_total};
pub use undo::{StepTaken, Undone, editions_changed, steps_among, undo};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Draft,
    InReview,
    Scheduled,
    Published,
    Archived,
}

impl State {
    pub const ALL: [State; 5] = [State::Draft, State::InReview, State::Scheduled, State::Published, State::Archived];

    /// `None` for a word that is no state's.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether it tells of what is prepared, not of what is up.
    pub const fn is_prepared(self) -> bool {
        matches!(self, State::Draft | State::InReview | State::Scheduled)
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            State::Draft => "state-draft",
            State::InReview => "state-in-review",
            State::Scheduled => "state-scheduled",
            State::Published => "state-published",
            State::Archived => "state-archived",
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::InReview => "in-review",
            State::Scheduled => "scheduled",
            State::Published => "published",
            State::Archived => "archived",
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Who may publish records of a kind, and talk about them while they are in review.
pub const fn permission(kind: RecordKind) -> Permission {
    match kind {
        RecordKind::Edition => Permission::ManageEditions,
        RecordKind::City | RecordKind::Venue | RecordKind::Instructor => Permission::PlanSessions,
        RecordKind::Article
        | RecordKind::Course
        | RecordKind::Media
        | RecordKind::Page
        | RecordKind::Term
        | RecordKind::Topic => Permission::EditTexts,
    }
}

/// What a publication is to be, without a question how it was.
#[derive(Clone, Debug)]
pub struct Placement<'e> {
    pub edition: &'e Edition,
    /// A draft, in review and scheduled are prepared, and leave what is up as it is.
    pub state: State,
    /// When it went up, or is to go up, where that is not now.
    pub at: Option<DateTime<Utc>>,
}

impl<'e> Placement<'e> {
    /// Published now, with the newest texts.
    pub fn published(edition: &'e Edition) -> Self {
        Self { edition, state: State::Published, at: None }
    }
}

/// Places a record in editions, with the newest revision of its texts where it is published.
///
/// # Errors
/// The database's; there being no such record.
pub async fn place(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    id: RecordId,
    placements: &[Placement<'_>],
) -> db::Result<()> {
    let revision = records::revision(tx.reader(), id).await?;
    let heads = texts::heads(tx.reader(), id).await?;
    let known = store::editions_placed(tx.reader(), id).await?;
    let mut new = Vec::new();
    for placement in placements {
        let row =
            store::PlacementRow::new(kind, id, placement, revision, sort_key(&heads, placement.edition), tx.now());
        if known.contains(&placement.edition.id) { store::update(tx, row).await? } else { new.push(row) }
    }
    store::insert(tx, new).await?;
    changes::record(tx, actor, placed(kind, id, revision, placements)).await
}

/// Places many new records, each with the first revision of its texts.
///
/// # Errors
/// The database's; one of them being placed already.
pub async fn place_all(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    records: &[(RecordId, Vec<Placement<'_>>)],
) -> db::Result<()> {
    const FIRST: i64 = 1;
    for some in records.chunks(records::AT_ONCE) {
        let ids: Vec<RecordId> = some.iter().map(|(id, _)| *id).collect();
        let mut titles: HashMap<RecordId, Vec<Head>> = HashMap::new();
        for (id, head) in texts::titles(tx.reader(), &ids).await? {
            titles.entry(id).or_default().push(head);
        }
        let now = tx.now();
        let row = |id: RecordId, placement: &Placement<'_>| {
            let heads = titles.get(&id).map_or(&[][..], Vec::as_slice);
            store::PlacementRow::new(kind, id, placement, FIRST, sort_key(heads, placement.edition), now)
        };
        let rows = some.iter().flat_map(|(id, placements)| placements.iter().map(move |one| row(*id, one))).collect();
        store::insert(tx, rows).await?;
        let changes = some.iter().map(|(id, placements)| placed(kind, *id, FIRST, placements)).collect();
        changes::record_all(tx, actor, changes).await?;
    }
    Ok(())
}

fn placed(kind: RecordKind, id: RecordId, revision: i64, placements: &[Placement<'_>]) -> Change {
    let states: serde_json::Map<String, serde_json::Value> = placements
        .iter()
        .map(|placement| (placement.edition.code.to_string(), placement.state.as_str().into()))
        .collect();
    let after = serde_json::json!({ "revision": revision, "states": states });
    Change { action: "placed", record_kind: kind.as_str(), record_id: id.0, before: None, after: Some(after) }
}

/// How a record stands in these editions, for the change log.
fn told(stood: &[(&Edition, Option<Standing>)]) -> serde_json::Value {
    let told = |standing: &Option<Standing>| serde_json::to_value(standing).unwrap_or_default();
    stood.iter().map(|(edition, standing)| (edition.code.to_string(), told(standing))).collect()
}

/// Where the record's title stands in lists of the edition, by the newest title that it shows.
fn sort_key(heads: &[Head], edition: &Edition) -> SortKey {
    let layers = Layer::read_by(edition);
    let title = heads
        .iter()
        .filter(|head| head.part == Part::WHOLE && head.slot == Slot::Title && layers.contains(&head.layer))
        .max_by(|a, b| a.layer.cmp(&b.layer))
        .and_then(|head| head.content.as_deref());
    edition.locale.sort_key(title.unwrap_or_default())
}

/// The texts of a record that are stale, given all editions.
///
/// # Errors
/// The database's.
pub async fn stale_texts(reader: &mut db::Reader, editions: &[Edition], id: RecordId) -> db::Result<Vec<Head>> {
    let heads = texts::heads(reader, id).await?;
    let language_of = |code: &crate::base::edition_code::EditionCode| -> Option<Language> {
        editions.iter().find(|edition| edition.code == *code).map(|edition| edition.language().clone())
    };
    Ok(texts::stale_among(&heads, language_of).into_iter().cloned().collect())
}
