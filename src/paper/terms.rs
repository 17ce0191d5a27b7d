//! The Incoterm, with its place.

use super::chars::Letter as _;
use super::chars::Small as _;
use super::{
    around::Paper,
    field::{Field, How, Maker},
    labels::Strength,
    run::Run,
    what::What,
};
use crate::glyph::is_han;

const TERMS: [&str; 14] =
    ["EXW", "FCA", "FOB", "FAS", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "C&F", "CNF", "DDU"];

/// The first Incoterm that has a place, or the first.
pub fn incoterm(paper: &Paper, maker: &Maker) -> Option<Field> {
    let layout = paper.layout;
    let mut bare = None;
    for cell in layout.cells.iter().enumerate() {
        let (number, cell) = cell;
        let chars = &layout.chars[cell.start..cell.end];
        for at in 0..chars.len().saturating_sub(2) {
            let begins = at == 0 || !chars[at - 1].is_name() || is_han(chars[at - 1]);
            let ends = chars.get(at + 3).is_none_or(|next| !next.is_ascii_alphanumeric());
            let is_term = begins && ends && TERMS.iter().any(|term| term.chars().eq(chars[at..at + 3].iter().copied()));
            if !is_term {
                continue;
            }
            let next = paper
                .hits_of(cell.row)
                .iter()
                .filter(|hit| hit.cell == number && hit.start > cell.start + at)
                .map(|hit| hit.start - cell.start)
                .min();
            let to = place_end(chars, at + 3, next.unwrap_or(chars.len()));
            let run = Run::of(layout, cell.start + at, cell.start + to).part(0, usize::MAX);
            let mut field = maker.run("incoterm", &run, How::Form);
            let label = paper
                .hits_of(cell.row)
                .iter()
                .find(|hit| hit.names(What::Incoterm) && hit.strength != Strength::Middle);
            field.by.how = if label.is_some() { How::Label } else { How::Form };
            if to > at + 3 {
                return Some(field);
            }
            bare.get_or_insert(field);
        }
    }
    bare
}

/// The end of the place after an Incoterm: a few words that begin with a capital.
fn place_end(chars: &[char], from: usize, until: usize) -> usize {
    let mut end = from;
    let mut at = from;
    let mut words = 0;
    while at < until && words < 4 {
        let start = at + chars[at..until].iter().take_while(|char| **char == ' ').count();
        let mut stop = start;
        while stop < until && (chars[stop].is_alpha() || matches!(chars[stop], '/' | '-' | '\'') && stop > start) {
            stop += 1;
        }
        if stop == start {
            break;
        }
        let word: String = chars[start..stop].iter().collect();
        let lower = word.to_small();
        let is_place = chars[start].is_capital() || is_han(chars[start]) || matches!(&*lower, "port" | "airport");
        // A currency or another term is not a place.
        if !is_place
            || super::money::currency_in(&chars[start..stop]).is_some()
            || matches!(&*lower, "incoterms" | "payment" | "price" | "total" | "port" | "in" | "terms") && words == 0
        {
            break;
        }
        words += 1;
        end = stop;
        at = stop;
        if chars.get(stop).is_some_and(|next| *next != ' ') {
            break;
        }
    }
    end
}
