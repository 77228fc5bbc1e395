//! Recovery codes: for whoever has lost the app. Each is random enough (80 bits) for its digest to give nothing away.

use std::fmt;

use crate::base::ids::AccountId;
use crate::base::random;
use crate::services::crypto::digest;

/// How many an account gets.
pub const COUNT: usize = 10;
/// Of how many characters, each with five bits.
const LENGTH: usize = 16;

/// One code, in base32 (RFC 4648). It is printed for its owner alone.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// A new set.
    pub(super) fn made() -> Vec<Self> {
        (0..COUNT).map(|_| Self(data_encoding::BASE32_NOPAD.encode(&random::bytes::<10>()))).collect()
    }

    /// Reads a code however it was typed: in small letters, without its dashes, with digits that look like the letters
    /// meant. `None` where it can be none.
    pub fn parse(typed: &str) -> Option<Self> {
        let meant = |c: char| match c.to_ascii_uppercase() {
            '0' => 'O',
            '1' => 'L',
            other => other,
        };
        let is_between = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '‐' | '‑' | '–' | '.');
        let code: String = typed.chars().filter(is_between).map(meant).take(LENGTH + 1).collect();
        let is_code = code.len() == LENGTH && code.chars().all(|c| matches!(c, 'A'..='Z' | '2'..='7'));
        is_code.then_some(Self(code))
    }

    /// What is kept of it, bound to its account.
    pub(super) fn digest(&self, account: AccountId) -> String {
        digest(&format!("recovery code of account {}: {}", account.0, self.0))
    }

    /// As it is shown: in small groups.
    pub fn grouped(&self) -> String {
        let groups: Vec<&str> = (0..LENGTH).step_by(4).map(|at| &self.0[at..at + 4]).collect();
        groups.join("-").to_ascii_lowercase()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let codes = RecoveryCode::made();
        assert_eq!(codes.len(), COUNT);
        for code in &codes {
            let shown = code.grouped();
            for typed in
                [shown.clone(), shown.to_uppercase(), shown.replace('-', ""), format!(" {} ", shown.replace('-', " "))]
            {
                assert_eq!(RecoveryCode::parse(&typed).as_ref(), Some(code), "{typed}");
            }
        }
        assert_eq!(RecoveryCode::parse("01a4 abcd efgh jkmn"), RecoveryCode::parse("ola4-abcd-efgh-jkmn"));
        for wrong in
            ["", "123456", "abcd-efgh-jkmn", "abcd-efgh-jkmn-pqr9", "abcd-efgh-jkmn-pqrs-t", "abcd-efgh-jkmn-pqré"]
        {
            assert_eq!(RecoveryCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn its_digest_belongs_to_one_account() {
        let code = &RecoveryCode::made()[0];
        assert_ne!(code.digest(AccountId(1)), code.digest(AccountId(2)));
        assert!(!format!("{code:?}").contains(&code.grouped()[..4]));
    }
}
