//! Ranges of prices, for the price facet.

use std::fmt;

/// Net prices in minor units, or those courses that have none and are on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriceRange {
    /// From the first up to, but not including, the second; without one, open on that side.
    Between(Option<i64>, Option<i64>),
    OnRequest,
}

const ON_REQUEST: &str = "on-request";

impl PriceRange {
    /// As it stands in an address, in whole units of a currency: `-1000`, `1000-2000`, `2000-`, `on-request`. `None` for
    /// what is no range.
    pub fn parse(text: &str, minor_units: i64) -> Option<Self> {
        if text == ON_REQUEST {
            return Some(PriceRange::OnRequest);
        }
        let (low, high) = text.split_once('-')?;
        let edge = |text: &str| match text {
            "" => Some(None),
            digits if digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit()) => {
                digits.parse::<i64>().ok().map(|units| Some(units * minor_units))
            }
            _ => None,
        };
        match (edge(low)?, edge(high)?) {
            (None, None) => None,
            (Some(low), Some(high)) if low >= high => None,
            (low, high) => Some(PriceRange::Between(low, high)),
        }
    }

    /// As it stands in an address.
    pub fn written(self, minor_units: i64) -> String {
        let edge = |edge: Option<i64>| edge.map(|minor| (minor / minor_units).to_string()).unwrap_or_default();
        match self {
            PriceRange::OnRequest => ON_REQUEST.into(),
            PriceRange::Between(low, high) => format!("{}-{}", edge(low), edge(high)),
        }
    }

    pub fn holds(self, price: Option<i64>) -> bool {
        match (self, price) {
            (PriceRange::OnRequest, price) => price.is_none(),
            (PriceRange::Between(..), None) => false,
            (PriceRange::Between(low, high), Some(price)) => {
                low.is_none_or(|low| low <= price) && high.is_none_or(|high| price < high)
            }
        }
    }

    /// The bands between these edges, and what is on request.
    pub(super) fn between(edges: &[i64]) -> Vec<PriceRange> {
        let lows = std::iter::once(None).chain(edges.iter().copied().map(Some));
        let highs = edges.iter().copied().map(Some).chain(std::iter::once(None));
        let bands = lows.zip(highs).map(|(low, high)| PriceRange::Between(low, high));
        bands.filter(|band| *band != PriceRange::Between(None, None)).chain([PriceRange::OnRequest]).collect()
    }
}

impl fmt::Display for PriceRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(1))
    }
}

/// Round edges that part these prices into up to four bands: multiples of 1, 2 or 5 times a power of ten.
pub(super) fn edges(prices: impl Iterator<Item = i64>) -> Vec<i64> {
    let (mut lowest, mut highest) = (i64::MAX, i64::MIN);
    for price in prices {
        (lowest, highest) = (lowest.min(price), highest.max(price));
    }
    if lowest >= highest {
        return Vec::new();
    }
    let steps = (0..).flat_map(|power| [1, 2, 5].map(|first| first * 10_i64.saturating_pow(power)));
    let mut steps = steps.filter(|step| (highest - lowest) / step <= 3);
    let step = steps.next().unwrap_or(i64::MAX).max(100);
    (1..).map(|times| lowest / step * step + times * step).take_while(|edge| *edge <= highest).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_written_in_whole_units_and_read_again() {
        for text in ["-1000", "1000-2000", "2000-", "on-request"] {
            assert_eq!(PriceRange::parse(text, 100).map(|range| range.written(100)), Some(text.to_owned()));
        }
        for wrong in ["", "-", "abc", "2000-1000", "1000", "1.5-2", "-9999999999", "1000-1000", "--", "on request"] {
            assert_eq!(PriceRange::parse(wrong, 100), None, "{wrong:?}");
        }
    }

    #[test]
    fn edges_are_round() {
        assert_eq!(edges([90_000, 150_000, 350_000].into_iter()), [100_000, 200_000, 300_000]);
        assert_eq!(edges([3_750_000, 17_000_000].into_iter()), [5_000_000, 10_000_000, 15_000_000]);
        assert!(edges([5, 5].into_iter()).is_empty() && edges([].into_iter()).is_empty());
    }
}
