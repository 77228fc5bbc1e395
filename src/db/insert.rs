//! Many rows in few statements.

use super::{Result, Sql, Tx, Value};

/// How many values one statement carries: SQLite takes 32,766, PostgreSQL and MySQL 65,535.
const MOST_VALUES: usize = 8_000;

/// Inserts `rows` into `table`, each with a value per column, in as few statements as the engines allow.
///
/// # Errors
/// The database's; the rows before stay in the transaction.
pub async fn insert_all(
    tx: &mut Tx,
    table: &'static str,
    columns: &'static [&'static str],
    rows: Vec<Vec<Value>>,
) -> Result<()> {
    let places = format!("({})", vec!["?"; columns.len()].join(", "));
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<_> = rows.by_ref().take(MOST_VALUES / columns.len()).collect();
        let text = format!(
            "INSERT INTO {table} ({}) VALUES {}",
            columns.join(", "),
            vec![places.as_str(); some.len()].join(", ")
        );
        Sql::composed(text, some.into_iter().flatten().collect()).run(tx).await?;
    }
    Ok(())
}
