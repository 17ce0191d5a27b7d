//! Statuses, rows of sums, sellers and the reader's own company.

use crate::{codes_of, read};
use fapiao_check::bulk::{DIFFERENCE, EXEMPT, NOT_TAXABLE, Options, Own, Role, Sheet};
use fapiao_check::register::REGISTER;

#[test]
fn rows_are_counted_by_the_company_that_their_tax_ids_name() {
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    sheet.read(b"taxid,buyertaxid\nx,91330106673959654P\n91330106673959654P,91330106673959654P\n,\nx,y\n", true);
    let counted: Vec<_> = sheet.entities().counts().map(|(entity, rows)| (entity.id, rows)).collect();
    assert_eq!((counted, sheet.entities().others()), (vec![("alibaba-cloud-computing", 2)], 1));
}

/// The codes of each row of a sheet, without `info` about numbers and figures.
fn told(text: &str, own: Own) -> Vec<Vec<&'static str>> {
    let today = Some("2026-11-30".parse().unwrap());
    let found = read(text.as_bytes(), Options { own, today, ..Default::default() });
    let is_told = |code: &&str| !["number/form-only", "tax/printed-agrees"].contains(code);
    (0..found.count()).map(|row| codes_of(&found, row).into_iter().filter(is_told).collect()).collect()
}

#[test]
fn a_status_has_the_same_severity_as_in_a_list() {
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
fn rows_of_sums_are_not_invoices_but_are_compared() {
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
fn with_asterisks_as_the_rate_the_figures_still_add_up() {
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
fn the_buyer_is_the_own_company_and_sellers_are_summed_up() {
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
fn buyers_are_compared_with_the_own_company() {
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
