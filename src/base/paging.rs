//! Lists in pages.

/// A page of a list, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageNumber(u32);

impl PageNumber {
    pub const FIRST: PageNumber = PageNumber(1);

    /// A page as typed into an address; nothing typed means the first. `None` for what is no page number.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match text.trim() {
            "" => Some(Self::FIRST),
            number => number.parse().ok().filter(|number| digits && *number > 0).map(PageNumber),
        }
    }

    pub fn get(self) -> u32 {
        self.0
    }

    /// How many items come before this page.
    pub fn offset(self, size: u32) -> i64 {
        i64::from(self.0 - 1) * i64::from(size)
    }
}

/// One page of a list, and how long the whole list is.
#[derive(Clone, Debug)]
pub struct Paged<T> {
    pub items: Vec<T>,
    pub total: i64,
    pub page: PageNumber,
    pub size: u32,
}

impl<T: Clone> Paged<T> {
    /// A page of a list that is at hand whole.
    pub fn of(list: &[T], page: PageNumber, size: u32) -> Self {
        let from = usize::try_from(page.offset(size)).unwrap_or(usize::MAX);
        let items = list.iter().skip(from).take(size as usize).cloned().collect();
        Self { items, total: i64::try_from(list.len()).unwrap_or(i64::MAX), page, size }
    }
}

impl<T> Paged<T> {
    /// The same page with what its items became.
    pub fn with<U>(&self, items: Vec<U>) -> Paged<U> {
        Paged { items, total: self.total, page: self.page, size: self.size }
    }

    /// How many pages there are; an empty list has one.
    pub fn pages(&self) -> u32 {
        let size = i64::from(self.size.max(1));
        u32::try_from((self.total + size - 1) / size).unwrap_or(u32::MAX).max(1)
    }

    /// Whether the page that was asked for lies beyond the end.
    pub fn is_beyond(&self) -> bool {
        self.page.get() > self.pages()
    }

    pub fn previous(&self) -> Option<u32> {
        (self.page.get() > 1).then(|| self.page.get() - 1)
    }

    pub fn next(&self) -> Option<u32> {
        (self.page.get() < self.pages()).then(|| self.page.get() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a_positive_number_or_nothing() {
        assert_eq!(PageNumber::parse(""), Some(PageNumber::FIRST));
        assert_eq!(PageNumber::parse("7").map(PageNumber::get), Some(7));
        for wrong in ["0", "-1", "+1", "1.5", "abc", "999999999999", "١", " 1", "1\0"] {
            assert_eq!(PageNumber::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn an_empty_list_has_one_page() {
        let list = |total, page| Paged { items: Vec::<()>::new(), total, page: PageNumber(page), size: 12 };
        assert_eq!((list(0, 1).pages(), list(12, 1).pages(), list(13, 1).pages()), (1, 1, 2));
        assert!(list(13, 3).is_beyond() && !list(13, 2).is_beyond());
    }
}
