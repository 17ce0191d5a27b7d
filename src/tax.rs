//! How much of a tax-inclusive amount is tax?
//!
//! The FAQ computes `net = round2(gross / (1 + rate))` and `tax = round2(net × rate)`. The two do not always add up to
//! the gross: on about r/(1+r) of all amounts (5.66 % of them at 6 %) they miss it by one fen. The answer therefore
//! carries that `difference`, and `balancing_tax = gross − net`, which always adds up and which issued invoices print.

use crate::{
    money::{self, USUAL_DECIMALS, round_half_away},
    question::question,
    register::Register,
    report::{Report, Severity},
    rules::Rule,
    sources::{faq, own, practice},
    text::{Text, text},
    typed::{amount, date, rate},
};
use rust_decimal::Decimal;
use serde::Serialize;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &AMOUNT_MISSING,
    &RATE_MISSING,
    &SUM_DIFFERS,
    &CREDIT_LINE,
    &CURRENCY,
    &RATE_FROM_PRODUCT,
    &RATE_UNDECIDED,
    &RATE_DIFFERS,
    &RATE_NOT_USED,
    &RATE_UNKNOWN,
];

/// No amount yet.
pub static AMOUNT_MISSING: Rule = Rule {
    code: "tax/amount-missing",
    severity: Severity::Hold,
    title: text!("No amount yet", "缺少金额"),
    message: text!(
        "We could not compute the tax: enter the tax-inclusive amount.",
        "无法计算税额：请填写价税合计金额。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// No rate yet.
pub static RATE_MISSING: Rule = Rule {
    code: "tax/rate-missing",
    severity: Severity::Hold,
    title: text!("No rate yet", "缺少税率"),
    message: text!(
        "We could not compute the tax: enter the rate shown on the invoicing page, or the product.",
        "无法计算税额：请填写开票页面显示的税率，或填写产品名称。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The FAQ's two roundings do not add up.
pub static SUM_DIFFERS: Rule = Rule {
    code: "tax/sum-differs",
    severity: Severity::Info,
    title: text!("One fen of rounding", "尾差一分"),
    message: text!(
        "The FAQ's formula, net × rate, gives a tax of {tax}; with the net of {net} that makes {sum}, which misses the \
         amount by {difference}. An invoice prints the tax that adds up, {balancing}.",
        "按帮助文档公式（不含税金额 × 税率），税额为 {tax}，与不含税金额 {net} 合计为 {sum}，\
         与价税合计相差 {difference}。发票票面税额按轧差列示为 {balancing}。",
    ),
    fix: Some(text!("Book the figures printed on the invoice itself.", "请以发票票面金额入账。")),
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Tax arithmetic of issued invoices")],
};

/// A negative amount.
pub static CREDIT_LINE: Rule = Rule {
    code: "tax/credit-line",
    severity: Severity::Info,
    title: text!("A credit line", "红字金额"),
    message: text!(
        "A negative amount belongs on a credit (red-letter) invoice; the sign is kept.",
        "负数金额用于红字发票，符号予以保留。",
    ),
    fix: None,
    source: &[own("Tax breakdown"), practice("Red-letter invoices")],
};

/// Another currency than the yuan.
pub static CURRENCY: Rule = Rule {
    code: "tax/currency",
    severity: Severity::Caution,
    title: text!("Not in yuan", "币种不是人民币"),
    message: text!(
        "Alibaba Cloud's amounts and Chinese invoices are in CNY, but this amount is in {currency}.",
        "阿里云账单和发票以人民币计价，此处币种为 {currency}。",
    ),
    fix: Some(text!("Enter the amount in CNY.", "请填写人民币金额。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

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

question! {
    /// How much of this amount is tax?
    pub struct TaxQuestion {
        /// Tax-inclusive amount, as typed.
        amount: String,
        /// Rate, as typed: `6%` or `0.06`.
        rate: String,
        /// A product whose rate is used where no rate is given.
        product: String,
        /// The day of the order.
        order_date: String,
        /// ISO code; CNY unless given.
        currency: String,
    }
}

/// The answer; amounts carry two decimals.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TaxAnswer {
    /// Findings and verdict.
    #[serde(skip)]
    pub report: Report,
    /// The amount with tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross: Option<String>,
    /// The amount without tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
    /// The tax by the FAQ's formula.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<String>,
    /// The rate as a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// net + tax − gross.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<String>,
    /// gross − net.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balancing_tax: Option<String>,
    /// The arithmetic with its numbers.
    pub steps: Vec<Step>,
}

impl crate::report::Answer for TaxAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
}

/// One step of the arithmetic.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What is computed.
    pub name: Text,
    /// With its numbers.
    pub expression: String,
    /// The result.
    pub result: String,
}

/// How much of this amount is tax?
///
/// ```
/// use fapiao_check::{register::REGISTER, tax::{TaxQuestion, tax_breakdown}};
///
/// let question = TaxQuestion { amount: "6,150".into(), rate: "6%".into(), ..Default::default() };
/// let answer = tax_breakdown(&question, &REGISTER);
/// assert_eq!(answer.net.as_deref(), Some("5801.89"));
/// assert_eq!(answer.tax.as_deref(), Some("348.11"));
/// ```
pub fn tax_breakdown(question: &TaxQuestion, register: &Register) -> TaxAnswer {
    let mut answer = TaxAnswer::default();
    let report = &mut answer.report;
    let currency = if question.currency.trim().is_empty() { "CNY" } else { question.currency.trim() };
    let amount = amount::read("amount", &question.amount, currency, report);
    let typed_rate = rate::read("rate", &question.rate, report);
    let rate = rate_to_use(question, typed_rate, register, report);
    let in_words = |field: &str| report.findings.iter().any(|finding| finding.field == field);
    let (amount_said, rate_said) = (in_words("amount"), in_words("rate") || in_words("product"));
    if amount.is_none() && !amount_said {
        report.unchecked(&AMOUNT_MISSING, &["amount"]);
    }
    if rate.is_none() && !rate_said {
        report.unchecked(&RATE_MISSING, &["rate"]);
    }
    if let Some(amount) = &amount {
        let currency = amount.currency.as_deref().unwrap_or(currency).to_ascii_uppercase();
        if currency != "CNY" && currency != "RMB" {
            report.add(CURRENCY.at("amount").with("currency", currency));
        }
        if amount.value.is_sign_negative() && !amount.value.is_zero() {
            report.add(CREDIT_LINE.at("amount"));
        }
    }
    if let (Some(amount), Some(rate)) = (amount, rate) {
        fill_in(&mut answer, amount.value, rate);
    }
    answer
}

/// The rate as typed, held against the product's; or the product's, where it leaves no doubt.
fn rate_to_use(
    question: &TaxQuestion,
    typed: Option<Decimal>,
    register: &Register,
    report: &mut Report,
) -> Option<Decimal> {
    let order_date = date::read("orderDate", &question.order_date, report);
    let listed = register.rates(&question.product, order_date);
    let product = question.product.trim();
    let percents = || listed.iter().map(|rate| rate::percent(*rate)).collect::<Vec<_>>().join(" / ");
    match (typed, listed.as_slice()) {
        (Some(rate), []) => {
            note_unlisted(rate, report);
            Some(rate)
        }
        (Some(rate), listed) => {
            if !listed.contains(&rate) {
                let finding = RATE_DIFFERS.at("rate").with("rate", rate::percent(rate));
                report.add(finding.with("listed", percents()).with("product", product));
            }
            Some(rate)
        }
        (None, [rate]) if question.rate.trim().is_empty() => {
            let finding = RATE_FROM_PRODUCT.at("product").with("rate", rate::percent(*rate));
            report.add(finding.with("product", product));
            Some(*rate)
        }
        (None, [_, _, ..]) if question.rate.trim().is_empty() => {
            report.add(RATE_UNDECIDED.at("product").with("product", product).with("rates", percents()));
            None
        }
        (None, _) => None,
    }
}

/// VAT and levy rates in use, as percentages with one decimal: 130 is 13 %.
const RATES_IN_USE: [i128; 9] = [130, 90, 60, 50, 30, 15, 10, 5, 0];
/// Those of the listed products.
const RATES_LISTED: [i128; 3] = [130, 90, 60];

fn note_unlisted(rate: Decimal, report: &mut Report) {
    let permille = money::to_minor(rate, 3);
    let is_in = |rates: &[i128]| permille.is_some_and(|rate| rates.contains(&rate));
    if !is_in(&RATES_LISTED) {
        let rule = if is_in(&RATES_IN_USE) { &RATE_NOT_USED } else { &RATE_UNKNOWN };
        report.add(rule.at("rate").with("rate", rate::percent(rate)));
    }
}

/// Net and tax of a gross amount in minor units, by the FAQ's formula: each rounded half away from zero.
///
/// The rate is `numerator / denominator`. Exact for every gross up to [`money::LARGEST_MINOR`] and every
/// denominator up to a million.
pub fn split(gross: i128, numerator: i128, denominator: i128) -> (i128, i128) {
    let net = round_half_away(gross * denominator, denominator + numerator);
    (net, round_half_away(net * numerator, denominator))
}

fn fill_in(answer: &mut TaxAnswer, amount: Decimal, rate: Decimal) {
    let Some(gross) = money::to_minor(amount, USUAL_DECIMALS) else {
        let largest = money::print(money::LARGEST_MINOR, USUAL_DECIMALS);
        answer.report.add(amount::TOO_LARGE.at("amount").with("largest", largest));
        return;
    };
    let (numerator, denominator) = (rate.mantissa(), 10_i128.pow(rate.scale()));
    let (net, tax) = split(gross, numerator, denominator);
    let (sum, balancing) = (net + tax, gross - net);
    let print = |minor| money::print(minor, USUAL_DECIMALS);
    if sum != gross {
        let finding = SUM_DIFFERS.at("amount").with("tax", print(tax)).with("net", print(net)).with("sum", print(sum));
        let finding = finding.with("difference", money::print_signed(sum - gross, USUAL_DECIMALS));
        answer.report.add(finding.with("balancing", print(balancing)));
    }
    answer.steps = vec![
        Step {
            name: text!("Net = gross ÷ (1 + rate)", "不含税金额＝价税合计÷（1＋税率）"),
            expression: format!(
                "{} ÷ {} = {}",
                print(gross),
                (Decimal::ONE + rate).normalize(),
                quotient(gross * denominator, denominator + numerator)
            ),
            result: print(net),
        },
        Step {
            name: text!("Tax = net × rate", "税额＝不含税金额×税率"),
            expression: format!("{} × {rate} = {}", print(net), quotient(net * numerator, denominator)),
            result: print(tax),
        },
        Step {
            name: text!("Net + tax", "不含税金额＋税额"),
            expression: format!("{} + {} = {}", print(net), print(tax), print(sum)),
            result: print(sum),
        },
    ];
    if sum != gross {
        answer.steps.push(Step {
            name: text!("What adds up: gross − net", "轧差税额＝价税合计－不含税金额"),
            expression: format!("{} − {} = {}", print(gross), print(net), print(balancing)),
            result: print(balancing),
        });
    }
    answer.gross = Some(print(gross));
    answer.net = Some(print(net));
    answer.tax = Some(print(tax));
    answer.rate = Some(rate.to_string());
    answer.difference = Some(print(sum - gross));
    answer.balancing_tax = Some(print(balancing));
}

/// Decimals shown of a quotient before it is rounded.
const SHOWN: u32 = 6;

/// A quotient of minor units as it stands before rounding: exact, or cut with an ellipsis.
fn quotient(numerator: i128, denominator: i128) -> String {
    let shift = 10_i128.pow(SHOWN - USUAL_DECIMALS);
    // The largest amounts have no room for more digits; their quotient is shown with the two it has.
    let Some(scaled) = numerator.checked_mul(shift) else {
        return format!("{}…", money::print(numerator / denominator, USUAL_DECIMALS));
    };
    let (cut, rest) = (scaled / denominator, scaled % denominator);
    match Decimal::try_from_i128_with_scale(cut, SHOWN) {
        Ok(shown) if rest == 0 => shown.normalize().to_string(),
        Ok(shown) => format!("{shown}…"),
        Err(_) => format!("{}…", money::print(numerator / denominator, USUAL_DECIMALS)),
    }
}
