//! `identify`, asked about a thousand made-up numbers of each kind, and compared with the tables in `docs/identify.md`.
//!
//! `UPDATE_DOCS=1 cargo test --test identify` writes the page.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::register::REGISTER;
use fapiao_check::{
    identify::{Candidate, Certainty, IdentifyAnswer, IdentifyQuestion, Kind, identify},
    internals::{
        PROVINCES,
        check_digit::{luhn_is_right, mod_11_10},
        cnaps, credit_note_form, older, routing,
        typed::{card, iban},
    },
    tax_id::{organisation_check_character, uscc_check_character},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

fn ask(text: &str) -> IdentifyAnswer {
    identify(&IdentifyQuestion { text: text.into(), today: "2026-11-21".parse().ok() }, &REGISTER)
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    fn letters(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'A' + self.below(26) as u8)).collect()
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    fn province(&mut self) -> &'static str {
        PROVINCES[self.below(PROVINCES.len() as u64) as usize].0
    }

    fn county(&mut self) -> String {
        format!("{}{:02}{:02}", self.province(), 1 + self.below(20), 1 + self.below(30))
    }

    fn day(&mut self, first_year: u64, years: u64) -> String {
        format!("{:04}{:02}{:02}", first_year + self.below(years), 1 + self.below(12), 1 + self.below(28))
    }

    fn organisation(&mut self) -> String {
        let body = if self.below(2) == 0 { self.digits(8) } else { format!("MA{}{}", self.digits(1), self.letters(5)) };
        let body: String = body.replace(['I', 'O', 'S', 'V', 'Z'], "T");
        format!("{body}{}", organisation_check_character(&body).unwrap())
    }
}

/// The first of the ten digits that completes a number.
fn completed(body: &str, is_right: impl Fn(&str) -> bool) -> String {
    (0..10).map(|check| format!("{body}{check}")).find(|number| is_right(number)).unwrap()
}

/// A kind, what is in front of it where it is labelled, and how it is made up.
type Row = (Kind, &'static str, &'static str, fn(&mut Dice) -> String);

