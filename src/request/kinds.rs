//! Which type of invoice: two types are issued, under many names; others are no longer issued.

use super::{
    case::Case,
    needs,
    question::{Holder, InvoiceRequestQuestion, InvoiceType},
};
use crate::{
    glyph::{Typed, lower_case},
    report::Severity,
    rule::Rule,
    sources::faq,
    text::{Text, text},
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &TYPE_ENDED,
    &TYPE_UNKNOWN,
    &TYPES_UNCONFIRMED,
    &SPECIAL_PERSONAL,
    &SPECIAL_APPROVED,
    &NOT_DEDUCTIBLE,
    &CONTENT_FIXED,
];

/// A type that is no longer issued.
pub static TYPE_ENDED: Rule = Rule {
    code: "request/type-ended",
    severity: Severity::Stop,
    title: text!("No longer issued", "该类发票已停止开具"),
    message: text!(
        "Since 2024-05-31 only digital invoices are issued; {ended} can no longer be requested.",
        "自 2024-05-31 起仅开具数电票，已不能申请{ended}。",
    ),
    fix: Some(text!("Choose {instead} instead.", "请改选{instead}。")),
    source: &[faq("Use an e-invoice for reimbursement")],
};

/// Words that name no type.
pub static TYPE_UNKNOWN: Rule = Rule {
    code: "request/type-unknown",
    severity: Severity::Caution,
    title: text!("Which type is this?", "无法识别发票类型"),
    message: text!(
        "Expected the invoice type as the page writes it, general or special; found “{found}”.",
        "此处应填写页面显示的发票类型（普通发票或增值税专用发票），实际为“{found}”。",
    ),
    fix: None,
    source: &[faq("Support for fully digital e-invoices")],
};

/// The page does not offer both types.
pub static TYPES_UNCONFIRMED: Rule = Rule {
    code: "request/types-unconfirmed",
    severity: Severity::Caution,
    title: text!("Not both types are offered", "未同时显示两种发票类型"),
    message: text!(
        "An issuer supports e-invoices if the list has both types. Here it does not, which proves nothing: a personal \
         account is offered only the general one.",
        "列表中同时有两种数电票，即可确认该主体支持数电票。此处未同时显示，但不能据此认定不支持：个人账号只显示普通发票。",
    ),
    fix: None,
    source: &[faq("Support for fully digital e-invoices"), faq("Invoicing rules for personal and enterprise accounts")],
};

/// A special VAT invoice for a personal account.
pub static SPECIAL_PERSONAL: Rule = Rule {
    code: "request/special-personal",
    severity: Severity::Stop,
    title: text!("General invoices only", "个人账号仅支持普通发票"),
    message: text!(
        "A personal account gets general invoices only, unless an enterprise title has been approved for it.",
        "个人账号仅支持开具普通发票，已通过企业抬头审核的除外。",
    ),
    fix: Some(text!(
        "Choose the general invoice, or see the ways to an enterprise title.",
        "请选择普通发票，或查看取得企业抬头的方式。",
    )),
    source: &[faq("Invoicing rules for personal and enterprise accounts")],
};

/// A special VAT invoice with an approved title.
pub static SPECIAL_APPROVED: Rule = Rule {
    code: "request/special-approved",
    severity: Severity::Caution,
    title: text!("The FAQ is not consistent here", "文档表述不一致"),
    message: text!(
        "The FAQ says that a personal account gets general invoices only, and also that its approved enterprise title is \
         valid for up to 90 days for special VAT invoices. The page decides.",
        "《发票常见问题》一处写明个人账号仅支持普通发票，另一处又称审核通过的企业抬头用于专票的有效期最长 90 天，以开票页面为准。",
    ),
    fix: None,
    source: &[
        faq("Invoicing rules for personal and enterprise accounts"),
        faq("Reapply for an expired enterprise title"),
    ],
};

/// Not for deduction.
pub static NOT_DEDUCTIBLE: Rule = Rule {
    code: "request/not-deductible",
    severity: Severity::Hold,
    title: text!("Not for deduction", "不能用于进项抵扣"),
    message: text!(
        "The FAQ names only the special VAT invoice of an enterprise for input VAT deduction; this would be {type}.",
        "《发票常见问题》仅说明企业的增值税专用发票可抵扣进项税额，而本次申请的是{type}。",
    ),
    fix: Some(text!(
        "Choose the special VAT invoice, under an enterprise title.",
        "请选择增值税专用发票，并使用企业抬头。"
    )),
    source: &[faq("Invoicing rules for personal and enterprise accounts")],
};

/// A different content is wanted.
pub static CONTENT_FIXED: Rule = Rule {
    code: "request/content-fixed",
    severity: Severity::Hold,
    title: text!("The content is fixed", "发票内容不可更改"),
    message: text!(
        "The system sets the invoice content from what was bought. You cannot choose “{content}”, before or after the \
         invoice is issued.",
        "发票内容由系统按所购产品自动确定，开票前后均不能改为“{content}”。",
    ),
    fix: Some(text!("Ask your account manager about a special case.", "特殊情况请联系客户经理。")),
    source: &[faq("Changing the invoice expense type")],
};

/// Whether input VAT can be deducted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Deduction {
    /// It can.
    Yes,
    /// It cannot.
    No,
    /// The sources do not say that it can.
    NotStated,
}

