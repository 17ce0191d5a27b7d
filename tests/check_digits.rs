//! Check digits and characters: every one of them occurs and is accepted, and the errors that they catch are counted.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    internals::{credit_note_form, older, uscc},
    number::{Kind, NumberAnswer, NumberQuestion, validate_invoice_number},
    number_segments::Segment,
    report::{Report, Verdict},
    tax_id::{
        self, TaxIdAnswer, TaxIdQuestion, looks_like_tax_id, organisation_check_character, uscc_check_character,
        validate_tax_id,
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The nine tax IDs of the FAQ's table.
const REGISTER: [&str; 9] = [
    "91330106673959654P",
    "91110108769914581E",
    "91330106MA2CFLDG4R",
    "91110105MA01NFRX6N",
    "91310116MA1JF3LT7T",
    "91320105MACQCC5K6Y",
    "91320105MA1R9GM220",
    "91330108MA27X5YE1Y",
    "91110105783951338G",
];

fn ask_tax_id(tax_id: &str) -> TaxIdAnswer {
    validate_tax_id(&TaxIdQuestion { tax_id: tax_id.into(), today: "2026-11-21".parse().ok() })
}

fn ask_number(number: &str) -> NumberAnswer {
    let today = "2026-11-21".parse().ok();
    validate_invoice_number(
        &NumberQuestion { number: number.into(), today, ..NumberQuestion::default() },
        &fapiao_check::register::REGISTER,
    )
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

/// A unified code of this place and organisation number, with both check characters.
fn unified(registrar: &str, place: &str, organisation: u32) -> String {
    let organisation = format!("{organisation:08}");
    let mut code = format!("{registrar}{place}{organisation}");
    code.push(organisation_check_character(&organisation).unwrap());
    code.push(uscc_check_character(&code).unwrap());
    code
}

/// Everything that differs in one character, and everything with two neighbours swapped.
fn slips(number: &str, alphabet: &str) -> Vec<String> {
    let characters: Vec<char> = number.chars().collect();
    let mut slips = BTreeSet::new();
    for at in 0..characters.len() {
        for char in alphabet.chars() {
            let mut slip = characters.clone();
            slip[at] = char;
            slips.insert(slip.iter().collect::<String>());
        }
        if at + 1 < characters.len() {
            let mut slip = characters.clone();
            slip.swap(at, at + 1);
            slips.insert(slip.iter().collect());
        }
    }
    slips.remove(number);
    slips.into_iter().collect()
}

#[test]
fn the_register_is_right() {
    for id in REGISTER {
        let answer = ask_tax_id(id);
        assert_eq!((answer.kind, codes(&answer.report)), (tax_id::Kind::Uscc, vec![]), "{id}");
        assert!(looks_like_tax_id(id), "{id}");
    }
}

#[test]
fn every_slip_in_the_register_is_caught() {
    let mut changes = 0;
    for id in REGISTER {
        for slip in slips(id, uscc::ALPHABET) {
            changes += 1;
            assert!(ask_tax_id(&slip).report.verdict >= Verdict::Caution, "{slip} for {id}");
        }
    }
    assert_eq!(changes, 4860 + 138, "characters changed, and neighbours swapped");
}

#[test]
fn every_check_character_occurs_and_is_accepted() {
    let mut seen = BTreeSet::new();
    let mut organisations = BTreeSet::new();
    for number in 0..2000 {
        let code = unified("91", "330106", number * 7919);
        seen.insert(code.chars().last().unwrap());
        organisations.insert(code.chars().nth(16).unwrap());
        assert_eq!(codes(&ask_tax_id(&code).report), Vec::<&str>::new(), "{code}");
    }
    assert_eq!(seen.into_iter().collect::<String>(), uscc::ALPHABET);
    assert_eq!(organisations.into_iter().collect::<String>(), "0123456789X");
}

#[test]
fn every_department_is_accepted() {
    for registrar in
        ["11", "12", "13", "19", "21", "31", "35", "41", "51", "52", "62", "72", "81", "92", "93", "A1", "N2", "Y1"]
    {
        let code = unified(registrar, "440307", 12_345_678);
        assert_eq!(codes(&ask_tax_id(&code).report), Vec::<&str>::new(), "{code}");
    }
    let national = unified("91", "100000", 71_093_123);
    assert_eq!(codes(&ask_tax_id(&national).report), Vec::<&str>::new(), "{national}");
}

#[test]
fn a_remainder_of_zero_is_written_0() {
    for code in ["911100001000000020", "911100001000000310", "91314310YDD2P9WW50"] {
        assert_eq!(uscc_check_character(code), Some('0'), "{code}");
        assert!(uscc::check_is_right(code), "{code}");
        assert!(!codes(&ask_tax_id(code).report).contains(&"tax-id/check-character"), "{code}");
    }
}

#[test]
fn real_codes_that_fail_are_not_refused() {
    for code in ["91350203M0001QKT19", "91350211M0000XUF46"] {
        let answer = ask_tax_id(code);
        assert_eq!((answer.kind, answer.report.verdict), (tax_id::Kind::Uscc, Verdict::Caution), "{code}");
        assert!(codes(&answer.report).contains(&"tax-id/check-character"), "{code}");
    }
    assert_eq!(
        codes(&ask_tax_id("92141127MA0KD1Y64A").report),
        Vec::<&str>::new(),
        "a code that regional patterns refuse"
    );
}

#[test]
fn a_correction_is_proposed_only_where_there_is_one() {
    let (mut proposed, mut right) = (0, 0);
    for id in REGISTER {
        for slip in slips(id, uscc::ALPHABET) {
            if let Some(correction) = ask_tax_id(&slip).suggestion {
                assert!(uscc::check_is_right(&correction) && uscc::organisation_is_right(&correction), "{slip}");
                assert!(slips(&slip, uscc::ALPHABET).contains(&correction), "{slip}");
                proposed += 1;
                right += usize::from(correction == id);
            }
        }
    }
    assert_eq!(proposed, right, "the mistake is one slip, so the only right neighbour is the ID itself");
    assert!(proposed > 500, "{proposed}");
}

#[test]
fn organisation_codes() {
    for (organisation, check) in
        [("67395965", '4'), ("76991458", '1'), ("MA2CFLDG", '4'), ("MA01NFRX", '6'), ("MA1R9GM2", '2')]
    {
        assert_eq!(organisation_check_character(organisation), Some(check), "{organisation}");
    }
    assert_eq!(organisation_check_character("short"), None);
    assert_eq!(organisation_check_character("6739596😀"), None);
    assert_eq!(organisation_check_character("ma2cfldg"), None);
    let older = ["330106673959654", "990106673959654", "330106673959655", "3301066739596540"];
    assert_eq!(older.map(older::is_older_company), [true, false, false, false]);
}

#[test]
fn id_cards() {
    let mut seen = BTreeSet::new();
    for serial in 0..100 {
        let body = format!("1101051949123{:04}", 1000 + serial);
        let check = older::card_check_character(&body).unwrap();
        seen.insert(check);
        let answer = ask_tax_id(&format!("{body}{check}"));
        assert_eq!(
            (answer.kind, codes(&answer.report)),
            (tax_id::Kind::ResidentId, vec!["tax-id/resident-id"]),
            "{body}"
        );
    }
    assert_eq!(seen.into_iter().collect::<String>(), "0123456789X");
}

#[test]
fn credit_note_forms() {
    for form in ["11010824091002615708", "44030725051001117191", "44030725101001526292"] {
        assert!(credit_note_form::looks_like_form(form), "{form}");
        assert_eq!(credit_note_form::check_digit(&form[..19]), form.chars().last(), "{form}");
        assert_eq!(ask_number(form).kind, Kind::CreditNoteForm, "{form}");
        for slip in slips(form, "0123456789") {
            let mut sorted: [Vec<char>; 2] = [form.chars().collect(), slip.chars().collect()];
            sorted.iter_mut().for_each(|digits| digits.sort_unstable());
            // A plain sum does not see a swap among the digits that it adds up.
            if sorted[0] != sorted[1] {
                assert!(!credit_note_form::looks_like_form(&slip), "{slip} for {form}");
            }
        }
    }
    let digits: BTreeSet<_> =
        (0..10).map(|last| credit_note_form::check_digit(&format!("110108240910026157{last}"))).collect();
    assert_eq!(digits.len(), 10);
}

#[test]
fn digital_numbers_seen_in_public() {
    for (number, region) in [
        ("25952000000215222521", "95"),
        ("24312000000358032546", "31"),
        ("26442000008413305781", "44"),
        ("25119111389000931867", "11"),
        ("25119220276000001028", "11"),
        ("26339132621000219582", "33"),
        ("25327000001739485410", "32"),
        ("22442000000921291350", "44"),
        ("24332000000012345678", "33"),
    ] {
        let answer = ask_number(number);
        assert_eq!((answer.kind, codes(&answer.report)), (Kind::Digital, vec!["number/form-only"]), "{number}");
        assert_eq!(answer.parts.region.map(|region| region.code).as_deref(), Some(region), "{number}");
    }
}

#[test]
fn the_channel_is_never_refused() {
    for channel in 0..10 {
        let answer = ask_number(&format!("2533{channel}000000012345678"));
        assert_eq!((answer.kind, answer.report.verdict), (Kind::Digital, Verdict::Clear), "channel {channel}");
    }
}

fn whole(segments: &[Segment]) -> String {
    segments.iter().map(|segment| segment.value.as_str()).collect()
}

fn places_lie_inside(report: &Report, field: &str, typed: &str) -> bool {
    let length = typed.encode_utf16().count();
    let places = report.findings.iter().filter(|finding| finding.field == field).filter_map(|finding| finding.position);
    places.into_iter().all(|[start, end]| start < end && end <= length)
}

/// Text as people and spreadsheets produce it, and anything at all.
fn typed() -> impl Strategy<Value = String> {
    let length = prop_oneof![Just(7), Just(8), Just(10), Just(12), Just(15), Just(16), Just(18), Just(20), 0..25_usize];
    let numbers = length.prop_flat_map(|length| {
        let digit = prop_oneof![8 => Just('0'), 8 => Just('1'), 30 => proptest::char::range('0', '9'), 1 => Just('O'), 1 => Just(' '),
            1 => Just('４'), 1 => Just('😀'), 1 => Just('P'), 1 => Just('-'), 1 => Just('\u{200b}')];
        proptest::collection::vec(digit, length)
    });
    let ids = proptest::collection::vec(proptest::sample::select(uscc::ALPHABET.chars().collect::<Vec<_>>()), 17..=18);
    prop_oneof![
        4 => numbers.prop_map(String::from_iter),
        1 => ids.prop_map(String::from_iter),
        1 => "[0-9]\\.[0-9]{1,5}[Ee]\\+?[0-9]{1,2}",
        1 => "[1-6][1-5][0-9]{6}(19|20)[0-9]{8}",
        2 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_number_gets_an_answer(number in typed(), code in typed()) {
        let given = NumberQuestion { number: number.clone(), code: code.clone(), ..NumberQuestion::default() };
        let answer = validate_invoice_number(&given, &fapiao_check::register::REGISTER);
        prop_assert!(places_lie_inside(&answer.report, "number", &number));
        prop_assert!(places_lie_inside(&answer.report, "code", &code));
        let normalized = answer.normalized.clone().unwrap_or_default();
        prop_assert!(answer.segments.is_empty() || whole(&answer.segments) == normalized);
        prop_assert!(normalized.bytes().all(|byte| byte.is_ascii_digit()));
    }

    #[test]
    fn reading_a_number_again_changes_nothing(number in typed()) {
        let first = ask_number(&number);
        if let Some(normalized) = &first.normalized {
            let again = ask_number(normalized);
            prop_assert_eq!((&again.normalized, again.kind), (&first.normalized, first.kind));
        }
    }

    #[test]
    fn any_tax_id_gets_an_answer(tax_id in typed()) {
        let answer = ask_tax_id(&tax_id);
        prop_assert!(places_lie_inside(&answer.report, "taxId", &tax_id));
        if let Some(normalized) = &answer.normalized {
            prop_assert!(answer.segments.is_empty() || whole(&answer.segments) == *normalized);
            let again = ask_tax_id(normalized);
            prop_assert_eq!((&again.normalized, again.kind), (&answer.normalized, answer.kind));
        }
        looks_like_tax_id(&tax_id);
        uscc_check_character(&tax_id);
    }

    #[test]
    fn every_slip_of_any_code_is_caught_by_its_check_characters(organisation in 0_u32..100_000_000, at in 0_usize..18, with in 0_usize..31) {
        let code = unified("91", "110105", organisation);
        let mut characters: Vec<char> = code.chars().collect();
        characters[at] = uscc::ALPHABET.chars().nth(with).unwrap();
        let changed: String = characters.iter().collect();
        prop_assert_eq!(uscc::check_is_right(&changed), changed == code);
    }
}
