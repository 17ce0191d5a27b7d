//! Tax IDs: a unified social credit code in capitals is checked here, byte by byte. Everything else goes to
//! [`validate_tax_id`].

use super::{
    answers::Answers,
    codes::{self, Code},
    rules::SCIENTIFIC,
};
use crate::{
    date::Day,
    regions::Region,
    tax_id::{TaxIdQuestion, rules, uscc, validate_tax_id},
    typed::digits::is_scientific,
};

/// Marks a character that has no value.
const NO_VALUE: u8 = u8::MAX;
const WEIGHTS: [u8; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS: [u16; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// Checks tax IDs.
pub struct TaxIds {
    today: Option<Day>,
    /// The value of a character in the whole code.
    values: [u8; 256],
    /// What is wrong with the first two characters, by their values.
    categories: [[Option<Code>; 32]; 32],
    /// Whether the first two digits of a place are known.
    regions: [bool; 100],
    letter: Code,
    length: Code,
    region: Code,
    check: Code,
    organisation: Code,
    scientific: Code,
}

impl TaxIds {
    /// Makes lookup tables from [`uscc`] and [`Region`].
    #[cold]
    #[inline(never)]
    pub fn new(today: Option<Day>) -> TaxIds {
        let mut values = [NO_VALUE; 256];
        for (value, byte) in uscc::ALPHABET.bytes().enumerate() {
            values[usize::from(byte)] = value as u8;
        }
        let (registrar, category) = (codes::of(&rules::REGISTRAR), codes::of(&rules::CATEGORY));
        let mut categories = [[Some(registrar); 32]; 32];
        for (row, first) in categories.iter_mut().zip(uscc::ALPHABET.chars()) {
            let Some(department) = uscc::department(first.encode_utf8(&mut [0; 4])) else { continue };
            for (cell, second) in row.iter_mut().zip(uscc::ALPHABET.chars()) {
                let is_known = department.category(&String::from_iter([first, second])).is_some();
                *cell = (!is_known).then_some(category);
            }
        }
        let mut regions = [false; 100];
        for (at, region) in regions.iter_mut().enumerate() {
            *region = Region::of_registration(&format!("{at:02}0000")).is_some();
        }
        TaxIds {
            today,
            values,
            categories,
            regions,
            letter: codes::of(&rules::LETTER_NEVER_USED),
            length: codes::of(&rules::LENGTH),
            region: codes::of(&rules::REGION),
            check: codes::of(&rules::CHECK_CHARACTER),
            organisation: codes::of(&rules::ORGANISATION_CHECK),
            scientific: codes::of(&SCIENTIFIC),
        }
    }

    /// Checks a tax ID.
    #[inline]
    pub fn check(&self, cell: &[u8], column: u16, answers: &mut Answers) {
        match <&[u8; uscc::LENGTH]>::try_from(cell) {
            Ok(id) if !may_be_card(id) => self.usual(id, column, answers),
            Err(_) if is_another_length(cell) => answers.add(self.length, column),
            _ => self.asked(cell, column, answers),
        }
    }

    /// Checks what is not an ID card number. A code with other characters than capitals and digits goes to the function
    /// for forms.
    #[inline]
    fn usual(&self, id: &[u8; uscc::LENGTH], column: u16, answers: &mut Answers) {
        let mut values = [0_u8; uscc::LENGTH];
        let mut highest = 0;
        for (value, byte) in values.iter_mut().zip(id) {
            *value = self.values[usize::from(*byte)];
            highest = highest.max(*value);
        }
        if highest == NO_VALUE {
            let are_letters = id.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
            return if are_letters { answers.add(self.letter, column) } else { self.asked(id, column, answers) };
        }
        if let Some(fault) = self.categories[usize::from(values[0] & 31)][usize::from(values[1] & 31)] {
            answers.add(fault, column);
        }
        let is_number = values[2..8].iter().all(|value| *value < 10);
        if !is_number || !self.regions[usize::from(values[2]) * 10 + usize::from(values[3])] {
            answers.add(self.region, column);
        }
        let sum: u16 = values.iter().zip(WEIGHTS).map(|(value, weight)| u16::from(*value) * u16::from(weight)).sum();
        if !(sum + u16::from(values[17])).is_multiple_of(31) {
            answers.add(self.check, column);
        }
        let sum: u16 = id[8..16].iter().zip(ORGANISATION_WEIGHTS).map(|(byte, weight)| base_36(*byte) * weight).sum();
        if b"0X987654321"[usize::from(sum % 11)] != id[16] {
            answers.add(self.organisation, column);
        }
    }

    /// Checks everything else.
    #[cold]
    #[inline(never)]
    fn asked(&self, cell: &[u8], column: u16, answers: &mut Answers) {
        let Ok(tax_id) = std::str::from_utf8(cell) else { return };
        let answer = validate_tax_id(&TaxIdQuestion { tax_id: tax_id.to_owned(), today: self.today });
        for finding in &answer.report.findings {
            answers.add(codes::named(finding.code, finding.severity), column);
        }
        for unchecked in &answer.report.unchecked {
            answers.add(codes::named(unchecked.code, unchecked.severity), column);
        }
        if is_scientific(tax_id) {
            answers.add(self.scientific, column);
        }
    }
}

/// Capitals and digits of a length that no tax ID has; 17 and 20 are those of an ID card number and two more characters.
fn is_another_length(cell: &[u8]) -> bool {
    let are_digits = |count: usize| cell[..count].iter().all(u8::is_ascii_digit);
    let may_be_older = match cell.len() {
        0 | 15 | 18 | 21.. => true,
        17 => are_digits(15),
        20 => are_digits(17),
        _ => false,
    };
    !may_be_older && cell.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

/// Whether 17 digits might contain a birth date; the function for forms decides.
#[inline]
fn may_be_card(id: &[u8; uscc::LENGTH]) -> bool {
    let pair = |at: usize| (id[at].wrapping_sub(b'0')) * 10 + id[at + 1].wrapping_sub(b'0');
    // No branch for each character, because the position of the first letter is unpredictable.
    id[6..14].iter().fold(true, |all, byte| all & byte.is_ascii_digit())
        && pair(6) >= 19
        && (1..=12).contains(&pair(10))
        && (1..=31).contains(&pair(12))
}

#[inline]
fn base_36(byte: u8) -> u16 {
    u16::from(if byte.is_ascii_digit() { byte - b'0' } else { byte.wrapping_sub(b'A') + 10 })
}
