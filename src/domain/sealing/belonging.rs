//! Which secrets a database belongs to, told by their fingerprints: so that no program with another secret writes into it
//! what nobody else can read.

use crate::base::actor::Actor;
use crate::db::{self, Db, MayRetry, Reader, Tx, sql};
use crate::services::changes::{self, Change};
use crate::services::crypto::Secret;

/// The setting that keeps it: fingerprints with commas between them, the newest first, and then those that were dropped,
/// marked so. The mark is no character of a fingerprint.
const SECRETS: &str = "secrets";
const DROPPED: char = '~';

/// The fingerprints of the secrets of a database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Belonging {
    /// Those with which fields may be sealed, the newest first. None: nobody has started on it yet.
    pub in_use: Vec<String>,
    /// Those that were in use once and are not to come back.
    pub dropped: Vec<String>,
}

/// Why a program may not work on a database.
#[derive(Debug, thiserror::Error)]
pub enum NotItsOwn {
    #[error("it is not the secret of this database")]
    Stranger,
    #[error("this database has a newer secret: the secret was rotated elsewhere")]
    Rotated,
    #[error("an older secret is missing that fields of this database may still be sealed with")]
    OlderIsMissing,
    #[error("a secret that was dropped stands in front")]
    Dropped,
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl MayRetry for NotItsOwn {
    fn may_retry(&self) -> bool {
        matches!(self, Self::Database(error) if error.may_retry())
    }
}

/// The secrets that a database belongs to.
///
/// # Errors
/// The database's.
pub async fn belonging(reader: &mut Reader) -> db::Result<Belonging> {
    let kept = sql("SELECT value FROM settings WHERE name = ?").bind(SECRETS).optional::<(String,)>(reader).await?;
    Ok(kept.map(|(kept,)| Belonging::parse(&kept)).unwrap_or_default())
}

/// Sees to it that a database belongs to this secret: the first that starts on it makes it so, and one whose newest secret
/// is newer than the database's adds it. Those that start at once agree.
///
/// # Errors
/// [`NotItsOwn`].
pub async fn belong(db: &Db, secret: &Secret) -> Result<(), NotItsOwn> {
    let known = belonging(&mut db.read().await?).await?;
    if known.with(secret)? == known {
        return Ok(());
    }
    let done = db.write(async |tx| {
        let known = belonging(tx.reader()).await?;
        let with = known.with(secret)?;
        Ok::<bool, NotItsOwn>(with == known || put(tx, &known, &with).await?)
    });
    match done.await {
        Ok(true) => Ok(()),
        // Another was faster: it is what the other made of it that counts.
        Ok(false) => Box::pin(belong(db, secret)).await,
        Err(NotItsOwn::Database(error)) if error.is_taken() => Box::pin(belong(db, secret)).await,
        Err(error) => Err(error),
    }
}

/// Takes the older secrets out of use; false where somebody else has changed the secrets at the same time.
///
/// # Errors
/// The database's.
pub async fn drop_older(tx: &mut Tx, actor: &Actor) -> db::Result<bool> {
    let known = belonging(tx.reader()).await?;
    let mut less = known.clone();
    less.dropped.extend(less.in_use.split_off(1.min(less.in_use.len())));
    set(tx, actor, "older-dropped", &known, &less).await
}

/// Makes a database that belongs to a secret that is lost belong to this one; those in use that it knows stay. False as in
/// [`drop_older`].
///
/// # Errors
/// The database's.
pub async fn replace(tx: &mut Tx, actor: &Actor, secret: &Secret) -> db::Result<bool> {
    let known = belonging(tx.reader()).await?;
    let newest = secret.fingerprint();
    let (kept, lost): (Vec<_>, Vec<_>) = known.in_use.iter().cloned().partition(|one| secret.is_known_by(one));
    let in_use: Vec<String> =
        std::iter::once(newest.clone()).chain(kept.into_iter().filter(|one| *one != newest)).collect();
    let dropped = known.dropped.iter().cloned().chain(lost).filter(|one| !in_use.contains(one)).collect();
    set(tx, actor, "replaced", &known, &Belonging { in_use, dropped }).await
}

async fn set(tx: &mut Tx, actor: &Actor, action: &'static str, known: &Belonging, now: &Belonging) -> db::Result<bool> {
    let is_done = put(tx, known, now).await?;
    if is_done {
        changes::record(tx, actor, Change::of(action, "secret", 0, &known.to_text(), &now.to_text())).await?;
    }
    Ok(is_done)
}

/// Tells whether it was still as it was known.
async fn put(tx: &mut Tx, known: &Belonging, now: &Belonging) -> db::Result<bool> {
    let changed = if known.in_use.is_empty() {
        sql("INSERT INTO settings (name, value) VALUES (?, ?)").bind(SECRETS).bind(now.to_text()).run(tx).await?
    } else {
        sql("UPDATE settings SET value = ? WHERE name = ? AND value = ?")
            .bind(now.to_text())
            .bind(SECRETS)
            .bind(known.to_text())
            .run(tx)
            .await?
    };
    Ok(changed == 1)
}

impl Belonging {
    fn parse(text: &str) -> Self {
        let (dropped, in_use): (Vec<&str>, Vec<&str>) = text.split(',').partition(|one| one.starts_with(DROPPED));
        let in_use = in_use.into_iter().filter(|one| !one.is_empty()).map(str::to_owned).collect();
        Self { in_use, dropped: dropped.into_iter().map(|one| one[1..].to_owned()).collect() }
    }

