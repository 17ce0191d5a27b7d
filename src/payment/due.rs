//! The stages of a payment: their sum, what each is tied to, and whether the due one is paid.

use super::{
    asks,
    case::{Case, is_given},
    figure::{Amounts, shown_at},
    question::{Reply, ScheduleStep},
    schedule::{Schedule, share_of},
};
use crate::{
    comparison::Place,
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] =
    &[&SUM, &DELIVERABLE, &STEP_UNKNOWN, &SEVERAL_DUE, &STEP_UNREADABLE, &ABOVE_TOTAL, &WRONG_STEP];

/// The stages do not add up to the total.
pub static SUM: Rule = Rule {
    code: "payment/schedule-sum",
    severity: Severity::Caution,
    title: text!("Stages do not add up", "分期金额之和与总额不符"),
    message: text!(
        "The stages add up to {sum}, but the total is {total}, a difference of {difference}.",
        "各期金额合计 {sum}，订单总额为 {total}，相差 {difference}。",
    ),
    fix: Some(text!(
        "Ask for the schedule in writing before you pay the first stage.",
        "请在支付首期前取得书面付款安排。"
    )),
    source: &[guide("Use payment milestones if offered")],
};

/// A stage that is not tied to anything.
pub static DELIVERABLE: Rule = Rule {
    code: "payment/step-without-deliverable",
    severity: Severity::Caution,
    title: text!("Stage without a deliverable", "分期款未对应交付内容"),
    message: text!(
        "Stage {step} of the payment is not linked to anything you receive.",
        "第 {step} 期付款没有对应的交付内容。",
    ),
    fix: Some(text!(
        "Tie it to the start of production, an inspection or shipping documents.",
        "请与开始生产、验货或运输单据挂钩。",
    )),
    source: &[guide("Use payment milestones if offered")],
};

/// A schedule without the stage that is due.
pub static STEP_UNKNOWN: Rule = Rule {
    code: "payment/step-due-unknown",
    severity: Severity::Caution,
    title: text!("Which stage is due?", "本期应付未标明"),
    message: text!(
        "There are {count} stages, but you did not mark one as due now. The total was compared.",
        "付款分 {count} 期，但未标明本次应付哪一期，已按总额核对。",
    ),
    fix: Some(text!("Mark the stage that is due.", "请标明本次应付的一期。")),
    source: &[guide("Check the invoice and order details")],
};

/// The amount is the total, or another stage, although one stage is due.
pub static WRONG_STEP: Rule = Rule {
    code: "payment/wrong-step",
    severity: Severity::Stop,
    title: text!("Not the stage that is due", "并非本期应付"),
    message: text!(
        "Do not pay yet: {found} {there} is {what}, but {due} is due now.",
        "请暂停付款：{there}的 {found} 是{what}，本次应付为 {due}。",
    ),
    fix: Some(text!("Pay only the stage that is due.", "请仅支付本期应付金额。")),
    source: &[guide("Check the invoice and order details"), guide("Use payment milestones if offered")],
};

/// Two stages are marked as due.
pub static SEVERAL_DUE: Rule = Rule {
    code: "payment/several-steps-due",
    severity: Severity::Hold,
    title: text!("Several stages due at once", "多期同时标为应付"),
    message: text!(
        "{count} stages are marked as due now. The first of them was compared.",
        "有 {count} 期标为本次应付，已按其中第一期核对。",
    ),
    fix: Some(text!("Mark only the stage that you are about to pay.", "请仅标明本次支付的一期。")),
    source: &[guide("Use payment milestones if offered")],
};

/// A stage whose share or amount cannot be read.
pub static STEP_UNREADABLE: Rule = Rule {
    code: "payment/step-unreadable",
    severity: Severity::Hold,
    title: text!("Stage could not be read", "分期内容无法识别"),
    message: text!(
        "Expected an amount above zero or a share such as 30% in stage {step}, found “{found}”.",
        "第 {step} 期应填写大于零的金额或 30% 这样的比例，实际为“{found}”。",
    ),
    fix: Some(text!("Enter the stage as the order page shows it.", "请按订单页面填写该期。")),
    source: &[guide("Use payment milestones if offered")],
};

/// A stage larger than the whole order.
pub static ABOVE_TOTAL: Rule = Rule {
    code: "payment/step-above-total",
    severity: Severity::Stop,
    title: text!("Stage above the total", "分期金额大于订单总额"),
    message: text!(
        "Do not pay yet: stage {step} is {amount}, but the whole order is {total}.",
        "请暂停付款：第 {step} 期为 {amount}，而订单总额为 {total}。",
    ),
    fix: Some(text!("Ask for the schedule in writing.", "请要求对方书面确认付款安排。")),
    source: &[guide("Use payment milestones if offered"), guide("Check the invoice and order details")],
};

