//! What an academy is: its editions, places and writings, and the rules they keep.
//!
//! Each noun has its folder: `mod.rs` (the record and its rules) and `store.rs` (its SQL). Imports run downward in this
//! order: sealing, settings, records, accounts < letters < sign_ups, account_links, sign_ins, second_factors, passkeys,
//! unsent_forms, saved_views, editions < passwords, texts, people, redirects < publications, facts < venues, topics, glossary,
//! pages, media, instructors < articles, courses < sessions, bulk < catalogue.

pub mod account_links;
pub mod accounts;
pub mod articles;
pub mod bulk;
pub mod catalogue;
pub mod courses;
pub mod editions;
pub mod facts;
pub mod glossary;
pub mod instructors;
pub mod letters;
pub mod media;
pub mod pages;
pub mod passkeys;
pub mod passwords;
pub mod people;
pub mod publications;
pub mod records;
pub mod redirects;
pub mod saved_views;
pub mod sealing;
pub mod second_factors;
pub mod sessions;
pub mod settings;
pub mod sign_ins;
pub mod sign_ups;
pub mod texts;
pub mod topics;
pub mod unsent_forms;
pub mod venues;
