//! How a training is held.

/// A delivery format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// At a venue of the academy.
    Classroom,
    /// In a virtual classroom.
    Virtual,
    /// At the customer's, for its own people: never public.
    InHouse,
}

impl Format {
    pub const ALL: [Format; 3] = [Format::Classroom, Format::Virtual, Format::InHouse];

    /// The word in addresses and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Classroom => "classroom",
            Format::Virtual => "virtual",
            Format::InHouse => "in-house",
        }
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Format::Classroom => "format-classroom",
            Format::Virtual => "format-virtual",
            Format::InHouse => "format-in-house",
        }
    }

    /// `None` for a word that is no format's.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == word)
    }
}
