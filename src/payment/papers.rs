//! What the reader should have in writing, and what only the reader can compare.

use super::{asks, case::Case, question::Reply, schedule::Schedule};
use crate::{
    report::{Severity, Verdict},
    rule::Rule,
    sources::guide,
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&DOCUMENTS, &TRAIL, &EVIDENCE, &PROFILE, &TERMS, &UPFRONT];

/// Documents that the supplier has not promised.
pub static DOCUMENTS: Rule = Rule {
    code: "payment/documents-open",
    severity: Severity::Caution,
    title: text!("Documents not promised", "单据未约定"),
    message: text!("These documents are not promised yet: {open}.", "以下单据尚未约定：{open}。"),
    fix: Some(text!("Have them confirmed in writing before you pay.", "请在付款前取得书面确认。")),
    source: &[guide("Mistake #4: Ignoring shipping terms and documentation")],
};

/// Gaps in the paper trail.
pub static TRAIL: Rule = Rule {
    code: "payment/paper-trail-open",
    severity: Severity::Caution,
    title: text!("Paper trail incomplete", "书面材料不全"),
    message: text!("Before you pay, you should have: {open}.", "付款前应备齐：{open}。"),
    fix: Some(text!(
        "Ask for what is missing. Outside the platform there is no order confirmation.",
        "请补齐所缺材料；平台外交易没有订单确认。"
    )),
    source: &[guide("Start a paper trail early")],
};

/// Evidence that is not kept.
pub static EVIDENCE: Rule = Rule {
    code: "payment/evidence-open",
    severity: Severity::Info,
    title: text!("Evidence to keep", "待留存的证据"),
    message: text!("Not kept yet: {open}.", "尚未保存：{open}。"),
    fix: Some(text!("Save them now, because pages change.", "页面内容可能变化，请及时保存。")),
    source: &[guide("If Trade Assurance isn’t involved"), guide("Keep screenshots of payment steps")],
};

/// A profile that was not looked at.
pub static PROFILE: Rule = Rule {
    code: "payment/profile-open",
    severity: Severity::Caution,
    title: text!("Supplier not looked up", "未查看供应商资料"),
    message: text!("You have not checked these on the supplier's profile: {open}.", "供应商资料尚未查看：{open}。"),
    fix: Some(text!(
        "Look at the profile first. It is a starting point, not a guarantee.",
        "请先查看供应商资料；资料仅供初步了解，不构成保证。",
    )),
    source: &[guide("Verify the supplier’s legitimacy (no, not by vibes)")],
};

/// Terms that do not agree.
pub static TERMS: Rule = Rule {
    code: "payment/terms-open",
    severity: Severity::Caution,
    title: text!("Terms not confirmed", "交易条件未确认"),
    message: text!("You have not confirmed that these are as agreed: {open}.", "以下内容未能确认与约定一致：{open}。"),
    fix: Some(text!("Have them confirmed in writing.", "请取得书面确认。")),
    source: &[guide("Check the invoice and order details")],
};

/// Everything is paid at once, before samples or an inspection.
pub static UPFRONT: Rule = Rule {
    code: "payment/large-upfront",
    severity: Severity::Caution,
    title: text!("A large order paid upfront", "大额订单全额预付"),
    message: text!(
        "You would pay a large order in full, without samples or an inspection before.",
        "该大额订单将全额预付，且付款前没有样品确认或验货。",
    ),
    fix: Some(text!(
        "Negotiate a deposit and payments tied to production, inspection or shipping.",
        "请协商采用定金加分期付款，并与生产、验货或发货挂钩。",
    )),
    source: &[
        guide("Use payment milestones if offered"),
        guide("Don’t pay all at once for big orders if you can avoid it"),
        guide("Should I pay before confirming production samples or quality checks?"),
    ],
};

/// The checklists. If something already stops the payment, they can wait.
pub(super) fn papers(case: &mut Case, schedule: &Schedule) {
    if case.is_cloud() {
        return;
    }
    let q = case.question;
    let matters = case.report.verdict != Verdict::Stop;
    let has_invoice =
        [&q.invoice.issuer, &q.invoice.number, &q.invoice.amount].iter().any(|field| !field.trim().is_empty());
    let has_paid = case.is_paid();
    case.tick(matters && has_invoice, &asks::TERMS, &TERMS);
    case.tick(matters, &asks::DOCUMENTS, &DOCUMENTS);
    case.tick(matters, &asks::TRAIL, &TRAIL);
    case.tick(matters, &asks::PROFILE, &PROFILE);
    if case.ask_one(matters && schedule.list.len() < 2, &asks::LARGE_ORDER) == Some(Reply::Yes)
        && case.ask_one(true, &asks::CHECKPOINT) != Some(Reply::Yes)
    {
        case.report.add(UPFRONT.at("answers.large-upfront"));
    }
    if case.said("large-upfront") == Some(Reply::Unsure) {
        case.unsure(&asks::LARGE_ORDER);
    }
    case.tick(has_paid, &asks::EVIDENCE, &EVIDENCE);
}
