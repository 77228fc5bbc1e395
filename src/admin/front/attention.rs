//! What needs attention: of each matter how much there is, the first of it, and where all of it is listed.

use super::{reviews, stale, waits};
use crate::admin::Office;
use crate::admin::filters::COUNTED;
use crate::base::ids::EditionId;
use crate::db::{self, Reader};
use crate::domain::accounts::{self, Permission};
use crate::domain::editions::Edition;
use crate::services::{jobs, mail};

/// How many of a matter are shown.
const SHOWN: usize = 5;
/// Up to here they are counted; beyond, it is enough to know that there are more.
pub(super) const MOST: i64 = 100;

/// Something that waits or has failed, and where it is listed.
pub(super) struct Attention {
    /// The message that tells how many.
    pub key: &'static str,
    pub count: i64,
    pub url: String,
    pub has_failed: bool,
}

/// Something that a person should look at today.
pub(super) struct Matter {
    /// The message that says what it is.
    pub name: &'static str,
    /// How many: `3`, `100+`.
    pub count: String,
    /// The first of it.
    pub entries: Vec<Entry>,
    /// Where all of it is listed: what the list is called, and its address.
    pub lists: Vec<(String, String)>,
}

/// A record that somebody should look at.
pub(super) struct Entry {
    pub name: String,
    /// Where, or when.
    pub about: String,
    pub url: String,
}

impl Matter {
    /// `None` where there is nothing of it. What was found was asked for up to one more than [`MOST`].
    pub(super) fn of(
        frame: &Office,
        name: &'static str,
        mut entries: Vec<Entry>,
        lists: Vec<(String, String)>,
    ) -> Option<Self> {
        let found = i64::try_from(entries.len()).unwrap_or(i64::MAX);
        let plus = if found > MOST { "+" } else { "" };
        let count = format!("{}{plus}", frame.locale().number(found.min(MOST)));
        entries.truncate(SHOWN);
        (found > 0).then_some(Self { name, count, entries, lists })
    }
}

/// The editions in which the person may do this.
pub(super) fn mine<'e>(frame: &Office, editions: &'e [Edition], permission: Permission) -> Vec<&'e Edition> {
    editions.iter().filter(|edition| may(frame, permission, edition.id)).collect()
}

/// Whether the person may do this in an edition.
pub(super) fn may(frame: &Office, permission: Permission, edition: EditionId) -> bool {
    let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
    accounts::may_in(grants, permission, edition)
}

/// All that the person should look at.
///
/// # Errors
/// The database's.
pub(super) async fn matters(reader: &mut Reader, frame: &Office, editions: &[Edition]) -> db::Result<Vec<Matter>> {
    let mut matters = Vec::new();
    matters.extend(reviews::answers(reader, frame, editions).await?);
    matters.extend(waits::in_review(reader, frame, editions).await?);
    matters.extend(waits::scheduled_today(reader, frame, editions).await?);
    matters.extend(waits::unready_sessions(reader, frame, editions).await?);
    matters.extend(stale::texts(reader, frame, editions).await?);
    Ok(matters)
}

/// What waits to be done by the program, and what it could not do, for those who may look after it.
///
/// # Errors
/// The database's.
pub(super) async fn running(reader: &mut Reader, frame: &Office) -> db::Result<Vec<Attention>> {
    let mut found = Vec::new();
    if frame.may(Permission::ManageJobs) {
        for (state, key) in [(jobs::State::Failed, "front-jobs-failed"), (jobs::State::Waiting, "front-jobs-waiting")] {
            let filter = jobs::Filter { state: Some(state), kind: None };
            let count = jobs::count(reader, &filter, COUNTED).await?;
            let url = format!("/admin/jobs?state={}", state.as_str());
            found.push(Attention { key, count, url, has_failed: state == jobs::State::Failed });
        }
    }
    if frame.may(Permission::ReadMail) {
        for (state, key) in [(mail::State::Failed, "front-mail-failed"), (mail::State::Waiting, "front-mail-waiting")] {
            let filter = mail::Filter { state: Some(state), kind: None };
            let count = mail::count(reader, &filter, COUNTED).await?;
            let url = format!("/admin/mail?state={}", state.as_str());
            found.push(Attention { key, count, url, has_failed: state == mail::State::Failed });
        }
    }
    found.retain(|one| one.count > 0);
    Ok(found)
}
