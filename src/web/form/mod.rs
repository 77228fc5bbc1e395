//! Forms: as they were typed, what is wrong with them, and how they are shown again with everything in its place.

mod fields;
mod filled;

use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrorsKind};

pub use crate::base::form::{Fault, Faults, Fields};
pub use filled::Filled;

/// Fields that are never kept nor shown again.
const SECRET: [&str; 5] = ["password", "new_password", "current_password", "one_time_code", "recovery_code"];

/// Whether what is typed into a field is forgotten as soon as it was read.
pub fn is_secret(name: &str) -> bool {
    SECRET.contains(&name)
}

/// A form as its handler reads it: every field a string, so that what is wrong can be told beside it instead of being
/// refused. `Validate` says what its fields must be; the message of a rule is the key of what to tell.
pub trait Form: DeserializeOwned + Default + Validate {
    /// Reads the form. Of a repeated field the first counts; one that was not sent is empty; unknown ones are passed over.
    fn read(fields: &Fields) -> (Self, Faults) {
        let form: Self = serde_json::from_value(fields.as_object()).unwrap_or_default();
        let faults = faults_of_shape(&form);
        (form, faults)
    }
}

impl<T: DeserializeOwned + Default + Validate> Form for T {}

/// What the rules of a form's shape found.
fn faults_of_shape(form: &impl Validate) -> Faults {
    let mut faults = Faults::default();
    let Err(errors) = form.validate() else { return faults };
    let mut found: Vec<_> = errors.errors().iter().collect();
    found.sort_by_key(|(field, _)| field.to_string());
    for (field, kind) in found {
        if let ValidationErrorsKind::Field(errors) = kind
            && let Some(message) = errors.iter().find_map(|error| error.message.as_ref())
        {
            faults.add(field, message.as_ref());
        }
    }
    faults
}
