//! Courses in the back office. Their prices are a form of their own (`prices.rs`).

use std::collections::HashMap;

use super::Office;
use super::records::form::{MOST_CHOICES, Parts};
use super::records::offered::of_records;
use super::records::{Choice, Field, Form, Kind, List, Record, Section, Words, keeps, of_kind};
use crate::base::form::Fields;
use crate::base::ids::{CourseId, RecordId};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::bulk::Task;
use crate::domain::courses::{self, CourseEdit, Format, Level};
use crate::domain::records::{self, RecordKind};
use crate::domain::topics;
use crate::web::Error;
use crate::web::query::Query;

pub struct Courses;

/// What courses are called on all their pages.
pub(super) const WORDS: Words = Words {
    title: "office-courses-title",
    about: "office-courses-about",
    new: "office-courses-new",
    none: "office-courses-none",
};

/// The facts are editors', the prices coordinators'.
pub(super) const FORMS: &[Form] = &[
    Form { name: "tab-facts", path: "edit", permission: Permission::EditTexts },
    Form { name: "course-prices", path: "prices", permission: Permission::PlanSessions },
];

impl Record for Courses {
    const KIND: &'static str = "course";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Course);
    const PATH: &'static str = "/admin/courses";
    const WORDS: Words = WORDS;
    const EDIT: Permission = Permission::EditTexts;
    const TASKS: &'static [Task] = Task::WITH_TOPICS;
    const FORMS: &'static [Form] = FORMS;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        let list = of_kind(reader, frame, query, RecordKind::Course, Self::PATH, true).await?;
        let found = courses::codes_and_levels(reader, &list.ids::<CourseId>()).await?;
        let found: HashMap<RecordId, (String, Level)> =
            found.into_iter().map(|(id, code, level)| (id.into(), (code, level))).collect();
        let code = |id| found.get(&id).map(|(code, _)| code.clone()).unwrap_or_default();
        let level = |id| found.get(&id).map(|(_, level)| frame.say(level.message())).unwrap_or_default();
        Ok(list.with("course-code", code).with("course-level", level))
    }

    async fn form(reader: &mut Reader, frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let levels = Level::ALL.into_iter().map(|level| Choice::new(level.as_str(), frame.say(level.message())));
        let topics = Choice::of_records(topics::choices(reader).await?);
        let courses = records::choices(reader, RecordKind::Course, MOST_CHOICES).await?;
        let related = Parts {
            fields: vec![
                Field::new("course", "course-other", Kind::Choice(Choice::of_records(courses))).searched(MOST_CHOICES),
            ],
            add: "course-related-add",
            one: "course-related-one",
        };
        let mut facts = Field::title_and_slug(is_new);
        facts.extend([
            Field::line("code", "course-code").hinted("course-code-hint"),
            Field::new("level", "course-level", Kind::Choice(levels.collect())),
            Field::new("days", "course-days", Kind::Line("number")),
            Field::new("hours", "course-hours", Kind::Line("number")).hinted("course-hours-hint"),
        ]);
        let formats = Field::new("formats", "course-formats", Kind::Choices(formats(frame)));
        let found_by = vec![
            Field::new("topics", "course-topics", Kind::Choices(topics)),
            formats.hinted("course-formats-hint"),
            Field::new("related", "course-related", Kind::Parts(related)).hinted("course-related-hint"),
        ];
        Ok(vec![Section::first(facts), Section::of("course-found-by", found_by)])
    }

    async fn offers(reader: &mut Reader, field: &str, words: &[String], form: &Fields) -> db::Result<Vec<Choice>> {
        match field {
            "course" => of_records(reader, RecordKind::Course, field, words, form).await,
            _ => Ok(Vec::new()),
        }
    }

    keeps!(CourseEdit);
}

/// The delivery formats to choose from.
pub(super) fn formats(frame: &Office) -> Vec<Choice> {
    Format::ALL.into_iter().map(|format| Choice::new(format.as_str(), frame.say(format.message()))).collect()
}
