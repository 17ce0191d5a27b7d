//! The rates of Chinese VAT that are known, from when until when; and which of them a question means.
//!
//! A rate that changed for one product alone, as SMS did from 6 % to 9 % on 2026-01-01, stands in the register's rows.

use crate::{
    date::Day,
    glyph::{Typed, characters},
    money,
    register::Register,
    report::{Report, Severity},
    rule::Rule,
    sources::{Source, faq, practice},
    text::{Text, text},
    typed::rate,
};
use rust_decimal::Decimal;

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[
    &RATE_FROM_PRODUCT,
    &RATE_UNDECIDED,
    &PRODUCT_WITHOUT_RATE,
    &RATE_DIFFERS,
    &RATE_NOT_USED,
    &RATE_OLDER,
    &RATE_UNKNOWN,
    &NO_TAX,
];

/// The rate came from the register.
pub static RATE_FROM_PRODUCT: Rule = Rule {
    code: "tax/rate-from-product",
    severity: Severity::Info,
    title: text!("Rate of the product", "按产品取得税率"),
    message: text!(
        "{rate} is the rate listed for {product}; the invoicing page decides.",
        "{product}在公开列表中的税率为 {rate}，以开票页面为准。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The product leaves the rate open.
pub static RATE_UNDECIDED: Rule = Rule {
    code: "tax/rate-undecided",
    severity: Severity::Hold,
    title: text!("More than one rate", "税率不唯一"),
    message: text!(
        "“{product}” does not settle the rate: {rates} are possible.",
        "仅凭“{product}”不能确定税率，可能为 {rates}。",
    ),
    fix: Some(text!("Enter the rate shown on the invoicing page.", "请填写开票页面显示的税率。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The rate that was typed is not the product's.
pub static RATE_DIFFERS: Rule = Rule {
    code: "tax/rate-differs",
    severity: Severity::Caution,
    title: text!("Not the listed rate", "与公开列表税率不一致"),
    message: text!(
        "You entered {rate}, but {listed} is listed for {product}. What the invoicing page shows is right.",
        "所填税率为 {rate}，{product}在公开列表中的税率为 {listed}，以开票页面为准。",
    ),
    fix: Some(text!("Look at the rate on the invoicing page once more.", "请再次核对开票页面上的税率。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A rate of Chinese VAT that no listed product has.
pub static RATE_NOT_USED: Rule = Rule {
    code: "tax/rate-not-used",
    severity: Severity::Info,
    title: text!("Not a listed rate", "公开列表中没有该税率"),
    message: text!(
        "{rate} is a Chinese VAT or levy rate, but the products listed for Alibaba Cloud are invoiced at 6%, 9% or 13%.",
        "{rate} 属于增值税税率或征收率，但阿里云公开列表中的产品税率只有 6%、9% 和 13%。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates"), practice("VAT and levy rates in use")],
};

/// Not a rate of Chinese VAT.
pub static RATE_UNKNOWN: Rule = Rule {
    code: "tax/rate-unknown",
    severity: Severity::Caution,
    title: text!("Not a rate in use", "不是现行税率"),
    message: text!(
        "{rate} is not a rate of Chinese VAT that we know: 13%, 9%, 6%, 5%, 3%, 1.5%, 1%, 0.5% and 0% are.",
        "{rate} 不在已知的增值税税率和征收率之列，已知的有 13%、9%、6%、5%、3%、1.5%、1%、0.5% 和 0%。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[practice("VAT and levy rates in use")],
};

/// The name gives no rate at all.
pub static PRODUCT_WITHOUT_RATE: Rule = Rule {
    code: "tax/product-without-rate",
    severity: Severity::Hold,
    title: text!("No rate for this product", "该产品没有可用税率"),
    message: text!(
        "The public list gives no rate for “{product}”, or the name could mean several products.",
        "公开列表中没有“{product}”的税率，或该名称可能对应多个产品。",
    ),
    fix: Some(text!("Enter the rate shown on the invoicing page.", "请填写开票页面显示的税率。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A rate of former years, without a day that allows it.
pub static RATE_OLDER: Rule = Rule {
    code: "tax/rate-older",
    severity: Severity::Caution,
    title: text!("An older rate", "历史税率"),
    message: text!(
        "{rate} is generally known as an older VAT rate, in use {period}; no order or issue date given falls into that \
         time.",
        "一般认为 {rate} 是 {period}适用的历史税率，所填订单日期、开票日期不在此期间。",
    ),
    fix: Some(text!("Enter the date of the sale, or compare the rate.", "请填写业务发生日期，或核对税率。")),
    source: &[practice("Older VAT rates")],
};

/// Exempt, or outside the tax.
pub static NO_TAX: Rule = Rule {
    code: "tax/no-tax",
    severity: Severity::Info,
    title: text!("No tax", "不计税"),
    message: text!(
        "“{rate}” carries no tax; in place of the tax an invoice prints ***.",
        "“{rate}”不计税额，发票税额栏显示为 ***。",
    ),
    fix: None,
    source: &[practice("VAT and levy rates in use")],
};

/// A rate, and when it holds.
#[derive(Debug)]
pub struct KnownRate {
    /// In tenths of a per cent: 130 is 13 %.
    pub permille: i128,
    /// First and last day, for a rate that has ended.
    pub ended: Option<&'static Period>,
    /// Where it stands. Those from practice are generally known; no official text was read.
    pub source: &'static [Source],
}

/// The time of an older rate.
#[derive(Debug)]
pub struct Period {
    first: Option<Day>,
    last: Day,
    /// In words.
    words: Text,
}

const LISTED: &[Source] = &[faq("Invoicing companies, content, and tax rates")];
const IN_USE: &[Source] = &[practice("VAT and levy rates in use")];
const OLDER: &[Source] = &[practice("Older VAT rates")];

static UNTIL_2018: Period =
    Period { first: None, last: Day::of(2018, 4, 30), words: text!("until 2018-04-30", "2018-04-30 及以前") };
static UNTIL_2019: Period = Period {
    first: Some(Day::of(2018, 5, 1)),
    last: Day::of(2019, 3, 31),
    words: text!("from 2018-05-01 to 2019-03-31", "2018-05-01 至 2019-03-31 "),
};

const fn known(permille: i128, source: &'static [Source]) -> KnownRate {
    KnownRate { permille, ended: None, source }
}
const fn older(permille: i128, ended: &'static Period) -> KnownRate {
    KnownRate { permille, ended: Some(ended), source: OLDER }
}

/// Every rate that is known. Whether the levies of 5 %, 1.5 % and 1 % go on after 2026 is not confirmed.
pub static KNOWN: [KnownRate; 13] = [
    known(130, LISTED),
    known(90, LISTED),
    known(60, LISTED),
    known(50, IN_USE),
    known(30, IN_USE),
    known(15, IN_USE),
    known(10, IN_USE),
    known(5, IN_USE),
    known(0, IN_USE),
    older(170, &UNTIL_2018),
    older(110, &UNTIL_2018),
    older(160, &UNTIL_2019),
    older(100, &UNTIL_2019),
];

/// How many of [`KNOWN`], from its beginning, the listed products have.
const OF_PRODUCTS: usize = 3;

impl KnownRate {
    /// Whether nothing speaks against it: it is in use, or one of these days lies in its time.
    pub fn is_allowed(&self, days: Days) -> bool {
        let falls = |day: &Day| {
            self.ended.is_some_and(|period| period.first.is_none_or(|first| first <= *day) && *day <= period.last)
        };
        self.ended.is_none() || days.iter().flatten().any(falls)
    }
}

/// The day of the order and the day of issue.
pub type Days = [Option<Day>; 2];

/// Why there is no tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// 免税.
    Exempt,
    /// 不征税.
    NotTaxable,
}

impl Treatment {
    /// As it crosses the border.
    pub fn code(self) -> &'static str {
        match self {
            Treatment::Exempt => "exempt",
            Treatment::NotTaxable => "not-taxable",
        }
    }
}

/// A rate, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// As a fraction; 0 where there is none.
    pub fraction: Decimal,
    /// Why there is none.
    pub treatment: Option<Treatment>,
}

impl Rate {
    /// A rate in tenths of a per cent.
    pub fn of_permille(permille: i128) -> Rate {
        Rate::from(Decimal::from_parts(permille as u32, 0, 0, false, 3).normalize())
    }

    /// Numerator and denominator.
    pub fn ratio(self) -> (i128, i128) {
        (self.fraction.mantissa(), 10_i128.pow(self.fraction.scale()))
    }

    /// In per cent, or in words.
    pub fn shown(self) -> Text {
        match self.treatment {
            None => rate::percent(self.fraction).into(),
            Some(Treatment::Exempt) => text!("exempt", "免税"),
            Some(Treatment::NotTaxable) => text!("not taxable", "不征税"),
        }
    }
}

impl From<Decimal> for Rate {
    fn from(fraction: Decimal) -> Rate {
        Rate { fraction, treatment: None }
    }
}

/// Reads a rate, or the words that stand in its place.
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Rate> {
    let treatment = match characters(&Typed::read(typed).letters()).as_str() {
        "免税" | "exempt" | "taxexempt" => Treatment::Exempt,
        "不征税" | "nottaxable" | "nontaxable" => Treatment::NotTaxable,
        _ => return rate::read(field, typed, report).map(Rate::from),
    };
    Some(Rate { fraction: Decimal::ZERO, treatment: Some(treatment) })
}

/// The rate as typed, held against the product's; or the product's, where it leaves no doubt.
///
/// `within` is the path of the line, with its point; empty for the question itself.
pub fn to_use(
    within: &str,
    typed: &str,
    product: &str,
    days: Days,
    register: &Register,
    report: &mut Report,
) -> Option<Rate> {
    let (rate_field, product_field, product) = (format!("{within}rate"), format!("{within}product"), product.trim());
    let rate = read(&rate_field, typed, report);
    let listed = if product.is_empty() { Vec::new() } else { register.rates(product, days[0]) };
    let percents = || join(listed.iter().copied());
    if let Some(rate) = rate {
        if rate.treatment.is_some() {
            report.add(NO_TAX.at(rate_field).with("rate", rate.shown()));
        } else if listed.is_empty() {
            note_unlisted(&rate_field, rate, days, report);
        } else if !listed.contains(&rate.fraction) {
            let finding = RATE_DIFFERS.at(rate_field).with("rate", rate.shown());
            report.add(finding.with("listed", percents()).with("product", product));
        }
        return Some(rate);
    }
    if product.is_empty() || !typed.trim().is_empty() {
        return None;
    }
    let (rule, name, found) = match listed.as_slice() {
        [] => {
            report.add(PRODUCT_WITHOUT_RATE.at(product_field).with("product", product));
            return None;
        }
        [rate] => (&RATE_FROM_PRODUCT, "rate", Some(Rate::from(*rate))),
        _ => (&RATE_UNDECIDED, "rates", None),
    };
    report.add(rule.at(product_field).with(name, percents()).with("product", product));
    found
}

/// Several rates in one string.
pub fn join(rates: impl Iterator<Item = Decimal>) -> String {
    let mut joined = String::new();
    for fraction in rates {
        if !joined.is_empty() {
            joined.push_str(" / ");
        }
        joined.push_str(&rate::percent(fraction));
    }
    joined
}

/// What is to be said about a rate that no listed product has.
pub fn note_unlisted(field: &str, rate: Rate, days: Days, report: &mut Report) {
    let permille = money::to_minor(rate.fraction, 3);
    let rule = match KNOWN.iter().position(|known| Some(known.permille) == permille) {
        Some(0..OF_PRODUCTS) => return,
        Some(at) => {
            if let (Some(period), false) = (KNOWN[at].ended, KNOWN[at].is_allowed(days)) {
                report.add(RATE_OLDER.at(field).with("rate", rate.shown()).with("period", &period.words));
                return;
            }
            &RATE_NOT_USED
        }
        None => &RATE_UNKNOWN,
    };
    report.add(rule.at(field).with("rate", rate.shown()));
}