    fn to_text(&self) -> String {
        let dropped = self.dropped.iter().map(|one| format!("{DROPPED}{one}"));
        self.in_use.iter().cloned().chain(dropped).collect::<Vec<_>>().join(",")
    }

    /// What it is once a program with this secret has started.
    ///
    /// # Errors
    /// [`NotItsOwn`], where it may not start.
    pub fn with(&self, secret: &Secret) -> Result<Self, NotItsOwn> {
        let newest = secret.fingerprint();
        let missing: Vec<_> = self.in_use.iter().filter(|one| !secret.is_known_by(one)).collect();
        if !missing.is_empty() {
            let is_newest_known = secret.is_known_by(&self.in_use[0]);
            let is_any_known = missing.len() < self.in_use.len();
            return Err(match (is_newest_known, is_any_known) {
                (true, _) => NotItsOwn::OlderIsMissing,
                (false, true) => NotItsOwn::Rotated,
                (false, false) => NotItsOwn::Stranger,
            });
        }
        if self.dropped.contains(&newest) {
            return Err(NotItsOwn::Dropped);
        }
        let mut with = self.clone();
        if !with.in_use.contains(&newest) {
            with.in_use.insert(0, newest);
        }
        Ok(with)
    }

    /// The secrets here that wait behind those in use, to become the newest: neither used before nor dropped.
    pub fn prepared(&self, secret: &Secret) -> Vec<String> {
        let is_new = |one: &String| !self.in_use.contains(one) && !self.dropped.contains(one);
        secret.fingerprints().into_iter().filter(is_new).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_secret_makes_it_its_own_and_strangers_are_refused() {
        let old = Secret::made();
        let first = Belonging::default().with(&old).unwrap();
        assert_eq!(first.in_use, [old.fingerprint()]);
        assert_eq!(first.with(&old).unwrap(), first);
        assert!(matches!(first.with(&Secret::made()), Err(NotItsOwn::Stranger)));
        let new = old.rotated();
        let rotated = first.with(&new).unwrap();
        assert_eq!(rotated.in_use, [new.fingerprint(), old.fingerprint()]);
        assert!(matches!(rotated.with(&old), Err(NotItsOwn::Rotated)));
        assert!(matches!(rotated.with(&new.newest()), Err(NotItsOwn::OlderIsMissing)));
    }

    #[test]
    fn a_dropped_secret_does_not_come_back() {
        let (old, new) = (Secret::made(), Secret::made());
        let belonging = Belonging { in_use: vec![new.fingerprint()], dropped: vec![old.fingerprint()] };
        assert_eq!(Belonging::parse(&belonging.to_text()), belonging);
        let dashed = Belonging { in_use: vec!["-ab".into()], dropped: vec!["-cd".into(), "_e".into()] };
        assert_eq!(Belonging::parse(&dashed.to_text()), dashed);
        let both = Secret::parse(&[old.lines(), new.lines()].concat().join(",")).unwrap();
        assert!(matches!(belonging.with(&both), Err(NotItsOwn::Dropped)));
        let turned = both.ordered(&[&new.fingerprint(), &old.fingerprint()]).unwrap();
        assert_eq!(belonging.with(&turned).unwrap(), belonging);
        assert!(belonging.prepared(&turned).is_empty(), "it is not taken for a new one");
        assert_eq!(belonging.prepared(&turned.prepared()).len(), 1);
    }
}
