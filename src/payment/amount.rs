//! The amount and its currency: compared as exact decimals, with no tolerance.

use super::{ByPlace, Case, Context, Outcome, Place, Row, place::TRUST};
use crate::{
    report::{Report, Severity},
    rules::Rule,
    sources::{faq, guide},
    text::{Typed, differing, text},
    typed::{self, rate},
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &UNCHECKED,
    &DIFFERS,
    &NOTHING_TO_PAY,
    &CURRENCY_UNCHECKED,
    &CURRENCY_DIFFERS,
    &CURRENCY_ALIAS,
    &CONVERSION,
    &CLOUD_CURRENCY,
];

/// Not enough to compare.
pub static UNCHECKED: Rule = Rule {
    code: "payment/amount-unchecked",
    severity: Severity::Hold,
    title: text!("Amount not compared", "金额未核对"),
    message: text!(
        "We could not check the amount: enter it from two places, such as the order page and your bank's screen.",
        "金额无法核对：请至少填写两处金额，例如订单页面和银行页面。",
    ),
    fix: None,
    source: &[guide("Check the invoice and order details")],
};

/// Two amounts differ.
pub static DIFFERS: Rule = Rule {
    code: "payment/amount-differs",
    severity: Severity::Stop,
    title: text!("Amounts differ", "金额不一致"),
    message: text!(
        "Do not pay yet: the amount is {second} {there} but {first} {here}, a difference of {difference}.",
        "请暂停付款：金额不一致，{there}为 {second}，{here}为 {first}，相差 {difference}。",
    ),
    fix: Some(text!(
        "Ask what the difference is for, in writing, before you pay any of it.",
        "请先以书面方式问清差额用途，再决定是否付款。",
    )),
    source: &[guide("Check the invoice and order details"), guide("Mistake #1: Paying the wrong amount or currency")],
};

/// Zero or less.
pub static NOTHING_TO_PAY: Rule = Rule {
    code: "payment/amount-not-positive",
    severity: Severity::Stop,
    title: text!("Nothing to pay", "金额不大于零"),
    message: text!("Expected an amount above zero {there}, found {found}.", "{there}的金额应大于零，实际为 {found}。"),
    fix: Some(text!("Enter the amount as shown.", "请按所示金额填写。")),
    source: &[guide("Mistake #1: Paying the wrong amount or currency")],
};

