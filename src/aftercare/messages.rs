//! Messages to copy: the ticket, the reason of a return, the letter to a vendor. Plain text, without blank labels.

use super::{
    action::Action,
    case::Case,
    credit_note, lost,
    plan::Plan,
    question::{Medium, Situation},
    wrong_account,
};
use crate::{
    letter::{Letter, Lines},
    money,
    report::Report,
    tax::yuan,
    text::{Text, text},
};

/// Every message that this plan needs.
pub(super) fn messages(case: &Case, plan: &Plan) -> Vec<Letter> {
    let (action, post) = (plan.action, &plan.post);
    let mut letters = Vec::new();
    match action {
        Action::Ticket | Action::TicketForCopy | Action::CertificateThenTicket => letters.push(ticket(case, action)),
        Action::Vendor => letters.push(vendor(case)),
        Action::Recall => letters.extend(wrong_account::letters(case)),
        _ if action.is_return() => letters.push(reason(case)),
        _ => {}
    }
    if action == Action::Refused || post.address.is_some() || !post.packages.is_empty() {
        letters.push(confirm(case, plan));
    }
    letters
}

/// A sentence, and the lines under it.
fn letter(id: &'static str, title: Text, sentence: Text, lines: Lines) -> Letter {
    let mut all = Lines(vec![sentence]);
    all.0.extend(lines.0);
    Letter { id, title, body: all.join() }
}

/// The ticket about a lost invoice.
fn ticket(case: &Case, action: Action) -> Letter {
    let sentence = match action {
        Action::TicketForCopy => text!(
            "We lost this special VAT invoice. Could you send us a copy of your bookkeeping sheet (记账联) with your invoice seal \
             (发票专用章), which we need to support the deduction and for our accounting records?",
            "我司遗失以下增值税专用发票，请提供加盖发票专用章的记账联复印件，用于抵扣和记账。",
        ),
        Action::CertificateThenTicket => text!(
            "We lost this special VAT invoice and have mailed the sealed lost invoice certificate. Could you send us a copy of \
             your bookkeeping sheet (记账联) with your invoice seal (发票专用章), which we need to support the deduction?",
            "我司遗失以下增值税专用发票，已寄出加盖公章的发票丢失证明，请提供加盖发票专用章的记账联复印件，用于抵扣。",
        ),
        _ if case.question.ticket.stub == Some(true) => text!(
            "We lost this general VAT invoice. Could you send a copy of the invoice stub to the address below?",
            "我司遗失以下增值税普通发票，请将发票存根联复印件寄至下列地址。",
        ),
        _ => text!("We lost this general VAT invoice.", "我司遗失以下增值税普通发票。"),
    };
    let mut lines = Lines::default();
    for (_, label, value) in lost::lines(case) {
        lines.add_shown(capital(&label), &value);
    }
    lines.add(text!("Tracking number of the certificate", "丢失证明快递单号"), tracking(case, action));
    let title = text!("Ticket: Financial > Invoice Management", "工单：财务 > 发票管理");
    letter("lost-ticket", title, sentence, lines)
}

fn tracking<'a>(case: &Case<'a>, action: Action) -> &'a str {
    let number = case.question.parcel.tracking_number.as_str();
    if action == Action::CertificateThenTicket { number } else { "" }
}

/// A label at the beginning of a line.
fn capital(label: &Text) -> Text {
    let (first, rest) = label.en().split_at(label.en().len().min(1));
    Text::of(&format!("{}{rest}", first.to_ascii_uppercase()), label.zh())
}

