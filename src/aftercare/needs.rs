//! The questions that decide, one at a time, with their possible answers in words.

use crate::{
    need::{Choice, NO, Need, YES, choices, need},
    text::text,
};

pub(super) static SITUATION: Need = need!(
    "situation",
    text!("What happened?", "出了什么情况？"),
    choices![
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
const LANDS: &[Choice] = choices![
    ("US", text!("United States", "美国")),
    ("GB", text!("United Kingdom", "英国")),
    ("CN", text!("Mainland China", "中国内地")),
    ("HK", text!("Hong Kong", "中国香港")),
    ("other", text!("Elsewhere", "其他国家/地区")),
];
pub(super) static PAID_BY: Need = need!(
    "payment.method",
    text!("How did you pay?", "通过什么方式付款？"),
    choices![
        ("bank-transfer", text!("Bank transfer", "银行转账")),
        ("card", text!("Card", "银行卡")),
        ("platform", text!("On the platform's own page", "平台页面付款")),
        (
            "other",
            text!("Wire company, wallet, gift card, cryptocurrency or cash", "汇款公司、钱包、礼品卡、加密货币或现金"),
        ),
    ],
);
pub(super) static PAID_FROM: Need = need!("payment.from", text!("Where is your bank?", "付款银行在哪里？"), LANDS);
pub(super) static PAID_TO: Need =
    need!("payment.to", text!("Where is the account that you paid?", "收款账户在哪里？"), LANDS);
pub(super) static PAID_ON: Need = need!("payment.paidOn", text!("On which day did you pay?", "是哪一天付款的？"), &[]);
pub(super) static MEDIUM: Need = need!(
    "invoice.medium",
    text!("Is it a file, or paper that came by mail?", "是电子发票文件，还是邮寄的纸质发票？"),
    choices![
        ("digital", text!("A file (PDF, OFD or XML), even if you printed it", "电子文件（PDF、OFD、XML），打印件也算"),),
        ("paper", text!("Paper by mail, from before 2024-05-31", "2024-05-31 之前邮寄的纸质发票")),
    ],
);
pub(super) static STATUS: Need = need!(
    "invoice.status",
    text!("Which status does the console show?", "控制台显示的状态是什么？"),
    choices![("invoicing", text!("Invoicing", "开票中")), ("issued", text!("Invoiced", "已开票"))],
);
pub(super) static TYPE: Need = need!(
    "invoice.type",
    text!("Which invoice is it?", "是哪种发票？"),
    choices![
        ("general", text!("General invoice", "普通发票")),
        ("special", text!("Special VAT invoice", "增值税专用发票")),
    ],
);
pub(super) static BOOKED: Need = need!(
    "invoice.booked",
    text!(
        "Was its use or its recording confirmed in your tax digital account (for example, selected for deduction)? An entry \
             in your own ledger does not count.",
        "是否已在税务数字账户中做用途确认（如抵扣勾选）或入账确认？仅在本公司账簿中记账不算。",
    ),
    &[NO, YES],
);
pub(super) static VERIFIED: Need =
    need!("invoice.booked", text!("Has it been verified for deduction?", "该专用发票是否已认证？"), &[NO, YES]);
pub(super) static ISSUE_DATE: Need =
    need!("invoice.issueDate", text!("On which day was it issued?", "开票日期是哪一天？"), &[]);
pub(super) static TODAY: Need =
    need!("today", text!("What is today's date in China?", "今天（北京时间）是哪一天？"), &[]);
pub(super) static ISSUER: Need =
    need!("invoice.issuer", text!("Which company issued it?", "开票主体是哪家公司？"), &[]);
pub(super) static REQUESTED_ON: Need =
    need!("invoice.requestedOn", text!("On which day did you request it?", "是哪一天申请开票的？"), &[]);
pub(super) static DELIVERY: Need = need!(
    "delivery",
    text!("What does the courier's tracking show?", "物流显示什么？"),
    choices![
        ("in-transit", text!("On its way; address and phone are right", "运输中，地址和联系方式正确")),
        ("wrong-address", text!("On its way; address or phone is wrong", "运输中，地址或联系方式有误")),
        ("sent-back", text!("Sent back", "已退回")),
        ("delivered", text!("Delivered, but I do not have it", "显示已签收，但未收到")),
        ("received", text!("It arrived and was lost afterwards", "签收后丢失")),
    ],
);
pub(super) static REFUND_PROCESSED: Need =
    need!("refundProcessed", text!("Has the refund been completed?", "退款是否已完成？"), &[YES, NO]);
pub(super) static INVOICED_BEFORE: Need = need!(
    "invoicedBefore",
    text!("Had you requested an invoice before the refund?", "退款前是否已申请开票？"),
    &[YES, NO],
);
pub(super) static AMOUNT: Need =
    need!("invoice.amount", text!("How much was invoiced, including tax?", "已开票的价税合计是多少？"), &[]);
pub(super) static REFUND: Need = need!("refund", text!("How much was refunded?", "退款金额是多少？"), &[]);
pub(super) static SETTLE: Need = need!(
    "settle",
    text!("How do you want to settle the shortfall?", "希望如何处理欠票？"),
    choices![
        ("offset", text!("Offset it with new consumption", "用新的消费冲抵")),
        ("return", text!("Return the invoice and request a new one", "退票后重新申请")),
    ],
);
