//! Instructors in the back office.

use std::collections::HashMap;

use super::Office;
use super::records::{Field, List, Record, Section, Words, keeps, of_kind};
use crate::base::ids::{InstructorId, RecordId};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::instructors::{self, InstructorEdit};
use crate::domain::records::RecordKind;
use crate::web::Error;
use crate::web::query::Query;

pub struct Instructors;

impl Record for Instructors {
    const KIND: &'static str = "instructor";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Instructor);
    const PATH: &'static str = "/admin/instructors";
    const WORDS: Words = Words {
        title: "office-instructors-title",
        about: "office-instructors-about",
        new: "office-instructors-new",
        none: "office-instructors-none",
    };
    const EDIT: Permission = Permission::PlanSessions;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        let list = of_kind(reader, frame, query, RecordKind::Instructor, Self::PATH, false).await?;
        let coming = instructors::coming(reader, &list.ids::<InstructorId>()).await?;
        let coming: HashMap<RecordId, i64> = coming.into_iter().map(|(id, count)| (id.into(), count)).collect();
        Ok(list.with("instructor-coming", |id| coming.get(&id).copied().unwrap_or_default().to_string()))
    }

    async fn form(_reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let name = Field::line("name", "instructor-name").hinted("instructor-name-hint");
        Ok(vec![Section::first(vec![name, Field::slug(is_new)])])
    }

    keeps!(InstructorEdit);
}
