//! Several lines, each with its own rate, and an amount split into parts: each rounded on its own, then added up.

use super::{
    case::{AMOUNT_MISSING, Case, RATE_MISSING},
    printed::{LINE_TOLERANCE, PER_LINE, TAX, off, tolerated},
    question::Line,
    rates::Rate,
    say::say,
    split::{Split, tax_on},
    yuan::print,
};
use crate::{
    glyph::Typed,
    money::round_half_away,
    report::{Params, Severity},
    rule::Rule,
    sources::{faq, practice},
    text::{Text, text},
    typed::amount::NOT_AN_AMOUNT,
};
use serde::Serialize;

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&LINES_SUM, &ROUNDED_APART, &PARTS_EXCEED, &PARTS_LEFT, &PART_SIGN, &QUANTITY_PRICE];

/// The lines do not add up to the whole.
pub static LINES_SUM: Rule = Rule {
    code: "tax/lines-sum-differs",
    severity: Severity::Caution,
    title: text!("Lines and total differ", "各行合计与总额不一致"),
    message: text!(
        "The lines add up to {sum}, the amount is {amount}: a difference of {difference}.",
        "各行合计为 {sum}，总额为 {amount}，相差 {difference}。",
    ),
    fix: Some(text!("Look for a line that is missing or duplicated.", "请检查是否有漏行或重复行。")),
    source: &[practice("Tax arithmetic of issued invoices")],
};

/// The tax rounded line by line differs from the tax on the whole.
pub static ROUNDED_APART: Rule = Rule {
    code: "tax/rounded-apart",
    severity: Severity::Info,
    title: text!("Rounded one by one", "逐笔计算尾差"),
    message: text!(
        "One by one, net and tax add up to {net} and {tax}; on the whole amount they are {wholeNet} and {wholeTax}. \
         The {difference} of tax comes from rounding each.",
        "逐笔计算，不含税金额合计 {net}，税额合计 {tax}；按总额计算为 {wholeNet} 和 {wholeTax}。\
         税额尾差 {difference} 由逐笔四舍五入产生。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Tax arithmetic of issued invoices")],
};

/// The parts are more than the amount to invoice.
pub static PARTS_EXCEED: Rule = Rule {
    code: "tax/parts-exceed",
    severity: Severity::Stop,
    title: text!("Parts exceed the amount", "拆分金额超出总额"),
    message: text!(
        "The parts add up to {sum}, which is {rest} more than the amount of {amount}.",
        "拆分金额合计 {sum}，比总额 {amount} 多 {rest}。",
    ),
    fix: Some(text!("Reduce a part.", "请调减拆分金额。")),
    source: &[faq("Split an order into several invoices")],
};

/// A part of the amount is left over.
pub static PARTS_LEFT: Rule = Rule {
    code: "tax/parts-left",
    severity: Severity::Info,
    title: text!("Amount left to invoice", "尚有余额"),
    message: text!(
        "The parts add up to {sum}; {rest} of {amount} is left to invoice.",
        "拆分金额合计 {sum}，总额 {amount} 尚余 {rest} 未开票。",
    ),
    fix: None,
    source: &[faq("Split an order into several invoices")],
};

/// A part is zero, or has the opposite sign.
pub static PART_SIGN: Rule = Rule {
    code: "tax/part-sign",
    severity: Severity::Caution,
    title: text!("Part does not fit the amount", "拆分金额与总额不符"),
    message: text!(
        "A part must not be zero and must have the same sign as the whole amount. This one is {part}.",
        "拆分金额不能为零，正负号应与总额一致，此处为 {part}。",
    ),
    fix: Some(text!("Leave it out or correct it.", "请删除或更正。")),
    source: &[faq("Split an order into several invoices")],
};

/// Quantity × price is not the amount.
pub static QUANTITY_PRICE: Rule = Rule {
    code: "tax/quantity-price",
    severity: Severity::Caution,
    title: text!("Quantity × price differs", "数量×单价与金额不符"),
    message: text!(
        "Quantity × unit price is {product}, but the line has {gross} with tax and {net} without. That is more than \
         the {tolerance} that tax-control software allowed.",
        "数量×单价为 {product}，该行价税合计 {gross}、不含税金额 {net}，差额超出原税控开票软件允许的 {tolerance}。",
    ),
    fix: Some(text!("Compare the line with the invoice.", "请与发票该行核对。")),
    source: &[practice("Tolerances of the tax-control era")],
};

/// What vendors' software of the tax-control era allowed between quantity × unit price and the amount, in fen.
pub const QUANTITY_PRICE_TOLERANCE: i128 = 1;

/// An amount with its parts, for one line, one part or one rate: `label`, `rate`, `treatment`, `gross`, `net` and `tax`,
/// by name; what could not be read is absent.
pub type Share = Params;

