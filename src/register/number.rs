//! Tax IDs, registered accounts and phone numbers in the look-up.

use super::{
    answer::{Basis, EntityAnswer},
    entities::{EXCLUSIVE_MAIN_ACCOUNT, EXCLUSIVE_SUFFIX_DIGITS},
    findings::{
        DID_YOU_MEAN, EXCLUSIVE_ACCOUNT, EXCLUSIVE_ACCOUNT_LENGTH, LEADING_ZERO_LOST, NUMBER_UNKNOWN, PHONE,
        TAX_ID_UNKNOWN,
    },
    fold::distance,
    rows::{Entity, Register},
};
use crate::{
    glyph::{Span, Typed},
    text::Text,
};

/// Characters of a unified social credit code.
const TAX_ID_LENGTH: usize = 18;
/// Fewer digits can be part of a product's name.
const FEWEST_DIGITS: usize = 7;
/// A longer number is not a company's.
const LONGEST_NUMBER: usize = 32;

/// Answers if a number was typed, perhaps after a label such as `Tax ID number:`.
pub fn answer(register: &Register, typed: &Typed, answer: &mut EntityAnswer) -> bool {
    let label_end = typed.glyphs.iter().rposition(|glyph| glyph.char == ':').map_or(0, |colon| colon + 1);
    let groups = |char: char| matches!(char, ' ' | '-' | '(' | ')' | '+' | '.' | '/');
    let value: Vec<_> = typed.glyphs[label_end..].iter().filter(|glyph| !groups(glyph.char)).collect();
    let digits = value.iter().filter(|glyph| glyph.char.is_ascii_digit()).count();
    let is_number = value.iter().all(|glyph| glyph.char.is_ascii_alphanumeric())
        && (FEWEST_DIGITS..=LONGEST_NUMBER).contains(&digits)
        && (digits == value.len() || (15..=20).contains(&value.len()));
    if !is_number {
        return false;
    }
    let plain: String = value.iter().map(|glyph| glyph.char.to_ascii_uppercase()).collect();
    let place = |at: usize| value.get(at).map(|glyph| glyph.at);
    if is_tax_id(&plain) {
        tax_id(register, &plain, place, answer);
    } else {
        account(register, &plain, place, answer);
    }
    true
}

/// It looks like a company's tax ID: it begins with 9. Any other 18 digits are more likely an account.
fn is_tax_id(plain: &str) -> bool {
    plain.len() == TAX_ID_LENGTH && (plain.starts_with('9') || !plain.bytes().all(|byte| byte.is_ascii_digit()))
}

fn tax_id(register: &Register, plain: &str, place: impl Fn(usize) -> Option<Span>, answer: &mut EntityAnswer) {
    // The alphabet leaves these letters out because they look like digits.
    let repaired: String = plain
        .chars()
        .map(|char| match char {
            'O' => '0',
            'I' => '1',
            'Z' => '2',
            'S' => '5',
            other => other,
        })
        .collect();
    if let Some((_, entity)) = with_id(register).find(|(id, _)| *id == plain) {
        answer.add_entity(Basis::TaxId, entity);
    } else if let Some((id, entity)) = with_id(register).find(|(id, _)| is_one_slip(&repaired, id)) {
        did_you_mean(entity, plain, id, place, Some(id), answer);
    } else {
        let rule = if is_tax_id(plain) { &TAX_ID_UNKNOWN } else { &NUMBER_UNKNOWN };
        answer.report.add(rule.at("query").with("found", plain));
    }
}

fn with_id(register: &Register) -> impl Iterator<Item = (&'static str, &'static Entity)> {
    register.entities.iter().filter_map(|entity| entity.tax_id.map(|id| (id, entity)))
}

