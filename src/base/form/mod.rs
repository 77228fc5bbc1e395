//! Forms, whoever sends them: what was typed, and what is wrong with it. A page and the API read the same.

mod faults;
mod fields;
mod parts;
mod typed;

pub use faults::{Fault, Faults, Told};
pub use fields::Fields;
pub use parts::{BUTTON, Part};
