//! A plan: the result and the steps that lead there, with what the topic found on the way.

use super::{action::Action, case::Case, mail::Post, shortfall::Shortfall, steps::Known};
use crate::{need::Need, report::Severity, rule::Rule, sources::faq, text::text};

/// The rules of this file.
pub static RULES: &[&Rule] = &[&OPEN];

/// A detail that decides is missing.
pub static OPEN: Rule = Rule {
    code: "aftercare/open",
    severity: Severity::Hold,
    title: text!("Not decided yet", "请继续回答"),
    message: text!("Answer the next question to see what to do.", "暂时无法给出办法：请先回答下一个问题。",),
    fix: None,
    source: &[faq("Reissue an incorrect invoice"), faq("Paper invoices")],
};

/// The result, the steps, and what the topic found on the way.
pub(super) struct Plan {
    pub(super) action: Action,
    pub(super) steps: Vec<&'static Known>,
    /// What was invoiced above what was consumed, where there was a refund.
    pub(super) shortfall: Option<Shortfall>,
    /// What is mailed, and where to.
    pub(super) post: Post,
}

impl Plan {
    /// Only steps.
    pub(super) fn of(action: Action, steps: &[&'static Known]) -> Plan {
        Plan { action, steps: steps.to_vec(), shortfall: None, post: Post::default() }
    }

    /// It depends on the next question.
    pub(super) fn undecided() -> Plan {
        Plan::of(Action::Undecided, &[])
    }
}

/// Asks for what decides.
pub(super) fn undecided(case: &mut Case, need: &Need) -> Plan {
    case.report.unchecked(&OPEN, &[need.field]);
    case.need(need);
    Plan::undecided()
}
