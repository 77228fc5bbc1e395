//! Topics in the back office.

use super::Office;
use super::records::{Field, List, Record, Section, Words, keeps, of_kind};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::records::RecordKind;
use crate::domain::topics::TopicEdit;
use crate::web::Error;
use crate::web::query::Query;

pub struct Topics;

impl Record for Topics {
    const KIND: &'static str = "topic";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Topic);
    const PATH: &'static str = "/admin/topics";
    const WORDS: Words = Words { title: "topics-title", about: "topics-about", new: "topics-new", none: "topics-none" };
    const EDIT: Permission = Permission::EditTexts;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::Topic, Self::PATH, false).await
    }

    async fn form(_reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let mut fields = Field::title_and_slug(is_new);
        fields.push(Field::position());
        Ok(vec![Section::first(fields)])
    }

    keeps!(TopicEdit);
}
