//! The checks of one file: those that other questions also ask, and those that only a file needs.

use super::{buyer, content, essentials, figures, inner, notes, qr, question::InvoiceQuestion, saved};
use crate::{
    bank::{BankQuestion, validate_bank_details},
    identify::{IdentifyQuestion, identify},
    list::totals,
    money,
    number::{NumberQuestion, validate_invoice_number},
    register::Register,
    report::{Answer, Finding, Report, Severity, Verdict},
    rule::Rule,
    seller::{SellerQuestion, validate_seller},
    sources::own,
    tax_id::{TaxIdQuestion, validate_tax_id},
    text::text,
};
use serde::Serialize;

/// Another file has the same number.
pub static AGAIN: Rule = Rule {
    code: "check/number-again",
    severity: Severity::Info,
    title: text!("Same number in another file", "同一号码出现在其他文件中"),
    message: text!("The same number is also in {files}.", "同一号码还出现在：{files}。"),
    fix: Some(text!("Record it only once.", "请勿重复入账。")),
    source: &[own("Duplicates")],
};

/// One check and its result.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Check {
    /// What was checked: a function's name, or the field.
    pub name: &'static str,
    /// The worst that it found.
    pub verdict: Verdict,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct InvoiceAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// The checks that ran.
    pub checks: Vec<Check>,
}

impl Answer for InvoiceAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// What does this file say, and is it right?
///
/// ```
/// use fapiao_check::{invoice::{Company, Field, File, InvoiceQuestion, Kind, check_invoice}, register::REGISTER};
///
/// let buyer = Field { name: "buyerName".into(), value: "示例贸易有限公司".into() };
/// let paper = File { kind: Some(Kind::Digital), fields: vec![buyer], ..Default::default() };
/// let own = Company { title: "示例科技有限公司".into(), ..Default::default() };
/// let answer = check_invoice(&InvoiceQuestion { paper, own, ..Default::default() }, &REGISTER);
/// assert_eq!(answer.report.findings[0].code, "check/buyer-differs");
/// ```
pub fn check_invoice(question: &InvoiceQuestion, register: &Register) -> InvoiceAnswer {
    let InvoiceQuestion { paper: file, today, .. } = question;
    let mut case = Case::default();
    let get = |name: &str| file.get(name).to_owned();
    for note in &file.notes {
        case.add(notes::finding(note));
    }
    let kind = file.kind();
    if !file.get("number").is_empty() && kind.is_invoice() {
        let question = NumberQuestion {
            number: get("number"),
            code: get("code"),
            issue_date: get("issueDate"),
            issuer: get("sellerName"),
            credit_note_form: get("creditNoteForm"),
            today: *today,
        };
        case.ran("validateInvoiceNumber", &validate_invoice_number(&question, register).report, NUMBER);
    }
    let mut own = Report::default();
    if let Some(answer) = figures::check(file, register, &mut own) {
        case.ran("taxBreakdown", &answer.report, &[]);
    }
    let seller = SellerQuestion {
        name: get("sellerName"),
        tax_id: get("sellerTaxId"),
        address: get("sellerAddress"),
        phone: get("sellerPhone"),
        bank: get("sellerBank"),
        account: get("sellerAccount"),
        today: *today,
    };
    if figures::has_seller_block(kind) && SELLER.iter().any(|(_, name)| !file.get(name).is_empty()) {
        let answer = validate_seller(&seller, register);
        case.ran("validateSeller", &answer.report, SELLER);
        if let Some(id) = answer.entity.and_then(|entity| entity.tax_id) {
            content::check(file, id, register, &mut own);
        }
    }
    for (name, places) in [("sellerTaxId", SELLER_TAX_ID), ("buyerTaxId", BUYER_TAX_ID)] {
        if !file.get(name).is_empty() {
            let answer = validate_tax_id(&TaxIdQuestion { tax_id: get(name), today: *today });
            case.ran(name, &answer.report, places);
        }
    }
    if !file.qr.is_empty() {
        let answer = identify(&IdentifyQuestion { text: file.qr.clone(), today: *today }, register);
        case.ran("qr", &answer.report, QR);
        qr::check(file, &answer, &mut own);
    }
    if !file.get("account").is_empty() || !file.get("swift").is_empty() {
        let question = BankQuestion {
            bank: get("bank"),
            branch: get("branch"),
            account: get("account"),
            swift: get("swift"),
            ..Default::default()
        };
        case.ran("validateBankDetails", &validate_bank_details(&question, register).report, &[]);
    }
    if kind.is_invoice() {
        inner::check(file, &mut own);
    }
    buyer::check(file, &question.own, &mut own);
    essentials::check(file, &mut own);
    saved::check(file, &mut own);
    if !question.also.is_empty() {
        own.add(AGAIN.at("number").with("files", question.also.join(", ")));
    }
    case.take(&own, &[]);
    case.answer
}

/// An amount with two decimals, if it can be read.
pub(super) fn figures_of(value: &str) -> Option<String> {
    let fen = Some(value).filter(|value| !value.is_empty() && !value.contains('*')).and_then(totals::fen)?;
    Some(money::print(fen, money::USUAL_DECIMALS))
}

/// A question's own field, and what it is called in a file.
pub(super) type Places = &'static [(&'static str, &'static str)];

pub(super) const NUMBER: Places = &[("issuer", "sellerName")];

pub(super) const SELLER: Places = &[
    ("name", "sellerName"),
    ("taxId", "sellerTaxId"),
    ("address", "sellerAddress"),
    ("phone", "sellerPhone"),
    ("bank", "sellerBank"),
    ("account", "sellerAccount"),
];

pub(super) const SELLER_TAX_ID: Places = &[("taxId", "sellerTaxId")];

pub(super) const BUYER_TAX_ID: Places = &[("taxId", "buyerTaxId")];

pub(super) const QR: Places = &[("text", "qr")];

/// A file while it is checked.
#[derive(Default)]
pub(super) struct Case {
    answer: InvoiceAnswer,
}

impl Case {
    /// Runs a check that other questions also ask; its fields get the names they have in the file.
    fn ran(&mut self, name: &'static str, report: &Report, places: Places) {
        self.answer.checks.push(Check { name, verdict: report.verdict });
        self.take(report, places);
    }

    fn take(&mut self, report: &Report, places: Places) {
        for finding in &report.findings {
            self.add(Finding { field: place(&finding.field, places), ..finding.clone() });
        }
        for open in &report.unchecked {
            let mut open = open.clone();
            open.needs.iter_mut().for_each(|need| *need = place(need, places));
            self.answer.report.verdict = self.answer.report.verdict.max(open.severity.into());
            self.answer.report.unchecked.push(open);
        }
    }

    /// Each finding is reported once.
    fn add(&mut self, finding: Finding) {
        let report = &mut self.answer.report;
        let mut said = Report::default();
        said.add(finding.clone());
        let is_said = |other: &Finding| {
            (other.code, &other.field) == (finding.code, &finding.field)
                && said.findings.first().is_some_and(|said| said.message == other.message)
        };
        if !report.findings.iter().any(is_said) {
            report.add(finding);
        }
    }
}

/// What a question's field is called in a file: `printed.net` is `net`, `lines[2].amount` is `lines[2].net`.
pub(super) fn place(field: &str, places: Places) -> String {
    if let Some((_, name)) = places.iter().find(|(own, _)| *own == field) {
        return (*name).to_owned();
    }
    let field = field.strip_prefix("printed.").unwrap_or(field);
    match field.strip_suffix("].amount") {
        Some(line) if line.starts_with("lines[") => format!("{line}].net"),
        _ => field.to_owned(),
    }
}
