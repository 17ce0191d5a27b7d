//! From labels to values: whose the labels are, and what they name.

use super::{
    around::Paper,
    bare,
    found::Found,
    labels::{Hit, Strength},
    names, numbers, values,
    what::{Side, What},
};

/// Whose the values of a label are: if the label does not say it, the labels before it decide.
pub fn sides(paper: &Paper) -> Vec<Side> {
    let mut all = Vec::with_capacity(paper.hits.len());
    // The labels that begin a part, from the latest to the first.
    let mut setters: Vec<(usize, Side)> = Vec::new();
    // Whether the intermediary bank was named: the next bank is a different one.
    let mut is_named = false;
    for (number, hit) in paper.hits.iter().enumerate() {
        let own = hit
            .names
            .iter()
            .map(|(_, side)| *side)
            .find(|side| matches!(side, Side::Payer | Side::Between | Side::Payee));
        let is_part = hit.names(What::Part) && (hit.strength == Strength::Alone || own.is_some());
        let is_setter = is_part || own.is_some() && !hit.names(What::Deposit);
        let side = match own {
            Some(side) if is_setter && !(hit.names(What::Part) && hit.names.len() > 1 && hit.names(What::Buyer)) => {
                side
            }
            _ => governing(paper, &setters, hit),
        };
        let is_over = is_named && own.is_none() && (hit.names(What::Bank) || hit.names(What::Payee));
        let side = if side == Side::Between && is_over { Side::Any } else { side };
        is_named = (is_named || side == Side::Between && hit.names(What::Bank)) && !is_over;
        if is_over {
            setters.push((number, Side::Any));
        }
        if is_setter && own.is_some() && !is_only_in_line(hit) {
            setters.push((number, own.unwrap_or(Side::Any)));
        }
        all.push(side);
    }
    all
}

/// “from” and “to” in a list of ports or in a mail do not begin a part.
fn is_only_in_line(hit: &Hit) -> bool {
    hit.names(What::Part)
        && hit.names.len() > 1
        && hit.strength != Strength::Alone
        && (hit.names(What::Buyer) || hit.names(What::Seller))
}

fn governing(paper: &Paper, setters: &[(usize, Side)], hit: &Hit) -> Side {
    let layout = paper.layout;
    let left = |hit: &Hit| layout.cells[hit.cell].left;
    let own_left = left(hit);
    let reach = 40;
    let fits = |(number, _): &&(usize, Side)| left(&paper.hits[*number]) <= own_left + reach;
    let Some(latest) = setters.iter().rev().take(MOST).find(fits) else { return Side::Any };
    // Of those in the same row, the nearest to the left.
    let row = paper.hits[latest.0].row;
    let recent = setters.iter().rev().take_while(|(number, _)| paper.hits[*number].row >= row);
    let same_row = recent.filter(|(number, _)| paper.hits[*number].row == row).filter(|setter| fits(setter));
    let (number, side) = *same_row.max_by_key(|(number, _)| left(&paper.hits[*number])).unwrap_or(latest);
    let setter = &paper.hits[number];
    let is_over = match side {
        Side::Between => {
            let room = (setter.row + 1..=hit.row).any(|row| layout.rows[row].apart);
            let had_value = setter.names(What::Bank) && setter.value < setter.until;
            room || setter.row != hit.row && had_value && hit.names(What::Bank)
        }
        Side::Payer => layout.rows[setter.row].page != layout.rows[hit.row].page,
        _ => false,
    };
    if is_over { Side::Any } else { side }
}

/// “Name” below a heading of its own that names the bank.
fn is_of_bank(paper: &Paper, number: usize) -> bool {
    let hit = &paper.hits[number];
    let left = paper.layout.cells[hit.cell].left;
    let heading = paper.hits[..number].iter().rev().take(6).find(|above| {
        let is_heading = above.strength == Strength::Alone
            && paper.layout.rows[above.row].end - paper.layout.rows[above.row].first == 1;
        is_heading && above.row < hit.row && (paper.layout.cells[above.cell].left - left).abs() <= 40
    });
    heading.is_some_and(|above| hit.row - above.row <= 5 && above.names(What::Bank))
}

/// 开户行及账号: a bank, and an account after it.
fn parted(both: &Found) -> Vec<Found> {
    let Some((bank, account)) = names::bank_and_account(&both.run) else { return Vec::new() };
    [(What::Bank, bank), (What::Account, account)].map(|(what, run)| Found { what, run, ..both.clone() }).into()
}

