//! What is different between two texts, word by word.

use std::time::Duration;

use similar::{Algorithm, ChangeTag, TextDiff};

/// How long the shortest difference is looked for; a longer one serves as well.
const PATIENCE: Duration = Duration::from_millis(100);

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Kept(String),
    /// In the earlier one alone.
    Gone(String),
    /// In the later one alone.
    New(String),
}

/// The pieces of two texts in their order: without the gone ones they are the later text, without the new ones the earlier.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).timeout(PATIENCE).diff_words(before, after);
    let mut runs: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        let is_kept = change.tag() == ChangeTag::Equal;
        if runs.last().is_none_or(|run| run.is_kept != is_kept) {
            runs.push(Run { is_kept, ..Run::default() });
        }
        if let Some(run) = runs.last_mut() {
            run.gone.push_str(if change.tag() == ChangeTag::Insert { "" } else { change.value() });
            run.new.push_str(if change.tag() == ChangeTag::Delete { "" } else { change.value() });
        }
    }
    let runs = joined(runs, |kept, _| kept == 0);
    joined(runs, |kept, around| kept * CRUMB <= around).into_iter().flat_map(Run::pieces).collect()
}

/// Words one after the other that are all in both texts, or all are not.
#[derive(Default)]
struct Run {
    is_kept: bool,
    /// In the earlier text, and in the later one.
    gone: String,
    new: String,
}

impl Run {
    fn length(&self) -> usize {
        self.gone.trim().chars().count().max(self.new.trim().chars().count())
    }

    fn pieces(self) -> Vec<Piece> {
        if self.is_kept {
            return vec![Piece::Kept(self.new)];
        }
        let (gone, new) = (Piece::Gone(self.gone), Piece::New(self.new));
        [gone, new]
            .into_iter()
            .filter(|piece| !matches!(piece, Piece::Gone(words) | Piece::New(words) if words.is_empty()))
            .collect()
    }
}

/// How many times longer than what is kept between them two changes are that are told as one.
const CRUMB: usize = 4;

/// A sentence that was written anew has an "and" in common with the old one. A few words that were kept between long changes
/// belong to the change, or nobody could read it. `is_crumb` tells by the length of what is kept, and of the changes around it.
fn joined(runs: Vec<Run>, is_crumb: impl Fn(usize, usize) -> bool) -> Vec<Run> {
    let mut told: Vec<Run> = Vec::new();
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let around = told.last().zip(runs.peek()).map(|(before, after)| before.length().min(after.length()));
        let is_crumb = run.is_kept && around.is_some_and(|around| is_crumb(run.length(), around));
        let goes_on = told.last().is_some_and(|before| !before.is_kept) && !run.is_kept;
        match told.last_mut() {
            Some(before) if is_crumb || goes_on => {
                before.gone.push_str(&run.gone);
                before.new.push_str(&run.new);
            }
            _ => told.push(run),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(before: &str, after: &str) -> String {
        let piece = |piece: Piece| match piece {
            Piece::Kept(words) => words,
            Piece::Gone(words) => format!("[-{words}]"),
            Piece::New(words) => format!("[+{words}]"),
        };
        difference(before, after).into_iter().map(piece).collect()
    }

    #[test]
    fn words_that_changed_are_told_in_whole_runs() {
        assert_eq!(told("A server answers.", "A server answers."), "A server answers.");
        assert_eq!(told("A slow old server.", "A quick server."), "A [-slow old][+quick] server.");
        assert_eq!(told("", "New words"), "[+New words]");
        assert_eq!(told("Old words", ""), "[-Old words]");
        assert_eq!(told("one two three", "uno dos three"), "[-one two][+uno dos] three");
        assert_eq!(told("Write code and tests.", "Write prose and tests."), "Write [-code][+prose] and tests.");
        let (old, new) = ("Every shop here and every library there", "Your own laptop and somebody’s machine");
        assert_eq!(told(old, new), format!("[-{old}][+{new}]"));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_it(before in "[ab \n]{0,40}|.{0,40}", after in "[ab \n]{0,40}|.{0,40}") {
            let pieces = difference(&before, &after);
            let without = |left_out: fn(&Piece) -> bool| -> String {
                let words = |piece: &Piece| match piece { Piece::Kept(w) | Piece::Gone(w) | Piece::New(w) => w.clone() };
                pieces.iter().filter(|piece| !left_out(piece)).map(words).collect()
            };
            prop_assert_eq!(without(|piece| matches!(piece, Piece::New(_))), before);
            prop_assert_eq!(without(|piece| matches!(piece, Piece::Gone(_))), after);
        }
    }
}
