//! Accounts as the back office lists them: searched, filtered and sorted, in pages that begin where another ends.

use chrono::{DateTime, Utc};

use super::Role;
use crate::base::fold::pattern;
use crate::base::ids::{AccountId, EditionId};
pub use crate::base::keyset::Key;
use crate::base::keyset::{self, Slice, Start, Window};
use crate::db::{self, Reader, Sql, sql};

/// An account as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    folded: String,
    is_invited: bool,
    disabled_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// Whether somebody can sign in with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Active,
    /// Its owner has not chosen a password yet.
    Invited,
    Disabled,
}

impl State {
    pub const ALL: [(State, &str); 3] =
        [(State::Active, "active"), (State::Invited, "invited"), (State::Disabled, "disabled")];

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(state, _)| *state)
    }
}

/// Which accounts are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Each stands in the name or the address.
    pub words: Vec<String>,
    pub role: Option<Role>,
    /// With a role that holds in this edition alone.
    pub edition: Option<EditionId>,
    pub state: Option<State>,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    NameBackwards,
    /// The newest first.
    Newest,
    Oldest,
}

impl Sort {
    pub const ALL: [(Sort, &str); 4] =
        [(Sort::Name, "name"), (Sort::NameBackwards, "-name"), (Sort::Newest, "-created"), (Sort::Oldest, "created")];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(sort, _)| *sort == self).map_or("", |(_, word)| word)
    }

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(sort, _)| *sort)
    }

    fn is_by_name(self) -> bool {
        matches!(self, Sort::Name | Sort::NameBackwards)
    }

    fn is_ascending(self) -> bool {
        matches!(self, Sort::Name | Sort::Oldest)
    }
}

impl Listed {
    pub fn state(&self) -> State {
        match self.disabled_at {
            Some(_) => State::Disabled,
            None if self.is_invited => State::Invited,
            None => State::Active,
        }
    }

    /// Where the page after this row begins.
    pub fn key(&self) -> Key {
        Key { text: self.folded.clone(), at: self.created_at, id: self.id.0 }
    }
}

/// A page of the accounts.
///
/// # Errors
/// The database's.
pub async fn page(
    reader: &mut Reader,
    filter: &Filter,
    sort: Sort,
    window: Window<Key>,
    size: usize,
) -> db::Result<Slice<Listed>> {
    keyset::slice(window, size, async |side, most| {
        let start = Start::of(side, sort.is_ascending());
        let rows = if sort.is_by_name() { by_name(start) } else { by_age(start) };
        filtered(rows, filter).bind(most).all(reader).await
    })
    .await
}

fn by_name(start: Start) -> Sql {
    let text = if start.is_up {
        "SELECT a.id, a.name, a.email, a.folded, a.password_hash = '' AS is_invited, a.disabled_at, a.created_at \
         FROM accounts a WHERE a.folded >= ? AND (a.folded > ? OR a.id > ?) \
         /* and */ ORDER BY a.folded, a.id LIMIT ?"
    } else {
        "SELECT a.id, a.name, a.email, a.folded, a.password_hash = '' AS is_invited, a.disabled_at, a.created_at \
         FROM accounts a WHERE a.folded <= ? AND (a.folded < ? OR a.id < ?) \
         /* and */ ORDER BY a.folded DESC, a.id DESC LIMIT ?"
    };
    let (folded, id) = start.text();
    sql(text).bind(folded.clone()).bind(folded).bind(id)
}

fn by_age(start: Start) -> Sql {
    let text = if start.is_up {
        "SELECT a.id, a.name, a.email, a.folded, a.password_hash = '' AS is_invited, a.disabled_at, a.created_at \
         FROM accounts a WHERE a.created_at >= ? AND (a.created_at > ? OR a.id > ?) \
         /* and */ ORDER BY a.created_at, a.id LIMIT ?"
    } else {
        "SELECT a.id, a.name, a.email, a.folded, a.password_hash = '' AS is_invited, a.disabled_at, a.created_at \
         FROM accounts a WHERE a.created_at <= ? AND (a.created_at < ? OR a.id < ?) \
         /* and */ ORDER BY a.created_at DESC, a.id DESC LIMIT ?"
    };
    let (created_at, id) = start.instant();
    sql(text).bind(created_at).bind(created_at).bind(id)
}

/// How many accounts these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let found =
        sql("SELECT COUNT(*) FROM (SELECT a.id FROM accounts a WHERE a.folded >= ? /* and */ LIMIT ?) found").bind("");
    filtered(found, filter).bind(most).number(reader).await
}

fn filtered(mut rows: Sql, filter: &Filter) -> Sql {
    for word in &filter.words {
        rows = rows.and("a.search LIKE ? ESCAPE '!'").bind(pattern(word));
    }
    if let Some(role) = filter.role {
        rows = rows
            .and("EXISTS (SELECT 1 FROM account_roles r WHERE r.account_id = a.id AND r.role = ?)")
            .bind(role.as_str());
    }
    if let Some(edition) = filter.edition {
        rows = rows
            .and("EXISTS (SELECT 1 FROM account_roles l WHERE l.account_id = a.id AND l.edition_id = ?)")
            .bind(edition);
    }
    match filter.state {
        Some(State::Active) => rows.and("a.disabled_at IS NULL").and("a.password_hash <> ''"),
        Some(State::Invited) => rows.and("a.disabled_at IS NULL").and("a.password_hash = ''"),
        Some(State::Disabled) => rows.and("a.disabled_at IS NOT NULL"),
        None => rows,
    }
}

/// The roles of these accounts, with the edition that limits each, in the order in which they were given.
///
/// # Errors
/// The database's.
pub async fn roles(reader: &mut Reader, ids: &[AccountId]) -> db::Result<Vec<(AccountId, super::Grant)>> {
    let rows = sql("SELECT account_id, role, edition_id FROM account_roles WHERE account_id IN (??) ORDER BY id")
        .bind_all(ids)
        .all::<(AccountId, String, Option<EditionId>)>(reader)
        .await?;
    let role = |(account, role, edition): (AccountId, String, Option<EditionId>)| {
        Some((account, super::Grant { role: Role::parse(&role)?, edition }))
    };
    Ok(rows.into_iter().filter_map(role).collect())
}
