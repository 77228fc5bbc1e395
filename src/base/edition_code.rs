//! The code of an edition: the first segment of every public address.

use std::fmt;
use std::str::FromStr;

/// Two to seven ASCII letters, with a hyphen where a country has two languages: `fr`, `be-fr`. Never a word that an
/// address of the program itself begins with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct EditionCode(String);

/// First segments that belong to the program (PRODUCT: the public site).
pub const RESERVED: &[&str] = &[
    "sign-in",
    "sign-out",
    "sign-up",
    "account",
    "bookings",
    "enquiries",
    "preview",
    "admin",
    "api",
    "static",
    "media",
    "health",
    "consent",
    "sitemap",
    "robots",
];

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEditionCode {
    #[error("an edition's code is two lower-case letters, or two and two with a hyphen, such as fr or be-fr")]
    Shape,
    #[error("this code is the beginning of one of the program's own addresses")]
    Reserved,
}

impl EditionCode {
    /// # Errors
    /// Another shape than `aa` or `aa-aa`, or a reserved word.
    pub fn parse(text: &str) -> Result<Self, NotAnEditionCode> {
        if RESERVED.contains(&text) {
            return Err(NotAnEditionCode::Reserved);
        }
        let two_letters = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_lowercase());
        let mut parts = text.split('-');
        let (first, second, rest) = (parts.next(), parts.next(), parts.next());
        if first.is_some_and(two_letters) && second.is_none_or(two_letters) && rest.is_none() {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnEditionCode::Shape)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EditionCode {
    type Err = NotAnEditionCode;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for EditionCode {
    type Error = NotAnEditionCode;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl fmt::Display for EditionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_lower_case_and_not_one_of_ours() {
        assert!(EditionCode::parse("fr").is_ok() && EditionCode::parse("be-fr").is_ok());
        for wrong in ["", "f", "FR", "fra", "fr-", "fr-fr-fr", "ф", "f1", "../", "fr\0"] {
            assert_eq!(EditionCode::parse(wrong), Err(NotAnEditionCode::Shape), "{wrong:?}");
        }
        assert_eq!(EditionCode::parse("admin"), Err(NotAnEditionCode::Reserved));
    }
}
