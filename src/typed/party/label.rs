//! The label before a name: `Beneficiary's Name:`, `户名：`.

use crate::{
    glyph::{Typed, has_han, is_letter},
    typed::{
        list::{self, List, is_made_of},
        reading::words,
    },
};

/// Words of such labels.
static WORDS: List = List::of(
    "name beneficiary beneficiarys bnf benef payee payees account accounts acct ac acc holder holders company \
                     supplier suppliers seller sellers vendor exporter issuer recipient recipients receiver remit \
                     title buyer buyers customer messrs owner",
);

/// Words that can be among them.
const AMONG: &str =
    "to pay in of the favour favor full legal registered bank english chinese for our and business party";

/// The same in Chinese, which does not separate words.
const CHINESE: &str = "收款 付款 受款 人 方 单位 公司 企业 开户 户名 户 账户 帐户 银行账户 名称 名 姓名 全称 供应商 供方 卖方 买方 购方 销方 \
                       销售方 购买方 受益人 受益 抬头 发票 开票 主体 的 中文 英文 对公 商家 客户 企业";

/// What Indian documents put before a firm's name.
const FIRMS: [&str; 4] = ["m/s ", "m/s. ", "messrs ", "messrs. "];

/// The longest label.
const LONGEST: usize = 60;

/// The label, and where what follows begins, in bytes.
pub(super) fn of(typed: &str) -> (Option<&str>, usize) {
    // Most names have no colon: its first byte is looked for before characters are read.
    let may_have = typed.bytes().any(|byte| matches!(byte, b':' | b'=' | 0xe2 | 0xef));
    let is_colon = |(_, char): &(usize, char)| matches!(char, ':' | '：' | '=' | '﹕' | '∶');
    let colon = typed.char_indices().take(if may_have { LONGEST } else { 0 }).find(is_colon);
    match colon.map(|(at, colon)| (typed[..at].trim(), at + colon.len_utf8())) {
        Some((label, end)) if is_label(label) => (Some(label), end),
        _ => without_colon(typed),
    }
}

/// How a label without a colon ends.
const ENDS: [&str; 8] = ["name", "holder", "户名", "名称", "单位", "收款人", "收款方", "姓名"];

/// A label of several words, or a Chinese one, with a gap after it, as in a pasted table.
fn without_colon(typed: &str) -> (Option<&str>, usize) {
    let lead = typed.len() - typed.trim_start().len();
    let begins =
        |firm: &&&str| typed.get(lead..lead + firm.len()).is_some_and(|start| start.eq_ignore_ascii_case(firm));
    if let Some(firm) = FIRMS.iter().find(begins) {
        return (Some(typed[lead..lead + firm.len()].trim()), lead + firm.len());
    }
    let mut found = (None, 0);
    for (at, _) in typed.char_indices().take(LONGEST).filter(|(at, char)| *at > lead && char.is_whitespace()) {
        let label = &typed[lead..at];
        let ends_so = ENDS.iter().any(|end| {
            label.len() > end.len()
                && label.get(label.len() - end.len()..).is_some_and(|last| last.eq_ignore_ascii_case(end))
                || label == *end && has_han(end)
        });
        if ends_so && typed[at..].contains(is_letter) && is_label(label) {
            found = (Some(label), at);
        }
    }
    found
}

/// Whether a text consists only of such words.
fn is_label(text: &str) -> bool {
    let text = text.replace(['\'', '’'], "");
    let words: Vec<String> = words(&Typed::read(&text).glyphs).collect();
    let has_own = words.iter().any(|word| is_own(word)) || list::has("payto infavourof infavorof", &words.concat());
    has_own && words.iter().all(|word| is_own(word) || list::has(AMONG, word))
}

/// Whether a text is such a label without a name: `Beneficiary name`, `户名`.
pub(super) fn is_alone(typed: &Typed) -> bool {
    words(&typed.glyphs).all(|word| is_own(&word))
}

fn is_own(word: &str) -> bool {
    WORDS.has(word) || has_han(word) && is_made_of(word, &[CHINESE])
}
