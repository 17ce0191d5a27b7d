//! Changes that must never be clear, and rewritings that must change nothing: two tables to extend, applied to every
//! clean case.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    payment::{
        Certificate, Channel, Context, Instruction, Invoice, NameCheck, Order, PaymentQuestion, Previous, Reply,
        Transfer, check_payment,
    },
    register::REGISTER,
    report::Verdict,
};

fn order(supplier: &str, account: &str, bank: &str, swift: &str, amount: &str, currency: &str) -> PaymentQuestion {
    let [supplier, account, bank, swift, amount, currency] =
        [supplier, account, bank, swift, amount, currency].map(String::from);
    PaymentQuestion {
        order: Order {
            supplier: supplier.clone(),
            account: account.clone(),
            bank: bank.clone(),
            swift: swift.clone(),
            amount: amount.clone(),
            currency: currency.clone(),
            ..Default::default()
        },
        invoice: Invoice {
            issuer: supplier.clone(),
            number: "NX-2611".into(),
            account: account.clone(),
            bank: bank.clone(),
            swift: swift.clone(),
            amount: amount.clone(),
            currency: currency.clone(),
            reference: "NX-2611".into(),
            ..Default::default()
        },
        transfer: Transfer {
            payee: supplier,
            account,
            bank,
            swift,
            amount,
            currency,
            reference: "NX-2611".into(),
            ..Default::default()
        },
        ..Default::default()
    }
}

/// Clean cases of every kind; each must be clear as it is.
fn clean() -> Vec<(&'static str, PaymentQuestion)> {
    let dollars = order(
        "Ningbo Hailan Outdoor Products Co., Ltd.",
        "7006012200034471",
        "Bank of Ningbo",
        "BKNBCN2N",
        "8,200.00",
        "USD",
    );
    let yuan = order("苏州澜石精密机械有限公司", "10529801040012345", "中国农业银行", "ABOCCNBJ", "12800.50", "CNY");
    let mut euro = order("Holzwerk Seeberg GmbH", "DE76100999000417530800", "", "", "4,310.00", "EUR");
    euro.order.swift = "".into();
    let mut protected = dollars.clone();
    protected.order.trade_assurance = Some(true);
    protected.instruction = Instruction {
        channel: Some(Channel::PlatformTransfer),
        account: protected.order.account.clone(),
        ..Default::default()
    };
    let mut before = dollars.clone();
    before.order.account.clear();
    before.previous = Previous {
        payee: before.order.supplier.clone(),
        account: "7006012200034471".into(),
        arrived: Some(Reply::Yes),
        ..Default::default()
    };
    let account = String::from("571905493610702123456789");
    let bill = PaymentQuestion {
        context: Some(Context::AlibabaCloud),
        order: Order { amount: "6150.00".into(), currency: "CNY".into(), ..Default::default() },
        invoice: Invoice {
            issuer: "Alibaba Cloud Computing Co., Ltd.".into(),
            amount: "6150.00".into(),
            currency: "CNY".into(),
            ..Default::default()
        },
        certificate: Certificate { payee: "Alibaba Cloud Computing Co., Ltd.".into(), account: account.clone() },
        transfer: Transfer {
            payee: "Alibaba Cloud Computing Co., Ltd.".into(),
            account,
            amount: "6150.00".into(),
            currency: "CNY".into(),
            ..Default::default()
        },
        ..Default::default()
    };
    vec![
        ("dollars", dollars),
        ("yuan", yuan),
        ("euro", euro),
        ("Trade Assurance", protected),
        ("paid before", before),
        ("Alibaba Cloud", bill),
    ]
}

type Change = fn(&mut PaymentQuestion);

