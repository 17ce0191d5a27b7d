//! Who can request: an account that is not closed and that bought, paid, or is the master account.
//!
//! A reseller is checked before a payment on another's behalf, and that before several accounts of one enterprise. The
//! sources have a rule for each, but no order between them.

use super::{
    case::Case,
    enterprise, needs,
    question::{Asker, Holder, Payment, TitleOf},
};
use crate::{
    report::Severity,
    rule::Rule,
    sources::{Source, faq},
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &CLOSED,
    &CREDIT_NOTE,
    &RESELLER,
    &PAYER_ASKS,
    &BENEFICIARY_TITLE,
    &OTHER_ACCOUNT,
    &OTHER_ENTERPRISE,
    &NOT_LINKED,
    &NOT_MASTER,
    &RAM_USER,
];

const CROSS: Source = faq("Cross-account invoicing");
const ON_BEHALF: Source = faq("Invoicing for pay-on-behalf orders");

/// A closed account.
pub static CLOSED: Rule = Rule {
    code: "request/account-closed",
    severity: Severity::Stop,
    title: text!("The account is closed", "账号已注销"),
    message: text!("No invoice can be issued after an account is closed.", "账号注销后无法再开具发票。"),
    fix: None,
    source: &[faq("Invoice request time and amount limits")],
};

/// A shortfall that is not settled.
pub static CREDIT_NOTE: Rule = Rule {
    code: "request/credit-note",
    severity: Severity::Stop,
    title: text!("Shortfall not settled", "存在欠票"),
    message: text!(
        "Until you settle the shortfall, the console refuses requests with “Cannot submit request due to an outstanding credit note”.",
        "存在未处理的欠票时，提交开票申请会提示存在欠票，无法提交。",
    ),
    fix: Some(text!(
        "Return the invoice, or offset the shortfall with new consumption, before you request.",
        "请先退票，或用新的消费冲抵欠票，再申请开票。",
    )),
    source: &[faq("Invoicing with a credit note")],
};

/// Paid to a reseller.
pub static RESELLER: Rule = Rule {
    code: "request/reseller",
    severity: Severity::Stop,
    title: text!("Reseller issues the invoice", "由经销商开票"),
    message: text!(
        "If you paid a reseller, the reseller issues the invoice, not Alibaba Cloud.",
        "通过经销商付款的，由经销商开具发票，阿里云不开具。",
    ),
    fix: Some(text!("Ask the reseller for the invoice.", "请向经销商索取发票。")),
    source: &[CROSS],
};

/// The account that was paid for requests.
pub static PAYER_ASKS: Rule = Rule {
    code: "request/payer-asks",
    severity: Severity::Stop,
    title: text!("Payer must request it", "应由付款账号申请"),
    message: text!(
        "When one account pays for another, only the account that paid can request the invoice.",
        "代付订单由付款账号申请开票，被代付账号无法申请。",
    ),
    fix: Some(text!("Ask the account that paid to request it.", "请由付款账号提交开票申请。")),
    source: &[ON_BEHALF],
};

/// Buyer name of the other account without an agreement.
pub static BENEFICIARY_TITLE: Rule = Rule {
    code: "request/beneficiary-title",
    severity: Severity::Hold,
    title: text!("Buyer name of the other account", "使用被代付账号的抬头"),
    message: text!(
        "The invoice shows one of the payer's own buyer names. To use the other account's, the payer signs a pay-on-behalf \
         agreement, or changes its real-name verification to the other account's company.",
        "代付订单的发票使用付款账号的有效抬头。如需使用被代付账号的抬头，付款账号须签署代付协议，或将实名认证变更为被代付方主体。",
    ),
    fix: Some(text!(
        "Open a ticket to ask for the agreement's template: a person signs it, an enterprise seals it. Changing the \
         verification from individual to enterprise cannot be undone.",
        "请提交工单获取代付协议模板：个人签字，企业盖章。实名认证由个人变更为企业后不可撤销。",
    )),
    source: &[ON_BEHALF, faq("Reapply for an expired enterprise title")],
};

/// A different account, and a personal one.
pub static OTHER_ACCOUNT: Rule = Rule {
    code: "request/other-account",
    severity: Severity::Stop,
    title: text!("Buying account must request it", "应由购买账号申请"),
    message: text!(
        "For a personal account, the account that bought requests the invoice; another account cannot.",
        "个人账号须由购买账号申请开票，不支持跨账号开票。",
    ),
    fix: Some(text!("Log in with the account that bought.", "请登录购买账号申请。")),
    source: &[CROSS],
};

