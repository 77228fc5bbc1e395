//! Markdown as a page shows it, for the script that shows it while it is written.

use actix_web::web::Data;
use askama::Template;

use super::Office;
use super::records::texts::warning;
use crate::base::form::Fields;
use crate::base::languages::Language;
use crate::base::{markdown, markdown_warnings};
use crate::domain::texts::{self, Layer};
use crate::web::respond::{own_path, show};
use crate::web::{Answer, Error, State};

/// The longest text that is shown while it is written, in bytes.
const LONGEST: usize = 128 * 1024;

pub async fn create(frame: Office, form: Fields, state: Data<State>) -> Answer {
    let text = form.get("text");
    if text.len() > LONGEST {
        return Err(Error::TooLarge);
    }
    let layers = [Layer::Shared, Layer::Language(frame.language().clone())];
    let pictures = texts::pictures_of(&mut state.db.read().await?, &layers, &Language::shared(), [text]).await?;
    let page = Some(form.get("page")).filter(|page| !page.is_empty()).map_or("/", own_path);
    let html = markdown::to_html_with(text, page, &pictures);
    let warnings = markdown_warnings::warnings(text, &pictures).into_iter().map(warning).collect();
    show(Preview { frame, html, warnings })
}

#[derive(Template)]
#[template(path = "admin/texts/preview.html")]
struct Preview {
    frame: Office,
    html: String,
    warnings: Vec<&'static str>,
}
