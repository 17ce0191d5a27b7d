//! The rules of the register's answers.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{Source, faq, own, practice},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &NOTHING_ASKED,
    &PAGE_DECIDES,
    &CATCH_ALL,
    &PRODUCT_UNKNOWN,
    &NOT_LISTED,
    &TO_CONFIRM,
    &COMPANY_UNKNOWN,
    &TAX_ID_UNKNOWN,
    &NUMBER_UNKNOWN,
    &DID_YOU_MEAN,
    &LEADING_ZERO_LOST,
    &SEVERAL,
    &EXCLUSIVE_ACCOUNT,
    &EXCLUSIVE_ACCOUNT_LENGTH,
    &PHONE,
    &RESELLER,
    &NAME_DIFFERS,
    &CONTENT_OLDER,
    &CONTENT_CATEGORY,
    &MORE_MATCHES,
];

const TABLE: Source = faq("Invoicing companies, content, and tax rates");
const READING: Source = own("Register look-up");

/// Nothing to look for.
pub(crate) static NOTHING_ASKED: Rule = Rule {
    code: "entity/nothing-asked",
    severity: Severity::Hold,
    title: text!("Nothing to look up", "缺少查询内容"),
    message: text!(
        "We could not look anything up: enter a product, a company name, a tax ID or an invoice content.",
        "无法查询：请填写产品、公司名称、税号或发票内容。",
    ),
    fix: None,
    source: &[READING],
};

/// Attached to every answer that carries a rate.
pub(crate) static PAGE_DECIDES: Rule = Rule {
    code: "entity/page-decides",
    severity: Severity::Info,
    title: text!("The invoicing page decides", "以开票页面为准"),
    message: text!(
        "The FAQ's list is a guide: if the console's invoicing page shows a different company, content or rate, the page is \
         right.",
        "《发票常见问题》的列表仅供参考，开票主体、发票内容和税率以控制台开票页面为准。",
    ),
    fix: None,
    source: &[TABLE],
};

/// A product that the FAQ covers by “other products”.
pub(crate) static CATCH_ALL: Rule = Rule {
    code: "entity/catch-all",
    severity: Severity::Info,
    title: text!("One of the other products", "归入其他产品"),
    message: text!(
        "The FAQ does not list “{found}” by name; its line “Other Alibaba Cloud products not listed above” covers it.",
        "《发票常见问题》未单独列示“{found}”，适用“未列出的其他阿里云产品”一行。",
    ),
    fix: None,
    source: &[TABLE],
};

/// A word that we do not know; the catch-all is only a guess then.
pub(crate) static PRODUCT_UNKNOWN: Rule = Rule {
    code: "entity/product-unknown",
    severity: Severity::Caution,
    title: text!("Not a product we know", "产品未收录"),
    message: text!(
        "We know no product called “{found}”. If Alibaba Cloud itself sells it, the line for other products applies; it \
         might also be a typing mistake or a Marketplace vendor's product.",
        "未收录名为“{found}”的产品。如为阿里云自营产品，按“其他产品”开票；也可能是名称有误，或为云市场服务商的商品。",
    ),
    fix: Some(text!(
        "Compare the name with the order, and check the company on the invoicing page.",
        "请核对订单中的产品名称，并查看开票页面显示的开票主体。",
    )),
    source: &[TABLE, READING],
};

/// A name for which the list has no company.
pub static NOT_LISTED: Rule = Rule {
    code: "entity/not-listed",
    severity: Severity::Caution,
    title: text!("Not in the FAQ's list", "不在开票主体列表中"),
    message: text!(
        "Alibaba Cloud's list names no company for “{found}”.",
        "阿里云开票主体列表未列明“{found}”由哪家公司开票。",
    ),
    fix: Some(text!("Find out first: {question}", "请先确认：{question}")),
    source: &[TABLE, READING],
};

/// A name that most likely means a product of the list.
pub static TO_CONFIRM: Rule = Rule {
    code: "entity/to-confirm",
    severity: Severity::Caution,
    title: text!("Product to be confirmed", "产品待确认"),
    message: text!(
        "“{found}” most likely belongs to “{name}”, but that is not certain.",
        "“{found}”很可能属于“{name}”，但尚不能确定。",
    ),
    fix: Some(text!("Find out first: {question}", "请先确认：{question}")),
    source: &[TABLE, READING],
};

