//! The readable end of an address: ASCII, lower case, words joined by hyphens, the same in every edition.

use std::fmt;

/// The longest slug the database keeps.
pub const LONGEST: usize = 120;

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Slug(String);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("use lower-case letters a to z, digits and single hyphens, such as what-is-an-api")]
pub struct NotASlug;

impl Slug {
    /// # Errors
    /// Anything but groups of `a`–`z` and `0`–`9` joined by single hyphens, 1 to 120 characters in all.
    pub fn parse(text: &str) -> Result<Self, NotASlug> {
        let group = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.len() <= LONGEST && text.split('-').all(group) { Ok(Self(text.to_owned())) } else { Err(NotASlug) }
    }

    /// The slug nearest to a title in any script: `Qu’est-ce qu’un serveur ?` gives `qu-est-ce-qu-un-serveur`.
    /// `None` where nothing of it can be written in ASCII.
    pub fn of_title(title: &str) -> Option<Self> {
        let long = slug::slugify(title);
        let end = long.char_indices().nth(LONGEST).map_or(long.len(), |(at, _)| at);
        Self::parse(long[..end].trim_matches('-')).ok()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        Self::parse(&text)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_ascii_words_with_single_hyphens() {
        assert!(Slug::parse("what-is-an-api").is_ok());
        for wrong in ["", "-", "a--b", "-a", "a-", "A", "é", "a b", "a\0", "a/b", "../a", &"a".repeat(121)] {
            assert_eq!(Slug::parse(wrong), Err(NotASlug), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn the_slug_of_any_title_is_a_slug(title in ".{0,300}") {
            if let Some(slug) = Slug::of_title(&title) {
                prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
            }
        }
    }
}
