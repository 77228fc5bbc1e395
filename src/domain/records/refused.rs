//! What is refused about a record, whatever its kind.

use crate::base::form::{Fault, Faults};
use crate::db::{self, MayRetry};

/// Something that needs a record, and so keeps it from being deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The message that tells of them, with their number as `count`.
    pub message: &'static str,
    pub count: i64,
}

impl Use {
    /// Those of which there are any.
    pub fn among<const N: usize>(counts: [(&'static str, i64); N]) -> Vec<Self> {
        counts.into_iter().filter(|(_, count)| *count > 0).map(|(message, count)| Self { message, count }).collect()
    }
}

/// Why a record is not saved or deleted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// What was typed cannot be meant.
    #[error("what was typed cannot be meant")]
    Faults(Faults),
    /// Somebody else has saved it since the form was opened.
    #[error("another has saved it since")]
    Conflict,
    #[error("there is no such record")]
    Missing,
    /// Other records need it.
    #[error("other records need it")]
    InUse,
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl Refused {
    /// One fault alone.
    pub fn fault(field: &str, fault: impl Into<Fault>) -> Self {
        Self::Faults(Faults::from((field, fault.into())))
    }
}

impl From<Faults> for Refused {
    fn from(faults: Faults) -> Self {
        Self::Faults(faults)
    }
}

impl MayRetry for Refused {
    /// Also where another took the slug, or took away what was chosen, just after that was looked at: the next try sees it and
    /// says so beside the field.
    fn may_retry(&self) -> bool {
        let Refused::Database(error) = self else { return false };
        error.may_retry() || error.is_taken() || error.breaks_a_reference()
    }
}