/// Lines or parts, and their sums.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Whole {
    /// In the question's order.
    pub items: Vec<Share>,
    /// The sums by rate.
    pub rates: Vec<Share>,
    /// The sum of all, if all were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Share>,
}

fn share(label: &str, rate: Option<Rate>, split: Option<Split>) -> Share {
    let mut share = Share::default();
    let mut put = |name, value: String| share.0.push((name, Text::from(value)));
    if !label.is_empty() {
        put("label", label.to_owned());
    }
    if let Some(rate) = rate {
        put("rate", rate.fraction.to_string());
        if let Some(treatment) = rate.treatment {
            put("treatment", treatment.code().to_owned());
        }
    }
    if let Some(split) = split {
        for (name, fen) in [("gross", split.gross), ("net", split.net), ("tax", split.tax)] {
            put(name, print(fen));
        }
    }
    share
}

/// Lines or parts while they are added up.
#[derive(Default)]
pub(super) struct Sums {
    pub whole: Option<Whole>,
    pub total: Option<Split>,
    by_rate: Vec<(Rate, Split)>,
    is_net: bool,
}

impl Sums {
    /// The one rate of all, if there is only one.
    pub fn rate(&self) -> Option<Rate> {
        match self.by_rate.as_slice() {
            [(rate, _)] => Some(*rate),
            _ => None,
        }
    }

    /// The sum of the amounts as given.
    pub fn given(&self) -> Option<i128> {
        self.total.map(|total| if self.is_net { total.net } else { total.gross })
    }

    /// Adds up what was read, unless something could not be.
    fn of(case: &mut Case, field: &str, items: Vec<Share>, read: Vec<(Rate, Split)>) -> Sums {
        let mut sums = Sums { is_net: case.is_net, ..Sums::default() };
        if items.is_empty() {
            return sums;
        }
        let mut whole = Split::default();
        for (rate, split) in &read {
            whole = whole.plus(*split);
            match sums.by_rate.iter_mut().find(|(other, _)| other == rate) {
                Some((_, sum)) => *sum = sum.plus(*split),
                None => sums.by_rate.push((*rate, *split)),
            }
        }
        if read.len() == items.len() {
            sums.total = case.exact(field, whole);
        }
        let rates = match sums.total {
            Some(_) => sums.by_rate.iter().map(|(rate, split)| share("", Some(*rate), Some(*split))).collect(),
            None => Vec::new(),
        };
        let total = sums.total.map(|total| share("", None, Some(total)));
        sums.whole = Some(Whole { items, rates, total });
        sums
    }
}

/// The lines, each with its own rate or the question's.
pub(super) fn lines(case: &mut Case, rate: Option<Rate>) -> Sums {
    let (mut items, mut read) = (Vec::new(), Vec::new());
    for (at, line) in case.question.lines.iter().enumerate() {
        let within = format!("lines[{at}].");
        let field = format!("{within}amount");
        let before = case.report.findings.len();
        let amount = case.amount(&field, &line.amount);
        if amount.is_none() && before == case.report.findings.len() {
            case.report.unchecked(&AMOUNT_MISSING, &[&field]);
        }
        let before = case.report.findings.len();
        let own = case.rate(&within, &line.rate, &line.product);
        let is_own = before < case.report.findings.len();
        let rate = if is_own { own } else { own.or(rate) };
        if rate.is_none() && !is_own {
            case.report.unchecked(&RATE_MISSING, &[&format!("{within}rate")]);
        }
        let split = match (amount, rate) {
            (Some(amount), Some(rate)) => case.split(&field, amount, rate),
            _ => None,
        };
        if let (Some(split), Some(rate)) = (split, rate) {
            read.push((rate, split));
            check_tax(case, &within, line, split, rate);
            check_price(case, &within, line, split);
        }
        items.push(share(&line.label, rate, split));
    }
    Sums::of(case, "lines", items, read)
}

/// The tax printed on a line.
fn check_tax(case: &mut Case, within: &str, line: &Line, split: Split, rate: Rate) {
    let field = format!("{within}tax");
    let Some(tax) = case.amount(&field, &line.tax) else { return };
    let by_formula = tax_on(split.net, rate.ratio());
    if tax == split.tax || tax == by_formula {
        return;
    }
    let report = &mut case.report;
    if (tax - by_formula).abs() <= LINE_TOLERANCE {
        let printed = Split { tax, ..split };
        tolerated(report, &field, printed, by_formula, &rate.shown(), LINE_TOLERANCE, &PER_LINE);
    } else {
        off(report, &field, &TAX, split.tax, tax);
    }
}

