//! Amounts in Chinese capitals (大写), as invoices print them next to the figures: `陆仟壹佰伍拾圆整`.
//!
//! They are written in one format, by the rules for bills: 零 for zeros between other digits, 整 after yuan and jiao.
//! They are read in every format that those rules allow, and in the usual variants (圆, 正, traditional characters,
//! spaces).

use crate::{
    money::{LARGEST_MINOR, yuan},
    report::{Report, Severity},
    rule::Rule,
    sources::{own, practice},
    text::text,
    typed,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&NOT_READ, &FORM, &DIFFER];

/// Not an amount in capitals.
pub(crate) static NOT_READ: Rule = Rule {
    code: "capitals/not-read",
    severity: Severity::Caution,
    title: text!("Amount in words not read", "大写金额无法识别"),
    message: text!(
        "Expected an amount in Chinese words, found “{found}”. It was not compared.",
        "此处应填写中文大写金额，实际为“{found}”，未作核对。",
    ),
    fix: Some(text!("Copy the line as the invoice prints it.", "请按发票“价税合计（大写）”栏填写。")),
    source: &[own("Reading amounts in capitals")],
};

/// Readable, but not in the format that bills require.
pub(crate) static FORM: Rule = Rule {
    code: "capitals/form",
    severity: Severity::Caution,
    title: text!("Amount in words: unusual format", "大写不规范"),
    message: text!(
        "“{found}” was read as {read}, but is not in the required format.",
        "“{found}”已识别为 {read}，但不符合大写金额的书写要求。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[practice("Rules for writing amounts on bills")],
};

/// The capitals and the figures give different amounts.
pub(crate) static DIFFER: Rule = Rule {
    code: "capitals/differ",
    severity: Severity::Caution,
    title: text!("Amount in words differs", "大小写金额不一致"),
    message: text!(
        "The amount is {capitals} in words but {figures} in figures: a difference of {difference}.",
        "大写金额为 {capitals}，小写金额为 {figures}，相差 {difference}。",
    ),
    fix: Some(text!("Ask the seller which one is right.", "请向销售方核实以哪个金额为准。")),
    source: &[practice("Rules for writing amounts on bills")],
};

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const UNITS: [(char, i128); 3] = [('仟', 1000), ('佰', 100), ('拾', 10)];
const GROUPS: [(char, i128); 2] = [('亿', 100_000_000), ('万', 10_000)];

/// Pairs of a variant and its capital; the variant is as good as the capital.
const VARIANTS: &str = "元圆圓圆正整貳贰參叁叄叁陸陆億亿萬万負负";
/// Pairs of an ordinary numeral and its capital.
const ORDINARY: &str = "〇零一壹二贰两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟";
/// What can surround the amount without meaning: the label that an invoice prints before it, a full stop.
const AROUND: &str = " ()人民币⊗ⓧ数:价税合计大写总金额。.RMBCNY¥";
/// The figures follow after this, if the whole line was copied.
const IN_FIGURES: char = '小';

fn is_among(characters: &str, char: char) -> bool {
    characters.chars().any(|known| known == char)
}

/// Writes an amount of fen in capitals; a negative one begins with （负数）, as on red-letter invoices.
///
/// ```
/// assert_eq!(fapiao_check::capitals::write(10_700_053), "壹拾万柒仟圆伍角叁分");
/// ```
pub fn write(fen: i128) -> String {
    let mut out = String::new();
    if fen < 0 {
        out.push_str("（负数）");
    }
    let fen = fen.abs();
    let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    if yuan > 0 || jiao + fen == 0 {
        whole(yuan, &mut out);
        out.push('圆');
    }
    if jiao > 0 {
        out.extend([digit(jiao), '角']);
    } else if yuan > 0 && fen > 0 {
        out.push('零');
    }
    if fen > 0 {
        out.extend([digit(fen), '分'])
    } else {
        out.push('整')
    }
    out
}

fn digit(value: i128) -> char {
    DIGITS[value as usize % 10]
}

/// A whole number; above 亿 the units repeat: 万亿, 亿亿.
fn whole(number: i128, out: &mut String) {
    for (name, size) in GROUPS {
        if number >= size {
            whole(number / size, out);
            out.push(name);
            let rest = number % size;
            if rest > 0 {
                if rest < size / 10 {
                    out.push('零');
                }
                whole(rest, out);
            }
            return;
        }
    }
    let (mut rest, mut gap, before) = (number, false, out.len());
    for (unit, size) in UNITS {
        if rest >= size {
            if gap {
                out.push('零');
            }
            out.extend([digit(rest / size), unit]);
        }
        gap = out.len() > before && rest < size;
        rest %= size;
    }
    if rest > 0 || number == 0 {
        if gap {
            out.push('零');
        }
        out.push(digit(rest));
    }
}

/// Reads an amount of fen; `None` if nothing was typed, or if it could not be read (the report says why).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<i128> {
    let typed = typed::read(field, typed, report)?;
    if typed.is_empty() {
        return None;
    }
    let (mut letters, mut negative, mut is_ordinary) = (String::new(), false, false);
    for glyph in typed.glyphs.iter().take_while(|glyph| glyph.char != IN_FIGURES) {
        let char = stands_for(VARIANTS, glyph.char).unwrap_or(glyph.char);
        if let Some(capital) = stands_for(ORDINARY, char) {
            is_ordinary = true;
            letters.push(capital);
        } else if char == '负' {
            negative = true;
        } else if DIGITS.contains(&char) || is_among("仟佰拾亿万圆角分整", char) {
            letters.push(char);
        } else if !is_among(AROUND, char) {
            report.add(NOT_READ.at(field).with("found", char.to_string()).position(glyph.at));
            return None;
        }
    }
    let Some(fen) = value(&letters).filter(|fen| *fen <= LARGEST_MINOR) else {
        report.add(NOT_READ.at(field).with("found", typed.folded()));
        return None;
    };
    let signed = if negative { -fen } else { fen };
    if is_ordinary || !is_in_form(&letters, &write(fen)) {
        let finding = FORM.at(field).with("found", typed.folded()).with("read", yuan(signed));
        report.add(finding.suggest(write(signed)));
    }
    Some(signed)
}

