//! Messages to copy: plain text in both languages, only about points that are not settled.

use super::{
    account, asks,
    case::Case,
    collector::{UNLISTED, VENDOR},
    due::is_in_steps,
    figure::shown,
    question::Reply,
    schedule::Schedule,
};
use crate::{
    comparison::{Outcome, Row},
    letter::{Letter, Lines},
    report::{Report, Verdict},
    text::{Text, text},
    typed::{self, currency::Currency},
};

/// Every message useful in this case. After the payment, it no longer asks questions that belong before it.
pub(super) fn messages(case: &mut Case, comparison: &[Row], schedule: &Schedule, is_slip: bool) -> Vec<Letter> {
    let only_account = comparison.iter().all(|row| row.result != Outcome::Differs || row.field == "account");
    let first = match (is_slip && only_account, case.is_paid()) {
        (true, false) => correct(case),
        (true, true) => None,
        (false, is_paid) => clarify(case, comparison, is_paid),
    };
    let mut drafts: Vec<Letter> = first.into_iter().collect();
    if case.is_cloud() {
        drafts.extend(ticket(case));
    } else {
        if !case.is_paid() {
            drafts.extend(questions(case));
        }
        if case.report.verdict != Verdict::Stop {
            drafts.extend(templates(case, schedule));
        }
    }
    drafts.extend(confirmation(case));
    drafts
}

fn letter(case: &Case, id: &'static str, title: Text, mut body: Text) -> Letter {
    let number = case.question.order.order_number.trim();
    let order = if number.is_empty() {
        text!("our order", "本订单")
    } else {
        Text::of(&format!("order {number}"), &format!("订单 {number} "))
    };
    body.fill("order", &order);
    Letter { id, title, body }
}

/// Only the bank's screen is wrong: a note to the person who makes the payment, and not to the supplier.
fn correct(case: &Case) -> Option<Letter> {
    let found = case.report.findings.iter().find(|found| found.code == account::DIFFERS.code)?;
    let mut body = text!(
        "Before you release the payment for {order}, correct the account number on the bank's screen: {how}.",
        "{order}付款提交前，请更正网银付款页面上的收款账号：{how}。",
    );
    let how = found.params.0.iter().find(|(name, _)| *name == "how").map(|(_, how)| how.clone())?;
    body.fill("how", &how);
    Some(letter(case, "clarify", text!("Ask your colleague to correct the payment", "请同事更正付款信息"), body))
}

/// A request to clarify what differs. It names the fields, not their values: whoever sent a false account must not
/// learn the right one from us.
fn clarify(case: &Case, comparison: &[Row], is_paid: bool) -> Option<Letter> {
    let open = comparison.iter().filter(|row| row.result == Outcome::Differs);
    let list =
        Lines(open.map(|row| Text::of(&format!("- {}", row.label.en()), &format!("- {}", row.label.zh()))).collect());
    if list.0.is_empty() {
        return None;
    }
    let mut body = text!(
        "{when} details of {order} differ between your documents and ours:\n{list}\nCould you \
         confirm each of them in writing, on your company's letterhead, and say why they differ?",
        "{when}核对发现，{order}的以下信息在双方单据中不一致：\n{list}\n请逐项书面确认（加盖公章），并说明不一致的原因。",
    );
    let before = text!("Before we pay, these", "付款前");
    body.fill("when", &if is_paid { text!("These", "付款后") } else { before });
    body.fill("list", &list.join());
    Some(letter(case, "clarify", text!("Ask the supplier to confirm in writing", "请供应商书面确认"), body))
}

/// The five questions to a supplier, without those that are answered.
fn questions(case: &mut Case) -> Option<Letter> {
    let matters = case.report.verdict != Verdict::Stop;
    let replies = case.ask(matters, &asks::ANSWERED);
    let open = asks::ANSWERED.items.iter().zip(&replies).filter(|(_, reply)| **reply != Some(Reply::Yes));
    let list = Lines(open.map(|((_, question), _)| question.clone()).collect());
    if list.0.is_empty() {
        return None;
    }
    let mut body = text!("Before we pay for {order}:\n{list}", "支付{order}款项前，请答复以下问题：\n{list}");
    body.fill("list", &list.join());
    Some(letter(case, "questions", text!("Questions to the supplier", "向供应商提问"), body))
}

