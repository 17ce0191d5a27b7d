//! The number of a fully digital e-invoice (数电票): 20 digits, without a code.
//!
//! ```text
//! 25 33 2 000000012345678
//! │  │  │ └ 6–20  sequence
//! │  │  └── 5     channel through which it was issued
//! │  └───── 3–4   tax bureau: 31 provinces, and 91–95 for the cities with a bureau of their own
//! └──────── 1–2   year
//! ```
//!
//! The tax authority's notices name these parts. A railway e-ticket has 9 as its channel, and what looks like a
//! six-digit office and a nine-digit serial after it. There is no check digit: 26 real numbers follow none of the
//! usual ones.
//!
//! # What is not checked
//!
//! The channel: no list of its digits is public, so none is refused. The sequence. A bureau that is unknown, or does
//! not match the place in a listed seller's tax ID, is never more than a `caution`: companies move, and keep their tax
//! ID. A year that has not begun, or from before there were such invoices, is most likely a typing mistake: `hold`.

use super::{
    answer::{Channel, Kind, NumberAnswer},
    code::{Code, REGION_UNKNOWN},
    known::Known,
    verify,
};
use crate::{
    date::Day,
    number_segments::{self, Segment},
    regions::Region,
    report::Severity,
    rule::Rule,
    sources::{faq, notice, practice},
    text::{Text, text},
    typed::digits::Digits,
};

/// Digits of such a number.
pub const LENGTH: usize = 20;

/// The first such invoices were issued on 2021-12-01.
const FIRST_YEAR: i64 = 21;

/// The regions with invoices in that first month: Shanghai, Guangdong, Inner Mongolia.
const PILOTS: [&str; 3] = ["31", "44", "15"];

/// The first day on which Alibaba Cloud issues digital invoices only.
pub const CLOUD_DIGITAL_SINCE: Day = Day::of(2024, 5, 31);

/// A year before there were digital invoices.
pub static YEAR_EARLY: Rule = Rule {
    code: "number/year-early",
    severity: Severity::Hold,
    title: text!("Before digital invoices", "早于数电票推行时间"),
    message: text!(
        "The number begins with {found} for the year, but digital invoices began in 2021 (21).",
        "号码前两位为年份 {found}，而数电票自 2021 年（21）起试点。",
    ),
    fix: Some(text!("Compare the first two digits with the invoice.", "请对照发票核对前两位。")),
    source: &[notice("Structure of the invoice number")],
};

/// A year that has not begun.
pub static YEAR_AHEAD: Rule = Rule {
    code: "number/year-ahead",
    severity: Severity::Hold,
    title: text!("Year in the future", "年份晚于当前年份"),
    message: text!(
        "The number begins with {found} for the year, but today is {today}.",
        "号码前两位为年份 {found}，而今天是 {today}。",
    ),
    fix: Some(text!("Compare the first two digits with the invoice.", "请对照发票核对前两位。")),
    source: &[notice("Structure of the invoice number")],
};

/// The year differs from that of the issue date.
pub static YEAR_DIFFERS: Rule = Rule {
    code: "number/year-differs",
    severity: Severity::Caution,
    title: text!("Year differs from issue date", "年份与开票日期不一致"),
    message: text!(
        "The number begins with {found} for the year, but the issue date is {date}.",
        "号码前两位为年份 {found}，而开票日期为 {date}。",
    ),
    fix: Some(text!(
        "Compare both with the invoice; around New Year a number assigned in advance might have the other year.",
        "请与发票核对；跨年前后，预先赋码的号码年份可能与开票日期不同。",
    )),
    source: &[notice("Structure of the invoice number"), practice("Numbers assigned in advance")],
};

/// A region that had no digital invoices yet.
pub static PILOT_REGION: Rule = Rule {
    code: "number/pilot-region",
    severity: Severity::Caution,
    title: text!("Not a pilot region of 2021", "不在 2021 年试点地区"),
    message: text!(
        "A number of 2021 comes from Shanghai (31), Guangdong (44) or Inner Mongolia (15); this one has {found}.",
        "2021 年的号码只来自上海（31）、广东（44）、内蒙古（15），此号码为 {found}。",
    ),
    fix: Some(text!("Compare the first four digits with the invoice.", "请对照发票核对前四位。")),
    source: &[notice("Pilot of fully digital e-invoices")],
};

