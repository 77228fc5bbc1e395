//! What is said about a publication while it is in review: who asks for it and with which note, what others answer, and when
//! that is settled. A comment that answers somebody is sent to them by mail, by a job.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;

use super::steps::By;
use super::{State, Step, Verb, comment_store as store, standings};
use crate::base::actor::Actor;
use crate::base::form::Fault;
use crate::base::ids::{AccountId, EditionId, RecordId};
use crate::db::{self, Tx};
use crate::domain::accounts;
use crate::domain::editions::{self, Edition};
use crate::domain::letters::{self, Letter, Post};
use crate::domain::records::{self, RecordKind, Refused};
use crate::domain::settings;
use crate::services::changes::{self, Change};
use crate::services::crypto::Secret;
use crate::services::jobs::{self, Failure, NewJob, Task};
pub use store::{addressed, of_record};

/// The kind of the job that sends a comment to whom it answers.
pub const JOB: &str = "review-letter";

/// As what something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Somebody asks others to look; with a note, or without a word.
    Asked,
    /// Somebody says something.
    Plainly,
    /// Somebody has looked, and sends it back.
    SentBack,
}

/// Each with the word that the database keeps.
const SAID: [(Said, &str); 3] = [(Said::Asked, "asked"), (Said::Plainly, "said"), (Said::SentBack, "sent-back")];

impl Said {
    pub(super) fn as_str(self) -> &'static str {
        SAID.iter().find(|(said, _)| *said == self).map_or("", |(_, word)| word)
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        SAID.iter().find(|(_, known)| *known == word).map(|(said, _)| *said)
    }
}

/// One thing that was said.
#[derive(Clone, Debug)]
pub struct Comment {
    pub id: i64,
    pub record: RecordId,
    pub edition: EditionId,
    pub said: Said,
    /// Nobody, where the program did it.
    pub author: Option<AccountId>,
    /// Whom it answers.
    pub to: Option<AccountId>,
    pub words: String,
    pub written_at: DateTime<Utc>,
    pub resolved_at: Option<DateTime<Utc>>,
}

/// For how long the same words of the same person are a form that was sent twice.
const TWICE: TimeDelta = TimeDelta::minutes(1);

/// What the job is given.
#[derive(Debug, Serialize, Deserialize)]
struct Letters {
    comment: i64,
}

/// Writes down what belongs to a step: a request with its note, an answer that sends back, and that all is settled once the
/// texts are on their way.
pub(super) async fn follow(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    step: &Step,
    by: &By,
    (record, edition): (RecordId, &Edition),
) -> db::Result<()> {
    match step.verb {
        Verb::Review => {
            store::insert(tx, record, edition.id, (Said::Asked, &step.comment), by.account, None).await?;
            if !step.comment.is_empty() {
                changes::record(tx, actor, commented(kind, record, edition, &step.comment)).await?;
            }
        }
        Verb::SendBack => {
            let to = store::last_who_asked(tx.reader(), record, edition.id).await?;
            say(tx, record, edition.id, (Said::SentBack, &step.comment), by.account, to).await?;
        }
        Verb::Publish | Verb::Schedule => {
            store::resolve_all(tx, record, edition.id, by.account).await?;
        }
        Verb::Unschedule | Verb::Withdraw => {}
    }
    Ok(())
}

/// Says something about a publication that is in review, or was sent back. What is sent twice is said once.
///
/// # Errors
/// No words, too many of them, a publication that is neither; the database's.
pub async fn add(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    (record, edition): (RecordId, &Edition),
    words: &str,
) -> Result<(), Refused> {
    records::hold(tx, kind, record).await?;
    let words = super::steps::comment(words).map_err(|fault| Refused::fault("words", fault))?;
    if words.is_empty() {
        return Err(Refused::fault("words", "review-words-missing"));
    }
    let publications = standings::of_records(tx.reader(), &[record]).await?;
    let found = publications.into_iter().find(|one| one.edition == edition.id);
    let is_open = |state| matches!(state, Some(State::InReview | State::Draft));
    if !found.is_some_and(|one| is_open(one.standing.prepared)) {
        let fault = Fault::new("publication-not-in-review").naming(&edition.country_name);
        return Err(Refused::fault("words", fault));
    }
    let by = By::of(actor, tx.now());
    if is_said(tx, (record, edition.id), by.account, &words).await? {
        return Ok(());
    }
    let asked = store::last_who_asked(tx.reader(), record, edition.id).await?;
    let to = match asked {
        // Who asked and says more answers who spoke last.
        Some(asked) if by.account == Some(asked) => store::last_other(tx.reader(), record, edition.id, asked).await?,
        asked => asked,
    };
    say(tx, record, edition.id, (Said::Plainly, &words), by.account, to).await?;
    Ok(changes::record(tx, actor, commented(kind, record, edition, &words)).await?)
}

