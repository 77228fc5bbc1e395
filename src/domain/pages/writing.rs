//! The facts of standing pages, as the back office keeps them.

use serde::Serialize;

use super::{COOKIE_POLICY, store};
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::RecordId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::facts::Facts;
use crate::domain::records::{RecordKind, Use};

/// The facts of a standing page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageEdit {
    pub slug: Slug,
    /// Its place in the footer.
    pub position: i64,
}

/// The pages that the program links to by their slugs.
const NEEDED: [&str; 1] = [COOKIE_POLICY];

impl PageEdit {
    fn is_needed(&self) -> bool {
        NEEDED.contains(&self.slug.as_str())
    }
}

impl Facts for PageEdit {
    const KIND: RecordKind = RecordKind::Page;

    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let slug = faults.slug(form, title);
        let position = faults.whole(form, "position", 0..=9_999);
        faults.or(slug.zip(position).map(|(slug, position)| Self { slug, position }))
    }

    fn fields(&self) -> Fields {
        Fields::default().and("slug", &self.slug).and("position", self.position)
    }

    fn slug(&self) -> &Slug {
        &self.slug
    }

    async fn read(reader: &mut Reader, id: RecordId, slug: Slug) -> db::Result<Self> {
        Ok(Self { slug, position: store::position(reader, id.into()).await? })
    }

    async fn check(&mut self, _reader: &mut Reader, before: Option<(RecordId, &Self)>) -> db::Result<Faults> {
        let mut faults = Faults::default();
        if before.is_some_and(|(_, before)| before.is_needed() && before.slug != self.slug) {
            faults.add("slug", "page-slug-needed");
        }
        Ok(faults)
    }

    async fn insert(&self, tx: &mut Tx, _actor: &Actor, id: RecordId) -> db::Result<()> {
        store::insert(tx, id.into(), self.position).await.map(drop)
    }

    async fn update(&self, tx: &mut Tx, _actor: &Actor, id: RecordId, _before: &Self) -> db::Result<()> {
        store::move_to(tx, id.into(), self.position).await.map(drop)
    }

    async fn uses(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>> {
        let needed = store::is_one_of(reader, id.into(), &NEEDED).await?;
        Ok(Use::among([("page-needed", needed)]))
    }

    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
        store::delete(tx, id.into()).await.map(drop)
    }
}
