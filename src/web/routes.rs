//! Routes: one table per face, which registers them, is printed by `lectern routes`, and is walked by the tests.

use actix_web::guard::{Any, Get, Head};
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, Handler, HttpResponse, Responder, web};

use super::error_pages::catch_panics;
use super::{Error, guard};
use crate::domain::accounts::Permission;

/// Who may ask for a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Anyone, without a sign-in. Said aloud, because everything else is closed.
    Public,
    /// Whoever is signed in, about their own account.
    OwnAccount,
    /// The same, who has shown who they are a short while ago.
    OwnAccountProved,
    /// Whoever has a role with this permission.
    Office(Permission),
    /// The same, who has shown who they are a short while ago.
    OfficeProved(Permission),
}

impl May {
    /// What the person's roles must allow; `None` where no person is needed.
    pub fn permission(self) -> Option<Permission> {
        match self {
            May::Public => None,
            May::OwnAccount | May::OwnAccountProved => Some(Permission::OwnAccount),
            May::Office(permission) | May::OfficeProved(permission) => Some(permission),
        }
    }
}

impl std::fmt::Display for May {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            May::Public => f.write_str("public"),
            May::OwnAccount => f.write_str("own-account"),
            May::OwnAccountProved => f.write_str("own-account-proved"),
            May::Office(permission) | May::OfficeProved(permission) => {
                let roles: Vec<&str> = permission.roles().iter().map(|role| role.as_str()).collect();
                let proved = if matches!(self, May::OfficeProved(_)) { " (proved)" } else { "" };
                write!(f, "{}{proved}", roles.join(", "))
            }
        }
    }
}

/// One method of one path.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub may: May,
    make: Box<dyn Fn() -> actix_web::Route>,
}

impl Route {
    /// The route with its guard before it.
    fn guarded(&self) -> actix_web::Route {
        let may = self.may;
        match may {
            May::Public => (self.make)(),
            _ => (self.make)().wrap(from_fn(move |request, next| guard::guard(may, request, next))),
        }
    }
}

/// A page to read: `GET`, and `HEAD` with it.
pub fn get<F, Args>(path: &'static str, handler: F, may: May) -> Route
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let make = move || web::route().guard(Any(Get()).or(Head())).to(handler.clone());
    Route { method: Method::GET, path, may, make: Box::new(make) }
}

/// A form to send.
pub fn post<F, Args>(path: &'static str, handler: F, may: May) -> Route
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    Route { method: Method::POST, path, may, make: Box::new(move || web::post().to(handler.clone())) }
}

/// Registers the routes: the rows of one path become one resource, which answers 405 to other methods.
pub fn register(config: &mut web::ServiceConfig, routes: &[Route]) {
    let mut paths: Vec<&'static str> = routes.iter().map(|route| route.path).collect();
    paths.dedup();
    for path in paths {
        let allow = allowed(routes, path);
        let refuse =
            move || std::future::ready(Err::<HttpResponse, _>(Error::MethodNotAllowed { allow: allow.clone() }));
        let rows = routes.iter().filter(|route| route.path == path);
        let resource = rows.fold(web::resource(path), |resource, row| resource.route(row.guarded()));
        config.service(resource.default_service(web::to(refuse)).wrap(from_fn(catch_panics)));
    }
}

/// The methods that a path answers, for the `Allow` header.
fn allowed(routes: &[Route], path: &str) -> String {
    let rows = routes.iter().filter(|route| route.path == path);
    let methods = rows.map(|row| if row.method == Method::GET { "GET, HEAD" } else { row.method.as_str() });
    methods.collect::<Vec<_>>().join(", ")
}
