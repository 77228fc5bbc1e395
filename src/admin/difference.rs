//! JSON told field by field: what a change changed, what a job is about.

use std::collections::BTreeMap;

use serde_json::Value as Json;

/// The longest a value is told in a list, in characters.
const LONGEST: usize = 120;

/// A field as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The way to it: `name`, `1.role`; empty where the whole is one value.
    pub name: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Field {
    pub fn is_changed(&self) -> bool {
        self.before != self.after
    }

    pub fn before_in_short(&self) -> Option<String> {
        self.before.as_deref().map(short)
    }

    pub fn after_in_short(&self) -> Option<String> {
        self.after.as_deref().map(short)
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// The fields of two pieces of JSON, in the order of their names.
pub fn difference(before: Option<&str>, after: Option<&str>) -> Vec<Field> {
    let (before, after) = (flat(before), flat(after));
    let names: Vec<&String> = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name))).collect();
    let field = |name: &String| Field {
        name: name.clone(),
        before: before.get(name).cloned(),
        after: after.get(name).cloned(),
    };
    let mut fields: Vec<Field> = names.into_iter().map(field).collect();
    fields.sort_by(|a, b| a.name.cmp(&b.name));
    fields
}

fn flat(json: Option<&str>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if let Some(text) = json {
        match serde_json::from_str(text) {
            Ok(value) => collect("", &value, &mut found),
            // Nothing that is written down is hidden, be it broken.
            Err(_) => drop(found.insert(String::new(), text.to_owned())),
        }
    }
    found
}

fn collect(path: &str, value: &Json, found: &mut BTreeMap<String, String>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Json::Null => {}
        Json::Array(values) if values.is_empty() => {}
        Json::Object(fields) => fields.iter().for_each(|(name, value)| collect(&below(name), value, found)),
        Json::Array(values) if values.iter().all(|value| !value.is_object() && !value.is_array()) => {
            let values: Vec<String> = values.iter().map(told).collect();
            found.insert(path.to_owned(), values.join(", "));
        }
        Json::Array(values) => {
            values.iter().zip(1..).for_each(|(value, at)| collect(&below(&at.to_string()), value, found));
        }
        one => drop(found.insert(path.to_owned(), told(one))),
    }
}

fn told(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(before: Option<&str>, after: Option<&str>) -> Vec<String> {
        let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".into());
        let fields = difference(before, after);
        fields.iter().map(|field| format!("{}: {} > {}", field.name, side(&field.before), side(&field.after))).collect()
    }

    #[test]
    fn objects_lists_and_single_values_are_told_field_by_field() {
        let (before, after) =
            (r#"{"name":"Ada","roles":[{"role":"admin","edition":null}]}"#, r#"{"name":"Eve","n":1}"#);
        assert_eq!(told(Some(before), Some(after)), ["n: - > 1", "name: Ada > Eve", "roles.1.role: admin > -"]);
        assert_eq!(told(None, Some(r#"{"slots":["a","b"],"gone":null}"#)), ["slots: - > a, b"]);
        assert_eq!(told(Some(r#""one""#), Some(r#""two""#)), [": one > two"]);
        assert_eq!(told(None, Some("{broken")), [": - > {broken"]);
        assert!(told(None, None).is_empty() && told(Some("[]"), Some("{}")).is_empty());
        let long = difference(None, Some(&format!("\"{}\"", "я".repeat(500))));
        assert_eq!(long[0].after_in_short().map(|short| short.chars().count()), Some(LONGEST));
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(before in ".{0,200}", after in r#"[\[\]{}",:a-z0-9\\ ]{0,200}"#) {
            let _ = difference(Some(&before), Some(&after));
        }
    }
}
