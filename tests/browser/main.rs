//! Stories told in a real browser: Chromium, driven by thirtyfour, on the built program with its demo world.
//!
//! They are told where `LECTERN_TEST_BROWSER` is set, as `bin/test` does (and under `CI`), and need chromedriver; those
//! with axe-core need `npm ci` in this folder. Elsewhere each says `SKIPPED` and why.

mod accessibility;
mod accounts;
mod appearance;
mod cookies;
mod desk;
mod handbook;
mod keyboard;
mod markdown;
mod office;
mod office_forms;
mod office_journeys;
mod passkeys;
mod pictures;
mod reading;
mod shortcuts;
mod support;
mod trainings;
mod unsent;
mod widths;
mod without_script;