/// Direct requests; the last two only if the order is paid in stages.
fn templates(case: &Case, schedule: &Schedule) -> Vec<Letter> {
    let all = [
        (
            "confirm-invoice",
            text!("Confirm the invoice", "确认发票"),
            text!(
                "Could you confirm the invoice number and the amount that is due now for {order}?",
                "请确认{order}对应的发票号码和本次应付金额。",
            ),
        ),
        (
            "confirm-production",
            text!("Confirm the start of production", "确认开始生产时间"),
            text!(
                "Could you confirm when production for {order} starts after the deposit?",
                "请确认{order}在支付定金后何时开始生产。",
            ),
        ),
        (
            "confirm-documents",
            text!("Confirm the documents", "确认单据"),
            text!(
                "Could you confirm which documents for {order} you will provide before we release the second payment?",
                "我司支付第二期款项前，贵司将提供{order}的哪些单据？请确认。",
            ),
        ),
    ];
    let (first, count) = (usize::from(case.is_paid()), if is_in_steps(case, schedule) { all.len() } else { 1 });
    all.into_iter().take(count).skip(first).map(|(id, title, body)| letter(case, id, title, body)).collect()
}

/// The supplier needs the information: after the payment, and only what is known.
fn confirmation(case: &mut Case) -> Option<Letter> {
    let q = case.question;
    let paid_on = typed::date::read("transfer.paidOn", &q.transfer.paid_on, &mut case.report);
    let has_paid = case.said("bank-transfer-5") == Some(Reply::Yes);
    if paid_on.is_none() && !has_paid && q.transfer.bank_reference.trim().is_empty() {
        return None;
    }
    let own = typed::currency::of(&q.transfer.currency).currency();
    let code = own.unwrap_or(Currency::YUAN).code;
    let sent = typed::amount::read("", &q.transfer.amount, code, &mut Report::default());
    let sent = sent.map_or_else(|| Text::from(""), |sent| shown(sent.value, sent.currency.or(own)));
    let day = paid_on.or(q.today).map_or_else(String::new, |day| day.to_string());
    let order = if q.order.order_number.trim().is_empty() { &q.invoice.order_number } else { &q.order.order_number };
    let number = if q.invoice.number.trim().is_empty() { &q.order.invoice_number } else { &q.invoice.number };
    let mut lines = Lines::default();
    lines.add(text!("Invoice number", "发票号码"), number);
    lines.add(text!("Order number", "订单号"), order);
    lines.add_shown(text!("Amount", "金额"), &sent);
    lines.add(text!("Payment date", "付款日期"), &day);
    lines.add(text!("Bank transaction number", "银行流水号"), &q.transfer.bank_reference);
    Some(Letter {
        id: "payment-confirmation",
        title: text!("Tell the supplier that you have paid", "告知供应商已付款"),
        body: lines.join(),
    })
}

/// A ticket for the letter that explains why issuer and payee differ.
fn ticket(case: &Case) -> Option<Letter> {
    let q = case.question;
    let mut body = if case.report.has(&VENDOR) {
        text!(
            "Could you send us the sealed explanation letter for this Marketplace invoice? Its issuer is not the \
             payee.\n{list}",
            "我司云市场订单的开票主体与收款方不一致，请提供加盖公章的情况说明。\n{list}",
        )
    } else if case.report.has(&UNLISTED) {
        text!(
            "Could you send us the certificate of affiliation for this invoice? Its issuer is not the payee.\n{list}",
            "我司发票的开票主体与收款方不一致，请提供关联关系证明。\n{list}",
        )
    } else {
        return None;
    };
    let mut lines = Lines::default();
    lines.add(text!("Issuer", "开票主体"), &q.invoice.issuer);
    lines.add(text!("Payee", "收款方"), &q.transfer.payee);
    lines.add(text!("Invoice number", "发票号码"), &q.invoice.number);
    lines.add(text!("Order number", "订单号"), &q.order.order_number);
    body.fill("list", &lines.join());
    Some(Letter {
        id: "statement-letter", title: text!("Ticket for the explanation letter", "情况说明工单"), body
    })
}
