//! Cells of a sheet as people and spreadsheets write them, right and wrong.

use fapiao_check::tax_id::{organisation_check_character, uscc_check_character};
use proptest::{prelude::*, sample::select};

/// What a reader would type, and what a spreadsheet turns it into.
pub fn amount() -> impl Strategy<Value = String> {
    let plain = (any::<bool>(), 0..10_i64.pow(13), 0_usize..4).prop_map(|(negative, fen, form)| {
        let sign = if negative && fen % 5 == 0 { "-" } else { "" };
        let (yuan, part) = (fen / 100, fen % 100);
        match form {
            0 => format!("{sign}{yuan}.{part:02}"),
            1 => format!("{sign}{yuan}"),
            2 => format!("{sign}{}.{}", yuan % 1000, part / 10),
            _ => format!("{sign}{}", grouped(yuan)),
        }
    });
    let odd = select(vec![
        "",
        "0",
        "0.00",
        "-0",
        "1.",
        ".5",
        "1,234.5",
        "1,23",
        "12,345,678.90",
        "0,123",
        "1234,567",
        "4.800",
        "1e5",
        "1.234",
        "-1,000",
        "¥88",
        "88元",
        "６１５０",
        "92233720368547758.07",
        "792281625142643375935439503.35",
        "9.99E+05",
        "+5",
        "--1",
        "0001.10",
        "99999999999999.99",
        "9,999,999,999,999.99",
        "- 5",
        "1,234,5",
        "12,345.678",
    ]);
    prop_oneof![4 => plain, 1 => odd.prop_map(str::to_owned), 1 => "[-0-9,. ]{0,12}"]
}

fn grouped(yuan: i64) -> String {
    let digits = yuan.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group)).collect();
    groups.join(",")
}

pub fn rate() -> impl Strategy<Value = &'static str> {
    select(vec![
        "6%", "6%", "13%", "0.06", "0.13", "9%", "3%", "1%", "1.5%", "0%", "免税", "17%", "0.17", "16%", "6", "",
        "abc", "5%", "7%", "0.0625", "***", "６％",
    ])
}

pub fn number() -> impl Strategy<Value = String> {
    let digital = (19_u32..29, select(vec!["33", "31", "11", "44", "95", "99", "00"]), 0_u64..10_u64.pow(16));
    let digital = digital.prop_map(|(year, bureau, rest)| format!("{year}{bureau}{rest:016}"));
    let odd = select(vec![
        "",
        "12345678",
        "1234567",
        "2.4312E+19",
        "25332000000012300000",
        "22222222222222222222",
        "23456789012345678901",
        "2533 2000 0000 1234 5678",
        "2533200000O012345678",
        "91330106673959654P",
        "3300201130",
        "033001900111",
        "03300190011112345678",
        "２５３３２０００００００１２３４５６７８",
        "-",
    ]);
    prop_oneof![3 => digital, 1 => odd.prop_map(str::to_owned), 1 => "[0-9]{1,22}"]
}

pub fn date() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "",
        "2025-03-04",
        "2026-01-15",
        "2026-12-31",
        "2018-04-30",
        "2026/1/15",
        "2026-02-30",
        "soon",
        "2024-02-29",
        "2025-03-04 10:22:33",
    ])
}

pub fn tax_id() -> impl Strategy<Value = String> {
    let right = ("[19N][1-3][1-6][0-9]{5}[0-9ABCDEFGHJKLMNPQRTUWXY]{8}", any::<u8>()).prop_map(|(start, fault)| {
        let organisation = organisation_check_character(&start[8..]).unwrap();
        let mut id = format!("{start}{organisation}");
        id.push(uscc_check_character(&id).unwrap_or('0'));
        if fault < 100 {
            let at = usize::from(fault) % 18;
            id.replace_range(at..=at, select_one(fault));
        }
        id
    });
    let odd = select(vec![
        "",
        "91330106673959654P",
        "91330106673959654p",
        "9133 0106 6739 5965 4P",
        "110101199003074514",
        "330106673959654",
        "110101900307451",
        "9.1330E+17",
        "11010119900307451X",
        "91330106673959654Ｐ",
        "税号",
        "-",
        "3301061990030745AB",
    ]);
    prop_oneof![3 => right, 1 => odd.prop_map(str::to_owned), 1 => "[0-9A-Za-z]{1,21}", 1 => "[0-9]{18}"]
}

fn select_one(fault: u8) -> &'static str {
    ["0", "1", "9", "A", "O", "I", "Z", "a", "-", "é"][usize::from(fault) / 10]
}
