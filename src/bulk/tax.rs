//! Tax: an amount or printed figures in their usual format, at a rate seen before, are computed here in eight bytes.
//! Everything else goes to [`tax_breakdown`], which uses sixteen.

use super::{
    answers::{Answers, DIFFERENCE, EXEMPT, Figures, NO_FIGURE, NONE, NOT_TAXABLE},
    codes::{self, Code},
    figures::{self, round_half_away},
    row::Row,
    rules::{ADDS_UP_NOT, RATE_NOT_PRINTED},
    sums::{RateGroup, Sums},
};
use crate::{
    date::Day,
    list::totals,
    register::Register,
    report::Report,
    tax::{
        CREDIT_LINE, Printed, TaxAnswer, TaxQuestion,
        printed::{AGREES, FORMULA},
        rates::{self, KNOWN, KnownRate, Rate, Treatment},
        steps::SUM_DIFFERS,
        tax_breakdown,
    },
};

/// How many rates are cached; a sheet does not have more real ones.
const MOST_RATES: usize = 32;
/// The decimals of a rate by which an amount of eight bytes can be multiplied.
const MOST_DECIMALS: u32 = 3;
const MILLION: i64 = 1_000_000;

/// A rate as it was written, and what was found about it.
struct Known {
    text: u64,
    /// When it applies, if that is known.
    times: Option<&'static KnownRate>,
    numerator: i64,
    denominator: i64,
    /// In millionths, or the reason for its absence.
    shown: i32,
    group: RateGroup,
    codes: Vec<Code>,
}

/// Works out the tax.
pub struct Taxes {
    register: Register,
    rates: Vec<Known>,
    /// Where the rate of the row before is.
    last: usize,
    credit_line: Code,
    sum_differs: Code,
    agrees: Code,
    formula: Code,
    rate_not_printed: Code,
    adds_up_not: Code,
    /// What the rows add up to.
    pub sums: Sums,
}

impl Taxes {
    /// Before the first row.
    pub fn new(register: &Register) -> Taxes {
        Taxes {
            register: *register,
            rates: Vec::new(),
            last: 0,
            credit_line: codes::of(&CREDIT_LINE),
            sum_differs: codes::of(&SUM_DIFFERS),
            agrees: codes::of(&AGREES),
            formula: codes::of(&FORMULA),
            rate_not_printed: codes::of(&RATE_NOT_PRINTED),
            adds_up_not: codes::of(&ADDS_UP_NOT),
            sums: Sums::default(),
        }
    }

    /// Works out the tax of a row.
    #[inline]
    pub fn check(&mut self, row: &Row<'_>, answers: &mut Answers, with_text: bool) {
        let has_date = row.day.is_some() || row.issue_date.is_empty();
        let usual = if has_date { self.rate(row).and_then(|at| self.usual(row, at, answers)) } else { None };
        match usual {
            Some((found, printed, group)) => {
                answers.figures(&found);
                self.sums.add(row.seller, group, printed);
                if with_text {
                    write(&found, &mut answers.text);
                }
            }
            None if row.columns.is_printed() && is_starred(row.rate) => self.difference(row, answers, with_text),
            None => self.asked(row, answers, with_text),
        }
    }

    /// A row that is not an invoice has no figures.
    pub fn skip(&self, answers: &mut Answers, with_text: bool) {
        answers.figures(&NONE);
        if with_text {
            answers.text.extend_from_slice(b",,");
        }
    }

    /// For tax on the difference, the rate is printed as asterisks. Only the sum of the figures can be checked.
    #[cold]
    #[inline(never)]
    fn difference(&mut self, row: &Row<'_>, answers: &mut Answers, with_text: bool) {
        let printed = printed(row);
        if let Some([net, tax, gross]) = printed {
            answers.add(self.rate_not_printed, row.columns.rate);
            if net + tax != gross {
                answers.add(self.adds_up_not, row.columns.total());
            }
        } else {
            self.asked(row, answers, with_text);
            return;
        }
        let figures = printed.map_or(NONE, |[net, tax, gross]| Figures {
            gross,
            net,
            tax,
            balancing: gross - net,
            rate: DIFFERENCE,
        });
        answers.figures(&figures);
        self.sums.add_asked(row.seller, DIFFERENCE, printed);
        if with_text {
            write(&figures, &mut answers.text);
        }
    }

    /// The slot of a rate that is or can be cached, and applies on the day of the row.
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

    /// Checks a rate once; a rate that applied only for a time is checked for every row. Only the rate is checked,
    /// because engines compile a function at its first call, and [`tax_breakdown`] is most of this module.
    #[cold]
    fn learn(&mut self, text: &[u8], packed: u64) -> Option<usize> {
        let rate = std::str::from_utf8(text).ok().filter(|_| self.rates.len() < MOST_RATES)?;
        let mut report = Report::default();
        let Rate { fraction, treatment } = rates::to_use("", rate, "", [None, None], &self.register, &mut report)?;
        let times = KNOWN.iter().find(|known| Rate::of_permille(known.permille).fraction == fraction);
        if times.is_some_and(|times| times.has_ended) || fraction.scale() > MOST_DECIMALS {
            return None;
        }
        let (numerator, denominator) = (i64::try_from(fraction.mantissa()).ok()?, 10_i64.pow(fraction.scale()));
        let shown = match treatment {
            Some(Treatment::Exempt) => EXEMPT,
            Some(Treatment::NotTaxable) => NOT_TAXABLE,
            None => (numerator * (MILLION / denominator)) as i32,
        };
        self.rates.push(Known {
            text: packed,
            times,
            numerator,
            denominator,
            shown,
            group: self.sums.of_rate(shown),
            codes: report.findings.iter().map(|finding| codes::named(finding.code, finding.severity)).collect(),
        });
        Some(self.rates.len() - 1)
    }

