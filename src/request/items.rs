//! What can be invoiced of each item, and by whom.
//!
//! Invoiceable is what was consumed, less what is invoiced and refunded: the sources write “consumed”, “paid” and “actual
//! charges” in turn, and the invoicing page decides.

use super::{Billing, Case, Item, domain, needs, print, split, titles, when};
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
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &NOT_POSITIVE,
    &OVER_INVOICED,
    &NOTHING_LEFT,
    &TOP_UP,
    &TOP_UP_PART,
    &CONSUMED_ABOVE,
    &VENDOR_ISSUES,
    &ISSUER_OPEN,
    &RATE_OPEN,
    &ISSUER_DIFFERS,
];

const LIMITS: Source = faq("Invoice request time and amount limits");
const TOP_UPS: Source = faq("Invoices for prepaid top-ups");
const TABLE: Source = faq("Invoicing companies, content, and tax rates");

/// Nothing, or less.
pub static NOT_POSITIVE: Rule = Rule {
    code: "request/not-positive",
    severity: Severity::Stop,
    title: text!("Not an amount to invoice", "金额须大于零"),
    message: text!("Expected an amount above 0, found {found}.", "此处金额须大于 0，实际为 {found}。"),
    fix: None,
    source: &[LIMITS],
};

/// More invoiced than consumed.
pub static OVER_INVOICED: Rule = Rule {
    code: "request/over-invoiced",
    severity: Severity::Stop,
    title: text!("More is invoiced than was consumed", "已开票金额大于实际消费"),
    message: text!(
        "Invoiced and refunded together are {excess} more than the charges: that is a shortfall, and a request is refused \
         while it is open.",
        "已开票金额与退款之和超出消费金额 {excess}，形成欠票；欠票处理完成前无法申请开票。",
    ),
    fix: Some(text!(
        "Return the invoice, or offset the shortfall with new consumption.",
        "请先退票，或用新的消费冲抵欠票。"
    )),
    source: &[faq("What is a credit note?"), faq("Invoicing with a credit note")],
};

/// All of it is invoiced.
pub static NOTHING_LEFT: Rule = Rule {
    code: "request/nothing-left",
    severity: Severity::Caution,
    title: text!("Nothing is left to invoice", "无可开票金额"),
    message: text!(
        "All of this item is invoiced or refunded; it gives no invoice.",
        "该项已全部开票或退款，没有可开票金额。",
    ),
    fix: None,
    source: &[LIMITS],
};

/// Money that is still on the account.
pub static TOP_UP: Rule = Rule {
    code: "request/top-up",
    severity: Severity::Stop,
    title: text!("A top-up is not invoiced", "充值款不能开票"),
    message: text!(
        "Only consumption can be invoiced: of this top-up of {paid}, nothing is consumed yet.",
        "仅可对已消费的订单开票：该笔充值 {paid} 尚未消费。",
    ),
    fix: Some(text!("Request the invoice for the orders that it pays for.", "请在消费后就相应订单申请开票。")),
    source: &[TOP_UPS],
};

/// Money of which a part is spent.
pub static TOP_UP_PART: Rule = Rule {
    code: "request/top-up-part",
    severity: Severity::Info,
    title: text!("Only the consumed part", "仅已消费部分可开票"),
    message: text!(
        "Of the top-up of {paid}, the consumed {consumed} can be invoiced; the rest cannot.",
        "该笔充值 {paid} 中，仅已消费的 {consumed} 可开票，余额不能开票。",
    ),
    fix: None,
    source: &[TOP_UPS],
};

/// More spent than paid in.
pub static CONSUMED_ABOVE: Rule = Rule {
    code: "request/consumed-above-top-up",
    severity: Severity::Hold,
    title: text!("More consumed than paid in", "消费大于充值"),
    message: text!(
        "These do not fit together: paid in {paid}, consumed {consumed}. Nothing of it was counted.",
        "消费 {consumed} 大于充值 {paid}，两者不符，均未计入。",
    ),
    fix: Some(text!("Compare them with the bill.", "请与账单核对。")),
    source: &[TOP_UPS],
};

