//! Filters as pages show them: the facets with their values and counts, and chips for what is chosen.

use url::form_urlencoded::Serializer;

use crate::domain::texts::Words;

/// A facet with the values that may be chosen.
pub struct FacetView {
    /// The name of its parameter.
    pub name: &'static str,
    /// The message above it.
    pub heading: &'static str,
    pub values: Vec<ValueView>,
}

/// A value of a facet: choosing it, or, where it is chosen, leaving it again.
pub struct ValueView {
    pub label: Words,
    pub url: String,
    pub count: String,
    pub is_chosen: bool,
}

/// Something chosen, which can be removed.
pub struct Chip {
    pub label: Words,
    /// The list without it.
    pub url: String,
    /// How many there are without it.
    pub without: i64,
}

/// Words of the interface, in the page's own language.
pub fn own(text: String) -> Words {
    Words { text, foreign: None }
}

/// An address with those of these parameters that have a value.
pub fn address(path: &str, parameters: &[(&str, Option<String>)]) -> String {
    let mut query = Serializer::new(String::new());
    for (name, value) in parameters {
        if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
