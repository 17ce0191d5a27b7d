//! What people write where a value belongs and there is none yet: `TBD`, `N/A`, `-`, `???`, `[company name]`, `见合同`.
//!
//! Such a text is not a value: two of them that are equal do not agree on anything, and two that differ are not a
//! difference. Every reader asks here, before it reads, and no list of such words is kept elsewhere.

use crate::glyph::{Glyph, Typed, is_letter, lower_case};

/// Words that say it alone.
const ALONE: &str = "na nil none null nan undefined unknown tbd tbc tba tbn pending later blank empty placeholder ditto \
                     same insert enter";

/// Words that say it together with others, such as `see` in “see contract”.
const FIRST: &str = "see as per refer to not no will please pls your the";

/// Words that may follow, of what is to come or of where it is written.
const FURTHER: &str = "be yet above below attached attachment enclosed contract agreement pi proforma invoice order email \
                       mail chat message page available applicable provided specified given known stated shown \
                       determined confirmed advised announced agreed decided informed filled added supplied follow \
                       advise check here in on of our from by and with company supplier payee beneficiary bank account \
                       number amount value reference date name";

/// The same in Chinese, where words are not apart; the first ones begin such a text.
const FIRST_CHINESE: &str = "暂无 暂缺 暂未 没有 未知 未填 未提供 未定 未 无 空 略 不详 不适用 待定 待 另行 另 见 详见 参见 \
                             同上 同 如上 如 以 按 依 后补 稍后 保密 请";
const FURTHER_CHINESE: &str = "通知 确认 补充 补 告知 提供 合同 协议 订单 发票 附件 邮件 聊天记录 页面 约定 为准 所示 所述 \
                               上 下 文 表 双方 填写 公司 供应商 收款人 收款方 户名 账号 名称 金额 定 后";

/// Whether a text stands where a value belongs and holds none. Nothing at all is missing, and no placeholder.
pub fn is_placeholder(typed: &str) -> bool {
    of(&Typed::read(typed).glyphs)
}

/// The same of what was read already.
pub fn of(glyphs: &[Glyph]) -> bool {
    let words = words(glyphs);
    let Some((first, others)) = words.split_first() else {
        return !glyphs.is_empty(); // Signs alone, such as a dash.
    };
    let is_filler = |word: &String| word.len() > 2 && word.bytes().all(|byte| byte == b'x');
    let is_first = |word: &String| listed(ALONE, word) || is_filler(word) || is_chinese(word);
    let may_follow = |word: &String| is_first(word) || listed(FIRST, word) || listed(FURTHER, word);
    let is_bracketed = matches!(glyphs[0].char, '[' | '<' | '{');
    let begins = is_first(first) || !others.is_empty() && listed(FIRST, first) || is_bracketed && may_follow(first);
    begins && others.iter().all(may_follow)
}

/// The words in small letters; letters that stand alone, as in `N/A`, are one word.
fn words(glyphs: &[Glyph]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for run in glyphs.split(|glyph| !is_letter(glyph.char)).filter(|run| !run.is_empty()) {
        let word = run.iter().map(|glyph| lower_case(glyph.char));
        match words.last_mut().filter(|last| run.len() == 1 && last.chars().count() < 3) {
            Some(last) => last.extend(word),
            None => words.push(word.collect()),
        }
    }
    words
}

fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Whether a run of Chinese is made of these words alone.
fn is_chinese(word: &String) -> bool {
    let longest = |list: &str, text: &str| list.split(' ').filter(|known| text.starts_with(known)).map(str::len).max();
    let Some(mut at) = longest(FIRST_CHINESE, word) else { return false };
    while at < word.len() {
        let Some(length) = longest(FURTHER_CHINESE, &word[at..]).or_else(|| longest(FIRST_CHINESE, &word[at..])) else {
            return false;
        };
        at += length;
    }
    true
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