/// Changes after which a payment must never be clear.
const DANGEROUS: &[(&str, Change)] = &[
    ("another digit", |q| q.transfer.account = other_digit(&q.transfer.account, 7)),
    ("the last digit", |q| q.transfer.account = other_digit(&q.transfer.account, q.transfer.account.len() - 1)),
    ("two digits swapped", |q| q.transfer.account = swapped(&q.transfer.account)),
    ("a digit missing", |q| {
        q.transfer.account.pop();
    }),
    ("a digit more", |q| q.transfer.account.push('3')),
    ("a mask of four digits", |q| q.transfer.account = masked(&q.transfer.account, 4)),
    ("a mask of three digits", |q| q.transfer.account = masked(&q.transfer.account, 3)),
    ("stars alone", |q| q.transfer.account = "**** **** ****".into()),
    ("TBD as account", |q| q.transfer.account = "TBD".into()),
    ("a dash as account", |q| q.transfer.account = "-".into()),
    ("见合同 as account", |q| q.transfer.account = "见合同".into()),
    ("no account on the screen", |q| q.transfer.account.clear()),
    ("two accounts on the screen", |q| {
        q.transfer.account = format!("{0} / {1}", q.transfer.account, "33050161784500000125")
    }),
    ("a wallet as account", |q| q.transfer.account = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC".into()),
    ("an e-mail address as account", |q| q.transfer.account = "pay@example.com".into()),
    ("a link as account", |q| q.transfer.account = "https://pay.example.com/4711".into()),
    ("no screen", |q| q.transfer = Transfer::default()),
    ("a payee of another name", |q| q.transfer.payee = "Golden Harrier Holdings Limited".into()),
    ("a person as payee", |q| q.transfer.payee = "Wang Fang".into()),
    ("TBD as payee", |q| q.transfer.payee = "TBD".into()),
    ("no payee on the screen", |q| q.transfer.payee.clear()),
    ("the bank says: another name", |q| q.transfer.name_check = Some(NameCheck::NoMatch)),
    ("the bank says: nearly the name", |q| q.transfer.name_check = Some(NameCheck::Close)),
    ("one cent more", |q| q.transfer.amount = "8200.01".into()),
    ("a tenth", |q| q.transfer.amount = "820.00".into()),
    ("ten times", |q| q.transfer.amount = "82000".into()),
    ("no amount on the screen", |q| q.transfer.amount.clear()),
    ("N/A as amount", |q| q.transfer.amount = "N/A".into()),
    ("an amount of two readings", |q| q.transfer.amount = "8.200".into()),
    ("Hong Kong dollars", |q| q.transfer.currency = "HK$".into()),
    ("yen beside the amount", |q| q.transfer.amount = format!("JPY {}", q.transfer.amount)),
    ("USDT", |q| q.transfer.currency = "USDT".into()),
    ("a dash as currency", |q| q.transfer.currency = "-".into()),
    ("no currency on the screen", |q| q.transfer.currency.clear()),
    ("a currency that is none", |q| q.transfer.currency = "galleons".into()),
    ("another bank", |q| q.transfer.bank = "China Construction Bank".into()),
    ("another bank's code", |q| q.transfer.swift = "PCBCCNBJ".into()),
    ("a bank in Nigeria", |q| q.transfer.bank_country = "Nigeria".into()),
    ("a country that is none", |q| q.transfer.bank_country = "Ruritania".into()),
    ("a fee of many times the usual", |q| {
        q.transfer.fee = "60000".into();
        q.transfer.fee_paid_by = Some(fapiao_check::payment::FeePaidBy::Buyer);
        q.transfer.amount = "68200.00".into();
    }),
    ("crypto", |q| q.instruction.channel = Some(Channel::Crypto)),
    ("gift cards", |q| q.chat.channel = Some(Channel::GiftCard)),
    ("Western Union", |q| q.instruction.channel = Some(Channel::MoneyTransfer)),
    ("a chat with another account", |q| q.chat.account = "33050161784500000125".into()),
    ("an account that has changed", |q| {
        q.previous.account = "33050161784500000125".into();
        q.order.account.clear();
        q.certificate.account.clear();
    }),
    ("the order page was the supplier's contract", |q| {
        q.contract = std::mem::take(&mut q.order);
        q.previous = Previous::default();
        q.certificate = Certificate::default();
    }),
    ("a reading of a picture", |q| q.unconfirmed = vec!["transfer.account".into()]),
    ("a look-alike sender", |q| {
        q.previous.from = "sales@hailanoutdoor.example".into();
        q.chat.from = "sales@hai1anoutdoor.example".into();
    }),
];

/// Rewritings after which the verdict is the one it was.
const HARMLESS: &[(&str, Change)] = &[
    ("a label before the account", |q| prefix(&mut q.transfer.account, "A/C NO.: ")),
    ("a Chinese label before the account", |q| prefix(&mut q.invoice.account, "收款账号：")),
    ("spaces in the account", |q| q.transfer.account = grouped(&q.transfer.account, ' ')),
    ("dashes in the account", |q| q.order.account = grouped(&q.order.account, '-')),
    ("full-width digits", |q| q.transfer.account = wide(&q.transfer.account)),
    ("an apostrophe of a spreadsheet", |q| prefix(&mut q.transfer.account, "'")),
    ("an invisible character", |q| q.transfer.account.extend(['\u{200b}'])),
    ("capitals", |q| q.transfer.payee = q.transfer.payee.to_uppercase()),
    ("a label before the payee", |q| prefix(&mut q.transfer.payee, "Beneficiary's Name: ")),
    ("spaces around the payee", |q| q.transfer.payee = format!("  {}\t", q.transfer.payee)),
    ("full-width brackets and dots", |q| q.transfer.payee = q.transfer.payee.replace(", Ltd.", "， Ltd．")),
    ("no thousands marks", |q| q.transfer.amount = q.transfer.amount.replace(',', "")),
    ("a label before the amount", |q| prefix(&mut q.invoice.amount, "Total: ")),
    ("the currency beside the amount", |q| {
        q.transfer.amount = format!("{} {}", q.transfer.currency, q.transfer.amount)
    }),
    ("the currency's name", |q| {
        let name = match q.transfer.currency.as_str() {
            "USD" => "US Dollar",
            "CNY" => "人民币",
            _ => "欧元",
        };
        q.transfer.currency = name.into();
    }),
    ("the currency's sign", |q| {
        let sign = match q.order.currency.as_str() {
            "USD" => "US$",
            "CNY" => "CN¥",
            _ => "€",
        };
        q.order.currency = sign.into();
    }),
    ("a label before the reference", |q| {
        if !q.transfer.reference.is_empty() {
            prefix(&mut q.transfer.reference, "Ref: ");
        }
    }),
    ("the head office's code", |q| {
        if q.transfer.swift.len() == 8 {
            q.transfer.swift.push_str("XXX");
        }
    }),
    ("a label before the code", |q| {
        if !q.transfer.swift.is_empty() {
            prefix(&mut q.transfer.swift, "SWIFT: ");
        }
    }),
    ("the bank's other name", |q| {
        q.transfer.bank = match q.transfer.bank.as_str() {
            "Bank of Ningbo" => "宁波银行股份有限公司北仑支行".into(),
            "中国农业银行" => "Agricultural Bank of China, Suzhou Branch".into(),
            other => other.into(),
        };
    }),
    ("the supplier's own country", |q| {
        q.transfer.bank_country = match q.order.currency.as_str() {
            "EUR" => "Germany",
            _ => "P.R. China",
        }
        .into();
    }),
    ("the bank says that the name fits", |q| q.transfer.name_check = Some(NameCheck::Match)),
    ("a fee that the buyer bears", |q| {
        q.transfer.fee = "25".into();
        q.transfer.fee_paid_by = Some(fapiao_check::payment::FeePaidBy::Buyer);
    }),
    ("the same sender as before", |q| {
        q.previous.from = "sales@hailanoutdoor.example".into();
        q.chat.from = "Lily <lily@hailanoutdoor.example>".into();
    }),
];

fn other_digit(account: &str, at: usize) -> String {
    let mut bytes = account.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'8' { b'5' } else { b'8' };
    String::from_utf8(bytes).unwrap()
}

fn swapped(account: &str) -> String {
    let mut bytes = account.as_bytes().to_vec();
    let at = (4..bytes.len() - 1).find(|at| bytes[*at] != bytes[at + 1]).unwrap();
    bytes.swap(at, at + 1);
    String::from_utf8(bytes).unwrap()
}

fn masked(account: &str, visible: usize) -> String {
    let hidden = account.len() - visible;
    format!("{}{}", "*".repeat(hidden), &account[hidden..])
}

fn prefix(text: &mut String, before: &str) {
    if !text.is_empty() {
        text.insert_str(0, before);
    }
}

fn grouped(account: &str, mark: char) -> String {
    account
        .chars()
        .enumerate()
        .flat_map(|(at, char)| (at > 0 && at % 4 == 0).then_some(mark).into_iter().chain([char]))
        .collect()
}

fn wide(text: &str) -> String {
    let wide = |char: char| if char.is_ascii_digit() { char::from_u32(char as u32 + 0xfee0).unwrap() } else { char };
    text.chars().map(wide).collect()
}

fn verdict(question: &PaymentQuestion) -> Verdict {
    check_payment(question, &REGISTER).report.verdict
}

#[test]
fn clean_cases_are_clear() {
    for (name, question) in clean() {
        let answer = check_payment(&question, &REGISTER);
        assert_eq!(answer.report.verdict, Verdict::Clear, "{name}: {:?}", answer.report);
    }
}

#[test]
fn a_dangerous_change_is_never_clear() {
    for (name, question) in clean() {
        for (change, make) in DANGEROUS.iter().filter(|(change, _)| can_be_seen(name, change)) {
            let mut changed = question.clone();
            make(&mut changed);
            assert_ne!(verdict(&changed), Verdict::Clear, "{name}: {change}");
        }
    }
}

#[test]
fn a_harmless_rewriting_changes_no_verdict() {
    for (name, question) in clean() {
        for (rewriting, make) in HARMLESS {
            let mut changed = question.clone();
            make(&mut changed);
            let report = check_payment(&changed, &REGISTER).report;
            assert_eq!(report.verdict, Verdict::Clear, "{name}: {rewriting}: {report:?}");
        }
    }
}

/// A rewriting hides no danger: with each rewriting, each change is still not clear.
#[test]
fn a_rewriting_hides_no_danger() {
    for (name, question) in clean() {
        for (rewriting, rewrite) in HARMLESS {
            for (change, make) in DANGEROUS.iter().filter(|(change, _)| can_be_seen(name, change)) {
                let mut changed = question.clone();
                make(&mut changed);
                rewrite(&mut changed);
                // Some rewritings replace the field that the change has altered.
                if rewrites_what_was_spoilt(rewriting, change) {
                    continue;
                }
                assert_ne!(verdict(&changed), Verdict::Clear, "{name}: {rewriting}: {change}");
            }
        }
    }
}

/// A certificate names no bank, so a different one contradicts nothing.
fn can_be_seen(name: &str, change: &str) -> bool {
    name != "Alibaba Cloud" || !change.starts_with("another bank")
}

fn rewrites_what_was_spoilt(rewriting: &str, change: &str) -> bool {
    let about = |words: [&str; 4], text: &str| words.iter().any(|word| text.contains(word));
    [
        ["currency", "dollars", "USDT", "yen"],
        ["country", "Nigeria", "country", "country"],
        ["fee", "fee", "fee", "cent"],
        ["name fits", "bank says", "bank says", "bank says"],
        ["sender", "sender", "sender", "sender"],
        ["other name", "another bank", "another bank", "another bank"],
    ]
    .into_iter()
    .any(|words| about(words, rewriting) && about(words, change))
}
