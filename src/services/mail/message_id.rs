//! What tells a second copy of a mail from a second mail.

use std::fmt;

use chrono::{DateTime, Utc};
use url::{Host, Url};
use uuid::{NoContext, Timestamp, Uuid};

/// A mail's id and its `Message-ID` (RFC 5322, 3.6.4), the same at every try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageId {
    /// A UUID v7: it grows with time, so that mails sort by it.
    pub id: Uuid,
    domain: String,
}

impl MessageId {
    /// A new one for a mail that the site sends at this time.
    pub fn made(now: DateTime<Utc>, site: &Url) -> Self {
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        let id = Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()));
        Self { id, domain: domain(site) }
    }
}

/// What stands behind the `@`, and what the program calls itself when it greets a mail server.
pub(super) fn domain(site: &Url) -> String {
    match site.host() {
        Some(Host::Domain(domain)) => domain.to_owned(),
        Some(Host::Ipv4(address)) => format!("[{address}]"),
        Some(Host::Ipv6(address)) => format!("[IPv6:{address}]"),
        None => "localhost".to_owned(),
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}@{}>", self.id, self.domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_names_the_site_and_grows_with_time() {
        let at = |text: &str, site: &str| MessageId::made(text.parse().unwrap(), &site.parse().unwrap());
        let first = at("2026-11-20T12:00:00Z", "https://academy.example");
        let later = at("2026-11-20T12:00:01Z", "https://academy.example");
        assert!(first.id < later.id);
        assert_eq!(first.to_string(), format!("<{}@academy.example>", first.id));
        assert!(at("2026-11-20T12:00:00Z", "http://127.0.0.1:8080").to_string().ends_with("@[127.0.0.1]>"));
        assert!(at("2026-11-20T12:00:00Z", "http://[::1]:8080").to_string().ends_with("@[IPv6:::1]>"));
    }
}
