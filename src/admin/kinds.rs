//! The kinds of records that are found from everywhere: by the search, among those opened last, on the front page.

use std::collections::HashMap;

use super::{Office, office};
use crate::base::ids::{AccountId, RecordId, SessionId};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::records::{self, RecordKind};
use crate::domain::{accounts, publications, sessions};

/// Where records are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Among those that have names.
    Named(RecordKind),
    /// They have codes.
    Sessions,
    Accounts,
}

impl Source {
    /// What the back office calls these, by their number. Those that have names are asked for together, whatever their kind.
    ///
    /// # Errors
    /// The database's.
    pub async fn names(self, reader: &mut Reader, ids: &[i64]) -> db::Result<HashMap<i64, String>> {
        let ids = ids.iter().copied();
        Ok(match self {
            Self::Named(_) => {
                let ids: Vec<_> = ids.map(RecordId).collect();
                records::names(reader, &ids).await?.into_iter().map(|(id, name)| (id.0, name)).collect()
            }
            Self::Sessions => {
                let ids: Vec<_> = ids.map(SessionId).collect();
                sessions::codes(reader, &ids).await?.into_iter().map(|(id, code)| (id.0, code)).collect()
            }
            Self::Accounts => {
                let ids: Vec<_> = ids.map(AccountId).collect();
                accounts::names(reader, &ids).await?.into_iter().map(|(id, name)| (id.0, name)).collect()
            }
        })
    }
}

/// A kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The word of the change log.
    pub word: &'static str,
    pub source: Source,
    /// The message that names one.
    pub one: &'static str,
    /// Who may change it.
    pub edit: Permission,
}

const fn kind(of: RecordKind, one: &'static str) -> Kind {
    Kind { word: of.as_str(), source: Source::Named(of), one, edit: publications::permission(of) }
}

/// Every kind, in the order of the search.
pub const KINDS: [Kind; 12] = [
    Kind { word: "session", source: Source::Sessions, one: "kind-session", edit: Permission::PlanSessions },
    kind(RecordKind::Course, "kind-course"),
    kind(RecordKind::Article, "kind-article"),
    kind(RecordKind::Term, "kind-term"),
    kind(RecordKind::Topic, "kind-topic"),
    kind(RecordKind::Page, "kind-page"),
    kind(RecordKind::Media, "kind-media"),
    kind(RecordKind::Instructor, "kind-instructor"),
    kind(RecordKind::City, "kind-city"),
    kind(RecordKind::Venue, "kind-venue"),
    kind(RecordKind::Edition, "kind-edition"),
    Kind { word: "account", source: Source::Accounts, one: "kind-account", edit: Permission::ManageAccounts },
];

/// The kind with this word.
pub fn of(word: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.word == word)
}

impl Kind {
    /// The address of its list.
    pub fn path(&self) -> &'static str {
        match self.source {
            Source::Named(kind) => kind.list(),
            Source::Sessions => "/admin/sessions",
            Source::Accounts => "/admin/accounts",
        }
    }

    /// Its list, where the person may open that.
    pub fn list(&self, frame: &Office) -> Option<office::List> {
        office::lists().find(|list| list.path == self.path()).filter(|list| frame.may(list.permission))
    }

    /// Where one is opened: its form for those who may change it, else what happened to it.
    pub fn url(&self, frame: &Office, id: i64) -> String {
        let page = if frame.may(self.edit) { "edit" } else { "history" };
        format!("{}/{id}/{page}", self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::records::Record;
    use crate::admin::{articles, cities, courses, editions, glossary, instructors, media, pages, topics, venues};

    fn is_kept_by_who_publishes_it<R: Record>() {
        let kind = R::PUBLISHED_AS.expect("a kind that is published in editions");
        assert_eq!(R::EDIT, publications::permission(kind), "{kind}");
        assert_eq!(of(R::KIND).map(|kind| kind.edit), Some(R::EDIT), "{kind}");
    }

    #[test]
    fn each_kind_needs_the_same_on_its_own_pages_and_elsewhere() {
        is_kept_by_who_publishes_it::<articles::Articles>();
        is_kept_by_who_publishes_it::<cities::Cities>();
        is_kept_by_who_publishes_it::<courses::Courses>();
        is_kept_by_who_publishes_it::<editions::Editions>();
        is_kept_by_who_publishes_it::<glossary::Terms>();
        is_kept_by_who_publishes_it::<instructors::Instructors>();
        is_kept_by_who_publishes_it::<media::Media>();
        is_kept_by_who_publishes_it::<pages::Pages>();
        is_kept_by_who_publishes_it::<topics::Topics>();
        is_kept_by_who_publishes_it::<venues::Venues>();
    }
}
