//! One SQL text for three engines: `?` for each value, `(??)` for a list.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

use sqlx::mysql::{MySqlArguments, MySqlRow};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, FromRow, SqlStr};

use super::connection::{Connection, on};
use super::{Engine, Error, Reader, Result, Tx, Value};

/// A row that all three drivers can read; `#[derive(sqlx::FromRow)]` makes one.
pub trait Row:
    Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + for<'r> FromRow<'r, MySqlRow>
{
}

impl<T> Row for T where
    T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + for<'r> FromRow<'r, MySqlRow>
{
}

/// A statement and its values.
pub struct Sql {
    text: Cow<'static, str>,
    values: Vec<Value>,
}

/// Where a text takes further conditions; a comment to every engine.
const FURTHER: &str = "/* and */";

/// A statement. It is written once, with a `?` for each value, in what SQLite, PostgreSQL and MySQL have in common.
pub fn sql(text: &'static str) -> Sql {
    Sql { text: Cow::Borrowed(text), values: Vec::new() }
}

impl Sql {
    /// A statement put together by this floor alone.
    pub(super) fn composed(text: String, values: Vec<Value>) -> Self {
        Self { text: Cow::Owned(text), values }
    }

    /// The value of the next `?`.
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// The values of the next `??`, as in `WHERE id IN (??)`; no value matches nothing. The list is filled up to a power
    /// of two with its last value, so that few different texts reach the statement cache.
    pub fn bind_all<V: Into<Value> + Clone>(mut self, values: &[V]) -> Self {
        let places = match values.last() {
            None => "NULL".to_owned(),
            Some(last) => {
                let filled = values.len().next_power_of_two();
                self.values.extend(values.iter().cloned().map(Into::into));
                self.values.extend(std::iter::repeat_n(last.clone(), filled - values.len()).map(Into::into));
                vec!["?"; filled].join(", ")
            }
        };
        self.text = Cow::Owned(self.text.replacen("??", &places, 1));
        self
    }

    /// A further condition, where the text leaves room for some with `/* and */`. Its values are bound next, as they stand
    /// in the text.
    pub fn and(mut self, condition: &'static str) -> Self {
        self.text = Cow::Owned(self.text.replacen(FURTHER, &format!("AND {condition} {FURTHER}"), 1));
        self
    }

    /// A further condition that is put several times, of which one must hold; put never, nothing matches. Their values are
    /// bound next, one after the other.
    pub fn and_any(mut self, condition: &'static str, times: usize) -> Self {
        let any = if times == 0 { "1 = 0".to_owned() } else { vec![condition; times].join(" OR ") };
        self.text = Cow::Owned(self.text.replacen(FURTHER, &format!("AND ({any}) {FURTHER}"), 1));
        self
    }

    /// The one row, or none.
    ///
    /// # Errors
    /// The database's.
    pub async fn optional<T: Row>(self, reader: &mut Reader) -> Result<Option<T>> {
        Ok(self.all(reader).await?.into_iter().next())
    }

    /// The one row.
    ///
    /// # Errors
    /// The database's; there being no row.
    pub async fn one<T: Row>(self, reader: &mut Reader) -> Result<T> {
        self.optional(reader).await?.ok_or(Error::Statement(sqlx::Error::RowNotFound))
    }

    /// The first column of the one row.
    ///
    /// # Errors
    /// The database's; there being no row.
    pub async fn number(self, reader: &mut Reader) -> Result<i64> {
        Ok(self.one::<(i64,)>(reader).await?.0)
    }

    /// All rows.
    ///
    /// # Errors
    /// The database's.
    pub async fn all<T: Row>(self, reader: &mut Reader) -> Result<Vec<T>> {
        reader.count();
        let Self { text, values } = self;
        let rows = on!(
            &mut reader.connection,
            sqlite | c | sqlx::query_as_with(as_written(text), sqlite(values)?).fetch_all(c).await,
            postgres | c | sqlx::query_as_with(numbered(text), postgres(values)?).fetch_all(c).await,
            mysql | c | sqlx::query_as_with(as_written(text), mysql(values)?).fetch_all(c).await,
        );
        Ok(rows?)
    }

    /// Runs a statement that changes rows, and tells how many it changed.
    ///
    /// # Errors
    /// The database's; [`Error::is_taken`] where a unique index says no.
    pub async fn run(self, tx: &mut Tx) -> Result<u64> {
        tx.0.count();
        let Self { text, values } = self;
        let changed = on!(
            &mut tx.0.connection,
            sqlite
                | c
                | sqlx::query_with(as_written(text), sqlite(values)?).execute(c).await.map(|done| done.rows_affected()),
            postgres
                | c
                | sqlx::query_with(numbered(text), postgres(values)?).execute(c).await.map(|done| done.rows_affected()),
            mysql
                | c
                | sqlx::query_with(as_written(text), mysql(values)?).execute(c).await.map(|done| done.rows_affected()),
        );
        Ok(changed?)
    }

