//! The amount that a label names.

use super::chars::Letter as _;
use super::{
    around::Paper,
    labels::{Hit, Strength},
    money::{self, Money},
    run::Run,
    what::What,
};
use crate::typed;

pub fn is_amount(what: What) -> bool {
    matches!(what, What::Total | What::Subtotal | What::Due | What::Pay | What::Deposit | What::Balance | What::Tax)
}

/// The amount that a label names.
pub fn of(paper: &Paper, hit: &Hit, what: What) -> Option<(Run, Money)> {
    let chars = &paper.layout.chars;
    if paper.headings[hit.row] || hit.note.is_some_and(|(from, to)| chars[from..to].starts_with(&['大', '写'])) {
        return None;
    }
    // balance (USD 12,950.00)
    if let Some((from, to)) = hit.note {
        let run = Run::of(paper.layout, from, to);
        if let Some(money) = money::all(&run.chars).iter().find(|money| money.currency.is_some() && !money.is_share) {
            return Some(taken(&run, money));
        }
    }
    let mut inline = paper.inline(hit);
    let cell = paper.layout.cells[hit.cell];
    // An amount can begin at the end of one row and continue in the next.
    if hit.until == cell.end
        && money::all(&inline.chars).is_empty()
        && inline.chars.len() <= 24
        && (hit.in_prose || money::currency_in(&inline.chars).is_some())
        && let Some(next) = paper.continues(hit.cell)
    {
        let next = paper.layout.cells[next];
        inline.join(paper.layout, next.start, next.end, true);
    }
    let found = money::all(&inline.chars);
    let usable = |money: &&Money| !money.is_share && !money.has_unit;
    let named = |money: &&Money| usable(money) && money.currency.is_some() && hit.strength == Strength::Start;
    let near = |money: &&Money| usable(money) && money.start <= 3;
    let first = found.iter().find(near).or(found.iter().find(named)).or(found.iter().find(usable));
    if let Some(first) = first {
        let between = &inline.chars[..first.start];
        const BETWEEN: &str =
            "of is the amount payment total for deposit balance in a now only as del di de von da par";
        let is_share = |word: &str| word.chars().all(|char| char.is_ascii_digit() || matches!(char, '%' | ',' | '.'));
        let is_word = |word: &str| is_share(word) || typed::list::has(BETWEEN, word);
        let words: String = between.iter().map(char::to_ascii_lowercase).collect();
        let is_next =
            between.iter().all(|char| matches!(char, ' ' | '(' | ':' | '约' | '共' | '计' | '人' | '民' | '币'))
                || words.split([' ', '(', ':']).all(is_word);
        if hit.strength == Strength::Middle || hit.in_prose {
            let is_certain = first.currency.is_some() || !hit.in_prose && first.to - first.from >= 4;
            return (is_next && is_certain).then(|| taken(&inline, first));
        }
        if is_next
            && (hit.strength == Strength::Colon || first.currency.is_some() || paper.right_of(hit.cell).is_empty())
        {
            // A share between label and amount does not separate them.
            return Some(taken(&inline, first));
        }
    }
    if hit.strength == Strength::Middle {
        return None;
    }
    // The last amount of the row; the numbers before it count pieces.
    let mut runs = vec![inline];
    runs.extend(paper.right_of(hit.cell).into_iter().map(|cell| paper.cell(cell)));
    let mut best: Option<(Run, Money)> = None;
    for run in &runs {
        for money in money::all(&run.chars).iter().filter(usable) {
            let is_better = best.as_ref().is_none_or(|(_, best)| money.currency.is_some() || best.currency.is_none());
            if is_better {
                best = Some(taken(run, money));
            }
        }
    }
    if best.is_some() {
        return best;
    }
    let has_words = runs.iter().any(|run| run.chars.iter().any(|char| char.is_alpha()));
    if hit.strength == Strength::Alone
        || hit.strength == Strength::Colon && !has_words
        || what == What::Deposit && !has_words
    {
        let cell = paper.below(hit.cell)?;
        let run = paper.cell(cell);
        let found = money::all(&run.chars);
        let first = found.iter().find(usable)?;
        // There is only the amount, and perhaps a note in brackets.
        let rest = first.start + run.chars[first.end..].iter().take_while(|char| **char != '(').count();
        return (rest <= 8).then(|| taken(&run, first));
    }
    None
}

/// An amount as printed, with its currency, but without a minus sign for a deduction.
pub fn taken(run: &Run, money: &Money) -> (Run, Money) {
    (run.part(money.start, money.end), money.clone())
}

/// A paid deposit is shown as a deduction, but is still a deposit.
pub fn without_sign((run, money): (Run, Money)) -> (Run, Money) {
    match money.value.strip_prefix('-') {
        Some(value) => (run.part(1, usize::MAX), Money { value: value.to_owned(), ..money }),
        None => (run, money),
    }
}
