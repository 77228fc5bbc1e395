//! What the lists of a session's form offer where there is more than they can: what words find, and what is chosen.

use crate::admin::records::Choice;
use crate::admin::records::offered::of_records;
use crate::base::form::Fields;
use crate::base::ids::RoomId;
use crate::db::{self, Reader};
use crate::domain::records::RecordKind;
use crate::domain::sessions;

/// The most of what is chosen that is looked up.
const CHOSEN: usize = 100;

/// With words, what they find; without, what is chosen in this field of the form.
pub(super) async fn offers(
    reader: &mut Reader,
    field: &str,
    words: &[String],
    form: &Fields,
) -> db::Result<Vec<Choice>> {
    let kind = match field {
        "course" => RecordKind::Course,
        "city" => RecordKind::City,
        "instructors" => RecordKind::Instructor,
        "room" => return rooms(reader, words, form).await,
        _ => return Ok(Vec::new()),
    };
    of_records(reader, kind, field, words, form).await
}

async fn rooms(reader: &mut Reader, words: &[String], form: &Fields) -> db::Result<Vec<Choice>> {
    let found = if words.is_empty() {
        let ids: Vec<RoomId> = chosen(form, "room").map(RoomId).collect();
        sessions::rooms(reader, &ids).await?
    } else {
        sessions::rooms_found(reader, words).await?
    };
    let named = |(id, venue, room, seats): (RoomId, String, String, i64)| {
        Choice::new(id.0, format!("{venue}, {room} ({seats})"))
    };
    Ok(found.into_iter().map(named).collect())
}

fn chosen<'f>(form: &'f Fields, field: &'f str) -> impl Iterator<Item = i64> + 'f {
    form.all(field).filter_map(|id| id.parse().ok()).take(CHOSEN)
}
