//! The messages that name facets, orders and languages.

use crate::base::languages::Language;
use crate::domain::catalogue::{Facet, Sort};
use crate::web::Frame;

pub const fn of_facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "facet-topic",
        Facet::Level => "facet-level",
        Facet::Format => "facet-format",
        Facet::City => "facet-city",
        Facet::Month => "facet-month",
        Facet::Language => "facet-language",
        Facet::Price => "facet-price",
        Facet::Words => "courses-search",
    }
}

pub const fn of_sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Title => "sort-title",
        Sort::Date => "sort-date",
        Sort::Price => "sort-price",
    }
}

/// A language's name, or its code where the interface has no word for it.
pub fn spoken(frame: &Frame, language: &Language) -> String {
    match language.as_str() {
        "en" => frame.say("spoken-en"),
        "fr" => frame.say("spoken-fr"),
        "ru" => frame.say("spoken-ru"),
        "fi" => frame.say("spoken-fi"),
        other => other.to_owned(),
    }
}
