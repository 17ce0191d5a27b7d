//! The readers of bank details: text around a number never changes it, and a changed number is never the same. Both
//! lists can be extended.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    bank::{AccountRelation, Bank, BankQuestion, validate_bank_details},
    internals::{
        names::{Sameness, fits_swift, named, same_bank},
        relate_accounts,
        typed::{
            account::{self, Kind, of},
            country, iban, placeholder,
            swift::{self, Kinship},
        },
    },
    register::REGISTER,
    report::{Report, Verdict},
};
use proptest::prelude::*;
use std::time::Instant;

/// What people write around an account number; `#` is the number.
const AROUND: &[&str] = &[
    "#",
    " # ",
    "A/C NO.: #",
    "A/C No #",
    "Account Number: #",
    "Acct. #",
    "Account no. is #",
    "Beneficiary's A/C: #",
    "USD A/C: #",
    "账号：#",
    "帐号 #",
    "收款账号：#",
    "银行账号#",
    "賬號：#",
    "# USD",
    "#(USD)",
    "#（美元）",
    "USD #",
    "USD#",
    "US$ #",
    "'#",
    "# (Multi-currency)",
    "“#”",
    "#.",
    "*#",
    "(#)",
    "\u{200b}#",
    "A/C: # SWIFT: CMBCCNBS",
    "#\nTel: 0755-26951234",
    "Account No ....... #",
];

/// How digits are grouped.
const GROUPS: [&str; 9] = ["", " ", "-", "/", "'", ".", "\u{a0}", "–", " - "];

/// Texts that are not a whole account and confirm nothing; `#` is the number, `$` another one.
const DANGEROUS: &[&str] = &[
    "$",
    "A/C NO.: $",
    "$ USD",
    "#, $",
    "#\n$",
    "# or $",
    "old # new $",
    "TBD",
    "N/A",
    "",
    " ",
    "-",
    "0",
    "same as before",
    "见合同",
    "***************",
    "尾号@",
    "****@",
    "XXXX@",
    "ending in @",
    "account of the supplier",
    "a@b.example",
    "https://pay.example/#",
    "TGASxFUvAEr28dQuE3vkpQ4nAyvtHyYQy2",
    "USDT #",
    "PayPal: #",
    "支付宝 #",
    "Tel: #",
    "Invoice No. #",
    "税号 #",
    "7.55962E+14",
];

fn grouped(number: &str, mark: &str, size: usize) -> String {
    number.as_bytes().chunks(size).map(|group| std::str::from_utf8(group).unwrap()).collect::<Vec<_>>().join(mark)
}