/// `BKCHCNBJ300 BANK OF CHINA`, `Bank of China (SWIFT BKCHCNBJ300)`: the code is not part of the bank's name.
fn codes(values: &mut Vec<Found>) {
    for at in 0..values.len() {
        let run = &values[at].run;
        let begins = |at: &usize| *at == 0 || matches!(run.chars[at - 1], ' ' | '(' | '/' | ',' | ':');
        let code = (0..run.chars.len()).filter(begins).find_map(|at| {
            let length = run.chars[at..].iter().take_while(|char| char.is_ascii_alphanumeric()).count();
            numbers::is_code(&run.chars[at..at + length]).then_some((at, at + length))
        });
        let Some((from, to)) = code else { continue };
        let without = |from: usize, to: usize| {
            let outside = |char: &char| matches!(char, ' ' | '(' | ')' | '/' | ',' | '-' | ':');
            let part = run.part(from, to);
            let start = part.chars.iter().take_while(|char| outside(char)).count();
            let end = part.chars.iter().rev().take_while(|char| outside(char)).count();
            part.part(start, part.chars.len() - end.min(part.chars.len() - start))
        };
        let (before, after) = (without(0, from), without(to, run.chars.len()));
        let name = if before.chars.len() > after.chars.len() { before } else { after };
        let code = Found { what: What::Swift, run: run.part(from, to), ..values[at].clone() };
        values[at].run = name;
        values.push(code);
    }
    values.retain(|found| found.run.chars.len() > 1);
}

/// A document names the same thing a few times; a hostile text, very often.
const MOST: usize = 60;

/// Every value that a label names.
pub fn all(paper: &Paper, sides: &[Side]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut counts = [0; What::Other as usize + 1];
    for (number, hit) in paper.hits.iter().enumerate() {
        for (what, own) in &hit.names {
            if matches!(what, What::Part | What::Other) {
                continue;
            }
            let is_governed = matches!(
                what,
                What::Payee
                    | What::Name
                    | What::Account
                    | What::Iban
                    | What::Swift
                    | What::Bank
                    | What::Branch
                    | What::BankAddress
                    | What::Country
                    | What::Cnaps
                    | What::BankCode
            );
            let side = match own {
                Side::Any if is_governed => sides[number],
                own => *own,
            };
            let what = if *what == What::Name && is_of_bank(paper, number) { &What::Bank } else { what };
            let count = &mut counts[*what as usize];
            if *count < MOST {
                let mut values = values::of(paper, number, *what, side);
                if values.first().is_some_and(|found| found.what == What::BankAccount) {
                    values = values.iter().flat_map(parted).collect();
                }
                if *what == What::Bank {
                    codes(&mut values);
                }
                *count += values.len();
                found.append(&mut values);
            }
        }
    }
    by_party(paper, &mut found);
    bare::add(paper, &mut found);
    found
}

/// A party's account is at most this many rows below its name.
const PARTY: usize = 14;

/// A contract has a part for each side. If both have an account, the buyer's is not the one to pay.
fn by_party(paper: &Paper, found: &mut [Found]) {
    let sides: Vec<Option<Side>> = found
        .iter()
        .map(|found| party(paper, &paper.hits[found.hit?], found.what).filter(|_| found.side == Side::Any))
        .collect();
    let is_account =
        |at: usize, side| sides[at] == Some(side) && found[at].what <= What::Iban && found[at].what >= What::Account;
    let has = |side: Side| (0..found.len()).any(|at| is_account(at, side));
    let both = has(Side::Buyer) && has(Side::Seller);
    for (found, side) in found.iter_mut().zip(sides) {
        match side {
            Some(side) if found.what == What::TaxId => found.side = side,
            Some(Side::Buyer) if both && found.what <= What::BankCode => found.side = Side::Payer,
            _ => {}
        }
    }
}

/// The side that is named above a label, and to its left. Columns that are set with spaces are not below one another: the
/// second account is the second party's.
fn party(paper: &Paper, hit: &Hit, what: What) -> Option<Side> {
    let left = |hit: &Hit| paper.layout.cells[hit.cell].left;
    let (mut before, mut same) = (0, 0);
    for other in paper.hits_of(hit.row).iter().filter(|other| other.names(what)) {
        same += 1;
        before += usize::from(other.start < hit.start);
    }
    let (mut row, mut found) = (hit.row + 1, None);
    while found.is_none() && row > 0 && row + PARTY > hit.row {
        row -= 1;
        let mut at = 0;
        for other in paper.hits_of(row) {
            let buys = other.names(What::Buyer);
            let is_one = buys != other.names(What::Seller) && !other.names(What::Part);
            if !is_one || other.strength == Strength::Middle || other.start >= hit.start {
                continue;
            }
            let is_its = if same > 1 && row < hit.row { at == before } else { left(other) <= left(hit) + 40 };
            if is_its {
                found = Some(if buys { Side::Buyer } else { Side::Seller });
            }
            at += 1;
        }
    }
    found
}
