//! The unified social credit code (统一社会信用代码): 18 characters, the tax ID of every organisation since 2015.
//!
//! ```text
//! 9 1 330106 67395965 4 P
//! │ │ │      │        │ └ 18     check character, GB 32100
//! │ │ │      │        └── 17     check character of the organisation code, GB 11714
//! │ │ │      └─────────── 9–16   organisation code
//! │ │ └────────────────── 3–8    place of registration, by GB/T 2260
//! │ └──────────────────── 2      category, within the department
//! └────────────────────── 1      department that registered it
//! ```
//!
//! The alphabet is the digits and the capitals without I, O, S, V, Z. Check character: the sum of (value × 3^(i−1)),
//! taken from 31, modulo 31. The organisation code has its own: weights 3 7 9 10 5 8 4 2, from 11, modulo 11, with X for
//! 10.
//!
//! # What is not checked
//!
//! The place after its first two digits: codes were abolished, development zones have their own, and a company keeps
//! the code of the place where it first registered. Neither check character refuses a code: real companies of Xiamen,
//! registered before 2016, fail the first one.

use crate::text::{Text, text};
use std::collections::BTreeSet;

/// Characters of such a code.
pub const LENGTH: usize = 18;

/// The characters of such a code; a character's place is its value.
pub const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const ORGANISATION_WEIGHTS: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// The check character after these 17 characters; `None` if a character is not in the alphabet.
pub fn uscc_check_character(code: &str) -> Option<char> {
    let code = code.get(..17)?;
    let values = code.chars().map(|char| ALPHABET.find(char));
    let sum = values.zip(WEIGHTS).map(|(value, weight)| Some(value? * weight)).sum::<Option<usize>>()?;
    // A sum without remainder gives 31, which is written as 0.
    ALPHABET.chars().nth((31 - sum % 31) % 31)
}

/// The check character after the eight characters of an organisation code (0–9, A–Z).
pub fn organisation_check_character(code: &str) -> Option<char> {
    let code = code.get(..8)?;
    let value = |char: char| (!char.is_ascii_lowercase()).then(|| char.to_digit(36)).flatten();
    let values = code.chars().map(|char| value(char).map(|value| value as usize));
    let sum = values.zip(ORGANISATION_WEIGHTS).map(|(value, weight)| Some(value? * weight)).sum::<Option<usize>>()?;
    "0X987654321".chars().nth(sum % 11)
}

/// Whether the check character of a code is right.
pub fn check_is_right(code: &str) -> bool {
    code.len() == LENGTH && uscc_check_character(code).is_some_and(|check| code.ends_with(check))
}

/// Whether the check character inside its organisation code is right.
pub fn organisation_is_right(code: &str) -> bool {
    let organisation = code.get(8..17).unwrap_or_default();
    organisation_check_character(organisation).is_some_and(|check| organisation.ends_with(check))
}

/// The department in the first character, and its categories in the second.
pub struct Department {
    character: char,
    /// Its name.
    pub name: Text,
    categories: &'static [(char, Text)],
}

const OTHER: (char, Text) = ('9', text!("other", "其他"));

