//! Is this tax ID right, and what does it say?
//!
//! `uscc` is the unified social credit code of today; `older` are the IDs from before it. Both check characters of
//! a unified code only ever warn, because real codes fail them; length and characters are what the standard fixes.

use crate::{
    date::Day,
    glyph::Typed,
    number_segments::{self, Segment},
    question::question,
    regions::Region,
    report::Report,
    text::{Text, text},
    typed,
};
use serde::Serialize;

pub(crate) mod older;
pub(crate) mod rules;
pub(crate) mod uscc;

pub use rules::RULES;
pub use uscc::{organisation_check_character, uscc_check_character};

question! {
    /// Is this tax ID right?
    pub struct TaxIdQuestion {
        /// The tax ID, as typed.
        tax_id: String,
        /// Today in China; a later birth date shows that a number is not an ID card's.
        today: Option<Day>,
    }
}

/// What a tax ID is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// A unified social credit code.
    Uscc,
    /// A company's tax ID from before 2015: place and organisation code.
    #[serde(rename = "older-15")]
    Older15,
    /// A sole trader's tax ID: an ID card number of 15 digits, and two more characters.
    #[serde(rename = "older-17")]
    Older17,
    /// Built like an ID card number, but with a wrong check character.
    #[serde(rename = "older-18")]
    Older18,
    /// A sole trader's tax ID: an ID card number of 18 digits, and two more characters.
    #[serde(rename = "older-20")]
    Older20,
    /// The ID card number of a resident.
    ResidentId,
    /// Not one of these, as far as can be seen.
    #[default]
    Unknown,
}

/// What a tax ID says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TaxIdParts {
    /// The department that registered it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Text>,
    /// The category of organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Text>,
    /// The place where it first registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The organisation code, nine characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The last character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_character: Option<String>,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TaxIdAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What it is.
    pub kind: Kind,
    /// Only capitals and digits; absent if it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub normalized: Option<String>,
    /// What it says.
    pub parts: TaxIdParts,
    /// `normalized` in labelled parts; empty if the parts are not known.
    pub segments: Vec<Segment>,
    /// The correct tax ID that results from changing one character or swapping two neighbours, if there is exactly one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl crate::report::Answer for TaxIdAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// Is this tax ID right, and what does it say?
///
/// ```
/// use fapiao_check::tax_id::{Kind, TaxIdQuestion, validate_tax_id};
///
/// let answer = validate_tax_id(&TaxIdQuestion { tax_id: "91330106673959654P".into(), ..Default::default() });
/// assert_eq!(answer.kind, Kind::Uscc);
/// assert!(answer.report.findings.is_empty());
/// assert_eq!(answer.parts.region.map(|region| region.code).as_deref(), Some("330106"));
/// ```
pub fn validate_tax_id(question: &TaxIdQuestion) -> TaxIdAnswer {
    let mut answer = TaxIdAnswer::default();
    let Some(typed) = typed::read(FIELD, &question.tax_id, &mut answer.report) else { return answer };
    if typed.is_empty() {
        answer.report.unchecked(&rules::MISSING, &[FIELD]);
        return answer;
    }
    let plain = typed.without_grouping();
    let id = plain.folded().to_ascii_uppercase();
    if has_other_characters(&plain, &typed, &mut answer.report) {
        return answer;
    }
    note_changes(&typed, &plain, &id, &mut answer.report);
    match id.len() {
        uscc::LENGTH => examine_eighteen(&id, &plain, question.today, &mut answer),
        15 => examine_fifteen(&id, &plain, &mut answer),
        17 if id.get(..15).is_some_and(older::has_old_card_shape) => {
            examine_card(&id, Kind::Older17, &plain, &mut answer);
        }
        20 if id.get(..18).is_some_and(|card| older::has_card_shape(card, question.today)) => {
            examine_card(&id, Kind::Older20, &plain, &mut answer);
        }
        count => {
            let finding = rules::LENGTH.at(FIELD).with("count", count.to_string());
            answer.report.add(finding.position(plain.span(0, count - 1)));
        }
    }
    answer.normalized.get_or_insert(id);
    answer
}

const FIELD: &str = "taxId";

/// Whether such a text is most likely a tax ID of today: of its alphabet, with known parts, and not digits that happen
/// to look like one.
pub fn looks_like_tax_id(text: &str) -> bool {
    let id = text.to_ascii_uppercase();
    let is_number = id.bytes().all(|byte| byte.is_ascii_digit());
    id.len() == uscc::LENGTH
        && uscc::has_known_parts(&id)
        && id.chars().all(|char| uscc::ALPHABET.contains(char))
        && (!is_number || (uscc::check_is_right(&id) && uscc::organisation_is_right(&id)))
}

