//! The account number of a bank on the mainland: 8 to 30 characters, mostly digits. It has no public structure.
//!
//! ```text
//! 571905493610702 006940157
//! │               └ 16–24   the customer's own nine digits, known to the customer only
//! └──────────────── 1–15    Alibaba Cloud's main account
//! ```
//!
//! is the form of an Alibaba Cloud exclusive account, on two public payment records. [`account`](crate::typed::account)
//! decides what the box contains, and [`card`](crate::typed::card) which numbers look like a bank card's.
//!
//! # What is not checked
//!
//! A check digit: mainland accounts have none that is public. The lengths of [`super::banks`] are what WeChat Pay
//! accepts for company accounts; banks issue others, so another length is only a `caution`. Accounts abroad have no
//! common format (in the United States 4 to 17 digits), so they are not checked.

use super::{
    answer::{AccountKind, BankAnswer},
    found::Found,
    question::PayeeType,
};
use crate::{
    number_segments, register,
    report::Severity,
    rule::Rule,
    sources::{account_lengths, faq, practice},
    text::{Text, text},
    typed::{bank_code::Code, card::looks_like_card, digits},
};

pub(crate) const SHORTEST: usize = 8;
pub(crate) const LONGEST: usize = 30;

/// Shorter or longer than any mainland account.
pub static LENGTH: Rule = Rule {
    code: "bank/account-length",
    severity: Severity::Caution,
    title: text!("Length of the account number", "账号位数"),
    message: text!(
        "Accounts of mainland banks have {shortest} to {longest} digits, this one has {count}.",
        "境内银行账号一般为 {shortest} 至 {longest} 位，此账号为 {count} 位。",
    ),
    fix: Some(text!("Compare it with the document, leading zeros included.", "请与原件核对，包括开头的 0。")),
    source: &[account_lengths("Company accounts")],
};

/// Not a usual length for this bank.
pub static LENGTH_OF_BANK: Rule = Rule {
    code: "bank/account-length-of-bank",
    severity: Severity::Caution,
    title: text!("Unusual length for this bank", "账号位数与开户行不符"),
    message: text!(
        "Company accounts of {bank} have {lengths} digits in WeChat Pay's table, this one has {count}.",
        "微信支付公布的{bank}对公账号为 {lengths} 位，此账号为 {count} 位。",
    ),
    fix: Some(text!(
        "Compare every digit; the table does not list every account.",
        "请逐位核对；该表未必包含所有账号。",
    )),
    source: &[account_lengths("Company accounts")],
};

/// A letter among the digits.
pub static LETTER: Rule = Rule {
    code: "bank/account-letter",
    severity: Severity::Caution,
    title: text!("A letter among the digits", "账号中含字母"),
    message: text!(
        "Character {place} of the account number is the letter {found}; accounts of mainland banks are mostly digits.",
        "账号第 {place} 位为字母 {found}，境内银行账号多为纯数字。",
    ),
    fix: Some(text!("Compare this character with the document.", "请与原件核对该字符。")),
    source: &[account_lengths("Company accounts")],
};

/// The number of a bank card, a person's or a company's.
pub static CARD: Rule = Rule {
    code: "bank/personal-card",
    severity: Severity::Caution,
    title: text!("Looks like a bank card", "疑似银行卡号"),
    message: text!(
        "This has the beginning and the length of a bank card ({count} digits): most cards are a person's, but companies \
         have settlement cards.",
        "该账号共 {count} 位，开头和位数与银行卡相符：多数银行卡为个人卡，但企业也有单位结算卡。",
    ),
    fix: Some(text!(
        "Ask for the account's name and for a bank document that shows it.",
        "请核实账户户名，并要求对方提供银行出具的账户证明。",
    )),
    source: &[practice("Bank cards")],
};

/// The format of a mobile phone number.
pub static PHONE: Rule = Rule {
    code: "bank/account-phone",
    severity: Severity::Caution,
    title: text!("Might be a phone number", "疑似手机号码"),
    message: text!(
        "11 digits that begin with 1{second}: this might be a mobile phone number, not an account.",
        "该号码共 11 位、以 1{second} 开头，可能是手机号码，而不是账号。",
    ),
    fix: Some(text!("Compare it with the document.", "请与原件核对。")),
    source: &[practice("Accounts of mainland banks")],
};

/// The format of a customer's exclusive account with Alibaba Cloud.
pub static EXCLUSIVE: Rule = Rule {
    code: "bank/exclusive-account",
    severity: Severity::Caution,
    title: text!("Looks like an exclusive account", "疑似专属账号"),
    message: text!(
        "This looks like an Alibaba Cloud exclusive account: compare the last {count} digits with your own certificate, \
         because we cannot check them.",
        "该账号疑似阿里云专属账号，后 {count} 位本工具无法核对，付款前请与本公司的专属账号证明逐位核对。",
    ),
    fix: None,
    source: &[practice("Exclusive accounts in public payment records")],
};

/// Begins like an exclusive account, but has a different length.
pub static EXCLUSIVE_LENGTH: Rule = Rule {
    code: "bank/exclusive-account-length",
    severity: Severity::Caution,
    title: text!("Exclusive account: unusual length", "专属账号位数不符"),
    message: text!(
        "This starts like an Alibaba Cloud exclusive account but has {count} digits. The ones on public record have {expected}.",
        "该账号开头与阿里云专属账号相同，但共 {count} 位；公开记录中的专属账号为 {expected} 位。",
    ),
    fix: Some(text!("Compare it with your own certificate, digit by digit.", "请与本公司的专属账号证明逐位核对。")),
    source: &[practice("Exclusive accounts in public payment records")],
};

