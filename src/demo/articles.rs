//! The demo's articles: most published everywhere, some with a text that is stale, a publication that waits, a draft.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};

use super::data::{self, ArticleFile, TextsFile};
use super::{DemoError, Making};
use crate::base::languages::Language;
use crate::base::slug::Slug;
use crate::db::Tx;
use crate::domain::articles::{self, NewArticle};
use crate::domain::publications::{self, Placement, State};
use crate::domain::records::RecordKind;
use crate::domain::texts::{self, Layer, Part, Slot, TextEdit};

/// How long after the making of the world a scheduled publication is due, in days.
const SCHEDULED_IN: i64 = 14;

pub(super) async fn make(tx: &mut Tx, making: &Making) -> Result<(), DemoError> {
    for name in data::folders("articles") {
        let folder = format!("articles/{name}");
        let file: ArticleFile = data::file(&format!("{folder}/article.toml"))?;
        let layers = data::layers(&folder, &making.editions)?;
        for (slug, copy) in making.copies(&name)?.into_iter().zip(0..) {
            make_one(tx, making, &file, &layers, slug, copy).await?;
        }
    }
    Ok(())
}

async fn make_one(
    tx: &mut Tx,
    making: &Making,
    file: &ArticleFile,
    layers: &[(Layer, Language, TextsFile)],
    slug: Slug,
    copy: i64,
) -> Result<(), DemoError> {
    let new = NewArticle {
        slug,
        topics: file.topics.iter().map(|slug| making.topic(slug)).collect::<Result<_, _>>()?,
        key_terms: file.key_terms.iter().map(|slug| making.term(slug)).collect::<Result<_, _>>()?,
        points: layers.iter().map(|(_, _, texts)| texts.points.len()).max().unwrap_or_default(),
    };
    let (id, points) = articles::create(tx, &making.actor, new).await?;
    let points: Vec<Part> = points.into_iter().map(Part::from).collect();
    for edits in revisions(file, layers, &points) {
        texts::save(tx, &making.actor, RecordKind::Article, id.into(), edits).await?;
    }
    let at = making.published_at(file)? - TimeDelta::hours(5 * copy);
    let placements: Vec<_> = making.editions.iter().map(|edition| placement(making, file, edition, at)).collect();
    Ok(publications::place(tx, &making.actor, RecordKind::Article, id.into(), &placements).await?)
}

/// The texts as they were written, one revision after the other: an earlier shared wording and what was translated from
/// it, then all the rest.
fn revisions(file: &ArticleFile, layers: &[(Layer, Language, TextsFile)], points: &[Part]) -> Vec<Vec<TextEdit>> {
    let mut rest: Vec<TextEdit> =
        layers.iter().flat_map(|(layer, language, texts)| texts.edits(layer, language, points)).collect();
    let mut revisions = Vec::new();
    for earlier in &file.earlier {
        let Some(slot) = Slot::parse(&earlier.slot) else { continue };
        let was_translated = |edit: &TextEdit| {
            edit.part == Part::WHOLE
                && edit.slot == slot
                && matches!(&edit.layer, Layer::Language(language) if earlier.stale.iter().any(|code| code == language.as_str()))
        };
        let translated: Vec<TextEdit> = rest.extract_if(.., |edit| was_translated(edit)).collect();
        let mut first = vec![data::text(slot, &Layer::Shared, &Language::shared(), &earlier.text)];
        first.extend(translated);
        revisions.push(first);
    }
    revisions.push(rest);
    revisions
}

fn placement<'e>(
    making: &Making,
    file: &ArticleFile,
    edition: &'e crate::domain::editions::Edition,
    at: DateTime<Utc>,
) -> Placement<'e> {
    let state = file.publications.get(edition.code.as_str()).copied().unwrap_or(State::Published);
    let at = if state == State::Scheduled { making.midnight + TimeDelta::days(SCHEDULED_IN) } else { at };
    Placement { edition, state, at: Some(at) }
}

impl Making {
    fn published_at(&self, file: &ArticleFile) -> Result<DateTime<Utc>, DemoError> {
        let wrong = |why: &str| DemoError::Data { file: "article.toml".into(), why: format!("published: {why}") };
        let time = NaiveTime::parse_from_str(&file.published.at, "%H:%M").map_err(|_| wrong("at is no time"))?;
        let days = u64::try_from(file.published.days_ago).map_err(|_| wrong("days_ago is no number of days"))?;
        let day = self
            .midnight
            .date_naive()
            .checked_sub_days(Days::new(days))
            .ok_or_else(|| wrong("days_ago is too long"))?;
        Ok(day.and_time(time).and_utc())
    }
}
