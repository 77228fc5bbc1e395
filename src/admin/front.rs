//! The back office's front page: what needs attention today, how it goes, the lists that the person may open, and what
//! happened last.

mod attention;
mod chart;
mod figures;
mod reviews;
mod stale;
mod unsent;
mod waits;

use actix_web::web::Data;
use askama::Template;

use super::Office;
use super::changes::{self, Row};
use super::visited::{self, Visited};
use crate::domain::accounts::Permission;
use crate::domain::editions;
use crate::web::respond::show as page;
use crate::web::{Answer, State};
use attention::{Attention, Matter};
use chart::Chart;
pub(super) use chart::{HEIGHT, WIDTH};
use unsent::Unsent;

/// How many of the latest changes are told.
const LATEST: usize = 5;

pub async fn show(frame: Office, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    let attention = attention::running(&mut reader, &frame).await?;
    let editions = editions::all(&mut reader).await?;
    let matters = attention::matters(&mut reader, &frame, &editions).await?;
    let unsent = unsent::all(&mut reader, &frame).await?;
    let visited = visited::latest(&mut reader, &frame).await?;
    let charts = figures::charts(&mut reader, &frame, &editions).await?;
    let latest = match frame.may(Permission::ReadChanges) {
        true => changes::latest(&mut reader, &frame, LATEST).await?,
        false => Vec::new(),
    };
    page(Front { frame, attention, matters, unsent, visited, charts, latest })
}

#[derive(Template)]
#[template(path = "admin/front.html")]
struct Front {
    frame: Office,
    attention: Vec<Attention>,
    matters: Vec<Matter>,
    unsent: Vec<Unsent>,
    visited: Vec<Visited>,
    charts: Vec<Chart>,
    latest: Vec<Row>,
}

impl Front {
    /// Whether anything needs attention.
    fn is_quiet(&self) -> bool {
        self.matters.is_empty() && self.unsent.is_empty() && self.attention.is_empty()
    }
}
