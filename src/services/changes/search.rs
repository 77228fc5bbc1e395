//! The change log searched by beginning: whose names, or which requests' ids, begin with what is typed, and their changes.
//! Each name and each id is found by its index, and so is a page of what was done: fifty rows of each, in the order of their
//! ids, however many there are.

use super::log::{Bounds, Entry, Filter, filtered};
use crate::base::actor::ActorKind;
use crate::base::fold::fold;
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Sql, sql};

/// How many names and requests together may begin with what is typed.
pub const MOST: usize = 10;
/// The shortest beginning of a request's id that is taken for one, and the longest.
const REQUEST: std::ops::RangeInclusive<usize> = 8..=40;

/// What changes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// All that one has done.
    Actor(ActorKind, String),
    /// What was done in one request, by its id.
    Request(String),
}

impl Source {
    pub fn account(id: AccountId) -> Self {
        Source::Actor(ActorKind::Account, id.0.to_string())
    }
}

/// Whatever begins so: subcommands and jobs by their names, requests by their ids, which are all written in small letters;
/// and these accounts, of which the log keeps no name. `None` where they are more than [`MOST`].
///
/// # Errors
/// The database's.
pub async fn beginning(reader: &mut Reader, typed: &str, accounts: &[AccountId]) -> db::Result<Option<Vec<Source>>> {
    let mut found: Vec<Source> = accounts.iter().copied().map(Source::account).collect();
    let folded = fold(typed);
    if !folded.is_empty() {
        for kind in [ActorKind::CommandLine, ActorKind::Job] {
            let names = each(&folded, async |from| named(reader, kind, from).await).await?;
            found.extend(names.into_iter().map(|name| Source::Actor(kind, name)));
        }
    }
    if let Some(beginning) = request_beginning(typed) {
        let ids = each(&beginning, async |from| requested(reader, from).await).await?;
        found.extend(ids.into_iter().map(Source::Request));
    }
    Ok(Some(found).filter(|found| found.len() <= MOST))
}

/// What is typed as the beginning of a request's id, where it looks like one.
fn request_beginning(typed: &str) -> Option<String> {
    let is_one = REQUEST.contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    is_one.then(|| typed.to_ascii_lowercase())
}

/// From where on the next is looked for, and where the beginning ends.
struct Next<'t> {
    /// The one before; `None` for the first.
    last: Option<&'t str>,
    beginning: &'t str,
    end: &'t str,
}

