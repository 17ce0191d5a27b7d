//! What would decide: one question at a time, with its answers in words.

use super::Case;
use crate::text::{Text, text};
use serde::Serialize;

/// A question to the reader.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Need {
    /// The field that takes the answer.
    pub field: &'static str,
    /// What to ask.
    pub question: Text,
    /// The answers to choose from; none where something is to be typed.
    pub options: Vec<Choice>,
}

impl Need {
    /// With its answers in words.
    pub(crate) fn of((field, question, options): &Asked) -> Need {
        let options = options.iter().map(|(value, label)| Choice { value, label: label.clone() }).collect();
        Need { field, question: question.clone(), options }
    }
}

/// An answer to choose.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Choice {
    /// What the field takes; `true` and `false` stand for the flags.
    pub value: &'static str,
    /// In words.
    pub label: Text,
}

/// A field, the question, and its answers.
pub(crate) type Asked = (&'static str, Text, &'static [(&'static str, Text)]);

pub(crate) const YES: (&str, Text) = ("true", text!("Yes", "是"));
pub(crate) const NO: (&str, Text) = ("false", text!("No", "否"));

pub(super) static SITUATION: Asked = (
    "situation",
    text!("What happened?", "出了什么情况？"),
    &[
        ("wrong", text!("Something on the invoice is wrong", "发票内容有误")),
        ("other-title", text!("I need a different buyer name", "需要更换抬头")),
        ("other-type", text!("I need a different invoice type", "需要更换发票类型")),
        ("other-date", text!("I need a different date", "需要更换开票日期")),
        ("refunded", text!("There was a refund or a downgrade", "发生退款或降配")),
        ("not-received", text!("It has not arrived", "未收到发票")),
        ("lost", text!("I lost the invoice", "发票丢失")),
        ("paid-wrong-account", text!("I paid the wrong account", "款项汇错账户")),
    ],
);
/// Where a bank is.
const LANDS: &[(&str, Text)] = &[
    ("US", text!("United States", "美国")),
    ("GB", text!("United Kingdom", "英国")),
    ("CN", text!("Mainland China", "中国内地")),
    ("HK", text!("Hong Kong", "中国香港")),
    ("other", text!("Elsewhere", "其他国家/地区")),
];
pub(super) static PAID_BY: Asked = (
    "payment.method",
    text!("How did you pay?", "通过什么方式付款？"),
    &[
        ("bank-transfer", text!("Bank transfer", "银行转账")),
        ("card", text!("Card", "银行卡")),
        ("platform", text!("On the platform's own page", "平台页面付款")),
        (
            "other",
            text!("Wire company, wallet, gift card, cryptocurrency or cash", "汇款公司、钱包、礼品卡、加密货币或现金"),
        ),
    ],
);
pub(super) static PAID_FROM: Asked = ("payment.from", text!("Where is your bank?", "付款银行在哪里？"), LANDS);
pub(super) static PAID_TO: Asked =
    ("payment.to", text!("Where is the account that you paid?", "收款账户在哪里？"), LANDS);
pub(super) static PAID_ON: Asked = ("payment.paidOn", text!("On which day did you pay?", "是哪一天付款的？"), &[]);
pub(super) static MEDIUM: Asked = (
    "invoice.medium",
    text!("Is it a file, or paper that came by mail?", "是电子发票文件，还是邮寄的纸质发票？"),
    &[
        ("digital", text!("A file (PDF, OFD or XML), also if you printed it", "电子文件（PDF、OFD、XML），打印件也算")),
        ("paper", text!("Paper by mail, from before 2024-05-31", "2024-05-31 之前邮寄的纸质发票")),
    ],
);
pub(super) static STATUS: Asked = (
    "invoice.status",
    text!("Which status does the console show?", "控制台显示的状态是什么？"),
    &[("invoicing", text!("Invoicing", "开票中")), ("issued", text!("Invoiced", "已开票"))],
);
pub(super) static TYPE: Asked = (
    "invoice.type",
    text!("Which invoice is it?", "是哪种发票？"),
    &[("general", text!("General invoice", "普通发票")), ("special", text!("Special VAT invoice", "增值税专用发票"))],
);
pub(super) static BOOKED: Asked = (
    "invoice.booked",
    text!(
        "Was its use or its recording confirmed in your tax digital account (for example, selected for deduction)? An entry \
             in your own ledger does not count.",
        "是否已在税务数字账户中做用途确认（如抵扣勾选）或入账确认？仅在本公司账簿中记账不算。",
    ),
    &[NO, YES],
);
pub(super) static VERIFIED: Asked =
    ("invoice.booked", text!("Has it been verified for deduction?", "该专用发票是否已认证？"), &[NO, YES]);
pub(super) static ISSUE_DATE: Asked =
    ("invoice.issueDate", text!("On which day was it issued?", "开票日期是哪一天？"), &[]);
pub(super) static TODAY: Asked = ("today", text!("Which day is today in China?", "今天（北京时间）是哪一天？"), &[]);
pub(super) static ISSUER: Asked = ("invoice.issuer", text!("Which company issued it?", "开票方是哪家公司？"), &[]);
pub(super) static REQUESTED_ON: Asked =
    ("invoice.requestedOn", text!("On which day did you request it?", "是哪一天申请开票的？"), &[]);
pub(super) static DELIVERY: Asked = (
    "delivery",
    text!("What does the courier's tracking show?", "物流显示什么？"),
    &[
        ("in-transit", text!("On its way; address and phone are right", "运输中，地址和联系方式正确")),
        ("wrong-address", text!("On its way; address or phone is wrong", "运输中，地址或联系方式有误")),
        ("sent-back", text!("Sent back", "已退回")),
        ("delivered", text!("Delivered, but I do not have it", "显示已签收，但未收到")),
        ("received", text!("It arrived and was lost afterwards", "签收后丢失")),
    ],
);
pub(super) static REFUND_PROCESSED: Asked =
    ("refundProcessed", text!("Has the refund been completed?", "退款是否已完成？"), &[YES, NO]);
pub(super) static INVOICED_BEFORE: Asked =
    ("invoicedBefore", text!("Had you requested an invoice before the refund?", "退款前是否已申请开票？"), &[YES, NO]);
pub(super) static AMOUNT: Asked =
    ("invoice.amount", text!("How much was invoiced, including tax?", "已开票的价税合计是多少？"), &[]);
pub(super) static REFUND: Asked = ("refund", text!("How much was refunded?", "退款金额是多少？"), &[]);
pub(super) static SETTLE: Asked = (
    "settle",
    text!("How do you want to settle the shortfall?", "希望如何处理欠票？"),
    &[
        ("offset", text!("Offset it with new consumption", "用新的消费冲抵")),
        ("return", text!("Return the invoice and request a new one", "退票后重新申请")),
    ],
);

impl Case<'_> {
    /// Asks for something, once.
    pub(super) fn need(&mut self, asked: &Asked) {
        if self.needs.iter().all(|need| need.field != asked.0) {
            self.needs.push(Need::of(asked));
        }
    }
}
