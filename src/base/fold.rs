//! Text as it is looked for: in small letters, without accents.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// `Évaluer l’Ágora` becomes `evaluer l'agora`: small letters without marks, one kind of apostrophe, each run of blanks one.
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(&lower);
    let letters: String = plain.chars().filter(|c| !is_mark(*c)).map(|c| if c == '’' { '\'' } else { c }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same, at most so many characters of it.
pub fn fold_short(text: &str, most: usize) -> String {
    fold(text).chars().take(most).collect()
}

/// A pattern for `LIKE … ESCAPE '!'` that finds a word in folded text, wherever it stands.
pub fn pattern(word: &str) -> String {
    let escaped = fold(word).replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{escaped}%")
}

/// The combining marks of the scripts that the site is written in.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_count() {
        assert_eq!(fold("  Évaluer\t l’ÁGORA "), "evaluer l'agora");
        assert_eq!(fold("Что такое йод"), fold("что такое ЙОД"));
        assert_eq!(fold("Hyvää yötä"), "hyvaa yota");
        assert_eq!(fold_short("ABCDEF", 3), "abc");
    }
}
