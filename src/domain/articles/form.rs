//! An article as its form has it.

use serde::Serialize;

use crate::base::form::{Faults, Fields};
use crate::base::ids::{PointId, TermId, TopicId};
use crate::base::slug::Slug;

/// The facts of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleEdit {
    pub slug: Slug,
    /// In the academy's order.
    pub topics: Vec<TopicId>,
    pub key_terms: Vec<TermId>,
    pub points: Vec<PointEdit>,
}

/// A numbered point, as the form has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PointEdit {
    /// `None`: it is new.
    pub id: Option<PointId>,
    /// A new one is asked for its shared title; the title of another is one of its texts, and only told here.
    pub title: String,
}

/// The most key terms and points that an article may have.
const MOST: usize = 50;
/// The longest title of a point, in characters.
const LONGEST_TITLE: usize = 200;

impl ArticleEdit {
    /// # Errors
    /// What is wrong with the form.
    pub(super) fn read(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let slug = faults.slug(form, title);
        let topics = faults.choices(form, "topics", |id| id.parse().ok().map(TopicId));
        let key_terms = faults.chosen_parts(form, "key_terms", "term", MOST, |id| id.parse().ok().map(TermId));
        let points = faults.parts(form, "points", MOST, |faults, part| {
            let id = match part.get("id") {
                "" => None,
                id => Some(faults.check("title", id.parse().map(PointId).map_err(|_| "article-point-unknown"))?),
            };
            // Of a point that is there, the title is only told; a copy of it begins with what was told.
            let title = match id {
                Some(_) if title.is_none() => part.get("title").to_owned(),
                _ => faults.line(part, "title", LONGEST_TITLE)?,
            };
            Some(PointEdit { id, title })
        });
        let edit = (|| Some(Self { slug: slug?, topics: topics?, key_terms: key_terms?, points: points? }))();
        faults.or(edit)
    }

    /// The form that this was read from.
    pub(super) fn written(&self) -> Fields {
        let mut form = Fields::default().and("slug", &self.slug);
        form.set("topics", self.topics.iter().map(|topic| topic.0.to_string()));
        form.set_parts("key_terms", self.key_terms.iter().map(|term| Fields::default().and("term", term.0)));
        let point = |point: &PointEdit| {
            let id = point.id.map(|id| id.0.to_string()).unwrap_or_default();
            Fields::default().and("id", id).and("title", &point.title)
        };
        form.set_parts("points", self.points.iter().map(point));
        form
    }
}
