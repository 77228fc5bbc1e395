//! The facts of instructors, as the back office keeps them.

use serde::Serialize;

use super::store;
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::RecordId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::facts::Facts;
use crate::domain::records::{Naming, RecordKind, Use};

/// The facts of an instructor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InstructorEdit {
    pub slug: Slug,
    /// In the letters that the person writes it with: it is the same in every language.
    pub name: String,
}

/// The longest name, in characters.
const LONGEST: usize = 160;

impl Facts for InstructorEdit {
    const KIND: RecordKind = RecordKind::Instructor;
    const HAS_TITLE: bool = false;

    fn title(form: &Fields) -> Result<String, Faults> {
        let mut faults = Faults::default();
        let name = faults.line(form, "name", LONGEST);
        faults.or(name)
    }

    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let name = faults.gather(Self::title(form));
        let slug = faults.slug(form, title);
        faults.or(slug.zip(name).map(|(slug, name)| Self { slug, name }))
    }

    fn fields(&self) -> Fields {
        Fields::default().and("name", &self.name).and("slug", &self.slug)
    }

    fn slug(&self) -> &Slug {
        &self.slug
    }

    fn naming(&self, id: RecordId) -> Option<Naming> {
        Some(Naming::titled(id, &self.name))
    }

    async fn read(reader: &mut Reader, id: RecordId, slug: Slug) -> db::Result<Self> {
        Ok(Self { slug, name: store::name(reader, id.into()).await? })
    }

    async fn insert(&self, tx: &mut Tx, _actor: &Actor, id: RecordId) -> db::Result<()> {
        store::insert(tx, id.into(), &self.name).await.map(drop)
    }

    async fn update(&self, tx: &mut Tx, _actor: &Actor, id: RecordId, _before: &Self) -> db::Result<()> {
        store::rename(tx, id.into(), &self.name).await.map(drop)
    }

    async fn uses(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>> {
        Ok(Use::among([("records-sessions", store::sessions(reader, id.into()).await?)]))
    }

    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
        store::delete(tx, id.into()).await.map(drop)
    }
}
