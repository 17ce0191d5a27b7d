//! The rate that printed figures follow: net and tax alone often fit only one known rate.

use super::{
    case::Case,
    printed::{ALL_LINES, Figures, LINE_TOLERANCE, PER_LINE, SUM_TOLERANCE},
    rates::{self, KNOWN, KnownRate, Rate},
    say::say,
    split::{Split, issued, tax_on},
    yuan::print,
};
use crate::{
    money::round_half_away,
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::{Text, text},
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&RATE_RECOVERED, &RATE_AMBIGUOUS, &RATE_NEAR, &RATE_NONE_FITS];

/// The rate was found from the figures.
pub static RATE_RECOVERED: Rule = Rule {
    code: "tax/rate-recovered",
    severity: Severity::Info,
    title: text!("Rate found", "由金额推算税率"),
    message: text!(
        "Of the known rates only {rate} makes a tax of {tax} on a net of {net}.",
        "不含税金额 {net}、税额 {tax} 只与已知税率 {rate} 相符。",
    ),
    fix: None,
    source: &[own("Checking printed figures")],
};

/// Small figures fit several rates.
pub static RATE_AMBIGUOUS: Rule = Rule {
    code: "tax/rate-ambiguous",
    severity: Severity::Hold,
    title: text!("Several rates fit", "多个税率相符"),
    message: text!(
        "A tax of {tax} on a net of {net} fits {rates}: the figures are too small to tell.",
        "不含税金额 {net}、税额 {tax} 与 {rates} 均相符，金额过小，无法判断。",
    ),
    fix: Some(text!("Enter the rate printed on the invoice.", "请填写发票上的税率。")),
    source: &[own("Checking printed figures")],
};

/// No rate fits, but some are near.
pub static RATE_NEAR: Rule = Rule {
    code: "tax/rate-near",
    severity: Severity::Caution,
    title: text!("No rate fits exactly", "没有完全相符的税率"),
    message: text!(
        "No known rate makes exactly {tax} of tax on a net of {net}; {rates} comes within the {tolerance} that \
         tax-control software allowed {scope}.",
        "没有已知税率与不含税金额 {net}、税额 {tax} 完全相符；{rates} 的误差在原税控开票软件{scope}允许的 {tolerance} 以内。",
    ),
    fix: Some(text!("Enter the rate printed on the invoice.", "请填写发票上的税率。")),
    source: &[practice("Tolerances of the tax-control era")],
};

/// No rate is near.
pub static RATE_NONE_FITS: Rule = Rule {
    code: "tax/rate-none-fits",
    severity: Severity::Caution,
    title: text!("No rate fits", "没有相符的税率"),
    message: text!(
        "The tax of {tax} is {percent} of the net of {net}, which is not a known rate. There might be several rates, or a misread figure.",
        "税额 {tax} 占不含税金额 {net} 的 {percent}，与已知税率均不相符，可能含多档税率或金额有误。",
    ),
    fix: Some(text!("Enter the rate or the lines of the invoice.", "请填写税率，或逐行填写发票明细。")),
    source: &[own("Checking printed figures")],
};

/// The known rate that net and tax follow, if nothing else gives the rate. Reports what was found.
pub(super) fn recover(case: &mut Case, printed: &Figures, amount: Option<i128>) -> Option<Rate> {
    let question = case.question;
    let asks = [&question.rate, &question.product].iter().all(|typed| typed.trim().is_empty());
    let amount = amount.filter(|_| !case.is_net);
    let Split { net, tax, .. } = printed.all(amount).filter(|all| asks && question.lines.is_empty() && all.net != 0)?;
    let fits = |known: &KnownRate| issued(net + tax, Rate::of_permille(known.permille).ratio()).net == net;
    let mut fitting = rates_that(&|known| known.is_allowed(case.days) && fits(known));
    if fitting.is_empty() {
        fitting = rates_that(&fits);
    }
    let found = [("net", net), ("tax", tax)];
    let report = &mut case.report;
    match fitting.as_slice() {
        [] => {}
        [rate] => {
            say(report, &RATE_RECOVERED, "rate", &[("rate", &rate.shown())], &found);
            rates::note_unlisted("rate", *rate, case.days, report);
            return Some(*rate);
        }
        _ => {
            say(report, &RATE_AMBIGUOUS, "rate", &[("rates", &shown(&fitting))], &found);
            return None;
        }
    }
    for (tolerance, scope, most) in [(LINE_TOLERANCE, &PER_LINE, KNOWN.len()), (SUM_TOLERANCE, &ALL_LINES, 1)] {
        // Such a wide tolerance means something only if it leaves one rate.
        let near =
            rates_that(&|known| (tax_on(net, Rate::of_permille(known.permille).ratio()) - tax).abs() <= tolerance);
        if (1..=most).contains(&near.len()) {
            let words = [("rates", &shown(&near)), ("scope", scope)];
            say(report, &RATE_NEAR, "rate", &words, &[found[0], found[1], ("tolerance", tolerance)]);
            return None;
        }
    }
    let percent = round_half_away(tax * net.signum() * 10_000, net.abs());
    say(report, &RATE_NONE_FITS, "rate", &[("percent", &format!("{}%", print(percent)).into())], &found);
    None
}

fn rates_that(fits: &dyn Fn(&KnownRate) -> bool) -> Vec<Rate> {
    KNOWN.iter().filter(|known| fits(known)).map(|known| Rate::of_permille(known.permille)).collect()
}

fn shown(rates: &[Rate]) -> Text {
    rates::join(rates.iter().map(|rate| rate.fraction)).into()
}
