//! The eleven Incoterms 2020 as people write them: with a place, or next to an amount.

use crate::{
    glyph::{Typed, is_letter},
    typed::currency,
};

/// Incoterms 2020, three letters each.
const KNOWN: &str = "EXWFCACPTCIPDAPDPUDDPFASFOBCFRCIF";

/// The three letters and the named place: `FOB Shenzhen (Incoterms 2020)` is `FOB` and `SHENZHEN`.
pub(super) fn cut(typed: &str) -> (String, String) {
    let capitals =
        Typed::read(typed).folded().to_ascii_uppercase().replace("INCOTERMS", "").replace("2020", "").replace('®', "");
    let trimmed = capitals.trim_matches(|char: char| !is_letter(char));
    let end = trimmed.find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(trimmed.len());
    let place = trimmed[end..].trim_matches(|char: char| !is_letter(char));
    (trimmed[..end].to_owned(), place.to_owned())
}

/// Whether it is one of the eleven.
pub(super) fn is_known(term: &str) -> bool {
    (0..KNOWN.len()).step_by(3).any(|at| &KNOWN[at..at + 3] == term)
}

/// An amount without the delivery term that is written after or before it, and that term with its place:
/// `USD 6,150.00 FOB Ningbo` is `USD 6,150.00` and `FOB Ningbo`.
pub(super) fn cut_from_amount(typed: &str) -> Option<(&str, &str)> {
    let is_letter_at = |at: usize| typed.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    let is_term = |at: &usize| {
        let letters = typed.get(*at..*at + 3).unwrap_or_default();
        is_known(&letters.to_ascii_uppercase()) && !is_letter_at(at.wrapping_sub(1)) && !is_letter_at(*at + 3)
    };
    let at = (0..typed.len()).find(is_term)?;
    let first_digit = |text: &str| text.bytes().position(|byte| byte.is_ascii_digit());
    let is_mark = |char: char| " (),:（），：".contains(char);
    let parts = |at: usize| (typed[..at].trim_matches(is_mark), typed[at..].trim_matches(is_mark));
    if first_digit(&typed[..at]).is_some() {
        let is_place = first_digit(&typed[at..].replace("2020", "")).is_none();
        return is_place.then(|| parts(at));
    }
    // The amount begins with its first digit, or with the currency before it.
    let digit = first_digit(typed)?;
    let term = typed[..digit].trim_end();
    let word = term.rfind(' ').map_or(term.len(), |at| at + 1);
    let (term, amount) = parts(if currency::of(&term[word..]).currency().is_some() { word } else { digit });
    (typed[..at].trim().is_empty() && !term.ends_with('-')).then_some((amount, term))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_cut_from_an_amount() {
        for (typed, amount, term) in [
            ("USD 6,150.00 FOB Ningbo", "USD 6,150.00", "FOB Ningbo"),
            ("6150 usd cif Hamburg, Germany", "6150 usd", "cif Hamburg, Germany"),
            ("USD 6,150.00 (FOB Ningbo)", "USD 6,150.00", "FOB Ningbo"),
            ("USD 6,150.00 EXW", "USD 6,150.00", "EXW"),
            ("6,150.00 美元（FOB 宁波）", "6,150.00 美元", "FOB 宁波"),
            ("$6,150 DAP Hamburg, Incoterms 2020", "$6,150", "DAP Hamburg, Incoterms 2020"),
            ("FOB Ningbo USD 6,150.00", "USD 6,150.00", "FOB Ningbo"),
            ("FOB Ningbo: USD6,150.00", "USD6,150.00", "FOB Ningbo"),
            ("CIF 6,150.00", "6,150.00", "CIF"),
            ("FOB宁波 6,150.00美元", "6,150.00美元", "FOB宁波"),
        ] {
            assert_eq!(cut_from_amount(typed), Some((amount, term)), "{typed}");
        }
        for typed in
            ["", "FOB", "FOB Ningbo", "6,150.00", "USD 6,150.00 FOBX", "1 FOB 2", "USD 6,150 FOB 3", "fobs 1", "FOB -1"]
        {
            assert_eq!(cut_from_amount(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_term_is_cut_from_its_place() {
        let cut = |typed| super::cut(typed);
        let pair = |term: &str, place: &str| (term.to_owned(), place.to_owned());
        assert_eq!(cut("fob"), pair("FOB", ""));
        assert_eq!(cut("FOB Shenzhen (Incoterms® 2020)"), pair("FOB", "SHENZHEN"));
        assert_eq!(cut("ＣＩＦ, Hamburg"), pair("CIF", "HAMBURG"));
        assert_eq!(cut(""), pair("", ""));
        assert!(is_known("DPU") && !is_known("DAT") && !is_known("WFC") && !is_known("上海港"));
    }
}
