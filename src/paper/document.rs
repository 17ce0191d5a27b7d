//! The numbers of a document, its day, and the reference that the payer must write.

use super::{
    around::Paper,
    field::{Field, How, Maker, put, rank},
    found::{Found, keep, pick},
    kind::Kind,
    labels::Strength,
    layout::HEAD,
    mail::Mail,
    run::Run,
    what::{Side, What},
    words,
};
use crate::glyph::is_letter;

/// Numbers, days and the payer's reference.
pub fn read(paper: &Paper, maker: &Maker, found: &[&Found], mail: &Mail, kind: Kind, fields: &mut Vec<Field>) {
    let layer = |found: &Found| i64::from(mail.layer.get(found.row).copied().unwrap_or(0));
    let of = |what: What| pick(found, &|found| found.what == what, &|found| layer(found) * 8 + rank(found));
    let is_bank = matches!(kind, Kind::BankScreen | Kind::BankReceipt | Kind::SwiftCopy);
    let mut numbers = of(What::Number);
    // “No.” alone says less than “Invoice No.”.
    let is_bare = |found: &Found| {
        found.hit.is_some_and(|hit| {
            let (start, end) = (paper.hits[hit].start, paper.hits[hit].end);
            end - start <= 3 || paper.layout.text(start, end).eq_ignore_ascii_case("number")
        })
    };
    numbers = pick(&numbers, &|_| true, &|found| layer(found) * 2 + i64::from(is_bare(found)));
    let accounts: Vec<usize> =
        found.iter().filter(|found| found.what == What::Account).map(|found| found.row).collect();
    let is_letter = matches!(kind, Kind::BankDetails | Kind::Email | Kind::Chat);
    let is_near_account = |found: &Found| accounts.iter().any(|row| row.abs_diff(found.row) <= 6);
    if numbers.is_empty() && !is_bank {
        numbers = of(What::Reference);
        keep(&mut numbers, &|found| !is_letter || !is_near_account(found));
    }
    if kind == Kind::Contract || numbers.is_empty() && kind == Kind::ProForma {
        numbers.extend(of(What::Contract));
    }
    if !is_bank && kind != Kind::OrderPage {
        let in_message = |run: &Run| {
            let at = run.at.first();
            at.is_some_and(|at| found.iter().any(|found| found.what == What::Message && found.run.at.contains(at)))
        };
        let by_form = if numbers.is_empty() { number_alone(paper).filter(|run| !in_message(run)) } else { None };
        put(fields, by_form.map(|run| maker.run("number", &run, How::Form)));
        put(fields, maker.best("number", &numbers));
    }
    if !is_bank {
        put(fields, maker.best("orderNumber", &of(What::Order)));
    }
    let date = mail.date().and_then(|run| words::day(run).map(|(from, to, _)| run.part(from, to)));
    match date {
        Some(run) => fields.push(maker.run("issueDate", &run, How::Header)),
        None => {
            let named = of(What::Date);
            let alone = if !named.is_empty() {
                None
            } else if mail.is_mail() || kind == Kind::PaymentNotice {
                day_alone(paper)
            } else {
                day_in_head(paper, kind)
            };
            put(fields, alone.map(|run| maker.run("issueDate", &run, How::Form)));
            put(fields, maker.best("issueDate", &named));
        }
    }
    let taxed =
        |buyer: bool| pick(found, &|found| found.what == What::TaxId && (found.side == Side::Buyer) == buyer, &rank);
    put(fields, maker.best("sellerTaxId", &taxed(false)));
    put(fields, maker.best("buyerTaxId", &taxed(true)));
    let mut messages = of(What::Message);
    keep(&mut messages, &|found| is_bank || found.side != Side::Buyer && !is_remark(paper, found));
    // “Your reference” on an invoice is the buyer's order.
    let is_order = |found: &Found| found.hit.is_some_and(|hit| paper.hits[hit].names(What::Order));
    let is_invoice = matches!(kind, Kind::ProForma | Kind::CommercialInvoice | Kind::Contract);
    keep(&mut messages, &|found| !is_invoice || !is_order(found));
    if messages.is_empty() && matches!(kind, Kind::BankDetails | Kind::Email | Kind::Chat) {
        messages = of(What::Reference);
        keep(&mut messages, &is_near_account);
    }
    put(fields, maker.best("reference", &messages));
}

/// `PI-TX-3301`, `PI26110`: the number of a pro-forma invoice by its beginning.
fn number_alone(paper: &Paper) -> Option<Run> {
    let chars = &paper.layout.chars;
    let is_made = |char: &char| char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '_');
    let begins = |at: &usize| chars[*at..].starts_with(&['P', 'I']) && (*at == 0 || !is_made(&chars[at - 1]));
    (0..chars.len().min(HEAD)).filter(begins).find_map(|at| {
        let length = chars[at..].iter().take_while(|char| is_made(char)).count();
        let own = &chars[at..at + length];
        let digits = own.iter().filter(|char| char.is_ascii_digit()).count();
        let is_number = digits >= 3 && own.get(2).is_some_and(|char| !char.is_ascii_lowercase()) && length <= 24;
        is_number.then(|| Run::of(paper.layout, at, at + length).part(0, length))
    })
}

/// A remark in words is not a reference: “Note: transfer the exact amount.”
fn is_remark(paper: &Paper, found: &Found) -> bool {
    let label = found.hit.map(|hit| paper.layout.text(paper.hits[hit].start, paper.hits[hit].end).to_ascii_lowercase());
    // “Payment details” is the heading of the account.
    let is_heading = found.hit.is_some_and(|hit| paper.hits[hit].strength == Strength::Alone)
        && label.as_ref().is_some_and(|label| label.ends_with("details") || label.ends_with("information"));
    if is_heading {
        return true;
    }
    let is_vague =
        label.is_some_and(|label| ["note", "remark", "备注", "摘要"].iter().any(|word| label.contains(word)));
    is_vague && (found.run.chars.len() > 40 || !found.run.chars.iter().any(char::is_ascii_digit))
}

/// A day in the heading of an invoice, alone in its cell or after the place.
fn day_in_head(paper: &Paper, kind: Kind) -> Option<Run> {
    if !matches!(kind, Kind::ProForma | Kind::CommercialInvoice | Kind::Contract) {
        return None;
    }
    let layout = paper.layout;
    (0..layout.rows.len().min(10)).flat_map(|row| layout.cells_of(row)).find_map(|cell| {
        let run = Run::of(layout, cell.start, cell.end);
        let comma = run
            .chars
            .iter()
            .position(|char| *char == ',')
            .filter(|at| run.chars[..*at].iter().all(|char| is_letter(*char) && !char.is_ascii_digit()));
        let run = match comma {
            Some(comma) => run.part(comma + 1, usize::MAX),
            None => run,
        };
        let (from, to, day) = words::day(&run)?;
        (day.is_some() && from == 0 && to == run.chars.len()).then_some(run)
    })
}

/// A day in a row of its own, as letters end with.
fn day_alone(paper: &Paper) -> Option<Run> {
    let rows = paper.layout.rows.len();
    (0..rows).rev().find_map(|row| {
        let (start, end) = paper.layout.range(row);
        let run = Run::of(paper.layout, start, end);
        let (from, to, _) = words::day(&run)?;
        (from == 0 && to == run.chars.len()).then_some(run)
    })
}
