//! The bulk door says what the forms say, whatever stands in the cells, however the bytes arrive.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cells;
mod harness;

use allocation_counter::measure;
use cells::{amount, date, number, rate, tax_id};
use fapiao_check::{
    bulk::{
        Answers, Column, DIFFERENCE, Duplicates, EXEMPT, LONGEST_ROW, Misfit, NO_FIGURE, NOT_TAXABLE, Options, Own,
        Role, Sheet, Table, Text, cut, rules,
    },
    internals::{check_digit::luhn_is_right, cnaps, money::round_half_away, uscc},
    list::{self, ListQuestion, SheetText, read_list},
    number::{NumberQuestion, validate_invoice_number},
    register::REGISTER,
    report::Report,
    tax::{Printed, TaxQuestion, split, tax_breakdown},
    tax_id::{TaxIdQuestion, uscc_check_character, validate_tax_id},
};
use proptest::{prelude::*, sample::select};
use std::collections::BTreeSet;

const TODAY: &str = "2026-06-30";

/// Everything that a sheet says, in one reading.
fn read(text: &[u8], options: Options) -> Answers {
    let mut sheet = Sheet::new(options, &REGISTER);
    assert_eq!(sheet.read(text, true), text.len());
    sheet.answers()
}

fn codes_of(answers: &Answers, row: usize) -> BTreeSet<&'static str> {
    answers.codes(row).map(|(rule, _)| rule.code).collect()
}

fn said(report: &Report) -> impl Iterator<Item = &'static str> {
    report.findings.iter().map(|found| found.code).chain(report.unchecked.iter().map(|open| open.code))
}

fn fen(figure: Option<String>) -> i64 {
    figure.and_then(|figure| figure.replace('.', "").parse().ok()).unwrap_or(NO_FIGURE)
}

