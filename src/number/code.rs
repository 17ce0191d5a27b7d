//! The invoice code (发票代码) of an older invoice: 10 or 12 digits, in addition to the 8-digit number.
//!
//! ```text
//! 3300 20 1 1 3 0                     0 3300 19 001 11               1 4403 19 0 9 1 1 0
//! │    │  │ │ │ └ 10   amount version │ │    │  │   └ 11–12 kind     │ │    │  │ └ 9 kind: 9
//! │    │  │ │ └── 9    copies         │ │    │  └──── 8–10  batch    │ │    │  └── 8 industry
//! │    │  │ └──── 8    kind           │ │    └─────── 6–7   year     │ │    └───── 6–7 year
//! │    │  └────── 7    batch          │ └──────────── 2–5   region   │ └────────── 2–5 region
//! │    └───────── 5–6  year           └────────────── 1     0        └──────────── 1   blockchain
//! └────────────── 1–4  region
//! ```
//!
//! # What is not checked
//!
//! The last two digits of the region: cities changed, and some codes name a city. There is no check digit.

use super::{known::Known, verify};
use crate::{
    number_segments::{self, Segment},
    regions::Region,
    report::{Report, Severity},
    rule::Rule,
    sources::{notice, practice, topic},
    text::{Text, text},
    typed::digits::Digits,
};

/// An unknown region code.
pub static REGION_UNKNOWN: Rule = Rule {
    code: "number/region-unknown",
    severity: Severity::Caution,
    title: text!("Region code not known", "地区代码不在已知范围"),
    message: text!(
        "Expected the code of a region, such as 33 for Zhejiang, found {found}.",
        "此处应为地区代码，例如 33 代表浙江，实际为 {found}。",
    ),
    fix: Some(text!("Compare these digits with the invoice.", "请对照发票核对这几位数字。")),
    source: &[notice("Structure of the invoice number"), practice("Invoice codes")],
};

/// A code of the wrong length.
pub static LENGTH: Rule = Rule {
    code: "number/code-length",
    severity: Severity::Stop,
    title: text!("Length of the invoice code", "发票代码位数不符"),
    message: text!(
        "Expected an invoice code of 10 or 12 digits, found {count}.",
        "发票代码应为 10 位或 12 位，实际为 {count} 位。",
    ),
    fix: Some(text!(
        "Enter the code at the upper left of the invoice. If you cannot see it, leave it empty and do not make one up.",
        "请填写发票左上角的发票代码；无法查看时请留空，不要随意填写。",
    )),
    source: &[topic("What to do if a special VAT invoice is lost"), practice("Invoice codes")],
};

/// Twelve digits, where Alibaba Cloud speaks of ten.
pub static TWELVE: Rule = Rule {
    code: "number/code-of-twelve",
    severity: Severity::Info,
    title: text!("A 12-digit code", "12 位发票代码"),
    message: text!(
        "Alibaba Cloud's pages describe a 10-digit code. Electronic and roll invoices have one of 12 digits, as here.",
        "阿里云文档所述发票代码为 10 位；电子发票、卷式发票的代码为 12 位，此处即为 12 位。",
    ),
    fix: None,
    source: &[topic("What to do if a special VAT invoice is lost"), practice("Invoice codes")],
};

/// A year after that of the invoice.
pub static YEAR: Rule = Rule {
    code: "number/code-year",
    severity: Severity::Caution,
    title: text!("Year of the invoice code", "发票代码年份偏晚"),
    message: text!(
        "The invoice code is from {found}, which is after {day}.",
        "发票代码所含年份为 {found}，晚于 {day}。"
    ),
    fix: Some(text!("Compare the code and the issue date with the invoice.", "请对照发票核对发票代码和开票日期。")),
    source: &[practice("Invoice codes")],
};

/// A kind that is not known.
pub static KIND: Rule = Rule {
    code: "number/code-kind",
    severity: Severity::Caution,
    title: text!("Kind of invoice not known", "发票代码票种未知"),
    message: text!(
        "The digits for the kind of invoice are {found}, which is not a kind we know.",
        "发票代码中的票种位为 {found}，不在已知范围。",
    ),
    fix: Some(text!("Compare the code with the invoice.", "请对照发票核对发票代码。")),
    source: &[practice("Invoice codes")],
};

/// A code of 10 or 12 digits.
pub struct Code<'a>(&'a str);

impl<'a> Code<'a> {
    /// Reads 10 or 12 digits as a code.
    pub fn of(digits: &'a str) -> Option<Code<'a>> {
        let is_code = matches!(digits.len(), 10 | 12) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some(Code(digits))
    }

    /// Whether it is one of 12 digits.
    pub fn is_twelve(&self) -> bool {
        self.0.len() == 12
    }

    /// Digits before the region.
    fn offset(&self) -> usize {
        usize::from(self.is_twelve())
    }

    /// The four digits of the region.
    pub fn place(&self) -> Option<&'a str> {
        self.0.get(self.offset()..self.offset() + 4)
    }

