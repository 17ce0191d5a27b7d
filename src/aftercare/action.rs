//! The result of a plan: one of these actions, and why.

use crate::text::{Text, text};
use serde::Serialize;

/// What it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Action {
    /// It depends on the next question.
    Undecided,
    /// Cancel it while it is being issued.
    Cancel,
    /// Return it online.
    Return,
    /// Get a confirmation form, then return it online.
    FormThenReturn,
    /// Mail it back, then return it online.
    MailThenReturn,
    /// Get an information form, mail it back, then return it online.
    FormMailReturn,
    /// Too late to be returned.
    Refused,
    /// Download it again.
    Download,
    /// Wait for it.
    Wait,
    /// Follow the parcel.
    Track,
    /// Have the recipient's phone corrected.
    CheckPhone,
    /// Wait until Alibaba Cloud contacts you.
    AwaitContact,
    /// Ask the courier.
    Courier,
    /// Report it lost by a ticket.
    Ticket,
    /// By a ticket, for a copy alone.
    TicketForCopy,
    /// Mail a lost invoice certificate, then write the ticket.
    CertificateThenTicket,
    /// The vendor issues it: ask the vendor.
    Vendor,
    /// Wait for the vendor.
    WaitForVendor,
    /// Wait for the refund.
    WaitForRefund,
    /// Choose how to settle the shortfall.
    Settle,
    /// Offset the shortfall.
    Offset,
    /// Request an invoice.
    Request,
    /// Have a payment recalled.
    Recall,
}

impl Action {
    /// Whether an invoice goes back.
    pub fn is_return(self) -> bool {
        matches!(self, Action::Return | Action::FormThenReturn | Action::MailThenReturn | Action::FormMailReturn)
    }

    /// Why, in one sentence.
    pub(super) fn reason(self) -> Text {
        match self {
            Action::Undecided => text!("It depends on the next question.", "取决于下一个问题的回答。"),
            Action::Cancel => {
                text!(
                    "It has not been issued yet: cancel it, then request it again.",
                    "发票尚未开出：请先取消，再重新申请。",
                )
            }
            Action::Return => text!(
                "An issued invoice cannot be changed: return it online, then request a new one.",
                "已开具的发票不能修改：请在线申请退票，再重新申请开票。",
            ),
            Action::FormThenReturn => text!(
                "Its use or its recording was confirmed: get the tax bureau's confirmation form before the return.",
                "发票已做用途确认（如抵扣勾选）或入账确认：退票前须先在电子税务局取得红字发票信息确认单。",
            ),
            Action::MailThenReturn => text!(
                "Mail the paper invoice back first: the return request asks for the tracking number.",
                "纸质发票须先寄回：退票申请需填写快递单号。",
            ),
            Action::FormMailReturn => text!(
                "It was verified for deduction: send it back with your tax authority's information form.",
                "专用发票已认证：须提供主管税务机关开具的红字增值税专用发票信息表。",
            ),
            Action::Refused => text!(
                "The help topic's period for returns is over, so Alibaba Cloud will not process it. Deducting an invoice issued \
                 from 2017-01-01 has no time limit any more.",
                "已超过帮助页《发票》规定的退票期限，阿里云不予处理。但 2017-01-01 及以后开具的发票抵扣已无期限限制。"
            ),
            Action::Download => {
                text!("You cannot lose a file for good: download it again.", "电子发票不会丢失：重新下载即可。")
            }
            Action::Wait => text!(
                "It is being issued, which typically takes 3 to 5 minutes; the e-mail typically comes within one business day.",
                "发票开具中，通常 3 至 5 分钟开出；邮件通常在 1 个工作日内送达。",
            ),
            Action::Track => text!("It is on its way.", "发票正在运输途中。"),
            Action::CheckPhone => text!("It cannot be delivered as addressed.", "地址或联系方式有误，无法送达。"),
            Action::AwaitContact => text!(
                "It was sent back; Alibaba Cloud asks you for the reason.",
                "发票已被退回，阿里云会联系确认退回原因。"
            ),
            Action::Courier => text!(
                "The courier shows it as delivered. Ask the courier to find it.",
                "物流显示已签收：请直接向快递公司查询。"
            ),
            Action::Ticket => text!("Open a ticket to report a lost general invoice.", "普通发票丢失，提交工单处理。"),
            Action::TicketForCopy => text!(
                "More than 180 days have passed: the help topic offers only a photocopy or a scan for your records. Deducting \
                 the invoice has no time limit any more, so ask for the copy that supports it.",
                "已超过 180 天：按帮助页《发票》，只提供复印件或扫描件供记账使用。但抵扣已无期限限制，请索取可作抵扣凭证的复印件。",
            ),
            Action::CertificateThenTicket => text!(
                "The help topic's 180 days have not passed: a sealed lost invoice certificate first, then a ticket. Deducting \
                 the invoice has no time limit any more.",
                "未超过帮助页《发票》规定的 180 天：先寄送加盖公章的发票丢失证明，再提交工单。抵扣已无期限限制。",
            ),
            Action::Vendor => text!(
                "A third-party vendor issues this invoice: only the vendor can help.",
                "该发票由第三方服务商开具：请联系服务商处理。"
            ),
            Action::WaitForVendor => {
                text!("The vendor typically issues it within seven business days.", "服务商通常在 7 个工作日内开票。")
            }
            Action::WaitForRefund => {
                text!("You can request an invoice once the refund is complete.", "退款完成后才能申请开票。")
            }
            Action::Settle => text!(
                "More was invoiced than was consumed: return the invoice, or offset the shortfall.",
                "已开票金额大于实际消费：可退票重开，也可冲抵欠票。",
            ),
            Action::Offset => text!("New consumption offsets the shortfall.", "用新的消费冲抵欠票。"),
            Action::Request => text!("You can request an invoice.", "可以申请开票。"),
            Action::Recall => text!(
                "Money can be stopped only while it is still there: the first hours count.",
                "款项仅在尚未转出时可以止付，最初几小时最为关键。"
            ),
        }
    }
}