/// Reports characters that are neither digits nor letters; nothing else is read then.
fn has_other_characters(plain: &Typed, typed: &Typed, report: &mut Report) -> bool {
    let is_other = |char: char| !char.is_ascii_alphanumeric();
    let Some(first) = plain.glyphs.iter().position(|glyph| is_other(glyph.char)) else {
        let is_empty = plain.is_empty();
        if is_empty {
            let finding = rules::CHARACTER.at(FIELD).with("found", typed.folded()).with("place", "1");
            report.add(finding.position(typed.span(0, typed.glyphs.len() - 1)));
        }
        return is_empty;
    };
    let run = plain.glyphs[first..].iter().take_while(|glyph| is_other(glyph.char)).count();
    let found: String = plain.glyphs[first..first + run].iter().map(|glyph| glyph.was).collect();
    let finding = rules::CHARACTER.at(FIELD).with("found", found).with("place", (first + 1).to_string());
    let finding = finding.position(plain.span(first, first + run - 1));
    // As it is, or what follows a label: 税号：9133…
    let read = |from: usize| plain.glyphs[from..].iter().map(|glyph| twin(glyph.char)).collect::<String>();
    let corrected = [0, run].into_iter().map(read).find(|id| looks_like_tax_id(id));
    report.add(match corrected {
        Some(id) => finding.suggest(id.to_ascii_uppercase()),
        None => finding,
    });
    true
}

/// The Latin letter that a Cyrillic or Greek capital looks like.
fn twin(char: char) -> char {
    const TWINS: [(&str, &str); 2] = [("АВЕКМНРСТХУ", "ABEKMHPCTXY"), ("ΑΒΕΗΚΜΝΡΤΥΧ", "ABEHKMNPTYX")];
    let latin = TWINS.iter().find_map(|(others, latins)| {
        let at = others.chars().position(|other| other == char)?;
        latins.chars().nth(at)
    });
    latin.unwrap_or(char)
}

/// Reports what was left out or folded.
fn note_changes(typed: &Typed, plain: &Typed, id: &str, report: &mut Report) {
    if let Some(mark) = typed.glyphs.iter().find(|glyph| matches!(glyph.char, ' ' | '-')) {
        report.add(rules::GROUPING.at(FIELD).with("read", id).position(mark.at).suggest(id));
    }
    if let Some(small) = plain.glyphs.iter().find(|glyph| glyph.char.is_ascii_lowercase()) {
        report.add(rules::LOWER_CASE.at(FIELD).with("read", id).position(small.at).suggest(id));
    }
}

fn examine_eighteen(id: &str, plain: &Typed, today: Option<Day>, answer: &mut TaxIdAnswer) {
    if let Some(kind) = card_kind(id, today) {
        return examine_card(id, kind, plain, answer);
    }
    answer.kind = Kind::Uscc;
    let never_used =
        plain.glyphs.iter().zip(id.chars()).enumerate().filter(|(_, (_, char))| !uscc::ALPHABET.contains(*char));
    let never_used: Vec<_> = never_used.collect();
    if !never_used.is_empty() {
        let corrected = id.replace('I', "1").replace('O', "0").replace('S', "5").replace('V', "U").replace('Z', "2");
        let is_right = uscc::check_is_right(&corrected) && uscc::has_known_parts(&corrected);
        answer.suggestion = is_right.then_some(corrected);
        for (at, (glyph, char)) in never_used {
            let finding = rules::LETTER_NEVER_USED.at(FIELD).with("place", (at + 1).to_string());
            let mut finding = finding.with("found", char.to_string()).position(glyph.at);
            finding.suggestion.clone_from(&answer.suggestion);
            answer.report.add(finding);
        }
        return;
    }
    fill_in(id, answer);
    examine_parts(id, plain, &mut answer.report);
    examine_checks(id, plain, answer);
}

/// Whether 18 characters are an ID card number rather than a unified code; some pass the checks of both.
fn card_kind(id: &str, today: Option<Day>) -> Option<Kind> {
    if !older::has_card_shape(id, today) {
        return None;
    }
    let as_code = [uscc::check_is_right(id), uscc::organisation_is_right(id), uscc::has_known_parts(id)];
    let fits = as_code.into_iter().filter(|fits| *fits).count();
    match older::card_is_right(id) {
        true => (fits < 3).then_some(Kind::ResidentId),
        false => (fits == 0).then_some(Kind::Older18),
    }
}

