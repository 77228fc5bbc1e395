//! What a database says of itself: its indexes and its foreign keys.

use std::collections::BTreeMap;

use lectern::db::{Engine, Reader, Result, Sql, sql};

/// An index, or whatever else finds rows by the beginning of these columns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Index {
    pub table: String,
    pub name: String,
    pub columns: Vec<String>,
    pub is_unique: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ForeignKey {
    pub table: String,
    pub columns: Vec<String>,
    pub refers_to: String,
}

/// Every index of the program's tables, primary keys included.
pub async fn indexes(reader: &mut Reader, engine: Engine) -> Result<Vec<Index>> {
    let rows = index_columns(engine).all::<(String, String, String, String)>(reader).await?;
    let mut found = BTreeMap::<(String, String, String), Vec<String>>::new();
    for (table, name, unique, column) in rows {
        found.entry((table, name, unique)).or_default().push(column);
    }
    let index = |((table, name, unique), columns)| Index { table, name, columns, is_unique: unique == "yes" };
    Ok(found.into_iter().map(index).filter(|index: &Index| index.table != "_sqlx_migrations").collect())
}

/// Every foreign key of the program's tables.
pub async fn foreign_keys(reader: &mut Reader, engine: Engine) -> Result<Vec<ForeignKey>> {
    let rows = foreign_key_columns(engine).all::<(String, String, String, String)>(reader).await?;
    let mut found = BTreeMap::<(String, String, String), Vec<String>>::new();
    for (table, name, column, refers_to) in rows {
        found.entry((table, name, refers_to)).or_default().push(column);
    }
    let key = |((table, _, refers_to), columns)| ForeignKey { table, columns, refers_to };
    Ok(found.into_iter().map(key).collect())
}

/// Table, index, `yes` where it is unique, column; the columns of an index in their order.
fn index_columns(engine: Engine) -> Sql {
    match engine {
        // SQLite keeps no index for an INTEGER PRIMARY KEY: the table is sorted by it.
        Engine::Sqlite => {
            sql("SELECT m.name AS t, l.name AS i, CASE WHEN l.\"unique\" = 1 THEN 'yes' ELSE 'no' END, c.name \
             FROM sqlite_master m JOIN pragma_index_list(m.name) l JOIN pragma_index_info(l.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' \
             UNION ALL SELECT m.name, 'rowid', 'yes', c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER'")
        }
        Engine::Postgres => {
            sql("SELECT t.relname::text, i.relname::text, CASE WHEN x.indisunique THEN 'yes' ELSE 'no' END, \
             a.attname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid \
             JOIN pg_namespace n ON n.oid = t.relnamespace \
             CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k (number, place) \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number \
             WHERE n.nspname = current_schema() ORDER BY 1, 2, k.place")
        }
        Engine::MySql => sql("SELECT CAST(table_name AS CHAR), CAST(index_name AS CHAR), \
             CASE WHEN non_unique = 0 THEN 'yes' ELSE 'no' END, CAST(column_name AS CHAR) \
             FROM information_schema.statistics WHERE table_schema = DATABASE() ORDER BY 1, 2, seq_in_index"),
    }
}

/// Table, constraint, column, table referred to; the columns of a key in their order.
fn foreign_key_columns(engine: Engine) -> Sql {
    match engine {
        Engine::Sqlite => sql("SELECT m.name, CAST(k.id AS TEXT), k.\"from\", k.\"table\" FROM sqlite_master m \
             JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table' ORDER BY m.name, k.id, k.seq"),
        Engine::Postgres => sql("SELECT t.relname::text, c.conname::text, a.attname::text, f.relname::text \
             FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid \
             JOIN pg_namespace n ON n.oid = t.relnamespace \
             CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (number, place) \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number \
             WHERE c.contype = 'f' AND n.nspname = current_schema() ORDER BY 1, 2, k.place"),
        Engine::MySql => {
            sql("SELECT CAST(table_name AS CHAR), CAST(constraint_name AS CHAR), CAST(column_name AS CHAR), \
             CAST(referenced_table_name AS CHAR) FROM information_schema.key_column_usage \
             WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL ORDER BY 1, 2, ordinal_position")
        }
    }
}
