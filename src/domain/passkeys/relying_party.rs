//! The site as browsers and devices know it: they make passkeys for its host, and use them nowhere else.

use std::sync::Arc;

use url::Url;
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder};

/// The site as the one that relies on passkeys. Cheap to clone.
#[derive(Clone, Debug)]
pub struct RelyingParty {
    pub(super) webauthn: Arc<Webauthn>,
}

impl RelyingParty {
    /// `None` where browsers would refuse: at an IP address, and without https but on this machine (WebAuthn, 5.1.3;
    /// Secure Contexts, 3.1).
    pub fn of(base_url: &Url) -> Option<Self> {
        let host = base_url.domain()?;
        let is_here = host == "localhost" || host.ends_with(".localhost");
        if base_url.scheme() != "https" && !is_here {
            return None;
        }
        let webauthn = WebauthnBuilder::new(host, base_url).and_then(WebauthnBuilder::build);
        match webauthn {
            Ok(webauthn) => Some(Self { webauthn: Arc::new(webauthn) }),
            Err(error) => {
                tracing::warn!(%error, "passkeys are not offered at {base_url}");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_for_names_over_https_and_for_this_machine() {
        let is_offered = |url: &str| RelyingParty::of(&Url::parse(url).unwrap()).is_some();
        for good in ["https://academy.example", "https://academy.example:8443", "http://localhost:8080"] {
            assert!(is_offered(good), "{good}");
        }
        for wrong in ["http://127.0.0.1:8080", "https://192.0.2.1", "http://[::1]:8080", "http://academy.example"] {
            assert!(!is_offered(wrong), "{wrong}");
        }
    }
}
