//! The three things behind “credit note”: the shortfall, the form, and the red invoice.

use super::{Action, Case, FormStatus, Medium, deadlines::Counted, shortfall::Shortfall};
use crate::{
    number::{characters, credit_note_form},
    report::Severity,
    rule::Rule,
    sources::{Source, faq, practice, topic},
    text::{Text, text},
    typed,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&FORM_AWAITED, &FORM_VOID, &INFORMATION_FORM];

const STATUSES: Source = practice("Statuses of credit note confirmation forms");

/// A form that the other side has not confirmed.
pub static FORM_AWAITED: Rule = Rule {
    code: "aftercare/form-awaited",
    severity: Severity::Hold,
    title: text!("The form is not confirmed", "确认单尚未确认"),
    message: text!(
        "The credit note confirmation form waits for {whom}; after 72 hours without an answer it is void.",
        "红字发票信息确认单待{whom}确认，超过 72 小时未确认即作废。",
    ),
    fix: Some(text!(
        "Have it confirmed in the electronic tax bureau before you request the return.",
        "请先在电子税务局完成确认，再申请退票。",
    )),
    source: &[STATUSES],
};

/// A form that no longer counts.
pub static FORM_VOID: Rule = Rule {
    code: "aftercare/form-void",
    severity: Severity::Hold,
    title: text!("The form is void", "确认单已作废"),
    message: text!("The credit note confirmation form is void: {why}.", "红字发票信息确认单已作废：{why}。"),
    fix: Some(text!(
        "Get a new form from the electronic tax bureau; it has another number.",
        "请在电子税务局重新发起，新确认单的编号不同。",
    )),
    source: &[STATUSES],
};

/// Another number than such a form has.
pub static INFORMATION_FORM: Rule = Rule {
    code: "aftercare/information-form",
    severity: Severity::Caution,
    title: text!("Not the number of an information form", "与信息表编号不符"),
    message: text!(
        "For a paper invoice the Red-letter Special VAT Invoice Information Form is asked for; its number has 16 digits, \
         and this one does not look like it. Digital invoices have a confirmation form with 20.",
        "纸质专用发票须提供红字增值税专用发票信息表，编号为 16 位，此编号与之不符；20 位的是数电票的红字发票信息确认单。",
    ),
    fix: Some(text!("Compare the number with the form.", "请与信息表核对编号。")),
    source: &[topic("How do I return or exchange an invoice?"), practice("Red-letter information forms")],
};

/// The three, as far as they matter.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
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
pub struct RedInvoice {
    /// What it is called.
    pub name: Text,
    /// What it does.
    pub what: Text,
    /// Whether it is issued; absent where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<bool>,
}

/// A form with a number in which nothing is wrong, that nobody still has to confirm.
pub(super) fn is_ready(case: &Case) -> bool {
    let form = &case.question.credit_note_form;
    let is_wrong = |finding: &crate::report::Finding| {
        finding.field == "creditNoteForm.number" && finding.severity >= Severity::Caution
    };
    !form.number.trim().is_empty()
        && matches!(form.status, None | Some(FormStatus::NotNeeded | FormStatus::Confirmed))
        && !case.report.findings.iter().any(is_wrong)
}

/// What of the three matters here.
pub(super) fn credit_note(case: &mut Case, action: Action) -> Option<CreditNote> {
    let shortfall = case.shortfall.clone();
    let form = form(case, action);
    let is_return = action.is_return() || case.question.red_invoice_issued.is_some();
    let red_invoice = is_return.then_some(RedInvoice {
        name: text!("credit note (red invoice)", "红字发票"),
        what: text!(
            "A red invoice cancels the first one; only when it is issued can a new invoice be requested.",
            "红字发票用于冲销原发票；开具后才能重新申请开票。",
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
    let Some(digits) = characters::read(field, &typed, &mut case.report) else { return };
    if !credit_note_form::looks_like_red_letter_form(&digits.text) {
        case.report.add(INFORMATION_FORM.at(field).position(digits.whole()));
    }
}

fn confirmation(case: &mut Case) {
    let Some(status) = case.question.credit_note_form.status else { return };
    let at = "creditNoteForm.status";
    match status {
        FormStatus::NotNeeded | FormStatus::Confirmed => {}
        FormStatus::AwaitingBuyer => {
            case.report.add(FORM_AWAITED.at(at).with("whom", text!("the buyer", "购方")));
            hours(case);
        }
        FormStatus::AwaitingSeller => {
            case.report.add(FORM_AWAITED.at(at).with("whom", text!("the seller", "销方")));
            hours(case);
        }
        _ => case.report.add(FORM_VOID.at(at).with("why", why(status))),
    }
}

/// The 72 hours to confirm it. They end at an hour of the day that is not known here.
fn hours(case: &mut Case) {
    let created = case.question.credit_note_form.created_on.as_str();
    let Some(created) = case.day("creditNoteForm.createdOn", created) else { return };
    let what = text!("the form is to be confirmed within 72 hours", "确认单须在 72 小时内确认");
    case.deadline("form", what, (created, 3, Counted::Calendar), &[STATUSES, FORM]);
    let reading = text!("whatever the hour at which it was entered", "不论录入的具体时刻");
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
        FormStatus::Withdrawn => text!("withdrawn by whoever entered it", "发起方已撤销"),
        _ => text!("revoked after it was confirmed", "确认后撤销"),
    }
}
