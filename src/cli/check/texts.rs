//! What must hold among texts and publications.

use super::Finding;
use crate::db::{self, Db};
use crate::domain::editions;
use crate::domain::publications;
use crate::domain::texts::{self, Broken};

/// How many breaches of one rule are looked for, and how many are told.
const LOOKED_FOR: i64 = 5;
const TOLD: usize = 6;

pub(super) async fn hold(db: &Db) -> Finding {
    let to_do = match broken(db).await {
        Ok(broken) if broken.is_empty() => None,
        Ok(broken) => Some(told(&broken)),
        Err(error) => Some(error.to_string()),
    };
    Finding::new("the texts are whole", to_do)
}

async fn broken(db: &Db) -> db::Result<Vec<Broken>> {
    let mut broken = texts::recount(&mut db.read().await?, LOOKED_FOR).await?;
    broken.extend(publications::recount(&mut db.read().await?, LOOKED_FOR).await?);
    for edition in editions::all(&mut db.read().await?).await? {
        broken.extend(publications::recount_words(&mut db.read().await?, &edition, LOOKED_FOR).await?);
    }
    Ok(broken)
}

fn told(broken: &[Broken]) -> String {
    let mut told: Vec<String> = broken.iter().take(TOLD).map(ToString::to_string).collect();
    if broken.len() > TOLD {
        told.push("and more".into());
    }
    format!(
        "{}. Save the texts named here anew and publish them; if nobody wrote past the program, report it",
        told.join("; ")
    )
}
