//! Red flags, as the reader answers them. One of them outweighs everything that agrees.

use super::{
    asks::{self, all_yes},
    case::Case,
    channels::is_unusual,
    heard::Heard,
    question::{Channel, Reply},
};
use crate::{
    comparison::Place,
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &BYPASS,
    &PAY_FIRST,
    &DETAILS_CHANGED,
    &REFUSED,
    &UNEXPLAINED,
    &OFF_PLATFORM,
    &EXPLAINED,
    &SELF_CHECK,
    &UNPROTECTED,
    &OFFICIAL,
    &INVOICE_MISSING,
    &OUTSIDE,
    &LINK,
];

/// A payment outside the platform.
pub static BYPASS: Rule = Rule {
    code: "payment/bypasses-protection",
    severity: Severity::Hold,
    title: text!("Payment outside the platform", "平台外付款"),
    message: text!(
        "You are asked to pay outside the platform. That can be legitimate, but the platform does not protect such a payment.",
        "对方要求在平台外付款，这种要求有时属正常情况，但付款不受平台保障。",
    ),
    fix: Some(text!(
        "First answer the four questions about paying outside the platform.",
        "请先逐一确认平台外付款的四个问题。"
    )),
    source: &[guide("Know your protection level: Trade Assurance vs. “outside” arrangements")],
};

/// "Pay first, then we will talk."
pub static PAY_FIRST: Rule = Rule {
    code: "payment/pay-first",
    severity: Severity::Hold,
    title: text!("“Pay first”", "“先付款再说”"),
    message: text!(
        "You asked questions, and the supplier answered “pay first” instead of explaining.",
        "供应商以“先付款再说”回应提问，未作任何说明。",
    ),
    fix: Some(text!(
        "Send the open questions again, and pay when they are answered.",
        "请再次发送未答复的问题，得到答复后再付款。"
    )),
    source: &[guide("Verify the supplier’s legitimacy (no, not by vibes)")],
};

/// What to do when a message brings new details.
pub(super) const CALL_BACK: Text = text!(
    "Do not reply to the message. Call the supplier on a number you already had, and enter what you hear.",
    "请勿回复该消息。请拨打此前已核实的电话向供应商确认，并填写对方报出的账号。",
);

/// The supplier says that its bank details changed.
pub static DETAILS_CHANGED: Rule = Rule {
    code: "payment/details-said-changed",
    severity: Severity::Hold,
    title: text!("New bank details announced", "对方称账户已变更"),
    message: text!(
        "The supplier says that its bank details changed. That is the most common payment fraud.",
        "对方称收款账户已变更，这是最常见的付款诈骗手法。",
    ),
    fix: Some(CALL_BACK),
    source: &[guide("What if the supplier’s bank details in the chat don’t match the invoice?")],
};

/// No documents.
pub static REFUSED: Rule = Rule {
    code: "payment/documents-refused",
    severity: Severity::Stop,
    title: text!("Documents refused", "拒绝提供单据"),
    message: text!("Do not pay yet: the supplier refuses clear documents.", "请暂停付款：供应商拒绝提供明确的单据。",),
    fix: Some(text!(
        "Ask for a pro-forma invoice, clear terms, and what happens after each payment.",
        "请要求提供形式发票、明确的条款，以及每笔付款后的安排。",
    )),
    source: &[guide("What if the supplier says “Pay, then I’ll send the invoice”?")],
};

/// Outside the platform, with the three conditions not answered.
pub static UNEXPLAINED: Rule = Rule {
    code: "payment/off-platform-unexplained",
    severity: Severity::Hold,
    title: text!("Outside the platform, not yet explained", "平台外付款，尚未说明"),
    message: text!(
        "The supplier wants you to pay outside the platform. First get a written explanation that matches the invoice and the \
         supplier's profile.",
        "对方要求平台外付款，须先取得与发票和供应商资料均相符的书面说明。",
    ),
    fix: Some(text!("Ask why this way is needed, in writing.", "请以书面方式询问为何必须采用这种方式。")),
    source: &[
        guide("What about third-party payment requests?"),
        guide("Scenario C: The supplier wants payment through an unusual method"),
    ],
};

/// Outside the platform, and one of the three conditions is not met.
pub static OFF_PLATFORM: Rule = Rule {
    code: "payment/off-platform-refused",
    severity: Severity::Stop,
    title: text!("Outside the platform, conditions not met", "平台外付款条件未满足"),
    message: text!(
        "Do not pay yet: to pay outside the platform you need a written explanation that matches both the invoice and \
         the profile. Not confirmed: “{open}”.",
        "请暂停付款：平台外付款须有书面说明，且与发票和供应商资料均相符。未满足：“{open}”。",
    ),
    fix: Some(text!(
        "Ask for a way to pay that the platform supports, or do not buy.",
        "请要求改用平台支持的付款方式，或放弃交易。",
    )),
    source: &[
        guide("What about third-party payment requests?"),
        guide("Scenario C: The supplier wants payment through an unusual method"),
    ],
};

