//! Standing pages in the back office.

use super::Office;
use super::records::{Field, List, Record, Section, Words, keeps, of_kind};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::pages::PageEdit;
use crate::domain::records::RecordKind;
use crate::web::Error;
use crate::web::query::Query;

pub struct Pages;

impl Record for Pages {
    const KIND: &'static str = "page";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Page);
    const PATH: &'static str = "/admin/pages";
    const WORDS: Words = Words {
        title: "office-pages-title",
        about: "office-pages-about",
        new: "office-pages-new",
        none: "office-pages-none",
    };
    const EDIT: Permission = Permission::EditTexts;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::Page, Self::PATH, false).await
    }

    async fn form(_reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let mut fields = Field::title_and_slug(is_new);
        fields.push(Field::position());
        Ok(vec![Section::first(fields)])
    }

    keeps!(PageEdit);
}
