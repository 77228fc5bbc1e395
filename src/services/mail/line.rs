//! What may stand in the header of a mail, and what may stand in its HTML.

use std::fmt;

use askama::Template;
use serde::{Deserialize, Serialize};

/// Text on one line: no break and no control character is in it, so that nothing in it can begin another header.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Line(String);

/// The longest line, in characters; what is longer is cut off with an ellipsis.
const LONGEST: usize = 200;

impl Line {
    /// The text with each run of breaks, control characters and blanks made one blank.
    pub fn of(text: &str) -> Self {
        let words = text.split(|c: char| c.is_whitespace() || is_unprintable(c)).filter(|word| !word.is_empty());
        let line = words.collect::<Vec<_>>().join(" ");
        if line.chars().count() <= LONGEST {
            return Self(line);
        }
        Self(line.chars().take(LONGEST - 1).chain(['…']).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Control characters, the line and paragraph separators of Unicode, and what turns the direction of the text that follows.
fn is_unprintable(c: char) -> bool {
    let turns = matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    c.is_control() || turns
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::of(&text)
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0
    }
}

/// HTML that a template has written, with whatever was put into it escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// What the template says.
    ///
    /// # Errors
    /// askama's; none for a template that only shows its fields.
    pub fn of(template: &impl Template) -> askama::Result<Self> {
        template.render().map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_with_breaks_stays_on_its_line() {
        let hostile = "Ada\r\nBcc: everybody@example.org\r\n\r\n<p>\0";
        assert_eq!(Line::of(hostile).as_str(), "Ada Bcc: everybody@example.org <p>");
        assert_eq!(Line::of("  Ada \t\u{a0} Lovelace\u{2028}").as_str(), "Ada Lovelace");
        assert_eq!(Line::of("\u{202e}evil\u{202c}").as_str(), "evil");
        assert!(Line::of("\u{85}\r\n").is_empty());
        assert_eq!(Line::of(&"a".repeat(300)).as_str().chars().count(), LONGEST);
        let stored: Line = serde_json::from_str(r#""Ada\r\nBcc: x@y.de""#).unwrap();
        assert_eq!(stored.as_str(), "Ada Bcc: x@y.de");
    }

    proptest! {
        #[test]
        fn no_line_breaks(text in any::<String>()) {
            let line = Line::of(&text);
            let breaks = line.as_str().contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
            prop_assert!(!breaks);
            prop_assert_eq!(Line::of(line.as_str()), line);
        }
    }
}
