//! What the records of the back office share: lists, forms, what two who save at once are shown, deletion, history. A record
//! is one file beside this folder that says what its form has, what its list shows, and which functions of the domain act
//! (docs/decisions/0013-records-in-the-back-office.md).

pub mod conflict;
mod deletion;
mod edit_page;
mod editing;
pub mod form;
mod gone;
mod history;
mod index;
mod many;
pub mod offered;
mod publications;
mod reviews;
mod routes;
mod standing_rows;
mod tabs;
pub mod texts;

use super::Office;
pub use super::lists::List;
use crate::base::actor::Actor;
use crate::base::form::{Fields, Part};
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::bulk::Task;
use crate::domain::facts::{self, Facts};
pub use crate::domain::records::Use;
use crate::domain::records::{Head, RecordKind, Refused};
use crate::domain::{editions, publications as placed};
use crate::web::{Error, Place, query::Query};
pub use deletion::{ask_to_delete, delete};
pub use editing::{create, duplicate, edit, known, may_change, new, update};
pub use form::{Choice, Field, Kind, Parts, Picture, Section, Shown};
pub use history::history;
pub use index::{WORDS, export, index, of_kind};
pub use many::{many, many_resumed};
pub use publications::{publications, publish};
pub use reviews::comment;
pub(super) use routes::record_routes;
pub use routes::{has_texts, may_edit};
pub use tabs::{Tab, Tabs};

/// What a record is called on its pages: keys of messages.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The list's heading: `Topics`.
    pub title: &'static str,
    /// What is found there.
    pub about: &'static str,
    /// The first action: `New topic`.
    pub new: &'static str,
    /// Where there is none yet.
    pub none: &'static str,
}

/// A record as its form begins.
#[derive(Clone, Debug)]
pub struct Found {
    pub name: String,
    pub version: i64,
    pub fields: Fields,
    /// The edition that it belongs to; `None` where all share it.
    pub edition: Option<EditionId>,
    /// Its page on the site, where it has one that is up.
    pub on_site: Option<String>,
}

impl Found {
    /// A record that is published in editions, with its facts.
    pub fn of(head: &Head, fields: Fields) -> Self {
        Self { name: head.title.clone(), version: head.version, fields, edition: None, on_site: None }
    }

    /// The same with its page on the site: in the first edition in which it is up.
    ///
    /// # Errors
    /// The database's.
    pub async fn on_site(self, reader: &mut Reader, kind: RecordKind, head: &Head) -> db::Result<Self> {
        let Some(place) = Place::of(kind, &head.slug) else { return Ok(self) };
        let up = placed::editions_of(reader, head.id).await?;
        let first = editions::published(reader).await?.into_iter().find(|edition| up.contains(&edition.id));
        Ok(Self { on_site: first.map(|edition| place.within(&edition.code)), ..self })
    }

    /// A record whose facts are kept as those of all records are.
    ///
    /// # Errors
    /// The database's.
    pub async fn with_facts<F: Facts>(reader: &mut Reader, id: i64) -> db::Result<Option<Self>> {
        let Some((head, found)) = facts::find::<F>(reader, RecordId(id)).await? else { return Ok(None) };
        Self::of(&head, found.fields()).on_site(reader, F::KIND, &head).await.map(Some)
    }
}

/// A page of a record on which some of it is changed.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The message that names it among the record's pages.
    pub name: &'static str,
    /// The end of its address.
    pub path: &'static str,
    /// Who may open it.
    pub permission: Permission,
}

