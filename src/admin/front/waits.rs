//! What is in review, what goes up today, and which sessions are not ready.

use chrono::{DateTime, Days, Utc};

use super::attention::{Entry, MOST, Matter, may, mine};
use crate::admin::changes::beginning;
use crate::admin::{Office, kinds, standing};
use crate::base::ids::EditionId;
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::editions::Edition;
use crate::domain::publications::{self, Waiting};
use crate::domain::records::RecordKind;
use crate::domain::sessions::lists::Lack;
use crate::domain::sessions::{self, Unready};

/// What a session that begins soon may lack: the word in addresses, and the message.
const LACKS: [(Lack, &str, &str); 3] = [
    (Lack::Instructor, "instructor", "desk-no-instructor"),
    (Lack::Room, "room", "desk-no-room"),
    (Lack::Minimum, "minimum", "desk-below-minimum"),
];

/// The editions in which the person may publish anything.
fn published_by<'e>(frame: &Office, editions: &'e [Edition]) -> Vec<&'e Edition> {
    let permissions = [Permission::EditTexts, Permission::PlanSessions, Permission::ManageEditions];
    editions.iter().filter(|edition| permissions.iter().any(|one| may(frame, *one, edition.id))).collect()
}

fn ids(editions: &[&Edition]) -> Vec<EditionId> {
    editions.iter().map(|edition| edition.id).collect()
}

/// Whether the person may publish it.
fn is_ones_own(frame: &Office, one: &Waiting) -> bool {
    let kind = one.kind().and_then(|kind| kinds::of(kind.as_str()));
    kind.is_some_and(|kind| may(frame, kind.edit, one.edition_id))
}

fn entry(frame: &Office, one: &Waiting, editions: &[Edition]) -> Option<Entry> {
    let edition = editions.iter().find(|edition| edition.id == one.edition_id)?;
    let place = standing::name(edition, editions);
    let about = match one.publish_at {
        Some(at) => format!("{place}, {}", standing::moment(frame, at, edition.time_zone)),
        None => place,
    };
    let url = format!("{}/{}/publications", one.kind()?.list(), one.record_id.0);
    Some(Entry { name: one.title.clone(), about, url })
}

/// The matrix of each kind that is among these, with what stands so.
fn matrices(frame: &Office, found: &[Waiting], state: &str) -> Vec<(String, String)> {
    let is_there = |kind: RecordKind| found.iter().any(|one| one.kind() == Some(kind));
    let all = crate::admin::matrix::KINDS.iter().filter(|(kind, _, _)| is_there(*kind));
    let link = |kind: &RecordKind, name: &str| (frame.say(name), format!("/admin/matrix?kind={kind}&state={state}"));
    all.filter_map(|(kind, _, _)| Some(link(kind, kinds::of(kind.as_str())?.list(frame)?.name))).collect()
}

/// What is in review, for those who may publish it.
pub(super) async fn in_review(reader: &mut Reader, frame: &Office, editions: &[Edition]) -> db::Result<Option<Matter>> {
    let mut found = publications::in_review(reader, &ids(&published_by(frame, editions)), MOST + 1).await?;
    found.retain(|one| is_ones_own(frame, one));
    let entries = found.iter().filter_map(|one| entry(frame, one, editions)).collect();
    Ok(Matter::of(frame, "desk-in-review", entries, matrices(frame, &found, "in-review")))
}

/// What goes up today, by the calendar of each edition.
pub(super) async fn scheduled_today(
    reader: &mut Reader,
    frame: &Office,
    editions: &[Edition],
) -> db::Result<Option<Matter>> {
    let (now, mine) = (reader.now(), published_by(frame, editions));
    let days: Vec<_> = mine.iter().map(|edition| (edition.id, today(edition, now))).collect();
    let (Some(from), Some(until)) = (days.iter().map(|(_, day)| day.0).min(), days.iter().map(|(_, day)| day.1).max())
    else {
        return Ok(None);
    };
    let mut found = publications::scheduled(reader, &ids(&mine), (from, until), MOST + 1).await?;
    let is_today = |one: &Waiting| {
        let day = days.iter().find(|(edition, _)| *edition == one.edition_id);
        day.zip(one.publish_at).is_some_and(|((_, (from, until)), at)| *from <= at && at < *until)
    };
    found.retain(|one| is_ones_own(frame, one) && is_today(one));
    let entries = found.iter().filter_map(|one| entry(frame, one, editions)).collect();
    Ok(Matter::of(frame, "desk-scheduled", entries, matrices(frame, &found, "scheduled")))
}

/// When the day begins in an edition, and when the next one does.
fn today(edition: &Edition, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let day = now.with_timezone(&edition.time_zone).date_naive();
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    (beginning(day, edition.time_zone), beginning(next, edition.time_zone))
}

/// Sessions of the next weeks without a room or an instructor, or with fewer participants than they need.
pub(super) async fn unready_sessions(
    reader: &mut Reader,
    frame: &Office,
    editions: &[Edition],
) -> db::Result<Vec<Matter>> {
    let mine = mine(frame, editions, Permission::PlanSessions);
    let mut matters = Vec::new();
    for (lack, word, name) in LACKS {
        let found = sessions::unready(reader, lack, &ids(&mine), MOST + 1).await?;
        let entries = found.iter().map(|one| unready(frame, lack, one)).collect();
        let lists = session_lists(frame, editions, &mine, &found, word);
        matters.extend(Matter::of(frame, name, entries, lists));
    }
    Ok(matters)
}

fn unready(frame: &Office, lack: Lack, one: &Unready) -> Entry {
    let zone = one.time_zone.parse().unwrap_or(chrono_tz::UTC);
    let about = format!("{}, {}", one.title, frame.locale().date(one.starts_at, zone));
    let about = match one.minimum.filter(|_| lack == Lack::Minimum) {
        Some(minimum) => {
            let said = [("taken", &*one.taken.to_string()), ("minimum", &*minimum.to_string())];
            format!("{about}, {}", frame.say_with("desk-of-minimum", &said))
        }
        None => about,
    };
    Entry { name: one.code.clone(), about, url: format!("/admin/sessions/{}/edit", one.id.0) }
}

/// Where just what was found is listed. Whoever plans in some editions alone has a list of each.
fn session_lists(
    frame: &Office,
    editions: &[Edition],
    mine: &[&Edition],
    found: &[Unready],
    word: &str,
) -> Vec<(String, String)> {
    let (name, list) = (frame.say("plan-title"), format!("/admin/sessions?lacks={word}&begins=soon"));
    if mine.len() == editions.len() {
        return vec![(name, list)];
    }
    let is_all = i64::try_from(found.len()).is_ok_and(|found| found <= MOST);
    let has_some = |edition: &&&Edition| !is_all || found.iter().any(|one| one.edition_id == edition.id);
    let of = |edition: &&Edition| {
        (format!("{name}: {}", standing::name(edition, editions)), format!("{list}&edition={}", edition.code))
    };
    mine.iter().filter(has_some).map(of).collect()
}
