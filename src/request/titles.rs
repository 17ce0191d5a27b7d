//! The buyer name (title): the verified name, or the way to a different one; and the other five buyer fields.

use super::{
    case::Case,
    enterprise::{self, WayToTitle},
    line::field,
    needs,
    question::{Holder, InvoiceRequestQuestion, Item, Title},
};
use crate::{
    payee::{Answer, compare_names},
    register::Entity,
    report::{Report, Severity},
    rule::Rule,
    sources::{Source, faq, topic},
    tax_id::{TaxIdQuestion, validate_tax_id},
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &TITLE_DIFFERS,
    &TITLE_CLOSE,
    &RENAMED_FIRST,
    &RENAMED_THEN,
    &SEVERAL_TITLES,
    &TAX_ID_REQUIRED,
    &TAX_ID_UNUSED,
    &TAX_ID_OF_SELLER,
    &AFTER_CHANGE,
];

const BY_ACCOUNT: Source = faq("Invoicing rules for personal and enterprise accounts");
const RENAME: &[Source] = &[
    faq("Invoice title update for company name change"),
    faq("Updating the invoice title"),
    topic("How do I change an invoice title?"),
];

/// Not a title of this account.
pub static TITLE_DIFFERS: Rule = Rule {
    code: "request/title-differs",
    severity: Severity::Hold,
    title: text!("Buyer name is not verified name", "抬头与实名认证名称不一致"),
    message: text!(
        "The buyer name is “{title}”, but the account is verified as “{verified}”. The name comes from the verification and \
         cannot be typed in.",
        "发票抬头为“{title}”，账号实名认证为“{verified}”。抬头由实名信息生成，不能手动添加或修改。",
    ),
    fix: Some(text!(
        "Update the buyer name to the verified name. If the company was renamed, or you need another buyer name, say so below.",
        "请将抬头更新为实名认证名称；如企业已更名或需使用其他抬头，请在下方说明。",
    )),
    source: &[faq("Mismatched invoice title and verified entity"), faq("Adding or modifying invoice titles")],
};

/// Nearly the verified name, or not comparable.
pub static TITLE_CLOSE: Rule = Rule {
    code: "request/title-close",
    severity: Severity::Caution,
    title: text!("Check the buyer name again", "抬头待核对"),
    message: text!(
        "Buyer name “{title}” and verified name “{verified}”: {why}.",
        "发票抬头“{title}”与实名认证名称“{verified}”：{why}。",
    ),
    fix: Some(text!("Copy the verified name exactly as registered.", "请与实名认证名称保持完全一致。")),
    source: &[faq("Mismatched invoice title and verified entity")],
};

/// A new name that is not verified yet.
pub static RENAMED_FIRST: Rule = Rule {
    code: "request/rename-registration",
    severity: Severity::Hold,
    title: text!("Update the verification first", "先更新实名认证"),
    message: text!(
        "The company has a new name, but the account is still verified under the old one. Update the verification first, \
         then the buyer name. Orders not invoiced yet then get the new name; issued invoices stay as they are.",
        "企业已更名，但账号实名认证尚未更新：须先更新实名认证，再更新发票抬头。未开票的历史订单将使用新抬头，已开具的发票不受影响。",
    ),
    fix: Some(text!(
        "Change the real-name verification. (An older path in the help topic: Invoices > Invoice Information Management > \
         Modify Invoice Information > Modify Invoice Title - Company Name Change, with proof of the change; then request a \
         new title.)",
        "请先变更实名认证信息。（帮助页《发票》记载的旧路径：发票 > 发票信息管理 > 修改发票信息 > 修改抬头（公司更名），\
         提交更名证明后申请新抬头。）",
    )),
    source: RENAME,
};

/// A new name that the buyer name does not have yet.
pub static RENAMED_THEN: Rule = Rule {
    code: "request/rename-title",
    severity: Severity::Hold,
    title: text!("Then update the buyer name", "再更新发票抬头"),
    message: text!(
        "The account is verified as “{verified}”, but the buyer name is still “{title}”. It does not update by itself.",
        "实名认证已为“{verified}”，抬头仍为“{title}”：系统不会自动更新抬头。",
    ),
    fix: Some(text!(
        "On the Invoice Information page, click Update to the latest real-name information. That ends the old buyer name.",
        "请在“发票信息（抬头）”页点击“更新为最新实名信息”，旧抬头随即失效。",
    )),
    source: RENAME,
};

