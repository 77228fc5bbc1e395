//! Lectern: the website and back office of a training academy, in one program.
//!
//! The floors, from the ground up; imports run downward only (`docs/ARCHITECTURE.md`).

pub mod base;
pub mod db;
pub mod domain;
pub mod services;
