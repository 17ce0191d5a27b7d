//! The layout of a document: characters in cells, cells in rows, and the ruled lines between them.
//!
//! A paste and a page of a PDF get the same layout. In a paste a tab or several spaces begin a new cell, and a
//! cell's place is counted in characters; on a page the places are those of the pieces.

use super::{
    chars::order,
    place::{Mark, Place},
    question::{Piece, Ruled, whole},
};
use crate::glyph::Glyph;

/// Widths in a paste: of a character, of a row, and from one tab to the next.
const CHARACTER: i32 = 5;
const LINE: i32 = 12;
const HEIGHT: i32 = 10;
const TAB: i32 = 2000;
/// More lines than any form has.
const MOST_RULED: usize = 2000;
/// Separates two cells of a row in the characters of all rows.
pub const BETWEEN: char = '\t';

/// The first characters of a document decide what it is.
pub const HEAD: usize = 20_000;

/// Words that belong together, and the box around them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cell {
    pub start: usize,
    pub end: usize,
    pub row: usize,
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
}

impl Cell {
    pub fn height(&self) -> i32 {
        (self.bottom - self.top).max(1)
    }

    /// How much two boxes overlap, from left to right.
    pub fn overlap_x(&self, other: &Cell) -> i32 {
        self.right.min(other.right) - self.left.max(other.left)
    }

    /// The same from top to bottom.
    pub fn overlap_y(&self, other: &Cell) -> i32 {
        self.bottom.min(other.bottom) - self.top.max(other.top)
    }
}

/// Cells side by side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row {
    pub first: usize,
    pub end: usize,
    pub page: u32,
    /// How often the line was quoted.
    pub quoted: u8,
    /// Whether there is room above it: an empty line, or more than a line's height.
    pub apart: bool,
}

/// A document.
#[derive(Debug, Default)]
pub struct Layout {
    /// Every character, folded; between two cells of a row a [`BETWEEN`].
    pub chars: Vec<char>,
    /// The same, as printed.
    pub was: Vec<char>,
    pub marks: Vec<Mark>,
    pub cells: Vec<Cell>,
    pub rows: Vec<Row>,
    pub is_paste: bool,
    ruled: Vec<(u32, Cell)>,
}

impl Layout {
    /// Cuts off the words of buttons after values: “Copy” after a number is not part of it.
    pub fn cut_buttons(&mut self) {
        const BUTTONS: [&str; 6] = [" copy", " 复制", " edit", " change", " 修改", " show"];
        let ends = |layout: &Layout, cell: &Cell, word: &str| {
            let chars = &layout.chars[cell.start..cell.end];
            let mut from = chars.iter().rev();
            word.chars().rev().all(|char| from.next().is_some_and(|own| own.to_ascii_lowercase() == char))
        };
        let ending = |layout: &Layout, cell: &Cell| {
            BUTTONS.iter().find(|word| ends(layout, cell, word)).map(|word| word.chars().count())
        };
        let with: Vec<(usize, usize)> = (0..self.cells.len())
            .filter_map(|cell| ending(self, &self.cells[cell]).map(|length| (cell, length)))
            .collect();
        if with.len() >= 2 {
            for (cell, length) in with {
                self.cells[cell].end -= length;
            }
        }
        // On a screen a button is a cell of its own, to the right of what it changes.
        for row in 0..if self.is_paste { 0 } else { self.rows.len() } {
            let Row { first, end, .. } = self.rows[row];
            for cell in first + 1..end {
                let text = self.text(self.cells[cell].start, self.cells[cell].end).to_ascii_lowercase();
                if BUTTONS.iter().any(|word| word.trim_start() == text) {
                    self.cells[cell].end = self.cells[cell].start;
                }
            }
        }
    }

    /// The cells of a row.
    pub fn cells_of(&self, row: usize) -> &[Cell] {
        self.rows.get(row).map_or(&[], |row| &self.cells[row.first..row.end])
    }

    /// The characters from one place to another, folded.
    pub fn text(&self, start: usize, end: usize) -> String {
        self.chars[start..end].iter().collect()
    }

    /// From the first character of a row to after its last one.
    pub fn range(&self, row: usize) -> (usize, usize) {
        let row = &self.rows[row];
        (self.cells[row.first].start, self.cells[row.end - 1].end)
    }

