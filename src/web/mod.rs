//! What every face of the program shares: how a request comes in and an answer goes out.

pub mod assets;
pub mod body;
pub mod conditional;
pub mod consent;
pub mod cookie_keys;
pub mod cross_site;
pub mod error;
pub mod error_pages;
pub mod flash;
pub mod form;
pub mod frame;
pub mod guard;
pub mod headers;
pub mod json;
pub mod log;
pub mod logo;
pub mod pending;
pub mod person;
pub mod place;
pub mod private;
pub mod query;
pub mod respond;
pub mod routes;
pub mod session;
mod speaks;
pub mod state;
pub mod upload;
pub mod visit;

pub use error::{Answer, Error};
pub use flash::Flash;
pub use frame::{Frame, Plain};
pub use logo::Logo;
pub use person::Person;
pub use place::Place;
pub use private::Private;
pub use state::State;
