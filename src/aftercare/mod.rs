//! After the invoice: it is wrong, lost, never came, was refunded. What now, by when, and where to?
//!
//! `way` holds the decision (what an invoice of this medium, type, status and booking needs), `lost` the one about
//! invoices that are not there, `shortfall` the arithmetic after a refund. Each leads to steps, deadlines, an address
//! and messages. What a decision lacks is asked for in [`AftercareAnswer::needs`], the next question first.
//!
//! `wrong_account` is apart from all of them: it is about a payment that went to the wrong account, and its first hours.
//!
//! Three things share the words “credit note” in English, and are three here: the shortfall (欠票), an amount that was
//! invoiced above what was consumed; the confirmation form (红字发票信息确认单), which the electronic tax bureau gives;
//! and the red invoice (红字发票) itself.
//!
//! Paper invoices are past: Alibaba Cloud has issued none since 2024-05-31, and both its periods are over. The rules are kept for
//! invoices from before, and say so.

use crate::{
    calendar::Calendar,
    date::Day,
    draft::Draft,
    number::{self, Kind, NumberQuestion, validate_invoice_number},
    register::Register,
    report::{Report, Severity},
    text::Text,
    typed,
};
use serde::Serialize;

pub(crate) mod credit_note;
pub(crate) mod deadlines;
pub(crate) mod lost;
pub(crate) mod mail;
pub(crate) mod messages;
pub(crate) mod needs;
pub(crate) mod question;
pub(crate) mod refund;
pub(crate) mod shortfall;
pub(crate) mod steps;
pub(crate) mod titles;
pub(crate) mod way;
pub(crate) mod wrong_account;

pub use credit_note::{CreditNote, FormView, RedInvoice};
pub use deadlines::{Careful, Counted, Deadline, Says};
pub use mail::{Address, Alternative, Package};
pub use needs::{Choice, Need};
pub use question::*;
pub use shortfall::{Amounts, Shortfall};
pub use steps::{State, Step};
pub use way::Action;

/// The answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AftercareAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What it comes to.
    pub action: Action,
    /// Why, in one sentence.
    pub reason: Text,
    /// What to do, in order.
    pub steps: Vec<steps::Step>,
    /// What would decide, the next question first.
    pub needs: Vec<needs::Need>,
    /// Every date that matters, in order.
    pub deadlines: Vec<deadlines::Deadline>,
    /// Where to mail what has to be mailed next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<mail::Address>,
    /// Invoices that go back, by address.
    pub packages: Vec<mail::Package>,
    /// Messages to copy, plain text.
    pub messages: Vec<Draft>,
    /// The three things behind “credit note”, as far as they matter here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_note: Option<credit_note::CreditNote>,
    /// The day to which the register's sources were read.
    pub as_of: Option<Day>,
}

impl crate::report::Answer for AftercareAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// What is being looked at, and what has been found so far.
struct Case<'a> {
    question: &'a AftercareQuestion,
    register: &'a Register,
    calendar: Calendar,
    /// The day of issue, if it can be read and is not still to come.
    issue_date: Option<Day>,
    /// As said, or as the number shows.
    medium: Option<Medium>,
    /// Whether the number could be read as one.
    has_number: bool,
    report: Report,
    needs: Vec<needs::Need>,
    deadlines: Vec<deadlines::Deadline>,
    address: Option<mail::Address>,
    packages: Vec<mail::Package>,
    shortfall: Option<shortfall::Shortfall>,
}

