//! The payment reference: copied like a password, because the supplier matches the payment by it.

use super::case::Case;
use crate::{
    comparison::{ByPlace, Disagreement, Outcome, Place, Relation, Row, disagreements},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
    typed::reference::{self, Likeness, Reference},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&UNCHECKED, &DIFFERS, &FORM_DIFFERS, &WITHIN, &ASSUMED, &NONE_ASKED];

/// No reference on one side.
pub static UNCHECKED: Rule = Rule {
    code: "payment/reference-unchecked",
    severity: Severity::Hold,
    title: text!("Reference not compared", "付款附言未核对"),
    message: text!("We could not check the payment reference: {how}.", "付款附言无法核对：{how}。"),
    fix: None,
    source: &[guide("Mistake #2: Not including the correct payment reference")],
};

/// The characters differ.
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

/// The same letters and digits, written differently.
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

/// The right one, with other words around it.
pub static WITHIN: Rule = Rule {
    code: "payment/reference-within-words",
    severity: Severity::Caution,
    title: text!("Extra words in the reference", "付款附言含其他文字"),
    message: text!(
        "The payment reference {there} is “{second}”. It contains “{first}”, as asked for {here}, and other words.",
        "{there}的付款附言为“{second}”，其中完整包含{here}要求的“{first}”，另有其他文字。",
    ),
    fix: Some(text!("If your bank allows it, write only the reference.", "如银行支持，请只填写要求的附言。")),
    source: &[guide("Mistake #2: Not including the correct payment reference")],
};

/// No source asks for a reference, and none is written.
pub static NONE_ASKED: Rule = Rule {
    code: "payment/reference-none-asked",
    severity: Severity::Info,
    title: text!("No reference asked for", "未要求付款附言"),
    message: text!(
        "None of the documents asks for a payment reference. Write the {what} “{number}”, so that the supplier can find \
         your payment.",
        "各单据均未要求付款附言。请填写{what}“{number}”，便于供应商确认到账款项。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// No source says which reference to write.
pub static ASSUMED: Rule = Rule {
    code: "payment/reference-assumed",
    severity: Severity::Info,
    title: text!("Reference not prescribed", "对方未指定付款附言"),
    message: text!(
        "None of the documents asks for a particular payment reference. Yours is the {what}.",
        "各单据均未指定付款附言，当前填写的是{what}。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// The result of comparing the references.
pub(super) struct References {
    pub(super) row: Row,
    /// The sources whose reference could be read.
    pub(super) readable: Vec<Place>,
    /// Whether a source asks for one.
    pub(super) is_asked: bool,
}

/// The reference that was asked for, and the one that is written.
pub(super) fn reference(case: &mut Case) -> References {
    let q = case.question;
    let values = [
        (Place::Invoice, q.invoice.reference.as_str()),
        (Place::Instruction, &q.instruction.reference),
        (Place::Chat, &q.chat.reference),
        (Place::Transfer, &q.transfer.reference),
    ];
    let mut row = Row::of("reference", text!("Payment reference", "付款附言"), &values);
    let mut read: ByPlace<Reference> = ByPlace::default();
    for (place, typed) in values {
        if let Some(found) = reference::of(typed) {
            read.add(place, found);
        }
    }
    let given: Vec<(Place, &Reference)> = read.iter().collect();
    let relation = |first: &&Reference, second: &&Reference| match first.relate(second) {
        Likeness::Same => Relation::Agrees,
        how => Relation::Differs(how),
    };
    for Disagreement { here, first: asked, there, second: written, how } in disagreements(&given, relation) {
        let (rule, outcome) = match how {
            Likeness::Form => (&FORM_DIFFERS, Outcome::Close),
            Likeness::Within => (&WITHIN, Outcome::Close),
            _ => (&DIFFERS, Outcome::Differs),
        };
        let (marks, other_marks) = asked.marks(written);
        let mut finding = rule.at(there.path("reference"));
        finding.position = other_marks.first().copied();
        let finding = finding.with("first", &*asked.text).with("here", here.there());
        case.report.add(finding.with("second", &*written.text).with("there", there.there()));
        row.note(outcome, (here, marks), (there, other_marks));
    }
    let is_asked = given.iter().any(|(place, _)| *place != Place::Transfer);
    let has_screen = read.get(Place::Transfer).is_some();
    if is_asked && !has_screen {
        row.result = if row.result == Outcome::Differs { row.result } else { Outcome::Missing };
    } else if let Some(written) = read.get(Place::Transfer).filter(|_| !is_asked && !case.is_cloud()) {
        let own = own_numbers(case).into_iter().find(|(number, _)| number.relate(written) == Likeness::Same);
        if let Some((_, what)) = own {
            case.report.add(ASSUMED.at("transfer.reference").with("what", what));
        }
    }
    let readable = given.into_iter().map(|(place, _)| place).collect();
    References { row, readable, is_asked }
}

/// The bank's screen has no reference: reports which one was asked for, or that this is not known yet.
pub(super) fn gap(case: &mut Case, references: &References, has_other_gaps: bool) {
    if case.is_cloud() || case.is_paid_on_platform() || references.readable.contains(&Place::Transfer) {
        return;
    }
    let asked = references.row.values.iter().find_map(|(place, typed)| Some((place, reference::of(typed)?)));
    match asked {
        Some((here, asked)) => {
            let mut how = text!(
                "your bank's screen has none. You were asked to write “{asked}” {here}: enter exactly that",
                "网银付款页面没有付款附言。{here}要求填写“{asked}”，请逐字填写",
            );
            how.fill_all(&[("asked", asked.text.as_str().into()), ("here", here.there())]);
            case.report.unchecked_with(&UNCHECKED, &["transfer.reference"], &[("how", how)]);
        }
        None if has_other_gaps => {
            let how = text!(
                "enter the one you were asked to write and the one on your bank's screen. Without it the supplier \
                 might not find your payment",
                "请填写供应商要求的附言和网银付款页面上的附言。未填附言时，供应商可能无法确认到账款项",
            );
            case.report.unchecked_with(&UNCHECKED, &["invoice.reference", "transfer.reference"], &[("how", how)]);
        }
        None => {
            if let Some((number, what)) = own_numbers(case).into_iter().next() {
                case.report.add(NONE_ASKED.at("transfer.reference").with("what", what).with("number", number.text));
            }
        }
    }
}

/// Without an instruction, the order's or the invoice's number is what suppliers look for.
fn own_numbers(case: &Case) -> Vec<(Reference, Text)> {
    let q = case.question;
    let names = [
        (&q.invoice.number, text!("invoice number", "发票号码")),
        (&q.order.order_number, text!("order number", "订单号")),
        (&q.invoice.order_number, text!("order number", "订单号")),
    ];
    names.into_iter().filter_map(|(number, what)| Some((reference::of(number)?, what))).collect()
}