/// Checks the schedule, and whether the requested amount is the stage that is due.
pub(super) fn check(case: &mut Case, schedule: &Schedule, amounts: &Amounts) {
    let list = schedule.list;
    if list.is_empty() || case.is_cloud() {
        return;
    }
    let path = |at: usize, field: &str| format!("{}.schedule[{at}].{field}", schedule.place.key());
    sum(case, schedule, amounts);
    let shown = |amount| shown_at(amounts, schedule.place, amount);
    for (at, step) in list.iter().enumerate() {
        let is_unreadable = is_given(&step.percent) && !is_given(&step.amount) && share_of(&step.percent).is_none();
        let amount = schedule.amounts.get(at).copied().flatten();
        if is_unreadable || amount.is_some_and(|amount| amount <= Decimal::ZERO) {
            let (field, found) =
                if is_given(&step.amount) { ("amount", &step.amount) } else { ("percent", &step.percent) };
            let finding = STEP_UNREADABLE.at(path(at, field)).with("step", (at + 1).to_string());
            case.report.add(finding.with("found", found.trim()));
        } else if let (Some(amount), Some(total)) = (amount, schedule.stated)
            && amount > total
        {
            let finding = ABOVE_TOTAL.at(path(at, "amount")).with("step", (at + 1).to_string());
            case.report.add(finding.with("amount", shown(amount)).with("total", shown(total)));
        }
    }
    let is_open = |step: &ScheduleStep| step.deliverable.trim().is_empty();
    if let Some(at) = list.iter().position(is_open).filter(|_| list.len() > 1) {
        case.report.add(DELIVERABLE.at(path(at, "deliverable")).with("step", (at + 1).to_string()));
    }
    let due = list.iter().filter(|step| step.due == Some(true)).count();
    if due > 1 {
        case.report.add(SEVERAL_DUE.at(path(schedule.step.unwrap_or(0), "due")).with("count", due.to_string()));
    }
    if due == 0 && list.len() > 1 && amounts.get(schedule.place).is_some() {
        let field = format!("{}.schedule", schedule.place.key());
        case.report.add(STEP_UNKNOWN.at(field).with("count", list.len().to_string()));
    }
    wrong_step(case, schedule, amounts);
}

/// The stages add up to the total. If there is only one, the others might not be entered yet.
fn sum(case: &mut Case, schedule: &Schedule, amounts: &Amounts) {
    if schedule.list.len() < 2 {
        return;
    }
    let sum = schedule.amounts.iter().try_fold(Decimal::ZERO, |sum, step| sum.checked_add((*step)?));
    if let (Some(sum), Some(total)) = (sum, schedule.stated)
        && sum != total
        && let Some(difference) = sum.checked_sub(total)
    {
        let shown = |amount| shown_at(amounts, schedule.place, amount);
        let field = format!("{}.schedule", schedule.place.key());
        let finding = SUM.at(field).with("sum", shown(sum)).with("total", shown(total));
        case.report.add(finding.with("difference", shown(difference.abs())));
    }
}

/// Reports the whole order, or another stage, although one stage is due.
fn wrong_step(case: &mut Case, schedule: &Schedule, amounts: &Amounts) {
    let Some(due) = schedule.step.and(amounts.get(schedule.place)).map(|due| due.value) else { return };
    for place in [Place::Transfer, Place::Instruction, Place::Chat] {
        let Some(found) = amounts.get(place).map(|amount| amount.value).filter(|found| *found != due) else { continue };
        let what = if Some(found) == schedule.total {
            text!("the whole order", "订单全额")
        } else if let Some(at) = schedule.amounts.iter().position(|step| *step == Some(found)) {
            let number = (at + 1).to_string();
            Text::of(&format!("step {number}"), &format!("第 {number} 期"))
        } else {
            continue;
        };
        let finding = WRONG_STEP.at(place.path("amount")).with("found", shown_at(amounts, place, found));
        case.report.add(
            finding
                .with("there", place.there())
                .with("what", &what)
                .with("due", shown_at(amounts, schedule.place, due)),
        );
        return;
    }
}

/// Whether the supplier's answers about stages matter here.
pub(super) fn is_in_steps(case: &Case, schedule: &Schedule) -> bool {
    schedule.list.len() > 1 || case.said(asks::CHECKPOINT.items[0].0) == Some(Reply::Yes)
}
