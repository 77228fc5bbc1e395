//! A form on its way back to whoever typed it.

use super::{Fault, Faults, Fields, is_secret};

/// A form as a page shows it: what was typed, but for what is secret, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    values: Vec<(String, String)>,
    faults: Faults,
    order: &'static [&'static str],
}

impl Filled {
    /// An empty form, or one with values from elsewhere: `Filled::with(&[("name", &account.name)])`.
    pub fn with(values: &[(&str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { values, ..Self::default() }
    }

    /// A form that is shown again with everything typed in it, its faults in the order of these fields.
    pub fn again(fields: &Fields, faults: Faults, order: &'static [&'static str]) -> Self {
        let values = fields.pairs().iter().filter(|(name, _)| !is_secret(name)).cloned().collect();
        Self { values, faults, order }
    }

    /// A form with these values.
    pub fn of(fields: &Fields) -> Self {
        Self { values: fields.pairs().to_vec(), ..Self::default() }
    }

    /// The same with what is wrong with it, in the order in which it was found.
    #[must_use]
    pub fn with_faults(self, faults: Faults) -> Self {
        Self { faults, ..self }
    }

    /// A form that was kept while its sender signed in again.
    pub fn kept(fields: &[(String, String)]) -> Self {
        Self { values: fields.to_vec(), ..Self::default() }
    }

    /// What is in a field.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Whether a box is ticked, or this choice taken.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(known, held)| known == name && held == value)
    }

    /// What is wrong with a field.
    pub fn fault(&self, name: &str) -> Option<&Fault> {
        self.faults.of(name)
    }

    /// What is wrong with the form, in the order of its fields.
    pub fn faults(&self) -> Vec<&Fault> {
        let mut faults: Vec<&Fault> = self.faults.all().iter().collect();
        let place = |fault: &&Fault| self.order.iter().position(|name| *name == fault.field).unwrap_or(usize::MAX);
        faults.sort_by_key(place);
        faults
    }

    pub fn is_wrong(&self) -> bool {
        !self.faults.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use validator::Validate;

    use super::super::Form;
    use super::*;

    #[derive(Default, Deserialize, Validate)]
    #[serde(default)]
    struct Letter {
        #[validate(length(min = 1, max = 5, message = "name-missing"))]
        name: String,
        #[validate(email(message = "email-missing"))]
        email: String,
        password: String,
    }

    #[test]
    fn every_fault_is_told_beside_its_field_and_nothing_typed_is_lost_but_secrets() {
        let fields = Fields::of(b"email=nobody&name=&password=hunter2&name=Ada&other=%00");
        let (letter, mut faults) = Letter::read(&fields);
        assert_eq!((letter.name.as_str(), letter.email.as_str(), letter.password.as_str()), ("", "nobody", "hunter2"));
        faults.add("name", "told already");
        let filled = Filled::again(&fields, faults, &["name", "email"]);
        let told: Vec<&str> = filled.faults().iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(told, ["name-missing", "email-missing"]);
        assert_eq!((filled.value("email"), filled.value("password"), filled.value("nothing")), ("nobody", "", ""));
    }

    #[test]
    fn a_form_without_its_fields_is_an_empty_one() {
        let (letter, faults) = Letter::read(&Fields::of(b"x=1"));
        assert!(letter.name.is_empty() && !faults.is_empty());
    }
}
