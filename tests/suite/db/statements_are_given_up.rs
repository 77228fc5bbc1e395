//! Whoever waits for a statement may be given up at any moment: a visitor leaves, a job's time is over. Those who come after
//! read their own answers, and what was half written is not there.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use lectern::db::{Db, Error, Reader, Tx, sql};

use super::rounds;
use crate::support::{World, wait};

/// Lets somebody wait so many times, and gives them up.
async fn gives_up<T>(after: usize, work: impl Future<Output = T>) {
    let (mut work, mut left) = (pin!(work), after);
    poll_fn(|context| {
        let is_done = work.as_mut().poll(context).is_ready();
        left = left.saturating_sub(1);
        if is_done || left == 0 { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// A statement that no connection has prepared yet, which answers the number.
async fn asks(db: &Db, number: i64) -> Result<i64, Error> {
    let text = format!("SELECT COUNT(*) + {number} - {number} + ? FROM settings WHERE name = 'no such'");
    sql(text.leak()).bind(number).number(&mut db.read().await?).await
}

async fn writes(db: &Db, name: String) -> Result<(), Error> {
    let insert: &'static str = format!("INSERT INTO settings (name, value) VALUES (?, ?) /* {name} */").leak();
    let work = async |tx: &mut Tx| {
        sql(insert).bind(&name).bind("half").run(tx).await?;
        sql("UPDATE settings SET value = ? WHERE name = ?").bind("whole").bind(&name).run(tx).await
    };
    db.write(work).await.map(drop)
}

#[test]
fn who_comes_after_reads_their_own_answer_and_nothing_half_written() {
    let world = World::empty();
    let db = world.another_node();
    for round in 0..rounds(3, 20) {
        for waits in 1..30 {
            let number = i64::try_from(round * 100 + waits).expect("a number") * 10;
            wait(gives_up(waits, asks(&db, number)));
            wait(gives_up(waits, writes(&db, format!("given-up-{number}"))));
            for own in number + 1..number + 4 {
                let answer = wait(async { tokio::time::timeout(Duration::from_secs(20), asks(&db, own)).await });
                assert_eq!(answer.expect("an answer").expect("no error"), own, "after {waits} waits");
            }
            let written = wait(async {
                let name = format!("written-{number}");
                tokio::time::timeout(Duration::from_secs(20), writes(&db, name)).await
            });
            written.expect("it is written").expect("without an error");
        }
        let half = async |reader: &mut Reader| {
            sql("SELECT COUNT(*) FROM settings WHERE value = ?").bind("half").number(reader).await
        };
        assert_eq!(world.reads(half), 0);
    }
    wait(async { tokio::time::timeout(Duration::from_secs(20), db.close()).await }).expect("it closes");
}
