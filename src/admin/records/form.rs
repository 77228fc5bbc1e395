//! Forms of records as values: which fields there are, in which order, and what can be chosen. One template shows them all.

use crate::base::form::{Fields, Part};
use crate::base::ids::RecordId;

/// A group of fields under a heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// The message that heads it; empty for the first one.
    pub heading: &'static str,
    pub fields: Vec<Field>,
}

impl Section {
    pub fn first(fields: Vec<Field>) -> Self {
        Self { heading: "", fields }
    }

    pub fn of(heading: &'static str, fields: Vec<Field>) -> Self {
        Self { heading, fields }
    }
}

/// A field, or a list of parts.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: &'static str,
    /// The message that labels it.
    pub label: &'static str,
    /// The message below the label; empty where there is none.
    pub hint: &'static str,
    pub kind: Kind,
    /// What a list says before anything is chosen; empty where something always is.
    pub open: &'static str,
    /// Whether there is more to choose than is offered, so that it can be searched.
    pub is_searched: bool,
}

/// How a field is filled in.
#[derive(Clone, Debug)]
pub enum Kind {
    /// One line, of this `type`.
    Line(&'static str),
    /// One of these; the empty one first where it may be left open.
    Choice(Vec<Choice>),
    /// Any of these.
    Choices(Vec<Choice>),
    Tick,
    /// Nothing to fill in: what is so, and where that is changed.
    Shown(Shown),
    /// A picture, on which the point that counts is chosen.
    Picture(Picture),
    /// An amount of money in major units.
    Amount,
    /// What is only told, and sent along.
    Told,
    /// What is only sent along.
    Hidden,
    /// In a part: one line where the part is new; where it has something in this field already, only told.
    Asked(&'static str),
    /// Ordered ones.
    Parts(Parts),
    /// Parts whose order means nothing.
    Set(Parts),
}

/// What a form tells among its fields.
#[derive(Clone, Debug)]
pub struct Shown {
    pub text: String,
    /// Message and address.
    pub link: Option<(&'static str, String)>,
}

/// A picture that a form shows.
#[derive(Clone, Debug)]
pub struct Picture {
    pub url: String,
    /// In pixels.
    pub width: i64,
    pub height: i64,
    pub alternative: String,
    /// Where its point is, as the classes of a style sheet: `focus-x-5 focus-y-10`, in twentieths.
    pub focus: String,
}

/// An ordered list of parts, each with the same fields.
#[derive(Clone, Debug)]
pub struct Parts {
    pub fields: Vec<Field>,
    /// The message on the button that adds one.
    pub add: &'static str,
    /// The message that names one, with its number as `count`.
    pub one: &'static str,
}

/// How many records a list to choose from offers; one that is chosen beyond them stays chosen.
pub const MOST_CHOICES: i64 = 500;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    /// Records, with what the back office calls them.
    pub fn of_records(records: Vec<(RecordId, String)>) -> Vec<Self> {
        records.into_iter().map(|(id, name)| Self::new(id.0, name)).collect()
    }

    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into() }
    }
}

impl Choice {
    /// Every time zone of the IANA database.
    pub fn time_zones() -> Vec<Self> {
        chrono_tz::TZ_VARIANTS.iter().map(|zone| Self::new(zone.name(), zone.name())).collect()
    }
}

impl Field {
    pub fn new(name: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { name, label, hint: "", kind, open: "choice-open", is_searched: false }
    }

    pub fn line(name: &'static str, label: &'static str) -> Self {
        Self::new(name, label, Kind::Line("text"))
    }

    /// A list that says this before anything is chosen.
    #[must_use]
    pub fn open(self, open: &'static str) -> Self {
        Self { open, ..self }
    }

