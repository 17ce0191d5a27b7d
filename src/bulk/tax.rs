//! Tax: an amount or printed figures in their usual form, at a rate that was met before, are worked out here in eight
//! bytes; whatever else stands in a row is asked of [`tax_breakdown`], in sixteen.

use super::{
    answers::{Answers, Figures, NO_FIGURE, NONE},
    codes::{self, Code},
    figures::{self, round_half_away},
    row::Row,
};
use crate::{
    date::Day,
    register::REGISTER,
    report::Report,
    tax::{
        CREDIT_LINE, TaxAnswer, TaxQuestion,
        printed::{AGREES, FORMULA, Printed},
        rates::{self, KNOWN, KnownRate, Rate},
        steps::SUM_DIFFERS,
        tax_breakdown,
    },
};

/// Rates that are remembered; more different ones than that are no rates.
const MOST_RATES: usize = 32;
/// Decimals of a rate that an amount of eight bytes can be multiplied with.
const MOST_DECIMALS: u32 = 3;
const MILLION: i64 = 1_000_000;

/// A rate as it was written, and what there is to say about it.
struct Known {
    text: u64,
    /// When it holds, where that is known.
    times: Option<&'static KnownRate>,
    numerator: i64,
    denominator: i64,
    codes: Vec<Code>,
}

/// Works out the tax.
pub struct Taxes {
    rates: Vec<Known>,
    /// Where the rate of the row before stands.
    last: usize,
    credit_line: Code,
    sum_differs: Code,
    agrees: Code,
    formula: Code,
}

impl Default for Taxes {
    fn default() -> Taxes {
        Taxes {
            rates: Vec::new(),
            last: 0,
            credit_line: codes::of(&CREDIT_LINE),
            sum_differs: codes::of(&SUM_DIFFERS),
            agrees: codes::of(&AGREES),
            formula: codes::of(&FORMULA),
        }
    }
}

impl Taxes {
    /// Works out the tax of a row.
    #[inline]
    pub fn check(&mut self, row: &Row<'_>, answers: &mut Answers, with_text: bool) {
        let has_date = row.day.is_some() || row.issue_date.is_empty();
        let usual = if has_date { self.rate(row).and_then(|at| self.usual(row, at, answers)) } else { None };
        match usual {
            Some(found) => {
                answers.figures(&found);
                if with_text {
                    write(&found, &mut answers.text);
                }
            }
            None => self.asked(row, answers, with_text),
        }
    }

    /// The place of a rate that is remembered, or can be, and holds on the day of the row.
    #[inline]
    fn rate(&mut self, row: &Row<'_>) -> Option<usize> {
        let text = row.rate;
        let packed = packed(text)?;
        let is_it = |known: &Known| known.text == packed;
        if !self.rates.get(self.last).is_some_and(is_it) {
            self.last = match self.rates.iter().position(is_it) {
                Some(at) => at,
                None => self.learn(text, packed)?,
            };
        }
        let times = self.rates.get(self.last)?.times;
        let holds = |day: &Day| times.is_none_or(|times| times.holds_on(*day));
        row.day.as_ref().is_none_or(holds).then_some(self.last)
    }

    /// Asks once what there is to say about a rate; one that held for a time only is asked for every row. The rate alone
    /// is asked: engines compile a function when it is called first, and [`tax_breakdown`] is most of this module.
    #[cold]
    fn learn(&mut self, text: &[u8], packed: u64) -> Option<usize> {
        let rate = std::str::from_utf8(text).ok().filter(|_| self.rates.len() < MOST_RATES)?;
        let mut report = Report::default();
        let fraction = rates::to_use("", rate, "", [None, None], &REGISTER, &mut report)?.fraction;
        let times = KNOWN.iter().find(|known| Rate::of_permille(known.permille).fraction == fraction);
        if times.is_some_and(|times| times.has_ended) || fraction.scale() > MOST_DECIMALS {
            return None;
        }
        self.rates.push(Known {
            text: packed,
            times,
            numerator: i64::try_from(fraction.mantissa()).ok()?,
            denominator: 10_i64.pow(fraction.scale()),
            codes: report.findings.iter().map(|finding| codes::named(finding.code, finding.severity)).collect(),
        });
        Some(self.rates.len() - 1)
    }

