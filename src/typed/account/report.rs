//! The findings about the box of an account number.

use super::{
    kinds::{Account, Kind, LONGEST, LONGEST_NUMBER, Other, Unreadable},
    reading::of_typed,
};
use crate::{
    glyph::{Glyph, Typed},
    report::{Finding, Report, Severity},
    rule::Rule,
    sources::{guide, own, practice},
    text::text,
    typed::{
        bank_code::{self, Code},
        digits::SCIENTIFIC,
        placeholder,
        reading::{TOO_LONG, read_up_to},
    },
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&CURRENCY, &MASKED, &WALLET, &NOT_AN_ACCOUNT, &UNREADABLE];

/// A currency was removed.
pub static CURRENCY: Rule = Rule {
    code: "account/currency",
    severity: Severity::Info,
    title: text!("The account's currency", "账户币种"),
    message: text!(
        "The account number was read as {read}; {currency} beside it is its currency.",
        "账号已按 {read} 识别，旁边的 {currency} 为账户币种。",
    ),
    fix: None,
    source: &[own("Reading bank details")],
};

/// Hidden digits.
pub static MASKED: Rule = Rule {
    code: "account/masked",
    severity: Severity::Caution,
    title: text!("Hidden digits", "账号部分隐藏"),
    message: text!(
        "Some digits of this account number are hidden, {count} are visible: the hidden ones cannot be checked.",
        "该账号有部分数字被隐藏，可见 {count} 位，隐藏部分无法核对。",
    ),
    fix: Some(text!(
        "Enter the whole number, if the screen or the document shows it.",
        "如页面或原件能显示完整账号，请填写完整账号。"
    )),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// A wallet for crypto-currency.
pub static WALLET: Rule = Rule {
    code: "account/wallet",
    severity: Severity::Stop,
    title: text!("A crypto wallet, not a bank account", "加密货币钱包，不是银行账号"),
    message: text!(
        "Do not pay yet: “{found}” is the address of a crypto wallet and not a bank account. Such a payment cannot be reversed.",
        "请暂停付款：“{found}”是加密货币钱包地址，不是银行账号，转出后无法追回。",
    ),
    fix: Some(text!("Ask for a bank account in the company's own name.", "请要求对方提供以公司名义开立的银行账号。")),
    source: &[guide("What about third-party payment requests?")],
};

/// An e-mail address, a link, a telephone number, another number.
pub static NOT_AN_ACCOUNT: Rule = Rule {
    code: "account/not-an-account",
    severity: Severity::Hold,
    title: text!("Not a bank account", "不是银行账号"),
    message: text!("“{found}” is {what}, not the number of a bank account.", "“{found}”是{what}，不是银行账号。"),
    fix: Some(text!(
        "Ask for the number of a bank account in the company's own name.",
        "请要求对方提供以公司名义开立的银行账号。"
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// Nothing that could be an account.
pub static UNREADABLE: Rule = Rule {
    code: "account/unreadable",
    severity: Severity::Hold,
    title: text!("No account number found", "未找到账号"),
    message: text!(
        "There is no account number in “{found}”, so it was not compared.",
        "“{found}”中没有可识别的账号，账号未参与核对。"
    ),
    fix: Some(text!("Enter the account number as the document shows it.", "请按原件填写账号。")),
    source: &[own("Reading bank details"), practice("Bank cards")],
};

/// Reads the box of an account number, and reports what was removed, hidden, or not an account.
pub fn read(field: &str, typed: &str, report: &mut Report) -> Account {
    let Some(typed) = read_up_to(LONGEST, field, typed, report) else {
        return Account::of_kind(Kind::Unreadable(Unreadable::TooLong));
    };
    let account = of_typed(&typed);
    report.add_all(said(field, &typed, &account));
    account
}

/// The finding about what the box contains.
pub(in crate::typed) fn said(field: &str, typed: &Typed, account: &Account) -> Vec<Finding> {
    let whole = typed.span(0, typed.glyphs.len().saturating_sub(1));
    let of_whole = |rule: &Rule| rule.at(field).with("found", typed.folded()).position(whole);
    match account.kind {
        Kind::Empty | Kind::Unreadable(Unreadable::TooLong) => Vec::new(),
        Kind::Number | Kind::Iban | Kind::Card => beside(field, typed, account),
        Kind::Masked { .. } => {
            let visible = account.number.iter().filter(|glyph| glyph.char != '*').count();
            let finding = MASKED.at(field).with("count", visible.to_string());
            vec![finding.position(account.span().unwrap_or(whole))]
        }
        Kind::Placeholder => vec![of_whole(&placeholder::PLACEHOLDER)],
        Kind::Other(Other::Wallet) => vec![of_whole(&WALLET)],
        Kind::Other(other) => vec![of_whole(&NOT_AN_ACCOUNT).with("what", other.in_words())],
        Kind::Several => vec![bank_code::several(field, &account.several)],
        Kind::Unreadable(Unreadable::Scientific) => vec![of_whole(&SCIENTIFIC)],
        Kind::Unreadable(Unreadable::Character(place)) => vec![bank_code::character(field, typed, place, false)],
        Kind::Unreadable(Unreadable::Length) if typed.folded().len() > LONGEST_NUMBER => {
            let finding = TOO_LONG.at(field).with("limit", LONGEST_NUMBER.to_string());
            vec![finding.with("count", typed.glyphs.len().to_string()).position(whole)]
        }
        Kind::Unreadable(Unreadable::NoNumber | Unreadable::Length) => vec![of_whole(&UNREADABLE)],
    }
}

/// What was removed next to a number, and its grouping.
fn beside(field: &str, typed: &Typed, account: &Account) -> Vec<Finding> {
    let code = Code { label: account.label, words: account.words, ..Code::new(account.number.clone()) };
    let mut said = bank_code::set_aside(field, typed, &code);
    if let Some((_, place)) = account.currency {
        let within = |glyph: &&Glyph| glyph.at[0] >= place[0] && glyph.at[1] <= place[1];
        let found: String = typed.glyphs.iter().filter(within).map(|glyph| glyph.char).collect();
        let finding = CURRENCY.at(field).with("currency", found).with("read", &*code.text);
        said.push(finding.position(place).suggest(code.text));
    }
    said
}
