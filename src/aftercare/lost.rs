//! An invoice that is missing: it never arrived, or was lost afterwards.

use super::{
    action::Action,
    case::Case,
    deadlines, mail, needs,
    plan::{Plan, undecided},
    question::{Delivery, InvoiceType, Medium, Situation, Status},
    steps,
};
use crate::{
    money,
    payee::{Answer, compare_names},
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, lost_special, topic},
    tax::yuan,
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&TICKET_FIELDS, &COPY_SUPPORTS, &SEAL_DIFFERS, &SEAL_UNSURE, &VENDOR_LATE];

/// A ticket that lacks what it must state.
pub static TICKET_FIELDS: Rule = Rule {
    code: "aftercare/ticket-fields",
    severity: Severity::Caution,
    title: text!("The ticket is not complete", "工单信息不全"),
    message: text!("The ticket still needs: {missing}.", "工单尚缺：{missing}。"),
    fix: Some(text!(
        "Find issue date, number and amount under Details on the Invoice Download and Return page.",
        "开票日期、号码和金额可在“发票管理 > 开票记录”的详情中查看。",
    )),
    source: &[topic("What to do if a general VAT invoice is lost")],
};

/// What to ask for where a special invoice is lost. The text of the announcement was not found, so this only informs.
pub static COPY_SUPPORTS: Rule = Rule {
    code: "aftercare/copy-supports",
    severity: Severity::Info,
    title: text!("Which copy supports the deduction", "可作抵扣凭证的复印件"),
    message: text!(
        "If both sheets are lost, a copy of the seller's bookkeeping sheet with the seller's invoice seal is generally accepted for deduction, refund and your records. If only one sheet is lost, a copy of the \
         other one can be used. We have not seen the announcement itself.",
        "发票联和抵扣联均丢失的，一般可凭加盖销售方发票专用章的记账联复印件抵扣、退税和记账；仅丢失其中一联的，可用另一联的复印件。本工具未见到公告原文。",
    ),
    fix: Some(text!(
        "Ask for that copy in the ticket, and confirm with your tax authority that it is enough.",
        "请在工单中索取该复印件，并向主管税务机关确认。",
    )),
    source: &[lost_special("四")],
};

/// The seal of a different company.
pub static SEAL_DIFFERS: Rule = Rule {
    code: "aftercare/seal-differs",
    severity: Severity::Hold,
    title: text!("Seal and buyer name differ", "公章与抬头不一致"),
    message: text!(
        "The seal says “{seal}”, but the buyer name (invoice title) is “{title}”.",
        "公章为“{seal}”，而发票抬头为“{title}”。",
    ),
    fix: Some(text!(
        "Before you mail it, stamp it with the official seal of the company in the invoice title.",
        "请加盖发票抬头公司的公章后再寄出。",
    )),
    source: &[topic("What to do if a special VAT invoice is lost")],
};

/// A seal that may be the company's.
pub static SEAL_UNSURE: Rule = Rule {
    code: "aftercare/seal-unsure",
    severity: Severity::Caution,
    title: text!("Seal not compared", "公章待核对"),
    message: text!(
        "We could not tell whether the seal “{seal}” and the buyer name “{title}” are the same company.",
        "无法确认公章“{seal}”与发票抬头“{title}”是否为同一公司。",
    ),
    fix: Some(text!("Compare the two names yourself.", "请自行核对两处名称。")),
    source: &[topic("What to do if a special VAT invoice is lost")],
};

/// A vendor who takes longer than usual.
pub static VENDOR_LATE: Rule = Rule {
    code: "aftercare/vendor-late",
    severity: Severity::Caution,
    title: text!("Vendor is late", "服务商开票超时"),
    message: text!(
        "Third-party vendors typically issue within seven business days, here by {date}.",
        "第三方服务商通常在 7 个工作日内开票，最晚 {date}。",
    ),
    fix: Some(text!("Contact the vendor directly.", "请直接联系服务商。")),
    source: &[faq("E-invoice issuance time"), faq("Invoicing for Alibaba Cloud Marketplace products")],
};

/// The plan for a missing invoice.
pub(super) fn plan(case: &mut Case, delivery: Option<Delivery>) -> Plan {
    match case.medium {
        None => undecided(case, &needs::MEDIUM),
        Some(Medium::Digital) => digital(case),
        Some(Medium::Paper) => match delivery {
            None => undecided(case, &needs::DELIVERY),
            Some(Delivery::InTransit) => Plan::of(Action::Track, &[&steps::DETAILS, &steps::TRACK]),
            Some(Delivery::WrongAddress) => Plan::of(Action::CheckPhone, &[&steps::PHONE]),
            Some(Delivery::SentBack) => Plan::of(Action::AwaitContact, &[&steps::SENT_BACK]),
            Some(Delivery::Delivered) => Plan::of(Action::Courier, &[&steps::DETAILS, &steps::TRACK, &steps::COURIER]),
            Some(Delivery::Received) => paper(case),
        },
    }
}

