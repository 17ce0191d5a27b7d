//! Where to mail: by issuer and by purpose. Never by the registered city, and never by a phone number.

use super::{
    case::Case,
    needs,
    question::{Medium, Part},
};
use crate::{
    register::{Entity, Postal},
    report::Severity,
    rule::Rule,
    sources::{Source, faq, topic},
    text::{Text, text},
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &CASH_ON_DELIVERY,
    &PARTS_MISSING,
    &NOTHING_TO_MAIL,
    &NO_ADDRESS,
    &ISSUER_UNKNOWN,
    &ISSUER_OPEN,
    &SEVERAL_PACKAGES,
    &ADDRESSES_DIFFER,
    &ADDRESS_OF_ALIAS,
];

const BY_ISSUER: Source = faq("Return address for paper invoices");
const CHANGE: Source = topic("How do I return or exchange an invoice?");
const LOST: Source = topic("What to do if a special VAT invoice is lost");

/// A parcel that is to be paid on arrival.
pub static CASH_ON_DELIVERY: Rule = Rule {
    code: "aftercare/cash-on-delivery",
    severity: Severity::Stop,
    title: text!("No cash on delivery", "不接受到付"),
    message: text!(
        "Cash on delivery is not accepted: the buyer pays for the return.",
        "退票邮费由购买方承担，不接受到付。",
    ),
    fix: Some(text!("Send it prepaid.", "请预付邮费后寄出。")),
    source: &[BY_ISSUER, CHANGE],
};

/// A part is missing in the parcel.
pub static PARTS_MISSING: Rule = Rule {
    code: "aftercare/parts-missing",
    severity: Severity::Stop,
    title: text!("Invoice parts missing", "联次不全"),
    message: text!("Not in the parcel yet: {missing}.", "寄件中尚缺：{missing}。"),
    fix: Some(text!(
        "Mail all parts: for a special VAT invoice, the invoice copy and the deduction copy; for a general one, the invoice copy.",
        "请寄回全部联次：专用发票为发票联和抵扣联，普通发票为发票联。",
    )),
    source: &[CHANGE],
};

/// A parcel for a file.
pub static NOTHING_TO_MAIL: Rule = Rule {
    code: "aftercare/nothing-to-mail",
    severity: Severity::Info,
    title: text!("Nothing is mailed", "无需邮寄"),
    message: text!(
        "You do not mail anything for an e-invoice, not even a proof of rejection. Give the reason online.",
        "电子发票退票无需邮寄任何材料或拒收证明，在线填写原因即可。",
    ),
    fix: None,
    source: &[faq("Request an e-invoice return"), CHANGE],
};

/// An issuer for which no address is listed.
pub static NO_ADDRESS: Rule = Rule {
    code: "aftercare/no-address",
    severity: Severity::Hold,
    title: text!("No return address listed", "未列出退票地址"),
    message: text!(
        "The FAQ lists no return address for {issuer}, and its city or phone do not tell it either.",
        "《发票常见问题》未列出 {issuer} 的退票地址，不能根据注册地或电话推断。",
    ),
    fix: Some(text!("Open a ticket to ask for the address before you mail anything.", "寄出前请提交工单询问地址。")),
    source: &[BY_ISSUER],
};

/// An issuer that is not in the register.
pub static ISSUER_UNKNOWN: Rule = Rule {
    code: "aftercare/issuer-unknown",
    severity: Severity::Hold,
    title: text!("Issuer not known", "开票主体不在列表中"),
    message: text!(
        "“{issuer}” is not in our list, so we have no return address for it.",
        "“{issuer}”不在开票主体列表中，没有对应的退票地址。",
    ),
    fix: Some(text!("Copy the issuer's name from the invoice.", "请按票面填写开票主体名称。")),
    source: &[BY_ISSUER],
};

/// The issuer is missing.
pub static ISSUER_OPEN: Rule = Rule {
    code: "aftercare/issuer-open",
    severity: Severity::Caution,
    title: text!("Issuer missing", "缺少开票主体"),
    message: text!(
        "We could not give a return address, because it depends on the company that issued the invoice.",
        "无法给出退票地址：地址取决于开票主体。",
    ),
    fix: None,
    source: &[BY_ISSUER],
};

