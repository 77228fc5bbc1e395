//! The slots: one for each text of a record that readers see.

/// A text of a record. Points have a `Title` and a `Text` of their own, told apart by their part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// The name under which lists show it, in one line: title, name of a topic, word of a term, headline of an edition.
    Title,
    /// One sentence below the title: an article's tagline, a topic's or a course's summary, a term's short definition.
    Tagline,
    /// What search engines show, in plain words.
    Description,
    Introduction,
    /// Markdown: a point's text, a term's longer explanation, an instructor's biography.
    Text,
    Body,
    Closing,
    /// How to get to a venue.
    Directions,
    /// What a course covers, day by day.
    Outline,
    /// Whom a course is for.
    Audience,
    /// What a course takes for granted.
    Prerequisites,
    /// What a picture shows, for those who do not see it.
    Alternative,
}

const ALL: [(Slot, &str); 12] = [
    (Slot::Title, "title"),
    (Slot::Tagline, "tagline"),
    (Slot::Description, "description"),
    (Slot::Introduction, "introduction"),
    (Slot::Text, "text"),
    (Slot::Body, "body"),
    (Slot::Closing, "closing"),
    (Slot::Directions, "directions"),
    (Slot::Outline, "outline"),
    (Slot::Audience, "audience"),
    (Slot::Prerequisites, "prerequisites"),
    (Slot::Alternative, "alternative"),
];

impl Slot {
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|(slot, _)| *slot)
    }

    /// The word that the database keeps.
    pub fn as_str(self) -> &'static str {
        ALL.iter().find(|(slot, _)| *slot == self).map_or("", |(_, word)| word)
    }

    /// `None` for a word that is no slot's.
    pub fn parse(word: &str) -> Option<Self> {
        ALL.iter().find(|(_, known)| *known == word).map(|(slot, _)| *slot)
    }
}
