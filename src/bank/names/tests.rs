use super::*;

/// Names of one bank, a line each.
const SAME: [&[&str]; 12] = [
    &[
        "China Merchants Bank",
        "招商银行",
        "招商銀行",
        "招商银行股份有限公司深圳分行",
        "CMB",
        "CHINA MERCHANTS BANK CO LTD",
        "China Merchants Bank, Shenzhen Branch",
        "招行",
        "CMB Shenzhen Branch",
        "China Merchants Bank H.O. Shenzhen",
    ],
    &[
        "中国工商银行",
        "工行",
        "ICBC",
        "Industrial and Commercial Bank of China",
        "Industrial & Commercial Bank of China Ltd., Yiwu Sub-branch",
        "中國工商銀行",
        "INDUSTRIAL AND COMMERCIAL BANK OF CHI",
        "ICBC Bank",
        "ICBC深圳分行",
        "工行义乌支行",
        "Beneficiary bank: ICBC",
    ],
    &[
        "中国银行",
        "Bank of China",
        "Bank of China Limited",
        "BOC",
        "中行",
        "中国银行股份有限公司义乌市分行",
        "The Bank of China",
    ],
    &["中国农业银行", "Agricultural Bank of China", "ABC", "农行", "農業銀行", "AgBank"],
    &["中国建设银行", "China Construction Bank Corporation", "CCB", "建行", "China Construction Bank Ningbo Branch"],
    &["交通银行", "Bank of Communications Co., Ltd.", "BoCom", "交行", "BCM"],
    &["民生银行", "China Minsheng Bank", "CMBC", "China Minsheng Banking Corp., Ltd."],
    &["浦发银行", "上海浦东发展银行", "SPD Bank", "SPDB", "Shanghai Pudong Development Bank"],
    &[
        "HSBC",
        "HSBC Hong Kong",
        "The Hongkong and Shanghai Banking Corporation Limited",
        "汇丰银行",
        "香港上海滙豐銀行",
        "HSBC Bank",
    ],
    &[
        "HSBC",
        "HSBC Bank (China) Company Limited",
        "汇丰银行（中国）有限公司",
        "HSBC Bank (China) Shanghai Branch",
        "汇丰",
    ],
    &["Citibank", "Citibank N.A., Hong Kong Branch", "花旗银行", "Citi", "CITIBANK NA"],
    &["DBS Bank (Hong Kong) Limited", "星展银行（香港）有限公司", "DBS", "DBS Hong Kong"],
];

#[test]
fn one_bank_has_many_names() {
    for names in SAME {
        for one in names {
            for two in names {
                assert_eq!(same_bank(one, two), Sameness::Same, "{one} / {two} {:?} {:?}", named(one), named(two));
            }
        }
    }
}

#[test]
fn banks_of_like_names_are_told_apart() {
    for (one, two) in [
        ("CMB", "CMBC"),
        ("China Merchants Bank", "China Minsheng Bank"),
        ("BOC", "BoCom"),
        ("Bank of China", "Bank of Communications"),
        ("Bank of China", "Agricultural Bank of China"),
        ("Bank of China", "Industrial and Commercial Bank of China"),
        ("Bank of China", "Bank of China (Hong Kong) Limited"),
        ("中国银行", "中银香港"),
        ("中国银行", "中国银行（香港）有限公司"),
        ("ICBC", "ICBC (Asia)"),
        ("工商银行", "中国工商银行（亚洲）有限公司"),
        ("Industrial Bank", "Industrial Bank of Korea"),
        ("CIB", "CITIC"),
        ("Bank of Shanghai", "Shanghai Commercial Bank"),
        ("上海银行", "上海商业银行"),
        ("招商银行", "招商永隆银行"),
        ("China CITIC Bank", "China CITIC Bank International"),
        ("农业银行", "农业发展银行"),
        ("China Merchants Bank", "Example Bank of Vilnius"),
        ("Example Bank of Vilnius", "Sample Bank of Vilnius"),
        ("Example Bank", "Example Bank International"),
        ("深圳农村商业银行", "东莞农村商业银行"),
        ("ICBC", "Mega International Commercial Bank"),
    ] {
        assert_eq!(same_bank(one, two), Sameness::Different, "{one} / {two} {:?} {:?}", named(one), named(two));
        assert_eq!(same_bank(two, one), Sameness::Different, "{two} / {one}");
    }
    for (one, two) in [
        ("HSBC Bank (China)", "HSBC Hong Kong"),
        ("Citibank Singapore", "Citibank, N.A., Hong Kong Branch"),
        ("Bank of China", "Bank of China, London Branch"),
        ("中国银行", "中国银行香港分行"),
    ] {
        assert_eq!(same_bank(one, two), Sameness::OtherCountry, "{one} / {two} {:?} {:?}", named(one), named(two));
    }
}

#[test]
fn banks_that_are_not_listed_are_compared_by_their_letters() {
    for (one, two) in [
        ("Example Bank of Vilnius", "EXAMPLE BANK OF VILNIUS UAB"),
        ("Example Bank", "Example Bank, Vilnius Branch"),
        ("Commerzbank AG", "Commerzbank"),
        ("杭州联合农村商业银行股份有限公司", "杭州联合农村商业银行古荡支行"),
        ("First Example Bank of Ruritania", "FIRST EXAMPLE BANK OF RURIT"),
    ] {
        assert_eq!(same_bank(one, two), Sameness::Same, "{one} / {two}");
    }
    for (one, two) in [("", "HSBC"), ("TBD", "HSBC"), ("Example Bank", "示例银行"), ("-", "-")] {
        assert_eq!(same_bank(one, two), Sameness::Unknown, "{one} / {two}");
    }
}

#[test]
fn a_name_fits_the_codes_of_its_bank() {
    for (name, code, fits) in [
        ("招商银行深圳分行", "CMBCCNBS281", Some(true)),
        ("Bank of China", "BKCHCNBJ45A", Some(true)),
        ("Bank of China", "CMBCCNBS", Some(false)),
        ("CMBC", "CMBCCNBS", Some(false)),
        ("China Merchants Bank", "XBVLLT22", Some(false)),
        ("Industrial and Commercial Bank of China", "ICBCCNBS", Some(false)),
        ("HSBC", "HSBCHKHHHKH", Some(true)),
        ("HSBC", "HBUKGB4B", None),
        ("HSBC", "CITIHKHX", Some(false)),
        ("Bank of China (Hong Kong)", "BKCHHKHH", Some(true)),
        ("Example Bank", "CMBCCNBS", None),
        ("杭州联合农村商业银行", "CMBCCNBS", None),
    ] {
        assert_eq!(fits_swift(name, code), fits, "{name} {code}");
    }
}

#[test]
fn any_text_is_no_bank() {
    for name in
        ["", " ", "银行", "bank", "Bank of", "of China", "\u{0}", "中国", "branch", &"Bank of China ".repeat(2000)]
    {
        let found = named(name).map(|named| named.bank.name());
        assert!(found.is_none() || name.len() > 1000, "{name} {found:?}");
    }
}
