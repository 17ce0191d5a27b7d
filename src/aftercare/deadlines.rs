//! Every date: what it was counted from and how, and what the sources do not say.
//!
//! A deadline's date is the last day that is still in time. The sources do not say whether the first day counts; here it
//! does not, and the careful reading, in which it does, is given too.

use super::{
    case::{self, Case},
    credit_note, needs,
};
use crate::{
    date::Day,
    deadline::Counted,
    number::digital::CLOUD_DIGITAL_SINCE,
    report::Severity,
    rule::Rule,
    sources::{Source, faq, no_limit, topic},
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&RETURN_LATE, &LAST_DAYS, &DATES_OPEN, &case::ESTIMATE, &PAPER_PERIODS, &OVERDUE];

const LOST: Source = topic("What to do if a special VAT invoice is lost");
const CHANGE: Source = topic("How do I return or exchange an invoice?");
const REISSUE: Source = faq("Reissue an incorrect invoice");
const ISSUANCE: Source = faq("E-invoice issuance time");

/// Too late to be returned.
pub static RETURN_LATE: Rule = Rule {
    code: "aftercare/return-late",
    severity: Severity::Stop,
    title: text!("Too late to be returned", "已超过退票期限"),
    message: text!(
        "The last day to return it was {last}, 7 business days before the 360 days end on {end}; this return is dated {day}. \
         Alibaba Cloud will not process it.",
        "360 天期限于 {end} 届满，最迟应在其前 7 个工作日即 {last} 退回；本次退回日期为 {day}，阿里云不予处理。",
    ),
    fix: Some(text!(
        "Do not mail it. You can still deduct the invoice: special invoices issued from 2017-01-01 no longer have a deduction period.",
        "请勿寄出。该发票仍可抵扣：2017-01-01 及以后开具的专用发票已取消抵扣期限。"
    )),
    source: &[CHANGE, NO_PERIOD],
};

/// The last day depends only on how the days are counted.
pub static LAST_DAYS: Rule = Rule {
    code: "aftercare/last-days",
    severity: Severity::Caution,
    title: text!("Last day depends on the count", "是否逾期取决于算法"),
    message: text!(
        "{last} is the last day if the day of issue is not counted, {careful} if it is. The source does not say which.",
        "开票当日不计入时最后一天为 {last}，计入时为 {careful}；帮助页《发票》未说明算法。",
    ),
    fix: Some(text!("Confirm before you rely on the later date.", "请先咨询确认，不要以较晚的日期为准。")),
    source: &[LOST, CHANGE],
};

/// No date to count from, or none to compare with.
pub static DATES_OPEN: Rule = Rule {
    code: "aftercare/dates-open",
    severity: Severity::Caution,
    title: text!("Dates missing", "缺少日期"),
    message: text!(
        "We could not check whether the period is over. Enter the issue date and today's date.",
        "无法判断是否超过期限：请填写开票日期和今天的日期。",
    ),
    fix: None,
    source: &[LOST, CHANGE],
};

/// Periods that are over for every invoice of Alibaba Cloud's own.
pub static PAPER_PERIODS: Rule = Rule {
    code: "aftercare/paper-periods",
    severity: Severity::Info,
    title: text!("Alibaba Cloud's paper periods are over", "阿里云纸质发票的期限均已届满"),
    message: text!(
        "Alibaba Cloud's own paper invoices are dated {last} or earlier, so their 180 days end by {lost} and their 360 days by \
         {returned}. A Marketplace vendor's might be later.",
        "阿里云自有纸质发票最晚开具于 {last}，180 天期限最晚到 {lost}，360 天期限最晚到 {returned}；云市场服务商的纸质发票可能较晚。",
    ),
    fix: None,
    source: &[faq("Use an e-invoice for reimbursement"), LOST, CHANGE],
};

