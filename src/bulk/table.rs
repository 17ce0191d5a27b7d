//! A table that is read batch by batch: columns in, answers out.

use super::{
    answers::Answers,
    checks::{Checks, Seen},
    entities::Entities,
    options::Options,
    role::Role,
    sums::Sums,
};
use crate::{list::records::content, question::LONGEST, register::Register};
use std::{error, fmt};

/// A column of a table, with its cells as UTF-8.
pub trait Column {
    /// How many cells it has.
    fn count(&self) -> usize;
    /// A cell; empty if it has no value.
    fn cell(&self, row: usize) -> &[u8];
}

impl<T: AsRef<[u8]>> Column for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }
    fn cell(&self, row: usize) -> &[u8] {
        self.get(row).map(AsRef::as_ref).unwrap_or_default()
    }
}

impl<T: AsRef<[u8]>> Column for &[T] {
    fn count(&self) -> usize {
        self.len()
    }
    fn cell(&self, row: usize) -> &[u8] {
        self.get(row).map(AsRef::as_ref).unwrap_or_default()
    }
}

/// Columns that do not fit the table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// More or fewer columns than [`Options::columns`] names.
    Columns {
        /// How many it names.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A column with more or fewer cells than the first.
    Cells {
        /// Its place, from 0.
        column: usize,
        /// How many the first has.
        expected: usize,
        /// How many it has.
        found: usize,
    },
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misfit::Columns { expected, found } => write!(f, "expected {expected} columns, found {found}"),
            Misfit::Cells { column, expected, found } => {
                write!(f, "column {column} must have {expected} cells as the first has, found {found}")
            }
        }
    }
}

impl error::Error for Misfit {}

/// A table, in any number of batches.
pub struct Table {
    checks: Checks,
}

impl Table {
    /// Before the first batch, with the register in force.
    ///
    /// ```
    /// use fapiao_check::{bulk::{Duplicates, Options, Role, Table}, register::REGISTER};
    ///
    /// let columns = vec![Role::Number, Role::Amount, Role::Rate];
    /// let mut table = Table::new(&Options { columns, duplicates: Duplicates::Keys, ..Default::default() }, &REGISTER);
    /// let numbers = vec!["25332000000012345678", "2533 2000 0000 1234 5678", "12345"];
    /// let amounts = vec!["6150.00", "100", "1e5"];
    /// let rates = vec!["6%", "0.13", "6%"];
    /// let found = table.check(&[&numbers, &amounts, &rates])?;
    /// assert_eq!(found.verdicts, [0, 0, 3]);
    /// // Gross, net, tax by the FAQ's formula and the tax that adds up, in fen.
    /// assert_eq!(found.figures[..4], [615_000, 580_189, 34_811, 34_811]);
    /// let codes: Vec<_> = found.codes(2).map(|(rule, column)| (rule.code, column)).collect();
    /// assert!(codes.contains(&("number/length", Some(0))));
    /// // Equal keys are the same invoice, in whichever batch, process or machine they are found.
    /// assert_eq!(found.key(0), found.key(1));
    /// # Ok::<(), fapiao_check::bulk::Misfit>(())
    /// ```
    pub fn new(options: &Options, register: &Register) -> Table {
        let mut checks = Checks::new(options, register);
        checks.lay_out(options.columns.clone());
        Table { checks }
    }

    /// Checks a batch of rows, compared with those of the batches before.
    ///
    /// # Errors
    ///
    /// If the columns are not those of [`Options::columns`], or differ in length. Nothing is checked then.
    pub fn check(&mut self, columns: &[&dyn Column]) -> Result<Answers, Misfit> {
        let (expected, found) = (self.checks.roles().len(), columns.len());
        if expected != found {
            return Err(Misfit::Columns { expected, found });
        }
        let rows = columns.first().map_or(0, |column| column.count());
        for (at, column) in columns.iter().enumerate() {
            if column.count() != rows {
                return Err(Misfit::Cells { column: at, expected: rows, found: column.count() });
            }
        }
        let is_checked = |at: &usize| self.checks.roles().get(*at).is_some_and(|role| *role != Role::Other);
        let checked: Vec<usize> = (0..columns.len()).filter(is_checked).collect();
        let mut answers = Answers::for_rows(rows);
        for row in 0..rows {
            let cell = |column: u16| content(columns[usize::from(column)].cell(row));
            let is_plain = checked.iter().all(|column| {
                let cell = columns[*column].cell(row);
                cell.is_ascii() && cell.len() <= LONGEST
            });
            self.checks.row(cell, columns.len(), Seen { is_plain, may_be_sums: true }, &mut answers);
            self.checks.close(row + 1, &mut answers);
        }
        Ok(answers)
    }

    /// Rows so far, of all batches.
    pub fn rows(&self) -> u32 {
        self.checks.rows()
    }

    /// What the rows of all batches add up to.
    pub fn sums(&self) -> &Sums {
        self.checks.sums()
    }

    /// The issuers, as far as tax IDs identify them.
    pub fn entities(&self) -> &Entities {
        self.checks.entities()
    }

    /// Bytes that the numbers of all rows take.
    pub fn bytes_kept(&self) -> usize {
        self.checks.bytes_kept()
    }
}
