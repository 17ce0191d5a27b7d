//! Rows written as CSV that a spreadsheet opens without changing a number or running a formula.
//!
//! A number that a spreadsheet would not show as it is (more than eleven digits, a zero in front, a power of ten) gets a
//! tab in front, which makes it text and which [`super::records::Cells::get`] leaves out again. What would be read as a
//! formula gets an apostrophe.

use super::{
    answers::{Figures, NO_FIGURE},
    figures,
    records::Cells,
};
use crate::rule::Rule;

/// What the columns behind the sheet's own are called: none of them is a heading that is read again.
const HEADINGS: [&str; 5] = ["checkVerdict", "checkNet", "checkTax", "checkBalancingTax", "checkCodes"];
const VERDICTS: [&str; 4] = ["clear", "caution", "hold", "stop"];
/// Digits that a spreadsheet shows of a number.
const SHOWN: usize = 11;

/// The heading, with the names of the results.
pub fn heading(cells: Cells<'_>, columns: usize, out: &mut Vec<u8>) {
    own(cells, columns, out);
    out.extend_from_slice(HEADINGS.join(",").as_bytes());
}

/// A row's own cells.
pub fn own(cells: Cells<'_>, columns: usize, out: &mut Vec<u8>) {
    for at in 0..columns.max(cells.count()) {
        cell(cells.get(at), out);
        out.push(b',');
    }
}

/// What was found in a row.
pub fn found(verdict: u8, findings: &[u32], found: &Figures, rules: &[&Rule], out: &mut Vec<u8>) {
    out.extend_from_slice(VERDICTS.get(usize::from(verdict)).copied().unwrap_or_default().as_bytes());
    for figure in [found.net, found.tax, found.balancing] {
        out.push(b',');
        if figure != NO_FIGURE {
            figures::write(figure, out);
        }
    }
    for (at, finding) in findings.iter().enumerate() {
        out.push(if at == 0 { b',' } else { b' ' });
        out.extend_from_slice(rules.get((finding & 0xffff) as usize).map_or("", |rule| rule.code).as_bytes());
    }
    if findings.is_empty() {
        out.push(b',');
    }
}

/// One cell.
pub fn cell(cell: &[u8], out: &mut Vec<u8>) {
    let guard = if is_changed(cell) {
        Some(b'\t')
    } else if is_formula(cell) {
        Some(b'\'')
    } else {
        None
    };
    if guard.is_none() && !cell.iter().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r' | b';' | b'\t')) {
        return out.extend_from_slice(cell);
    }
    out.push(b'"');
    out.extend(guard);
    for byte in cell {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

/// Whether a spreadsheet would show this number as another text.
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

/// Whether a spreadsheet might compute it; an amount below zero is none.
fn is_formula(cell: &[u8]) -> bool {
    match cell {
        [b'-', rest @ ..] => !is_amount(rest),
        [b'=' | b'+' | b'@' | b'\t' | b'\r', ..] => true,
        // The same signs in full width.
        [0xef, 0xbc, 0x9d | 0x8b | 0x8d, ..] | [0xef, 0xbc, 0xa0, ..] => true,
        _ => false,
    }
}

fn is_amount(cell: &[u8]) -> bool {
    !cell.is_empty() && cell.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}
