//! The database is gone for a while: visitors get a page that says so, and the site comes back by itself.

use std::net::SocketAddr;

use futures_util::future::join_all;
use lectern::base::clock::Clock;
use lectern::db::{DatabaseUrl, Db, sql};

use super::home::{Home, Serving};
use super::process::{Lectern, answer, asks_with, free_address, until};
use super::proxy::{Proxy, Way};
use crate::support::{Answer, wait};

const SORRY: [(&str, &str, &str); 4] = [
    ("en", "/gb/", "We will be back in a moment"),
    ("fr", "/fr/articles", "Nous revenons dans un instant"),
    ("ru", "/ru/glossary", "Мы скоро вернёмся"),
    ("fi", "/fi/contact", "Palaamme hetken kuluttua"),
];

#[test]
fn a_server_that_is_cut_off_comes_back_without_a_restart() {
    let Some((home, proxy, mut serving)) = behind_a_proxy() else { return };
    assert_eq!(serving.asks("/gb/articles").status, 200);
    proxy.becomes(Way::Cut);
    for (language, path, words) in SORRY {
        is_sorry(&asks_with(serving.address, path, &[("accept-language", language)]), words);
    }
    assert_eq!(serving.asks("/health/ready").status, 503);
    assert_eq!(serving.asks("/health/live").status, 200);
    assert_eq!(serving.asks("/robots.txt").status, 200, "what needs no database is served");
    proxy.becomes(Way::Open);
    comes_back(&mut serving);
    drop(home);
}

#[test]
fn a_server_that_falls_silent_is_not_waited_for_for_ever() {
    let Some((home, proxy, mut serving)) = behind_a_proxy() else { return };
    assert_eq!(serving.asks("/gb/articles").status, 200);
    proxy.becomes(Way::Silent);
    let (language, path, words) = SORRY[1];
    is_sorry(&asks_with(serving.address, path, &[("accept-language", language)]), words);
    assert_eq!(serving.asks("/health/ready").status, 503);
    assert_eq!(serving.asks("/health/live").status, 200);
    proxy.becomes(Way::Open);
    comes_back(&mut serving);
    drop(home);
}

#[test]
fn many_visitors_while_the_server_is_cut_and_mended_see_pages_or_the_apology() {
    let Some((home, proxy, mut serving)) = behind_a_proxy() else { return };
    for _ in 0..crate::db::rounds(1, 10) {
        let cut = std::thread::scope(|story| {
            let visitors = story.spawn(|| crowd(serving.address, 40));
            proxy.becomes(Way::Cut);
            visitors.join().expect("they are answered")
        });
        assert!(cut.iter().all(|status| matches!(status, 200 | 503)), "{cut:?}");
        proxy.becomes(Way::Open);
        comes_back(&mut serving);
    }
    drop(home);
}

#[test]
fn a_start_without_the_server_says_which_database_is_not_to_be_had() {
    let serve = Lectern::new(&["serve"]).with("DATABASE_URL", "mysql://root@127.0.0.1:1/lectern");
    serve.ends().badly(&["127.0.0.1:1", "cannot be opened"]);
}

#[test]
fn a_file_that_somebody_else_writes_to_for_long_is_still_read() {
    let home = Home::with_file().with_world();
    let mut serving = home.serve(&[]);
    let db = open(&home.url());
    let during = wait(db.write(async |tx| {
        sql("UPDATE settings SET value = 'Lyceum' WHERE name = 'academy_name'").run(tx).await?;
        let paths = ["/gb/", "/gb/articles", "/fr/glossary", "/health/ready", "/health/live"];
        let answers = join_all(paths.map(|path| answer(serving.address, path, &[]))).await;
        Ok::<_, lectern::db::Error>(
            answers.into_iter().map(|answer| answer.expect("an answer").status).collect::<Vec<_>>(),
        )
    }));
    assert_eq!(during.unwrap(), [200; 5]);
    comes_back(&mut serving);
    assert!(serving.asks("/gb/").text().contains("Lyceum"));
}

/// Not only the permissions of a folder can take a file out of reach; this way it works for whoever runs the story.
#[test]
fn a_folder_that_is_out_of_reach_for_a_while_gives_no_other_fault() {
    let home = Home::with_file().with_world();
    let away = home.folder().with_extension("away");
    out_of_reach(&home, &home.folder(), &away);
}

#[test]
fn a_file_that_is_out_of_reach_for_a_while_gives_no_other_fault_and_no_new_file() {
    let home = Home::with_file().with_world();
    let file = home.folder().join("lectern.db");
    let away = file.with_extension("away");
    out_of_reach(&home, &file, &away);
}

fn out_of_reach(home: &Home, here: &std::path::Path, away: &std::path::Path) {
    let mut serving = home.serve(&[]);
    std::fs::rename(here, away).expect("it is moved away");
    let statuses = crowd(serving.address, 60);
    assert!(statuses.iter().all(|status| matches!(status, 200 | 503)), "{statuses:?}");
    assert_eq!(serving.asks("/health/live").status, 200);
    assert!(!here.exists(), "nothing was made in its place");
    std::fs::rename(away, here).expect("it is moved back");
    comes_back(&mut serving);
    until("a crowd is served again", || crowd(serving.address, 12).iter().all(|status| *status == 200));
}

#[track_caller]
fn is_sorry(page: &Answer, words: &str) {
    assert_eq!(page.status, 503, "{}", page.path);
    assert_eq!(page.header("retry-after"), Some("5"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(page.text().contains(words), "{}: {}", page.path, page.text());
    let id = page.header("x-request-id").expect("an id");
    assert!(page.text().contains(id), "the page tells the request's id");
}

#[track_caller]
fn comes_back(serving: &mut Serving) {
    until("it is ready again", || serving.asks("/health/ready").status == 200);
    assert_eq!(serving.asks("/gb/articles").status, 200);
    assert!(!serving.running.has_ended(), "it is the same process");
}

/// Many ask at once; what they are answered.
fn crowd(address: SocketAddr, visitors: usize) -> Vec<u16> {
    const PATHS: [&str; 4] = ["/gb/", "/fr/articles", "/ru/glossary", "/fi/articles/what-is-a-backend-developer"];
    let asking = (0..visitors).map(|visitor| answer(address, PATHS[visitor % PATHS.len()], &[]));
    wait(join_all(asking)).into_iter().map(|answer| answer.expect("an answer").status).collect()
}

/// A world on the server that the suite runs on, and a program that reaches it through a proxy.
fn behind_a_proxy() -> Option<(Home, Proxy, Serving)> {
    let home = Home::new();
    if !home.is_on_server() {
        return None;
    }
    let home = home.with_world();
    let mut url: url::Url = home.url().address().parse().expect("an address");
    let port = url.port().unwrap_or(if url.scheme() == "mysql" { 3306 } else { 5432 });
    let host = url.host_str().expect("a host").trim_matches(['[', ']']);
    let proxy = Proxy::to(SocketAddr::new(host.parse().expect("an address of this machine"), port));
    url.set_host(Some("127.0.0.1")).expect("a host");
    url.set_port(Some(proxy.address.port())).expect("a port");
    let address = free_address();
    let serve = home.at_home(Lectern::new(&["serve"])).with("LECTERN_BIND", &address.to_string());
    let serve = serve.with("DATABASE_URL", url.as_str());
    Some((home, proxy, Serving::at(serve, address)))
}

fn open(url: &DatabaseUrl) -> Db {
    wait(Db::open(url, Clock::system())).expect("the database opens")
}