/// A different enterprise.
pub static OTHER_ENTERPRISE: Rule = Rule {
    code: "request/other-enterprise",
    severity: Severity::Stop,
    title: text!("Different enterprises", "实名主体不同"),
    message: text!(
        "Accounts that are verified under different enterprises cannot issue invoices for each other.",
        "实名认证主体不同的企业账号不能互相开票。",
    ),
    fix: Some(text!("Have the account that bought request it.", "请由购买账号申请开票。")),
    source: &[CROSS],
};

/// Accounts of one enterprise that are not linked.
pub static NOT_LINKED: Rule = Rule {
    code: "request/accounts-not-linked",
    severity: Severity::Stop,
    title: text!("The accounts are not linked", "尚未开通企业多账号管理"),
    message: text!(
        "Accounts of the same enterprise can be invoiced by its master account once multi-account management links them.",
        "同一企业实名的多个账号，开通企业多账号管理后，方可由主账号（MA账号）代成员账号申请开票。",
    ),
    fix: Some(text!("Enable the enterprise multi-account management first.", "请先开通企业多账号管理并关联账号。",)),
    source: &[CROSS],
};

/// Linked, but not by its master.
pub static NOT_MASTER: Rule = Rule {
    code: "request/not-the-master",
    severity: Severity::Hold,
    title: text!("FAQ names only master accounts", "仅说明主账号可代申请"),
    message: text!(
        "The FAQ lets the master account request for its members. It does not say that a member can request for another account.",
        "《发票常见问题》仅说明主账号（MA账号）可代成员账号申请，未说明成员账号可代其他账号申请。",
    ),
    fix: Some(text!(
        "Have the master, or the account that bought, request it.",
        "请由主账号（MA账号）或购买账号申请开票。",
    )),
    source: &[CROSS],
};

/// A RAM user.
pub static RAM_USER: Rule = Rule {
    code: "request/ram-user",
    severity: Severity::Hold,
    title: text!("RAM user cannot request", "RAM 用户"),
    message: text!(
        "There is no permission for RAM users that covers requesting invoices alone.",
        "RAM 用户无法单独授予“申请开票”的权限。",
    ),
    fix: Some(text!("Have the main account request it.", "请由主账号登录申请开票。")),
    source: &[faq("RAM user permissions for invoicing")],
};

/// Checks who requests.
pub(super) fn check(case: &mut Case) {
    let q = case.question;
    if q.cloud_account.closed == Some(true) {
        case.report.add(CLOSED.at("cloudAccount.closed"));
    }
    if q.cloud_account.outstanding_credit_note == Some(true) {
        case.report.add(CREDIT_NOTE.at("cloudAccount.outstandingCreditNote"));
    }
    if q.cloud_account.kind.is_none() {
        case.need(&needs::KIND);
    }
    if q.asked_by == Some(Asker::RamUser) {
        case.report.add(RAM_USER.at("askedBy"));
    }
    match q.paid_by {
        Some(Payment::Reseller) => case.report.add(RESELLER.at("paidBy")),
        Some(Payment::OnBehalf) => on_behalf(case),
        _ => several_accounts(case),
    }
}

fn on_behalf(case: &mut Case) {
    let q = case.question;
    match q.asked_by {
        None => case.need(&needs::ASKED_BY),
        Some(Asker::Owner | Asker::RamUser) => {}
        Some(_) => case.report.add(PAYER_ASKS.at("askedBy")),
    }
    match q.title_of {
        None => case.need(&needs::TITLE_OF),
        Some(TitleOf::Beneficiary) if q.pay_on_behalf_agreement != Some(true) => {
            case.report.add(BENEFICIARY_TITLE.at("titleOf"));
            enterprise::note_irreversible(case, "titleOf");
        }
        Some(_) => {}
    }
}

/// One account asks for what another bought.
fn several_accounts(case: &mut Case) {
    let q = case.question;
    let Some(asker @ (Asker::Master | Asker::Other | Asker::Beneficiary)) = q.asked_by else { return };
    if q.cloud_account.kind == Some(Holder::Personal) {
        return case.report.add(OTHER_ACCOUNT.at("askedBy"));
    }
    match (q.same_enterprise, q.multi_account) {
        (Some(false), _) => case.report.add(OTHER_ENTERPRISE.at("sameEnterprise")),
        (None, _) => case.need(&needs::SAME_ENTERPRISE),
        (_, None) => case.need(&needs::MULTI_ACCOUNT),
        (_, Some(false)) => case.report.add(NOT_LINKED.at("multiAccount")),
        _ if asker != Asker::Master => case.report.add(NOT_MASTER.at("askedBy")),
        _ => {}
    }
}