/// A different company's name.
pub static SEVERAL_TITLES: Rule = Rule {
    code: "request/several-titles",
    severity: Severity::Hold,
    title: text!("Other buyer name needs an agreement", "使用其他抬头须签署协议"),
    message: text!(
        "An enterprise account can use another buyer name only if an account manager evaluates it and an agreement on \
         several names is signed. Missing: {missing}.",
        "企业账号使用其他抬头，须有客户经理评估并签署多抬头协议；目前缺少：{missing}。",
    ),
    fix: Some(text!(
        "Ask the account manager, or open a ticket with contact details and the buyer name. Without a manager, change the \
         real-name verification to that enterprise.",
        "请联系客户经理，或提交工单说明联系方式和所需抬头；没有客户经理的，可将实名认证变更为目标企业。",
    )),
    source: &[faq("Multiple invoice titles for enterprise accounts"), faq("Third-party invoice titles")],
};

/// An enterprise title without a tax ID.
pub static TAX_ID_REQUIRED: Rule = Rule {
    code: "request/tax-id-required",
    severity: Severity::Hold,
    title: text!("The tax ID is missing", "缺少税号"),
    message: text!("An enterprise title needs the unified social credit code.", "企业抬头须填写统一社会信用代码。",),
    fix: None,
    source: &[BY_ACCOUNT],
};

/// A personal title with a tax ID.
pub static TAX_ID_UNUSED: Rule = Rule {
    code: "request/tax-id-unused",
    severity: Severity::Info,
    title: text!("No tax ID needed", "无需填写税号"),
    message: text!("A person's invoice has no tax ID. This one is not used.", "个人抬头无需税号，所填税号不会使用。",),
    fix: None,
    source: &[BY_ACCOUNT],
};

/// The tax ID of a company that issues.
pub static TAX_ID_OF_SELLER: Rule = Rule {
    code: "request/tax-id-of-seller",
    severity: Severity::Caution,
    title: text!("The seller's tax ID", "填写了销售方税号"),
    message: text!(
        "This tax ID belongs to “{seller}”, one of the companies that issue Alibaba Cloud's invoices, and not to the buyer.",
        "该税号属于开票主体“{seller}”，不是购买方的税号。",
    ),
    fix: Some(text!("Enter the tax ID of your own company.", "请填写本公司的税号。")),
    source: &[BY_ACCOUNT, faq("Invoicing companies, content, and tax rates")],
};

/// Orders from before the change to enterprise.
pub static AFTER_CHANGE: Rule = Rule {
    code: "request/after-change",
    severity: Severity::Info,
    title: text!("Older orders too", "历史订单也可开票"),
    message: text!(
        "After the change to enterprise, all orders paid before can be invoiced to the enterprise, up to what was consumed.",
        "变更为企业实名后，此前已支付的订单均可以企业抬头开票，金额以实际消费为准。",
    ),
    fix: None,
    source: &[faq("Invoicing after changing to an enterprise account"), faq("Invoices for prepaid top-ups")],
};

/// The titles that the account has by itself.
pub(super) fn own(q: &InvoiceRequestQuestion) -> Vec<Text> {
    let verified = Some(q.verified_name.trim()).filter(|name| !name.is_empty()).map(Text::from);
    let personal = (q.cloud_account.kind == Some(Holder::Personal)).then_some(text!("Personal", "个人"));
    personal.into_iter().chain(verified).collect()
}

/// Checks the title; returns the ways to it if it is an enterprise title that the account does not have yet.
pub(super) fn check(case: &mut Case) -> Vec<WayToTitle> {
    let q = case.question;
    let is_enterprise = match q.cloud_account.kind {
        Some(Holder::Personal) => enterprise::is_wanted(q),
        kind => kind.is_some(),
    };
    tax_id(case, is_enterprise);
    let has_own = |item: &Item| !item.title.name.trim().is_empty();
    if q.title.name.trim().is_empty() && (q.items.is_empty() || !q.items.iter().all(has_own)) {
        case.need(&needs::TITLE);
    }
    if q.rename.renamed == Some(true) && q.cloud_account.kind == Some(Holder::Enterprise) {
        match q.rename.registration_updated {
            None => case.need(&needs::REGISTRATION),
            Some(false) => case.report.add(RENAMED_FIRST.at("title.name")),
            Some(true) => {}
        }
    }
    let mut ways = Vec::new();
    match q.cloud_account.kind {
        Some(Holder::Personal) if is_enterprise => ways = enterprise::check(case),
        Some(kind) => {
            name(case, kind, "title.name", &q.title.name);
            for (at, item) in q.items.iter().enumerate() {
                name(case, kind, &field(at, "title.name"), &item.title.name);
            }
        }
        None => {}
    }
    if q.cloud_account.changed_to_enterprise == Some(true) {
        case.report.add(AFTER_CHANGE.at("cloudAccount.changedToEnterprise"));
    }
    ways
}

