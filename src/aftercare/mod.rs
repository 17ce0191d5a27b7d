//! After the invoice: it is wrong, lost, never came, was refunded. What now, by when, and where to?
//!
//! `situation` chooses the topic: `replace` (an invoice that is returned and requested again), `lost` (one that is not
//! there), `refund` with the arithmetic of `shortfall`, or `wrong_account` (a payment that went to the wrong account, and
//! its first hours). Each returns a `plan`: the result (`action`), the steps (`steps`), and what is mailed (`mail`).
//! `path` has the questions that lead to it. [`AftercareAnswer::needs`] has those still to answer, the next one first.
//!
//! English calls three things a credit note. Here they have separate names: the shortfall (欠票), an amount that was
//! invoiced above what was consumed; the confirmation form (红字发票信息确认单), which the electronic tax bureau gives; and the
//! red-letter invoice (红字发票) itself.
//!
//! Alibaba Cloud has issued no paper invoices since 2024-05-31, and both their periods are over. The rules are kept for
//! older invoices, and say so.

use crate::{
    date::Day,
    letter::Letter,
    register::Register,
    report::{Answer, Report},
    text::Text,
};
use case::Case;
use serde::Serialize;

pub(crate) mod action;
pub(crate) mod case;
pub(crate) mod credit_note;
pub(crate) mod deadlines;
pub(crate) mod lost;
pub(crate) mod mail;
pub(crate) mod medium;
mod messages;
mod needs;
mod path;
pub(crate) mod plan;
mod progress;
pub(crate) mod question;
pub(crate) mod refund;
pub(crate) mod replace;
pub(crate) mod shortfall;
mod situation;
mod steps;
pub(crate) mod titles;
pub(crate) mod wrong_account;

pub use crate::{
    deadline::{Careful, Counted, Deadline, Says},
    need::{Choice, Need},
};
pub use action::Action;
pub use credit_note::{CreditNote, FormView, RedInvoice};
pub use mail::{Address, Alternative, Package};
pub use question::*;
pub use shortfall::{Amounts, Shortfall};
pub use steps::{State, Step};

/// The answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AftercareAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// The result.
    pub action: Action,
    /// Why, in one sentence.
    pub reason: Text,
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What is still to answer, the next question first.
    pub needs: Vec<Need>,
    /// The questions that lead here, in the order in which they are asked: those that are answered, then the open one. An
    /// answer to another question does not decide anything here.
    pub path: Vec<Need>,
    /// Every date that matters, in order.
    pub deadlines: Vec<Deadline>,
    /// Where to mail what has to be mailed next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Invoices that go back, by address.
    pub packages: Vec<Package>,
    /// Messages to copy, plain text.
    pub messages: Vec<Letter>,
    /// The three things that “credit note” can mean, as far as they matter here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_note: Option<CreditNote>,
    /// The day to which the register's sources were read.
    pub as_of: Option<Day>,
}

impl Answer for AftercareAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
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
    medium::check(&mut case);
    let plan = situation::plan(&mut case);
    titles::check(&mut case);
    let credit_note = credit_note::credit_note(&mut case, &plan);
    AftercareAnswer {
        action: plan.action,
        reason: plan.action.reason(),
        steps: progress::steps(&case, &plan),
        messages: messages::messages(&case, &plan),
        path: path::path(question, register),
        needs: case.needs,
        deadlines: case.deadlines,
        address: plan.post.address,
        packages: plan.post.packages,
        credit_note,
        as_of: register.as_of,
        report: case.report,
    }
}