    /// The cell that holds a character.
    pub fn cell_at(&self, char: usize) -> usize {
        self.cells.partition_point(|cell| cell.end <= char).min(self.cells.len().saturating_sub(1))
    }

    /// Where a character is from the left edge, as far as its cell tells.
    pub fn x(&self, at: usize) -> i32 {
        let own = if at > 0 && self.chars.get(at).is_none_or(|char| *char == BETWEEN) { at - 1 } else { at };
        let cell = self.cells[self.cell_at(own)];
        let at = at.clamp(cell.start, cell.end.max(cell.start));
        let widths = |from: usize, to: usize| self.was[from..to].iter().map(|char| width(*char)).sum::<i32>();
        let whole = widths(cell.start, cell.end).max(1);
        cell.left + (i64::from(cell.right - cell.left) * i64::from(widths(cell.start, at)) / i64::from(whole)) as i32
    }

    /// Whether a line is ruled between two cells of the same page.
    pub fn is_divided(&self, a: &Cell, b: &Cell) -> bool {
        let page = self.rows[a.row].page;
        let (left, right) = (a.right.min(b.right), a.left.max(b.left));
        let (top, bottom) = (a.bottom.min(b.bottom), a.top.max(b.top));
        let side_by_side = a.overlap_y(b) > 0;
        self.ruled.iter().filter(|(on, _)| *on == page).any(|(_, line)| {
            if side_by_side {
                let (from, to) = (a.top.max(b.top), a.bottom.min(b.bottom));
                let middle = (line.left + line.right) / 2;
                line.bottom - line.top > line.right - line.left
                    && (left - 2..=right + 2).contains(&middle)
                    && line.top < to
                    && from < line.bottom
            } else {
                let (from, to) = (a.left.max(b.left), a.right.min(b.right).max(a.left.max(b.left) + 1));
                let middle = (line.top + line.bottom) / 2;
                line.right - line.left > line.bottom - line.top
                    && (top - 2..=bottom + 2).contains(&middle)
                    && line.left < to
                    && from < line.right
            }
        })
    }

    /// A paste.
    pub fn of_text(text: &str) -> Layout {
        let mut layout = Layout { is_paste: true, ..Layout::default() };
        let mut place = 0_u32;
        let mut empty = true;
        for (number, line) in text.split('\n').enumerate() {
            let glyphs = glyphs(line, 0, place);
            place += line.encode_utf16().count() as u32 + 1;
            let (quoted, glyphs) = unquoted(&glyphs);
            let row = layout.add_line(glyphs, number as i32 * LINE);
            if row {
                let last = layout.rows.len() - 1;
                layout.rows[last].quoted = quoted;
                layout.rows[last].apart = empty;
            }
            empty = !row;
        }
        layout
    }

    /// A row of a paste; nothing where there is nothing on it.
    fn add_line(&mut self, line: &[(Glyph, Mark)], top: i32) -> bool {
        let first = self.cells.len();
        let (mut column, mut tabs) = (0, 0);
        let mut open: Option<Cell> = None;
        let mut spaces = 2;
        for (glyph, mark) in line {
            let is_tab = matches!(glyph.was, '\t' | '|');
            if glyph.char == ' ' || is_tab {
                spaces += if is_tab { 2 } else { width(glyph.was) };
                if is_tab {
                    tabs += 1;
                    column = 0;
                } else {
                    column += width(glyph.was);
                }
                continue;
            }
            let left = tabs * TAB + column * CHARACTER;
            // A colon belongs to the words before it, however far away, and so do the dots that lead to it.
            let is_new = open.is_none() || spaces >= 2 && !matches!(glyph.char, ':' | '.');
            if is_new {
                self.close(&mut open);
                let start = self.chars.len();
                open = Some(Cell {
                    start,
                    end: start,
                    row: self.rows.len(),
                    left,
                    right: left,
                    top,
                    bottom: top + HEIGHT,
                });
            } else if spaces > 0 {
                self.push(' ', ' ', Mark { piece: mark.piece, from: mark.from, to: mark.from });
            }
            self.push(glyph.char, glyph.was, *mark);
            column += width(glyph.was);
            spaces = 0;
            if let Some(cell) = &mut open {
                cell.end = self.chars.len();
                cell.right = tabs * TAB + column * CHARACTER;
            }
        }
        self.close(&mut open);
        self.finish(first, 0)
    }

