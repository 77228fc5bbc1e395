//! A topic as its form has it.

use serde::Serialize;

use crate::base::form::{Faults, Fields};
use crate::base::slug::Slug;

/// The facts of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopicEdit {
    pub slug: Slug,
    /// Its place in the academy's order.
    pub position: i64,
}

impl TopicEdit {
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let slug = faults.slug(form, title);
        let position = faults.whole(form, "position", 0..=9_999);
        let edit = slug.zip(position).map(|(slug, position)| Self { slug, position });
        faults.or(edit)
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        Fields::default().and("slug", &self.slug).and("position", self.position)
    }
}
