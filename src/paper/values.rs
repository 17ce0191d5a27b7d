//! The values of a label: after it in its cell, in the cells to its right, or in the one below.

use super::{
    accept::accept,
    amount,
    around::Paper,
    found::Found,
    labels::{self, Hit, Strength},
    layout::{Cell, Layout},
    money::{self, Money},
    names, numbers,
    run::Run,
    what::{Side, What},
};

/// The value of a label for one of the things that it names.
pub fn of(paper: &Paper, number: usize, what: What, side: Side) -> Vec<Found> {
    let hit = &paper.hits[number];
    let make = |run, money, strength, row, column| {
        Found::new(what, side, hit.currency, run, money, number, strength, row, column)
    };
    if amount::is_amount(what) {
        let found = amount::of(paper, hit, what);
        let found = if what == What::Deposit { found.map(amount::without_sign) } else { found };
        return found.map(|(run, money)| make(run, Some(money), hit.strength, hit.row, 0)).into_iter().collect();
    }
    if what == What::Words {
        // 人民币（大写）壹拾贰万元整（¥120,000.00）: the figures after the words.
        let beside = paper.right_of(hit.cell).first().map(|cell| paper.cell(*cell));
        let figures = [Some(paper.inline(hit)), beside].into_iter().flatten().find_map(|run| {
            let all = money::all(&run.chars);
            let is_sure = |money: &&Money| money.currency.is_some() && !money.is_share && !money.has_unit;
            all.iter().find(is_sure).map(|money| amount::taken(&run, money))
        });
        let Some((run, money)) = figures else { return Vec::new() };
        return vec![Found::new(What::Total, side, hit.currency, run, Some(money), number, hit.strength, hit.row, 0)];
    }
    let in_note = if what == What::Account { account_in_note(paper.layout, hit) } else { None };
    if let Some(run) = in_note {
        return vec![make(run, None, hit.strength, hit.row, 0)];
    }
    let sure = matches!(hit.strength, Strength::Colon | Strength::Start);
    let inline = if what == What::Message { paper.message(hit) } else { paper.inline(hit) };
    // 银行卡 农业银行 6228 …: the bank is a value of its own.
    if what == What::Account && names::bank_and_account(&inline).is_some() {
        return vec![Found { what: What::BankAccount, ..make(inline, None, hit.strength, hit.row, 0) }];
    }
    if !inline.is_empty() {
        let found = accept(paper, what, &inline, sure, hit.cell, hit.until);
        let mut all: Vec<Found> = found.map(|run| make(run, None, hit.strength, hit.row, 0)).into_iter().collect();
        if what == What::Account {
            further(&mut all, &inline);
            // 收款账户：深圳某某有限公司
            if all.is_empty()
                && sure
                && let Some(end) = names::company(&inline.chars).filter(|_| !names::has_bank(&inline.chars))
            {
                all.push(Found { what: What::Payee, ..make(inline.part(0, end), None, hit.strength, hit.row, 0) });
            }
        }
        return all;
    }
    let is_message = what == What::Message;
    if is_message && hit.strength == Strength::Start && labels::is_request(&paper.label(hit)) {
        return Vec::new();
    }
    if hit.strength == Strength::Middle || paper.headings[hit.row] {
        return Vec::new();
    }
    let mut all = Vec::new();
    let beside = if is_message { paper.right_of_message(hit.cell) } else { paper.right_of(hit.cell) };
    for (column, cell) in beside.into_iter().enumerate() {
        if column == 0 && is_column(paper, hit, what, cell) {
            break;
        }
        let run = if is_message { paper.whole_cell(cell) } else { paper.cell(cell) };
        let accepted = accept(paper, what, &run, true, cell, paper.layout.cells[cell].end);
        if let Some(found) = accepted {
            all.push(make(found, None, hit.strength, hit.row, column));
            if what == What::Account && column == 0 {
                further(&mut all, &run);
            }
        }
        // Only values with a format of their own are taken from several cells.
        if !matches!(what, What::Account | What::Iban | What::Swift | What::Bank | What::Payee) {
            break;
        }
    }
    if all.is_empty()
        && let Some(cell) = paper.below(hit.cell)
    {
        let run = paper.cell(cell);
        let is_heading = !paper.right_of(hit.cell).is_empty();
        let accepted = accept(paper, what, &run, !is_heading, cell, paper.layout.cells[cell].end);
        all.extend(accepted.map(|run| make(run, None, hit.strength, paper.layout.cells[cell].row, 0)));
        let labels = paper.hits_of(hit.row).iter().filter(|hit| hit.strength == Strength::Alone).count();
        if what == What::Account && labels >= 2 && all.len() == 1 {
            all = column(paper, cell, all);
        }
    }
    all
}

