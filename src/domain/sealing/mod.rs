//! What is sealed in the database: in which columns, and with which secrets (docs/decisions/0010-one-secret.md).

mod belonging;
mod reseal;

use crate::db::Column;
pub use belonging::{Belonging, NotItsOwn, belong, belonging, drop_older, replace};
pub use reseal::{Resealed, Standing, reseal, standing};

/// Every column whose values are sealed, with what names the row in [`crate::services::crypto::Cell`]. A new column of bytes
/// must stand here, or be known as one that is not sealed (tests/suite/db/every_sealed_column_is_known.rs): else a
/// rotation would leave it behind.
pub const COLUMNS: &[Column] = &[
    Column::by_text("mails", "recipient", "id"),
    Column::by_text("mails", "subject", "id"),
    Column::by_text("mails", "content", "id"),
    Column::by_text("unsent_forms", "sealed_fields", "id"),
    Column::by_number("second_factors", "sealed_seed", "account_id"),
    Column::by_text("passkeys", "sealed_credential", "id"),
    Column::by_text("passkey_ceremonies", "sealed_state", "id"),
];
