//! A list: its table, and which column is which.

use super::{
    columns::{Column, Mapping, amount_in_words},
    layout::{FIRST_ROWS, Layout},
    records::{self, Next, Records},
    rules,
    totals::{self, Sum, Total},
};
use crate::{
    money,
    question::{Sheet, question, words},
    report::Report,
    text::Text,
    typed::digits::is_scientific,
};
use serde::Serialize;

/// The maximum number of rows and columns of a list.
pub const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 200;

words! {
    /// Where a list comes from.
    pub enum Medium {
        /// A text; without a table it is not a list.
        Csv = "csv",
        /// A workbook, in which numbers keep only 15 digits.
        Xlsx = "xlsx",
    }
}

words! {
    /// Where the list is from.
    #[derive(Default, Serialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Origin {
        /// The console's.
        #[default]
        Console = "console",
        /// The tax bureau's.
        Bureau = "bureau",
        /// A list that this tool exported earlier.
        Earlier = "earlier",
    }
}

question! {
    /// A sheet of a list, as the text of a CSV file.
    pub struct SheetText {
        /// The sheet's name.
        name: String,
        /// Its rows, and an empty line for each empty row.
        text: Sheet,
    }
}

question! {
    /// What does this list contain?
    pub struct ListQuestion {
        /// Its sheets; of several, the one with the most known columns is read.
        sheets: Vec<SheetText>,
        /// Where it comes from.
        medium: Option<Medium>,
    }
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct ListAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Its table; absent if a text is not a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
}

impl crate::report::Answer for ListAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// The table of a list, every cell as it is.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Table {
    /// The sheet that it is in, if the file has sheets.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// The rows above the headings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub above: Vec<Vec<String>>,
    /// The headings.
    pub headings: Vec<String>,
    /// The rows below them.
    pub rows: Vec<Vec<String>>,
    /// The row of the first of them, as counted in the file.
    pub first_row: usize,
    /// Which column is which.
    pub mapping: Mapping,
    /// Whether its column of totals might be without tax.
    pub is_open: bool,
    /// Where the list seems to be from.
    pub origin: Origin,
    /// Whether there are invoice numbers below its headings; a document has a label there instead.
    pub is_filled: bool,
}

