//! Where the name of a company, a person or a bank begins and ends in a run of words.

use super::chars::Letter as _;
use super::{
    run::Run,
    words::{is_placeholder, lower, words},
};
use crate::{
    glyph::is_han,
    typed::{list, party},
};

/// Where the company's name that begins here ends; `None` if no legal form ends it.
pub fn company(chars: &[char]) -> Option<usize> {
    let first = chars.iter().position(|char| *char != ' ')?;
    if chars[first].is_ascii_lowercase() {
        return None;
    }
    chinese_company(&chars[first..]).map(|end| first + end).or_else(|| latin_company(chars))
}

fn latin_company(chars: &[char]) -> Option<usize> {
    let mut end = None;
    let mut before_comma = false;
    for (count, word) in words(chars).enumerate() {
        if count > 12 || word.text.iter().any(|char| is_han(*char)) {
            break;
        }
        // Co.,Ltd is two words; what ends the name ends the word.
        let stop =
            word.text.iter().position(|char| matches!(char, ';' | ':' | '。' | '，' | '"')).unwrap_or(word.text.len());
        let mut start = 0;
        let mut is_over = false;
        while start < stop {
            let comma = word.text[start..stop]
                .iter()
                .position(|char| matches!(char, ',' | '·' | '•'))
                .map_or(stop, |at| start + at);
            let part = &word.text[start..comma];
            let name = lower(part);
            let short = name.len() <= 2;
            let at = word.start + comma;
            let closes = |at: usize| {
                chars.get(at).is_none_or(|next| matches!(next, ',' | ';' | '.' | ')' | '·' | ':'))
                    || chars[at..].iter().all(|char| *char == ' ')
            };
            let is_co = name == "co";
            let fits = party::forms::is_form_word(&name)
                && count + start > 0
                && (!short || closes(at) || end.is_some() || is_co && next_is_form(chars, at));
            if fits {
                // The full stop and the bracket belong to it.
                end = Some(at);
                is_over = false;
            } else if (before_comma || end.is_some()) && !name.is_empty() {
                is_over = true;
                break;
            }
            if !name.is_empty() {
                before_comma = comma < stop;
            }
            start = comma + 1;
        }
        if is_over || stop < word.text.len() {
            break;
        }
        // A full stop ends a sentence, except after short words.
        let letters = lower(word.text).len();
        if word.text.last() == Some(&'.') && letters > 4 && end.is_none() {
            break;
        }
    }
    end
}

fn next_is_form(chars: &[char], at: usize) -> bool {
    begins_with_form(&chars[at..])
}

/// Whether a legal form begins here, marks aside.
pub fn begins_with_form(chars: &[char]) -> bool {
    let rest: String = chars.iter().take(24).collect();
    let next = rest.trim_start_matches([' ', ',', '.', '(']);
    let word: String = next.chars().take_while(|char| char.is_name()).collect();
    party::forms::is_form_word(&word.to_ascii_lowercase())
}

/// What ends a Chinese company's name, the longer words first.
const ENDINGS: [&str; 20] = [
    "有限责任公司",
    "股份有限公司",
    "有限公司",
    "公司",
    "集团",
    "经营部",
    "工作室",
    "事务所",
    "合作社",
    "研究院",
    "服务部",
    "商行",
    "中心",
    "工厂",
    "厂",
    "店",
    "银行",
    "支行",
    "分行",
    "协会",
];

fn chinese_company(chars: &[char]) -> Option<usize> {
    let is_made =
        |char: &&char| is_han(**char) || char.is_ascii_alphanumeric() || matches!(char, '(' | ')' | '·' | '&' | '-');
    let length = chars.iter().take_while(is_made).count().min(60);
    let text: Vec<char> = chars[..length].to_vec();
    if !text.first().is_some_and(|char| is_han(*char)) {
        return None;
    }
    let mut end = None;
    for at in 2..=length {
        if end.is_none_or(|end| at - end <= 12) {
            let is_end = ENDINGS.iter().any(|ending| {
                let count = ending.chars().count();
                at >= count + 2 && text[at - count..at].iter().copied().eq(ending.chars())
            });
            // Only a branch can follow the company's name.
            let is_branch = end.is_none()
                || text[..at].ends_with(&['分', '公', '司'])
                || text[..at].ends_with(&['支', '行'])
                || text[..at].ends_with(&['分', '行'])
                || text[..at].ends_with(&['有', '限', '公', '司']);
            if is_end && is_branch {
                end = Some(at);
            }
        }
    }
    end
}

