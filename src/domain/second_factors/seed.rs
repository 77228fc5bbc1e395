//! What an app makes its codes of: six digits every thirty seconds, from a seed of 160 bits (RFC 4226, RFC 6238).

use std::fmt;

use chrono::{DateTime, Utc};
use totp_rs::{Builder, Totp};

use crate::base::random;

/// Its length in bytes, as RFC 4226 recommends (R6).
const LENGTH: usize = 20;
/// How many steps a clock may be off, in either direction.
const SKEW: u16 = 1;

/// The seed of an account. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed([u8; LENGTH]);

impl Seed {
    /// A new one, known to nobody.
    pub fn made() -> Self {
        Self(random::bytes())
    }

    /// `None` where the bytes are no seed.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().map(Self).ok()
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// As it is typed by hand: base32 (RFC 4648) in groups of four.
    pub fn grouped(&self) -> String {
        let text = data_encoding::BASE32_NOPAD.encode(&self.0);
        let groups: Vec<&str> = (0..text.len()).step_by(4).map(|at| &text[at..(at + 4).min(text.len())]).collect();
        groups.join(" ")
    }

    /// The address that an app reads from the QR code (Google Authenticator's key URI format).
    pub fn url(&self, academy: &str, email: &str) -> String {
        // The format has a colon between the two.
        let (academy, email) = (academy.replace(':', " "), email.replace(':', " "));
        let totp = self.builder().with_issuer(Some(academy.trim())).with_account_name(email).build();
        totp.and_then(|totp| totp.to_url()).unwrap_or_default()
    }

    /// The code that an app shows at an instant.
    pub fn code_at(&self, instant: DateTime<Utc>) -> String {
        self.totp().generate(seconds(instant)).to_string()
    }

    /// The time step that a code belongs to, if that is now, or next to it.
    pub(super) fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let step = self.totp().check(&code, seconds(now))?;
        i64::try_from(step).ok()
    }

    fn totp(&self) -> Totp {
        self.builder().build_noncompliant()
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(self.0).with_skew(SKEW)
    }
}

fn seconds(instant: DateTime<Utc>) -> u64 {
    u64::try_from(instant.timestamp()).unwrap_or_default()
}

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, whose codes have two digits more.
    #[test]
    fn codes_are_those_of_the_standard() {
        let seed = Seed::of(b"12345678901234567890").unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            let instant = DateTime::from_timestamp(seconds, 0).unwrap();
            assert_eq!(seed.code_at(instant), code);
            assert_eq!(seed.step_of(&format!(" {} {}", &code[..3], &code[3..]), instant), Some(seconds / 30));
        }
        assert_eq!(seed.grouped(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(Seed::of(b"short"), None);
    }

    #[test]
    fn a_clock_may_be_one_step_off_and_no_more() {
        let seed = Seed::made();
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let at = |seconds: i64| seed.step_of(&seed.code_at(now + chrono::TimeDelta::seconds(seconds)), now);
        let step = now.timestamp() / 30;
        assert_eq!((at(-30), at(0), at(30)), (Some(step - 1), Some(step), Some(step + 1)));
        assert_eq!((at(-60), at(60)), (None, None));
        assert_eq!(
            (seed.step_of("", now), seed.step_of("+12345", now), seed.step_of("１２３４５６", now)),
            (None, None, None)
        );
    }

    #[test]
    fn the_address_names_the_academy_and_the_person_whatever_they_are_called() {
        let seed = Seed::of(b"12345678901234567890").unwrap();
        let url = seed.url("Corvane: an academy & more", "ada@example.org");
        assert!(url.starts_with("otpauth://totp/Corvane%20%20an%20academy%20%26%20more:ada%40example.org?"), "{url}");
        assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{url}");
        assert!(url.contains("issuer=Corvane%20%20an%20academy%20%26%20more"), "{url}");
    }
}