fn account(register: &Register, plain: &str, place: impl Fn(usize) -> Option<Span>, answer: &mut EntityAnswer) {
    let with_account = || register.entities.iter().filter_map(|entity| entity.account.map(|account| (account, entity)));
    if let Some((_, entity)) = with_account().find(|(account, _)| *account == plain) {
        answer.add_entity(Basis::Account, entity);
        return;
    }
    if is_phone(register, plain) {
        answer.report.add(PHONE.at("query").with("found", plain));
        return;
    }
    if plain.starts_with(EXCLUSIVE_MAIN_ACCOUNT) {
        let expected = EXCLUSIVE_MAIN_ACCOUNT.len() + EXCLUSIVE_SUFFIX_DIGITS;
        let finding = if plain.len() == expected {
            EXCLUSIVE_ACCOUNT.at("query").with("count", EXCLUSIVE_SUFFIX_DIGITS.to_string())
        } else {
            let counted = EXCLUSIVE_ACCOUNT_LENGTH.at("query").with("count", plain.len().to_string());
            counted.with("expected", expected.to_string())
        };
        answer.report.add(finding);
        if let Some((_, entity)) = with_account().find(|(account, _)| *account == EXCLUSIVE_MAIN_ACCOUNT) {
            answer.add_entity(if plain.len() == expected { Basis::Account } else { Basis::DidYouMean }, entity);
        }
        return;
    }
    let zero_lost =
        with_account().find(|(account, _)| account.starts_with('0') && account.trim_start_matches('0') == plain);
    if let Some((_, entity)) = zero_lost {
        answer.report.add(LEADING_ZERO_LOST.at("query").with("found", plain).with("name", entity.name));
        answer.add_entity(Basis::DidYouMean, entity);
    } else if let Some((account, entity)) = with_account().find(|(account, _)| is_one_slip(plain, account)) {
        // No suggestion: an account is compared with the reader's own documents, and never given out.
        did_you_mean(entity, plain, account, place, None, answer);
    } else {
        // A tax ID that lost a character, or its only letter.
        tax_id(register, plain, place, answer);
    }
}

fn did_you_mean(
    entity: &'static Entity,
    plain: &str,
    known: &str,
    place: impl Fn(usize) -> Option<Span>,
    suggestion: Option<&str>,
    answer: &mut EntityAnswer,
) {
    let mut finding = DID_YOU_MEAN.at("query").with("found", plain).with("name", Text::from(entity.name));
    let first_difference = plain.bytes().zip(known.bytes()).position(|(typed, known)| typed != known);
    if let Some(span) = first_difference.filter(|_| plain.len() == known.len()).and_then(place) {
        finding = finding.position(span);
    }
    if let Some(suggestion) = suggestion {
        finding = finding.suggest(suggestion);
    }
    answer.report.add(finding);
    answer.add_entity(Basis::DidYouMean, entity);
}

/// At most one character is wrong, missing, added, or swapped with its neighbour.
fn is_one_slip(typed: &str, known: &str) -> bool {
    let chars = |text: &str| text.chars().collect::<Vec<_>>();
    distance(&chars(typed), &chars(known), 1).is_some()
}

/// A phone number of the register, with or without country and area code, or one in a Chinese format: area code
/// with 0, a mobile number, or 400 and 800 numbers.
fn is_phone(register: &Register, plain: &str) -> bool {
    let digits_of = |phone: &str| phone.chars().filter(char::is_ascii_digit).collect::<String>();
    let national = plain.strip_prefix("0086").or_else(|| plain.strip_prefix("86")).unwrap_or(plain);
    let national = national.trim_start_matches('0');
    let is_listed = register.entities.iter().filter_map(|entity| entity.phone).any(|phone| {
        let known = digits_of(phone);
        let local = phone.split_once('-').map_or("", |(_, local)| local);
        known.trim_start_matches('0') == national || local == national
    });
    is_listed
        || match plain.len() {
            10 => plain.starts_with("400") || plain.starts_with("800") || plain.starts_with('0'),
            11 => plain.starts_with('0') || plain.starts_with('1'),
            12 => plain.starts_with('0'),
            _ => false,
        }
}
