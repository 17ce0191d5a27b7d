//! Splits bytes into rows and cells.
//!
//! `csv-core` reads every row with a quotation mark in it. A row without one is only split at its separators, in one
//! pass. That needs no copy, and a third of the time in WebAssembly. This file also handles a quotation mark that is
//! never closed: a CSV reader would take the rest of the file for one cell.

use super::totals;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::ops::Range;

/// The maximum length of a row in bytes: several cells of the longest that a workbook allows.
pub const LONGEST: usize = 1 << 18;
/// The maximum number of cells in a row.
const MOST_CELLS: usize = 1 << 10;

/// What a byte is to a row without quotation marks: the end of a cell, the end of the row or of what can be cut here, no
/// ASCII, or a letter that a row of sums may begin with.
const CELL_ENDS: u8 = 1;
const ROW_ENDS: u8 = 2;
const NOT_ASCII: u8 = 4;
const OF_SUMS: u8 = 8;

/// What comes next in the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A row, and how many bytes it took.
    Row(usize),
    /// A line whose quotation mark is never closed, and how many bytes it took.
    Broken(usize),
    /// A row of more bytes or cells than are read, and how many bytes of it are here.
    TooLong(usize),
    /// The rest of such a row.
    Rest(usize),
    /// A row whose end is not among these bytes, or nothing.
    Unfinished,
}

/// Cuts bytes into rows, one at a time.
pub struct Records {
    delimiter: u8,
    /// Made when a row needs it.
    quoted: Option<Quoted>,
    /// The class of each byte, one of the four above.
    classes: [u8; 256],
    ends: Vec<usize>,
    count: usize,
    /// Where the row is in the bytes, if it was not copied.
    plain: Option<Range<usize>>,
    /// The classes of all its bytes.
    seen: u8,
    /// Whether the end of a row that is too long was not yet among the bytes.
    is_inside: bool,
}

/// `csv-core`, and what it took the quotation marks from.
struct Quoted {
    reader: Reader,
    text: Vec<u8>,
}

impl Records {
    /// For a file with this separator.
    pub fn new(delimiter: u8) -> Records {
        let mut classes = [0; 256];
        classes[128..].fill(NOT_ASCII);
        for letter in totals::LETTERS {
            classes[usize::from(*letter)] = OF_SUMS;
        }
        classes[usize::from(delimiter)] = CELL_ENDS;
        for end in b"\n\r\"" {
            classes[usize::from(*end)] = ROW_ENDS;
        }
        let ends = vec![0; MOST_CELLS];
        Records { delimiter, quoted: None, classes, ends, count: 0, plain: None, seen: 0, is_inside: false }
    }

    /// Reads the next row; `last` where no bytes follow these, and `expected` is how many cells a row has.
    pub fn next(&mut self, bytes: &[u8], last: bool, expected: Option<usize>) -> Next {
        if bytes.is_empty() {
            return self.start_anew(Next::Unfinished);
        }
        if self.is_inside {
            return Next::Rest(self.past(bytes));
        }
        let window = &bytes[..bytes.len().min(LONGEST)];
        if let Some(taken) = self.cut(window) {
            return Next::Row(taken);
        }
        self.next_quoted(bytes, last, expected)
    }

    /// The same for a row with quotation marks, or one that does not end here.
    #[cold]
    #[inline(never)]
    fn next_quoted(&mut self, bytes: &[u8], last: bool, expected: Option<usize>) -> Next {
        let window = &bytes[..bytes.len().min(LONGEST)];
        self.plain = None;
        let last = last && window.len() == bytes.len();
        let Quoted { reader, text } = self.quoted.get_or_insert_with(|| Quoted {
            reader: ReaderBuilder::new().delimiter(self.delimiter).build(),
            text: vec![0; LONGEST],
        });
        let (mut result, mut taken, written, mut count) = reader.read_record(window, text, &mut self.ends);
        if result == ReadRecordResult::InputEmpty && last {
            let more = reader.read_record(&[], &mut text[written..], &mut self.ends[count..]);
            (result, count) = (more.0, count + more.3);
            taken = window.len();
            if window.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
                return self.start_anew(Next::Broken(first_line(window).unwrap_or(taken)));
            }
        }
        self.count = count;
        match result {
            ReadRecordResult::Record if expected.is_none_or(|expected| expected == count) => Next::Row(taken),
            ReadRecordResult::Record => self.row_or_broken(&window[..taken]),
            ReadRecordResult::InputEmpty if window.len() < LONGEST => self.start_anew(Next::Unfinished),
            ReadRecordResult::End => self.start_anew(Next::Unfinished),
            _ => self.too_long(bytes, window),
        }
    }

    /// An open quotation mark would make one row of all that follows, so only its line is left out; otherwise the whole
    /// row is.
    fn too_long(&mut self, bytes: &[u8], window: &[u8]) -> Next {
        let next = match first_line(window) {
            Some(line) if window[..line].iter().filter(|byte| **byte == b'"').count() % 2 == 1 => Next::Broken(line),
            _ => Next::TooLong(self.past(bytes)),
        };
        self.start_anew(next)
    }

    /// Bytes up to and with the end of the line at hand, or all of them.
    fn past(&mut self, bytes: &[u8]) -> usize {
        let end = first_line(bytes);
        self.is_inside = end.is_none();
        end.unwrap_or(bytes.len())
    }

    /// Cuts a row without quotation marks at its separators, and returns how many bytes it took.
    #[inline]
    fn cut(&mut self, window: &[u8]) -> Option<usize> {
        let start = match window.first()? {
            b'\n' | b'\r' => window.iter().position(|byte| !matches!(byte, b'\n' | b'\r'))?,
            _ => 0,
        };
        let row = window.get(start..)?;
        let (mut count, mut seen) = (0, 0);
        for (at, byte) in row.iter().enumerate() {
            let class = self.classes[usize::from(*byte)];
            seen |= class;
            if class & (CELL_ENDS | ROW_ENDS) == 0 {
                continue;
            }
            *self.ends.get_mut(count)? = at;
            count += 1;
            if class == ROW_ENDS {
                let end = match row.get(at..)? {
                    [b'\n', ..] => 1,
                    [b'\r', b'\n', ..] => 2,
                    _ => return None,
                };
                (self.count, self.plain, self.seen) = (count, Some(start..start + at), seen);
                return Some(start + at + end);
            }
        }
        None
    }

    /// If a row of several lines does not have as many cells as expected, its first line has an open quotation mark.
    fn row_or_broken(&mut self, row: &[u8]) -> Next {
        match first_line(row) {
            Some(line) if line < row.len() && row[..line].contains(&b'"') => self.start_anew(Next::Broken(line)),
            _ => Next::Row(row.len()),
        }
    }

    fn start_anew(&mut self, next: Next) -> Next {
        if let Some(quoted) = &mut self.quoted {
            quoted.reader.reset();
        }
        next
    }

    /// The cells of the row that was read from these bytes.
    #[inline]
    pub fn cells<'a>(&'a self, bytes: &'a [u8]) -> Cells<'a> {
        let ends = &self.ends[..self.count];
        match self.plain.clone().and_then(|row| bytes.get(row)) {
            Some(text) => Cells { text, ends, between: 1, seen: self.seen },
            None => {
                let text = self.quoted.as_ref().map_or(&[][..], |quoted| &quoted.text);
                let text = text.get(..ends.last().copied().unwrap_or(0)).unwrap_or_default();
                Cells { text, ends, between: 0, seen: if text.is_ascii() { OF_SUMS } else { NOT_ASCII } }
            }
        }
    }
}

