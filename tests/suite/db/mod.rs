//! What the database floor promises, on whichever engine the suite runs.

mod catalogue;
pub mod fresh;
mod statements;
mod town;

mod a_database_knows_its_secret;
mod a_newer_database_is_refused;
mod catalogue_follows_changes;
mod changes_are_numbered;
mod every_foreign_key_has_an_index;
mod every_sealed_column_is_known;
mod every_write_is_in_the_change_log;
mod fields_are_sealed_anew;
mod hot_queries_use_indexes;
mod many_changes_are_numbered;
mod migrations_yield_the_same_tables;
mod sessions_are_planned;
mod sessions_keep_their_wall_time;
mod sqlite_is_built_as_meant;
mod statements_are_given_up;
mod texts_are_recounted;
mod texts_keep_their_versions;
mod transactions_hold;
mod two_nodes_start_at_once;

/// How often something is tried: seldom, unless `LECTERN_TEST_LONG` is 1.
pub fn rounds(few: usize, many: usize) -> usize {
    if is_long() { many } else { few }
}

pub fn is_long() -> bool {
    std::env::var("LECTERN_TEST_LONG").is_ok_and(|long| long == "1")
}
