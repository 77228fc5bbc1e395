//! The back office's front page: the lists that the person may open, what waits or has failed, and what happened last.

use actix_web::web::Data;
use askama::Template;

use super::Office;
use super::changes::{self, Row};
use super::filters::COUNTED;
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::services::{jobs, mail};
use crate::web::respond::show as page;
use crate::web::{Answer, State};

/// How many of the latest changes are told.
const LATEST: usize = 5;

pub async fn show(frame: Office, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    let attention = attention(&mut reader, &frame).await?;
    let latest = match frame.may(Permission::ReadChanges) {
        true => changes::latest(&mut reader, &frame, LATEST).await?,
        false => Vec::new(),
    };
    page(Front { frame, attention, latest })
}

/// What waits, and what has failed, for those who may look after it.
async fn attention(reader: &mut Reader, frame: &Office) -> db::Result<Vec<Attention>> {
    let mut found = Vec::new();
    if frame.may(Permission::ManageJobs) {
        for (state, key) in [(jobs::State::Failed, "front-jobs-failed"), (jobs::State::Waiting, "front-jobs-waiting")] {
            let filter = jobs::Filter { state: Some(state), kind: None };
            let count = jobs::count(reader, &filter, COUNTED).await?;
            let url = format!("/admin/jobs?state={}", state.as_str());
            found.push(Attention { key, count, url, has_failed: state == jobs::State::Failed });
        }
    }
    if frame.may(Permission::ReadMail) {
        for (state, key) in [(mail::State::Failed, "front-mail-failed"), (mail::State::Waiting, "front-mail-waiting")] {
            let filter = mail::Filter { state: Some(state), kind: None };
            let count = mail::count(reader, &filter, COUNTED).await?;
            let url = format!("/admin/mail?state={}", state.as_str());
            found.push(Attention { key, count, url, has_failed: state == mail::State::Failed });
        }
    }
    found.retain(|one| one.count > 0);
    Ok(found)
}

/// Something that waits or has failed, and where it is listed.
struct Attention {
    /// The message that tells how many.
    key: &'static str,
    count: i64,
    url: String,
    has_failed: bool,
}

#[derive(Template)]
#[template(path = "admin/front.html")]
struct Front {
    frame: Office,
    attention: Vec<Attention>,
    latest: Vec<Row>,
}
