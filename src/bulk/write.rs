//! Rows written so that a spreadsheet opens them without changing a number or running a formula.
//!
//! In CSV, a number that a spreadsheet would not show as it is (more than eleven digits, a zero in front, a power of
//! ten) gets a tab before it, which makes it text. [`Cells::get`] removes the tab again. What would be read as a
//! formula gets an apostrophe. In a workbook, every cell is text and does not change.

use super::{
    answers::{Figures, NO_FIGURE},
    figures,
};
use crate::{list::records::Cells, rule::Rule};

/// The names of the added columns. None of them is a heading that would be read as input.
const HEADINGS: [&str; 6] =
    ["checkVerdict", "checkNet", "checkTax", "checkBalancingTax", "checkCodes", "checkSameNumberInRow"];
const VERDICTS: [&str; 4] = ["clear", "caution", "hold", "stop"];
/// How many digits of a number a spreadsheet shows.
const SHOWN: usize = 11;
/// UTF-16 units of a workbook's cell.
const LONGEST_CELL: usize = 32_767;

/// What a row is written as; each is in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// CSV.
    Csv,
    /// A row of a workbook's sheet, in XML.
    Xml,
}

impl Form {
    fn begin(self, out: &mut Vec<u8>) {
        if self == Form::Xml {
            out.extend_from_slice(b"<row>");
        }
    }

    fn end(self, out: &mut Vec<u8>) {
        match self {
            // The comma after the last cell.
            Form::Csv => drop(out.pop()),
            Form::Xml => out.extend_from_slice(b"</row>"),
        }
    }

    fn cell(self, cell: &[u8], out: &mut Vec<u8>) {
        self.made(out, |out| match self {
            Form::Csv => csv(cell, out),
            Form::Xml => xml(cell, out),
        });
    }

    /// A cell with what `write` adds; empty if it adds nothing.
    fn made(self, out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
        let start = out.len();
        if self == Form::Xml {
            out.extend_from_slice(br#"<c t="inlineStr" s="1"><is><t>"#);
        }
        let before = out.len();
        write(out);
        match self {
            Form::Csv => out.push(b','),
            Form::Xml if out.len() > before => out.extend_from_slice(b"</t></is></c>"),
            Form::Xml => {
                out.truncate(start);
                out.extend_from_slice(b"<c/>");
            }
        }
    }
}

/// The heading, with the names of the results.
pub fn heading(form: Form, cells: Cells<'_>, columns: usize, out: &mut Vec<u8>) {
    own(form, cells, columns, out);
    for name in HEADINGS {
        form.cell(name.as_bytes(), out);
    }
    form.end(out);
}

/// A row's own cells.
pub fn own(form: Form, cells: Cells<'_>, columns: usize, out: &mut Vec<u8>) {
    form.begin(out);
    for at in 0..columns.max(cells.count()) {
        form.cell(cells.get(at), out);
    }
}

/// A line that could not be split into cells is in the first one.
pub fn broken(form: Form, line: &[u8], columns: usize, out: &mut Vec<u8>) {
    form.begin(out);
    form.cell(line, out);
    for _ in 1..columns {
        form.cell(b"", out);
    }
}

/// Another row, as an export counts it: in its file, where the heading is row 1.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The file, counted from 1, if it is a different one.
    pub file: Option<usize>,
    /// The row; the heading is row 1.
    pub row: u32,
}

/// What was found in a row; `same` is an earlier one with the same invoice number.
pub fn found(
    form: Form,
    verdict: u8,
    findings: &[u32],
    found: &Figures,
    same: Option<Place>,
    rules: &[&Rule],
    out: &mut Vec<u8>,
) {
    form.cell(VERDICTS.get(usize::from(verdict)).copied().unwrap_or_default().as_bytes(), out);
    for figure in [found.net, found.tax, found.balancing] {
        form.made(out, |out| {
            if figure != NO_FIGURE {
                figures::write(figure, out);
            }
        });
    }
    form.made(out, |out| {
        for (at, finding) in findings.iter().enumerate() {
            if at > 0 {
                out.push(b' ');
            }
            out.extend_from_slice(rules.get((finding & 0xffff) as usize).map_or("", |rule| rule.code).as_bytes());
        }
    });
    form.made(out, |out| {
        if let Some(Place { file, row }) = same {
            let file = file.map(|file| format!("file {file} row ")).unwrap_or_default();
            out.extend_from_slice(format!("{file}{row}").as_bytes());
        }
    });
    form.end(out);
}

