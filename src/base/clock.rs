//! The time, handed in, so that a test can move it.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// Tells the time: the machine's, or one that stands still until a test moves it.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<Mutex<DateTime<Utc>>>>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands at `instant`.
    pub fn standing_at(instant: DateTime<Utc>) -> Self {
        Self(Some(Arc::new(Mutex::new(instant))))
    }

    /// Now, in UTC, to the microsecond, which is what all three databases keep.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            None => Utc::now().trunc_subsecs(6),
            Some(standing) => *standing.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a standing clock; the machine's stays as it is.
    pub fn advance(&self, by: TimeDelta) {
        if let Some(standing) = &self.0 {
            *standing.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}
