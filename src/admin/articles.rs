//! Articles in the back office: what they are about, their key terms, their points.

use super::Office;
use super::records::form::{MOST_CHOICES, Parts};
use super::records::offered::of_records;
use super::records::{Choice, Field, Kind, List, Record, Section, Words, keeps, of_kind};
use crate::base::form::Fields;
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::articles::ArticleEdit;
use crate::domain::bulk::Task;
use crate::domain::records::{self, RecordKind};
use crate::domain::topics;
use crate::web::Error;
use crate::web::query::Query;

pub struct Articles;

impl Record for Articles {
    const KIND: &'static str = "article";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Article);
    const PATH: &'static str = "/admin/articles";
    const WORDS: Words = Words {
        title: "office-articles-title",
        about: "office-articles-about",
        new: "office-articles-new",
        none: "office-articles-none",
    };
    const EDIT: Permission = Permission::EditTexts;
    const TASKS: &'static [Task] = Task::WITH_TOPICS;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::Article, Self::PATH, true).await
    }

    async fn form(reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let topics = Choice::of_records(topics::choices(reader).await?);
        let terms = Choice::of_records(records::choices(reader, RecordKind::Term, MOST_CHOICES).await?);
        let key_terms = Parts {
            fields: vec![Field::new("term", "article-term", Kind::Choice(terms)).searched(MOST_CHOICES)],
            add: "article-term-add",
            one: "article-term-one",
        };
        let points = Parts {
            fields: vec![
                Field::new("id", "article-point-title", Kind::Hidden),
                Field::new("title", "article-point-title", Kind::Asked("id")),
            ],
            add: "article-point-add",
            one: "article-point-one",
        };
        let mut fields = Field::title_and_slug(is_new);
        fields.extend([
            Field::new("topics", "article-topics", Kind::Choices(topics)),
            Field::new("key_terms", "article-key-terms", Kind::Parts(key_terms)).hinted("article-key-terms-hint"),
            Field::new("points", "article-points", Kind::Parts(points)).hinted("article-points-hint"),
        ]);
        Ok(vec![Section::first(fields)])
    }

    async fn offers(reader: &mut Reader, field: &str, words: &[String], form: &Fields) -> db::Result<Vec<Choice>> {
        match field {
            "term" => of_records(reader, RecordKind::Term, field, words, form).await,
            _ => Ok(Vec::new()),
        }
    }

    keeps!(ArticleEdit);
}
