//! Filters as pages show them: the facets with their values and counts, and chips for what is chosen.

use url::form_urlencoded::Serializer;

use crate::domain::catalogue::Facet;
use crate::domain::texts::Words;
use crate::site::names;
use crate::web::Frame;

/// A facet with the values that may be chosen.
pub struct FacetView {
    pub facet: Facet,
    pub values: Vec<ValueView>,
}

impl FacetView {
    /// The name of its parameter.
    pub fn name(&self) -> &'static str {
        self.facet.as_str()
    }

    /// The message above it.
    pub fn heading(&self) -> &'static str {
        names::of_facet(self.facet)
    }
}

/// A value of a facet: choosing it, or, where it is chosen, leaving it again.
pub struct ValueView {
    pub label: Words,
    pub url: String,
    pub count: String,
    pub is_chosen: bool,
}

/// The values of one facet that leave something, and the chosen one whatever it leaves. `url` tells the list with a value
/// chosen, or with none.
pub fn values<V: PartialEq>(
    frame: &Frame,
    values: impl IntoIterator<Item = (V, Words)>,
    chosen: Option<&V>,
    count: impl Fn(&V) -> Option<i64>,
    url: impl Fn(Option<V>) -> String,
) -> Vec<ValueView> {
    let view = |(value, label): (V, Words)| {
        let (is_chosen, count) = (chosen == Some(&value), count(&value));
        let is_there = count.is_some() || is_chosen;
        let count = frame.edition.locale.number(count.unwrap_or(0));
        is_there.then(|| ValueView { label, url: url((!is_chosen).then_some(value)), count, is_chosen })
    };
    values.into_iter().filter_map(view).collect()
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
    Words::plain(text, None)
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
