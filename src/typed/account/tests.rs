use super::*;

#[track_caller]
fn is(typed: &str, kind: Kind, number: &str) {
    let account = of(typed);
    assert_eq!((account.kind, account.text().as_str()), (kind, number), "{typed}\n{account:?}");
}

/// One number, whatever is around it.
#[test]
fn labels_currencies_and_grouping_are_no_part_of_the_number() {
    for typed in [
        "755962014710308",
        "A/C NO.: 755962014710308",
        "A/C No 7559 6201 4710 308",
        "A/C#755962014710308",
        "Acct # 7559-6201-4710-308",
        "Acc. No.: 755962014710308",
        "ACCOUNT NUMBER: 755962014710308",
        "Beneficiary's A/C No.: 755962014710308",
        "Beneficiary Account Number: 755962014710308",
        "USD A/C: 755962014710308",
        "US$ account no. 755962014710308",
        "Multi-currency account: 755962014710308",
        "No. 755962014710308",
        "账号：755962014710308",
        "帐号:755962014710308",
        "收款账号 7559 6201 4710 308",
        "收款人账号：755962014710308",
        "美元账户：755962014710308",
        "银行账号755962014710308",
        "账号为755962014710308",
        "賬號：755962014710308",
        "755962014710308 USD",
        "755962014710308(USD)",
        "755962014710308（美元）",
        "USD 755962014710308",
        "USD755962014710308",
        "755962014710308USD",
        "755962014710308-USD",
        "755962014710308 (Multi-currency)",
        "7559/6201/4710/308",
        "7559'6201'4710'308",
        "'755962014710308",
        "7559.6201.4710.308",
        "7559–6201–4710–308",
        "7559\u{a0}6201\u{a0}4710\u{a0}308",
        "７５５９６２０１４７１０３０８",
        "\u{200b}755962014710308\u{200b}",
        "755962014710308.",
        "*755962014710308",
        "755962014710308*",
        "**755962014710308**",
        "“755962014710308”",
        "7559 6201\n4710 308",
        "755962014710308\n755962014710308",
        "755962014710308 (尾号0308)",
        "Account (15 digits): 755962014710308",
        "Please use our account 755962014710308",
        "A/C: 755962014710308 SWIFT: CMBCCNBS",
        "A/C: 755962014710308 Tel: 0755-26951234",
        "ACC NO755962014710308",
        "Account No ........ 755962014710308",
        "Account number is 755962014710308",
        "755962014710308 (USD/EUR)",
        "7559,6201,4710,308",
        "755962014710308 6150.00 USD",
        "$6,150.00 to 755962014710308",
        "account 755962014710308 amount 6150",
        "7559620147-10308 / USD",
        "755962014710308 CMBCCNBSXXX",
        "Tel +86 755 26951234 A/C 755962014710308",
    ] {
        is(typed, Kind::Number, "755962014710308");
    }
}

#[test]
fn what_was_set_aside_has_its_place() {
    let account = of("USD A/C No.: 7559 6201 4710 308");
    assert_eq!(
        (account.label, account.currency.map(|(is, place)| (is.code, place))),
        (Some([4, 10]), Some(("USD", [0, 3])))
    );
    assert_eq!((account.words, account.span()), (None, Some([13, 31])));
    let account = of("😀 China Merchants Bank 755962014710308 rush");
    assert_eq!((account.words, account.span()), (Some([0, 44]), Some([24, 39])));
    assert_eq!(of("755962014710308").label, None);
    for (typed, words) in [
        ("755962014710308 CMBCCNBSXXX", [16, 27]),
        ("755962014710308 Tel 13800138000", [16, 31]),
        ("SWIFT CMBCCNBS A/C 755962014710308", [6, 14]),
        ("A/C 755962014710308 (new)", [21, 24]),
        ("account 755962014710308 amount 6150", [24, 35]),
    ] {
        assert_eq!(of(typed).words, Some(words), "{typed}");
    }
    assert_eq!(of("Tel +86 755 26951234 A/C 755962014710308").label, Some([21, 24]));
}

#[test]
fn letters_in_front_of_the_accounts_of_non_residents_are_kept() {
    for typed in ["NRA310066661018800123", "nra 3100 6666 1018 8001 23", "A/C: NRA-310066661018800123 USD"] {
        is(typed, Kind::Number, "NRA310066661018800123");
        let account = of(typed);
        assert_eq!(crate::glyph::characters(account.digits()), "310066661018800123");
    }
    is("OSA11443600001234567", Kind::Number, "OSA11443600001234567");
    is("FTN 11443600001234567", Kind::Number, "FTN11443600001234567");
    is("310066661018800123 (NRA)", Kind::Number, "310066661018800123");
    is("ABC310066661018800123", Kind::Number, "ABC310066661018800123");
}

