//! An administrator who is told a request's id finds it in the log.

use serde_json::Value;

use super::home::{Home, Serving};
use super::process::asks_with;

#[test]
fn each_line_of_the_log_is_json() {
    let serving = Home::new().serve(&[]);
    serving.asks("/");
    let log = serving.stops();
    let lines = lines(&log);
    assert!(lines.len() >= 2, "{log}");
    for line in &lines {
        assert!(line["timestamp"].is_string() && line["level"].is_string(), "{line}");
    }
}

#[test]
fn a_fault_is_logged_with_the_id_that_the_visitor_was_told() {
    let home = Home::new().with_world();
    let serving = home.serve(&[]);
    home.writes("DROP TABLE article_key_terms");
    let page = serving.asks("/gb/articles/what-is-a-backend-developer");
    assert_eq!(page.status, 500);
    let id = page.header("x-request-id").expect("an id").to_owned();
    assert!(page.text().contains(&id), "the page tells it");
    assert!(!page.text().contains("article_key_terms"), "but not what is wrong inside");
    let log = serving.stops();
    let lines = lines(&log);
    let fault = lines.iter().find(|line| line["level"] == "ERROR" && is_about(line, &id));
    let fault = fault.unwrap_or_else(|| panic!("{id} is not in the log: {log}"));
    assert!(fault.to_string().contains("article_key_terms"), "what is wrong is in the log: {fault}");
}

/// Who reads the log must not be able to open what was sent to somebody else.
#[test]
fn tokens_of_links_are_not_in_the_log() {
    let serving = Home::new().serve(&[("LECTERN_LOG", "info,request=info,lectern=debug")]);
    let token = "Tm90QVNlY3JldE5vdEFTZWNyZXROb3RBU2VjcmV0Tm90";
    for below in ["/account/password/reset/", "/sign-up/confirm/", "/account/address/confirm/"] {
        serving.asks(&format!("{below}{token}"));
    }
    let log = serving.stops();
    assert!(log.contains("/account/password/reset/") && !log.contains(token), "{log}");
}

#[test]
fn an_id_that_somebody_sends_is_not_taken_over() {
    let home = Home::new().with_world();
    let serving = home.serve(&[]);
    home.writes("DROP TABLE article_key_terms");
    let path = "/gb/articles/what-is-a-backend-developer";
    let forged = "00000000-0000-4000-8000-000000000000";
    let page = asks_with(serving.address, path, &[("x-request-id", forged)]);
    assert_ne!(page.header("x-request-id"), Some(forged));
    let again = asks_with(serving.address, path, &[("x-request-id", forged)]);
    assert_ne!(page.header("x-request-id"), again.header("x-request-id"), "each request has its own");
    let log = serving.stops();
    assert!(!lines(&log).iter().any(|line| is_about(line, forged)), "{log}");
}

/// Whoever writes lines of a log into an address gets them escaped.
#[test]
fn nobody_can_write_lines_into_the_log() {
    let home = Home::new().with_world();
    let serving = home.serve(&[("LECTERN_LOG", "trace")]);
    home.writes("DROP TABLE article_key_terms");
    let agent = "x\"} {\"level\":\"ERROR\",\"forged\":true";
    asks_with(
        serving.address,
        "/gb/articles/what-is-a-backend-developer?%0A%7B%22forged%22:true%7D",
        &[("user-agent", agent)],
    );
    let log = serving.stops();
    assert!(!log.is_empty());
    assert!(lines(&log).iter().all(|line| line.get("forged").is_none()), "{log}");
}

#[test]
fn text_is_logged_where_it_is_asked_for_and_nothing_where_nothing_is() {
    let log = served(&Home::with_file(), &[("LECTERN_LOG_FORMAT", "text")]);
    assert!(log.contains("serving") && serde_json::from_str::<Value>(log.lines().next().unwrap()).is_err(), "{log}");
    let log = served(&Home::with_file(), &[("LECTERN_LOG", "off")]);
    assert_eq!(log, "");
}

fn served(home: &Home, variables: &[(&str, &str)]) -> String {
    let serving: Serving = home.serve(variables);
    serving.asks("/");
    serving.stops()
}

fn lines(log: &str) -> Vec<Value> {
    let read = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    log.lines().map(read).collect()
}

/// Whether the id stands in the line as the request's.
fn is_about(line: &Value, id: &str) -> bool {
    let spans = line["spans"].as_array().into_iter().flatten().chain([&line["span"], &line["fields"]]);
    spans.into_iter().any(|span| span["request_id"] == id)
}
