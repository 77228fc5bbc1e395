//! Terms of the glossary in the back office.

use super::Office;
use super::records::{Field, List, Record, Section, Words, keeps, of_kind};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::glossary::TermEdit;
use crate::domain::records::RecordKind;
use crate::web::Error;
use crate::web::query::Query;

pub struct Terms;

impl Record for Terms {
    const KIND: &'static str = "term";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Term);
    const PATH: &'static str = "/admin/glossary";
    const WORDS: Words = Words {
        title: "office-terms-title",
        about: "office-terms-about",
        new: "office-terms-new",
        none: "office-terms-none",
    };
    const EDIT: Permission = Permission::EditTexts;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::Term, Self::PATH, false).await
    }

    async fn form(_reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        Ok(vec![Section::first(Field::title_and_slug(is_new))])
    }

    keeps!(TermEdit);
}
