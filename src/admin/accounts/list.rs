//! The list of accounts.

use crate::admin::Office;
use crate::admin::filters::{COUNTED, Chip, Filters, Pager, window};
use crate::admin::lists::{Column, List, Row, SIZES};
use crate::admin::records::{Choice, Field, Kind, WORDS};
use crate::base::ids::AccountId;
use crate::db::Reader;
use crate::domain::accounts::lists::{self, Filter, Key, Listed, Sort, State};
use crate::domain::accounts::{Grant, Role};
use crate::domain::editions::{self, Edition};
use crate::web::Error;
use crate::web::query::Query;

const PATH: &str = "/admin/accounts";
const FILTERS: [&str; 6] = ["q", "role", "edition", "state", "sort", "size"];

pub(super) async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
    let filters = Filters::of(PATH, &FILTERS, query);
    let editions = editions::all(reader).await?;
    let filter = Filter {
        words: query.get("q").unwrap_or_default().split_whitespace().take(WORDS).map(str::to_owned).collect(),
        role: query.known("role", Role::parse)?,
        edition: query.known("edition", |code| by_code(&editions, code))?.map(|edition| edition.id),
        state: query.known("state", State::parse)?,
    };
    let sort = query.known("sort", Sort::parse)?.unwrap_or_default();
    let size =
        query.known("size", |size| SIZES.into_iter().find(|known| known.to_string() == size))?.unwrap_or(SIZES[0]);
    let slice = lists::page(reader, &filter, sort, window(query, Key::parse)?, size).await?;
    let total = lists::count(reader, &filter, COUNTED + 1).await?;
    let ids: Vec<AccountId> = slice.items.iter().map(|listed| listed.id).collect();
    let grants = lists::roles(reader, &ids).await?;
    let pager = Pager::of(&filters, &slice, |listed| listed.key().to_string());
    let row = |listed: &Listed| Row {
        id: listed.id.0,
        name: listed.name.clone(),
        picture: None,
        cells: vec![
            listed.email.clone(),
            roles(frame, &editions, grants.iter().filter(|(id, _)| *id == listed.id).map(|(_, grant)| grant)),
            frame.say(of_state(listed.state())),
            frame.moment(&listed.created_at),
        ],
    };
    Ok(List {
        controls: controls(frame, &editions),
        chips: chips(frame, &filters, &editions),
        columns: columns(&filters, sort),
        rows: slice.items.iter().map(row).collect(),
        filters,
        pager,
        total,
    })
}

/// `Editor (France, Suomi), Coordinator`.
fn roles<'g>(frame: &Office, editions: &[Edition], grants: impl Iterator<Item = &'g Grant>) -> String {
    let grants: Vec<&Grant> = grants.collect();
    let role = |role: Role| {
        let of_role: Vec<&&Grant> = grants.iter().filter(|grant| grant.role == role).collect();
        let limits =
            of_role.iter().filter_map(|grant| editions.iter().find(|edition| Some(edition.id) == grant.edition));
        let countries: Vec<&str> = limits.map(|edition| edition.country_name.as_str()).collect();
        let name = frame.say(role.message());
        (!of_role.is_empty())
            .then(|| if countries.is_empty() { name.clone() } else { format!("{name} ({})", countries.join(", ")) })
    };
    Role::ALL.into_iter().filter_map(role).collect::<Vec<_>>().join(", ")
}

/// The message that names a state.
pub(super) fn of_state(state: State) -> &'static str {
    match state {
        State::Active => "people-active",
        State::Invited => "people-state-invited",
        State::Disabled => "people-disabled",
    }
}

fn by_code<'e>(editions: &'e [Edition], code: &str) -> Option<&'e Edition> {
    editions.iter().find(|edition| edition.code.as_str() == code)
}

fn columns(filters: &Filters, sort: Sort) -> Vec<Column> {
    let by = |label, up, down| Column::sorted(filters, label, sort, (up, down), Sort::as_str);
    vec![
        by("column-name", Sort::Name, Sort::NameBackwards),
        Column::plain("people-email"),
        Column::plain("people-roles-short"),
        Column::plain("filter-state"),
        by("people-created", Sort::Oldest, Sort::Newest),
    ]
}

fn controls(frame: &Office, editions: &[Edition]) -> Vec<Field> {
    let roles = Role::ALL.into_iter().map(|role| Choice::new(role.as_str(), frame.say(role.message())));
    let editions = editions.iter().map(|edition| Choice::new(&edition.code, &edition.country_name));
    let states = State::ALL.into_iter().map(|(state, word)| Choice::new(word, frame.say(of_state(state))));
    let sizes = SIZES.into_iter().map(|size| Choice::new(size, size.to_string()));
    vec![
        Field::new("q", "people-words", Kind::Line("search")),
        Field::new("role", "people-role", Kind::Choice(roles.collect())).open("filter-any"),
        Field::new("edition", "people-limited-to", Kind::Choice(editions.collect())).open("filter-any"),
        Field::new("state", "filter-state", Kind::Choice(states.collect())).open("filter-any"),
        Field::new("size", "filter-size", Kind::Choice(sizes.collect())).open(""),
    ]
}

fn chips(frame: &Office, filters: &Filters, editions: &[Edition]) -> Vec<Chip> {
    let label = |name: &str, value: &str| match name {
        "q" => Some(("chip-words", value.to_owned())),
        "role" => Some(("chip-role", frame.say(Role::parse(value)?.message()))),
        "edition" => Some(("chip-edition", by_code(editions, value)?.country_name.clone())),
        "state" => Some(("chip-state", frame.say(of_state(State::parse(value)?)))),
        _ => None,
    };
    let chip = |name: &'static str| {
        let (message, said) = label(name, filters.get(name)?)?;
        Some(Chip { label: frame.say_of(message, "name", said), url: filters.without(&[name]) })
    };
    FILTERS.into_iter().filter_map(chip).collect()
}