#[test]
fn international_numbers_are_told() {
    for typed in [
        "DE76100999000417530800",
        "de76 1009 9900 0417 5308 00",
        "IBAN DE76100999000417530800",
        "IBAN: DE76 1009 9900 0417 5308 00",
        "IBANDE76100999000417530800",
        "Account number (IBAN): DE76 1009 9900 0417 5308 00 EUR",
        "IBAN-Nr.: DE76 1009 9900 0417 5308 00",
        "IBAN DE76 1009 9900 0417 5308 00 BIC COBADEFFXXX",
    ] {
        is(typed, Kind::Iban, "DE76100999000417530800");
    }
    is("NO49 6140.41.75326", Kind::Iban, "NO4961404175326");
    is("NO4961404175326", Kind::Iban, "NO4961404175326");
    is("GB41 LUMO 4175 3081 6041 75", Kind::Iban, "GB41LUMO41753081604175");
    is("GI35 LUMO 0000 0000 0417 53A", Kind::Iban, "GI35LUMO00000000041753A");
    is("GB2LLUMO41753000000048", Kind::Iban, "GB2LLUMO41753000000048");
    is("DE76 1009 9900 0417 5308 0", Kind::Iban, "DE7610099900041753080");
    is("DE76 1009 9900 0417 5308 00 7", Kind::Iban, "DE761009990004175308007");
    is("MT84MALT011000012345MTLCAST0XXS", Kind::Masked { front: 28, end: 1 }, "MT84MALT011000012345MTLCAST0**S");
}

#[test]
fn hidden_digits_are_counted_at_both_ends() {
    for (typed, front, end) in [
        ("****1234", 0, 4),
        ("6222 **** **** 1234", 4, 4),
        ("尾号1234", 0, 4),
        ("尾号为 1234", 0, 4),
        ("招商银行储蓄卡尾号1234", 0, 4),
        ("工商银行(1234)", 0, 4),
        ("XXXX1234", 0, 4),
        ("xxxx xxxx xxxx 1234", 0, 4),
        ("x1234", 0, 4),
        ("…1234", 0, 4),
        ("...1234", 0, 4),
        ("•••• 1234", 0, 4),
        ("＊＊＊＊1234", 0, 4),
        ("××××1234", 0, 4),
        ("####1234", 0, 4),
        ("ending in 1234", 0, 4),
        ("Account ending 1234", 0, 4),
        ("A/C ends with 1234", 0, 4),
        ("last 4 digits: 1234", 0, 4),
        ("后四位 1234", 0, 4),
        ("末4位：1234", 0, 4),
        ("7559***********", 4, 0),
        ("7559 6201 **** 308", 8, 3),
        ("755962XXXXXX308", 6, 3),
        ("7559...0308", 4, 4),
        ("7559————0308", 4, 4),
        ("账号：***********0308", 0, 4),
        ("************", 0, 0),
        ("DE76 **** **** **** **53 00", 4, 4),
        ("**38", 0, 2),
        ("招商银行 0308", 0, 4),
        ("A/C 0308", 0, 4),
        ("x-0308", 0, 4),
        ("‥0308", 0, 4),
        ("first 4 digits: 7559", 4, 0),
        ("以0308结尾", 0, 4),
    ] {
        assert_eq!(of(typed).kind, Kind::Masked { front, end }, "{typed}\n{:?}", of(typed));
    }
    assert_eq!(of("尾号0308").number[0].at, [0, 2]);
}