/// It takes longer than promised.
pub static OVERDUE: Rule = Rule {
    code: "aftercare/overdue",
    severity: Severity::Caution,
    title: text!("Return is overdue", "处理超时"),
    message: text!(
        "The return should have been processed within 3 business days, by {date}.",
        "退票应在 3 个工作日内处理完毕，最晚 {date}。",
    ),
    fix: Some(text!(
        "Check the status on the Invoice Download and Return page. If it is still open, open a ticket.",
        "请在“发票管理 > 开票记录”查看状态，仍未完成的可提交工单。",
    )),
    source: &[REISSUE],
};

const FIRST_DAY_COUNTS: Text = text!("the day of issue counts as the first day", "开票当日计为第一天");

/// The days for a lost special VAT invoice, and for a returned one.
const LOST_DAYS: i32 = 180;
const RETURN_DAYS: i32 = 360;
/// How many business days before the end it must be back.
const BEFORE_END: i32 = -7;
/// Business days that Alibaba Cloud takes for a return with a form.
const PROCESSING: i32 = 3;
/// The same, for a vendor to issue.
const VENDOR: i32 = 7;
/// The same, for an e-mail to arrive.
const EMAIL: i32 = 1;

/// The issue date; if it is missing, a finding says so.
fn issued(case: &mut Case) -> Option<Day> {
    if case.issue_date.is_none() {
        case.report.unchecked(&DATES_OPEN, &["invoice.issueDate"]);
        case.need(&needs::ISSUE_DATE);
    }
    case.issue_date
}

const NO_PERIOD: Source = no_limit("取消增值税扣税凭证认证确认期限");

/// What public pages quote from the announcement. We did not see its original.
const PERIOD_ENDED: (Text, Source) = (
    text!(
        "Deduction no longer has a time limit: under STA Announcement No. 45 of 2019, special invoices issued from \
         2017-01-01 need no confirmation within 360 days. The old rule still covers older ones.",
        "抵扣已无期限：根据国家税务总局公告 2019 年第 45 号，2017-01-01 及以后开具的专用发票不再要求在 360 日内认证确认，此前开具的仍按原规定。",
    ),
    NO_PERIOD,
);

/// The 180 days of a lost special VAT invoice: whether they are over.
pub(super) fn lost_period(case: &mut Case) -> Option<bool> {
    let issued = issued(case)?;
    let what = text!("the help topic's 180 days for lost invoices", "帮助页《发票》规定的 180 天（发票丢失）");
    let last = case.deadline("lost-period", what, (issued, LOST_DAYS, Counted::Calendar), &[LOST])?;
    let careful = issued.plus(LOST_DAYS - 1)?;
    let other = text!("The same document has 360 days for a returned invoice.", "同一文档在退票部分写的是 360 天。");
    case.beside("lost-period", Some((careful, FIRST_DAY_COUNTS)), &[(other, CHANGE), PERIOD_ENDED]);
    paper_periods(case);
    let Some(today) = case.question.today else {
        case.report.unchecked(&DATES_OPEN, &["today"]);
        case.need(&needs::TODAY);
        return None;
    };
    last_days(case, today, last, careful);
    Some(today > last)
}

/// The 360 days of a special VAT invoice that is not verified: whether it is too late to return it.
pub(super) fn return_period(case: &mut Case) -> bool {
    let arrived = case.question.parcel.arrived_on.as_str();
    let day = case.day("parcel.arrivedOn", arrived).or(case.question.today);
    period_of_return(case, day).unwrap_or(false)
}

