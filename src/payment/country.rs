//! Compares the country of the bank with those of the supplier and the order page.

use super::{
    bank::Banks,
    case::{Case, is_given},
};
use crate::{
    comparison::{ByPlace, Place},
    report::Severity,
    rule::Rule,
    sources::practice,
    text::text,
    typed::{
        account::{Account, Kind},
        country, currency,
        party::parts::countries,
        swift, tax_id,
    },
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&DIFFERS, &CONTRADICTION];

/// The bank is in a different country than the supplier.
pub static DIFFERS: Rule = Rule {
    code: "payment/bank-country",
    severity: Severity::Caution,
    title: text!("A bank in another country", "开户行不在供应商所在地"),
    message: text!(
        "The bank is in {found}, but the supplier seems to be in {expected}.",
        "开户行所在国家/地区为{found}，而供应商似乎位于{expected}。",
    ),
    fix: Some(text!(
        "Ask why. Many exporters bank in Hong Kong; a new country together with a new account is a sign of fraud.",
        "请询问原因。不少出口企业使用中国香港账户，但账户与开户地同时变更，须警惕诈骗。",
    )),
    source: &[practice("Payee checks")],
};

/// Two details of the bank's screen that cannot belong to one bank.
pub static CONTRADICTION: Rule = Rule {
    code: "payment/bank-countries-differ",
    severity: Severity::Hold,
    title: text!("Bank details from two countries", "开户行信息分属两地"),
    message: text!(
        "On your bank's screen {first} points to {here}, but {second} points to {there}.",
        "网银付款页面上，{first}显示为{here}，而{second}显示为{there}。",
    ),
    fix: Some(text!("Ask which bank keeps the account, and where.", "请确认账户开立在哪家银行、位于何地。")),
    source: &[practice("Payee checks")],
};

/// Where mainland exporters usually also have accounts.
const USUAL: [&str; 2] = ["HK", "MO"];

/// What the sources say about the bank and the account.
#[derive(Clone, Copy)]
struct Sources<'a> {
    banks: &'a Banks,
    accounts: &'a ByPlace<Account>,
}

impl Sources<'_> {
    fn by_swift(self, place: Place) -> Option<&'static str> {
        swift::country(self.banks.get(place)?.swift.code()?)
    }

    fn by_iban(self, place: Place) -> Option<&'static str> {
        let account = self.accounts.get(place).filter(|account| account.kind == Kind::Iban)?;
        country::of_code(account.text().get(..2)?)
    }

    fn by_name(self, place: Place) -> Option<&'static str> {
        self.banks.get(place)?.name.bank()?.country()
    }

    /// By the SWIFT code, the IBAN, or the bank's name.
    fn country(self, place: Place) -> Option<&'static str> {
        self.by_swift(place).or_else(|| self.by_iban(place)).or_else(|| self.by_name(place))
    }
}

/// Compares the known countries; returns whether the bank's is neither the supplier's nor the order page's, which is
/// reported first.
pub(super) fn country(case: &mut Case, banks: &Banks, accounts: &ByPlace<Account>) -> bool {
    let q = case.question;
    let sources = Sources { banks, accounts };
    let typed = country::of(&q.transfer.bank_country);
    if typed == country::Reading::Unknown {
        let mut finding = country::UNKNOWN.at("transfer.bankCountry").with("found", q.transfer.bank_country.trim());
        finding.severity = Severity::Caution; // The money may go anywhere.
        case.report.add(finding);
    }
    let leads = elsewhere(case, sources, typed.country());
    if !case.report.has(&DIFFERS) {
        contradiction(case, sources, typed.country());
    }
    leads
}

/// Reports a bank in a different country than the supplier's; returns whether the order page does not show it either.
fn elsewhere(case: &mut Case, sources: Sources, typed: Option<&'static str>) -> bool {
    let home = home(case);
    let Some(expected) = home.first().copied() else { return false };
    let places = [Place::Transfer, Place::Instruction, Place::Chat, Place::Invoice];
    let mut by_source = places.into_iter().filter_map(|place| Some((place.path("swift"), sources.country(place)?)));
    let found = typed.map(|typed| ("transfer.bankCountry".to_owned(), typed)).or_else(|| by_source.next());
    let Some((field, found)) = found else { return false };
    if home.iter().any(|home| country::is_same(home, found)) || is_platforms(case, sources.banks, found) {
        return false;
    }
    let is_on_page = sources.country(Place::Order).is_some_and(|shown| country::is_same(shown, found));
    let is_usual = expected == "CN" && USUAL.contains(&found);
    let finding = DIFFERS.at(field).with("found", country::name(found));
    case.report.add(finding.with("expected", country::name(expected)));
    !is_on_page && !is_usual
}

/// Compares the country, the SWIFT code, the IBAN and the bank's name on the bank's screen with each other.
fn contradiction(case: &mut Case, sources: Sources, typed: Option<&'static str>) {
    let screen = Place::Transfer;
    let found = [
        ("bankCountry", text!("the country", "国家/地区"), typed),
        ("swift", text!("the SWIFT code", "SWIFT 代码"), sources.by_swift(screen)),
        ("account", text!("the IBAN", "IBAN"), sources.by_iban(screen)),
        ("bank", text!("the bank's name", "开户行"), sources.by_name(screen)),
    ];
    let mut known = found.into_iter().filter_map(|(field, what, country)| Some((field, what, country?)));
    let Some((_, first, here)) = known.next() else { return };
    if let Some((field, second, there)) = known.find(|(_, _, there)| !country::is_same(here, there)) {
        let finding = CONTRADICTION.at(screen.path(field)).with("first", &first).with("second", &second);
        case.report.add(finding.with("here", country::name(here)).with("there", country::name(there)));
    }
}

/// The supplier's home country, by what is known.
fn home(case: &Case) -> Vec<&'static str> {
    let q = case.question;
    if case.is_cloud() {
        return vec!["CN"]; // The companies of the list are on the mainland.
    }
    let supplier = [&q.order.supplier, &q.contract.supplier, &q.invoice.issuer];
    let supplier = supplier.into_iter().find(|name| !name.trim().is_empty());
    let is_chinese = |id: &String| tax_id::of(id).is_some_and(|id| crate::tax_id::looks_like_tax_id(&id));
    let by_tax_id = [&q.order.supplier_tax_id, &q.invoice.issuer_tax_id].into_iter().any(is_chinese);
    let mut home = if by_tax_id { vec!["CN"] } else { Vec::new() };
    home.extend(supplier.map(|name| countries(name)).unwrap_or_default());
    let is_yuan = |typed: &String| currency::of(typed).currency().is_some_and(|currency| currency.code == "CNY");
    if home.is_empty() && [&q.order.currency, &q.invoice.currency].into_iter().any(is_yuan) {
        home.push("CN");
    }
    home
}

/// The banks at which Trade Assurance collects, by public pages; the order page's own account decides.
const COLLECTING: [&str; 2] = ["CITI", "CHAS"];

/// Whether the order page shows, under Trade Assurance, an account at a bank at which the platform collects.
fn is_platforms(case: &Case, banks: &Banks, found: &str) -> bool {
    let Some(shown) = banks.get(Place::Order) else { return false };
    let is_collecting = match shown.swift.code() {
        Some(code) => COLLECTING.iter().any(|bank| code.starts_with(bank)) && swift::country(code) == Some(found),
        None => shown.name.bank().is_some_and(|named| COLLECTING.contains(&named.bank.swift_start())),
    };
    case.is_protected() == Some(true) && is_given(&case.question.order.account) && is_collecting
}
