//! The shortfall (欠票): what was invoiced above what was consumed, and what offsets it.
//!
//! The tax of the difference is the difference between two invoices, each rounded on its own. Splitting the difference
//! itself can give one fen more or less.

use super::{case::Case, question::Consumption};
use crate::{
    date::Day,
    glyph::{self, Typed},
    money,
    payee::{Answer, compare_names},
    report::Severity,
    rule::Rule,
    sources::{Source, faq, own, practice},
    tax::{
        Split, issued,
        rates::{self, Rate},
        yuan::print,
    },
    text::{Text, text},
    typed,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &BLOCKED,
    &INCONSISTENT,
    &FULLY_INVOICED,
    &TAX_OF_DIFFERENCE,
    &OFFSET_DIFFERS,
    &OFFSET_UNSURE,
    &OFFSET_SMALL,
    &BILL_AWAITED,
];

const OPEN: Source = faq("Invoicing with a credit note");
const WHAT: Source = faq("What is a credit note?");
const OFFSET: Source = practice("Offsetting shortfalls on public help pages");

/// A shortfall that is not settled.
pub static BLOCKED: Rule = Rule {
    code: "aftercare/requests-blocked",
    severity: Severity::Stop,
    title: text!("Requests are blocked", "暂不能申请开票"),
    message: text!(
        "Until you settle the shortfall of {open}, the console refuses requests with “Cannot submit request due to \
         an outstanding credit note”.",
        "尚有欠票 {open} 未处理，此时提交开票申请会提示存在欠票，无法提交。",
    ),
    fix: Some(text!(
        "Return the invoice, or offset the shortfall with new consumption, before you request.",
        "请先退票，或用新的消费冲抵欠票，再申请开票。",
    )),
    source: &[OPEN],
};

/// Amounts that contradict each other.
pub static INCONSISTENT: Rule = Rule {
    code: "aftercare/amounts-inconsistent",
    severity: Severity::Hold,
    title: text!("Amounts contradict each other", "金额互相矛盾"),
    message: text!(
        "These amounts contradict each other: invoiced {invoiced}, consumed {consumption}, refunded {refund}.",
        "以下金额互相矛盾：已开票 {invoiced}，实际消费 {consumption}，退款 {refund}。",
    ),
    fix: Some(text!(
        "Compare them with the bill. Consumption is what is left after the refund.",
        "请与账单核对：实际消费为退款后的金额。",
    )),
    source: &[WHAT],
};

/// No consumption was given.
pub static FULLY_INVOICED: Rule = Rule {
    code: "aftercare/fully-invoiced",
    severity: Severity::Info,
    title: text!("Assumed fully invoiced", "按已全额开票计算"),
    message: text!(
        "The shortfall is the whole refund only if the order had been invoiced in full. We assume that here.",
        "此处假定订单已全额开票，欠票金额即为退款金额。",
    ),
    fix: Some(text!(
        "If it was invoiced in part, enter the consumption after the refund.",
        "如仅部分开票，请填写退款后的实际消费金额。",
    )),
    source: &[WHAT],
};

/// Two ways to compute the tax of the difference are one fen apart.
pub static TAX_OF_DIFFERENCE: Rule = Rule {
    code: "aftercare/tax-of-difference",
    severity: Severity::Info,
    title: text!("Rounding in the tax difference", "差额税额的尾差"),
    message: text!(
        "The tax of the two invoices differs by {between}. An invoice for the difference alone would print {alone}.",
        "两张发票的税额相差 {between}；仅就差额单独开票，税额为 {alone}。",
    ),
    fix: None,
    source: &[own("Tax of a difference")],
};

/// Consumption that offsets nothing here.
pub static OFFSET_DIFFERS: Rule = Rule {
    code: "aftercare/offset-differs",
    severity: Severity::Caution,
    title: text!("Consumption that does not offset it", "不能冲抵该欠票"),
    message: text!(
        "Only consumption with the same {what} offsets the shortfall: expected {expected}, found {found}. It was not counted.",
        "冲抵欠票须{what}相同：应为 {expected}，实际为 {found}，未计入。",
    ),
    fix: None,
    source: &[OFFSET],
};

/// Consumption that lacks details.
pub static OFFSET_UNSURE: Rule = Rule {
    code: "aftercare/offset-unsure",
    severity: Severity::Caution,
    title: text!("Same issuer, item and rate?", "冲抵条件待确认"),
    message: text!(
        "We counted the new consumption, but it offsets the shortfall only with the same issuer, item and rate. You have \
         not entered all three.",
        "新消费已计入，但仅在开票主体、税目、税率均相同时才能冲抵欠票，此处信息不全。",
    ),
    fix: Some(text!("Compare the three on the invoicing page.", "请在开票页面核对以上三项。")),
    source: &[OPEN, OFFSET],
};