fn fill_in(id: &str, answer: &mut TaxIdAnswer) {
    let department = uscc::department(id);
    let department_name = department.map(|department| department.name.clone());
    let category = department.and_then(|department| department.category(id)).cloned();
    let region = id.get(2..8).and_then(Region::of_registration);
    let place = region.as_ref().map(|region| region.name.clone());
    answer.segments = number_segments::cut(
        id,
        [
            ("department", 1, text!("Registering department", "登记管理部门"), department_name.clone()),
            ("category", 1, text!("Category", "机构类别"), category.clone()),
            ("region", 6, text!("Place of registration", "登记地区"), place),
            ("organisation", 9, text!("Organisation code", "组织机构代码"), None),
            ("check", 1, text!("Check character", "校验码"), None),
        ],
    );
    answer.parts = TaxIdParts {
        department: department_name,
        category,
        region,
        organisation: id.get(8..17).map(str::to_owned),
        check_character: id.get(17..).map(str::to_owned),
    };
}

fn examine_parts(id: &str, plain: &Typed, report: &mut Report) {
    match uscc::department(id) {
        None => report.add(rules::REGISTRAR.at(FIELD).with("found", &id[..1]).position(plain.span(0, 0))),
        Some(department) if department.category(id).is_none() => {
            let finding = rules::CATEGORY.at(FIELD).with("found", &id[1..2]).with("department", &department.name);
            report.add(finding.position(plain.span(1, 1)));
        }
        Some(_) => {}
    }
    let place = &id[2..8];
    let is_number = place.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || Region::of_registration(place).is_none() {
        report.add(rules::REGION.at(FIELD).with("found", place).position(plain.span(2, 7)));
    }
}

fn examine_checks(id: &str, plain: &Typed, answer: &mut TaxIdAnswer) {
    let is_right = uscc::check_is_right(id);
    // If the check character is right, every change of one character would make it wrong.
    if !is_right {
        answer.suggestion = uscc::only_correction(id);
    }
    if let (false, Some(expected)) = (is_right, uscc_check_character(id)) {
        let finding = rules::CHECK_CHARACTER.at(FIELD).with("expected", expected.to_string()).with("found", &id[17..]);
        let mut finding = finding.position(plain.span(17, 17));
        finding.suggestion.clone_from(&answer.suggestion);
        answer.report.add(finding);
    }
    examine_organisation(&id[8..17], plain, 8, &mut answer.report);
}

/// Checks an organisation code that begins at this place.
fn examine_organisation(organisation: &str, plain: &Typed, start: usize, report: &mut Report) {
    let Some(expected) = organisation_check_character(organisation) else { return };
    if !organisation.ends_with(expected) {
        let finding = rules::ORGANISATION_CHECK.at(FIELD).with("organisation", organisation);
        let finding = finding.with("expected", expected.to_string()).with("found", &organisation[8..]);
        report.add(finding.position(plain.span(start + 8, start + 8)));
    }
}

fn examine_fifteen(id: &str, plain: &Typed, answer: &mut TaxIdAnswer) {
    let whole = plain.span(0, 14);
    if !older::is_older_company(id) && older::is_business_registration(id) {
        answer.report.add(rules::BUSINESS_REGISTRATION.at(FIELD).position(whole));
        return;
    }
    if !older::is_older_company(id) && older::has_old_card_shape(id) {
        return examine_card(id, Kind::ResidentId, plain, answer);
    }
    answer.kind = Kind::Older15;
    answer.report.add(rules::OLDER.at(FIELD).with("count", "15").position(whole));
    let region =
        id.get(..6).filter(|place| place.bytes().all(|byte| byte.is_ascii_digit())).and_then(Region::of_registration);
    if region.is_none() {
        answer.report.add(rules::REGION.at(FIELD).with("found", &id[..6]).position(plain.span(0, 5)));
    }
    examine_organisation(&id[6..], plain, 6, &mut answer.report);
    answer.segments = older::company_segments(id);
    answer.parts.region = region;
    answer.parts.organisation = id.get(6..).map(str::to_owned);
}

/// An ID card number, alone or inside an older tax ID.
fn examine_card(id: &str, kind: Kind, plain: &Typed, answer: &mut TaxIdAnswer) {
    let whole = plain.span(0, id.len() - 1);
    let finding = match kind {
        Kind::ResidentId => rules::RESIDENT_ID.at(FIELD),
        _ => rules::OLDER.at(FIELD).with("count", id.len().to_string()),
    };
    answer.kind = kind;
    answer.report.add(finding.position(whole));
    answer.segments = older::card_segments(id);
    answer.parts.region = id.get(..6).and_then(Region::of_registration);
}
