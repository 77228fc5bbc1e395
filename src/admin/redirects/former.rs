//! The addresses that records once had: each leads to the record for ever, and needs no redirect.

use actix_web::web::Data;
use askama::Template;

use crate::admin::Office;
use crate::admin::filters::{Filters, Pager, SIZE, window};
use crate::domain::records::RecordKind;
use crate::domain::redirects::lists::{self, Former};
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, Place, State};

pub(super) const PATH: &str = "/admin/redirects/former";

pub async fn index(frame: Office, query: Query, state: Data<State>) -> Answer {
    let key = |text: &str| text.split_once('.').map(|(kind, slug)| (kind.to_owned(), slug.to_owned()));
    let key = |text: &str| key(text).filter(|_| !text.contains('\0'));
    let slice = lists::former(&mut state.db.read().await?, window(&query, key)?, SIZE).await?;
    let pager = Pager::of(&Filters::at(PATH.into()), &slice, |former| format!("{}.{}", former.kind, former.old));
    page(Index { frame, rows: slice.items, pager })
}

#[derive(Template)]
#[template(path = "admin/redirects/former.html")]
struct Index {
    frame: Office,
    rows: Vec<Former>,
    pager: Pager,
}

impl Index {
    /// The path that a slug has, below the edition's address.
    fn path(&self, kind: &str, slug: &str) -> String {
        let place = RecordKind::parse(kind).and_then(|kind| Place::of(kind, slug));
        place.map_or_else(|| slug.to_owned(), |place| place.to_string())
    }

    /// Where the record is kept.
    fn record(&self, row: &Former) -> String {
        let list = match RecordKind::parse(&row.kind) {
            Some(RecordKind::Term) => "glossary".to_owned(),
            Some(RecordKind::City) => "cities".to_owned(),
            _ => format!("{}s", row.kind),
        };
        format!("/admin/{list}/{}/history", row.record_id.0)
    }
}
