//! Which part of a run can be the value of a label, and how it continues in the next rows.

use super::chars::Letter as _;
use super::{around::Paper, money, names, numbers, run::Run, what::What, words};
use crate::glyph::is_han;

/// The value for a label at the beginning of a run, with its continuation in the next rows.
pub fn accept(paper: &Paper, what: What, run: &Run, sure: bool, cell: usize, until: usize) -> Option<Run> {
    let is_last = until == paper.layout.cells[cell].end;
    let next = || if is_last { paper.continues(cell) } else { None };
    let taken = |range: Option<(usize, usize)>| {
        range.map(|(from, to)| run.part(from, to)).filter(|part| !part.chars.is_empty())
    };
    match what {
        What::Account | What::Iban => account(paper, run, sure, next()),
        What::Swift => taken(numbers::swift(run)),
        What::Payee | What::Seller | What::Buyer | What::Name => name(paper, run, sure, next(), names::party),
        What::Bank => bank(paper, run, sure, next()),
        What::Branch => taken(names::bank(run, sure)).filter(|part| part.chars.len() <= 60),
        What::FirstName | What::LastName => taken(names::party(run, sure)),
        What::Number | What::Order | What::Contract | What::Reference => taken(numbers::number(run)),
        // It is after the number, if both have one label.
        What::Date | What::OtherDate => {
            (0..run.chars.len().min(30)).filter(|at| *at == 0 || run.chars[at - 1] == ' ').find_map(|at| {
                let rest = run.part(at, usize::MAX);
                let (from, to, day) = words::day(&rest)?;
                (at == 0 || day.is_some()).then(|| rest.part(from, to))
            })
        }
        What::Message => taken(words::message(run)),
        What::Currency => {
            let code = money::currency_in(&run.chars)?;
            let start = run.chars.iter().position(|char| *char != ' ')?;
            let length = money::currency_at(&run.chars[start..]).filter(|(found, _)| *found == code)?.1;
            taken(Some((start, start + length)))
        }
        What::Country | What::BankAddress | What::BankAccount | What::Terms | What::Incoterm | What::BankCode => {
            Some(run.part(0, run.chars.len())).filter(|part| !part.chars.is_empty())
        }
        What::Cnaps => taken(numbers::account(run, 12))
            .filter(|part| part.chars.iter().filter(|char| char.is_ascii_digit()).count() == 12),
        What::TaxId => taken(numbers::number(run)).filter(|part| (15..=20).contains(&part.chars.len())),
        _ => None,
    }
}

fn account(paper: &Paper, run: &Run, sure: bool, next: Option<usize>) -> Option<Run> {
    let fewest = if sure { 5 } else { 8 };
    let Some((from, to)) = numbers::account(run, fewest) else {
        // After the name and the bank.
        let is_behind = |at: &usize| run.chars[at - 1] == ' ' && matches!(run.chars[at - 2], ',' | '，' | ':');
        let parts = (2..run.chars.len()).filter(|_| sure).filter(is_behind).map(|at| run.part(at, usize::MAX));
        return parts.into_iter().find_map(|part| numbers::account(&part, 8).map(|(from, to)| part.part(from, to)));
    };
    let rest = run.chars[to..].iter().all(|char| matches!(char, ' '));
    if rest && let Some(next) = next {
        let cell = paper.layout.cells[next];
        let tail = &paper.layout.chars[cell.start..cell.end];
        let digits = tail.iter().filter(|char| char.is_ascii_digit()).count();
        let is_grouped = run.chars[from..to].contains(&' ');
        let is_iban = run.chars.get(from).is_some_and(char::is_ascii_alphabetic);
        if is_grouped
            && digits > 0
            && digits <= 16
            && tail.iter().all(|char| char.is_ascii_digit() || *char == ' ' || is_iban && char.is_ascii_uppercase())
        {
            let mut whole = run.part(from, to);
            whole.join(paper.layout, cell.start, cell.end, true);
            if numbers::account(&whole, fewest).is_some_and(|(_, end)| end == whole.chars.len()) {
                return Some(whole);
            }
        }
    }
    Some(run.part(from, to))
}

/// A name that can continue in the next row.
fn name(
    paper: &Paper,
    run: &Run,
    sure: bool,
    next: Option<usize>,
    read: fn(&Run, bool) -> Option<(usize, usize)>,
) -> Option<Run> {
    let own = run.part(0, run.chars.len());
    let end = names::company(&own.chars);
    let is_whole = |next: usize| {
        let tail = &paper.layout.chars[paper.layout.cells[next].start..];
        end.is_some_and(|end| own.chars[end..].iter().any(|char| char.is_name()) || !names::begins_with_form(tail))
    };
    if let Some(next) = next.filter(|next| !is_whole(*next)) {
        let cell = paper.layout.cells[next];
        let mut whole = own.clone();
        let han = own.chars.last().is_some_and(|char| is_han(*char));
        whole.join(paper.layout, cell.start, cell.end, !han);
        let end = names::company(&whole.chars);
        if end.is_some_and(|end| end > own.chars.len())
            && (sure || own.chars.len() > 12)
            && (!han || own.chars.len() >= 8 && !names::has_bank(&whole.chars[own.chars.len()..]))
            && !own.chars[..own.chars.len().saturating_sub(2)].iter().any(|char| matches!(char, ':' | ','))
        {
            let (from, to) = read(&whole, sure)?;
            return Some(whole.part(from, to));
        }
    }
    read(&own, sure).map(|(from, to)| own.part(from, to))
}

fn bank(paper: &Paper, run: &Run, sure: bool, next: Option<usize>) -> Option<Run> {
    let (from, to) = names::bank(run, sure)?;
    let own = run.part(from, to);
    if to < run.chars.iter().rposition(|char| *char != ' ').map_or(0, |last| last + 1).saturating_sub(1) {
        return Some(own);
    }
    if let Some(next) = next {
        let cell = paper.layout.cells[next];
        let tail = paper.layout.text(cell.start, cell.end);
        let is_open = own.text().ends_with([',', '-', '&'])
            || [" of", " and", " &"].iter().any(|word| own.text().to_ascii_lowercase().ends_with(word));
        let lower = tail.to_ascii_lowercase();
        let first = lower.split([' ', ',', '.']).next().unwrap_or_default();
        let is_rest =
            matches!(first, "branch" | "sub-branch" | "subbranch" | "sub" | "bank" | "limited" | "ltd" | "co")
                || (lower.ends_with("branch") || lower.ends_with("支行") || lower.ends_with("分行"))
                    && !lower.contains(|char: char| char.is_ascii_digit())
                    && lower.len() < 40;
        let cut = run.chars.len() > to && run.chars[to..].contains(&',');
        if (is_open || is_rest || cut)
            && !tail.contains(':')
            && !names::is_address(&paper.layout.chars[cell.start..cell.end])
        {
            let mut whole = own.clone();
            if cut {
                whole.chars.push(',');
                whole.at.push(run.at[to]);
            }
            let han = own.chars.last().is_some_and(|char| is_han(*char));
            whole.join(paper.layout, cell.start, cell.end, !han);
            return names::bank(&whole, true).map(|(from, to)| whole.part(from, to));
        }
    }
    Some(own)
}