/// Invoices that go to different addresses.
pub static SEVERAL_PACKAGES: Rule = Rule {
    code: "aftercare/several-packages",
    severity: Severity::Caution,
    title: text!("More than one package", "需分开邮寄"),
    message: text!(
        "These invoices go to {count} addresses: mail them separately.",
        "这些发票的退票地址有 {count} 个，须分开邮寄。",
    ),
    fix: None,
    source: &[faq("Paper invoice return and exchange")],
};

/// The sources have several addresses, three of them in Hangzhou.
pub static ADDRESSES_DIFFER: Rule = Rule {
    code: "aftercare/addresses-differ",
    severity: Severity::Caution,
    title: text!("The sources differ on the address", "资料中的地址不一致"),
    message: text!(
        "The sources give several addresses, by purpose, issuer and document, three of them in Hangzhou. For {purpose} it \
         is: {address}.",
        "资料中的邮寄地址因用途、开票主体和文档而异，仅杭州就有三处。{purpose}使用：{address}。",
    ),
    fix: Some(text!(
        "Open a ticket to confirm it before you mail anything. The sources give it in English only.",
        "寄出前请提交工单确认；公开资料仅有英文地址。",
    )),
    source: &[BY_ISSUER, CHANGE, LOST],
};

/// The address of a company that is probably the same.
pub static ADDRESS_OF_ALIAS: Rule = Rule {
    code: "aftercare/address-of-alias",
    severity: Severity::Caution,
    title: text!("The name in the list differs", "列表中的名称不同"),
    message: text!(
        "The list of return addresses has “{listed}”, which is probably {issuer}, but the sources do not say so.",
        "退票地址列表写作 {listed}，很可能就是 {issuer}，但资料未作说明。",
    ),
    fix: Some(text!("Open a ticket to confirm it before you mail anything.", "寄出前请提交工单确认地址。")),
    source: &[BY_ISSUER],
};

/// Where to mail something.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Address {
    /// `return` or `lost-certificate`.
    pub purpose: &'static str,
    /// The address, in English only: the sources give no other.
    pub address: &'static str,
    /// For whose attention.
    pub attention: &'static str,
    /// The recipient's phone.
    pub phone: &'static str,
    /// What other places say.
    pub alternatives: Vec<Alternative>,
    /// Where it comes from.
    pub source: &'static [Source],
}

/// Another address that the sources give.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Alternative {
    /// The address.
    pub to: Postal,
    /// What for.
    pub purpose: Text,
    /// Where it comes from.
    pub source: Source,
}

/// Invoices that go back to one address.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Package {
    /// The address, if one is listed.
    pub to: Option<Postal>,
    /// The issuers, as typed.
    pub issuers: Vec<String>,
}

/// The help topic's address for returns, for every issuer.
const TOPIC_RETURN: Postal = Postal {
    address: "Post Office, Building 2, No. 969 West Wen'i Road, Yuhang District, Hangzhou",
    attention: "Peng Yanlei / Shen Jiayan",
    phone: "0571-85022088",
};

/// The help topic's address for lost invoice certificates.
const TOPIC_LOST: Postal = Postal {
    address: "Post Office, Building 3, No. 969 West Wen'i Road, Yuhang District, Hangzhou",
    attention: "Liu Yun",
    phone: "4008013260",
};

fn topic_return() -> Vec<Alternative> {
    let purpose = text!("returns, in the help topic of 2026-01-15", "退票（帮助页《发票》，2026-01-15 更新）");
    vec![Alternative { to: TOPIC_RETURN, purpose, source: CHANGE }]
}

/// What is mailed, and where to.
#[derive(Default)]
pub(super) struct Post {
    /// Where to send the next thing to mail.
    pub(super) address: Option<Address>,
    /// Invoices that go back, by address.
    pub(super) packages: Vec<Package>,
}

fn mail_to(case: &mut Case, purpose: &'static str, words: Text, to: Postal, source: &'static [Source]) -> Address {
    let Postal { address, attention, phone } = to;
    let field = if purpose == "return" { "invoice.issuer" } else { "seal" };
    case.report.add(ADDRESSES_DIFFER.at(field).with("purpose", words).with("address", address));
    Address { purpose, address, attention, phone, alternatives: topic_return(), source }
}