    /// Inserts one row into a table with an `id` of the database's making, and returns that id.
    ///
    /// # Errors
    /// The database's; [`Error::is_taken`] where a unique index says no.
    pub async fn insert(mut self, tx: &mut Tx) -> Result<i64> {
        if tx.0.connection.engine() == Engine::Postgres {
            self.text = Cow::Owned(format!("{} RETURNING id", self.text));
            return self.number(&mut tx.0).await;
        }
        tx.0.count();
        let Self { text, values } = self;
        let id = on!(
            &mut tx.0.connection,
            sqlite
                | c
                | sqlx::query_with(as_written(text), sqlite(values)?)
                    .execute(c)
                    .await
                    .map(|done| done.last_insert_rowid()),
            postgres | _c | unreachable!("answered above"),
            mysql
                | c
                | sqlx::query_with(as_written(text), mysql(values)?)
                    .execute(c)
                    .await
                    .map(|done| done.last_insert_id().cast_signed()),
        );
        Ok(id?)
    }
}

/// The text as SQLite and MySQL take it. Safe: a text is a literal of this program, or put together by this floor from
/// literals and question marks.
fn as_written(text: Cow<'static, str>) -> SqlStr {
    use sqlx::SqlSafeStr;
    match text {
        Cow::Borrowed(text) => text.into_sql_str(),
        Cow::Owned(text) => AssertSqlSafe(text).into_sql_str(),
    }
}

/// The text with `$1`, `$2` … as PostgreSQL takes it, kept for each text of the program.
fn numbered(text: Cow<'static, str>) -> SqlStr {
    static NUMBERED: LazyLock<RwLock<HashMap<&'static str, &'static str>>> = LazyLock::new(RwLock::default);
    let text = match text {
        Cow::Owned(text) => return as_written(Cow::Owned(with_numbers(&text))),
        Cow::Borrowed(text) => text,
    };
    if let Some(known) = NUMBERED.read().unwrap_or_else(PoisonError::into_inner).get(text) {
        return as_written(Cow::Borrowed(known));
    }
    let leaked: &'static str = Box::leak(with_numbers(text).into_boxed_str());
    NUMBERED.write().unwrap_or_else(PoisonError::into_inner).insert(text, leaked);
    as_written(Cow::Borrowed(leaked))
}

fn with_numbers(text: &str) -> String {
    let mut parts = text.split('?');
    let mut numbered = parts.next().unwrap_or_default().to_owned();
    for (index, part) in parts.enumerate() {
        numbered.push_str(&format!("${}", index + 1));
        numbered.push_str(part);
    }
    numbered
}

macro_rules! arguments {
    ($($function:ident -> $arguments:ty, time $time:expr);+ $(;)?) => {$(
        fn $function(values: Vec<Value>) -> Result<$arguments> {
            let mut arguments = <$arguments>::default();
            for value in values {
                match value {
                    Value::Whole(value) => arguments.add(value),
                    Value::Text(value) => arguments.add(value),
                    Value::Time(value) => arguments.add(value.map($time)),
                    Value::Bytes(value) => arguments.add(value),
                    Value::Truth(value) => arguments.add(value),
                }
                .map_err(sqlx::Error::Encode)?;
            }
            Ok(arguments)
        }
    )+};
}

// MySQL would take a UTC instant for a TIMESTAMP, which ends in 2038 and begins in 1970; as a plain DATETIME it does not.
arguments! {
    sqlite -> SqliteArguments, time |instant| instant;
    postgres -> PgArguments, time |instant| instant;
    mysql -> MySqlArguments, time |instant| instant.naive_utc();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_numbered_for_postgres_and_lists_grow_by_powers_of_two() {
        assert_eq!(with_numbers("a = ? AND b = ?"), "a = $1 AND b = $2");
        let three = sql("id IN (??) AND x = ?").bind_all(&[1, 2, 3]).bind("y");
        assert_eq!((&*three.text, three.values.len()), ("id IN (?, ?, ?, ?) AND x = ?", 5));
        assert_eq!(sql("id IN (??)").bind_all::<i64>(&[]).text, "id IN (NULL)");
        let further =
            sql("id < ? /* and */ LIMIT ?").bind(9_i64).and("a = ?").bind("x").and("b = ?").bind("y").bind(3_i64);
        assert_eq!((&*further.text, further.values.len()), ("id < ? AND a = ? AND b = ? /* and */ LIMIT ?", 4));
    }
}
