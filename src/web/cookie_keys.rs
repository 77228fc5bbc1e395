//! Cookies that only this program can read, sealed with a key of the deployment's secret. What an older secret sealed is
//! opened too, and told apart, so that it can be sealed anew.

use actix_web::cookie::{Cookie, CookieJar, Key};

use crate::services::crypto::Secret;

const PURPOSE: &str = "cookies";

/// The keys of cookies, that of the newest secret first.
pub fn cookie_keys(secret: &Secret) -> Vec<Key> {
    secret.keys_of_length::<64>(PURPOSE).map(|key| Key::from(&key)).collect()
}

/// A cookie whose value nobody but this program can read or change. It is bound to its name.
pub fn sealed(secret: &Secret, cookie: Cookie<'static>) -> Cookie<'static> {
    let (name, mut jar) = (cookie.name().to_owned(), CookieJar::new());
    jar.private_mut(&Key::from(&secret.key_of_length::<64>(PURPOSE))).add(cookie);
    jar.get(&name).cloned().expect("it was put there")
}

/// The cookie as it was before it was sealed, and whether it ought to be sealed anew; `None` where it was not sealed by
/// this program.
pub fn opened(secret: &Secret, cookie: &Cookie<'_>) -> Option<(Cookie<'static>, bool)> {
    let open = || {
        let keys = cookie_keys(secret);
        let open = |key: &Key| CookieJar::new().private(key).decrypt(cookie.clone().into_owned());
        keys.iter().enumerate().find_map(|(age, key)| Some((open(key)?, age > 0)))
    };
    // Another process may have sealed it with a secret that is newer than those known here.
    open().or_else(|| secret.look_again().then(open)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_opened_under_its_own_name_with_this_secret_or_an_older_one() {
        let secret = Secret::made();
        let cookie = Cookie::build("sign-in", "a token").path("/").http_only(true).finish();
        let sealed = sealed(&secret, cookie.clone());
        assert!(!sealed.to_string().contains("a token") && sealed.http_only() == Some(true), "{sealed}");
        let sent = Cookie::new(sealed.name().to_owned(), sealed.value().to_owned());
        assert_eq!(
            opened(&secret, &sent).map(|(cookie, anew)| (cookie.value().to_owned(), anew)),
            Some(("a token".into(), false))
        );
        assert!(opened(&secret.rotated(), &sent).is_some_and(|(_, anew)| anew));
        assert!(opened(&Secret::made(), &sent).is_none());
        assert!(opened(&secret, &Cookie::new("edition", sealed.value().to_owned())).is_none(), "another name");
        assert!(opened(&secret, &cookie).is_none(), "not sealed");
    }
}