    /// Figures in their usual format that agree; `None` for all others.
    #[inline]
    fn usual(&self, row: &Row<'_>, rate: usize, answers: &mut Answers) -> Option<(Figures, [i64; 3], RateGroup)> {
        let Known { numerator, denominator, shown, group, codes, .. } = self.rates.get(rate)?;
        let (numerator, denominator, columns) = (*numerator, *denominator, row.columns);
        let split = |gross: i64| {
            let net = round_half_away(gross * denominator, denominator + numerator);
            (net, round_half_away(net * numerator, denominator))
        };
        let (gross, (net, tax), printed) = if columns.is_printed() {
            let (net, tax) = (figures::read(row.net)?, figures::read(row.tax)?);
            let gross = if row.amount.is_empty() { net + tax } else { figures::read(row.amount)? };
            let expected = split(gross);
            if net != expected.0 || (tax != gross - net && tax != expected.1) {
                return None;
            }
            answers.add(if tax == gross - net { self.agrees } else { self.formula }, columns.tax);
            (gross, expected, [net, tax, gross])
        } else {
            let gross = figures::read(row.amount)?;
            if gross < 0 {
                answers.add(self.credit_line, columns.amount);
            }
            let (net, tax) = split(gross);
            (gross, (net, tax), [net, gross - net, gross])
        };
        for code in codes {
            answers.add(*code, columns.rate);
        }
        if net + tax != gross {
            answers.add(self.sum_differs, columns.total());
        }
        Some((Figures { gross, net, tax, balancing: gross - net, rate: *shown }, printed, *group))
    }

    /// Checks everything else.
    #[cold]
    #[inline(never)]
    fn asked(&mut self, row: &Row<'_>, answers: &mut Answers, with_text: bool) {
        let amount = row.text(row.amount);
        let mut question =
            TaxQuestion { rate: row.text(row.rate), issue_date: row.text(row.issue_date), ..Default::default() };
        if row.columns.is_printed() {
            question.printed =
                Printed { net: row.text(row.net), tax: row.text(row.tax), gross: amount, ..Default::default() };
        } else {
            question.amount = amount;
        }
        let answer = tax_breakdown(&question, &self.register);
        row.report(&answer.report, answers);
        let found = in_fen(&answer);
        answers.figures(&found);
        let added = if row.columns.is_printed() { printed(row) } else { adding(&found) };
        self.sums.add_asked(row.seller, found.rate, added);
        if with_text {
            let shown = [&answer.net, &answer.tax, &answer.balancing_tax];
            let shown = shown.map(|figure| figure.as_deref().unwrap_or_default());
            answers.text.extend_from_slice(shown.join(",").as_bytes());
        }
    }
}

/// Up to eight bytes in one number. Trailing zero bytes are unambiguous, because a rate has none.
#[inline]
fn packed(text: &[u8]) -> Option<u64> {
    let fits = !text.is_empty() && text.len() <= 8 && !text.contains(&0);
    fits.then(|| text.iter().fold(0, |packed, byte| packed << 8 | u64::from(*byte)))
}

#[inline]
fn is_starred(rate: &[u8]) -> bool {
    !rate.is_empty() && rate.iter().all(|byte| *byte == b'*')
}

/// Net, tax and gross as printed; one can be computed from the other two.
fn printed(row: &Row<'_>) -> Option<[i64; 3]> {
    let asked = |cell: &[u8]| i64::try_from(totals::fen(std::str::from_utf8(cell).ok()?)?).ok();
    let fen = |cell: &[u8]| figures::read(cell).or_else(|| asked(cell));
    let [net, tax, gross] = [row.net, row.tax, row.amount].map(|cell| if cell.is_empty() { None } else { fen(cell) });
    match (net, tax, gross) {
        (Some(net), Some(tax), gross) => Some([net, tax, gross.unwrap_or(net.checked_add(tax)?)]),
        (Some(net), None, Some(gross)) if row.tax.is_empty() => Some([net, gross.checked_sub(net)?, gross]),
        (None, Some(tax), Some(gross)) if row.net.is_empty() => Some([gross.checked_sub(tax)?, tax, gross]),
        _ => None,
    }
}

/// Figures that were computed.
fn adding(found: &Figures) -> Option<[i64; 3]> {
    let all = [found.net, found.balancing, found.gross];
    (!all.contains(&NO_FIGURE)).then_some(all)
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
        rate: match answer.treatment {
            Some(code) if code == Treatment::Exempt.code() => EXEMPT,
            Some(_) => NOT_TAXABLE,
            None => rate.unwrap_or(NONE.rate),
        },
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
