//! The checks of a row, in one order, whether its cells come from the bytes of a sheet or the columns of a table.

use super::{
    accounts::Accounts,
    answers::{Answers, NO_COLUMN},
    codes::{self, Code},
    days::Days,
    duplicates::Duplicates,
    entities::Entities,
    invoice_number::Numbers,
    options::{Options, Text},
    own::Buyers,
    role::Role,
    row::{Columns, Row},
    rules,
    states::States,
    sums::Sums,
    tax::Taxes,
    tax_id::TaxIds,
};
use crate::{
    date::Day,
    list::totals::{self, Total},
    question::LONGEST,
    register::Register,
    typed::TOO_LONG,
};

/// Digits of the shortest invoice number, minus one that a spreadsheet might have dropped.
const SHORTEST_NUMBER: usize = 7;
/// How many cells are searched for the word that marks a row of sums.
const FIRST_CELLS: usize = 3;

/// What is known about a row's cells before each is checked.
#[derive(Clone, Copy)]
pub struct Seen {
    /// Each of them is ASCII, and short enough to be read.
    pub is_plain: bool,
    /// One of them might begin with a word that marks a row of sums.
    pub may_be_sums: bool,
}

/// The checks of rows, and what they keep from earlier rows.
pub struct Checks {
    today: Option<Day>,
    /// Whether net, tax and balancing tax are also written as text.
    with_text: bool,
    with_keys: bool,
    roles: Vec<Role>,
    columns: Columns,
    /// The columns of which a row can have several.
    others: Vec<(u16, Role)>,
    rows: u32,
    days: Days,
    taxes: Taxes,
    numbers: Numbers,
    /// Their tables are made only if there is a column for them.
    tax_ids: Option<TaxIds>,
    accounts: Accounts,
    buyers: Buyers,
    states: States,
    entities: Entities,
    cells: Code,
    nothing_checked: Code,
    encoding: Code,
    too_long: Code,
}

impl Checks {
    /// Before the first row.
    pub fn new(options: &Options, register: &Register) -> Checks {
        Checks {
            today: options.today,
            with_text: options.text == Text::Figures,
            with_keys: options.duplicates == Duplicates::Keys,
            roles: Vec::new(),
            columns: Columns::of(&[]),
            others: Vec::new(),
            rows: 0,
            days: Days::default(),
            taxes: Taxes::new(register),
            numbers: Numbers::new(options.today, options.duplicates, register),
            tax_ids: None,
            accounts: Accounts::new(&options.accounts),
            buyers: Buyers::new(&options.own),
            states: States::default(),
            cells: codes::of(&rules::CELLS),
            entities: Entities::new(register),
            nothing_checked: codes::of(&rules::NOTHING_CHECKED),
            encoding: codes::of(&rules::ENCODING),
            too_long: codes::of(&TOO_LONG),
        }
    }

    /// Sets what the columns of the following rows contain: a new table begins.
    pub fn lay_out(&mut self, roles: Vec<Role>) {
        self.columns = Columns::of(&roles);
        let numbers = roles.iter().filter(|role| **role == Role::Number).count();
        let is_other = |role: Role| match role {
            Role::TaxId | Role::SellerTaxId | Role::BuyerName | Role::BuyerTaxId => true,
            Role::Account | Role::Status | Role::Risk => true,
            Role::Number => numbers > 1,
            _ => false,
        };
        let others = roles.iter().enumerate().filter(|(_, role)| is_other(**role));
        self.others = others.map(|(at, role)| (at as u16, *role)).collect();
        self.taxes.sums.next_file();
        self.roles = roles;
    }

    /// Leaves comparing the names of buyers to the caller.
    #[cfg(feature = "wasm-sheets")]
    pub fn ask_of_buyers(&mut self, is_other: super::own::IsOther) {
        self.buyers.ask(is_other);
    }

    /// What the columns hold; empty before it is known.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// Rows so far.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// Bytes that the numbers of all rows take.
    pub fn bytes_kept(&self) -> usize {
        self.numbers.seen.bytes()
    }

    /// What the rows add up to.
    pub fn sums(&self) -> &Sums {
        &self.taxes.sums
    }

    /// The issuers, as far as tax IDs identify them.
    pub fn entities(&self) -> &Entities {
        &self.entities
    }