/// Whether this was the last thing to be said there, just now and by the same person. Who sends it twice at once waits for the
/// record, and then sees the first.
async fn is_said(
    tx: &mut Tx,
    (record, edition): (RecordId, EditionId),
    author: Option<AccountId>,
    words: &str,
) -> db::Result<bool> {
    let now = tx.now();
    let last = store::last_open(tx.reader(), record, edition).await?;
    Ok(last.is_some_and(|last| {
        last.said == Said::Plainly && last.author == author && last.words == words && now - last.written_at < TWICE
    }))
}

/// Settles a comment on a record.
///
/// # Errors
/// [`Refused::Missing`] where the record has none such that is open; the database's.
pub async fn resolve(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    (record, edition): (RecordId, &Edition),
    id: i64,
) -> Result<(), Refused> {
    let by = By::of(actor, tx.now());
    let Some(comment) = store::by_id(tx.reader(), id).await? else { return Err(Refused::Missing) };
    if comment.record != record || comment.edition != edition.id {
        return Err(Refused::Missing);
    }
    // Who settles what is settled already has what they want.
    if store::resolve(tx, id, by.account).await? {
        let told = |is_resolved: bool| json!({ "edition": edition.code.as_str(), "comment": comment.words, "resolved": is_resolved });
        let change = Change::of("comment-resolved", kind.as_str(), record.0, &told(false), &told(true));
        changes::record(tx, actor, change).await?;
    }
    Ok(())
}

fn commented(kind: RecordKind, record: RecordId, edition: &Edition, words: &str) -> Change {
    let after = json!({ "edition": edition.code.as_str(), "comment": words });
    Change { action: "commented", record_kind: kind.as_str(), record_id: record.0, before: None, after: Some(after) }
}

/// Writes a comment down, and has it sent to whom it answers, unless they say it themselves.
async fn say(
    tx: &mut Tx,
    record: RecordId,
    edition: EditionId,
    what: (Said, &str),
    author: Option<AccountId>,
    to: Option<AccountId>,
) -> db::Result<()> {
    let to = to.filter(|to| author != Some(*to));
    let id = store::insert(tx, record, edition, what, author, to).await?;
    if to.is_some() {
        jobs::enqueue(tx, NewJob::now(JOB, json!(Letters { comment: id }))).await?;
    }
    Ok(())
}

/// Sends a comment to whom it answers, once, if they may still publish there.
///
/// # Errors
/// The database's.
pub async fn tell(task: &Task, secret: &Secret, site: &Url) -> Result<(), Failure> {
    let Letters { comment } = task.payload()?;
    task.db.write(async |tx| send(tx, secret, site, comment).await).await?;
    Ok(())
}

async fn send(tx: &mut Tx, secret: &Secret, site: &Url, id: i64) -> db::Result<()> {
    // Taken before it is sent: who does this again finds it told.
    if !store::is_told(tx, id).await? {
        return Ok(());
    }
    let Some(comment) = store::by_id(tx.reader(), id).await? else { return Ok(()) };
    let Some(to) = comment.to else { return Ok(()) };
    let account = accounts::by_id(tx.reader(), to).await?.filter(|account| !account.is_disabled);
    let kind = records::slugs(tx.reader(), &[comment.record]).await?.remove(&comment.record);
    let kind = kind.and_then(|(kind, _)| RecordKind::parse(&kind));
    let (Some(account), Some(kind)) = (account, kind) else { return Ok(()) };
    // Whose role was taken has no business with it any more.
    let grants = accounts::grants(tx.reader(), to).await?;
    if !accounts::may_in(&grants, super::permission(kind), comment.edition) {
        return Ok(());
    }
    let people: Vec<AccountId> = comment.author.into_iter().collect();
    let author = accounts::names(tx.reader(), &people).await?.into_values().next().unwrap_or_default();
    let record = records::names(tx.reader(), &[comment.record]).await?.remove(&comment.record).unwrap_or_default();
    let editions = editions::all(tx.reader()).await?;
    let edition = editions.into_iter().find(|edition| edition.id == comment.edition);
    let edition = edition.map(|edition| edition.country_name).unwrap_or_default();
    let list = kind.list().trim_start_matches('/');
    let url = format!("{site}{list}/{}/publications", comment.record.0);
    let letter = match comment.said {
        Said::SentBack => Letter::SentBack { author, record, edition, words: comment.words, url },
        Said::Asked | Said::Plainly => Letter::Commented { author, record, edition, words: comment.words, url },
    };
    let academy = settings::academy(tx.reader()).await?.map(|academy| academy.name).unwrap_or_default();
    let (language, name) = (&account.language, account.name.as_str());
    let post = Post { academy: &academy, base_url: site, language, to: &account.email, name };
    letters::post(tx, secret, &post, &letter).await?;
    Ok(())
}