const ROWS: &[Row] = &[
    (Kind::DigitalNumber, "digital invoice number", "发票号码：", |dice| {
        let bureau = if dice.below(8) == 0 { dice.one_of(&["91", "92", "93", "94", "95"]) } else { dice.province() };
        format!("{}{bureau}{}{}", 22 + dice.below(5), dice.one_of(&[2, 2, 2, 7, 9, 4]), dice.digits(15))
    }),
    (Kind::LegacyNumber, "older invoice number", "发票号码：", |dice| dice.digits(8)),
    (Kind::LegacyCode, "invoice code, 10 digits", "发票代码：", |dice| {
        format!(
            "{}00{:02}{}{}{}0",
            dice.province(),
            10 + dice.below(14),
            dice.digits(1),
            dice.one_of(&[1, 3, 5, 6]),
            1 + dice.below(6)
        )
    }),
    (Kind::LegacyCode, "invoice code, 12 digits", "发票代码：", |dice| {
        format!(
            "0{}00{:02}{:03}{}",
            dice.province(),
            15 + dice.below(9),
            1 + dice.below(5),
            dice.one_of(&["11", "12", "13", "06", "04"])
        )
    }),
    (Kind::CodeAndNumber, "code and number together", "发票号码：", |dice| {
        format!(
            "{}00{:02}{}{}30{}",
            dice.province(),
            10 + dice.below(14),
            dice.digits(1),
            dice.one_of(&[1, 3]),
            dice.digits(8)
        )
    }),
    (Kind::CheckCode, "check code", "校验码：", |dice| dice.digits(20)),
    (Kind::CreditNoteForm, "credit note confirmation form", "红字发票信息确认单编号：", |dice| {
        let body =
            format!("{}{}{:02}1{:08}", dice.county(), 22 + dice.below(5), 1 + dice.below(12), dice.below(400_000));
        format!("{body}{}", credit_note_form::check_digit(&body).unwrap())
    }),
    (Kind::RedLetterForm, "red-letter information form", "信息表编号：", |dice| {
        let body =
            format!("{}{:02}{:02}{:05}", dice.county(), 10 + dice.below(14), 1 + dice.below(12), dice.below(90_000));
        format!("{body}{}", credit_note_form::check_digit(&body).unwrap())
    }),
    (Kind::TaxId, "tax ID", "税号：", |dice| {
        let body = format!("9{}{}{}", 1 + dice.below(3), dice.county(), dice.organisation());
        format!("{body}{}", uscc_check_character(&body).unwrap())
    }),
    (Kind::OlderTaxId, "tax ID of before 2015", "税号：", |dice| {
        format!("{}{}", dice.county(), dice.organisation())
    }),
    (Kind::IdCard, "ID card", "身份证号码：", |dice| {
        let body = format!("{}{}{}", dice.county(), dice.day(1950, 55), dice.digits(3));
        format!("{body}{}", older::card_check_character(&body).unwrap())
    }),
    (Kind::BankAccount, "bank account", "账号：", |dice| {
        let length = dice.one_of(&[12, 15, 17, 18, 19, 20, 21]);
        format!("{}{}", 1 + dice.below(9), dice.digits(length - 1))
    }),
    (Kind::ExclusiveAccount, "exclusive account", "账号：", |dice| format!("571905493610702{}", dice.digits(9))),
    (Kind::BankCard, "bank card", "卡号：", |dice| {
        let length = dice.one_of(&[16, 19]);
        completed(&format!("62{}", dice.digits(length - 3)), luhn_is_right)
    }),
    (Kind::Cnaps, "CNAPS number", "联行号：", |dice| {
        let bank = dice.one_of(&["102", "103", "104", "105", "301", "305", "308", "313", "402"]);
        let city = dice.one_of(&["1000", "2900", "3310", "5840", "4530", "6510", "3010"]);
        let body = format!("{bank}{city}{}", dice.digits(4));
        format!("{body}{}", mod_11_10(&body).unwrap())
    }),
    (Kind::Iban, "IBAN", "IBAN: ", |dice| {
        let (country, account) = match dice.below(3) {
            0 => ("DE", dice.digits(18)),
            1 => ("GB", format!("{}{}", dice.letters(4), dice.digits(14))),
            _ => ("NL", format!("{}{}", dice.letters(4), dice.digits(10))),
        };
        (2..=98)
            .map(|check| format!("{country}{check:02}{account}"))
            .find(|number| iban::check_is_right(number))
            .unwrap()
    }),
    (Kind::Bic, "SWIFT code", "SWIFT: ", |dice| {
        let bank = if dice.below(2) == 0 {
            dice.one_of(&["ICBKCN", "CMBCCN", "BKCHCN"]).to_owned()
        } else {
            format!("{}{}", dice.letters(4), dice.one_of(&["DE", "US", "HK", "GB"]))
        };
        let branch = if dice.below(2) == 0 { String::new() } else { dice.digits(3) };
        format!("{bank}{}{branch}", dice.letters(2))
    }),
    (Kind::RoutingNumber, "US routing number", "Routing number: ", |dice| {
        completed(&format!("0{}{}", 1 + dice.below(9), dice.digits(6)), routing::check_is_right)
    }),
    (Kind::Qr, "QR text", "", |dice| {
        format!(
            "01,{},,{}{}2{},{}.{},{},,{:04X}",
            dice.one_of(&["31", "32", "51"]),
            22 + dice.below(5),
            dice.province(),
            dice.digits(15),
            dice.below(90_000),
            dice.digits(2),
            dice.day(2022, 5),
            dice.below(65536)
        )
    }),
    (Kind::Amount, "amount", "价税合计：", |dice| format!("{}.{}", dice.below(1_000_000), dice.digits(2))),
    (Kind::Date, "date", "开票日期：", |dice| {
        let day = dice.day(2015, 12);
        let mark = dice.one_of(&["-", "/", ""]);
        format!("{}{mark}{}{mark}{}", &day[..4], &day[4..6], &day[6..])
    }),
];

const COUNT: usize = 1000;

/// How a kind fares: first and likely, first and possible, listed behind another, not listed; and what stood first.
#[derive(Default)]
struct Tally {
    likely: usize,
    possible: usize,
    behind: usize,
    absent: usize,
    instead: BTreeMap<Kind, usize>,
}

