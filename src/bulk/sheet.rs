//! A sheet that is read piece by piece: bytes in, answers out.

use super::{
    answers::{Answers, NO_COLUMN},
    checks::{Checks, Seen},
    codes::{self, Code},
    entities::Entities,
    options::{Options, Text},
    role::{self, Role},
    rules,
    sums::Sums,
    write::{self, Form},
};
use crate::{
    list::{
        layout::{FIRST_ROWS, Layout},
        records::{self, Cells, Next, Records},
    },
    question::LONGEST,
    register::Register,
    rule::Rule,
};

/// A sheet that is being read, or several that are compared with each other.
pub struct Sheet {
    options: Options,
    form: Option<Form>,
    records: Option<Records>,
    delimiter: u8,
    headings: Vec<String>,
    /// How many rows above the heading are still to come, and what the heading says.
    heading: Option<Layout>,
    /// Rows before each file.
    before: Vec<u32>,
    checks: Checks,
    quote_open: Code,
    row_too_long: Code,
    rules: Vec<&'static Rule>,
    too_long: Option<u32>,
    answers: Answers,
}

impl Sheet {
    /// Before the first byte, with the register in force.
    ///
    /// ```
    /// use fapiao_check::{bulk::{Options, Sheet, Text}, register::REGISTER};
    ///
    /// let mut sheet = Sheet::new(Options { text: Text::Figures, ..Default::default() }, &REGISTER);
    /// sheet.read("价税合计,税率\n100,13%\n6150.00,6%\n".as_bytes(), true);
    /// let found = sheet.answers();
    /// assert_eq!(found.verdicts, [0, 0]);
    /// // Net, tax by the FAQ's formula, and the tax that adds up.
    /// assert_eq!(found.text, b"88.50,11.51,11.50\n5801.89,348.11,348.11\n");
    /// ```
    pub fn new(options: Options, register: &Register) -> Sheet {
        let mut sheet = Sheet {
            form: options.text.form(),
            records: None,
            delimiter: b',',
            headings: Vec::new(),
            heading: None,
            before: Vec::new(),
            checks: Checks::new(&options, register),
            quote_open: codes::of(&rules::QUOTE_OPEN),
            row_too_long: codes::of(&rules::ROW_TOO_LONG),
            rules: codes::table().collect(),
            too_long: None,
            answers: Answers::default(),
            options,
        };
        sheet.next_file();
        sheet
    }

    /// Another file begins; its rows are compared with those before.
    pub fn next_file(&mut self) {
        self.records = None;
        if self.before.last() != Some(&self.count()) {
            self.before.push(self.count());
        }
        self.headings.clear();
        self.heading = None;
        self.checks.lay_out(self.options.columns.clone());
    }

    /// Leaves comparing the names of buyers to the caller: that code is larger than the rest of the browser's module.
    #[cfg(feature = "wasm-sheets")]
    pub fn ask_of_buyers(&mut self, is_other: super::own::IsOther) {
        self.checks.ask_of_buyers(is_other);
    }

    /// What the columns hold; empty before the heading was found.
    pub fn roles(&self) -> &[Role] {
        self.checks.roles()
    }

    /// The heading as it is, where there is one.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Rows so far, of all files.
    pub fn count(&self) -> u32 {
        self.checks.rows()
    }

    /// Bytes that the numbers of all rows take.
    pub fn bytes_kept(&self) -> usize {
        self.checks.bytes_kept()
    }

