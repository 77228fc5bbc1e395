//! The settings of the academy as an admin keeps them: its names, its logo, what the law wants to be told, who sends its mail.

use std::collections::HashMap;

use serde::Serialize;

use super::{ACADEMY_NAME, put};
use crate::base::actor::Actor;
use crate::base::email::Email;
use crate::base::form::{Faults, Fields};
use crate::base::ids::MediaId;
use crate::db::{self, Reader, Tx, sql};
use crate::services::changes::{self, Change};
use crate::services::mail::{Line, Sender};

const LONGEST_NAME: usize = 100;
const LONGEST: usize = 200;
const LOGO: &str = "logo";
const LEGAL_NAME: &str = "legal_name";
const REGISTRATION: &str = "registration_number";
const ADDRESS: &str = "legal_address";
const SENDER_NAME: &str = "sender_name";
const REPLY_TO: &str = "reply_to";
/// Goes up by one with each save.
const VERSION: &str = "settings_version";
const ALL: [&str; 7] = [ACADEMY_NAME, LOGO, LEGAL_NAME, REGISTRATION, ADDRESS, SENDER_NAME, REPLY_TO];

/// What the law wants visitors to be told; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Legal {
    pub name: String,
    pub registration: String,
    pub address: String,
}

/// The settings of the academy as a whole. What nobody has set yet is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct General {
    pub academy: String,
    /// The picture that stands before its name. One that has been deleted since is not there any more.
    pub logo: Option<MediaId>,
    pub legal: Legal,
    /// What the sender of its mail is called, and where answers go.
    pub sender_name: String,
    pub reply_to: String,
}

impl Legal {
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.registration, &self.address].into_iter().all(String::is_empty)
    }

    /// What there is, in one line.
    pub fn line(&self) -> String {
        let parts = [&self.name, &self.registration, &self.address].map(String::as_str);
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

impl General {
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let academy = faults.line(form, "academy", LONGEST_NAME);
        let logo = match form.get(LOGO) {
            "" => Some(None),
            chosen => faults.check(LOGO, chosen.parse().map(|id| Some(MediaId(id))).map_err(|_| "fault-not-listed")),
        };
        let name = faults.line_or_nothing(form, LEGAL_NAME, LONGEST);
        let registration = faults.line_or_nothing(form, REGISTRATION, LONGEST);
        let address = faults.line_or_nothing(form, ADDRESS, LONGEST);
        let sender_name = faults.line_or_nothing(form, SENDER_NAME, LONGEST_NAME);
        let reply_to = faults.address_or_nothing(form, REPLY_TO);
        let legal = name.zip(registration).zip(address);
        let legal = legal.map(|((name, registration), address)| Legal { name, registration, address });
        let general = academy.zip(logo).zip(legal).zip(sender_name).zip(reply_to);
        let general = general.map(|((((academy, logo), legal), sender_name), reply_to)| Self {
            academy,
            logo,
            legal,
            sender_name,
            reply_to: reply_to.map(String::from).unwrap_or_default(),
        });
        faults.or(general)
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .and("academy", &self.academy)
            .and(LOGO, self.logo_as_kept())
            .and(LEGAL_NAME, &self.legal.name)
            .and(REGISTRATION, &self.legal.registration)
            .and(ADDRESS, &self.legal.address)
            .and(SENDER_NAME, &self.sender_name)
            .and(REPLY_TO, &self.reply_to)
    }

    /// Who sends the academy's mail.
    pub fn sender(&self) -> Sender {
        Sender { name: Line::of(&self.sender_name), reply_to: Email::parse(&self.reply_to).ok() }
    }

    fn logo_as_kept(&self) -> String {
        self.logo.map(|id| id.0.to_string()).unwrap_or_default()
    }

    fn values(&self) -> [(&'static str, String); 7] {
        let Self { academy, legal, sender_name, reply_to, .. } = self.clone();
        let values =
            [academy, self.logo_as_kept(), legal.name, legal.registration, legal.address, sender_name, reply_to];
        let mut values = values.into_iter();
        ALL.map(|name| (name, values.next().unwrap_or_default()))
    }
}

/// The settings of the academy.
///
/// # Errors
/// The database's.
pub async fn general(reader: &mut Reader) -> db::Result<General> {
    let kept = kept(reader).await?;
    let value = |name: &str| kept.get(name).cloned().unwrap_or_default();
    Ok(General {
        academy: value(ACADEMY_NAME),
        logo: value(LOGO).parse().ok().map(MediaId),
        legal: Legal { name: value(LEGAL_NAME), registration: value(REGISTRATION), address: value(ADDRESS) },
        sender_name: value(SENDER_NAME),
        reply_to: value(REPLY_TO),
    })
}

async fn kept(reader: &mut Reader) -> db::Result<HashMap<String, String>> {
    let kept = sql("SELECT name, value FROM settings WHERE name IN (??)").bind_all(&ALL);
    Ok(kept.all::<(String, String)>(reader).await?.into_iter().collect())
}

/// How often the settings were saved.
///
/// # Errors
/// The database's.
pub async fn version(reader: &mut Reader) -> db::Result<i64> {
    let kept = sql("SELECT value FROM settings WHERE name = ?").bind(VERSION).optional::<(String,)>(reader).await?;
    Ok(kept.and_then(|(version,)| version.parse().ok()).unwrap_or_default())
}

/// Saves the settings, if they were saved as often as when the save began. Whether they were.
///
/// # Errors
/// [`db::Error::is_taken`] where two save them for the first time at once; the database's.
pub async fn save(tx: &mut Tx, actor: &Actor, seen: i64, after: &General) -> db::Result<bool> {
    // Nobody has seen as many saves as can be counted.
    let Some(next) = seen.checked_add(1).map(|next| next.to_string()) else { return Ok(false) };
    let moved = sql("UPDATE settings SET value = ? WHERE name = ? AND value = ?");
    let is_moved = moved.bind(&next).bind(VERSION).bind(seen.to_string()).run(tx).await? == 1;
    if !is_moved {
        if seen != 0 || version(tx.reader()).await? != 0 {
            return Ok(false);
        }
        put(tx, VERSION, &next, false).await?;
    }
    let (before, kept) = (general(tx.reader()).await?, kept(tx.reader()).await?);
    for (name, value) in after.values() {
        put(tx, name, &value, kept.contains_key(name)).await?;
    }
    changes::record(tx, actor, Change::of("settings-saved", "settings", 0, &before, after)).await?;
    Ok(true)
}
