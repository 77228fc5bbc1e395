//! Which passwords are taken: long ones that are hard to guess. No rule about digits or capitals (NIST SP 800-63B, 3.1.1.2).

use zxcvbn::zxcvbn;

/// The shortest password, in characters.
pub const SHORTEST: usize = 12;
/// The longest, in characters: a passphrase of any length that a person would type, and no book.
pub const LONGEST: usize = 1_000;
/// How much of a password its strength is judged by: judging takes longer than its length.
const JUDGED: usize = 40;
/// And how much of what is known of the person.
const KNOWN: usize = 100;
/// The least strength of the five that are told apart.
const LEAST: u8 = 3;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    Missing,
    TooShort,
    TooLong,
    /// It is common, or made of what is known of the person.
    Guessable,
}

/// How hard a password is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// From 0 to 4.
    pub score: u8,
}

impl PasswordFault {
    /// The message that says what to do.
    pub fn message(self) -> &'static str {
        match self {
            PasswordFault::Missing => "password-missing",
            PasswordFault::TooShort => "password-too-short",
            PasswordFault::TooLong => "password-too-long",
            PasswordFault::Guessable => "password-guessable",
        }
    }
}

/// How strong a password is for a person of whom these words are known.
///
/// # Errors
/// Why it is not taken.
pub fn strength(password: &str, known: &[&str]) -> Result<Strength, PasswordFault> {
    if password.is_empty() {
        return Err(PasswordFault::Missing);
    }
    match password.chars().count() {
        few if few < SHORTEST => return Err(PasswordFault::TooShort),
        many if many > LONGEST => return Err(PasswordFault::TooLong),
        _ => {}
    }
    let score = judged(password, known);
    if score < LEAST { Err(PasswordFault::Guessable) } else { Ok(Strength { score }) }
}

fn judged(password: &str, known: &[&str]) -> u8 {
    let beginning: String = password.chars().take(JUDGED).collect();
    let words = known.iter().flat_map(|known| known.split(['@', '.', ' ', '-', '_'])).filter(|word| word.len() > 2);
    let known: Vec<String> = known.iter().map(|known| known.chars().take(KNOWN).collect()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let joined = known.iter().map(|known| known.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    let words = joined.chain(words.chain(known.iter().copied()).chain(["lectern"]).map(str::to_owned));
    let words: Vec<String> = words.map(|word| word.to_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    u8::from(zxcvbn(&beginning, &words).score())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(password: &str) -> Result<u8, PasswordFault> {
        strength(password, &["Ada Lovelace", "ada@example.org"]).map(|strength| strength.score)
    }

    #[test]
    fn long_passphrases_are_welcome_in_any_script() {
        for good in [
            "correct horse battery staple",
            "тихий омут 47 чертей",
            "kissa istuu katolla yöllä",
            &(1..=80).map(|n| format!("{n} sheep ")).collect::<String>(),
        ] {
            assert!(of(good).is_ok(), "{good}: {:?}", of(good));
        }
    }

    #[test]
    fn short_common_and_personal_ones_are_refused() {
        assert_eq!(of(""), Err(PasswordFault::Missing));
        assert_eq!(of("k7#qP!zz2wX"), Err(PasswordFault::TooShort));
        assert_eq!(of(&"a1 ".repeat(400)), Err(PasswordFault::TooLong));
        for common in ["password1234", "qwertyuiop123", "aaaaaaaaaaaa", "123456789012", "iloveyou1234", "adalovelace1"]
        {
            assert_eq!(of(common), Err(PasswordFault::Guessable), "{common}");
        }
    }
}
