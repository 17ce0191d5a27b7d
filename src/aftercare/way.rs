//! What an invoice of this medium, type, status and booking needs; and the order in which that is asked.

use super::{
    AftercareQuestion, Case, Delivery, InvoiceType, Medium, Situation, Status, credit_note, deadlines, lost, mail,
    needs::{self, Asked},
    refund,
    steps::{self, Known},
    wrong_account,
};
use crate::{
    number::{self, Kind, digital::CLOUD_DIGITAL_SINCE},
    report::Severity,
    rule::Rule,
    sources::faq,
    text::{Text, text},
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&OPEN, &MEDIUM_DIFFERS, &PAPER_AFTER_CHANGE, &PAPER_INVOICING];

/// Something is missing that decides.
pub static OPEN: Rule = Rule {
    code: "aftercare/open",
    severity: Severity::Hold,
    title: text!("Not decided yet", "尚不能确定办法"),
    message: text!("Answer the next question to see what to do.", "暂时无法给出办法：请先回答下一个问题。",),
    fix: None,
    source: &[faq("Reissue an incorrect invoice"), faq("Paper invoices")],
};

/// A digital number on what is called paper.
pub static MEDIUM_DIFFERS: Rule = Rule {
    code: "aftercare/medium-differs",
    severity: Severity::Caution,
    title: text!("Digital, not paper", "是数电票而非纸质发票"),
    message: text!(
        "The number has 20 digits: that is a digital invoice, also when it is printed, and it is treated as one here.",
        "发票号码为 20 位，属于数电票（打印件也是数电票），以下按数电票处理。",
    ),
    fix: Some(text!(
        "A digital invoice cannot be lost: download it again. Nothing of it is mailed.",
        "数电票可重新下载，无需挂失，也无需邮寄。",
    )),
    source: &[faq("Verifying invoice authenticity"), faq("Use an e-invoice for reimbursement")],
};

/// Paper from after the change.
pub static PAPER_AFTER_CHANGE: Rule = Rule {
    code: "aftercare/paper-after-change",
    severity: Severity::Caution,
    title: text!("Paper after the change", "切换日之后的纸质发票"),
    message: text!(
        "By Alibaba Cloud’s FAQ, all invoices are digital since 2024-05-31, but this one is on paper and of {date}.",
        "据《发票常见问题》，自 2024-05-31 起所有发票均为数电票，而这张纸质发票的开票日期为 {date}。",
    ),
    fix: Some(text!(
        "See whether it is the print of a file. The announcement is by Alibaba Cloud Computing Co., Ltd. alone; another \
         issuer, such as a Marketplace vendor, might still use paper.",
        "请确认是否为电子发票的打印件。切换公告仅由阿里云计算有限公司发布，其他开票方（如云市场服务商）仍可能使用纸质发票。",
    )),
    source: &[faq("Use an e-invoice for reimbursement")],
};

/// Paper that is being issued now.
pub static PAPER_INVOICING: Rule = Rule {
    code: "aftercare/paper-invoicing",
    severity: Severity::Caution,
    title: text!("Paper is not issued any more", "已不再开具纸质发票"),
    message: text!(
        "What is being issued now is digital: no paper invoice has been issued since 2024-05-31.",
        "自 2024-05-31 起不再开具纸质发票，开票中的应为数电票。",
    ),
    fix: None,
    source: &[faq("Use an e-invoice for reimbursement")],
};

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
    /// Alibaba Cloud will be in touch.
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
                text!("It is not issued yet: cancel it, then request it again.", "发票尚未开出：请先取消，再重新申请。",)
            }
            Action::Return => text!(
                "An issued invoice is never changed: return it online, then request a new one.",
                "已开具的发票不能修改：请在线申请退票，再重新申请开票。",
            ),
            Action::FormThenReturn => text!(
                "Its use or its recording was confirmed: the tax bureau's confirmation form comes before the return.",
                "发票已做用途确认（如抵扣勾选）或入账确认：退票前须先在电子税务局取得红字发票信息确认单。",
            ),
            Action::MailThenReturn => text!(
                "Paper goes back by mail first: the return request asks for the tracking number.",
                "纸质发票须先寄回：退票申请需填写快递单号。",
            ),
            Action::FormMailReturn => text!(
                "It is verified for deduction: your tax authority's information form goes back with it.",
                "专用发票已认证：须提供主管税务机关开具的红字增值税专用发票信息表。",
            ),
            Action::Refused => text!(
                "The help topic's period for returns is over, so Alibaba Cloud will not process it. Deducting an invoice issued \
                 from 2017-01-01 has no time limit any more.",
                "已超过帮助页《发票》规定的退票期限，阿里云不予处理。但 2017-01-01 及以后开具的发票抵扣已无期限限制。"
            ),
            Action::Download => text!("A file is not lost: download it again.", "电子发票不会丢失：重新下载即可。"),
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
            Action::Ticket => text!("A lost general invoice is reported by a ticket.", "普通发票丢失，提交工单处理。"),
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
                text!("An invoice can be requested once the refund is through.", "退款完成后才能申请开票。")
            }
            Action::Settle => text!(
                "More was invoiced than was consumed: return the invoice, or offset the shortfall.",
                "已开票金额大于实际消费：可退票重开，也可冲抵欠票。",
            ),
            Action::Offset => text!("New consumption offsets the shortfall.", "用新的消费冲抵欠票。"),
            Action::Request => text!("An invoice can be requested.", "可以申请开票。"),
            Action::Recall => text!(
                "Money can be stopped only while it is still there: the first hours count.",
                "款项仅在尚未转出时可以止付，最初几小时最为关键。"
            ),
        }
    }
}

