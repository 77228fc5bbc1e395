//! Numbers, amounts of money and rates as a locale writes them.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;

use super::Locale;
use crate::base::money::{Money, TaxRate};

/// Keeps an amount and what belongs to it on one line.
const NO_BREAK: char = '\u{a0}';

pub(super) struct Numbers(DecimalFormatter);

impl Numbers {
    pub(super) fn new(locale: &icu_locale_core::Locale) -> Option<Self> {
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok().map(Self)
    }
}

impl Locale {
    /// A whole number with the locale's digits and groups: `1,200`, `1 200`.
    pub fn number(&self, number: i64) -> String {
        self.0.numbers.0.format(&Decimal::from(number)).to_string()
    }

    /// An amount with its currency: `£1,830`, `1 990,50 €`. Minor units are shown where there are any.
    pub fn amount(&self, money: Money) -> String {
        let is_whole = money.minor % money.currency.minor_units() == 0;
        let places = if is_whole { 0 } else { i16::from(money.currency.places()) };
        let number = self.decimal(money.minor, i16::from(money.currency.places()), places);
        let symbol = money.currency.symbol();
        match number.strip_prefix('-') {
            Some(number) if self.sets_signs_before() => format!("−{symbol}{number}"),
            None if self.sets_signs_before() => format!("{symbol}{number}"),
            _ => format!("{number}{NO_BREAK}{symbol}"),
        }
    }

    /// A rate: `20%`, `25,5 %`.
    pub fn per_cent(&self, rate: TaxRate) -> String {
        let places = if rate.0 % 100 == 0 {
            0
        } else if rate.0 % 10 == 0 {
            1
        } else {
            2
        };
        let number = self.decimal(rate.0, 2, places);
        if self.sets_signs_before() { format!("{number}%") } else { format!("{number}{NO_BREAK}%") }
    }

    /// A number of `10^-scale`, with this many places.
    fn decimal(&self, number: i64, scale: i16, places: i16) -> String {
        let mut decimal = Decimal::from(number);
        decimal.multiply_pow10(-scale);
        decimal.absolute.trim_end();
        decimal.absolute.pad_end(-places);
        self.0.numbers.0.format(&decimal).to_string()
    }

    /// Whether a currency's sign stands before its number, as in English; elsewhere it follows, after a space (CLDR).
    fn sets_signs_before(&self) -> bool {
        self.language().as_str() == "en"
    }
}
