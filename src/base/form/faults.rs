//! What is wrong with a form.

use chrono::{NaiveDate, NaiveTime};

use crate::base::locale::Locale;

/// What is wrong with one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    pub field: String,
    /// The message that says what to do.
    pub message: String,
    /// A number in the message, called `count`.
    pub count: i64,
    /// A word in the message, called `name`: a slug that is free, the session that has the room.
    pub name: String,
    /// Where that is found.
    pub url: Option<Box<str>>,
    /// Further values in the message, by their names.
    pub values: Vec<(&'static str, Told)>,
}

/// A value in the message of a fault, told as the reader's locale writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    Word(String),
    Day(NaiveDate),
    Time(NaiveTime),
}

impl Told {
    pub fn within(&self, locale: &Locale) -> String {
        match self {
            Told::Word(word) => word.clone(),
            Told::Day(day) => locale.day(*day),
            Told::Time(time) => locale.time(*time),
        }
    }
}

impl From<&str> for Told {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<NaiveDate> for Told {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<NaiveTime> for Told {
    fn from(time: NaiveTime) -> Self {
        Self::Time(time)
    }
}

impl Fault {
    pub fn new(message: &str) -> Self {
        Self { message: message.to_owned(), ..Self::default() }
    }

    #[must_use]
    pub fn counting(self, count: i64) -> Self {
        Self { count, ..self }
    }

    #[must_use]
    pub fn naming(self, name: impl Into<String>) -> Self {
        Self { name: name.into(), ..self }
    }

    #[must_use]
    pub fn found_at(self, url: impl Into<String>) -> Self {
        Self { url: Some(url.into().into_boxed_str()), ..self }
    }

    /// The same with one value more in its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, told: impl Into<Told>) -> Self {
        self.values.push((name, told.into()));
        self
    }
}

impl From<&str> for Fault {
    fn from(message: &str) -> Self {
        Self::new(message)
    }
}

/// What is wrong with a form, in the order in which it was found; one for each field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Adds one, unless its field has one already.
    pub fn add(&mut self, field: &str, fault: impl Into<Fault>) {
        if self.of(field).is_none() {
            self.0.push(Fault { field: field.to_owned(), ..fault.into() });
        }
    }

    /// Adds one; where the same is wrong with its field because of something else, one message names both.
    pub fn join(&mut self, field: &str, fault: Fault) {
        match self.0.iter_mut().find(|known| known.field == field && known.message == fault.message) {
            Some(known) if known.name.split(", ").any(|name| name == fault.name) => {}
            Some(known) => known.name = format!("{}, {}", known.name, fault.name),
            None => self.add(field, fault),
        }
    }

    /// Adds one with a number in its message.
    pub fn add_count(&mut self, field: &str, message: &str, count: i64) {
        self.add(field, Fault::new(message).counting(count));
    }

    /// The value, or a fault beside its field.
    pub fn check<T, F: Into<Fault>>(&mut self, field: &str, checked: Result<T, F>) -> Option<T> {
        checked.map_err(|fault| self.add(field, fault)).ok()
    }

    /// Adds what is wrong with a part of the form, whose fields stand at `at`: `days.0`.
    pub fn add_part(&mut self, at: &str, faults: Faults) {
        for fault in faults.0 {
            let field = format!("{at}.{}", fault.field);
            self.add(&field, fault);
        }
    }

    /// Adds all of these.
    pub fn add_all(&mut self, faults: Faults) {
        for fault in faults.0 {
            let field = fault.field.clone();
            self.add(&field, fault);
        }
    }

    /// The value, or all that is wrong with it.
    pub fn gather<T>(&mut self, read: Result<T, Faults>) -> Option<T> {
        read.map_err(|faults| self.add_all(faults)).ok()
    }

    /// What was found, if nothing is wrong with it.
    ///
    /// # Errors
    /// The faults.
    pub fn or<T>(self, found: Option<T>) -> Result<T, Self> {
        match found {
            Some(found) if self.is_empty() => Ok(found),
            _ => Err(self),
        }
    }

    /// All of them, in the order in which they were found.
    pub fn all(&self) -> &[Fault] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<&Fault> {
        self.0.iter().find(|fault| fault.field == field)
    }
}

/// One fault alone.
impl From<(&str, Fault)> for Faults {
    fn from((field, fault): (&str, Fault)) -> Self {
        let mut faults = Self::default();
        faults.add(field, fault);
        faults
    }
}
