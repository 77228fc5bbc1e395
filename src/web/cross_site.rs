//! Requests that another site's page sends in a visitor's name are refused, for every method that changes something.
//! (`Sec-Fetch-Site`, else `Origin`; a request with neither is no browser's. OWASP: Fetch Metadata.)

use actix_web::HttpRequest;
use actix_web::http::header;

use super::state::State;

/// Whether a request may go on.
pub fn is_own(request: &HttpRequest, state: &State) -> bool {
    if request.method().is_safe() {
        return true;
    }
    let header = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap_or("?"));
    match (header("sec-fetch-site"), header(header::ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == state.base_url.origin().ascii_serialization(),
        (None, None) => true,
    }
}
