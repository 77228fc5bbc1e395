//! Trying passwords: counted before they are looked at, and slowed when they were wrong too often.

use actix_web::HttpRequest;

use crate::base::email::Email;
use crate::base::ids::AccountId;
use crate::domain::sign_ins;
use crate::services::passwords::Busy;
use crate::services::throttle::{self, Limit, Target, Wait};
use crate::web::{Error, State, visit};

/// How long one waits at most who tries one account from one place, in seconds.
const LONGEST: i64 = 15 * 60;
/// And who shares an account's or an address's limit with others.
const LONGEST_SHARED: i64 = 60;

/// How long the next mail to one address waits at most, in seconds.
const LONGEST_FOR_MAIL: i64 = 5 * 60;

/// What an attempt was made at.
pub struct Attempt {
    targets: Vec<Target>,
    /// What a right password clears: the rest is shared with others.
    own: Vec<Target>,
}

/// Counts an attempt to sign in with an address. A stranger's wrong attempts do not slow the owner where the owner has
/// signed in before.
///
/// # Errors
/// The database's.
pub async fn to_sign_in(
    request: &HttpRequest,
    state: &State,
    email: &str,
    account: Option<AccountId>,
) -> Result<Result<Attempt, Wait>, Error> {
    let from = network(&visit::client_address(request));
    let email = Email::parse(email).map_or_else(|_| email.trim().to_ascii_lowercase(), |email| email.normalised());
    // Asked for nobody too: the time must not tell which accounts there are.
    let address = visit::client_address(request);
    let account = account.unwrap_or(AccountId(0));
    let is_known = sign_ins::is_known_address(&mut state.db.read().await?, account, &address).await?;
    let limits = state.limits;
    let own = target(&format!("sign-in {email} from {from}"), limits.wrong_sign_ins, LONGEST);
    let anywhere = target(&format!("sign-in {email}"), limits.wrong_sign_ins_per_account, LONGEST_SHARED);
    let address = target(&format!("sign-in from {from}"), limits.wrong_sign_ins_per_address, LONGEST_SHARED);
    let anywhere = anywhere.filter(|_| !is_known);
    let targets = own.iter().cloned().chain(anywhere).chain(address).collect();
    count(state, targets, own.into_iter().collect()).await
}

/// Counts an attempt at something that belongs to one account or link, wherever it comes from.
///
/// # Errors
/// The database's.
pub async fn at(state: &State, what: &str) -> Result<Result<Attempt, Wait>, Error> {
    let own: Vec<Target> = target(what, state.limits.wrong_sign_ins, LONGEST).into_iter().collect();
    count(state, own.clone(), own).await
}

/// What somebody does who is not known yet, from one place; not counted yet.
pub fn here(request: &HttpRequest, state: &State, what: &str) -> Attempt {
    let from = network(&visit::client_address(request));
    let target = target(&format!("{what} from {from}"), state.limits.wrong_sign_ins_per_address, LONGEST_SHARED);
    Attempt { targets: target.into_iter().collect(), own: Vec::new() }
}

async fn count(state: &State, targets: Vec<Target>, own: Vec<Target>) -> Result<Result<Attempt, Wait>, Error> {
    let counted = throttle::attempt(&state.db, &targets).await?;
    Ok(counted.map(|()| Attempt { targets, own }))
}

impl Attempt {
    /// Counts it.
    ///
    /// # Errors
    /// The database's.
    pub async fn count(self, state: &State) -> Result<Result<Self, Wait>, Error> {
        count(state, self.targets, self.own).await
    }

    /// Passes on what was found out. Where nobody could look, because too many wait, the attempt does not count.
    ///
    /// # Errors
    /// Too many who wait; the database's.
    pub async fn unless_busy(&self, state: &State, looked: Result<bool, Busy>) -> Result<bool, Error> {
        if looked.is_err() {
            state.db.write(async |tx| throttle::forgive(tx, &self.targets, &[]).await).await?;
        }
        Ok(looked?)
    }

    /// The attempt was right.
    ///
    /// # Errors
    /// The database's.
    pub async fn was_right(&self, state: &State) -> Result<(), Error> {
        state.db.write(async |tx| throttle::forgive(tx, &self.targets, &self.own).await).await?;
        Ok(())
    }
}

/// Refuses whoever has had very many mails sent from one place.
///
/// # Errors
/// [`Error::TooMany`]; the database's.
pub async fn may_have_sent(request: &HttpRequest, state: &State) -> Result<(), Error> {
    let from = network(&visit::client_address(request));
    let target = target(&format!("mail from {from}"), state.limits.mails_per_sender, LONGEST_SHARED);
    let targets: Vec<Target> = target.into_iter().collect();
    match throttle::attempt(&state.db, &targets).await? {
        Ok(()) => Ok(()),
        Err(wait) => Err(Error::TooMany(wait.seconds())),
    }
}

/// Whether strangers may have another mail of this kind sent to this address. Each kind is counted apart, so that one cannot
/// be used up to keep the owner from another.
///
/// # Errors
/// The database's.
pub async fn may_send(state: &State, what: &str, email: &Email) -> Result<bool, Error> {
    let target = target(&format!("{what} mail to {}", email.normalised()), state.limits.mails, LONGEST_FOR_MAIL);
    let targets: Vec<Target> = target.into_iter().collect();
    Ok(throttle::attempt(&state.db, &targets).await?.is_ok())
}

fn target(what: &str, free: i64, longest: i64) -> Option<Target> {
    (free > 0).then(|| Target::new(what, Limit { free, longest }))
}

/// What one subscriber has of the network: an IPv4 address, or the first half of an IPv6 one.
fn network(address: &str) -> String {
    match address.parse::<std::net::IpAddr>().map(|address| address.to_canonical()) {
        Ok(std::net::IpAddr::V6(six)) => {
            let half = six.segments();
            format!("{:x}:{:x}:{:x}:{:x}::/64", half[0], half[1], half[2], half[3])
        }
        _ => address.to_owned(),
    }
}
