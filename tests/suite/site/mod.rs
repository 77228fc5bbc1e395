//! What visitors, readers and search engines find on the site.

mod a_text_changes_everywhere;
mod empty_site_says_what_to_do_next;
mod handler_panics;
mod markup_in_a_text_is_shown_as_text;
mod old_slugs_redirect;
mod pages_take_a_bounded_number_of_statements;
mod reader_follows_feeds;
mod slow_client_is_cut_off;
mod visitor_chooses_about_cookies;
mod visitor_comes_over_https;
mod visitor_enters_by_the_front_door;
mod visitor_reads_one_article_in_five_countries;
mod visitor_switches_country;
mod words_sort_as_the_language_does;
