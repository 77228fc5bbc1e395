//! Forms as typed: every field a string, repeated ones allowed.

use url::form_urlencoded;

/// The fields of a form in the order in which they were sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

/// The most fields that are read.
const MOST: usize = 1000;

impl Fields {
    /// Reads a body as browsers send forms (`application/x-www-form-urlencoded`).
    pub fn of(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).take(MOST).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// Fields from elsewhere, in this order.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// The same with one field more.
    #[must_use]
    pub fn and(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.0.push((name.into(), value.to_string()));
        self
    }

    /// All of them, as they were sent.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of each field, for serde.
    pub fn as_object(&self) -> serde_json::Value {
        let mut object = serde_json::Map::new();
        for (name, value) in &self.0 {
            object.entry(name.clone()).or_insert_with(|| value.clone().into());
        }
        object.into()
    }

    /// The first value of a field; empty where the form has none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// What was chosen in a list: the first value of a field, without blanks around it. Whoever decides by a choice reads it by
    /// this, as the one does who stores it.
    pub fn chosen(&self, name: &str) -> &str {
        self.get(name).trim()
    }

    /// Every value of a field: of boxes that were ticked, say.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Gives a field these values, in the place of those it had.
    pub fn set(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.0.retain(|(key, _)| key != name);
        self.0.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }

    /// Keeps the fields whose names are wanted.
    pub fn retain(&mut self, is_wanted: impl Fn(&str) -> bool) {
        self.0.retain(|(name, _)| is_wanted(name));
    }
}
