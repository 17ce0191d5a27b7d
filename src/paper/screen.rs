//! What a bank's or a wallet's screen shows in large type and without a label: the amount, and who is paid.

use super::{
    around::Paper,
    field::{Field, How, Maker},
    layout::Cell,
    money::{self, Money},
    names,
    run::Run,
};
use crate::glyph::is_han;

/// A heading is at least so much higher than what is usual, in per cent.
const LARGE: i32 = 125;

/// The amount in the largest type that is alone in its row, and its currency: its own, or that of all other amounts.
pub fn amount(paper: &Paper, maker: &Maker) -> Vec<Field> {
    let layout = paper.layout;
    if layout.is_paste {
        return Vec::new();
    }
    let mut heights: Vec<i32> = layout.cells.iter().filter(|cell| cell.start < cell.end).map(Cell::height).collect();
    heights.sort_unstable();
    let usual = heights.get(heights.len() / 2).copied().unwrap_or(0);
    let alone = (0..layout.rows.len()).filter_map(|row| match layout.cells_of(row) {
        [cell] => Some((cell, whole(&layout.chars[cell.start..cell.end])?)),
        _ => None,
    });
    let large = alone.filter(|(cell, _)| cell.height() * 100 >= usual * LARGE);
    let Some((cell, money)) = large.max_by_key(|(cell, _)| cell.height()) else { return Vec::new() };
    let run = Run::of(layout, cell.start, cell.end);
    let mut fields = vec![maker.run("gross", &run, How::Form)];
    let currency = money.currency.map(|code| (code, run)).or_else(|| others(paper));
    if let Some((code, run)) = currency {
        fields.push(maker.derived("currency", code, &run));
    }
    fields
}

/// An amount with decimals, and nothing else.
fn whole(chars: &[char]) -> Option<Money> {
    let [money] = &money::all(chars)[..] else { return None };
    let around = chars[..money.start].iter().chain(&chars[money.end..]);
    let is_alone = around.into_iter().all(|char| matches!(char, ' ' | '-' | '+'));
    (is_alone && !money.is_share && chars[money.from..money.to].contains(&'.')).then(|| money.clone())
}

/// The one currency of all other amounts.
fn others(paper: &Paper) -> Option<(&'static str, Run)> {
    let layout = paper.layout;
    let mut found: Option<(&'static str, Run)> = None;
    for cell in layout.cells.iter().filter(|cell| cell.start < cell.end) {
        for money in money::all(&layout.chars[cell.start..cell.end]) {
            let Some(code) = money.currency else { continue };
            match &found {
                Some((first, _)) if *first != code => return None,
                Some(_) => {}
                None => found = Some((code, Run::of(layout, cell.start, cell.end))),
            }
        }
    }
    found
}

/// A name with a bank and the last digits of a card below it: 周莉莉, and 农业银行（尾号7181） in the next row.
pub fn payee_and_bank(paper: &Paper, maker: &Maker) -> Vec<Field> {
    let layout = paper.layout;
    for row in 1..layout.rows.len() {
        let ([name], [below]) = (layout.cells_of(row - 1), layout.cells_of(row)) else { continue };
        let run = Run::of(layout, below.start, below.end);
        let Some(open) = run.chars.iter().position(|char| *char == '(') else { continue };
        let digits = run.chars[open..].iter().filter(|char| char.is_ascii_digit()).count();
        let is_bank = names::is_bank_name(&run.chars[..open]);
        let who = Run::of(layout, name.start, name.end).part(0, usize::MAX);
        let is_person = (2..=4).contains(&who.chars.len()) && who.chars.iter().all(|char| is_han(*char));
        if digits == 4 && is_bank && (is_person || names::company(&who.chars) == Some(who.chars.len())) {
            let bank = run.part(0, open);
            return vec![maker.run("payee", &who, How::Form), maker.run("bank", &bank, How::Form)];
        }
    }
    Vec::new()
}
