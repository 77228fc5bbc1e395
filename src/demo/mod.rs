//! The demo world: one small academy, Corvane, in five countries. Its data files are in `demo/`, embedded in the program.

pub mod accounts;
mod articles;
mod courses;
mod data;
mod editions;
mod sessions;
mod writings;

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::base::actor::Actor;
use crate::base::ids::{CityId, InstructorId, RoomId, TermId, TopicId};
use crate::db::migrate::{self, MigrationError, Standing};
use crate::db::{self, Db, MayRetry, Reader, Tx, lock, sql};
use crate::domain::editions::Edition;
use crate::domain::settings::{self, Academy};
use crate::services::changes;

/// The setting that says that a database holds a demo world, and of which scale.
const WORLD: &str = "demo_world";

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("this database holds something else than a demo world; name an empty one, or leave DATABASE_URL out")]
    Occupied,
    #[error("this demo world has the scale {found}; start it with --scale {found}, or with --fresh for a new one")]
    OtherScale { found: u32 },
    #[error("the demo world's file {file} cannot be read: {why}")]
    Data { file: String, why: String },
    #[error(transparent)]
    Migration(#[from] MigrationError),
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl MayRetry for DemoError {
    fn may_retry(&self) -> bool {
        matches!(self, DemoError::Database(error) if error.may_retry())
    }
}

/// Sees to it that the database holds a demo world of this scale: makes it in an empty database, keeps one that is
/// there, refuses anything else. Processes that start at once make one world between them.
///
/// # Errors
/// A database that holds something else or is of another scale; the database's own.
pub async fn ensure(db: &Db, url: &db::DatabaseUrl, scale: u32) -> Result<(), DemoError> {
    lock::exclusively(url, async || {
        if migrate::standing(db).await? == Standing::Foreign {
            return Err(DemoError::Occupied);
        }
        migrate::run_locked(db).await?;
        match world(&mut db.read().await?).await? {
            World::Demo(found) if found == scale => Ok(()),
            World::Demo(found) => Err(DemoError::OtherScale { found }),
            World::Other => Err(DemoError::Occupied),
            World::Nothing => {
                db.write(async |tx| make(tx, scale).await).await?;
                // So that the first who reads does not have to.
                changes::last_number(db).await?;
                Ok(db.analyze().await?)
            }
        }
    })
    .await
}

enum World {
    Nothing,
    Demo(u32),
    Other,
}

async fn world(reader: &mut Reader) -> db::Result<World> {
    let marked = sql("SELECT value FROM settings WHERE name = ?").bind(WORLD).optional::<(String,)>(reader).await?;
    if let Some((scale,)) = marked {
        return Ok(World::Demo(scale.parse().unwrap_or(1)));
    }
    let changes = sql("SELECT COUNT(*) FROM (SELECT id FROM changes LIMIT 1) c").number(reader).await?;
    Ok(if changes == 0 { World::Nothing } else { World::Other })
}

/// What has been made so far, for what refers to it.
struct Making {
    actor: Actor,
    midnight: DateTime<Utc>,
    editions: Vec<Edition>,
    topics: HashMap<String, TopicId>,
    terms: HashMap<String, TermId>,
    cities: HashMap<String, MadeCity>,
    courses: HashMap<String, courses::Made>,
    /// Each with the languages and the courses that they teach.
    instructors: Vec<(InstructorId, Vec<String>, Vec<String>)>,
    scale: u32,
}

struct MadeCity {
    id: CityId,
    time_zone: Tz,
    rooms: Vec<RoomId>,
}

/// Makes the whole world in one transaction. Its times count from midnight UTC, so that two worlds made on one day read
/// alike.
async fn make(tx: &mut Tx, scale: u32) -> Result<(), DemoError> {
    let actor = Actor::command_line("demo");
    let academy = Academy { name: data::academy_name().to_owned() };
    settings::name_academy(tx, &actor, &academy).await?;
    let midnight = tx.now().date_naive().and_time(NaiveTime::MIN).and_utc();
    let mut making = Making {
        actor,
        midnight,
        editions: Vec::new(),
        topics: HashMap::new(),
        terms: HashMap::new(),
        cities: HashMap::new(),
        courses: HashMap::new(),
        instructors: Vec::new(),
        scale,
    };
    editions::make(tx, &mut making).await?;
    writings::make_topics(tx, &mut making).await?;
    writings::make_terms(tx, &mut making).await?;
    writings::make_pages(tx, &making).await?;
    articles::make(tx, &making).await?;
    courses::make(tx, &mut making).await?;
    courses::make_instructors(tx, &mut making).await?;
    sessions::make(tx, &making).await?;
    sql("INSERT INTO settings (name, value) VALUES (?, ?)").bind(WORLD).bind(scale.to_string()).run(tx).await?;
    Ok(())
}

impl Making {
    /// `slug`, `slug-2`, `slug-3` … one for each copy that the scale asks for.
    fn copies(&self, slug: &str) -> Result<Vec<crate::base::slug::Slug>, DemoError> {
        (1..=self.scale)
            .map(|copy| if copy == 1 { slug.to_owned() } else { format!("{slug}-{copy}") })
            .map(|slug| data::slug(&slug))
            .collect()
    }

    fn topic(&self, slug: &str) -> Result<TopicId, DemoError> {
        self.topics.get(slug).copied().ok_or_else(|| unknown("topic", slug))
    }

    fn term(&self, slug: &str) -> Result<TermId, DemoError> {
        self.terms.get(slug).copied().ok_or_else(|| unknown("term", slug))
    }
}

fn unknown(kind: &str, slug: &str) -> DemoError {
    DemoError::Data { file: format!("a {kind}"), why: format!("{slug} is named, but there is none") }
}
