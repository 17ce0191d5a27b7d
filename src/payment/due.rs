//! What is due now: the total, or a step of the payment schedule.

use super::{Case, Place, Reply, ScheduleStep, amount::Amounts, amount::code_or_yuan, asks};
use crate::{
    money::{self, round_half_away},
    report::{Report, Severity},
    rule::Rule,
    sources::guide,
    text::{Text, text},
    typed::{self, rate},
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&SUM, &DELIVERABLE, &STEP_UNKNOWN, &WRONG_STEP];

/// The steps are not the total.
pub static SUM: Rule = Rule {
    code: "payment/schedule-sum",
    severity: Severity::Caution,
    title: text!("The steps do not add up", "分期金额之和与总额不符"),
    message: text!(
        "The steps add up to {sum}, but the total is {total}, a difference of {difference}.",
        "各期金额合计 {sum}，订单总额为 {total}，相差 {difference}。",
    ),
    fix: Some(text!(
        "Ask for the schedule in writing before you pay the first step.",
        "请在支付首期前取得书面付款安排。"
    )),
    source: &[guide("Use payment milestones if offered")],
};

/// A step that nothing is tied to.
pub static DELIVERABLE: Rule = Rule {
    code: "payment/step-without-deliverable",
    severity: Severity::Caution,
    title: text!("A step tied to nothing", "分期款未对应交付内容"),
    message: text!(
        "Nothing is tied to step {step} of the payment: expected what you get for it.",
        "第 {step} 期付款没有对应的交付内容。",
    ),
    fix: Some(text!(
        "Tie it to the start of production, an inspection or shipping documents.",
        "请与开始生产、验货或运输单据挂钩。",
    )),
    source: &[guide("Use payment milestones if offered")],
};

/// A schedule without the step that is due.
pub static STEP_UNKNOWN: Rule = Rule {
    code: "payment/step-due-unknown",
    severity: Severity::Caution,
    title: text!("Which step is due?", "本期应付未标明"),
    message: text!(
        "There are {count} steps, but none is marked as due now: the total was compared.",
        "付款分 {count} 期，但未标明本次应付哪一期，已按总额核对。",
    ),
    fix: Some(text!("Mark the step that is due.", "请标明本次应付的一期。")),
    source: &[guide("Check the invoice and order details")],
};

/// The total, or another step, where one step is due.
pub static WRONG_STEP: Rule = Rule {
    code: "payment/wrong-step",
    severity: Severity::Stop,
    title: text!("Not the step that is due", "并非本期应付"),
    message: text!(
        "Do not pay yet: {found} {there} is {what}, but {due} is due now.",
        "请暂停付款：{there}的 {found} 是{what}，本次应付为 {due}。",
    ),
    fix: Some(text!("Pay only the step that is due.", "请仅支付本期应付金额。")),
    source: &[guide("Check the invoice and order details"), guide("Use payment milestones if offered")],
};

/// The step that is due now.
pub(super) fn step<'a>(case: &Case<'a>) -> Option<&'a ScheduleStep> {
    case.question.order.schedule.iter().find(|step| step.due == Some(true))
}

/// What the order asks for now: the step that is due, or the total; as typed, or computed.
pub(super) fn due_now(case: &Case) -> String {
    let order = &case.question.order;
    let Some(at) = order.schedule.iter().position(|step| step.due == Some(true)) else { return order.amount.clone() };
    let typed = &order.schedule[at].amount;
    if !typed.trim().is_empty() {
        return typed.clone();
    }
    steps(case).get(at).copied().flatten().map_or_else(|| order.amount.clone(), |due| due.to_string())
}

/// The field that [`due_now`] was typed into.
pub(super) fn field(case: &Case) -> String {
    let schedule = &case.question.order.schedule;
    let due = schedule.iter().position(|step| step.due == Some(true) && !step.amount.trim().is_empty());
    due.map_or_else(|| Place::Order.path("amount"), |at| format!("order.schedule[{at}].amount"))
}

/// The order's total, or what its steps add up to.
pub(super) fn total(case: &Case) -> Option<Decimal> {
    stated_total(case).or_else(|| steps(case).into_iter().try_fold(Decimal::ZERO, |sum, step| sum.checked_add(step?)))
}

fn stated_total(case: &Case) -> Option<Decimal> {
    read(&case.question.order.amount, case)
}

fn read(typed: &str, case: &Case) -> Option<Decimal> {
    let currency = code_or_yuan(&case.question.order.currency);
    typed::amount::read("", typed, &currency, &mut Report::default()).map(|amount| amount.value)
}

