//! Standing pages.

use actix_web::web::{Data, Path};
use askama::Template;

use crate::base::slug::Slug;
use crate::db::Reader;
use crate::domain::pages::{self, Page};
use crate::domain::records::RecordKind;
use crate::site::{moved_or_missing, slug, structured};
use crate::web::consent::{self, KnownCookie};
use crate::web::respond::show as page;
use crate::web::{Answer, Frame, Place, State, visit};

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    of(&mut state.db.read().await?, frame, &slug).await
}

/// The page of a standing page, as this reader finds it.
pub(super) async fn of(reader: &mut Reader, frame: Frame, slug: &Slug) -> Answer {
    let Some(found) = pages::by_slug(reader, &frame.edition, slug).await? else {
        return moved_or_missing(reader, &frame, RecordKind::Page, slug).await;
    };
    let frame = frame.at(Place::Page(found.slug.clone()), Some(&found.editions));
    let cookies = if found.slug == pages::COOKIE_POLICY { cookies(&frame.visit) } else { Vec::new() };
    page(Show { structured: structured::breadcrumbs(&frame, &[], &found.title.text), frame, page: found, cookies })
}

/// The cookies that the site really sets, under the names that they travel by for this visitor.
fn cookies(visit: &visit::Visit) -> Vec<(String, KnownCookie)> {
    consent::KNOWN.into_iter().map(|known| (consent::name_of(known.name, visit.is_https), known)).collect()
}

#[derive(Template)]
#[template(path = "site/pages/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    page: Page,
    cookies: Vec<(String, KnownCookie)>,
}
