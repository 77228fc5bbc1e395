//! The frame of a page of the back office: that of a page for one person, and the way to the lists they may open.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use crate::domain::accounts::Permission;
use crate::web::{Error, Private};

/// A list of the back office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    pub path: &'static str,
    /// The message that names it.
    pub name: &'static str,
    /// The message that says what is found there.
    pub about: &'static str,
    pub permission: Permission,
}

/// The lists of the back office, in the order of its navigation.
pub const LISTS: [List; 4] = [
    List { path: "/admin/changes", name: "changes-title", about: "changes-about", permission: Permission::ReadChanges },
    List { path: "/admin/mail", name: "mail-title", about: "mail-about", permission: Permission::ReadMail },
    List {
        path: "/admin/mail/templates",
        name: "templates-title",
        about: "templates-about",
        permission: Permission::ReadMail,
    },
    List { path: "/admin/jobs", name: "jobs-title", about: "jobs-about", permission: Permission::ManageJobs },
];

/// The frame of a page of the back office.
#[derive(Clone)]
pub struct Office(Private);

impl Office {
    /// The lists that the person may open.
    pub fn lists(&self) -> Vec<List> {
        LISTS.into_iter().filter(|list| self.may(list.permission)).collect()
    }

    /// The `aria-current` of a list's entry in the navigation: `page` on the list itself, `true` on a page below it.
    pub fn current(&self, path: &str) -> &'static str {
        let here = self.visit.path.split('?').next().unwrap_or_default();
        let is_below = |path: &str| here.strip_prefix(path).is_some_and(|below| below.starts_with('/'));
        // Of two lists, one below the other, the nearest one is meant.
        let has_nearer =
            LISTS.iter().any(|list| list.path.len() > path.len() && (here == list.path || is_below(list.path)));
        match here == path {
            true => "page",
            false if path != "/admin" && is_below(path) && !has_nearer => "true",
            false => "",
        }
    }
}

impl Deref for Office {
    type Target = Private;
    fn deref(&self) -> &Private {
        &self.0
    }
}

impl FromRequest for Office {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let frame = Private::from_request(request, payload);
        Box::pin(async move { Ok(Self(frame.await?)) })
    }
}
