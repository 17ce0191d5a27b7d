//! The three things that “credit note” can mean: the shortfall, the form, and the red invoice.

use super::{
    action::Action,
    case::Case,
    plan::Plan,
    question::{AftercareQuestion, FormStatus, InvoiceType, Medium},
    shortfall::Shortfall,
};
use crate::{
    date::Day,
    deadline::Counted,
    number::credit_note_form,
    report::Severity,
    rule::Rule,
    sources::{Source, faq, practice, red_letter, topic},
    text::{Text, text},
    typed::{self, digits},
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&FORM_AWAITED, &FORM_LAPSED, &FORM_VOID, &GENERAL_CONFIRMED, &INFORMATION_FORM];

const STATUSES: Source = practice("Statuses of credit note confirmation forms");

/// A form that the other side has not confirmed.
pub static FORM_AWAITED: Rule = Rule {
    code: "aftercare/form-awaited",
    severity: Severity::Hold,
    title: text!("The form is not confirmed", "确认单尚未确认"),
    message: text!(
        "The credit note confirmation form is waiting for {whom}. After 72 hours without an answer it is void.",
        "红字发票信息确认单待{whom}确认，超过 72 小时未确认即作废。",
    ),
    fix: Some(text!(
        "Have it confirmed in the electronic tax bureau before you request the return.",
        "请先在电子税务局完成确认，再申请退票。",
    )),
    source: &[STATUSES, LAW],
};

/// A form that was not confirmed in time.
pub static FORM_LAPSED: Rule = Rule {
    code: "aftercare/form-lapsed",
    severity: Severity::Hold,
    title: text!("The form has lapsed", "确认单已超过 72 小时"),
    message: text!(
        "The credit note confirmation form was entered on {created} and not confirmed within 72 hours, so it should be void by now.",
        "红字发票信息确认单于 {created} 录入，超过 72 小时未确认，应已自动作废。",
    ),
    fix: Some(text!(
        "Start a new form in the electronic tax bureau and have {whom} confirm it within 72 hours. It has a new number.",
        "请在电子税务局重新发起确认单，并由{whom}在 72 小时内确认；新确认单的编号不同。",
    )),
    source: &[STATUSES, LAW],
};

/// A general invoice whose use or recording was confirmed.
pub static GENERAL_CONFIRMED: Rule = Rule {
    code: "aftercare/general-confirmed",
    severity: Severity::Caution,
    title: text!("General invoices can need a form", "普通发票也须确认单"),
    message: text!(
        "The FAQ lets you return a general invoice online whether or not it is recorded. Since 2024-12-01, once its use or its \
         recording has been confirmed, the red-letter invoice also needs a credit note confirmation form that both sides agree on.",
        "《发票常见问题》称普通发票无论是否入账均可在线退票。但自 2024-12-01 起，已做用途确认或入账确认的发票，红冲还须购销双方确认红字发票信息确认单。",
    ),
    fix: Some(text!(
        "After you request the return, look for the form in the electronic tax bureau and confirm it within 72 hours.",
        "申请退票后，请在电子税务局查看并于 72 小时内确认该确认单。",
    )),
    source: &[faq("Handling differences for booked and unbooked invoices"), LAW],
};

const LAW: Source = red_letter("（二）");

/// A form that no longer counts.
pub static FORM_VOID: Rule = Rule {
    code: "aftercare/form-void",
    severity: Severity::Hold,
    title: text!("The form is void", "确认单已作废"),
    message: text!("The credit note confirmation form is void: {why}.", "红字发票信息确认单已作废：{why}。"),
    fix: Some(text!(
        "Get a new form from the electronic tax bureau. It has a new number.",
        "请在电子税务局重新发起，新确认单的编号不同。",
    )),
    source: &[STATUSES],
};

/// Not the number of such a form.
pub static INFORMATION_FORM: Rule = Rule {
    code: "aftercare/information-form",
    severity: Severity::Caution,
    title: text!("Information form number looks wrong", "与信息表编号不符"),
    message: text!(
        "A paper invoice needs the Red-letter Special VAT Invoice Information Form. Its number has 16 digits, and this \
         one does not look like it. The confirmation form with 20 digits is for digital invoices.",
        "纸质专用发票须提供红字增值税专用发票信息表，编号为 16 位，此编号与之不符；20 位的是数电票的红字发票信息确认单。",
    ),
    fix: Some(text!("Compare the number with the form.", "请与信息表核对编号。")),
    source: &[topic("How do I return or exchange an invoice?"), practice("Red-letter information forms")],
};

/// The three, each only if it matters here.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreditNote {
    /// An amount: invoiced above what was consumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortfall: Option<Shortfall>,
    /// A form of the tax authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<FormView>,
    /// An invoice: the credit note itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub red_invoice: Option<RedInvoice>,
}

/// The form.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FormView {
    /// `confirmation-form` (digital) or `information-form` (paper).
    pub kind: &'static str,
    /// What it is called.
    pub name: Text,
    /// Digits of its number.
    pub digits: u32,
    /// What the electronic tax bureau shows, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Text>,
    /// Whether it can be used.
    pub ready: bool,
}

/// The credit note itself.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RedInvoice {
    /// What it is called.
    pub name: Text,
    /// What it does.
    pub what: Text,
    /// Whether it is issued; absent where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<bool>,
}

/// A form whose number has no fault, and that is confirmed or needs no confirmation.
pub(super) fn is_ready(case: &Case) -> bool {
    let form = &case.question.credit_note_form;
    let is_wrong = |finding: &crate::report::Finding| {
        finding.field == "creditNoteForm.number" && finding.severity >= Severity::Caution
    };
    !form.number.trim().is_empty()
        && matches!(form.status, None | Some(FormStatus::NotNeeded | FormStatus::Confirmed))
        && !case.report.findings.iter().any(is_wrong)
}