/// Compares quantity × unit price with the amount, tax included or not.
fn check_price(case: &mut Case, within: &str, line: &Line, split: Split) {
    let quantity = number(case, format!("{within}quantity"), &line.quantity);
    let price = number(case, format!("{within}unitPrice"), &line.unit_price);
    let (Some((quantity, some)), Some((price, more))) = (quantity, price) else { return };
    let Some(hundredfold) = quantity.checked_mul(price).and_then(|product| product.checked_mul(100)) else { return };
    let product = round_half_away(hundredfold, 10_i128.pow(some + more));
    let is_near = |amount: i128| (amount.abs() - product).abs() <= QUANTITY_PRICE_TOLERANCE;
    if !is_near(split.gross) && !is_near(split.net) {
        let amounts =
            [("product", product), ("gross", split.gross), ("net", split.net), ("tolerance", QUANTITY_PRICE_TOLERANCE)];
        say(&mut case.report, &QUANTITY_PRICE, &format!("{within}unitPrice"), &[], &amounts);
    }
}

/// Decimals of a quantity or a unit price; invoices print up to thirteen.
const MOST_DECIMALS: usize = 13;

/// A quantity or a unit price without its sign: its digits and how many of them are decimals.
fn number(case: &mut Case, field: String, typed: &str) -> Option<(i128, u32)> {
    let mut plain = Typed::read(typed).folded();
    plain.retain(|char| !matches!(char, ',' | ' ' | '-' | '¥'));
    if plain.is_empty() {
        return None;
    }
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = format!("{whole}{part}");
    let number = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    if number.is_none() || part.len() > MOST_DECIMALS {
        case.report.add(NOT_AN_AMOUNT.at(field).with("found", typed));
        return None;
    }
    Some((number?, part.len() as u32))
}

/// Reports where the tax rounded line by line differs from the tax on the whole.
fn compare_rounding(case: &mut Case, field: &str, sum: Split, whole: Split) {
    if (sum.net, sum.tax) != (whole.net, whole.tax) {
        let amounts = [
            ("net", sum.net),
            ("tax", sum.tax),
            ("wholeNet", whole.net),
            ("wholeTax", whole.tax),
            ("difference", sum.tax - whole.tax),
        ];
        say(&mut case.report, &ROUNDED_APART, field, &[], &amounts);
    }
}

/// Compares the lines with the whole; lines without tax with the printed net amount, if there is one.
pub(super) fn compare(case: &mut Case, lines: &Sums, amount: Option<i128>, net: Option<i128>, whole: Option<Split>) {
    let (Some(sum), Some(whole)) = (lines.total, whole) else { return };
    let net = net.filter(|_| case.is_net && amount.is_none());
    let (found, expected) = (case.given(sum), amount.or(net).unwrap_or(case.given(whole)));
    if found != expected {
        let amounts = [("sum", found), ("amount", expected), ("difference", found - expected)];
        say(&mut case.report, &LINES_SUM, "lines", &[], &amounts);
    } else if net.is_none() || sum.gross == whole.gross {
        compare_rounding(case, "lines", sum, whole);
    }
}

/// The parts of one amount, all at its rate.
pub(super) fn parts(case: &mut Case, amount: Option<i128>, rate: Option<Rate>, whole: Option<Split>) -> Option<Whole> {
    let expected = amount.or(whole.map(|whole| case.given(whole)));
    let (mut items, mut read, mut sum) = (Vec::new(), Vec::new(), Some(0));
    for (at, typed) in case.question.parts.iter().enumerate() {
        let field = format!("parts[{at}]");
        let before = case.report.findings.len();
        let part = case.amount(&field, typed);
        match part {
            Some(part) if part == 0 || expected.is_some_and(|whole| whole.signum() == -part.signum()) => {
                say(&mut case.report, &PART_SIGN, &field, &[], &[("part", part)]);
            }
            None if before == case.report.findings.len() => case.report.unchecked(&AMOUNT_MISSING, &[&field]),
            _ => {}
        }
        let split = match (part, rate) {
            (Some(part), Some(rate)) => case.split(&field, part, rate),
            _ => None,
        };
        read.extend(rate.zip(split));
        items.push(share("", rate, split));
        sum = sum.zip(part).map(|(sum, part)| sum + part);
    }
    let sums = Sums::of(case, "parts", items, read);
    if let (Some(_), Some(sum), Some(expected)) = (&sums.whole, sum, expected) {
        let left = if expected < 0 { sum - expected } else { expected - sum };
        if left != 0 {
            let rule = if left < 0 { &PARTS_EXCEED } else { &PARTS_LEFT };
            let amounts = [("sum", sum), ("amount", expected), ("rest", left.abs())];
            say(&mut case.report, rule, "parts", &[], &amounts);
        } else if let (Some(total), Some(whole)) = (sums.total, whole) {
            compare_rounding(case, "parts", total, whole);
        }
    }
    sums.whole
}
