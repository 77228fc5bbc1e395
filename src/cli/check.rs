//! `lectern check`: is this deployment safe and sound?

use std::net::IpAddr;
use std::process::ExitCode;

use super::{Failure, migrate::told};
use crate::base::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::db::migrate::{self, Standing};
use crate::domain::editions;

/// What one look found: all is well, or what to do.
struct Finding {
    what: &'static str,
    to_do: Option<String>,
}

pub(super) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    let mut findings = vec![https(settings), trusted_proxies(settings)];
    findings.extend(actix_web::rt::System::new().block_on(database(settings)));
    for finding in &findings {
        match &finding.to_do {
            None => println!("ok    {}", finding.what),
            Some(to_do) => println!("to do {}: {to_do}", finding.what),
        }
    }
    let is_sound = findings.iter().all(|finding| finding.to_do.is_none());
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn https(settings: &Settings) -> Finding {
    let is_loopback = settings.base_url.host_str().is_some_and(|host| {
        host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    });
    let is_safe = settings.base_url.scheme() == "https" || is_loopback;
    let to_do =
        "visitors reach the site by http; put a proxy with a certificate in front and set base_url to https://…";
    Finding { what: "the site's address is https", to_do: (!is_safe).then(|| to_do.into()) }
}

fn trusted_proxies(settings: &Settings) -> Finding {
    let needs = settings.base_url.scheme() == "https" && settings.trusted_proxies.is_empty();
    let to_do =
        "base_url is https, but no proxy is trusted, so that cookies would not be marked Secure; set trusted_proxies";
    Finding { what: "a proxy is trusted to tell of https", to_do: needs.then(|| to_do.into()) }
}

async fn database(settings: &Settings) -> Vec<Finding> {
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
        Err(why) => return vec![Finding { what: reached, to_do: Some(why) }],
    };
    let mut findings = vec![Finding { what: reached, to_do: None }];
    let standing = migrate::standing(&db).await;
    let to_do = match &standing {
        Ok(Standing::Current) => None,
        Ok(standing) => Some(told(*standing)),
        Err(error) => Some(error.to_string()),
    };
    findings.push(Finding { what: "its tables are this program's", to_do });
    if matches!(standing, Ok(Standing::Current)) {
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
    Finding { what: "an edition is published", to_do }
}
