//! Whether anybody except the sender confirms the account: an earlier payment, a call, the order page.

use super::{
    asks,
    case::Case,
    proof::{Detail, arrived, proves},
    question::Reply,
};
use crate::{
    bank::{AccountRelation, relate_accounts},
    comparison::{ByPlace, Outcome, Place, Row, TRUST},
    report::Severity,
    rule::Rule,
    sources::{guide, practice},
    text::text,
    typed::account::Account,
};

/// Account differs from last time, and nothing independent confirms it.
pub static CHANGED: Rule = Rule {
    code: "payment/account-changed",
    severity: Severity::Hold,
    title: text!("The account has changed", "收款账号已变更"),
    message: text!(
        "The account {there} is not the one you paid before. A changed account is a common sign of fraud.",
        "{there}的收款账号与以往付款账号不同，变更收款账号是常见的诈骗手法。",
    ),
    fix: Some(text!(
        "Call the supplier on a number you already had, and keep the answer in writing.",
        "请拨打此前已核实的电话向供应商确认，并保留书面答复。",
    )),
    source: &[guide("What if the supplier’s bank details in the chat don’t match the invoice?")],
};

/// Account differs from last time, but the platform shows the new one.
pub static CHANGED_ON_PAGE: Rule = Rule {
    code: "payment/account-changed-on-page",
    severity: Severity::Caution,
    title: text!("Account differs from last time", "与以往付款账号不同"),
    message: text!("The account {there} is not the one you paid before.", "{there}的收款账号与以往付款账号不同。",),
    fix: Some(text!(
        "Check that the page really is the platform's, then decide.",
        "请先确认该页面确为平台页面，再决定是否付款。",
    )),
    source: &[guide("What if the supplier’s bank details in the chat don’t match the invoice?")],
};

/// Only the sender's own documents show this account.
pub static UNCONFIRMED: Rule = Rule {
    code: "payment/account-unconfirmed",
    severity: Severity::Hold,
    title: text!("No independent confirmation", "账号缺少独立确认"),
    message: text!(
        "The account number agrees everywhere, but only the supplier's own documents show it. Documents from one sender \
         cannot confirm each other.",
        "各处收款账号一致，但均由同一方提供，不能互相印证。",
    ),
    fix: Some(text!(
        "Compare it with the order page or an earlier payment, or call a number you already had.",
        "请与订单页面或以往付款记录核对，或拨打此前已核实的电话确认。",
    )),
    source: &[guide("Step-by-step: using bank transfer"), guide("What about third-party payment requests?")],
};

/// Only a chat or an e-mail shows this account.
pub static ONLY_IN_CHAT: Rule = Rule {
    code: "payment/account-only-in-chat",
    severity: Severity::Hold,
    title: text!("Bank details only in a chat", "仅聊天记录中有账户信息"),
    message: text!(
        "This account appears only in the chat, not on the invoice or the order page.",
        "该账户仅出现在聊天记录中，发票和订单页面均未列明。",
    ),
    fix: Some(text!(
        "Ask for an invoice with the bank details, and confirm them on the order page or by calling a number you \
         already had.",
        "请要求对方提供列明账户信息的发票，并以订单页面或此前已核实的电话确认。",
    )),
    source: &[
        guide("Step-by-step: using bank transfer"),
        guide("What if the supplier’s bank details in the chat don’t match the invoice?"),
    ],
};

/// The reader says that a call confirmed it, but does not enter what was read out.
pub static CONFIRMED_BY_WORD: Rule = Rule {
    code: "payment/account-confirmed-by-word",
    severity: Severity::Caution,
    title: text!("Confirmed, but not digit by digit", "已口头确认但未逐位核对"),
    message: text!(
        "You answered that a call confirmed the account, but you did not enter the digits that were read out.",
        "您表示已致电确认收款账号，但未填写对方报出的号码，无法逐位核对。",
    ),
    fix: Some(text!(
        "Have the account read out digit by digit, and enter what you hear.",
        "请供应商逐位报出账号，并填写您听到的号码。",
    )),
    source: &[practice("Payee checks"), guide("Step-by-step: using bank transfer")],
};

/// An earlier payment to the same account, not known to have arrived.
pub static ARRIVAL_OPEN: Rule = Rule {
    code: "payment/earlier-payment-open",
    severity: Severity::Caution,
    title: text!("Did the earlier payment arrive?", "以往付款是否已到账"),
    message: text!(
        "You paid this account before, but it is not clear that the supplier received that payment.",
        "您曾向该账号付款，但尚不清楚供应商是否已收到。",
    ),
    fix: Some(text!("Ask the supplier whether the earlier payment arrived.", "请向供应商确认以往付款是否到账。")),
    source: &[guide("Step-by-step: using bank transfer"), practice("Payee checks")],
};

/// Compares the account with an earlier payment, and asks whether anybody except the sender confirms it. Returns
/// whether it has changed.
pub(super) fn look_back(case: &mut Case, row: &mut Row, read: &ByPlace<Account>) -> bool {
    let mut places = TRUST.iter().filter(|place| read.get(**place).is_some());
    let Some((now, account)) = places.next().and_then(|place| Some((*place, read.get(*place)?))) else { return false };
    let proof = read.iter().find(|(place, account)| {
        *place != Place::Previous && account.is_whole() && proves(case, *place, Detail::Account)
    });
    let proof = proof.map(|(place, _)| place);
    let field = now.path("account");
    let before = read.get(Place::Previous);
    if let Some(AccountRelation::Differs { marks, other_marks, .. }) = before.map(|old| relate_accounts(old, account)) {
        case.report.add(if proof.is_some() { &CHANGED_ON_PAGE } else { &CHANGED }.at(field).with("there", now.there()));
        let outcome = if proof.is_some() { Outcome::Close } else { Outcome::Differs };
        row.note(outcome, (Place::Previous, marks), (now, other_marks));
        return true;
    }
    let several = read.len() > 1;
    if !several || row.result == Outcome::Differs || proof.is_some() {
        return false;
    }
    let is_same = before.is_some_and(|old| relate_accounts(old, account) == AccountRelation::Same);
    let arrival = if is_same { case.ask_one(true, &asks::ARRIVED).or_else(|| arrived(case)) } else { None };
    let arrival = case.question.previous.arrived.or(arrival);
    if is_same && arrival != Some(Reply::No) {
        if arrival != Some(Reply::Yes) {
            case.report.add(ARRIVAL_OPEN.at("previous.arrived"));
            row.note(Outcome::Close, (Place::Previous, Vec::new()), (now, Vec::new()));
        }
    } else if case.ask_one(true, &asks::ACCOUNT_CONFIRMED) == Some(Reply::Yes) {
        case.report.add(CONFIRMED_BY_WORD.at("call.account"));
    } else {
        let papers = [Place::Invoice, Place::Instruction, Place::Contract];
        let only_in_chat = papers.iter().all(|place| read.get(*place).is_none()) && read.get(Place::Chat).is_some();
        case.report.add(if only_in_chat { &ONLY_IN_CHAT } else { &UNCONFIRMED }.at(field));
    }
    false
}