/// Too little to offset it.
pub static OFFSET_SMALL: Rule = Rule {
    code: "aftercare/offset-small",
    severity: Severity::Caution,
    title: text!("Too little to offset the shortfall", "新消费不足以冲抵"),
    message: text!(
        "The new consumption of {offset} is not more than the shortfall of {shortfall}. Public help pages ask for more.",
        "新消费 {offset} 未超过欠票金额 {shortfall}；公开的帮助页面要求大于欠票金额。",
    ),
    fix: None,
    source: &[OFFSET],
};

/// A monthly bill that does not exist yet.
pub static BILL_AWAITED: Rule = Rule {
    code: "aftercare/bill-awaited",
    severity: Severity::Caution,
    title: text!("Monthly bill not ready yet", "月账单尚未生成"),
    message: text!(
        "The {month} bill is expected from {fourth}, perhaps on {third}. Its consumption was not counted.",
        "{month} 的账单最早 {third} 生成，预计 {fourth} 起可用，该月消费未计入。",
    ),
    fix: None,
    source: &[faq("Differences between invoicing methods"), faq("Invoices for pay-as-you-go products")],
};

/// Amounts of an invoice.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Amounts {
    /// Tax included.
    pub gross: String,
    /// Net of tax.
    pub net: String,
    /// The tax.
    pub tax: String,
}

/// What was invoiced above what was consumed.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Shortfall {
    /// What it is called.
    pub name: Text,
    /// What was invoiced.
    pub invoiced: String,
    /// What was really consumed.
    pub consumption: String,
    /// How much it is.
    pub amount: String,
    /// New consumption that offsets it.
    pub offset: String,
    /// How much of it remains.
    pub open: String,
    /// How much of the new consumption can be invoiced afterwards.
    pub invoiceable: String,
    /// Whether requests are blocked.
    pub blocked: bool,
    /// What went back to the account's balance, where a stored-value card had paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<String>,
    /// The invoice as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Amounts>,
    /// The invoice as it would be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Amounts>,
    /// The difference of the two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Amounts>,
    /// Whether there is one at all.
    #[serde(skip)]
    pub is_any: bool,
}

fn amounts(split: Split) -> Amounts {
    Amounts { gross: print(split.gross), net: print(split.net), tax: print(split.tax) }
}

/// Computes the shortfall, as far as the amounts are given.
pub(super) fn compute(case: &mut Case) -> Option<Shortfall> {
    let q = case.question;
    let invoiced = case.fen("invoice.amount", &q.invoice.amount);
    let consumed = case.fen("consumption", &q.consumption);
    let refund = case.fen("refund", &q.refund);
    check(case, invoiced, consumed, refund);
    let is_negative = |amount: Option<i128>| amount.is_some_and(|fen| fen < 0);
    if is_negative(invoiced) || is_negative(consumed) || is_negative(refund) {
        return None;
    }
    let invoiced = invoiced?;
    let consumption = match consumed {
        Some(consumed) => consumed,
        None => {
            let refund = refund?;
            case.report.add(FULLY_INVOICED.at("consumption"));
            (invoiced - refund).max(0)
        }
    };
    let amount = (invoiced - consumption).max(0);
    let rate = rate(case);
    let offset = offset(case, amount, rate);
    let open = (amount - offset).max(0);
    if open > 0 {
        case.report.add(BLOCKED.at("invoice.amount").with("open", money::yuan(open)));
    }
    let mut shortfall = Shortfall {
        name: text!("shortfall", "欠票"),
        invoiced: print(invoiced),
        consumption: print(consumption),
        amount: print(amount),
        offset: print(offset),
        open: print(open),
        invoiceable: print((offset - amount).max(0)),
        blocked: open > 0,
        balance: refund.filter(|_| q.stored_value_card == Some(true)).map(print),
        before: None,
        after: None,
        difference: None,
        is_any: amount > 0,
    };
    if let (Some(rate), true) = (rate, amount > 0) {
        taxes(case, &mut shortfall, (invoiced, consumption), rate.ratio());
    }
    Some(shortfall)
}

fn check(case: &mut Case, invoiced: Option<i128>, consumed: Option<i128>, refund: Option<i128>) {
    let is_negative = |amount: Option<i128>| amount.is_some_and(|fen| fen < 0);
    let is_more = match (invoiced, consumed, refund) {
        (Some(invoiced), Some(consumed), Some(refund)) => consumed.saturating_add(refund) < invoiced,
        (Some(invoiced), None, Some(refund)) => refund > invoiced,
        _ => false,
    };
    if is_more || [invoiced, consumed, refund].into_iter().any(is_negative) {
        let shown = |amount: Option<i128>| amount.map_or(text!("not given", "未填写"), money::yuan);
        let finding = INCONSISTENT.at("refund").with("invoiced", shown(invoiced));
        case.report.add(finding.with("consumption", shown(consumed)).with("refund", shown(refund)));
    }
}

/// Before every change of a rate.
const LONG_AGO: Option<Day> = Some(Day::of(2000, 1, 1));

fn rate(case: &mut Case) -> Option<Rate> {
    let (invoice, register) = (&case.question.invoice, case.register);
    // What was ordered or used earlier can be invoiced much later, at the rate of its own time. So the day of issue
    // only excludes later rates.
    let is_first =
        |day: &Day| register.rates(&invoice.product, Some(*day)) == register.rates(&invoice.product, LONG_AGO);
    let days = [case.issue_date.filter(is_first), case.issue_date];
    rates::to_use("invoice.", &invoice.rate, &invoice.product, days, register, &mut case.report)
}

