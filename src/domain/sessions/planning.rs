//! What a session must keep to be held: a time that exists, a place that is there, free and large enough, and people who are
//! nowhere else. Each fault is told beside its field with what to do.

use chrono_tz::Tz;

use super::clashes::{self, Clash};
use super::written::Planned;
use super::{NewSession, PlannedDay, SessionDay, SessionEdit, codes};
use crate::base::form::{Fault, Faults};
use crate::base::ids::{CityId, EditionId, InstructorId, SessionId};
use crate::base::wall_time::{NotAWallTime, WallTime};
use crate::db::{self, Reader, Tx, sql};
use crate::domain::courses::{self, Format};
use crate::domain::editions::Edition;
use crate::domain::records::Refused;

/// A session that can be held as it is planned.
pub(super) struct Plan {
    pub new: NewSession,
    pub schedule: Vec<SessionDay>,
}

/// Looks at everything that a session must keep, and keeps its room and people for this transaction. `before` is what is
/// planned so far: what it does not change is not held against it, such as a day that is over.
pub(super) async fn plan(
    tx: &mut Tx,
    edition: &Edition,
    edit: &SessionEdit,
    before: Option<&Planned>,
) -> Result<Plan, Refused> {
    let mut faults = Faults::default();
    let course = course(tx.reader(), edit, &mut faults).await?;
    let zone = place(tx, edition, edit, before, &mut faults).await?;
    let schedule = schedule(edit, zone, &mut faults);
    if edit.seats < before.map_or(0, |before| before.taken) {
        let taken = before.map_or(0, |before| before.taken);
        faults.add_count("seats", "fault-plan-seats-taken", taken);
    }
    if before.is_some_and(|before| before.taken > 0 && before.edit.course != edit.course) {
        faults.add("course", "fault-plan-course-booked");
    }
    let first = schedule.as_ref().and_then(|days| days.first());
    if before.is_none() && first.is_some_and(|first| first.starts_at() <= tx.now()) {
        faults.add(&format!("{}.day", edit.at[0]), "fault-plan-past");
    }
    if let Some(days) = &schedule {
        taken(tx, edit, days, before, &mut faults).await?;
    }
    if before.is_none() && edit.code.is_empty() {
        twice(tx, edition, edit, first, &mut faults).await?;
    }
    let code = match (&course, edit.days.first()) {
        (Some(course), Some(first)) => {
            let known = before.map(|before| before.id);
            codes::given(tx.reader(), &edit.code, &codes::base(course, edition, first.day), known, &mut faults).await?
        }
        _ => None,
    };
    let found = schedule.zip(code);
    let (schedule, code) = faults.or(found)?;
    let new = NewSession {
        code,
        course: edit.course,
        edition: edition.id,
        format: edit.format,
        city: edit.city,
        room: edit.room,
        zone,
        language: edit.language.clone(),
        seats: edit.seats,
        minimum: edit.minimum,
        taken: before.map_or(0, |before| before.taken),
        net: edit.net,
        is_cancelled: before.is_some_and(|before| before.is_cancelled),
        days: edit.days.clone(),
        instructors: edit.instructors.clone(),
    };
    Ok(Plan { new, schedule })
}

/// Whether just this is planned already: by a form that was sent twice, or by a colleague. Whoever means another one gives
/// it a code. The course is kept for this transaction first: of two forms that come at once, the second waits and sees what
/// the first has made.
async fn twice(
    tx: &mut Tx,
    edition: &Edition,
    edit: &SessionEdit,
    first: Option<&SessionDay>,
    faults: &mut Faults,
) -> db::Result<()> {
    let Some(first) = first else { return Ok(()) };
    sql("UPDATE courses SET code = code WHERE id = ?").bind(edit.course).run(tx).await?;
    let same = sql("SELECT s.id, s.code, s.city_id FROM sessions s \
         WHERE s.course_id = ? AND s.edition_id = ? AND s.starts_at = ? AND s.format = ? AND s.cancelled_at IS NULL")
    .bind(edit.course)
    .bind(edition.id)
    .bind(first.starts_at())
    .bind(edit.format.as_str())
    .all::<(SessionId, String, Option<CityId>)>(tx.reader())
    .await?;
    if let Some((id, code, _)) = same.iter().find(|(_, _, city)| *city == edit.city) {
        let field = format!("{}.day", edit.at[0]);
        faults
            .add(&field, Fault::new("fault-plan-same").naming(code).found_at(format!("/admin/sessions/{}/edit", id.0)));
    }
    Ok(())
}

