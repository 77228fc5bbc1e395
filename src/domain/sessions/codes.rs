//! The academy's own numbers for sessions: `WEB-120-FI-261214`, made from the course and the first day.

use chrono::NaiveDate;

use super::form::LONGEST_CODE;
use crate::base::form::{Fault, Faults};
use crate::base::ids::SessionId;
use crate::db::{self, Reader, sql};
use crate::domain::editions::Edition;

/// What the code of a session is made from.
pub(super) fn base(course: &str, edition: &Edition, first: NaiveDate) -> String {
    let course: String = course.chars().take(LONGEST_CODE - 20).collect();
    format!("{course}-{}-{}", edition.code.as_str().to_uppercase(), first.format("%y%m%d"))
}

/// The code that was typed, where it is free, else a fault that offers one; where none was typed, one that is free.
pub(super) async fn given(
    reader: &mut Reader,
    typed: &str,
    base: &str,
    known: Option<SessionId>,
    faults: &mut Faults,
) -> db::Result<Option<String>> {
    if typed.is_empty() {
        return free(reader, base, known).await.map(Some);
    }
    if !is_taken(reader, typed, known).await? {
        return Ok(Some(typed.to_owned()));
    }
    let free = free(reader, typed, known).await?;
    faults.add("code", Fault::new("fault-plan-code-taken").naming(free));
    Ok(None)
}

/// The code itself or with a letter, where it is taken.
pub(super) async fn free(reader: &mut Reader, base: &str, known: Option<SessionId>) -> db::Result<String> {
    let base: String = base.chars().take(LONGEST_CODE - 2).collect();
    let letters = std::iter::once(base.clone()).chain(('B'..='Z').map(|letter| format!("{base}-{letter}")));
    let mut last = base.clone();
    for code in letters {
        if !is_taken(reader, &code, known).await? {
            return Ok(code);
        }
        last = code;
    }
    Ok(last)
}

async fn is_taken(reader: &mut Reader, code: &str, known: Option<SessionId>) -> db::Result<bool> {
    let others = sql("SELECT COUNT(*) FROM sessions WHERE code = ? AND id <> ?");
    Ok(others.bind(code).bind(known.unwrap_or(SessionId(0))).number(reader).await? > 0)
}