fn stands_for(pairs: &str, char: char) -> Option<char> {
    let mut pairs = pairs.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == char {
            return Some(to);
        }
    }
    None
}

/// Some zeros and some 整 are optional; everything else must be as `write` writes it.
fn is_in_form(found: &str, written: &str) -> bool {
    let zeros = |text: &str| text.matches('零').count();
    let mut written_bare = written.chars().filter(|char| !matches!(char, '零' | '整'));
    let mut found_bare = found.chars().filter(|char| !matches!(char, '零' | '整'));
    let same = loop {
        match (written_bare.next(), found_bare.next()) {
            (None, None) => break true,
            (one, other) if one != other => break false,
            _ => {}
        }
    };
    same && zeros(found) >= zeros(written)
}

fn value(letters: &str) -> Option<i128> {
    let (yuan, rest) = match letters.split_once('圆') {
        Some(("", _)) => return None,
        Some(parts) => parts,
        None if letters.contains(['角', '分']) => ("", letters),
        None => (letters.trim_end_matches('整'), ""),
    };
    if yuan.is_empty() && rest.is_empty() {
        return None;
    }
    let rest = rest.trim_end_matches('整');
    let (jiao, fen) = rest.split_once('角').unwrap_or(("零", rest));
    let fen = if fen.is_empty() { "零" } else { fen.strip_suffix('分')? };
    number(yuan)?.checked_mul(100)?.checked_add(single(jiao)? * 10 + single(fen)?)
}

/// One digit, perhaps with 零 before it.
fn single(letters: &str) -> Option<i128> {
    let mut letters = letters.chars();
    let first = of_digit(letters.next()?)?;
    match letters.next() {
        None => Some(first),
        Some(char) if first == 0 && letters.next().is_none() => of_digit(char),
        _ => None,
    }
}

fn of_digit(char: char) -> Option<i128> {
    DIGITS.iter().position(|digit| *digit == char).map(|value| value as i128)
}

