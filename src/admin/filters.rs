//! Lists of the back office: which filters the address has, how each is taken away again, and the pages on either side.

use url::form_urlencoded::Serializer;

use super::Office;
use crate::base::keyset::{Slice, Window};
use crate::web::form::Filled;
use crate::web::query::Query;
use crate::web::respond::missing;
use crate::web::{Error, Private};

/// How many rows a page of a list has.
pub const SIZE: usize = 50;
/// Up to here rows are counted; beyond, it is enough to know that there are more.
pub const COUNTED: i64 = 10_000;

/// The filters of a list, as its address has them.
#[derive(Clone, Debug)]
pub struct Filters {
    path: String,
    chosen: Vec<(&'static str, String)>,
}

impl Filters {
    /// Those of these names that are not empty.
    pub fn of(path: &str, names: &[&'static str], query: &Query) -> Self {
        let value = |name: &&'static str| Some((*name, query.get(name)?.trim().to_owned()));
        Self {
            path: path.to_owned(),
            chosen: names.iter().filter_map(value).filter(|(_, value)| !value.is_empty()).collect(),
        }
    }

    /// None, of a list at this address.
    pub fn at(path: String) -> Self {
        Self { path, chosen: Vec::new() }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.chosen.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The form that chooses them, filled in.
    pub fn filled(&self) -> Filled {
        let values: Vec<(&str, &str)> = self.chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Filled::with(&values)
    }

    /// The list without any filter.
    pub fn plain(&self) -> &str {
        &self.path
    }

    /// The list without these filters, from its newest row on.
    pub fn without(&self, names: &[&str]) -> String {
        self.url(self.chosen.iter().filter(|(name, _)| !names.contains(name)), None)
    }

    /// The list with one filter more, or with another value of it.
    pub fn with(&self, name: &'static str, value: &str) -> String {
        let others = self.chosen.iter().filter(|(known, _)| *known != name);
        self.url(others, Some((name, value)))
    }

    /// What stands behind the `?` with all of them.
    pub fn query(&self) -> String {
        let address = self.without(&[]);
        address.split_once('?').map_or_else(String::new, |(_, query)| query.to_owned())
    }

    fn url<'f>(
        &'f self,
        chosen: impl Iterator<Item = &'f (&'static str, String)>,
        last: Option<(&str, &str)>,
    ) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(chosen.map(|(name, value)| (name, value)));
        if let Some((name, value)) = last {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }
}

/// A filter that is active, and the list without it.
#[derive(Clone, Debug)]
pub struct Chip {
    pub label: String,
    pub url: String,
}

/// Which page of a list the address asks for: `before` or `after` a key.
///
/// # Errors
/// [`Error::NotFound`] for what is no key: nobody types one.
pub fn window<K>(query: &Query, parse: impl Fn(&str) -> Option<K>) -> Result<Window<K>, Error> {
    let key = |text: &str| parse(text).map_or_else(missing, Ok);
    Ok(match (query.get("before"), query.get("after")) {
        (Some(before), _) => Window::OlderThan(key(before)?),
        (None, Some(after)) => Window::NewerThan(key(after)?),
        (None, None) => Window::Newest,
    })
}

/// The pages on either side of one.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    pub newer: Option<String>,
    pub older: Option<String>,
}

impl Pager {
    pub fn of<T>(filters: &Filters, slice: &Slice<T>, key: impl Fn(&T) -> String) -> Self {
        let at = |name, item: Option<&T>| item.map(|item| filters.with(name, &key(item)));
        let newer = at("after", slice.items.first()).or_else(|| Some(filters.without(&[])));
        Self {
            newer: newer.filter(|_| slice.has_newer),
            older: at("before", slice.items.last()).filter(|_| slice.has_older),
        }
    }
}

impl Office {
    /// How many rows a list has, said honestly; `count` was counted up to one more than [`COUNTED`].
    pub fn total(&self, count: &i64) -> String {
        let frame: &Private = self;
        if *count > COUNTED { frame.count("list-many", &COUNTED) } else { frame.count("list-count", count) }
    }

    /// The number alone: `12`, `10,000+`.
    pub fn at_most(&self, count: &i64) -> String {
        let plus = if *count > COUNTED { "+" } else { "" };
        format!("{}{plus}", self.locale().number(*count.min(&COUNTED)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_can_be_taken_away_and_hostile_ones_stay_in_their_place() {
        let query = Query::of("kind=a&before=7&action=x%26y%3D%22&unknown=1&person=%20");
        let filters = Filters::of("/list", &["person", "kind", "action"], &query);
        assert_eq!(filters.without(&["kind"]), "/list?action=x%26y%3D%22");
        assert_eq!(filters.without(&["kind", "action"]), "/list");
        assert_eq!(filters.with("before", "3"), "/list?kind=a&action=x%26y%3D%22&before=3");
        assert_eq!((filters.get("kind"), filters.get("person")), (Some("a"), None));
    }
}
