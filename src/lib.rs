//! Lectern: the website and back office of a training academy, in one program.
//!
//! The floors, from the ground up; imports run downward only (`docs/ARCHITECTURE.md`): `base`, `db`,
//! `config`, `services`, `domain`, `web`, `site`, `account`, `admin` and `worker` beside each other, `app`, and on top `demo` and
//! `cli`.

pub mod account;
pub mod admin;
pub mod app;
pub mod base;
pub mod cli;
pub mod config;
pub mod db;
pub mod demo;
pub mod domain;
pub mod services;
pub mod site;
pub mod web;
pub mod worker;
