//! What it comes to: one sentence why, what to do next, what was not checked.

use super::{Case, Outcome, Reply, Row, asks};
use crate::{
    report::{Report, Verdict},
    text::{Text, text},
};

/// The gravest thing that was found, in its own words; or that nothing differs, which proves nothing.
pub(super) fn summary(report: &Report, comparison: &[Row]) -> Text {
    let is_worst = |severity| Verdict::from(severity) == report.verdict;
    if report.verdict != Verdict::Clear {
        let found =
            report.findings.first().filter(|finding| is_worst(finding.severity)).map(|finding| &finding.message);
        let unchecked = || report.unchecked.iter().find(|open| is_worst(open.severity)).map(|open| &open.message);
        if let Some(sentence) = found.or_else(unchecked) {
            return sentence.clone();
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

/// What to do about the gravest findings, then the next step of the way to pay.
pub(super) fn next(case: &Case, step: Option<&Text>) -> Vec<Text> {
    let mut list: Vec<Text> = Vec::new();
    let mut add = |text: &Text| {
        if !list.contains(text) {
            list.push(text.clone());
        }
    };
    let report = &case.report;
    for finding in report.findings.iter().filter(|finding| Verdict::from(finding.severity) >= report.verdict) {
        finding.fix.iter().for_each(&mut add);
    }
    if report.verdict < Verdict::Stop {
        report.unchecked.iter().for_each(|open| add(&open.message));
    }
    if report.verdict < Verdict::Hold {
        step.into_iter().for_each(&mut add);
    }
    match case.said(asks::CARD.items[0].0) {
        Some(Reply::Yes) => {
            add(&text!("The order page shows payment by card: you can use it.", "订单页面提供银行卡付款，可以使用。"))
        }
        Some(Reply::No) => add(&text!(
            "No payment by card on this order: use the method that it shows.",
            "该订单不支持银行卡付款，请使用页面提供的方式。"
        )),
        Some(Reply::Unsure) => add(&text!(
            "Look on the order page whether it shows payment by card.",
            "请查看订单页面是否提供银行卡付款。"
        )),
        None => {}
    }
    if case.said("bank-transfer-5") == Some(Reply::Yes) && case.said("bank-transfer-7") != Some(Reply::Yes) {
        add(&text!(
            "“Pending” may show for a while: banks take time, and weekends count. Upload the proof and share the bank's reference number.",
            "订单可能暂时显示“待付款”：银行处理需要时间，周末可能顺延。请上传付款凭证并告知银行流水号。",
        ));
    }
    list
}

/// What the comparison left out, and what no tool can see.
pub(super) fn not_checked(case: &Case, comparison: &[Row]) -> Vec<Text> {
    let open = comparison.iter().filter(|row| matches!(row.result, Outcome::Missing | Outcome::NotChecked));
    let mut list: Vec<Text> = open.map(|row| row.label.clone()).collect();
    if !case.is_cloud() {
        let unanswered = asks::TERMS.items.iter().filter(|(id, _)| case.said(id) != Some(Reply::Yes));
        list.extend(unanswered.map(|(_, item)| item.clone()));
    }
    list.push(text!("whose account it really is", "账户的真实归属"));
    list.push(text!("whether the supplier is honest", "供应商是否诚信"));
    list
}
