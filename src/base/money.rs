//! Money: whole minor units with their currency. Nothing here is a floating-point number.

use std::fmt;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no currency: use a code of ISO 4217, such as EUR")]
pub struct NotACurrency(String);

impl Currency {
    /// # Errors
    /// What is no code of ISO 4217.
    pub fn parse(code: &str) -> Result<Self, NotACurrency> {
        iso_currency::Currency::from_code(code).map(Self).ok_or_else(|| NotACurrency(code.to_owned()))
    }

    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// As it stands beside an amount: `€`, `£`, `$`.
    pub fn symbol(self) -> String {
        self.0.symbol().symbol
    }

    /// How many decimal places the minor unit takes: 2 for cents, 0 for yen.
    pub fn places(self) -> u8 {
        self.0.exponent().and_then(|places| u8::try_from(places).ok()).unwrap_or(0)
    }

    /// How many minor units make one of the currency.
    pub fn minor_units(self) -> i64 {
        10_i64.pow(u32::from(self.places()))
    }
}

/// An amount in minor units: 238000 of EUR are 2,380 euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

/// The largest amount that can be typed, in minor units.
pub const MOST: i64 = 1_000_000_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no amount of the currency")]
pub struct NotAnAmount;

/// A rate in hundredths of a per cent: 25.5 % is 2550.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxRate(pub i64);

impl TaxRate {
    /// Reads a rate per cent with at most two decimal places: `25.5`, `8,875` not. `None` for what is none, or more than 100.
    pub fn parse(per_cent: &str) -> Option<Self> {
        let text = per_cent.replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let is_number = |digits: &str| digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let part = format!("{part:0<2}");
        let is_rate = !whole.is_empty() && is_number(whole) && is_number(&part) && part.len() == 2;
        let rate = is_rate.then(|| Some(whole.parse::<i64>().ok()? * 100 + part.parse::<i64>().ok()?))??;
        (rate <= 10_000).then_some(Self(rate))
    }

    /// As it is typed: `25.5`.
    pub fn per_cent(self) -> String {
        let text = format!("{}.{:02}", self.0 / 100, self.0 % 100);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

impl Money {
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// An amount as it is typed, in major units with at most the currency's own places: `2380`, `2 380,50`, `2380.5`. Blanks
    /// may group its digits; one comma or point stands before the places.
    ///
    /// # Errors
    /// What is no amount from nothing up to [`MOST`], or has more places than the currency.
    pub fn parse(typed: &str, currency: Currency) -> Result<Self, NotAnAmount> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, part) = plain.split_once(['.', ',']).unwrap_or((&plain, ""));
        let places = usize::from(currency.places());
        let is_number = |digits: &str| digits.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || whole.len() > 15 || part.len() > places || !is_number(whole) || !is_number(part) {
            return Err(NotAnAmount);
        }
        let minor = format!("{whole}{part:0<places$}").parse().ok().filter(|minor| *minor <= MOST);
        minor.map(|minor| Self { minor, currency }).ok_or(NotAnAmount)
    }

    /// The tax on this amount, rounded to the minor unit, halves away from zero. A line of an order is rounded once, by
    /// this, and totals are sums of lines.
    pub fn tax(self, rate: TaxRate) -> Money {
        let product = i128::from(self.minor) * i128::from(rate.0);
        let half = if product < 0 { -5_000 } else { 5_000 };
        Money { minor: i64::try_from((product + half) / 10_000).unwrap_or(i64::MAX), ..self }
    }

    /// This amount and the tax on it.
    pub fn with_tax(self, rate: TaxRate) -> Money {
        Money { minor: self.minor.saturating_add(self.tax(rate).minor), ..self }
    }

    /// The amount as machines read it: `2380.00`.
    pub fn decimal(self) -> String {
        let (units, places) = (self.currency.minor_units(), usize::from(self.currency.places()));
        let sign = if self.minor < 0 { "-" } else { "" };
        let (whole, part) = (self.minor.abs() / units, self.minor.abs() % units);
        if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0places$}") }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency.code())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn euros(minor: i64) -> Money {
        Money::new(minor, Currency::parse("EUR").unwrap())
    }

    #[test]
    fn a_tax_rate_is_read_and_written_in_per_cent() {
        let kept = |text: &str| TaxRate::parse(text).map(|rate| (rate.0, rate.per_cent()));
        assert_eq!(kept("25.5"), Some((2550, "25.5".into())));
        assert_eq!(kept("25,50"), Some((2550, "25.5".into())));
        assert_eq!(kept("20"), Some((2000, "20".into())));
        assert_eq!(kept("0"), Some((0, "0".into())));
        for wrong in ["8.875", "", "-1", "abc", "100.01", ".5", "1.2.3"] {
            assert_eq!(kept(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn tax_is_rounded_once_and_halves_go_up() {
        assert_eq!(euros(238_000).with_tax(TaxRate(2550)), euros(298_690));
        assert_eq!(euros(2).tax(TaxRate(2500)), euros(1), "half a cent");
        assert_eq!(euros(-2).tax(TaxRate(2500)), euros(-1));
        assert_eq!(euros(199).tax(TaxRate(2000)), euros(40));
    }

    #[test]
    fn an_amount_is_written_for_machines_with_the_currencys_own_places() {
        assert_eq!(euros(5).to_string(), "0.05 EUR");
        assert_eq!(euros(-123_456).to_string(), "-1234.56 EUR");
        assert_eq!(Money::new(1_500, Currency::parse("JPY").unwrap()).to_string(), "1500 JPY");
        assert!(Currency::parse("euro").is_err() && Currency::parse("").is_err());
    }

    #[test]
    fn an_amount_is_typed_with_at_most_the_currencys_places() {
        let read = |typed: &str| Money::parse(typed, Currency::parse("EUR").unwrap()).map(|money| money.minor);
        for (typed, minor) in [
            ("2380", 238_000),
            (" 2\u{202f}380,50 ", 238_050),
            ("2380.5", 238_050),
            ("0", 0),
            ("7.", 700),
            ("10000000000", MOST),
        ] {
            assert_eq!(read(typed), Ok(minor), "{typed:?}");
        }
        for typed in
            ["", ",50", "1,234.50", "1.234", "-5", "+5", "1e3", "12 €", "٣", "10000000000.01", "9999999999999999999"]
        {
            assert_eq!(read(typed), Err(NotAnAmount), "{typed:?}");
        }
        let yen = Currency::parse("JPY").unwrap();
        assert_eq!(Money::parse("1500", yen), Ok(Money::new(1_500, yen)));
        assert_eq!(Money::parse("1500.5", yen), Err(NotAnAmount));
    }

    proptest! {
        #[test]
        fn what_is_written_for_machines_is_read_again(minor in 0..=MOST) {
            prop_assert_eq!(Money::parse(&euros(minor).decimal(), euros(minor).currency), Ok(euros(minor)));
        }

        /// Against the same rule in whole numbers, written plainly: the nearest minor unit.
        #[test]
        fn tax_is_never_more_than_half_a_minor_unit_off(minor in -10_000_000_000_i64..10_000_000_000, rate in 0_i64..5_000) {
            let tax = i128::from(euros(minor).tax(TaxRate(rate)).minor);
            let off = tax * 10_000 - i128::from(minor) * i128::from(rate);
            prop_assert!(off.abs() <= 5_000);
        }
    }
}
