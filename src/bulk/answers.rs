//! What was found in the rows of one reading, as columns of numbers.

use super::codes::Code;
use crate::report::Verdict;

/// Stands where a figure is absent, or larger than eight bytes hold.
pub const NO_FIGURE: i64 = i64::MIN;
/// The column of a finding that belongs to no cell.
pub const NO_COLUMN: u16 = u16::MAX;

/// The figures of a row, in fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// With tax.
    pub gross: i64,
    /// Without tax.
    pub net: i64,
    /// The tax by the FAQ's formula.
    pub tax: i64,
    /// gross − net.
    pub balancing: i64,
    /// The rate in millionths; negative where there is none.
    pub rate: i32,
}

/// Instead of a rate: exempt, not taxable, and taxed on the difference, where the rate is printed as stars.
pub const EXEMPT: i32 = -2;
/// See [`EXEMPT`].
pub const NOT_TAXABLE: i32 = -3;
/// See [`EXEMPT`].
pub const DIFFERENCE: i32 = -4;

/// No figures.
pub const NONE: Figures = Figures { gross: NO_FIGURE, net: NO_FIGURE, tax: NO_FIGURE, balancing: NO_FIGURE, rate: -1 };

/// The answers of one reading.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// 0 clear, 1 caution, 2 hold, 3 stop.
    pub verdicts: Vec<u8>,
    /// The end of each row's findings in `findings`.
    pub ends: Vec<u32>,
    /// A rule's number in the lower half, the column in the upper.
    pub findings: Vec<u32>,
    /// The end of each row in the bytes of this reading.
    pub places: Vec<u32>,
    /// The figures, where there are columns for them.
    pub figures: Vec<i64>,
    /// The rates, in millionths.
    pub rates: Vec<i32>,
    /// Two numbers for each duplicate: the row, and the first row with the same invoice number.
    pub duplicates: Vec<u32>,
    /// The results as text.
    pub text: Vec<u8>,
    verdict: u8,
    start: usize,
}

impl Answers {
    /// Room for as much as another reading holds.
    pub fn like(other: &Answers) -> Answers {
        Answers {
            verdicts: Vec::with_capacity(other.verdicts.len()),
            ends: Vec::with_capacity(other.ends.len()),
            findings: Vec::with_capacity(other.findings.len()),
            places: Vec::with_capacity(other.places.len()),
            figures: Vec::with_capacity(other.figures.len()),
            rates: Vec::with_capacity(other.rates.len()),
            text: Vec::with_capacity(other.text.len()),
            ..Answers::default()
        }
    }

    /// Rows so far.
    pub fn count(&self) -> usize {
        self.verdicts.len()
    }

    /// Adds a finding to the row at hand, once.
    #[inline]
    pub fn add(&mut self, code: Code, column: u16) {
        let finding = u32::from(column) << 16 | u32::from(code.at);
        if !self.findings[self.start..].contains(&finding) {
            self.findings.push(finding);
        }
        self.raise(code.verdict);
    }

    /// A row is as grave as the gravest of its findings.
    #[inline]
    pub fn raise(&mut self, verdict: Verdict) {
        self.verdict = self.verdict.max(verdict as u8);
    }

    /// The findings of the row at hand.
    pub fn row(&self) -> (u8, &[u32]) {
        (self.verdict, &self.findings[self.start..])
    }

    /// The figures of the row at hand, where it has some.
    pub fn last_figures(&self) -> Figures {
        match self.figures.as_slice() {
            [.., gross, net, tax, balancing] if self.rates.len() > self.verdicts.len() => {
                Figures { gross: *gross, net: *net, tax: *tax, balancing: *balancing, rate: NONE.rate }
            }
            _ => NONE,
        }
    }

    /// The row at hand is done; it ended at this place.
    #[inline]
    pub fn close(&mut self, place: usize) {
        self.verdicts.push(self.verdict);
        self.ends.push(self.findings.len() as u32);
        self.places.push(place as u32);
        (self.verdict, self.start) = (0, self.findings.len());
    }

    /// The figures of the row at hand: gross, net, tax and balancing tax, and the rate.
    #[inline]
    pub fn figures(&mut self, figures: &Figures) {
        self.figures.extend_from_slice(&[figures.gross, figures.net, figures.tax, figures.balancing]);
        self.rates.push(figures.rate);
    }
}
