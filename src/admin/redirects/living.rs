//! What is at the two addresses of a redirect: none hides a page that is there, and none leads to nothing.

use crate::base::edition_code::EditionCode;
use crate::base::form::{Fault, Faults};
use crate::base::slug::Slug;
use crate::db::{self, Reader};
use crate::domain::editions::Edition;
use crate::domain::records::{self, Refused};
use crate::domain::redirects::{self, RedirectEdit};
use crate::domain::{publications, sessions};
use crate::web::Place;

/// What a visitor finds at an address.
enum Here {
    Page,
    /// A record that has another address today: the path of that.
    Moved(Place),
    Nothing,
}

/// The redirect, shortened where it leads to the former address of a record.
///
/// # Errors
/// Why it is refused; the database's.
pub(super) async fn allow(
    reader: &mut Reader,
    editions: &[Edition],
    mut edit: RedirectEdit,
) -> Result<RedirectEdit, Refused> {
    let mut faults = Faults::default();
    let concerned: Vec<&Edition> =
        editions.iter().filter(|edition| edit.edition.is_none_or(|id| id == edition.id)).collect();
    let (mut leads_somewhere, mut short) = (concerned.is_empty(), None);
    for edition in concerned {
        match here(reader, edition, &edit.source).await? {
            Here::Page => faults.add("source", at("redirect-hides", &edition.code, &edit.source)),
            Here::Moved(place) => faults.add("source", at("redirect-moved", &edition.code, &place.to_string())),
            Here::Nothing => {}
        }
        let (code, path) = edit.leads_to(&edition.code);
        let Some(there) = editions.iter().find(|edition| edition.code.as_str() == code) else { continue };
        // Whoever is led on from there is led to the end at once.
        let path = match redirects::leads(reader, &there.code, &path).await? {
            Some((onward, path)) if onward == code => path,
            Some(_) => {
                leads_somewhere = true;
                continue;
            }
            None => path,
        };
        match here(reader, there, &path).await? {
            Here::Page => leads_somewhere = true,
            Here::Moved(place) => {
                leads_somewhere = true;
                short = Some(if there.id == edition.id { place.to_string() } else { format!("/{code}/{place}") });
            }
            Here::Nothing => {}
        }
    }
    if !leads_somewhere {
        faults.add("target", "redirect-nowhere");
    }
    edit.target = short.unwrap_or(edit.target);
    Ok(faults.or(Some(edit))?)
}

fn at(message: &str, code: &EditionCode, path: &str) -> Fault {
    let url = redirects::url(&(code.to_string(), path.to_owned()));
    Fault::new(message).naming(&url).found_at(url)
}

async fn here(reader: &mut Reader, edition: &Edition, path: &str) -> db::Result<Here> {
    let path = redirects::below(path.split('?').next().unwrap_or_default());
    let Some(place) = Place::parse(&path) else { return Ok(Here::Nothing) };
    if let Place::Session(id) = place {
        let session = sessions::find(reader, id).await?.filter(|session| session.edition == edition.id);
        let Some(session) = session else { return Ok(Here::Nothing) };
        let is_there = sessions::is_on_site(reader, &session).await?;
        return Ok(if is_there { Here::Page } else { Here::Nothing });
    }
    let Some((kind, slug)) = place.record() else { return Ok(Here::Page) };
    if publications::is_up(reader, edition.id, kind, slug).await? {
        return Ok(Here::Page);
    }
    let Ok(slug) = Slug::parse(slug) else { return Ok(Here::Nothing) };
    let today = records::renamed(reader, edition.id, kind, &slug).await?;
    Ok(today.and_then(|today| Place::of(kind, &today)).map_or(Here::Nothing, Here::Moved))
}
