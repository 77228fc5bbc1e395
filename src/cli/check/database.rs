//! The database: reached, this program's, and with something in it.

use super::{Finding, clock, secret, texts};
use crate::base::clock::Clock;
use crate::cli::migrate::told;
use crate::config::Settings;
use crate::db::Db;
use crate::db::migrate::{self, Standing};
use crate::domain::editions;

pub(super) async fn all(settings: &Settings) -> Vec<Finding> {
    let reached = "the database is reached";
    let opened = match settings.database() {
        Ok(url) if url.path().is_some_and(|path| !path.exists()) => {
            Err(format!("{url} is not there yet; the first start makes it"))
        }
        Ok(url) => Db::open(&url, Clock::system()).await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let db = match opened {
        Ok(db) => db,
        Err(why) => return vec![Finding::new(reached, Some(why))],
    };
    let mut findings = vec![Finding::new(reached, None::<&str>)];
    let standing = migrate::standing(&db).await;
    let to_do = match &standing {
        Ok(Standing::Current) => None,
        Ok(standing) => Some(told(*standing)),
        Err(error) => Some(error.to_string()),
    };
    findings.push(Finding::new("its tables are this program's", to_do));
    if matches!(standing, Ok(Standing::Current)) {
        findings.push(clock::is_right(&db).await);
        findings.push(secret::is_its_own(settings, &db).await);
        findings.push(texts::hold(&db).await);
        findings.push(published(&db).await);
    }
    findings
}

async fn published(db: &Db) -> Finding {
    let editions = async { editions::published(&mut db.read().await?).await };
    let to_do = match editions.await {
        Ok(editions) if editions.is_empty() => Some("nothing is on the site; publish an edition".into()),
        Ok(_) => None,
        Err(error) => Some(error.to_string()),
    };
    Finding::new("an edition is published", to_do)
}
