//! One column of a table, walked through and changed in place: for work that goes over every row, whatever the table is.

use super::{Reader, Result, Sql, Tx, Value};

/// A column of bytes, and the key by which its rows are found: unique, never changed, one of the database's types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub table: &'static str,
    pub name: &'static str,
    key: &'static str,
    key_is_number: bool,
}

impl Column {
    /// A column of a table whose rows are found by a text.
    pub const fn by_text(table: &'static str, name: &'static str, key: &'static str) -> Self {
        Self { table, name, key, key_is_number: false }
    }

    /// A column of a table whose rows are found by a whole number.
    pub const fn by_number(table: &'static str, name: &'static str, key: &'static str) -> Self {
        Self { table, name, key, key_is_number: true }
    }

    /// The first `length` bytes of at most `most` values, with the keys of their rows, in the order of the keys, after the
    /// key `after`. Rows without a value are left out.
    ///
    /// # Errors
    /// The database's.
    pub async fn heads(
        &self,
        reader: &mut Reader,
        after: Option<&str>,
        length: usize,
        most: usize,
    ) -> Result<Vec<(String, Vec<u8>)>> {
        let Self { table, name, key, .. } = self;
        let text = format!(
            "SELECT {key}, SUBSTR({name}, 1, {length}) FROM {table} \
             WHERE {key} > ? AND {name} IS NOT NULL ORDER BY {key} LIMIT {most}"
        );
        let after = after.map_or_else(|| self.before_all(), |after| self.value(after));
        self.rows(reader, Sql::composed(text, vec![after])).await
    }

    /// The values in the rows with these keys, as far as they are there.
    ///
    /// # Errors
    /// The database's.
    pub async fn values(&self, reader: &mut Reader, keys: &[String]) -> Result<Vec<(String, Vec<u8>)>> {
        let Self { table, name, key, .. } = self;
        let text = format!("SELECT {key}, {name} FROM {table} WHERE {key} IN (??) AND {name} IS NOT NULL");
        let keys: Vec<Value> = keys.iter().map(|key| self.value(key)).collect();
        self.rows(reader, Sql::composed(text, Vec::new()).bind_all(&keys)).await
    }

    /// Puts a value in the place of another, and tells whether that was still there.
    ///
    /// # Errors
    /// The database's.
    pub async fn replace(&self, tx: &mut Tx, row: &str, old: &[u8], new: &[u8]) -> Result<bool> {
        let Self { table, name, key, .. } = self;
        let text = format!("UPDATE {table} SET {name} = ? WHERE {key} = ? AND {name} = ?");
        let values = vec![Value::Bytes(new.to_vec()), self.value(row), Value::Bytes(old.to_vec())];
        Ok(Sql::composed(text, values).run(tx).await? == 1)
    }

    async fn rows(&self, reader: &mut Reader, query: Sql) -> Result<Vec<(String, Vec<u8>)>> {
        if self.key_is_number {
            let rows = query.all::<(i64, Vec<u8>)>(reader).await?;
            return Ok(rows.into_iter().map(|(key, value)| (key.to_string(), value)).collect());
        }
        query.all(reader).await
    }

    fn value(&self, key: &str) -> Value {
        if self.key_is_number { Value::Whole(key.parse().ok()) } else { key.into() }
    }

    fn before_all(&self) -> Value {
        if self.key_is_number { i64::MIN.into() } else { "".into() }
    }
}