/// The number with another digit at a place.
fn changed(number: &str, at: usize, by: u8) -> String {
    let mut digits = number.as_bytes().to_vec();
    let at = at % digits.len();
    digits[at] = b'0' + (digits[at] - b'0' + 1 + by % 9) % 10;
    String::from_utf8(digits).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3000) })]

    #[test]
    fn text_around_a_number_does_not_change_it(number in "[1-9][0-9]{11,20}", around in 0..AROUND.len(), groups in 0..GROUPS.len(), size in 3..7_usize) {
        let typed = AROUND[around].replace('#', &grouped(&number, GROUPS[groups], size));
        let account = of(&typed);
        prop_assert!(account.is_whole(), "{typed} {:?}", account.kind);
        prop_assert_eq!(account.text(), number.clone(), "{}", typed);
        prop_assert_eq!(relate_accounts(&of(&number), &account), AccountRelation::Same);
        let answer = validate_bank_details(&BankQuestion { account: typed.clone(), ..BankQuestion::default() }, &REGISTER);
        prop_assert!(answer.report.verdict <= Verdict::Caution, "{}", typed);
    }

    #[test]
    fn another_number_is_never_the_same(number in "[1-9][0-9]{11,18}", what in 0..DANGEROUS.len(), at in 0..30_usize, by in 0..9_u8) {
        let other = changed(&number, at, by);
        let tail = &number[number.len() - 4..];
        let typed = DANGEROUS[what].replace('#', &number).replace('$', &other).replace('@', tail);
        let relation = relate_accounts(&of(&number), &of(&typed));
        prop_assert!(!matches!(relation, AccountRelation::Same | AccountRelation::Close(_)), "{typed} {relation:?}");
        let back = relate_accounts(&of(&typed), &of(&number));
        prop_assert_eq!(std::mem::discriminant(&relation), std::mem::discriminant(&back), "{}", typed);
    }

    #[test]
    fn a_mask_says_how_many_digits_agree(number in "[1-9][0-9]{11,20}", front in 0..6_usize, end in 0..6_usize, hidden in 2..12_usize) {
        let mask = format!("{}{}{}", &number[..front], "*".repeat(hidden), &number[number.len() - end..]);
        let relation = relate_accounts(&of(&number), &of(&mask));
        if front + end < 4 {
            prop_assert_eq!(relation, AccountRelation::NotCompared, "{}", mask);
        } else {
            prop_assert_eq!(relation, AccountRelation::Masked { visible: front + end }, "{}", mask);
            let other = changed(&number, if front > 0 { 0 } else { number.len() - 1 }, 3);
            let relation = relate_accounts(&of(&other), &of(&mask));
            prop_assert!(matches!(relation, AccountRelation::Differs { .. }), "{mask} {other}");
        }
    }

    #[test]
    fn any_text_gets_an_answer_with_places_inside_it(text in "\\PC{0,60}|[0-9A-Za-z*xX /.,:;()-]{0,80}|[账号帐户：0-9 ]{0,40}|[A-Z]{2}[0-9]{2}[A-Z0-9 ]{8,34}") {
        let account = of(&text);
        let length = text.encode_utf16().count();
        let places = account.number.iter().map(|glyph| glyph.at).chain(account.label).chain(account.words)
            .chain(account.currency.map(|(_, at)| at)).chain(account.several.iter().map(|(_, at)| *at));
        for [start, end] in places {
            prop_assert!(start < end && end <= length, "{text} {start}..{end}");
        }
        prop_assert_eq!(account.several.len() > 1, account.kind == Kind::Several);
        let mut report = Report::default();
        prop_assert_eq!(account::read("account", &text, &mut report), account.clone());
        // A text that could not be read is reported.
        let is_quiet = matches!(account.kind, Kind::Empty) || account.is_whole();
        prop_assert!(is_quiet || !report.findings.is_empty(), "{} {:?}", text, account.kind);
        if account.is_whole() && account.kind != Kind::Iban {
            prop_assert_eq!(of(&account.text()).text(), account.text(), "{}", text);
        }
        prop_assert_eq!(country::of(&text), country::of(&text));
        prop_assert_eq!(swift::of(&text), swift::of(&text));
        prop_assert_eq!(iban::of(&text), iban::of(&text));
        prop_assert_eq!(same_bank(&text, "HSBC"), same_bank("HSBC", &text));
    }

    #[test]
    fn a_number_out_of_its_countrys_form_is_refused(at in 0..COUNTRIES.len(), seed in any::<u64>(), place in 4..34_usize) {
        let country = COUNTRIES[at];
        let right = made(country, seed);
        let ask = |iban: &str| validate_bank_details(&BankQuestion { iban: iban.into(), ..BankQuestion::default() }, &REGISTER).report;
        prop_assert_eq!(ask(&right).verdict, Verdict::Clear, "{}", right);
        // A character of the other class, with check digits that fit.
        let mut account: Vec<u8> = right.bytes().skip(4).collect();
        let place = (place - 4) % account.len();
        account[place] = if account[place].is_ascii_digit() { b'K' } else { b'7' };
        let wrong = with_check_digits(country, std::str::from_utf8(&account).unwrap());
        let fault = iban::Structure::of(country).unwrap().fault(&wrong);
        if let Some((fault, _)) = fault {
            let report = ask(&wrong);
            prop_assert!(report.verdict >= Verdict::Hold, "{wrong}");
            prop_assert_eq!(report.findings[0].position, Some([fault, fault + 1]), "{}", wrong);
        }
    }
}

/// Countries of the registry, of every kind of structure.
const COUNTRIES: [&str; 24] = [
    "AD", "AE", "AT", "AZ", "BE", "BG", "BR", "BY", "CH", "CY", "DE", "FK", "FR", "GB", "GR", "IT", "KW", "LC", "MT",
    "MU", "NO", "RU", "SC", "TR",
];

/// A right number of a country.
fn made(country: &str, seed: u64) -> String {
    let structure = iban::Structure::of(country).unwrap();
    let mut account = vec![b'0'; structure.length() - 4];
    let mut seed = seed;
    loop {
        let number = with_check_digits(country, std::str::from_utf8(&account).unwrap());
        let Some((at, class)) = structure.fault(&number) else { return number };
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let byte = u8::try_from((seed >> 33) % 10).unwrap();
        account[at - 4] = if class == iban::Class::Digit { b'0' + byte } else { b'A' + byte };
    }
}

fn with_check_digits(country: &str, account: &str) -> String {
    let with = |check: u32| format!("{country}{check:02}{account}");
    (2..=98).map(with).find(|iban| iban::check_is_right(iban)).unwrap()
}