/// A company that the sources do not name.
pub(crate) static COMPANY_UNKNOWN: Rule = Rule {
    code: "entity/company-unknown",
    severity: Severity::Caution,
    title: text!("Company not in our list", "公司不在列表中"),
    message: text!(
        "None of the {count} companies that the sources name is called “{found}”.",
        "现有资料列示的 {count} 家公司中，没有名为“{found}”的公司。",
    ),
    fix: Some(text!("Compare every word with the invoice, or search by tax ID.", "请与发票逐字核对，或改用税号查询。")),
    source: &[TABLE, READING],
};

/// It looks like a tax ID, but is not in the list.
pub(crate) static TAX_ID_UNKNOWN: Rule = Rule {
    code: "entity/tax-id-unknown",
    severity: Severity::Caution,
    title: text!("Tax ID not in our list", "税号不在列表中"),
    message: text!(
        "“{found}” has the length of a tax ID, but none of the companies whose tax ID the sources give has it.",
        "“{found}”的位数与税号相符，但不属于现有资料中列有税号的任何一家公司。",
    ),
    fix: Some(text!("Compare it with the invoice, character by character.", "请与发票逐位核对。")),
    source: &[TABLE, READING],
};

/// Digits that are nothing in the register.
pub(crate) static NUMBER_UNKNOWN: Rule = Rule {
    code: "entity/number-unknown",
    severity: Severity::Caution,
    title: text!("Number not in our list", "号码不在列表中"),
    message: text!(
        "None of the listed companies has “{found}” as its tax ID or registered account.",
        "列表中的公司均未登记“{found}”这一税号或银行账号。",
    ),
    fix: Some(text!(
        "Search by company name or tax ID; an exclusive account is on your own certificate.",
        "请改用公司名称或税号查询；专属账号请查看本公司的专属账号证明。",
    )),
    source: &[TABLE, READING],
};

/// Nearly something in the register.
pub(crate) static DID_YOU_MEAN: Rule = Rule {
    code: "entity/did-you-mean",
    severity: Severity::Caution,
    title: text!("Similar name", "名称相近"),
    message: text!("We know no “{found}”. Did you mean “{name}”?", "未收录“{found}”，您要找的是不是“{name}”？"),
    fix: Some(text!("Compare it with the document before you use it.", "使用前请与原件核对。")),
    source: &[READING],
};

/// A registered account without its first zero.
pub(crate) static LEADING_ZERO_LOST: Rule = Rule {
    code: "entity/leading-zero-lost",
    severity: Severity::Caution,
    title: text!("Leading zero lost", "首位 0 丢失"),
    message: text!(
        "With a zero in front, “{found}” is the registered account of {name}; spreadsheets drop such zeros.",
        "“{found}”前补 0 后与{name}的登记账号一致；电子表格常会丢失首位的 0。",
    ),
    fix: Some(text!("Copy the account as text.", "请以文本格式复制账号。")),
    source: &[TABLE, READING],
};

/// Several answers, with the question that decides.
pub(crate) static SEVERAL: Rule = Rule {
    code: "entity/several",
    severity: Severity::Caution,
    title: text!("More than one answer", "有多个可能的结果"),
    message: text!(
        "“{found}” fits {count} rows with different companies or rates.",
        "“{found}”对应 {count} 项结果，开票主体或税率不同。",
    ),
    fix: Some(text!(
        "Answer the question, or check the console's invoicing page.",
        "请补充所需信息，或查看控制台开票页面。"
    )),
    source: &[TABLE],
};

/// It looks like an exclusive account.
pub(crate) static EXCLUSIVE_ACCOUNT: Rule = Rule {
    code: "entity/exclusive-account",
    severity: Severity::Caution,
    title: text!("Looks like an exclusive account", "疑似专属账号"),
    message: text!(
        "This looks like an Alibaba Cloud exclusive account: compare the last {count} digits with your own certificate, \
         because we cannot check them.",
        "该账号疑似阿里云专属账号，后 {count} 位本工具无法核对，付款前请与本公司的专属账号证明逐位核对。",
    ),
    fix: None,
    source: &[practice("Exclusive accounts in public payment records")],
};

