//! Cookies: which ones there are, and what the visitor allows. Without consent none but the one that keeps the choice.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

/// Keeps the visitor's choice about cookies.
pub const CONSENT: &str = "consent";
/// Keeps the edition the visitor last read.
pub const EDITION: &str = "edition";
/// Keeps light or dark.
pub const APPEARANCE: &str = "appearance";

/// Keeps who is signed in. It ends with the browser, or after its days where the person asked to be remembered.
pub const SIGN_IN: &str = "sign-in";

/// A cookie that the site may set, as the cookie policy tells it.
#[derive(Clone, Copy, Debug)]
pub struct KnownCookie {
    pub name: &'static str,
    /// Whether it is set without asking.
    pub is_necessary: bool,
    /// The message that says what it does.
    pub purpose: &'static str,
    /// How long it is kept, in days.
    pub days: i64,
}

/// Every cookie of the site. What is not here is never set (a test looks).
pub const KNOWN: [KnownCookie; 4] = [
    KnownCookie { name: CONSENT, is_necessary: true, purpose: "cookie-consent-purpose", days: 180 },
    KnownCookie { name: SIGN_IN, is_necessary: true, purpose: "cookie-sign-in-purpose", days: 90 },
    KnownCookie { name: EDITION, is_necessary: false, purpose: "cookie-edition-purpose", days: 365 },
    KnownCookie { name: APPEARANCE, is_necessary: false, purpose: "cookie-appearance-purpose", days: 365 },
];

/// What the visitor allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Nothing but what is necessary.
    Necessary,
    /// Preferences too: the remembered edition and the appearance.
    Preferences,
}

impl Consent {
    pub fn parse(value: &str) -> Option<Self> {
        match value {
            "necessary" => Some(Consent::Necessary),
            "preferences" => Some(Consent::Preferences),
            _ => None,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Consent::Necessary => "necessary",
            Consent::Preferences => "preferences",
        }
    }
}

/// Light, dark, or as the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    #[default]
    System,
    Light,
    Dark,
}

impl Appearance {
    pub const ALL: [Appearance; 3] = [Appearance::System, Appearance::Light, Appearance::Dark];

    pub fn parse(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|appearance| appearance.as_str() == value)
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Appearance::System => "system",
            Appearance::Light => "light",
            Appearance::Dark => "dark",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Appearance::System => "appearance-system",
            Appearance::Light => "appearance-light",
            Appearance::Dark => "appearance-dark",
        }
    }
}

/// The name under which a cookie travels: `__Host-` binds it to this host and to https.
pub fn name_of(name: &str, is_https: bool) -> String {
    if is_https { format!("__Host-{name}") } else { name.to_owned() }
}

/// The value of one of our cookies.
pub(super) fn read(request: &HttpRequest, name: &str, is_https: bool) -> Option<String> {
    request.cookie(&name_of(name, is_https)).map(|cookie| cookie.value().to_owned())
}

/// One of the [`KNOWN`] cookies with a value.
pub fn set(name: &'static str, value: &str, is_https: bool) -> Cookie<'static> {
    let days = KNOWN.iter().find(|known| known.name == name).map_or(0, |known| known.days);
    Cookie::build(name_of(name, is_https), value.to_owned())
        .path("/")
        .max_age(Duration::days(days))
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_https)
        .finish()
}

/// Takes a cookie away from the browser.
pub fn unset(name: &'static str, is_https: bool) -> Cookie<'static> {
    let mut cookie = set(name, "", is_https);
    cookie.make_removal();
    cookie
}
