//! Predicts the invoices: one for each account, issuer, rate, and set of buyer fields.
//!
//! Uncertain items are never combined: an item with an uncertain issuer or rate is a separate invoice. The tax of an
//! invoice is gross − net, as an issued invoice prints it. Totals are sums.

use super::{
    case::Case,
    line::{Issuer, Line, Requestable, field},
    question::Payment,
    when,
};
use crate::{
    glyph::{Typed, characters},
    money,
    report::Severity,
    rule::Rule,
    sources::{Source, faq},
    tax::{Split, issued, rates::Rate, yuan::print},
    text::{Text, text},
    typed,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&SEVERAL, &ACCOUNTS_APART, &NEARLY_SAME, &SPREAD];

const SPLITTING: Source = faq("Splitting invoice requests");

/// More than one invoice.
pub static SEVERAL: Rule = Rule {
    code: "request/several-invoices",
    severity: Severity::Info,
    title: text!("Several invoices", "将拆分为多张发票"),
    message: text!(
        "You will get {count} invoices for these items, split by {by}.",
        "所选项目将拆分为 {count} 张发票，拆分依据：{by}。",
    ),
    fix: None,
    source: &[SPLITTING],
};

/// Items of several accounts.
pub static ACCOUNTS_APART: Rule = Rule {
    code: "request/accounts-apart",
    severity: Severity::Info,
    title: text!("Accounts cannot be combined", "不同账号不能合并开票"),
    message: text!(
        "Invoices of different Alibaba Cloud accounts cannot be combined. The sources do not say whether a master account can \
         combine its members'.",
        "不同阿里云账号的发票不能合并开具；主账号（MA账号）能否合并其成员账号的发票，文档未说明。",
    ),
    fix: None,
    source: &[faq("Combining invoices from different accounts"), faq("Cross-account invoicing")],
};

/// Buyer fields that are only written differently.
pub static NEARLY_SAME: Rule = Rule {
    code: "request/nearly-same",
    severity: Severity::Caution,
    title: text!("The same, written differently?", "写法不一致"),
    message: text!(
        "“{one}” and “{other}” differ only in case, spaces or punctuation, and split the request.",
        "“{one}”与“{other}”仅大小写、空格或标点不同，会导致发票被拆分。",
    ),
    fix: Some(text!("Write it the same way for all items.", "请将各项写成一致。")),
    source: &[SPLITTING],
};

/// A part of several invoices.
pub static SPREAD: Rule = Rule {
    code: "request/amount-spread",
    severity: Severity::Caution,
    title: text!("Which invoice gets how much?", "金额如何分配待定"),
    message: text!(
        "You request {requested} of {available} over {count} invoices. The page decides how much goes to each, so each shows only \
         its maximum.",
        "本次申请 {requested}，可开票 {available}，涉及 {count} 张发票：各张金额由开票页面分配，以下仅显示各张上限。",
    ),
    fix: Some(text!("Select the items of one invoice at a time.", "请逐张选择对应的项目。")),
    source: &[faq("Differences between invoicing methods"), SPLITTING],
};

/// Amounts of one invoice, or of all.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Amounts {
    /// With tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross: Option<String>,
    /// Without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
    /// The tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<String>,
}

/// A predicted invoice.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Invoice {
    /// Who issues it; `None` if uncertain, or if it is a vendor that is not in the register.
    pub issuer: Option<&'static str>,
    /// Who might issue it, if that is uncertain.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<&'static str>,
    /// Whether a vendor of the Marketplace issues it.
    pub vendor: bool,
    /// The account, if the items name one.
    #[serde(rename = "cloudAccount", skip_serializing_if = "Option::is_none")]
    pub cloud_account: Option<String>,
    /// The name on it.
    pub title: String,
    /// As a fraction; absent if uncertain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// Tax included; absent if a part of several invoices is requested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross: Option<String>,
    /// Without tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
    /// The tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<String>,
    /// The maximum amount that its items allow.
    pub most: String,
    /// The places of its items in the question.
    pub items: Vec<usize>,
    /// How it differs from the others.
    pub because: Vec<Because>,
    /// From when it can be requested.
    pub requestable: Requestable,
    /// When it is likely to arrive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrival: Option<when::Arrival>,
}

/// How an invoice differs from others.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Because {
    /// Its name.
    pub id: &'static str,
    /// In words.
    pub text: Text,
}

/// What splits a request, in this order in every key.
static PARTS: [(&str, Text); 9] = [
    ("cloudAccount", text!("account", "账号")),
    ("issuer", text!("issuer", "开票主体")),
    ("rate", text!("rate", "税率")),
    ("name", text!("buyer name", "发票抬头")),
    ("taxId", text!("tax ID", "税号")),
    ("bank", text!("bank", "开户行")),
    ("bankAccount", text!("bank account", "银行账号")),
    ("address", text!("registered address", "注册地址")),
    ("phone", text!("registered phone", "注册电话")),
];

type Key = [String; PARTS.len()];

fn key(line: &Line) -> Key {
    let open = || format!("?{}", line.at);
    let issuer = line.issuer.id().map_or_else(open, str::to_owned);
    let rate = line.rate.map_or_else(open, |rate| rate.shown().en().to_owned());
    let [name, tax_id, bank, account, address, phone] = line.buyer.clone();
    [line.account.clone(), issuer, rate, name, tax_id, bank, account, address, phone]
}

/// Items that make one invoice.
struct Group<'a> {
    key: Key,
    first: &'a Line,
    items: Vec<usize>,
    sum: i128,
    requestable: Requestable,
}

