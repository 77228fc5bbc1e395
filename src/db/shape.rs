//! What tables and columns a database has, told alike for all three engines: to see whether it is ours, and to compare
//! the three sets of migrations.

use std::collections::BTreeMap;

use super::{Engine, Reader, Result, sql};

/// Tables, with each column's family of types and whether it may be null.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape(pub BTreeMap<String, BTreeMap<String, Column>>);

#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// `whole`, `text`, `time` or `bytes`.
    pub family: &'static str,
    pub nullable: bool,
}

#[derive(sqlx::FromRow)]
struct ColumnRow {
    table_name: String,
    column_name: String,
    column_type: String,
    nullable: String,
}

impl Shape {
    /// The names of all tables, sorted.
    ///
    /// # Errors
    /// The database's.
    pub async fn tables(reader: &mut Reader) -> Result<Vec<String>> {
        let query = match reader.connection.engine() {
            Engine::Sqlite => {
                sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            }
            Engine::Postgres => {
                sql("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")
            }
            Engine::MySql => sql(
                "SELECT CAST(table_name AS CHAR) FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1",
            ),
        };
        Ok(query.all::<(String,)>(reader).await?.into_iter().map(|(name,)| name).collect())
    }

    /// The shape of the database, without sqlx's own table.
    ///
    /// # Errors
    /// The database's.
    pub async fn read(reader: &mut Reader) -> Result<Self> {
        let query = match reader.connection.engine() {
            Engine::Sqlite => sql("SELECT m.name AS table_name, c.name AS column_name, c.type AS column_type, \
                 CASE WHEN c.\"notnull\" = 1 OR c.pk = 1 THEN 'NO' ELSE 'YES' END AS nullable \
                 FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"),
            Engine::Postgres => sql(
                "SELECT table_name::text, column_name::text, data_type::text AS column_type, is_nullable::text AS nullable \
                 FROM information_schema.columns WHERE table_schema = current_schema()",
            ),
            Engine::MySql => {
                sql("SELECT CAST(table_name AS CHAR) AS table_name, CAST(column_name AS CHAR) AS column_name, \
                 CAST(data_type AS CHAR) AS column_type, CAST(is_nullable AS CHAR) AS nullable \
                 FROM information_schema.columns WHERE table_schema = DATABASE()")
            }
        };
        let mut shape = BTreeMap::<String, BTreeMap<String, Column>>::new();
        for row in query.all::<ColumnRow>(reader).await? {
            if row.table_name == "_sqlx_migrations" {
                continue;
            }
            let column = Column { family: family(&row.column_type), nullable: row.nullable == "YES" };
            shape.entry(row.table_name).or_default().insert(row.column_name, column);
        }
        Ok(Self(shape))
    }
}

fn family(column_type: &str) -> &'static str {
    match column_type.to_ascii_lowercase().as_str() {
        "integer" | "bigint" => "whole",
        "text" | "varchar" | "mediumtext" | "character varying" => "text",
        "datetime" | "timestamp with time zone" => "time",
        "blob" | "longblob" | "bytea" | "varbinary" => "bytes",
        "boolean" | "tinyint" => "truth",
        _ => "unknown",
    }
}