/// A vendor's product.
pub static VENDOR_ISSUES: Rule = Rule {
    code: "request/vendor-issues",
    severity: Severity::Hold,
    title: text!("The vendor issues it", "由服务商开票"),
    message: text!(
        "“{product}” is invoiced by a Marketplace vendor and not by Alibaba Cloud.",
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
        "“{product}” does not settle the rate ({rates}), so net and tax are not computed.",
        "仅凭“{product}”不能确定税率（{rates}），不含税金额和税额暂不计算。",
    ),
    fix: Some(text!(
        "{question} You can also enter the usage month, or the rate that the console's invoicing page shows.",
        "{question}也可填写使用月份，或控制台开票页面显示的税率。",
    )),
    source: &[TABLE],
};

/// Another issuer than the listed one.
pub static ISSUER_DIFFERS: Rule = Rule {
    code: "request/issuer-differs",
    severity: Severity::Caution,
    title: text!("Not the listed issuer", "与公开列表的开票主体不一致"),
    message: text!(
        "You entered {issuer}, but {listed} is listed for “{product}”. What the invoicing page shows is right.",
        "所填开票主体为{issuer}，公开列表中“{product}”的开票主体为{listed}，以开票页面为准。",
    ),
    fix: Some(text!("Look at the issuer on the invoicing page once more.", "请再次核对开票页面上的开票主体。")),
    source: &[TABLE],
};

/// Who issues an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Issuer {
    /// This company.
    Known(&'static str),
    /// One of these; none listed where nothing is known.
    Open(Vec<&'static str>),
    /// A vendor of the Marketplace; which one, where it is in the register.
    Vendor(Option<&'static str>),
}

impl Issuer {
    /// The company, where it is known.
    pub(super) fn id(&self) -> Option<&'static str> {
        match self {
            Issuer::Known(id) => Some(id),
            Issuer::Vendor(id) => *id,
            Issuer::Open(_) => None,
        }
    }
}

/// An item as it was read.
pub(super) struct Line {
    pub(super) at: usize,
    /// In fen; 0 where nothing of it can be invoiced.
    pub(super) available: i128,
    pub(super) issuer: Issuer,
    pub(super) rate: Option<Rate>,
    pub(super) billing: Option<Billing>,
    pub(super) account: String,
    pub(super) buyer: [String; 6],
    pub(super) requestable: when::Requestable,
}

/// What can be invoiced of an item.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ItemAnswer {
    /// How much.
    pub available: String,
    /// By whom, where that is known.
    pub issuer: Option<&'static str>,
    /// As a fraction, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// From when.
    pub requestable: when::Requestable,
}

impl From<Line> for ItemAnswer {
    fn from(line: Line) -> ItemAnswer {
        ItemAnswer {
            available: print(line.available),
            issuer: line.issuer.id(),
            rate: line.rate.map(|rate| rate.fraction.to_string()),
            requestable: line.requestable,
        }
    }
}

/// The path of an item's field.
pub(super) fn field(at: usize, name: &str) -> String {
    format!("items[{at}].{name}")
}

/// Reads every item.
pub(super) fn lines(case: &mut Case) -> Vec<Line> {
    let q = case.question;
    if q.items.is_empty() {
        case.need(&needs::ITEMS);
    }
    q.items.iter().enumerate().map(|(at, item)| line(case, at, item)).collect()
}

fn line(case: &mut Case, at: usize, item: &Item) -> Line {
    let order_date = case.day(&field(at, "orderDate"), &item.order_date);
    let (issuer, rate) = issuer(case, at, item, order_date);
    titles::check_tax_id(case, &field(at, "title."), &item.title);
    let is_invoiced = domain::check(case, at, item, order_date);
    let available = available(case, at, item);
    Line {
        at,
        available: if is_invoiced { available } else { 0 },
        issuer,
        rate,
        billing: item.billing,
        account: split::without_spare_spaces(&item.cloud_account),
        buyer: split::buyer(&case.question.title, &item.title),
        requestable: when::requestable(case, at, item, order_date),
    }
}

/// What can still be invoiced, in fen.
fn available(case: &mut Case, at: usize, item: &Item) -> i128 {
    let mut read = |name: &str, typed: &str| {
        let fen = case.fen(&field(at, name), typed)?;
        let is_charge = name == "amount";
        if fen < 0 || (is_charge && fen == 0) {
            case.report.add(NOT_POSITIVE.at(field(at, name)).with("found", print(fen)));
            return None;
        }
        Some(fen)
    };
    let charges = read("amount", &item.amount);
    let less = [("invoiced", &item.invoiced), ("refunded", &item.refunded)].map(|(name, typed)| {
        let fen = read(name, typed);
        if typed.trim().is_empty() { Some(0) } else { fen }
    });
    let consumed = read("consumed", &item.consumed);
    if item.amount.trim().is_empty() {
        case.open.push(field(at, "amount"));
    }
    let (Some(charges), [Some(invoiced), Some(refunded)]) = (charges, less) else { return 0 };
    let charges = if item.billing == Some(Billing::TopUp) { spent(case, at, charges, consumed) } else { charges };
    let left = charges - invoiced - refunded;
    if left < 0 {
        case.report.add(OVER_INVOICED.at(field(at, "invoiced")).with("excess", print(-left)));
    } else if left == 0 && charges > 0 {
        case.report.add(NOTHING_LEFT.at(field(at, "amount")));
    }
    left.max(0)
}