/// Whether what is next to a label belongs to another column, because only what is below it looks like a name.
fn is_column(paper: &Paper, hit: &Hit, what: What, beside: usize) -> bool {
    let is_like = |cell: usize| {
        let chars = &paper.cell(cell).chars;
        match what {
            What::Payee => names::company(chars).is_some(),
            What::Bank => names::has_bank(chars),
            _ => false,
        }
    };
    hit.strength == Strength::Alone && !is_like(beside) && paper.below(hit.cell).is_some_and(is_like)
}

/// 原账户（农业银行 1053 0401 0400 12345）: the account in the brackets after its label.
pub fn account_in_note(layout: &Layout, hit: &Hit) -> Option<Run> {
    let (from, to) = hit.note?;
    let run = Run::of(layout, from, to);
    let begins = |at: &usize| *at == 0 || !run.chars[*at - 1].is_ascii_alphanumeric();
    (0..run.chars.len().min(60)).filter(begins).find_map(|start| {
        let rest = run.part(start, usize::MAX);
        let (from, to) = numbers::account(&rest, 8)?;
        (from == 0).then(|| rest.part(from, to))
    })
}

/// The accounts in the column of a table, each for the currency in its row.
fn column(paper: &Paper, mut cell: usize, mut all: Vec<Found>) -> Vec<Found> {
    loop {
        if let Some(last) = all.last_mut() {
            let named = |cell: &Cell| {
                money::currency_in(&paper.layout.chars[cell.start..cell.end]).filter(|_| cell.end - cell.start <= 12)
            };
            last.currency = last.currency.or(paper.layout.cells_of(last.row).iter().find_map(named));
        }
        let next = paper.below(cell).filter(|_| all.len() < 4);
        let run = next.and_then(|next| {
            accept(paper, What::Account, &paper.cell(next), false, next, paper.layout.cells[next].end)
        });
        let (Some(next), Some(run), Some(last)) = (next, run, all.last()) else { break };
        all.push(Found {
            run,
            row: paper.layout.cells[next].row,
            column: last.column + 1,
            currency: None,
            ..last.clone()
        });
        cell = next;
    }
    // One alone, or several for named currencies.
    if all.iter().any(|found| found.currency.is_none()) {
        all.truncate(1);
    }
    all
}

/// `7699 0344 5510 888 (USD) / 7699 0344 5510 801 (CNY)`: each with the currency after it.
fn further(all: &mut Vec<Found>, inline: &Run) {
    while let Some(last) = all.last().filter(|_| all.len() < 4) {
        let Some(end) = last.run.at.last().and_then(|at| inline.at.iter().position(|other| other == at)) else {
            return;
        };
        let rest = inline.part(end + 1, usize::MAX);
        let Some(mark) = rest.chars.iter().take(10).position(|char| matches!(char, '/' | ';' | ',' | '；' | '、'))
        else {
            return;
        };
        let currency = money::currency_in(&rest.chars[..mark]);
        let next = rest.part(mark + 1, usize::MAX);
        let Some((from, to)) = numbers::account(&next, 8) else { return };
        let own = next.part(to, (to + 8).min(next.chars.len()));
        let run = next.part(from, to);
        let other = money::currency_in(&own.chars);
        if from > 0 || currency.is_none() || other.is_none() || currency == other {
            return;
        }
        let found = Found { run, currency: other, column: last.column + 1, ..last.clone() };
        if let Some(last) = all.last_mut() {
            last.currency = currency;
        }
        all.push(found);
    }
}
