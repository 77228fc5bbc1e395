//! Which texts a record of each kind has, and how each is written: what the back office asks for.

use super::Slot;
use crate::domain::records::RecordKind;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Plain words on one line.
    Line,
    Markdown,
}

/// A text that records of a kind have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotOf {
    pub slot: Slot,
    pub writing: Writing,
    /// In characters.
    pub longest: usize,
    /// Whether a published record must have it.
    pub is_needed: bool,
}

impl SlotOf {
    const fn line(slot: Slot, longest: usize) -> Self {
        Self { slot, writing: Writing::Line, longest, is_needed: false }
    }

    const fn markdown(slot: Slot) -> Self {
        Self { slot, writing: Writing::Markdown, longest: LONGEST_MARKDOWN, is_needed: false }
    }

    const fn needed(self) -> Self {
        Self { is_needed: true, ..self }
    }

    pub fn is_markdown(&self) -> bool {
        self.writing == Writing::Markdown
    }
}

/// The longest title, in characters.
pub(super) const LONGEST_TITLE: usize = 200;
/// The longest line of any other kind, in characters.
pub(super) const LONGEST_LINE: usize = 500;
const LONGEST_MARKDOWN: usize = 20_000;

const TITLE: SlotOf = SlotOf::line(Slot::Title, LONGEST_TITLE).needed();
const TAGLINE: SlotOf = SlotOf::line(Slot::Tagline, LONGEST_LINE);
const DESCRIPTION: SlotOf = SlotOf::line(Slot::Description, LONGEST_LINE);
const INTRODUCTION: SlotOf = SlotOf::markdown(Slot::Introduction);
const BODY: SlotOf = SlotOf::markdown(Slot::Body);
const TEXT: SlotOf = SlotOf::markdown(Slot::Text);

const EDITION: &[SlotOf] = &[TITLE, DESCRIPTION, INTRODUCTION];
const VENUE: &[SlotOf] = &[SlotOf::markdown(Slot::Directions)];
const TOPIC: &[SlotOf] = &[TITLE, TAGLINE];
const TERM: &[SlotOf] = &[TITLE, TAGLINE.needed(), TEXT, DESCRIPTION];
const PAGE: &[SlotOf] = &[TITLE, DESCRIPTION, BODY.needed()];
const ARTICLE: &[SlotOf] = &[TITLE, TAGLINE, DESCRIPTION, INTRODUCTION, BODY, SlotOf::markdown(Slot::Closing)];
const INSTRUCTOR: &[SlotOf] = &[TEXT];
const COURSE: &[SlotOf] = &[
    TITLE,
    TAGLINE,
    DESCRIPTION,
    SlotOf::markdown(Slot::Outline),
    SlotOf::markdown(Slot::Audience),
    SlotOf::markdown(Slot::Prerequisites),
];
const MEDIA: &[SlotOf] = &[SlotOf::line(Slot::Alternative, LONGEST_LINE).needed()];
/// An article's numbered point. Without a title it is not shown, so it may lack one.
const POINT: &[SlotOf] = &[SlotOf::line(Slot::Title, LONGEST_TITLE), TEXT];

/// The texts of a record of this kind, in the order in which its page shows them.
pub fn slots_of(kind: RecordKind) -> &'static [SlotOf] {
    match kind {
        RecordKind::Edition => EDITION,
        // A city has a name, the same in every language.
        RecordKind::City => &[],
        RecordKind::Venue => VENUE,
        RecordKind::Topic => TOPIC,
        RecordKind::Term => TERM,
        RecordKind::Page => PAGE,
        RecordKind::Article => ARTICLE,
        RecordKind::Instructor => INSTRUCTOR,
        RecordKind::Course => COURSE,
        RecordKind::Media => MEDIA,
    }
}

/// The texts of each part of a record of this kind.
pub fn slots_of_part(kind: RecordKind) -> &'static [SlotOf] {
    match kind {
        RecordKind::Article => POINT,
        _ => &[],
    }
}