/// What does this list contain?
///
/// ```
/// use fapiao_check::{list::{ListQuestion, SheetText, read_list}, question::Sheet};
///
/// let text = "导出结果\n数电票号码,金额,票面税额*\n26332000000000000101,100.00,6.00\n";
/// let sheets = vec![SheetText { text: Sheet(text.into()), ..Default::default() }];
/// let answer = read_list(&ListQuestion { sheets, ..Default::default() });
/// let table = answer.table.unwrap();
/// assert_eq!((table.first_row, table.mapping.net, table.mapping.tax), (3, Some(1), Some(2)));
/// ```
pub fn read_list(question: &ListQuestion) -> ListAnswer {
    let mut answer = ListAnswer::default();
    let is_workbook = question.medium == Some(Medium::Xlsx);
    let read: Vec<(&SheetText, Rows)> = question.sheets.iter().map(|sheet| (sheet, Rows::of(&sheet.text.0))).collect();
    let laid_out: Vec<Option<Layout>> = read.iter().map(|(_, rows)| rows.layout()).collect();
    // A sheet with one row for each invoice is preferred to one with a row for each line.
    let score = |layout: &Option<Layout>| {
        layout.as_ref().map_or(0, |layout| {
            let known = layout.mapping().all().count();
            known * 2 + 1 - if layout.mapping().item.is_some() { known.min(3) } else { 0 }
        })
    };
    let mut best = 0;
    for (at, layout) in laid_out.iter().enumerate() {
        if score(layout) > score(&laid_out[best]) {
            best = at;
        }
    }
    let mut found = read.into_iter().zip(laid_out);
    let count = question.sheets.len();
    let Some(((sheet, rows), layout)) = found.nth(best) else {
        answer.report.add(rules::NO_NUMBERS.at("number").with("headings", "–"));
        return answer;
    };
    let mapping = layout.as_ref().map(Layout::mapping).unwrap_or_default();
    if !is_workbook && (!mapping.has_number() || mapping.all().count() < 2) {
        return answer;
    }
    if rows.all.len() > MOST_ROWS + FIRST_ROWS {
        answer.report.add(rules::MANY_ROWS.at("file").with("limit", MOST_ROWS.to_string()));
        return answer;
    }
    let report = &mut answer.report;
    if count > 1 {
        let finding = rules::SHEETS_LEFT.at("file").with("sheet", &*sheet.name);
        report.add(finding.with("count", (count - 1).to_string()));
    }
    if rows.is_wide {
        report.add(rules::COLUMNS_LEFT.at("file").with("limit", MOST_COLUMNS.to_string()));
    }
    if let Some(first) = rows.broken.first() {
        let finding = rules::ROW_BROKEN.at("file").with("count", rows.broken.len().to_string());
        report.add(finding.with("row", first.to_string()));
    }
    let heading = layout.as_ref().map_or(0, |layout| layout.heading);
    let mut above = rows.all;
    let mut below = above.split_off(heading.min(above.len())).into_iter();
    let headings: Vec<String> = below.next().unwrap_or_default();
    let mut table = Table {
        sheet: sheet.name.clone(),
        above,
        headings,
        rows: below.collect(),
        first_row: heading + 2,
        mapping,
        is_open: layout.as_ref().is_some_and(|layout| layout.is_open),
        origin: origin(&mapping),
        is_filled: false,
    };
    while table.rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        table.rows.pop();
    }
    for (at, looks) in layout.iter().flat_map(|layout| &layout.unknown) {
        let heading = table.headings.get(*at).cloned().unwrap_or_default();
        report.add(rules::COLUMN_UNKNOWN.at("file").with("heading", heading).with("what", looks.in_words()));
    }
    table.is_filled = table.rows.iter().any(|row| {
        let number = number(&table.mapping, row);
        is_scientific(number) || number.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS
    });
    examine(&table, is_workbook, report);
    answer.table = Some(table);
    answer
}

fn origin(mapping: &Mapping) -> Origin {
    if mapping.verdict.is_some() {
        Origin::Earlier
    } else if mapping.seller_tax_id.or(mapping.digital_number).is_some() {
        Origin::Bureau
    } else {
        Origin::Console
    }
}

/// The findings about its numbers, rows and sums.
fn examine(table: &Table, is_workbook: bool, report: &mut Report) {
    if !table.mapping.has_number() {
        let named: Vec<&str> =
            table.headings.iter().map(String::as_str).filter(|heading| !heading.is_empty()).collect();
        let headings = if named.is_empty() { "–".to_owned() } else { named[..named.len().min(30)].join(", ") };
        report.add(rules::NO_NUMBERS.at("number").with("headings", headings));
    }
    if table.rows.is_empty() {
        report.add(rules::NO_ROWS.at("file"));
    }
    let mut lost = table.rows.iter().enumerate().filter_map(|(at, row)| {
        let number = number(&table.mapping, row);
        (is_scientific(number) || is_workbook && is_rounded(number)).then_some((at, number))
    });
    if let Some((at, value)) = lost.next() {
        let finding = rules::DIGITS_LOST.at("number").with("count", (lost.count() + 1).to_string());
        report.add(finding.with("row", (table.first_row + at).to_string()).with("value", value));
    }
    sums(table, report);
}