/// The invoices and their totals.
pub(super) fn invoices(case: &mut Case, lines: &[Line], requested: Option<i128>) -> (Vec<Invoice>, Amounts) {
    if case.question.paid_by == Some(Payment::Reseller) || case.question.cloud_account.closed == Some(true) {
        return (Vec::new(), Amounts::default());
    }
    let groups = grouped(case, lines);
    let available: i128 = groups.iter().map(|group| group.sum).sum();
    let is_spread = groups.len() > 1 && requested.is_some_and(|fen| fen < available);
    if let (true, Some(requested)) = (is_spread, requested) {
        let finding =
            SPREAD.at("amount").with("requested", money::yuan(requested)).with("available", money::yuan(available));
        case.report.add(finding.with("count", groups.len().to_string()));
    }
    let differing = note_split(case, &groups);
    let mut total = Some(Split::default());
    let mut made = Vec::new();
    for group in &groups {
        let gross = requested.filter(|_| groups.len() == 1).unwrap_or(group.sum);
        let split = group.first.rate.filter(|_| !is_spread).map(|rate: Rate| issued(gross, rate.ratio()));
        total = total.zip(split).map(|(total, split)| total.plus(split));
        made.push(invoice(case, group, (!is_spread).then_some(gross), split, &differing));
    }
    let gross = requested.unwrap_or(available);
    let total = total.filter(|_| !groups.is_empty());
    let total = Amounts {
        gross: (!groups.is_empty()).then(|| print(gross)),
        net: total.map(|total| print(total.net)),
        tax: total.map(|total| print(total.tax)),
    };
    (made, total)
}

/// Combines items that are the same in all nine parts.
fn grouped<'a>(case: &mut Case, lines: &'a [Line]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut sum: i128 = 0;
    for line in lines.iter().filter(|line| line.available > 0) {
        sum += line.available;
        if sum > money::LARGEST_MINOR {
            let finding = typed::amount::TOO_LARGE.at(field(line.at, "amount"));
            case.report.add(finding.with("largest", money::yuan(money::LARGEST_MINOR)));
            return Vec::new();
        }
        let key = key(line);
        match groups.iter_mut().find(|group| group.key == key) {
            Some(group) => {
                group.items.push(line.at);
                group.sum += line.available;
                group.requestable = when::together(group.requestable.clone(), &line.requestable);
            }
            None => groups.push(Group {
                key,
                first: line,
                items: vec![line.at],
                sum: line.available,
                requestable: line.requestable.clone(),
            }),
        }
    }
    groups
}

fn invoice(
    case: &Case,
    group: &Group,
    gross: Option<i128>,
    split: Option<Split>,
    differing: &[(&'static str, Text)],
) -> Invoice {
    let line = group.first;
    let because = differing.iter().map(|(id, text)| Because { id, text: text.clone() });
    Invoice {
        issuer: line.issuer.id(),
        candidates: if let Issuer::Open(ids) = &line.issuer { ids.clone() } else { Vec::new() },
        vendor: matches!(line.issuer, Issuer::Vendor(_)),
        cloud_account: Some(line.account.clone()).filter(|account| !account.is_empty()),
        title: line.buyer[0].clone(),
        rate: line.rate.map(|rate| rate.fraction.to_string()),
        gross: gross.map(print),
        net: split.map(|split| print(split.net)),
        tax: split.map(|split| print(split.tax)),
        most: print(group.sum),
        items: group.items.clone(),
        because: because.collect(),
        arrival: when::arrival(case, &line.issuer, &group.requestable),
        requestable: group.requestable.clone(),
    }
}

/// Reports why a request is split; returns the parts in which its invoices differ.
fn note_split(case: &mut Case, groups: &[Group]) -> Vec<(&'static str, Text)> {
    let Some((first, others)) = groups.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Vec::new();
    };
    let differs = |part: usize| others.iter().any(|group| group.key[part] != first.key[part]);
    let parts: Vec<usize> = (0..PARTS.len()).filter(|part| differs(*part)).collect();
    let names =
        |of: fn(&Text) -> &str, mark: &str| parts.iter().map(|part| of(&PARTS[*part].1)).collect::<Vec<_>>().join(mark);
    let by = Text::of(&names(Text::en, ", "), &names(Text::zh, "、"));
    case.report.add(SEVERAL.at("items").with("count", groups.len().to_string()).with("by", by));
    if parts.contains(&0) {
        case.report.add(ACCOUNTS_APART.at("items"));
    }
    for part in parts.iter().filter(|part| **part > 2) {
        note_nearly_same(case, groups, *part);
    }
    parts.into_iter().map(|part| PARTS[part].clone()).collect()
}

/// Values of one buyer field that are only written differently.
fn note_nearly_same(case: &mut Case, groups: &[Group], part: usize) {
    let letters = |value: &str| characters(&Typed::read(value).letters());
    let mut seen: Vec<(&str, String)> = Vec::new();
    for group in groups {
        let value = group.key[part].as_str();
        if seen.iter().any(|(other, _)| *other == value) {
            continue;
        }
        let folded = letters(value);
        if let Some((other, _)) = seen.iter().find(|(_, other)| *other == folded && !folded.is_empty()) {
            let field = field(group.first.at, &format!("title.{}", PARTS[part].0));
            case.report.add(NEARLY_SAME.at(field).with("one", *other).with("other", value));
        }
        seen.push((value, folded));
    }
}
