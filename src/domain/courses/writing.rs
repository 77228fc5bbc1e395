//! The facts of courses, as the back office keeps them.

use super::form::CourseEdit;
use super::office;
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::{CourseId, RecordId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::facts::Facts;
use crate::domain::records::{self, Naming, RecordKind, Use};
use crate::domain::topics;

impl Facts for CourseEdit {
    const KIND: RecordKind = RecordKind::Course;

    fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        Self::read(form, title)
    }

    fn fields(&self) -> Fields {
        self.written()
    }

    fn slug(&self) -> &Slug {
        &self.slug
    }

    fn naming(&self, id: RecordId) -> Option<Naming> {
        Some(Naming { id, title: None, also: Some(self.code.clone()) })
    }

    async fn read(reader: &mut Reader, id: RecordId, slug: Slug) -> db::Result<Self> {
        office::facts(reader, id.into(), slug).await
    }

    async fn check(&mut self, reader: &mut Reader, before: Option<(RecordId, &Self)>) -> db::Result<Faults> {
        let mut faults = Faults::default();
        let own = before.map(|(id, _)| CourseId::from(id));
        if office::is_code_taken(reader, &self.code, own).await? {
            faults.add("code", "course-code-taken");
        }
        let chosen = self.topics.len();
        self.topics = topics::ordered(reader, &self.topics).await?;
        if self.topics.len() < chosen {
            faults.add("topics", "fault-not-listed");
        }
        let related: Vec<RecordId> = self.related.iter().map(|course| (*course).into()).collect();
        if records::known(reader, RecordKind::Course, &related).await?.len() < related.len() {
            faults.add("related", "fault-not-listed");
        }
        if own.is_some_and(|own| self.related.contains(&own)) {
            faults.add("related", "course-related-itself");
        }
        // Prices belong to coordinators: an editor does not take them away unseen.
        if let Some(own) = own {
            let priced = office::priced_formats(reader, own).await?;
            if priced.iter().any(|format| !self.formats.contains(format)) {
                faults.add("formats", "course-format-priced");
            }
        }
        Ok(faults)
    }

    async fn insert(&self, tx: &mut Tx, _actor: &Actor, id: RecordId) -> db::Result<()> {
        office::insert_facts(tx, id.into(), self).await
    }

    async fn update(&self, tx: &mut Tx, _actor: &Actor, id: RecordId, _before: &Self) -> db::Result<()> {
        office::update(tx, id.into(), self).await
    }

    async fn uses(reader: &mut Reader, id: RecordId) -> db::Result<Vec<Use>> {
        let (sessions, courses) = office::uses(reader, id.into()).await?;
        Ok(Use::among([("records-sessions", sessions), ("course-related-to", courses)]))
    }

    async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
        office::delete(tx, id.into()).await
    }
}
