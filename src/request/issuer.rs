//! Who issues an item, and at which rate, if the page or the register tells it.

use super::{
    case::Case,
    line::{Issuer, field},
    question::Item,
    when,
};
use crate::{
    date::Day,
    register::{Basis, Entity, EntityQuestion, Match, find_entity},
    report::{Report, Severity},
    rule::Rule,
    sources::{Source, faq},
    tax::rates::{self, Rate},
    text::{Text, text},
};
use rust_decimal::Decimal;

pub(super) const TABLE: Source = faq("Invoicing companies, content, and tax rates");

/// A vendor's product.
pub static VENDOR_ISSUES: Rule = Rule {
    code: "request/vendor-issues",
    severity: Severity::Hold,
    title: text!("Vendor issues the invoice", "由服务商开票"),
    message: text!(
        "A Marketplace vendor issues the invoice for “{product}”, not Alibaba Cloud.",
        "“{product}”由云市场服务商开票，不由阿里云开票。",
    ),
    fix: Some(text!("Contact the vendor about the invoice. {note}", "请联系服务商办理开票。{note}")),
    source: &[
        faq("Invoicing for Alibaba Cloud Marketplace products"),
        faq("Mismatched invoicing entity and payee"),
        faq("Statement letter for Marketplace invoices"),
    ],
};

/// More than one possible issuer.
pub static ISSUER_OPEN: Rule = Rule {
    code: "request/issuer-open",
    severity: Severity::Caution,
    title: text!("The issuer is not certain", "开票主体待定"),
    message: text!(
        "The issuer for “{product}” is not certain ({issuers}), so it is shown as a separate invoice.",
        "“{product}”的开票主体尚不能确定（{issuers}），以下单独列为一张发票。",
    ),
    fix: Some(text!(
        "{question} You can also enter the issuer that the console's invoicing page shows.",
        "{question}也可直接填写控制台开票页面显示的开票主体。",
    )),
    source: &[TABLE],
};

/// More than one possible rate.
pub static RATE_OPEN: Rule = Rule {
    code: "request/rate-open",
    severity: Severity::Caution,
    title: text!("The rate is not certain", "税率待定"),
    message: text!(
        "“{product}” does not determine the rate ({rates}), so net and tax are not computed.",
        "仅凭“{product}”不能确定税率（{rates}），不含税金额和税额暂不计算。",
    ),
    fix: Some(text!(
        "{question} You can also enter the usage month, or the rate that the console's invoicing page shows.",
        "{question}也可填写使用月份，或控制台开票页面显示的税率。",
    )),
    source: &[TABLE],
};

/// A different issuer than the listed one.
pub static ISSUER_DIFFERS: Rule = Rule {
    code: "request/issuer-differs",
    severity: Severity::Caution,
    title: text!("Not the listed issuer", "与列表中的开票主体不一致"),
    message: text!(
        "You entered {issuer}, but {listed} is listed for “{product}”. What the invoicing page shows is right.",
        "所填开票主体为{issuer}，列表中“{product}”的开票主体为{listed}，以开票页面为准。",
    ),
    fix: Some(text!("Check the issuer on the invoicing page once more.", "请再次核对开票页面上的开票主体。")),
    source: &[TABLE],
};

/// What the register answers.
#[derive(Default)]
pub(super) struct Listed {
    rows: Vec<Match>,
    /// The questions that decide between the rows.
    question: Option<Text>,
}

impl Listed {
    /// The companies of these rows, each once.
    fn companies(&self) -> Vec<&'static Entity> {
        let mut companies: Vec<&'static Entity> = Vec::new();
        for entity in self.rows.iter().filter_map(|row| row.entity) {
            if !companies.iter().any(|other| other.id == entity.id) {
                companies.push(entity);
            }
        }
        companies
    }

    /// Keeps only the rows that apply in a month, if the company is the same before and after: usage is on one side of
    /// a change, and what is billed by usage has no order date.
    fn keep_month(&mut self, first: Day) {
        if self.companies().len() == 1 {
            let holds =
                |row: &Match| row.from.is_none_or(|from| from <= first) && row.until.is_none_or(|until| first < until);
            self.rows.retain(holds);
        }
    }
}

/// Whether a vendor of the Marketplace issues it: one of the register, or one that it does not name.
pub(super) fn is_vendors(row: &Match) -> bool {
    row.entity.is_none_or(|entity| entity.vendor)
}

/// Asks the register, and reports its findings at the fields of this question.
pub(super) fn look_up(case: &mut Case, at: usize, name: &str, query: &str, order_date: &str) -> Listed {
    if query.is_empty() {
        return Listed::default();
    }
    let asked = EntityQuestion {
        query: query.to_owned(),
        order_date: order_date.to_owned(),
        limit: Some(u32::MAX),
        ..Default::default()
    };
    let answer = find_entity(&asked, case.register);
    let Report { findings, .. } = answer.report;
    for mut finding in findings {
        // The first two are reported here in other words, and the date was read before.
        let is_said = ["entity/several", "entity/page-decides", "entity/more-matches"].contains(&finding.code);
        if !is_said && finding.field == "query" {
            finding.field = field(at, name);
            case.report.add(finding);
        }
    }
    Listed { rows: answer.matches, question: answer.needs.into_iter().next().map(|need| need.question) }
}