    /// A list that can be searched where it offers as many as it may.
    #[must_use]
    pub fn searched(self, most: i64) -> Self {
        let offered = match &self.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => i64::try_from(choices.len()).unwrap_or(i64::MAX),
            _ => 0,
        };
        Self { is_searched: offered >= most, ..self }
    }

    /// Offers what a search has found, and what is chosen already, in the place of what was offered.
    pub fn offer(&mut self, found: Vec<Choice>, form: &Fields) {
        if let Kind::Choice(choices) | Kind::Choices(choices) = &mut self.kind {
            choices.retain(|choice| form.all(self.name).any(|value| value == choice.value));
        }
        self.add(found);
    }

    /// Offers these too.
    pub fn add(&mut self, more: Vec<Choice>) {
        let (Kind::Choice(choices) | Kind::Choices(choices)) = &mut self.kind else { return };
        for one in more {
            if choices.iter().all(|choice| choice.value != one.value) {
                choices.push(one);
            }
        }
    }

    /// Something that is told and not filled in.
    pub fn shown(name: &'static str, label: &'static str, text: impl Into<String>) -> Self {
        Self::new(name, label, Kind::Shown(Shown { text: text.into(), link: None }))
    }

    /// The shared title of a new record, where one is made, and the slug.
    pub fn title_and_slug(is_new: bool) -> Vec<Self> {
        let title = is_new.then(|| Self::line("title", "field-title").hinted("field-title-hint"));
        title.into_iter().chain([Self::slug(is_new)]).collect()
    }

    pub fn slug(is_new: bool) -> Self {
        Self::line("slug", "field-slug").hinted(if is_new { "field-slug-new-hint" } else { "field-slug-hint" })
    }

    /// Its place in the academy's order.
    pub fn position() -> Self {
        Self::new("position", "field-position", Kind::Line("number")).hinted("field-position-hint")
    }

    /// The list of parts that it is.
    pub fn parts(&self) -> Option<&Parts> {
        match &self.kind {
            Kind::Parts(parts) | Kind::Set(parts) => Some(parts),
            _ => None,
        }
    }

    pub fn is_ordered(&self) -> bool {
        matches!(self.kind, Kind::Parts(_))
    }

    /// Whether this is among what can be chosen.
    pub fn offers(&self, value: &str) -> bool {
        let (Kind::Choice(choices) | Kind::Choices(choices)) = &self.kind else { return false };
        choices.iter().any(|choice| choice.value == value)
    }

    /// The field as this part shows it.
    pub fn in_part(&self, part: &Part) -> Self {
        let kind = match self.kind {
            Kind::Asked(of) if part.fields.get(of).is_empty() => Kind::Line("text"),
            Kind::Asked(_) => Kind::Told,
            _ => return self.clone(),
        };
        Self { kind, ..self.clone() }
    }

    #[must_use]
    pub fn hinted(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The values that a form has for it, as one text: to compare, and to tell.
    pub fn value_of(&self, form: &Fields) -> String {
        match &self.kind {
            Kind::Parts(parts) | Kind::Set(parts) => {
                let part = |part: &Part| {
                    parts.fields.iter().map(|field| field.value_of(&part.fields)).collect::<Vec<_>>().join(", ")
                };
                let mut values: Vec<String> = form.parts(self.name).iter().map(part).collect();
                if !self.is_ordered() {
                    values.sort_unstable();
                }
                values.join("\n")
            }
            Kind::Choices(_) => {
                let mut values: Vec<&str> = form.all(self.name).collect();
                values.sort_unstable();
                values.join(",")
            }
            _ => form.get(self.name).trim().replace("\r\n", "\n"),
        }
    }

    /// The same as a person reads it: the labels of what was chosen.
    pub fn told(&self, form: &Fields) -> String {
        match &self.kind {
            Kind::Parts(parts) | Kind::Set(parts) => {
                let shown = || parts.fields.iter().filter(|field| !matches!(field.kind, Kind::Hidden));
                let part = |part: &Part| shown().map(|field| field.told(&part.fields)).collect::<Vec<_>>().join(", ");
                form.parts(self.name).iter().map(part).collect::<Vec<_>>().join("; ")
            }
            Kind::Choice(choices) | Kind::Choices(choices) => {
                let is_chosen = |choice: &&Choice| form.all(self.name).any(|value| value == choice.value);
                choices.iter().filter(is_chosen).map(|choice| choice.label.as_str()).collect::<Vec<_>>().join(", ")
            }
            _ => self.value_of(form),
        }
    }

    /// Puts the values that another form has for it in the place of those in this one.
    pub fn take_from(&self, form: &mut Fields, other: &Fields) {
        match &self.kind {
            Kind::Parts(_) | Kind::Set(_) => {
                form.set_parts(self.name, other.parts(self.name).into_iter().map(|part| part.fields))
            }
            _ => form.set(self.name, other.all(self.name).map(str::to_owned).collect::<Vec<_>>()),
        }
    }
}

/// The fields of all sections, in their order.
pub fn fields_of(sections: &[Section]) -> impl Iterator<Item = &Field> {
    sections.iter().flat_map(|section| &section.fields)
}

/// The name of the field that a list is searched by.
pub fn search_of(name: &str) -> String {
    format!("find-{name}")
}

/// The number of a part, as a message takes it.
pub fn number(index: &usize) -> i64 {
    i64::try_from(*index).unwrap_or(i64::MAX)
}
