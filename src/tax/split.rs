//! The arithmetic, in whole minor units. A rate is given as numerator and denominator.
//!
//! Exact for every amount up to [`money::LARGEST_MINOR`](crate::money::LARGEST_MINOR) and every denominator up to a
//! million.

use crate::money::round_half_away;

/// An amount with tax, and its two parts; they always add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Split {
    /// With tax.
    pub gross: i128,
    /// Without tax.
    pub net: i128,
    /// The tax.
    pub tax: i128,
}

impl Split {
    /// Both together.
    pub fn plus(self, other: Split) -> Split {
        Split { gross: self.gross + other.gross, net: self.net + other.net, tax: self.tax + other.tax }
    }
}

/// Net and tax of a gross amount by the FAQ's formula: each rounded half away from zero.
pub fn split(gross: i128, numerator: i128, denominator: i128) -> (i128, i128) {
    let net = round_half_away(gross * denominator, denominator + numerator);
    (net, tax_on(net, (numerator, denominator)))
}

/// What an issued invoice prints: the same net, and the tax that is left of the gross.
pub fn issued(gross: i128, (numerator, denominator): (i128, i128)) -> Split {
    let net = round_half_away(gross * denominator, denominator + numerator);
    Split { gross, net, tax: gross - net }
}

/// The other direction: tax added to an amount without tax.
pub fn from_net(net: i128, ratio: (i128, i128)) -> Split {
    let tax = tax_on(net, ratio);
    Split { gross: net + tax, net, tax }
}

/// Net × rate.
pub fn tax_on(net: i128, (numerator, denominator): (i128, i128)) -> i128 {
    round_half_away(net * numerator, denominator)
}
