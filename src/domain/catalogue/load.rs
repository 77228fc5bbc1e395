//! Reads the catalogue of an edition from the database: all of it, or those courses that have changed.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use super::CatalogueCourse;
use crate::base::ids::{CourseId, RecordId};
use crate::db::{self, Reader};
use crate::domain::courses::{self, CourseRow, Format};
use crate::domain::editions::Edition;
use crate::domain::sessions::{self, Session};
use crate::domain::texts::{self, Slot};

/// How long after its end a session is still in the calendar and in feeds.
pub const HORIZON: Duration = Duration::days(92);

/// How many courses one statement asks for.
const AT_ONCE: usize = 1_024;

/// Those of these courses that are published in the edition, with their public sessions.
pub(super) async fn courses(
    reader: &mut Reader,
    edition: &Edition,
    ids: &[CourseId],
) -> db::Result<(Vec<Arc<CatalogueCourse>>, Vec<Arc<Session>>)> {
    let after: DateTime<Utc> = reader.now() - HORIZON;
    let (mut loaded, mut dates) = (Vec::new(), Vec::new());
    for some in ids.chunks(AT_ONCE) {
        let rows = courses::by_ids(reader, edition, some).await?;
        let records: Vec<RecordId> = rows.iter().map(|row| row.id.into()).collect();
        let mut shown = texts::shown(reader, edition, &records, &[Slot::Title]).await?;
        let mut topics = grouped(courses::topics(reader, some).await?);
        let mut formats = grouped(courses::formats(reader, some).await?);
        let prices = courses::prices(reader, edition, some).await?;
        let mut prices = grouped(prices.into_iter().map(|(id, format, net)| (id, (format, net))).collect());
        loaded.extend(rows.into_iter().map(|row| {
            let title = shown.title(row.id, &row.slug);
            let mut formats: Vec<Format> = formats.remove(&row.id).unwrap_or_default();
            formats.sort();
            let mut prices: Vec<(Format, i64)> = prices.remove(&row.id).unwrap_or_default();
            prices.sort();
            let level = row.level();
            let CourseRow { id, slug, code, days, hours, sort_key, changed_at, .. } = row;
            Arc::new(CatalogueCourse {
                id,
                slug,
                code,
                words: title.text.to_lowercase(),
                title,
                level,
                days,
                hours,
                topics: topics.remove(&id).unwrap_or_default(),
                formats,
                prices,
                sort_key,
                changed_at,
            })
        }));
        dates.extend(sessions::public_of(reader, edition, some, after).await?.into_iter().map(Arc::new));
    }
    Ok((loaded, dates))
}

fn grouped<V>(pairs: Vec<(CourseId, V)>) -> HashMap<CourseId, Vec<V>> {
    let mut groups: HashMap<CourseId, Vec<V>> = HashMap::new();
    for (id, value) in pairs {
        groups.entry(id).or_default().push(value);
    }
    groups
}
