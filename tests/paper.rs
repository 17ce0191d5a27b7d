//! Documents: what was written is read, with its place, whatever they contain.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    paper::{Area, Field, Kind, PaperQuestion, Piece, Ruled, read_paper},
    question::Document,
};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn of_text(text: &str) -> PaperQuestion {
    PaperQuestion { text: Document(text.to_owned()), ..PaperQuestion::default() }
}

fn value<'a>(fields: &'a [Field], name: &str) -> &'a str {
    fields.iter().find(|field| field.name == name).map_or("", |field| &field.value)
}

/// Rows of words side by side, in tenths of a point: a bar separates two pieces.
fn pieces(rows: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut column = 0;
        for text in row.split('|') {
            let width = text.chars().map(|char| if char.is_ascii() { 50 } else { 100 }).sum::<u32>();
            if !text.trim().is_empty() {
                let place = |number: u32| Some(number);
                pieces.push(Piece {
                    text: text.trim().to_owned(),
                    page: place(1),
                    x: place(300 + column),
                    y: place(300 + at as u32 * 140),
                    width: place(width),
                    height: place(100),
                    ..Piece::default()
                });
            }
            column += width.max(1500);
        }
    }
    pieces
}

fn on_page(rows: &[&str]) -> PaperQuestion {
    PaperQuestion { pieces: pieces(rows), ..PaperQuestion::default() }
}

#[test]
fn a_value_is_after_next_to_or_below_its_label() {
    for rows in [
        &["PROFORMA INVOICE", "Account No.: 4000027109200416835"][..],
        &["PROFORMA INVOICE", "Account No.|4000027109200416835"],
        &["PROFORMA INVOICE", "Account No.|SWIFT code", "4000027109200416835|ICBKCNBJ"],
        &["PROFORMA INVOICE", "账号|4000027109200416835"],
        &["PROFORMA INVOICE", "Account No.", "4000027109200416835"],
    ] {
        let answer = read_paper(&on_page(rows));
        assert_eq!(value(&answer.fields, "account"), "4000027109200416835", "{rows:?}");
        assert_eq!(answer.kind, Kind::ProForma);
    }
}

#[test]
fn a_name_continues_in_its_column_and_not_across_a_line() {
    let rows = [
        "PROFORMA INVOICE",
        "Beneficiary|Bank",
        "Nantong Alvora Textile|Bank of China",
        "Manufacturing Co., Ltd.|Nantong Branch",
    ];
    let question = on_page(&rows);
    let answer = read_paper(&question);
    assert_eq!(value(&answer.fields, "payee"), "Nantong Alvora Textile Manufacturing Co., Ltd.");
    assert_eq!(value(&answer.fields, "bank"), "Bank of China Nantong Branch");
    let line = Ruled { page: Some(1), x: Some(200), y: Some(690), width: Some(4000), height: Some(0) };
    let answer = read_paper(&PaperQuestion { ruled: vec![line], ..question });
    assert_eq!(value(&answer.fields, "bank"), "Bank of China");
}

#[test]
fn the_place_of_a_value_is_where_it_is_printed() {
    let text = "😀 PROFORMA INVOICE\nBeneficiary:\tCixi Dovanna Co., Ltd.\nA/C NO.： ６２０１ 0122 0005\nTotal: USD 6,912.00\n";
    let units: Vec<u16> = text.encode_utf16().collect();
    let answer = read_paper(&of_text(text));
    assert!(answer.fields.len() >= 4, "{:?}", answer.fields);
    for field in answer.fields.iter().filter(|field| field.name != "currency") {
        let [from, to] = field.place.position.expect("a place in the text");
        assert_eq!(String::from_utf16_lossy(&units[from..to]), field.value, "{}", field.name);
    }
    let answer = read_paper(&on_page(&["PROFORMA INVOICE", "Account No.:  4000027109200416835"]));
    let place = answer.fields.iter().find(|field| field.name == "account").and_then(|field| field.place.on_page);
    let Area { page, x, y, width, height, .. } = place.expect("a place on the page");
    assert_eq!((page, y, height), (1, 440, 100));
    assert!(x > 800 && x + width <= 300 + 33 * 50, "{x} {width}");
}

#[test]
fn the_confidence_is_that_of_the_least_sure_piece() {
    let mut question = on_page(&["PROFORMA INVOICE", "SWIFT: ICBKCNBJ|Bank: Bank of China"]);
    for (piece, confidence) in question.pieces.iter_mut().zip([99, 61, 88]) {
        piece.confidence = Some(confidence);
    }
    let answer = read_paper(&question);
    let of = |name: &str| answer.fields.iter().find(|field| field.name == name).and_then(|field| field.confidence);
    assert_eq!((of("swift"), of("bank")), (Some(61), Some(88)));
}