/// A name of a company or a person. If no legal form ends it, it ends where an address would begin.
pub fn party(run: &Run, is_sure: bool) -> Option<(usize, usize)> {
    let chars = &run.chars;
    let mut start = chars.iter().position(|char| *char != ' ')?;
    // “Messrs.” before the name is not part of it.
    let first: String = chars[start..].iter().take_while(|char| !matches!(char, ' ')).collect();
    if matches!(lower(&first.chars().collect::<Vec<_>>()).as_str(), "messrs" | "ms" | "attn" | "to")
        && first.len() < chars.len()
    {
        start += first.chars().count();
        start += chars[start..].iter().take_while(|char| matches!(char, ' ' | '.' | ':')).count();
    }
    if let Some(end) = company(&chars[start..]) {
        return Some((start, close(chars, start + end)));
    }
    if !is_sure {
        return None;
    }
    let stop = |at: &usize| {
        matches!(chars[*at], ',' | ';' | '，' | '；' | '。' | '|' | '/' | '·' | '~')
            || chars[*at] == '-' && chars[*at - 1] == ' '
            || chars[*at] == '(' && chars[*at..].iter().any(|char| char.is_ascii_digit())
    };
    let end = (start + 1..chars.len()).find(stop).unwrap_or(chars.len());
    let name = &chars[start..end];
    let text: String = name.iter().collect::<String>().trim().to_owned();
    let count = text.split(' ').count();
    let letters = text.chars().filter(|char| char.is_alpha()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_name = letters >= 2
        && digits * 3 <= letters
        && count <= 8
        && text.chars().count() <= 60
        && !text.ends_with(':')
        && !text.starts_with(|char: char| char.is_ascii_lowercase() || char.is_ascii_digit())
        && !is_placeholder(&text);
    is_name.then_some((start, start + name.iter().rposition(|char| *char != ' ').map_or(0, |last| last + 1)))
}

/// The full stop and the bracket that belong to what ends here.
fn close(chars: &[char], mut end: usize) -> usize {
    let open = chars[..end].iter().filter(|char| **char == '(').count()
        > chars[..end].iter().filter(|char| **char == ')').count();
    if open && chars.get(end) == Some(&')') {
        end += 1;
    }
    end
}

/// A bank and the number of an account after it.
pub fn bank_and_account(run: &Run) -> Option<(Run, Run)> {
    (1..run.chars.len()).filter(|at| run.chars[*at].is_ascii_digit()).find_map(|start| {
        let (bank, account) = (run.part(0, start), run.part(start, usize::MAX));
        let end = account.chars.iter().position(|char| !char.is_ascii_digit() && !matches!(char, ' ' | '-'));
        let account = account.part(0, end.unwrap_or(usize::MAX));
        let digits = account.chars.iter().filter(|char| char.is_ascii_digit()).count();
        (digits >= 8 && has_bank(&bank.chars)).then_some((bank, account))
    })
}

/// Words of a bank's name.
const BANKS: &str = "bank banks banking banque banco banca bankasi banken sparkasse volksbank raiffeisenbank kasikornbank commerzbank rabobank citibank \
    icbc hsbc dbs ocbc uob bochk boc ccb abc cmb bocom spdb cmbc ceb cgb citic hxb psbc paribas caixa jpmorgan barclays natwest lloyds santander bbva unicredit \
    intesa sberbank wise revolut n26 comdirect monzo starling chase nordea swedbank seb handelsbanken danske ubs ing abn postbank";

/// Whether some word of these is a bank's.
pub fn has_bank(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    if text.contains("银行")
        || text.contains("銀行")
        || text.contains("信用社")
        || text.ends_with("支行")
        || text.ends_with("分行")
        || text.contains("农商行")
        || text.contains("信用合作")
    {
        return true;
    }
    text.split(|char: char| !char.is_name()).any(|word| {
        let word = word.to_ascii_lowercase();
        word.len() >= 3 && (list::has(BANKS, &word) || word.ends_with("bank") && word.len() > 4)
    })
}

/// Whether words among others are a name: only words that join are in lower case.
pub fn is_name_like(chars: &[char]) -> bool {
    const JOINING: &str = "and of the de la le du des et y e di da do von van und der den for branch sub";
    words(chars).all(|word| {
        let is_small = word.text.iter().all(|char| !char.is_ascii_uppercase()) && word.text[0].is_ascii_lowercase();
        !is_small || list::has(JOINING, &lower(word.text))
    })
}

/// Words next to “bank” that do not make it a name.
const NO_NAME: &str = "details detail information info account accounts transfer transfers charges charge fee fees same our \
                       your the statement holiday card new old following correct receipt slip address code ref wire by via \
                       payment banking";

/// Whether this is the name of a bank, where no label says so.
pub fn is_bank_name(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    let mut words = text.split(|char: char| !char.is_name()).map(str::to_ascii_lowercase);
    has_bank(chars) && is_name_like(chars) && words.all(|word| !list::has(NO_NAME, &word) || word == "the")
}

/// A bank's name, with its branch.
pub fn bank(run: &Run, is_sure: bool) -> Option<(usize, usize)> {
    let chars = &run.chars;
    let start = chars.iter().position(|char| *char != ' ')?;
    let mut end = chars.len();
    for at in start..chars.len() {
        let rest = &chars[at + 1..];
        let ends = match chars[at] {
            ';' | '；' | '。' | '|' | '，' | ':' => true,
            '/' => rest.first() == Some(&' '),
            ',' => is_address(rest),
            '(' => {
                let inside = rest.iter().take_while(|char| **char != ')');
                is_address(rest) || inside.filter(|char| char.is_ascii_digit()).count() > 2
            }
            // A sentence ends; a short word's full stop does not end one.
            '.' => {
                rest.first() == Some(&' ')
                    && rest.get(1).is_some_and(char::is_ascii_uppercase)
                    && !is_short(&chars[start..at])
            }
            _ => false,
        };
        if ends {
            end = at;
            break;
        }
    }
    while end > start
        && matches!(chars[end - 1], ' ' | ',' | ':' | '.' | '(' | '-')
        && !(chars[end - 1] == '.' && is_short(&chars[start..end - 1]))
    {
        end -= 1;
    }
    let name = &chars[start..end];
    let letters = name.iter().filter(|char| char.is_alpha()).count();
    let digits = name.iter().filter(|char| char.is_ascii_digit()).count();
    let text: String = name.iter().collect();
    let words = text.split(' ').count();
    let is_name = letters >= 2 && digits * 5 <= letters * 2 && words <= 16 && !is_placeholder(&text);
    let begins = !chars[start].is_ascii_lowercase() || has_bank(&chars[start..end]) && words <= 4;
    (is_name && begins && (has_bank(name) || is_sure && words <= 8 && !text.ends_with(':'))).then_some((start, end))
}

/// A word of at most four letters ends here.
fn is_short(chars: &[char]) -> bool {
    chars.iter().rev().take_while(|char| char.is_name()).count() <= 4
}

/// Whether an address begins here.
pub fn is_address(chars: &[char]) -> bool {
    let text: String = chars.iter().take_while(|char| !matches!(char, ',' | ';')).collect();
    let text = text.trim().to_ascii_lowercase();
    let first = text.chars().next();
    first.is_some_and(|char| char.is_ascii_digit())
        || [
            "no.", "no ", "room", "rm", "floor", "unit", "building", "bldg", "block", "p.o", "po box", "swift", "bic",
            "a/c", "account",
        ]
        .iter()
        .any(|word| text.starts_with(word))
        || [" road", " street", " avenue", " rd", " st.", " lane", " floor", " district", " central"]
            .iter()
            .any(|word| text.contains(word))
}
