//! The case being checked: the question, the register, and the report so far. Topics return their results; none of
//! them is kept here.

use super::question::{Channel, Context, PaymentQuestion, Reply};
use crate::{
    bank::{AccountRelation, Difference, relate_accounts},
    comparison::Place,
    register::Register,
    report::Report,
    text::Text,
    typed::{account, placeholder::is_placeholder},
};
use serde::Serialize;

/// A question that is asked here, and its answer if it was given.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Asked {
    /// Its name in the question's `answers`.
    #[serde(serialize_with = "crate::text::constant")]
    pub id: &'static str,
    /// What it is about.
    #[serde(serialize_with = "crate::text::constant")]
    pub topic: &'static str,
    /// The question.
    pub text: Text,
    /// Why it is asked.
    pub why: Text,
    /// `yes`, `no` or `unsure`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<&'static str>,
}

/// The question, the register, and the report.
pub(super) struct Case<'a> {
    pub(super) question: &'a PaymentQuestion,
    pub(super) register: &'a Register,
    pub(super) context: Context,
    pub(super) report: Report,
    /// The questions back to the reader.
    pub(super) questions: Vec<Asked>,
    /// Whether bank details on the invoice count.
    pub(super) invoice_details_count: bool,
}

impl<'a> Case<'a> {
    pub(super) fn of(question: &'a PaymentQuestion, register: &'a Register) -> Case<'a> {
        let context = question.context.unwrap_or(Context::AlibabaOrder);
        let (report, questions) = (Report::default(), Vec::new());
        let mut case = Case { question, register, context, report, questions, invoice_details_count: true };
        // They do not count if the payment goes elsewhere: an Alibaba Cloud invoice prints its issuer's company
        // information, and the order page of a protected order shows an account of the platform.
        let by_platform = match case.channels().next() {
            None => case.is_protected() == Some(true),
            Some(_) => case.channels().any(|channel| channel == Channel::PlatformTransfer),
        };
        case.invoice_details_count = !(case.is_cloud() || by_platform && case.invoice_has_another_account());
        case
    }

    /// Whether the order page shows a whole account, and the invoice none or a completely different one. An account
    /// that differs in one digit is meant to be the same.
    fn invoice_has_another_account(&self) -> bool {
        let page = account::of(&self.question.order.account);
        let invoice = account::of(&self.question.invoice.account);
        let is_another = match relate_accounts(&page, &invoice) {
            AccountRelation::Same | AccountRelation::Close(_) => false,
            AccountRelation::Differs { difference, .. } => {
                matches!(difference, Difference::Other(_) | Difference::Visible)
            }
            _ => true,
        };
        page.is_whole() && is_another
    }

    pub(super) fn said(&self, question: &str) -> Option<Reply> {
        self.question.answers.0.iter().find(|(id, _)| id == question).and_then(|(_, reply)| *reply)
    }

    pub(super) fn is_cloud(&self) -> bool {
        self.context == Context::AlibabaCloud
    }

    /// The ways by which the reader is asked to pay.
    pub(super) fn channels(&self) -> impl Iterator<Item = Channel> {
        [self.question.instruction.channel, self.question.chat.channel].into_iter().flatten()
    }

    /// Whether some channel leads outside the platform.
    pub(super) fn is_asked_outside(&self) -> bool {
        self.channels().any(|channel| !matches!(channel, Channel::Platform | Channel::PlatformTransfer))
    }

    /// Whether the order is under Trade Assurance, by the order page or by the reader's word.
    pub(super) fn is_protected(&self) -> Option<bool> {
        self.question.order.trade_assurance.or_else(|| match self.said("trade-assurance")? {
            Reply::Yes => Some(true),
            Reply::No => Some(false),
            Reply::Unsure => None,
        })
    }

    /// Whether it is paid on the platform's own page, without a bank's screen to compare.
    pub(super) fn is_paid_on_platform(&self) -> bool {
        let screen = &self.question.transfer;
        let is_wire = [&screen.account, &screen.payee, &screen.bank, &screen.swift].iter().any(|typed| is_given(typed));
        let mut channels = self.channels().peekable();
        let is_button = channels.peek().is_some() && channels.all(|channel| channel == Channel::Platform);
        is_button && !is_wire && !self.is_cloud()
    }

    /// Whether a machine read this value from a picture and the reader has not confirmed it.
    pub(super) fn is_unconfirmed(&self, place: Place, field: &str) -> bool {
        let path = place.path(field);
        self.question.unconfirmed.contains(&path)
    }

    /// Whether it was paid already.
    pub(super) fn is_paid(&self) -> bool {
        self.said("bank-transfer-5") == Some(Reply::Yes) || is_given(&self.question.transfer.paid_on)
    }
}

/// Whether there is a value, and not only a placeholder.
pub(super) fn is_given(typed: &str) -> bool {
    !typed.trim().is_empty() && !is_placeholder(typed)
}
