//! A Chinese invoice as a form: its rows, the labels in them, and what is after each.

use crate::paper::{
    field::{By, Field, How, Maker},
    labels::Hit,
    layout::{Cell, Layout},
    run::Run,
    what::{Side, What},
};

/// One invoice: its rows.
pub struct Form<'a> {
    pub layout: &'a Layout,
    pub maker: &'a Maker<'a>,
    /// Its rows.
    pub rows: std::ops::Range<usize>,
    /// The labels in them.
    pub hits: Vec<&'a Hit>,
    /// Cells that say whether a box is the buyer's or the seller's.
    pub markers: Vec<(Cell, Side)>,
}

impl Form<'_> {
    /// What is after a label.
    pub fn after(&self, hit: &Hit) -> Run {
        after(self.layout, &self.hits, hit)
    }

    /// A field of a label's value.
    pub fn field(&self, name: &'static str, run: &Run, hit: &Hit) -> Field {
        let label: String = self.layout.was[hit.start..hit.end].iter().filter(|char| !char.is_whitespace()).collect();
        Field { by: By { how: How::Label, label: Some(label) }, ..self.maker.run(name, run, How::Label) }
    }

    /// The first value of a label that fits.
    pub fn first(&self, name: &'static str, what: What, fits: &dyn Fn(&Run) -> Option<Run>) -> Option<Field> {
        let mut hits = self.hits.iter().filter(|hit| hit.names(what));
        hits.find_map(|hit| fits(&self.after(hit)).map(|run| self.field(name, &run, hit)))
    }

    /// The contents of some of its rows.
    pub fn cells(&self, rows: std::ops::Range<usize>) -> impl Iterator<Item = &Cell> {
        rows.flat_map(|row| self.layout.cells_of(row)).filter(|cell| cell.start < cell.end)
    }
}

/// Where a document says whose a box is.
pub fn markers(layout: &Layout, rows: &std::ops::Range<usize>) -> Vec<(Cell, Side)> {
    let cells = &layout.cells[layout.rows[rows.start].first..layout.rows[rows.end - 1].end];
    cells.iter().filter_map(|cell| Some((*cell, marker(layout, cell)?))).collect()
}

/// Whose a box is, if a cell says so.
fn marker(layout: &Layout, cell: &Cell) -> Option<Side> {
    if cell.end <= cell.start || cell.end - cell.start > 12 {
        return None;
    }
    let text: String = layout.chars[cell.start..cell.end].iter().filter(|char| **char != ' ').collect();
    match text.as_str() {
        "购" | "购买方" | "购买方信息" | "购货方" | "购货单位" | "购方" | "购买" => {
            Some(Side::Buyer)
        }
        "销" | "销售方" | "销售方信息" | "销货方" | "销货单位" | "销方" | "销售" => {
            Some(Side::Seller)
        }
        _ => None,
    }
}

/// What is after a label in its cell, or in the next cells of the row up to the next label.
fn after(layout: &Layout, hits: &[&Hit], hit: &Hit) -> Run {
    let cell = layout.cells[hit.cell];
    let next = hits
        .iter()
        .filter(|other| other.row == hit.row && other.start >= hit.end)
        .map(|other| other.start)
        .min()
        .unwrap_or(usize::MAX);
    let inline = Run::of(layout, hit.value, cell.end.min(next)).part(0, usize::MAX);
    if !inline.chars.is_empty() {
        return inline;
    }
    let row = layout.rows[hit.row];
    let mut run = Run::default();
    let mut last = cell;
    for other in &layout.cells[hit.cell + 1..row.end] {
        let far = !layout.is_paste && other.left - last.right > cell.height() * 6;
        if other.start >= next
            || other.start == other.end
            || far
            || layout.is_divided(&last, other) && !run.chars.is_empty()
        {
            if other.start == other.end {
                continue;
            }
            break;
        }
        run.join(layout, other.start, other.end, true);
        last = *other;
    }
    run
}

/// The number after its label.
pub fn number_of(layout: &Layout, hit: &Hit) -> Option<Run> {
    let run = after(layout, &[], hit);
    let made = |char: &char| char.is_ascii_digit() || matches!(char, 'O' | 'o' | 'I' | 'l');
    let length = run.chars.iter().take_while(|char| made(char)).count();
    let ends = run.chars.get(length).is_none_or(|next| !next.is_ascii_alphanumeric());
    ((8..=22).contains(&length) && ends).then(|| run.part(0, length))
}
