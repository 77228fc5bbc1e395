//! The back office. One file per noun; what its pages have in common is in `office.rs` (their frame) and `filters.rs` (their
//! lists).

pub mod changes;
mod difference;
mod filters;
pub mod front;
pub mod jobs;
pub mod mail;
pub mod office;

use crate::domain::accounts::Permission::{ManageJobs, ReadChanges, ReadMail, ReadOffice};
use crate::web::routes::{May, Route, get, post};
pub use office::Office;

/// Every route of the back office.
pub fn routes() -> Vec<Route> {
    vec![
        get("/admin", front::show, May::Office(ReadOffice)),
        get("/admin/changes", changes::index, May::Office(ReadChanges)),
        get("/admin/changes/{id}", changes::show, May::Office(ReadChanges)),
        get("/admin/mail", mail::index, May::Office(ReadMail)),
        get("/admin/mail/templates", mail::templates::index, May::Office(ReadMail)),
        get("/admin/mail/templates/{kind}", mail::templates::show, May::Office(ReadMail)),
        get("/admin/mail/templates/{kind}/html", mail::templates::html, May::Office(ReadMail)),
        get("/admin/mail/{id}", mail::show, May::Office(ReadMail)),
        get("/admin/mail/{id}/html", mail::html, May::Office(ReadMail)),
        post("/admin/mail/{id}/delivery", mail::deliver, May::Office(ReadMail)),
        get("/admin/jobs", jobs::index, May::Office(ManageJobs)),
        get("/admin/jobs/{id}", jobs::show, May::Office(ManageJobs)),
        post("/admin/jobs/{id}/retry", jobs::retry, May::Office(ManageJobs)),
    ]
}
