//! The remarks of an invoice: what they say, the banks in them, and the original of a red-letter invoice.

use super::form::Form;
use crate::{
    glyph::is_han,
    paper::{
        field::{Field, How, put},
        names, numbers,
        run::Run,
        what::What,
    },
};

/// The remarks: below the total, to the right of the seller's box, above the signatures.
pub fn read(form: &Form, fields: &mut Vec<Field>) {
    let last = |what: What| form.hits.iter().filter(|hit| hit.names(what)).map(|hit| hit.row).max();
    let Some(top) = last(What::Total).or(last(What::Words)) else { return red(form, fields, None) };
    let bottom = [What::Drawer, What::Cashier, What::Checker]
        .into_iter()
        .filter_map(|what| form.hits.iter().filter(|hit| hit.names(what) && hit.row > top).map(|hit| hit.row).min())
        .min()
        .unwrap_or(form.rows.end);
    let mark = form
        .cells(top + 1..bottom)
        .find(|cell| form.layout.text(cell.start, cell.end).trim() == "备")
        .map(|cell| cell.right);
    let mut run = Run::default();
    for cell in form.cells(top + 1..bottom) {
        let text = form.layout.text(cell.start, cell.end);
        let is_signed =
            form.hits.iter().any(|hit| !hit.names(What::Other) && hit.start >= cell.start && hit.start < cell.end);
        let is_mark = matches!(text.trim(), "备" | "注" | "备注" | "销" | "售" | "方" | "信" | "息" | "购" | "买");
        let is_left = mark.is_some_and(|edge| cell.left < edge);
        if is_mark || is_left || is_signed {
            continue;
        }
        // A number can continue in the next row, because the box is narrow.
        let space = run.chars.last().is_some_and(char::is_ascii_digit)
            != form.layout.chars[cell.start].is_ascii_digit()
            && !run.chars.last().is_some_and(|char| is_han(*char));
        run.join(form.layout, cell.start, cell.end, space);
    }
    let lead = if run.text().starts_with("备注") { 2 } else { 0 };
    let run = run.part(lead + usize::from(run.chars.get(lead) == Some(&':')), usize::MAX);
    red(form, fields, Some(run).filter(|run| !run.chars.is_empty()));
}

/// Separates bank and account, which older invoices print together, and digital ones in their remarks.
pub fn banks(form: &Form, fields: &mut Vec<Field>) {
    for (both, bank, account) in
        [("sellerBankAccount", "sellerBank", "sellerAccount"), ("buyerBankAccount", "buyerBank", "buyerAccount")]
    {
        let Some(hit) = fields.iter().position(|field| field.name == both) else { continue };
        let found = form
            .hits
            .iter()
            .filter(|hit| hit.names(What::BankAccount))
            .map(|hit| form.after(hit))
            .find(|run| run.printed(form.layout).trim() == fields[hit].value);
        if let Some((first, second)) = found.and_then(|run| names::bank_and_account(&run)) {
            fields.remove(hit);
            fields.push(form.maker.run(bank, &first, How::Form));
            fields.push(form.maker.run(account, &second, How::Form));
        }
    }
    let remark = remarks(form);
    for (words, bank, account) in [
        (["销方开户银行", "销售方开户银行"], "sellerBank", "sellerAccount"),
        (["购方开户银行", "购买方开户银行"], "buyerBank", "buyerAccount"),
    ] {
        let Some(at) = words.iter().find_map(|words| find(&remark, words)) else { continue };
        let rest = remark.part(at, usize::MAX);
        let end = rest.chars.iter().position(|char| matches!(char, ';' | '；')).unwrap_or(rest.chars.len());
        // In a picture a semicolon can be misread.
        let end = find(&rest, "银行账号").map_or(end, |number| end.min(number - 4));
        let own = rest.part(usize::from(rest.chars.first() == Some(&':')), end);
        let marks = own.chars.iter().rev().take_while(|char| !crate::glyph::is_letter(**char) && **char != ')').count();
        let own = own.part(0, own.chars.len() - marks);
        if !own.chars.is_empty() && !fields.iter().any(|field| field.name == bank) {
            fields.push(form.maker.run(bank, &own, How::Form));
        }
        let number = find(&rest, "银行账号").map(|at| rest.part(at, usize::MAX));
        let number = number
            .map(|run| run.part(usize::from(run.chars.first() == Some(&':')), usize::MAX))
            .and_then(|run| numbers::account(&run, 8).map(|(from, to)| run.part(from, to)));
        if let Some(number) = number.filter(|_| !fields.iter().any(|field| field.name == account)) {
            fields.push(form.maker.run(account, &number, How::Form));
        }
    }
}

/// The rows below the total, one after the other.
fn remarks(form: &Form) -> Run {
    let top = form.hits.iter().filter(|hit| hit.names(What::Total)).map(|hit| hit.row).max().unwrap_or(form.rows.end);
    let mut run = Run::default();
    for cell in form.cells(top + 1..form.rows.end) {
        run.join(form.layout, cell.start, cell.end, false);
    }
    run
}

/// The original of a red-letter invoice, and its confirmation form.
fn red(form: &Form, fields: &mut Vec<Field>, remark: Option<Run>) {
    let has_red = |text: &str| {
        ["被红冲蓝字", "对应正数发票", "红字发票信息确认单", "信息表编号"].iter().any(|word| text.contains(word))
    };
    let row = || {
        form.rows.clone().find_map(|row| {
            let (start, end) = form.layout.range(row);
            let run = Run::of(form.layout, start, end).part(0, usize::MAX);
            has_red(&run.text()).then_some(run)
        })
    };
    let Some(remark) = remark.or_else(row) else { return };
    fields.push(form.maker.run("remark", &remark, How::Form));
    for (name, label, lengths) in [
        ("originalNumber", "发票号码", &[20_usize][..]),
        ("originalNumber", "票号码", &[20]),
        ("originalNumber", "号码", &[8]),
        ("creditNoteForm", "确认单编号", &[20]),
        ("creditNoteForm", "信息表编号", &[16]),
    ] {
        if name == "originalNumber" && !has_red(&remark.text()) || fields.iter().any(|field| field.name == name) {
            continue;
        }
        put(fields, number_behind(&remark, label, lengths).map(|run| form.maker.run(name, &run, How::Label)));
    }
}

/// What is after some words.
fn find(run: &Run, words: &str) -> Option<usize> {
    let words: Vec<char> = words.chars().collect();
    (0..run.chars.len()).find(|at| run.chars[*at..].starts_with(&words)).map(|at| at + words.len())
}

/// The digits after some words, spaces aside.
fn number_behind(run: &Run, label: &str, lengths: &[usize]) -> Option<Run> {
    let at: Vec<usize> = (0..run.chars.len()).filter(|at| run.chars[*at] != ' ').collect();
    let label: Vec<char> = label.chars().collect();
    let tight: Vec<char> = at.iter().map(|at| run.chars[*at]).collect();
    (0..tight.len()).filter(|first| tight[*first..].starts_with(&label)).find_map(|first| {
        let mut start = first + label.len();
        while tight.get(start) == Some(&':') {
            start += 1;
        }
        let length = tight[start..].iter().take_while(|char| char.is_ascii_digit()).count();
        lengths.contains(&length).then(|| {
            let places = &at[start..start + length];
            Run::new(places.iter().map(|at| run.chars[*at]).collect(), places.iter().map(|at| run.at[*at]).collect())
        })
    })
}
