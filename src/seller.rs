//! The seller block of an invoice, compared with the register: title, tax ID, address, phone, bank and account.
//!
//! The register has what a public page listed on one day. Companies move and change banks, so nothing here is more
//! severe than `caution`, and nothing is called false.

use crate::{
    bank::{
        AccountRelation, compact,
        names::{self, Sameness},
        relate_accounts,
    },
    comparison::{Outcome, Place, Row},
    date::Day,
    glyph::{Typed, characters, differing, has_han},
    payee::{Answer, compare_names},
    question::question,
    register::{DID_YOU_MEAN, Entity, NAME_DIFFERS, Register},
    report::{Report, Severity},
    rule::Rule,
    sources::{Source, faq, own, practice},
    text::{Text, text},
    typed::account,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] =
    &[&NOT_FOUND, &UNKNOWN, &NAME, &TAX_ID, &TAX_ID_OF_ANOTHER, &DETAIL, &EARLIER_ADDRESS, &REGISTER_AGE];

/// Not enough to find the company.
pub(crate) static NOT_FOUND: Rule = Rule {
    code: "seller/unchecked",
    severity: Severity::Hold,
    title: text!("Seller not compared", "销售方未核对"),
    message: text!(
        "We could not check the seller: enter the name or the tax ID that the invoice prints.",
        "销售方信息无法核对：请填写发票上的销售方名称或税号。",
    ),
    fix: None,
    source: &[own("Register look-up")],
};

/// Not in the register.
pub(crate) static UNKNOWN: Rule = Rule {
    code: "seller/unknown",
    severity: Severity::Caution,
    title: text!("Seller not in our list", "销售方不在列表中"),
    message: text!(
        "We know no company “{found}”, so there was nothing to compare. It might be a Marketplace vendor or a reseller.",
        "未收录“{found}”，无法比对：该公司可能是云市场服务商或经销商。",
    ),
    fix: Some(text!(
        "Compare the invoice with the company that the invoicing page or your contract names.",
        "请与开票页面或合同中的公司名称核对。",
    )),
    source: &[TABLE, faq("Mismatched invoicing entity and payee")],
};

/// The tax ID is a listed company's, the name is not its own.
pub(crate) static NAME: Rule = Rule {
    code: "seller/name-differs",
    severity: Severity::Caution,
    title: text!("Not the listed name", "名称与公开信息不一致"),
    message: text!(
        "The tax ID is that of {listed}, but the invoice prints the name “{found}”.",
        "该税号属于{listed}，发票上的名称为“{found}”。",
    ),
    fix: Some(text!("Compare both with the invoicing page.", "请将名称和税号与开票页面核对。")),
    source: &[TABLE],
};

/// A different tax ID than the listed one.
pub(crate) static TAX_ID: Rule = Rule {
    code: "seller/tax-id-differs",
    severity: Severity::Caution,
    title: text!("Not the listed tax ID", "税号与公开信息不一致"),
    message: text!(
        "The invoice prints the tax ID {found} for {issuer}, but {listed} is listed.",
        "发票上{issuer}的税号为 {found}，公开信息所列为 {listed}。",
    ),
    fix: Some(text!("Compare it with the invoicing page, character by character.", "请与开票页面逐位核对。")),
    source: &[TABLE],
};

/// The tax ID of another listed company.
pub(crate) static TAX_ID_OF_ANOTHER: Rule = Rule {
    code: "seller/tax-id-of-another",
    severity: Severity::Caution,
    title: text!("Tax ID of another company", "税号属于另一家公司"),
    message: text!(
        "The name is that of {issuer}, but the tax ID {found} is that of {owner}.",
        "名称为{issuer}，但税号 {found} 属于{owner}。",
    ),
    fix: Some(text!("Ask who issued this invoice before you record it.", "入账前请确认该发票由哪家公司开具。",)),
    source: &[TABLE],
};

/// An address, phone, bank or account that is not the listed one.
pub(crate) static DETAIL: Rule = Rule {
    code: "seller/detail-differs",
    severity: Severity::Caution,
    title: text!("Not the listed detail", "登记信息不一致"),
    message: text!(
        "{detail}: the invoice prints “{found}”, but “{listed}” is listed for {issuer} (public information as of {date}).",
        "{detail}不一致：发票为“{found}”，{issuer}的公开信息为“{listed}”（资料截至 {date}）。",
    ),
    fix: Some(text!(
        "Details change over time. Compare with the invoicing page. This is company information, never an account to pay to.",
        "登记信息可能变更，请与开票页面核对。公开信息仅为公司开票信息，不是付款账号。",
    )),
    source: &[TABLE],
};

