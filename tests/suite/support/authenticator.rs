//! An app for one-time codes, as people have it on their phones.

use data_encoding::BASE32_NOPAD;
use lectern::domain::second_factors::Seed;

use super::{Page, Visitor, World};

/// An app that was given a seed.
#[derive(Clone)]
pub struct Authenticator {
    seed: Seed,
}

impl Authenticator {
    /// Types in the key that the page shows.
    #[track_caller]
    pub fn reads(page: &Page) -> Self {
        let key = page.texts(".key").pop().unwrap_or_else(|| panic!("{} shows no key", page.path()));
        let bytes = BASE32_NOPAD.decode(key.replace(' ', "").as_bytes()).expect("a key in base32");
        Self { seed: Seed::of(&bytes).expect("a key of the right length") }
    }

    /// The code that it shows now, or as many seconds from now.
    pub fn shows(&self, world: &World, seconds: i64) -> String {
        self.seed.code_at(world.clock.now() + chrono::TimeDelta::seconds(seconds))
    }
}

/// What somebody has who has set it up.
pub struct SetUp {
    pub app: Authenticator,
    pub recovery_codes: Vec<String>,
}

impl Visitor {
    /// Sets up two-step sign-in for whoever is signed in, and lets a step pass, so that the app shows another code.
    #[track_caller]
    pub fn sets_up_two_factor(&self, world: &World) -> SetUp {
        let page = self.opens("/account/two-factor").submits("Set it up");
        let app = Authenticator::reads(&page);
        let shown = page.fills("Code", &app.shows(world, 0)).submits("Turn it on").is(200);
        let recovery_codes = shown.texts(".codes code");
        world.clock.advance(chrono::TimeDelta::seconds(30));
        SetUp { app, recovery_codes }
    }

    /// Takes the second step of signing in.
    #[track_caller]
    pub fn enters_code(&self, code: &str) -> Page {
        self.opens("/sign-in/code").fills("Code", code).submits("Sign in")
    }
}