/// Where to return the invoices of this issuer.
fn address_of(case: &mut Case, field: &str, typed: &str) -> Option<Postal> {
    let register = case.register;
    let Some(own) = register.entity_by_name(typed).or_else(|| register.entity_by_tax_id(typed)) else {
        let mut finding = ISSUER_UNKNOWN.at(field).with("issuer", typed);
        finding.suggestion = register.near_name(typed).map(|near| near.name.en.to_owned());
        case.report.add(finding);
        return None;
    };
    let is_listed = |row: &&Entity| !row.return_address.address.is_empty();
    let is_alias = |row: &&Entity| row.probably == Some(own.id);
    if let Some(row) = Some(own).filter(is_listed) {
        return Some(row.return_address);
    }
    let name = Text::from(own.name);
    let Some(alias) = register.entities.iter().filter(is_alias).find(is_listed) else {
        case.report.add(NO_ADDRESS.at(field).with("issuer", name));
        return None;
    };
    let finding = ADDRESS_OF_ALIAS.at(field).with("listed", Text::from(alias.name));
    case.report.add(finding.with("issuer", name));
    Some(alias.return_address)
}

/// The parcel with invoices that go back.
pub(super) fn back(case: &mut Case, is_special: bool) -> Post {
    parcel(case, is_special);
    let q = case.question;
    let own = q.invoice.issuer.trim();
    let mut post = Post::default();
    if own.is_empty() {
        case.report.unchecked(&ISSUER_OPEN, &["invoice.issuer"]);
        case.need(&needs::ISSUER);
    } else {
        let to = address_of(case, "invoice.issuer", own);
        pack(&mut post.packages, to, own);
        post.address = to.map(|to| mail_to(case, "return", text!("this return", "本次退票"), to, &[BY_ISSUER]));
    }
    for (at, other) in q.parcel.issuers.iter().map(|other| other.trim()).enumerate() {
        if !other.is_empty() {
            let to = address_of(case, &format!("parcel.issuers[{at}]"), other);
            pack(&mut post.packages, to, other);
        }
    }
    let count = post.packages.iter().filter(|package| package.to.is_some()).count();
    if count > 1 {
        case.report.add(SEVERAL_PACKAGES.at("parcel.issuers").with("count", count.to_string()));
    }
    post
}

/// Adds the issuer to the package for this address.
fn pack(packages: &mut Vec<Package>, to: Option<Postal>, issuer: &str) {
    match packages.iter_mut().find(|package| package.to == to) {
        Some(package) => package.issuers.push(issuer.to_owned()),
        None => packages.push(Package { to, issuers: vec![issuer.to_owned()] }),
    }
}

fn parcel(case: &mut Case, is_special: bool) {
    let parcel = &case.question.parcel;
    if parcel.cash_on_delivery == Some(true) {
        case.report.add(CASH_ON_DELIVERY.at("parcel.cashOnDelivery"));
    }
    let has = |part| parcel.parts.contains(&Some(part));
    let missing = match (has(Part::Invoice), has(Part::Deduction) || !is_special) {
        _ if parcel.parts.is_empty() => return,
        (true, true) => return,
        (true, false) => text!("the deduction copy", "抵扣联"),
        (false, true) => text!("the invoice copy", "发票联"),
        (false, false) => text!("the invoice copy and the deduction copy", "发票联和抵扣联"),
    };
    case.report.add(PARTS_MISSING.at("parcel.parts").with("missing", missing));
}

/// A file is returned online, so no parcel is needed.
pub(super) fn nothing(case: &mut Case) {
    let parcel = &case.question.parcel;
    let has_parcel =
        !parcel.parts.is_empty() || !parcel.issuers.is_empty() || !parcel.tracking_number.trim().is_empty();
    if case.medium == Some(Medium::Digital) && has_parcel {
        case.report.add(NOTHING_TO_MAIL.at("parcel"));
    }
}

/// A lost invoice certificate goes to an address of its own.
pub(super) fn certificate(case: &mut Case) -> Post {
    let words = text!("a lost invoice certificate", "发票丢失证明");
    let address = mail_to(case, "lost-certificate", words, TOPIC_LOST, &[LOST]);
    Post { address: Some(address), packages: Vec::new() }
}
