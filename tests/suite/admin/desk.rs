//! What the stories of the coordinators' desk share.

use lectern::base::form::Fields;
use lectern::base::ids::SessionId;
use lectern::db::sql;
use lectern::domain::records::RecordKind;
use lectern::domain::sessions;

use crate::support::{Page, Visitor, World};

/// Picks what contains these words in the list with this label.
#[track_caller]
pub fn pick(page: &Page, label: &str, field: &str, words: &str) -> Page {
    let options = page.elements(&format!("select[id=\"{field}\"] option"));
    let found = options.iter().find(|one| one.text().collect::<String>().contains(words));
    let value = found.and_then(|option| option.attr("value")).unwrap_or_else(|| panic!("{label} offers no {words:?}"));
    page.picks(label, value)
}

/// The form of a new session of `SQL from zero` in Paris, from half past nine to half past five on each of these days.
pub fn begins(visitor: &Visitor, days: &[&str]) -> Page {
    let mut form = visitor.opens("/admin/sessions/new").is(200);
    for _ in 1..days.len() {
        form = form.submits("Add a day").is(200);
    }
    form = pick(&form, "Course", "course", "(DAN-110)");
    form = pick(&form, "Edition", "edition", "France");
    form = form.picks("Format", "classroom").picks("Language", "fr");
    form = pick(&form, "City", "city", "Paris,");
    form = pick(&form, "Room", "room", "Paris, Salles du Canal, Salle 1");
    form = form.fills("Seats", "10");
    for (day, number) in days.iter().zip(1..) {
        form = form.fills(&format!("Day (Day {number})"), day);
        form = form.fills(&format!("Begins (Day {number})"), "09:30").fills(&format!("Ends (Day {number})"), "17:30");
    }
    form
}

/// What is in a field.
#[track_caller]
pub fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("input[name=\"{field}\"]"), "value").pop().unwrap_or_default()
}

/// The id of the session whose form this is.
#[track_caller]
pub fn id_of(page: &Page) -> SessionId {
    let id = page.path().split('/').nth(3).and_then(|id| id.parse().ok());
    SessionId(id.unwrap_or_else(|| panic!("{} is no session's page", page.path())))
}

impl World {
    /// Takes seats on a session, as a booking does.
    pub fn books(&self, id: SessionId, seats: i64) {
        let is_taken = self.writes(async |tx| sessions::take_seats(tx, &self.actor(), id, seats).await);
        assert!(is_taken, "there are as many");
    }

    /// The form of a session as it is sent, in a room of Paris or elsewhere.
    pub fn session_form(&self, course: &str, code: &str, day: &str) -> Fields {
        Fields::default()
            .and("course", self.record(RecordKind::Course, course).0)
            .and("edition", self.edition("fr").id.0)
            .and("format", "classroom")
            .and("language", "fr")
            .and("code", code)
            .and("city", self.record(RecordKind::City, "paris").0)
            .and("days.0.day", day)
            .and("days.0.begins", "09:30")
            .and("days.0.ends", "17:30")
            .and("seats", "8")
    }

    /// A room of a venue, by its name.
    pub fn room(&self, venue: &str, name: &str) -> i64 {
        let venue = self.record(RecordKind::Venue, venue);
        let rooms = async |reader: &mut lectern::db::Reader| {
            sql("SELECT id FROM rooms WHERE venue_id = ? AND name = ?").bind(venue).bind(name).number(reader).await
        };
        self.reads(rooms)
    }
}