/// A lost file was issued. One that has not arrived might still be on its way.
fn digital(case: &mut Case) -> Plan {
    let is_lost = case.question.situation == Some(Situation::Lost);
    match case.question.invoice.status.or(is_lost.then_some(Status::Issued)) {
        None => undecided(case, &needs::STATUS),
        Some(status) => {
            deadlines::email(case);
            match status {
                Status::Invoicing => Plan::of(Action::Wait, &[&steps::WAIT]),
                Status::Issued => Plan::of(Action::Download, &[&steps::DOWNLOAD, &steps::EMAIL]),
            }
        }
    }
}

fn paper(case: &mut Case) -> Plan {
    let action = match case.question.invoice.r#type {
        None => return undecided(case, &needs::TYPE),
        Some(InvoiceType::General) => Action::Ticket,
        Some(InvoiceType::Special) => match deadlines::lost_period(case) {
            None => return Plan::undecided(),
            Some(true) => Action::TicketForCopy,
            Some(false) => Action::CertificateThenTicket,
        },
    };
    ticket(case);
    if action != Action::Ticket {
        case.report.add(COPY_SUPPORTS.at("invoice.type"));
    }
    match action {
        Action::Ticket => {
            Plan::of(action, &[&steps::TICKET_OPEN, &steps::TICKET_KIND, &steps::TICKET_TEXT, &steps::TICKET_STUB])
        }
        Action::TicketForCopy => Plan::of(action, &[&steps::TICKET]),
        _ => {
            seal(case);
            let post = mail::certificate(case);
            Plan { post, ..Plan::of(action, &[&steps::CERTIFICATE, &steps::TICKET]) }
        }
    }
}

/// The lines of a ticket: the field, its label, and its value; blank where it is missing.
pub(super) fn lines(case: &Case) -> Vec<(&'static str, Text, Text)> {
    let q = case.question;
    let date = case.issue_date.map_or_else(String::new, |date| date.to_string());
    let amount = yuan::read("", &q.invoice.amount, &mut Report::default()).map_or_else(|| Text::from(""), money::yuan);
    let mut lines = vec![
        ("invoice.issueDate", text!("invoice issue date", "开票日期"), date.into()),
        ("invoice.number", text!("invoice number", "发票号码"), q.invoice.number.trim().into()),
        ("invoice.amount", text!("invoice amount", "发票金额"), amount),
    ];
    if q.ticket.stub == Some(true) {
        let typed = |text: &str| Text::from(text.trim());
        lines.push(("ticket.address", text!("recipient address", "收件地址"), typed(&q.ticket.address)));
        lines.push(("ticket.contact", text!("contact name", "联系人"), typed(&q.ticket.contact)));
        lines.push(("ticket.mobile", text!("mobile phone", "手机号"), typed(&q.ticket.mobile)));
    }
    lines
}

fn ticket(case: &mut Case) {
    let amount = case.question.invoice.amount.as_str();
    case.fen("invoice.amount", amount);
    let lines = lines(case);
    let missing = || lines.iter().filter(|(_, _, value)| value.en().is_empty());
    let Some((field, ..)) = missing().next() else { return };
    let en: Vec<&str> = missing().map(|(_, label, _)| label.en()).collect();
    let zh: Vec<&str> = missing().map(|(_, label, _)| label.zh()).collect();
    let list = Text::of(&en.join(", "), &zh.join("、"));
    case.report.add(TICKET_FIELDS.at(*field).with("missing", list));
}

fn seal(case: &mut Case) {
    let (seal, title) = (case.question.seal.trim(), case.question.invoice.title.trim());
    if seal.is_empty() || title.is_empty() {
        return;
    }
    let rule = match compare_names(title, seal).answer() {
        Answer::Match => return,
        Answer::NoMatch => &SEAL_DIFFERS,
        Answer::Close | Answer::NotPossible => &SEAL_UNSURE,
    };
    case.report.add(rule.at("seal").with("seal", seal).with("title", title));
}

/// An invoice that a third-party vendor issues.
pub(super) fn vendor(case: &mut Case, situation: Situation) -> Plan {
    let waits = situation == Situation::NotReceived && case.question.invoice.status != Some(Status::Issued);
    if let (true, Some(date)) = (waits, deadlines::vendor(case)) {
        match case.question.today {
            Some(today) if today > date => {
                case.report.add(VENDOR_LATE.at("invoice.requestedOn").with("date", date.to_string()));
            }
            _ => return Plan::of(Action::WaitForVendor, &[&steps::WAIT_FOR_VENDOR]),
        }
    }
    if waits && case.question.invoice.requested_on.trim().is_empty() {
        case.need(&needs::REQUESTED_ON);
    }
    Plan::of(Action::Vendor, &[&steps::VENDOR])
}