fn name(kind: Kind) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

fn tally(row: &Row, is_labelled: bool) -> Tally {
    let mut dice = Dice(0x5EED_F00D_1234_5678);
    let mut tally = Tally::default();
    for _ in 0..COUNT {
        let number = row.3(&mut dice);
        let answer = ask(&if is_labelled { format!("{}{number}", row.2) } else { number });
        let candidates = &answer.candidates;
        match candidates.iter().position(|candidate| candidate.kind == row.0) {
            Some(0) if candidates[0].certainty == Certainty::Likely => tally.likely += 1,
            Some(0) => tally.possible += 1,
            Some(_) => tally.behind += 1,
            None => tally.absent += 1,
        }
        if let Some(first) = candidates.first().filter(|first| first.kind != row.0) {
            *tally.instead.entry(first.kind).or_default() += 1;
        }
    }
    tally
}

fn table(is_labelled: bool) -> String {
    let mut table = String::from(
        "| number | first, likely | first, possible | listed later | not listed | listed first instead |\n|---|--:|--:|--:|--:|---|\n",
    );
    for row in ROWS {
        let Tally { likely, possible, behind, absent, instead } = tally(row, is_labelled);
        let instead: Vec<_> = instead.iter().map(|(kind, count)| format!("`{}` {count}", name(*kind))).collect();
        writeln!(table, "| {} | {likely} | {possible} | {behind} | {absent} | {} |", row.1, instead.join(", "))
            .unwrap();
    }
    table
}

#[test]
fn the_table_in_the_docs_is_right() {
    let text = format!(
        "# How well numbers are told apart\n\n`identify` lists what a text might be, the most likely first, by its format and by the words before it. These tables ask it about {COUNT} made-up numbers of each kind. Is the right kind first, and is it called likely or only possible?\n\nMany of these numbers have the same format. A check code and a bank account can be any digits, and some of them look like something else. That is why every answer is a list.\n\n`tests/identify.rs` makes the numbers and writes this page (`UPDATE_DOCS=1 cargo test --test identify`). It fails if the page is out of date.\n\n## The number alone\n\n{}\n## With its label before it\n\nFor example `发票号码：` or `Routing number: `. A QR text has no label.\n\n{}",
        table(false),
        table(true),
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/identify.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), text, "UPDATE_DOCS=1 writes the page anew");
}

#[test]
fn what_has_a_check_is_told_apart() {
    for row in ROWS {
        let alone = tally(row, false);
        let is_plain =
            matches!(row.0, Kind::LegacyNumber | Kind::CheckCode | Kind::BankAccount | Kind::OlderTaxId | Kind::Bic);
        assert!(is_plain || alone.likely >= 950, "{}: {} of {COUNT}", row.1, alone.likely);
        assert!(alone.absent <= 60, "{}: {} are not listed at all", row.1, alone.absent);
        let labelled = tally(row, true);
        assert!(labelled.likely >= 990, "{} with its label: {} of {COUNT}", row.1, labelled.likely);
    }
}

