//! The returned file: every number is kept, and no formula runs.

use crate::read;
use fapiao_check::bulk::{Options, Sheet, Text};
use fapiao_check::register::REGISTER;

#[test]
fn the_returned_file_keeps_every_number_and_runs_no_formula() {
    let text = "发票号码,金额,备注,税率\n24332000000012345678,-100,=1+1,13%\n\t0123,\"1,000.00\",\"a \"\"b\"\"\",6%\n1E5,5,@x,\"6%\n1,2\n";
    let given_back = read(text.as_bytes(), Options { text: Text::Csv, ..Default::default() }).text;
    let lines: Vec<_> = std::str::from_utf8(&given_back).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(
        lines[0],
        "发票号码,金额,备注,税率,checkVerdict,checkNet,checkTax,checkBalancingTax,checkCodes,checkSameNumberInRow"
    );
    assert_eq!(
        lines[1],
        "\"\t24332000000012345678\",-100,\"'=1+1\",13%,clear,-88.50,-11.51,-11.50,number/form-only tax/credit-line tax/sum-differs,"
    );
    assert!(
        lines[2].starts_with("\"\t0123\",\"1,000.00\",\"a \"\"b\"\"\",6%,stop,943.40,56.60,56.60,number/length"),
        "{}",
        lines[2]
    );
    assert!(lines[3].ends_with("stop,,,,bulk/quote-open,"), "{}", lines[3]);
    // And is read again as the same.
    let again = read(&given_back, Options::default());
    let first = read(text.as_bytes(), Options::default());
    assert_eq!(again.figures[..8], first.figures[..8]);
}

#[test]
fn in_csv_what_might_be_computed_is_text_and_a_number_stays_a_number() {
    let computed = ["=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "-A1", "+8613812345678", "-1e5", "＝1+1"];
    let numbers = ["-50.00", "+50.00", "-6%", "1,000.00", "0.06", "-1,234.5", "2026-01-15"];
    for (cells, guarded) in [(&computed[..], true), (&numbers[..], false)] {
        for cell in cells {
            let options = Options { text: Text::Csv, ..Default::default() };
            let given_back = read(format!("note,amount\n\"{cell}\",1\n").as_bytes(), options).text;
            let line = std::str::from_utf8(&given_back).unwrap().lines().nth(1).unwrap().to_owned();
            let found = if guarded { format!("\"'{cell}\",") } else { cell.to_string() };
            let plain = line.starts_with(&found) || line.starts_with(&format!("\"{cell}\""));
            assert!(plain, "{line}");
        }
    }
}

#[test]
fn in_csv_no_list_separator_makes_a_formula() {
    for (cell, written) in [
        ("x;=1+1", "\"x;'=1+1\""),
        ("x\t@SUM(A1);-A1;-5", "\"x\t'@SUM(A1);'-A1;-5\""),
        ("a|=1", "\"a|'=1\""),
        ("a,+cmd", "\"a,'+cmd\""),
        ("a;b=1", "\"a;b=1\""),
    ] {
        let options = Options { text: Text::Csv, ..Default::default() };
        let given_back = read(format!("amount,note\n1,\"{cell}\"\n").as_bytes(), options).text;
        let line = std::str::from_utf8(&given_back).unwrap().lines().nth(1).unwrap().to_owned();
        assert!(line.starts_with(&format!("1,{written},")), "{line}");
    }
}

#[test]
fn a_duplicate_is_written_with_the_row_of_its_partner() {
    let mut sheet = Sheet::new(Options { text: Text::Csv, ..Default::default() }, &REGISTER);
    sheet.read(b"number,amount\n24332000000012345671,1\n24332000000012345672,1\n24332000000012345671,1\n", true);
    sheet.next_file();
    sheet.read(b"number,amount\n24332000000012345672,1\n", true);
    let text = String::from_utf8(sheet.answers().text).unwrap();
    let last: Vec<_> = text.lines().map(|line| line.rsplit_once(',').unwrap().1.to_owned()).collect();
    assert_eq!(last[1..4], ["", "", "2"], "{text}");
    assert!(text.trim_end().ends_with(",file 1 row 3"), "{text}");
}

#[test]
fn in_a_workbook_every_cell_is_unchanged_text() {
    let options = Options { text: Text::Xml, ..Default::default() };
    let mut sheet = Sheet::new(options, &REGISTER);
    sheet.read("number,amount,note\n2.4312E+19,-50,\"=1&\n<_x0041_>\u{7}\"\n1,2,\n".as_bytes(), true);
    let text = String::from_utf8(sheet.answers().text).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let cell = |text: &str| format!(r#"<c t="inlineStr" s="1"><is><t>{text}</t></is></c>"#);
    let own = ["2.4312E+19", "-50", "=1&amp;&#10;&lt;_x005F_x0041_&gt;_x0007_"].map(cell).concat();
    assert!(lines[1].starts_with(&format!("<row>{own}{}", cell("stop"))), "{}", lines[1]);
    assert!(lines[2].contains("<c/>") && lines[2].ends_with("</row>"), "{}", lines[2]);
    assert_eq!((lines.len(), sheet.too_long()), (3, None));
    sheet.next_file();
    sheet.read(format!("amount,note\n1,{}\n1,{}\n", "x".repeat(32_767), "x".repeat(32_768)).as_bytes(), true);
    assert_eq!(sheet.too_long(), Some(3));
}