    /// The two digits of the year.
    pub fn year(&self) -> Option<&'a str> {
        self.0.get(self.offset() + 4..self.offset() + 6)
    }

    /// The year in full; two digits from 94 on are of the last century, when these invoices began.
    pub fn full_year(&self) -> Option<i64> {
        let year: i64 = self.year()?.parse().ok()?;
        Some(if year >= 94 { 1900 + year } else { 2000 + year })
    }

    fn is_blockchain(&self) -> bool {
        self.is_twelve() && self.0.starts_with('1')
    }

    /// Where the digits of the kind are.
    fn kind_at(&self) -> (usize, usize) {
        match (self.is_twelve(), self.is_blockchain()) {
            (false, _) => (7, 8),
            (true, false) => (10, 12),
            (true, true) => (8, 9),
        }
    }

    fn kind_digits(&self) -> &'a str {
        let (first, after) = self.kind_at();
        self.0.get(first..after).unwrap_or_default()
    }

    /// The kind of invoice, and what the national platform asks for on it.
    pub fn kind(&self) -> Option<(Text, &'static Text)> {
        let electronic = text!("electronic general VAT invoice", "增值税电子普通发票");
        let kind = match (self.is_twelve(), self.is_blockchain(), self.kind_digits()) {
            (false, _, "1" | "5") => (text!("special VAT invoice", "增值税专用发票"), &verify::SPECIAL),
            (false, _, "3" | "6") => (text!("general VAT invoice", "增值税普通发票"), &verify::GENERAL),
            (false, _, "2" | "7") => {
                (text!("special VAT invoice for freight", "货物运输业增值税专用发票"), &verify::SPECIAL)
            }
            (true, true, "9") => (text!("blockchain invoice", "区块链电子普通发票"), &verify::BLOCKCHAIN),
            (true, false, _) if !self.0.starts_with('0') => return None,
            (true, false, "11") => (electronic, &verify::GENERAL),
            (true, false, "12") => (text!("toll invoice", "通行费电子普通发票"), &verify::GENERAL),
            (true, false, "13") => (text!("electronic special VAT invoice", "增值税电子专用发票"), &verify::SPECIAL),
            (true, false, "06" | "07") => {
                (text!("general VAT invoice on a roll", "增值税普通发票（卷票）"), &verify::GENERAL)
            }
            (true, false, "04" | "05") => {
                (text!("folded general VAT invoice", "增值税普通发票（折叠票）"), &verify::GENERAL)
            }
            _ => return None,
        };
        Some(kind)
    }

    /// Whether region, year and kind are all known: then such digits are most likely a code.
    pub fn is_plausible(&self) -> bool {
        self.kind().is_some()
            && self.place().and_then(Region::of_place).is_some()
            && self.full_year().is_some_and(|year| (1994..2030).contains(&year))
    }

    /// The labelled parts.
    pub fn segments(&self) -> Vec<Segment> {
        let place = self.place().and_then(Region::of_place).map(|region| region.name);
        let year = self.full_year().map(|year| Text::from(year.to_string()));
        let kind = self.kind().map(|(name, _)| name);
        let place = ("code-region", 4, text!("Code: region", "代码：地区"), place);
        let year = ("code-year", 2, text!("Code: year", "代码：年份"), year);
        let batch = |length| ("code-batch", length, text!("Code: batch", "代码：批次"), None);
        let kind = |length| ("code-kind", length, text!("Code: kind", "代码：票种"), kind);
        if !self.is_twelve() {
            let copies = ("code-copies", 1, text!("Code: copies", "代码：联次"), None);
            let version = ("code-version", 1, text!("Code: amount version", "代码：金额版"), self.amount_version());
            return number_segments::cut(self.0, [place, year, batch(1), kind(1), copies, version]);
        }
        let first = text!("Code: first digit", "代码：首位");
        if self.is_blockchain() {
            let first = ("code-first", 1, first, Some(text!("blockchain", "区块链")));
            let industry = ("code-industry", 1, text!("Code: industry", "代码：行业"), None);
            let copies = ("code-copies", 1, text!("Code: copies", "代码：联次"), None);
            let last = ("code-last", 1, text!("Code: last digit", "代码：末位"), None);
            return number_segments::cut(self.0, [first, place, year, industry, kind(1), batch(1), copies, last]);
        }
        number_segments::cut(self.0, [("code-first", 1, first, None), place, year, batch(3), kind(2)])
    }

    /// The highest amount for which the form with a 10-digit code was made.
    fn amount_version(&self) -> Option<Text> {
        match self.0.get(9..)? {
            "0" => Some(text!("printed by computer", "电脑版")),
            "1" => Some(text!("10,000 yuan", "万元版")),
            "2" => Some(text!("100,000 yuan", "十万元版")),
            "3" => Some(text!("1,000,000 yuan", "百万元版")),
            "4" => Some(text!("10,000,000 yuan", "千万元版")),
            _ => None,
        }
    }

    /// Reports what does not fit. `first` is the place of its first digit in the field.
    pub(super) fn examine(&self, field: &str, digits: &Digits, known: &Known, report: &mut Report) {
        let start = self.offset();
        let found = self.place().unwrap_or_default();
        if Region::of_place(found).is_none() {
            report.add(REGION_UNKNOWN.at(field).with("found", found).position(digits.span(start, start + 3)));
        }
        if let (Some(year), Some(day)) = (self.full_year(), known.issue_date.or(known.today))
            && year > i64::from(day.year())
        {
            let finding = YEAR.at(field).with("found", year.to_string()).with("day", day.to_string());
            report.add(finding.position(digits.span(start + 4, start + 5)));
        }
        if self.kind().is_none() {
            let (first, after) = self.kind_at();
            let finding = KIND.at(field).with("found", self.kind_digits());
            report.add(finding.position(digits.span(first, after - 1)));
        }
        if self.is_twelve() {
            report.add(TWELVE.at(field));
        }
    }
}
