//! A wrong setting stops the start with a message that names it; a right one is heeded, wherever it stands.

use super::home::{Home, Serving};
use super::process::{Ended, Lectern, free_address};

#[test]
fn an_unknown_setting_is_named() {
    file("colour = 'blue'").badly(&["A setting is wrong", "colour", "docs/OPERATIONS.md"]);
    variable("LECTERN_COLOUR", "blue").badly(&["A setting is wrong", "colour"]);
}

#[test]
fn a_setting_that_cannot_be_read_is_named() {
    for (setting, value) in [
        ("bind", "everywhere"),
        ("bind", "127.0.0.1"),
        ("bind", "127.0.0.1:99999"),
        ("base_url", "academy.example"),
        ("base_url", "ftp://academy.example"),
        ("base_url", "https://academy.example/site"),
        ("base_url", "https://academy.example/?a=b"),
        ("base_url", "https://ann@academy.example"),
        ("base_url", "https://ann:secret@academy.example"),
        ("database_url", "oracle://db/lectern"),
        ("database_url", "lectern.db"),
        ("database_url", "sqlite:"),
        ("trusted_proxies", "the-proxy"),
        ("log", "loud=["),
        ("log_format", "xml"),
        ("workers", "many"),
        ("workers", "0"),
        ("workers", "-1"),
        ("mail", "mail.example:587"),
        ("mail", "smtp://mail.example?tls=none"),
        ("mail", "smtp://mail.example"),
        ("mail_from", "the office"),
        ("job_lease", "0"),
        ("job_retry", "soon"),
    ] {
        let told = variable(&format!("LECTERN_{}", setting.to_uppercase()), value);
        told.badly(&["A setting is wrong", setting]);
        let value = if setting == "trusted_proxies" { format!("['{value}']") } else { format!("'{value}'") };
        file(&format!("{setting} = {value}")).badly(&["A setting is wrong", setting]);
    }
}

#[test]
fn a_file_that_is_no_toml_is_named_with_the_place() {
    file("bind = ").badly(&["A setting is wrong", "lectern.toml"]);
}

#[test]
fn a_file_that_was_named_must_be_there() {
    for command in ["serve", "migrate", "check"] {
        Lectern::new(&["--config", "nowhere.toml", command]).ends().badly(&["nowhere.toml"]);
    }
}

#[test]
fn a_command_that_reads_no_settings_says_so() {
    Lectern::new(&["--config", "lectern.toml", "routes"]).with_file("lectern.toml", "").ends().badly(&["--config"]);
}

#[test]
fn the_password_of_a_database_is_not_told() {
    let told = Lectern::new(&["migrate"]).with("LECTERN_DATABASE_URL", "postgres://ann:hunter2@127.0.0.1:1/lectern");
    let told = told.ends();
    told.badly(&["ann", "127.0.0.1:1"]);
    assert!(!told.err.contains("hunter2"), "{told:?}");
}

#[test]
fn the_password_of_a_mail_server_is_not_told() {
    for mail in
        ["smtp://:hunter2@mail.example", "smtp://ann:hunter2@mail.example?tls=none", "hunter2", "smtps://a:hunter2@"]
    {
        let mine = variable("LECTERN_MAIL", mail);
        for told in [mine, file(&format!("mail = '{mail}'"))] {
            told.badly(&["A setting is wrong", "mail"]);
            assert!(!told.err.contains("hunter2"), "{told:?}");
        }
    }
}

#[test]
fn settings_come_from_the_file() {
    let (home, address) = (Home::with_file().with_world(), free_address());
    let settings = format!(
        "bind = '{address}'\nbase_url = 'https://academy.example'\ndata = '{}'\nworkers = 1\nlog_format = 'text'\n",
        home.folder().display()
    );
    serves_as_told(Lectern::new(&["serve"]).with_file("lectern.toml", &settings), address);
    let named = Lectern::new(&["--config", "elsewhere.toml"]).with_file("elsewhere.toml", &settings);
    serves_as_told(named, address);
}

#[test]
fn settings_come_from_variables_which_win_and_an_empty_one_is_none() {
    let (home, address) = (Home::with_file().with_world(), free_address());
    let settings = "bind = '127.0.0.1:1'\nbase_url = 'https://wrong.example'\ntrusted_proxies = ['10.0.0.5']\n";
    let program = Lectern::new(&[])
        .with_file("lectern.toml", settings)
        .with("LECTERN_BIND", &address.to_string())
        .with("LECTERN_BASE_URL", "https://academy.example")
        .with("LECTERN_DATABASE_URL", &format!("sqlite:{}", home.folder().join("lectern.db").display()))
        .with("LECTERN_TRUSTED_PROXIES", "10.0.0.5,10.0.0.6")
        .with("LECTERN_WORKERS", "")
        .with("LECTERN_DEMO_PASSWORD", "no setting of a deployment");
    serves_as_told(program, address);
}

#[test]
fn the_plain_variable_for_the_database_gives_way_to_the_setting() {
    let home = Home::with_file().with_world();
    let url = format!("sqlite:{}", home.folder().join("lectern.db").display());
    let check = || Lectern::new(&["migrate", "--check"]);
    assert!(check().with("DATABASE_URL", &url).ends().well().contains("up to date"));
    let both = check().with("LECTERN_DATABASE_URL", &url).with("DATABASE_URL", "postgres://127.0.0.1:1/none");
    assert!(both.ends().well().contains("up to date"));
    variable("DATABASE_URL", "oracle://db").badly(&["database_url"]);
}

/// Serves at the address, and its links begin with `https://academy.example`.
#[track_caller]
fn serves_as_told(program: Lectern, address: std::net::SocketAddr) {
    let page = Serving::at(program, address).asks("/gb/");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("href=\"https://academy.example/gb/\""), "{}", page.text());
}

fn file(text: &str) -> Ended {
    Lectern::new(&["serve"]).with_file("lectern.toml", text).ends()
}

fn variable(name: &str, value: &str) -> Ended {
    Lectern::new(&["serve"]).with(name, value).ends()
}
