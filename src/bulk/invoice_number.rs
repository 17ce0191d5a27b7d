//! Invoice numbers: 20 digits that begin like a digital number, without a code, are checked here. Everything else goes
//! to [`validate_invoice_number`].

use super::{
    answers::{Answers, NO_COLUMN},
    codes::{self, Code},
    duplicates::{Duplicates, Seen},
    row::Row,
    rules::DUPLICATE,
};
use crate::{
    date::Day,
    number::{Kind, NumberQuestion, digital, rules, validate_invoice_number},
    register::Register,
};

/// Checks invoice numbers, and remembers them.
pub struct Numbers {
    today: Option<Day>,
    register: Register,
    duplicates: Duplicates,
    /// Whether such a number can begin with these four digits, looked up once each.
    beginnings: Vec<Option<bool>>,
    /// Every number so far, where duplicates are looked for.
    pub seen: Seen,
    form_only: Code,
    zeros: Code,
    year_differs: Code,
    duplicate: Code,
}

impl Numbers {
    /// Before the first row.
    pub fn new(today: Option<Day>, duplicates: Duplicates, register: &Register) -> Numbers {
        Numbers {
            today,
            register: *register,
            duplicates,
            beginnings: vec![None; 10_000],
            seen: Seen::default(),
            form_only: codes::of(&rules::FORM_ONLY),
            zeros: codes::of(&digital::SPREADSHEET_ZEROS),
            year_differs: codes::of(&digital::YEAR_DIFFERS),
            duplicate: codes::of(&DUPLICATE),
        }
    }

    /// Checks the number of a row.
    #[inline]
    pub fn check(&mut self, row: &Row<'_>, answers: &mut Answers) {
        if self.is_usual(row) {
            self.usual(row, answers);
            self.note(row.number, row, answers);
        } else {
            self.asked(row, answers);
        }
    }

    /// A digital number that is not made up, has no code, and no date or one that is not after today.
    #[inline]
    fn is_usual(&mut self, row: &Row<'_>) -> bool {
        let digits = row.number;
        digits.len() == digital::LENGTH
            && row.code.is_empty()
            && digits.iter().all(u8::is_ascii_digit)
            && self.may_begin(digits)
            && (row.issue_date.is_empty() || row.day.is_some_and(|day| self.today.is_none_or(|today| day <= today)))
            && !counts_evenly(digits)
    }

    #[inline]
    fn may_begin(&mut self, digits: &[u8]) -> bool {
        let today = self.today;
        let ask = || std::str::from_utf8(digits).is_ok_and(|digits| digital::looks_digital(digits, today));
        self.beginnings.get_mut(value(&digits[..4])).is_some_and(|known| *known.get_or_insert_with(ask))
    }

    #[inline]
    fn usual(&self, row: &Row<'_>, answers: &mut Answers) {
        let column = row.columns.number;
        let year = 2000 + value(&row.number[..2]);
        let other_year = row.day.is_some_and(|day| day.year() as usize != year);
        let rounded = row.number.ends_with(b"00000");
        if other_year {
            answers.add(self.year_differs, column);
        }
        if rounded {
            answers.add(self.zeros, column);
        }
        if !other_year && !rounded {
            answers.add(self.form_only, column);
        }
    }

    /// Checks everything else.
    #[cold]
    #[inline(never)]
    fn asked(&mut self, row: &Row<'_>, answers: &mut Answers) {
        let question = NumberQuestion {
            number: row.text(row.number),
            code: row.text(row.code),
            issue_date: row.text(row.issue_date),
            today: self.today,
            ..Default::default()
        };
        let answer = validate_invoice_number(&question, &self.register);
        row.report(&answer.report, answers);
        let is_whole = answer.kind == Kind::Digital || (answer.kind == Kind::Legacy && answer.parts.code.is_some());
        if let (Some(number), true) = (answer.normalized, is_whole) {
            self.note(number.as_bytes(), row, answers);
        }
    }

    #[inline]
    fn note(&mut self, digits: &[u8], row: &Row<'_>, answers: &mut Answers) {
        match self.duplicates {
            Duplicates::Off => return,
            Duplicates::Keys => return answers.keys.extend_from_slice(digits),
            Duplicates::Find => {}
        }
        if let Some(first) = self.seen.seen(digits, row.at) {
            answers.add(self.duplicate, if row.columns.number == NO_COLUMN { 0 } else { row.columns.number });
            answers.duplicates.extend([row.at, first]);
        }
    }
}

/// One digit again and again, or counting in equal steps; the function for forms decides which of these are made up.
#[inline]
fn counts_evenly(digits: &[u8]) -> bool {
    let step = |pair: &[u8]| (pair[1] + 10 - pair[0]) % 10;
    digits.windows(2).all(|pair| step(pair) == step(digits))
}

#[inline]
fn value(digits: &[u8]) -> usize {
    digits.iter().fold(0, |value, digit| value * 10 + usize::from(digit.wrapping_sub(b'0')))
}
