//! The findings about a sheet's rows: headings, bad rows, repeated numbers, and the same columns as for lists.

use crate::{codes_of, read};
use allocation_counter::measure;
use fapiao_check::bulk::{LONGEST_ROW, NO_FIGURE, Options, Role, Sheet, Text, cut, rules};
use fapiao_check::internals::check_digit::luhn_is_right;
use fapiao_check::internals::money::round_half_away;
use fapiao_check::internals::{cnaps, uscc};
use fapiao_check::list;
use fapiao_check::list::{ListQuestion, SheetText, read_list};
use fapiao_check::register::REGISTER;
use fapiao_check::tax::split;
use fapiao_check::tax_id::uscc_check_character;
use std::collections::BTreeSet;

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
fn damage_by_spreadsheets_is_reported() {
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
fn a_row_is_split_as_it_was_read() {
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
fn bytes_that_are_not_text_are_reported() {
    let found = read(b"number,amount\n24332000000012345678,\xb0\xd9\n", Options::default());
    assert!(codes_of(&found, 0).contains("bulk/encoding"));
}

/// The role of a list's column.
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
fn codes_are_numbered_once_each() {
    let all: Vec<_> = rules().iter().map(|rule| rule.code).collect();
    assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len());
    assert!(rules().iter().filter(|rule| rule.family() == "bulk").all(|rule| !rule.source.is_empty()));
}
