//! Text that must not be told: a secret that a setting gives.

use std::fmt;

/// Text that neither a log nor an error shows.
#[derive(Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Hidden(String);

impl Hidden {
    /// The text, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Hidden {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hidden")
    }
}

#[cfg(test)]
mod tests {
    use super::Hidden;

    #[test]
    fn it_is_not_told() {
        let hidden = Hidden::from("hunter2");
        assert_eq!((format!("{hidden:?}").as_str(), hidden.reveal()), ("hidden", "hunter2"));
    }
}
