//! The kind of document, by what is printed on it.

use super::chars::Small as _;
use super::{layout::Layout, mail::Mail};
use serde::Serialize;

/// A kind of document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// A fully digital e-invoice.
    Digital,
    /// An older invoice, with a code.
    Legacy,
    /// A railway e-ticket.
    Railway,
    /// An air itinerary.
    Air,
    /// A pro-forma invoice.
    ProForma,
    /// A commercial invoice.
    CommercialInvoice,
    /// A contract of sale.
    Contract,
    /// Only bank details: where to pay.
    BankDetails,
    /// A mail.
    Email,
    /// A message of a chat.
    Chat,
    /// A page of an order on the platform.
    OrderPage,
    /// A request to pay.
    PaymentNotice,
    /// A message that an invoice was issued.
    FapiaoNotice,
    /// A bank's screen before or after a transfer.
    BankScreen,
    /// A bank's receipt.
    BankReceipt,
    /// A copy of a SWIFT message.
    SwiftCopy,
    /// None of these.
    #[default]
    Unknown,
}

/// Words of each kind, in the order in which they decide.
static WORDS: &[(Kind, &str)] = &[
    (
        Kind::BankReceipt,
        "回执|transfer confirmation|payment confirmation|confirmation of transfer|proof of payment|debit confirmation|remittance confirmation|payment executed|transfer executed|status executed|status: executed|wire confirmation|credit advice|\
        payment order executed|überweisungsbeleg|ausführungsbestätigung|avis d'opéré|comprobante|电子回单|回单编号|回单凭证|业务回单|交易回单|付款回单|客户回单|payment receipt|transfer receipt|payment confirmation slip|debit advice|\
        remittance advice|payment advice|transaction receipt|confirmation of payment|回单",
    ),
    (
        Kind::OrderPage,
        "order details|trade assurance order|trade assurance protects|your dedicated account|pay later|trade assurance protected|订单详情|upload remittance slip|transfer the exact amount|send initial payment|\
        order placed|order summary|chat now|view account information|信用保障订单|this account is only for this order|order status",
    ),
    (
        Kind::BankScreen,
        "you sent|international transfer|international payment|expenses: sha|charges: sha|charges: our|sign and send|value date|total fees|confirm wire|outward remittance|send a wire|wire amount|wire fee|arrives by|our fee|on its way|transfer number|you are paying|auslandsüberweisung|recipient gets|review details of your transfer|should arrive|you send|pay from|review and confirm|review payment|review transfer|confirm payment|payment review|transfer review|\
        转账汇款|转账金额|汇款申请|跨境汇款|境外汇款|überweisung|ueberweisung|virement|transferencia internacional|单笔付款|确认转账|转账确认|信息确认|返回修改|付款账户|付款账号|转出账户|转账成功|汇款确认|from account|you will be debited|send money|payment sent|account ending|transfer details|confirm and send|\
        payment submitted|transfer submitted|make a payment|wire transfer review|汇款金额|debit account|paying from|to be debited|扣款账户|\
        online banking|business banking|internet banking|mobile banking|schedule wire|schedule your|wire details|wire from|verify and schedule|international wire|check who you're paying|confirmation of payee|faster payment|\
        match this account|paid from|payee account|transfer complete|transfer successful|payment complete|payment successful|payment scheduled|transfer scheduled|new payee|available balance|\
        转到银行卡|账户余额|到账时间|预计到账|付方账号|对方账号|交易明细|付方户名|付款户口|确认汇款|转账说明|网上银行|手机银行|企业网银|提交指令|汇款单位|实时到账|预约转账|支付密码|短信验证码|请确认收款人|付款成功|汇款成功|支付成功",
    ),
];

/// What the document is called in its own headings.
static TITLES: &[(Kind, &str)] = &[
    (Kind::ProForma, "proforma|pro-forma|pro forma|形式发票"),
    (
        Kind::Contract,
        "sales contract|purchase contract|sales confirmation|sales agreement|purchase agreement|购销合同|销售合同|采购合同|买卖合同|销售确认书|合同书",
    ),
    (Kind::CommercialInvoice, "commercial invoice|商业发票|tax invoice"),
    (
        Kind::PaymentNotice,
        "付款通知|付款申请|催款|对账单|缴费通知|请款|payment notice|payment reminder|payment request|request for payment|statement of account|debit note",
    ),
];

