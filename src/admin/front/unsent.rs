//! Forms that the person has begun and not sent.

use chrono::{DateTime, Utc};

use crate::admin::{Office, kinds, office};
use crate::db::{self, Reader};
use crate::domain::unsent_forms;
use crate::web::unsent::path_of;

/// A form that was begun.
pub(super) struct Unsent {
    /// What it is about: a record, or the list it would be in.
    pub name: String,
    /// The form with the words in it.
    pub url: String,
    /// The form itself.
    pub path: String,
    pub since: DateTime<Utc>,
}

pub(super) async fn all(reader: &mut Reader, frame: &Office) -> db::Result<Vec<Unsent>> {
    let Some(person) = &frame.person else { return Ok(Vec::new()) };
    let forms = unsent_forms::all_of(reader, person.account.id).await?;
    let mut found: Vec<Unsent> = Vec::new();
    for (id, path, since) in forms {
        // What was left twice is offered once, as it was left last.
        if found.iter().any(|one| one.path == path) || !is_resumed(&path) {
            continue;
        }
        let Some(name) = name(reader, frame, &path).await? else { continue };
        let sign = if path.contains('?') { '&' } else { '?' };
        found.push(Unsent { name, url: format!("{path}{sign}unsent={id}"), path, since });
    }
    Ok(found)
}

/// The pages whose forms go on from what was kept.
const RESUMED: [&str; 7] = ["new", "edit", "texts", "prices", "series", "general", "publications"];

fn is_resumed(path: &str) -> bool {
    let page = path_of(path).rsplit('/').next().unwrap_or_default();
    path.starts_with("/admin/") && RESUMED.contains(&page)
}

/// What a form is about; `None` where the person may not open its list, or it is of a record that is no more.
async fn name(reader: &mut Reader, frame: &Office, path: &str) -> db::Result<Option<String>> {
    let plain = path_of(path);
    let below = |list: &office::List| plain.strip_prefix(list.path).is_some_and(|rest| rest.starts_with('/'));
    let Some(list) = office::lists().find(|list| below(list)).filter(|list| frame.may(list.permission)) else {
        return Ok(None);
    };
    let id = plain[list.path.len() + 1..].split('/').next().and_then(|id| id.parse::<i64>().ok());
    let kind = kinds::KINDS.iter().find(|kind| kind.path() == list.path);
    let record = match (kind, id) {
        (Some(kind), Some(id)) => match kind.source.names(reader, &[id]).await?.remove(&id) {
            Some(name) => Some(name),
            None => return Ok(None),
        },
        _ => None,
    };
    let list = frame.say(list.name);
    Ok(Some(record.map_or_else(|| list.clone(), |record| format!("{list}: {record}"))))
}
