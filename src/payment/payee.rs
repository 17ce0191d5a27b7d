//! The payee.

use super::{
    asks,
    case::{Case, is_given},
    collector::{AFFILIATE, DOCUMENT, NEAR_NAME, STRANGER, UNLISTED, VENDOR, explain},
    payee_names::{DIFFERS, Read, Relations, add, read, values},
    proof::{Detail, Gap, proves},
    question::{NameCheck, Reply},
};
use crate::{
    bank::PayeeType,
    comparison::{Outcome, Place, Row},
    payee::{Answer, Comparison, compare_names},
    report::Severity,
    rule::Rule,
    sources::{guide, practice},
    text::{Text, text},
    typed::{account, party::Kind, tax_id},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &UNCHECKED,
    &UNCONFIRMED,
    &NOT_COMPARABLE,
    &DIFFERS,
    &EXPLAINED,
    &CLOSE,
    &BY_TAX_ID,
    &NAME_NO_MATCH,
    &NAME_CLOSE,
    &INVOICE_ASKS_OTHERWISE,
    &PERSON,
    &AFFILIATE,
    &DOCUMENT,
    &UNLISTED,
    &VENDOR,
    &STRANGER,
    &NEAR_NAME,
];

/// Too few names to compare.
pub static UNCHECKED: Rule = Rule {
    code: "payment/payee-unchecked",
    severity: Severity::Hold,
    title: text!("Payee not compared", "收款方未核对"),
    message: text!(
        "We could not check who is paid: enter the supplier's company name and the payee on your bank's screen.",
        "收款方无法核对：请填写供应商公司名称和网银付款页面上的收款户名。",
    ),
    fix: None,
    source: &[guide("Mistake #3: Paying to a different beneficiary than the supplier profile")],
};

/// Only the sender's own documents name the payee.
pub static UNCONFIRMED: Rule = Rule {
    code: "payment/payee-unconfirmed",
    severity: Severity::Hold,
    title: text!("Payee not confirmed", "收款方缺少独立确认"),
    message: text!(
        "Only the supplier's own documents name this payee: enter the supplier's name from the order page.",
        "仅供应商提供的单据列有该收款方：请填写订单页面上的供应商名称。",
    ),
    fix: None,
    source: &[guide("Mistake #3: Paying to a different beneficiary than the supplier profile")],
};

/// Names in two scripts, connected only by a tax ID that anybody can copy.
pub static BY_TAX_ID: Rule = Rule {
    code: "payment/name-by-tax-id",
    severity: Severity::Caution,
    title: text!("Only the tax ID links the names", "仅税号将两个名称联系在一起"),
    message: text!(
        "“{second}” {there} and “{first}” {here} cannot be compared: one is in Chinese. The same tax ID is printed          with both, but a tax ID can be copied.",
        "{there}的“{second}”与{here}的“{first}”语言不同，无法比对。两处税号相同，但税号可以被他人抄用。",
    ),
    fix: Some(text!(
        "Ask for a document that shows both names, such as the business licence.",
        "请索取同时列有中英文名称的文件，例如营业执照。",
    )),
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        practice("Payee checks"),
    ],
};

/// The bank compared name and account.
pub static NAME_NO_MATCH: Rule = Rule {
    code: "payment/bank-name-no-match",
    severity: Severity::Stop,
    title: text!("Bank: name does not match", "银行提示户名不符"),
    message: text!(
        "Do not pay yet: your bank says that the account does not belong to this payee.",
        "请暂停付款：银行提示该账号的户名与收款户名不符。",
    ),
    fix: Some(text!(
        "Call the supplier on a number you already had, and have the account read out.",
        "请拨打此前已核实的电话，请供应商口头报出账号并逐位核对。",
    )),
    source: &[practice("Payee checks")],
};

/// The bank reports a close match of the name.
pub static NAME_CLOSE: Rule = Rule {
    code: "payment/bank-name-close",
    severity: Severity::Hold,
    title: text!("Bank: name almost matches", "银行提示户名相近"),
    message: text!(
        "Your bank says that the account's name is close to this one, not the same. Compare the name that it shows with the one on the order          page, letter by letter.",
        "银行提示户名相近但不完全一致。请将银行显示的户名与订单页面上的名称逐字核对。",
    ),
    fix: Some(text!(
        "Enter the name exactly as the order page shows it, and let your bank check it again.",
        "请按订单页面填写户名，并让银行重新校验。",
    )),
    source: &[practice("Payee checks")],
};

