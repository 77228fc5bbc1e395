//! What can go wrong with a request, and with which status it is told.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use crate::db::{self, MayRetry};
use crate::domain::accounts::{self, Permission};
use crate::domain::records;
use crate::services::passwords::Busy;

/// What a handler answers.
pub type Answer = Result<HttpResponse, Error>;

/// An error on its way to the reader. It becomes a page in `error_pages`.
#[derive(Debug)]
pub enum Error {
    NotFound,
    BadRequest,
    /// With the methods that are, for the `Allow` header.
    MethodNotAllowed {
        allow: String,
    },
    /// The request's body is of another kind than the page takes.
    NotAForm,
    /// Another site's page sent this request.
    CrossSite,
    /// The person's roles do not allow it.
    Forbidden(Permission),
    TooLarge,
    UriTooLong,
    /// The request's body did not arrive in time.
    TooSlow,
    /// Too many of these from one place: worth trying again after so many seconds.
    TooMany(i64),
    /// Too much is being done at once: worth trying again in a moment.
    Busy,
    Database(db::Error),
    /// A fault of the program.
    Internal(String),
}

impl Error {
    /// The word that its messages in `locales/` begin with: `error-{word}-title`, `error-{word}-text`.
    pub fn word(&self) -> &'static str {
        match self.status_code() {
            StatusCode::FORBIDDEN if matches!(self, Error::Forbidden(_)) => "forbidden",
            StatusCode::SERVICE_UNAVAILABLE if matches!(self, Error::Busy) => "busy",
            StatusCode::TOO_MANY_REQUESTS => "too-many",
            StatusCode::NOT_FOUND => "not-found",
            StatusCode::METHOD_NOT_ALLOWED => "method",
            StatusCode::FORBIDDEN => "cross-site",
            StatusCode::PAYLOAD_TOO_LARGE => "too-large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "no-form",
            StatusCode::URI_TOO_LONG => "too-long",
            StatusCode::REQUEST_TIMEOUT => "too-slow",
            StatusCode::SERVICE_UNAVAILABLE => "unavailable",
            StatusCode::INTERNAL_SERVER_ERROR => "internal",
            _ => "request",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Database(error) => write!(f, "database: {error}"),
            Error::Internal(what) => write!(f, "internal: {what}"),
            other => f.write_str(other.word()),
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::BadRequest => StatusCode::BAD_REQUEST,
            Error::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Error::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Error::CrossSite | Error::Forbidden(_) => StatusCode::FORBIDDEN,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::UriTooLong => StatusCode::URI_TOO_LONG,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Error::Database(error) if error.is_unavailable() => StatusCode::SERVICE_UNAVAILABLE,
            Error::Database(_) | Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// An empty answer: `error_pages` writes the page.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        Error::Database(error)
    }
}

impl From<Busy> for Error {
    fn from(_: Busy) -> Self {
        Error::Busy
    }
}

impl From<accounts::Refused> for Error {
    /// What a handler has not told its person is not there, or not any more.
    fn from(refused: accounts::Refused) -> Self {
        match refused {
            accounts::Refused::Database(error) => Error::Database(error),
            accounts::Refused::AddressIsTaken | accounts::Refused::Missing => Error::NotFound,
        }
    }
}

impl From<records::Refused> for Error {
    /// What a handler has not told its person: the record is gone, or must be looked at again.
    fn from(refused: records::Refused) -> Self {
        match refused {
            records::Refused::Database(error) => Error::Database(error),
            records::Refused::Missing => Error::NotFound,
            other => Error::Internal(other.to_string()),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Error::Internal(format!("template: {error}"))
    }
}

impl MayRetry for Error {
    fn may_retry(&self) -> bool {
        matches!(self, Error::Database(error) if error.may_retry())
    }
}