/// Whether one of these cells is too long for a workbook.
pub fn is_too_long(cells: Cells<'_>) -> bool {
    let units = |cell: &[u8]| String::from_utf8_lossy(cell).encode_utf16().count();
    (0..cells.count()).map(|at| cells.get(at)).any(|cell| cell.len() > LONGEST_CELL && units(cell) > LONGEST_CELL)
}

/// A cell as XML has it. Characters that XML cannot contain are written as spreadsheets do, `_x0007_`. So is text that
/// looks like such an escape.
fn xml(cell: &[u8], out: &mut Vec<u8>) {
    if cell.iter().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'&' | b'<' | b'>' | b'_')) {
        return out.extend_from_slice(cell);
    }
    let text = String::from_utf8_lossy(cell);
    for (at, character) in text.char_indices() {
        match character {
            '&' => out.extend_from_slice(b"&amp;"),
            '<' => out.extend_from_slice(b"&lt;"),
            '>' => out.extend_from_slice(b"&gt;"),
            '\n' => out.extend_from_slice(b"&#10;"),
            '\0'..=' ' | '\u{fffe}' | '\u{ffff}' if !matches!(character, ' ' | '\t') => escape(character, out),
            '_' if is_escape(&text.as_bytes()[at..]) => escape(character, out),
            _ => out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}

fn escape(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(b"_x");
    for shift in [12, 8, 4, 0] {
        out.push(b"0123456789ABCDEF"[(character as usize >> shift) & 15]);
    }
    out.push(b'_');
}

fn is_escape(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x', digits @ .., ] if matches!(digits.split_at_checked(4), Some((digits, [b'_', ..])) if digits.iter().all(u8::is_ascii_hexdigit)))
}

/// A cell as CSV has it.
fn csv(cell: &[u8], out: &mut Vec<u8>) {
    let guard = if is_changed(cell) {
        Some(b'\t')
    } else if is_formula(cell) {
        Some(b'\'')
    } else {
        None
    };
    if guard.is_none() && !cell.iter().any(|byte| SEPARATORS.contains(byte) || *byte == b'"') {
        return out.extend_from_slice(cell);
    }
    out.push(b'"');
    out.extend(guard);
    for (at, byte) in cell.iter().enumerate() {
        // If a program uses a different separator, a cell begins after it, even inside quotation marks.
        let is_behind =
            at.checked_sub(1).and_then(|before| cell.get(before)).is_some_and(|before| SEPARATORS.contains(before));
        if is_behind && is_formula(part(&cell[at..])) {
            out.push(b'\'');
        }
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

/// What some program takes for the end of a cell.
const SEPARATORS: [u8; 6] = *b",;\t|\n\r";

/// Up to the next of these signs.
fn part(cell: &[u8]) -> &[u8] {
    let end = cell.iter().skip(1).position(|byte| SEPARATORS.contains(byte)).map_or(cell.len(), |end| end + 1);
    &cell[..end]
}

/// Whether a spreadsheet would show this number differently.
fn is_changed(cell: &[u8]) -> bool {
    let digits = cell.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_power = || {
        let text = cell.to_ascii_lowercase();
        let mut parts = text.splitn(2, |byte| *byte == b'e');
        let is_number = |part: &[u8]| part.first().is_some_and(u8::is_ascii_digit) && is_amount(part);
        parts.next().is_some_and(is_number)
            && parts.next().is_some_and(|power| is_number(power.strip_prefix(b"+").unwrap_or(power)))
    };
    (digits == cell.len() && (digits > SHOWN || (digits > 1 && cell[0] == b'0'))) || (digits > 0 && is_power())
}

/// Whether a spreadsheet might compute it. A signed amount or rate is safe and stays a number.
fn is_formula(cell: &[u8]) -> bool {
    match cell {
        [b'-' | b'+', rest @ ..] => !is_amount(rest.strip_suffix(b"%").unwrap_or(rest)) || is_changed(rest),
        [b'=' | b'@' | b'\t' | b'\r', ..] => true,
        // The same signs in full width.
        [0xef, 0xbc, 0x9d | 0x8b | 0x8d, ..] | [0xef, 0xbc, 0xa0, ..] => true,
        _ => false,
    }
}

fn is_amount(cell: &[u8]) -> bool {
    !cell.is_empty() && cell.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}