    /// Checks a row by its cells, of which it has `count`.
    #[inline]
    pub fn row<'a>(&mut self, cell: impl Fn(u16) -> &'a [u8], count: usize, seen: Seen, answers: &mut Answers) {
        let columns = self.columns;
        let get = |column: u16| match column {
            NO_COLUMN => &[][..],
            column => readable(cell(column)),
        };
        let issue_date = get(columns.issue_date);
        let mut row = Row {
            at: self.rows,
            columns,
            amount: get(columns.amount),
            rate: get(columns.rate),
            net: get(columns.net),
            tax: get(columns.tax),
            number: get(columns.number),
            code: get(columns.code),
            seller: (columns.seller != NO_COLUMN).then(|| get(columns.seller)),
            issue_date,
            day: self.days.of(issue_date),
        };
        for (column, _) in self.others.iter().filter(|(_, role)| *role == Role::Number) {
            if row.number.is_empty() {
                (row.number, row.columns.number) = (get(*column), *column);
            }
        }
        match self.total(&row, (0..count).map(|at| get(at as u16)), seen) {
            Some(total) => self.total_row(total, &row, answers),
            None => self.invoice(&row, get, count, answers),
        }
        if !seen.is_plain {
            self.check_cells(cell, answers);
        }
    }

    #[inline]
    fn invoice<'a>(&mut self, row: &Row<'_>, get: impl Fn(u16) -> &'a [u8], count: usize, answers: &mut Answers) {
        if count != self.roles.len() {
            answers.add(self.cells, NO_COLUMN);
        }
        for (column, role) in &self.others {
            let cell = get(*column);
            match role {
                Role::TaxId | Role::SellerTaxId | Role::BuyerTaxId => {
                    let tax_ids = self.tax_ids.get_or_insert_with(|| TaxIds::new(self.today));
                    tax_ids.check(cell, *column, answers);
                    self.entities.see(cell);
                    if *role == Role::BuyerTaxId {
                        self.buyers.tax_id(cell, *column, answers);
                    }
                }
                Role::BuyerName => self.buyers.name(cell, *column, answers),
                Role::Account => self.accounts.check(cell, *column, answers),
                Role::Status | Role::Risk => self.states.check(cell, *column, answers),
                _ => {}
            }
        }
        let has_figures = self.has_figures();
        if row.columns.number == NO_COLUMN && !has_figures && self.others.is_empty() {
            answers.add(self.nothing_checked, NO_COLUMN);
        }
        if row.columns.number != NO_COLUMN {
            self.numbers.check(row, answers);
        }
        if has_figures {
            self.taxes.check(row, answers, self.with_text);
        }
    }

    #[inline]
    fn has_figures(&self) -> bool {
        self.columns.amount != NO_COLUMN || self.columns.is_printed()
    }

    /// Whether this is a row of sums: it has no invoice number, and its first cells say so or its figures are the sums.
    #[inline]
    fn total<'a>(&mut self, row: &Row<'_>, cells: impl Iterator<Item = &'a [u8]>, seen: Seen) -> Option<Total> {
        if is_number(row.number) {
            return None;
        }
        if seen.may_be_sums {
            let mut words = cells.filter(|cell| !cell.is_empty()).take(FIRST_CELLS).filter(|cell| totals::may_be(cell));
            let total = words.find_map(|cell| totals::of(std::str::from_utf8(cell).ok()?));
            if total.is_some() {
                return total;
            }
        }
        let is_bare = row.columns.number != NO_COLUMN && row.number.is_empty() && row.issue_date.is_empty();
        (is_bare && self.rows > 1 && self.taxes.sums.is_repeated(row)).then_some(Total::Any)
    }

    /// It is not an invoice: only its sums are compared.
    #[cold]
    #[inline(never)]
    fn total_row(&mut self, total: Total, row: &Row<'_>, answers: &mut Answers) {
        if self.has_figures() {
            self.taxes.sums.close(total, row, answers);
            self.taxes.skip(answers, self.with_text);
        }
    }

    /// The row at hand is done; it ended at this place.
    #[inline]
    pub fn close(&mut self, place: usize, answers: &mut Answers) {
        if self.with_keys {
            answers.key_ends.push(answers.keys.len() as u32);
        }
        answers.close(place);
        self.entities.close();
        self.rows = self.rows.saturating_add(1);
    }

    /// Cells that are checked must be text, and not too long.
    #[inline]
    fn check_cells<'a>(&self, cell: impl Fn(u16) -> &'a [u8], answers: &mut Answers) {
        for (column, _) in self.roles.iter().enumerate().filter(|(_, role)| **role != Role::Other) {
            let (column, cell) = (column as u16, cell(column as u16));
            if cell.len() > LONGEST {
                answers.add(self.too_long, column);
            } else if std::str::from_utf8(cell).is_err() {
                answers.add(self.encoding, column);
            }
        }
    }
}

/// Text that is too long to read is left out, as in the forms, and reported by [`Checks::check_cells`].
#[inline]
fn readable(cell: &[u8]) -> &[u8] {
    if cell.len() > LONGEST { &[] } else { cell }
}

/// Whether there are enough digits for an invoice number; most cells have nothing before them.
#[inline]
fn is_number(cell: &[u8]) -> bool {
    let Some(first) = cell.first_chunk::<SHORTEST_NUMBER>() else { return false };
    first.iter().fold(true, |all, byte| all & byte.is_ascii_digit())
        || cell.iter().filter(|byte| byte.is_ascii_digit()).count() >= SHORTEST_NUMBER
}
