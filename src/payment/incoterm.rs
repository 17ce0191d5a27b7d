//! The delivery term: the eleven Incoterms 2020 are known, others are accepted as text.

use super::{
    case::Case,
    delivery_term::{cut, cut_from_amount, is_known},
    terms::TERMS,
};
use crate::{
    comparison::{Outcome, Place, Row},
    glyph::{Typed, differing},
    report::Severity,
    rule::Rule,
    sources::{guide, practice},
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&UNKNOWN, &PLACE_ON_ONE, &MISSING];

/// A term that is not one of the eleven.
pub static UNKNOWN: Rule = Rule {
    code: "payment/incoterm-unknown",
    severity: Severity::Info,
    title: text!("Not an Incoterms 2020 term", "非 Incoterms 2020 术语"),
    message: text!(
        "“{found}” is not one of the eleven Incoterms 2020 terms; it was compared as text.",
        "“{found}”不属于 Incoterms 2020 的 11 个术语，已按文字比对。",
    ),
    fix: Some(text!(
        "Ask who pays freight and insurance, and where the goods are handed over.",
        "请确认运费、保险由谁承担，以及交货地点。"
    )),
    source: &[guide("Check the invoice and order details"), practice("Incoterms 2020")],
};

/// The same term, with its place on one side only.
pub static PLACE_ON_ONE: Rule = Rule {
    code: "payment/incoterm-place",
    severity: Severity::Info,
    title: text!("Delivery place on one side only", "仅一处写明交货地点"),
    message: text!(
        "The delivery term is “{second}” on the invoice and “{first}” on the order page: only one names the place.",
        "贸易术语在发票上为“{second}”，在订单页面为“{first}”，仅一处写明地点。",
    ),
    fix: None,
    source: &[guide("Mistake #4: Ignoring shipping terms and documentation")],
};

/// The invoice does not say it.
pub static MISSING: Rule = Rule {
    code: "payment/incoterm-missing",
    severity: Severity::Caution,
    title: text!("No delivery term on the invoice", "发票未列贸易术语"),
    message: text!(
        "The order page says {expected}, but the invoice names no delivery term.",
        "订单页面的贸易术语为 {expected}，但发票未列明。",
    ),
    fix: Some(text!("Ask for the Incoterms on the invoice.", "请要求在发票上列明贸易术语。")),
    source: &[guide("Mistake #4: Ignoring shipping terms and documentation")],
};

/// The term of a source: in its own box, or next to the amount.
fn stated<'a>(typed: &'a str, amount: &'a str) -> &'a str {
    let beside = || cut_from_amount(amount).map_or(typed, |(_, term)| term);
    if typed.trim().is_empty() { beside() } else { typed }
}

/// The delivery term.
pub(super) fn row(case: &mut Case) -> Row {
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    let agreed = stated(&order.incoterm, &order.amount);
    let invoiced = stated(&invoice.incoterm, &invoice.amount);
    let values = [(Place::Order, agreed), (Place::Invoice, invoiced)];
    let mut row = Row::of("incoterm", text!("Delivery term", "贸易术语"), &values);
    for (place, typed) in row.values.iter() {
        let (term, _) = cut(typed);
        if !is_known(&term) {
            case.report.add(UNKNOWN.at(place.path("incoterm")).with("found", typed.trim()));
            break;
        }
    }
    if row.values.len() == 2 {
        let ((term, place), (other, other_place)) = (cut(agreed), cut(invoiced));
        let (marks, other_marks) = differing(&Typed::read(agreed).glyphs, &Typed::read(invoiced).glyphs);
        let marks = ((Place::Order, marks), (Place::Invoice, other_marks));
        if term == other && (place.is_empty() || other_place.is_empty()) && place != other_place {
            let finding = PLACE_ON_ONE.at("invoice.incoterm").with("first", agreed.trim());
            case.report.add(finding.with("second", invoiced.trim()));
            row.note(Outcome::Close, marks.0, marks.1);
        } else if (term, place) != (other, other_place) {
            let finding = TERMS.at("invoice.incoterm").with("what", &row.label).with("here", Place::Order.there());
            case.report.add(finding.with("first", agreed.trim()).with("second", invoiced.trim()));
            row.note(Outcome::Differs, marks.0, marks.1);
        }
    } else if !agreed.trim().is_empty() && !case.question.invoice.amount.trim().is_empty() {
        case.report.add(MISSING.at("invoice.incoterm").with("expected", agreed.trim()));
    }
    row
}
