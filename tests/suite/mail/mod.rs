//! Mail: written with its cause, safe by its types, and brought to people however difficult their servers are.

pub mod office;

pub mod a_difficult_server_gets_every_mail;
mod a_letter_is_sent_with_its_cause;
mod headers_cannot_be_broken;
mod letters_read_in_four_languages;
mod mails_are_sealed_and_forgotten;
mod refused_mail_is_kept;
mod servers_are_reached_safely;
mod the_demo_keeps_files;
