//! A sheet on its way through: bytes in, piece by piece; answers out.

use super::{
    accounts::Accounts,
    answers::{Answers, NO_COLUMN},
    codes::{self, Code},
    entities::Entities,
    invoice_number::Numbers,
    invoices::{Invoices, Own},
    row::{self, Columns, Row},
    rules,
    sums::Sums,
    tax::Taxes,
    tax_code::TaxIds,
    write::{self, Form},
};
use crate::{
    date::Day,
    list::{
        Column,
        layout::{FIRST_ROWS, Layout},
        records::{self, Cells, Next, Records},
        totals::{self, Total},
    },
    report::Report,
    rule::Rule,
    typed,
};

/// Digits of the shortest invoice number, less one that a spreadsheet may have dropped.
const SHORTEST_NUMBER: usize = 7;
/// Cells in which the word of a row of sums is looked for.
const FIRST_CELLS: usize = 3;

/// How a sheet is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the columns hold, where there is no heading.
    pub columns: Vec<Option<Column>>,
    /// One's own company, which should be the buyer.
    pub own: Own,
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
    roles: Vec<Option<Column>>,
    headings: Vec<String>,
    columns: Columns,
    others: Vec<(u16, Column)>,
    /// Columns whose cells must be text.
    checked: Vec<u16>,
    /// Rows above the heading that are still to come, and what it says.
    heading: Option<Layout>,
    rows: u32,
    /// Rows before each file.
    before: Vec<u32>,
    day: (Vec<u8>, Option<Day>),
    taxes: Taxes,
    numbers: Numbers,
    /// Their tables are laid out where there is a column for them.
    tax_ids: Option<TaxIds>,
    accounts: Accounts,
    invoices: Invoices,
    entities: Entities,
    quote_open: Code,
    row_too_long: Code,
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
            checked: Vec::new(),
            heading: None,
            rows: 0,
            before: Vec::new(),
            day: (Vec::new(), None),
            taxes: Taxes::default(),
            numbers: Numbers::new(options.today),
            tax_ids: None,
            accounts: Accounts::new(&options.accounts),
            invoices: Invoices::new(options.own.clone()),
            entities: Entities::new(),
            quote_open: codes::of(&rules::QUOTE_OPEN),
            row_too_long: codes::of(&rules::ROW_TOO_LONG),
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
        if self.before.last() != Some(&self.rows) {
            self.before.push(self.rows);
        }
        self.headings.clear();
        self.heading = None;
        self.taxes.sums.next_file();
        self.set_roles(self.options.columns.clone());
    }

    fn set_roles(&mut self, roles: Vec<Option<Column>>) {
        self.columns = Columns::of(&roles);
        let is_number = |column: Column| matches!(column, Column::Number | Column::DigitalNumber);
        let numbers = roles.iter().flatten().filter(|column| is_number(**column)).count();
        let is_other = |column: Column| {
            matches!(column, Column::TaxId | Column::SellerTaxId | Column::BuyerTaxId | Column::Account)
                || self.invoices.reads(column)
                || (is_number(column) && numbers > 1)
        };
        let others = roles.iter().enumerate().filter_map(|(at, column)| Some((at as u16, (*column)?)));
        self.others = others.filter(|(_, column)| is_other(*column)).collect();
        let checked = roles.iter().enumerate().filter(|(_, column)| !row::name(**column).is_empty());
        self.checked = checked.map(|(at, _)| at as u16).collect();
        self.roles = roles;
    }

    /// What the columns hold; empty before the heading was found.
    pub fn roles(&self) -> &[Option<Column>] {
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
                if self.roles.is_empty() {
                    self.heading = laid_out(bytes, self.delimiter);
                }
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
                Next::Rest(length) => taken += length,
                next @ (Next::Broken(length) | Next::TooLong(length)) => {
                    let is_long = matches!(next, Next::TooLong(_));
                    self.answers.add(if is_long { self.row_too_long } else { self.quote_open }, NO_COLUMN);
                    if let Text::Whole(form) = self.options.text {
                        let line = if is_long { &[][..] } else { bytes[taken..taken + length].trim_ascii() };
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

    /// What the rows add up to.
    pub fn sums(&self) -> &Sums {
        &self.taxes.sums
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
            return self.above(cells);
        }
        let columns = self.columns;
        let get = |column: u16| if column == NO_COLUMN { &[][..] } else { cells.get(usize::from(column)) };
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
            day: self.day_of(issue_date),
        };
        for (column, _) in self.others.iter().filter(|(_, held)| matches!(held, Column::Number | Column::DigitalNumber))
        {
            if row.number.is_empty() {
                (row.number, row.columns.number) = (cells.get(usize::from(*column)), *column);
            }
        }
        match self.total(&row, cells) {
            Some(total) => self.total_row(total, &row),
            None => self.invoice(&row, cells),
        }
        self.check_encoding(cells);
        if let Text::Whole(form) = self.options.text {
            self.write_whole(form, cells);
        }
        self.close(place);
    }

    #[inline]
    fn invoice(&mut self, row: &Row<'_>, cells: Cells<'_>) {
        if cells.count() != self.roles.len() {
            self.answers.add(self.cells, NO_COLUMN);
        }
        for (column, held) in &self.others {
            let cell = cells.get(usize::from(*column));
            match held {
                Column::TaxId | Column::SellerTaxId | Column::BuyerTaxId => {
                    let tax_ids = self.tax_ids.get_or_insert_with(|| TaxIds::new(self.options.today));
                    tax_ids.check(cell, *column, &mut self.answers);
                    self.entities.see(cell);
                }
                Column::Account => self.accounts.check(cell, *column, &mut self.answers),
                _ => {}
            }
            if self.invoices.reads(*held) {
                self.invoices.check(cell, *held, *column, &mut self.answers);
            }
        }
        let has_figures = row.columns.amount != NO_COLUMN || row.columns.is_printed();
        if row.columns.number == NO_COLUMN && !has_figures && self.others.is_empty() {
            self.answers.add(self.nothing_checked, NO_COLUMN);
        }
        if row.columns.number != NO_COLUMN {
            self.numbers.check(row, &mut self.answers);
        }
        if has_figures {
            self.taxes.check(row, &mut self.answers, self.options.text == Text::Figures);
        }
    }

    /// Whether a row is one of sums: it has no invoice number, and its first cells say so or its figures are the sums.
    #[inline]
    fn total(&self, row: &Row<'_>, cells: Cells<'_>) -> Option<Total> {
        if row.number.len() >= SHORTEST_NUMBER
            && row.number.iter().filter(|byte| byte.is_ascii_digit()).count() >= SHORTEST_NUMBER
        {
            return None;
        }
        let first = (0..cells.count()).map(|at| cells.get(at)).filter(|cell| !cell.is_empty()).take(FIRST_CELLS);
        let words = || first.clone().filter(|cell| totals::may_be(cell));
        if let Some(total) = words().find_map(|cell| totals::of(std::str::from_utf8(cell).ok()?)) {
            return Some(total);
        }
        let is_bare = row.columns.number != NO_COLUMN && row.number.is_empty() && row.issue_date.is_empty();
        (is_bare && self.rows > 1 && self.taxes.sums.is_repeated(row)).then_some(Total::Any)
    }

    /// It is no invoice: its sums are compared, and nothing else.
    #[cold]
    #[inline(never)]
    fn total_row(&mut self, total: Total, row: &Row<'_>) {
        if row.columns.amount != NO_COLUMN || row.columns.is_printed() {
            self.taxes.sums.close(total, row, &mut self.answers);
            self.taxes.skip(&mut self.answers, self.options.text == Text::Figures);
        }
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
        let same = match self.answers.duplicates.as_slice() {
            [.., row, first] if *row == self.rows => Some(self.place(*first)),
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
        for column in &self.checked {
            if std::str::from_utf8(cells.get(usize::from(*column))).is_err() {
                self.answers.add(self.encoding, *column);
            }
        }
    }

    /// The day, where there is nothing to say about how it is written; that of the row before is at hand.
    #[inline]
    fn day_of(&mut self, text: &[u8]) -> Option<Day> {
        let text = without_clock(text);
        if text.is_empty() {
            return None;
        }
        if self.day.0 != text {
            self.day.1 = std::str::from_utf8(text).ok().and_then(|text| text.parse().ok().or_else(|| written(text)));
            self.day.0.clear();
            self.day.0.extend_from_slice(text);
        }
        self.day.1
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
        let show = |at| String::from_utf8_lossy(cells.get(at)).into_owned();
        self.headings = (0..cells.count()).map(show).collect();
        let roles = std::mem::take(&mut layout.columns);
        self.set_roles(roles);
        if let Text::Whole(form) = self.options.text {
            write::heading(form, cells, self.roles.len(), &mut self.answers.text);
            self.answers.text.push(b'\n');
        }
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

/// Exports of the tax bureau and spreadsheets print the clock after the day, in China's time: `2026-01-15 10:22:33`,
/// `2026/1/15 8:04`.
#[inline]
fn without_clock(date: &[u8]) -> &[u8] {
    match date {
        [day @ .., b' ', _, _, b':', _, _, b':', _, _]
        | [day @ .., b' ', _, b':', _, _, b':', _, _]
        | [day @ .., b' ', _, _, b':', _, _]
        | [day @ .., b' ', _, b':', _, _]
            if is_clock(&date[day.len() + 1..]) =>
        {
            day
        }
        date => date,
    }
}

#[inline]
fn is_clock(clock: &[u8]) -> bool {
    let mut parts = clock.split(|byte| *byte == b':');
    let value = |part: &[u8]| part.iter().fold(0, |value, byte| value * 10 + u32::from(byte.wrapping_sub(b'0')));
    let hour = parts.next().is_some_and(|part| value(part) < 24);
    hour && parts.all(|part| value(part) < 60)
}

/// A day in another usual form.
#[cold]
fn written(text: &str) -> Option<Day> {
    let mut report = Report::default();
    typed::date::read("", text, &mut report).filter(|_| report.findings.is_empty())
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
