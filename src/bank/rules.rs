//! What can be wrong with bank details as a whole; the rules of each number are next to its checks.

use super::{account, cnaps, iban, routing};
use crate::{
    report::Severity,
    rule::Rule,
    sources::{banking, guide, practice},
    text::text,
};

pub use crate::typed::bank_code::READ_AS;

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &MISSING,
    &INCOMPLETE,
    &BANKS_DIFFER,
    &COUNTRIES_DIFFER,
    &account::LENGTH,
    &account::LENGTH_OF_BANK,
    &account::LETTER,
    &account::CARD,
    &account::PHONE,
    &account::EXCLUSIVE,
    &account::EXCLUSIVE_LENGTH,
    &account::REGISTERED,
    &account::LEADING_ZERO_LOST,
    &cnaps::LENGTH,
    &cnaps::CHECK_DIGIT,
    &cnaps::UNKNOWN,
    &iban::AS_ACCOUNT,
    &routing::LENGTH,
    &routing::CHECK_DIGIT,
    &routing::PREFIX,
];

/// Nothing was entered.
pub static MISSING: Rule = Rule {
    code: "bank/missing",
    severity: Severity::Hold,
    title: text!("No account yet", "缺少收款账号"),
    message: text!(
        "We could not check the bank details: enter the account number as it was given to you.",
        "银行信息无法核对：请按对方提供的内容填写收款账号。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Less than a transfer needs.
pub static INCOMPLETE: Rule = Rule {
    code: "bank/incomplete",
    severity: Severity::Info,
    title: text!("Bank details incomplete", "银行信息不全"),
    message: text!(
        "A transfer needs the payee's name, the bank's name and the account number. What is missing here was not compared.",
        "转账需要户名、开户行和账号；此处缺少的内容未参与核对。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Two fields name different banks.
pub static BANKS_DIFFER: Rule = Rule {
    code: "bank/banks-differ",
    severity: Severity::Caution,
    title: text!("Banks differ", "银行不一致"),
    message: text!(
        "The {here} says {first}, but the {there} belongs to {second}.",
        "{here}对应{first}，{there}对应{second}，不是同一家银行。",
    ),
    fix: Some(text!(
        "Ask the payee which one is right. A few branches keep the number of another bank.",
        "请向收款方确认；少数网点沿用其他银行的行号。",
    )),
    source: &[practice("CNAPS numbers"), banking("ISO 9362")],
};

/// Two fields name different countries.
pub static COUNTRIES_DIFFER: Rule = Rule {
    code: "bank/countries-differ",
    severity: Severity::Caution,
    title: text!("Countries differ", "国家/地区不一致"),
    message: text!(
        "The {here} says {first}, but the {there} says {second}.",
        "{here}：{first}；{there}：{second}，二者不一致。",
    ),
    fix: Some(text!(
        "Ask the payee why the account is in another country; keep the answer in writing.",
        "请向收款方确认账户为何开在其他国家/地区，并保留书面答复。",
    )),
    source: &[banking("ISO 9362"), banking("ISO 13616")],
};
