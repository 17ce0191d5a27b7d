//! Values without labels, in rows of their own: blocks of bank details in chats and mails.

use super::{
    around::Paper,
    chars::Letter as _,
    found::Found,
    labels::Strength,
    money, names, numbers,
    run::Run,
    what::{Side, What},
};

/// How many rows around a labelled value belong to the same block.
const NEAR: usize = 3;

/// How many digits an account without a label has.
const FEWEST: usize = 12;

/// How many rows are searched for names without labels.
const MOST: usize = 200;

/// Whether a row contains only the name of a company or a bank.
fn is_party(paper: &Paper, row: usize) -> bool {
    let (start, end) = paper.layout.range(row);
    if end - start > 80 {
        return false;
    }
    let run = Run::of(paper.layout, start, end).part(0, usize::MAX);
    let is_bank = names::bank(&run, false) == Some((0, run.chars.len())) && names::is_bank_name(&run.chars);
    is_bank || names::company(&run.chars).is_some_and(|end| end + 1 >= run.chars.len())
}

/// Adds an account and a bank's code without labels to what labels name.
pub fn add(paper: &Paper, found: &mut Vec<Found>) {
    let has = |found: &[Found], what: &[What]| found.iter().any(|found| what.contains(&found.what));
    if found.iter().all(|found| found.what != What::Account || found.currency.is_some()) {
        let around = rows(found, &[What::Payee, What::Name, What::Bank, What::Swift, What::Account]);
        by_currency(paper, &around, found);
    }
    if !has(found, &[What::Account, What::Iban]) {
        let mut around = rows(found, &[What::Payee, What::Name, What::Bank, What::Swift]);
        around.extend((0..paper.layout.rows.len().min(MOST)).filter(|row| is_party(paper, *row)));
        let account = alone(paper, &around, What::Account, |run| {
            let (from, to) = numbers::account(run, FEWEST)?;
            (from == 0 && to == run.chars.len()).then(|| run.clone())
        });
        found.extend(account);
    }
    if !has(found, &[What::Swift]) {
        let around = rows(found, &[What::Account, What::Iban]);
        found.extend(around.iter().find_map(|row| in_row(paper, *row)));
    }
    if !has(found, &[What::Swift]) {
        let around = rows(found, &[What::Account, What::Iban]);
        found.extend(alone(paper, &around, What::Swift, |run| {
            let (from, to) = numbers::swift(run)?;
            (from == 0 && to == run.chars.len() && numbers::is_code(&run.chars)).then(|| run.clone())
        }));
    }
}

/// `EUR: 3325 6640 1187`: accounts that only their currency names, near what belongs to them.
fn by_currency(paper: &Paper, around: &[usize], all: &mut Vec<Found>) {
    let layout = paper.layout;
    for cell in &layout.cells {
        if !around.iter().any(|other| other.abs_diff(cell.row) <= NEAR) {
            continue;
        }
        let Some((currency, length)) = money::currency_at(&layout.chars[cell.start..cell.end]) else { continue };
        let run = Run::of(layout, cell.start + length, cell.end);
        let mark = run.chars.iter().take_while(|char| matches!(char, ' ' | ':')).count();
        let run = run.part(mark, usize::MAX);
        let is_all = mark > 0 && run.chars.iter().all(|char| !char.is_alpha());
        if is_all && numbers::account(&run, FEWEST) == Some((0, run.chars.len())) {
            let account = found(What::Account, run, cell.row);
            all.push(Found { side: Side::Any, currency: Some(currency), ..account });
        }
    }
}

/// A bank's code among the words of a row.
fn in_row(paper: &Paper, row: usize) -> Option<Found> {
    let layout = paper.layout;
    let (start, end) = layout.range(row);
    let is_word = |at: &usize| layout.chars[*at].is_ascii_alphanumeric();
    let begins = |at: &usize| is_word(at) && (*at == start || !is_word(&(at - 1)));
    (start..end).filter(begins).find_map(|at| {
        let length = (at..end).take_while(is_word).count();
        numbers::is_code(&layout.chars[at..at + length])
            .then(|| found(What::Swift, Run::of(layout, at, at + length), row))
    })
}

fn found(what: What, run: Run, row: usize) -> Found {
    let (hit, strength) = (None, Strength::Alone);
    Found { what, side: Side::Payee, run, hit, strength, row, currency: None, money: None, column: 0 }
}

fn rows(found: &[Found], what: &[What]) -> Vec<usize> {
    let is_theirs = |found: &&Found| what.contains(&found.what) && matches!(found.side, Side::Any | Side::Payee);
    found.iter().filter(is_theirs).map(|found| found.row).collect()
}

/// The first row near these that contains only one value.
fn alone(paper: &Paper, around: &[usize], what: What, read: impl Fn(&Run) -> Option<Run>) -> Option<Found> {
    let layout = paper.layout;
    let is_near = |row: &usize| around.iter().any(|other| other.abs_diff(*row) <= NEAR && other != row);
    let row = (0..layout.rows.len()).filter(is_near).find_map(|row| {
        let (start, end) = layout.range(row);
        let is_short = end - start <= 48 && paper.hits_of(row).is_empty();
        let run = if is_short { Run::of(layout, start, end).part(0, usize::MAX) } else { return None };
        Some((read(&run)?, row))
    });
    row.map(|(run, row)| found(what, run, row))
}

/// A company in a row of its own near the account.
pub fn company(paper: &Paper, account: &Found) -> Option<Run> {
    let layout = paper.layout;
    let near = [account.row.checked_sub(1), account.row.checked_sub(2), Some(account.row + 1), Some(account.row + 2)];
    near.into_iter().flatten().filter(|row| *row < layout.rows.len() && paper.hits_of(*row).is_empty()).find_map(
        |row| {
            let (start, end) = layout.range(row);
            let run = Run::of(layout, start, end).part(0, usize::MAX);
            let name = run.part(0, names::company(&run.chars)?);
            let is_all = run.chars.len() <= name.chars.len() + 1;
            (is_all && !names::has_bank(&name.chars) && names::is_name_like(&name.chars)).then_some(name)
        },
    )
}