/// Outside the platform, and all three conditions are met.
pub static EXPLAINED: Rule = Rule {
    code: "payment/off-platform-explained",
    severity: Severity::Caution,
    title: text!("Outside the platform, explained", "平台外付款，已有说明"),
    message: text!(
        "You would pay outside the platform, and the written explanation matches the invoice and the profile. Keep it.",
        "对方要求平台外付款，书面说明与发票和供应商资料相符，请妥善保留。",
    ),
    fix: None,
    source: &[guide("What about third-party payment requests?")],
};

/// One of the four questions has no clear yes.
pub static SELF_CHECK: Rule = Rule {
    code: "payment/self-check-open",
    severity: Severity::Hold,
    title: text!("Outside the platform, with open points", "平台外付款，仍有事项未确认"),
    message: text!(
        "You would pay outside the platform and have not answered yes to: “{open}”.",
        "此笔付款在平台外进行，以下各点未能确认：“{open}”。",
    ),
    fix: Some(text!(
        "Ask for Trade Assurance or another way that the platform supports.",
        "请争取使用信用保障或平台支持的其他付款方式。",
    )),
    source: &[guide("Avoid “payment off-platform” unless you trust the setup")],
};

/// Knowingly without protection.
pub static UNPROTECTED: Rule = Rule {
    code: "payment/unprotected",
    severity: Severity::Caution,
    title: text!("Outside Trade Assurance", "付款不受信用保障"),
    message: text!(
        "This payment is outside Trade Assurance: if something goes wrong, you have only your documents to rely on.",
        "此笔付款不受信用保障，一旦发生纠纷，只能依靠留存的书面材料。",
    ),
    fix: Some(text!("Keep every document, and pay in stages where you can.", "请保留全部材料，并尽量分期付款。")),
    source: &[
        guide("Avoid “payment off-platform” unless you trust the setup"),
        guide("Paying an invoice when Trade Assurance isn’t involved"),
    ],
};

/// The platform offers its own way to pay.
pub static OFFICIAL: Rule = Rule {
    code: "payment/official-way-offered",
    severity: Severity::Caution,
    title: text!("The platform offers a way to pay", "平台提供付款方式"),
    message: text!(
        "The order page offers a way to pay, but you are asked to use another one.",
        "订单页面提供付款方式，但对方要求使用其他方式。",
    ),
    fix: Some(text!("Use the way that the order page offers.", "请使用订单页面提供的付款方式。")),
    source: &[
        guide("What about third-party payment requests?"),
        guide("Choose Alibaba’s built-in payment options when possible"),
    ],
};

/// A proper invoice is still missing.
pub static INVOICE_MISSING: Rule = Rule {
    code: "payment/invoice-missing",
    severity: Severity::Hold,
    title: text!("No proper invoice yet", "尚未收到合格的发票"),
    message: text!(
        "You do not have an invoice with clear terms for this order yet. Get one before you pay.",
        "付款前应先收到与订单对应、条款明确的发票，目前尚未收到。",
    ),
    fix: Some(text!(
        "Ask for a pro-forma invoice with all details, the terms of delivery and documents, and what happens after \
         each payment.",
        "请索取列明全部信息的形式发票、交货与单据条款，以及每笔付款后的安排。",
    )),
    source: &[guide("What if the supplier says “Pay, then I’ll send the invoice”?")],
};

/// A request to pay a protected order outside the platform.
pub static OUTSIDE: Rule = Rule {
    code: "payment/outside-trade-assurance",
    severity: Severity::Hold,
    title: text!("Paid outside Trade Assurance", "信用保障订单在平台外付款"),
    message: text!(
        "The order is under Trade Assurance, but you are asked to pay outside the platform, where it does not protect \
         you.",
        "该订单有信用保障，但对方要求在平台外付款，平台外付款不受保障。",
    ),
    fix: Some(text!(
        "Pay on the order page, or to the account that the order page itself shows.",
        "请在订单页面付款，或汇入订单页面显示的账户。",
    )),
    source: &[guide("Know your protection level: Trade Assurance vs. “outside” arrangements")],
};

