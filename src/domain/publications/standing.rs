//! How a record stands in an edition: what is up there, and what is prepared.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::State;
use crate::base::ids::{AccountId, EditionId, RecordId};

/// What is up, and what is prepared. The change log keeps it as it was before and after a step, and an undo reads it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What is up: published, archived, or draft where it never was.
    pub state: State,
    /// Which revision of the texts is up.
    pub revision: i64,
    pub published_at: Option<DateTime<Utc>>,
    /// What comes next: a draft, in review, scheduled, or nothing.
    pub prepared: Option<State>,
    /// Which revision was sent to review or scheduled.
    pub prepared_revision: Option<i64>,
    /// When what is scheduled goes up.
    pub publish_at: Option<DateTime<Utc>>,
    /// What a reviewer answered last …
    pub comment: Option<String>,
    /// … and who that was.
    pub commented_by: Option<AccountId>,
    /// Goes up by one with each step.
    pub version: i64,
}

impl Standing {
    /// Of a record that is not offered in an edition yet.
    pub fn nothing() -> Self {
        Self {
            state: State::Draft,
            revision: 0,
            published_at: None,
            prepared: None,
            prepared_revision: None,
            publish_at: None,
            comment: None,
            commented_by: None,
            version: 0,
        }
    }

    pub fn is_up(&self) -> bool {
        self.state == State::Published
    }
}

/// A record in an edition, and how it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    pub record: RecordId,
    pub edition: EditionId,
    pub standing: Standing,
}
