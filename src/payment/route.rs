//! Which way to pay, and what to do in which order.

use super::{
    asks,
    case::Case,
    channels::is_unusual,
    question::{Channel, Reply},
    reference,
    schedule::Schedule,
};
use crate::{
    comparison::{Outcome, Row},
    text::{Text, text},
};
use serde::Serialize;

/// A way to pay.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Route {
    /// `platform`, `bank-transfer`, `unusual`, `paid` or `undecided`.
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

/// The first step of a protected order that is paid in steps, and the last (guide, scenario A).
const IN_STEPS: [Text; 5] = [
    text!("Log in yourself and open the order page.", "自行登录并打开订单页面。"),
    text!(
        "Pay the deposit by a method that the page offers; check amount, currency and schedule.",
        "使用页面提供的方式支付定金，并核对金额、币种和付款安排。",
    ),
    text!("Upload the proof of payment if the page asks for it.", "如页面要求，上传付款凭证。"),
    text!("Have the supplier confirm that production starts.", "请供应商确认开始生产。"),
    text!("Pay the balance when the order page asks for it.", "按订单页面的时间安排支付尾款。"),
];

const PROOF: Text = text!(
    "Upload the proof of payment, or send it in the order's chat, with the bank transaction number.",
    "上传付款凭证或在订单会话中发送，并注明银行流水号。",
);

/// Paying by bank transfer (guide, section 3): the first four come before the fifth.
const BY_TRANSFER: [Text; 7] = [
    text!("Confirm company name, bank and account number of the payee.", "核对收款公司名称、开户行和账号。"),
    text!("Confirm currency and exact amount.", "核对币种和准确金额。"),
    text!("Confirm which payment reference to write.", "确认付款附言的写法。"),
    text!(
        "Check whether the platform wants payment details on a form or the order page.",
        "确认平台是否要求在表单或订单页面登记付款信息。",
    ),
    text!("Make the transfer.", "完成汇款。"),
    PROOF,
    text!("Watch the order's status and ask the supplier to confirm.", "关注订单状态，并请供应商确认到账。"),
];

/// Paying an Alibaba Cloud bill by transfer (FAQ): no payment reference is needed.
const CLOUD: [Text; 7] = [
    text!(
        "Compare payee and account with the exclusive-account certificate that you downloaded from the console yourself.",
        "将收款户名、账号与您自行从控制台下载的专属账号证明逐字核对。",
    ),
    text!(
        "Confirm that the currency is CNY and the amount is the one on the bill.",
        "核对币种为人民币、金额与账单一致。"
    ),
    text!(
        "If issuer and payee are different companies, check that the issuer is on the FAQ's list of affiliates.",
        "开票主体与收款方不一致时，确认开票主体在《发票常见问题》的关联公司名单中。",
    ),
    text!(
        "You need no payment reference: the exclusive account itself identifies the payer.",
        "无须填写付款附言：专属账号即可识别付款人。"
    ),
    text!("Make the transfer from the company's own account.", "使用本公司账户汇款。"),
    text!("Check in the console that the amount has arrived.", "在控制台确认款项已到账。"),
    text!("Request the invoice in the console once the amount has been consumed.", "款项消费后，在控制台申请开票。",),
];

/// After a payment (guide, sections on proof, confirmation and balance).
const PAID: [Text; 5] = [
    text!("Save the payment confirmation and the bank transaction number.", "保存付款凭证和银行流水号。",),
    PROOF,
    text!(
        "If the order page lets you mark the payment as completed, do so.",
        "订单页面如可将付款标记为已完成，请标记。",
    ),
    text!(
        "Send the supplier the message about the payment through the platform, and have it confirm that the money arrived \
         and that production starts.",
        "通过平台向供应商发送付款信息，并请其确认款项到账、开始生产。",
    ),
    text!(
        "Note when the balance is due and which documents you get before it.",
        "记下尾款时间，以及支付尾款前应收到的单据。",
    ),
];

/// A way that the platform does not show (guide, scenario C).
const UNUSUAL: [Text; 3] = [
    text!("Ask why this way is needed, in writing.", "以书面方式询问为何必须采用这种方式。"),
    text!(
        "Check whether the answer matches the invoice and the supplier's profile.",
        "核对说明是否与发票、供应商资料相符。"
    ),
    text!(
        "If not, ask for a way that the platform supports, or do not buy.",
        "如不相符，请要求改用平台支持的方式，或放弃交易。",
    ),
];

