//! Letters: the mail that the academy writes to people, in their language.
//!
//! A letter is told by what it is about ([`Letter`]); its words are in `locales/*/mail.ftl`, its form in `templates/mail/`.
//! It is posted within the transaction of its cause, and sent by a job once that is committed.

mod samples;
mod sheet;
mod words;

use url::Url;

use crate::base::email::Email;
use crate::base::languages::Language;
use crate::base::say;
use crate::db::{self, Tx};
use crate::domain::settings;
use crate::services::crypto::Secret;
use crate::services::mail::{self, Html, Line, Message, Recipient, Sender};
pub use samples::{Sample, samples};

/// What a letter is about. Links are absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// To whoever signs up: is the address yours? The link is valid for 24 hours.
    ConfirmAddress {
        url: String,
    },
    /// To the owner of an address that somebody signs up with again.
    AddressIsTaken {
        sign_in_url: String,
        forgotten_url: String,
    },
    /// To whoever an account was made for. The link is valid for seven days.
    Invitation {
        url: String,
    },
    /// The link is valid for an hour.
    ResetPassword {
        url: String,
    },
    PasswordChanged {
        forgotten_url: String,
    },
    /// To the new address, before it takes effect. The link is valid for 24 hours.
    ConfirmNewAddress {
        url: String,
    },
    /// To the old address, before the new one takes effect.
    AddressIsChanging {
        new_masked: String,
    },
    /// To the old address, after that.
    AddressChanged {
        new_masked: String,
    },
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesRenewed,
    /// How many codes are left.
    RecoveryCodeUsed {
        left: u32,
    },
    PasskeyAdded {
        name: String,
    },
    PasskeyRemoved {
        name: String,
    },
    /// To who asked for a review: somebody has said something about it.
    Commented {
        author: String,
        record: String,
        /// The edition's country.
        edition: String,
        words: String,
        url: String,
    },
    /// The same, where it was sent back.
    SentBack {
        author: String,
        record: String,
        edition: String,
        words: String,
        url: String,
    },
}

/// Who writes to whom.
#[derive(Clone, Copy, Debug)]
pub struct Post<'p> {
    /// The academy's name.
    pub academy: &'p str,
    pub base_url: &'p Url,
    pub language: &'p Language,
    pub to: &'p Email,
    /// How the person calls themselves; it may be empty.
    pub name: &'p str,
}

/// A letter as it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub subject: Line,
    pub text: String,
    pub html: Html,
}

impl Letter {
    /// The word for it in the mail log, and in addresses.
    pub fn kind(&self) -> &'static str {
        match self {
            Letter::ConfirmAddress { .. } => "confirm-address",
            Letter::AddressIsTaken { .. } => "address-is-taken",
            Letter::Invitation { .. } => "invitation",
            Letter::ResetPassword { .. } => "reset-password",
            Letter::PasswordChanged { .. } => "password-changed",
            Letter::ConfirmNewAddress { .. } => "confirm-new-address",
            Letter::AddressIsChanging { .. } => "address-is-changing",
            Letter::AddressChanged { .. } => "address-changed",
            Letter::SecondFactorOn => "second-factor-on",
            Letter::SecondFactorOff => "second-factor-off",
            Letter::RecoveryCodesRenewed => "recovery-codes-renewed",
            Letter::RecoveryCodeUsed { .. } => "recovery-code-used",
            Letter::PasskeyAdded { .. } => "passkey-added",
            Letter::PasskeyRemoved { .. } => "passkey-removed",
            Letter::Commented { .. } => "review-comment",
            Letter::SentBack { .. } => "review-sent-back",
        }
    }

    /// Writes it.
    pub fn written(&self, post: &Post) -> Written {
        let sheet = words::of(self, post);
        let (text, html) = sheet.rendered();
        Written { subject: Line::of(&sheet.subject), text, html }
    }
}

/// Writes a letter from the academy as a whole and enqueues it in the transaction of its cause; returns the mail's id.
///
/// # Errors
/// The database's.
pub async fn post(tx: &mut Tx, secret: &Secret, post: &Post<'_>, letter: &Letter) -> db::Result<String> {
    let sender = settings::general(tx.reader()).await?.sender();
    post_as(tx, secret, sender, post, letter).await
}

/// The same from another sender: an edition.
///
/// # Errors
/// The database's.
pub async fn post_as(
    tx: &mut Tx,
    secret: &Secret,
    sender: Sender,
    post: &Post<'_>,
    letter: &Letter,
) -> db::Result<String> {
    let Written { subject, text, html } = letter.written(post);
    let language = Language::parse(say::interface_language(post.language)).unwrap_or_else(|_| Language::shared());
    let message = Message {
        kind: letter.kind(),
        language,
        sender,
        to: Recipient::new(post.to.clone(), post.name),
        subject,
        text,
        html,
        unsubscribe: None,
        site: post.base_url.clone(),
    };
    mail::enqueue(tx, secret, &message).await
}