/// The payment goes where the order page says, but the invoice gives a different payee.
pub static INVOICE_ASKS_OTHERWISE: Rule = Rule {
    code: "payment/invoice-asks-otherwise",
    severity: Severity::Caution,
    title: text!("Invoice names a different payee", "发票要求付给其他收款方"),
    message: text!(
        "You pay the account on the order page, but the invoice asks you to pay {what}.",
        "您将付款至订单页面所示账户，但发票要求付给{what}。",
    ),
    fix: Some(text!(
        "Pay only what the order page shows, and ask the supplier why its invoice says otherwise.",
        "请仅按订单页面付款，并请供应商说明发票为何不同。",
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// One name is in Chinese, the other is not.
pub static NOT_COMPARABLE: Rule = Rule {
    code: "payment/payee-not-comparable",
    severity: Severity::Hold,
    title: text!("Names that cannot be compared", "名称无法比对"),
    message: text!(
        "We could not compare the names: {how}. Compare the tax ID, or ask for the registered name.",
        "名称无法比对：{how}。请核对税号，或向对方索取注册名称。",
    ),
    fix: None,
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        practice("Payee checks"),
    ],
};

/// A different payee, with a written explanation.
pub static EXPLAINED: Rule = Rule {
    code: "payment/payee-explained",
    severity: Severity::Caution,
    title: text!("Different payee, explained in writing", "收款方不同但有书面说明"),
    message: text!(
        "The payee is “{second}” {there} but “{first}” {here}. You have a written explanation that matches the invoice \
         and the profile. Keep it.",
        "收款方不一致，{there}为“{second}”，{here}为“{first}”。您已取得与发票和供应商资料相符的书面说明，请妥善保留。",
    ),
    fix: None,
    source: &[guide("What about third-party payment requests?")],
};

/// The same name, written differently.
pub static CLOSE: Rule = Rule {
    code: "payment/payee-close",
    severity: Severity::Caution,
    title: text!("Name written differently", "收款方名称写法不同"),
    message: text!(
        "The payee is “{second}” {there} and “{first}” {here}: {how}.",
        "收款方名称写法不同，{there}为“{second}”，{here}为“{first}”：{how}。",
    ),
    fix: Some(text!("Check that nothing else differs.", "请确认其余部分完全一致。")),
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        practice("Payee checks"),
    ],
};

/// A person's account.
pub static PERSON: Rule = Rule {
    code: "payment/payee-person",
    severity: Severity::Hold,
    title: text!("A person instead of a company", "收款方为个人"),
    message: text!(
        "The account belongs to a person, not to the company that you bought from.",
        "收款账户为个人账户，而不是与您交易的公司的账户。",
    ),
    fix: Some(text!(
        "Ask for the company's own account, shown on the invoice or the order page.",
        "请要求对方提供公司账户，并以发票或订单页面所示为准。",
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// The result of comparing the names.
pub(super) struct Payee {
    pub(super) row: Row,
    /// The sources whose names could be read.
    pub(super) readable: Vec<Place>,
    /// Those of them that agree with the bank's screen.
    pub(super) agreeing: Vec<Place>,
}

/// Compares the payees. If the account has changed, an explanation does not make a different name less severe.
pub(super) fn payee(case: &mut Case, account_changed: bool) -> Payee {
    let values = values(case);
    let mut row = Row::of("payee", text!("Payee", "收款方"), &values);
    let names = read(case, &values);
    let mut payee = compare(case, &mut row, &names, account_changed);
    let is_explained = case.is_cloud() && explain(case, &row, &names);
    if names.iter().any(|name| name.place == Place::Transfer && name.entity.is_some()) {
        payee.agreeing.push(Place::Register);
    }
    person(case, &names);
    name_check(case);
    invoice_asks_otherwise(case);
    let has_screen = payee.readable.contains(&Place::Transfer);
    let is_compared = payee.agreeing.len() > 1 || is_explained && has_screen || row.result >= Outcome::Close;
    if !is_compared {
        if names.len() < 2 && !case.is_paid_on_platform() {
            case.report.unchecked(&UNCHECKED, &["order.supplier", "transfer.payee"]);
            row.result = if row.values.len() < 2 { row.result } else { Outcome::NotChecked };
        } else if row.result != Outcome::Match || case.report.has_unchecked(&NOT_COMPARABLE) {
            row.result = Outcome::NotChecked;
        }
    }
    payee.row = row;
    payee
}

/// Compares all pairs of names.
fn compare(case: &mut Case, row: &mut Row, names: &[Read], account_changed: bool) -> Payee {
    let relations = Relations::of(names);
    let [differing, close, open] =
        [Answer::NoMatch, Answer::Close, Answer::NotPossible].map(|answer| relations.with(answer));
    let note = |row: &mut Row, outcome: Outcome, first: Place, second: Place, found: &Comparison| {
        row.note(outcome, (first, found.marks.clone()), (second, found.other_marks.clone()));
    };
    for (first, second, found) in &differing {
        let is_explained = case.ask_one(true, &asks::PAYEE_EXPLAINED) == Some(Reply::Yes) && !account_changed;
        add(case, if is_explained { &EXPLAINED } else { &DIFFERS }, *first, *second, found);
        note(row, Outcome::Differs, first.0, second.0, found);
    }
    let differs = |place: Place| differing.iter().any(|(_, second, _)| second.0 == place);
    for (first, second, found) in close.iter().filter(|(_, second, _)| !differs(second.0)) {
        add(case, &CLOSE, *first, *second, found);
        note(row, Outcome::Close, first.0, second.0, found);
    }
    let mut agreeing = relations.agreeing();
    for (first, second, found) in open.iter().filter(|(_, second, _)| !differs(second.0)) {
        if is_issuer_of_that_tax_id(case, second.1) || is_issuer_of_that_tax_id(case, first.1) {
            agreeing.push(first.0);
            add(case, &BY_TAX_ID, *first, *second, found);
            note(row, Outcome::Close, first.0, second.0, found);
        } else if let Some(how) = found.likeness.in_words().filter(|_| differing.is_empty()) {
            not_comparable(case, &how);
        }
    }
    let readable = names.iter().map(|name| name.place).collect();
    Payee { row: row.clone(), readable, agreeing }
}

/// If no source proves the payee and agrees with the bank's screen, the payee is not confirmed. This is not reported if
/// names differ or cannot be compared.
pub(super) fn confirm(case: &mut Case, payee: &Payee, gaps: &mut [(Detail, Gap)]) {
    let Some((_, gap)) = gaps.iter_mut().find(|(detail, _)| *detail == Detail::Payee) else { return };
    let is_proved = payee.agreeing.iter().any(|place| proves(case, *place, Detail::Payee));
    if is_proved && *gap == Gap::Proof {
        *gap = Gap::None;
    } else if !is_proved && matches!(gap, Gap::None | Gap::Proof) {
        *gap = Gap::Proof;
        if payee.row.result != Outcome::Differs && !case.report.has_unchecked(&NOT_COMPARABLE) {
            case.report.unchecked(&UNCONFIRMED, &["order.supplier"]);
        }
    }
}

/// A person for a company: as the instruction says, or as the reader answers where a name has no company word.
fn person(case: &mut Case, names: &[Read]) {
    let q = case.question;
    let kinds = [(Place::Instruction, q.instruction.payee_type), (Place::Chat, q.chat.payee_type)];
    for (place, _) in kinds.iter().filter(|(_, kind)| *kind == Some(PayeeType::Person)) {
        case.report.add(PERSON.at(place.path("payeeType")));
    }
    let could_be = |name: &Read| !matches!(name.name.party.kind, Kind::Company(_));
    let is_open = kinds.iter().all(|(_, kind)| kind.is_none()) && names.iter().any(could_be);
    case.flag(is_open, &asks::PERSONAL, &PERSON, "transfer.payee");
}

/// What the buyer's own bank says about the name. A match proves nothing more.
fn name_check(case: &mut Case) {
    let rule = match case.question.transfer.name_check {
        Some(NameCheck::NoMatch) => &NAME_NO_MATCH,
        Some(NameCheck::Close) => &NAME_CLOSE,
        Some(NameCheck::Match | NameCheck::NotPossible) | None => return,
    };
    case.report.add(rule.at("transfer.nameCheck"));
}

/// If the order page's account is paid, the invoice's bank details do not count, but its payee does.
fn invoice_asks_otherwise(case: &mut Case) {
    let q = case.question;
    if case.is_cloud() || case.invoice_details_count {
        return;
    }
    let is_other = |known: &str| is_given(known) && compare_names(known, &q.invoice.payee).answer() == Answer::NoMatch;
    let known = [q.order.supplier.as_str(), q.order.payee.as_str(), q.invoice.issuer.as_str()];
    let is_payee = is_given(&q.invoice.payee) && known.iter().any(|name| is_given(name));
    let is_stranger = is_payee && known.iter().filter(|name| is_given(name)).all(|name| is_other(name));
    let is_card = account::of(&q.invoice.account).kind == account::Kind::Card;
    if is_stranger || is_card {
        let (field, what) = if is_stranger {
            let name = q.invoice.payee.trim();
            ("payee", Text::of(&format!("“{name}”"), &format!("“{name}”")))
        } else {
            ("account", text!("a bank card", "一张银行卡"))
        };
        case.report.add(INVOICE_ASKS_OTHERWISE.at(Place::Invoice.path(field)).with("what", &what));
    }
}

/// The invoice shows this name with the tax ID of the order's supplier, and that ID passes its checks.
fn is_issuer_of_that_tax_id(case: &Case, name: &str) -> bool {
    same_tax_id(case) && matches!(compare_names(&case.question.invoice.issuer, name).answer(), Answer::Match)
}

/// Whether the order and the invoice show one tax ID that passes its checks.
pub(super) fn same_tax_id(case: &Case) -> bool {
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    match (tax_id::of(&order.supplier_tax_id), tax_id::of(&invoice.issuer_tax_id)) {
        (Some(one), Some(other)) => one == other && crate::tax_id::looks_like_tax_id(&one),
        _ => false,
    }
}

pub(super) fn not_comparable(case: &mut Case, how: &Text) {
    if !case.report.has_unchecked(&NOT_COMPARABLE) {
        let needs = ["order.supplierTaxId", "invoice.issuerTaxId"];
        case.report.unchecked_with(&NOT_COMPARABLE, &needs, &[("how", how.clone())]);
    }
}
