//! The facts of terms, as the back office keeps them.

use serde::Serialize;

use super::store;
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::{RecordId, TermId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::facts::Facts;
use crate::domain::records::{RecordKind, Use};

/// The facts of a term: all else about it is words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermEdit {
    pub slug: Slug,
}

impl Facts for TermEdit {
    const KIND: RecordKind = RecordKind::Term;

    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let slug = faults.slug(form, title);
        faults.or(slug.map(|slug| Self { slug }))
    }

    fn fields(&self) -> Fields {
        Fields::default().and("slug", &self.slug)
    }

    fn slug(&self) -> &Slug {
        &self.slug
    }

    async fn read(_reader: &mut Reader, _id: RecordId, slug: Slug) -> db::Result<Self> {
        Ok(Self { slug })
    }

    async fn insert(&self, tx: &mut Tx, _actor: &Actor, id: RecordId) -> db::Result<()> {
        store::insert(tx, &[TermId::from(id)]).await
    }

    async fn update(&self, _tx: &mut Tx, _actor: &Actor, _id: RecordId, _before: &Self) -> db::Result<()> {
        Ok(())
    }

    async fn uses(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>> {
        Ok(Use::among([("use-articles", store::articles_using(reader, id.into()).await?)]))
    }

    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
        store::delete(tx, id.into()).await.map(drop)
    }
}
