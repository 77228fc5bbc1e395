//! Several sessions at once: the first as its form says, and the same again from other first days on. All are made, or none.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, TimeDelta};

use super::form::day;
use super::planning::{self, Plan};
use super::{PlannedDay, SessionEdit, clashes, writing};
use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::SessionId;
use crate::db::Tx;
use crate::domain::editions::Edition;
use crate::domain::records::Refused;

/// The most that are made at once.
const MOST: usize = 52;

/// Makes a session, and the same again for each of the `dates`: its days lie as many days after one another as those of the
/// first. What is wrong with a date is told beside it.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create_series(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<Vec<SessionId>, Refused> {
    let edition = writing::edition_of(tx.reader(), form).await?;
    let parsed = SessionEdit::parse(form, edition.as_ref());
    let (dates, mut faults) = dates(form);
    let first = match parsed {
        Ok(first) => first,
        Err(mut wrong) => {
            wrong.add_all(faults);
            return Err(wrong.into());
        }
    };
    let edition = edition.ok_or(Refused::Missing)?;
    let mut planned: Vec<(SessionEdit, Plan)> = Vec::new();
    match planning::plan(tx, &edition, &first, None).await {
        Ok(plan) => planned.push((first.clone(), plan)),
        Err(Refused::Faults(wrong)) => faults.add_all(wrong),
        Err(other) => return Err(other),
    }
    for (at, date) in &dates {
        match again(tx, &edition, &first, *date).await? {
            Ok(made) => planned.push(made),
            Err(fault) => faults.add(at, fault),
        }
    }
    over_each_other(&first, &planned, &dates, &mut faults);
    faults.or(Some(()))?;
    let mut ids = Vec::new();
    for (edit, plan) in planned {
        // The code is free again only now that those before it have theirs.
        let plan = if ids.is_empty() { plan } else { planning::with_free_code(tx.reader(), &edition, plan).await? };
        ids.push(writing::insert(tx, actor, &plan, edit).await?);
    }
    Ok(ids)
}

/// The further first days, each with its field; each day once, whatever the room.
fn dates(form: &Fields) -> (Vec<(String, NaiveDate)>, Faults) {
    let (mut dates, mut faults) = (Vec::new(), Faults::default());
    let first = form.parts("days").first().and_then(|first| day(first.fields.get("day")));
    let parts = form.parts("dates");
    if parts.is_empty() {
        faults.add("dates", "fault-plan-no-date");
    }
    if parts.len() >= MOST {
        faults.add_count("dates", "fault-plan-many-dates", i64::try_from(MOST - 1).unwrap_or(i64::MAX));
        return (dates, faults);
    }
    for part in parts {
        let field = part.field("day");
        if let Some(day) = faults.check(&field, day(part.fields.get("day")).ok_or("fault-plan-day")) {
            if first == Some(day) || dates.iter().any(|(_, known)| *known == day) {
                faults.add(&field, "fault-plan-series-twice");
            } else {
                dates.push((field, day));
            }
        }
    }
    (dates, faults)
}

/// The same session from another day on, or the first thing that is wrong with that.
async fn again(
    tx: &mut Tx,
    edition: &Edition,
    first: &SessionEdit,
    date: NaiveDate,
) -> Result<Result<(SessionEdit, Plan), Fault>, Refused> {
    let edit = SessionEdit { code: String::new(), days: from(&first.days, date), ..first.clone() };
    match planning::plan(tx, edition, &edit, None).await {
        Ok(plan) => Ok(Ok((edit, plan))),
        Err(Refused::Faults(wrong)) => {
            Ok(Err(wrong.all().first().cloned().unwrap_or_else(|| Fault::new("fault-plan-day"))))
        }
        Err(other) => Err(other),
    }
}

/// The same days, the first of them on `date`.
fn from(days: &[PlannedDay], date: NaiveDate) -> Vec<PlannedDay> {
    let Some(first) = days.first() else { return Vec::new() };
    let moved = |day: &PlannedDay| {
        let after: TimeDelta = day.day - first.day;
        let after = Days::new(u64::try_from(after.num_days()).unwrap_or_default());
        PlannedDay { day: date.checked_add_days(after).unwrap_or(day.day), ..*day }
    };
    days.iter().map(moved).collect()
}

/// Those of one series would stand in each other's way too, wherever they have a room or people.
fn over_each_other(
    first: &SessionEdit,
    planned: &[(SessionEdit, Plan)],
    dates: &[(String, NaiveDate)],
    faults: &mut Faults,
) {
    if first.room.is_none() && first.instructors.is_empty() {
        return;
    }
    let spans: Vec<_> = planned
        .iter()
        .flat_map(|(edit, plan)| plan.schedule.iter().map(move |day| (edit.days[0].day, day)))
        .map(|(begun, day)| (begun, ((), day.starts_at(), day.ends_at())))
        .collect();
    let fields: HashMap<NaiveDate, &String> = dates.iter().map(|(field, date)| (*date, field)).collect();
    let over = clashes::overlaps(&spans.iter().map(|(_, span)| *span).collect::<Vec<_>>());
    for (one, other) in over {
        if let Some(field) = fields.get(&spans[one.max(other)].0) {
            faults.add(field, "fault-plan-series-over");
        }
    }
}