/// The same with a code that is free now.
pub(super) async fn with_free_code(reader: &mut Reader, edition: &Edition, plan: Plan) -> db::Result<Plan> {
    let (found, first) = (sql("SELECT c.code FROM courses c WHERE c.id = ?"), plan.new.days[0].day);
    let (course,): (String,) = found.bind(plan.new.course).one(reader).await?;
    let code = codes::free(reader, &codes::base(&course, edition, first), None).await?;
    Ok(Plan { new: NewSession { code, ..plan.new }, ..plan })
}

/// The course's code, where there is such a course; it must have the format.
async fn course(reader: &mut Reader, edit: &SessionEdit, faults: &mut Faults) -> db::Result<Option<String>> {
    let found = sql("SELECT c.code FROM courses c WHERE c.id = ?").bind(edit.course);
    let Some((code,)) = found.optional::<(String,)>(reader).await? else {
        faults.add("course", "fault-not-listed");
        return Ok(None);
    };
    let formats = courses::formats(reader, &[edit.course]).await?;
    if !formats.iter().any(|(_, format)| *format == edit.format) {
        faults.add("format", Fault::new("fault-plan-format").naming(&code));
    }
    let known: Vec<(InstructorId,)> =
        sql("SELECT t.id FROM instructors t WHERE t.id IN (??)").bind_all(&edit.instructors).all(reader).await?;
    if known.len() != edit.instructors.len() {
        faults.add("instructors", "fault-not-listed");
    }
    Ok(Some(code))
}

/// The zone of the place: the city's, or the edition's where there is none. Where a save leaves a session in its place, it
/// keeps the one that it was planned in, and with it its time, whatever the place's is by now.
async fn place(
    tx: &mut Tx,
    edition: &Edition,
    edit: &SessionEdit,
    before: Option<&Planned>,
    faults: &mut Faults,
) -> db::Result<Tz> {
    let kept = before.filter(|before| before.edit.city == edit.city);
    let zone = kept.map_or(edition.time_zone, |before| before.zone);
    if edit.format != Format::Classroom {
        for (field, is_chosen) in [("city", edit.city.is_some()), ("room", edit.room.is_some())] {
            if is_chosen {
                faults.add(field, "fault-plan-no-place");
            }
        }
        return Ok(zone);
    }
    let Some(city) = edit.city else {
        faults.add("city", "fault-plan-city");
        return Ok(zone);
    };
    let found = sql("SELECT c.edition_id, c.time_zone FROM cities c WHERE c.id = ?").bind(city);
    let zone = match found.optional::<(EditionId, String)>(tx.reader()).await? {
        Some((of, its)) if of == edition.id => kept.map_or_else(|| its.parse().unwrap_or(zone), |before| before.zone),
        Some(_) => {
            faults.add("city", Fault::new("fault-plan-city-elsewhere").naming(&edition.country_name));
            zone
        }
        None => {
            faults.add("city", "fault-not-listed");
            zone
        }
    };
    let is_as_before = |before: &Planned| (before.edit.room, before.edit.seats) == (edit.room, edit.seats);
    let Some(room) = edit.room.filter(|_| !kept.is_some_and(is_as_before)) else { return Ok(zone) };
    // Who makes the room smaller meanwhile waits, and then sees what is planned in it.
    clashes::keep_room(tx, room).await?;
    let found = sql("SELECT v.city_id, m.seats, m.name FROM rooms m JOIN venues v ON v.id = m.venue_id WHERE m.id = ?");
    match found.bind(room).optional::<(CityId, i64, String)>(tx.reader()).await? {
        None => faults.add("room", "fault-not-listed"),
        Some((of, ..)) if of != city => faults.add("room", "fault-plan-room-elsewhere"),
        Some((_, seats, name)) if seats < edit.seats => {
            faults.add("seats", Fault::new("fault-plan-room-small").counting(seats).naming(name));
        }
        Some(_) => {}
    }
    Ok(zone)
}

