//! The routes of a record.

use super::Record;
use crate::domain::texts::slots_of;
use crate::web::routes::May;

/// Who may open the forms of a record.
pub fn may_edit<R: Record>() -> May {
    if R::PROVED { May::OfficeProved(R::EDIT) } else { May::Office(R::EDIT) }
}

/// Whether records of a kind have texts.
pub fn has_texts<R: Record>() -> bool {
    R::PUBLISHED_AS.is_some_and(|kind| !slots_of(kind).is_empty())
}

/// The routes of a record.
macro_rules! record_routes {
    ($path:literal, $record:ty, $read:expr) => {{
        use $crate::admin::records;
        use $crate::web::routes::{May, get, post};
        let edit = records::may_edit::<$record>();
        let mut routes = vec![
            get($path, records::index::<$record>, May::Office($read)),
            get(concat!($path, ".csv"), records::export::<$record>, May::Office($read)),
            get(concat!($path, "/many"), records::many_resumed::<$record>, edit),
            post(concat!($path, "/many"), records::many::<$record>, edit),
            get(concat!($path, "/new"), records::new::<$record>, edit),
            post(concat!($path, "/new"), records::create::<$record>, edit),
            get(concat!($path, "/{id}/edit"), records::edit::<$record>, edit),
            post(concat!($path, "/{id}/edit"), records::update::<$record>, edit),
            get(concat!($path, "/{id}/copy"), records::duplicate::<$record>, edit),
            get(concat!($path, "/{id}/deletion"), records::ask_to_delete::<$record>, edit),
            post(concat!($path, "/{id}/deletion"), records::delete::<$record>, edit),
            get(concat!($path, "/{id}/publications"), records::publications::<$record>, May::Office($read)),
            post(concat!($path, "/{id}/publications"), records::publish::<$record>, edit),
            post(concat!($path, "/{id}/comments"), records::comment::<$record>, edit),
            get(concat!($path, "/{id}/history"), records::history::<$record>, May::Office($read)),
        ];
        if records::has_texts::<$record>() {
            routes.extend(records::texts::text_routes!($path, $record, $read));
        }
        routes
    }};
}
pub(in crate::admin) use record_routes;
