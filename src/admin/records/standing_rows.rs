//! The rows of the page that tells where a record is up.

use crate::admin::{Office, standing};
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::accounts::{self, Permission};
use crate::domain::editions::Edition;
use crate::domain::publications::{self, Seen, Standing, Verb};
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Coverage};
use crate::web::Place;

/// How a record stands in one edition.
#[derive(Clone, Debug)]
pub struct Row {
    /// The edition's code.
    pub code: String,
    pub name: String,
    /// The language of its name.
    pub lang: String,
    /// The page as it was opened, for the version check.
    pub seen: Seen,
    pub standing: Option<Standing>,
    pub coverage: Coverage,
    /// When it went up, where it is up.
    pub since: Option<String>,
    /// When it goes up, where it is scheduled.
    pub goes_up: Option<String>,
    /// Who wrote the comment of a review.
    pub commented_by: Option<String>,
    /// Its page, where that is up.
    pub on_site: Option<String>,
    /// Where what it needs is written.
    pub texts: String,
    /// Whether this person may do anything here.
    pub may: bool,
    /// What can be done now that needs no more to be said.
    verbs: Vec<Verb>,
}

impl Row {
    pub fn up(&self) -> &'static str {
        standing::up(self.standing.as_ref())
    }

    pub fn prepared(&self) -> Option<&'static str> {
        standing::prepared(self.standing.as_ref())
    }

    /// The revision that is up.
    pub fn revision(&self) -> Option<i64> {
        self.standing.as_ref().filter(|standing| standing.is_up()).map(|standing| standing.revision)
    }

    /// The newest revision that the edition reads, where it is newer than what is up.
    pub fn newer(&self) -> Option<i64> {
        Some(self.coverage.newest).filter(|newest| self.revision().is_some_and(|up| up < *newest))
    }

    /// What is scheduled or in review, where that is not the newest.
    pub fn outdated(&self) -> Option<i64> {
        let prepared = self.standing.as_ref()?.prepared_revision?;
        Some(prepared).filter(|prepared| *prepared < self.coverage.newest)
    }

    /// What a reviewer answered last, for who may publish here.
    pub fn comment(&self) -> Option<&String> {
        self.standing.as_ref().filter(|_| self.may)?.comment.as_ref()
    }

    /// The buttons: the word in the form, and the message on it.
    pub fn steps(&self) -> Vec<(&'static str, &'static str)> {
        self.verbs.iter().map(|verb| (verb.as_str(), standing::step(*verb))).collect()
    }
}

/// A row for each of these editions. `of` is the address of the list, and who may change what is in it.
pub async fn rows(
    reader: &mut Reader,
    frame: &Office,
    kind: RecordKind,
    of: (&str, Permission),
    record: RecordId,
    editions: Vec<Edition>,
) -> db::Result<Vec<Row>> {
    let head = records::by_id(reader, kind, record).await?;
    let (slug, revision) = head.map_or_else(Default::default, |head| (head.slug, head.revision));
    let sketches = texts::sketches(reader, &[record]).await?;
    let standings = publications::of_records(reader, &[record]).await?;
    let authors: Vec<_> = standings.iter().filter_map(|one| one.standing.commented_by).collect();
    let authors = accounts::names(reader, &authors).await?;
    let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
    let row = |edition: &Edition| {
        let coverage = Coverage::of(edition, sketches.of(record));
        let found = standings.iter().find(|one| one.edition == edition.id).map(|one| one.standing.clone());
        let from = found.clone().unwrap_or_else(Standing::nothing);
        let is_new = coverage.newest > from.revision;
        let plain = [Verb::Publish, Verb::Review, Verb::Unschedule, Verb::Withdraw];
        let told = |at| standing::moment(frame, at, edition.time_zone);
        Row {
            code: edition.code.to_string(),
            name: standing::name(edition, &editions),
            lang: edition.language().to_string(),
            seen: Seen { record, edition: edition.id, version: from.version, revision },
            since: from.published_at.filter(|_| from.is_up()).map(told),
            goes_up: from.publish_at.map(told),
            commented_by: from.commented_by.and_then(|id| authors.get(&id).cloned()),
            on_site: Place::of(kind, &slug).filter(|_| from.is_up()).map(|place| place.within(&edition.code)),
            texts: format!("{}/{}/texts?layer={}", of.0, record.0, standing::layer_to_write(edition, &coverage)),
            may: accounts::may_in(grants, of.1, edition.id),
            verbs: plain.into_iter().filter(|verb| verb.allowed(&from, is_new).is_ok()).collect(),
            standing: found,
            coverage,
        }
    };
    Ok(editions.iter().map(row).collect())
}
