//! A course as its form has it.

use serde::Serialize;

use super::{Format, Level};
use crate::base::form::{Faults, Fields};
use crate::base::ids::{CourseId, TopicId};
use crate::base::slug::Slug;

/// The facts of a course, but for its prices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CourseEdit {
    pub slug: Slug,
    /// The academy's own number for it: `WEB-120`.
    pub code: String,
    pub level: Level,
    pub days: i64,
    pub hours: i64,
    /// In the academy's order.
    pub topics: Vec<TopicId>,
    /// At least one.
    pub formats: Vec<Format>,
    /// The closest first.
    pub related: Vec<CourseId>,
}

/// The longest code, in characters.
const LONGEST_CODE: usize = 40;
/// The most courses that go with one.
const MOST_RELATED: usize = 12;

impl CourseEdit {
    /// # Errors
    /// What is wrong with the form.
    pub(super) fn read(form: &Fields, title: Option<&str>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let slug = faults.slug(form, title);
        let code = faults.line(form, "code", LONGEST_CODE);
        let level = faults.choice(form, "level", Level::parse);
        let days = faults.whole(form, "days", 1..=99);
        let hours = faults.whole(form, "hours", 1..=999);
        let topics = faults.choices(form, "topics", |id| id.parse().ok().map(TopicId));
        let mut formats = faults.choices(form, "formats", Format::parse).unwrap_or_default();
        if formats.is_empty() {
            faults.add("formats", "course-formats-missing");
        }
        formats.sort();
        let id = |id: &str| id.parse().ok().map(CourseId);
        let related = faults.chosen_parts(form, "related", "course", MOST_RELATED, id);
        let edit = (|| {
            let (slug, code, level, days, hours) = (slug?, code?, level?, days?, hours?);
            Some(Self { slug, code, level, days, hours, topics: topics?, formats, related: related? })
        })();
        faults.or(edit)
    }

    /// The form that this was read from.
    pub(super) fn written(&self) -> Fields {
        let mut form = Fields::default()
            .and("slug", &self.slug)
            .and("code", &self.code)
            .and("level", self.level.as_str())
            .and("days", self.days)
            .and("hours", self.hours);
        form.set("topics", self.topics.iter().map(|topic| topic.0.to_string()));
        form.set("formats", self.formats.iter().map(|format| format.as_str().to_owned()));
        form.set_parts("related", self.related.iter().map(|course| Fields::default().and("course", course.0)));
        form
    }
}
