//! The words of each letter.

use fluent_bundle::FluentValue;

use super::sheet::{Block, Sheet};
use super::{Letter, Post};
use crate::base::languages::Language;
use crate::base::say;
use crate::services::mail::Line;

/// The letter with its words in place. A name is put on one line, whatever it holds.
pub(super) fn of(letter: &Letter, post: &Post) -> Sheet {
    let pen = Pen::new(post);
    match letter {
        Letter::ConfirmAddress { url } => pen
            .begins("mail-confirm-address-subject")
            .says("mail-confirm-address-text")
            .offers("mail-confirm-address-call", url)
            .says("mail-link-day")
            .notes("mail-confirm-address-why")
            .notes("mail-confirm-address-not-you"),
        Letter::AddressIsTaken { sign_in_url, forgotten_url } => pen
            .begins("mail-address-is-taken-subject")
            .says("mail-address-is-taken-text")
            .offers("mail-address-is-taken-call", sign_in_url)
            .says("mail-address-is-taken-forgotten")
            .offers("mail-reset-password-call", forgotten_url)
            .notes("mail-address-is-taken-why")
            .notes("mail-address-is-taken-not-you"),
        Letter::Invitation { url } => pen
            .begins("mail-invitation-subject")
            .says("mail-invitation-text")
            .offers("mail-invitation-call", url)
            .says("mail-link-week")
            .notes("mail-invitation-why")
            .notes("mail-invitation-not-you"),
        Letter::ResetPassword { url } => pen
            .begins("mail-reset-password-subject")
            .says("mail-reset-password-text")
            .offers("mail-reset-password-call", url)
            .says("mail-link-hour")
            .notes("mail-reset-password-why")
            .notes("mail-reset-password-not-you"),
        Letter::PasswordChanged { forgotten_url } => pen
            .begins("mail-password-changed-subject")
            .says("mail-password-changed-text")
            .says("mail-password-changed-not-you")
            .offers("mail-reset-password-call", forgotten_url)
            .notes("mail-why-own-account"),
        Letter::ConfirmNewAddress { url } => pen
            .begins("mail-confirm-new-address-subject")
            .says("mail-confirm-new-address-text")
            .offers("mail-confirm-new-address-call", url)
            .says("mail-link-day")
            .notes("mail-confirm-new-address-why")
            .notes("mail-confirm-new-address-not-you"),
        Letter::AddressIsChanging { new_masked } => pen
            .with("address", new_masked)
            .begins("mail-address-is-changing-subject")
            .says("mail-address-is-changing-text")
            .own_account(),
        Letter::AddressChanged { new_masked } => pen
            .with("address", new_masked)
            .begins("mail-address-changed-subject")
            .says("mail-address-changed-text")
            .says("mail-address-changed-not-you")
            .notes("mail-why-own-account"),
        Letter::SecondFactorOn => {
            pen.begins("mail-second-factor-on-subject").says("mail-second-factor-on-text").own_account()
        }
        Letter::SecondFactorOff => {
            pen.begins("mail-second-factor-off-subject").says("mail-second-factor-off-text").own_account()
        }
        Letter::RecoveryCodesRenewed => {
            pen.begins("mail-recovery-codes-renewed-subject").says("mail-recovery-codes-renewed-text").own_account()
        }
        Letter::RecoveryCodeUsed { left } => pen
            .counting("left", *left)
            .begins("mail-recovery-code-used-subject")
            .says("mail-recovery-code-used-text")
            .says("mail-recovery-code-used-left")
            .own_account(),
        Letter::PasskeyAdded { name } => {
            pen.with("name", name).begins("mail-passkey-added-subject").says("mail-passkey-added-text").own_account()
        }
        Letter::PasskeyRemoved { name } => pen
            .with("name", name)
            .begins("mail-passkey-removed-subject")
            .says("mail-passkey-removed-text")
            .own_account(),
        Letter::Commented { author, record, edition, words, url } => pen
            .about_a_review(author, record, edition)
            .begins("mail-review-comment-subject")
            .says("mail-review-comment-text")
            .quotes(words)
            .offers("mail-review-call", url)
            .notes("mail-review-why"),
        Letter::SentBack { author, record, edition, words, url } => pen
            .about_a_review(author, record, edition)
            .begins("mail-review-sent-back-subject")
            .says("mail-review-sent-back-text")
            .quotes(words)
            .offers("mail-review-call", url)
            .notes("mail-review-why"),
    }
    .sheet
}

/// Writes a sheet in one language. What it says about the letter's own values is told to it first.
struct Pen {
    language: Language,
    values: Vec<(&'static str, FluentValue<'static>)>,
    sheet: Sheet,
}

impl Pen {
    fn new(post: &Post) -> Self {
        let language = post.language.clone();
        let academy = Line::of(post.academy).to_string();
        let site = post.base_url.as_str().trim_end_matches('/').to_owned();
        let values = vec![("academy", FluentValue::from(academy.clone())), ("site", FluentValue::from(site))];
        let name = Line::of(post.name);
        let greeting = if name.is_empty() {
            say::say(&language, "mail-greeting-nameless", &[])
        } else {
            say::say(&language, "mail-greeting", &[("name", FluentValue::from(name.as_str()))])
        };
        let sheet = Sheet {
            lang: say::interface_language(&language),
            academy,
            subject: String::new(),
            greeting,
            blocks: Vec::new(),
            link_hint: say::say(&language, "mail-link-hint", &[]),
            notes: Vec::new(),
            sender: say::say(&language, "mail-sender", &values),
        };
        Self { language, values, sheet }
    }

    fn say(&self, key: &str) -> String {
        say::say(&self.language, key, &self.values)
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.values.push((name, FluentValue::from(Line::of(value).to_string())));
        self
    }

    fn counting(mut self, name: &'static str, count: u32) -> Self {
        self.values.push((name, FluentValue::from(count)));
        self
    }

    fn about_a_review(self, author: &str, record: &str, edition: &str) -> Self {
        self.with("author", author).with("record", record).with("edition", edition)
    }

    /// What somebody wrote, a paragraph for each of its lines.
    fn quotes(mut self, words: &str) -> Self {
        let lines = words.lines().filter(|line| !line.trim().is_empty());
        self.sheet.blocks.extend(lines.map(|line| Block { words: format!("> {}", Line::of(line)), url: None }));
        self
    }

    fn begins(mut self, subject: &str) -> Self {
        self.sheet.subject = self.say(subject);
        self
    }

    fn says(mut self, paragraph: &str) -> Self {
        let words = self.say(paragraph);
        self.sheet.blocks.push(Block { words, url: None });
        self
    }

    fn offers(mut self, call: &str, url: &str) -> Self {
        let words = self.say(call);
        self.sheet.blocks.push(Block { words, url: Some(url.to_owned()) });
        self
    }

    fn notes(mut self, note: &str) -> Self {
        let note = self.say(note);
        self.sheet.notes.push(note);
        self
    }

    /// What stands below each letter that tells of a change in how somebody signs in.
    fn own_account(self) -> Self {
        self.says("mail-not-you-secure").notes("mail-why-own-account")
    }
}
