//! Figures of documents: amounts as they are stored here, price times quantity, printed amounts.

use crate::{
    comparison::{ByPlace, Place},
    money::{self, USUAL_DECIMALS, round_half_away},
    report::Report,
    text::Text,
    typed::{self, amount::Amount, currency::Currency},
};
use rust_decimal::Decimal;

/// Amounts that could be read; each has the currency of its source, if one was given and is certain.
pub(super) type Amounts = ByPlace<Amount>;

/// A price or a quantity; these may have more decimals than an amount, so a three-decimal currency's rule is used.
pub(super) fn figure(typed: &str) -> Option<Decimal> {
    typed::amount::read("", typed, "KWD", &mut Report::default()).map(|amount| amount.value)
}

/// Price × quantity, rounded once to the usual decimals.
pub(super) fn product_of(price: &str, quantity: &str) -> Option<Decimal> {
    let exact = figure(price)?.checked_mul(figure(quantity)?)?;
    let minor = round_half_away(exact.mantissa().checked_mul(100)?, 10_i128.pow(exact.scale()));
    Decimal::try_from_i128_with_scale(minor, USUAL_DECIMALS).ok()
}

/// An amount with all the decimals of its currency: `6150.00`.
pub(super) fn print(amount: Decimal, currency: Option<Currency>) -> String {
    let decimals = money::decimals(currency.unwrap_or(Currency::YUAN).code);
    money::to_minor(amount, decimals).map_or_else(|| amount.to_string(), |minor| money::print(minor, decimals))
}

/// The same, grouped and with its currency, as sentences show it: `USD 6,150.00`.
pub(super) fn shown(amount: Decimal, currency: Option<Currency>) -> Text {
    let grouped = money::grouped(&print(amount, currency));
    money::with_currency(&grouped, currency.map_or("", |currency| currency.code))
}

/// The same in the currency of the source that it is from or compared with.
pub(super) fn shown_at(amounts: &Amounts, place: Place, amount: Decimal) -> Text {
    shown(amount, amounts.get(place).and_then(|there| there.currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_sentences_are_grouped() {
        let shown = |amount: &str, code: &str| {
            super::shown(amount.parse().unwrap(), typed::currency::of(code).currency()).en().to_owned()
        };
        assert_eq!(shown("4800", "USD"), "USD 4,800.00");
        assert_eq!(shown("1234567.5", "EUR"), "EUR 1,234,567.50");
        assert_eq!(shown("1000000", "JPY"), "JPY 1,000,000");
        assert_eq!(shown("-100", "CNY"), "CNY -100.00");
        assert_eq!(shown("12", ""), "12.00");
    }
}
