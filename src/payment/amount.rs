//! The amount and its currency: compared as exact decimals, with no tolerance.

use super::{ByPlace, Case, FeePaidBy, Outcome, Place, Reply, Row, asks, due, place::TRUST};
use crate::{
    glyph::{Typed, differing},
    money,
    report::Severity,
    rule::Rule,
    sources::{faq, guide},
    text::text,
    typed,
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &UNCHECKED,
    &DIFFERS,
    &EXTRA_FEE,
    &INVOICE_TOTAL,
    &EXTRAS_OPEN,
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

/// More than was agreed, with a reason in writing.
pub static EXTRA_FEE: Rule = Rule {
    code: "payment/extra-fee",
    severity: Severity::Hold,
    title: text!("An extra fee, explained", "附加费用，已有说明"),
    message: text!(
        "{second} {there} is {difference} more than the {first} {here}. You have the reason in writing, but the order \
         does not show it.",
        "{there}的金额为 {second}，比{here}的 {first} 多 {difference}。对方已书面说明用途，但订单中没有体现。",
    ),
    fix: Some(text!(
        "Have the fee added to the order page or the invoice, then pay.",
        "请要求将该费用写入订单页面或发票后再付款。",
    )),
    source: &[guide("Check the invoice and order details")],
};

/// The invoice shows the total while a step of it is due.
pub static INVOICE_TOTAL: Rule = Rule {
    code: "payment/invoice-shows-total",
    severity: Severity::Info,
    title: text!("The invoice shows the total", "发票为订单总额"),
    message: text!(
        "The invoice shows the order's total, {total}; the step that is due now is {due}.",
        "发票金额为订单总额 {total}，本次应付的一期为 {due}。",
    ),
    fix: Some(text!("Pay the step that is due, not the total.", "请按本期应付金额付款，而不是总额。")),
    source: &[guide("Check the invoice and order details"), guide("Use payment milestones if offered")],
};

/// Extras that may be in the amount or on top of it.
pub static EXTRAS_OPEN: Rule = Rule {
    code: "payment/extras-open",
    severity: Severity::Caution,
    title: text!("Extras included or on top?", "附加费用是否已包含"),
    message: text!(
        "Extras of {extras} are stated {there}, and it is open whether the amount includes them.",
        "{there}列有附加费用 {extras}，但无法判断金额是否已包含该费用。",
    ),
    fix: Some(text!("Ask whether fees and taxes are included or extra.", "请确认费用和税款是否已包含。")),
    source: &[guide("Mistake #1: Paying the wrong amount or currency")],
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
        (Place::Order, due::due_now(case), &q.order.currency),
        (Place::Invoice, q.invoice.amount.clone(), &q.invoice.currency),
        (Place::Instruction, q.instruction.amount.clone(), &q.instruction.currency),
        (Place::Chat, q.chat.amount.clone(), &q.chat.currency),
        (Place::Transfer, q.transfer.amount.clone(), &q.transfer.currency),
    ];
    let mut read = ByPlace::default();
    for (place, amount, currency) in typed {
        let field = if matches!(place, Place::Order) { due::field(case) } else { place.path("amount") };
        if let Some(mut amount) = typed::amount::read(&field, &amount, &code_or_yuan(currency), &mut case.report) {
            if amount.value <= Decimal::ZERO {
                let finding = NOTHING_TO_PAY.at(field).with("found", amount.value.to_string());
                case.report.add(finding.with("there", place.there()));
            }
            amount.value = with_extras(case, place, amount.value);
            read.add(place, amount);
        }
    }
    read
}

/// The amount with the extras that come on top of it. What they do follows from price × quantity, or is asked.
fn with_extras(case: &mut Case, place: Place, amount: Decimal) -> Decimal {
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    let (typed, price, quantity, currency) = match place {
        Place::Order if due::step(case).is_none() => {
            (&order.extras, &order.unit_price, &order.quantity, &order.currency)
        }
        Place::Invoice => (&invoice.extras, &invoice.unit_price, &invoice.quantity, &invoice.currency),
        _ => return amount,
    };
    let field = place.path("extras");
    let Some(extras) = typed::amount::read(&field, typed, &code_or_yuan(currency), &mut case.report) else {
        return amount;
    };
    let Some(sum) = amount.checked_add(extras.value) else { return amount };
    let product = super::terms::product_of(price, quantity);
    if product == Some(amount) {
        return sum;
    }
    if product.and_then(|product| product.checked_add(extras.value)) == Some(amount) {
        return amount;
    }
    match case.ask_one(true, &asks::EXTRAS_INCLUDED) {
        Some(Reply::Yes) => amount,
        Some(Reply::No) => sum,
        _ => {
            let finding = EXTRAS_OPEN.at(field).with("extras", extras.value.to_string());
            case.report.add(finding.with("there", place.there()));
            amount
        }
    }
}

