//! A letter is sent if and only if its transaction is committed.

use std::cell::Cell;

use lectern::db::{Error, MayRetry, Tx, sql};
use lectern::domain::settings::{self, Academy};
use lectern::services::mail::State;

use super::office::{confirmation, posts};
use crate::support::{MailServer, World, secret, wait};

#[derive(Debug)]
enum Trouble {
    Fault,
    Database(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Trouble::Database(error)
    }
}

impl MayRetry for Trouble {
    fn may_retry(&self) -> bool {
        matches!(self, Trouble::Database(error) if error.may_retry())
    }
}

/// Names the academy and writes two letters about it, with a fault before the step of this number.
async fn acts(world: &World, tx: &mut Tx, fault: usize) -> Result<(), Trouble> {
    let fails_at = |step: usize| if step == fault { Err(Trouble::Fault) } else { Ok(()) };
    fails_at(1)?;
    settings::name_academy(tx, &world.actor(), &Academy { name: "Lyceum".into() }).await?;
    fails_at(2)?;
    posts(tx, secret(), "ada@example.org", "Ada", &confirmation()).await?;
    fails_at(3)?;
    posts(tx, secret(), "grace@example.org", "Grace", &confirmation()).await?;
    fails_at(4)
}

#[test]
fn a_fault_at_any_step_sends_nothing_and_leaves_no_row() {
    let (world, server) = (World::empty(), MailServer::friendly());
    for step in 1..=4 {
        let undone = wait(world.db.write(async |tx: &mut Tx| acts(&world, tx, step).await));
        assert!(matches!(undone, Err(Trouble::Fault)), "{undone:?}");
        world.brings_mail_to(&server.setting());
        for count in ["SELECT COUNT(*) FROM mails", "SELECT COUNT(*) FROM jobs", "SELECT COUNT(*) FROM changes"] {
            let left = world.reads(async |reader| sql(count).number(reader).await);
            assert_eq!(left, 0, "{count} after a fault at step {step}");
        }
    }
    assert!(server.taken().is_empty() && server.commands().is_empty());
    world.writes(async |tx: &mut Tx| acts(&world, tx, 0).await);
    world.brings_mail_to(&server.setting());
    let mut to: Vec<_> = server.taken().into_iter().map(|taken| taken.to).collect();
    to.sort();
    assert_eq!(to, ["ada@example.org", "grace@example.org"]);
}

#[test]
fn a_transaction_that_meets_another_and_is_run_again_sends_one() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let tries = Cell::new(0);
    world.writes(async |tx: &mut Tx| {
        tries.set(tries.get() + 1);
        posts(tx, secret(), "ada@example.org", "Ada", &confirmation()).await?;
        if tries.get() < 3 { Err(Again::Please) } else { Ok(()) }
    });
    world.brings_mail_to(&server.setting());
    assert_eq!((tries.get(), server.taken().len(), world.mails()), (3, 1, 1));
}

#[derive(Debug)]
enum Again {
    Please,
    Database(Error),
}

impl From<Error> for Again {
    fn from(error: Error) -> Self {
        Again::Database(error)
    }
}

impl MayRetry for Again {
    fn may_retry(&self) -> bool {
        match self {
            Again::Please => true,
            Again::Database(error) => error.may_retry(),
        }
    }
}

#[test]
fn what_was_sent_is_known_to_be_and_not_sent_again() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    assert_eq!(world.logged_mail(&id).state, State::Waiting);
    world.brings_mail_to(&server.setting());
    let mail = world.logged_mail(&id);
    assert_eq!((mail.state, mail.attempts, mail.last_error), (State::Sent, 1, None));
    // Its node was killed between the sending and the end of the job.
    let undo = "UPDATE jobs SET state = 'waiting', finished_at = NULL";
    world.writes(async |tx: &mut Tx| sql(undo).run(tx).await);
    world.brings_mail_to(&server.setting());
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn without_a_way_for_mail_it_waits_until_there_is_one() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    let tools = lectern::worker::Tools {
        secret: secret().clone(),
        outbox: None,
        files: lectern::services::files::Files::in_memory(),
        site: super::office::site(),
    };
    wait(lectern::worker::new(world.db.clone(), tools, lectern::services::jobs::Pace::default()).run_due());
    let mail = world.logged_mail(&id);
    assert_eq!((mail.state, mail.attempts), (State::Waiting, 0));
    world.brings_mail_to(&server.setting());
    assert_eq!(world.logged_mail(&id).state, State::Sent);
}
