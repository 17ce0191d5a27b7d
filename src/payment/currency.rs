//! The currency of each source: from its own field, or next to the amount.

use super::{case::Case, figure::Amounts, question::PaymentQuestion};
use crate::{
    comparison::{ByPlace, Outcome, Place, Relation, Row, TRUST, differing_values, disagreements},
    glyph::{Typed, differing},
    report::Severity,
    rule::Rule,
    sources::{faq, guide},
    text::text,
    typed::currency::{self, Currency},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&UNCHECKED, &DIFFERS, &ALIAS, &SIGN, &CONVERSION, &CLOUD];

/// Too few currencies to compare.
pub static UNCHECKED: Rule = Rule {
    code: "payment/currency-unchecked",
    severity: Severity::Hold,
    title: text!("Currency not compared", "币种未核对"),
    message: text!(
        "We could not check the currency: enter it from two places, because the same figure in another currency is \
         another amount.",
        "币种无法核对：请至少填写两处币种，数字相同、币种不同，金额也不同。",
    ),
    fix: None,
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Two currencies differ.
pub static DIFFERS: Rule = Rule {
    code: "payment/currency-differs",
    severity: Severity::Stop,
    title: text!("Currencies differ", "币种不一致"),
    message: text!(
        "Do not pay yet: the currency is {second} {there} but {first} {here}.",
        "请暂停付款：币种不一致，{there}为 {second}，{here}为 {first}。",
    ),
    fix: Some(text!("Pay in the currency of the invoice.", "请按发票币种付款。")),
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Two names of the yuan.
pub static ALIAS: Rule = Rule {
    code: "payment/currency-alias",
    severity: Severity::Caution,
    title: text!("Two names of the yuan", "人民币的两种写法"),
    message: text!(
        "{second} {there} and {first} {here} are both names of the yuan: check that your bank treats them as the same currency.",
        "{there}为 {second}，{here}为 {first}，两者均指人民币，请确认银行按同一币种处理。",
    ),
    fix: None,
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// The bank converts.
pub static CONVERSION: Rule = Rule {
    code: "payment/conversion",
    severity: Severity::Caution,
    title: text!("Your bank converts", "银行将自动换汇"),
    message: text!(
        "Your bank debits {debit} and sends {currency}: confirm the amount that will arrive.",
        "银行以 {debit} 扣款、以 {currency} 汇出，请确认对方实际到账金额。",
    ),
    fix: Some(text!("Ask your bank for the amount after conversion and fees.", "请向银行确认换汇及扣费后的到账金额。")),
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Alibaba Cloud bills in yuan.
pub static CLOUD: Rule = Rule {
    code: "payment/cloud-currency",
    severity: Severity::Caution,
    title: text!("Not in yuan", "币种不是人民币"),
    message: text!(
        "Alibaba Cloud's invoices are in CNY, but this payment is in {currency}.",
        "阿里云发票以人民币计价，此笔付款币种为 {currency}。",
    ),
    fix: Some(text!("Check that the bill is from Alibaba Cloud's mainland site.", "请确认账单来自阿里云中国站。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A sign that several currencies share.
pub static SIGN: Rule = Rule {
    code: "payment/currency-sign",
    severity: Severity::Info,
    title: text!("A sign of several currencies", "多种货币共用的符号"),
    message: text!(
        "“{second}” {there} can mean several currencies; it fits {first} {here}.",
        "{there}的“{second}”可指多种货币，与{here}的 {first} 不矛盾。",
    ),
    fix: Some(text!("Check which one your bank means.", "请确认银行所指币种。")),
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// Reads the currency fields once.
pub(super) fn read(case: &mut Case) -> ByPlace<Currency> {
    let q = case.question;
    let mut read = ByPlace::default();
    for (place, typed) in fields(q) {
        if let Some(currency) = currency::read(&place.path("currency"), typed, &mut case.report) {
            read.add(place, currency);
        }
    }
    read
}

fn fields(q: &PaymentQuestion) -> [(Place, &str); 6] {
    [
        (Place::Order, &q.order.currency),
        (Place::Contract, &q.contract.currency),
        (Place::Invoice, &q.invoice.currency),
        (Place::Instruction, &q.instruction.currency),
        (Place::Chat, &q.chat.currency),
        (Place::Transfer, &q.transfer.currency),
    ]
}

/// The result of comparing the currencies.
pub(super) struct Currencies {
    pub(super) row: Row,
    /// The sources whose currency could be read.
    pub(super) readable: Vec<Place>,
}

/// The currency: from its own field, or next to the amount.
pub(super) fn currency(case: &mut Case, own: &ByPlace<Currency>, amounts: &Amounts) -> Currencies {
    let q = case.question;
    let beside = |place| amounts.get(place).and_then(|amount| amount.currency);
    let shown = fields(q).map(|(place, typed)| {
        let code = || beside(place).map_or("", |currency| currency.code);
        (place, if typed.trim().is_empty() { code() } else { typed.trim() })
    });
    let mut row = Row::of("currency", text!("Currency", "币种"), &shown);
    let given: Vec<(Place, Currency)> = TRUST
        .into_iter()
        .filter_map(|place| Some((place, own.get(place).copied().or_else(|| beside(place))?)))
        .collect();
    let typed = |place: Place| shown.iter().find(|(other, _)| *other == place).map_or("", |(_, typed)| *typed);
    let written = |place: Place| Typed::read(typed(place)).folded().to_ascii_uppercase();
    let mut note = |case: &mut Case, rule: &Rule, here: Place, there: Place, first: String, second: String| {
        let mut finding = rule.at(there.path("currency")).with("first", &*first).with("here", here.there());
        // The sign usually means a different currency.
        if rule.code == SIGN.code && given.iter().any(|(_, one)| one.is_shared() && one.code != first) {
            finding.severity = Severity::Caution;
        }
        case.report.add(finding.with("second", second).with("there", there.there()));
        let outcome = if rule.severity == Severity::Stop { Outcome::Differs } else { Outcome::Close };
        let (marks, other_marks) = differing(&Typed::read(typed(here)).glyphs, &Typed::read(typed(there)).glyphs);
        row.note(outcome, (here, marks), (there, other_marks));
    };
    for two in differing_values(&given, |first, second| first.fits(*second)) {
        note(case, &DIFFERS, two.here, two.there, two.first.code.to_owned(), two.second.code.to_owned());
    }
    let is_signed = |first: &Currency, second: &Currency| {
        let is_sign = first.fits(*second) && first.is_shared() != second.is_shared() && first.code != "CNY";
        if is_sign { Relation::Differs(()) } else { Relation::Open }
    };
    for two in disagreements(&given, is_signed) {
        let (plain, code, signed) =
            if two.first.is_shared() { (two.there, two.second, two.here) } else { (two.here, two.first, two.there) };
        note(case, &SIGN, plain, signed, code.code.to_owned(), typed(signed).to_owned());
    }
    // RMB and CNH are the yuan too, but banks distinguish them.
    let names = |place: Place| ["RMB", "CNH"].iter().any(|name| written(place).contains(name));
    let places: Vec<(Place, bool)> =
        given.iter().filter(|(_, currency)| currency.code == "CNY").map(|(place, _)| (*place, names(*place))).collect();
    for two in differing_values(&places, |first, second| first == second) {
        note(case, &ALIAS, two.here, two.there, written(two.here), written(two.there));
    }
    if let Some((place, currency)) = given.first().filter(|(_, currency)| case.is_cloud() && !currency.is_yuan()) {
        case.report.add(CLOUD.at(place.path("currency")).with("currency", currency.code));
    }
    conversion(case, &given);
    if given.len() < 2 {
        row.result = if row.values.len() < 2 { row.result } else { Outcome::NotChecked };
        case.report.unchecked(&UNCHECKED, &["order.currency", "transfer.currency"]);
    }
    Currencies { row, readable: given.into_iter().map(|(place, _)| place).collect() }
}

/// The bank debits one currency and sends another.
fn conversion(case: &mut Case, given: &[(Place, Currency)]) {
    let debit = currency::read("transfer.debitCurrency", &case.question.transfer.debit_currency, &mut case.report);
    let sent = given.iter().find(|(place, _)| *place == Place::Transfer).map(|(_, currency)| *currency);
    if let (Some(debit), Some(sent)) = (debit, sent)
        && !debit.fits(sent)
    {
        let finding = CONVERSION.at("transfer.debitCurrency").with("debit", debit.code);
        case.report.add(finding.with("currency", sent.code));
    }
}
