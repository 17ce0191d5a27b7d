//! Columns from a notebook or a database: the same answers as for the cells of a sheet.

use crate::cells::{amount, date, number, rate, tax_id};
use crate::{TODAY, codes_of, harness, quoted, read};
use fapiao_check::bulk::{Column, Duplicates, Misfit, Options, Own, Role, Sheet, Table};
use fapiao_check::register::REGISTER;
use proptest::prelude::*;

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
fn equal_invoices_have_equal_keys() {
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
fn columns_know_statuses_sums_and_rates_of_asterisks_as_a_sheet_does() {
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