fn tax_id(case: &mut Case, is_enterprise: bool) {
    let q = case.question;
    let is_given = !q.title.tax_id.trim().is_empty();
    if q.cloud_account.kind == Some(Holder::Personal) && !is_enterprise {
        if is_given {
            case.report.add(TAX_ID_UNUSED.at("title.taxId"));
        }
    } else if is_given {
        check_tax_id(case, "title.", &q.title);
    } else if is_enterprise {
        case.ask(&needs::TAX_ID);
        case.report.unchecked(&TAX_ID_REQUIRED, &["title.taxId"]);
    }
}

/// The tax ID by itself, with its findings at the field of this question.
pub(super) fn check_tax_id(case: &mut Case, within: &str, title: &Title) {
    if title.tax_id.trim().is_empty() {
        return;
    }
    let answer = validate_tax_id(&TaxIdQuestion { tax_id: title.tax_id.clone(), today: case.question.today });
    let Report { findings, .. } = answer.report;
    for mut finding in findings {
        finding.field = format!("{within}taxId");
        case.report.add(finding);
    }
    let seller = case.register.entity_by_tax_id(&title.tax_id);
    let is_own = |seller: &&Entity| case.register.entity_by_name(&title.name).is_some_and(|own| own.id == seller.id);
    if let Some(seller) = seller.filter(|seller| !is_own(seller)) {
        let finding = TAX_ID_OF_SELLER.at(format!("{within}taxId"));
        case.report.add(finding.with("seller", Text::from(seller.name)));
    }
}

/// Compares the title with the verified name.
fn name(case: &mut Case, kind: Holder, field: &str, title: &str) {
    let (title, verified) = (title.trim(), case.question.verified_name.trim());
    if title.is_empty() || (kind == Holder::Personal && is_personal(title)) {
        return;
    }
    if verified.is_empty() {
        return case.need(&needs::VERIFIED);
    }
    let likeness = compare_names(title, verified).likeness;
    match likeness.answer() {
        Answer::Match => {}
        Answer::NoMatch if kind == Holder::Enterprise => other_name(case, field, title, verified),
        Answer::NoMatch => {
            case.report.add(TITLE_DIFFERS.at(field).with("title", title).with("verified", verified));
        }
        Answer::Close | Answer::NotPossible => {
            let finding = TITLE_CLOSE.at(field).with("title", title).with("verified", verified);
            let why = likeness.in_words().unwrap_or(text!("the same", "一致"));
            case.report.add(finding.with("why", why));
        }
    }
}

/// “Personal” in either language.
fn is_personal(title: &str) -> bool {
    ["personal", "个人"].iter().any(|word| title.eq_ignore_ascii_case(word))
}

/// A different name for an enterprise: a new one, or another company's.
fn other_name(case: &mut Case, field: &str, title: &str, verified: &str) {
    let q = case.question;
    let differs = |rule: &Rule| rule.at(field).with("title", title).with("verified", verified);
    if q.rename.renamed == Some(true) {
        if q.rename.registration_updated == Some(true) {
            case.report.add(differs(&RENAMED_THEN));
        }
        return;
    }
    let missing = match (q.other_title.account_manager, q.other_title.agreement_signed) {
        (Some(true), Some(true)) => return,
        (None, None) => return case.report.add(differs(&TITLE_DIFFERS)),
        (None, _) => return case.need(&needs::MANAGER),
        (Some(false), _) => text!("the account manager", "客户经理"),
        (Some(true), _) => text!("the signed agreement", "已签署的多抬头协议"),
    };
    case.report.add(SEVERAL_TITLES.at(field).with("missing", missing));
}
