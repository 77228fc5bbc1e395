//! The list of redirects.

use crate::admin::Office;
use crate::admin::filters::{COUNTED, Chip, Filters, Pager, window};
use crate::admin::lists::{Column, List, Row, SIZES};
use crate::admin::records::{Choice, Field, Kind, WORDS};
use crate::db::Reader;
use crate::domain::editions::{self, Edition};
use crate::domain::redirects::lists::{self, Filter, Key, Listed, Sort};
use crate::web::Error;
use crate::web::query::Query;

const PATH: &str = "/admin/redirects";
const FILTERS: [&str; 4] = ["q", "edition", "sort", "size"];

pub(super) async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
    let filters = Filters::of(PATH, &FILTERS, query);
    let editions = editions::all(reader).await?;
    let filter = Filter {
        words: query.get("q").unwrap_or_default().split_whitespace().take(WORDS).map(str::to_owned).collect(),
        edition: query.known("edition", |code| by_code(&editions, code))?.map(|edition| edition.id),
    };
    let sort = query.known("sort", Sort::parse)?.unwrap_or_default();
    let size =
        query.known("size", |size| SIZES.into_iter().find(|known| known.to_string() == size))?.unwrap_or(SIZES[0]);
    let slice = lists::page(reader, &filter, sort, window(query, Key::parse)?, size).await?;
    let total = lists::count(reader, &filter, COUNTED + 1).await?;
    let pager = Pager::of(&filters, &slice, |listed| listed.key().to_string());
    let row = |listed: &Listed| {
        let edition = editions.iter().find(|edition| Some(edition.id) == listed.edition_id);
        let scope = edition.map_or_else(|| frame.say("redirects-everywhere"), |edition| edition.country_name.clone());
        let target = if listed.target.is_empty() { "/".to_owned() } else { listed.target.clone() };
        Row {
            id: listed.id.0,
            name: listed.source.clone(),
            picture: None,
            cells: vec![scope, target, frame.moment(&listed.changed_at)],
        }
    };
    Ok(List {
        controls: controls(&editions),
        chips: chips(frame, &filters, &editions),
        columns: columns(&filters, sort),
        rows: slice.items.iter().map(row).collect(),
        filters,
        pager,
        total,
    })
}

fn by_code<'e>(editions: &'e [Edition], code: &str) -> Option<&'e Edition> {
    editions.iter().find(|edition| edition.code.as_str() == code)
}

fn columns(filters: &Filters, sort: Sort) -> Vec<Column> {
    let by = |label, up, down| Column::sorted(filters, label, sort, (up, down), Sort::as_str);
    vec![
        by("redirects-source", Sort::Source, Sort::SourceBackwards),
        Column::plain("field-edition"),
        Column::plain("redirects-target"),
        by("column-changed", Sort::Oldest, Sort::Latest),
    ]
}

fn controls(editions: &[Edition]) -> Vec<Field> {
    let editions = editions.iter().map(|edition| Choice::new(&edition.code, &edition.country_name));
    let sizes = SIZES.into_iter().map(|size| Choice::new(size, size.to_string()));
    vec![
        Field::new("q", "filter-words", Kind::Line("search")),
        Field::new("edition", "filter-edition", Kind::Choice(editions.collect())).open("filter-any"),
        Field::new("size", "filter-size", Kind::Choice(sizes.collect())).open(""),
    ]
}

fn chips(frame: &Office, filters: &Filters, editions: &[Edition]) -> Vec<Chip> {
    let label = |name: &str, value: &str| match name {
        "q" => Some(("chip-words", value.to_owned())),
        "edition" => Some(("chip-edition", by_code(editions, value)?.country_name.clone())),
        _ => None,
    };
    let chip = |name: &'static str| {
        let (message, said) = label(name, filters.get(name)?)?;
        Some(Chip { label: frame.say_of(message, "name", said), url: filters.without(&[name]) })
    };
    FILTERS.into_iter().filter_map(chip).collect()
}
