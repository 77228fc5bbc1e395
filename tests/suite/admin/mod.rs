//! The back office, as those see it who work there.

mod office;

mod admin_looks_after_the_mail;
mod admin_sees_who_did_what;
mod changes_are_filtered;
mod every_page_in_every_language;
mod hostile_words_stay_words;
mod jobs_are_tried_again;
mod letters_are_looked_at;
mod lists_come_in_pages;
mod many_changes_are_listed;
mod only_who_may;
