//! How far a plan is: which steps are done, and which comes next.

use super::{
    case::Case,
    credit_note,
    plan::Plan,
    steps::{Known, State, Step},
};

/// The plan's steps, with how far each is.
pub(super) fn steps(case: &Case, plan: &Plan) -> Vec<Step> {
    let mut next = State::Next;
    let step = |known: &&'static Known| {
        let is_done = is_done(case, plan, known.id);
        let state = if is_done { State::Done } else { std::mem::replace(&mut next, State::Open) };
        Step { id: known.id, text: known.text.clone(), state, source: known.source }
    };
    plan.steps.iter().map(step).collect()
}

/// Whether the reader, or a field, says that this step is done.
fn is_done(case: &Case, plan: &Plan, id: &str) -> bool {
    let q = case.question;
    q.done.iter().any(|done| done == id)
        || match id {
            "number" => case.has_number,
            "form" => credit_note::is_ready(case),
            "mail" => !q.parcel.tracking_number.trim().is_empty(),
            "return" => !q.request.submitted_on.trim().is_empty(),
            "red-invoice" => q.red_invoice_issued == Some(true),
            "offset" => plan.shortfall.as_ref().is_some_and(|shortfall| !shortfall.blocked),
            "refund" => q.refund_processed == Some(true),
            _ => false,
        }
}
