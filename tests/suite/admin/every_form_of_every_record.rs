//! Every form of every record, from one table: a record that is not in it fails. Whatever is sent, the answer is a page that
//! keeps what was typed, and nothing is half saved.

use lectern::app;
use reqwest::Method;

use crate::support::{Answer, BASE_URL, Page, Visitor, World};

/// A record: its list, who changes it, and a form that makes one.
struct Kind {
    path: &'static str,
    role: &'static str,
    form: &'static [(&'static str, &'static str)],
}

/// The records, each with a form that is right; `{edition}`, `{city}` and `{course}` stand for ids of the demo world.
const KINDS: &[Kind] = &[
    Kind { path: "/admin/topics", role: "editor", form: &[("title", "Made"), ("slug", "made"), ("position", "9")] },
    Kind {
        path: "/admin/courses",
        role: "editor",
        form: &[
            ("title", "Made"),
            ("slug", "made"),
            ("code", "MADE-2"),
            ("level", "beginner"),
            ("days", "2"),
            ("hours", "14"),
            ("formats", "classroom"),
            ("related.0.course", "{course}"),
        ],
    },
    Kind {
        path: "/admin/articles",
        role: "editor",
        form: &[("title", "Made"), ("slug", "made"), ("points.0.id", ""), ("points.0.title", "One")],
    },
    Kind { path: "/admin/glossary", role: "editor", form: &[("title", "Made"), ("slug", "made")] },
    Kind { path: "/admin/pages", role: "editor", form: &[("title", "Made"), ("slug", "made"), ("position", "9")] },
    Kind { path: "/admin/instructors", role: "coordinator", form: &[("name", "Made"), ("slug", "made")] },
    Kind {
        path: "/admin/cities",
        role: "coordinator",
        form: &[
            ("edition", "{edition}"),
            ("name", "Made"),
            ("slug", "made"),
            ("time_zone", "Europe/Paris"),
            ("position", "9"),
        ],
    },
    Kind {
        path: "/admin/venues",
        role: "coordinator",
        form: &[
            ("city", "{city}"),
            ("name", "Made"),
            ("slug", "made"),
            ("street", "1 Street"),
            ("postcode", ""),
            ("position", "9"),
            ("rooms.0.id", ""),
            ("rooms.0.name", "One"),
            ("rooms.0.seats", "9"),
        ],
    },
    Kind {
        path: "/admin/sessions",
        role: "coordinator",
        form: &[
            ("course", "{course}"),
            ("edition", "{edition}"),
            ("format", "in-house"),
            ("language", "en"),
            ("code", "MADE-1"),
            ("city", ""),
            ("room", ""),
            ("days.0.day", "2027-03-29"),
            ("days.0.begins", "09:00"),
            ("days.0.ends", "17:00"),
            ("seats", "9"),
            ("minimum", "4"),
            ("net", "1290,50"),
        ],
    },
    Kind {
        path: "/admin/editions",
        role: "admin",
        form: &[
            ("code", "be"),
            ("country_name", "Belgique"),
            ("country", "BE"),
            ("locale", "fr-BE"),
            ("currency", "EUR"),
            ("time_zone", "Europe/Brussels"),
            ("tax_name", "TVA"),
            ("tax_rate", "21"),
            ("email", "a@example.org"),
            ("phone", ""),
            ("position", "9"),
            ("sender_name", "Made"),
            ("reply_to", "b@example.org"),
        ],
    },
    Kind {
        path: "/admin/redirects",
        role: "editor",
        form: &[("edition", "{edition}"), ("source", "made/once"), ("target", "courses")],
    },
    Kind {
        path: "/admin/accounts",
        role: "admin",
        form: &[
            ("name", "Made"),
            ("email", "made@example.org"),
            ("language", "en"),
            ("roles", "learner"),
            ("editor_in", "{edition}"),
        ],
    },
];

/// Lists whose records are made by files, which no such form can hold: their stories are those of the pictures.
const MADE_BY_FILES: [&str; 1] = ["/admin/media"];

impl Kind {
    fn filled(&self, world: &World) -> Vec<(&'static str, String)> {
        let id =
            |query: &'static str| world.reads(async |reader| lectern::db::sql(query).number(reader).await).to_string();
        let (edition, city) = (id("SELECT MIN(id) FROM editions"), id("SELECT MIN(id) FROM cities"));
        let course = id("SELECT MIN(course_id) FROM course_formats WHERE format = 'in-house'");
        let value =
            |value: &str| value.replace("{edition}", &edition).replace("{city}", &city).replace("{course}", &course);
        self.form.iter().map(|(name, typed)| (*name, value(typed))).collect()
    }
}

