//! The amount: compared as exact decimals, with no tolerance. [`super::proposals`] guesses what a different amount is.

use super::{
    asks,
    case::{Case, is_given},
    delivery_term,
    fee::{self, Explained},
    figure::{Amounts, product_of, shown, shown_at},
    proposals::{self, Proposal},
    question::Reply,
    schedule::Schedule,
};
use crate::{
    comparison::{ByPlace, Outcome, Place, Row, Said, TRUST, differing_values},
    glyph::{Glyph, Typed, differing},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::text,
    typed::{
        self, LABEL,
        currency::{self, Currency},
        placeholder::PLACEHOLDER,
    },
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&UNCHECKED, &DIFFERS, &EXTRA_FEE, &INVOICE_TOTAL, &EXTRAS_OPEN, &NOTHING_TO_PAY];

/// Too few amounts to compare.
pub static UNCHECKED: Rule = Rule {
    code: "payment/amount-unchecked",
    severity: Severity::Hold,
    title: text!("Amount not compared", "金额未核对"),
    message: text!(
        "We could not check the amount: enter it from two places, such as the order page and your bank's screen.",
        "金额无法核对：请至少填写两处金额，例如订单页面和网银付款页面。",
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

/// The invoice shows the total while only a stage of it is due.
pub static INVOICE_TOTAL: Rule = Rule {
    code: "payment/invoice-shows-total",
    severity: Severity::Info,
    title: text!("The total, not the stage", "为订单总额，并非本期金额"),
    message: text!(
        "The amount {there} is the order's total, {total}. The stage that is due now is {due}.",
        "{there}的金额为订单总额 {total}，本次应付的一期为 {due}。",
    ),
    fix: Some(text!("Pay the stage that is due, not the total.", "请按本期应付金额付款，而不是总额。")),
    source: &[guide("Check the invoice and order details"), guide("Use payment milestones if offered")],
};

/// Extras that might be included in the amount, or not.
pub static EXTRAS_OPEN: Rule = Rule {
    code: "payment/extras-open",
    severity: Severity::Caution,
    title: text!("Extras included or on top?", "附加费用是否已包含"),
    message: text!(
        "Extra charges of {extras} are listed {there}. It is not clear whether the amount includes them.",
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

/// The amount field of each source.
fn values<'a>(case: &Case<'a>, schedule: &'a Schedule) -> [Said<'a>; 6] {
    let q = case.question;
    [
        (Place::Order, schedule.due_now(Place::Order, &q.order)),
        (Place::Contract, schedule.due_now(Place::Contract, &q.contract)),
        (Place::Invoice, &q.invoice.amount),
        (Place::Instruction, &q.instruction.amount),
        (Place::Chat, &q.chat.amount),
        (Place::Transfer, &q.transfer.amount),
    ]
}

/// Reads every amount once, with the currency of its source.
pub(super) fn read(case: &mut Case, schedule: &Schedule, currencies: &ByPlace<Currency>) -> Amounts {
    let mut read = ByPlace::default();
    for (place, typed) in values(case, schedule) {
        let field = if schedule.place == place { schedule.field() } else { place.path("amount") };
        if !typed.trim().is_empty() && !is_given(typed) {
            case.report.add(PLACEHOLDER.at(field).with("found", typed.trim()));
            continue;
        }
        let own = currencies.get(place).copied();
        // The order page shows the total, and the stage is from the contract's schedule.
        let is_stage = place == Place::Order && schedule.place != place && typed != case.question.order.amount;
        let typed = match delivery_term::cut_from_amount(typed) {
            Some((amount, term)) => {
                case.report.add(LABEL.at(&*field).with("label", term).with("read", amount));
                amount
            }
            None => typed,
        };
        let Some(mut amount) = typed::amount::read(&field, typed, code(own), &mut case.report) else { continue };
        if amount.value <= Decimal::ZERO {
            let finding = NOTHING_TO_PAY.at(&*field).with("found", shown(amount.value, own));
            case.report.add(finding.with("there", place.there()));
        }
        amount.value = with_extras(case, schedule, place, amount.value, own);
        amount.currency = currency::agreed(&field, amount.currency, own, &mut case.report);
        if let Some(total) = schedule.total.filter(|_| is_stage) {
            let finding = INVOICE_TOTAL.at(&*field).with("total", shown(total, own)).with("there", place.there());
            case.report.add(finding.with("due", shown(amount.value, own)));
        }
        read.add(place, amount);
    }
    read
}

/// The code of a currency; without one an amount is read with the decimals of most.
fn code(own: Option<Currency>) -> &'static str {
    own.unwrap_or(Currency::YUAN).code
}

/// The amount with any extras that are added to it. Price × quantity decides whether they are, or the reader is asked.
fn with_extras(case: &mut Case, schedule: &Schedule, place: Place, amount: Decimal, own: Option<Currency>) -> Decimal {
    let q = case.question;
    let (typed, price, quantity) = match place {
        Place::Order if schedule.step.is_none() => (&q.order.extras, &q.order.unit_price, &q.order.quantity),
        Place::Invoice => (&q.invoice.extras, &q.invoice.unit_price, &q.invoice.quantity),
        _ => return amount,
    };
    let field = place.path("extras");
    let Some(extras) = typed::amount::read(&field, typed, code(own), &mut case.report) else { return amount };
    let Some(sum) = amount.checked_add(extras.value) else { return amount };
    let product = product_of(price, quantity);
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
            let finding = EXTRAS_OPEN.at(field).with("extras", shown(extras.value, own));
            case.report.add(finding.with("there", place.there()));
            amount
        }
    }
}

