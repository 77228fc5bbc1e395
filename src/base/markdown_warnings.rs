//! What a Markdown text should better not have, told to who writes it.

use std::collections::BTreeSet;

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::markdown::{options, words_of};
use super::pictures::{self, Pictures};

/// What a text should better not have. It is no reason to refuse it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// An image that tells nothing to those who do not see it.
    ImageWithoutAlternative,
    /// An image that is none of ours, or not any more: it is not shown.
    UnknownPicture,
    /// A heading two levels below the one before it, or below the page's own: who listens believes to have missed one.
    SkippedHeading,
}

/// What a Markdown text should better not have, each once. `pictures` are those that it shows.
pub fn warnings(markdown: &str, pictures: &Pictures) -> Vec<Warning> {
    let (arena, mut found, mut level) = (Arena::new(), BTreeSet::new(), 1);
    for node in parse_document(&arena, markdown, &options()).descendants() {
        match &node.data.borrow().value {
            NodeValue::Image(link) => {
                let picture = pictures.at(&link.url);
                if link.url.starts_with(pictures::PATH) && picture.is_none() {
                    found.insert(Warning::UnknownPicture);
                } else if words_of(node).trim().is_empty() && picture.is_none_or(|one| one.alternative.is_none()) {
                    found.insert(Warning::ImageWithoutAlternative);
                }
            }
            NodeValue::Heading(heading) => {
                let here = heading.level.max(2);
                if here > level + 1 {
                    found.insert(Warning::SkippedHeading);
                }
                level = here;
            }
            _ => {}
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_without_words_and_headings_that_skip_a_level_are_noticed() {
        use Warning::{ImageWithoutAlternative, SkippedHeading, UnknownPicture};
        for (text, expected) in [
            ("# A\n\n## B\n\n### C\n\n## D\n\n![A *map*](x.png)", vec![]),
            ("### A", vec![SkippedHeading]),
            ("## A\n\n#### B", vec![SkippedHeading]),
            ("![](x.png) and ![ ](y.png)", vec![ImageWithoutAlternative]),
            ("`![](x.png)`\n\n    ### A", vec![]),
            ("#### A\n\n![](x.png)", vec![ImageWithoutAlternative, SkippedHeading]),
            ("![A map](/media/7)", vec![UnknownPicture]),
        ] {
            assert_eq!(warnings(text, &Pictures::default()), expected, "{text}");
        }
    }
}
