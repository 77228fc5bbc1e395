//! What is said while something is in review: a thread for each edition, below the table of where the record is up.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};

use super::Record;
use super::editing::{known, may_change};
use super::publications::{kind, of_record, refuse};
use super::standing_rows::Row;
use crate::admin::Office;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::{AccountId, RecordId};
use crate::db::{self, Reader};
use crate::domain::publications::{self, Comment, Said, State as Stands};
use crate::domain::records::Refused;
use crate::domain::{accounts, editions, unsent_forms};
use crate::web::form::Filled;
use crate::web::respond::{missing, see_other};
use crate::web::{Answer, Error, Flash, Person, State};

/// The most that is shown of a record.
const MOST: i64 = 200;

/// As what something was said, as a message.
const SAID: [(Said, &str); 3] =
    [(Said::Asked, "review-asked"), (Said::Plainly, "review-said"), (Said::SentBack, "review-sent-back")];

/// What was said of an edition, the oldest first.
pub struct Thread {
    /// The edition's code.
    pub code: String,
    pub name: String,
    /// Whether it is in review, or was sent back.
    pub is_open: bool,
    pub open: Vec<Told>,
    pub settled: Vec<Told>,
}

/// One thing that was said.
pub struct Told {
    pub id: i64,
    /// The message that says as what.
    pub said: &'static str,
    pub author: String,
    pub when: String,
    pub words: String,
}

impl Thread {
    /// What is wrong with what somebody was about to say.
    pub fn fault<'f>(&self, form: &'f Filled) -> Option<&'f Fault> {
        form.fault(&format!("words-{}", self.code))
    }

    /// How many comments are settled.
    pub fn settled(&self, frame: &Office) -> String {
        frame.count("review-settled-before", &i64::try_from(self.settled.len()).unwrap_or(i64::MAX))
    }
}

/// The threads of a record: where it is in review, and where anything was said. They are read by who may publish in the edition.
///
/// # Errors
/// The database's.
pub(super) async fn threads(
    reader: &mut Reader,
    frame: &Office,
    record: RecordId,
    rows: &[Row],
) -> db::Result<Vec<Thread>> {
    let mut comments = publications::comments(reader, record, MOST).await?;
    comments.reverse();
    let authors: Vec<AccountId> = comments.iter().filter_map(|comment| comment.author).collect();
    let authors = accounts::names(reader, &authors).await?;
    let told = |comment: &Comment| Told {
        id: comment.id,
        said: SAID.iter().find(|(said, _)| *said == comment.said).map_or("review-said", |(_, message)| message),
        author: match comment.author {
            Some(id) => authors.get(&id).cloned().unwrap_or_else(|| format!("#{}", id.0)),
            None => frame.say("review-nobody"),
        },
        when: frame.moment(&comment.written_at),
        words: comment.words.clone(),
    };
    let thread = |row: &Row| {
        let of = |is_settled: bool| {
            let own = comments.iter().filter(|one| one.edition == row.seen.edition);
            own.filter(|one| one.resolved_at.is_some() == is_settled).map(told).collect::<Vec<_>>()
        };
        let prepared = row.standing.as_ref().and_then(|standing| standing.prepared);
        let (open, settled) = (of(false), of(true));
        let is_there = prepared == Some(Stands::InReview) || !open.is_empty() || !settled.is_empty();
        is_there.then(|| Thread {
            code: row.code.clone(),
            name: row.name.clone(),
            is_open: matches!(prepared, Some(Stands::InReview | Stands::Draft)),
            open,
            settled,
        })
    };
    Ok(rows.iter().filter(|row| row.may).filter_map(thread).collect())
}

/// Says something about an edition, or settles what was said.
pub async fn comment<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, &path).await?;
    let (kind, editions) = (kind::<R>()?, of_record(&found, editions::all(&mut reader).await?));
    drop(reader);
    let edition = editions.iter().find(|edition| edition.code.as_str() == fields.get("about"));
    let edition = edition.ok_or(Error::BadRequest)?;
    may_change(&frame, R::EDIT, Some(edition.id))?;
    let (actor, record, typed) = (person.actor(&request), RecordId(id), fields.get("settle"));
    let done = if typed.is_empty() {
        let (words, page) = (fields.get("words"), format!("{}/{id}/publications", R::PATH));
        let write = state.db.write(async |tx| {
            unsent_forms::forget(tx, person.id(), &page).await?;
            publications::comment(tx, &actor, kind, (record, edition), words).await
        });
        write.await
    } else {
        let Ok(comment) = typed.parse() else { return missing() };
        state.db.write(async |tx| publications::resolve(tx, &actor, kind, (record, edition), comment).await).await
    };
    match done {
        Ok(()) => {
            let message = if typed.is_empty() { "review-commented" } else { "review-settled" };
            Flash::about(message, &edition.country_name).leave(&request);
            Ok(see_other(&format!("{}/{id}/publications", R::PATH)))
        }
        Err(Refused::Faults(faults)) => {
            // Beside the field of this edition.
            let field = format!("words-{}", edition.code);
            let mut beside = Faults::default();
            faults.all().iter().for_each(|fault| beside.add(&field, fault.clone()));
            refuse::<R>(&state, frame, &path, fields, beside, None).await
        }
        Err(refused) => Err(refused.into()),
    }
}
