//! The log of requests: one span each, with the id that is also in the answer, and one line when it is answered.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder};

/// Names of clients come from the connection, never from a header that anyone can write.
pub struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        use actix_web::HttpMessage;
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        let peer = request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
        tracing::info_span!(target: "request", "request", request_id = id, method = %request.method(), path = shown(request.path()), peer)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, actix_web::Error>) {
        let status = match outcome {
            Ok(response) => response.status(),
            Err(error) => error.as_response_error().status_code(),
        };
        span.in_scope(|| tracing::info!(target: "lectern::web::log", status = status.as_u16(), "answered"));
    }
}

/// Pages whose address ends in a token: who reads it can open what was sent to somebody else.
const TOKENS_BELOW: [&str; 3] = ["/account/password/reset/", "/sign-up/confirm/", "/account/address/confirm/"];

/// A path as the log may show it.
fn shown(path: &str) -> String {
    match TOKENS_BELOW.iter().find(|beginning| path.starts_with(**beginning)) {
        Some(beginning) => format!("{beginning}…"),
        None => path.to_owned(),
    }
}
