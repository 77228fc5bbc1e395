//! The back office. One file per noun; what its pages have in common is in `office.rs` (their frame) and `filters.rs` (their
//! lists).

pub mod accounts;
pub mod articles;
pub mod bulk;
pub mod changes;
pub mod cities;
pub mod courses;
mod difference;
pub mod editions;
mod filters;
pub mod front;
pub mod glossary;
pub mod help;
pub mod instructors;
pub mod jobs;
mod kinds;
mod lists;
pub mod mail;
mod marks;
pub mod matrix;
pub mod media;
pub mod office;
pub mod pages;
pub mod preview;
pub mod prices;
mod records;
pub mod redirects;
pub mod search;
pub mod sessions;
pub mod settings;
pub mod shortcuts;
mod standing;
pub mod topics;
mod undo;
pub mod unsent;
pub mod venues;
pub mod views;
mod visited;

use crate::domain::accounts::Permission::{
    EditTexts, ManageAccounts, ManageEditions, ManageJobs, ManageSettings, PlanSessions, ReadChanges, ReadMail,
    ReadOffice,
};
use crate::web::routes::{May, Route, get, post};
pub use office::Office;
use records::record_routes;

/// Every route of the back office.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/admin", front::show, May::Office(ReadOffice)),
        get("/admin/search", search::show, May::Office(ReadOffice)),
        get("/admin/shortcuts", shortcuts::show, May::Office(ReadOffice)),
        post("/admin/shortcuts", shortcuts::update, May::Office(ReadOffice)),
        post(crate::web::unsent::AT, unsent::keep, May::Office(ReadOffice)),
        post("/admin/unsent/removal", unsent::forget, May::Office(ReadOffice)),
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
        get("/admin/help", help::index, May::Office(ReadOffice)),
        get("/admin/help/pictures/{name}", help::picture, May::Office(ReadOffice)),
        post("/admin/preview", preview::create, May::Office(ReadOffice)),
    ];
    routes.extend(record_routes!("/admin/sessions", sessions::Sessions, ReadOffice));
    routes.extend(vec![
        get("/admin/sessions/series", records::new::<sessions::Series>, May::Office(PlanSessions)),
        post("/admin/sessions/series", records::create::<sessions::Series>, May::Office(PlanSessions)),
        get("/admin/sessions/calendar", sessions::calendar::show, May::Office(ReadOffice)),
        get("/admin/sessions/{id}/cancellation", sessions::cancellation::ask, May::Office(PlanSessions)),
        post("/admin/sessions/{id}/cancellation", sessions::cancellation::cancel, May::Office(PlanSessions)),
        post("/admin/sessions/{id}/reinstatement", sessions::cancellation::reinstate, May::Office(PlanSessions)),
    ]);
    routes.extend(record_routes!("/admin/cities", cities::Cities, ReadOffice));
    routes.extend(record_routes!("/admin/venues", venues::Venues, ReadOffice));
    routes.extend(record_routes!("/admin/editions", editions::Editions, ManageEditions));
    routes.extend(record_routes!("/admin/courses", courses::Courses, ReadOffice));
    routes.extend([
        get("/admin/courses/{id}/prices", records::edit::<prices::Prices>, May::Office(PlanSessions)),
        post("/admin/courses/{id}/prices", records::update::<prices::Prices>, May::Office(PlanSessions)),
    ]);
    routes.extend(record_routes!("/admin/articles", articles::Articles, ReadOffice));
    routes.extend(record_routes!("/admin/glossary", glossary::Terms, ReadOffice));
    routes.push(get("/admin/matrix", matrix::index, May::Office(ReadOffice)));
    routes.push(post("/admin/matrix", matrix::take, May::Office(ReadOffice)));
    routes.push(post("/admin/undo", undo::undo, May::Office(ReadOffice)));
    routes.extend([
        get("/admin/runs/{id}", bulk::runs::show, May::Office(ReadOffice)),
        get("/admin/views", views::index, May::Office(ReadOffice)),
        post("/admin/views", views::create, May::Office(ReadOffice)),
        post("/admin/views/{id}", views::change, May::Office(ReadOffice)),
        get("/admin/changes.csv", changes::export, May::Office(ReadChanges)),
        get("/admin/mail.csv", mail::export, May::Office(ReadMail)),
        get("/admin/jobs.csv", jobs::export, May::Office(ManageJobs)),
    ]);
    routes.extend(record_routes!("/admin/topics", topics::Topics, ReadOffice));
    routes.extend([
        get("/admin/media", records::index::<media::Media>, May::Office(ReadOffice)),
        get("/admin/media.csv", records::export::<media::Media>, May::Office(ReadOffice)),
        get("/admin/media/choices", media::choices::index, May::Office(ReadOffice)),
        get("/admin/media/new", media::uploads::new, May::Office(EditTexts)),
        post("/admin/media/new", media::uploads::create, May::Office(EditTexts)),
        get("/admin/media/{id}/edit", records::edit::<media::Media>, May::Office(EditTexts)),
        post("/admin/media/{id}/edit", records::update::<media::Media>, May::Office(EditTexts)),
        get("/admin/media/{id}/replacement", media::replacement::edit, May::Office(EditTexts)),
        post("/admin/media/{id}/replacement", media::replacement::update, May::Office(EditTexts)),
        get("/admin/media/{id}/deletion", records::ask_to_delete::<media::Media>, May::Office(EditTexts)),
        post("/admin/media/{id}/deletion", records::delete::<media::Media>, May::Office(EditTexts)),
        get("/admin/media/{id}/history", records::history::<media::Media>, May::Office(ReadOffice)),
    ]);
    routes.extend(records::texts::text_routes!("/admin/media", media::Media, ReadOffice));
    routes.extend(record_routes!("/admin/pages", pages::Pages, ReadOffice));
    routes.extend(record_routes!("/admin/instructors", instructors::Instructors, ReadOffice));
    routes.push(get("/admin/redirects/former", redirects::former::index, May::Office(EditTexts)));
    routes.extend(record_routes!("/admin/redirects", redirects::Redirects, EditTexts));
    routes.extend(record_routes!("/admin/accounts", accounts::Accounts, ManageAccounts));
    routes.extend([
        get("/admin/accounts/{id}/access", accounts::access::show, May::OfficeProved(ManageAccounts)),
        post("/admin/accounts/{id}/access", accounts::access::act, May::OfficeProved(ManageAccounts)),
        get("/admin/settings", settings::index, May::Office(ManageSettings)),
        get("/admin/settings/{id}/general", records::edit::<settings::Settings>, May::Office(ManageSettings)),
        post("/admin/settings/{id}/general", records::update::<settings::Settings>, May::Office(ManageSettings)),
        get("/admin/settings/{id}/history", records::history::<settings::Settings>, May::Office(ManageSettings)),
    ]);
    routes
}