    /// Reads all rows that end among these bytes, and returns how many bytes they took; what is left over is in
    /// front of the next bytes. `last` where no bytes follow.
    pub fn read(&mut self, bytes: &[u8], last: bool) -> usize {
        let mut records = match self.records.take() {
            Some(records) => records,
            None if !last && bytes.len() < records::LONGEST => return 0,
            None => {
                self.delimiter = records::delimiter(bytes);
                if self.roles().is_empty() {
                    self.heading = laid_out(bytes, self.delimiter);
                }
                Records::new(self.delimiter)
            }
        };
        let mut taken = 0;
        loop {
            let columns = self.checks.roles().len();
            let expected = (columns > 0).then_some(columns);
            match records.next(&bytes[taken..], last, expected) {
                Next::Row(length) => {
                    self.row(records.cells(&bytes[taken..]), taken + length);
                    taken += length;
                }
                Next::Rest(length) => taken += length,
                next @ (Next::Broken(length) | Next::TooLong(length)) => {
                    let is_long = matches!(next, Next::TooLong(_));
                    self.answers.add(if is_long { self.row_too_long } else { self.quote_open }, NO_COLUMN);
                    if let Some(form) = self.form {
                        let line = if is_long { &[][..] } else { bytes[taken..taken + length].trim_ascii() };
                        write::broken(form, line, columns, &mut self.answers.text);
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

    /// What the rows add up to.
    pub fn sums(&self) -> &Sums {
        self.checks.sums()
    }

    /// The issuers, as far as tax IDs identify them.
    pub fn entities(&self) -> &Entities {
        self.checks.entities()
    }

    /// The first row that was written with a cell longer than a workbook holds.
    pub fn too_long(&self) -> Option<u32> {
        self.too_long
    }

    /// The separator of this file.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The answers since the last call.
    pub fn answers(&mut self) -> Answers {
        let next = Answers::like(&self.answers);
        std::mem::replace(&mut self.answers, next)
    }

    #[inline]
    fn row(&mut self, cells: Cells<'_>, place: usize) {
        if self.checks.roles().is_empty() {
            return self.above(cells);
        }
        let seen = Seen { is_plain: cells.is_ascii() && cells.length() <= LONGEST, may_be_sums: cells.may_be_sums() };
        self.checks.row(|column| cells.get(usize::from(column)), cells.count(), seen, &mut self.answers);
        if let Some(form) = self.form {
            self.write_whole(form, cells);
        }
        self.close(place);
    }

    #[cold]
    #[inline(never)]
    fn write_whole(&mut self, form: Form, cells: Cells<'_>) {
        if self.too_long.is_none() && write::is_too_long(cells) {
            self.too_long = Some(self.checks.rows());
        }
        write::own(form, cells, self.checks.roles().len(), &mut self.answers.text);
        self.write_found(form);
    }

    #[inline(never)]
    fn write_found(&mut self, form: Form) {
        let figures = self.answers.last_figures();
        let mut text = std::mem::take(&mut self.answers.text);
        let (verdict, findings) = self.answers.row();
        let same = match self.answers.duplicates.as_slice() {
            [.., row, first] if *row == self.count() => Some(self.place(*first)),
            _ => None,
        };
        write::found(form, verdict, findings, &figures, same, &self.rules, &mut text);
        self.answers.text = text;
    }

    /// Where an earlier row is, as it is written.
    fn place(&self, row: u32) -> write::Place {
        let file = self.before.iter().rposition(|before| *before <= row).unwrap_or_default();
        let before = self.before.get(file).copied().unwrap_or_default();
        write::Place { file: Some(file + 1).filter(|file| *file != self.before.len()), row: row - before + 2 }
    }

    #[inline]
    fn close(&mut self, place: usize) {
        if self.options.text != Text::None {
            self.answers.text.push(b'\n');
        }
        self.checks.close(place, &mut self.answers);
    }

    /// A line above the heading, or the heading.
    #[cold]
    #[inline(never)]
    fn above(&mut self, cells: Cells<'_>) {
        let Some(layout) = &mut self.heading else { return };
        if layout.heading > 0 {
            layout.heading -= 1;
            return;
        }
        let roles = role::of(layout);
        let show = |at| String::from_utf8_lossy(cells.get(at)).into_owned();
        self.headings = (0..cells.count()).map(show).collect();
        if let Some(form) = self.form {
            write::heading(form, cells, roles.len(), &mut self.answers.text);
            self.answers.text.push(b'\n');
        }
        self.checks.lay_out(roles);
    }
}

/// Where the table in these first bytes begins.
fn laid_out(bytes: &[u8], delimiter: u8) -> Option<Layout> {
    let (mut records, mut rest, mut rows) = (Records::new(delimiter), bytes, Vec::new());
    while rows.len() < 2 * FIRST_ROWS {
        let length = match records.next(rest, true, None) {
            Next::Row(length) => {
                let cells = records.cells(rest);
                let show = |at| String::from_utf8_lossy(cells.get(at)).into_owned();
                rows.push((0..cells.count()).map(show).collect::<Vec<_>>());
                length
            }
            Next::Broken(length) | Next::TooLong(length) | Next::Rest(length) => length,
            Next::Unfinished => break,
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    Layout::of(&rows)
}

/// The cells of the last row among these bytes, to show it; a file's heading can come before its first row.
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
            Next::Broken(length) | Next::TooLong(length) => {
                row = vec![show(rest[..length].trim_ascii())];
                length
            }
            Next::Rest(length) => length,
            Next::Unfinished => return row,
        };
        rest = &rest[length..];
    }
}