/// Which way to pay; once it is paid, what to do afterwards.
pub(super) fn route(case: &mut Case, schedule: &Schedule) -> (Route, Vec<Text>) {
    if case.is_cloud() {
        let reason = text!(
            "Alibaba Cloud bills are paid in the console, or by transfer to the exclusive account on your own certificate.",
            "阿里云账单可在控制台支付，或汇入本公司专属账号证明所列账户。",
        );
        return (Route { id: "bank-transfer", reason }, CLOUD.to_vec());
    }
    if !case.question.transfer.paid_on.trim().is_empty() {
        let reason =
            text!("You have paid: keep the proof and have the arrival confirmed.", "您已付款：请保存凭证并确认到账。");
        case.ask_one(true, &asks::UPLOAD);
        return (Route { id: "paid", reason }, with_proof(case, PAID.to_vec(), 1));
    }
    let is_protected = case.is_protected() == Some(true);
    let channels: Vec<Channel> = case.channels().collect();
    let offered = case.said("platform-offers") == Some(Reply::Yes);
    let (id, reason) = if is_protected {
        (
            "platform",
            text!("The order is under Trade Assurance: pay on the order page.", "该订单有信用保障，请在订单页面付款。"),
        )
    } else if offered {
        ("platform", OFFERED)
    } else if channels.iter().any(|channel| is_unusual(*channel)) {
        (
            "unusual",
            text!(
                "You are asked to pay in a way that the platform does not show.",
                "对方要求采用平台未提供的付款方式。"
            ),
        )
    } else if channels.contains(&Channel::BankTransfer) {
        (
            "bank-transfer",
            text!("A bank transfer, as the invoice asks: every digit counts.", "按发票要求银行转账，请逐位核对账号。"),
        )
    } else if !channels.is_empty() {
        ("platform", OFFERED)
    } else {
        return (Route::default(), Vec::new());
    };
    let steps = match id {
        "platform" => on_platform(case, schedule, is_protected),
        "unusual" => UNUSUAL.to_vec(),
        _ => {
            let has_paid = case.is_paid();
            case.ask_one(has_paid, &asks::UPLOAD);
            with_proof(case, BY_TRANSFER.to_vec(), 5)
        }
    };
    (Route { id, reason }, steps)
}

const OFFERED: Text = text!("The platform offers a way to pay: use it.", "平台提供付款方式，请使用平台方式付款。");

fn on_platform(case: &mut Case, schedule: &Schedule, is_protected: bool) -> Vec<Text> {
    case.ask_one(true, &asks::CARD);
    if !is_protected || schedule.list.len() < 2 {
        ON_PLATFORM.to_vec()
    } else if schedule.is_balance() {
        IN_STEPS[4..].to_vec()
    } else {
        IN_STEPS.to_vec()
    }
}

/// The step of the proof, as the platform takes it.
fn with_proof(case: &Case, mut steps: Vec<Text>, at: usize) -> Vec<Text> {
    match case.said(asks::UPLOAD.items[0].0) {
        Some(Reply::Yes) => {
            steps[at] = text!(
                "Upload the proof of payment, with the bank transaction number.",
                "上传付款凭证，并注明银行流水号。"
            )
        }
        Some(Reply::No) => {
            steps[at] = text!(
                "Send the proof of payment and the bank transaction number in the order's chat.",
                "在订单会话中发送付款凭证和银行流水号。",
            )
        }
        _ => {}
    }
    steps
}

/// The first step that is not done. The comparison completes some steps; others the reader ticks under
/// `{route}-{number}`.
pub(super) fn next_step(case: &Case, comparison: &[Row], route: &Route, steps: &[Text]) -> Option<usize> {
    let agrees = |fields: [&str; 2]| {
        let ok = |row: &Row| matches!(row.result, Outcome::Match | Outcome::Close);
        fields.iter().all(|field| comparison.iter().any(|row| row.field == *field && ok(row)))
    };
    let answered = |id: &str| case.said(id).is_some();
    let is_done = |at: usize| match (route.id, at) {
        ("bank-transfer", 0) if case.is_cloud() => agrees(["payee", "account"]),
        ("bank-transfer", 1) if case.is_cloud() => agrees(["amount", "currency"]),
        ("bank-transfer", 2 | 3) if case.is_cloud() => true,
        ("bank-transfer", 0) => agrees(["payee", "account"]),
        ("bank-transfer", 1) => agrees(["amount", "currency"]),
        ("bank-transfer", 2) => agrees(["reference", "reference"]) || case.report.has(&reference::ASSUMED),
        ("unusual", 0) => answered("explained-in-writing"),
        ("unusual", 1) => answered("explanation-fits-invoice") && answered("explanation-fits-profile"),
        _ => case.said(&format!("{}-{}", route.id, at + 1)) == Some(Reply::Yes),
    };
    (0..steps.len()).find(|at| !is_done(*at))
}
