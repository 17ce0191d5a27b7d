//! The payment reference: copied like a password, because the supplier matches the payment by it.

use super::{Case, Outcome, Place, Row};
use crate::{
    glyph::{Typed, characters, differing},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&UNCHECKED, &DIFFERS, &FORM_DIFFERS, &ASSUMED];

/// No reference on one side.
pub static UNCHECKED: Rule = Rule {
    code: "payment/reference-unchecked",
    severity: Severity::Hold,
    title: text!("Reference not compared", "付款附言未核对"),
    message: text!(
        "We could not check the payment reference: enter the one you were asked to write and the one on your bank's \
         screen. Without it the supplier may not find your payment.",
        "付款附言无法核对：请填写对方要求的附言和银行页面上的附言，缺少附言时对方可能无法匹配款项。",
    ),
    fix: None,
    source: &[guide("Mistake #2: Not including the correct payment reference")],
};

/// Other characters.
pub static DIFFERS: Rule = Rule {
    code: "payment/reference-differs",
    severity: Severity::Stop,
    title: text!("References differ", "付款附言不一致"),
    message: text!(
        "Do not pay yet: the payment reference is “{second}” {there} but “{first}” {here}.",
        "请暂停付款：付款附言不一致，{there}为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!("Copy the reference exactly as you were asked to write it.", "请按对方要求逐字填写付款附言。")),
    source: &[guide("Mistake #2: Not including the correct payment reference")],
};

/// The same letters and digits, written otherwise.
pub static FORM_DIFFERS: Rule = Rule {
    code: "payment/reference-form",
    severity: Severity::Caution,
    title: text!("Reference written differently", "付款附言写法不同"),
    message: text!(
        "The payment reference differs only in case, spaces or punctuation: “{second}” {there}, “{first}” {here}.",
        "付款附言仅大小写、空格或标点不同：{there}为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!("Copy it exactly if your bank allows these characters.", "如银行支持这些字符，请逐字填写。")),
    source: &[guide("Mistake #2: Not including the correct payment reference")],
};

/// Nobody said what to write.
pub static ASSUMED: Rule = Rule {
    code: "payment/reference-assumed",
    severity: Severity::Info,
    title: text!("Reference not prescribed", "对方未指定付款附言"),
    message: text!(
        "Nobody asked for a certain reference; yours is the {what}. Confirm with the supplier that this is enough.",
        "对方未指定付款附言，当前填写的是{what}，请与供应商确认是否可行。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// The reference.
pub(super) fn reference(case: &mut Case) -> Row {
    let q = case.question;
    let values = [
        (Place::Invoice, q.invoice.reference.as_str()),
        (Place::Instruction, &q.instruction.reference),
        (Place::Chat, &q.chat.reference),
        (Place::Transfer, &q.transfer.reference),
    ];
    let mut row = Row::of("reference", text!("Payment reference", "付款附言"), &values);
    let shown = row.clone();
    let order = [Place::Invoice, Place::Instruction, Place::Chat, Place::Transfer];
    if let Some((base, others)) = shown.base(&order) {
        for other in others.into_iter().filter(|other| trimmed(other.1) != trimmed(base.1)) {
            let is_form = letters(base.1) == letters(other.1);
            let (rule, outcome) = if is_form { (&FORM_DIFFERS, Outcome::Close) } else { (&DIFFERS, Outcome::Differs) };
            let (marks, other_marks) = differing(&Typed::read(base.1).glyphs, &Typed::read(other.1).glyphs);
            let mut finding = rule.at(other.0.path("reference"));
            finding.position = other_marks.first().copied();
            let finding = finding.with("first", trimmed(base.1)).with("here", base.0.there());
            case.report.add(finding.with("second", trimmed(other.1)).with("there", other.0.there()));
            row.note(outcome, (base.0, marks), (other.0, other_marks));
        }
    }
    if row.values.len() < 2 && !is_own_number(case) {
        case.report.unchecked(&UNCHECKED, &["invoice.reference", "transfer.reference"]);
    }
    row
}

/// Without an instruction, the invoice's or the order's number is what suppliers look for.
fn is_own_number(case: &mut Case) -> bool {
    let q = case.question;
    let own = trimmed(&q.transfer.reference);
    let names = [
        (&q.invoice.number, text!("invoice number", "发票号码")),
        (&q.order.order_number, text!("order number", "订单号")),
        (&q.invoice.order_number, text!("order number", "订单号")),
    ];
    let what = names.into_iter().find(|(number, _)| !own.is_empty() && trimmed(number) == own);
    if let Some((_, what)) = &what {
        case.report.add(ASSUMED.at("transfer.reference").with("what", what));
    }
    what.is_some()
}

fn trimmed(reference: &str) -> &str {
    reference.trim()
}

fn letters(reference: &str) -> String {
    characters(&Typed::read(reference).letters())
}
