//! What was found in the rows of one reading, as columns of numbers.

use super::codes::{self, Code};
use crate::{report::Verdict, rule::Rule};

/// Takes the place of a figure that is absent, or too large for eight bytes.
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
    /// The rate in millionths; negative if the row has no rate.
    pub rate: i32,
}

/// Values instead of a rate: exempt, not taxable, and taxed on the difference (printed as asterisks).
pub const EXEMPT: i32 = -2;
/// See [`EXEMPT`].
pub const NOT_TAXABLE: i32 = -3;
/// See [`EXEMPT`].
pub const DIFFERENCE: i32 = -4;

/// No figures.
pub const NONE: Figures = Figures { gross: NO_FIGURE, net: NO_FIGURE, tax: NO_FIGURE, balancing: NO_FIGURE, rate: -1 };

/// The answers of one reading.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Answers {
    /// The verdict of each row: 0 clear, 1 caution, 2 hold, 3 stop.
    pub verdicts: Vec<u8>,
    /// The end of each row's findings in `findings`.
    pub ends: Vec<u32>,
    /// The findings, row by row: the number of a rule of [`rules()`](super::rules) in the lower 16
    /// bits, the column from 0 in the upper; [`NO_COLUMN`] for the row as a whole. [`Answers::codes`] reads them.
    pub findings: Vec<u32>,
    /// The end of each row in the bytes of this reading; of a table, its number in its batch, counted from 1.
    pub places: Vec<u32>,
    /// Gross, net, tax by the FAQ's formula, and gross − net, in fen, four for each row; [`NO_FIGURE`] where a row has
    /// none. Empty where no column holds an amount.
    pub figures: Vec<i64>,
    /// The rate of each row in millionths, 60,000 for 6 %; −1 where it has none. Empty where no column holds an amount.
    pub rates: Vec<i32>,
    /// Two numbers for each duplicate: its row, and the first row with the same invoice number.
    pub duplicates: Vec<u32>,
    /// If keys are asked for: the invoice number of each row as digits, row by row, to find equal ones elsewhere. An
    /// older invoice's code comes before its number. A row without a complete number has none.
    pub keys: Vec<u8>,
    /// The end of each row's key in `keys`; empty where no keys are asked for.
    pub key_ends: Vec<u32>,
    /// What [`Options::text`](super::Options) asks for, in UTF-8, a line for each row.
    pub text: Vec<u8>,
    verdict: u8,
    start: usize,
}

impl Answers {
    /// Empty, with as much capacity as another reading has.
    pub(super) fn like(other: &Answers) -> Answers {
        Answers {
            verdicts: Vec::with_capacity(other.verdicts.len()),
            ends: Vec::with_capacity(other.ends.len()),
            findings: Vec::with_capacity(other.findings.len()),
            places: Vec::with_capacity(other.places.len()),
            figures: Vec::with_capacity(other.figures.len()),
            rates: Vec::with_capacity(other.rates.len()),
            keys: Vec::with_capacity(other.keys.len()),
            key_ends: Vec::with_capacity(other.key_ends.len()),
            text: Vec::with_capacity(other.text.len()),
            ..Answers::default()
        }
    }

    /// Reserves capacity for this many rows.
    pub(super) fn for_rows(rows: usize) -> Answers {
        Answers {
            verdicts: Vec::with_capacity(rows),
            ends: Vec::with_capacity(rows),
            findings: Vec::with_capacity(rows * 2),
            places: Vec::with_capacity(rows),
            ..Answers::default()
        }
    }

    /// Rows so far.
    pub fn count(&self) -> usize {
        self.verdicts.len()
    }

    /// What was found in a row: the rules that it breaks, each with its column, where it has one.
    pub fn codes(&self, row: usize) -> impl Iterator<Item = (&'static Rule, Option<usize>)> {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(row).map_or(start, |end| *end as usize);
        let found = self.findings.get(start..end).unwrap_or_default();
        found.iter().filter_map(|finding| {
            let column = (finding >> 16) as u16;
            let rule = codes::table().nth((finding & 0xffff) as usize)?;
            Some((rule, (column != NO_COLUMN).then_some(usize::from(column))))
        })
    }

    /// A row's key; empty where it has none.
    pub fn key(&self, row: usize) -> &[u8] {
        let start = row.checked_sub(1).and_then(|before| self.key_ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.key_ends.get(row).map_or(start, |end| *end as usize);
        self.keys.get(start..end).unwrap_or_default()
    }

    /// Adds a finding to the row at hand, once.
    #[inline]
    pub(super) fn add(&mut self, code: Code, column: u16) {
        let finding = u32::from(column) << 16 | u32::from(code.at);
        if !self.findings[self.start..].contains(&finding) {
            self.findings.push(finding);
        }
        self.raise(code.verdict);
    }

    /// A row has the severity of its most severe finding.
    #[inline]
    pub(super) fn raise(&mut self, verdict: Verdict) {
        self.verdict = self.verdict.max(verdict as u8);
    }

    /// The findings of the row at hand.
    pub(super) fn row(&self) -> (u8, &[u32]) {
        (self.verdict, &self.findings[self.start..])
    }

    /// The figures of the row at hand, where it has some.
    pub(super) fn last_figures(&self) -> Figures {
        match self.figures.as_slice() {
            [.., gross, net, tax, balancing] if self.rates.len() > self.verdicts.len() => {
                Figures { gross: *gross, net: *net, tax: *tax, balancing: *balancing, rate: NONE.rate }
            }
            _ => NONE,
        }
    }

    /// The row at hand is done; it ended at this place.
    #[inline]
    pub(super) fn close(&mut self, place: usize) {
        self.verdicts.push(self.verdict);
        self.ends.push(self.findings.len() as u32);
        self.places.push(place as u32);
        (self.verdict, self.start) = (0, self.findings.len());
    }

    /// The figures of the row at hand: gross, net, tax and balancing tax, and the rate.
    #[inline]
    pub(super) fn figures(&mut self, figures: &Figures) {
        self.figures.extend_from_slice(&[figures.gross, figures.net, figures.tax, figures.balancing]);
        self.rates.push(figures.rate);
    }
}
