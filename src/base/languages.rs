//! Languages: which one a text is in, and which ones the interface speaks.

use std::fmt;

/// A language by its ISO 639 code, as in `lang="fi"`: two or three lower-case letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
pub struct Language(String);

/// The languages the interface is written in, the one to fall back on first. One folder each in `locales/`.
pub const INTERFACE: [&str; 4] = ["en", "fr", "ru", "fi"];

/// The language that shared texts are written in.
pub const SHARED: &str = "en";

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a language is two or three lower-case letters, such as fi")]
pub struct NotALanguage;

impl Language {
    /// # Errors
    /// Anything but two or three letters `a`–`z`.
    pub fn parse(text: &str) -> Result<Self, NotALanguage> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase());
        if letters && (2..=3).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(NotALanguage) }
    }

    pub fn shared() -> Self {
        Self(SHARED.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The language ranges of an `Accept-Language` header, best first, lower case (RFC 9110, 12.5.4). What cannot be read
/// is passed over; `q=0` means "not this one".
pub fn accepted(header: &str) -> Vec<String> {
    let mut ranges: Vec<(f32, String)> = header
        .split(',')
        .take(50)
        .filter_map(|item| {
            let mut parts = item.split(';');
            let range = parts.next()?.trim().to_ascii_lowercase();
            let quality =
                parts.find_map(|p| p.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.trim().parse().ok())?;
            let readable = !range.is_empty() && range.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            (readable && quality > 0.0).then_some((quality, range))
        })
        .collect();
    ranges.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranges.into_iter().map(|(_, range)| range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_is_read_by_quality_and_forgivingly() {
        assert_eq!(accepted("fi;q=0.5, fr-CA, en;q=0.8"), ["fr-ca", "en", "fi"]);
        assert_eq!(accepted("ru;q=0, de;q=abc, ;;;,, *;q=0.1"), Vec::<String>::new());
        assert_eq!(accepted("\u{0}, <script>, fr"), ["fr"]);
    }
}