/// Each that begins so, once, and at most one more than [`MOST`]: one look at the index leads from each to the next.
async fn each(
    beginning: &str,
    mut next: impl AsyncFnMut(Next<'_>) -> db::Result<Option<String>>,
) -> db::Result<Vec<String>> {
    let end = format!("{beginning}{}", char::MAX);
    let mut found: Vec<String> = Vec::new();
    while found.len() <= MOST {
        let last = found.last().map(String::as_str);
        let Some(one) = next(Next { last, beginning, end: &end }).await? else { break };
        found.push(one);
    }
    Ok(found)
}

async fn named(reader: &mut Reader, kind: ActorKind, from: Next<'_>) -> db::Result<Option<String>> {
    let text = match from.last {
        None => {
            "SELECT actor_name FROM changes WHERE actor = ? AND actor_name >= ? AND actor_name < ? \
             ORDER BY actor_name LIMIT 1"
        }
        Some(_) => {
            "SELECT actor_name FROM changes WHERE actor = ? AND actor_name > ? AND actor_name < ? \
             ORDER BY actor_name LIMIT 1"
        }
    };
    let one = sql(text).bind(kind.as_str()).bind(from.last.unwrap_or(from.beginning)).bind(from.end);
    Ok(one.optional::<(String,)>(reader).await?.map(|(name,)| name))
}

async fn requested(reader: &mut Reader, from: Next<'_>) -> db::Result<Option<String>> {
    let text = match from.last {
        None => {
            "SELECT request_id FROM changes WHERE request_id >= ? AND request_id < ? \
             ORDER BY request_id LIMIT 1"
        }
        Some(_) => {
            "SELECT request_id FROM changes WHERE request_id > ? AND request_id < ? \
             ORDER BY request_id LIMIT 1"
        }
    };
    let one = sql(text).bind(from.last.unwrap_or(from.beginning)).bind(from.end);
    Ok(one.optional::<(String,)>(reader).await?.map(|(id,)| id))
}

/// The changes between two ids that come from these sources, from the newest or from the oldest on.
pub(super) async fn page(
    reader: &mut Reader,
    sources: &[Source],
    filter: &Filter,
    bounds: Bounds,
    is_down: bool,
    most: i64,
) -> db::Result<Vec<Entry>> {
    let mut ids: Vec<i64> = Vec::new();
    for part in parts(sources, filter) {
        let rows = match (&part.source, is_down) {
            (Source::Actor(..), true) => sql("SELECT id FROM changes WHERE actor = ? AND actor_name = ? \
                 AND id > ? AND id < ? /* and */ ORDER BY id DESC LIMIT ?"),
            (Source::Actor(..), false) => sql("SELECT id FROM changes WHERE actor = ? AND actor_name = ? \
                 AND id > ? AND id < ? /* and */ ORDER BY id LIMIT ?"),
            (Source::Request(_), true) => sql("SELECT id FROM (SELECT c.id, c.happened_at, c.actor, c.actor_name, \
                 c.action, c.record_kind, c.record_id FROM changes c WHERE c.request_id = ? AND c.id > ? AND c.id < ? \
                 ORDER BY c.id DESC LIMIT ?) done WHERE id IS NOT NULL /* and */ ORDER BY id DESC LIMIT ?"),
            (Source::Request(_), false) => sql("SELECT id FROM (SELECT c.id, c.happened_at, c.actor, c.actor_name, \
                 c.action, c.record_kind, c.record_id FROM changes c WHERE c.request_id = ? AND c.id > ? AND c.id < ? \
                 ORDER BY c.id LIMIT ?) done WHERE id IS NOT NULL /* and */ ORDER BY id LIMIT ?"),
        };
        let found = part.narrow(rows, bounds, most).bind(most).all::<(i64,)>(reader).await?;
        ids.extend(found.into_iter().map(|(id,)| id));
    }
    ids.sort_unstable();
    if is_down {
        ids.reverse();
    }
    ids.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let rows = if is_down {
        "SELECT id, happened_at, actor, actor_name, request_id, action, record_kind, record_id, before_json, after_json \
         FROM changes WHERE id IN (??) ORDER BY id DESC"
    } else {
        "SELECT id, happened_at, actor, actor_name, request_id, action, record_kind, record_id, before_json, after_json \
         FROM changes WHERE id IN (??) ORDER BY id"
    };
    if ids.is_empty() { Ok(Vec::new()) } else { sql(rows).bind_all(&ids).all(reader).await }
}

/// How many changes come from these sources, counted up to `most`.
pub(super) async fn count(
    reader: &mut Reader,
    sources: &[Source],
    filter: &Filter,
    bounds: Bounds,
    most: i64,
) -> db::Result<i64> {
    let mut counted = 0;
    for part in parts(sources, filter) {
        if counted >= most {
            break;
        }
        let rows = match &part.source {
            Source::Actor(..) => sql("SELECT COUNT(*) FROM (SELECT c.id FROM changes c WHERE c.actor = ? \
                 AND c.actor_name = ? AND c.id > ? AND c.id < ? /* and */ LIMIT ?) found"),
            Source::Request(_) => sql("SELECT COUNT(*) FROM (SELECT id FROM (SELECT c.id, c.happened_at, c.actor, \
                 c.actor_name, c.action, c.record_kind, c.record_id FROM changes c WHERE c.request_id = ? AND c.id > ? \
                 AND c.id < ? LIMIT ?) done WHERE id IS NOT NULL /* and */ LIMIT ?) found"),
        };
        counted += part.narrow(rows, bounds, most - counted).bind(most - counted).number(reader).await?;
    }
    Ok(counted)
}

/// One source, and what else must hold of its changes. No change is of two of them.
struct Part<'s> {
    source: &'s Source,
    filter: Filter,
    /// Whose changes another part has, for a request.
    besides: Vec<(ActorKind, &'s str)>,
}

/// Where one person's changes are asked for, the others are no source: an index could be entered at either, and one of them
/// may have done nearly all.
fn parts<'s>(sources: &'s [Source], filter: &Filter) -> Vec<Part<'s>> {
    let only = filter.account.map(Source::account);
    let others = Filter { sources: None, ..filter.clone() };
    let actor = |source: &'s Source| match source {
        Source::Actor(kind, name) => Some((*kind, name.as_str())),
        Source::Request(_) => None,
    };
    let actors: Vec<_> = sources.iter().filter_map(actor).collect();
    let is_asked_for =
        |source: &&Source| matches!(source, Source::Request(_)) || only.as_ref().is_none_or(|only| only == *source);
    let part = |source: &'s Source| match source {
        Source::Actor(..) => Part { source, filter: Filter { account: None, ..others.clone() }, besides: Vec::new() },
        Source::Request(_) => Part { source, filter: others.clone(), besides: actors.clone() },
    };
    sources.iter().filter(is_asked_for).map(part).collect()
}

impl Part<'_> {
    /// The statement with the values of its source, and with what else must hold. All of a request is read before the rest is
    /// asked of it, lest an index of the rest be entered; where nothing else must hold, no more of it than is wanted.
    fn narrow(&self, rows: Sql, bounds: Bounds, most: i64) -> Sql {
        let mut rows = match self.source {
            Source::Actor(kind, name) => rows.bind(kind.as_str()).bind(name).bind(bounds.above).bind(bounds.below),
            Source::Request(id) => {
                let is_all = self.filter == Filter::default() && self.besides.is_empty();
                let most = if is_all { most } else { i64::MAX };
                rows.bind(id).bind(bounds.above).bind(bounds.below).bind(most)
            }
        };
        for (kind, name) in &self.besides {
            rows = rows.and("(actor <> ? OR actor_name <> ?)").bind(kind.as_str()).bind(*name);
        }
        filtered(rows, &self.filter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_the_beginning_of_a_requests_id_is_one() {
        assert_eq!(request_beginning("0193ABCD-12").as_deref(), Some("0193abcd-12"));
        for typed in ["0193abc", "", "0193abcg", "0193abcd ", "éééééééé", &"a".repeat(41)] {
            assert_eq!(request_beginning(typed), None, "{typed}");
        }
    }

    #[test]
    fn another_persons_changes_are_no_part_of_one_persons() {
        let sources =
            [Source::account(AccountId(5)), Source::account(AccountId(6)), Source::Request("0193abcd".into())];
        let filter = Filter { account: Some(AccountId(6)), ..Filter::default() };
        let parts = parts(&sources, &filter);
        assert_eq!(parts.iter().map(|part| part.source).collect::<Vec<_>>(), [&sources[1], &sources[2]]);
        assert_eq!((parts[0].filter.account, parts[1].filter.account), (None, Some(AccountId(6))));
        assert_eq!(parts[1].besides.len(), 2, "what a person did in that request is found once");
    }
}
