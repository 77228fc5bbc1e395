//! The list of sessions, public or not, the next first: what lies ahead, unless words, a month or a state ask for more.

use chrono::NaiveDate;

use super::{of_format, seats};
use crate::admin::Office;
use crate::admin::filters::{COUNTED, Chip, Filters, Pager, window};
use crate::admin::lists::{self as shared, Column, List, Row, SIZES};
use crate::admin::records::{Choice, Field, Kind, WORDS};
use crate::base::ids::{CityId, InstructorId, RecordId};
use crate::base::wall_time::WallTime;
use crate::db::Reader;
use crate::domain::catalogue::Month;
use crate::domain::courses::Format;
use crate::domain::editions::{self, Edition};
use crate::domain::records::{self, RecordKind};
use crate::domain::sessions::lists::{self, Filter, Key, Lack, Listed, Sort, Standing};
use crate::domain::sessions::{self, Chosen};
use crate::web::Error;
use crate::web::query::Query;

const PATH: &str = "/admin/sessions";
const FILTERS: [&str; 12] =
    ["q", "edition", "city", "format", "instructor", "begins", "from", "to", "lacks", "state", "sort", "size"];
const LACKS: [(Lack, &str, &str); 3] = [
    (Lack::Room, "room", "plan-lacks-room"),
    (Lack::Instructor, "instructor", "plan-lacks-instructor"),
    (Lack::Minimum, "minimum", "plan-lacks-minimum"),
];
/// What `begins` asks for, and the message that says it.
const SOON: (&str, &str) = ("soon", "plan-begins-soon");

/// What can be filtered by.
struct Offered {
    editions: Vec<Edition>,
    cities: Vec<Chosen>,
    instructors: Vec<(RecordId, String)>,
}

pub(super) async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
    let filters = Filters::of(PATH, &FILTERS, query);
    let offered = Offered {
        editions: editions::all(reader).await?,
        cities: sessions::places(reader).await?.cities,
        instructors: records::choices(reader, RecordKind::Instructor, 500).await?,
    };
    let filter = offered.filter(query)?;
    let sort = query.known("sort", Sort::parse)?.unwrap_or_default();
    let size = shared::size(query, SIZES[0])?;
    let slice = lists::page(reader, &filter, sort, window(query, Key::parse)?, size).await?;
    let total = lists::count(reader, &filter, COUNTED + 1).await?;
    let pager = Pager::of(&filters, &slice, |listed| listed.key().to_string());
    let now = reader.now();
    let row = |listed: &Listed| Row {
        id: listed.id.0,
        name: listed.code.clone(),
        picture: None,
        cells: vec![
            listed.title.clone(),
            when(frame, listed),
            place(frame, listed),
            seats(frame, listed.taken, listed.seats, listed.minimum),
            frame.say(of_standing(listed.standing(now))),
        ],
    };
    Ok(List {
        controls: offered.controls(frame),
        chips: offered.chips(frame, &filters),
        columns: columns(&filters, sort),
        rows: slice.items.iter().map(row).collect(),
        filters,
        pager,
        total,
    })
}

impl Offered {
    fn filter(&self, query: &Query) -> Result<Filter, Error> {
        let month = |name| query.known(name, Month::parse);
        let words = query.get("q").unwrap_or_default().split_whitespace();
        let words: Vec<String> = words.take(WORDS).map(str::to_owned).collect();
        let (from, to, standing) = (month("from")?, month("to")?, query.known("state", Standing::parse)?);
        Ok(Filter {
            // Whoever looks for words, or asks for days or a state, means what is over too.
            is_ahead: words.is_empty() && from.is_none() && to.is_none() && standing.is_none(),
            words,
            edition: query.known("edition", |code| self.edition(code))?.map(|edition| edition.id),
            city: query.known("city", |id| self.city(id))?.map(|city| CityId(city.id)),
            format: query.known("format", Format::parse)?,
            instructor: query.known("instructor", |id| self.instructor(id))?.map(|(id, _)| InstructorId(id.0)),
            is_soon: query.known("begins", |word| (word == SOON.0).then_some(()))?.is_some(),
            from: from.map(Month::first_day),
            before: to.map(|month| month.next().first_day()),
            lack: query.known("lacks", |word| LACKS.iter().find(|(_, known, _)| *known == word))?.map(|found| found.0),
            standing,
        })
    }

