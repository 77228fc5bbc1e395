//! Long lists, the newest first, in pages that begin where another ends: what arrives meanwhile neither shifts a page nor
//! shows anything twice.

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
