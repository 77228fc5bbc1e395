//! The suite: stories of what people do with Lectern, told over real HTTP. One binary, for one link.
//!
//! `LECTERN_TEST_SERVER` chooses the database: nothing for SQLite, else `postgres://…` or `mysql://…`, a server on which
//! each world makes a database of its own.

mod account;
mod admin;
mod db;
mod jobs;
mod mail;
mod program;
mod site;
mod support;
