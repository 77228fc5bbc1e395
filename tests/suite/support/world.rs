//! Worlds: an academy on a database of its own, served by the real server.

use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use chrono::{DateTime, Utc};
use lectern::base::actor::Actor;
use lectern::base::clock::Clock;
use lectern::base::ids::RecordId;
use lectern::db::{Db, Error, MayRetry, Reader, Tx, migrate, sql};
use lectern::demo;
use lectern::domain::editions::{self, Edition};
use lectern::domain::records::RecordKind;
use lectern::services::files::Files;
use lectern::services::passwords::Password;

use super::database::{self, Database};
use super::people::PASSWORD;
use super::plan::{Contents, Plan};
use super::server::Server;
use super::{Answer, Visitor, crawl, wait};

/// The site's address as visitors know it. Not where the server listens: absolute links must come from the setting.
pub const BASE_URL: &str = "https://academy.example";

/// An academy, its database and its server. All of it goes when this is dropped.
pub struct World {
    server: Server,
    /// The test's own way to the database, beside the server's.
    pub db: Db,
    pub clock: Clock,
    /// Where the server keeps what is uploaded.
    pub files: Files,
    crawled: OnceLock<Vec<Answer>>,
    database: Database,
    _shared: Option<Arc<Shared>>,
}

impl World {
    /// The demo world that all who only read share.
    pub fn demo() -> SharedWorld {
        let shared = Shared::get();
        shared.demo.get_or_init(|| {
            let plan = Plan::new(Contents::Demo { scale: 1 });
            Self::serve(shared.template.copy(), plan, None)
        });
        SharedWorld(shared)
    }

    /// A demo world of the story's own, to write in.
    pub fn own() -> Self {
        Self::plan().make()
    }

    /// An academy that has nothing yet.
    pub fn empty() -> Self {
        Plan::new(Contents::Empty).make()
    }

    /// A demo world made anew on SQLite, whichever the engine of the others.
    pub fn on_sqlite() -> Self {
        let database = filled(Database::in_folder(), 1);
        Self::serve(database, Plan::new(Contents::Demo { scale: 1 }), None)
    }

    /// A demo world that differs: `World::plan().sitemap_size(50).make()`.
    pub fn plan() -> Plan {
        Plan::new(Contents::Demo { scale: 1 })
    }

    pub(super) fn make(plan: Plan) -> Self {
        let shared = Shared::get();
        let database = match plan.contents {
            Contents::Demo { scale: 1 } => shared.template.copy(),
            Contents::Demo { scale } => made(scale),
            Contents::Empty => migrated(),
        };
        Self::serve(database, plan, Some(shared))
    }

    fn serve(database: Database, plan: Plan, shared: Option<Arc<Shared>>) -> Self {
        let clock = Clock::standing_at(now());
        let db = wait(database.open(clock.clone()));
        let (extra, files) = (plan.extra, plan.files.clone());
        let server = Server::start(&database.url, clock.clone(), move |db| plan.state(db), extra);
        Self { server, db, clock, files, crawled: OnceLock::new(), database, _shared: shared }
    }

    /// A person with a browser who has never been here.
    pub fn visitor(&self) -> Visitor {
        Visitor::at(self.server.address)
    }

    pub fn address(&self) -> std::net::SocketAddr {
        self.server.address
    }

    /// The database as `DATABASE_URL` names it.
    pub fn database_url(&self) -> String {
        let url = &self.database.url;
        url.path().map_or_else(|| url.address().to_owned(), |path| format!("sqlite:{}", path.display()))
    }

    /// Everything that can be reached by following links from the front door, as a crawler finds it.
    pub fn crawled(&self) -> &[Answer] {
        self.crawled.get_or_init(|| crawl::from_the_front_door(&self.visitor()))
    }

    /// Moves the clock to an instant: `world.becomes("2027-01-01T00:00:00Z")`.
    pub fn becomes(&self, instant: &str) {
        let instant: DateTime<Utc> = instant.parse().expect("a time");
        self.clock.advance(instant - self.clock.now());
    }

    /// Another node's way to the same database.
    pub fn another_node(&self) -> Db {
        wait(self.database.open(self.clock.clone()))
    }

    /// How many statements the server runs while something is done.
    pub fn statements_during(&self, done: impl FnOnce()) -> u64 {
        let before = self.server.db.statements();
        done();
        self.server.db.statements() - before
    }

    /// Writes in one transaction, as the domain does.
    pub fn writes<T, E: From<Error> + MayRetry + std::fmt::Debug>(
        &self,
        work: impl AsyncFn(&mut Tx) -> Result<T, E>,
    ) -> T {
        wait(self.db.write(work)).expect("it is written")
    }

    /// Reads, as the domain does.
    pub fn reads<T>(&self, work: impl AsyncFnOnce(&mut Reader) -> Result<T, Error>) -> T {
        wait(async { work(&mut self.db.read().await?).await }).expect("it is read")
    }

    /// Who writes in the stories.
    pub fn actor(&self) -> Actor {
        Actor::command_line("test")
    }

    pub fn editions(&self) -> Vec<Edition> {
        self.reads(async |reader| editions::all(reader).await)
    }

    pub fn edition(&self, code: &str) -> Edition {
        self.editions().into_iter().find(|edition| edition.code.as_str() == code).expect("an edition")
    }

    pub fn record(&self, kind: RecordKind, slug: &str) -> RecordId {
        let find = async |reader: &mut Reader| {
            sql("SELECT id FROM records WHERE kind = ? AND slug = ?")
                .bind(kind.as_str())
                .bind(slug)
                .number(reader)
                .await
        };
        RecordId(self.reads(find))
    }
}

/// When the worlds are made: the clock stands until a story moves it.
fn now() -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse().expect("a time")
}

fn migrated() -> Database {
    let database = Database::new();
    wait(async {
        let db = database.open(Clock::system()).await;
        migrate::migrate(&db).await.expect("the migrations run");
        db.close().await;
    });
    database
}

fn made(scale: u32) -> Database {
    filled(Database::new(), scale)
}

fn filled(database: Database, scale: u32) -> Database {
    wait(async {
        let db = database.open(Clock::standing_at(now())).await;
        demo::ensure(&db, &database.url, scale).await.expect("the demo world is made");
        demo::accounts::ensure(&db, &Password::new(PASSWORD)).await.expect("its accounts are made");
        db.close().await;
    });
    database
}

/// What the worlds of this process have in common: the demo world that is copied, and the one that is only read. It
/// goes with the last world that is in use.
struct Shared {
    demo: OnceLock<World>,
    template: Database,
}

static SHARED: Mutex<Weak<Shared>> = Mutex::new(Weak::new());
static SWEPT: OnceLock<()> = OnceLock::new();

impl Shared {
    fn get() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            SWEPT.get_or_init(database::sweep);
            let made = Arc::new(Self { demo: OnceLock::new(), template: made(1) });
            *shared = Arc::downgrade(&made);
            made
        })
    }
}

/// The demo world that is only read.
pub struct SharedWorld(Arc<Shared>);

impl Deref for SharedWorld {
    type Target = World;
    fn deref(&self) -> &World {
        self.0.demo.get().expect("it was made when it was asked for")
    }
}
