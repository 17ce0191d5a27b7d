//! A sheet on its way through: bytes in, piece by piece; answers out.

use super::{
    accounts::Accounts,
    answers::{Answers, NO_COLUMN},
    codes::{self, Code},
    entities::Entities,
    headings::{self, Role},
    invoice_number::Numbers,
    records::{self, Cells, Next, Records},
    row::{Columns, Row},
    rules,
    tax::Taxes,
    tax_code::TaxIds,
    write::{self, Form},
};
use crate::{date::Day, rule::Rule};

/// Lines above a table in which its heading is looked for.
const MOST_LINES_ABOVE: u32 = 10;

/// How a sheet is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the columns hold, where there is no heading.
    pub columns: Vec<Role>,
    /// Known accounts, one a line.
    pub accounts: String,
    /// Today in China.
    pub today: Option<Day>,
    /// What is also written as text.
    pub text: Text,
}

/// What is written as text, a line for each row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Text {
    /// Nothing.
    #[default]
    None,
    /// Net, tax and balancing tax.
    Figures,
    /// The row itself, and what was found in it: the file to give back.
    Whole(Form),
}

/// A sheet, or several that are held against each other, on their way through.
pub struct Sheet {
    options: Options,
    records: Option<Records>,
    delimiter: u8,
    roles: Vec<Role>,
    headings: Vec<String>,
    columns: Columns,
    others: Vec<(u16, Role)>,
    lines_above: u32,
    rows: u32,
    day: ([u8; 10], Option<Day>),
    taxes: Taxes,
    numbers: Numbers,
    /// Their tables are laid out where there is a column for them.
    tax_ids: Option<TaxIds>,
    accounts: Accounts,
    entities: Entities,
    quote_open: Code,
    cells: Code,
    nothing_checked: Code,
    encoding: Code,
    rules: Vec<&'static Rule>,
    too_long: Option<u32>,
    answers: Answers,
}

impl Sheet {
    /// Before the first byte.
    pub fn new(options: Options) -> Sheet {
        let mut sheet = Sheet {
            records: None,
            delimiter: b',',
            roles: Vec::new(),
            headings: Vec::new(),
            columns: Columns::of(&[]),
            others: Vec::new(),
            lines_above: 0,
            rows: 0,
            day: ([0; 10], None),
            taxes: Taxes::default(),
            numbers: Numbers::new(options.today),
            tax_ids: None,
            accounts: Accounts::new(&options.accounts),
            entities: Entities::new(),
            quote_open: codes::of(&rules::QUOTE_OPEN),
            cells: codes::of(&rules::CELLS),
            nothing_checked: codes::of(&rules::NOTHING_CHECKED),
            encoding: codes::of(&rules::ENCODING),
            rules: codes::table().collect(),
            too_long: None,
            answers: Answers::default(),
            options,
        };
        sheet.next_file();
        sheet
    }

    /// Another file begins; its rows are held against those before.
    pub fn next_file(&mut self) {
        self.records = None;
        self.headings.clear();
        self.lines_above = 0;
        self.set_roles(self.options.columns.clone());
    }

    fn set_roles(&mut self, roles: Vec<Role>) {
        self.columns = Columns::of(&roles);
        let numbers = roles.iter().filter(|role| **role == Role::Number).count();
        let is_other =
            |role: Role| matches!(role, Role::TaxId | Role::Account) || (role == Role::Number && numbers > 1);
        let others = roles.iter().enumerate().filter(|(_, role)| is_other(**role));
        self.others = others.map(|(at, role)| (at as u16, *role)).collect();
        self.roles = roles;
    }

    /// What the columns hold; empty before the heading was found.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The heading as it stands, where there is one.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Rows so far, of all files.
    pub fn count(&self) -> u32 {
        self.rows
    }

    /// Bytes that the numbers of all rows take.
    pub fn bytes_kept(&self) -> usize {
        self.numbers.seen.bytes()
    }

    /// Reads all rows that end among these bytes, and returns how many bytes they took; what is left over stands in
    /// front of the next bytes. `last` where no bytes follow.
    pub fn read(&mut self, bytes: &[u8], last: bool) -> usize {
        let mut records = match self.records.take() {
            Some(records) => records,
            None if !last && bytes.len() < records::LONGEST => return 0,
            None => {
                self.delimiter = records::delimiter(bytes);
                Records::new(self.delimiter)
            }
        };
        let mut taken = 0;
        loop {
            let expected = (!self.roles.is_empty()).then_some(self.roles.len());
            match records.next(&bytes[taken..], last, expected) {
                Next::Row(length) => {
                    self.row(records.cells(&bytes[taken..]), taken + length);
                    taken += length;
                }
                Next::Broken(length) => {
                    self.answers.add(self.quote_open, NO_COLUMN);
                    if let Text::Whole(form) = self.options.text {
                        let line = bytes[taken..taken + length].trim_ascii();
                        write::broken(form, line, self.roles.len(), &mut self.answers.text);
                        self.write_found(form);
                    }
                    taken += length;
                    self.close(taken);
                }
                Next::Unfinished => break,
            }
        }
        self.records = Some(records);
        if last { bytes.len() } else { taken }
    }

    /// Who invoices, as far as tax IDs tell.
    pub fn entities(&self) -> &Entities {
        &self.entities
    }

    /// The first row that was written with a cell longer than a workbook holds.
    pub fn too_long(&self) -> Option<u32> {
        self.too_long
    }

