//! E-mail addresses.

use std::fmt;

use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

/// An address as its owner writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// What is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no e-mail address")]
pub struct NotAnEmail;

/// The longest address that mail servers take, in bytes (RFC 5321, 4.5.3.1.3).
const LONGEST: usize = 254;

impl Email {
    /// Reads an address; blanks around it are dropped. Only ASCII, which every mail server takes.
    ///
    /// # Errors
    /// [`NotAnEmail`].
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        let text = text.trim();
        let is_plain = text.is_ascii() && text.len() <= LONGEST && !text.bytes().any(|b| b.is_ascii_control());
        // A host without a dot or in brackets is nobody's address on the internet, whatever HTML's own check says.
        let has_domain = text.rsplit_once('@').is_some_and(|(_, host)| host.contains('.') && !host.starts_with('['));
        if is_plain && has_domain && text.validate_email() { Ok(Self(text.to_owned())) } else { Err(NotAnEmail) }
    }

    /// As it was written, to send mail to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is looked up: `Ada@Example.org` and `ada@example.org` are one person's.
    pub fn normalised(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// As a log or a page may show it to others: `a…@example.org`.
    pub fn masked(&self) -> String {
        let (name, host) = self.0.split_once('@').unwrap_or((&self.0, ""));
        format!("{}…@{host}", name.chars().next().unwrap_or_default())
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Email {
    type Error = NotAnEmail;

    fn try_from(text: String) -> Result<Self, NotAnEmail> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_told_from_what_is_none() {
        assert_eq!(Email::parse("  Ada@Example.org ").unwrap().normalised(), "ada@example.org");
        assert_eq!(Email::parse("ada+it@mail.example.org").unwrap().masked(), "a…@mail.example.org");
        for wrong in
            ["", "ada", "ada@", "@example.org", "ada@example", "a@b@c.de", "ada@[127.0.0.1]", "adа@example.org"]
        {
            assert_eq!(Email::parse(wrong), Err(NotAnEmail), "{wrong}");
        }
        for hostile in ["a@b.de\r\nBcc: x@y.de", "a@b.de\0", "<a@b.de>", "a b@c.de", "\"a\nb\"@c.de"] {
            assert_eq!(Email::parse(hostile), Err(NotAnEmail), "{hostile:?}");
        }
    }

    proptest! {
        #[test]
        fn an_address_never_breaks_a_line(text in ".{0,60}@.{0,60}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(!email.as_str().contains(['\r', '\n', '\0', ' ']));
            }
        }
    }
}