/// The steps' amounts. Where all are shares that make up the whole, the last one takes what rounding leaves.
fn steps(case: &Case) -> Vec<Option<Decimal>> {
    let order = &case.question.order;
    let decimals = money::decimals(&code_or_yuan(&order.currency));
    let total = stated_total(case).and_then(|total| money::to_minor(total, decimals));
    let shares: Vec<Option<Decimal>> = order.schedule.iter().map(share).collect();
    let of_total = |share: Decimal| {
        let numerator = total?.checked_mul(share.mantissa())?;
        Some(round_half_away(numerator, 10_i128.pow(share.scale())))
    };
    let mut minors: Vec<Option<i128>> = shares.iter().map(|share| share.and_then(of_total)).collect();
    let whole = shares.iter().try_fold(Decimal::ZERO, |sum, share| sum.checked_add((*share)?));
    if whole == Some(Decimal::ONE)
        && let (Some(total), Some((last, others))) = (total, minors.split_last_mut())
    {
        *last = others.iter().try_fold(total, |left, step| left.checked_sub((*step)?));
    }
    let computed = minors.into_iter().map(|minor| Decimal::try_from_i128_with_scale(minor?, decimals).ok());
    order.schedule.iter().zip(computed).map(|(step, computed)| read(&step.amount, case).or(computed)).collect()
}

/// A step's share of the total, where no amount is given.
fn share(step: &ScheduleStep) -> Option<Decimal> {
    let percent = step.percent.trim().trim_end_matches(['%', '％']).trim_end();
    if percent == "100" {
        return Some(Decimal::ONE);
    }
    let share = || rate::read("", &format!("{percent}%"), &mut Report::default());
    if step.amount.trim().is_empty() && !percent.is_empty() { share() } else { None }
}

/// Checks the schedule, and whether what is asked is the step that is due.
pub(super) fn schedule(case: &mut Case, amounts: &Amounts) {
    let list = &case.question.order.schedule;
    if list.is_empty() || case.is_cloud() {
        return;
    }
    let steps = steps(case);
    let sum = steps.iter().try_fold(Decimal::ZERO, |sum, step| sum.checked_add((*step)?));
    if list.len() > 1
        && let (Some(sum), Some(total)) = (sum, stated_total(case).filter(|total| sum != Some(*total)))
        && let Some(difference) = sum.checked_sub(total)
    {
        let sign = if difference.is_sign_positive() { "+" } else { "" };
        let finding = SUM.at("order.schedule").with("sum", sum.to_string()).with("total", total.to_string());
        case.report.add(finding.with("difference", format!("{sign}{}", difference.normalize())));
    }
    let is_open = |step: &ScheduleStep| step.deliverable.trim().is_empty();
    if let Some(at) = list.iter().position(is_open).filter(|_| list.len() > 1) {
        case.report.add(DELIVERABLE.at(format!("order.schedule[{at}].deliverable")).with("step", (at + 1).to_string()));
    }
    let Some(due) = amounts.get(Place::Order).map(|due| due.value) else { return };
    if step(case).is_none() {
        if list.len() > 1 {
            case.report.add(STEP_UNKNOWN.at("order.schedule").with("count", list.len().to_string()));
        }
        return;
    }
    let total = total(case);
    for place in [Place::Transfer, Place::Instruction, Place::Chat] {
        let Some(found) = amounts.get(place).map(|amount| amount.value).filter(|found| *found != due) else { continue };
        let what = if Some(found) == total {
            text!("the whole order", "订单全额")
        } else if let Some(at) = steps.iter().position(|step| *step == Some(found)) {
            let number = (at + 1).to_string();
            Text::of(&format!("step {number}"), &format!("第 {number} 期"))
        } else {
            continue;
        };
        let finding = WRONG_STEP.at(place.path("amount")).with("found", found.to_string());
        case.report.add(finding.with("there", place.there()).with("what", &what).with("due", due.to_string()));
        return;
    }
}

/// Whether the reader is past the deposit: the step that is due is not the first.
pub(super) fn is_balance(case: &Case) -> bool {
    case.question.order.schedule.iter().position(|step| step.due == Some(true)).is_some_and(|at| at > 0)
}

/// Whether the supplier's word on steps matters here.
pub(super) fn is_in_steps(case: &Case) -> bool {
    case.question.order.schedule.len() > 1 || case.said(asks::CHECKPOINT.items[0].0) == Some(Reply::Yes)
}
