//! What an academy is: its editions, places and writings, and the rules they keep.
//!
//! Each noun has its folder: `mod.rs` (the record and its rules) and `store.rs` (its SQL). Imports run downward in this
//! order: settings, records < editions < texts < publications < venues, topics, glossary, pages, instructors < articles,
//! courses < sessions < catalogue.

pub mod articles;
pub mod catalogue;
pub mod courses;
pub mod editions;
pub mod glossary;
pub mod instructors;
pub mod pages;
pub mod publications;
pub mod records;
pub mod sessions;
pub mod settings;
pub mod texts;
pub mod topics;
pub mod venues;
