//! Randomness that nobody can guess, from the system.

use data_encoding::BASE64URL_NOPAD;

/// `N` random bytes.
///
/// # Panics
/// Where the system has no randomness to give: nothing safe can be done then.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// A secret for a link or a cookie: 256 random bits in 43 characters that an address can hold (RFC 4648, base64url).
pub fn token() -> String {
    BASE64URL_NOPAD.encode(&bytes::<32>())
}

/// Whether a text looks like a [`token`].
pub fn is_token(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::token;

    #[test]
    fn no_token_comes_twice_and_each_fits_an_address() {
        let (one, other) = (token(), token());
        assert!(one != other && one.len() == 43);
        assert!(one.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{one}");
    }
}
