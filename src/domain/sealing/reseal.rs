//! Sealing anew what was sealed with an older secret, while the site runs.

use crate::db::{Column, Db, Result};
use crate::services::crypto::{Cell, HEAD, Sealed, Secret};

/// How many values are looked at in one statement, and sealed anew in one transaction.
const LOOKED_AT: usize = 1_000;
const AT_ONCE: usize = 100;

/// What became of the values of all columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// How many are sealed with the newest secret now.
    pub anew: u64,
    /// The first that say they were sealed with an older secret that is known, but do not open: damaged, or moved.
    pub damaged: Vec<String>,
}

/// With what the values of a column are sealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub newest: u64,
    /// With an older secret that is known.
    pub older: u64,
    /// With a secret that is not known.
    pub unknown: u64,
}

/// How many damaged values are named.
const NAMED: usize = 10;

/// Seals with the newest secret what was sealed with older ones. It may be killed and run again; what is written meanwhile
/// is left as it was written.
///
/// # Errors
/// The database's; what is done until then stays done.
pub async fn reseal(db: &Db, secret: &Secret, columns: &[Column]) -> Result<Resealed> {
    let mut resealed = Resealed::default();
    for column in columns {
        let mut walk = Walk::through(column);
        while let Some(heads) = walk.on(db).await? {
            let older = heads.into_iter().filter(|(_, head)| secret.sealed_with(head).is_some_and(|age| age > 0));
            let older: Vec<String> = older.map(|(row, _)| row).collect();
            for rows in older.chunks(AT_ONCE) {
                some(db, secret, column, rows, &mut resealed).await?;
            }
        }
    }
    Ok(resealed)
}

/// Seals the values of some rows anew, in one transaction.
async fn some(db: &Db, secret: &Secret, column: &Column, rows: &[String], resealed: &mut Resealed) -> Result<()> {
    let values = column.values(&mut db.read().await?, rows).await?;
    let mut anew: Vec<(String, Sealed, Sealed)> = Vec::new();
    for (row, old) in values {
        let cell = Cell { table: column.table, column: column.name, row: &row };
        match secret.open(cell, &old) {
            Ok(plain) => anew.push((row.clone(), secret.seal(cell, plain), old)),
            Err(_) if resealed.damaged.len() < NAMED => {
                resealed.damaged.push(format!("{}.{} of {row}", column.table, column.name));
            }
            Err(_) => {}
        }
    }
    let replaced = db.write(async |tx| {
        let mut replaced = 0;
        for (row, new, old) in &anew {
            replaced += u64::from(column.replace(tx, row, old, new).await?);
        }
        Ok::<u64, crate::db::Error>(replaced)
    });
    resealed.anew += replaced.await?;
    Ok(())
}

/// Counts with what the values of a column are sealed.
///
/// # Errors
/// The database's.
pub async fn standing(db: &Db, secret: &Secret, column: &Column) -> Result<Standing> {
    let (mut standing, mut walk) = (Standing::default(), Walk::through(column));
    while let Some(heads) = walk.on(db).await? {
        for (_, head) in heads {
            match secret.sealed_with(&head) {
                Some(0) => standing.newest += 1,
                Some(_) => standing.older += 1,
                None => standing.unknown += 1,
            }
        }
    }
    Ok(standing)
}

/// A way through all rows of a column, some at a time, holding no connection in between.
struct Walk<'c> {
    column: &'c Column,
    last: Option<String>,
    is_at_the_end: bool,
}

impl<'c> Walk<'c> {
    fn through(column: &'c Column) -> Self {
        Self { column, last: None, is_at_the_end: false }
    }

    /// The beginnings of the next values, with their rows.
    async fn on(&mut self, db: &Db) -> Result<Option<Vec<(String, Vec<u8>)>>> {
        if self.is_at_the_end {
            return Ok(None);
        }
        let heads = self.column.heads(&mut db.read().await?, self.last.as_deref(), HEAD, LOOKED_AT).await?;
        self.is_at_the_end = heads.len() < LOOKED_AT;
        self.last = heads.last().map(|(row, _)| row.clone());
        Ok(Some(heads))
    }
}