/// As it crosses the border.
pub(super) fn code(kind: InvoiceType) -> &'static str {
    match kind {
        InvoiceType::General => "general",
        InvoiceType::Special => "special",
        InvoiceType::ElectronicGeneral => "electronic-general",
        InvoiceType::PaperGeneral => "paper-general",
        InvoiceType::PaperSpecial => "paper-special",
    }
}

fn name(kind: InvoiceType) -> Text {
    match kind {
        InvoiceType::General => text!("the e-invoice (general)", "电子发票（普通发票）"),
        InvoiceType::Special => text!("the e-invoice (special VAT)", "电子发票（增值税专用发票）"),
        InvoiceType::ElectronicGeneral => text!("electronic general VAT invoices", "增值税电子普通发票"),
        InvoiceType::PaperGeneral => text!("paper general VAT invoices", "纸质增值税普通发票"),
        InvoiceType::PaperSpecial => text!("paper special VAT invoices", "纸质增值税专用发票"),
    }
}

/// What is issued instead; the type itself if it is still issued.
fn today(kind: InvoiceType) -> InvoiceType {
    match kind {
        InvoiceType::General | InvoiceType::ElectronicGeneral | InvoiceType::PaperGeneral => InvoiceType::General,
        InvoiceType::Special | InvoiceType::PaperSpecial => InvoiceType::Special,
    }
}

/// The type that one of the many spellings means.
pub(super) fn of_label(label: &str) -> Option<InvoiceType> {
    let label: String = Typed::read(label).folded().chars().map(lower_case).collect();
    let has = |words: &[&str]| words.iter().any(|word| label.contains(word));
    let is_special = has(&["special", "专用", "专票"]);
    if !is_special && !has(&["general", "普通", "普票"]) {
        return None;
    }
    let is_digital = has(&["digital", "digitized", "数电", "电子发票(", "e-invoice"]);
    let is_paper = !is_digital && has(&["paper", "纸质", "税控"]);
    let is_electronic = !is_digital && has(&["electronic general vat", "增值税电子普通"]);
    Some(match (is_special, is_paper) {
        (true, true) => InvoiceType::PaperSpecial,
        (true, false) => InvoiceType::Special,
        (false, true) => InvoiceType::PaperGeneral,
        (false, false) if is_electronic => InvoiceType::ElectronicGeneral,
        (false, false) => InvoiceType::General,
    })
}

/// Checks the type, and what it means.
pub(super) fn check(case: &mut Case) {
    let q = case.question;
    case.invoice_type = chosen(case);
    let offered: Vec<_> = q.offered_types.iter().map(|label| of_label(label)).collect();
    let is_missing = |kind| !offered.contains(&Some(kind));
    if !offered.is_empty() && (is_missing(InvoiceType::General) || is_missing(InvoiceType::Special)) {
        case.report.add(TYPES_UNCONFIRMED.at("offeredTypes"));
    }
    if (q.cloud_account.kind, case.invoice_type) == (Some(Holder::Personal), Some(InvoiceType::Special)) {
        case.report.add(if is_approved(q) { &SPECIAL_APPROVED } else { &SPECIAL_PERSONAL }.at("invoiceType"));
    }
    let deduction = deduction(q, case.invoice_type);
    if let (Some(true), Some(Deduction::No | Deduction::NotStated)) = (q.for_deduction, deduction) {
        let kind = match case.invoice_type {
            Some(kind) if kind != InvoiceType::Special => name(kind),
            _ => text!("the invoice of a person", "个人发票"),
        };
        case.report.add(NOT_DEDUCTIBLE.at("forDeduction").with("type", kind));
    }
    let content = q.other_content.trim();
    if !content.is_empty() {
        case.report.add(CONTENT_FIXED.at("otherContent").with("content", content));
    }
}

/// The type that will be issued; a finding reports a type that was replaced.
fn chosen(case: &mut Case) -> Option<InvoiceType> {
    let q = case.question;
    let label = q.invoice_type_label.trim();
    let (field, found) = match q.invoice_type {
        None if !label.is_empty() => ("invoiceTypeLabel", of_label(label)),
        chosen => ("invoiceType", chosen),
    };
    let Some(found) = found else {
        if label.is_empty() {
            case.need(&needs::TYPE);
        } else {
            case.report.add(TYPE_UNKNOWN.at(field).with("found", label));
        }
        return None;
    };
    let instead = today(found);
    if instead != found {
        let finding = TYPE_ENDED.at(field).with("ended", name(found)).with("instead", name(instead));
        case.report.add(finding.suggest(code(instead)));
        return None;
    }
    Some(found)
}

/// Whether a personal account has an enterprise title.
fn is_approved(q: &InvoiceRequestQuestion) -> bool {
    !q.enterprise_title.approved_on.trim().is_empty()
}

/// Whether input VAT can be deducted with this type and title.
pub(super) fn deduction(q: &InvoiceRequestQuestion, kind: Option<InvoiceType>) -> Option<Deduction> {
    let is_enterprise = q.cloud_account.kind == Some(Holder::Enterprise) || is_approved(q);
    match (q.cloud_account.kind?, kind?) {
        (_, InvoiceType::Special) if is_enterprise => Some(Deduction::Yes),
        (Holder::Enterprise, _) => Some(Deduction::NotStated),
        (Holder::Personal, _) => Some(Deduction::No),
    }
}
