//! The list of pictures.

use std::collections::HashMap;

use super::super::Office;
use super::super::filters::{COUNTED, Chip, Filters, Pager, window};
use super::super::lists::{Column, List, Row, SIZES};
use super::super::records::{Choice, Field, Kind, WORDS};
use super::{THUMB, picture, shared, told};
use crate::base::ids::MediaId;
use crate::db::Reader;
use crate::domain::records::lists::{self, Filter, Key, Listed, Sort};
use crate::domain::records::{self, PictureIs, RecordKind};
use crate::domain::texts::{self, Layer};
use crate::domain::{editions, media};
use crate::web::Error;
use crate::web::query::Query;

/// How pictures can stand: the word in addresses, and the message.
const STANDINGS: [(&str, &str); 3] =
    [("used", "media-is-used"), ("unused", "media-is-unused"), ("undescribed", "media-is-undescribed")];

pub(super) async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
    let filters = Filters::of("/admin/media", &["q", "is", "sort", "size"], query);
    let layers = told::layers(&editions::all(reader).await?);
    let standing = query.known("is", |word| STANDINGS.iter().find(|(known, _)| *known == word))?;
    let filter = Filter { picture: standing.map(|(word, _)| standing_of(word, &layers)), ..named(query) };
    let sort = query.known("sort", Sort::parse)?.unwrap_or_default();
    let size =
        query.known("size", |size| SIZES.into_iter().find(|known| known.to_string() == size))?.unwrap_or(SIZES[0]);
    let slice = lists::page(reader, &filter, sort, window(query, Key::parse)?, size).await?;
    let total = lists::count(reader, &filter, COUNTED + 1).await?;
    let pager = Pager::of(&filters, &slice, |listed| listed.key().to_string());
    let rows = rows(reader, frame, &slice.items, &layers).await?;
    let mut chips = Vec::new();
    if let Some(words) = filters.get("q") {
        chips.push(Chip { label: frame.say_of("chip-words", "name", words), url: filters.without(&["q"]) });
    }
    if let Some((_, message)) = standing {
        chips.push(Chip { label: frame.say(*message), url: filters.without(&["is"]) });
    }
    let columns = vec![
        Column::sorted(&filters, "column-name", sort, (Sort::Title, Sort::TitleBackwards), Sort::as_str),
        Column::plain("media-uses"),
        Column::plain("media-lacks"),
        Column::sorted(&filters, "column-changed", sort, (Sort::Oldest, Sort::Latest), Sort::as_str),
    ];
    Ok(List { controls: controls(frame), chips, columns, rows, filters, pager, total })
}

/// The pictures whose names have the words that the address asks for.
pub(super) fn named(query: &Query) -> Filter {
    let words = query.get("q").unwrap_or_default().split_whitespace().take(WORDS);
    Filter { words: words.map(str::to_owned).collect(), ..Filter::of(RecordKind::Media) }
}

fn standing_of(word: &str, layers: &[(Layer, String)]) -> PictureIs {
    match word {
        "used" => PictureIs::Used,
        "unused" => PictureIs::Unused,
        _ => PictureIs::Undescribed(layers.iter().map(|(layer, _)| layer.to_string()).collect()),
    }
}

fn controls(frame: &Office) -> Vec<Field> {
    let standings = STANDINGS.iter().map(|(word, message)| Choice::new(word, frame.say(*message)));
    let sizes = SIZES.into_iter().map(|size| Choice::new(size, size.to_string()));
    vec![
        Field::new("q", "filter-words", Kind::Line("search")),
        Field::new("is", "media-standing", Kind::Choice(standings.collect())).open("filter-any"),
        Field::new("size", "filter-size", Kind::Choice(sizes.collect())).open(""),
    ]
}

async fn rows(
    reader: &mut Reader,
    frame: &Office,
    items: &[Listed],
    layers: &[(Layer, String)],
) -> Result<Vec<Row>, Error> {
    let ids: Vec<MediaId> = items.iter().map(|listed| listed.id.into()).collect();
    let asked: Vec<Layer> = layers.iter().map(|(layer, _)| layer.clone()).collect();
    let files = media::files(reader, &ids).await?;
    let pictures = shared(reader, &ids).await?;
    let lacking = texts::undescribed(reader, &asked, &ids).await?;
    let uses: HashMap<MediaId, i64> = records::uses_of_picture(reader, &ids).await?.into_iter().collect();
    let row = |listed: &Listed| {
        let id = MediaId::from(listed.id);
        let lacks = lacking.get(&id).map(Vec::as_slice).unwrap_or_default();
        let lacks = layers.iter().filter(|(layer, _)| lacks.contains(layer)).map(|(_, name)| name.as_str());
        let picture = pictures.get(id.0).zip(files.get(&id)).map(|(found, medium)| picture(found, medium, THUMB));
        Row {
            id: id.0,
            name: listed.title.clone(),
            picture,
            cells: vec![
                frame.locale().number(uses.get(&id).copied().unwrap_or_default()),
                lacks.collect::<Vec<_>>().join(", "),
                frame.moment(&listed.changed_at),
            ],
        }
    };
    Ok(items.iter().map(row).collect())
}
