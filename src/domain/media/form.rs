//! A picture as its forms have it.

use serde::Serialize;

use crate::base::form::{Faults, Fields};
use crate::domain::records::RecordKind;
use crate::domain::texts::{Slot, slots_of};

/// What somebody says of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct MediaEdit {
    /// What the back office calls it; readers never see it.
    pub name: String,
    /// What must stay in sight where the picture is cut: in percent from the left, and from the top.
    pub focus_x: i64,
    pub focus_y: i64,
}

/// The longest name, in characters.
const LONGEST: usize = 200;

impl MediaEdit {
    /// A picture whose middle counts.
    pub fn of(name: &str) -> Self {
        Self { name: name.to_owned(), focus_x: 50, focus_y: 50 }
    }

    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let name = faults.line(form, "name", LONGEST);
        let (x, y) = (faults.whole(form, "focus_x", 0..=100), faults.whole(form, "focus_y", 0..=100));
        faults.or(name.zip(x.zip(y)).map(|(name, (focus_x, focus_y))| Self { name, focus_x, focus_y }))
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        Fields::default().and("name", &self.name).and("focus_x", self.focus_x).and("focus_y", self.focus_y)
    }
}

/// The longest alternative text, in characters.
pub fn longest_alternative() -> usize {
    slots_of(RecordKind::Media).iter().find(|of| of.slot == Slot::Alternative).map_or(0, |of| of.longest)
}

/// A picture that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMedia {
    pub name: String,
    /// What it shows, in English.
    pub alternative: Option<String>,
}

impl NewMedia {
    /// Reads the fields beside a file that was called so.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn parse(form: &Fields, file_name: &str) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let words = faults.line_or_nothing(form, "alternative", longest_alternative());
        let name = title_of(file_name);
        faults.or(words.map(|words| Self { name, alternative: Some(words).filter(|words| !words.is_empty()) }))
    }
}

/// What a picture is called by its file: `C:\Pictures\team_photo-2.JPG` gives `team photo-2`.
fn title_of(file_name: &str) -> String {
    let name = plain_name(file_name);
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let words = stem.replace('_', " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = words.chars().take(LONGEST).collect();
    if name.is_empty() { "picture".to_owned() } else { name }
}

/// The last part of a file's name, without what no person reads, cut to what is kept.
pub fn plain_name(file_name: &str) -> String {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_called_by_its_file() {
        for (file, name) in [
            ("C:\\Pictures\\team_photo-2.JPG", "team photo-2"),
            ("../../etc/passwd", "passwd"),
            ("a\0b\n.png", "ab"),
            ("", "picture"),
            (".png", "picture"),
            ("Крыша.webp", "Крыша"),
        ] {
            assert_eq!(title_of(file), name, "{file:?}");
        }
    }
}
