//! The code of a bank (BIC, SWIFT code; ISO 9362): 8 or 11 characters.
//!
//! ```text
//! CMBC CN BS 281
//! │    │  │  └ 9–11  branch; absent, or XXX, for the head office
//! │    │  └─── 7–8   place
//! │    └────── 5–6   country
//! └─────────── 1–4   bank: letters only, though the standard would allow digits
//! ```
//!
//! # What is not checked
//!
//! Whether the code was assigned: the directory is not public. The sources do not define the format, so nothing here
//! refuses.

use super::{
    bank_code::{self, Code, Form, Reading},
    country,
};
use crate::{
    report::{Report, Severity},
    rule::Rule,
    sources::{banking, guide, practice},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&FORM, &COUNTRY, &DIGIT];

/// A length other than 8 or 11.
pub static FORM: Rule = Rule {
    code: "bank/swift-form",
    severity: Severity::Caution,
    title: text!("Format of the SWIFT code", "SWIFT 代码格式"),
    message: text!(
        "A SWIFT code has 8 or 11 characters: bank 4, country 2, place 2, branch 3. Found {count}.",
        "SWIFT 代码为 8 位或 11 位：银行 4 位、国家/地区 2 位、地点 2 位、分行 3 位。实际为 {count} 位。",
    ),
    fix: Some(text!("Compare it with the document.", "请与原件核对。")),
    source: &[banking("ISO 9362"), guide("Step-by-step: using bank transfer")],
};

/// No country at the fifth and sixth character.
pub static COUNTRY: Rule = Rule {
    code: "bank/swift-country",
    severity: Severity::Caution,
    title: text!("No country in the SWIFT code", "SWIFT 代码中的国家/地区"),
    message: text!(
        "Characters 5 and 6 of a SWIFT code are the country. {found} is not a country code we know.",
        "SWIFT 代码第 5、6 位为国家/地区代码，{found} 不是已知代码。",
    ),
    fix: Some(text!("Compare these two letters with the document.", "请与原件核对这两位字母。")),
    source: &[banking("ISO 9362"), banking("ISO 3166")],
};

/// A digit among the bank's letters.
pub static DIGIT: Rule = Rule {
    code: "bank/swift-digit",
    severity: Severity::Caution,
    title: text!("A digit in the bank's letters", "SWIFT 代码的银行部分含数字"),
    message: text!(
        "The first four characters of a SWIFT code are letters; character {place} is the digit {found}.",
        "SWIFT 代码前 4 位为字母，第 {place} 位为数字 {found}。",
    ),
    fix: Some(text!(
        "Compare this character with the document: O and 0, I and 1 look alike.",
        "请与原件核对该字符：O 与 0、I 与 1 容易混淆。"
    )),
    source: &[banking("ISO 9362"), practice("SWIFT codes in use")],
};

/// Letters that look like digits.
const LETTERS: [(char, char); 6] = [('0', 'O'), ('1', 'I'), ('2', 'Z'), ('4', 'A'), ('5', 'S'), ('8', 'B')];

pub(crate) const CODE: Form = Form { digits_only: false, is_whole: looks_like_swift };

/// The country in a code of 8 or 11 characters, if it is one.
pub fn country(code: &str) -> Option<&'static str> {
    if matches!(code.len(), 8 | 11) { country::of_code(code.get(4..6)?) } else { None }
}

/// Whether a text in capitals has the format of such a code.
pub fn looks_like_swift(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    matches!(text.len(), 8 | 11)
        && text.bytes().all(fits)
        && text.bytes().take(6).all(|byte| byte.is_ascii_uppercase())
        && country(text).is_some()
}

/// Reads a bank's code from a text.
///
/// ```
/// use fapiao_check::internals::typed::swift;
///
/// assert_eq!(swift::of("SWIFT/BIC: BKCH CN BJ 300").code(), Some("BKCHCNBJ300"));
/// assert_eq!(swift::of("TBD").code(), None);
/// ```
pub fn of(text: &str) -> Reading {
    bank_code::of(text, &CODE)
}

/// Reads the SWIFT code of a field and checks its format; `None` if the field is empty or cannot be read.
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Code> {
    let code = bank_code::read(field, typed, &CODE, report)?;
    judge(field, &code, report);
    Some(code)
}

