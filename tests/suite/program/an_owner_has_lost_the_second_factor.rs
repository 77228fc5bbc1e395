//! Somebody has lost phone and recovery codes: whoever runs the program turns two-step sign-in off for them.

use super::process::Lectern;
use crate::support::{PASSWORD, World};

#[test]
fn the_command_line_lets_them_in_with_the_password_again() {
    let world = World::own();
    world.signed_in("learner").sets_up_two_factor(&world);
    let command = |email: &str| {
        Lectern::new(&["account", "two-factor-off", email]).with("DATABASE_URL", &world.database_url()).ends()
    };
    command("nobody@demo.example").badly(&["nobody@demo.example"]);
    assert!(command("learner@demo.example").well().contains("password alone"));
    assert!(command("learner@demo.example").well().contains("had no two-step sign-in"));
    world.visitor().signs_in("learner@demo.example", PASSWORD).is_at("/account");
    let written = "SELECT COUNT(*) FROM changes WHERE action = 'second-factor-off' AND actor = 'command-line'";
    assert_eq!(world.reads(async |reader| lectern::db::sql(written).number(reader).await), 1);
}