/// Words that say it in any document.
const CONTRACT: &str = "contract no|合同编号|contract of sale";

/// The kind of a document.
pub fn of(layout: &Layout, text: &str, mail: &Mail, has: &Has) -> Kind {
    let names = |words: &str| words.split('|').any(|word| text.contains(word.trim()));
    if text.contains("f32a:") && text.contains("f59")
        || text.contains("{4:") && text.contains(":20:")
        || text.contains(":59") && text.contains(":32a")
        || text.contains("mt103") && text.contains("32a")
    {
        return Kind::SwiftCopy;
    }
    if has.invoice_number && names("发票|fapiao|invoice") && !names("proforma|pro forma|commercial invoice") {
        return Kind::FapiaoNotice;
    }
    let lines: Vec<[String; 2]> = (0..layout.rows.len().min(14))
        .map(|row| {
            let (start, end) = layout.range(row);
            let line: String = layout.text(start, end).to_small();
            let tight = line.chars().filter(|char| *char != ' ' && *char != '\t').collect();
            [line, tight]
        })
        .collect();
    let in_line =
        |line: &[String; 2], words: &str| words.split('|').any(|word| line.iter().any(|line| line.contains(word)));
    let order = names(WORDS[1].1);
    let receipt = names(WORDS[0].1);
    // In a picture a space can be lost.
    let tight = cfg!(feature = "picture").then(|| text.replace(' ', ""));
    let is_there = |word: &&str| {
        let is_tight = |tight: &String| tight.contains(&*word.replace(' ', ""));
        text.contains(word.trim()) || tight.as_ref().is_some_and(is_tight)
    };
    let bank = WORDS[2].1.split('|').filter(is_there).count();
    if !mail.is_mail() {
        if receipt && (bank > 0 || has.payer) {
            return Kind::BankReceipt;
        }
        if (bank > 0 && has.payer || bank > 1)
            && !order
            && !lines.iter().take(4).any(|line| in_line(line, "proforma|commercial invoice"))
        {
            return Kind::BankScreen;
        }
        if order {
            return Kind::OrderPage;
        }
    }
    let title = |words: &str| lines.iter().any(|line| in_line(line, words));
    if mail.has_headers {
        return Kind::Email;
    }
    if mail.is_log {
        return Kind::Chat;
    }
    // The first one is its title; others are named in it.
    let titled = |line: &[String; 2]| TITLES.iter().find(|(_, words)| in_line(line, words)).map(|(kind, _)| *kind);
    if let Some(kind) = lines.iter().find_map(titled).filter(|_| !mail.is_letter) {
        return kind;
    }
    if mail.is_letter {
        return Kind::Email;
    }
    if title(CONTRACT) {
        return Kind::Contract;
    }
    if has.account && text.starts_with("pi ") {
        return Kind::ProForma;
    }
    if title("invoice|发票|rechnung|facture") && has.goods && has.total {
        return Kind::CommercialInvoice;
    }
    if names(
        "付款通知|付款申请|催款|对账单|缴费通知|请款|payment notice|payment reminder|payment request|statement of account",
    ) {
        return Kind::PaymentNotice;
    }
    if mail.is_chat && !has.labels {
        return Kind::Chat;
    }
    if has.order && names("alibaba.com|trade assurance|信用保障|信保") {
        return Kind::OrderPage;
    }
    if has.account || has.payee {
        return Kind::BankDetails;
    }
    if mail.is_chat { Kind::Chat } else { Kind::Unknown }
}

/// What was found, in short.
#[derive(Clone, Copy, Debug, Default)]
pub struct Has {
    pub account: bool,
    pub payee: bool,
    pub payer: bool,
    pub goods: bool,
    pub total: bool,
    /// Labels with marks after them.
    pub labels: bool,
    /// A digital invoice's number.
    pub invoice_number: bool,
    /// An order's number.
    pub order: bool,
}
