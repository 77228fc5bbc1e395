//! The form of a session: what can be chosen depends on the edition, which is chosen once.

use super::{of_format, seats};
use crate::admin::Office;
use crate::admin::records::{Choice, Field, Kind, Parts, Section, Shown};
use crate::base::form::Fields;
use crate::base::languages::Language;
use crate::base::say;
use crate::db::{self, Reader};
use crate::domain::accounts::{self, Permission};
use crate::domain::courses::Format;
use crate::domain::editions::{self, Edition};
use crate::domain::records::{self, RecordKind};
use crate::domain::sessions::{self, Places, Planned};

/// The most instructors that are offered.
const MOST: i64 = 500;

/// The form of this session, of a new one, or of a series.
pub(super) async fn sections(
    reader: &mut Reader,
    frame: &Office,
    session: Option<&Planned>,
    is_series: bool,
) -> db::Result<Vec<Section>> {
    let now = reader.now();
    let editions = editions::all(reader).await?;
    let own = session.and_then(|session| editions.iter().find(|edition| edition.id == session.edition));
    // Those in which the person may plan; of a session that is there, its own.
    let offered: Vec<&Edition> = match own {
        Some(own) => vec![own],
        None => editions.iter().filter(|edition| may_plan(frame, edition)).collect(),
    };
    let courses = sessions::courses(reader).await?;
    let places = sessions::places(reader).await?;
    let instructors = records::choices(reader, RecordKind::Instructor, MOST).await?;
    let courses = courses.into_iter().map(|(id, code, title)| Choice::new(id.0, format!("{title} ({code})")));
    let mut what =
        vec![Field::new("course", "plan-course", Kind::Choice(courses.collect())).searched(sessions::OFFERED)];
    match (own, session) {
        (Some(own), Some(session)) => what.extend(standing(frame, own, session, session.ends_at <= now)),
        _ => what.push(Field::new("edition", "plan-edition", Kind::Choice(editions_of(&offered)))),
    }
    let formats = Format::ALL.into_iter().map(|format| Choice::new(format.as_str(), frame.say(of_format(format))));
    what.push(Field::new("format", "plan-format", Kind::Choice(formats.collect())).hinted("plan-format-hint"));
    what.push(Field::new("language", "plan-language", Kind::Choice(languages(&offered))));
    if !is_series {
        what.push(Field::line("code", "plan-code").hinted("plan-code-hint"));
    }
    let instructors = instructors.into_iter().map(|(id, name)| Choice::new(id.0, name));
    let mut sections = vec![
        Section::first(what),
        Section::of("plan-where", where_held(&offered, &places)),
        Section::of("plan-when", when(session, is_series)),
        Section::of(
            "plan-who",
            vec![
                Field::new("seats", "plan-seats", Kind::Line("number")).hinted("plan-seats-hint"),
                Field::new("minimum", "plan-minimum", Kind::Line("number")).hinted("plan-minimum-hint"),
                Field::line("net", "plan-net").hinted("plan-net-hint"),
                Field::new("instructors", "plan-instructors", Kind::Choices(instructors.collect())).searched(MOST),
            ],
        ),
    ];
    sections.retain(|section| !section.fields.is_empty());
    Ok(sections)
}

fn may_plan(frame: &Office, edition: &Edition) -> bool {
    let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
    accounts::may_in(grants, Permission::PlanSessions, edition.id)
}

/// What a new form begins with: one day, and the edition, where the person plans in one alone.
pub(super) fn begun(frame: &Office, asked: Fields) -> Fields {
    let mut form = asked;
    if form.parts("days").is_empty() {
        form.set_parts("days", [sessions::next_day(&[])]);
    }
    let mut mine = frame.editions.iter().filter(|edition| may_plan(frame, edition));
    if let (Some(only), None, "") = (mine.next(), mine.next(), form.get("edition")) {
        form.set("edition", [only.id.0.to_string()]);
        if form.get("language").is_empty() {
            form.set("language", [only.language().to_string()]);
        }
    }
    form
}

