//! The arithmetic with its numbers, as a reader can follow it, and the fen by which the FAQ's formula is off the gross.

use super::{
    rates::Rate,
    say::say,
    split::{Split, tax_on},
    yuan::print,
};
use crate::{
    money::{self, USUAL_DECIMALS},
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, practice},
    text::{Text, text},
};
use rust_decimal::Decimal;
use serde::Serialize;

/// The FAQ's two roundings do not add up.
pub static SUM_DIFFERS: Rule = Rule {
    code: "tax/sum-differs",
    severity: Severity::Info,
    title: text!("One fen of rounding", "尾差一分"),
    message: text!(
        "The FAQ's formula, net × rate, gives a tax of {tax}; with the net of {net} that makes {sum}, {difference} off \
         the amount. An invoice prints the tax that makes the figures add up: {balancing}.",
        "按《发票常见问题》公式（不含税金额 × 税率），税额为 {tax}，与不含税金额 {net} 合计为 {sum}，\
         与价税合计相差 {difference}。发票票面税额按“价税合计－不含税金额”倒挤，为 {balancing}。",
    ),
    fix: Some(text!("Record the figures printed on the invoice itself.", "请以发票票面金额入账。")),
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Tax arithmetic of issued invoices")],
};

/// One step of the arithmetic.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Step {
    /// What is computed.
    pub name: Text,
    /// With its numbers.
    pub expression: String,
    /// The result.
    pub result: String,
}

/// The tax by the FAQ's formula, and the steps to it. Sums of lines are shown as they are; one rate shows its arithmetic.
pub(super) fn arithmetic(whole: Split, rate: Option<Rate>, is_net: bool, report: &mut Report) -> (i128, Vec<Step>) {
    let mut steps = Vec::new();
    let tax = match rate {
        Some(rate) if is_net => from_net(whole, rate, &mut steps),
        Some(rate) => from_gross(whole, rate, &mut steps, report),
        None => whole.tax,
    };
    (tax, steps)
}

fn step(steps: &mut Vec<Step>, name: Text, expression: String, result: i128) {
    let result = print(result);
    steps.push(Step { name, expression, result });
}

/// Returns the tax by the FAQ's formula.
fn from_gross(
    Split { gross, net, tax: balancing }: Split,
    rate: Rate,
    steps: &mut Vec<Step>,
    report: &mut Report,
) -> i128 {
    let (numerator, denominator) = rate.ratio();
    let tax = tax_on(net, (numerator, denominator));
    let sum = net + tax;
    if sum != gross {
        let amounts = [("tax", tax), ("net", net), ("sum", sum), ("difference", sum - gross), ("balancing", balancing)];
        say(report, &SUM_DIFFERS, "amount", &[], &amounts);
    }
    let divisor = (Decimal::ONE + rate.fraction).normalize();
    let quotient = quotient(gross * denominator, denominator + numerator);
    step(
        steps,
        text!("Net = total ÷ (1 + rate)", "不含税金额＝价税合计÷（1＋税率）"),
        format!("{} ÷ {divisor} = {quotient}", print(gross)),
        net,
    );
    tax_step(steps, net, rate, tax);
    step(
        steps,
        text!("Net + tax", "不含税金额＋税额"),
        format!("{} + {} = {}", print(net), print(tax), print(sum)),
        sum,
    );
    if sum != gross {
        step(
            steps,
            text!("What adds up: total − net", "倒挤税额＝价税合计－不含税金额"),
            format!("{} − {} = {}", print(gross), print(net), print(balancing)),
            balancing,
        );
    }
    tax
}

fn from_net(Split { gross, net, tax }: Split, rate: Rate, steps: &mut Vec<Step>) -> i128 {
    tax_step(steps, net, rate, tax);
    let expression = format!("{} + {} = {}", print(net), print(tax), print(gross));
    step(steps, text!("Total = net + tax", "价税合计＝不含税金额＋税额"), expression, gross);
    tax
}

fn tax_step(steps: &mut Vec<Step>, net: i128, rate: Rate, tax: i128) {
    let (numerator, denominator) = rate.ratio();
    let expression = format!("{} × {} = {}", print(net), rate.fraction, quotient(net * numerator, denominator));
    step(steps, text!("Tax = net × rate", "税额＝不含税金额×税率"), expression, tax);
}

/// Decimals shown of a quotient before it is rounded.
const SHOWN: u32 = 6;

/// A quotient of minor units as it is before rounding: exact, or cut with an ellipsis.
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
