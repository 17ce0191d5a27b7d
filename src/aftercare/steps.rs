//! The steps, each with its source, and whether it is done or comes next.
//!
//! Pages have the FAQ's names, followed by the help topic's name if that differs.

use crate::{
    sources::{Source, faq, practice, red_letter, topic},
    text::{Text, text},
};
use serde::Serialize;

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum State {
    /// Done.
    Done,
    /// The first that is not done.
    Next,
    /// After that.
    Open,
}

/// A step.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Step {
    /// Its name, for the question's `done`.
    pub id: &'static str,
    /// What to do.
    pub text: Text,
    /// How far it is.
    pub state: State,
    /// Where it comes from.
    pub source: &'static [Source],
}

/// The definition of a step.
pub(super) struct Known {
    pub(super) id: &'static str,
    pub(super) text: Text,
    pub(super) source: &'static [Source],
}

/// A step of another file.
pub(super) const fn known(id: &'static str, text: Text, source: &'static [Source]) -> Known {
    Known { id, text, source }
}

const REISSUE: Source = faq("Reissue an incorrect invoice");
const AFTER_RETURN: Source = faq("Request a new invoice after a return");
const CHANGE: Source = topic("How do I return or exchange an invoice?");
const LOST_TABLE: Source = faq("Lost paper invoices");
const SHIPPED: Source = faq("Invoice shipped but not received");
const LOST_GENERAL: Source = topic("What to do if a general VAT invoice is lost");
const LOST_SPECIAL: Source = topic("What to do if a special VAT invoice is lost");