fn taxes(case: &mut Case, shortfall: &mut Shortfall, (invoiced, consumption): (i128, i128), ratio: (i128, i128)) {
    let (before, after) = (issued(invoiced, ratio), issued(consumption, ratio));
    let between = Split { gross: before.gross - after.gross, net: before.net - after.net, tax: before.tax - after.tax };
    let alone = issued(between.gross, ratio);
    if alone.tax != between.tax {
        let finding = TAX_OF_DIFFERENCE.at("refund").with("between", money::yuan(between.tax));
        case.report.add(finding.with("alone", money::yuan(alone.tax)));
    }
    shortfall.before = Some(amounts(before));
    shortfall.after = Some(amounts(after));
    shortfall.difference = Some(amounts(between));
}

/// The new consumption that counts.
fn offset(case: &mut Case, amount: i128, rate: Option<Rate>) -> i128 {
    let mut sum: i128 = 0;
    let mut is_unsure = false;
    for (at, line) in case.question.new_consumption.iter().enumerate() {
        let field = |name: &str| format!("newConsumption[{at}].{name}");
        let fen = case.fen(&field("amount"), &line.amount);
        let same = same(case, line, &field, rate);
        let is_billed = is_billed(case, line, &field("usageMonth"));
        let (Some(fen), Some(is_sure), true) = (fen, same, is_billed) else { continue };
        if (sum + fen).abs() > money::LARGEST_MINOR {
            let finding = typed::amount::TOO_LARGE.at(field("amount"));
            case.report.add(finding.with("largest", money::yuan(money::LARGEST_MINOR)));
            continue;
        }
        is_unsure |= !is_sure;
        sum += fen;
    }
    if is_unsure {
        case.report.add(OFFSET_UNSURE.at("newConsumption"));
    }
    let sum = sum.max(0);
    if sum > 0 && amount > 0 && sum <= amount {
        let finding = OFFSET_SMALL.at("newConsumption").with("offset", money::yuan(sum));
        case.report.add(finding.with("shortfall", money::yuan(amount)));
    }
    sum
}

/// Whether a line has the invoice's issuer, item and rate: `None` if one differs, `false` if one is missing.
fn same(case: &mut Case, line: &Consumption, field: &dyn Fn(&str) -> String, rate: Option<Rate>) -> Option<bool> {
    let invoice = &case.question.invoice;
    let line_rate = rates::read(&field("rate"), &line.rate, &mut case.report);
    let register = case.register;
    let is_issuer = |one: &str, other: &str| {
        let ids = [one, other].map(|name| register.entity_by_name(name).map(|row| row.id));
        ids[0].is_some() && ids[0] == ids[1] || compare_names(one, other).answer() == Answer::Match
    };
    let is_item = |one: &str, other: &str| letters(one) == letters(other);
    let shown = |rate: Option<Rate>| rate.map_or(Text::from(""), Rate::shown);
    let pairs: [(&str, Text, Text, Text, bool); 3] = [
        (
            "issuer",
            text!("issuer", "开票主体"),
            Text::from(invoice.issuer.trim()),
            Text::from(line.issuer.trim()),
            is_issuer(&invoice.issuer, &line.issuer),
        ),
        (
            "item",
            text!("item", "税目"),
            Text::from(invoice.item.trim()),
            Text::from(line.item.trim()),
            is_item(&invoice.item, &line.item),
        ),
        ("rate", text!("rate", "税率"), shown(rate), shown(line_rate), rate == line_rate),
    ];
    let mut is_sure = true;
    for (name, what, expected, found, is_same) in pairs {
        if expected.en().is_empty() || found.en().is_empty() {
            is_sure = false;
        } else if !is_same {
            let finding = OFFSET_DIFFERS.at(field(name)).with("what", what).with("expected", expected);
            case.report.add(finding.with("found", found));
            return None;
        }
    }
    Some(is_sure)
}

fn letters(name: &str) -> String {
    glyph::characters(&Typed::read(name).letters())
}

/// Whether the bill of a month exists: expected from the 4th of the next month, perhaps on the 3rd.
fn is_billed(case: &mut Case, line: &Consumption, field: &str) -> bool {
    let typed = line.usage_month.trim();
    if typed.is_empty() {
        return true;
    }
    let first = format!("{typed}-01").parse::<Day>().ok();
    let Some(third) = first.and_then(|first| first.of_next_month(3)) else {
        case.report.add(typed::date::NOT_A_DAY.at(field).with("found", typed));
        return false;
    };
    let (Some(today), Some(fourth)) = (case.question.today, third.plus(1)) else { return true };
    if today >= fourth {
        return true;
    }
    let finding = BILL_AWAITED.at(field).with("month", typed).with("third", third.to_string());
    case.report.add(finding.with("fourth", fourth.to_string()));
    false
}