/// A general invoice whose use or recording was confirmed: the FAQ needs nothing more for it, but the law does.
pub(super) fn is_confirmed_general(q: &AftercareQuestion) -> bool {
    q.invoice.r#type == Some(InvoiceType::General) && q.invoice.booked == Some(true)
}

/// What of the three matters here.
pub(super) fn credit_note(case: &mut Case, plan: &Plan) -> Option<CreditNote> {
    let (action, shortfall) = (plan.action, plan.shortfall.clone());
    let form = form(case, action);
    let is_return = action.is_return() || case.question.red_invoice_issued.is_some();
    let red_invoice = is_return.then_some(RedInvoice {
        name: text!("credit note (red-letter invoice)", "红字发票"),
        what: text!(
            "A red-letter invoice reverses the original one. Only after it is issued can you request a new invoice.",
            "红字发票用于红冲原发票，开具后方可重新申请开票。",
        ),
        issued: case.question.red_invoice_issued,
    });
    let is_any = shortfall.is_some() || form.is_some() || red_invoice.is_some();
    is_any.then_some(CreditNote { shortfall, form, red_invoice })
}

fn form(case: &mut Case, action: Action) -> Option<FormView> {
    let given = &case.question.credit_note_form;
    let is_needed = matches!(action, Action::FormThenReturn | Action::FormMailReturn);
    if !is_needed && given.number.trim().is_empty() && given.status.is_none() {
        return None;
    }
    if case.medium == Some(Medium::Paper) {
        information_form(case);
        return Some(FormView {
            kind: "information-form",
            name: text!("Red-letter Special VAT Invoice Information Form", "开具红字增值税专用发票信息表"),
            digits: 16,
            status: None,
            ready: is_ready(case),
        });
    }
    confirmation(case);
    Some(FormView {
        kind: "confirmation-form",
        name: text!("credit note confirmation form", "红字发票信息确认单"),
        digits: 20,
        status: given.status.map(in_words),
        ready: is_ready(case),
    })
}

fn information_form(case: &mut Case) {
    let field = "creditNoteForm.number";
    let number = case.question.credit_note_form.number.as_str();
    let Some(typed) = typed::read(field, number, &mut case.report).filter(|typed| !typed.is_empty()) else { return };
    let Some(digits) = digits::read(field, &typed, &mut case.report) else { return };
    if !credit_note_form::looks_like_red_letter_form(&digits.text) {
        case.report.add(INFORMATION_FORM.at(field).position(digits.whole()));
    }
}

fn confirmation(case: &mut Case) {
    let Some(status) = case.question.credit_note_form.status else { return };
    let at = "creditNoteForm.status";
    match status {
        FormStatus::NotNeeded | FormStatus::Confirmed => {}
        FormStatus::AwaitingBuyer => awaited(case, text!("the buyer", "购方")),
        FormStatus::AwaitingSeller => awaited(case, text!("the seller", "销方")),
        _ => case.report.add(FORM_VOID.at(at).with("why", why(status))),
    }
}

/// A form that the other side has not confirmed: within its 72 hours, or after them.
fn awaited(case: &mut Case, whom: Text) {
    let created = case.question.credit_note_form.created_on.as_str();
    let created = case.day("creditNoteForm.createdOn", created);
    let is_over = |created: &Day| {
        let last = created.plus(HOURS_IN_DAYS);
        case.question.today.zip(last).is_some_and(|(today, last)| today > last)
    };
    let at = "creditNoteForm.status";
    match created.filter(is_over) {
        Some(created) => {
            let finding = FORM_LAPSED.at(at).with("created", created.to_string());
            case.report.add(finding.with("whom", whom));
        }
        None => case.report.add(FORM_AWAITED.at(at).with("whom", whom)),
    }
    hours(case, created);
}

/// 72 hours.
const HOURS_IN_DAYS: i32 = 3;

/// The 72 hours to confirm it. The hour at which they end is not known here.
fn hours(case: &mut Case, created: Option<Day>) {
    let Some(created) = created else { return };
    let what = text!("the form must be confirmed within 72 hours", "确认单须在 72 小时内确认");
    case.deadline("form", what, (created, HOURS_IN_DAYS, Counted::Calendar), &[STATUSES, LAW, FORM]);
    let reading = text!("it was entered early on that day", "按当天最早时刻录入计算");
    case.beside("form", created.plus(2).map(|day| (day, reading)), &[]);
}

const FORM: Source = faq("Reissue an incorrect invoice");

fn in_words(status: FormStatus) -> Text {
    match status {
        FormStatus::NotNeeded => text!("no confirmation needed", "无需确认"),
        FormStatus::AwaitingBuyer => text!("entered by the seller, waiting for the buyer", "销方录入待购方确认"),
        FormStatus::AwaitingSeller => text!("entered by the buyer, waiting for the seller", "购方录入待销方确认"),
        FormStatus::Confirmed => text!("confirmed by both sides", "购销双方已确认"),
        void => why(void),
    }
}

fn why(status: FormStatus) -> Text {
    match status {
        FormStatus::DeniedByBuyer => text!("the buyer denied it", "销方录入购方否认"),
        FormStatus::DeniedBySeller => text!("the seller denied it", "购方录入销方否认"),
        FormStatus::Expired => text!("not confirmed within 72 hours", "超72小时未确认"),
        FormStatus::Withdrawn => text!("withdrawn by the side that entered it", "发起方已撤销"),
        FormStatus::Irregular => text!("the invoice counts as irregular", "异常凭证"),
        _ => text!("revoked after it was confirmed", "确认后撤销"),
    }
}
