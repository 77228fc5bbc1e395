//! The words everything else is made of: ids, slugs, languages, time. Knows nothing of the database or the web.

pub mod actor;
pub mod clock;
pub mod edition_code;
pub mod email;
pub mod fold;
pub mod form;
pub mod hidden;
pub mod ids;
pub mod keyset;
pub mod languages;
pub mod locale;
pub mod markdown;
pub mod markdown_warnings;
pub mod money;
pub mod paging;
pub mod pictures;
pub mod private;
pub mod random;
pub mod say;
pub mod slug;
pub mod vtimezone;
pub mod wall_time;
pub mod word_difference;