/// Bytes up to and with the end of the first line that is not empty.
fn first_line(bytes: &[u8]) -> Option<usize> {
    let start = bytes.iter().position(|byte| !matches!(byte, b'\n' | b'\r'))?;
    bytes[start..].iter().position(|byte| *byte == b'\n').map(|end| start + end + 1)
}

/// The cells of a row.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    text: &'a [u8],
    ends: &'a [usize],
    /// Bytes of a separator.
    between: usize,
    seen: u8,
}

impl<'a> Cells<'a> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// A cell; empty where the row has none there.
    #[inline]
    pub fn get(&self, at: usize) -> &'a [u8] {
        let Some(end) = self.ends.get(at) else { return &[] };
        let start = if at == 0 { 0 } else { self.ends[at - 1] + self.between };
        content(self.text.get(start..*end).unwrap_or_default())
    }

    /// Bytes of all of them.
    #[inline]
    pub fn length(&self) -> usize {
        self.text.len()
    }

    /// Whether all of it is ASCII, which is text in any encoding.
    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.seen & NOT_ASCII == 0
    }

    /// Whether one of them might begin with a word that marks a row of sums.
    #[inline]
    pub fn may_be_sums(&self) -> bool {
        self.seen & (NOT_ASCII | OF_SUMS) != 0
    }
}

/// The value of a cell. Spaces and tabs at both ends are removed, because exports put one before a long number to keep
/// it from becoming a power of ten.
#[inline]
pub fn content(cell: &[u8]) -> &[u8] {
    // Most cells have nothing to remove: those whose first character is after the apostrophe in ASCII, and whose last
    // is after the space.
    match (cell.first(), cell.last()) {
        (Some(first), Some(last)) if *first > b'\'' && *first != b'=' && *last > b' ' => cell,
        (None, _) => cell,
        _ => unwrapped(cell),
    }
}

/// Digits of a number that an apostrophe protects. A shorter one does not need it, and keeps it.
const SHORTEST_GUARDED: usize = 8;

/// A spreadsheet's own ways to keep a number as text: `="01234567"`, `'01234567`.
#[cold]
fn unwrapped(cell: &[u8]) -> &[u8] {
    match cell.trim_ascii() {
        [b'=', b'"', text @ .., b'"'] => text,
        [b'\'', digits @ ..] if digits.len() >= SHORTEST_GUARDED && digits.iter().all(u8::is_ascii_digit) => digits,
        cell => cell,
    }
}

/// What is between the cells: comma, semicolon or tab, whichever is most often in one of the first lines.
pub fn delimiter(bytes: &[u8]) -> u8 {
    const FIRST_LINES: usize = 10;
    let (mut most, mut found) = (0, b',');
    for line in bytes[..bytes.len().min(LONGEST)].split(|byte| *byte == b'\n').take(FIRST_LINES) {
        for mark in [b',', b';', b'\t'] {
            let count = outside_quotes(line, mark);
            if count > most {
                (most, found) = (count, mark);
            }
        }
    }
    found
}

fn outside_quotes(line: &[u8], mark: u8) -> usize {
    let parts = line.split(|byte| *byte == b'"').step_by(2);
    parts.map(|part| part.iter().filter(|byte| **byte == mark).count()).sum()
}
