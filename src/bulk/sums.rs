//! Sums of a sheet: those above its rows of sums, and by rate and by seller for its summary.

use super::{
    answers::{Answers, NO_COLUMN},
    codes::{self, Code},
    figures,
    row::{Columns, Row},
    rules,
};
use crate::list::totals::{self, Sum, Total};

/// Sellers beyond this number are summed up as one.
const MOST_SELLERS: usize = 10_000;
/// Places for them.
const PLACES: usize = 1 << 14;
/// A place that is free.
const FREE: u32 = u32::MAX;
/// After this number of rows, what was added in eight bytes is carried over into sixteen.
const CARRIED: u32 = 1 << 10;
// How often a figure in its usual format, or two of them, can be added.
const _: () = assert!(2 * figures::LARGEST <= i64::MAX as u64 / CARRIED as u64);

/// Rows and their sums, in fen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// How many rows.
    pub rows: u32,
    /// Net, tax and gross; a row whose figures could not be read is counted and not added up.
    pub sums: [i128; 3],
}

/// A group while it is added up. Adding sixteen bytes costs three times as much as eight, which are enough for nearly
/// every row.
#[derive(Default)]
struct Growing {
    rows: u32,
    near: [i64; 3],
    far: [i128; 3],
}

impl Growing {
    #[inline]
    fn add(&mut self, figures: [i64; 3]) {
        for (sum, figure) in self.near.iter_mut().zip(figures) {
            *sum += figure;
        }
        self.count();
    }

    #[inline(never)]
    fn add_large(&mut self, figures: [i64; 3]) {
        for (sum, figure) in self.far.iter_mut().zip(figures) {
            *sum += i128::from(figure);
        }
        self.count();
    }

    #[inline]
    fn count(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(CARRIED) {
            self.carry();
        }
    }

    #[cold]
    #[inline(never)]
    fn carry(&mut self) {
        (self.far, self.near) = (self.sums(), [0; 3]);
    }

    fn sums(&self) -> [i128; 3] {
        std::array::from_fn(|at| self.far[at] + i128::from(self.near[at]))
    }

    fn group(&self) -> Group {
        Group { rows: self.rows, sums: self.sums() }
    }
}

/// The place of a rate's rows.
#[derive(Clone, Copy)]
pub(super) struct RateGroup(usize);

/// Adds up.
pub struct Sums {
    /// Net, tax and gross since the heading, without the rows that are still in `newest`.
    running: [Sum; 3],
    newest: Growing,
    rates: Vec<(i32, Growing)>,
    sellers: Vec<(Box<[u8]>, Growing)>,
    /// The slot of each, from the one that its letters give on.
    places: Vec<u32>,
    last_seller: usize,
    differs: Code,
}

impl Default for Sums {
    fn default() -> Sums {
        Sums {
            running: Default::default(),
            newest: Growing::default(),
            rates: Vec::new(),
            sellers: Vec::new(),
            places: Vec::new(),
            last_seller: 0,
            differs: codes::of(&rules::TOTAL_DIFFERS),
        }
    }
}

impl Sums {
    /// By rate, in millionths or one of the reasons why no rate is printed.
    pub fn rates(&self) -> impl Iterator<Item = (i32, Group)> {
        self.rates.iter().filter(|(_, growing)| growing.rows > 0).map(|(rate, growing)| (*rate, growing.group()))
    }

    /// By seller, as its cell says; the empty name is all sellers beyond the limit.
    pub fn sellers(&self) -> impl Iterator<Item = (&[u8], Group)> {
        self.sellers.iter().map(|(seller, growing)| (&**seller, growing.group()))
    }

    /// Another table begins.
    pub(super) fn next_file(&mut self) {
        (self.running, self.newest) = Default::default();
    }

    /// Where rows of a rate are added, in millionths or one of the reasons why no rate is printed.
    pub(super) fn of_rate(&mut self, rate: i32) -> RateGroup {
        RateGroup(self.rates.iter().position(|(known, _)| *known == rate).unwrap_or_else(|| {
            self.rates.push((rate, Growing::default()));
            self.rates.len() - 1
        }))
    }

    /// Adds a row's figures as they are printed: read in their usual form, or two of them added up.
    #[inline]
    pub(super) fn add(&mut self, seller: Option<&[u8]>, rate: RateGroup, figures: [i64; 3]) {
        self.newest.add(figures);
        self.rates[rate.0].1.add(figures);
        if let Some(seller) = seller {
            let at = self.seller(seller);
            self.sellers[at].1.add(figures);
        }
    }

    /// The same for all others, `None` where they could not be read: the sums since the heading are unknown then.
    #[cold]
    #[inline(never)]
    pub(super) fn add_asked(&mut self, seller: Option<&[u8]>, rate: i32, figures: Option<[i64; 3]>) {
        if figures.is_none() {
            self.running.iter_mut().for_each(|sum| sum.add(None));
        }
        let (figures, rate) = (figures.unwrap_or_default(), self.of_rate(rate));
        self.newest.add_large(figures);
        self.rates[rate.0].1.add_large(figures);
        if let Some(seller) = seller {
            let at = self.seller(seller);
            self.sellers[at].1.add_large(figures);
        }
    }

    /// The slot of a seller, usually that of the previous row.
    fn seller(&mut self, seller: &[u8]) -> usize {
        if self.sellers.get(self.last_seller).is_none_or(|(known, _)| **known != *seller) {
            self.last_seller = self.find_seller(seller);
        }
        self.last_seller
    }

    fn settle(&mut self) {
        for (sum, newest) in self.running.iter_mut().zip(std::mem::take(&mut self.newest).sums()) {
            sum.add(Some(newest));
        }
    }

    fn find_seller(&mut self, seller: &[u8]) -> usize {
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
            return self.find_seller(&[]);
        }
        self.places[place] = self.sellers.len() as u32;
        self.sellers.push((seller.into(), Growing::default()));
        self.sellers.len() - 1
    }

    /// A row of sums: what it says is compared with the rows above it.
    pub(super) fn close(&mut self, total: Total, row: &Row<'_>, answers: &mut Answers) {
        self.settle();
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
    pub(super) fn is_repeated(&mut self, row: &Row<'_>) -> bool {
        self.settle();
        let repeats = |cell: &[u8], sum: &Sum| {
            let fen = std::str::from_utf8(cell).ok().and_then(totals::fen);
            fen.is_some_and(|fen| sum.is_repeated(fen))
        };
        repeats(row.amount, &self.running[2])
            || (repeats(row.net, &self.running[0]) && repeats(row.tax, &self.running[1]))
    }
}

/// The slot for these letters, eight bytes at a time; the last eight can overlap those before.
#[inline]
fn place(seller: &[u8]) -> usize {
    let mix = |mixed: u64, value: u64| (mixed.rotate_left(5) ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = match seller.last_chunk() {
        Some(last) => seller.as_chunks().0.iter().chain([last]).map(|eight| u64::from_le_bytes(*eight)).fold(0, mix),
        None => seller.iter().map(|byte| u64::from(*byte)).fold(0, mix),
    };
    (mixed >> 32) as usize % PLACES
}
