//! The facts of articles, as the back office keeps them.

use super::form::{ArticleEdit, PointEdit};
use super::{office, points};
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::RecordId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::facts::Facts;
use crate::domain::records::{self, RecordKind, Use};
use crate::domain::topics;

impl Facts for ArticleEdit {
    const KIND: RecordKind = RecordKind::Article;

    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        Self::read(form, title)
    }

    fn fields(&self) -> Fields {
        self.written()
    }

    fn slug(&self) -> &Slug {
        &self.slug
    }

    async fn read(reader: &mut Reader, id: RecordId, slug: Slug) -> db::Result<Self> {
        let topics = office::topics(reader, id.into()).await?;
        let key_terms = office::key_terms(reader, id.into()).await?;
        let point = |(id, title)| PointEdit { id: Some(id), title };
        let points = points::listed(reader, id.into()).await?.into_iter().map(point).collect();
        Ok(Self { slug, topics, key_terms, points })
    }

    async fn check(&mut self, reader: &mut Reader, before: Option<(RecordId, &Self)>) -> db::Result<Faults> {
        let mut faults = Faults::default();
        let chosen = self.topics.len();
        self.topics = topics::ordered(reader, &self.topics).await?;
        if self.topics.len() < chosen {
            faults.add("topics", "fault-not-listed");
        }
        let terms: Vec<RecordId> = self.key_terms.iter().map(|term| (*term).into()).collect();
        if records::known(reader, RecordKind::Term, &terms).await?.len() < terms.len() {
            faults.add("key_terms", "fault-not-listed");
        }
        match before {
            Some((_, before)) => self.know_points(&before.points, &mut faults),
            // A copy begins with the titles of the other's points; its own are new.
            None => self.points.iter_mut().for_each(|point| point.id = None),
        }
        Ok(faults)
    }

    async fn insert(&self, tx: &mut Tx, actor: &Actor, id: RecordId) -> db::Result<()> {
        office::insert(tx, id.into()).await?;
        office::choose(tx, id.into(), self).await?;
        points::set(tx, actor, id.into(), &self.points).await
    }

    async fn update(&self, tx: &mut Tx, actor: &Actor, id: RecordId, before: &Self) -> db::Result<()> {
        office::choose(tx, id.into(), self).await?;
        if self.points == before.points { Ok(()) } else { points::set(tx, actor, id.into(), &self.points).await }
    }

    /// Nothing needs an article.
    async fn uses(_reader: &mut Reader, _id: RecordId) -> db::Result<Vec<Use>> {
        Ok(Vec::new())
    }

    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
        office::delete(tx, id.into()).await
    }
}

impl ArticleEdit {
    /// Each point that is not new must be one of the article's, and there once; it is called what it was called.
    fn know_points(&mut self, known: &[PointEdit], faults: &mut Faults) {
        let mut seen = Vec::new();
        for (at, point) in self.points.iter_mut().enumerate().filter(|(_, point)| point.id.is_some()) {
            match known.iter().find(|known| known.id == point.id) {
                Some(known) if !seen.contains(&known.id) => point.title.clone_from(&known.title),
                _ => faults.add(&format!("points.{at}.title"), "article-point-unknown"),
            }
            seen.push(point.id);
        }
    }
}