/// An account that the FAQ prints for invoices.
pub static REGISTERED: Rule = Rule {
    code: "bank/registered-account",
    severity: Severity::Caution,
    title: text!("Company information for invoices", "该账号为开票信息"),
    message: text!(
        "This account is {company}'s company information for invoices. The FAQ does not give it as an account to pay to.",
        "该账号是{company}的开票信息，《发票常见问题》并未将其列为付款账号。",
    ),
    fix: Some(text!(
        "To pay, compare with your exclusive-account certificate in the console.",
        "付款时请与控制台中的专属账号证明核对。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A registered account without its leading zeros.
pub static LEADING_ZERO_LOST: Rule = Rule {
    code: "bank/leading-zero-lost",
    severity: Severity::Caution,
    title: text!("Leading zero lost?", "可能缺少首位 0"),
    message: text!(
        "These are the digits of an account of {company} without the leading 0, which spreadsheets drop.",
        "与{company}的账号相比缺少首位的 0；电子表格可能去掉了首位的 0。",
    ),
    fix: Some(text!("Compare it with the document.", "请与原件核对。")),
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Long numbers in spreadsheets")],
};

/// The digits after Alibaba Cloud's main account, if the account begins with it and does not end there.
pub fn exclusive_suffix(account: &str) -> Option<&str> {
    account.strip_prefix(register::EXCLUSIVE_MAIN_ACCOUNT).filter(|suffix| !suffix.is_empty())
}

const FIELD: &str = "account";

/// Examines an account number.
pub(super) fn examine(account: &Code, payee: Option<PayeeType>, found: &Found, answer: &mut BankAnswer) {
    let (text, field) = (account.text.as_str(), FIELD);
    let count = text.len();
    let report = &mut answer.report;
    if let Some(suffix) = exclusive_suffix(text) {
        let (main, expected) = (register::EXCLUSIVE_MAIN_ACCOUNT.len(), register::EXCLUSIVE_SUFFIX_DIGITS);
        if suffix.len() != expected {
            report.add(account.counted(FIELD, &EXCLUSIVE_LENGTH).with("expected", (main + expected).to_string()));
            return;
        }
        let finding = EXCLUSIVE.at(field).with("count", expected.to_string());
        report.add(finding.position(account.span(main, count)));
        answer.parts.account_kind = Some(AccountKind::Exclusive);
        let own = text!("compare with your certificate", "请与专属账号证明核对");
        let main = ("main-account", main, text!("Main account", "主账号"), None);
        let suffix = ("suffix", expected, text!("Customer's own digits", "客户专属后缀"), Some(own));
        answer.segments.0.push((field, number_segments::cut(text, [main, suffix])));
        return;
    }
    if let Some(entity) = found.register.entity_by_account(text) {
        report.add(REGISTERED.at(field).with("company", Text::from(entity.name)));
        answer.parts.account_kind = Some(AccountKind::Registered);
        return;
    }
    let padded = format!("0{text}");
    if let Some(entity) = found.register.entity_by_account(&padded) {
        report.add(LEADING_ZERO_LOST.at(field).with("company", Text::from(entity.name)).position(account.span(0, 1)));
        return;
    }
    if looks_like_card(text) {
        answer.parts.account_kind = Some(AccountKind::Card);
        if payee != Some(PayeeType::Person) {
            report.add(account.counted(FIELD, &CARD));
        }
        return;
    }
    if found.may_be_mainland() {
        examine_mainland(account, payee, found, answer);
    }
}

fn examine_mainland(account: &Code, payee: Option<PayeeType>, found: &Found, answer: &mut BankAnswer) {
    let (text, report) = (&account.text, &mut answer.report);
    let count = text.len();
    // Accounts of non-residents and of free-trade zones begin with three letters: NRA, FTN, OSA.
    let prefix = if text.bytes().take(3).all(|byte| byte.is_ascii_uppercase()) { 3 } else { 0 };
    if let Some(second) = text.strip_prefix('1').and_then(|rest| rest.chars().next())
        && count == 11
        && ('3'..='9').contains(&second)
        && text.bytes().all(|byte| byte.is_ascii_digit())
    {
        report.add(PHONE.at(FIELD).with("second", second.to_string()).position(account.span(0, count)));
    }
    let letter = text.bytes().skip(prefix).position(|byte| !byte.is_ascii_digit()).map(|at| at + prefix);
    if let Some(at) = letter {
        let finding = account.found(FIELD, &LETTER, at, at + 1).with("place", (at + 1).to_string());
        let digit = |char: char| if char.is_ascii_digit() { Some(char) } else { digits::look_alike(char) };
        let corrected: Option<String> = text.chars().map(digit).collect();
        report.add(match corrected {
            Some(corrected) => finding.suggest(corrected),
            None => finding,
        });
    }
    if !(SHORTEST..=LONGEST).contains(&count) {
        let finding = account.counted(FIELD, &LENGTH).with("shortest", SHORTEST.to_string());
        report.add(finding.with("longest", LONGEST.to_string()));
    } else if payee != Some(PayeeType::Person)
        && let Some((_, _, bank)) = found.banks.first().filter(|(_, _, bank)| !bank.has_length(count))
    {
        report.add(account.counted(FIELD, &LENGTH_OF_BANK).with("bank", bank.name()).with("lengths", bank.lengths()));
    }
}
