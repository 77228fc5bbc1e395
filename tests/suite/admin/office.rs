//! What the stories of the back office share: people in it, and what is written for them to find.

use lectern::base::actor::Actor;
use lectern::base::languages::Language;
use lectern::domain::accounts;
use lectern::services::changes::{self, Change};
use lectern::services::jobs::{self, NewJob};
use serde_json::{Value, json};

use crate::support::{Page, Visitor, World};

/// What would run, break out of an attribute, or end an element, if it were taken for markup.
pub const MARKUP: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(2)></title></textarea> & {{ 7*7 }}";

impl World {
    /// Somebody with this role who reads the back office in this language.
    pub fn signed_in_speaking(&self, role: &str, language: &str) -> Visitor {
        let id = self.account(&format!("{role}@demo.example"));
        let language = Language::parse(language).expect("a language");
        self.writes(async |tx| accounts::describe(tx, &self.actor(), id, "Harriet Doyle", &language).await);
        self.signed_in(role)
    }

    /// Writes a change down as if somebody had made it.
    pub fn notes(&self, actor: &Actor, action: &'static str, kind: &'static str, id: i64, after: &Value) {
        let change = Change { action, record_kind: kind, record_id: id, before: None, after: Some(after.clone()) };
        self.writes(async |tx| changes::record(tx, actor, change.clone()).await);
    }

    /// Writes this many changes down at once, each of a record of its own.
    pub fn notes_many(&self, action: &'static str, kind: &'static str, many: i64) {
        let change =
            |id| Change { action, record_kind: kind, record_id: id, before: None, after: Some(json!({ "n": id })) };
        self.writes(async |tx| changes::record_all(tx, &self.actor(), (1..=many).map(change).collect()).await);
    }

    /// Writes a job down that nobody works on.
    pub fn asks_for(&self, kind: &'static str, payload: &Value) -> i64 {
        let job = self.writes(async |tx| jobs::enqueue(tx, NewJob::now(kind, payload.clone())).await);
        job.expect("a job").0
    }
}

/// The rows of a list, each with what a reader sees of it.
pub fn rows(page: &Page) -> Vec<String> {
    page.texts("main tbody tr")
}

/// Where each row of a list leads.
pub fn addresses(page: &Page) -> Vec<String> {
    page.attributes("main tbody th a", "href")
}

/// The active filters.
pub fn chips(page: &Page) -> Vec<String> {
    page.texts(".chip")
}
