//! Long lists, the newest first, in pages that begin where another ends: what arrives meanwhile neither shifts a page nor
//! shows anything twice.

use std::fmt;

use chrono::{DateTime, Utc};

/// Which page of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Window<K> {
    Newest,
    /// What is older than the one with this key.
    OlderThan(K),
    /// What is newer than the one with this key.
    NewerThan(K),
}

/// From where on, and which way, rows are to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side<K> {
    /// The newest first, from below this key, or from the newest of all.
    Down(Option<K>),
    /// The oldest first, from above this key.
    Up(K),
}

/// Which end of a list comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    NewestFirst,
    OldestFirst,
}

impl<K> Side<K> {
    /// Whether rows are read from the newest to the oldest, and from which key on, in a list of this order.
    pub fn downward(self, order: Order) -> (bool, Option<K>) {
        let (is_on, key) = match self {
            Side::Down(key) => (true, key),
            Side::Up(key) => (false, Some(key)),
        };
        (is_on == (order == Order::NewestFirst), key)
    }
}

/// Beyond every instant of a list, in seconds: the year 2103.
const LAST: i64 = 4_200_000_000;

/// Where a page begins of a list that is sorted by a text or by an instant: the row that it stands beside. It is written
/// `id.microseconds.text` in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub text: String,
    pub at: DateTime<Utc>,
    pub id: i64,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.id, self.at.timestamp_micros(), self.text)
    }
}

impl Key {
    /// `None` for what is no key.
    pub fn parse(written: &str) -> Option<Self> {
        let (id, rest) = written.split_once('.')?;
        let (at, text) = rest.split_once('.')?;
        let at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
        // What no database keeps is no row's.
        let is_kept = !text.contains('\0') && (0..LAST).contains(&at.timestamp());
        is_kept.then_some(Self { text: text.to_owned(), at, id: id.parse().ok()? })
    }
}

/// From where on such a list is read: beyond a row, or from one of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Whether the smaller come first.
    pub is_up: bool,
    key: Option<Key>,
}

impl Start {
    /// For one side of a list in which the smaller come first, or the greater.
    pub fn of(side: Side<Key>, is_ascending: bool) -> Self {
        let (is_down, key) = side.downward(if is_ascending { Order::OldestFirst } else { Order::NewestFirst });
        Self { is_up: !is_down, key }
    }

    /// The text and the id beyond which it is read.
    pub fn text(self) -> (String, i64) {
        match self.key {
            Some(key) => (key.text, key.id),
            None if self.is_up => (String::new(), i64::MIN),
            None => (char::MAX.to_string(), i64::MAX),
        }
    }

    /// The instant and the id beyond which it is read.
    pub fn instant(self) -> (DateTime<Utc>, i64) {
        match self.key {
            Some(key) => (key.at, key.id),
            None if self.is_up => (DateTime::UNIX_EPOCH, i64::MIN),
            None => (DateTime::from_timestamp(LAST, 0).unwrap_or_default(), i64::MAX),
        }
    }
}

/// One page of a list, and whether there is more on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice<T> {
    /// The newest first.
    pub items: Vec<T>,
    pub has_newer: bool,
    pub has_older: bool,
}

/// Reads a page of at most `size` rows. `rows` is asked for a side and for how many. Where less than a page is newer than
/// what was asked for, the page is that of the newest.
///
/// # Errors
/// Those of `rows`.
pub async fn slice<K, T, E>(
    window: Window<K>,
    size: usize,
    mut rows: impl AsyncFnMut(Side<K>, i64) -> Result<Vec<T>, E>,
) -> Result<Slice<T>, E> {
    let one_more = i64::try_from(size).unwrap_or(i64::MAX).saturating_add(1);
    let below = match window {
        Window::Newest => None,
        Window::OlderThan(key) => Some(key),
        Window::NewerThan(key) => {
            let mut items = rows(Side::Up(key), one_more).await?;
            if items.len() >= size {
                let has_newer = items.len() > size;
                items.truncate(size);
                items.reverse();
                return Ok(Slice { items, has_newer, has_older: true });
            }
            None
        }
    };
    let has_newer = below.is_some();
    let mut items = rows(Side::Down(below), one_more).await?;
    let has_older = items.len() > size;
    items.truncate(size);
    Ok(Slice { items, has_newer, has_older })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page of a list of the numbers up to `newest`.
    fn page(window: Window<i64>, newest: i64) -> Slice<i64> {
        let rows = async |side: Side<i64>, most: i64| {
            let most = usize::try_from(most).unwrap();
            Ok::<_, ()>(match side {
                Side::Down(below) => (1..below.unwrap_or(newest + 1)).rev().take(most).collect(),
                Side::Up(above) => (above + 1..=newest).take(most).collect(),
            })
        };
        futures_util::FutureExt::now_or_never(slice(window, 3, rows)).unwrap().unwrap()
    }

    #[test]
    fn pages_go_down_and_up_again() {
        let first = page(Window::Newest, 8);
        assert_eq!((first.items, first.has_newer, first.has_older), (vec![8, 7, 6], false, true));
        let second = page(Window::OlderThan(6), 8);
        assert_eq!((second.items, second.has_newer, second.has_older), (vec![5, 4, 3], true, true));
        let last = page(Window::OlderThan(3), 8);
        assert_eq!((last.items, last.has_newer, last.has_older), (vec![2, 1], true, false));
        assert_eq!(page(Window::NewerThan(2), 8), page(Window::OlderThan(6), 8));
        assert_eq!(page(Window::NewerThan(5), 8).items, [8, 7, 6]);
    }

    #[test]
    fn a_key_is_read_as_it_was_written_and_nothing_else_is_one() {
        let key = Key { text: "a.b, Ё".into(), at: DateTime::from_timestamp_micros(1_234_567).unwrap(), id: -7 };
        assert_eq!(key.to_string(), "-7.1234567.a.b, Ё");
        assert_eq!(Key::parse(&key.to_string()), Some(key));
        for wrong in ["", "1", "1.2", "x.2.a", "1.x.a", "1.-1.a", "1.4200000000000000.a", "1.2.\0"] {
            assert_eq!(Key::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_list_is_read_from_either_end() {
        let key = || Key { text: "m".into(), at: DateTime::UNIX_EPOCH, id: 5 };
        let start = |side, is_ascending| {
            let start = Start::of(side, is_ascending);
            (start.is_up, start.text())
        };
        assert_eq!(start(Side::Down(None), true), (true, (String::new(), i64::MIN)));
        assert_eq!(start(Side::Down(None), false), (false, (char::MAX.to_string(), i64::MAX)));
        assert_eq!(start(Side::Down(Some(key())), false), (false, ("m".into(), 5)));
        assert_eq!(start(Side::Up(key()), true), (false, ("m".into(), 5)));
        assert_eq!(start(Side::Up(key()), false), (true, ("m".into(), 5)));
    }

    #[test]
    fn what_arrives_meanwhile_shifts_nothing() {
        assert_eq!(page(Window::OlderThan(6), 99).items, [5, 4, 3]);
        assert_eq!(page(Window::NewerThan(5), 99).items, [8, 7, 6]);
        assert!(page(Window::NewerThan(5), 99).has_newer);
    }

    #[test]
    fn less_than_a_page_is_filled_up_and_nothing_is_no_page() {
        assert_eq!(page(Window::NewerThan(7), 8), page(Window::Newest, 8));
        assert!(page(Window::OlderThan(1), 8).items.is_empty() && page(Window::Newest, 0).items.is_empty());
    }
}
