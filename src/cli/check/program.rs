//! The program itself, and what it is set to do.

use super::Finding;
use crate::config::Settings;

pub(super) fn is_released() -> Finding {
    let to_do = "this is a debug build: slow, and it reads its files from the source; build it with --release";
    Finding::new("the program is a release build", cfg!(debug_assertions).then_some(to_do))
}

pub(super) fn sends_mail(settings: &Settings) -> Finding {
    let to_do = "nobody can confirm an address or get back in with a new password; set mail to your mail server";
    Finding::new("mail is sent", settings.mail.is_none().then_some(to_do))
}