    fn close(&mut self, open: &mut Option<Cell>) {
        if let Some(cell) = open.take() {
            self.cells.push(cell);
            self.push(BETWEEN, BETWEEN, Mark { piece: 0, from: 0, to: 0 });
        }
    }

    fn finish(&mut self, first: usize, page: u32) -> bool {
        let end = self.cells.len();
        if first < end {
            self.rows.push(Row { first, end, page, quoted: 0, apart: false });
        }
        first < end
    }

    fn push(&mut self, char: char, was: char, mark: Mark) {
        self.chars.push(char);
        self.was.push(was);
        self.marks.push(mark);
    }

    /// Whether an upright line is between two cells side by side.
    fn is_ruled_between(&self, page: u32, left: &Cell, right: &Cell) -> bool {
        self.ruled.iter().any(|(on, line)| {
            let middle = (line.left + line.right) / 2;
            let is_upright = line.bottom - line.top > line.right - line.left;
            *on == page
                && is_upright
                && (left.right - 2..=right.left + 2).contains(&middle)
                && line.top < right.bottom
                && right.top < line.bottom
        })
    }

    /// A page, or several.
    pub fn of_pieces(pieces: &[Piece], ruled: &[Ruled]) -> Layout {
        let mut layout = Layout { ruled: ruled_lines(ruled), ..Layout::default() };
        let mut words: Vec<Words> = Vec::new();
        for (number, piece) in pieces.iter().enumerate() {
            words_of(piece, number as u32, &mut words);
        }
        order(&mut words, |words| {
            (i64::from(words.page.min(0xffff)) << 43)
                + i64::from(words.cell.bottom) * 8192
                + i64::from(words.cell.left / 16).clamp(0, 8191)
        });
        let mut at = 0;
        while at < words.len() {
            let first = (words[at].page, words[at].cell);
            let on_row = |other: &Words| {
                let reach = (first.1.height().min(other.cell.height()) / 2).max(2);
                other.page == first.0 && other.cell.bottom - first.1.bottom < reach
            };
            let count = words[at..].iter().take_while(|other| on_row(other)).count();
            layout.add_row(&words[at..at + count]);
            at += count;
        }
        for row in 1..layout.rows.len() {
            let (above, below) = (layout.rows[row - 1], layout.rows[row]);
            let (upper, lower) = (layout.cells[above.first], layout.cells[below.first]);
            let room = upper.height().max(lower.height());
            layout.rows[row].apart = above.page != below.page || lower.top - upper.bottom > room;
        }
        layout
    }

    fn add_row(&mut self, row: &[Words]) {
        let mut row = row.to_vec();
        order(&mut row, |words| i64::from(words.cell.left));
        let first = self.cells.len();
        let page = row[0].page;
        let mut open: Option<Cell> = None;
        for words in &row {
            let gap = open.as_ref().map_or(i32::MAX, |cell| words.cell.left - cell.right);
            let height = words.cell.height();
            let begins_with_colon = words.glyphs.first().is_some_and(|(glyph, _)| glyph.char == ':');
            // Words are a third of their height apart; columns are further apart.
            let is_far = gap > height * 4 / 5 && !(begins_with_colon && gap < height * 8);
            if is_far
                || gap >= 0
                    && gap < height
                    && open.as_ref().is_some_and(|cell| self.is_ruled_between(page, cell, &words.cell))
            {
                self.close(&mut open);
                let start = self.chars.len();
                open = Some(Cell { start, end: start, row: self.rows.len(), ..words.cell });
            } else if gap > (height / 4).max(1) {
                let mark = words.glyphs[0].1;
                self.push(' ', ' ', Mark { to: mark.from, ..mark });
            }
            for (glyph, mark) in &words.glyphs {
                self.push(glyph.char, glyph.was, *mark);
            }
            if let Some(cell) = &mut open {
                cell.end = self.chars.len();
                cell.right = cell.right.max(words.cell.right);
                cell.top = cell.top.min(words.cell.top);
                cell.bottom = cell.bottom.max(words.cell.bottom);
            }
        }
        self.close(&mut open);
        self.finish(first, page);
    }