fn number(letters: &str) -> Option<i128> {
    for (name, size) in GROUPS {
        if let Some((left, right)) = letters.rsplit_once(name) {
            let (left, right) = (number(left)?, number(right)?);
            // What is after the last 万 or 亿 is always less than that.
            let fits = left > 0 && (name == '亿' || left < size);
            return if fits { left.checked_mul(size)?.checked_add(right) } else { None };
        }
    }
    let (mut total, mut pending, mut last) = (0, None, 10_000);
    for char in letters.chars() {
        if let Some(digit) = of_digit(char) {
            if pending.is_some_and(|pending| pending > 0) {
                return None;
            }
            pending = Some(digit);
            continue;
        }
        let (_, size) = *UNITS.iter().find(|(unit, _)| *unit == char)?;
        // 拾 alone is ten in ordinary writing.
        let count = pending.filter(|count| *count > 0).or((size == 10).then_some(1))?;
        if size >= last {
            return None;
        }
        (total, pending, last) = (total + count * size, None, size);
    }
    Some(total + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_as_bills_require() {
        for (fen, capitals) in [
            (0, "零圆整"),
            (5, "伍分"),
            (50, "伍角整"),
            (55, "伍角伍分"),
            (615_000, "陆仟壹佰伍拾圆整"),
            (140_950, "壹仟肆佰零玖圆伍角整"),
            (600_714, "陆仟零柒圆壹角肆分"),
            (168_032, "壹仟陆佰捌拾圆叁角贰分"),
            (10_700_053, "壹拾万柒仟圆伍角叁分"),
            (1_640_902, "壹万陆仟肆佰零玖圆零贰分"),
            (32_504, "叁佰贰拾伍圆零肆分"),
            (1_000_100, "壹万零壹圆整"),
            (1_100_000, "壹万壹仟圆整"),
            (10_000_000_000, "壹亿圆整"),
            (11_000_000_000, "壹亿壹仟万圆整"),
            (10_000_700_000, "壹亿零柒仟圆整"),
            (100_050_000_000_000, "壹万零伍亿圆整"),
            (100_000_000_000_000, "壹万亿圆整"),
            (1_000_000_000_000_000_000, "壹亿亿圆整"),
            (-10_000, "（负数）壹佰圆整"),
        ] {
            assert_eq!(write(fen), capitals);
        }
    }

    #[track_caller]
    fn reads(typed: &str, fen: Option<i128>, codes: &[&str]) {
        let mut report = Report::default();
        let read = read("capitals", typed, &mut report);
        let found: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
        assert_eq!((read, found.as_slice()), (fen, codes), "{typed}");
    }

    #[test]
    fn reads_what_invoices_print() {
        for typed in ["陆仟壹佰伍拾元整", "⊗陆仟壹佰伍拾圆整", "人民币 陸仟 壹佰伍拾圓正", "陆仟壹佰伍拾元"]
        {
            reads(typed, Some(615_000), &[]);
        }
        for typed in [
            "价税合计（大写）⊗陆仟壹佰伍拾圆整",
            "人民币（大写）：陆仟壹佰伍拾圆整",
            "大写金额 陆仟壹佰伍拾元整。",
            "价税合计(大写) 陆仟壹佰伍拾圆整 (小写)¥6150.00",
            "RMB 陆仟壹佰伍拾元整",
        ] {
            reads(typed, Some(615_000), &[]);
        }
        reads("（负数）壹佰圆整", Some(-10_000), &[]);
        reads("(负数)壹佰圆整", Some(-10_000), &[]);
        reads("壹拾万零柒仟元伍角叁分", Some(10_700_053), &[]);
        reads("壹仟陆佰捌拾元零叁角贰分", Some(168_032), &[]);
        reads("零元整", Some(0), &[]);
        reads("伍角", Some(50), &[]);
        reads("", None, &[]);
    }

    #[test]
    fn what_is_not_in_form_is_said() {
        for (typed, fen) in [
            ("六千一百五十元整", 615_000),
            ("拾元整", 1_000),
            ("壹万零拾元整", 1_001_000),
            ("壹佰", 10_000),
            ("壹万壹元整", 1_000_100),
        ] {
            reads(typed, Some(fen), &["capitals/form"]);
        }
        for typed in [
            "6150",
            "壹壹元整",
            "佰元整",
            "元整",
            "整",
            "壹拾佰元",
            "壹元角",
            "壹万万元",
            "亿元",
            "abc",
            "价税合计（大写）",
            "小写 ¥6150.00",
            "零亿",
            "壹元壹贰角",
            "壹元零壹贰角",
            "零佰元整",
        ] {
            reads(typed, None, &["capitals/not-read"]);
        }
        reads(&format!("壹{}元整", "亿".repeat(20)), None, &["capitals/not-read"]);
    }
}
