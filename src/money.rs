//! Exact amounts, and the one named rounding.
//!
//! An amount is read into a [`Decimal`]; arithmetic is done in whole minor units (fen, cents) as `i128`, because
//! `rust_decimal` rounds once more near its 28 digits and its division can overflow.

use crate::text::Text;
use rust_decimal::Decimal;

/// The largest number of minor units that is read: what a [`Decimal`] holds exactly, 2⁹⁶ − 1.
pub const LARGEST_MINOR: i128 = (1 << 96) - 1;

/// Decimals of the yuan, and of most currencies.
pub const USUAL_DECIMALS: u32 = 2;

/// How many decimals a currency has (ISO 4217), by its code in capitals.
pub fn decimals(currency: &str) -> u32 {
    match currency {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "PYG" | "UGX" | "XAF" | "XOF" | "XPF" | "RWF" | "KMF" | "GNF"
        | "DJF" | "BIF" | "VUV" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => USUAL_DECIMALS,
    }
}

/// Division rounded to a whole number, half away from zero: the rounding of every amount in this crate.
///
/// The denominator is positive.
pub fn round_half_away(numerator: i128, denominator: i128) -> i128 {
    let (quotient, remainder) = (numerator / denominator, numerator % denominator);
    if remainder.unsigned_abs() * 2 >= denominator.unsigned_abs() { quotient + numerator.signum() } else { quotient }
}

/// The amount in whole minor units, if it has no more decimals than that and stays exact.
pub fn to_minor(amount: Decimal, decimals: u32) -> Option<i128> {
    let amount = amount.normalize();
    let missing = decimals.checked_sub(amount.scale())?;
    let minor = amount.mantissa().checked_mul(10_i128.pow(missing))?;
    (minor.abs() <= LARGEST_MINOR).then_some(minor)
}

/// Minor units printed with their decimals: `615000` is `6150.00`.
pub fn print(minor: i128, decimals: u32) -> String {
    if minor.abs() <= LARGEST_MINOR
        && let Ok(amount) = Decimal::try_from_i128_with_scale(minor, decimals)
    {
        return amount.to_string();
    }
    // A sum of amounts can be larger than any of them.
    let (one, sign) = (10_u128.pow(decimals), if minor < 0 { "-" } else { "" });
    let minor = minor.unsigned_abs();
    format!("{sign}{}.{:0width$}", minor / one, minor % one, width = decimals as usize)
}

/// Yuan as sentences show them: `CNY 6,150.00` and `6,150.00 元`.
#[inline(never)]
pub fn yuan(fen: i128) -> Text {
    with_currency(&grouped(&print(fen, USUAL_DECIMALS)), "CNY")
}

/// A grouped amount with its currency: the code before it, but the yuan after it in Chinese.
pub fn with_currency(amount: &str, code: &str) -> Text {
    match code {
        "" => Text::from(amount),
        "CNY" => Text::of(&format!("CNY {amount}"), &format!("{amount} 元")),
        _ => Text::from(format!("{code} {amount}")),
    }
}

/// Digits in groups of three: `-1234567.5` is `-1,234,567.5`.
pub fn grouped(plain: &str) -> String {
    let whole = plain.find('.').unwrap_or(plain.len());
    let first = usize::from(plain.starts_with('-'));
    let mut grouped = String::with_capacity(plain.len() + plain.len() / 3);
    for (at, char) in plain.char_indices() {
        if at > first && at < whole && (whole - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(char);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_half_away_from_zero() {
        let rounded: Vec<_> = [-3, -2, -1, 0, 1, 2, 3, 5].iter().map(|half| round_half_away(*half, 2)).collect();
        assert_eq!(rounded, [-2, -1, -1, 0, 1, 1, 2, 3]);
        assert_eq!(round_half_away(149, 100), 1);
        assert_eq!(round_half_away(150, 100), 2);
    }

    #[test]
    fn minor_units_are_exact_or_refused() {
        let minor = |text: &str| to_minor(text.parse().unwrap(), 2);
        assert_eq!(minor("6150"), Some(615_000));
        assert_eq!(minor("6150.10000"), Some(615_010));
        assert_eq!(minor("0.005"), None);
        assert_eq!(minor("792281625142643375935439503.35"), Some(LARGEST_MINOR));
        assert_eq!(minor("792281625142643375935439503.36").or(minor("792281625142643375935439504")), None);
    }

    #[test]
    fn currencies_have_their_own_decimals() {
        assert_eq!(["CNY", "USD", "JPY", "VUV", "KWD", "BHD"].map(decimals), [2, 2, 0, 0, 3, 3]);
    }

    #[test]
    fn prints_every_decimal() {
        assert_eq!(print(LARGEST_MINOR, 2), "792281625142643375935439503.35");
        assert_eq!(print(-LARGEST_MINOR - 2, 2), "-792281625142643375935439503.37");
        assert_eq!([print(0, 2), print(-5, 2), print(10_000, 2)], ["0.00", "-0.05", "100.00"]);
    }

    #[test]
    fn sentences_show_groups_and_the_currency() {
        let both = |text: Text| (text.en().to_owned(), text.zh().to_owned());
        assert_eq!(both(yuan(615_000)), ("CNY 6,150.00".into(), "6,150.00 元".into()));
        assert_eq!(both(yuan(-100_000_000)), ("CNY -1,000,000.00".into(), "-1,000,000.00 元".into()));
        assert_eq!(both(with_currency("4,800.00", "USD")), ("USD 4,800.00".into(), "USD 4,800.00".into()));
        assert_eq!(
            ["1", "123", "1234", "-123", "-1234.5678"].map(grouped),
            ["1", "123", "1,234", "-123", "-1,234.5678"]
        );
    }
}
