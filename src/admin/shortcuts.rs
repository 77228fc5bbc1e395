//! Keys that do something by themselves: what they are, and turning them off (WCAG 2.1.4). Without a script there are none,
//! and the page says where everything is.

use actix_web::HttpRequest;
use actix_web::web::Data;
use askama::Template;

use super::Office;
use super::office::{List, lists};
use crate::base::form::Fields;
use crate::domain::accounts;
use crate::web::respond::{see_other, show as page};
use crate::web::{Answer, Error, Flash, Person, State};

const PATH: &str = "/admin/shortcuts";

/// The letter after `g` that goes to a list. A list without one is reached as before.
const LETTERS: [(char, &str); 15] = [
    ('s', "/admin/sessions"),
    ('y', "/admin/cities"),
    ('v', "/admin/venues"),
    ('e', "/admin/editions"),
    ('m', "/admin/matrix"),
    ('c', "/admin/courses"),
    ('a', "/admin/articles"),
    ('w', "/admin/glossary"),
    ('t', "/admin/topics"),
    ('p', "/admin/pages"),
    ('i', "/admin/instructors"),
    ('h', "/admin/changes"),
    ('l', "/admin/mail"),
    ('b', "/admin/mail/templates"),
    ('j', "/admin/jobs"),
];

impl Office {
    /// The letters that go to lists this person may open.
    pub fn letters(&self) -> Vec<(char, List)> {
        let list = |(letter, path): &(char, &str)| Some((*letter, lists().find(|list| list.path == *path)?));
        LETTERS.iter().filter_map(list).filter(|(_, list)| self.may(list.permission)).collect()
    }
}

pub async fn show(frame: Office) -> Answer {
    page(Shortcuts { frame })
}

/// Turns them on or off, for this person on every device.
pub async fn update(request: HttpRequest, person: Person, fields: Fields, state: Data<State>) -> Answer {
    let has_shortcuts = match fields.get("shortcuts") {
        "on" => true,
        "off" => false,
        _ => return Err(Error::BadRequest),
    };
    let set = state.db.write(async |tx| accounts::set_shortcuts(tx, person.id(), has_shortcuts).await);
    match set.await {
        // Who turns them off twice at once has them off.
        Err(error) if error.is_taken() => {}
        done => done?,
    }
    Flash::new(if has_shortcuts { "shortcuts-are-on" } else { "shortcuts-are-off" }).leave(&request);
    Ok(see_other(PATH))
}

#[derive(Template)]
#[template(path = "admin/shortcuts.html")]
struct Shortcuts {
    frame: Office,
}