static DEPARTMENTS: &[Department] = &[
    Department {
        character: '1',
        name: text!("public bodies", "机构编制"),
        categories: &[
            ('1', text!("government organ", "机关")),
            ('2', text!("public institution", "事业单位")),
            ('3', text!("mass organisation", "群众团体")),
            OTHER,
        ],
    },
    Department {
        character: '2',
        name: text!("foreign affairs", "外交"),
        categories: &[('1', text!("foreign news bureau", "外国常驻新闻机构")), OTHER],
    },
    Department {
        character: '3',
        name: text!("justice", "司法行政"),
        categories: &[
            ('1', text!("law firm", "律师执业机构")),
            ('2', text!("notary office", "公证处")),
            ('3', text!("local legal service", "基层法律服务所")),
            ('4', text!("forensic institution", "司法鉴定机构")),
            ('5', text!("arbitration commission", "仲裁委员会")),
            OTHER,
        ],
    },
    Department {
        character: '4',
        name: text!("culture", "文化"),
        categories: &[('1', text!("foreign cultural centre", "外国在华文化中心")), OTHER],
    },
    Department {
        character: '5',
        name: text!("civil affairs", "民政"),
        categories: &[
            ('1', text!("association", "社会团体")),
            ('2', text!("private non-enterprise unit", "民办非企业单位")),
            ('3', text!("foundation", "基金会")),
            OTHER,
        ],
    },
    Department {
        character: '6',
        name: text!("tourism", "旅游"),
        categories: &[
            ('1', text!("foreign tourism office", "外国旅游部门常驻代表机构")),
            ('2', text!("tourism office of Hong Kong, Macao or Taiwan", "港澳台地区旅游部门常驻内地（大陆）代表机构")),
            OTHER,
        ],
    },
    Department {
        character: '7',
        name: text!("religious affairs", "宗教"),
        categories: &[
            ('1', text!("place of worship", "宗教活动场所")),
            ('2', text!("religious school", "宗教院校")),
            OTHER,
        ],
    },
    Department {
        character: '8',
        name: text!("trade unions", "工会"),
        categories: &[('1', text!("trade union", "基层工会")), OTHER],
    },
    Department {
        character: '9',
        name: text!("market regulation", "工商（市场监管）"),
        categories: &[
            ('1', text!("company", "企业")),
            ('2', text!("sole trader", "个体工商户")),
            ('3', text!("farmers' cooperative", "农民专业合作社")),
            OTHER,
        ],
    },
    Department {
        character: 'A',
        name: text!("armed forces", "中央军委改革和编制办公室"),
        categories: &[('1', text!("institution of the armed forces", "军队事业单位")), OTHER],
    },
    Department {
        character: 'N',
        name: text!("agriculture", "农业"),
        categories: &[
            ('1', text!("collective of a group", "组级集体经济组织")),
            ('2', text!("collective of a village", "村级集体经济组织")),
            ('3', text!("collective of a township", "乡镇级集体经济组织")),
            OTHER,
        ],
    },
    Department { character: 'Y', name: text!("other", "其他"), categories: &[('1', text!("other", "其他"))] },
];

/// The department of a code, if it is one of GB 32100.
pub fn department(code: &str) -> Option<&'static Department> {
    DEPARTMENTS.iter().find(|department| code.starts_with(department.character))
}

impl Department {
    /// The name of the category in a code's second character.
    pub fn category(&self, code: &str) -> Option<&'static Text> {
        let second = code.chars().nth(1)?;
        self.categories.iter().find(|(category, _)| *category == second).map(|(_, name)| name)
    }
}

/// Whether department, category and the first two digits of the place are known, and the place is digits.
pub fn has_known_parts(code: &str) -> bool {
    let place = code.get(2..8).unwrap_or_default();
    department(code).is_some_and(|department| department.category(code).is_some())
        && place.bytes().all(|byte| byte.is_ascii_digit())
        && crate::regions::Region::of_registration(place).is_some()
}

/// The only correct code that differs in one character or in the order of two neighbours.
pub fn only_correction(code: &str) -> Option<String> {
    let characters: Vec<char> = code.chars().collect();
    let values: Option<Vec<usize>> = characters.iter().map(|char| ALPHABET.find(*char)).collect();
    let values = values.filter(|values| values.len() == LENGTH)?;
    // In a correct code the weighted sum, with the check character counted once, has remainder 0.
    let weight = |at: usize| WEIGHTS.get(at).copied().unwrap_or(1);
    let sum: usize = values.iter().enumerate().map(|(at, value)| value * weight(at)).sum();
    let with = |sum: usize, at: usize, value: usize| sum + weight(at) * (31 + value - values[at]);
    let mut found = BTreeSet::new();
    let mut offer = |candidate: Vec<char>| {
        let candidate: String = candidate.into_iter().collect();
        if candidate != code && organisation_is_right(&candidate) && has_known_parts(&candidate) {
            found.insert(candidate);
        }
    };
    for at in 0..LENGTH {
        for (value, char) in ALPHABET.chars().enumerate() {
            if with(sum, at, value) % 31 == 0 {
                let mut changed = characters.clone();
                changed[at] = char;
                offer(changed);
            }
        }
        if at + 1 < LENGTH && with(with(sum, at, values[at + 1]), at + 1, values[at]) % 31 == 0 {
            let mut swapped = characters.clone();
            swapped.swap(at, at + 1);
            offer(swapped);
        }
    }
    let first = found.pop_first()?;
    found.is_empty().then_some(first)
}
