//! Sums of a sheet: those above its rows of sums, and by rate and by seller for its summary.

use super::{
    answers::{Answers, NO_COLUMN},
    codes::{self, Code},
    row::{Columns, Row},
    rules,
};
use crate::list::totals::{self, Sum, Total};
/// More sellers than that are summed up as one.
const MOST_SELLERS: usize = 10_000;
/// Places for them.
const PLACES: usize = 1 << 14;
/// A place that is free.
const FREE: u32 = u32::MAX;

/// Rows and their sums, in fen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// How many rows.
    pub rows: u32,
    /// Net, tax and gross; a row whose figures could not be read is counted and not added up.
    pub sums: [i128; 3],
}

impl Group {
    #[inline]
    fn add(&mut self, figures: Option<[i64; 3]>) {
        self.rows += 1;
        for (sum, figure) in self.sums.iter_mut().zip(figures.unwrap_or_default()) {
            *sum += i128::from(figure);
        }
    }
}

/// Adds up.
pub struct Sums {
    /// Net, tax and gross since the heading.
    running: [Sum; 3],
    /// By rate, in millionths or one of the reasons why no rate is printed.
    pub rates: Vec<(i32, Group)>,
    last_rate: usize,
    /// By seller, as its cell says; the empty name is all sellers beyond the limit.
    pub sellers: Vec<(Box<[u8]>, Group)>,
    /// Where each of them is, from the place that its letters name on.
    places: Vec<u32>,
    last_seller: usize,
    differs: Code,
}

impl Default for Sums {
    fn default() -> Sums {
        Sums {
            running: Default::default(),
            rates: Vec::new(),
            last_rate: 0,
            sellers: Vec::new(),
            places: Vec::new(),
            last_seller: 0,
            differs: codes::of(&rules::TOTAL_DIFFERS),
        }
    }
}

impl Sums {
    /// Another table begins.
    pub fn next_file(&mut self) {
        self.running = Default::default();
    }

    /// Adds a row's figures as they are printed, `None` where they could not be read.
    #[inline]
    pub fn add(&mut self, seller: Option<&[u8]>, rate: i32, figures: Option<[i64; 3]>) {
        for (at, sum) in self.running.iter_mut().enumerate() {
            sum.add(figures.map(|figures| i128::from(figures[at])));
        }
        if self.rates.get(self.last_rate).is_none_or(|(known, _)| *known != rate) {
            self.last_rate = self.rates.iter().position(|(known, _)| *known == rate).unwrap_or_else(|| {
                self.rates.push((rate, Group::default()));
                self.rates.len() - 1
            });
        }
        self.rates[self.last_rate].1.add(figures);
        if let Some(seller) = seller {
            if self.sellers.get(self.last_seller).is_none_or(|(known, _)| **known != *seller) {
                self.last_seller = self.seller(seller);
            }
            self.sellers[self.last_seller].1.add(figures);
        }
    }

    #[inline(never)]
    fn seller(&mut self, seller: &[u8]) -> usize {
        if self.places.is_empty() {
            self.places.resize(PLACES, FREE);
        }
        let mut place = place(seller);
        loop {
            let known = self.places[place];
            if known == FREE {
                break;
            }
            if *self.sellers[known as usize].0 == *seller {
                return known as usize;
            }
            place = (place + 1) % PLACES;
        }
        if self.sellers.len() >= MOST_SELLERS && !seller.is_empty() {
            return self.seller(&[]);
        }
        self.places[place] = self.sellers.len() as u32;
        self.sellers.push((seller.into(), Group::default()));
        self.sellers.len() - 1
    }

    /// A row of sums: what it says is compared with the rows above it.
    pub fn close(&mut self, total: Total, row: &Row<'_>, answers: &mut Answers) {
        let Columns { net, tax, amount, .. } = row.columns;
        for ((cell, column), sum) in
            [(row.net, net), (row.tax, tax), (row.amount, amount)].iter().zip(&mut self.running)
        {
            let printed = std::str::from_utf8(cell).ok().filter(|cell| !cell.is_empty()).and_then(totals::fen);
            if sum.close(total, printed).is_some() && *column != NO_COLUMN {
                answers.add(self.differs, *column);
            }
        }
    }

    /// Whether a row without a number repeats the sums above it.
    #[cold]
    pub fn is_repeated(&self, row: &Row<'_>) -> bool {
        let repeats = |cell: &[u8], sum: &Sum| {
            let fen = std::str::from_utf8(cell).ok().and_then(totals::fen);
            fen.is_some_and(|fen| sum.is_repeated(fen))
        };
        repeats(row.amount, &self.running[2])
            || (repeats(row.net, &self.running[0]) && repeats(row.tax, &self.running[1]))
    }
}

/// The place that letters name, eight bytes at a time.
#[inline]
fn place(seller: &[u8]) -> usize {
    let mut mixed = 0_u64;
    for eight in seller.chunks(8) {
        let value = eight.iter().fold(0, |value, byte| value << 8 | u64::from(*byte));
        mixed = (mixed.rotate_left(5) ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    (mixed >> 32) as usize % PLACES
}
