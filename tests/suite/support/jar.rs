//! A browser's cookies.

use std::collections::BTreeMap;

use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use reqwest::header::HeaderMap;

#[derive(Debug, Default)]
pub struct Jar {
    kept: BTreeMap<String, String>,
    /// Every cookie that was ever set here, as the server wrote it.
    pub set: Vec<Cookie<'static>>,
}

impl Jar {
    pub fn take(&mut self, headers: &HeaderMap) {
        for value in headers.get_all("set-cookie") {
            let text = value.to_str().expect("a readable cookie").to_owned();
            let cookie = Cookie::parse(text).expect("a well-formed cookie");
            if cookie.max_age().is_some_and(|age| age <= Duration::ZERO) {
                self.kept.remove(cookie.name());
            } else {
                self.kept.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
            self.set.push(cookie);
        }
    }

    pub fn put(&mut self, name: &str, value: &str) {
        self.kept.insert(name.to_owned(), value.to_owned());
    }

    pub fn get(&self, name: &str) -> Option<String> {
        self.kept.get(name).cloned()
    }

    pub fn names(&self) -> Vec<String> {
        self.kept.keys().cloned().collect()
    }

    /// The `Cookie` header, if there is anything to send.
    pub fn header(&self) -> Option<String> {
        let pairs: Vec<String> = self.kept.iter().map(|(name, value)| format!("{name}={value}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }
}