/// A link that somebody sent.
pub static LINK: Rule = Rule {
    code: "payment/link",
    severity: Severity::Hold,
    title: text!("A payment link", "通过链接付款"),
    message: text!(
        "You are asked to pay by a link that was sent to you; the link can lead anywhere.",
        "对方要求通过发来的链接付款，链接可能指向任何页面。",
    ),
    fix: Some(text!(
        "Open the order page yourself and pay by a method that it shows.",
        "请自行打开订单页面，使用页面提供的付款方式。",
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// A link, and a request to pay a protected order outside the platform.
fn channels(case: &mut Case) {
    let q = case.question;
    let is_protected = case.is_protected() == Some(true);
    for (place, channel) in [(Place::Instruction, q.instruction.channel), (Place::Chat, q.chat.channel)] {
        let Some(channel) = channel else { continue };
        let field = place.path("channel");
        if channel == Channel::Link {
            case.report.add(LINK.at(field.clone()));
        }
        if is_protected && (channel == Channel::BankTransfer || is_unusual(channel)) {
            case.report.add(OUTSIDE.at(field));
        }
    }
}

/// Asks the red flags that matter for this order.
pub(super) fn gates(case: &mut Case, heard: Option<&Heard>) {
    if case.is_cloud() {
        return; // Bills of Alibaba Cloud are paid before they are invoiced, and to its own accounts.
    }
    channels(case);
    let known = case.channels().next().is_some();
    let outside = case.is_asked_outside();
    let untold = case.question.order.trade_assurance.is_none();
    if case.ask_one(untold, &asks::TRADE_ASSURANCE) == Some(Reply::Unsure) && untold {
        case.unsure(&asks::TRADE_ASSURANCE);
    }
    changed(case, heard);
    case.flag(true, &asks::PAY_FIRST, &PAY_FIRST, "answers.pay-first");
    case.flag(true, &asks::REFUSED, &REFUSED, "answers.documents-refused");
    case.flag(!known, &asks::LINK, &LINK, "answers.link");
    let offered = case.ask_one(outside || !known, &asks::PLATFORM_OFFERS);
    if offered == Some(Reply::Yes) && outside && case.is_protected() != Some(true) {
        case.report.add(OFFICIAL.at("answers.platform-offers"));
    }
    let matters = (!known || outside) && !(outside && case.is_protected() == Some(true));
    let bypasses = case.ask_one(matters, &asks::BYPASS);
    if bypasses == Some(Reply::Unsure) {
        case.unsure(&asks::BYPASS);
    }
    insistence(case, outside);
    self_check(case, outside, bypasses == Some(Reply::Yes));
    match case.ask_one(true, &asks::INVOICE_RECEIVED) {
        None | Some(Reply::Yes) => {}
        Some(_) => case.report.add(INVOICE_MISSING.at("answers.invoice-received")),
    }
}

/// New details were announced. The risk is lower once they were read out on a known number and agree.
fn changed(case: &mut Case, heard: Option<&Heard>) {
    let is_heard = heard.is_some_and(|heard| heard.complete && heard.same.contains(&Place::Transfer));
    match case.ask_one(false, &asks::DETAILS_CHANGED) {
        Some(Reply::Yes) => {
            let mut finding = DETAILS_CHANGED.at("answers.details-changed");
            if is_heard {
                finding.severity = Severity::Caution;
            }
            case.report.add(finding);
        }
        Some(Reply::Unsure) => case.unsure(&asks::DETAILS_CHANGED),
        _ => {}
    }
}

/// The supplier insists, or wants a way that the platform does not offer: three conditions.
fn insistence(case: &mut Case, outside: bool) {
    let insists = case.ask_one(outside, &asks::INSISTS);
    let unusual = case.channels().any(|channel| is_unusual(channel) && channel != Channel::Link);
    let matters = unusual || insists == Some(Reply::Yes);
    let replies = case.ask(matters, &asks::EXPLANATION);
    if insists == Some(Reply::Unsure) {
        case.unsure(&asks::INSISTS);
    }
    let field = "answers.explained-in-writing";
    if case.note_open(&replies, &asks::EXPLANATION, &OFF_PLATFORM) {
    } else if all_yes(&replies) {
        case.report.add(EXPLAINED.at(field));
    } else if matters {
        case.report.add(UNEXPLAINED.at(field));
    }
}

/// Outside the platform's protection: four questions.
fn self_check(case: &mut Case, outside: bool, bypasses: bool) {
    let protected = case.is_protected();
    let replies = case.ask((outside && protected != Some(true)) || bypasses, &asks::SELF_CHECK);
    if case.note_open(&replies, &asks::SELF_CHECK, &SELF_CHECK) {
        return;
    }
    if bypasses && protected == Some(true) {
        if !case.report.has(&OUTSIDE) {
            case.report.add(OUTSIDE.at("answers.bypasses-protection"));
        }
    } else if all_yes(&replies) || outside && protected == Some(false) && !bypasses {
        case.report.add(UNPROTECTED.at("order.tradeAssurance"));
    } else if bypasses {
        case.report.add(BYPASS.at("answers.bypasses-protection"));
    }
}