/// A kind of record that is managed through web forms.
pub trait Record: 'static {
    /// The word of the change log.
    const KIND: &'static str;
    /// Its place among those that are published in editions; `None` for records of another kind.
    const PUBLISHED_AS: Option<RecordKind>;
    /// The address of its list.
    const PATH: &'static str;
    const WORDS: Words;
    /// Who may change it.
    const EDIT: Permission;
    /// Whether each belongs to an edition.
    const IS_OF_AN_EDITION: bool = false;
    /// Where the form for new ones is, below the list.
    const NEW: &'static str = "new";
    /// The message after one was made.
    const MADE: &'static str = "record-created";
    /// Further pages that the list leads to: message and address.
    const MORE: &'static [(&'static str, &'static str)] = &[];
    /// The end of the address of this form: `edit`, but for forms beside that one.
    const FORM: &'static str = "edit";
    /// What can be done with many of them at once, from their list.
    const TASKS: &'static [Task] = match Self::PUBLISHED_AS {
        Some(RecordKind::Edition | RecordKind::City | RecordKind::Venue | RecordKind::Media) | None => &[],
        Some(_) => Task::PUBLISHED,
    };
    /// All forms of the record.
    const FORMS: &'static [Form] = &[Form { name: "tab-facts", path: "edit", permission: Self::EDIT }];
    /// Whether who changes it is asked for the password again, if that was some time ago.
    const PROVED: bool = false;
    /// What the page says that asks whether to delete one.
    const DELETION: &'static str = "deletion-text";
    /// What is offered where one cannot be deleted: message, and the end of its address.
    const INSTEAD: Option<(&'static str, &'static str)> = None;
    /// Whether it is up in editions, and so has a page that tells where.
    const IS_PLACED: bool = Self::PUBLISHED_AS.is_some();
    /// Whether a new one can begin with what another has.
    const IS_COPIED: bool = true;
    /// Who may write its texts.
    const WRITE: Permission = match Self::PUBLISHED_AS {
        Some(RecordKind::Edition | RecordKind::City | RecordKind::Venue) => Self::EDIT,
        _ => Permission::EditTexts,
    };

    /// A page of its list, as the address asks for it.
    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error>;

    /// The form, for values that are in it. `is_new`: the record is to be made by it.
    async fn form(reader: &mut Reader, frame: &Office, is_new: bool) -> db::Result<Vec<Section>>;

    /// The same for one record in particular, where what can be chosen depends on it; `None`: for a new one.
    async fn form_of(reader: &mut Reader, frame: &Office, found: Option<(i64, &Found)>) -> db::Result<Vec<Section>> {
        Self::form(reader, frame, found.is_none()).await
    }

    /// What a list of the form that can be searched offers for these words; with no words, what is chosen, by the ids in `form`.
    async fn offers(_reader: &mut Reader, _field: &str, _words: &[String], _form: &Fields) -> db::Result<Vec<Choice>> {
        Ok(Vec::new())
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>>;

    /// Refuses who may not make this of it. What of a form that began earlier is others' to change gives way to what is there.
    async fn may_update(reader: &mut Reader, frame: &Office, found: &Found, form: &mut Fields) -> Result<(), Error> {
        editing::may_change(frame, Self::EDIT, found.edition)?;
        let edition = Self::edition_of(reader, form).await?;
        editing::may_change(frame, Self::EDIT, edition.or(found.edition))
    }

    /// The edition that a form is for, where the record belongs to one.
    async fn edition_of(_reader: &mut Reader, _form: &Fields) -> db::Result<Option<EditionId>> {
        Ok(None)
    }

    /// What a new part of a list begins with, after those that are there.
    fn new_part(_list: &str, _parts: &[Part]) -> Fields {
        Fields::default()
    }

    /// What the form of a new one begins with; `asked` is what its address says.
    fn begun(_frame: &Office, asked: Fields) -> Fields {
        asked
    }

    /// What of a record its copy begins with.
    fn copied(fields: Fields) -> Fields {
        fields
    }

    /// Makes one, and returns its id. A form beside that of the whole record makes none, and deletes none.
    async fn create(_tx: &mut Tx, _actor: &Actor, _form: &Fields) -> Result<i64, Refused> {
        Err(Refused::Missing)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused>;

    /// What needs it.
    async fn uses(_reader: &mut Reader, _id: i64) -> db::Result<Vec<Use>> {
        Ok(Vec::new())
    }

    async fn delete(_tx: &mut Tx, _actor: &Actor, _id: i64, _version: i64) -> Result<(), Refused> {
        Err(Refused::Missing)
    }
}

/// The part of [`Record`] that is the same for all whose facts are [`Facts`]: they are found, made, changed and deleted by the
/// functions of `domain::facts`.
macro_rules! keeps {
    ($facts:ty) => {
        async fn find(
            reader: &mut $crate::db::Reader,
            id: i64,
        ) -> $crate::db::Result<Option<$crate::admin::records::Found>> {
            $crate::admin::records::Found::with_facts::<$facts>(reader, id).await
        }

        async fn create(
            tx: &mut $crate::db::Tx,
            actor: &$crate::base::actor::Actor,
            form: &$crate::base::form::Fields,
        ) -> Result<i64, $crate::domain::records::Refused> {
            Ok($crate::domain::facts::create::<$facts>(tx, actor, form).await?.0)
        }

        async fn update(
            tx: &mut $crate::db::Tx,
            actor: &$crate::base::actor::Actor,
            id: i64,
            version: i64,
            form: &$crate::base::form::Fields,
        ) -> Result<(), $crate::domain::records::Refused> {
            $crate::domain::facts::update::<$facts>(tx, actor, $crate::base::ids::RecordId(id), version, form).await
        }

        async fn uses(
            reader: &mut $crate::db::Reader,
            id: i64,
        ) -> $crate::db::Result<Vec<$crate::domain::records::Use>> {
            $crate::domain::facts::uses::<$facts>(reader, $crate::base::ids::RecordId(id)).await
        }

        async fn delete(
            tx: &mut $crate::db::Tx,
            actor: &$crate::base::actor::Actor,
            id: i64,
            version: i64,
        ) -> Result<(), $crate::domain::records::Refused> {
            $crate::domain::facts::delete::<$facts>(tx, actor, $crate::base::ids::RecordId(id), version).await
        }
    };
}
pub(super) use keeps;
