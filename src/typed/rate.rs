//! Tax rates as people type them: `6%`, `6％`, `0.06`.

use super::reading;
use crate::{
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, own},
    text::text,
};
use rust_decimal::Decimal;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&NOT_A_RATE, &UNIT_MISSING, &OUT_OF_RANGE];

/// Not a rate.
pub static NOT_A_RATE: Rule = Rule {
    code: "rate/not-a-rate",
    severity: Severity::Stop,
    title: text!("Not a rate", "不是税率"),
    message: text!(
        "Expected a rate such as 6% or 0.06, found “{found}”.",
        "此处应填写税率，例如 6% 或 0.06，实际为“{found}”。",
    ),
    fix: Some(text!("Write the rate as printed on the invoice.", "请按发票上的税率填写。")),
    source: &[own("Reading rates")],
};

/// A bare number, which is read as a percentage.
pub static UNIT_MISSING: Rule = Rule {
    code: "rate/unit-missing",
    severity: Severity::Caution,
    title: text!("No per cent sign", "缺少百分号"),
    message: text!(
        "“{found}” was read as {percent}: is that right?",
        "“{found}”没有百分号，已按 {percent} 计算，是否正确？"
    ),
    fix: Some(text!("Write {percent}, or a fraction such as 0.06.", "请写成 {percent}，或写成 0.06 这样的小数。")),
    source: &[own("Reading rates"), faq("Invoicing companies, content, and tax rates")],
};

/// Below 0 % or 100 % and more.
pub static OUT_OF_RANGE: Rule = Rule {
    code: "rate/out-of-range",
    severity: Severity::Stop,
    title: text!("Rate out of range", "税率超出范围"),
    message: text!(
        "Expected a rate from 0% to below 100% with at most four decimals, found {found}.",
        "税率应在 0% 以上、100% 以下，小数最多四位，实际为 {found}。",
    ),
    fix: Some(text!("Write the rate as printed on the invoice.", "请按发票上的税率填写。")),
    source: &[own("Reading rates")],
};

/// A bare number above this is read as a percentage without its sign; no VAT rate is that high.
const HIGHEST_FRACTION: Decimal = Decimal::from_parts(20, 0, 0, false, 2);

/// Decimals of a rate as a fraction: `0.015` has three, and no rate in use has more than four.
const MOST_DECIMALS: usize = 6;

/// How a percentage ends: with its sign, or as people say it in Chinese (6个点).
const PERCENT: [&str; 3] = ["%", "个点", "个百分点"];

/// Reads a rate as a fraction; `None` if nothing was typed or it could not be read (the report says why).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Decimal> {
    let typed = reading::read(field, typed, report)?;
    let found: String = typed.folded().chars().filter(|char| *char != ' ').collect();
    if found.is_empty() {
        return None;
    }
    let (number, is_percent) = match PERCENT.iter().find_map(|unit| found.strip_suffix(unit)) {
        Some(number) => (number, true),
        None => (found.as_str(), false),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let all_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let sign = whole.strip_prefix('-');
    if !all_digits(sign.unwrap_or(whole)) || !all_digits(part) || number.trim_matches(['-', '.']).is_empty() {
        report.add(NOT_A_RATE.at(field).with("found", &*found).position(typed.span(0, typed.glyphs.len() - 1)));
        return None;
    }
    let decimals = part.len() + if is_percent { 2 } else { 0 };
    let fraction = (decimals <= MOST_DECIMALS && whole.len() <= 9)
        .then(|| format!("{whole}{part}").parse::<i128>().ok())
        .flatten()
        .and_then(|mantissa| Decimal::try_from_i128_with_scale(mantissa, u32::try_from(decimals).ok()?).ok());
    let Some(fraction) = fraction.filter(|rate| sign.is_none() && !(is_percent && *rate >= Decimal::ONE)) else {
        report.add(OUT_OF_RANGE.at(field).with("found", &*found));
        return None;
    };
    if is_percent || fraction < HIGHEST_FRACTION {
        return Some(fraction.normalize());
    }
    let hundredth = Decimal::try_from_i128_with_scale(fraction.mantissa(), fraction.scale() + 2).ok();
    let hundredth = hundredth.filter(|rate| *rate < Decimal::ONE).map(|rate| rate.normalize());
    let Some(hundredth) = hundredth.filter(|rate| rate.scale() as usize <= MOST_DECIMALS) else {
        report.add(OUT_OF_RANGE.at(field).with("found", &*found));
        return None;
    };
    let percent = format!("{}%", number.trim_end_matches('.'));
    report.add(UNIT_MISSING.at(field).with("found", &*found).with("percent", &*percent).suggest(percent));
    Some(hundredth)
}

/// A rate in per cent: `0.06` is `6%`.
pub fn percent(rate: Decimal) -> String {
    let hundredfold = rate.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(rate);
    format!("{}%", hundredfold.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(typed: &str, expected: &str, codes: &[&str]) {
        let mut report = Report::default();
        let rate = read("rate", typed, &mut report);
        let found: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(
            (rate.map_or("-".to_owned(), |rate| rate.to_string()).as_str(), found.as_slice()),
            (expected, codes),
            "{typed}"
        );
    }

    #[test]
    fn rates_need_their_unit() {
        reads("6%", "0.06", &[]);
        reads("0.06", "0.06", &[]);
        reads("6.0 %", "0.06", &[]);
        reads("1.5%", "0.015", &[]);
        reads("0", "0", &[]);
        reads("0%", "0", &[]);
        reads("６％", "0.06", &["typed/full-width"]);
        reads("6", "0.06", &["rate/unit-missing"]);
        reads("0.5", "0.005", &["rate/unit-missing"]);
        reads("13", "0.13", &["rate/unit-missing"]);
        reads("1.50", "0.015", &["rate/unit-missing"]);
        reads("6个点", "0.06", &[]);
        reads("13 个点", "0.13", &[]);
        reads("1.5个百分点", "0.015", &[]);
        reads("100", "-", &["rate/out-of-range"]);
        reads("", "-", &[]);
    }

    #[test]
    fn what_is_no_rate_is_said() {
        for typed in ["six", "%", "个点", "六个点", "-", "6%%", "1e9", ".", "-%"] {
            reads(typed, "-", &["rate/not-a-rate"]);
        }
        for typed in ["-6%", "100%", "-1", "0.0000001", "99999999999%"] {
            reads(typed, "-", &["rate/out-of-range"]);
        }
    }
}
