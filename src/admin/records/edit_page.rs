//! The page of a record's form.

use askama::Template;

use super::conflict::{self, Clash, Conflict, SEEN, VERSION};
use super::form::{Kind, fields_of};
use super::{Field, Found, Record, Section, Tab, Tabs, offered};
use crate::admin::Office;
use crate::admin::unsent::{self, Offer};
use crate::base::form::{Faults, Fields, Part};
use crate::db::Reader;
use crate::web::form::Filled;
use crate::web::{Error, Person};

/// The page of a form.
#[derive(Template)]
#[template(path = "admin/records/edit.html")]
pub(super) struct Edit {
    frame: Office,
    heading: String,
    /// Where it is sent.
    action: String,
    tabs: Option<Tabs>,
    sections: Vec<Section>,
    fields: Fields,
    form: Filled,
    conflict: Conflict,
    is_conflict: bool,
    version: i64,
    seen: String,
    is_new: bool,
    /// What the person has typed here before, and not saved.
    unsent: Option<Offer>,
    /// Whether it is the form of the record as a whole, with the way to copy and to delete it.
    is_whole: bool,
}

impl Edit {
    /// The form for a record that is there, or for a new one.
    pub async fn of<R: Record>(
        reader: &mut Reader,
        frame: Office,
        found: Option<(i64, Found)>,
        typed: Fields,
    ) -> Result<Self, Error> {
        let is_new = found.is_none();
        let mut sections = R::form_of(reader, &frame, found.as_ref().map(|(id, found)| (*id, found))).await?;
        offered::look::<R>(reader, &mut sections, &typed).await?;
        let (heading, action, version, seen, tabs) = match &found {
            Some((id, found)) => {
                let seen = conflict::seen(&sections, &found.fields);
                let tabs = Tabs::of::<R>(*id, found, Tab::Facts);
                (found.name.clone(), format!("{}/{id}/{}", R::PATH, R::FORM), found.version, seen, Some(tabs))
            }
            None => (frame.say(R::WORDS.new), format!("{}/{}", R::PATH, R::NEW), 0, String::new(), None),
        };
        let form = Filled::of(&typed);
        // A form that comes back goes on from where it began, so that a colleague's save in between is still seen.
        let began = typed.get(VERSION).parse().ok().filter(|_| !typed.get(SEEN).is_empty());
        let (version, seen) = match began {
            Some(began) if !is_new => (began, typed.get(SEEN).to_owned()),
            _ => (version, seen),
        };
        let conflict = Conflict::default();
        let is_whole = R::FORM == "edit";
        Ok(Self {
            frame,
            heading,
            action,
            tabs,
            sections,
            fields: typed,
            form,
            conflict,
            is_conflict: false,
            version,
            seen,
            is_new,
            is_whole,
            unsent: None,
        })
    }

    /// The form as it is opened, unless it is opened with what was kept: then that is offered back.
    pub async fn offering(self, reader: &mut Reader, person: &Person, is_resumed: bool) -> Result<Self, Error> {
        if is_resumed {
            return Ok(self);
        }
        let unsent = unsent::offer(reader, person.id(), &self.action).await?;
        Ok(Self { unsent, ..self })
    }

    pub fn wrong(self, faults: Faults) -> Self {
        let form = Filled::of(&self.fields).with_faults(faults);
        Self { form, ..self }
    }

    pub fn after(self, conflict: Conflict) -> Self {
        // Also where both saved the same, or what changed is in no field: it is told, and saved again.
        Self { conflict, is_conflict: true, ..self }
    }

    fn whole(&self) -> Option<&Tabs> {
        self.tabs.as_ref().filter(|_| self.is_whole)
    }

    fn clash(&self, field: &Field) -> Option<&Clash> {
        self.conflict.clashes.iter().find(|clash| clash.field == field.name)
    }

    fn is_taken(&self, field: &Field) -> bool {
        self.conflict.taken.contains(&field.name)
    }

    /// The parts that a list has now.
    fn parts_of(&self, field: &Field) -> Vec<Part> {
        self.fields.parts(field.name)
    }

    fn label_of(&self, name: &str) -> String {
        fields_of(&self.sections).find(|field| field.name == name).map_or("", |field| field.label).to_owned()
    }
}