/// Reports what is wrong with the format of a code.
pub(crate) fn judge(field: &str, code: &Code, report: &mut Report) {
    if !matches!(code.text.len(), 8 | 11) {
        return report.add(code.counted(field, &FORM));
    }
    if let Some(at) = code.text.bytes().take(4).position(|byte| byte.is_ascii_digit()) {
        let finding = code.found(field, &DIGIT, at, at + 1).with("place", (at + 1).to_string());
        let letter = |char: char| LETTERS.iter().find(|(digit, _)| *digit == char).map_or(char, |(_, letter)| *letter);
        let corrected: String =
            code.text.chars().enumerate().map(|(at, char)| if at < 4 { letter(char) } else { char }).collect();
        report.add(if looks_like_swift(&corrected) { finding.suggest(corrected) } else { finding });
    }
    if country(&code.text).is_none() {
        report.add(code.found(field, &COUNTRY, 4, 6));
    }
}

/// How two codes relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// The same, ignoring `XXX` at the end.
    Same,
    /// The head office, and one of its branches.
    HeadOffice,
    /// Two branches of the same bank in one place.
    Branches,
    /// The same bank in another place or country.
    SameBank,
    /// Different banks.
    Different,
}

/// Compares two codes as they were read.
pub fn compare(first: &str, second: &str) -> Kinship {
    let office = |code: &str| code.get(..8).unwrap_or(code).to_owned();
    let branch = |code: &str| code.get(8..).filter(|branch| *branch != "XXX").unwrap_or_default().to_owned();
    let (one, two) = (branch(first), branch(second));
    if office(first) != office(second) {
        let is_same = first.len() >= 8 && second.len() >= 8 && first.get(..4) == second.get(..4);
        return if is_same { Kinship::SameBank } else { Kinship::Different };
    }
    match (one == two, one.is_empty() || two.is_empty()) {
        (true, _) => Kinship::Same,
        (false, true) => Kinship::HeadOffice,
        (false, false) => Kinship::Branches,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_whatever_is_around_it() {
        for typed in [
            "CMBCCNBS",
            "cmbc cn bs",
            "SWIFT: CMBCCNBS",
            "Swift Code:CMBCCNBS",
            "SWIFT CODE CMBCCNBS",
            "SWIFT/BIC: CMBCCNBS",
            "BIC CMBCCNBS",
            "Swift No.: CMBCCNBS",
            "Bank SWIFT code - CMBCCNBS",
            "SWIFT号码：CMBCCNBS",
            "SWIFT代码CMBCCNBS",
            "银行国际代码：CMBCCNBS",
            "CMBCCNBS.",
            "(CMBCCNBS)",
            "CMBCCNBS (China Merchants Bank)",
            "China Merchants Bank CMBCCNBS",
            "CMBCCNBS, CMBCCNBS",
            "ＣＭＢＣＣＮＢＳ",
        ] {
            assert_eq!(of(typed).code(), Some("CMBCCNBS"), "{typed} {:?}", of(typed));
        }
        let Reading::Code(code) = of("SWIFT: CMBCCNBS (China Merchants)") else { panic!() };
        assert_eq!((code.label, code.words), (Some([0, 5]), Some([17, 32])));
    }

    #[test]
    fn what_is_no_one_code_is_told() {
        assert_eq!(of(""), Reading::Empty);
        assert_eq!(of("N/A"), Reading::Placeholder);
        let Reading::Several(codes) = of("CMBCCNBS / HSBCHKHHHKH") else {
            panic!("{:?}", of("CMBCCNBS / HSBCHKHHHKH"))
        };
        assert_eq!(codes, [("CMBCCNBS".to_owned(), [0, 8]), ("HSBCHKHHHKH".to_owned(), [11, 22])]);
        assert_eq!(of("CMBC#CNBS"), Reading::Character([4, 5]));
        assert_eq!(of("招商银行"), Reading::Character([0, 1]));
        assert_eq!(of(&"C".repeat(20_000)), Reading::TooLong);
        assert_eq!(of("CMBCCN").code(), Some("CMBCCN"), "what is too short is read, and judged later");
    }

    #[test]
    fn codes_belong_together_by_bank_and_place() {
        for (first, second, kinship) in [
            ("BKCHCNBJ", "BKCHCNBJXXX", Kinship::Same),
            ("BKCHCNBJ300", "BKCHCNBJ", Kinship::HeadOffice),
            ("BKCHCNBJXXX", "BKCHCNBJ300", Kinship::HeadOffice),
            ("BKCHCNBJ300", "BKCHCNBJ400", Kinship::Branches),
            ("BKCHCNBJ", "BKCHHKHH", Kinship::SameBank),
            ("BKCHCNBJ", "CMBCCNBS", Kinship::Different),
            ("CMBCCNBS", "CMBCCNB", Kinship::Different),
        ] {
            assert_eq!(compare(first, second), kinship, "{first} {second}");
        }
    }
}
