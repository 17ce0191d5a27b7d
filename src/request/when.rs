//! When it can be requested, and when it is likely to arrive.
//!
//! The bill of a month comes “after the 3rd” of the next by one section, “on the 3rd” by another: so it is not expected
//! on the 1st and 2nd, perhaps on the 3rd, and from the 4th on.

use super::{
    case::Case,
    line::{Issuer, Requestable, State, field},
    needs,
    question::{Billing, Item, Method},
};
use crate::{
    calendar,
    date::Day,
    glyph::Typed,
    report::Severity,
    rule::Rule,
    sources::{Source, faq, own},
    text::text,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&NOT_YET, &PERHAPS, &NOT_A_MONTH, &TODAY_OPEN];

const BILLS: &[Source] = &[
    faq("Invoices for pay-as-you-go products"),
    faq("Differences between invoicing methods"),
    faq("Invoiceable amount for pay-as-you-go products"),
];

/// No bill yet.
pub static NOT_YET: Rule = Rule {
    code: "request/not-yet",
    severity: Severity::Stop,
    title: text!("Monthly bill not ready yet", "月账单尚未生成"),
    message: text!(
        "The {month} bill is expected from {fourth}, perhaps on {third}. You cannot request its invoice before then.",
        "{month} 的账单最早 {third} 生成，预计 {fourth} 起可申请，此前无法开票。",
    ),
    fix: Some(text!("Request it from {fourth}.", "请自 {fourth} 起申请。")),
    source: BILLS,
};

/// The 3rd.
pub static PERHAPS: Rule = Rule {
    code: "request/perhaps-today",
    severity: Severity::Caution,
    title: text!("Might be possible today", "今日或可申请"),
    message: text!(
        "One section of the FAQ says the {month} bill is made on {third}, others say after that day. It might not be complete today.",
        "关于 {month} 的账单，《发票常见问题》一处写 {third} 生成，其他处写该日之后；今日账单可能尚不完整。",
    ),
    fix: Some(text!("If the bill is not shown, request it from {fourth}.", "如未显示，请自 {fourth} 起申请。")),
    source: BILLS,
};

/// Not a month.
pub static NOT_A_MONTH: Rule = Rule {
    code: "request/not-a-month",
    severity: Severity::Caution,
    title: text!("Not a month", "月份无法识别"),
    message: text!(
        "Expected a month such as 2026-07, found “{found}”. We did not check from when it can be requested.",
        "此处应填写月份，例如 2026-07，实际为“{found}”；可申请开票的时间未核对。",
    ),
    fix: None,
    source: BILLS,
};

/// Today is not known.
pub static TODAY_OPEN: Rule = Rule {
    code: "request/today-open",
    severity: Severity::Info,
    title: text!("Today's date missing", "未提供今天日期"),
    message: text!(
        "Without today's date, the days are counted but not compared with today.",
        "未提供今天日期：已计算各日期，但未与今天比较。",
    ),
    fix: None,
    source: &[own("Reading dates")],
};

/// When an invoice is likely to arrive.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Arrival {
    /// The day of the request: today, or the first day on which it is expected to be possible.
    pub requested_on: Day,
    /// Typically by this day.
    pub by: Day,
    /// How many business days later.
    pub business_days: i32,
    /// Whether it was counted without knowing the holidays.
    pub estimate: bool,
    /// Where it comes from.
    pub source: Source,
}

/// From when an item can be requested.
pub(super) fn requestable(case: &mut Case, at: usize, item: &Item, order_date: Option<Day>) -> Requestable {
    let typed = item.usage_month.trim();
    let by_month = case.question.method == Some(Method::Month);
    let month = if typed.is_empty() { order_date.filter(|_| by_month) } else { month(case, at, typed) };
    let Some(month) = month else {
        let is_billed_later = item.billing == Some(Billing::PayAsYouGo);
        if (is_billed_later || by_month) && typed.is_empty() {
            case.open.push(field(at, "usageMonth"));
        }
        let state = (item.billing.is_some() && !is_billed_later && typed.is_empty() && !by_month).then_some(State::Now);
        return Requestable { state, ..Default::default() };
    };
    let (Some(third), Some(fourth)) = (month.of_next_month(3), month.of_next_month(4)) else {
        return Requestable::default();
    };
    note_today(case);
    let state = case.question.today.map(|today| match () {
        () if today < third => State::NotYet,
        () if today < fourth => State::Perhaps,
        () => State::Expected,
    });
    let rule = match state {
        Some(State::NotYet) => Some(&NOT_YET),
        Some(State::Perhaps) => Some(&PERHAPS),
        _ => None,
    };
    if let Some(rule) = rule {
        let name = if typed.is_empty() { "orderDate" } else { "usageMonth" };
        let written = month.to_string();
        let finding = rule.at(field(at, name)).with("month", written.get(..7).unwrap_or(&written));
        case.report.add(finding.with("third", third.to_string()).with("fourth", fourth.to_string()));
    }
    Requestable { state, perhaps: Some(third), expected: Some(fourth) }
}

/// Reports that today is missing, and asks for it; the request can continue without it.
pub(super) fn note_today(case: &mut Case) {
    if case.question.today.is_none() && case.ask(&needs::TODAY) {
        case.report.unchecked(&TODAY_OPEN, &["today"]);
    }
}

/// The first day of a month as typed, year first.
pub(super) fn month_of(typed: &str) -> Option<Day> {
    let folded = Typed::read(typed).folded();
    let plain = folded.trim_end_matches(['月', '份']).replace(['年', '/', '.'], "-");
    let (year, month) = plain.split_once('-')?;
    let year = year.trim().parse::<i32>().ok().filter(|year| (1000..=9999).contains(year))?;
    Day::from_numbers(year, month.trim().parse().ok()?, 1)
}

/// The same, and reports what is not a month.
fn month(case: &mut Case, at: usize, typed: &str) -> Option<Day> {
    let first = month_of(typed);
    if first.is_none() {
        case.report.add(NOT_A_MONTH.at(field(at, "usageMonth")).with("found", typed));
    }
    first
}

/// All items together: the latest decides, and if one is unknown so is the state.
pub(super) fn together(one: Requestable, other: &Requestable) -> Requestable {
    Requestable {
        state: one.state.and_then(|state| other.state.map(|next| state.max(next))),
        perhaps: one.perhaps.max(other.perhaps),
        expected: one.expected.max(other.expected),
    }
}

/// Business days in which an e-mail typically comes, and a vendor's invoice.
const EMAIL_DAYS: i32 = 1;
const VENDOR_DAYS: i32 = 7;

/// When an invoice is likely to arrive.
pub(super) fn arrival(case: &Case, issuer: &Issuer, requestable: &Requestable) -> Option<Arrival> {
    let today = case.question.today?;
    let requested_on = match requestable.state? {
        State::NotYet => requestable.expected?,
        _ => today,
    };
    let business_days = if matches!(issuer, Issuer::Vendor(_)) { VENDOR_DAYS } else { EMAIL_DAYS };
    let by = case.calendar.business_days(requested_on, business_days)?;
    let estimate = !calendar::covers(requested_on, by);
    Some(Arrival { requested_on, by, business_days, estimate, source: faq("E-invoice issuance time") })
}
