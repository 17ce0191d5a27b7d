//! The questions that lead to a plan, one after another: each is asked only once those before it are answered.

use super::{case::Case, medium, question::AftercareQuestion, situation};
use crate::{need::Need, register::Register};

/// The fields whose answer is a choice.
const CHOICES: &[&str] = &[
    "situation",
    "payment.method",
    "payment.from",
    "payment.to",
    "invoice.medium",
    "invoice.status",
    "invoice.type",
    "invoice.booked",
    "delivery",
    "refundProcessed",
    "invoicedBefore",
    "settle",
];

/// The fields that people type. They count as answered once they are asked for, or at the latest at the end.
const TYPED: &[&str] = &[
    "payment.paidOn",
    "invoice.issueDate",
    "invoice.issuer",
    "invoice.requestedOn",
    "invoice.amount",
    "refund",
    "newConsumption",
];

/// The questions in the order in which they are asked: those that are answered, then the open one.
pub(super) fn path(question: &AftercareQuestion, register: &Register) -> Vec<Need> {
    let mut asked = question.clone();
    for field in CHOICES.iter().chain(TYPED) {
        tell(field, &AftercareQuestion::default(), &mut asked);
    }
    let mut path: Vec<Need> = Vec::new();
    let mut is_all_typed = false;
    loop {
        let need = next(&asked, register).filter(|need| path.iter().all(|other| other.field != need.field));
        if let Some(need) = need {
            let is_answered = tell(need.field, question, &mut asked);
            if is_answered || is_all_typed {
                path.push(need);
            }
            if is_answered {
                continue;
            }
        }
        if is_all_typed {
            return path;
        }
        for field in TYPED {
            tell(field, question, &mut asked);
        }
        is_all_typed = true;
    }
}

/// What is asked next.
fn next(question: &AftercareQuestion, register: &Register) -> Option<Need> {
    let mut case = Case::of(question, register);
    medium::check(&mut case);
    situation::plan(&mut case);
    case.needs.into_iter().next()
}

/// Copies the answer to a field; returns whether there is one.
fn tell(field: &str, from: &AftercareQuestion, to: &mut AftercareQuestion) -> bool {
    match field {
        "situation" => choice(from.situation, &mut to.situation),
        "payment.method" => choice(from.payment.method, &mut to.payment.method),
        "payment.from" => choice(from.payment.from, &mut to.payment.from),
        "payment.to" => choice(from.payment.to, &mut to.payment.to),
        "payment.paidOn" => typed(&from.payment.paid_on, &mut to.payment.paid_on),
        "invoice.medium" => choice(from.invoice.medium, &mut to.invoice.medium),
        "invoice.status" => choice(from.invoice.status, &mut to.invoice.status),
        "invoice.type" => choice(from.invoice.r#type, &mut to.invoice.r#type),
        "invoice.booked" => choice(from.invoice.booked, &mut to.invoice.booked),
        "invoice.issueDate" => typed(&from.invoice.issue_date, &mut to.invoice.issue_date),
        "invoice.issuer" => typed(&from.invoice.issuer, &mut to.invoice.issuer),
        "invoice.requestedOn" => typed(&from.invoice.requested_on, &mut to.invoice.requested_on),
        "invoice.amount" => typed(&from.invoice.amount, &mut to.invoice.amount),
        "delivery" => choice(from.delivery, &mut to.delivery),
        "refundProcessed" => choice(from.refund_processed, &mut to.refund_processed),
        "invoicedBefore" => choice(from.invoiced_before, &mut to.invoiced_before),
        "refund" => typed(&from.refund, &mut to.refund),
        "settle" => choice(from.settle, &mut to.settle),
        "newConsumption" => {
            to.new_consumption.clone_from(&from.new_consumption);
            !to.new_consumption.is_empty()
        }
        _ => false,
    }
}

fn choice<T: Copy>(from: Option<T>, to: &mut Option<T>) -> bool {
    *to = from;
    from.is_some()
}

fn typed(from: &str, to: &mut String) -> bool {
    from.clone_into(to);
    !from.trim().is_empty()
}