/// A different bureau than the listed seller's tax ID names.
pub static REGION_OF_SELLER: Rule = Rule {
    code: "number/region-of-seller",
    severity: Severity::Caution,
    title: text!("Not the seller's region", "与开票主体所在地区不一致"),
    message: text!(
        "Digits 3 and 4 are {found} ({region}), but the tax ID of “{seller}” begins with {expected}.",
        "号码第 3、4 位为 {found}（{region}），而“{seller}”的税号地区代码以 {expected} 开头。",
    ),
    fix: Some(text!(
        "Compare the number and the seller with the invoice. A company that moved keeps its tax ID.",
        "请与发票核对号码和开票主体；公司迁址后税号不变。",
    )),
    source: &[notice("Structure of the invoice number"), faq("Invoicing companies, content, and tax rates")],
};

/// The last five digits look as if a spreadsheet rounded them.
pub static SPREADSHEET_ZEROS: Rule = Rule {
    code: "number/spreadsheet-zeros",
    severity: Severity::Caution,
    title: text!("Last digits may be lost", "末尾数字可能已丢失"),
    message: text!(
        "The last five digits are 00000: a spreadsheet keeps 15 digits of a number and puts zeros in place of the rest.",
        "末五位为 00000：电子表格只保留数字的前 15 位，其余会被改为 0。",
    ),
    fix: Some(text!(
        "Compare the last five digits with the invoice; in a spreadsheet, format the column as text first.",
        "请对照发票核对末五位；使用电子表格时，请先将单元格设为文本格式。",
    )),
    source: &[practice("Long numbers in spreadsheets")],
};

/// A digital paper invoice also has an older code and number.
pub static DIGITAL_PAPER: Rule = Rule {
    code: "number/digital-paper",
    severity: Severity::Info,
    title: text!("Digital paper invoice", "数电纸质发票"),
    message: text!(
        "A 20-digit number with an invoice code beside it looks like a digital paper invoice, which also has an 8-digit \
         number.",
        "20 位号码同时带有发票代码，应为数电纸质发票，票面另有 8 位发票号码。",
    ),
    fix: None,
    source: &[practice("Digital paper invoices")],
};

/// A digital invoice of Alibaba Cloud from before it issued only these.
pub static DIGITAL_EARLY: Rule = Rule {
    code: "number/digital-early",
    severity: Severity::Info,
    title: text!("Digital before the change", "切换日之前的数电票"),
    message: text!(
        "According to Alibaba Cloud’s FAQ, all its invoices have been digital since 2024-05-31. Some companies began earlier, as on {date}.",
        "据《发票常见问题》，自 2024-05-31 起所有发票均为数电票；部分开票主体更早切换，此发票日期为 {date}。",
    ),
    fix: None,
    source: &[faq("Use an e-invoice for reimbursement")],
};

/// If neither today nor the issue date is known, a year after this one does not count as a year.
const LATEST_YEAR: i64 = 35;

/// The last year that a number may begin with, two digits.
fn latest_year(today: Option<Day>) -> i64 {
    today.map_or(LATEST_YEAR, |today| i64::from(today.year()) - 2000)
}

/// Whether 20 digits begin like a digital number: a year since 2021 that has begun, and a bureau.
pub fn looks_digital(digits: &str, today: Option<Day>) -> bool {
    let Some(parts) = Parts::of(digits) else { return false };
    let is_pilot = PILOTS.contains(&parts.bureau);
    parts.region.is_some()
        && (FIRST_YEAR..=latest_year(today)).contains(&parts.year)
        && (parts.year > FIRST_YEAR || is_pilot)
}

/// Whether the year or the bureau fits; if neither does, it is some other number.
pub(super) fn may_be_digital(digits: &str, today: Option<Day>) -> bool {
    let Some(parts) = Parts::of(digits) else { return false };
    let is_year = (FIRST_YEAR..=latest_year(today)).contains(&parts.year);
    // Without today, a far year would not be noticed.
    is_year || (parts.region.is_some() && (today.is_some() || parts.year < FIRST_YEAR))
}

/// Whether a number and its code have the same year and region, as on a digital paper invoice.
pub(crate) fn is_digital_paper(digits: &str, code: &Code<'_>, today: Option<Day>) -> bool {
    let Some(parts) = Parts::of(digits) else { return false };
    looks_digital(digits, today)
        && code.is_twelve()
        && code.year() == digits.get(..2)
        && code.place().is_some_and(|place| Region::bureau_is_of(parts.bureau, place))
}

struct Parts<'a> {
    year: i64,
    bureau: &'a str,
    region: Option<Region>,
    channel: &'a str,
    sequence: &'a str,
}