    /// What stands between the cells of this file.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// What was found since this was asked last.
    pub fn answers(&mut self) -> Answers {
        let next = Answers::like(&self.answers);
        std::mem::replace(&mut self.answers, next)
    }

    #[inline]
    fn row(&mut self, cells: Cells<'_>, place: usize) {
        if self.roles.is_empty() {
            return self.find_heading(cells);
        }
        if cells.count() != self.roles.len() {
            self.answers.add(self.cells, NO_COLUMN);
        }
        let columns = self.columns;
        let get = |column: u16| if column == NO_COLUMN { &[][..] } else { cells.get(usize::from(column)) };
        let issue_date = without_clock(get(columns.issue_date));
        let mut row = Row {
            at: self.rows,
            columns,
            amount: get(columns.amount),
            rate: get(columns.rate),
            net: get(columns.net),
            tax: get(columns.tax),
            number: get(columns.number),
            code: get(columns.code),
            issue_date,
            day: self.day_of(issue_date),
        };
        for (column, role) in &self.others {
            let cell = cells.get(usize::from(*column));
            match role {
                Role::TaxId => {
                    let tax_ids = self.tax_ids.get_or_insert_with(|| TaxIds::new(self.options.today));
                    tax_ids.check(cell, *column, &mut self.answers);
                    self.entities.see(cell);
                }
                Role::Account => self.accounts.check(cell, *column, &mut self.answers),
                _ if row.number.is_empty() => (row.number, row.columns.number) = (cell, *column),
                _ => {}
            }
        }
        let has_figures = columns.amount != NO_COLUMN || columns.is_printed();
        if columns.number == NO_COLUMN && !has_figures && self.others.is_empty() {
            self.answers.add(self.nothing_checked, NO_COLUMN);
        }
        if columns.number != NO_COLUMN {
            self.numbers.check(&row, &mut self.answers);
        }
        if has_figures {
            self.taxes.check(&row, &mut self.answers, self.options.text == Text::Figures);
        }
        self.check_encoding(cells);
        if let Text::Whole(form) = self.options.text {
            self.write_whole(form, cells);
        }
        self.close(place);
    }

    #[cold]
    #[inline(never)]
    fn write_whole(&mut self, form: Form, cells: Cells<'_>) {
        if self.too_long.is_none() && write::is_too_long(cells) {
            self.too_long = Some(self.rows);
        }
        write::own(form, cells, self.roles.len(), &mut self.answers.text);
        self.write_found(form);
    }

    #[inline(never)]
    fn write_found(&mut self, form: Form) {
        let figures = self.answers.last_figures();
        let mut text = std::mem::take(&mut self.answers.text);
        let (verdict, findings) = self.answers.row();
        write::found(form, verdict, findings, &figures, &self.rules, &mut text);
        self.answers.text = text;
    }

    #[inline]
    fn close(&mut self, place: usize) {
        if self.options.text != Text::None {
            self.answers.text.push(b'\n');
        }
        self.answers.close(place);
        self.entities.close();
        self.rows += 1;
    }

    /// Cells that are checked must be text.
    #[inline]
    fn check_encoding(&mut self, cells: Cells<'_>) {
        if cells.is_ascii() {
            return;
        }
        for (column, _) in self.roles.iter().enumerate().filter(|(_, role)| **role != Role::Other) {
            if std::str::from_utf8(cells.get(column)).is_err() {
                self.answers.add(self.encoding, column as u16);
            }
        }
    }

    /// The day, where it is written as programs write it; the day of the row before is at hand.
    #[inline]
    fn day_of(&mut self, text: &[u8]) -> Option<Day> {
        let text = <[u8; 10]>::try_from(text).ok()?;
        if self.day.0 != text {
            self.day = (text, std::str::from_utf8(&text).ok().and_then(|text| text.parse().ok()));
        }
        self.day.1
    }

    #[cold]
    #[inline(never)]
    fn find_heading(&mut self, cells: Cells<'_>) {
        let headings = || (0..cells.count()).map(|at| std::str::from_utf8(cells.get(at)).unwrap_or_default());
        if self.lines_above < MOST_LINES_ABOVE {
            self.lines_above += 1;
            let roles = headings::roles(headings());
            if !roles.is_empty() {
                self.headings = headings().map(str::to_owned).collect();
                self.set_roles(roles);
                if let Text::Whole(form) = self.options.text {
                    write::heading(form, cells, self.roles.len(), &mut self.answers.text);
                    self.answers.text.push(b'\n');
                }
            }
        }
    }
}

/// Exports of the tax bureau print the clock behind the day, in China's time: `2026-01-15 10:22:33`.
#[inline]
fn without_clock(date: &[u8]) -> &[u8] {
    match date {
        [day @ .., b' ', _, _, b':', _, _, b':', _, _] if day.len() == 10 => day,
        date => date,
    }
}

/// The cells of the last row among these bytes, for showing it; the heading may stand in front of a file's first one.
pub fn cut(bytes: &[u8], delimiter: u8) -> Vec<String> {
    let mut records = Records::new(delimiter);
    let show = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
    let (mut rest, mut row) = (bytes, Vec::new());
    loop {
        let length = match records.next(rest, true, None) {
            Next::Row(length) => {
                let cells = records.cells(rest);
                row = (0..cells.count()).map(|at| show(cells.get(at))).collect();
                length
            }
            Next::Broken(length) => {
                row = vec![show(rest[..length].trim_ascii())];
                length
            }
            Next::Unfinished => return row,
        };
        rest = &rest[length..];
    }
}
