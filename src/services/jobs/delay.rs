//! How long a job waits before it is tried again.

use std::time::Duration;

use crate::base::random;

/// The longest that a job waits between two tries.
const LONGEST: Duration = Duration::from_secs(4 * 60 * 60);

/// The time to wait after the `attempt`th try (from 1): twice as long after each, a quarter more or less by chance, so that
/// what failed together does not come back together.
pub(super) fn after(attempt: i64, first: Duration) -> Duration {
    jittered(attempt, first, u16::from_le_bytes(random::bytes()))
}

fn jittered(attempt: i64, first: Duration, chance: u16) -> Duration {
    let doublings = u32::try_from(attempt.clamp(1, 31) - 1).unwrap_or(0);
    let grown = first.saturating_mul(1 << doublings).min(LONGEST);
    grown.mul_f64(0.75 + 0.5 * f64::from(chance) / f64::from(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_up_to_its_longest_and_varies_by_a_quarter() {
        let first = Duration::from_secs(16);
        assert_eq!(jittered(1, first, 0), Duration::from_secs(12));
        assert_eq!(jittered(1, first, u16::MAX), Duration::from_secs(20));
        for attempt in 1..9 {
            let (latest, soonest) = (jittered(attempt, first, u16::MAX), jittered(attempt + 1, first, 0));
            assert!(latest < soonest, "after {attempt}");
        }
        for attempt in [12, 40, i64::MAX] {
            assert_eq!(jittered(attempt, first, u16::MAX), LONGEST.mul_f64(1.25), "after {attempt}");
        }
        assert_eq!(jittered(0, first, 0), jittered(1, first, 0));
    }

    #[test]
    fn two_that_failed_together_come_back_apart() {
        let waits: std::collections::BTreeSet<_> = (0..20).map(|_| after(5, Duration::from_secs(15))).collect();
        assert!(waits.len() > 10, "{waits:?}");
    }
}