    fn edition(&self, code: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.code.as_str() == code)
    }

    fn city(&self, id: &str) -> Option<&Chosen> {
        self.cities.iter().find(|city| city.id.to_string() == id)
    }

    fn instructor(&self, id: &str) -> Option<&(RecordId, String)> {
        self.instructors.iter().find(|(known, _)| known.0.to_string() == id)
    }

    fn controls(&self, frame: &Office) -> Vec<Field> {
        let editions = self.editions.iter().map(|edition| Choice::new(&edition.code, &edition.country_name));
        let cities = self.cities.iter().map(|city| Choice::new(city.id, &city.name));
        let formats = Format::ALL.into_iter().map(|format| Choice::new(format.as_str(), frame.say(of_format(format))));
        let instructors = self.instructors.iter().map(|(id, name)| Choice::new(id.0, name));
        let lacks = LACKS.into_iter().map(|(_, word, message)| Choice::new(word, frame.say(message)));
        let states = Standing::ALL.into_iter().map(|(state, word)| Choice::new(word, frame.say(of_standing(state))));
        let soon = Choice::new(SOON.0, frame.say(SOON.1));
        let sizes = SIZES.into_iter().map(|size| Choice::new(size, size.to_string()));
        vec![
            Field::new("q", "filter-words", Kind::Line("search")),
            Field::new("edition", "filter-edition", Kind::Choice(editions.collect())).open("filter-any"),
            Field::new("city", "plan-city", Kind::Choice(cities.collect())).open("filter-any"),
            Field::new("format", "plan-format", Kind::Choice(formats.collect())).open("filter-any"),
            Field::new("instructor", "plan-instructor", Kind::Choice(instructors.collect())).open("filter-any"),
            Field::new("begins", "plan-begins", Kind::Choice(vec![soon])).open("filter-any"),
            Field::new("from", "plan-from", Kind::Line("month")).hinted("plan-month-hint"),
            Field::new("to", "plan-to", Kind::Line("month")).hinted("plan-month-hint"),
            Field::new("lacks", "plan-lacks", Kind::Choice(lacks.collect())).open("filter-any"),
            Field::new("state", "plan-state", Kind::Choice(states.collect())).open("filter-any"),
            Field::new("size", "filter-size", Kind::Choice(sizes.collect())).open(""),
        ]
    }

    fn chips(&self, frame: &Office, filters: &Filters) -> Vec<Chip> {
        let month = |text: &str| Month::parse(text).map(|month| frame.locale().month(month.first_day()));
        let format = |word: &str| Some(frame.say(of_format(Format::parse(word)?)));
        let lack = |word: &str| Some(frame.say(LACKS.iter().find(|(_, known, _)| *known == word)?.2));
        let state = |word: &str| Some(frame.say(of_standing(Standing::parse(word)?)));
        let label = |name: &str, value: &str| match name {
            "q" => Some(("chip-words", value.to_owned())),
            "edition" => Some(("chip-edition", self.edition(value)?.country_name.clone())),
            "city" => Some(("chip-edition", self.city(value)?.name.clone())),
            "format" => Some(("chip-plan-format", format(value)?)),
            "instructor" => Some(("chip-plan-instructor", self.instructor(value)?.1.clone())),
            "begins" => Some(("chip-plan-begins", (value == SOON.0).then(|| frame.say(SOON.1))?)),
            "from" => Some(("chip-from", month(value)?)),
            "to" => Some(("chip-to", month(value)?)),
            "lacks" => Some(("chip-state", lack(value)?)),
            "state" => Some(("chip-state", state(value)?)),
            _ => None,
        };
        let chip = |name: &'static str| {
            let (message, said) = label(name, filters.get(name)?)?;
            Some(Chip { label: frame.say_of(message, "name", said), url: filters.without(&[name]) })
        };
        FILTERS.into_iter().filter_map(chip).collect()
    }
}

fn columns(filters: &Filters, sort: Sort) -> Vec<Column> {
    let by = |label, up, down| Column::sorted(filters, label, sort, (up, down), Sort::as_str);
    vec![
        by("plan-code", Sort::Code, Sort::CodeBackwards),
        Column::plain("plan-course"),
        by("plan-when", Sort::Start, Sort::StartBackwards),
        Column::plain("plan-where"),
        Column::plain("plan-taken"),
        Column::plain("plan-state"),
    ]
}

/// `29–30 March 2027, 09:30 (Europe/Paris)`.
fn when(frame: &Office, listed: &Listed) -> String {
    let zone = listed.time_zone.parse().unwrap_or(chrono_tz::UTC);
    let [first, last] = [listed.starts_at, listed.ends_at].map(|at| WallTime::at(at, zone));
    let (locale, days): (_, [NaiveDate; 2]) = (frame.locale(), [first.day(), last.day()]);
    format!("{}, {} ({})", locale.days(days[0], days[1]), locale.time(first.time()), zone.name().replace('_', " "))
}

fn place(frame: &Office, listed: &Listed) -> String {
    let parts: Vec<&str> =
        [&listed.city, &listed.venue, &listed.room].into_iter().filter_map(|part| part.as_deref()).collect();
    match (listed.format(), &listed.room) {
        (Format::Classroom, None) => format!("{}, {}", parts.join(", "), frame.say("plan-no-room")),
        (Format::Classroom, Some(_)) => parts.join(", "),
        (format, _) => frame.say(of_format(format)),
    }
}

fn of_standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Planned => "plan-state-held",
        Standing::Full => "plan-state-full",
        Standing::InHouse => "format-in-house",
        Standing::Cancelled => "plan-state-cancelled",
        Standing::Over => "plan-state-over",
    }
}
