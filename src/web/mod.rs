//! What every face of the program shares: how a request comes in and an answer goes out.

pub mod assets;
pub mod conditional;
pub mod consent;
pub mod cross_site;
pub mod error;
pub mod error_pages;
pub mod form;
pub mod frame;
pub mod headers;
pub mod log;
pub mod place;
pub mod query;
pub mod respond;
pub mod routes;
pub mod state;
pub mod visit;

pub use error::{Answer, Error};
pub use frame::{Frame, Plain};
pub use place::Place;
pub use state::State;
