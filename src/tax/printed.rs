//! The figures of a real invoice: which convention they follow, or which of them is wrong.
//!
//! The FAQ computes the tax as net × rate, rounded. An issued invoice prints the balancing figure, gross − net. The
//! direct figure, gross × rate ÷ (1 + rate), is the balancing one at every rate in use.

use super::{
    case::Case,
    rates::Rate,
    say::say,
    split::{Split, issued, tax_on},
};
use crate::{
    capitals,
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, own, practice},
    text::{Text, text},
};
use serde::Serialize;

/// The rules of this part of the family.
pub static RULES: &[&Rule] =
    &[&AGREES, &FORMULA, &FIGURE_OFF, &SUM_OFF, &FIGURES_DIFFER, &WITHIN_TOLERANCE, &GROSS_DIFFERS];

/// The figures agree.
pub static AGREES: Rule = Rule {
    code: "tax/printed-agrees",
    severity: Severity::Info,
    title: text!("Figures agree", "票面金额相符"),
    message: text!("The printed figures agree: {how}.", "票面金额相符：{how}。"),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Tax arithmetic of issued invoices")],
};

static EITHER: Text = text!(
    "the FAQ's formula, the balancing figure and the direct one give the same here",
    "按公式、倒挤、直接计算结果相同",
);
static BALANCING: Text = text!(
    "the tax is the balancing figure, total − net; the direct figure, total × rate ÷ (1 + rate), is the same at every \
     rate in use",
    "税额按“价税合计－不含税金额”倒挤列示，与直接计算（价税合计×税率÷（1＋税率））在现行各档税率下结果相同",
);
static LINES: Text = text!("they are the sums of the lines", "等于各行金额、税额之和");

/// The figures follow the FAQ's formula where it does not add up.
pub static FORMULA: Rule = Rule {
    code: "tax/printed-formula",
    severity: Severity::Caution,
    title: text!("Tax by the formula", "税额按公式计算"),
    message: text!(
        "The tax of {tax} follows the FAQ's formula, net × rate: {difference} off the total. An issued invoice \
         adds up and would print {expected}.",
        "税额 {tax} 按公式（不含税金额×税率）计算，与价税合计有尾差 {difference}。发票票面三项金额应当相符，税额应为 {expected}。",
    ),
    fix: Some(text!("Compare the tax with the invoice.", "请与发票核对税额。")),
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Tax arithmetic of issued invoices")],
};