pub(super) static CANCEL: Known = Known {
    id: "cancel",
    text: text!(
        "On the Invoice Download and Return page, click Cancel in the Actions column. Invoices are typically issued within \
         3 to 5 minutes; once it is issued, return it instead.",
        "在“发票管理 > 开票记录”的操作列点击“取消”。发票通常 3 至 5 分钟开出；一旦开出，只能申请退票。",
    ),
    source: &[REISSUE],
};
pub(super) static RETURN: Known = Known {
    id: "return",
    text: text!(
        "On the Invoice Download and Return page, request the return and give a reason. Nothing is mailed.",
        "在“发票管理 > 开票记录”申请退票并填写原因，无需邮寄任何材料。",
    ),
    source: &[
        REISSUE,
        faq("Request an e-invoice return"),
        faq("Handling differences for booked and unbooked invoices"),
    ],
};
pub(super) static FORM: Known = Known {
    id: "form",
    text: text!(
        "Get a credit note confirmation form from the electronic tax bureau. Its number has 20 digits, and is not the \
         invoice's own. The other side has to confirm it within 72 hours, or it is void. If the invoice was used for an \
         export refund, have that undone first (进货凭证信息回退).",
        "在电子税务局取得红字发票信息确认单。编号为 20 位，与发票号码不同；对方须在 72 小时内确认，逾期作废。如已用于出口退税，须先做进货凭证信息回退。",
    ),
    source: &[
        REISSUE,
        red_letter("（二）"),
        faq("Handling differences for booked and unbooked invoices"),
        practice("Statuses of credit note confirmation forms"),
    ],
};
pub(super) static CONFIRM: Known = Known {
    id: "confirm",
    text: text!(
        "When the seller starts a credit note confirmation form, confirm it in the electronic tax bureau within 72 hours. \
         After that it is void.",
        "销售方发起红字发票信息确认单后，请在 72 小时内到电子税务局确认，逾期未确认即作废。",
    ),
    source: &[red_letter("（二）"), practice("Statuses of credit note confirmation forms")],
};
pub(super) static NUMBER: Known = Known {
    id: "number",
    text: text!(
        "Have the invoice's own number ready: Invoice Download and Return > Details > Invoicing Record Details (in the help \
         topic: Invoice List > Details).",
        "准备好原发票号码：在“发票管理 > 开票记录”的详情中查看。",
    ),
    source: &[faq("How do I find the invoice number?"), LOST_SPECIAL],
};
pub(super) static RETURN_WITH_FORM: Known = Known {
    id: "return",
    text: text!(
        "On the Invoice Download and Return page, request the return with the form's 20 digits, the invoice's number and a reason. \
         Alibaba Cloud processes it within 3 business days.",
        "在“发票管理 > 开票记录”申请退票，填写 20 位确认单编号、原发票号码和原因。阿里云在 3 个工作日内处理。",
    ),
    source: &[REISSUE, faq("How do I find the invoice number?")],
};
pub(super) static RED_INVOICE: Known = Known {
    id: "red-invoice",
    text: text!(
        "Wait until the tax authority has issued the red-letter invoice (credit note). The status on the Invoice Download \
         and Return page shows it.",
        "等待开具红字发票，可在“发票管理 > 开票记录”查看状态。",
    ),
    source: &[AFTER_RETURN],
};
pub(super) static TITLE: Known = Known {
    id: "title",
    text: text!(
        "On the Invoice Information page, click Update to the latest real-name information. The buyer name follows the \
         verified name, and nothing else changes it. If the company was renamed, update the real-name verification first.",
        "在“发票信息（抬头）”页点击“更新为最新实名信息”：抬头以实名认证名称为准，不能直接修改。如企业已更名，须先更新实名认证。",
    ),
    source: &[
        faq("Updating the invoice title"),
        faq("Mismatched invoice title and certificate name"),
        faq("Invoice title update for company name change"),
    ],
};
pub(super) static AGAIN: Known = Known {
    id: "request",
    text: text!(
        "Request a new invoice on the Issue an Invoice page, and compare every field before you submit it.",
        "在开具发票页面重新申请，提交前逐项核对。",
    ),
    source: &[AFTER_RETURN],
};
pub(super) static AGAIN_TYPE: Known = Known {
    id: "request",
    text: text!(
        "Request a new invoice on the Issue an Invoice page and choose the type: it cannot be changed afterwards.",
        "在开具发票页面重新申请并选择发票类型，开出后不能更改。",
    ),
    source: &[faq("Changing the invoice type"), AFTER_RETURN],
};
pub(super) static AGAIN_DATE: Known = Known {
    id: "request",
    text: text!(
        "Request a new invoice on the Issue an Invoice page. It shows the day on which it is issued. Downloading the old \
         one again never changes its date.",
        "在开具发票页面重新申请，新发票的开票日期为开具当日。重新下载原发票不会改变日期。",
    ),
    source: &[faq("Changing the date on an invoice")],
};
pub(super) static INFORMATION_FORM: Known = Known {
    id: "form",
    text: text!(
        "Get the Red-letter Special VAT Invoice Information Form from your competent tax authority.",
        "向主管税务机关取得开具红字增值税专用发票信息表。",
    ),
    source: &[CHANGE],
};
pub(super) static MAIL_GENERAL: Known = Known {
    id: "mail",
    text: text!(
        "Mail the invoice copy to the return address, prepaid; cash on delivery is not accepted. Keep the tracking number.",
        "将发票联寄至退票地址，邮费自付，不接受到付；保留快递单号。",
    ),
    source: &[CHANGE, faq("Return address for paper invoices")],
};
pub(super) static MAIL_SPECIAL: Known = Known {
    id: "mail",
    text: text!(
        "Mail the invoice copy and the deduction copy to the return address, prepaid; cash on delivery is not accepted. \
         Keep the tracking number.",
        "将发票联和抵扣联一并寄至退票地址，邮费自付，不接受到付；保留快递单号。",
    ),
    source: &[CHANGE, faq("Return address for paper invoices")],
};
pub(super) static RETURN_PAPER: Known = Known {
    id: "return",
    text: text!(
        "Then request the return online: Expenses > Invoice List (in the FAQ: Invoice Download and Return), select the \
         invoice you mailed, Return Invoice, enter the reason and the tracking number, Submit.",
        "再在线申请退票：在费用中心的发票列表（即“发票管理 > 开票记录”）选择已寄出的发票，点击退票，填写原因和快递单号后提交。",
    ),
    source: &[CHANGE],
};
pub(super) static ASK_FIRST: Known = Known {
    id: "ask",
    text: text!(
        "Do not mail it: it would not be processed. Open a ticket to ask what is still possible, and ask your tax \
         authority about the deduction.",
        "请勿寄出，寄出也不会处理。可提交工单咨询，并向主管税务机关了解抵扣事宜。",
    ),
    source: &[CHANGE],
};
pub(super) static DOWNLOAD: Known = Known {
    id: "download",
    text: text!(
        "Download it again: Invoice Download and Return, status Invoiced.",
        "重新下载：在“发票管理 > 开票记录”中选择状态为“已开票”的发票。",
    ),
    source: &[faq("Incorrect email for an electronic invoice"), faq("Invoice receiving methods")],
};
pub(super) static EMAIL: Known = Known {
    id: "email",
    text: text!(
        "If the e-mail address was wrong, change the receiving address for the next invoices under Maintain invoice titles.",
        "如邮箱填写有误，请在发票信息中修改默认收票邮箱，供以后使用。",
    ),
    source: &[faq("Incorrect email for an electronic invoice")],
};
pub(super) static WAIT: Known = Known {
    id: "wait",
    text: text!(
        "Look at the status on the Invoice Download and Return page again in a few minutes.",
        "几分钟后在“发票管理 > 开票记录”再次查看状态。",
    ),
    source: &[REISSUE, faq("E-invoice issuance time")],
};
pub(super) static DETAILS: Known = Known {
    id: "details",
    text: text!(
        "On the Invoice Download and Return page (in the help topic: the Invoice List), click Details and copy the tracking \
         number.",
        "在“发票管理 > 开票记录”点击详情，复制快递单号。",
    ),
    source: &[SHIPPED, topic("How can I track my invoice delivery?")],
};
pub(super) static TRACK: Known = Known {
    id: "track",
    text: text!("Follow the parcel on the official website of EMS.", "在 EMS 官网查询物流。"),
    source: &[SHIPPED, topic("How can I track my invoice delivery?"), LOST_TABLE],
};
pub(super) static COURIER: Known = Known {
    id: "courier",
    text: text!(
        "Call the courier: EMS, 0571-86238015. (The FAQ's table leaves this row empty; the number is the help topic's.)",
        "联系快递公司：EMS 0571-86238015。（《发票常见问题》表格此行为空，电话见帮助页《发票》。）",
    ),
    source: &[topic("How can I track my invoice delivery?"), SHIPPED, LOST_TABLE],
};
pub(super) static PHONE: Known = Known {
    id: "phone",
    text: text!(
        "Check that the recipient's phone number is right. (The public copy of the FAQ breaks off here.)",
        "核对收件人电话是否正确。（《发票常见问题》的公开内容到此为止。）",
    ),
    source: &[LOST_TABLE],
};
pub(super) static SENT_BACK: Known = Known {
    id: "contact",
    text: text!(
        "Wait for Alibaba Cloud: after the parcel is back, it asks you for the reason. (The public copy of the FAQ breaks \
         off here.)",
        "发票退回后，阿里云会与您联系确认退回原因。（《发票常见问题》的公开内容到此为止。）",
    ),
    source: &[LOST_TABLE],
};
pub(super) static CERTIFICATE: Known = Known {
    id: "mail",
    text: text!(
        "Fill in the lost invoice certificate of the help topic and mail it to the address for lost invoices: the 8-digit \
         invoice number, the 10-digit code (leave it empty if you do not have it; do not make one up), and the official seal of the \
         company in the invoice title.",
        "填写帮助页《发票》中的发票丢失证明并寄至专用地址：8 位发票号码、10 位发票代码（没有则留空，不要随意填写），加盖发票抬头公司的公章。",
    ),
    source: &[LOST_SPECIAL],
};
pub(super) static TICKET: Known = Known {
    id: "ticket",
    text: text!(
        "Submit a ticket: product Financial, issue type Invoice Management; paste the message below.",
        "提交工单：产品选择“财务”（Financial），问题类型选择“发票管理”（Invoice Management），粘贴下方内容。",
    ),
    source: &[LOST_SPECIAL, LOST_GENERAL],
};
pub(super) static TICKET_OPEN: Known = Known {
    id: "ticket-open",
    text: text!("In the console, open Tickets > Submit Ticket.", "在控制台打开“工单 > 提交工单”。"),
    source: &[LOST_GENERAL],
};
pub(super) static TICKET_KIND: Known = Known {
    id: "ticket-kind",
    text: text!(
        "Product: Financial. Issue type: Invoice Management. Then Create Ticket.",
        "产品选择“财务”（Financial），问题类型选择“发票管理”（Invoice Management），点击创建工单。",
    ),
    source: &[LOST_GENERAL],
};
pub(super) static TICKET_TEXT: Known = Known {
    id: "ticket-text",
    text: text!(
        "State issue date, number and amount of the invoice: paste the message below.",
        "写明开票日期、发票号码和发票金额：粘贴下方内容。",
    ),
    source: &[LOST_GENERAL],
};
pub(super) static TICKET_STUB: Known = Known {
    id: "ticket-stub",
    text: text!(
        "If you need a copy of the stub, add recipient address, contact name and mobile phone.",
        "如需存根联复印件，请补充收件地址、联系人和手机号。",
    ),
    source: &[LOST_GENERAL],
};
pub(super) static WAIT_FOR_VENDOR: Known = Known {
    id: "wait",
    text: text!(
        "Wait: third-party vendors of the Marketplace typically issue within seven business days.",
        "请等待：云市场第三方服务商通常在 7 个工作日内开票。",
    ),
    source: &[faq("E-invoice issuance time")],
};
pub(super) static VENDOR: Known = Known {
    id: "vendor",
    text: text!(
        "Find the vendor's contact on the original purchase page, and write to it directly.",
        "在原购买页面查看服务商联系方式，直接联系服务商。"
    ),
    source: &[faq("Invoicing for Alibaba Cloud Marketplace products")],
};
pub(super) static REFUND: Known = Known {
    id: "refund",
    text: text!("Wait until the refund is complete.", "等待退款完成。"),
    source: &[faq("Reissue an invoice after a refund")],
};
pub(super) static SELECT_ORDERS: Known = Known {
    id: "offset",
    text: text!(
        "If the Issue Invoice page shows a shortfall, select consumed orders there to offset it.",
        "如页面提示欠票，请在开具发票页面选择已消费订单进行冲抵。",
    ),
    source: &[faq("Invoicing with a credit note")],
};
pub(super) static USE_BALANCE: Known = Known {
    id: "balance",
    text: text!(
        "You paid with a stored-value card, so the refund went to the account balance. Use it for new consumption.",
        "以储值卡支付的，退款退回账户余额，可用于新的消费。",
    ),
    source: &[faq("Credit notes from stored-value card refunds")],
};
pub(super) static OFFSET: Known = Known {
    id: "offset",
    text: text!(
        "Consume more than the shortfall, with the same issuer, item and rate, and do not invoice it. It offsets the shortfall.",
        "产生大于欠票金额的新消费且暂不开票（开票主体、税目、税率均相同），用于冲抵欠票。",
    ),
    source: &[faq("Invoicing with a credit note"), practice("Offsetting shortfalls on public help pages")],
};
pub(super) static REQUEST: Known = Known {
    id: "request",
    text: text!(
        "Request the invoice on the Issue an Invoice page, for no more than the amount consumed and not yet invoiced.",
        "在开具发票页面申请开票，金额不超过已消费未开票金额。",
    ),
    source: &[faq("Reissue an invoice after a refund")],
};