    /// Joins the cells of a row that a label was spread over.
    pub fn join(&mut self, first: usize, last: usize) {
        let row = self.cells[first].row;
        if first == last || self.cells[last].row != row {
            return;
        }
        let end = self.cells[last];
        let cell = &mut self.cells[first];
        cell.end = end.end;
        cell.right = cell.right.max(end.right);
        cell.top = cell.top.min(end.top);
        cell.bottom = cell.bottom.max(end.bottom);
        for char in &mut self.chars[cell.start..cell.end] {
            if *char == BETWEEN {
                *char = ' ';
            }
        }
        // Cells that were joined stay in the list, but are empty.
        for other in &mut self.cells[first + 1..=last] {
            other.start = end.end;
            other.end = end.end;
            other.left = end.right;
            other.right = end.right;
        }
    }

    /// The place of some characters.
    pub fn place(&self, at: &[usize], pieces: &[Piece]) -> Place {
        let marks = at.iter().map(|at| self.marks[*at]).filter(|mark| mark.to > mark.from);
        if self.is_paste { Place::in_text(marks) } else { Place::on_page(marks, pieces) }
    }

    /// How sure the recogniser was that read these characters from a picture: that of the least sure piece.
    pub fn confidence(&self, at: &[usize], pieces: &[Piece]) -> Option<u32> {
        let of = |at: &usize| pieces.get(self.marks[*at].piece as usize)?.confidence;
        at.iter().filter_map(of).min()
    }
}

fn ruled_lines(ruled: &[Ruled]) -> Vec<(u32, Cell)> {
    let line = |line: &Ruled| {
        let [left, top] = [line.x, line.y].map(whole);
        let (right, bottom) = (left.saturating_add(whole(line.width)), top.saturating_add(whole(line.height)));
        (line.page.unwrap_or(1), Cell { left, top, right, bottom, ..Cell::default() })
    };
    ruled.iter().take(MOST_RULED).map(line).collect()
}

/// A character's width in those of the alphabet.
fn width(char: char) -> i32 {
    if matches!(char, '\u{2e80}'..='\u{ffef}') { 2 } else { 1 }
}

/// Words of a piece that several spaces separate from others.
#[derive(Clone)]
struct Words {
    page: u32,
    cell: Cell,
    glyphs: Vec<(Glyph, Mark)>,
}

fn glyphs(text: &str, piece: u32, from: u32) -> Vec<(Glyph, Mark)> {
    let mark = |glyph: Glyph| {
        let [begin, end] = glyph.at.map(|at| from + at as u32);
        (glyph, Mark { piece, from: begin, to: end })
    };
    Glyph::all(text).map(mark).collect()
}

fn words_of(piece: &Piece, number: u32, all: &mut Vec<Words>) {
    let glyphs = glyphs(&piece.text, number, 0);
    let total: i32 = glyphs.iter().map(|(glyph, _)| width(glyph.was)).sum();
    let [left, top, across, down] = [piece.x, piece.y, piece.width, piece.height].map(whole);
    let bottom = top.saturating_add(down.max(1));
    // In 64 bits, because a piece can have any width.
    let x =
        |columns: i32| left.saturating_add((i64::from(across) * i64::from(columns) / i64::from(total.max(1))) as i32);
    let (mut column, mut start) = (0, 0);
    while start < glyphs.len() {
        let is_space = |at: usize| glyphs.get(at).is_none_or(|(glyph, _)| glyph.char == ' ');
        if is_space(start) {
            column += width(glyphs[start].0.was);
            start += 1;
            continue;
        }
        let ends = |at: &usize| is_space(*at) && is_space(*at + 1);
        let end = (start..).find(ends).unwrap_or(glyphs.len()).min(glyphs.len());
        let columns: i32 = glyphs[start..end].iter().map(|(glyph, _)| width(glyph.was)).sum();
        let cell = Cell { left: x(column), right: x(column + columns), top, bottom, ..Cell::default() };
        all.push(Words { page: piece.page.unwrap_or(1), cell, glyphs: glyphs[start..end].to_vec() });
        column += columns;
        start = end;
    }
}

/// The marks of quoting before a line.
fn unquoted(line: &[(Glyph, Mark)]) -> (u8, &[(Glyph, Mark)]) {
    let mut rest = line;
    let mut quoted = 0_u8;
    while let Some(at) = rest.iter().position(|(glyph, _)| glyph.char != ' ').filter(|at| rest[*at].0.char == '>') {
        rest = &rest[at + 1..];
        quoted = quoted.saturating_add(1);
    }
    (quoted, rest)
}
