//! The frame of a page of the back office: that of a page for one person, and the way to the lists they may open.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;

use crate::domain::accounts::{self, Permission};
use crate::web::{Error, Private, State};

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

impl List {
    const fn new(path: &'static str, name: &'static str, about: &'static str, permission: Permission) -> Self {
        Self { path, name, about, permission }
    }
}

/// Lists that belong together, under a message that names them.
pub type Group = (&'static str, &'static [List]);

/// The lists of the back office, in the order of its navigation.
const GROUPS: &[Group] = &[
    (
        "office-teaching",
        &[
            List::new("/admin/sessions", "plan-title", "plan-about", Permission::ReadOffice),
            List::new("/admin/cities", "cities-list", "cities-about", Permission::ReadOffice),
            List::new("/admin/venues", "venues-list", "venues-about", Permission::ReadOffice),
            List::new("/admin/editions", "editions-list", "editions-about", Permission::ManageEditions),
        ],
    ),
    (
        "office-writing",
        &[
            List::new("/admin/matrix", "matrix-title", "matrix-about", Permission::ReadOffice),
            List::new("/admin/courses", "office-courses-title", "office-courses-about", Permission::ReadOffice),
            List::new("/admin/articles", "office-articles-title", "office-articles-about", Permission::ReadOffice),
            List::new("/admin/glossary", "office-terms-title", "office-terms-about", Permission::ReadOffice),
            List::new("/admin/topics", "topics-title", "topics-about", Permission::ReadOffice),
            List::new("/admin/media", "media-title", "media-about", Permission::ReadOffice),
            List::new("/admin/pages", "office-pages-title", "office-pages-about", Permission::ReadOffice),
            List::new(
                "/admin/instructors",
                "office-instructors-title",
                "office-instructors-about",
                Permission::ReadOffice,
            ),
            List::new("/admin/redirects", "redirects-title", "redirects-about", Permission::EditTexts),
        ],
    ),
    (
        "office-running",
        &[
            List::new("/admin/accounts", "people-title", "people-about", Permission::ManageAccounts),
            List::new("/admin/settings", "settings-title", "settings-about", Permission::ManageSettings),
            List::new("/admin/changes", "changes-title", "changes-about", Permission::ReadChanges),
            List::new("/admin/mail", "mail-title", "mail-about", Permission::ReadMail),
            List::new("/admin/mail/templates", "templates-title", "templates-about", Permission::ReadMail),
            List::new("/admin/jobs", "jobs-title", "jobs-about", Permission::ManageJobs),
        ],
    ),
];

/// Every list there is.
pub fn lists() -> impl Iterator<Item = List> {
    GROUPS.iter().flat_map(|(_, lists)| lists.iter().copied())
}

/// The frame of a page of the back office.
#[derive(Clone)]
pub struct Office {
    private: Private,
    /// Whether single keys do something for this person.
    pub has_shortcuts: bool,
}

impl Office {
    /// The lists that the person may open, by group.
    pub fn groups(&self) -> Vec<(&'static str, Vec<List>)> {
        let mine = |lists: &[List]| lists.iter().copied().filter(|list| self.may(list.permission)).collect::<Vec<_>>();
        GROUPS.iter().map(|(name, lists)| (*name, mine(lists))).filter(|(_, lists)| !lists.is_empty()).collect()
    }

    /// Whether the page belongs to a list of this group.
    pub fn is_within(&self, lists: &[List]) -> bool {
        lists.iter().any(|list| !self.current(list.path).is_empty())
    }

    /// The `aria-current` of a list's entry in the navigation: `page` on the list itself, `true` on a page below it.
    pub fn current(&self, path: &str) -> &'static str {
        let here = self.visit.path.split('?').next().unwrap_or_default();
        let is_below = |path: &str| here.strip_prefix(path).is_some_and(|below| below.starts_with('/'));
        // Of two lists, one below the other, the nearest one is meant.
        let has_nearer = lists().any(|list| list.path.len() > path.len() && (here == list.path || is_below(list.path)));
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
        &self.private
    }
}

impl FromRequest for Office {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (frame, request) = (Private::from_request(request, payload), request.clone());
        Box::pin(async move {
            let private = frame.await?;
            let state = request.app_data::<web::Data<State>>().ok_or_else(|| Error::Internal("no state".into()))?;
            let has_shortcuts = match &private.person {
                Some(person) => accounts::has_shortcuts(&mut state.db.read().await?, person.account.id).await?,
                None => false,
            };
            Ok(Self { private, has_shortcuts })
        })
    }
}
