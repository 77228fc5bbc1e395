//! The pictures that a text can show, each with what is written for it. A script shows this list beside a text and puts that
//! in; without one it is copied.

use actix_web::web::Data;
use askama::Template;

use super::super::Office;
use super::super::filters::{Chip, Filters, Pager, SIZE, window};
use super::{THUMB, list, picture, shared};
use crate::admin::records::Picture;
use crate::base::ids::MediaId;
use crate::base::pictures;
use crate::domain::media;
use crate::domain::records::lists::{self, Key, Sort};
use crate::web::form::Filled;
use crate::web::query::Query;
use crate::web::respond::show;
use crate::web::{Answer, State};

pub async fn index(frame: Office, query: Query, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    let filters = Filters::of("/admin/media/choices", &["q"], &query);
    let slice = lists::page(&mut reader, &list::named(&query), Sort::Latest, window(&query, Key::parse)?, SIZE).await?;
    let ids: Vec<MediaId> = slice.items.iter().map(|listed| listed.id.into()).collect();
    let files = media::files(&mut reader, &ids).await?;
    let found = shared(&mut reader, &ids).await?;
    let choice = |id: &MediaId| {
        let (one, medium) = found.get(id.0).zip(files.get(id))?;
        let is_described = one.alternative.is_some();
        let (name, markdown) = (medium.edit.name.clone(), pictures::markdown(id.0));
        Some(Choice { id: id.0, name, markdown, is_described, picture: picture(one, medium, THUMB) })
    };
    let choices = ids.iter().filter_map(choice).collect();
    let chip = |words: &str| Chip { label: frame.say_of("chip-words", "name", words), url: filters.without(&["q"]) };
    let chips = filters.get("q").map(chip).into_iter().collect();
    let pager = Pager::of(&filters, &slice, |listed| listed.key().to_string());
    let form = filters.filled();
    show(Choices { frame, form, chips, choices, pager, total: 0 })
}

/// A picture that can be chosen.
struct Choice {
    id: i64,
    name: String,
    /// What is written into a text.
    markdown: String,
    /// Whether it has words; without them no text shows it.
    is_described: bool,
    picture: Picture,
}

#[derive(Template)]
#[template(path = "admin/media/choices.html")]
struct Choices {
    frame: Office,
    form: Filled,
    chips: Vec<Chip>,
    choices: Vec<Choice>,
    pager: Pager,
    /// What is counted is nothing where nothing is shown.
    total: i64,
}