/// Not enough to compare.
pub static CURRENCY_UNCHECKED: Rule = Rule {
    code: "payment/currency-unchecked",
    severity: Severity::Hold,
    title: text!("Currency not compared", "币种未核对"),
    message: text!(
        "We could not check the currency: enter it from two places, because the same figure in another currency is \
         another amount.",
        "币种无法核对：请至少填写两处币种，数字相同而币种不同即为不同金额。",
    ),
    fix: None,
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Two currencies differ.
pub static CURRENCY_DIFFERS: Rule = Rule {
    code: "payment/currency-differs",
    severity: Severity::Stop,
    title: text!("Currencies differ", "币种不一致"),
    message: text!(
        "Do not pay yet: the currency is {second} {there} but {first} {here}.",
        "请暂停付款：币种不一致，{there}为 {second}，{here}为 {first}。",
    ),
    fix: Some(text!("Pay in the currency of the invoice.", "请按发票币种付款。")),
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Two names of the yuan.
pub static CURRENCY_ALIAS: Rule = Rule {
    code: "payment/currency-alias",
    severity: Severity::Caution,
    title: text!("Two names of the yuan", "人民币的两种写法"),
    message: text!(
        "{second} {there} and {first} {here} both name the yuan; see that your bank means the same.",
        "{there}为 {second}，{here}为 {first}，两者均指人民币，请确认银行按同一币种处理。",
    ),
    fix: None,
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// The bank converts.
pub static CONVERSION: Rule = Rule {
    code: "payment/conversion",
    severity: Severity::Caution,
    title: text!("Your bank converts", "银行将自动换汇"),
    message: text!(
        "Your bank debits {debit} and sends {currency}: confirm the amount that will arrive.",
        "银行以 {debit} 扣款、以 {currency} 汇出，请确认对方实际到账金额。",
    ),
    fix: Some(text!("Ask your bank for the amount after conversion and fees.", "请向银行确认换汇及扣费后的到账金额。")),
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Alibaba Cloud bills in yuan.
pub static CLOUD_CURRENCY: Rule = Rule {
    code: "payment/cloud-currency",
    severity: Severity::Caution,
    title: text!("Not in yuan", "币种不是人民币"),
    message: text!(
        "Alibaba Cloud's invoices are in CNY, but this payment is in {currency}.",
        "阿里云发票以人民币计价，此笔付款币种为 {currency}。",
    ),
    fix: Some(text!("Check that the bill is from Alibaba Cloud's mainland site.", "请确认账单来自阿里云中国站。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// Amounts that were read, each with the currency that stood beside it.
pub(super) type Amounts = ByPlace<typed::amount::Amount>;

/// Reads every amount once.
pub(super) fn read(case: &mut Case) -> Amounts {
    let q = case.question;
    let typed = [
        (Place::Order, due_now(case), &q.order.currency),
        (Place::Invoice, q.invoice.amount.clone(), &q.invoice.currency),
        (Place::Instruction, q.instruction.amount.clone(), &q.instruction.currency),
        (Place::Chat, q.chat.amount.clone(), &q.chat.currency),
        (Place::Transfer, q.transfer.amount.clone(), &q.transfer.currency),
    ];
    let mut read = ByPlace::default();
    for (place, amount, currency) in typed {
        let field = format!("{}.amount", place.key());
        let code = code(currency);
        let currency = if code.is_empty() { "CNY" } else { &code };
        if let Some(amount) = typed::amount::read(&field, &amount, currency, &mut case.report) {
            if amount.value <= Decimal::ZERO {
                let finding = NOTHING_TO_PAY.at(field).with("found", amount.value.to_string());
                case.report.add(finding.with("there", place.there()));
            }
            read.add(place, amount);
        }
    }
    read
}

/// What the order asks for now: the step that is due, or the total.
fn due_now(case: &Case) -> String {
    let order = &case.question.order;
    let Some(step) = order.schedule.iter().find(|step| step.due == Some(true)) else { return order.amount.clone() };
    if !step.amount.trim().is_empty() {
        return step.amount.clone();
    }
    let mut aside = Report::default();
    let percent = format!("{}%", step.percent.trim().trim_end_matches(['%', '％']));
    let share = rate::read("", &percent, &mut aside);
    let currency = code(&order.currency);
    let total = typed::amount::read("", &order.amount, if currency.is_empty() { "CNY" } else { &currency }, &mut aside);
    match (share, total) {
        (Some(share), Some(total)) => {
            total.value.checked_mul(share).map_or_else(|| order.amount.clone(), |due| due.normalize().to_string())
        }
        _ => order.amount.clone(),
    }
}

/// The amount.
pub(super) fn amount(case: &mut Case, read: &Amounts) -> Row {
    let q = case.question;
    let due = due_now(case);
    let values = [
        (Place::Order, due.as_str()),
        (Place::Invoice, &q.invoice.amount),
        (Place::Instruction, &q.instruction.amount),
        (Place::Chat, &q.chat.amount),
        (Place::Transfer, &q.transfer.amount),
    ];
    let mut row = Row::of("amount", text!("Amount", "金额"), &values);
    let row_values = row.values.clone();
    let figures_of = |place| row_values.get(place).map_or_else(Vec::new, |typed| figures(typed));
    let mut in_order = TRUST.iter().filter_map(|place| Some((*place, read.get(*place)?)));
    let Some((base, first)) = in_order.next() else {
        case.report.unchecked(&UNCHECKED, &["order.amount", "transfer.amount"]);
        row.result = Outcome::NotChecked;
        return row;
    };
    for (place, second) in in_order.filter(|(_, second)| second.value != first.value) {
        // Beyond 28 digits a difference has no exact decimal; that there is one is still said.
        let difference = second.value.checked_sub(first.value).unwrap_or(second.value).normalize();
        let sign = if difference.is_sign_positive() { "+" } else { "" };
        let finding = DIFFERS.at(format!("{}.amount", place.key()));
        let finding = finding.with("first", first.value.to_string()).with("here", base.there());
        let finding = finding.with("second", second.value.to_string()).with("there", place.there());
        let (marks, other_marks) = differing(&figures_of(base), &figures_of(place));
        case.report.add(finding.with("difference", format!("{sign}{difference}")));
        row.note(Outcome::Differs, (base, marks), (place, other_marks));
    }
    if read.len() < 2 {
        row.result = if row.values.len() < 2 { Outcome::Missing } else { Outcome::NotChecked };
        case.report.unchecked(&UNCHECKED, &["order.amount", "transfer.amount"]);
    }
    row
}

fn figures(typed: &str) -> Vec<crate::text::Glyph> {
    let mut glyphs = Typed::read(typed).glyphs;
    glyphs.retain(|glyph| glyph.char.is_ascii_digit() || matches!(glyph.char, '.' | '-'));
    glyphs
}

/// A currency's code in capitals.
fn code(typed: &str) -> String {
    Typed::read(typed).folded().to_ascii_uppercase()
}

/// The currency: from its own field, or from beside the amount.
pub(super) fn currency(case: &mut Case, amounts: &Amounts) -> Row {
    let q = case.question;
    let given = [
        (Place::Order, &q.order.currency),
        (Place::Invoice, &q.invoice.currency),
        (Place::Instruction, &q.instruction.currency),
        (Place::Chat, &q.chat.currency),
        (Place::Transfer, &q.transfer.currency),
    ]
    .map(|(place, field)| {
        let own = field.trim();
        let beside = || amounts.get(place).and_then(|amount| amount.currency.as_deref()).unwrap_or_default();
        (place, if own.is_empty() { beside() } else { own })
    });
    let mut row = Row::of("currency", text!("Currency", "币种"), &given);
    let shown = row.clone();
    if let Some((base, others)) = shown.base(&TRUST) {
        for other in others.into_iter().filter(|other| code(other.1) != code(base.1)) {
            let is_alias = is_yuan(base.1) && is_yuan(other.1);
            let (rule, outcome) =
                if is_alias { (&CURRENCY_ALIAS, Outcome::Close) } else { (&CURRENCY_DIFFERS, Outcome::Differs) };
            let finding = rule.at(format!("{}.currency", other.0.key()));
            let finding = finding.with("first", code(base.1)).with("here", base.0.there());
            case.report.add(finding.with("second", code(other.1)).with("there", other.0.there()));
            let (marks, other_marks) = differing(&Typed::read(base.1).glyphs, &Typed::read(other.1).glyphs);
            row.note(outcome, (base.0, marks), (other.0, other_marks));
        }
        if case.context == Context::AlibabaCloud && !is_yuan(base.1) {
            case.report.add(CLOUD_CURRENCY.at(format!("{}.currency", base.0.key())).with("currency", code(base.1)));
        }
    }
    let (debit, sent) = (code(&q.transfer.debit_currency), shown.values.get(Place::Transfer).map(|sent| code(sent)));
    if let Some(sent) = sent.filter(|sent| !debit.is_empty() && *sent != debit) {
        case.report.add(CONVERSION.at("transfer.debitCurrency").with("debit", debit).with("currency", sent));
    }
    if row.values.len() < 2 {
        case.report.unchecked(&CURRENCY_UNCHECKED, &["order.currency", "transfer.currency"]);
    }
    row
}

fn is_yuan(currency: &str) -> bool {
    matches!(code(currency).as_str(), "CNY" | "RMB" | "¥" | "人民币" | "元")
}
