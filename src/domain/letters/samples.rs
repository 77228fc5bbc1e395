//! Each letter with invented values, to be looked at in the back office.

use url::Url;

use super::{Letter, Post, Written};
use crate::base::email::Email;
use crate::base::languages::Language;

/// A letter with values that nobody has.
#[derive(Clone, Debug)]
pub struct Sample {
    pub letter: Letter,
}

/// Every letter there is, in the order of what happens to an account. A letter without a sample does not pass the tests.
pub fn samples(base_url: &Url) -> Vec<Sample> {
    let at = |path: &str| format!("{}{path}", base_url.as_str().trim_end_matches('/'));
    let masked = || "a…@example.org".to_owned();
    let letters = vec![
        Letter::ConfirmAddress { url: at("/sign-up/confirmation?token=sample") },
        Letter::AddressIsTaken { sign_in_url: at("/sign-in"), forgotten_url: at("/forgotten-password") },
        Letter::Invitation { url: at("/new-password?token=sample") },
        Letter::ResetPassword { url: at("/new-password?token=sample") },
        Letter::PasswordChanged { forgotten_url: at("/forgotten-password") },
        Letter::ConfirmNewAddress { url: at("/account/address?token=sample") },
        Letter::AddressIsChanging { new_masked: masked() },
        Letter::AddressChanged { new_masked: masked() },
        Letter::SecondFactorOn,
        Letter::SecondFactorOff,
        Letter::RecoveryCodesRenewed,
        Letter::RecoveryCodeUsed { left: 9 },
        Letter::RecoveryCodeUsed { left: 1 },
        Letter::RecoveryCodeUsed { left: 0 },
        Letter::PasskeyAdded { name: "MacBook".into() },
        Letter::PasskeyRemoved { name: "MacBook".into() },
        Letter::Commented {
            author: "Harriet Doyle".into(),
            record: "Cybersecurity".into(),
            edition: "France".into(),
            words: "The second paragraph says the same as the first.".into(),
            url: at("/admin/topics/1/publications"),
        },
        Letter::SentBack {
            author: "Harriet Doyle".into(),
            record: "Cybersecurity".into(),
            edition: "France".into(),
            words: "Too long.\nSay it in two words.".into(),
            url: at("/admin/topics/1/publications"),
        },
    ];
    letters.into_iter().map(|letter| Sample { letter }).collect()
}

impl Sample {
    /// The sample as it reads to an invented person.
    pub fn written(&self, academy: &str, base_url: &Url, language: &Language) -> Written {
        let to = Email::parse("ada@example.org").expect("an address of our own writing");
        self.letter.written(&Post { academy, base_url, language, to: &to, name: "Ada Lovelace" })
    }
}