impl Parts<'_> {
    fn of(digits: &str) -> Option<Parts<'_>> {
        if digits.len() != LENGTH {
            return None;
        }
        let bureau = digits.get(2..4)?;
        Some(Parts {
            year: digits.get(..2)?.parse().ok()?,
            bureau,
            region: Region::of_bureau(bureau),
            channel: digits.get(4..5)?,
            sequence: digits.get(5..)?,
        })
    }
}

/// What is known about the digit of the channel.
fn channel_name(channel: &str) -> Option<Text> {
    match channel {
        "2" => Some(text!("e-invoice service platform", "电子发票服务平台")),
        "7" => Some(text!("direct link of a company (Leqi)", "乐企直连")),
        "9" => Some(text!("railway e-ticket", "铁路电子客票")),
        _ => None,
    }
}

/// Examines 20 digits as the number of a digital invoice.
pub(super) fn examine(digits: &Digits, known: &Known, answer: &mut NumberAnswer) {
    let Some(parts) = Parts::of(&digits.text) else { return };
    answer.kind = Kind::Digital;
    answer.normalized = Some(digits.text.clone());
    examine_year(&parts, digits, known, answer);
    let report = &mut answer.report;
    if parts.region.is_none() {
        report.add(REGION_UNKNOWN.at("number").with("found", parts.bureau).position(digits.span(2, 3)));
    } else if parts.year == FIRST_YEAR && !PILOTS.contains(&parts.bureau) {
        report.add(PILOT_REGION.at("number").with("found", parts.bureau).position(digits.span(2, 3)));
    }
    if let (Some(region), Some(seller)) = (&parts.region, known.issuer)
        && let Some(place) = seller.tax_id.and_then(|id| id.get(2..8))
        && !Region::bureau_is_of(parts.bureau, place)
    {
        let finding = REGION_OF_SELLER.at("number").with("found", parts.bureau).with("expected", &place[..2]);
        let finding = finding.with("region", region.name.clone()).with("seller", Text::from(seller.name));
        report.add(finding.position(digits.span(2, 3)));
    }
    if digits.text.ends_with("00000") {
        report.add(SPREADSHEET_ZEROS.at("number").position(digits.span(15, 19)));
    }
    if let (true, Some(date)) = (known.from_cloud, known.issue_date)
        && date < CLOUD_DIGITAL_SINCE
    {
        report.add(DIGITAL_EARLY.at("issueDate").with("date", date.to_string()));
    }
    answer.segments = segments(&digits.text, &parts);
    answer.verify = verify::ways(&verify::DIGITAL, Some(parts.bureau));
    answer.parts.year = Some(format!("20{:02}", parts.year));
    answer.parts.channel = Some(Channel { digit: parts.channel.to_owned(), name: channel_name(parts.channel) });
    answer.parts.sequence = Some(parts.sequence.to_owned());
    answer.parts.region = parts.region;
}

fn examine_year(parts: &Parts<'_>, digits: &Digits, known: &Known, answer: &mut NumberAnswer) {
    let year = format!("20{:02}", parts.year);
    let at = digits.span(0, 1);
    let report = &mut answer.report;
    let today = known.today.filter(|today| i64::from(today.year()) < 2000 + parts.year);
    if parts.year < FIRST_YEAR {
        report.add(YEAR_EARLY.at("number").with("found", format!("{:02}", parts.year)).position(at));
    } else if let Some(today) = today {
        let finding = YEAR_AHEAD.at("number").with("found", parts.year.to_string());
        report.add(finding.with("today", today.to_string()).position(at));
    } else if let Some(date) = known.issue_date.filter(|date| date.year().to_string() != year) {
        let finding = YEAR_DIFFERS.at("number").with("found", parts.year.to_string());
        report.add(finding.with("date", date.to_string()).position(at));
    }
}

fn segments(number: &str, parts: &Parts<'_>) -> Vec<Segment> {
    let year = ("year", 2, text!("Year", "年份"), Some(Text::from(format!("20{:02}", parts.year))));
    let region = ("region", 2, text!("Region", "地区"), parts.region.as_ref().map(|region| region.name.clone()));
    let meaning = channel_name(parts.channel).or(Some(text!("no public list", "无公开说明")));
    let channel = ("channel", 1, text!("Channel", "开具渠道"), meaning);
    if parts.channel == "9" {
        let office = ("office", 6, text!("Issuing office (observed)", "开具点（据样本推断）"), None);
        let serial = ("serial", 9, text!("Serial number", "顺序号"), None);
        return number_segments::cut(number, [year, region, channel, office, serial]);
    }
    number_segments::cut(number, [year, region, channel, ("sequence", 15, text!("Sequence", "顺序编码"), None)])
}
