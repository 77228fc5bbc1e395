//! Which parts of a text are what was looked for, accents and capitals aside.

use crate::base::fold::fold;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_found: bool,
}

/// A text in pieces, those marked that are one of the words.
pub fn marks(text: &str, words: &[String]) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    // The text as it is looked for, and from which letter each sign of it comes.
    let mut folded: Vec<(char, usize)> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        match letter.is_whitespace() {
            true => folded.push((' ', at)),
            false => folded.extend(fold(&letter.to_string()).chars().map(|sign| (sign, at))),
        }
    }
    let mut found = vec![false; letters.len()];
    for word in words.iter().map(|word| fold(word).chars().collect::<Vec<char>>()).filter(|word| !word.is_empty()) {
        for signs in folded.windows(word.len()).filter(|signs| signs.iter().map(|(sign, _)| sign).eq(word.iter())) {
            signs.iter().for_each(|(_, at)| found[*at] = true);
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (letter, is_found) in letters.into_iter().zip(found) {
        match pieces.last_mut() {
            Some(last) if last.is_found == is_found => last.text.push(letter),
            _ => pieces.push(Piece { text: letter.to_string(), is_found }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str, words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let told = marks(text, &words);
        told.into_iter().map(|one| if one.is_found { format!("[{}]", one.text) } else { one.text }).collect()
    }

    #[test]
    fn accents_and_capitals_do_not_hide_what_was_looked_for() {
        assert_eq!(told("Évaluer l’été", &["eva", "ÉTÉ"]), "[Éva]luer l’[été]");
        assert_eq!(told("Что такое йод", &["иод"]), "Что такое [йод]");
        assert_eq!(told("ﬁne <b>", &["fi", "<"]), "[ﬁ]ne [<]b>");
        assert_eq!(told("aaa", &["aa", ""]), "[aaa]");
        assert_eq!(told("", &["a"]), "");
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in ".{0,60}", word in ".{0,8}") {
            let pieces = marks(&text, &[word]);
            prop_assert_eq!(pieces.into_iter().map(|piece| piece.text).collect::<String>(), text);
        }
    }
}