/// The medium as the number shows it, where that is another one.
pub(super) fn medium(case: &mut Case, kind: Kind) {
    let said = case.medium;
    if kind == Kind::Digital {
        case.medium = Some(Medium::Digital);
        if said == Some(Medium::Paper) {
            case.report.add(MEDIUM_DIFFERS.at("invoice.medium"));
        }
    }
    let is_after = case.issue_date.filter(|date| *date >= CLOUD_DIGITAL_SINCE);
    if let (Some(Medium::Paper), Some(date)) = (case.medium, is_after)
        && !is_vendors(case)
        && !case.report.has(&number::legacy::AFTER_CHANGE)
    {
        case.report.add(PAPER_AFTER_CHANGE.at("invoice.issueDate").with("date", date.to_string()));
    }
}

/// Whether a third-party vendor issues it.
pub(super) fn is_vendors(case: &Case) -> bool {
    let invoice = &case.question.invoice;
    let register = case.register;
    let listed = || {
        let issuer = register.entity_by_name(&invoice.issuer).or_else(|| register.entity_by_tax_id(&invoice.issuer));
        issuer.map_or_else(|| register.is_sold_by_vendors(&invoice.product), |issuer| issuer.vendor)
    };
    invoice.third_party.unwrap_or_else(listed)
}

/// What to do with an invoice that is to be replaced; or what decides it.
pub(super) fn way(medium: Option<Medium>, q: &AftercareQuestion) -> Result<Action, &'static Asked> {
    use Medium::{Digital, Paper};
    let invoice = &q.invoice;
    Ok(match (medium, invoice.status, invoice.r#type, invoice.booked) {
        (_, Some(Status::Invoicing), ..) => Action::Cancel,
        (None, ..) => return Err(&needs::MEDIUM),
        (Some(Digital), None, ..) => return Err(&needs::STATUS),
        (Some(Digital), _, Some(InvoiceType::General), _) | (Some(Digital), _, _, Some(false)) => Action::Return,
        (_, _, None, _) => return Err(&needs::TYPE),
        (Some(Digital), _, _, None) => return Err(&needs::BOOKED),
        (Some(Digital), _, _, Some(true)) => Action::FormThenReturn,
        (Some(Paper), _, Some(InvoiceType::Special), None) => return Err(&needs::VERIFIED),
        (Some(Paper), _, Some(InvoiceType::Special), Some(true)) => Action::FormMailReturn,
        (Some(Paper), ..) => Action::MailThenReturn,
    })
}

/// What it comes to, and the steps.
pub(super) type Plan = (Action, Vec<&'static Known>);

/// The whole plan.
pub(super) fn plan(case: &mut Case) -> Plan {
    let Some(situation) = case.question.situation else { return undecided(case, &needs::SITUATION) };
    if situation == Situation::PaidWrongAccount {
        return (Action::Recall, wrong_account::steps(case));
    }
    if is_vendors(case) {
        return lost::vendor(case, situation);
    }
    match situation {
        Situation::Lost => lost::plan(case, Some(case.question.delivery.unwrap_or(Delivery::Received))),
        Situation::NotReceived => lost::plan(case, case.question.delivery),
        Situation::Refunded => refund::plan(case),
        _ => replace(case),
    }
}

/// What decides is asked for.
pub(super) fn undecided(case: &mut Case, asked: &Asked) -> Plan {
    case.report.unchecked(&OPEN, &[asked.0]);
    case.need(asked);
    (Action::Undecided, Vec::new())
}

/// Return it and request a new one.
pub(super) fn replace(case: &mut Case) -> Plan {
    let q = case.question;
    let action = match way(case.medium, q) {
        Ok(action) => action,
        Err(asked) => return undecided(case, asked),
    };
    let is_special = q.invoice.r#type == Some(InvoiceType::Special);
    let mail = if is_special { &steps::MAIL_SPECIAL } else { &steps::MAIL_GENERAL };
    let mut steps = match action {
        Action::Cancel => {
            if case.medium == Some(Medium::Paper) {
                case.report.add(PAPER_INVOICING.at("invoice.medium"));
            }
            vec![&steps::CANCEL]
        }
        Action::FormThenReturn => {
            vec![&steps::FORM, &steps::NUMBER, &steps::RETURN_WITH_FORM, &steps::RED_INVOICE]
        }
        Action::MailThenReturn if is_special && deadlines::return_period(case) => {
            return (Action::Refused, vec![&steps::ASK_FIRST]);
        }
        Action::MailThenReturn => vec![mail, &steps::RETURN_PAPER, &steps::RED_INVOICE],
        Action::FormMailReturn => vec![&steps::INFORMATION_FORM, mail, &steps::RETURN_PAPER, &steps::RED_INVOICE],
        _ if credit_note::is_confirmed_general(q) => {
            case.report.add(credit_note::GENERAL_CONFIRMED.at("invoice.booked"));
            vec![&steps::RETURN, &steps::CONFIRM, &steps::RED_INVOICE]
        }
        _ => vec![&steps::RETURN, &steps::RED_INVOICE],
    };
    if matches!(action, Action::MailThenReturn | Action::FormMailReturn) {
        mail::back(case, is_special);
    } else {
        mail::nothing(case);
    }
    if action == Action::FormThenReturn {
        deadlines::processing(case);
    }
    if q.situation == Some(Situation::OtherTitle) {
        steps.push(&steps::TITLE);
    }
    steps.push(match q.situation {
        Some(Situation::OtherType) => &steps::AGAIN_TYPE,
        Some(Situation::OtherDate) => &steps::AGAIN_DATE,
        _ => &steps::AGAIN,
    });
    (action, steps)
}
