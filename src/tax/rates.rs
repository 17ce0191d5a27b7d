//! The known rates of Chinese VAT, each with its period, and which of them a question means.
//!
//! A rate that changed for only one product, as SMS did from 6 % to 9 % on 2026-01-01, is in the register's rows.

use crate::{
    date::Day,
    glyph::{Typed, characters},
    money,
    register::Register,
    report::{Report, Severity},
    rule::Rule,
    sources::{Source, faq, practice, rates_2019, reduced},
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
    &RATE_ENDS,
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
        "{product}在列表中的税率为 {rate}，以开票页面为准。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The product does not decide the rate.
pub static RATE_UNDECIDED: Rule = Rule {
    code: "tax/rate-undecided",
    severity: Severity::Hold,
    title: text!("More than one rate", "税率不唯一"),
    message: text!(
        "“{product}” does not determine the rate: {rates} are possible.",
        "仅凭“{product}”不能确定税率，可能为 {rates}。",
    ),
    fix: Some(text!("Enter the rate shown on the invoicing page.", "请填写开票页面显示的税率。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The typed rate is not the product's.
pub static RATE_DIFFERS: Rule = Rule {
    code: "tax/rate-differs",
    severity: Severity::Caution,
    title: text!("Not the listed rate", "与列表税率不一致"),
    message: text!(
        "You entered {rate}, but {listed} is listed for {product}. What the invoicing page shows is right.",
        "所填税率为 {rate}，{product}在列表中的税率为 {listed}，以开票页面为准。",
    ),
    fix: Some(text!("Check the rate on the invoicing page once more.", "请再次核对开票页面上的税率。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A rate of Chinese VAT that no listed product has.
pub static RATE_NOT_USED: Rule = Rule {
    code: "tax/rate-not-used",
    severity: Severity::Info,
    title: text!("Not a listed rate", "列表中没有该税率"),
    message: text!(
        "{rate} is a Chinese VAT or levy rate, but the products listed for Alibaba Cloud are invoiced at 6%, 9% or 13%.",
        "{rate} 属于增值税税率或征收率，但开票主体列表中的阿里云产品税率只有 6%、9% 和 13%。",
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
        "{rate} is not one of the Chinese VAT rates we know: 13%, 9%, 6%, 5%, 3%, 1.5%, 1%, 0.5% and 0%.",
        "{rate} 不在已知的增值税税率和征收率之列，已知的有 13%、9%、6%、5%、3%、1.5%、1%、0.5% 和 0%。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[practice("VAT and levy rates in use")],
};

/// The name does not give a rate.
pub static PRODUCT_WITHOUT_RATE: Rule = Rule {
    code: "tax/product-without-rate",
    severity: Severity::Hold,
    title: text!("No rate for this product", "该产品没有可用税率"),
    message: text!(
        "Our list gives no rate for “{product}”, or the name could mean several products.",
        "列表中没有“{product}”的税率，或该名称可能对应多个产品。",
    ),
    fix: Some(text!("Enter the rate shown on the invoicing page.", "请填写开票页面显示的税率。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// Rate of another period.
pub static RATE_OLDER: Rule = Rule {
    code: "tax/rate-older",
    severity: Severity::Caution,
    title: text!("Rate of another period", "税率与日期不符"),
    message: text!(
        "{rate} is a VAT rate in use {period}, according to public pages. None of the dates you entered is in that period.",
        "据公开资料，{rate} 是 {period}适用的增值税税率；所填订单日期、开票日期均不在此期间。",
    ),
    fix: Some(text!("Enter the date of the sale, or compare the rate.", "请填写业务发生日期，或核对税率。")),
    source: &[practice("Older VAT rates"), rates_2019("VAT rates from 2019-04-01")],
};

/// A reduced rate whose last day is known.
pub static RATE_ENDS: Rule = Rule {
    code: "tax/rate-ends",
    severity: Severity::Info,
    title: text!("A reduced rate", "优惠税率或征收率"),
    message: text!("{rate} is a reduced rate, in use {period}.", "{rate} 为优惠税率或征收率，执行期间：{period}。"),
    fix: None,
    source: &[reduced("Reduced rates until the end of 2027")],
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
    /// Its first day, if known.
    first: Option<Day>,
    /// Its last day, if known.
    last: Option<Day>,
    /// Whether its period is over, so that it needs a day within it.
    pub has_ended: bool,
    /// Where it is from. Those from practice are generally known; no official text was read.
    pub source: &'static [Source],
}

const LISTED: &[Source] = &[faq("Invoicing companies, content, and tax rates")];
const IN_USE: &[Source] = &[practice("VAT and levy rates in use")];
const OLDER: &[Source] = &[practice("Older VAT rates")];
const SINCE: &[Source] = &[rates_2019("VAT rates from 2019-04-01")];
const REDUCED: &[Source] = &[reduced("Reduced rates until the end of 2027")];

const UNTIL_2018: Option<Day> = Some(Day::of(2018, 4, 30));
const FROM_2018: Option<Day> = Some(Day::of(2018, 5, 1));
const UNTIL_2019: Option<Day> = Some(Day::of(2019, 3, 31));
const FROM_2019: Option<Day> = Some(Day::of(2019, 4, 1));
/// The end of 1 % is known well; those of 5 % and 1.5 % from one summary each.
const UNTIL_2027: Option<Day> = Some(Day::of(2027, 12, 31));

const fn known(permille: i128, source: &'static [Source]) -> KnownRate {
    KnownRate { permille, first: None, last: None, has_ended: false, source }
}
const fn since(permille: i128, first: Option<Day>) -> KnownRate {
    KnownRate { first, ..known(permille, SINCE) }
}
const fn until(permille: i128, last: Option<Day>) -> KnownRate {
    KnownRate { last, ..known(permille, REDUCED) }
}
const fn older(permille: i128, first: Option<Day>, last: Option<Day>) -> KnownRate {
    KnownRate { first, last, has_ended: true, ..known(permille, OLDER) }
}

/// Every rate that is known. We did not find out whether 0.5 % continues after 2025. The first days of 5 %, 1.5 % and 1
/// % are left out: these rates are older than the announcement that extends them.
pub static KNOWN: [KnownRate; 13] = [
    since(130, FROM_2019),
    since(90, FROM_2019),
    known(60, LISTED),
    until(50, UNTIL_2027),
    known(30, IN_USE),
    until(15, UNTIL_2027),
    until(10, UNTIL_2027),
    known(5, IN_USE),
    known(0, IN_USE),
    older(170, None, UNTIL_2018),
    older(110, None, UNTIL_2018),
    older(160, FROM_2018, UNTIL_2019),
    older(100, FROM_2018, UNTIL_2019),
];

/// How many of [`KNOWN`], from its beginning, the listed products have.
const OF_PRODUCTS: usize = 3;

impl KnownRate {
    /// Whether it is possible: one of these days is in its period, or no day is given and it is in use.
    pub fn is_allowed(&self, days: Days) -> bool {
        let mut days = days.into_iter().flatten().peekable();
        if days.peek().is_none() { !self.has_ended } else { days.any(|day| self.holds_on(day)) }
    }

    /// Whether this day is in its period.
    pub fn holds_on(&self, day: Day) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }

    /// Its period in words.
    fn period(&self) -> Text {
        match (self.first.map(|day| day.to_string()), self.last.map(|day| day.to_string())) {
            (Some(first), Some(last)) => Text::of(&format!("from {first} to {last}"), &format!("{first} 至 {last} ")),
            (None, Some(last)) => Text::of(&format!("until {last}"), &format!("{last} 及以前")),
            (Some(first), None) => Text::of(&format!("since {first}"), &format!("{first} 起")),
            (None, None) => Text::from(""),
        }
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

/// A rate, or why no tax is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// As a fraction; 0 if no tax is due.
    pub fraction: Decimal,
    /// Why no tax is due.
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

/// Reads a rate, or the words printed instead.
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Rate> {
    let treatment = match characters(&Typed::read(typed).letters()).as_str() {
        "免税" | "exempt" | "taxexempt" => Treatment::Exempt,
        "不征税" | "nottaxable" | "nontaxable" => Treatment::NotTaxable,
        _ => return rate::read(field, typed, report).map(Rate::from),
    };
    Some(Rate { fraction: Decimal::ZERO, treatment: Some(treatment) })
}

/// The typed rate, compared with the product's; or the product's, if it is certain.
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

/// Reports what is known about a rate that no listed product has.
pub fn note_unlisted(field: &str, rate: Rate, days: Days, report: &mut Report) {
    let permille = money::to_minor(rate.fraction, 3);
    let say = |rule: &Rule| rule.at(field).with("rate", rate.shown());
    let Some(at) = KNOWN.iter().position(|known| Some(known.permille) == permille) else {
        return report.add(say(&RATE_UNKNOWN));
    };
    let known = &KNOWN[at];
    if !known.is_allowed(days) {
        return report.add(say(&RATE_OLDER).with("period", known.period()));
    }
    if at >= OF_PRODUCTS {
        report.add(say(&RATE_NOT_USED));
    }
    if known.last.is_some() && !known.has_ended {
        report.add(say(&RATE_ENDS).with("period", known.period()));
    }
}