fn sends(visitor: &Visitor, path: &str, fields: &[(&str, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.posts(path, &fields)
}

/// Hostile values for any field.
fn hostile() -> Vec<String> {
    vec![
        String::new(),
        " ".into(),
        "x".repeat(10_000),
        "\u{0}\u{1}\u{7f}\r\n".into(),
        "\"'><script>alert(1)</script>".into(),
        "😀 ‏עברית ‏العربية".into(),
        "-1".into(),
        "99999999999999999999999".into(),
        "1e9".into(),
        "null".into(),
        "../../etc/passwd".into(),
        "' OR 1=1 --".into(),
        "{{7*7}} ${7*7} %s %00".into(),
    ]
}

#[test]
fn every_list_that_can_be_added_to_is_in_the_table() {
    let routes = app::routes();
    let new = routes.iter().filter(|route| route.path.starts_with("/admin/") && route.path.ends_with("/new"));
    for route in new.filter(|route| route.method == actix_web::http::Method::GET) {
        let list = route.path.trim_end_matches("/new");
        let is_told = KINDS.iter().any(|kind| kind.path == list) || MADE_BY_FILES.contains(&list);
        assert!(is_told, "{list} is in no story");
    }
}

#[test]
fn each_is_made_changed_copied_told_of_and_deleted() {
    let world = World::own();
    for kind in KINDS {
        let person = world.signed_in(kind.role);
        let made = sends(&person, &format!("{}/new", kind.path), &kind.filled(&world));
        let edit = made.is(303).destination();
        assert!(edit.starts_with(kind.path) && edit.ends_with("/edit"), "{edit}");
        let page = person.opens(&edit).is(200);
        page.submits("Save").is(200).says("is saved");
        // What is opened and saved as it is changes nothing: the form reads as it writes.
        let again = person.opens(&edit);
        again.submits("Save").is(200);
        page.follows("History").is(200).says("Created");
        page.follows("Copy").is(200);
        person.opens(kind.path).is(200);
        assert!(person.fetches(&format!("{}.csv", kind.path)).text().starts_with("id,"), "{}", kind.path);
        page.follows("Delete").submits("Delete it for good").is(200).is_at(kind.path).says("is deleted");
        person.opens(&edit).is(404);
        person.opens(&beside(&edit, "history")).is(404);
    }
}

#[test]
fn whatever_is_sent_is_refused_with_everything_kept_or_saved_whole() {
    let world = World::own();
    for kind in KINDS {
        let person = world.signed_in(kind.role);
        let (new, right) = (format!("{}/new", kind.path), kind.filled(&world));
        for (at, (name, _)) in right.iter().enumerate() {
            for value in hostile() {
                let mut form = right.clone();
                form[at].1.clone_from(&value);
                let page = sends(&person, &new, &form);
                let told = format!("{new} {name}={value:?}: {}", page.status());
                assert!([303, 422, 403].contains(&page.status()), "{told}");
                if page.status() == 303 {
                    let made = person.opens(&page.destination()).is(200);
                    made.follows("Delete").submits("Delete it for good").is(200);
                }
            }
            // A field that is missing, and one that comes twice.
            let without: Vec<_> = right.iter().filter(|(known, _)| known != name).cloned().collect();
            assert!([303, 422, 403].contains(&undone(&person, sends(&person, &new, &without))), "{new} without {name}");
            let twice: Vec<_> = right.iter().cloned().chain([(*name, "other".to_owned())]).collect();
            assert!([303, 422].contains(&undone(&person, sends(&person, &new, &twice))), "{new} twice {name}");
        }
    }
}

/// Another page of the record whose form is at this address.
fn beside(edit: &str, page: &str) -> String {
    format!("{}{page}", edit.trim_end_matches("edit"))
}

/// Deletes what was made, so that the next one can be, and tells the status.
fn undone(person: &Visitor, page: Page) -> u16 {
    if page.status() == 303 {
        person.opens(&page.destination()).follows("Delete").submits("Delete it for good").is(200);
    }
    page.status()
}

#[test]
fn a_form_that_comes_twice_or_too_late_does_no_harm() {
    let world = World::own();
    for kind in KINDS {
        let person = world.signed_in(kind.role);
        let (new, right) = (format!("{}/new", kind.path), kind.filled(&world));
        let edit = sends(&person, &new, &right).is(303).destination();
        // The second of a double click is told that it is there already.
        sends(&person, &new, &right).is(422);
        // Nobody has seen as many saves as can be counted.
        for version in [i64::MAX, i64::MIN] {
            let mut form = right.clone();
            form.push(("version", version.to_string()));
            let page = sends(&person, &edit, &form);
            // Where it says what is saved already, there is nothing to ask.
            assert!([303, 409].contains(&page.status()), "{edit} {version}: {}", page.status());
        }
        let stale = person.opens(&edit);
        person.opens(&edit).submits("Save").is(200);
        let again = stale.submits("Save");
        assert!([200, 409].contains(&again.status()), "{edit}: {}", again.status());
        let asked = person.opens(&beside(&edit, "deletion")).is(200);
        person.opens(&edit).submits("Save").is(200);
        asked.submits("Delete it for good").is(409).says("Somebody has changed it since you asked");
        person.opens(&edit).follows("Delete").submits("Delete it for good").is(200);
        // What is gone is missing, and comes back by no form.
        stale.sends_with("Save").is(404);
        asked.sends_with("Delete it for good").is(404);
        for wrong in ["0", "-1", "x", "99999999999999999999"] {
            person.opens(&format!("{}/{wrong}/edit", kind.path)).is(404);
        }
        sends(&person, &format!("{}/999999/edit", kind.path), &right).is(404);
    }
}

#[test]
fn bodies_that_are_no_forms_are_refused() {
    let world = World::own();
    for kind in KINDS {
        let person = world.signed_in(kind.role);
        let send = |content: &str, body: String| -> Answer {
            let page = person.sends_as(Method::POST, &format!("{}/new", kind.path), |request| {
                request.header("origin", BASE_URL).header("content-type", content).body(body.clone())
            });
            page.answer().clone()
        };
        assert_eq!(send("application/json", "{}".into()).status, 415);
        assert_eq!(send("application/x-www-form-urlencoded", format!("slug={}", "x".repeat(10_000_000))).status, 413);
        assert_eq!(send("application/x-www-form-urlencoded", "%ff=%fe&&&==".into()).status, 422);
    }
}