/// The reason to write in the return request.
fn reason(case: &Case) -> Letter {
    let q = case.question;
    let given = q.request.reason.trim();
    let sentence = match q.situation {
        _ if !given.is_empty() => Text::from(given),
        Some(Situation::OtherType) => text!("We need a different invoice type.", "需要更换发票类型。"),
        Some(Situation::OtherDate) => text!("We need a different issue date.", "需要更换开票日期。"),
        Some(Situation::OtherTitle) => text!("We need a different buyer name (invoice title).", "需要更换发票抬头。"),
        Some(Situation::Refunded) => text!(
            "The order was refunded after it was invoiced, so the invoice is now higher than the consumption.",
            "开票后订单发生退款，发票金额大于实际消费。",
        ),
        _ => text!("The invoice details are incorrect.", "发票信息有误。"),
    };
    let mut lines = Lines::default();
    lines.add(text!("Original invoice number", "原发票号码"), &q.invoice.number);
    if credit_note::is_ready(case) {
        let label = match case.medium {
            Some(Medium::Paper) => text!("Information form number", "红字信息表编号"),
            _ => text!("Confirmation form number", "红字发票信息确认单编号"),
        };
        lines.add(label, &q.credit_note_form.number);
    }
    lines.add(text!("Tracking number", "快递单号"), &q.parcel.tracking_number);
    letter("return-reason", text!("For the return request", "退票申请填写内容"), sentence, lines)
}

/// The letter to a third-party vendor.
fn vendor(case: &Case) -> Letter {
    let q = case.question;
    let sentence = match q.situation {
        Some(Situation::NotReceived) => text!(
            "We requested an invoice for our Marketplace order and have not received it. When will it be issued?",
            "我司已就云市场订单申请开票，至今未收到，请告知开票时间。",
        ),
        _ => text!(
            "We have a question about your invoice for our Marketplace order. What do you need from us to resolve it?",
            "我司需处理贵司就云市场订单开具的发票，请告知需提供的材料。",
        ),
    };
    let amount = yuan::read("", &q.invoice.amount, &mut Report::default()).map_or_else(|| Text::from(""), money::yuan);
    let mut lines = Lines::default();
    lines.add(text!("Requested on", "申请日期"), &q.invoice.requested_on);
    lines.add(text!("Invoice number", "发票号码"), &q.invoice.number);
    lines.add_shown(text!("Amount", "金额"), &amount);
    lines.add(text!("Title", "发票抬头"), &q.invoice.title);
    letter("vendor", text!("To the vendor", "致服务商"), sentence, lines)
}

/// A ticket to have the address confirmed, or to ask what is still possible.
fn confirm(case: &Case, plan: &Plan) -> Letter {
    let q = case.question;
    let (action, address) = (plan.action, plan.post.address.as_ref());
    let sentence = match (action, address) {
        (Action::Refused, _) => text!(
            "The period to return this special VAT invoice is over. Is there still a way to have it replaced?",
            "该增值税专用发票已超过退票期限，请问是否还有其他处理方式？",
        ),
        (_, Some(_)) => text!(
            "Before we mail anything: is this address still right for this purpose?",
            "寄件前请确认，以下地址是否仍适用于此用途。"
        ),
        (_, None) => {
            text!("Where should we return a paper invoice from this issuer?", "请告知该开票主体的纸质发票退票地址。")
        }
    };
    let mut lines = Lines::default();
    if let Some(address) = address {
        let purpose = if address.purpose == "return" {
            text!("return of a paper invoice", "纸质发票退票")
        } else {
            text!("lost invoice certificate", "发票丢失证明")
        };
        lines.0.push(Text::of(&format!("Purpose: {}", purpose.en()), &format!("用途：{}", purpose.zh())));
        lines.add(text!("Address", "地址"), address.address);
        lines.add(text!("Attention", "收件人"), address.attention);
    }
    lines.add(text!("Issuer", "开票主体"), &q.invoice.issuer);
    lines.add(text!("Invoice number", "发票号码"), &q.invoice.number);
    let (id, title) = match action {
        Action::Refused => ("late-return", text!("Ticket: what is still possible", "工单：咨询处理方式")),
        _ => ("confirm-address", text!("Ticket: confirm the address", "工单：确认邮寄地址")),
    };
    letter(id, title, sentence, lines)
}
