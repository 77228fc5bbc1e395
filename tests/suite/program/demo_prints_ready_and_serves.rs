//! `lectern demo`: scripts wait for its line, people click on its address.

use super::home::Home;
use super::process::{Lectern, asks, free_address, listens, until};

const ARTICLE: &str = "/fr/articles/what-is-a-backend-developer";

#[test]
fn it_says_where_it_answers_and_its_links_begin_there() {
    let home = Home::new();
    let demo = home.demo(&[]);
    let page = demo.asks(ARTICLE);
    assert_eq!(page.status, 200);
    let canonical = format!("href=\"http://{}{ARTICLE}\"", demo.address);
    assert!(page.text().contains(&canonical), "{}", page.text());
    assert!(demo.asks("/sitemap.xml").text().contains(&format!("http://{}{ARTICLE}", demo.address)));
    for edition in ["fr", "ru", "fi", "gb", "nz"] {
        let page = demo.asks(&format!("/{edition}/articles/what-is-a-backend-developer"));
        assert_eq!(page.status, 200, "{edition}");
    }
    let said: Vec<String> = demo.running.said.try_iter().collect();
    demo.stops();
    assert!(said.iter().any(|line| line.contains("invented")), "{said:?}");
}

#[test]
fn a_world_that_is_there_is_kept_as_it_is() {
    let home = Home::new();
    home.demo(&[]).stops();
    home.writes("UPDATE texts SET content = 'What a keeper of servers does' WHERE slot = 'title' AND content LIKE '%backend developer%'");
    let changes = home.number("SELECT COUNT(*) FROM changes");
    let demo = home.demo(&[]);
    assert!(demo.asks("/gb/articles").text().contains("What a keeper of servers does"));
    demo.stops();
    assert_eq!(home.number("SELECT COUNT(*) FROM changes"), changes);
}

#[test]
fn fresh_throws_the_world_away_and_makes_a_new_one() {
    let home = Home::with_file();
    home.demo(&[]).stops();
    home.writes("UPDATE texts SET content = 'What a keeper of servers does' WHERE slot = 'title' AND content LIKE '%backend developer%'");
    let demo = home.demo(&["--fresh"]);
    let list = demo.asks("/gb/articles");
    assert!(!list.text().contains("What a keeper of servers does") && list.text().contains("backend developer"));
    demo.stops();
}

#[test]
fn fresh_does_not_empty_a_server() {
    let home = Home::new();
    if !home.is_on_server() {
        return;
    }
    home.demo(&[]).stops();
    let (demo, _) = home.preparing_a_demo(&["--fresh"]);
    demo.ends().badly(&["--fresh", "SQLite"]);
    assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5);
}

#[test]
fn two_processes_share_a_world() {
    let home = Home::new();
    let (one, other) = (home.demo(&[]), home.demo(&[]));
    home.writes("UPDATE texts SET content = 'What a keeper of servers does' WHERE slot = 'title' AND content LIKE '%backend developer%'");
    for demo in [&one, &other] {
        assert!(demo.asks("/gb/articles").text().contains("What a keeper of servers does"));
    }
    one.stops();
    assert_eq!(other.asks("/gb/").status, 200, "the other lives on");
    other.stops();
}

#[test]
fn two_processes_that_start_at_once_make_one_world() {
    let home = Home::new();
    let starts: Vec<_> = (0..2).map(|_| home.preparing_a_demo(&[])).collect();
    let started: Vec<_> = starts.into_iter().map(|(demo, address)| (demo.starts(), address)).collect();
    for (demo, address) in &started {
        assert_eq!(demo.says_ready(), format!("http://{address}"));
        assert_eq!(asks(*address, ARTICLE).status, 200);
    }
    assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5);
    assert_eq!(home.number("SELECT COUNT(*) FROM articles"), 12);
}

#[test]
fn a_scale_multiplies_articles_and_terms() {
    let home = Home::new();
    let demo = home.demo(&["--scale", "3"]);
    assert_eq!(home.number("SELECT COUNT(*) FROM articles"), 36);
    assert_eq!(home.number("SELECT COUNT(*) FROM terms"), 3 * 40);
    assert_eq!(demo.asks(&format!("{ARTICLE}-3")).status, 200);
    assert_eq!(demo.asks("/gb/articles?page=3").status, 200);
    demo.stops();
    home.demo(&["--scale", "3"]).stops();
}

#[test]
fn an_address_that_is_taken_is_told() {
    let home = Home::with_file();
    let demo = home.demo(&[]);
    let second = Lectern::new(&["demo", "--bind", &demo.address.to_string(), "--data"]).and(home.folder());
    second.ends().badly(&[&demo.address.to_string(), "Is another program running there?"]);
}

/// Without a folder named, the world is the user's own.
#[test]
fn without_a_folder_each_user_has_one() {
    let users = Home::with_file();
    let address = free_address().to_string();
    let demo = Lectern::new(&["demo", "--bind", &address]).with("XDG_DATA_HOME", &users.folder().to_string_lossy());
    let running = demo.starts();
    running.says_ready();
    assert!(users.folder().join("lectern-demo/lectern.db").exists());
    drop(running);
    Lectern::new(&["demo", "--bind", &address]).ends().badly(&["--data"]);
}

/// A script that has read the line it waits for may close the pipe.
#[test]
fn whoever_stops_listening_after_the_first_line_does_not_stop_it() {
    let home = Home::with_file().with_world();
    let (demo, address) = home.preparing_a_demo(&[]);
    let mut running = demo.starts_unheard();
    until("it serves or ends", || running.has_ended() || listens(address));
    assert!(!running.has_ended(), "{}", running.log());
    assert_eq!(asks(address, "/gb/").status, 200);
}
