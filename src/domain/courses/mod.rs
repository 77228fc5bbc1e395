//! Courses: the templates of trainings, with their formats and prices.

mod form;
mod format;
mod level;
mod office;
mod pricing;
mod store;
mod writing;

use crate::base::actor::Actor;
use crate::base::ids::{CourseId, EditionId, TopicId};
use crate::base::money::Money;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::{self, Naming, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use form::CourseEdit;
pub use format::Format;
pub use level::Level;
pub use office::{codes_and_levels, set_topics};
pub use pricing::{find_prices, set_prices};
pub use store::{CourseRow, by_ids, formats, prices, published, related, topics};

/// The words of a course on its own page. Outline, audience and prerequisites are Markdown.
#[derive(Clone, Debug)]
pub struct CourseWords {
    pub title: Words,
    pub tagline: Option<Words>,
    pub description: Option<Words>,
    pub outline: Option<Words>,
    pub audience: Option<Words>,
    pub prerequisites: Option<Words>,
}

#[derive(Clone, Debug)]
pub struct NewCourse {
    pub slug: Slug,
    /// The academy's own number for it: `WEB-120`.
    pub code: String,
    pub level: Level,
    pub days: i64,
    pub hours: i64,
    pub topics: Vec<TopicId>,
    pub formats: Vec<Format>,
    /// Net.
    pub prices: Vec<Price>,
}

/// What a course costs in an edition, in one of its formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    pub edition: EditionId,
    pub format: Format,
    pub net: Money,
}

/// Makes courses, and returns their ids in the order given.
///
/// # Errors
/// [`db::Error::is_taken`] where a slug or a code is; the database's.
pub async fn create_all(tx: &mut Tx, actor: &Actor, new: &[NewCourse]) -> db::Result<Vec<CourseId>> {
    let slugs: Vec<Slug> = new.iter().map(|course| course.slug.clone()).collect();
    let ids = records::create_all(tx, RecordKind::Course, &slugs).await?;
    let ids: Vec<CourseId> = ids.into_iter().map(CourseId::from).collect();
    store::insert(tx, &ids, new).await?;
    let also = |(id, course): (&CourseId, &NewCourse)| Naming {
        id: (*id).into(),
        title: None,
        also: Some(course.code.clone()),
    };
    records::name(tx, &ids.iter().zip(new).map(also).collect::<Vec<_>>()).await?;
    let created = |(id, course): (&CourseId, &NewCourse)| {
        let after = serde_json::json!({ "slug": course.slug, "code": course.code, "level": course.level.as_str() });
        Change::created("course", id.0, &after)
    };
    changes::record_all(tx, actor, ids.iter().zip(new).map(created).collect()).await?;
    Ok(ids)
}

/// Says which courses go with which: each course with the others, the closest first.
///
/// # Errors
/// The database's.
pub async fn relate(tx: &mut Tx, actor: &Actor, related: &[(CourseId, Vec<CourseId>)]) -> db::Result<()> {
    store::insert_related(tx, related).await?;
    let change = |(course, others): &(CourseId, Vec<CourseId>)| {
        let after = serde_json::json!({ "related": others });
        Change { action: "related", record_kind: "course", record_id: course.0, before: None, after: Some(after) }
    };
    changes::record_all(tx, actor, related.iter().map(change).collect()).await
}

const SLOTS: [Slot; 6] =
    [Slot::Title, Slot::Tagline, Slot::Description, Slot::Outline, Slot::Audience, Slot::Prerequisites];

/// The words of a course that is published in the edition.
///
/// # Errors
/// The database's.
pub async fn words(reader: &mut Reader, edition: &Edition, id: CourseId, slug: &str) -> db::Result<CourseWords> {
    let mut shown = texts::shown(reader, edition, &[id.into()], &SLOTS).await?;
    Ok(CourseWords {
        title: shown.title(id, slug),
        tagline: shown.whole(id, Slot::Tagline),
        description: shown.whole(id, Slot::Description),
        outline: shown.whole(id, Slot::Outline),
        audience: shown.whole(id, Slot::Audience),
        prerequisites: shown.whole(id, Slot::Prerequisites),
    })
}