fn period_of_return(case: &mut Case, day: Option<Day>) -> Option<bool> {
    let issued = issued(case)?;
    let what = text!("the help topic's 360 days for returns", "帮助页《发票》规定的 360 天（退票）");
    let end = case.deadline("deduction-period", what, (issued, RETURN_DAYS, Counted::Calendar), &[CHANGE])?;
    let careful = issued.plus(RETURN_DAYS - 1)?;
    let other = text!("The same document has 180 days for a lost invoice.", "同一文档在发票丢失部分写的是 180 天。");
    case.beside("deduction-period", Some((careful, FIRST_DAY_COUNTS)), &[(other, LOST), PERIOD_ENDED]);
    let what = text!("the last day to return it", "最迟退回日");
    let last = case.deadline("return", what, (end, BEFORE_END, Counted::Business), &[CHANGE])?;
    let careful = case.calendar.business_days(careful, BEFORE_END)?;
    let reading =
        text!("the day of issue counts, and the parcel has arrived by then", "开票当日计为第一天，且以收到退件为准");
    case.beside("return", Some((careful, reading)), &[]);
    paper_periods(case);
    let Some(day) = day else {
        case.report.unchecked(&DATES_OPEN, &["today"]);
        case.need(&needs::TODAY);
        return None;
    };
    if day > last {
        let finding = RETURN_LATE.at("parcel.arrivedOn").with("last", last.to_string());
        case.report.add(finding.with("end", end.to_string()).with("day", day.to_string()));
        return Some(true);
    }
    last_days(case, day, last, careful);
    Some(false)
}

fn last_days(case: &mut Case, day: Day, last: Day, careful: Day) {
    if day > careful && day <= last {
        let finding = LAST_DAYS.at("invoice.issueDate").with("last", last.to_string());
        case.report.add(finding.with("careful", careful.to_string()));
    }
}

/// These periods are over for every invoice of Alibaba Cloud's own.
fn paper_periods(case: &mut Case) {
    let last = CLOUD_DIGITAL_SINCE.plus(-1);
    let day = |days| last.and_then(|last| last.plus(days)).map_or_else(String::new, |day| day.to_string());
    let finding = PAPER_PERIODS.at("invoice.issueDate").with("last", day(0)).with("lost", day(LOST_DAYS));
    case.report.add(finding.with("returned", day(RETURN_DAYS)));
}

/// The three business days of a return with a form.
pub(super) fn processing(case: &mut Case) {
    let submitted = case.question.request.submitted_on.as_str();
    let submitted = case.day("request.submittedOn", submitted);
    let Some(from) = submitted.or(case.question.today.filter(|_| credit_note::is_ready(case))) else { return };
    let what = if submitted.is_some() {
        text!("the return is processed", "退票处理完成")
    } else {
        text!("the return is processed, if you request it today", "如今天申请，退票处理完成")
    };
    let date = case.deadline("processed", what, (from, PROCESSING, Counted::Business), &[REISSUE]);
    let is_over = |date: &Day| case.question.today.is_some_and(|today| today > *date);
    if let (Some(date), None | Some(false)) = (date.filter(is_over), case.question.red_invoice_issued) {
        case.report.add(OVERDUE.at("request.submittedOn").with("date", date.to_string()));
    }
}

/// When a vendor's invoice should have arrived.
pub(super) fn vendor(case: &mut Case) -> Option<Day> {
    let requested = case.question.invoice.requested_on.as_str();
    let from = case.day("invoice.requestedOn", requested)?;
    let what = text!("third-party vendors typically issue by then", "第三方服务商通常在此之前开票");
    case.deadline("vendor", what, (from, VENDOR, Counted::Business), &[ISSUANCE])
}

/// When an e-invoice typically arrives.
pub(super) fn email(case: &mut Case) {
    let requested = case.question.invoice.requested_on.as_str();
    let Some(from) = case.day("invoice.requestedOn", requested) else { return };
    let what = text!("the e-mail with the invoice typically arrives by then", "发票邮件通常在此之前送达");
    case.deadline("email", what, (from, EMAIL, Counted::Business), &[ISSUANCE]);
    let other = text!(
        "Another section says that an invoice is typically issued within 3 to 5 minutes. That is the issue, not the e-mail.",
        "另一节称发票通常 3 至 5 分钟开出，指开具而非邮件送达。"
    );
    case.beside("email", None, &[(other, REISSUE)]);
}