/// The quickest of three.
fn time(text: &str) -> Duration {
    let once = || {
        let question = of_text(text);
        let start = Instant::now();
        read_paper(&question);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}

#[test]
fn time_grows_as_the_text_does() {
    let paragraph = "PROFORMA INVOICE No. AB-1234 from Example Co., Ltd.\nBeneficiary: Example Co., Ltd.\nA/C NO.: 4000 0271 0920 0416 835\n\
                     Total: USD 1,000.00, 30% deposit, 70% before shipment FOB Ningbo\n账号：4000 0271 0920 0416 835 开户行：中国银行\n";
    for piece in [
        paragraph,
        "account no 12345678 ",
        "USD 1,000.00 ",
        "30% deposit ",
        "名称：a ",
        "(",
        "US$ ",
        "账号：",
        "> From: a@b.example\n",
        "total ",
        "\t1,",
        "*a* 1.00 6% 0.06\n",
        "发票号码 12345678 开票日期 ",
    ] {
        let of = |length: usize| piece.chars().cycle().take(length).collect::<String>();
        let (short, long) = (time(&of(10_000)), time(&of(80_000)));
        assert!(
            long < short * 24 + Duration::from_millis(200),
            "{piece:?}: {short:?} for 10,000 characters, {long:?} for 80,000"
        );
    }
}

/// Words of documents, in any order.
fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Beneficiary",
        "Account No.",
        "A/C",
        "SWIFT",
        "IBAN",
        "Total",
        "USD",
        "1,000.00",
        "30%",
        "deposit",
        "Bank of China",
        "Co., Ltd.",
        "4000 0271 0920 0416 835",
        "DE89 3704 0044 0532 0130 00",
        "ICBKCNBJ",
        "FOB Ningbo",
        "From:",
        "To:",
        "Subject:",
        "Dear",
        "Regards",
        ">",
        ":59:",
        ":32A:261109USD9300,00",
        "发票号码",
        "26332000000000000101",
        "名称",
        "购",
        "销",
        "合计",
        "¥1.00",
        "小写",
        "备注",
        "账号",
        "：",
        "开户行",
        "2026-11-05",
        "*软件*服务",
        "6%",
        "***",
        "\t",
        "  ",
        "\n",
        "\n\n",
        "(",
        ")",
        "|",
        "Copy",
        "😀",
        "\u{200b}",
        "１２",
        "№",
        "-",
        "/",
        "#",
    ]);
    prop::collection::vec(prop_oneof![4 => known.prop_map(str::to_owned), 1 => ".{0,6}"], 0..60)
        .prop_map(|words| words.join(" "))
}

fn piece() -> impl Strategy<Value = Piece> {
    let number = || prop::option::of(prop_oneof![0..9000_u32, Just(u32::MAX)]);
    (words(), prop::option::of(0..4_u32), number(), number(), number(), number())
        .prop_map(|(text, page, x, y, width, height)| Piece { text, page, x, y, width, height, ..Piece::default() })
}

fn within(place: &fapiao_check::paper::Place, text: &str, pieces: &[Piece]) -> bool {
    let in_text = place.position.is_none_or(|[from, to]| from <= to && to <= text.encode_utf16().count());
    let on_page = place.on_page.is_none_or(|area| pieces.iter().any(|piece| piece.page.unwrap_or(1) == area.page));
    in_text && on_page && (place.position.is_none() || place.on_page.is_none())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_fail_and_every_place_is_in_the_text(text in words()) {
        let answer = read_paper(&of_text(&text));
        prop_assert_eq!(&format!("{answer:?}"), &format!("{:?}", read_paper(&of_text(&text))));
        for field in &answer.fields {
            prop_assert!(within(&field.place, &text, &[]), "{:?}", field);
            prop_assert!(!field.value.is_empty(), "{:?}", field);
        }
    }

    #[test]
    fn no_pieces_make_it_fail_and_every_place_is_on_a_page(pieces in prop::collection::vec(piece(), 0..12), lines in prop::collection::vec(piece(), 0..4)) {
        let ruled = lines.into_iter().map(|Piece { page, x, y, width, height, .. }| Ruled { page, x, y, width, height }).collect();
        let question = PaperQuestion { pieces, ruled, ..PaperQuestion::default() };
        let answer = read_paper(&question);
        for field in &answer.fields {
            prop_assert!(within(&field.place, "", &question.pieces), "{:?}", field);
            for rival in &field.rivals {
                prop_assert!(within(&rival.place, "", &question.pieces), "{:?}", rival);
            }
        }
    }
}