/// Begins like an exclusive account, but has a different length.
pub(crate) static EXCLUSIVE_ACCOUNT_LENGTH: Rule = Rule {
    code: "entity/exclusive-account-length",
    severity: Severity::Caution,
    title: text!("Exclusive account: unusual length", "专属账号位数不符"),
    message: text!(
        "This starts like an Alibaba Cloud exclusive account but has {count} digits. The ones on public record have \
         {expected}.",
        "该账号开头与阿里云专属账号相同，但共 {count} 位；公开记录中的专属账号为 {expected} 位。",
    ),
    fix: Some(text!("Compare it with your own certificate, digit by digit.", "请与本公司的专属账号证明逐位核对。")),
    source: &[practice("Exclusive accounts in public payment records")],
};

/// A phone number does not identify the company.
pub(crate) static PHONE: Rule = Rule {
    code: "entity/phone-is-no-identifier",
    severity: Severity::Hold,
    title: text!("Phone number identifies no company", "电话号码不能确定公司"),
    message: text!(
        "“{found}” looks like a phone number. Several of the listed companies share one number, so it cannot tell who \
         invoices.",
        "“{found}”像是电话号码。列表中有多家公司共用同一电话，无法据此确定开票主体。",
    ),
    fix: Some(text!("Search by company name or tax ID.", "请改用公司名称或税号查询。")),
    source: &[TABLE],
};

/// Bought through a reseller.
pub(crate) static RESELLER: Rule = Rule {
    code: "entity/reseller",
    severity: Severity::Info,
    title: text!("The reseller issues the invoice", "由经销商开票"),
    message: text!(
        "If you paid a reseller, the reseller issues the invoice. Ask the reseller for the company, content and rate.",
        "通过经销商付款的，由经销商开具发票；开票主体、发票内容和税率请向经销商确认。",
    ),
    fix: None,
    source: &[faq("Cross-account invoicing")],
};

/// The sources write this name in two ways.
pub(crate) static NAME_DIFFERS: Rule = Rule {
    code: "entity/name-differs-in-source",
    severity: Severity::Caution,
    title: text!("Two renderings in the FAQ", "《发票常见问题》中名称不一"),
    message: text!(
        "The FAQ writes {found} in one list and {name} in the others: probably one company, but it does not say so.",
        "《发票常见问题》一处写作 {found}，其他各处写作 {name}，很可能是同一家公司，但文档未作说明。",
    ),
    fix: Some(text!("Compare the tax ID on the invoice.", "请核对发票上的税号。")),
    source: &[faq("Return address for paper invoices"), TABLE],
};

/// The category of older invoices.
pub(crate) static CONTENT_OLDER: Rule = Rule {
    code: "entity/content-older",
    severity: Severity::Info,
    title: text!("Older category", "旧分类名称"),
    message: text!(
        "“{found}” is an older category of this content; the FAQ's table writes “{expected}”.",
        "“{found}”是该发票内容的旧分类，《发票常见问题》的列表现写作“{expected}”。",
    ),
    fix: None,
    source: &[TABLE, faq("Changing the invoice expense type")],
};

/// A category that the list does not have with this name.
pub(crate) static CONTENT_CATEGORY: Rule = Rule {
    code: "entity/content-category",
    severity: Severity::Caution,
    title: text!("Category differs", "分类不一致"),
    message: text!(
        "This content is listed under “{expected}”, but here under “{found}”.",
        "该发票内容在列表中的分类为“{expected}”，此处为“{found}”。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[TABLE],
};

/// Cut off at the requested limit.
pub(crate) static MORE_MATCHES: Rule = Rule {
    code: "entity/more-matches",
    severity: Severity::Info,
    title: text!("More answers than shown", "还有更多结果"),
    message: text!("{shown} of {count} answers are shown.", "共 {count} 项结果，仅显示 {shown} 项。"),
    fix: None,
    source: &[READING],
};
