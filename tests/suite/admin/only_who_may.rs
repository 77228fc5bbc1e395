//! Each role finds in the back office what it may do, and is told what it may not.

use crate::support::World;

#[test]
fn learners_have_no_business_there_and_others_see_their_own_lists_alone() {
    let world = World::own();
    let places = ["Overview", "Sessions", "Cities", "Venues"];
    let records =
        ["Editions at a glance", "Courses", "Articles", "Glossary", "Topics", "Pictures", "Pages", "Instructors"];
    let redirects = ["Redirects"];
    let running = ["Accounts", "Settings", "Changes", "Mail", "Letters", "Jobs"];
    for (role, status, lists) in [
        ("learner", 403, vec![]),
        ("editor", 200, [&places[..], &records, &redirects].concat()),
        ("coordinator", 200, [&places[..], &records].concat()),
        ("admin", 200, [&places[..], &["Editions"], &records, &redirects, &running].concat()),
    ] {
        let person = world.signed_in(role);
        let page = person.opens("/admin").is(status);
        let help: &[&str] = if lists.is_empty() { &[] } else { &["Help"] };
        assert_eq!(page.texts(".office-nav a"), [&lists[..], help].concat(), "{role}");
        let doors: Vec<String> = page.links_in(".doors").into_iter().map(|link| link.text).collect();
        assert_eq!(doors, lists.into_iter().filter(|list| *list != "Overview").collect::<Vec<_>>(), "{role}");
    }
}

#[test]
fn editors_and_coordinators_are_refused_what_is_an_admins() {
    let world = World::own();
    let id = world.writes_to("ada@example.org");
    let admin = world.signed_in("admin");
    let job = admin.opens("/admin/jobs").attributes("main tbody th a", "href").remove(0);
    for role in ["learner", "editor", "coordinator"] {
        let person = world.signed_in(role);
        let mail = format!("/admin/mail/{id}");
        for path in [
            "/admin/changes",
            "/admin/changes?person=1",
            "/admin/changes/1",
            "/admin/mail",
            "/admin/mail/templates",
            "/admin/mail/templates/reset-password",
            "/admin/mail/templates/reset-password/html",
            &mail,
            &format!("{mail}/html"),
            "/admin/jobs",
            &job,
            "/admin/accounts",
            "/admin/accounts.csv",
            "/admin/accounts/new",
            "/admin/accounts/1/edit",
            "/admin/accounts/1/access",
            "/admin/accounts/1/history",
            "/admin/settings",
            "/admin/settings/0/general",
        ] {
            let page = person.opens(path).is(403).says("Your account may not do this");
            page.does_not_say("ada@example.org");
        }
        person.posts(&format!("{mail}/delivery"), &[]).is(403);
        person.posts(&format!("{job}/retry"), &[]).is(403);
    }
}

#[test]
fn the_front_page_tells_an_admin_what_waits_and_what_happened() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let page = admin.opens("/admin").says("What happened last").says("Signed in").says("Harriet Doyle");
    assert!(page.elements(".attention").is_empty(), "nothing waits");
    assert_eq!(page.elements(".latest li").len(), 5);
    page.follows("All changes").is_at("/admin/changes");
    world.writes_to("ada@example.org");
    let page = admin.opens("/admin").says("1 job is waiting").says("1 mail is waiting to be sent");
    page.follows("1 mail is waiting to be sent").is_at("/admin/mail?state=waiting").says("ada@example.org");
    let page = world.signed_in("editor").opens("/admin").is(200);
    page.does_not_say("What happened last").does_not_say("waiting");
}

#[test]
fn pages_of_the_back_office_are_kept_nowhere() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    for path in ["/admin", "/admin/changes", "/admin/mail", "/admin/mail/templates/reset-password/html", "/admin/jobs"]
    {
        let page = admin.opens(path).is(200);
        assert_eq!((page.header("cache-control"), page.header("etag")), (Some("no-store"), None), "{path}");
        assert!(!page.is_listed() || path.ends_with("/html"), "{path}");
    }
}

#[test]
fn the_navigation_says_where_one_is() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    for (path, current, how) in [
        ("/admin", "Overview", "page"),
        ("/admin/changes?kind=topic", "Changes", "page"),
        ("/admin/changes/1", "Changes", "true"),
        ("/admin/mail", "Mail", "page"),
        ("/admin/mail/templates", "Letters", "page"),
        ("/admin/mail/templates/reset-password", "Letters", "true"),
    ] {
        let page = admin.opens(path).is(200);
        assert_eq!(page.texts(".office-nav [aria-current]"), [current], "{path}");
        assert_eq!(page.attributes(".office-nav [aria-current]", "aria-current"), [how], "{path}");
    }
}
