//! Forms that were typed and not saved: what of them is kept, and for which page.

use actix_web::HttpRequest;

use super::form::{Fields, is_secret};
use super::respond::own_path;
use crate::domain::unsent_forms::UnsentForm;

/// Where the script of a form sends what is typed so far.
pub const AT: &str = "/admin/unsent";
/// The field that names the page of that form.
pub const PATH: &str = "unsent-path";
/// The field of an address that names the form which was kept for it.
const NAME: &str = "unsent";
/// The longest address of a page, in bytes.
const LONGEST: usize = 1000;

/// What is typed so far, as the script sends it; `None` where it names no page of the back office.
pub fn so_far(fields: &Fields) -> Option<UnsentForm> {
    let path = own_path(fields.get(PATH));
    (path.starts_with("/admin/") && path.len() <= LONGEST).then(|| kept(path.to_owned(), fields))
}

/// A form that was sent from a page. It is kept under the address that it was sent to, whose form is opened under the same;
/// else, such as a comment, under that of the page.
pub fn sent(request: &HttpRequest, page: &str, fields: &Fields) -> UnsentForm {
    let own = request.uri().path_and_query().map_or_else(|| request.path(), |path| path.as_str());
    let page = without_name(page);
    let is_there = path_of(&page) == path_of(own);
    kept(if is_there || page.len() > LONGEST { own.to_owned() } else { page }, fields)
}

/// The page with the form that was kept for it.
pub fn with(page: &str, id: &str) -> String {
    let page = without_name(page);
    let sign = if page.contains('?') { '&' } else { '?' };
    format!("{page}{sign}{NAME}={id}")
}

/// The path of an address, without its query.
pub fn path_of(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// All but what is forgotten as soon as it was read.
fn kept(path: String, fields: &Fields) -> UnsentForm {
    let is_kept = |name: &String| name != PATH && !is_secret(name);
    UnsentForm { path, fields: fields.pairs().iter().filter(|(name, _)| is_kept(name)).cloned().collect() }
}

fn without_name(page: &str) -> String {
    let Some((path, query)) = page.split_once('?') else { return page.to_owned() };
    let is_other = |pair: &&str| pair.split('=').next() != Some(NAME);
    let others = query.split('&').filter(is_other).collect::<Vec<_>>().join("&");
    if others.is_empty() { path.to_owned() } else { format!("{path}?{others}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_form_that_was_kept_for_it() {
        assert_eq!(with("/admin/topics/1/edit", "a"), "/admin/topics/1/edit?unsent=a");
        assert_eq!(with("/a/texts?layer=language:fr&unsent=b", "c"), "/a/texts?layer=language:fr&unsent=c");
        assert_eq!(with("/a?unsent=b", "c"), "/a?unsent=c");
    }
}
