//! The case: the question, the register, and the findings, questions back and dates so far.

use super::question::{InvoiceRequestQuestion, InvoiceType};
use crate::{
    calendar::Calendar,
    date::Day,
    deadline::Deadline,
    need::{self, Need},
    register::Register,
    report::Report,
    tax::yuan,
    typed,
};

/// The question with what has been found so far.
pub(super) struct Case<'a> {
    pub(super) question: &'a InvoiceRequestQuestion,
    pub(super) register: &'a Register,
    pub(super) calendar: Calendar,
    /// The type as chosen, or as the page's words say; one of the two that are issued.
    pub(super) invoice_type: Option<InvoiceType>,
    pub(super) report: Report,
    /// In the order in which they were met; `needs::in_order` sorts them.
    pub(super) needs: Vec<Need>,
    /// The fields that are missing, besides those of `needs`.
    pub(super) open: Vec<String>,
    pub(super) deadlines: Vec<Deadline>,
}

impl<'a> Case<'a> {
    pub(super) fn of(question: &'a InvoiceRequestQuestion, register: &'a Register) -> Case<'a> {
        let days = |list: &[Option<Day>]| list.iter().flatten().copied().collect();
        Case {
            question,
            register,
            calendar: Calendar { holidays: days(&question.holidays), working_days: days(&question.working_days) },
            invoice_type: None,
            report: Report::default(),
            needs: Vec::new(),
            open: Vec::new(),
            deadlines: Vec::new(),
        }
    }

    /// Asks for something without which the request is not complete.
    pub(super) fn need(&mut self, need: &Need) {
        if self.ask(need) {
            self.open.push(need.field.to_owned());
        }
    }

    /// Asks for something, once.
    pub(super) fn ask(&mut self, need: &Need) -> bool {
        need::ask(&mut self.needs, need)
    }

    /// A day that is typed.
    pub(super) fn day(&mut self, field: &str, typed: &str) -> Option<Day> {
        typed::date::read(field, typed, &mut self.report)
    }

    /// An amount in fen.
    pub(super) fn fen(&mut self, field: &str, typed: &str) -> Option<i128> {
        yuan::read(field, typed, &mut self.report)
    }
}
