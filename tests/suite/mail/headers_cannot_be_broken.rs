//! Whatever people call themselves, their mail has the headers that it should have and no other.

use lectern::base::email::Email;
use lectern::base::languages::Language;
use lectern::db::Tx;
use lectern::domain::letters::{self, Letter, Post};
use lectern::services::mail::{self, Html, Line, Message, Recipient};

use super::office::{confirmation, posts, site};
use crate::support::{Eml, MailServer, World, secret};

const HOSTILE: [&str; 7] = [
    "Ada\r\nBcc: everybody@example.org",
    "Ada\nSubject: Buy now\n\nHello",
    "Ada\r\n\r\n<html>",
    "\"Ada\" <eve@example.org>",
    "Ada\u{2028}Bcc: everybody@example.org\u{0}",
    "=?utf-8?q?Ada=0D=0ABcc:_everybody@example.org?=",
    "Ада\r\n\tBcc: everybody@example.org, <a@b.example>;",
];
const EXPECTED: [&str; 10] = [
    "date",
    "from",
    "to",
    "subject",
    "message-id",
    "content-language",
    "auto-submitted",
    "x-auto-response-suppress",
    "mime-version",
    "content-type",
];

#[test]
fn a_name_breaks_out_of_no_header() {
    let (world, server) = (World::empty(), MailServer::friendly());
    for name in HOSTILE {
        world.writes(async |tx: &mut Tx| posts(tx, secret(), "ada@example.org", name, &confirmation()).await);
    }
    world.brings_mail_to(&server.setting());
    let taken = server.taken();
    assert_eq!(taken.len(), HOSTILE.len());
    for taken in &taken {
        assert_eq!(names(&taken.mail), EXPECTED, "{}", taken.mail.raw);
        assert_eq!(taken.to, "ada@example.org");
        let to = taken.mail.header("to");
        assert!(to.ends_with("<ada@example.org>") && !to.contains(['\r', '\n']), "{to}");
    }
    let commands = server.commands();
    assert!(commands.iter().filter(|command| command.starts_with("RCPT")).all(|to| to == "RCPT TO:<ada@example.org>"));
}

#[test]
fn a_name_in_a_subject_or_a_text_stays_there() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let message = Message {
        sender: Default::default(),
        kind: "test",
        language: Language::shared(),
        to: Recipient::new(Email::parse("ada@example.org").unwrap(), HOSTILE[0]),
        subject: Line::of(HOSTILE[1]),
        text: format!("{}\r\n.\r\nQUIT\r\n..", HOSTILE[2]),
        html: written(HOSTILE[2]),
        unsubscribe: None,
        site: site(),
    };
    world.writes(async |tx: &mut Tx| mail::enqueue(tx, secret(), &message).await);
    world.brings_mail_to(&server.setting());
    let taken = server.taken().remove(0);
    assert_eq!(names(&taken.mail), EXPECTED);
    assert_eq!(taken.mail.header("subject"), "Ada Subject: Buy now Hello");
    assert_eq!(taken.mail.text, format!("{}\n.\nQUIT\n..", HOSTILE[2].replace("\r\n", "\n")));
}

#[test]
fn markup_in_a_name_is_shown_as_text() {
    let name = "<img src=x onerror=alert(1)> & \"Co\"";
    let to = Email::parse("ada@example.org").unwrap();
    for language in ["en", "fr", "ru", "fi"] {
        let language = Language::parse(language).unwrap();
        let post = Post { academy: "<b>Academy</b>", base_url: &site(), language: &language, to: &to, name };
        for letter in [confirmation(), Letter::PasskeyAdded { name: "<script>".into() }] {
            let written = letter.written(&post);
            let read = scraper::Html::parse_document(written.html.as_str());
            for wrong in ["img", "b", "script"] {
                let wrong = scraper::Selector::parse(wrong).unwrap();
                assert_eq!(read.select(&wrong).count(), 0, "{}", written.html.as_str());
            }
            let shown: String = read.root_element().text().collect();
            assert!(shown.contains(name) && shown.contains("<b>Academy</b>"), "{shown}");
            assert!(written.text.contains(name), "{}", written.text);
        }
    }
}

#[test]
fn only_what_people_can_leave_has_a_way_to_leave_it() {
    let (world, server) = (World::empty(), MailServer::friendly());
    world.writes_to("ada@example.org");
    let message = Message {
        sender: Default::default(),
        kind: "newsletter",
        language: Language::parse("fr").unwrap(),
        to: Recipient::new(Email::parse("grace@example.org").unwrap(), ""),
        subject: Line::of("Nouvelles"),
        text: "Bonjour".into(),
        html: written("Bonjour"),
        unsubscribe: Some("https://academy.example/newsletter/leave?token=abc&x=é".parse().unwrap()),
        site: site(),
    };
    world.writes(async |tx: &mut Tx| mail::enqueue(tx, secret(), &message).await);
    world.brings_mail_to(&server.setting());
    let of = |to: &str| server.taken().into_iter().find(|taken| taken.to == to).expect("it came").mail;
    let letter = of("grace@example.org");
    let url = "<https://academy.example/newsletter/leave?token=abc&x=%C3%A9>";
    assert_eq!(letter.header("list-unsubscribe"), url);
    assert_eq!(letter.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    assert_eq!((letter.header("to"), letter.header("content-language")), ("grace@example.org", "fr"));
    assert_eq!(of("ada@example.org").header_if_any("list-unsubscribe"), None);
}

#[test]
fn every_mail_says_when_by_whom_and_that_a_machine_wrote_it() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    world.clock.advance(chrono::TimeDelta::hours(3));
    world.brings_mail_to(&server.setting());
    let mail = server.taken().remove(0).mail;
    assert_eq!(mail.header("date"), "Fri, 20 Nov 2026 12:00:00 +0000", "when it was written");
    assert_eq!(mail.header("from"), "Corvane <office@academy.example>");
    assert_eq!(mail.header("auto-submitted"), "auto-generated");
    assert_eq!(mail.header("message-id"), format!("<{id}@academy.example>"));
    assert_eq!(mail.header("to"), "Ada <ada@example.org>");
    let greeting = server.commands().remove(0);
    assert_eq!(greeting, "EHLO academy.example");
    assert!(mail.raw.is_ascii() && mail.raw.lines().all(|line| line.len() < 998));
}

fn names(mail: &Eml) -> Vec<&str> {
    mail.headers.iter().map(|(name, _)| name.as_str()).collect()
}

/// HTML that a template has written around a word.
fn written(word: &str) -> Html {
    let to = Email::parse("ada@example.org").unwrap();
    let post = Post { academy: word, base_url: &site(), language: &Language::shared(), to: &to, name: "" };
    letters::Letter::SecondFactorOn.written(&post).html
}
