//! Courses in the database, as the back office reads and writes them.

use super::{CourseEdit, Format, Level, Price};
use crate::base::ids::{CourseId, EditionId, TopicId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx, Value, insert_all, sql};

/// The codes and levels of these courses.
///
/// # Errors
/// The database's.
pub async fn codes_and_levels(reader: &mut Reader, ids: &[CourseId]) -> db::Result<Vec<(CourseId, String, Level)>> {
    let rows = sql("SELECT id, code, level FROM courses WHERE id IN (??)").bind_all(ids);
    let rows = rows.all::<(CourseId, String, String)>(reader).await?;
    Ok(rows.into_iter().filter_map(|(id, code, level)| Some((id, code, Level::parse(&level)?))).collect())
}

pub(super) async fn facts(reader: &mut Reader, id: CourseId, slug: Slug) -> db::Result<CourseEdit> {
    let row = sql("SELECT code, level, days, hours FROM courses WHERE id = ?").bind(id);
    let (code, level, days, hours): (String, String, i64, i64) = row.one(reader).await?;
    let topics = super::topics(reader, &[id]).await?.into_iter().map(|(_, topic)| topic).collect();
    let mut formats: Vec<Format> = super::formats(reader, &[id]).await?.into_iter().map(|(_, format)| format).collect();
    formats.sort();
    let related = super::related(reader, id).await?;
    let level = Level::parse(&level).unwrap_or(Level::Beginner);
    Ok(CourseEdit { slug, code, level, days, hours, topics, formats, related })
}

pub(super) async fn is_code_taken(reader: &mut Reader, code: &str, except: Option<CourseId>) -> db::Result<bool> {
    let others = sql("SELECT COUNT(*) FROM courses WHERE code = ? AND id <> ?");
    Ok(others.bind(code).bind(except.map_or(0, |id| id.0)).number(reader).await? > 0)
}

pub(super) async fn insert_facts(tx: &mut Tx, id: CourseId, edit: &CourseEdit) -> db::Result<()> {
    sql("INSERT INTO courses (id, code, level, days, hours) VALUES (?, ?, ?, ?, ?)")
        .bind(id)
        .bind(&edit.code)
        .bind(edit.level.as_str())
        .bind(edit.days)
        .bind(edit.hours)
        .run(tx)
        .await?;
    insert_chosen(tx, id, edit).await
}

pub(super) async fn update(tx: &mut Tx, id: CourseId, edit: &CourseEdit) -> db::Result<()> {
    sql("UPDATE courses SET code = ?, level = ?, days = ?, hours = ? WHERE id = ?")
        .bind(&edit.code)
        .bind(edit.level.as_str())
        .bind(edit.days)
        .bind(edit.hours)
        .bind(id)
        .run(tx)
        .await?;
    delete_chosen(tx, id).await?;
    insert_chosen(tx, id, edit).await
}

/// Sets the topics of a course, which are in the academy's order.
///
/// # Errors
/// The database's.
pub async fn set_topics(tx: &mut Tx, id: CourseId, topics: &[TopicId]) -> db::Result<()> {
    sql("DELETE FROM course_topics WHERE course_id = ?").bind(id).run(tx).await?;
    let topics = topics.iter().zip(0_i64..).map(|(topic, at)| vec![Value::from(id), (*topic).into(), at.into()]);
    insert_all(tx, "course_topics", &["course_id", "topic_id", "position"], topics.collect()).await
}

async fn insert_chosen(tx: &mut Tx, id: CourseId, edit: &CourseEdit) -> db::Result<()> {
    set_topics(tx, id, &edit.topics).await?;
    let formats = edit.formats.iter().map(|format| vec![Value::from(id), format.as_str().into()]);
    insert_all(tx, "course_formats", &["course_id", "format"], formats.collect()).await?;
    super::store::insert_related(tx, &[(id, edit.related.clone())]).await
}

const CHOSEN: [&str; 3] = [
    "DELETE FROM course_topics WHERE course_id = ?",
    "DELETE FROM course_formats WHERE course_id = ?",
    "DELETE FROM related_courses WHERE course_id = ?",
];

async fn delete_chosen(tx: &mut Tx, id: CourseId) -> db::Result<()> {
    for chosen in CHOSEN {
        sql(chosen).bind(id).run(tx).await?;
    }
    Ok(())
}

/// The formats in which it has a price anywhere.
pub(super) async fn priced_formats(reader: &mut Reader, id: CourseId) -> db::Result<Vec<Format>> {
    let rows = sql("SELECT DISTINCT format FROM prices WHERE course_id = ?").bind(id);
    let rows = rows.all::<(String,)>(reader).await?;
    Ok(rows.into_iter().filter_map(|(format,)| Format::parse(&format)).collect())
}

/// Edition, format, net in minor units, currency.
pub(super) async fn all_prices(reader: &mut Reader, id: CourseId) -> db::Result<Vec<(EditionId, String, i64, String)>> {
    sql("SELECT edition_id, format, net, currency FROM prices WHERE course_id = ?").bind(id).all(reader).await
}

pub(super) async fn set_prices(tx: &mut Tx, id: CourseId, prices: &[Price]) -> db::Result<()> {
    sql("DELETE FROM prices WHERE course_id = ?").bind(id).run(tx).await?;
    let row = |price: &Price| {
        let (format, currency) = (price.format.as_str().into(), price.net.currency.code().into());
        vec![Value::from(id), price.edition.into(), format, price.net.minor.into(), currency]
    };
    let columns = &["course_id", "edition_id", "format", "net", "currency"];
    insert_all(tx, "prices", columns, prices.iter().map(row).collect()).await
}

/// How many sessions run it, and how many other courses it goes with.
pub(super) async fn uses(reader: &mut Reader, id: CourseId) -> db::Result<(i64, i64)> {
    let sessions = sql("SELECT COUNT(*) FROM sessions WHERE course_id = ?").bind(id).number(reader).await?;
    let courses = sql("SELECT COUNT(*) FROM related_courses WHERE related_id = ?").bind(id).number(reader).await?;
    Ok((sessions, courses))
}

pub(super) async fn delete(tx: &mut Tx, id: CourseId) -> db::Result<()> {
    delete_chosen(tx, id).await?;
    set_prices(tx, id, &[]).await?;
    sql("DELETE FROM courses WHERE id = ?").bind(id).run(tx).await?;
    Ok(())
}
