//! The verdict in words: one sentence why, what to do next, what was not checked.

use super::{
    account, account_proof, amount, asks, bank,
    case::Case,
    channels, collector, country, currency, gates, issuer, payee, payee_names,
    proof::{self, Detail, Gap},
    proposals,
    question::Reply,
    reference, sender,
};
use crate::{
    comparison::{Outcome, Row},
    report::{Finding, Report, Severity, Unchecked, Verdict},
    text::{Text, text},
};

/// The order in which findings are shown. Rules that are not listed come last; within one line the most severe comes
/// first.
static FIRST: &[&[&str]] = &[
    // No bank account, or a way that cannot be undone.
    &[
        "account/wallet",
        "account/not-an-account",
        channels::CRYPTO.code,
        channels::GIFT_CARD.code,
        channels::MONEY_TRANSFER.code,
        channels::WALLET.code,
        "currency/not-a-currency",
    ],
    // Changed details.
    &[sender::LOOK_ALIKE.code, account_proof::CHANGED.code, gates::DETAILS_CHANGED.code, gates::REFUSED.code],
    // A person, or another company.
    &[
        payee::NAME_NO_MATCH.code,
        payee::PERSON.code,
        collector::NEAR_NAME.code,
        payee_names::DIFFERS.code,
        issuer::SUPPLIER_DIFFERS.code,
        issuer::TAX_ID_DIFFERS.code,
        collector::UNLISTED.code,
        collector::VENDOR.code,
        payee::NAME_CLOSE.code,
        channels::CARD.code,
    ],
    // Outside Trade Assurance.
    &[gates::OUTSIDE.code, account::NOT_ON_PAGE.code, gates::OFF_PLATFORM.code, gates::LINK.code, gates::BYPASS.code],
    // A country.
    &[country::DIFFERS.code],
    // A typing mistake. From here on, findings that only raise a doubt come after those that stop the payment.
    &[
        account::DIFFERS.code,
        "bank/iban-check-digits",
        "bank/iban-length",
        bank::SWIFT_DIFFERS.code,
        bank::BANK_DIFFERS.code,
        account_proof::UNCONFIRMED.code,
        account_proof::ONLY_IN_CHAT.code,
    ],
    // The amount.
    &[
        proposals::ZERO_MISSING.code,
        amount::DIFFERS.code,
        proposals::DEPOSIT.code,
        proposals::BALANCE.code,
        currency::DIFFERS.code,
        "currency/conflict",
    ],
];

/// The first line of the order that is about details, and not about who is paid, how or where.
const DETAILS: usize = 5;

fn rank(code: &str) -> usize {
    FIRST.iter().position(|line| line.contains(&code)).unwrap_or(FIRST.len())
}

/// Sorts the findings by this order, within each severity.
pub(super) fn order(report: &mut Report) {
    let place =
        |code: &str| FIRST.iter().flat_map(|line| line.iter()).position(|other| *other == code).unwrap_or(usize::MAX);
    let key = |finding: &Finding| (std::cmp::Reverse(finding.severity), rank(finding.code), place(finding.code));
    let mut ordered: Vec<Finding> = Vec::with_capacity(report.findings.len());
    for finding in std::mem::take(&mut report.findings) {
        let at = ordered.partition_point(|other| key(other) <= key(&finding));
        ordered.insert(at, finding);
    }
    report.findings = ordered;
    // If the bank's screen is missing altogether, that comes before its single details.
    if let Some(at) = report.unchecked.iter().position(|open| open.code == proof::NOT_ON_SCREEN.code) {
        report.unchecked[..=at].rotate_right(1);
    }
}

/// The finding to show first: by the written order, among the most severe ones and those of severity `hold` that are
/// about who is paid, how or where.
fn lead(report: &Report, country_leads: bool) -> Option<&Finding> {
    let worst = report.findings.iter().map(|finding| finding.severity).max()?;
    let is_grave = |finding: &&Finding| {
        finding.severity == worst
            || finding.severity >= worst.min(Severity::Hold) && rank(finding.code) < DETAILS
            || country_leads && finding.code == country::DIFFERS.code
    };
    report.findings.iter().filter(is_grave).min_by_key(|finding| rank(finding.code))
}