/// The amount.
pub(super) fn amount(case: &mut Case, read: &Amounts) -> Row {
    let q = case.question;
    let due = due::due_now(case);
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
    let mut in_order = TRUST.iter().filter_map(|place| Some((*place, read.get(*place)?.value)));
    let Some((base, first)) = in_order.next() else {
        case.report.unchecked(&UNCHECKED, &["order.amount", "transfer.amount"]);
        row.result = Outcome::NotChecked;
        return row;
    };
    for (place, second) in in_order.filter(|(_, second)| *second != first) {
        let rule = match differs(case, read, (base, first), (place, second)) {
            Some(rule) => rule,
            None => {
                row.note(Outcome::Close, (base, Vec::new()), (place, Vec::new()));
                continue;
            }
        };
        // Beyond 28 digits a difference has no exact decimal; that there is one is still said.
        let difference = second.checked_sub(first).unwrap_or(second).normalize();
        let sign = if difference.is_sign_positive() { "+" } else { "" };
        let finding = rule.at(place.path("amount"));
        let finding = finding.with("first", first.to_string()).with("here", base.there());
        let finding = finding.with("second", second.to_string()).with("there", place.there());
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

/// Which rule an amount breaks that is not the one agreed; none where it is right all the same.
fn differs(case: &mut Case, read: &Amounts, base: (Place, Decimal), other: (Place, Decimal)) -> Option<&'static Rule> {
    let q = case.question;
    let (place, amount) = other;
    match place {
        Place::Invoice => {
            // The invoice of an order that is paid in steps may show the total.
            let total = due::step(case).and_then(|_| due::total(case)).filter(|total| *total == amount);
            let Some(total) = total else { return Some(&DIFFERS) };
            let finding = INVOICE_TOTAL.at("invoice.amount").with("total", total.to_string());
            case.report.add(finding.with("due", base.1.to_string()));
            return None;
        }
        Place::Transfer if q.transfer.fee_paid_by == Some(FeePaidBy::Buyer) => {
            let fee = super::fees::fee(case);
            if fee.and_then(|fee| base.1.checked_add(fee)) == Some(amount) {
                return None; // The buyer's fees come off the larger amount; the agreed one arrives.
            }
        }
        _ => {}
    }
    let asked = [Place::Instruction, Place::Chat]
        .iter()
        .find_map(|place| read.get(*place).map(|amount| amount.value).filter(|asked| *asked > base.1));
    let papers = matches!(base.0, Place::Order | Place::Invoice) && asked == Some(amount);
    let explained = papers && case.ask_one(true, &asks::EXTRA_FEE) == Some(Reply::Yes);
    Some(if explained { &EXTRA_FEE } else { &DIFFERS })
}

fn figures(typed: &str) -> Vec<crate::glyph::Glyph> {
    let mut glyphs = Typed::read(typed).glyphs;
    glyphs.retain(|glyph| glyph.char.is_ascii_digit() || matches!(glyph.char, '.' | '-'));
    glyphs
}

/// An amount with all the decimals of its currency.
pub(super) fn print(amount: Decimal, currency: &str) -> String {
    let decimals = money::decimals(currency);
    money::to_minor(amount, decimals).map_or_else(|| amount.to_string(), |minor| money::print(minor, decimals))
}

/// A currency's code; the yuan where none is given.
pub(super) fn code_or_yuan(typed: &str) -> String {
    let code = code(typed);
    if code.is_empty() { "CNY".to_owned() } else { code }
}

/// A currency's code in capitals.
pub(super) fn code(typed: &str) -> String {
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
        let beside =
            || amounts.get(place).and_then(|amount| amount.currency.map(|beside| beside.code)).unwrap_or_default();
        (place, if own.is_empty() { beside() } else { own })
    });
    let mut row = Row::of("currency", text!("Currency", "币种"), &given);
    let shown = row.clone();
    if let Some((base, others)) = shown.base(&TRUST) {
        for other in others.into_iter().filter(|other| code(other.1) != code(base.1)) {
            let is_alias = is_yuan(base.1) && is_yuan(other.1);
            let (rule, outcome) =
                if is_alias { (&CURRENCY_ALIAS, Outcome::Close) } else { (&CURRENCY_DIFFERS, Outcome::Differs) };
            let finding = rule.at(other.0.path("currency"));
            let finding = finding.with("first", code(base.1)).with("here", base.0.there());
            case.report.add(finding.with("second", code(other.1)).with("there", other.0.there()));
            let (marks, other_marks) = differing(&Typed::read(base.1).glyphs, &Typed::read(other.1).glyphs);
            row.note(outcome, (base.0, marks), (other.0, other_marks));
        }
        if case.is_cloud() && !is_yuan(base.1) {
            case.report.add(CLOUD_CURRENCY.at(base.0.path("currency")).with("currency", code(base.1)));
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

pub(super) fn is_yuan(currency: &str) -> bool {
    matches!(code(currency).as_str(), "CNY" | "RMB" | "¥" | "人民币" | "元")
}