/// One figure does not fit the others.
pub static FIGURE_OFF: Rule = Rule {
    code: "tax/figure-off",
    severity: Severity::Caution,
    title: text!("One figure is off", "一项金额不符"),
    message: text!(
        "If the other figures are right, the {figure} should be {expected}, not {found}: it is off by {difference}.",
        "如其他金额无误，{figure}应为 {expected}，实际为 {found}，相差 {difference}。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[practice("Tax arithmetic of issued invoices")],
};

/// Net and tax do not add up to the total, whatever the rate.
pub static SUM_OFF: Rule = Rule {
    code: "tax/printed-sum",
    severity: Severity::Caution,
    title: text!("Net and tax are not the total", "不含税金额与税额之和不等于价税合计"),
    message: text!(
        "The net of {net} and the tax of {tax} make {sum}, not the total of {gross}: a difference of {difference}.",
        "不含税金额 {net} 与税额 {tax} 之和为 {sum}，与价税合计 {gross} 相差 {difference}。",
    ),
    fix: Some(text!("Compare all three with the invoice.", "请与发票核对这三项金额。")),
    source: &[practice("Tax arithmetic of issued invoices")],
};

pub(super) static NET: Text = text!("net", "不含税金额");
pub(super) static TAX: Text = text!("tax", "税额");
static GROSS: Text = text!("total", "价税合计");

/// More than one figure does not fit the rate.
pub static FIGURES_DIFFER: Rule = Rule {
    code: "tax/figures-differ",
    severity: Severity::Caution,
    title: text!("Figures and rate differ", "票面金额与税率不符"),
    message: text!(
        "At {rate}, a total of {gross} has a net of {expectedNet} and a tax of {expectedTax}; the figures say {net} and \
         {tax}.",
        "按 {rate} 计算，价税合计 {gross} 对应不含税金额 {expectedNet}、税额 {expectedTax}，票面为 {net} 和 {tax}。",
    ),
    fix: Some(text!("Compare rate and figures with the invoice.", "请与发票核对税率和各项金额。")),
    source: &[practice("Tax arithmetic of issued invoices")],
};

/// The tax is off by an amount that earlier software allowed.
pub static WITHIN_TOLERANCE: Rule = Rule {
    code: "tax/within-tolerance",
    severity: Severity::Caution,
    title: text!("Off, within a tolerance", "误差在容差内"),
    message: text!(
        "At {rate}, a net of {net} has a tax of {expected}, not {tax}: off by {difference}. Tax-control software \
         allowed {tolerance} {scope}; no limit is published for today's invoices.",
        "按 {rate} 计算，不含税金额 {net} 对应税额 {expected}，实际为 {tax}，相差 {difference}。原税控开票软件{scope}允许误差 {tolerance}；数电票暂未见公开标准。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[practice("Tolerances of the tax-control era")],
};

/// What vendors' software of the tax-control era allowed between net × rate and the tax of one line, in fen.
pub const LINE_TOLERANCE: i128 = 6;
/// And over the sum of all lines, in fen.
pub const SUM_TOLERANCE: i128 = 127;
pub(super) static PER_LINE: Text = text!("per line", "单行");
/// Of lines with several rates.
pub(super) static THEIR_RATES: Text = text!("the rates of the lines", "各行税率");
pub(super) static ALL_LINES: Text = text!("over all lines", "各行累计");

/// The amount and the printed total differ.
pub static GROSS_DIFFERS: Rule = Rule {
    code: "tax/printed-total-differs",
    severity: Severity::Caution,
    title: text!("Totals differ", "价税合计不一致"),
    message: text!(
        "The invoice's total is {gross}, the amount {amount}: a difference of {difference}.",
        "发票价税合计为 {gross}，所填金额为 {amount}，相差 {difference}。",
    ),
    fix: Some(text!("Check that both belong together.", "请核对两者是否对应同一笔业务。")),
    source: &[own("Checking printed figures")],
};

/// Which convention the printed figures follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Convention {
    /// All give the same here.
    Either,
    /// Tax = gross − net, as issued invoices print.
    Balancing,
    /// Tax = net × rate, as the FAQ computes.
    Formula,
    /// Sums of lines that were rounded one by one.
    Lines,
    /// None of them.
    Neither,
}

/// The printed figures that were read, in fen.
pub(super) struct Figures {
    pub net: Option<i128>,
    tax: Option<i128>,
    gross: Option<i128>,
    capitals: Option<i128>,
}

impl Figures {
    /// The total, printed or added up.
    pub fn gross(&self) -> Option<i128> {
        self.gross.or(self.net.zip(self.tax).map(|(net, tax)| net + tax))
    }

    /// All three, one of them perhaps from the other two; `amount` is the total where none is printed.
    pub fn all(&self, amount: Option<i128>) -> Option<Split> {
        let gross = self.gross.or(amount);
        match (self.net, self.tax, gross) {
            (Some(net), Some(tax), gross) => Some(Split { gross: gross.unwrap_or(net + tax), net, tax }),
            (Some(net), None, Some(gross)) => Some(Split { gross, net, tax: gross - net }),
            (None, Some(tax), Some(gross)) => Some(Split { gross, net: gross - tax, tax }),
            _ => None,
        }
    }
}

/// Reads the printed figures.
pub(super) fn read(case: &mut Case) -> Figures {
    let printed = &case.question.printed;
    let no_tax = !printed.tax.is_empty() && printed.tax.bytes().all(|byte| byte == b'*');
    Figures {
        net: case.amount("printed.net", &printed.net),
        tax: if no_tax { Some(0) } else { case.amount("printed.tax", &printed.tax) },
        gross: case.amount("printed.gross", &printed.gross),
        capitals: capitals::read("printed.capitals", &printed.capitals, &mut case.report),
    }
}

/// Which convention three figures follow at a rate; `None` where they follow none.
pub fn convention(Split { gross, net, tax }: Split, ratio: (i128, i128)) -> Option<Convention> {
    let expected = issued(gross, ratio);
    let formula = tax_on(expected.net, ratio);
    match (net == expected.net, tax == expected.tax, tax == formula) {
        (true, true, true) => Some(Convention::Either),
        (true, true, false) => Some(Convention::Balancing),
        (true, false, true) => Some(Convention::Formula),
        _ => None,
    }
}

/// Compares the printed figures with the rate, the lines, the amount and the capitals.
pub(super) fn check(
    case: &mut Case,
    printed: &Figures,
    rate: Option<Rate>,
    whole: Option<Split>,
    lines: Option<Split>,
) -> Option<Convention> {
    let amount = whole.map(|whole| whole.gross);
    if let (Some(gross), Some(amount)) = (printed.gross, amount)
        && gross != amount
    {
        let amounts = [("gross", gross), ("amount", amount), ("difference", gross - amount)];
        say(&mut case.report, &GROSS_DIFFERS, "printed.gross", &[], &amounts);
    }
    let total = printed.gross.or(amount).or(printed.gross());
    if let (Some(capitals), Some(gross)) = (printed.capitals, total)
        && capitals != gross
    {
        let amounts = [("capitals", capitals), ("figures", gross), ("difference", capitals - gross)];
        say(&mut case.report, &capitals::DIFFER, "printed.capitals", &[], &amounts);
    }
    let all = printed.all(amount)?;
    if lines == Some(all) {
        return Some(agrees(case, Convention::Lines));
    }
    let Some(rate) = rate else {
        let sum = all.net + all.tax;
        if lines.is_none() && sum != all.gross {
            let amounts = [
                ("net", all.net),
                ("tax", all.tax),
                ("sum", sum),
                ("gross", all.gross),
                ("difference", sum - all.gross),
            ];
            say(&mut case.report, &SUM_OFF, "printed.gross", &[], &amounts);
        }
        let lines = lines?;
        let pair = (all.net, all.tax) == (lines.net, lines.tax);
        if !name_the_figure(case, printed, all, lines, lines.tax, pair) {
            let scopes = if all.net == lines.net { &[(SUM_TOLERANCE, &ALL_LINES)] as &[_] } else { &[] };
            compare_all(case, all, lines, lines.tax, &THEIR_RATES, scopes);
        }
        return Some(Convention::Neither);
    };
    let expected = issued(all.gross, rate.ratio());
    let formula = tax_on(expected.net, rate.ratio());
    // If no net amount is printed, only the tax can decide.
    let seen = Split { net: printed.net.unwrap_or(expected.net), ..all };
    match convention(seen, rate.ratio()) {
        Some(Convention::Formula) => {
            let amounts = [("tax", formula), ("expected", expected.tax), ("difference", formula - expected.tax)];
            say(&mut case.report, &FORMULA, "printed.tax", &[], &amounts);
            Some(Convention::Formula)
        }
        Some(found) => Some(agrees(case, found)),
        None => {
            let pair = issued(all.net + all.tax, rate.ratio()).net == all.net;
            if !name_the_figure(case, printed, all, expected, formula, pair) {
                let scopes = [(LINE_TOLERANCE, &PER_LINE), (SUM_TOLERANCE, &ALL_LINES)];
                compare_all(case, all, expected, tax_on(all.net, rate.ratio()), &rate.shown(), &scopes);
            }
            Some(Convention::Neither)
        }
    }
}

fn agrees(case: &mut Case, found: Convention) -> Convention {
    let how = match found {
        Convention::Lines => &LINES,
        Convention::Balancing => &BALANCING,
        _ => &EITHER,
    };
    say(&mut case.report, &AGREES, "printed", &[("how", how)], &[]);
    found
}

/// If two of three printed figures fit each other, the third is reported; more than one can be it.
fn name_the_figure(case: &mut Case, printed: &Figures, all: Split, expected: Split, formula: i128, pair: bool) -> bool {
    // They always fit if one of them was computed from the others.
    if all.gross == all.net + all.tax {
        return false;
    }
    let before = case.report.findings.len();
    let report = &mut case.report;
    if all.net == expected.net {
        off(report, "printed.tax", &TAX, expected.tax, all.tax);
    }
    if all.tax == expected.tax || all.tax == formula {
        off(report, "printed.net", &NET, expected.net, all.net);
    }
    if pair {
        let field = if printed.gross.is_some() { "printed.gross" } else { "amount" };
        off(report, field, &GROSS, all.net + all.tax, all.gross);
    }
    report.findings.len() > before
}

/// If no single figure is wrong: the tax within a tolerance, or everything that differs.
fn compare_all(case: &mut Case, all: Split, expected: Split, tax: i128, rate: &Text, scopes: &[(i128, &Text)]) {
    let adds_up = all.gross == all.net + all.tax;
    let report = &mut case.report;
    match scopes.iter().find(|(tolerance, _)| adds_up && (all.tax - tax).abs() <= *tolerance) {
        Some((tolerance, scope)) => tolerated(report, "printed.tax", all, tax, rate, *tolerance, scope),
        None => {
            let amounts = [
                ("gross", all.gross),
                ("expectedNet", expected.net),
                ("expectedTax", expected.tax),
                ("net", all.net),
                ("tax", all.tax),
            ];
            say(report, &FIGURES_DIFFER, "printed", &[("rate", rate)], &amounts);
        }
    }
}

/// A tax that is off by no more than a tolerance.
pub(super) fn tolerated(
    report: &mut Report,
    field: &str,
    all: Split,
    tax: i128,
    rate: &Text,
    tolerance: i128,
    scope: &Text,
) {
    let amounts = [
        ("net", all.net),
        ("expected", tax),
        ("tax", all.tax),
        ("difference", all.tax - tax),
        ("tolerance", tolerance),
    ];
    say(report, &WITHIN_TOLERANCE, field, &[("rate", rate), ("scope", scope)], &amounts);
}

/// A figure and what it should be.
pub(super) fn off(report: &mut Report, field: &str, figure: &Text, expected: i128, found: i128) {
    let amounts = [("expected", expected), ("found", found), ("difference", found - expected)];
    say(report, &FIGURE_OFF, field, &[("figure", figure)], &amounts);
}
