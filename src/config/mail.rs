//! The settings that tell how mail leaves the program: `mail` and `mail_from`.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use serde::Deserialize;
use url::{Host, Url};

use crate::base::email::Email;

/// Where mail goes, and who it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailSettings {
    pub route: MailRoute,
    pub from: MailFrom,
}

/// Where mail goes: `smtp://user:password@host:587`, `smtps://…`, `smtp://127.0.0.1:1025?tls=none`, `folder:PATH`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum MailRoute {
    Smtp(MailServer),
    /// A folder that keeps each mail as a file.
    Folder(PathBuf),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailServer {
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub credentials: Option<(String, Password)>,
    /// How long one mail may take.
    pub limit: Duration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS after `STARTTLS`, or no mail at all.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// None: the server is on this machine.
    None,
}

/// A password that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// How long one mail may take, in seconds, where the setting does not tell; and the longest that it may tell.
const LIMIT: u64 = 60;
const LONGEST_LIMIT: u64 = 120;

/// What is wrong with `mail`. The setting itself is not repeated: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMailRoute {
    #[error("mail is smtp://USER:PASSWORD@HOST:PORT, smtps://USER:PASSWORD@HOST:PORT, or folder:PATH")]
    Form,
    #[error("mail names a user without a password, or a password without a user")]
    Credentials,
    #[error("the user and password in mail are percent-encoded UTF-8, so that @ is %40")]
    Encoding,
    #[error("tls=none in mail is for a server on this machine only: 127.0.0.1, ::1 or localhost")]
    Plain,
    #[error("the limit in mail is a number of seconds, 1 to 120")]
    Limit,
    #[error("mail knows ?tls=none and ?limit=SECONDS and nothing else behind the host")]
    Unknown,
}

impl TryFrom<String> for MailRoute {
    type Error = NotAMailRoute;

    fn try_from(text: String) -> Result<Self, NotAMailRoute> {
        match text.split_once(':') {
            Some(("folder", path)) if !path.is_empty() => Ok(Self::Folder(path.into())),
            Some(("smtp" | "smtps", _)) => MailServer::parse(&text).map(Self::Smtp),
            _ => Err(NotAMailRoute::Form),
        }
    }
}

impl MailServer {
    fn parse(text: &str) -> Result<Self, NotAMailRoute> {
        let url = Url::parse(text).map_err(|_| NotAMailRoute::Form)?;
        // The scheme is none that `Url` knows a kind of host for: an address of four numbers is read as a name.
        let host = match url.host().filter(|_| matches!(url.path(), "" | "/") && url.fragment().is_none()) {
            Some(Host::Ipv6(address)) => address.to_string(),
            Some(host) if !host.to_string().is_empty() => host.to_string(),
            _ => return Err(NotAMailRoute::Form),
        };
        let (mut security, mut limit) = match url.scheme() {
            "smtps" => (Security::Tls, LIMIT),
            _ => (Security::StartTls, LIMIT),
        };
        for (name, value) in url.query_pairs() {
            match (name.as_ref(), value.as_ref()) {
                ("tls", "none") if url.scheme() == "smtp" => security = Security::None,
                ("limit", seconds) => limit = seconds.parse().map_err(|_| NotAMailRoute::Limit)?,
                _ => return Err(NotAMailRoute::Unknown),
            }
        }
        if security == Security::None && !is_this_machine(&host) {
            return Err(NotAMailRoute::Plain);
        }
        if !(1..=LONGEST_LIMIT).contains(&limit) {
            return Err(NotAMailRoute::Limit);
        }
        let port = match security {
            Security::StartTls => 587,
            Security::Tls => 465,
            Security::None => 25,
        };
        let limit = Duration::from_secs(limit);
        Ok(Self { host, port: url.port().unwrap_or(port), security, credentials: credentials(&url)?, limit })
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn credentials(url: &Url) -> Result<Option<(String, Password)>, NotAMailRoute> {
    let decoded = |text: &str| -> Result<String, NotAMailRoute> {
        let decoded = percent_decode_str(text).decode_utf8().map_err(|_| NotAMailRoute::Encoding)?;
        Ok(decoded.into_owned())
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        (user, Some(password)) if !user.is_empty() => Ok(Some((decoded(user)?, Password(decoded(password)?)))),
        _ => Err(NotAMailRoute::Credentials),
    }
}

/// Who mail comes from: `Academy <office@academy.example>`, or the address alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct MailFrom {
    /// It may be empty.
    pub name: String,
    pub email: Email,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("mail_from is an address, or a name and an address: Academy <office@academy.example>")]
pub struct NotASender;

impl TryFrom<String> for MailFrom {
    type Error = NotASender;

