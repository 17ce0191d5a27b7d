//! What people write instead of a value that they do not have yet: `TBD`, `N/A`, `-`, `???`, `[company name]`, `见合同`.
//!
//! Such a text is not a value. Two equal ones do not agree on anything, and two different ones are not a difference.
//! Every reader asks here first, and there is no other list of such words.

use super::{
    list::{List, beginning, is_made_of},
    reading::words,
};
use crate::{
    glyph::{Glyph, Typed},
    report::Severity,
    rule::Rule,
    sources::own,
    text::text,
};

/// A text instead of a value.
pub static PLACEHOLDER: Rule = Rule {
    code: "typed/placeholder",
    severity: Severity::Caution,
    title: text!("Not filled in yet", "尚未填写"),
    message: text!(
        "“{found}” is only a placeholder, so it was not compared with anything.",
        "“{found}”只是占位文字，并非实际内容，未作核对。",
    ),
    fix: Some(text!("Enter it as soon as you have it.", "请在取得后填写。")),
    source: &[own("Reading what is typed")],
};

/// Words that mean it alone.
static ALONE: List = List::of(
    "na nil none null nan undefined unknown tbd tbc tba tbn pending later blank empty placeholder ditto same insert enter",
);

/// Words that mean it together with others, such as `see` in “see contract”.
static FIRST: List = List::of("see as per refer to not no will please pls your the");

/// Words that can follow, about what is to come or where it is written.
static FURTHER: List = List::of(
    "be yet above below attached attachment enclosed contract agreement pi proforma invoice order email mail chat message \
     page available applicable provided specified given known stated shown determined confirmed advised announced agreed \
     decided informed filled added supplied follow advise check here in on of our from by and with company supplier payee \
     beneficiary bank account number amount value reference date name before remarks",
);

/// The same in Chinese, which does not separate words: what such a text begins with, and what can follow.
const FIRST_CHINESE: &str = "暂无 暂缺 暂未 没有 未知 未填 未提供 未定 未 无 空 略 不详 不适用 待定 待 另行 另 见 详见 参见 \
                             同上 同前 同 如上 如 以 按 依 后补 稍后 保密 请";
const FURTHER_CHINESE: &str = "通知 确认 补充 补 告知 提供 合同 协议 订单 发票 附件 邮件 聊天记录 页面 约定 为准 所示 所述 \
                               上 下 文 表 双方 填写 公司 供应商 收款人 收款方 户名 账号 名称 金额 定 后 填 备注";

/// Whether a text is a placeholder. An empty text is missing, not a placeholder.
pub fn is_placeholder(typed: &str) -> bool {
    is_read_placeholder(&Typed::read(typed))
}

/// The same for a text that was already read.
pub fn is_read_placeholder(Typed { glyphs, .. }: &Typed) -> bool {
    let is_filler = |word: &str| word.len() > 2 && word.bytes().all(|byte| byte == b'x');
    let is_first = |word: &str| ALONE.has(word) || is_filler(word) || is_chinese(word);
    let may_begin = |word: &str| FIRST.has(word);
    let may_follow = |word: &str| is_first(word) || may_begin(word) || FURTHER.has(word);
    let is_bracketed = match glyphs.first() {
        None | Some(Glyph { char: '0'..='9', .. }) => return false,
        Some(first) => matches!(first.char, '[' | '<' | '{'),
    };
    let mut words = words(glyphs);
    let Some(first) = words.next() else {
        return true; // Signs alone, such as a dash.
    };
    let mut others = words.peekable();
    let begins = is_first(&first) || others.peek().is_some() && may_begin(&first) || is_bracketed && may_follow(&first);
    begins && others.all(|word| may_follow(&word))
}

/// Whether a run of Chinese consists only of these words.
fn is_chinese(word: &str) -> bool {
    !word.is_ascii() && beginning(FIRST_CHINESE, word) > 0 && is_made_of(word, &[FIRST_CHINESE, FURTHER_CHINESE])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_nothing_is_told() {
        for typed in [
            "-",
            "--",
            "—",
            "…",
            "?",
            "？？",
            "/",
            ".",
            "_____",
            "N/A",
            "n.a.",
            "NA",
            "Nil",
            "none",
            "NULL",
            "TBD",
            "T.B.D.",
            "tbc",
            "tba",
            "(TBD)",
            "TBD.",
            "xxx",
            "XXXXXXXX",
            "XXX XXXX",
            "To be confirmed",
            "to be advised",
            "not available",
            "Not yet known",
            "see contract",
            "See attached invoice",
            "as per contract",
            "As above",
            "same as above",
            "[company name]",
            "<payee>",
            "{{account}}",
            "[Your Company Name]",
            "pls see PI",
            "ＴＢＤ",
            "无",
            "暂无",
            "待定",
            "待确认",
            "未知",
            "见合同",
            "详见附件",
            "同上",
            "（待定）",
            "另行通知",
            "以合同为准",
            "TBD（待定）",
            "按合同约定",
            "请见发票",
            "待补充",
            "后补",
            "same as before",
            "同前",
            "待填",
            "见备注",
        ] {
            assert!(is_placeholder(typed), "{typed}");
        }
    }

    #[test]
    fn a_value_is_none_of_them() {
        for typed in [
            "",
            " ",
            "\u{200b}",
            "0",
            "TBD Trading Co., Ltd.",
            "Nanotech",
            "Na Li",
            "Noneta Ltd",
            "X Ltd",
            "xx",
            "John Xu",
            "Will",
            "See",
            "Order",
            "Company",
            "The Company Store Ltd",
            "见山科技有限公司",
            "无锡明途电子有限公司",
            "同方股份有限公司",
            "上海见合同创科技",
            "如家酒店",
            "按摩椅厂",
            "以岭药业",
            "未来电器",
            "7559 6201 4710 308",
            "see invoice 4711",
            "[Acme Ltd]",
            "N A Trading",
            "PI-2611",
            "待",
        ] {
            assert_eq!(is_placeholder(typed), typed == "待", "{typed}");
        }
    }
}