/// What of a top-up was spent.
fn spent(case: &mut Case, at: usize, paid: i128, consumed: Option<i128>) -> i128 {
    let consumed = consumed.unwrap_or(0);
    if consumed == 0 {
        case.report.add(TOP_UP.at(field(at, "billing")).with("paid", print(paid)));
        return 0;
    }
    if consumed == paid {
        return paid;
    }
    let rule = if consumed > paid { &CONSUMED_ABOVE } else { &TOP_UP_PART };
    let finding = rule.at(field(at, "consumed")).with("paid", print(paid));
    case.report.add(finding.with("consumed", print(consumed)));
    if consumed > paid { 0 } else { consumed }
}

/// What the register answers.
#[derive(Default)]
struct Listed {
    rows: Vec<Match>,
    /// What would decide between the rows.
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

    /// Leaves the rows of a month, where the company is the same before and after: use lies on one side of a change, and
    /// what is billed by use has no order date.
    fn keep_month(&mut self, first: Day) {
        if self.companies().len() == 1 {
            let holds =
                |row: &Match| row.from.is_none_or(|from| from <= first) && row.until.is_none_or(|until| first < until);
            self.rows.retain(holds);
        }
    }
}

/// Whether a vendor of the Marketplace issues it: one of the register, or one that it does not name.
fn is_vendors(row: &Match) -> bool {
    row.entity.is_none_or(|entity| entity.vendor)
}

/// Asks the register; what it finds to say is said at the fields of this question.
fn look_up(case: &mut Case, at: usize, name: &str, query: &str, order_date: &str) -> Listed {
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
        // The first two are said here in other words, and the date was read before.
        let is_said = ["entity/several", "entity/page-decides", "entity/more-matches"].contains(&finding.code);
        if !is_said && finding.field == "query" {
            finding.field = field(at, name);
            case.report.add(finding);
        }
    }
    Listed { rows: answer.matches, question: answer.needs.into_iter().next().map(|need| need.question) }
}

/// Where nothing but the name itself can decide.
const COMPARE_NAME: Text = text!("Compare the product's name with the order.", "请核对订单中的产品名称。");

/// Who issues it, and at which rate, as far as the page or the register settle it.
fn issuer(case: &mut Case, at: usize, item: &Item, order_date: Option<Day>) -> (Issuer, Option<Rate>) {
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

/// A vendor's invoice: at a rate of the vendor's own. `note` tells how to have the payee explained.
fn vendor(
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

fn ids(companies: &[&'static Entity]) -> Vec<&'static str> {
    companies.iter().map(|company| company.id).collect()
}

/// The rates of these rows, each once.
fn rates_of(rows: &[Match]) -> String {
    let mut rates: Vec<Decimal> = Vec::new();
    for rate in rows.iter().filter_map(|row| row.rate.as_deref()?.parse().ok()) {
        if !rates.contains(&rate) {
            rates.push(rate);
        }
    }
    rates::join(rates.into_iter())
}

/// The rate that all rows share.
fn only_rate(rows: &[Match]) -> Option<Rate> {
    let first = rows.first()?.rate.as_deref()?;
    let is_same = rows.iter().all(|row| row.rate.as_deref() == Some(first));
    rates::read("", first, &mut Report::default()).filter(|_| is_same)
}

/// Companies in words; perhaps a vendor too.
fn names(companies: &[&'static Entity], or_vendor: bool) -> Text {
    let vendor = or_vendor.then_some(text!("a Marketplace vendor", "云市场服务商"));
    let names: Vec<Text> = companies.iter().map(|entity| Text::from(entity.name)).chain(vendor).collect();
    let join = |of: fn(&Text) -> &str, mark: &str| names.iter().map(of).collect::<Vec<_>>().join(mark);
    Text::of(&join(Text::en, " / "), &join(Text::zh, "、"))
}