#[test]
fn what_is_no_account_is_told() {
    for (typed, other) in [
        ("TGASxFUvAEr28dQuE3vkpQ4nAyvtHyYQy2", Other::Wallet),
        ("USDT (TRC20): TGASxFUvAEr28dQuE3vkpQ4nAyvtHyYQy2", Other::Wallet),
        ("0x52908400098527886E0F7030069857D2E4169EE7", Other::Wallet),
        ("0x5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7", Other::Wallet),
        ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", Other::Wallet),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", Other::Wallet),
        ("bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT", Other::Wallet),
        ("7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV", Other::Wallet),
        ("USDT wallet 12345678", Other::Wallet),
        ("sales88@starfell-crafts.example", Other::Email),
        ("PayPal: sales88@starfell-crafts.example", Other::Email),
        ("PayPal account 88123456", Other::App),
        ("支付宝 13800138000", Other::App),
        ("微信：13800138000", Other::App),
        ("https://pay.example.com/x", Other::Link),
        ("www.example.com", Other::Link),
        ("pay.example.com/order/7559", Other::Link),
        ("+86 755 2695 1234", Other::Phone),
        ("Tel: 0755-26951234", Other::Phone),
        ("电话：0755-26951234", Other::Phone),
        ("手机 13800138000", Other::Phone),
        ("CMBCCNBS", Other::Code),
        ("BKCHCNBJ300", Other::Code),
        ("SWIFT: BKCHCNBJ300", Other::Code),
        ("行号 308584001024", Other::Code),
        ("税号：914403001922038216", Other::Paper),
        ("Invoice No. 20261130", Other::Paper),
        ("USD 6,150.00", Other::Paper),
        ("6150.00", Other::Paper),
        ("t.me/lumora", Other::Link),
        ("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", Other::Wallet),
        ("gift card 1234 5678 9012 3456", Other::App),
    ] {
        assert_eq!(of(typed).kind, Kind::Other(other), "{typed}\n{:?}", of(typed));
    }
}

#[test]
fn what_is_not_there_yet_is_told() {
    for typed in ["TBD", "N/A", "-", "?", "0", "same", "见合同", "A/C No.: TBD", "账号：待定", "A/C NO. n/a"] {
        assert_eq!(of(typed).kind, Kind::Placeholder, "{typed}");
    }
    for typed in ["", " ", "\u{200b}", "\0"] {
        assert_eq!(of(typed).kind, Kind::Empty, "{typed:?}");
    }
}

#[test]
fn of_several_numbers_none_is_chosen() {
    for typed in [
        "755962014710308, 612840077150308",
        "755962014710308 612840077150308",
        "755962014710308/612840077150308",
        "755962014710308 / 612840077150308",
        "755962014710308\n612840077150308",
        "7559 6201 4710 308\n6128 4007 7150 308",
        "7559 6201 4710 308 6128 4007 7150 308",
        "755962014710308 or 612840077150308",
        "755962014710308或612840077150308",
        "755962014710308→612840077150308",
        "USD: 755962014710308; RMB: 612840077150308",
        "A/C 755962014710308 (old) new A/C 612840077150308",
        "人民币账号755962014710308，美元账号612840077150308",
    ] {
        let account = of(typed);
        assert_eq!(account.kind, Kind::Several, "{typed}\n{account:?}");
        let numbers: Vec<&str> = account.several.iter().map(|(number, _)| &**number).collect();
        assert_eq!(numbers, ["755962014710308", "612840077150308"], "{typed}");
    }
    let five = "1234567890121, 1234567890122, 1234567890123, 1234567890124; 1234567890125";
    assert_eq!(of(five).several.len(), 5);
    assert_eq!(of(five).several[1].1, [15, 28]);
    let mixed = of("IBAN DE76 1009 9900 0417 5308 00 / Account 0417530800");
    assert_eq!(mixed.several[0].0, "DE76100999000417530800");
}

#[test]
fn what_cannot_be_read_is_never_guessed() {
    for typed in ["my usual account", "12", "七五五九", &"1".repeat(40)] {
        let kind = of(typed).kind;
        assert!(matches!(kind, Kind::Unreadable(_)), "{typed} {kind:?}");
    }
    assert_eq!(of("4000023009#200123456").kind, Kind::Unreadable(Unreadable::Character([10, 11])));
    assert_eq!(of("4ООО 0261").kind, Kind::Unreadable(Unreadable::Character([1, 2])));
    assert_eq!(of("7559 6201 4710 三零八").kind, Kind::Unreadable(Unreadable::Character([15, 16])));
    assert_eq!(of("7.55962E+14").kind, Kind::Unreadable(Unreadable::Scientific));
    assert_eq!(of(&"7".repeat(20_000)).kind, Kind::Unreadable(Unreadable::TooLong));
    // A letter that might be a digit stays in the number: the reader decides.
    is("4OOO 0261 1920 0417 538", Kind::Number, "4OOO026119200417538");
    is("75596201471030S", Kind::Number, "75596201471030S");
    is("6222021001012345671", Kind::Card, "6222021001012345671");
}