/// The days by the clocks of the place; `None` where one cannot be held.
fn schedule(edit: &SessionEdit, zone: Tz, faults: &mut Faults) -> Option<Vec<SessionDay>> {
    let mut days: Vec<SessionDay> = Vec::new();
    for (planned, at) in edit.days.iter().zip(&edit.at) {
        let Some(day) = day(planned, at, zone, faults) else { continue };
        if days.last().is_some_and(|before| day.starts_at() < before.ends_at()) {
            faults.add(&format!("{at}.day"), "fault-plan-order");
        }
        days.push(day);
    }
    (days.len() == edit.days.len() && !days.is_empty()).then_some(days)
}

fn day(planned: &PlannedDay, at: &str, zone: Tz, faults: &mut Faults) -> Option<SessionDay> {
    let wall = |time| WallTime::new(planned.day, time, zone).map_err(|why| told(&why));
    let begins = faults.check(&format!("{at}.begins"), wall(planned.begins));
    let ends = faults.check(&format!("{at}.ends"), wall(planned.ends));
    if planned.ends <= planned.begins {
        faults.add(&format!("{at}.ends"), Fault::new("fault-plan-ends").with("time", planned.begins));
        return None;
    }
    Some(SessionDay { begins: begins?, ends: ends? })
}

/// Why a time does not exist or exists twice, and which do.
fn told(why: &NotAWallTime) -> Fault {
    let (local, message) = match why {
        NotAWallTime::DoesNotExist { local, .. } => (local, "fault-plan-gap"),
        NotAWallTime::ExistsTwice { local, .. } => (local, "fault-plan-twice"),
    };
    let [before, after] = why.edges();
    let fault = Fault::new(message)
        .with("time", local.time())
        .with("day", local.date())
        .with("zone", why.zone().name())
        .with("before", before.time())
        .with("after", after.time());
    match why {
        NotAWallTime::ExistsTwice { instants: [first, second], .. } => {
            fault.with("first", first.time()).with("second", second.time())
        }
        NotAWallTime::DoesNotExist { .. } => fault,
    }
}

/// Whether the room and the people are free. What a save leaves as it was is not asked again.
async fn taken(
    tx: &mut Tx,
    edit: &SessionEdit,
    days: &[SessionDay],
    before: Option<&Planned>,
    faults: &mut Faults,
) -> db::Result<()> {
    if before.is_some_and(|before| before.is_cancelled) {
        return Ok(());
    }
    let is_moved = before.is_none_or(|before| before.edit.days != edit.days || before.zone != days[0].begins.zone());
    let known = before.map(|before| before.id);
    if let Some(room) = edit.room.filter(|room| is_moved || before.is_none_or(|before| before.edit.room != Some(*room)))
        && let Some(clash) = clashes::of_room(tx, room, days, known).await?
    {
        faults.add("room", clash.told("fault-plan-room-taken"));
    }
    let was_there = |id: &InstructorId| !is_moved && before.is_some_and(|before| before.edit.instructors.contains(id));
    let asked: Vec<InstructorId> = edit.instructors.iter().copied().filter(|id| !was_there(id)).collect();
    if let Some(clash) = clashes::of_instructors(tx, &asked, days, known).await? {
        faults.add("instructors", clash.told("fault-plan-instructor-taken"));
    }
    Ok(())
}

impl Clash {
    /// Told with a link to the other session.
    pub(super) fn told(&self, message: &str) -> Fault {
        let fault = Fault::new(message).naming(&self.code).with("day", self.day.day()).with("who", self.who.as_str());
        fault.found_at(format!("/admin/sessions/{}/edit", self.session.0))
    }
}