/// An address of earlier years.
pub(crate) static EARLIER_ADDRESS: Rule = Rule {
    code: "seller/earlier-address",
    severity: Severity::Info,
    title: text!("Earlier address", "曾用地址"),
    message: text!(
        "This is an earlier address of {issuer}, seen on public pages of 2018. It is normal on an older invoice.",
        "这是{issuer}的曾用地址，见于 2018 年的公开页面，出现在较早的发票上属正常情况。",
    ),
    fix: None,
    source: &[practice("Company details on public pages")],
};

/// The sources of the register were read long ago.
pub(crate) static REGISTER_AGE: Rule = Rule {
    code: "seller/register-age",
    severity: Severity::Info,
    title: text!("Public information is old", "公开信息较旧"),
    message: text!(
        "The public information was read on {date}, more than a year ago: details might have changed since.",
        "公开信息读取于 {date}，距今已超过一年，登记信息可能已变更。",
    ),
    fix: None,
    source: &[own("Register look-up")],
};

const TABLE: Source = faq("Invoicing companies, content, and tax rates");

question! {
    /// Is this seller block the one that is listed?
    pub struct SellerQuestion {
        /// The seller's name, in either language.
        name: String,
        /// Its tax ID.
        tax_id: String,
        /// Its address.
        address: String,
        /// Its phone.
        phone: String,
        /// Its bank and branch.
        bank: String,
        /// Its account.
        account: String,
        /// The day on which it is asked.
        today: Option<Day>,
    }
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SellerAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// The company that it was compared with.
    pub entity: Option<&'static Entity>,
    /// Field by field, what the invoice prints and what the register lists.
    pub comparison: Vec<Row>,
    /// The day to which the register's sources were read.
    pub as_of: Option<Day>,
}

impl crate::report::Answer for SellerAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// Is this seller block the one that is listed?
///
/// ```
/// use fapiao_check::seller::{SellerQuestion, validate_seller};
/// use fapiao_check::register::REGISTER;
///
/// let question = SellerQuestion {
///     name: "通义云启（杭州）信息技术有限公司".into(),
///     tax_id: "91330106673959654P".into(),
///     ..Default::default()
/// };
/// let answer = validate_seller(&question, &REGISTER);
/// assert_eq!(answer.report.findings[0].code, "seller/tax-id-of-another");
/// ```
pub fn validate_seller(question: &SellerQuestion, register: &Register) -> SellerAnswer {
    let mut answer = SellerAnswer { as_of: register.as_of, ..Default::default() };
    let report = &mut answer.report;
    let (name, tax_id) = (question.name.trim(), question.tax_id.trim());
    let (by_name, by_tax_id) = (register.entity_by_name(name), register.entity_by_tax_id(tax_id));
    let Some(named) = by_name.or(by_tax_id).or_else(|| register.near_name(name)) else {
        if name.is_empty() && tax_id.is_empty() {
            report.unchecked(&NOT_FOUND, &["name", "taxId"]);
        } else {
            let (field, found) = if name.is_empty() { ("taxId", tax_id) } else { ("name", name) };
            report.add(UNKNOWN.at(field).with("found", found));
        }
        return answer;
    };
    let name_row = row("name", text!("Name", "名称"), name, &[Some(named.name.en), named.name.zh], same_name);
    if by_name.is_none() && by_tax_id.is_none() {
        report.add(DID_YOU_MEAN.at("name").with("found", name).with("name", named.name));
    } else if name_row.result == Outcome::Differs {
        report.add(NAME.at("name").with("listed", named.name).with("found", name));
    }
    // A second name of a company has no details of its own.
    let other = named.probably.and_then(|id| register.entity(id));
    if let Some(other) = other {
        report.add(NAME_DIFFERS.at("name").with("found", named.name).with("name", other.name));
    }
    let entity = other.unwrap_or(named);
    let tax_id_row = row("taxId", text!("Tax ID", "税号"), tax_id, &[entity.tax_id], same_tax_id);
    let differing = |rule: &Rule| rule.at("taxId").with("issuer", entity.name).with("found", tax_id);
    if let Some(owner) = by_tax_id.filter(|owner| owner.id != entity.id) {
        report.add(differing(&TAX_ID_OF_ANOTHER).with("owner", owner.name));
    } else if tax_id_row.result == Outcome::Differs {
        report.add(differing(&TAX_ID).with("listed", entity.tax_id.unwrap_or_default()));
    }
    let earlier =
        entity.earlier_addresses.iter().find(|earlier| letters(&question.address).ends_with(&letters(earlier)));
    answer.comparison = vec![name_row, tax_id_row];
    let details: [(_, _, _, [_; 2], Compare); 4] = [
        ("address", text!("Address", "地址"), &question.address, [entity.address, earlier.copied()], same_address),
        ("phone", text!("Phone", "电话"), &question.phone, [entity.phone, None], same_phone),
        ("bank", text!("Bank", "开户行"), &question.bank, [entity.bank, entity.bank_zh], same_bank),
        ("account", text!("Account", "银行账号"), &question.account, [entity.account, None], same_number),
    ];
    for (field, label, typed, listed, compare) in details {
        let row = row(field, label.clone(), typed.trim(), &listed, compare);
        if row.result == Outcome::Differs {
            let finding =
                DETAIL.at(field).with("detail", &label).with("found", typed.trim()).with("issuer", entity.name);
            let listed = row.values.get(Place::Register).map(String::as_str).unwrap_or_default();
            let finding = finding.with("listed", listed);
            report.add(finding.with("date", answer.as_of.map(|day| day.to_string()).unwrap_or_default()));
        }
        answer.comparison.push(row);
    }
    if earlier.is_some() {
        report.add(EARLIER_ADDRESS.at("address").with("issuer", entity.name));
    }
    let is_old = |day: &Day| question.today > day.plus(A_YEAR);
    if let Some(day) = answer.as_of.filter(is_old) {
        report.add(REGISTER_AGE.at("today").with("date", day.to_string()));
    }
    answer.entity = Some(entity);
    answer
}