    fn try_from(text: String) -> Result<Self, NotASender> {
        let (name, address) = match text.trim().strip_suffix('>') {
            Some(inner) => inner.rsplit_once('<').ok_or(NotASender)?,
            None => ("", text.trim()),
        };
        let email = Email::parse(address).map_err(|_| NotASender)?;
        let name = name.trim().trim_matches('"').to_owned();
        if name.contains(char::is_control) { Err(NotASender) } else { Ok(Self { name, email }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(text: &str) -> Result<MailRoute, NotAMailRoute> {
        MailRoute::try_from(text.to_owned())
    }

    fn server(text: &str) -> MailServer {
        match route(text) {
            Ok(MailRoute::Smtp(server)) => server,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_server_is_reached_with_tls_unless_it_is_on_this_machine() {
        let submission = server("smtp://ann%40academy.example:s%3Acret@mail.example");
        assert_eq!(
            (&*submission.host, submission.port, submission.security),
            ("mail.example", 587, Security::StartTls)
        );
        let (user, password) = submission.credentials.clone().unwrap();
        assert_eq!((&*user, password.reveal()), ("ann@academy.example", "s:cret"));
        assert!(!format!("{submission:?}").contains("cret"));
        let implicit = server("smtps://mail.example?limit=5");
        assert_eq!((implicit.port, implicit.security), (465, Security::Tls));
        assert_eq!((implicit.limit, implicit.credentials), (Duration::from_secs(5), None));
        for here in ["smtp://127.0.0.1:1025?tls=none", "smtp://localhost:1025/?tls=none", "smtp://[::1]:1025?tls=none"]
        {
            assert_eq!((server(here).port, server(here).security), (1025, Security::None), "{here}");
        }
        assert_eq!(server("smtp://[::1]?tls=none").host, "::1");
        assert_eq!(route("folder:data/mail"), Ok(MailRoute::Folder("data/mail".into())));
    }

    #[test]
    fn what_is_no_route_is_told_without_repeating_it() {
        for (text, why) in [
            ("", NotAMailRoute::Form),
            ("mail.example:587", NotAMailRoute::Form),
            ("http://mail.example", NotAMailRoute::Form),
            ("smtp://", NotAMailRoute::Form),
            ("smtp://mail.example/path", NotAMailRoute::Form),
            ("folder:", NotAMailRoute::Form),
            ("smtp://ann@mail.example", NotAMailRoute::Credentials),
            ("smtp://:hunter2@mail.example", NotAMailRoute::Credentials),
            ("smtp://ann:%ff@mail.example", NotAMailRoute::Encoding),
            ("smtp://mail.example?tls=none", NotAMailRoute::Plain),
            ("smtp://10.0.0.5?tls=none", NotAMailRoute::Plain),
            ("smtps://127.0.0.1?tls=none", NotAMailRoute::Unknown),
            ("smtp://mail.example?tls=maybe", NotAMailRoute::Unknown),
            ("smtp://mail.example?colour=blue", NotAMailRoute::Unknown),
            ("smtp://mail.example?limit=0", NotAMailRoute::Limit),
            ("smtp://mail.example?limit=soon", NotAMailRoute::Limit),
        ] {
            assert_eq!(route(text), Err(why), "{text}");
            assert!(!why.to_string().contains("hunter2"));
        }
    }

    #[test]
    fn the_sender_is_an_address_with_or_without_a_name() {
        let from = |text: &str| MailFrom::try_from(text.to_owned());
        let named = from(" Académie Corvane <office@academy.example> ").unwrap();
        assert_eq!((&*named.name, named.email.as_str()), ("Académie Corvane", "office@academy.example"));
        assert_eq!(from("\"Smith, Ann\" <ann@academy.example>").unwrap().name, "Smith, Ann");
        assert_eq!(from("office@academy.example").unwrap().name, "");
        for wrong in ["", "Academy", "Academy <office>", "A\nB <office@academy.example>", "office@academy.example>"] {
            assert_eq!(from(wrong), Err(NotASender), "{wrong:?}");
        }
    }
}
