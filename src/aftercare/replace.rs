//! Return an invoice and request a new one: what to do for its medium, type, status and whether it is recorded.

use super::{
    action::Action,
    case::Case,
    credit_note, deadlines,
    mail::{self, Post},
    needs,
    plan::{Plan, undecided},
    question::{AftercareQuestion, InvoiceType, Medium, Situation, Status},
    steps,
};
use crate::{need::Need, report::Severity, rule::Rule, sources::faq, text::text};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&PAPER_INVOICING];

/// Paper that is being issued now.
pub static PAPER_INVOICING: Rule = Rule {
    code: "aftercare/paper-invoicing",
    severity: Severity::Caution,
    title: text!("No more paper invoices", "已不再开具纸质发票"),
    message: text!(
        "An invoice being issued now is digital. No paper invoice has been issued since 2024-05-31.",
        "自 2024-05-31 起不再开具纸质发票，开票中的应为数电票。",
    ),
    fix: None,
    source: &[faq("Use an e-invoice for reimbursement")],
};

/// What to do with an invoice that needs replacing, or which question decides it.
fn action(medium: Option<Medium>, q: &AftercareQuestion) -> Result<Action, &'static Need> {
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

/// Return it and request a new one.
pub(super) fn plan(case: &mut Case) -> Plan {
    let q = case.question;
    let action = match action(case.medium, q) {
        Ok(action) => action,
        Err(need) => return undecided(case, need),
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
            return Plan::of(Action::Refused, &[&steps::ASK_FIRST]);
        }
        Action::MailThenReturn => vec![mail, &steps::RETURN_PAPER, &steps::RED_INVOICE],
        Action::FormMailReturn => vec![&steps::INFORMATION_FORM, mail, &steps::RETURN_PAPER, &steps::RED_INVOICE],
        _ if credit_note::is_confirmed_general(q) => {
            case.report.add(credit_note::GENERAL_CONFIRMED.at("invoice.booked"));
            vec![&steps::RETURN, &steps::CONFIRM, &steps::RED_INVOICE]
        }
        _ => vec![&steps::RETURN, &steps::RED_INVOICE],
    };
    let post = if matches!(action, Action::MailThenReturn | Action::FormMailReturn) {
        mail::back(case, is_special)
    } else {
        mail::nothing(case);
        Post::default()
    };
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
    Plan { post, ..Plan::of(action, &steps) }
}