/// After this many days the register is reported as old.
const A_YEAR: i32 = 366;

/// How what is listed and what was typed relate.
type Compare = fn(&str, &str) -> Outcome;

/// A row of what the invoice prints and what is listed, in the script in which it was typed.
fn row(field: &'static str, label: Text, typed: &str, listed: &[Option<&str>], compare: Compare) -> Row {
    let mut given = listed.iter().flatten();
    let like = if typed.is_empty() { given.next() } else { given.find(|listed| has_han(listed) == has_han(typed)) };
    let listed = like.copied().unwrap_or_default();
    let mut row = Row::of(field, label, &[(Place::Invoice, typed), (Place::Register, listed)]);
    if like.is_none() && !typed.is_empty() {
        row.result = Outcome::NotInSource;
    } else if !typed.is_empty() {
        let read = |text| Typed::read(text).letters();
        let outcome = compare(listed, typed);
        let (marks, other_marks) =
            if outcome == Outcome::Match { Default::default() } else { differing(&read(typed), &read(listed)) };
        row.note(outcome, (Place::Invoice, marks), (Place::Register, other_marks));
    }
    row
}

fn letters(text: &str) -> String {
    characters(&Typed::read(text).letters())
}

/// The same, nearly the same, or different.
fn graded(is_same: bool, is_close: bool) -> Outcome {
    match (is_same, is_close) {
        (true, _) => Outcome::Match,
        (_, true) => Outcome::Close,
        _ => Outcome::Differs,
    }
}

fn same_name(listed: &str, typed: &str) -> Outcome {
    let answer = compare_names(listed, typed).answer();
    graded(answer == Answer::Match, answer == Answer::Close)
}

fn same_tax_id(listed: &str, typed: &str) -> Outcome {
    graded(compact(typed) == listed, false)
}

/// Every digit counts; some may be hidden.
fn same_number(listed: &str, typed: &str) -> Outcome {
    let relation = relate_accounts(&account::of(listed), &account::of(typed));
    let is_close = matches!(relation, AccountRelation::Masked { .. } | AccountRelation::Close(_));
    graded(relation == AccountRelation::Same, is_close)
}

/// The shortest beginning that counts as a truncated address, in letters.
const SHORTEST_ADDRESS: usize = 12;

fn same_address(listed: &str, typed: &str) -> Outcome {
    let (listed, typed) = (letters(listed), letters(typed));
    let is_cut = typed.len() >= SHORTEST_ADDRESS && listed.starts_with(&typed);
    graded(listed == typed, is_cut || typed.ends_with(&listed))
}

/// With or without the country's and the area's code.
fn same_phone(listed: &str, typed: &str) -> Outcome {
    let (plain, typed) = (letters(listed), letters(typed));
    let local = listed.split_once('-').map_or("", |(_, local)| local);
    let national = |digits: &str| digits.trim_start_matches('0').trim_start_matches("86").to_owned();
    graded(plain == typed, typed == local || national(&plain) == national(&typed))
}

/// A bank has many names, and the FAQ itself writes one with and without `Co., Ltd.`; but two branches differ.
fn same_bank(listed: &str, typed: &str) -> Outcome {
    let names_branch =
        |name: &str| ["branch", "支行", "分行", "营业部"].iter().any(|word| letters(name).contains(word));
    let is_bank = names::same_bank(listed, typed) == Sameness::Same && !(names_branch(listed) && names_branch(typed));
    let plain = |name: &str| letters(name).replace("coltd", "").replace("股份有限公司", "").replace("有限公司", "");
    graded(letters(listed) == letters(typed), is_bank || plain(listed) == plain(typed))
}
