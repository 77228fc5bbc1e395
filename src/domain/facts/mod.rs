//! The facts of records, as their forms have them. Whatever the kind, they are found, made, changed and deleted in the same way;
//! a kind says what its facts are, what else must hold, and where they are kept.

use serde::Serialize;

use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::RecordId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::records::{self, Head, Naming, RecordKind, Refused, Use};
use crate::domain::{redirects, texts};
use crate::services::changes::{self, Change};

/// The facts of one kind of record. The change log keeps them as they are serialized.
#[expect(async_fn_in_trait, reason = "handlers need not be Send")]
pub trait Facts: Serialize + Sized {
    const KIND: RecordKind;
    /// Whether it is called by a text, which a new one is asked for; else by a name among its facts.
    const HAS_TITLE: bool = true;

    /// What a new one is called, as its form tells.
    ///
    /// # Errors
    /// What is wrong with that.
    fn title(form: &Fields) -> Result<String, Faults> {
        texts::title_of(form)
    }

    /// Reads its form. `title` is that of a new one, of which the slug is made where none was typed.
    ///
    /// # Errors
    /// What is wrong with the form.
    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults>;

    /// The form that this was read from.
    fn fields(&self) -> Fields;

    fn slug(&self) -> &Slug;

    /// The name that it has among its facts, and what else finds it.
    fn naming(&self, _id: RecordId) -> Option<Naming> {
        None
    }

    /// The facts of a record that is there.
    ///
    /// # Errors
    /// The database's.
    async fn read(reader: &mut Reader, id: RecordId, slug: Slug) -> db::Result<Self>;

    /// What is wrong with them in the light of other records, and of what they were `before`; the slug is looked at already.
    ///
    /// # Errors
    /// The database's.
    async fn check(&mut self, _reader: &mut Reader, _before: Option<(RecordId, &Self)>) -> db::Result<Faults> {
        Ok(Faults::default())
    }

    /// Keeps those of a new record.
    ///
    /// # Errors
    /// The database's.
    async fn insert(&self, tx: &mut Tx, actor: &Actor, id: RecordId) -> db::Result<()>;

    /// Keeps them in the place of those that were `before`.
    ///
    /// # Errors
    /// The database's.
    async fn update(&self, tx: &mut Tx, actor: &Actor, id: RecordId, before: &Self) -> db::Result<()>;

    /// Which others need the record, and so keep it from being deleted.
    ///
    /// # Errors
    /// The database's.
    async fn uses(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>>;

    /// Takes away what the kind keeps in tables of its own.
    ///
    /// # Errors
    /// The database's.
    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()>;
}

/// A record with its facts.
///
/// # Errors
/// The database's.
pub async fn find<F: Facts>(reader: &mut Reader, id: RecordId) -> db::Result<Option<(Head, F)>> {
    let Some(head) = records::by_id(reader, F::KIND, id).await? else { return Ok(None) };
    let facts = F::read(reader, id, head.slug()?).await?;
    Ok(Some((head, facts)))
}

/// Stands for a title that is wrong, so that what else is wrong is told at once with it.
const UNTITLED: &str = "untitled";

/// Makes a record, with its shared title.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create<F: Facts>(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<RecordId, Refused> {
    let mut faults = Faults::default();
    let title = faults.gather(F::title(form));
    let facts = faults.gather(F::parse(form, Some(title.as_deref().unwrap_or(UNTITLED))));
    let (title, mut facts) = faults.or(title.zip(facts))?;
    allow(tx.reader(), &mut facts, None).await?;
    let id = records::create(tx, F::KIND, facts.slug().as_str()).await?;
    facts.insert(tx, actor, id).await?;
    records::name(tx, facts.naming(id).as_slice()).await?;
    changes::record(tx, actor, Change::created(F::KIND.as_str(), id.0, &facts)).await?;
    if F::HAS_TITLE {
        texts::begin(tx, actor, F::KIND, id, title).await?;
    }
    Ok(id)
}

/// Changes the facts of a record.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update<F: Facts>(
    tx: &mut Tx,
    actor: &Actor,
    id: RecordId,
    version: i64,
    form: &Fields,
) -> Result<(), Refused> {
    let mut facts = F::parse(form, None)?;
    records::touch(tx, F::KIND, id, version).await?;
    let (_, before) = find::<F>(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    allow(tx.reader(), &mut facts, Some((id, &before))).await?;
    records::rename(tx, actor, F::KIND, id, facts.slug()).await?;
    facts.update(tx, actor, id, &before).await?;
    records::name(tx, facts.naming(id).as_slice()).await?;
    changes::record(tx, actor, Change::of("saved", F::KIND.as_str(), id.0, &before, &facts)).await?;
    Ok(())
}

/// What needs a record: others, and redirects that lead to its page.
///
/// # Errors
/// The database's.
pub async fn uses<F: Facts>(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>> {
    let others = F::uses(reader, id).await?;
    Ok([others, redirects::uses(reader, F::KIND, id).await?].concat())
}

/// Deletes a record that nothing needs.
///
/// # Errors
/// [`Refused::InUse`], another's save; the database's.
pub async fn delete<F: Facts>(tx: &mut Tx, actor: &Actor, id: RecordId, version: i64) -> Result<(), Refused> {
    records::touch(tx, F::KIND, id, version).await?;
    let (_, before) = find::<F>(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    if !uses::<F>(tx.reader(), id).await?.is_empty() {
        return Err(Refused::InUse);
    }
    F::delete(tx, id).await?;
    records::delete(tx, id).await?;
    changes::record(tx, actor, Change::deleted(F::KIND.as_str(), id.0, &before)).await?;
    Ok(())
}

/// Lets facts be kept whose slug is free and with which nothing else is wrong; all of it is told at once.
async fn allow<F: Facts>(reader: &mut Reader, facts: &mut F, before: Option<(RecordId, &F)>) -> Result<(), Refused> {
    let mut faults = Faults::default();
    match records::slug_is_free(reader, F::KIND, facts.slug(), before.map(|(id, _)| id)).await {
        Err(Refused::Faults(taken)) => faults.add_all(taken),
        free => free?,
    }
    let checked = facts.check(reader, before).await?;
    faults.add_all(checked);
    Ok(faults.or(Some(()))?)
}