#[test]
fn every_bank_of_the_table_is_one_bank_under_all_its_names() {
    let names: Vec<(&str, &str, &str)> = vec![
        ("Bank of Nanjing", "南京银行", "南京银行南京分行营业部"),
        ("Bank of Hangzhou Co., Ltd.", "杭州銀行", "杭州银行股份有限公司"),
        ("Postal Savings Bank of China", "邮储", "中國郵政儲蓄銀行義烏市支行"),
        ("Hua Xia Bank", "华夏银行", "HXB"),
        ("China Everbright Bank", "中国光大银行", "CEB"),
        ("Industrial Bank Co., Ltd.", "兴业银行", "CIB"),
        ("China Zheshang Bank", "浙商银行", "浙商银行杭州分行"),
        ("Standard Chartered Bank (Hong Kong) Limited", "渣打银行（香港）", "Standard Chartered"),
        ("Bank of East Asia", "东亚银行", "BEA"),
        ("OCBC Wing Hang Bank", "OCBC", "华侨银行"),
        ("JPMorgan Chase Bank, N.A., Hong Kong Branch", "J.P. Morgan", "摩根大通"),
    ];
    for (at, (one, two, three)) in names.iter().enumerate() {
        for (first, second) in [(one, two), (two, three), (one, three)] {
            assert_eq!(same_bank(first, second), Sameness::Same, "{first} / {second}");
        }
        for (other, ..) in names.iter().skip(at + 1) {
            assert_eq!(same_bank(one, other), Sameness::Different, "{one} / {other}");
        }
    }
}

#[test]
fn a_swift_code_names_its_bank_and_no_other() {
    let codes = [
        ("Industrial and Commercial Bank of China", "ICBKCNBJ"),
        ("Agricultural Bank of China", "ABOCCNBJ"),
        ("Bank of China", "BKCHCNBJ"),
        ("China Construction Bank", "PCBCCNBJ"),
        ("Bank of Communications", "COMMCNSH"),
        ("China CITIC Bank", "CIBKCNBJ"),
        ("China Everbright Bank", "EVERCNBJ"),
        ("Hua Xia Bank", "HXBKCNBJ"),
        ("China Minsheng Bank", "MSBCCNBJ"),
        ("China Guangfa Bank", "GDBKCN22"),
        ("Ping An Bank", "SZDBCNBS"),
        ("China Merchants Bank", "CMBCCNBS"),
        ("Industrial Bank", "FJIBCNBA"),
        ("Shanghai Pudong Development Bank", "SPDBCNSH"),
        ("China Zheshang Bank", "ZJCBCN2N"),
        ("Postal Savings Bank of China", "PSBCCNBJ"),
        ("Bank of Ningbo", "BKNBCN2N"),
        ("Bank of Hangzhou", "HZCBCN2H"),
        ("Bank of Nanjing", "NJCBCNBN"),
        ("Bank of Shanghai", "BOSHCNSH"),
        ("HSBC", "HSBCCNSH"),
        ("HSBC", "HSBCHKHHHKH"),
        ("Hang Seng Bank", "HASEHKHH"),
        ("DBS", "DHBKHKHH"),
        ("Citibank", "CITIHKHX"),
    ];
    for (name, code) in codes {
        assert_eq!(Bank::of_swift(code).map(|bank| bank.name().en().to_owned()).as_deref(), Some(name), "{code}");
        assert_eq!(swift::of(code).code(), Some(code));
        for (other, its) in codes {
            let same = other == name;
            assert_eq!(fits_swift(other, code), Some(same), "{other} {code}");
            if !same {
                assert_eq!(swift::compare(code, its), Kinship::Different, "{code} {its}");
            }
        }
    }
}

#[test]
fn long_texts_take_time_in_step_with_their_length() {
    let texts =
        ["7", "7 ", "账", "a", "*", "7559, ", "755962014710308\n", "DE76 ", "Bank of China ", "\u{200b}7", "1.", "٧"];
    for text in texts {
        let once = |long: &str| {
            let start = Instant::now();
            let read = (of(long), swift::of(long), iban::of(long), country::of(long));
            std::hint::black_box((read, named(long), placeholder::is_placeholder(long)));
            start.elapsed().as_secs_f64()
        };
        // The best of several, because the machine has other work.
        let time = |count: usize| {
            let long = text.repeat(count);
            (0..5).map(|_| once(&long)).fold(f64::MAX, f64::min)
        };
        let (short, long) = (time(2_000), time(20_000));
        assert!(long < short * 30.0 + 0.1, "{text}: {short} and {long}");
    }
    for text in ["7".repeat(20_000), "账号：755962014710308 ".repeat(1_000), "\0".repeat(20_000), "7\0".repeat(200)]
    {
        assert!(!of(&text).is_whole(), "{}", &text[..20]);
    }
    // Digits of several scripts are one number, which is reported.
    let mut report = Report::default();
    assert_eq!(account::read("account", "７５5٩62０14710۳08", &mut report).text(), "755962014710308");
    assert_eq!(report.findings.iter().filter(|finding| finding.code == "typed/other-digits").count(), 1);
    assert_eq!(report.findings.iter().filter(|finding| finding.code == "typed/full-width").count(), 1);
}