impl<'a> Case<'a> {
    fn of(question: &'a AftercareQuestion, register: &'a Register) -> Case<'a> {
        let days = |list: &[Option<Day>]| list.iter().flatten().copied().collect();
        let mut report = Report::default();
        let issue_date = typed::date::read("", &question.invoice.issue_date, &mut Report::default());
        let number = number(question, register, &mut report);
        let mut case = Case {
            question,
            register,
            calendar: Calendar { holidays: days(&question.holidays), working_days: days(&question.working_days) },
            issue_date: issue_date.filter(|date| question.today.is_none_or(|today| *date <= today)),
            medium: question.invoice.medium,
            has_number: matches!(number, Kind::Digital | Kind::Legacy) && !has_fault(&report),
            report,
            needs: Vec::new(),
            deadlines: Vec::new(),
            address: None,
            packages: Vec::new(),
            shortfall: None,
        };
        way::medium(&mut case, number);
        case
    }

    /// A day that is typed.
    fn day(&mut self, field: &str, typed: &str) -> Option<Day> {
        typed::date::read(field, typed, &mut self.report)
    }

    /// Whether the reader, or a field, says that this step is done.
    fn is_done(&self, id: &str) -> bool {
        let q = self.question;
        q.done.iter().any(|done| done == id)
            || match id {
                "number" => self.has_number,
                "form" => credit_note::is_ready(self),
                "mail" => !q.parcel.tracking_number.trim().is_empty(),
                "return" => !q.request.submitted_on.trim().is_empty(),
                "red-invoice" => q.red_invoice_issued == Some(true),
                "offset" => self.shortfall.as_ref().is_some_and(|shortfall| !shortfall.blocked),
                "refund" => q.refund_processed == Some(true),
                _ => false,
            }
    }
}

/// Whether something in the invoice's number is plainly wrong.
fn has_fault(report: &Report) -> bool {
    report.findings.iter().any(|finding| finding.field == "invoice.number" && finding.severity == Severity::Stop)
}

/// What the invoice's number is, checked as such; the same findings at the fields of this question. That its code or the
/// number itself is missing is said where it matters.
fn number(question: &AftercareQuestion, register: &Register, report: &mut Report) -> Kind {
    let invoice = &question.invoice;
    let is_paper = invoice.medium == Some(Medium::Paper);
    let form = if is_paper { "" } else { question.credit_note_form.number.trim() };
    let asked = NumberQuestion {
        number: invoice.number.clone(),
        code: invoice.code.clone(),
        issue_date: invoice.issue_date.clone(),
        issuer: invoice.issuer.clone(),
        credit_note_form: form.to_owned(),
        today: question.today,
    };
    let answer = validate_invoice_number(&asked, register);
    let has_code = answer.report.has(&number::digital::DIGITAL_PAPER);
    for mut finding in answer.report.findings {
        if finding.code == number::rules::FORM_ONLY.code {
            continue;
        }
        finding.field = match finding.field.as_str() {
            "creditNoteForm" => "creditNoteForm.number".to_owned(),
            field => format!("invoice.{field}"),
        };
        report.add(finding);
    }
    // A digital paper invoice has both numbers: it says nothing about the medium.
    if has_code { Kind::Legacy } else { answer.kind }
}

/// It is wrong, lost, refunded: what now?
///
/// ```
/// use fapiao_check::{aftercare::*, register::REGISTER};
///
/// let invoice = Invoice {
///     medium: Some(Medium::Digital),
///     r#type: Some(InvoiceType::Special),
///     status: Some(Status::Issued),
///     booked: Some(true),
///     ..Default::default()
/// };
/// let question = AftercareQuestion { situation: Some(Situation::Wrong), invoice, ..Default::default() };
/// let answer = plan_aftercare(&question, &REGISTER);
/// assert_eq!(answer.action, Action::FormThenReturn);
/// assert_eq!(answer.steps[0].id, "form");
/// ```
pub fn plan_aftercare(question: &AftercareQuestion, register: &Register) -> AftercareAnswer {
    let mut case = Case::of(question, register);
    let (action, steps) = way::plan(&mut case);
    titles::check(&mut case);
    let credit_note = credit_note::credit_note(&mut case, action);
    let messages = messages::messages(&mut case, action);
    let steps = steps::in_order(&case, &steps);
    AftercareAnswer {
        report: case.report,
        action,
        reason: action.reason(),
        steps,
        needs: case.needs,
        deadlines: case.deadlines,
        address: case.address,
        packages: case.packages,
        messages,
        credit_note,
        as_of: register.as_of,
    }
}
