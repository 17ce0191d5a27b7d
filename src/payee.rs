//! Do these two names mean the same company, and if not, what differs?
//!
//! No similarity score decides: a name with another city scores as high as one with other brackets. Names are equal
//! after folding what carries no meaning (width, case, spaces, punctuation), or the difference is shown. "Could not be
//! compared" is an answer of its own: mainland companies have no registered English name.

use crate::text::{Span, Text, Typed, characters, differing, is_letter, lower_case, text};

/// How a second name relates to a first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same after folding.
    Match,
    /// The same but for the way the legal form is written, such as `Co., Ltd.` for `Company Limited`.
    FormSpelling,
    /// The second is the beginning of the first, as a bank's screen cuts long names.
    CutShort,
    /// The same but for the legal form, such as 股份有限公司 for 有限公司.
    LegalForm,
    /// A branch for the company itself, or the other way round.
    Branch,
    /// Other words.
    Other,
    /// One is in Chinese, the other is not.
    NotPossible,
}

/// Two names, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How the second relates to the first.
    pub likeness: Likeness,
    /// What differs in the first, in the text as typed.
    pub marks: Vec<Span>,
    /// What differs in the second.
    pub other_marks: Vec<Span>,
}

/// The shortest beginning that counts as a name cut short, in letters and in Chinese characters.
const SHORTEST_CUT: (usize, usize) = (16, 8);

/// Compares two names as typed.
pub fn compare_names(first: &str, second: &str) -> Comparison {
    let (a, b) = (Typed::read(first).letters(), Typed::read(second).letters());
    let (marks, other_marks) = differing(&a, &b);
    let (x, y) = (characters(&a), characters(&b));
    let likeness = if x == y {
        Likeness::Match
    } else if has_han(&x) != has_han(&y) {
        Likeness::NotPossible
    } else if is_branch(&x) != is_branch(&y) {
        Likeness::Branch
    } else {
        let ((stem, form), (other_stem, other_form)) = (stem_and_form(first), stem_and_form(second));
        let shortest = if has_han(&y) { SHORTEST_CUT.1 } else { SHORTEST_CUT.0 };
        if stem == other_stem && form == other_form {
            Likeness::FormSpelling
        } else if b.len() >= shortest && x.starts_with(&y) {
            Likeness::CutShort
        } else if stem == other_stem {
            Likeness::LegalForm
        } else {
            Likeness::Other
        }
    };
    Comparison { likeness, marks, other_marks }
}

/// Whether it is written in Chinese characters, or some of it is.
pub fn has_han(name: &str) -> bool {
    name.chars().any(|char| ('\u{3400}'..='\u{9fff}').contains(&char))
}

fn is_branch(name: &str) -> bool {
    name.contains("分公司") || name.ends_with("branch")
}

/// Chinese legal forms, longest first, each with the form that it stands for.
const CHINESE_FORMS: [(&str, &str); 5] = [
    ("股份有限公司", "股份有限公司"),
    ("有限责任公司", "有限公司"),
    ("有限公司", "有限公司"),
    ("股份公司", "股份有限公司"),
    ("公司", "公司"),
];

/// Words of legal forms in Latin script, each with its short form.
const FORM_WORDS: [(&str, &str); 20] = [
    ("company", "co"),
    ("co", "co"),
    ("limited", "ltd"),
    ("ltd", "ltd"),
    ("incorporated", "inc"),
    ("inc", "inc"),
    ("corporation", "corp"),
    ("corp", "corp"),
    ("private", "pte"),
    ("pte", "pte"),
    ("pty", "pty"),
    ("llc", "llc"),
    ("llp", "llp"),
    ("plc", "plc"),
    ("gmbh", "gmbh"),
    ("ag", "ag"),
    ("sa", "sa"),
    ("srl", "srl"),
    ("bv", "bv"),
    ("kk", "kk"),
];

/// The name without its legal form, and the form in one spelling.
fn stem_and_form(name: &str) -> (String, String) {
    let compact = characters(&Typed::read(name).letters());
    if has_han(&compact) {
        let form = CHINESE_FORMS.iter().find(|(ending, _)| compact.ends_with(ending));
        return form.map_or((compact.clone(), String::new()), |(ending, form)| {
            (compact[..compact.len() - ending.len()].to_owned(), (*form).to_owned())
        });
    }
    let folded: String = Typed::read(name).folded().chars().map(lower_case).collect();
    let mut words: Vec<&str> = folded.split(|char| !is_letter(char)).filter(|word| !word.is_empty()).collect();
    let mut form = Vec::new();
    while let Some((_, short)) = words.last().and_then(|last| FORM_WORDS.iter().find(|(word, _)| word == last)) {
        form.insert(0, *short);
        words.pop();
    }
    (words.concat(), form.join(" "))
}

impl Likeness {
    /// In words; `None` for a match.
    pub fn in_words(self) -> Option<Text> {
        Some(match self {
            Likeness::Match => return None,
            Likeness::FormSpelling => text!("the legal form is written differently", "公司组织形式写法不同"),
            Likeness::CutShort => text!("the name is cut short", "名称显示不完整"),
            Likeness::LegalForm => text!("the legal form is another one", "公司组织形式不同"),
            Likeness::Branch => text!("one is a branch and the other is not", "一方为分公司，另一方不是"),
            Likeness::Other => text!("the names differ", "名称不同"),
            Likeness::NotPossible => {
                text!("one name is in Chinese and the other is not", "一方为中文名称，另一方为外文名称")
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(first: &str, second: &str, likeness: Likeness) {
        assert_eq!(compare_names(first, second).likeness, likeness, "{first} / {second}");
    }

    #[test]
    fn the_same_company_written_differently() {
        is("通义云启（杭州）信息技术有限公司", "通义云启(杭州) 信息技术有限公司", Likeness::Match);
        is("Alibaba Cloud Computing Co., Ltd.", "ALIBABA CLOUD COMPUTING CO.,LTD", Likeness::Match);
        is("Acme Trading Co., Ltd.", "Acme Trading Company Limited", Likeness::FormSpelling);
        is("阿里云计算有限公司", "阿里云计算有限责任公司", Likeness::FormSpelling);
        is(
            "Shenzhen Brightway Electronics Technology Co., Ltd.",
            "SHENZHEN BRIGHTWAY ELECTRONICS TECHN",
            Likeness::CutShort,
        );
        is("阿里云计算有限公司", "Alibaba Cloud Computing Co., Ltd.", Likeness::NotPossible);
    }

    #[test]
    fn other_companies_written_alike() {
        is("Alibaba Cloud Computing Co., Ltd.", "Alibaba Cloud Computing (Beijing) Co., Ltd.", Likeness::Other);
        is("上海某某贸易有限公司", "北京某某贸易有限公司", Likeness::Other);
        is("某某贸易有限公司", "某某贸易股份有限公司", Likeness::LegalForm);
        is("Acme Trading Ltd", "Acme Trading Inc", Likeness::LegalForm);
        is("某某贸易有限公司", "某某贸易有限公司杭州分公司", Likeness::Branch);
        is("Acme Trading Co., Ltd.", "Acme", Likeness::Other);
        is("Jan Tomas", "Jan Tom", Likeness::Other);
    }

    #[test]
    fn what_differs_is_marked_as_typed() {
        let found = compare_names("上海某某（贸易）有限公司", "北京某某(贸易)有限公司");
        assert_eq!((found.marks, found.other_marks), (vec![[0, 2]], vec![[0, 2]]));
    }
}
