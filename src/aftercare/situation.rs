//! Which topic answers the situation.

use super::{
    action::Action,
    case::Case,
    lost, medium, needs,
    plan::{Plan, undecided},
    question::{Delivery, Situation},
    refund, replace, wrong_account,
};

/// The whole plan.
pub(super) fn plan(case: &mut Case) -> Plan {
    let Some(situation) = case.question.situation else { return undecided(case, &needs::SITUATION) };
    if situation == Situation::PaidWrongAccount {
        return Plan::of(Action::Recall, &wrong_account::steps(case));
    }
    if medium::is_vendors(case) {
        return lost::vendor(case, situation);
    }
    match situation {
        Situation::Lost => lost::plan(case, Some(case.question.delivery.unwrap_or(Delivery::Received))),
        Situation::NotReceived => lost::plan(case, case.question.delivery),
        Situation::Refunded => refund::plan(case),
        _ => replace::plan(case),
    }
}