/// Whether only the name itself can decide.
pub(super) const COMPARE_NAME: Text = text!("Compare the product's name with the order.", "请核对订单中的产品名称。");

/// Who issues it, and at which rate, if the page or the register tells it.
pub(super) fn issuer(case: &mut Case, at: usize, item: &Item, order_date: Option<Day>) -> (Issuer, Option<Rate>) {
    let product = item.product.trim();
    let is_own = !item.issuer.trim().is_empty();
    if product.is_empty() && !is_own {
        case.open.push(field(at, "product"));
    }
    let mut listed = look_up(case, at, "product", product, &item.order_date);
    let used = when::month_of(&item.usage_month).filter(|_| item.order_date.trim().is_empty());
    if let Some(first) = used {
        listed.keep_month(first);
    }
    let rate_product = if item.rate.trim().is_empty() { "" } else { product };
    let days = [order_date.or(used); 2];
    let within = format!("items[{at}].");
    let typed = rates::to_use(&within, &item.rate, rate_product, days, case.register, &mut case.report);
    let rows = &listed.rows;
    let is_sure = rows
        .iter()
        .all(|row| matches!(row.basis, Basis::Product | Basis::Alias | Basis::Name | Basis::TaxId))
        || (rows.iter().all(|row| row.basis == Basis::CatchAll) && case.register.rates(product, order_date).len() == 1);
    let rate = typed.or_else(|| only_rate(rows).filter(|_| is_sure));
    let companies = listed.companies();
    if is_own {
        let own = look_up(case, at, "issuer", item.issuer.trim(), "").companies();
        let [own] = own.as_slice() else { return (Issuer::Open(ids(&own)), rate) };
        if !companies.is_empty() && !companies.iter().any(|other| other.id == own.id) {
            let finding = ISSUER_DIFFERS.at(field(at, "issuer")).with("issuer", names(&[own], false));
            case.report.add(finding.with("listed", names(&companies, false)).with("product", product));
        }
        if own.vendor {
            return vendor(case, (at, product), Some(own), own.payee, typed);
        }
        return (Issuer::Known(own.id), rate);
    }
    if !rows.is_empty() && rows.iter().all(is_vendors) {
        let company = companies.first().copied();
        return vendor(case, (at, product), company, rows[0].note, typed);
    }
    let question = listed.question.clone().unwrap_or(COMPARE_NAME);
    let may_be_vendors = rows.iter().any(is_vendors);
    match companies.as_slice() {
        [] => (Issuer::Open(Vec::new()), rate),
        [company] if is_sure && !may_be_vendors => {
            let rates = rates_of(rows);
            if rate.is_none() && !rates.is_empty() {
                let finding = RATE_OPEN.at(field(at, "product")).with("product", product);
                case.report.add(finding.with("rates", rates).with("question", question));
            }
            (Issuer::Known(company.id), rate)
        }
        _ => {
            let finding = ISSUER_OPEN.at(field(at, "product")).with("product", product);
            let issuers = names(&companies, may_be_vendors);
            case.report.add(finding.with("issuers", issuers).with("question", question));
            (Issuer::Open(ids(&companies)), rate.filter(|_| !may_be_vendors))
        }
    }
}

/// A vendor's invoice, at the vendor's own rate. `note` says how to get an explanation of the payee.
pub(super) fn vendor(
    case: &mut Case,
    (at, product): (usize, &str),
    company: Option<&'static Entity>,
    note: Option<&'static Text>,
    rate: Option<Rate>,
) -> (Issuer, Option<Rate>) {
    let product = if product.is_empty() { text!("This item", "该项目") } else { Text::from(product) };
    let note = note.cloned().unwrap_or_else(|| Text::from(""));
    case.report.add(VENDOR_ISSUES.at(field(at, "product")).with("product", product).with("note", note));
    (Issuer::Vendor(company.map(|company| company.id)), rate)
}

pub(super) fn ids(companies: &[&'static Entity]) -> Vec<&'static str> {
    companies.iter().map(|company| company.id).collect()
}

/// The rates of these rows, each once.
pub(super) fn rates_of(rows: &[Match]) -> String {
    let mut rates: Vec<Decimal> = Vec::new();
    for rate in rows.iter().filter_map(|row| row.rate.as_deref()?.parse().ok()) {
        if !rates.contains(&rate) {
            rates.push(rate);
        }
    }
    rates::join(rates.into_iter())
}

/// The rate that all rows share.
pub(super) fn only_rate(rows: &[Match]) -> Option<Rate> {
    let first = rows.first()?.rate.as_deref()?;
    let is_same = rows.iter().all(|row| row.rate.as_deref() == Some(first));
    rates::read("", first, &mut Report::default()).filter(|_| is_same)
}

/// Companies in words, perhaps also a vendor.
pub(super) fn names(companies: &[&'static Entity], or_vendor: bool) -> Text {
    let vendor = or_vendor.then_some(text!("a Marketplace vendor", "云市场服务商"));
    let names: Vec<Text> = companies.iter().map(|entity| Text::from(entity.name)).chain(vendor).collect();
    let join = |of: fn(&Text) -> &str, mark: &str| names.iter().map(of).collect::<Vec<_>>().join(mark);
    Text::of(&join(Text::en, " / "), &join(Text::zh, "、"))
}
