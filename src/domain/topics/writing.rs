//! The facts of topics, as the back office keeps them.

use super::form::TopicEdit;
use super::store;
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::RecordId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::facts::Facts;
use crate::domain::records::{RecordKind, Use};

impl Facts for TopicEdit {
    const KIND: RecordKind = RecordKind::Topic;

    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        TopicEdit::parse(form, title)
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn slug(&self) -> &Slug {
        &self.slug
    }

    async fn read(reader: &mut Reader, id: RecordId, slug: Slug) -> db::Result<Self> {
        Ok(Self { slug, position: store::position(reader, id.into()).await? })
    }

    async fn insert(&self, tx: &mut Tx, _actor: &Actor, id: RecordId) -> db::Result<()> {
        store::insert(tx, id.into(), self.position).await.map(drop)
    }

    async fn update(&self, tx: &mut Tx, _actor: &Actor, id: RecordId, _before: &Self) -> db::Result<()> {
        store::update(tx, id.into(), self).await.map(drop)
    }

    async fn uses(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>> {
        let (courses, articles) = store::uses(reader, id.into()).await?;
        Ok(Use::among([("use-courses", courses), ("use-articles", articles)]))
    }

    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
        store::delete(tx, id.into()).await.map(drop)
    }
}
