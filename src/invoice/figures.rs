//! The figures: lines, totals and rate, as [`tax_breakdown`] compares them.

use super::question::{File, Kind, Line};
use crate::{
    capitals,
    list::totals::fen,
    money::{USUAL_DECIMALS, print, yuan},
    register::Register,
    report::{Report, Severity, Verdict},
    rule::Rule,
    sources::{difference_tax, practice},
    tax::{self, Direction, Printed, TaxAnswer, TaxQuestion, tax_breakdown},
    text::text,
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&RATE_NOT_PRINTED, &ADDS_UP_NOT];

/// Taxed on the difference.
pub static RATE_NOT_PRINTED: Rule = Rule {
    code: "check/rate-not-printed",
    severity: Severity::Info,
    title: text!("Rate printed as ***", "税率显示为 ***"),
    message: text!(
        "The rate is printed as ***, as on invoices that are taxed on the difference. The tax cannot be recomputed. Only \
         the sum of net amount and tax was compared.",
        "税率显示为 ***，差额征税的发票如此显示；税额无法复算，仅核对了金额与税额之和。",
    ),
    fix: None,
    source: &[difference_tax("4(2)")],
};

/// Net and tax do not add up to the total.
pub static ADDS_UP_NOT: Rule = Rule {
    code: "check/figures-do-not-add-up",
    severity: Severity::Caution,
    title: text!("Net and tax are not the total", "金额与税额之和不等于价税合计"),
    message: text!(
        "Net amount and tax add up to {sum}, but the total is {gross}.",
        "金额与税额之和为 {sum}，价税合计为 {gross}，两者不一致。",
    ),
    fix: Some(text!("Compare the figures with the invoice.", "请与发票核对各项金额。")),
    source: &[practice("Sums of invoice lines")],
};

/// The findings about the figures; `None` for a file without figures.
pub fn check(file: &File, register: &Register, report: &mut Report) -> Option<TaxAnswer> {
    let has_figures = !file.lines.is_empty() || !file.get("net").is_empty();
    if !file.kind().is_invoice() || !has_figures {
        return None;
    }
    if is_of_difference(file) {
        difference(file, report);
        return None;
    }
    Some(figures(file, register))
}

/// Whether the invoice is taxed on the difference: the remark says so, or the lines have only asterisks as rates.
fn is_of_difference(file: &File) -> bool {
    let is_starred = |line: &Line| !line.rate.is_empty() && line.rate.bytes().all(|byte| byte == b'*');
    let has_tax = fen(plain(file.get("tax"))).is_some_and(|tax| tax != 0);
    let all_starred = !file.lines.is_empty() && file.lines.iter().all(is_starred);
    if file.get("remark").contains("差额征税") {
        return file.lines.is_empty() || all_starred;
    }
    all_starred && has_tax
}

fn difference(file: &File, report: &mut Report) {
    report.add(RATE_NOT_PRINTED.at("rate"));
    let figure = |name| Some(file.get(name)).filter(|text| !text.is_empty() && !text.contains('*')).and_then(fen);
    let (Some(net), Some(tax), Some(gross)) = (figure("net"), figure("tax"), figure("gross")) else { return };
    if net + tax != gross {
        report.add(ADDS_UP_NOT.at("gross").with("sum", yuan(net + tax)).with("gross", yuan(gross)));
    }
    let words = file.get("capitals");
    let said = capitals::read("capitals", words, &mut Report::default()).filter(|_| !words.is_empty());
    if let Some(said) = said.filter(|said| *said != gross) {
        let finding = capitals::DIFFER.at("capitals").with("capitals", yuan(said)).with("figures", yuan(gross));
        report.add(finding.with("difference", yuan((said - gross).abs())));
    }
}

/// A line's tax can be its total minus its net amount, or its net amount times the rate. Invoices are issued by either,
/// so both are tried, and the one that agrees is the answer.
fn figures(file: &File, register: &Register) -> TaxAnswer {
    let tax = file.get("tax");
    let printed = Printed {
        net: plain(file.get("net")).to_owned(),
        tax: if !tax.is_empty() && plain(tax).is_empty() { "***".to_owned() } else { plain(tax).to_owned() },
        gross: plain(file.get("gross")).to_owned(),
        capitals: file.get("capitals").to_owned(),
    };
    let issue_date = file.get("issueDate").to_owned();
    let (places, given): (Vec<usize>, Vec<&Line>) =
        file.lines.iter().enumerate().filter(|(_, line)| !line.net.is_empty()).unzip();
    if given.is_empty() {
        let rate = file.get("rate").to_owned();
        return tax_breakdown(&TaxQuestion { printed, rate, issue_date, ..Default::default() }, register);
    }
    let ask = |direction: Direction, amounts: Vec<String>| {
        let line = |(line, amount): (&&Line, String)| tax::Line {
            label: line.item.clone(),
            amount,
            rate: rate(&line.rate).to_owned(),
            tax: plain(&line.tax).to_owned(),
            quantity: line.quantity.clone(),
            unit_price: line.unit_price.clone(),
            ..Default::default()
        };
        let question = TaxQuestion {
            printed: printed.clone(),
            issue_date: issue_date.clone(),
            direction: Some(direction),
            lines: given.iter().zip(amounts).map(line).collect(),
            ..Default::default()
        };
        let mut answer = tax_breakdown(&question, register);
        call_by_places(&mut answer.report, &places);
        answer
    };
    let answer = ask(Direction::Net, given.iter().map(|line| plain(&line.net).to_owned()).collect());
    if answer.report.verdict == Verdict::Clear {
        return answer;
    }
    let Some(gross) = given.iter().map(|line| gross(line)).collect::<Option<Vec<_>>>() else { return answer };
    let other = ask(Direction::Gross, gross);
    if other.report.verdict == Verdict::Clear { other } else { answer }
}

/// Renumbers the checked lines by their places among all lines of the file.
fn call_by_places(report: &mut Report, places: &[usize]) {
    let findings = report.findings.iter_mut().map(|finding| &mut finding.field);
    for field in findings.chain(report.unchecked.iter_mut().flat_map(|open| &mut open.needs)) {
        let Some((line, rest)) = field.strip_prefix("lines[").and_then(|rest| rest.split_once(']')) else { continue };
        if let Some(place) = line.parse::<usize>().ok().and_then(|line| places.get(line)) {
            *field = format!("lines[{place}]{rest}");
        }
    }
}

/// A page prints net and tax of a line; its total follows.
fn gross(line: &Line) -> Option<String> {
    if !line.gross.is_empty() {
        return Some(plain(&line.gross).to_owned());
    }
    let (net, tax) = (fen(&line.net)?, fen(&line.tax)?);
    Some(print(net + tax, USUAL_DECIMALS))
}

/// Without the sign of the yuan; asterisks count as empty.
fn plain(text: &str) -> &str {
    let text = text.trim();
    if text.bytes().all(|byte| byte == b'*') { "" } else { text.trim_start_matches(['¥', '￥']).trim_start() }
}

/// A rate, or the words that are printed instead; anything else is a column that was misread.
fn rate(text: &str) -> &str {
    let is_rate = text.contains('税')
        || !text.is_empty()
            && text.trim_end_matches(['%', '％']).chars().all(|char| char.is_ascii_digit() || char == '.');
    if is_rate { text } else { "" }
}

/// Kinds of which the seller prints no block that is listed.
pub fn has_seller_block(kind: Kind) -> bool {
    kind.is_invoice() && !matches!(kind, Kind::Railway | Kind::Air)
}
