//! Which way to pay, what to do in which order, and what to write.

use super::{Case, Channel, Context, Outcome, Place, Row};
use crate::{
    report::Severity,
    rules::Rule,
    sources::guide,
    text::{Text, text},
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&OUTSIDE, &LINK];

/// A protected order that is to be paid outside.
pub static OUTSIDE: Rule = Rule {
    code: "payment/outside-trade-assurance",
    severity: Severity::Hold,
    title: text!("Paid outside Trade Assurance", "绕开信用保障付款"),
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

/// A way to pay.
#[derive(Clone, Debug, Serialize)]
pub struct Route {
    /// `platform`, `bank-transfer`, `unusual` or `undecided`.
    pub id: &'static str,
    /// Why.
    pub reason: Text,
}

impl Default for Route {
    fn default() -> Route {
        Route {
            id: "undecided",
            reason: text!(
                "Tell us whether the order is under Trade Assurance and how you are asked to pay.",
                "请说明订单是否有信用保障，以及对方要求的付款方式。",
            ),
        }
    }
}

/// A message to copy.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// Its name.
    pub id: &'static str,
    /// What it is for.
    pub title: Text,
    /// Plain text.
    pub body: Text,
}

/// Paying on the platform (guide, section 2).
const ON_PLATFORM: [Text; 7] = [
    text!("Log in to your account yourself, not by a link from a message.", "自行登录账户，不要点击消息中的链接。"),
    text!("Open your orders (“My Orders”, “Trade Assurance” or similar).", "打开订单列表（“我的订单”“信用保障”等）。"),
    text!("Select the order that the invoice belongs to.", "找到发票对应的订单。"),
    text!("Find the payment button (“Pay now”, “Confirm” or similar).", "找到付款按钮（“立即付款”“确认”等）。"),
    text!("Check amount, currency and payment schedule.", "核对金额、币种和付款安排。"),
    text!("Choose a method that the page offers.", "选择页面提供的付款方式。"),
    text!("Pay, and wait for the confirmation on the order page.", "完成付款，并等待订单页面确认。"),
];

/// Paying by bank transfer (guide, section 3): the first four come before the fifth.
const BY_TRANSFER: [Text; 7] = [
    text!("Confirm company name, bank and account number of the payee.", "核对收款公司名称、开户行和账号。"),
    text!("Confirm currency and exact amount.", "核对币种和准确金额。"),
    text!("Confirm which payment reference to write.", "确认付款附言的写法。"),
    text!(
        "See whether the platform wants payment details on a form or the order page.",
        "确认平台是否要求在表单或订单页面登记付款信息。",
    ),
    text!("Make the transfer.", "完成汇款。"),
    text!("Upload the proof of payment, or send it in the order's chat.", "上传付款凭证，或在订单会话中发送。"),
    text!("Watch the order's status and ask the supplier to confirm.", "关注订单状态，并请供应商确认到账。"),
];

/// A way that the platform does not show (guide, scenario C).
const UNUSUAL: [Text; 3] = [
    text!("Ask why this way is needed, in writing.", "以书面方式询问为何必须采用这种方式。"),
    text!(
        "See whether the answer fits the invoice and the supplier's profile.",
        "核对说明是否与发票、供应商资料相符。"
    ),
    text!(
        "If not, ask for a way that the platform supports, or do not buy.",
        "如不相符，请要求改用平台支持的方式，或放弃交易。",
    ),
];

/// Which way to pay.
pub(super) fn route(case: &mut Case) -> (Route, Vec<Text>) {
    let q = case.question;
    if case.context == Context::AlibabaCloud {
        let reason = text!(
            "Alibaba Cloud bills are paid in the console, or by transfer to the exclusive account on your own certificate.",
            "阿里云账单可在控制台支付，或汇入本公司专属账号证明所列账户。",
        );
        return (Route { id: "bank-transfer", reason }, BY_TRANSFER.to_vec());
    }
    let asked = [(Place::Instruction, q.instruction.channel), (Place::Chat, q.chat.channel)];
    let channels = || asked.iter().filter_map(|(_, channel)| *channel);
    let is_protected = q.order.trade_assurance == Some(true);
    for (place, channel) in asked {
        let field = format!("{}.channel", place.key());
        if channel == Some(Channel::Link) {
            case.report.add(LINK.at(field.clone()));
        }
        if is_protected && matches!(channel, Some(Channel::BankTransfer | Channel::Link | Channel::Other)) {
            case.report.add(OUTSIDE.at(field));
        }
    }
    if is_protected {
        let reason =
            text!("The order is under Trade Assurance: pay on the order page.", "该订单有信用保障，请在订单页面付款。");
        (Route { id: "platform", reason }, ON_PLATFORM.to_vec())
    } else if channels().any(|channel| matches!(channel, Channel::Link | Channel::Other)) {
        let reason = text!(
            "You are asked to pay in a way that the platform does not show.",
            "对方要求采用平台未提供的付款方式。",
        );
        (Route { id: "unusual", reason }, UNUSUAL.to_vec())
    } else if channels().any(|channel| channel == Channel::BankTransfer) {
        let reason =
            text!("A bank transfer, as the invoice asks: every digit counts.", "按发票要求银行转账，请逐位核对账号。");
        (Route { id: "bank-transfer", reason }, BY_TRANSFER.to_vec())
    } else if channels().next().is_some() {
        let reason = text!("The platform offers a way to pay: use it.", "平台提供付款方式，请使用平台方式付款。");
        (Route { id: "platform", reason }, ON_PLATFORM.to_vec())
    } else {
        (Route::default(), Vec::new())
    }
}

/// A request to clarify what differs. It names the fields, not their values: whoever sent a false account must not
/// learn the right one from us.
pub(super) fn messages(case: &Case, comparison: &[Row]) -> Vec<Draft> {
    let open: Vec<&Row> = comparison.iter().filter(|row| row.result == Outcome::Differs).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let list =
        |of: fn(&Text) -> &str| open.iter().map(|row| format!("- {}", of(&row.label))).collect::<Vec<_>>().join("\n");
    let mut body = text!(
        "Before we pay, these details of order {order} do not agree between your documents and ours:\n{list}\nCould you \
         confirm each of them in writing, on your company's letterhead, and say why they differ?",
        "付款前核对发现，订单 {order} 的以下信息在双方单据中不一致：\n{list}\n请逐项书面确认（加盖公章），并说明不一致的原因。",
    );
    body.fill("list", &Text::of(&list(Text::en), &list(Text::zh)));
    let number = case.question.order.order_number.trim();
    body.fill("order", &if number.is_empty() { text!("(number)", "（订单号）") } else { Text::from(number) });
    vec![Draft {
        id: "clarify", title: text!("Ask the supplier to confirm in writing", "请供应商书面确认"), body
    }]
}
