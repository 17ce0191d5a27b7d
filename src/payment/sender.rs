//! Where messages came from: an address that looks like the earlier one but differs is the most common sign of a
//! hijacked conversation.

use super::case::Case;
use crate::{
    comparison::Place,
    report::Severity,
    rule::Rule,
    sources::practice,
    text::text,
    typed::email::{self, Email},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&LOOK_ALIKE, &FREE_MAILBOX, &OTHER_SENDER];

/// Nearly the earlier address.
pub static LOOK_ALIKE: Rule = Rule {
    code: "payment/sender-look-alike",
    severity: Severity::Stop,
    title: text!("A look-alike sender address", "发件地址仿冒"),
    message: text!(
        "Do not pay yet: the message came from “{second}”, which looks like “{first}” {here} but is another address. \
         This is a common sign of fraud.",
        "请暂停付款：发件地址“{second}”与{here}的“{first}”相似但并不相同，这是常见的诈骗手法。",
    ),
    fix: Some(text!(
        "Do not reply to it. Call the supplier on a number you already had.",
        "请勿回复该邮件，请拨打此前已核实的电话向供应商确认。",
    )),
    source: &[practice("Signs of payment fraud")],
};

/// A mailbox at a free provider, although the company's own was used before.
pub static FREE_MAILBOX: Rule = Rule {
    code: "payment/sender-free-mailbox",
    severity: Severity::Caution,
    title: text!("A free mailbox instead of the company's", "发件地址为免费邮箱"),
    message: text!(
        "The message came from “{second}”, a free mailbox; {here} the address is the company's own, “{first}”.",
        "邮件发自免费邮箱“{second}”，而{here}的地址为公司邮箱“{first}”。",
    ),
    fix: Some(text!(
        "Ask the supplier by telephone whether this address is theirs.",
        "请致电供应商确认该邮箱是否属于对方。"
    )),
    source: &[practice("Signs of payment fraud")],
};

/// A completely different address.
pub static OTHER_SENDER: Rule = Rule {
    code: "payment/sender-other-address",
    severity: Severity::Caution,
    title: text!("Sender address differs", "发件地址不同"),
    message: text!(
        "The message came from “{second}”, but {here} the address is “{first}”.",
        "邮件发自“{second}”，而{here}的地址为“{first}”。",
    ),
    fix: Some(text!(
        "Ask the supplier by telephone whether this address is theirs.",
        "请致电供应商确认该邮箱是否属于对方。"
    )),
    source: &[practice("Signs of payment fraud")],
};

/// Compares all pairs of addresses.
pub(super) fn senders(case: &mut Case) {
    let q = case.question;
    let given: Vec<(Place, Email)> =
        [(Place::Previous, &q.previous.from), (Place::Instruction, &q.instruction.from), (Place::Chat, &q.chat.from)]
            .into_iter()
            .filter_map(|(place, typed)| Some((place, email::of(typed)?)))
            .collect();
    for (at, (there, second)) in given.iter().enumerate() {
        let worst = given[..at].iter().filter_map(|(here, first)| Some((here, first, rule(first, second)?)));
        let Some((here, first, rule)) = worst.max_by_key(|(_, _, rule)| rule.severity) else { continue };
        let shown = |email: &Email| format!("{}@{}", email.mailbox, email.domain);
        let finding = rule.at(there.path("from")).with("first", shown(first)).with("here", here.there());
        case.report.add(finding.with("second", shown(second)).with("there", there.there()));
    }
}

fn rule(first: &Email, second: &Email) -> Option<&'static Rule> {
    if first.is_same_owner(second) {
        None
    } else if second.looks_like(first) {
        Some(&LOOK_ALIKE)
    } else if second.is_free() && !first.is_free() {
        Some(&FREE_MAILBOX)
    } else {
        Some(&OTHER_SENDER)
    }
}
