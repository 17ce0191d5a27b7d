//! Whether the invoice is a file or paper, as entered or as its number shows, and whether a vendor issued it.

use super::{case::Case, question::Medium};
use crate::{
    number::{self, Kind, digital::CLOUD_DIGITAL_SINCE},
    report::Severity,
    rule::Rule,
    sources::faq,
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&MEDIUM_DIFFERS, &PAPER_AFTER_CHANGE];

/// A digital number, although it was entered as paper.
pub static MEDIUM_DIFFERS: Rule = Rule {
    code: "aftercare/medium-differs",
    severity: Severity::Caution,
    title: text!("Digital, not paper", "是数电票而非纸质发票"),
    message: text!(
        "The number has 20 digits, so this is a digital invoice, even if it is printed. We treat it as one.",
        "发票号码为 20 位，属于数电票（打印件也是数电票），以下按数电票处理。",
    ),
    fix: Some(text!(
        "A digital invoice cannot be lost. Download it again; you do not mail anything.",
        "数电票可重新下载，无需挂失，也无需邮寄。",
    )),
    source: &[faq("Verifying invoice authenticity"), faq("Use an e-invoice for reimbursement")],
};

/// A paper invoice dated after the change to digital invoices.
pub static PAPER_AFTER_CHANGE: Rule = Rule {
    code: "aftercare/paper-after-change",
    severity: Severity::Caution,
    title: text!("Paper after the change", "切换日之后的纸质发票"),
    message: text!(
        "According to Alibaba Cloud’s FAQ, all invoices have been digital since 2024-05-31, but this one is on paper and dated {date}.",
        "据《发票常见问题》，自 2024-05-31 起所有发票均为数电票，而这张纸质发票的开票日期为 {date}。",
    ),
    fix: Some(text!(
        "Check whether it is a printed file. The announcement is by Alibaba Cloud Computing Co., Ltd. alone. Another issuer, such as a Marketplace vendor, might still use paper.",
        "请确认是否为电子发票的打印件。切换公告仅由阿里云计算有限公司发布，其他开票主体（如云市场服务商）仍可能使用纸质发票。",
    )),
    source: &[faq("Use an e-invoice for reimbursement")],
};

/// The medium that the number shows, if it differs.
pub(super) fn check(case: &mut Case) {
    let said = case.medium;
    if case.number == Kind::Digital {
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