/// What is so and is changed elsewhere.
fn standing(frame: &Office, edition: &Edition, session: &Planned, is_over: bool) -> Vec<Field> {
    let (state, link) = match (session.is_cancelled, is_over) {
        (true, _) => ("plan-state-cancelled", Some("plan-reinstate")),
        (false, true) => ("plan-state-over", None),
        (false, false) => ("plan-state-held", Some("plan-cancel")),
    };
    let link = link.map(|link| (link, format!("/admin/sessions/{}/cancellation", session.id.0)));
    vec![
        // Its clocks need not be the session's, which are told with the days.
        Field::shown("plan-edition", "plan-edition", format!("{} ({})", edition.country_name, edition.currency.code())),
        Field::new("plan-state", "plan-state", Kind::Shown(Shown { text: frame.say(state), link })),
        Field::shown("plan-taken", "plan-taken", seats(frame, session.taken, session.edit.seats, session.edit.minimum)),
    ]
}

/// `France (EUR, Europe/Paris)`: prices are in its currency, and what has no city goes by its clocks.
fn named(edition: &Edition) -> String {
    format!("{} ({}, {})", edition.country_name, edition.currency.code(), edition.time_zone.name())
}

fn editions_of(offered: &[&Edition]) -> Vec<Choice> {
    offered.iter().map(|edition| Choice::new(edition.id.0, named(edition))).collect()
}

fn languages(offered: &[&Edition]) -> Vec<Choice> {
    let mut known: Vec<Language> = Vec::new();
    for language in offered.iter().flat_map(|edition| sessions::languages(Some(edition))) {
        if !known.contains(&language) {
            known.push(language);
        }
    }
    known.into_iter().map(|language| Choice::new(&language, language_name(&language))).collect()
}

/// The language in its own words; its code where the interface does not speak it.
fn language_name(language: &Language) -> String {
    let speaks = say::interface_language(language) == language.as_str();
    if speaks { say::say(language, "language-name", &[]) } else { language.to_string() }
}

fn where_held(offered: &[&Edition], places: &Places) -> Vec<Field> {
    let country = |edition| offered.iter().find(|one| one.id == edition).map(|one| one.country_name.as_str());
    let cities = places.cities.iter().filter_map(|city| {
        let country = country(city.edition)?;
        Some(Choice::new(city.id, format!("{}, {country} ({})", city.name, city.zone)))
    });
    let rooms = places.rooms.iter().filter(|room| country(room.edition).is_some());
    let rooms = rooms.map(|room| Choice::new(room.id, format!("{} ({})", room.name, room.seats)));
    vec![
        Field::new("city", "plan-city", Kind::Choice(cities.collect()))
            .open("choice-none")
            .hinted("plan-city-hint")
            .searched(all(&places.cities)),
        Field::new("room", "plan-room", Kind::Choice(rooms.collect()))
            .open("choice-none")
            .hinted("plan-room-hint")
            .searched(all(&places.rooms)),
    ]
}

/// How many of these are offered where there are more: those of other editions are among what was read.
fn all(read: &[sessions::Chosen]) -> i64 {
    if i64::try_from(read.len()).is_ok_and(|read| read < sessions::OFFERED) { i64::MAX } else { 0 }
}

fn when(session: Option<&Planned>, is_series: bool) -> Vec<Field> {
    let day = || Field::new("day", "plan-day", Kind::Line("date"));
    let days = Parts {
        fields: vec![
            day(),
            Field::new("begins", "plan-begins", Kind::Line("time")),
            Field::new("ends", "plan-ends", Kind::Line("time")),
        ],
        add: "plan-add-day",
        one: "plan-one-day",
    };
    let zone = session.map(|session| Field::shown("plan-zone", "plan-zone", session.zone.name()));
    let days = Field::new("days", "plan-days", Kind::Parts(days)).hinted("plan-days-hint");
    let dates = Parts { fields: vec![day()], add: "plan-add-date", one: "plan-one-date" };
    let dates = Field::new("dates", "plan-dates", Kind::Parts(dates)).hinted("plan-dates-hint");
    zone.into_iter().chain([days]).chain(is_series.then_some(dates)).collect()
}