fn quoted(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    cells.join(",") + "\n"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn an_amount_is_worked_out_as_in_the_form(rows in prop::collection::vec((amount(), rate(), date()), 1..4)) {
        let text: String = rows.iter().map(|(amount, rate, date)| quoted(&[amount, rate, date])).collect();
        let columns = vec![Role::Amount, Role::Rate, Role::IssueDate];
        let found = read(text.as_bytes(), Options { columns, text: Text::Figures, ..Default::default() });
        let lines: Vec<_> = std::str::from_utf8(&found.text).unwrap().lines().collect();
        for (at, (amount, rate, date)) in rows.iter().enumerate() {
            let issue_date = date.get(..10).filter(|_| date.len() == 19).unwrap_or(date).to_string();
            let question = TaxQuestion { amount: amount.clone(), rate: (*rate).into(), issue_date, ..Default::default() };
            let form = tax_breakdown(&question, &REGISTER);
            prop_assert_eq!(codes_of(&found, at), said(&form.report).collect(), "{} {} {}", amount, rate, date);
            prop_assert_eq!(found.verdicts[at], form.report.verdict as u8);
            let text = [&form.net, &form.tax, &form.balancing_tax].map(|figure| figure.clone().unwrap_or_default()).join(",");
            prop_assert_eq!(lines[at], text);
            let figures = [form.gross, form.net, form.tax, form.balancing_tax].map(fen);
            prop_assert_eq!(&found.figures[at * 4..at * 4 + 4], figures);
        }
    }

    #[test]
    fn printed_figures_are_compared_as_in_the_form(net in amount(), rate in rate(), off in -3_i64..3, odd in amount(), place in 0..12, with_gross: bool) {
        let question = TaxQuestion { amount: net, rate: rate.into(), ..Default::default() };
        let form = tax_breakdown(&question, &REGISTER);
        let mut figures = [form.net, form.balancing_tax, form.gross].map(Option::unwrap_or_default);
        if let Some(figure) = figures.get_mut(place as usize) {
            *figure = odd;
        } else if off != 0 && place > 8 {
            let tax = fen(Some(figures[1].clone())).saturating_add(off);
            figures[1] = format!("{}{}.{:02}", if tax < 0 { "-" } else { "" }, (tax / 100).abs(), (tax % 100).abs());
        }
        let [net, tax, gross] = figures;
        let gross = if with_gross { gross } else { String::new() };
        let columns = vec![Role::Net, Role::Tax, Role::Amount, Role::Rate];
        let found = read(quoted(&[&net, &tax, &gross, rate]).as_bytes(), Options { columns, ..Default::default() });
        let printed = Printed { net, tax, gross, ..Default::default() };
        let question = TaxQuestion { printed, rate: rate.into(), ..Default::default() };
        let form = tax_breakdown(&question, &REGISTER);
        prop_assert_eq!(codes_of(&found, 0), said(&form.report).collect(), "{:?}", question);
        prop_assert_eq!(found.verdicts[0], form.report.verdict as u8);
        prop_assert_eq!(&found.figures[..], [form.gross, form.net, form.tax, form.balancing_tax].map(fen));
    }

    #[test]
    fn a_number_is_read_as_in_the_form(number in number(), code in select(vec!["", "", "", "033001900111", "3300201130", "12"]), date in date(), with_today: bool) {
        let today = with_today.then(|| TODAY.parse().unwrap());
        let columns = vec![Role::Number, Role::Code, Role::IssueDate];
        let found = read(quoted(&[&number, code, date]).as_bytes(), Options { columns, today, ..Default::default() });
        let issue_date = date.get(..10).filter(|_| date.len() == 19).unwrap_or(date).to_string();
        let question = NumberQuestion { number, code: code.into(), issue_date, today, ..Default::default() };
        let form = validate_invoice_number(&question, &REGISTER);
        prop_assert_eq!(codes_of(&found, 0), said(&form.report).collect(), "{:?}", question);
        prop_assert_eq!(found.verdicts[0], form.report.verdict as u8);
    }

    #[test]
    fn a_tax_id_is_read_as_in_the_form(tax_id in tax_id(), with_today: bool) {
        let today = with_today.then(|| TODAY.parse().unwrap());
        let found = read(quoted(&[&tax_id]).as_bytes(), Options { columns: vec![Role::TaxId], today, ..Default::default() });
        let form = validate_tax_id(&TaxIdQuestion { tax_id: tax_id.clone(), today });
        let codes: BTreeSet<_> = codes_of(&found, 0).into_iter().filter(|code| !code.starts_with("bulk/")).collect();
        prop_assert_eq!(codes, said(&form.report).collect(), "{}", tax_id);
        if tax_id != "9.1330E+17" {
            prop_assert_eq!(found.verdicts[0], form.report.verdict as u8);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn it_does_not_matter_where_the_bytes_are_cut(text in "(([0-9]{1,3}|\"[0-9\n,\"]{0,3}\"?|6%)[,\r\n]){0,60}", cuts in prop::collection::vec(1_usize..20, 1..30)) {
        let options = || Options { columns: vec![Role::Amount, Role::Rate], text: Text::Figures, ..Default::default() };
        let whole = read(text.as_bytes(), options());
        let mut sheet = Sheet::new(options(), &REGISTER);
        // Long enough to begin with.
        let padding = format!("{}6%\n", "1,6%\n".repeat(LONGEST_ROW / 5));
        let text = padding.clone() + &text;
        let (mut start, mut end, mut cuts) = (0, padding.len(), cuts.into_iter().cycle());
        while end < text.len() {
            start += sheet.read(&text.as_bytes()[start..end], false);
            end = (end + cuts.next().unwrap()).min(text.len());
        }
        sheet.read(&text.as_bytes()[start..], true);
        let cut = sheet.answers();
        let skipped = cut.count() - whole.count();
        prop_assert_eq!(&cut.verdicts[skipped..], &whole.verdicts[..]);
        prop_assert!(cut.text.ends_with(&whole.text));
    }
}

#[test]
fn headings_in_both_languages_and_lines_above_them() {
    for (heading, roles) in [
        ("Invoice No.,Issue date,Gross amount,Tax rate\n", [Role::Number, Role::IssueDate, Role::Amount, Role::Rate]),
        ("\u{feff}发票号码,开票日期,金额,税率\n", [Role::Number, Role::IssueDate, Role::Amount, Role::Rate]),
        (
            "导出结果\n\n数电票号码;开票日期;价税合计（元）;税率/征收率\n",
            [Role::Number, Role::IssueDate, Role::Amount, Role::Rate],
        ),
        ("发票号码\t金额\t税额\t备注\n", [Role::Number, Role::Net, Role::Tax, Role::Other]),
    ] {
        let mut sheet = Sheet::new(Options::default(), &REGISTER);
        sheet.read(heading.as_bytes(), true);
        assert_eq!(sheet.roles(), roles, "{heading}");
    }
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    sheet.read(b"1,2,3\n4,5,6\n", true);
    assert!(sheet.roles().is_empty() && sheet.count() == 0, "figures alone are no heading");
    let delimiter = |mark: &str| {
        let mut sheet = Sheet::new(Options::default(), &REGISTER);
        sheet.read(format!("a{mark}\"x,;;;\t\t\"{mark}b{mark}c\n").as_bytes(), true);
        sheet.delimiter()
    };
    assert_eq!([",", ";", "\t"].map(delimiter), *b",;\t");
}

#[test]
fn a_sheet_in_which_nothing_is_checked_is_not_clear() {
    for text in ["issue date\n2026-01-05\n", "tax rate,remark\n6%,x\n", "invoice code\n033002200211\n"] {
        let found = read(text.as_bytes(), Options::default());
        assert_eq!(codes_of(&found, 0).into_iter().collect::<Vec<_>>(), ["bulk/nothing-checked"], "{text}");
        assert_eq!(found.verdicts, [1], "{text}");
    }
    for text in ["issue date,amount,rate\n2026-01-05,106,6%\n", "account\n3901220009124471806\n"] {
        let found = read(text.as_bytes(), Options::default());
        assert!(!codes_of(&found, 0).contains("bulk/nothing-checked"), "{text}");
    }
}

#[test]
fn one_bad_row_never_stops_the_rest() {
    let text = "amount,rate\n100,13%\n\"200,6%\n300,6%\n400,\"6%\"\nabc,6%\n500\n600,6%,x\n\"700\n\",6%\n\"800\",6%";
    let found = read(text.as_bytes(), Options::default());
    let codes: Vec<Vec<_>> = (0..found.count()).map(|row| codes_of(&found, row).into_iter().collect()).collect();
    assert_eq!(codes[1], ["bulk/quote-open"], "{codes:?}");
    assert_eq!(codes[4], ["amount/not-an-amount"]);
    assert_eq!(codes[5], ["bulk/cells", "tax/rate-missing"]);
    assert_eq!(codes[6], ["bulk/cells"]);
    let gross: Vec<_> = found.figures.chunks(4).map(|row| row[0]).filter(|gross| *gross != NO_FIGURE).collect();
    assert_eq!(gross, [10_000, 30_000, 40_000, 60_000, 70_000, 80_000]);
}

#[test]
fn an_open_quote_costs_its_own_line_in_a_long_file_too() {
    let text = format!("amount,rate\n\"1,6%\n{}", "2,6%\n".repeat(LONGEST_ROW));
    let found = read(text.as_bytes(), Options::default());
    assert_eq!(found.count(), LONGEST_ROW + 1);
    assert_eq!(codes_of(&found, 0).into_iter().collect::<Vec<_>>(), ["bulk/quote-open"]);
    assert!(found.verdicts[1..].iter().all(|verdict| *verdict == 0));
    let unending = vec![b'x'; 3 * LONGEST_ROW];
    let found = read(&unending, Options { columns: vec![Role::Amount], ..Default::default() });
    assert_eq!((found.count(), codes_of(&found, 0).pop_first()), (1, Some("bulk/row-too-long")));
}

#[test]
fn what_spreadsheets_do_to_numbers_is_named() {
    let accounts = vec!["0571905493610702".to_owned(), "3901220009124471806".to_owned()];
    let columns = vec![Role::Number, Role::TaxId, Role::Account];
    for (row, codes) in [
        ("2.4312E+19,,", vec!["number/scientific"]),
        ("24332000000012300000,,", vec!["number/spreadsheet-zeros"]),
        ("1234567,,", vec!["number/leading-zero-lost"]),
        ("\"=\"\"24332000000012345678\"\"\",,", vec!["number/form-only"]),
        ("\t24332000000012345678,,", vec!["number/form-only"]),
        (",9.1330E+17,", vec!["bulk/scientific", "tax-id/character"]),
        (",,3.90122E+18", vec!["bulk/scientific"]),
        (",,571905493610702", vec!["bulk/account-zeros-lost"]),
        (",,3901220009124470000", vec!["bulk/account-rounded"]),
        (",,3901220009724471806", vec!["bulk/account-close"]),
        (",,3901 2200 0912 4471 806", vec![]),
        (",,6222020000000000000", vec!["bulk/account-unknown"]),
    ] {
        let options = Options { columns: columns.clone(), accounts: accounts.clone(), ..Default::default() };
        let found = codes_of(&read(row.as_bytes(), options), 0);
        let missing: BTreeSet<_> = ["number/missing", "tax-id/missing"].into();
        assert_eq!(found.difference(&missing).copied().collect::<Vec<_>>(), codes, "{row}");
    }
}

#[test]
fn a_number_is_found_again_in_another_row_and_another_file() {
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    sheet.read("发票号码,数电票号码,发票代码\n,24332000000012345678,\n12345678,,033001900111\n".as_bytes(), true);
    sheet.next_file();
    sheet.read(
        b"number,code\n2433 2000 0000 1234 5678,\n12345678,033001900112\n12345678,033001900111\n12345678,\n",
        true,
    );
    let found = sheet.answers();
    assert_eq!(found.duplicates, [2, 0, 4, 1]);
    assert!(
        codes_of(&found, 2).contains("bulk/duplicate-number") && !codes_of(&found, 3).contains("bulk/duplicate-number")
    );
    let mut rows = String::from("number\n");
    (0..20_000).for_each(|row| rows += &format!("24332{:015}\n", (row % 15_000) * 7_919));
    let found = read(rows.as_bytes(), Options::default());
    let pairs: Vec<_> = found.duplicates.chunks(2).map(|pair| pair[0] - pair[1]).collect();
    assert_eq!(pairs, vec![15_000; 5_000]);
}

#[test]
fn a_row_is_cut_as_it_was_read() {
    let text = "a;b\n\n1;\"2;\"\"3\"\"\"\r\n\"4;5\n6;7";
    let mut sheet = Sheet::new(Options { columns: vec![Role::Other, Role::Other], ..Default::default() }, &REGISTER);
    sheet.read(text.as_bytes(), true);
    let places = sheet.answers().places;
    let row = |at: usize| {
        cut(&text.as_bytes()[if at == 0 { 0 } else { places[at - 1] as usize }..places[at] as usize], sheet.delimiter())
    };
    assert_eq!(
        (0..places.len()).map(row).collect::<Vec<_>>(),
        [vec!["a", "b"], vec!["1", "2;\"3\""], vec!["\"4;5"], vec!["6", "7"]]
    );
    assert_eq!(cut(b"heading,x\n1,2\n", b','), ["1", "2"]);
}

#[test]
fn bytes_that_are_no_text_are_said_to_be_none() {
    let found = read(b"number,amount\n24332000000012345678,\xb0\xd9\n", Options::default());
    assert!(codes_of(&found, 0).contains("bulk/encoding"));
}

#[test]
fn the_file_given_back_keeps_every_number_and_runs_no_formula() {
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
fn in_csv_what_might_be_computed_is_text_and_a_number_stays_one() {
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

/// What a column of a list is to its rows.
fn role_of(column: list::Column) -> Role {
    let name = match column {
        list::Column::Gross => "amount",
        list::Column::DigitalNumber => "number",
        column => column.name(),
    };
    let roles = [Role::Amount, Role::Rate, Role::Net, Role::Tax, Role::Number, Role::IssueDate, Role::SellerName];
    let roles = roles.into_iter().chain([Role::BuyerTaxId, Role::Status]);
    roles.into_iter().find(|role| role.name() == name).unwrap_or(Role::Other)
}

#[test]
fn both_doors_know_the_same_headings_by_the_same_cells() {
    let numbers = "26332000000000000101,26332000000000000102";
    let numbers: Vec<_> = numbers.split(',').collect();
    for (heading, cells) in [
        ("发票号码,开票日期,金额,税率,税额,价税合计,发票状态", ["2026-03-05,100.00,6%,6.00,106.00,正常"; 2]),
        ("数电票号码,开票日期,金额,票面税额*,销售方纳税人名称", ["2026-03-05,100.00,6.00,甲公司"; 2]),
        ("Invoice number,Net,VAT,Total", ["100.00,6.00,106.00"; 2]),
        ("Invoice number,Amount,VAT", ["106.00,6%"; 2]),
        ("票号,价税合计(大写),价税合计(小写)", ["壹佰零陆圆整,106.00"; 2]),
        ("号码,开票时间,含税金额,购方识别号", ["2026-03-05 8:04,106.00,91330106673959654P"; 2]),
    ] {
        let rows: Vec<_> = numbers.iter().zip(cells).map(|(number, cells)| format!("{number},{cells}")).collect();
        let text = format!("导出结果\n{heading}\n{}\n合计,,,,,\n", rows.join("\n"));
        let mut sheet = Sheet::new(Options::default(), &REGISTER);
        sheet.read(text.as_bytes(), true);
        let sheets = vec![SheetText { text: fapiao_check::question::Sheet(text.clone()), ..Default::default() }];
        let list = read_list(&ListQuestion { sheets, ..Default::default() }).table.unwrap();
        for (at, role) in sheet.roles().iter().enumerate() {
            let column = list.mapping.all().find(|(_, place)| *place == at).map(|(column, _)| column);
            assert_eq!(column.map_or(Role::Other, role_of), *role, "{heading}, column {at}");
        }
        assert_eq!(list.headings, sheet.headings(), "{heading}");
    }
}

#[test]
fn in_a_workbook_every_cell_is_text_as_it_stands() {
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

#[test]
fn rows_are_counted_by_the_company_that_their_tax_ids_name() {
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    sheet.read(b"taxid,buyertaxid\nx,91330106673959654P\n91330106673959654P,91330106673959654P\n,\nx,y\n", true);
    let counted: Vec<_> = sheet.entities().counts().map(|(entity, rows)| (entity.id, rows)).collect();
    assert_eq!((counted, sheet.entities().others()), (vec![("alibaba-cloud-computing", 2)], 1));
}

/// The codes of each row of a sheet, without what is only good to know about numbers and figures.
fn told(text: &str, own: Own) -> Vec<Vec<&'static str>> {
    let today = Some("2026-11-30".parse().unwrap());
    let found = read(text.as_bytes(), Options { own, today, ..Default::default() });
    let is_told = |code: &&str| !["number/form-only", "tax/printed-agrees"].contains(code);
    (0..found.count()).map(|row| codes_of(&found, row).into_iter().filter(is_told).collect()).collect()
}

#[test]
fn what_a_status_says_is_as_grave_as_in_a_list() {
    let text = "号码,发票状态,发票风险等级\n24332000000012345671,正常,正常\n24332000000012345672,已作废,\n\
        24332000000012345673,已红冲-全额,\n24332000000012345674,已红冲-部分,\n24332000000012345675,,疑点发票\n\
        24332000000012345676,,异常凭证\n24332000000012345677,未作废,无异常\n";
    assert_eq!(
        told(text, Own::default()),
        [
            vec![],
            vec!["bulk/voided"],
            vec!["bulk/reversed"],
            vec!["bulk/reversed-in-part"],
            vec!["bulk/doubtful"],
            vec!["bulk/abnormal"],
            vec![]
        ]
    );
    assert_eq!(read(text.as_bytes(), Options::default()).verdicts, [0, 3, 2, 1, 1, 2, 0]);
}

#[test]
fn rows_of_sums_are_no_invoices_and_are_compared() {
    let rows = "发票号码,开票日期,金额,税率,税额,价税合计\n24332000000012345671,2024/7/21 8:04,100.00,6%,6.00,106.00\n\
        24332000000012345672,2024年7月21日 08:04:52,\"1,000.00\",6%,60.00,\"1,060.00\"\n";
    for (sums, codes) in [
        ("合计,,1100.00,,66.00,1166.00\n", vec![]),
        ("共2张,,,,,1166.00\n", vec![]),
        (",,1100.00,,66.00,1166.00\n", vec![]),
        ("Total,,1100.00,,66.00,1166.01\n", vec!["bulk/total-differs"]),
        ("小计,,100.00,,6.00,106.00\n", vec!["bulk/total-differs"]),
    ] {
        let found = told(&format!("{rows}{sums}"), Own::default());
        assert_eq!(found, [vec![], vec![], codes], "{sums}");
    }
    let found = told(&format!("{rows}合计,,1100.00,,66.00,1166.00\n24332000000012345671,,,,,\n"), Own::default());
    assert!(found[3].contains(&"bulk/duplicate-number"), "rows after the sums are read: {found:?}");
}

#[test]
fn a_rate_of_stars_is_none_and_the_figures_still_add_up() {
    let text = "数电发票号码,金额,税率,税额,价税合计\n24332000000012345671,100.00,***,4.76,104.76\n\
        24332000000012345672,100.00,***,4.76,104.77\n24332000000012345673,100.00,免税,***,100.00\n\
        24332000000012345674,100.00,不征税,***,100.00\n24332000000012345675,100.00,0%,0.00,100.00\n";
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    sheet.read(text.as_bytes(), true);
    let found = sheet.answers();
    assert_eq!(found.rates, [DIFFERENCE, DIFFERENCE, EXEMPT, NOT_TAXABLE, 0]);
    assert_eq!(found.verdicts, [0, 1, 0, 0, 0]);
    assert!(codes_of(&found, 0).contains("bulk/rate-not-printed"));
    assert!(codes_of(&found, 1).contains("bulk/figures-do-not-add-up"));
    let rates: Vec<_> = sheet.sums().rates().map(|(rate, group)| (rate, group.rows, group.sums[2])).collect();
    assert_eq!(rates, [(DIFFERENCE, 2, 20_953), (EXEMPT, 1, 10_000), (NOT_TAXABLE, 1, 10_000), (0, 1, 10_000)]);
}

#[test]
fn the_buyer_is_ones_own_company_and_sellers_are_summed_up() {
    let text = "号码,购买方名称,购方税号,销方名称,价税合计,税率\n\
        24332000000012345671,Example Trading Co Ltd,91330106673959654P,甲公司,106.00,6%\n\
        24332000000012345672,Sample Trading Co Ltd,91330106MA2CFLDG4R,乙公司,212.00,6%\n\
        24332000000012345673,,,甲公司,1.06,6%\n";
    let own = Own { name: "Example Trading Co., Ltd.".into(), tax_id: "91330106 673959654p".into() };
    let found = told(text, own);
    let buyer = |row: usize| found[row].iter().filter(|code| code.contains("buyer")).count();
    assert_eq!([buyer(0), buyer(1), buyer(2)], [0, 2, 0], "{found:?}");
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    sheet.read(text.as_bytes(), true);
    let sums = sheet.sums().sellers().map(|(name, group)| (str::from_utf8(name).unwrap(), group.rows, group.sums));
    assert_eq!(
        sums.collect::<Vec<_>>(),
        [("甲公司", 2, [10_100, 606, 10_706]), ("乙公司", 1, [20_000, 1_200, 21_200])]
    );
}

#[test]
fn codes_are_numbered_once_each() {
    let all: Vec<_> = rules().iter().map(|rule| rule.code).collect();
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
    assert!(rules().iter().filter(|rule| rule.family() == "bulk").all(|rule| !rule.source.is_empty()));
}

#[test]
fn usual_rows_arithmetic_and_number_checks_allocate_nothing() {
    const ROWS: usize = 300;
    let rows = |first: usize| -> String {
        let row = |at| format!("6150.00,6%,91330106673959654P,2533200000001234{at:04},2025-07-15\n");
        (first..first + ROWS).map(row).collect()
    };
    let columns = vec![Role::Amount, Role::Rate, Role::TaxId, Role::Number, Role::IssueDate];
    let mut sheet = Sheet::new(Options { columns, text: Text::Figures, ..Default::default() }, &REGISTER);
    let (first, second) = (rows(1000), rows(1000 + ROWS));
    sheet.read(first.as_bytes(), true);
    sheet.answers(); // The lists of the next reading are made as long as these.
    let read = measure(|| _ = sheet.read(second.as_bytes(), true));
    let answers = sheet.answers();
    assert_eq!((answers.count(), answers.rates.len(), read.count_total), (ROWS, ROWS, 0));

    let alone = measure(|| {
        assert_eq!(split(615_000, 6, 100), (580_189, 34_811));
        assert_eq!(round_half_away(-5, 2), -3);
        assert!(uscc::check_is_right("91330106673959654P") && uscc::organisation_is_right("91330106673959654P"));
        assert!(uscc_check_character("91330106673959654") == Some('P'));
        assert!(cnaps::check_is_right("308331012054") && luhn_is_right("4111111111111111"));
    });
    assert_eq!(alone.count_total, 0);
}

#[test]
fn columns_are_checked_as_the_same_cells_of_a_sheet() {
    let options = Options {
        columns: vec![
            Role::Number,
            Role::Amount,
            Role::Rate,
            Role::IssueDate,
            Role::TaxId,
            Role::BuyerTaxId,
            Role::Other,
        ],
        own: Own { tax_id: "91330106673959654P".into(), ..Default::default() },
        today: TODAY.parse().ok(),
        ..Default::default()
    };
    let cell = (number(), amount(), rate(), date(), tax_id(), tax_id());
    proptest!(ProptestConfig::with_cases(500), |(rows in prop::collection::vec(cell, 1..6))| {
        let columns: Vec<Vec<String>> = (0..7).map(|column| {
            let cell = |row: &(String, String, &str, &str, String, String)| match column {
                0 => row.0.clone(),
                1 => row.1.clone(),
                2 => row.2.to_owned(),
                3 => row.3.to_owned(),
                4 => row.4.clone(),
                5 => row.5.clone(),
                _ => "=1+1".to_owned(),
            };
            rows.iter().map(cell).collect()
        }).collect();
        let text: String = (0..rows.len())
            .map(|row| quoted(&columns.iter().map(|column| column[row].as_str()).collect::<Vec<_>>()))
            .collect();
        let sheet = read(text.as_bytes(), options.clone());
        let given: Vec<&dyn Column> = columns.iter().map(|column| column as &dyn Column).collect();
        let mut table = Table::new(&options, &REGISTER);
        let found = table.check(&given).unwrap();
        prop_assert_eq!(&found.verdicts, &sheet.verdicts);
        prop_assert_eq!((&found.ends, &found.findings), (&sheet.ends, &sheet.findings));
        prop_assert_eq!((&found.figures, &found.rates), (&sheet.figures, &sheet.rates));
        prop_assert_eq!(&found.duplicates, &sheet.duplicates);
        // In two batches as in one.
        let mut table = Table::new(&options, &REGISTER);
        let (mut verdicts, mut pairs) = (Vec::new(), Vec::new());
        for half in [0..rows.len() / 2, rows.len() / 2..rows.len()] {
            let slices: Vec<&[String]> = columns.iter().map(|column| &column[half.clone()]).collect();
            let given: Vec<&dyn Column> = slices.iter().map(|slice| slice as &dyn Column).collect();
            let found = table.check(&given).unwrap();
            verdicts.extend(found.verdicts);
            pairs.extend(found.duplicates);
        }
        prop_assert_eq!((verdicts, pairs), (sheet.verdicts, sheet.duplicates));
    });
}

#[test]
fn keys_are_the_numbers_by_which_equal_invoices_are_found() {
    let columns = vec![Role::Number, Role::Code];
    let numbers = vec!["24332000000012345678", "2433 2000 0000 1234 5678", "12345678", "12345678", "12345678", ""];
    let codes = vec!["", "", "033001900111", "033001900112", "", ""];
    let check = |duplicates| {
        let options = Options { columns: columns.clone(), duplicates, ..Default::default() };
        let mut table = Table::new(&options, &REGISTER);
        let found = table.check(&[&numbers, &codes]).unwrap();
        (found, table.bytes_kept())
    };
    let (found, _) = check(Duplicates::Keys);
    let keys: Vec<_> = (0..numbers.len()).map(|row| std::str::from_utf8(found.key(row)).unwrap()).collect();
    let whole = "24332000000012345678";
    assert_eq!(keys, [whole, whole, "03300190011112345678", "03300190011212345678", "", ""]);
    assert!(found.duplicates.is_empty() && !codes_of(&found, 1).contains("bulk/duplicate-number"));
    let (found, _) = check(Duplicates::Off);
    assert!(found.duplicates.is_empty() && found.keys.is_empty() && found.key_ends.is_empty());
    assert_eq!(check(Duplicates::Find).0.duplicates, [1, 0]);
}

#[test]
fn buyers_are_compared_with_ones_own_company() {
    let own = Own { name: "示例（杭州）软件有限公司".into(), tax_id: " 9133 0106 6739 5965 4P ".into() };
    for (row, codes) in [
        ("示例（杭州）软件有限公司,91330106673959654P", vec![]),
        ("示例(杭州)软件有限公司,91330106673959654p", vec![]),
        ("示例（上海）软件有限公司,91330106MA2CFLDG4R", vec!["bulk/buyer-differs", "bulk/buyer-tax-id-differs"]),
        ("Example Software Co.,91330106673959654P", vec!["bulk/buyer-close"]),
        (",", vec![]),
    ] {
        let columns = vec![Role::BuyerName, Role::BuyerTaxId];
        let found = read(row.as_bytes(), Options { columns, own: own.clone(), ..Default::default() });
        let found = codes_of(&found, 0).into_iter().filter(|code| code.starts_with("bulk/buyer")).collect::<Vec<_>>();
        assert_eq!(found, codes, "{row}");
    }
    let heading = read("购买方名称,购买方识别号\n某某有限公司,1\n".as_bytes(), Options { own, ..Default::default() });
    assert!(codes_of(&heading, 0).contains("bulk/buyer-differs"));
}

#[test]
fn an_overlay_is_in_force_for_rows_too() {
    let text = r#"{"entities": [{"id": "mine", "name": {"en": "Mine"}, "taxId": "91310000MA1K35XX0Q"}]}"#;
    let overlay = fapiao_check::question::read(&harness::json::Json(serde_json::from_str(text).unwrap())).unwrap();
    let register = REGISTER.overlaid(&overlay).unwrap();
    let options = Options { columns: vec![Role::TaxId], ..Default::default() };
    let mut table = Table::new(&options, &register);
    table.check(&[&vec!["91310000MA1K35XX0Q"]]).unwrap();
    assert!(table.entities().counts().any(|(entity, rows)| entity.id == "mine" && rows == 1));
}

#[test]
fn a_table_is_refused_as_a_whole_or_answered_row_by_row() {
    let options = Options { columns: vec![Role::Amount, Role::Rate], ..Default::default() };
    let mut table = Table::new(&options, &REGISTER);
    let (one, none) = (vec!["1"], Vec::<&str>::new());
    assert_eq!(table.check(&[&one]).unwrap_err(), Misfit::Columns { expected: 2, found: 1 });
    let misfit = table.check(&[&one, &none]).unwrap_err();
    assert_eq!(misfit.to_string(), "column 1 must have 1 cells as the first has, found 0");
    assert_eq!(table.check(&[&none, &none]).unwrap().count(), 0);
    // A cell of 10 MB, bytes that are not text, and a row after them that is answered.
    let (long, broken) = (vec![b'9'; 10_000_000], vec![0xb0, 0xd9]);
    let found = table.check(&[&vec![long, broken, b"100".to_vec()], &vec!["6%", "6%", "6%"]]).unwrap();
    assert_eq!(codes_of(&found, 0), ["tax/amount-missing", "typed/too-long"].into());
    assert_eq!(codes_of(&found, 1), ["tax/amount-missing", "bulk/encoding"].into());
    assert_eq!((found.verdicts[2], found.figures[8]), (0, 10_000));
}

#[test]
fn columns_know_statuses_sums_and_rates_of_stars_as_a_sheet_does() {
    let columns = vec![
        Role::Other,
        Role::Number,
        Role::SellerName,
        Role::BuyerName,
        Role::Net,
        Role::Rate,
        Role::Tax,
        Role::Amount,
        Role::Status,
    ];
    let own = Own { name: "示例贸易有限公司".into(), ..Default::default() };
    let options = Options { columns, own, ..Default::default() };
    let rows = [
        ["1", "24332000000012345671", "甲公司", "示例贸易有限公司", "100.00", "6%", "6.00", "106.00", "正常"],
        ["2", "24332000000012345672", "乙公司", "样本贸易有限公司", "100.00", "***", "4.76", "104.76", "已作废"],
        ["3", "24332000000012345673", "甲公司", "", "100.00", "免税", "***", "100.00", "已红冲-部分"],
        ["合计", "", "", "", "300.00", "", "10.76", "310.77", ""],
    ];
    let text: String = rows.iter().map(|row| quoted(row)).collect();
    let mut sheet = Sheet::new(options.clone(), &REGISTER);
    sheet.read(text.as_bytes(), true);
    let expected = sheet.answers();
    let cells: Vec<Vec<&str>> = (0..rows[0].len()).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
    let mut table = Table::new(&options, &REGISTER);
    let found = table.check(&cells.iter().map(|column| column as &dyn Column).collect::<Vec<_>>()).unwrap();
    assert_eq!((&found.verdicts, &found.findings), (&expected.verdicts, &expected.findings));
    assert_eq!((&found.figures, &found.rates), (&expected.figures, &expected.rates));
    assert_eq!(found.verdicts, [0, 3, 1, 1]);
    assert!(codes_of(&found, 1).is_superset(&["bulk/buyer-differs", "bulk/voided", "bulk/rate-not-printed"].into()));
    assert_eq!(codes_of(&found, 3), ["bulk/total-differs"].into());
    for sums in [table.sums(), sheet.sums()] {
        let sellers = sums.sellers().map(|(name, group)| (str::from_utf8(name).unwrap(), group.rows));
        assert_eq!(sellers.collect::<Vec<_>>(), [("甲公司", 2), ("乙公司", 1)]);
    }
}