#[test]
fn samples_seen_in_public() {
    for (text, kind, value) in [
        ("25952000000215222521", Kind::DigitalNumber, "25952000000215222521"),
        ("25119111389000931867", Kind::DigitalNumber, "25119111389000931867"),
        ("25327000001739485410", Kind::DigitalNumber, "25327000001739485410"),
        ("11010824091002615708", Kind::CreditNoteForm, "11010824091002615708"),
        ("17884534745749991611", Kind::CheckCode, "17884534745749991611"),
        ("00000000005672311400", Kind::CheckCode, "00000000005672311400"),
        ("4300171130", Kind::LegacyCode, "4300171130"),
        ("044001500111", Kind::LegacyCode, "044001500111"),
        ("308331012054", Kind::Cnaps, "308331012054"),
        ("CMBCCNBS281", Kind::Bic, "CMBCCNBS281"),
        ("cmbccnbs281", Kind::Bic, "CMBCCNBS281"),
        ("91350203M0001QKT19", Kind::TaxId, "91350203M0001QKT19"),
        ("9133 0106 6739 5965 4P", Kind::TaxId, "91330106673959654P"),
        ("571905493610702020057576", Kind::ExclusiveAccount, "571905493610702020057576"),
        ("0120240000000490", Kind::BankAccount, "0120240000000490"),
        ("对应正数发票代码:4300171130号码:02550485", Kind::LegacyCode, "4300171130"),
        ("开具红字增值税专用发票信息表编号1101081509000016", Kind::RedLetterForm, "1101081509000016"),
        (
            "被红冲蓝字数电发票号码：25952000000215222521 红字发票信息确认单编号：44030725051001117191",
            Kind::DigitalNumber,
            "25952000000215222521",
        ),
        ("Amount due: US$ 6,150.00", Kind::Amount, "USD 6150"),
        ("２４３３２０００００００12345678", Kind::DigitalNumber, "24332000000012345678"),
    ] {
        let answer = ask(text);
        let first = answer.candidates.first().unwrap_or_else(|| panic!("{text}: nothing"));
        assert_eq!((first.kind, first.value.as_str()), (kind, value), "{text}");
    }
}

#[test]
fn a_persons_number_is_never_repeated() {
    for text in [
        "11010519491231002X",
        "身份证号 11010519491231002X",
        "1101 0519 4912 3100 2X",
        "11010519491231002X 24332000000012345678",
    ] {
        let answer = ask(text);
        let json = serde_json::to_string(&answer).unwrap() + &serde_json::to_string(&answer.report).unwrap();
        assert!(!json.contains("19491231"), "{text}: {json}");
        assert!(json.contains("id-card"), "{text}");
    }
}

#[test]
fn nothing_is_called_certain() {
    let words = ["certain", "definitely", "valid", "genuine", "一定", "肯定"];
    for row in ROWS {
        let answer = ask(&row.3(&mut Dice(42)));
        for Candidate { reason, .. } in &answer.candidates {
            assert!(
                !words.iter().any(|word| reason.en().contains(word) || reason.zh().contains(word)),
                "{}",
                reason.en()
            );
            assert!(reason.en().ends_with('.') && reason.zh().ends_with('。'), "{}", reason.en());
        }
        assert!(answer.report.findings.iter().any(|finding| finding.code == "identify/by-form"), "{}", row.1);
    }
    assert!(card::looks_like_card("6222021001012345671") && !cnaps::check_is_right("1"));
}

fn pasted() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[0-9]{1,24}",
        2 => "[0-9]{3,6}([ -][0-9]{3,6}){1,5}",
        2 => proptest::sample::select(vec!["发票号码：", "税号 ", "账号", "IBAN ", "¥", "CNY ", "电话", "Invoice No. ", "dzfp_", "01,32,,", ",", "\n", "元", "2024-01-15", "2024年1月5日", ".pdf", "😀", "bill_num=", "http"]).prop_map(str::to_owned),
        1 => "[A-Z]{2}[0-9]{2}[A-Z0-9]{4,20}",
        1 => "[A-Z]{8}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(word, 0..8).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_text_gets_an_answer(text in pasted()) {
        let answer = ask(&text);
        let units: Vec<u16> = text.encode_utf16().collect();
        for Candidate { kind, value, position: [start, end], .. } in &answer.candidates {
            prop_assert!(start < end && *end <= units.len(), "{kind:?} {value} at {start}..{end}");
            prop_assert!(String::from_utf16(&units[*start..*end]).is_ok());
            prop_assert!(!value.is_empty());
        }
        for finding in &answer.report.findings {
            if let Some([start, end]) = finding.position {
                prop_assert!(start < end && end <= units.len(), "{} at {start}..{end}", finding.code);
            }
        }
        let likely = answer.candidates.iter().position(|candidate| candidate.certainty == Certainty::Possible).unwrap_or(answer.candidates.len());
        prop_assert!(answer.candidates[likely..].iter().all(|candidate| candidate.certainty == Certainty::Possible), "the likely ones stand first");
        let again = ask(&text);
        prop_assert_eq!((answer.report, answer.candidates), (again.report, again.candidates));
    }
}
