//! The title, the name that the account is verified under, and the one on the exclusive account certificate.

use super::case::Case;
use crate::{
    payee::{Answer, compare_names},
    report::Severity,
    rule::Rule,
    sources::faq,
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&TITLE_DIFFERS, &CERTIFICATE_NAME];

/// A title that is not the verified name.
pub static TITLE_DIFFERS: Rule = Rule {
    code: "aftercare/title-differs",
    severity: Severity::Caution,
    title: text!("Buyer name is not verified name", "抬头与实名认证名称不一致"),
    message: text!(
        "The buyer name is “{title}”, but the account is verified as “{verified}”. A new invoice would show the same buyer name again.",
        "发票抬头为“{title}”，账号实名认证名称为“{verified}”：直接重开抬头不会改变。",
    ),
    fix: Some(text!(
        "Update the buyer name to the verified name before you request the new invoice.",
        "请先将抬头更新为实名认证名称，再重新申请开票。",
    )),
    source: &[faq("Mismatched invoice title and verified entity")],
};

/// A certificate that still has another name.
pub static CERTIFICATE_NAME: Rule = Rule {
    code: "aftercare/certificate-name",
    severity: Severity::Info,
    title: text!("The certificate follows the verified name", "专属账号证明以实名信息为准"),
    message: text!(
        "The exclusive account certificate says “{certificate}”, the invoice title “{title}”. The certificate takes its \
         name from the real-name verification, whatever the title or a contract says.",
        "专属账号证明为“{certificate}”，发票抬头为“{title}”：证明上的名称取自实名认证信息，不随抬头或合同变更。",
    ),
    fix: Some(text!(
        "To change the certificate, change the real-name verification.",
        "如需更改证明上的名称，请变更实名认证信息。",
    )),
    source: &[faq("Mismatched invoice title and certificate name")],
};

/// Compares those of the names that are given.
pub(super) fn check(case: &mut Case) {
    let q = case.question;
    let title = q.invoice.title.trim();
    let differs = |other: &str| {
        let is_given = !title.is_empty() && !other.is_empty();
        is_given && compare_names(title, other).answer() != Answer::Match
    };
    let (verified, certificate) = (q.verified_name.trim(), q.certificate_name.trim());
    if differs(verified) {
        case.report.add(TITLE_DIFFERS.at("invoice.title").with("title", title).with("verified", verified));
    }
    if differs(certificate) {
        let finding = CERTIFICATE_NAME.at("certificateName").with("certificate", certificate);
        case.report.add(finding.with("title", title));
    }
}