/// The amount's row, and guesses about a different amount.
pub(super) fn amount(case: &mut Case, read: &Amounts, schedule: &Schedule) -> (Row, Vec<Proposal>) {
    let mut row = Row::of("amount", text!("Amount", "金额"), &values(case, schedule));
    let row_values = row.values.clone();
    let figures_of = |place| row_values.get(place).map_or_else(Vec::new, |typed| figures(typed));
    let given: Vec<(Place, Decimal)> =
        TRUST.iter().filter_map(|place| Some((*place, read.get(*place)?.value))).collect();
    let mut proposals = Vec::new();
    for two in differing_values(&given, |first, second| first == second) {
        let (base, first, place, second) = (two.here, *two.first, two.there, *two.second);
        match differs(case, read, schedule, (base, first), (place, second)) {
            Difference::Settled => {
                row.note(Outcome::Close, (base, Vec::new()), (place, Vec::new()));
                continue;
            }
            Difference::Explained => continue,
            Difference::Said => {}
            Difference::Proposed(proposal) => {
                if proposals.iter().all(|other: &Proposal| other.id != proposal.id) {
                    proposals.push(proposal);
                }
            }
            Difference::Rule(rule) => {
                let finding = rule.at(place.path("amount"));
                let finding = finding.with("first", shown_at(read, base, first)).with("here", base.there());
                let finding = finding.with("second", shown_at(read, place, second)).with("there", place.there());
                // Beyond 28 digits a difference has no exact decimal, but it is still reported that there is one.
                let difference = second.checked_sub(first).unwrap_or(second).abs();
                case.report.add(finding.with("difference", shown_at(read, place, difference)));
            }
        }
        let (marks, other_marks) = differing(&figures_of(base), &figures_of(place));
        row.note(Outcome::Differs, (base, marks), (place, other_marks));
    }
    if given.len() < 2 {
        row.result = if row.values.len() < 2 { row.result } else { Outcome::NotChecked };
        if given.is_empty() && row.values.is_empty() {
            row.result = Outcome::NotChecked;
        }
        case.report.unchecked(&UNCHECKED, &["order.amount", "transfer.amount"]);
    }
    (row, proposals)
}

/// The result for an amount that differs from the one before it.
enum Difference {
    /// Correct, with nothing to report.
    Explained,
    /// Correct; a finding says why.
    Settled,
    /// It differs; a finding says how.
    Said,
    /// It might be something usual, which a finding asks.
    Proposed(Proposal),
    /// It breaks this rule.
    Rule(&'static Rule),
}

fn differs(
    case: &mut Case,
    read: &Amounts,
    schedule: &Schedule,
    base: (Place, Decimal),
    other: (Place, Decimal),
) -> Difference {
    let (place, amount) = other;
    if matches!(place, Place::Contract | Place::Invoice) {
        // A document for an order that is paid in stages can show the total.
        let total = schedule.step.and(schedule.total).filter(|total| *total == amount);
        let Some(total) = total else { return Difference::Rule(&DIFFERS) };
        let finding = INVOICE_TOTAL.at(place.path("amount")).with("total", shown_at(read, place, total));
        case.report.add(finding.with("due", shown_at(read, base.0, base.1)).with("there", place.there()));
        return Difference::Settled;
    }
    if place == Place::Transfer {
        match fee::explain(case, read, base.1, amount) {
            Explained::Yes => return Difference::Explained,
            Explained::Beyond => return Difference::Said,
            Explained::No => {}
        }
    }
    let asked = [Place::Instruction, Place::Chat]
        .iter()
        .find_map(|place| read.get(*place).map(|amount| amount.value).filter(|asked| *asked > base.1));
    let is_agreed = matches!(base.0, Place::Order | Place::Contract | Place::Invoice);
    if is_agreed && asked == Some(amount) && case.ask_one(true, &asks::EXTRA_FEE) == Some(Reply::Yes) {
        return Difference::Rule(&EXTRA_FEE);
    }
    if is_agreed && place == Place::Transfer && asked == Some(amount) {
        return Difference::Rule(&DIFFERS);
    }
    let currency = read.get(base.0).and_then(|amount| amount.currency);
    match proposals::of(case, schedule, place, base, amount, currency).filter(|_| is_agreed) {
        Some(proposal) => Difference::Proposed(proposal),
        None => Difference::Rule(&DIFFERS),
    }
}

fn figures(typed: &str) -> Vec<Glyph> {
    let mut glyphs = Typed::read(typed).glyphs;
    glyphs.retain(|glyph| glyph.char.is_ascii_digit() || matches!(glyph.char, '.' | '-'));
    glyphs
}
