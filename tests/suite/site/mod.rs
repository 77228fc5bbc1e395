//! What visitors, readers and search engines find on the site.

mod a_text_changes_everywhere;
mod bad_addresses_get_clear_pages;
mod empty_site_says_what_to_do_next;
mod every_answer_is_guarded;
mod every_message_is_there;
mod every_page_is_sound;
mod every_word_tells_its_language;
mod handler_panics;
mod markup_in_a_text_is_shown_as_text;
mod old_slugs_redirect;
mod pages_are_compressed_and_conditional;
mod pages_take_a_bounded_number_of_statements;
mod reader_follows_feeds;
mod search_engine_reads_the_site;
mod search_engine_understands_the_pages;
mod slow_client_is_cut_off;
mod unusual_requests_get_clear_answers;
mod visitor_chooses_about_cookies;
mod visitor_comes_over_https;
mod visitor_enters_by_the_front_door;
mod visitor_looks_around;
mod visitor_reads_one_article_in_five_countries;
mod visitor_switches_country;
mod words_sort_as_the_language_does;