/// What a workbook turns 20 digits into.
fn is_rounded(number: &str) -> bool {
    number.len() == 20 && number.ends_with("00000") && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Rows of sums against the rows above them.
fn sums(table: &Table, report: &mut Report) {
    let columns: Vec<(Column, usize)> = [Column::Net, Column::Tax, Column::Gross]
        .iter()
        .filter_map(|one| Some((*one, table.mapping.get(*one)?)))
        .collect();
    let mut running = vec![Sum::default(); columns.len()];
    for (at, row) in table.rows.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())) {
        let cell = |column: usize| row.get(column).map_or("", String::as_str);
        let total = total(&table.mapping, row);
        for ((column, place), sum) in columns.iter().zip(&mut running) {
            let fen = totals::fen(cell(*place));
            let Some(total) = total else {
                sum.add(fen);
                continue;
            };
            let printed = fen.filter(|_| !cell(*place).is_empty());
            if let Some((expected, printed)) = sum.close(total, printed) {
                let money = |fen: i128| money::print(fen, money::USUAL_DECIMALS);
                let finding = rules::TOTAL_DIFFERS.at(column.name()).with("what", amount_in_words(*column));
                let finding = finding.with("sum", money(expected)).with("total", money(printed));
                report.add(finding.with("row", (table.first_row + at).to_string()));
            }
        }
    }
}

/// The number of a row, in whichever column it is.
pub fn number<'a>(mapping: &Mapping, row: &'a [String]) -> &'a str {
    let cell = |at: Option<u32>| at.and_then(|at| row.get(at as usize)).map(|cell| cell.trim()).unwrap_or_default();
    let digital = cell(mapping.digital_number);
    if digital.is_empty() { cell(mapping.number) } else { digital }
}

/// Whether a row is one of sums: its first cells say so, and it has no invoice number.
pub fn total(mapping: &Mapping, row: &[String]) -> Option<Total> {
    let digits = number(mapping, row).bytes().filter(u8::is_ascii_digit).count();
    if digits >= SHORTEST_NUMBER {
        return None;
    }
    row.iter().filter(|cell| !cell.is_empty()).take(FIRST_CELLS).find_map(|cell| totals::of(cell))
}

/// How many digits an invoice number can have.
const FEWEST_DIGITS: usize = 6;
/// Digits of the shortest invoice number, minus one that a spreadsheet might have dropped.
const SHORTEST_NUMBER: usize = 7;
/// How many cells are searched for the word that marks a row of sums.
const FIRST_CELLS: usize = 3;

/// The rows of a sheet's text.
struct Rows {
    all: Vec<Vec<String>>,
    /// Rows that could not be cut into cells, as counted in the file.
    broken: Vec<usize>,
    is_wide: bool,
}

impl Rows {
    fn of(text: &str) -> Rows {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).as_bytes();
        let mut rows = Rows { all: Vec::new(), broken: Vec::new(), is_wide: false };
        let mut records = Records::new(records::delimiter(text));
        let mut rest = text;
        while rows.all.len() <= MOST_ROWS + FIRST_ROWS {
            // Empty lines count as rows of the file.
            let empty = empty_lines(rest);
            let (length, cells) = match records.next(rest, true, None) {
                Next::Row(length) => {
                    let cells = records.cells(rest);
                    rows.is_wide |= cells.count() > MOST_COLUMNS;
                    let show = |at| String::from_utf8_lossy(cells.get(at)).into_owned();
                    (length, (0..cells.count().min(MOST_COLUMNS)).map(show).collect())
                }
                Next::Broken(length) | Next::TooLong(length) => {
                    rows.broken.push(rows.all.len() + empty + 1);
                    (length, Vec::new())
                }
                Next::Rest(length) => {
                    rest = rest.get(length..).unwrap_or_default();
                    continue;
                }
                Next::Unfinished => break,
            };
            rows.all.extend(std::iter::repeat_n(Vec::new(), empty));
            rows.all.push(cells);
            rest = rest.get(length..).unwrap_or_default();
        }
        rows
    }

    fn layout(&self) -> Option<Layout> {
        let first: Vec<Vec<&str>> =
            self.all.iter().take(2 * FIRST_ROWS).map(|row| row.iter().map(String::as_str).collect()).collect();
        Layout::of(&first)
    }
}

fn empty_lines(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count()
}

/// The name of the list, for use in sentences.
impl Origin {
    /// Its name.
    pub fn in_words(self) -> Text {
        use crate::text::text;
        match self {
            Origin::Console => text!("console's list", "控制台列表"),
            Origin::Bureau => text!("tax bureau's export", "税务局导出表"),
            Origin::Earlier => text!("earlier export", "以前导出的表格"),
        }
    }
}