/// The most severe finding in its own words, or that nothing differs, which proves nothing.
pub(super) fn summary(report: &Report, comparison: &[Row], country_leads: bool) -> Text {
    let is_worst = |severity| Verdict::from(severity) == report.verdict;
    if report.verdict != Verdict::Clear {
        let found = lead(report, country_leads).filter(|found| found.severity > Severity::Info);
        let unchecked = || report.unchecked.iter().find(|open| is_worst(open.severity));
        let is_graver = |found: &&Finding, open: &&Unchecked| open.severity > found.severity;
        match (found, unchecked()) {
            (Some(found), Some(open)) if is_graver(&found, &open) => return open.message.clone(),
            (Some(found), _) => return found.message.clone(),
            (None, Some(open)) => return open.message.clone(),
            (None, None) => {}
        }
    }
    let compared = comparison.iter().filter(|row| matches!(row.result, Outcome::Match | Outcome::Close)).count();
    let mut sentence = text!(
        "We found no differences in the {count} details we compared, but this does not prove the supplier or account \
         is genuine.",
        "已核对 {count} 项，未发现不一致；本结果不代表供应商或收款账户真实可靠。",
    );
    sentence.fill("count", &Text::from(compared.to_string()));
    sentence
}

/// What to do about the most severe findings, then the next step of the way to pay.
pub(super) fn next(case: &Case, step: Option<&Text>, country_leads: bool) -> Vec<Text> {
    let mut list: Vec<Text> = Vec::new();
    let mut add = |text: &Text| {
        if !list.contains(text) {
            list.push(text.clone());
        }
    };
    let report = &case.report;
    let is_astray = case.is_paid() && report.verdict == Verdict::Stop;
    if is_astray {
        add(&text!(
            "If the money has left, call your bank at once and ask it to recall the payment.",
            "款项如已汇出，请立即致电付款银行申请召回。",
        ));
    }
    lead(report, country_leads).and_then(|found| found.fix.as_ref()).into_iter().for_each(&mut add);
    for finding in report.findings.iter().filter(|finding| Verdict::from(finding.severity) >= report.verdict) {
        finding.fix.iter().for_each(&mut add);
    }
    if report.verdict < Verdict::Stop {
        report.unchecked.iter().for_each(|open| add(&open.message));
    }
    let none_asked = report.findings.iter().find(|found| found.code == reference::NONE_ASKED.code);
    none_asked.iter().filter_map(|found| found.fix.as_ref()).for_each(&mut add);
    if report.verdict < Verdict::Hold {
        step.into_iter().for_each(&mut add);
    }
    match case.said(asks::CARD.items[0].0) {
        Some(Reply::Yes) => {
            add(&text!("The order page shows payment by card: you can use it.", "订单页面提供银行卡付款，可以使用。"))
        }
        Some(Reply::No) => add(&text!(
            "No payment by card on this order: use a method that it shows.",
            "该订单不支持银行卡付款，请使用页面提供的方式。"
        )),
        Some(Reply::Unsure) => {
            add(&text!("Check whether the order page shows payment by card.", "请查看订单页面是否提供银行卡付款。"))
        }
        None => {}
    }
    if case.is_paid() && !is_astray && !case.is_cloud() && case.said("bank-transfer-7") != Some(Reply::Yes) {
        add(&text!(
            "“Pending” might show for a while: banks take time, and weekends add to it. Upload the proof, and send the supplier the message about the payment, with the bank transaction number.",
            "订单可能暂时显示“待付款”：银行处理需要时间，周末可能顺延。请上传付款凭证，并将付款信息和银行流水号发送给供应商。",
        ));
    }
    list
}

/// What the comparison left out, and what it cannot see.
pub(super) fn not_checked(case: &Case, comparison: &[Row]) -> Vec<Text> {
    let open = comparison.iter().filter(|row| matches!(row.result, Outcome::Missing | Outcome::NotChecked));
    let mut list: Vec<Text> = open.map(|row| row.label.clone()).collect();
    if !case.is_cloud() {
        let unanswered = asks::TERMS.items.iter().filter(|(id, _)| case.said(id) != Some(Reply::Yes));
        list.extend(unanswered.map(|(_, item)| item.clone()));
    }
    if case.report.has_unchecked(&super::proof::NOT_ON_SCREEN) {
        list.push(text!("your bank's screen", "网银付款页面"));
    }
    list.push(text!("whose account it really is", "账户的真实归属"));
    list.push(text!("whether the supplier is honest", "供应商是否诚信"));
    list
}

/// Whether no finding holds the payment, but some detail still needs a second source or the bank's screen. An account
/// that only the supplier shows does not count as a finding until there is more to compare it with.
pub(super) fn is_waiting(report: &Report, gaps: &[(Detail, Gap)]) -> bool {
    let is_open = |(_, gap): &(Detail, Gap)| matches!(gap, Gap::Values | Gap::Screen);
    let counts = |code: &str| code != account_proof::UNCONFIRMED.code && code != account_proof::ONLY_IN_CHAT.code;
    report.verdict == Verdict::Hold
        && gaps.iter().any(is_open)
        && !report.findings.iter().any(|found| found.severity >= Severity::Hold && counts(found.code))
}
