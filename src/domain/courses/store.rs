//! Courses in the database.

use chrono::{DateTime, Utc};

use super::{Format, Level, NewCourse};
use crate::base::ids::{CourseId, TopicId};
use crate::db::{self, Reader, Tx, Value, insert_all, sql};
use crate::domain::editions::Edition;

/// A course that is published in an edition, without its words.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CourseRow {
    pub id: CourseId,
    pub slug: String,
    pub code: String,
    level: String,
    pub days: i64,
    pub hours: i64,
    pub sort_key: Vec<u8>,
    pub changed_at: DateTime<Utc>,
}

impl CourseRow {
    /// What a row says was checked when it was written.
    pub fn level(&self) -> Level {
        Level::parse(&self.level).unwrap_or(Level::Beginner)
    }
}

/// The courses that are published in an edition.
///
/// # Errors
/// The database's.
pub async fn published(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<CourseId>> {
    let rows = sql("SELECT p.record_id FROM publications p \
         WHERE p.edition_id = ? AND p.kind = 'course' AND p.state = 'published'")
    .bind(edition.id)
    .all::<(CourseId,)>(reader)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those of these courses that are published in the edition.
///
/// # Errors
/// The database's.
pub async fn by_ids(reader: &mut Reader, edition: &Edition, ids: &[CourseId]) -> db::Result<Vec<CourseRow>> {
    sql("SELECT c.id, r.slug, c.code, c.level, c.days, c.hours, p.sort_key, p.changed_at FROM courses c \
         JOIN records r ON r.id = c.id \
         JOIN publications p ON p.record_id = c.id AND p.edition_id = ? AND p.state = 'published' WHERE c.id IN (??)")
    .bind(edition.id)
    .bind_all(ids)
    .all(reader)
    .await
}

/// The topics of these courses, each course's in its order.
///
/// # Errors
/// The database's.
pub async fn topics(reader: &mut Reader, ids: &[CourseId]) -> db::Result<Vec<(CourseId, TopicId)>> {
    sql("SELECT course_id, topic_id FROM course_topics WHERE course_id IN (??) ORDER BY course_id, position")
        .bind_all(ids)
        .all(reader)
        .await
}

/// The formats in which these courses are given.
///
/// # Errors
/// The database's.
pub async fn formats(reader: &mut Reader, ids: &[CourseId]) -> db::Result<Vec<(CourseId, Format)>> {
    let rows = sql("SELECT course_id, format FROM course_formats WHERE course_id IN (??)")
        .bind_all(ids)
        .all::<(CourseId, String)>(reader)
        .await?;
    Ok(rows.into_iter().filter_map(|(id, format)| Some((id, Format::parse(&format)?))).collect())
}

/// What these courses cost in an edition: course, format, net in minor units of the edition's currency.
///
/// # Errors
/// The database's.
pub async fn prices(
    reader: &mut Reader,
    edition: &Edition,
    ids: &[CourseId],
) -> db::Result<Vec<(CourseId, Format, i64)>> {
    let rows =
        sql("SELECT course_id, format, net FROM prices WHERE edition_id = ? AND currency = ? AND course_id IN (??)")
            .bind(edition.id)
            .bind(edition.currency.code())
            .bind_all(ids)
            .all::<(CourseId, String, i64)>(reader)
            .await?;
    Ok(rows.into_iter().filter_map(|(id, format, net)| Some((id, Format::parse(&format)?, net))).collect())
}

/// The courses that go with one, the closest first; whether they are published anywhere is not asked.
///
/// # Errors
/// The database's.
pub async fn related(reader: &mut Reader, id: CourseId) -> db::Result<Vec<CourseId>> {
    let rows = sql("SELECT related_id FROM related_courses WHERE course_id = ? ORDER BY position")
        .bind(id)
        .all::<(CourseId,)>(reader)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn insert(tx: &mut Tx, ids: &[CourseId], new: &[NewCourse]) -> db::Result<()> {
    let courses = ids.iter().zip(new);
    let rows = courses.clone().map(|(id, course)| {
        let (code, level) = (course.code.as_str().into(), course.level.as_str().into());
        vec![Value::from(*id), code, level, course.days.into(), course.hours.into()]
    });
    insert_all(tx, "courses", &["id", "code", "level", "days", "hours"], rows.collect()).await?;
    let topics = courses.clone().flat_map(|(id, course)| {
        course.topics.iter().zip(0_i64..).map(|(topic, at)| vec![Value::from(*id), (*topic).into(), at.into()])
    });
    insert_all(tx, "course_topics", &["course_id", "topic_id", "position"], topics.collect()).await?;
    let formats = courses
        .clone()
        .flat_map(|(id, course)| course.formats.iter().map(|format| vec![Value::from(*id), format.as_str().into()]));
    insert_all(tx, "course_formats", &["course_id", "format"], formats.collect()).await?;
    let prices = courses.flat_map(|(id, course)| {
        course.prices.iter().map(|price| {
            let (format, currency) = (price.format.as_str().into(), price.net.currency.code().into());
            vec![Value::from(*id), price.edition.into(), format, price.net.minor.into(), currency]
        })
    });
    insert_all(tx, "prices", &["course_id", "edition_id", "format", "net", "currency"], prices.collect()).await
}

pub(super) async fn insert_related(tx: &mut Tx, related: &[(CourseId, Vec<CourseId>)]) -> db::Result<()> {
    let rows = related.iter().flat_map(|(course, others)| {
        others.iter().zip(0_i64..).map(|(other, at)| vec![Value::from(*course), (*other).into(), at.into()])
    });
    insert_all(tx, "related_courses", &["course_id", "related_id", "position"], rows.collect()).await
}
