//! Every route that the program registers, asked for by every role and by nobody, against the table of who may.

use lectern::app;
use lectern::domain::accounts::{Permission, Role};
use lectern::web::routes::{May, Route};
use reqwest::Method;

use crate::support::{Visitor, World};

/// An address of the route, where nothing is.
fn address(route: &Route) -> String {
    let path = route.path.replace("{name:.*}", "none.css").replace("{edition}", "gb");
    let segments = path.split('/').map(|segment| if segment.starts_with('{') { "1" } else { segment });
    segments
        .collect::<Vec<_>>()
        .join("/")
        .replace("{slug}", "none")
        .replace("{id}", "1")
        .replace("{number}", "1")
        .replace("{kind}", "none")
        .replace("{token}", "none")
}

fn asks(visitor: &Visitor, route: &Route) -> (u16, String) {
    let path = address(route);
    let page = if route.method == actix_web::http::Method::GET {
        visitor.asks(&path)
    } else {
        let method: Method = route.method.as_str().parse().expect("a method");
        visitor
            .sends_as(method, &path, |request| request.header("origin", crate::support::BASE_URL).form(&[("x", "y")]))
    };
    (page.status(), page.header("location").unwrap_or_default().to_owned())
}

#[test]
fn who_is_not_signed_in_is_asked_to_on_every_route_that_is_not_public() {
    let world = World::demo();
    let visitor = world.visitor();
    let routes = app::routes();
    assert!(routes.iter().filter(|route| route.may != May::Public).count() >= 10);
    for route in &routes {
        let (status, location) = asks(&visitor, route);
        let is_asked = status == 303 && location.starts_with("/sign-in?return=");
        match route.may {
            // A script asks, which keeps what was typed and tells nobody.
            _ if (route.method.as_str(), route.path) == ("POST", "/admin/unsent") => assert_eq!(status, 401),
            May::Public => assert!(!is_asked, "{} {}", route.method, route.path),
            _ => assert!(is_asked, "{} {}: {status} {location}", route.method, route.path),
        }
    }
}

#[test]
fn every_role_gets_what_the_table_gives_it_and_nothing_else() {
    let world = World::own();
    for role in Role::ALL {
        for route in app::routes() {
            let Some(permission) = route.may.permission() else { continue };
            // Whoever signs out, or ends a sign-in, is signed in anew for the next route.
            let visitor = world.signed_in(role.as_str());
            let (status, location) = asks(&visitor, &route);
            let told = format!("{} {} by {role:?}: {status} {location}", route.method, route.path);
            if permission.roles().contains(&role) {
                assert!(status != 403 && status < 500 && !location.starts_with("/sign-in?return"), "{told}");
            } else {
                assert_eq!(status, 403, "{told}");
            }
        }
    }
}

/// What PRODUCT's table says in words, said once more by hand: a slip in the program's table is seen here.
#[test]
fn the_table_is_the_one_that_was_meant() {
    let of = |permission: Permission| permission.roles().iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ");
    let all = Permission::ALL.map(|permission| (format!("{permission:?}"), of(permission)));
    let meant = [
        ("OwnAccount", "learner editor coordinator admin"),
        ("ReadOffice", "editor coordinator admin"),
        ("EditTexts", "editor admin"),
        ("PlanSessions", "coordinator admin"),
        ("ManageAccounts", "admin"),
        ("ManageEditions", "admin"),
        ("ManageSettings", "admin"),
        ("ReadChanges", "admin"),
        ("ReadMail", "admin"),
        ("ManageJobs", "admin"),
    ];
    assert_eq!(
        all.map(|(name, roles)| format!("{name}: {roles}")),
        meant.map(|(name, roles)| format!("{name}: {roles}"))
    );
}

#[test]
fn a_role_that_may_not_is_told_so() {
    let world = World::demo();
    let page = world.signed_in("learner").opens("/admin").is(403);
    page.says("Your account may not do this");
}