    /// Figures in their usual form that agree; `None` for all others.
    #[inline]
    fn usual(&self, row: &Row<'_>, rate: usize, answers: &mut Answers) -> Option<Figures> {
        let Known { numerator, denominator, codes, .. } = self.rates.get(rate)?;
        let (numerator, denominator, columns) = (*numerator, *denominator, row.columns);
        let split = |gross: i64| {
            let net = round_half_away(gross * denominator, denominator + numerator);
            (net, round_half_away(net * numerator, denominator))
        };
        let (gross, (net, tax)) = if columns.is_printed() {
            let (net, tax) = (figures::read(row.net)?, figures::read(row.tax)?);
            let gross = if row.amount.is_empty() { net + tax } else { figures::read(row.amount)? };
            let expected = split(gross);
            if net != expected.0 || (tax != gross - net && tax != expected.1) {
                return None;
            }
            let printed = if tax == gross - net { self.agrees } else { self.formula };
            answers.add(printed, columns.tax);
            (gross, expected)
        } else {
            let gross = figures::read(row.amount)?;
            if gross < 0 {
                answers.add(self.credit_line, columns.amount);
            }
            (gross, split(gross))
        };
        for code in codes {
            answers.add(*code, columns.rate);
        }
        if net + tax != gross {
            answers.add(self.sum_differs, columns.total());
        }
        let rate = (numerator * (MILLION / denominator)) as i32;
        Some(Figures { gross, net, tax, balancing: gross - net, rate })
    }

    /// The way for everything else.
    #[cold]
    #[inline(never)]
    fn asked(&self, row: &Row<'_>, answers: &mut Answers, with_text: bool) {
        let amount = row.text(row.amount);
        let mut question =
            TaxQuestion { rate: row.text(row.rate), issue_date: row.text(row.issue_date), ..Default::default() };
        if row.columns.is_printed() {
            question.printed =
                Printed { net: row.text(row.net), tax: row.text(row.tax), gross: amount, ..Default::default() };
        } else {
            question.amount = amount;
        }
        let answer = tax_breakdown(&question, &REGISTER);
        row.report(&answer.report, answers);
        answers.figures(&in_fen(&answer));
        if with_text {
            let shown = [&answer.net, &answer.tax, &answer.balancing_tax];
            let shown = shown.map(|figure| figure.as_deref().unwrap_or_default());
            answers.text.extend_from_slice(shown.join(",").as_bytes());
        }
    }
}

/// Up to eight bytes in one; zeros behind a text are told apart by there being none in a rate.
#[inline]
fn packed(text: &[u8]) -> Option<u64> {
    let fits = !text.is_empty() && text.len() <= 8 && !text.contains(&0);
    fits.then(|| text.iter().fold(0, |packed, byte| packed << 8 | u64::from(*byte)))
}

/// The figures of an answer, as far as eight bytes hold them.
fn in_fen(answer: &TaxAnswer) -> Figures {
    let fen = |figure: &Option<String>| {
        let digits = figure.as_ref().map(|figure| figure.replace('.', ""));
        digits.and_then(|digits| digits.parse().ok()).unwrap_or(NO_FIGURE)
    };
    let rate = answer.rate.as_ref().and_then(|rate| {
        let (whole, part) = rate.split_once('.').unwrap_or((rate, ""));
        format!("{whole}{part:0<6}").parse().ok()
    });
    Figures {
        gross: fen(&answer.gross),
        net: fen(&answer.net),
        tax: fen(&answer.tax),
        balancing: fen(&answer.balancing_tax),
        rate: rate.unwrap_or(NONE.rate),
    }
}

/// Net, tax and balancing tax.
#[inline]
fn write(found: &Figures, out: &mut Vec<u8>) {
    figures::write(found.net, out);
    out.push(b',');
    figures::write(found.tax, out);
    out.push(b',');
    figures::write(found.balancing, out);
}
