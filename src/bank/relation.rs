//! How two accounts relate, after they were read: a transfer goes where the digits say.
//!
//! A number is compared with a number, digit by digit. Of a masked number only the visible digits are compared, and it
//! confirms nothing. What could not be read is not compared.

use super::comparison::{Difference, compare_glyphs};
use crate::{
    glyph::{Glyph, Span, characters},
    text::{Text, text},
    typed::account::{Account, Kind},
};

/// A mask with fewer visible digits is not compared.
pub const FEWEST_VISIBLE: usize = 4;

/// How a second account relates to a first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AccountRelation {
    /// The same number; one can lack leading letters such as NRA.
    Same,
    /// One number is part of the other, as banks write it.
    Close(Part),
    /// Some digits are hidden; those visible in both agree. They do not confirm the hidden ones.
    Masked {
        /// How many, at least `FEWEST_VISIBLE`.
        visible: usize,
    },
    /// A different number, or visible digits that do not fit.
    Differs {
        /// How.
        difference: Difference,
        /// What differs in the first, in the text as typed.
        marks: Vec<Span>,
        /// What differs in the second.
        other_marks: Vec<Span>,
    },
    /// Nothing to compare: one is missing, is a placeholder, is not an account, has several numbers, or hides too much.
    NotCompared,
}

/// Why one number is part of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// An IBAN ends with the number of the account within the country.
    Iban,
    /// It begins with the code of a bank in Hong Kong.
    BankCode,
}

/// Codes of banks in Hong Kong. A local transfer writes them before the account.
const HONG_KONG: &str = "003 004 006 007 009 012 014 015 016 018 019 020 022 024 025 027 035 040 041 043 072 128";
/// At least this many digits identify an account within a country.
const FEWEST_WITHIN: usize = 7;

/// Compares two accounts.
///
/// ```
/// use fapiao_check::{bank::AccountRelation, internals::{relate_accounts, typed::account::of}};
///
/// let relate = |first, second| relate_accounts(&of(first), &of(second));
/// assert_eq!(relate("A/C NO.: 7559 6201 4710 308", "755962014710308 (USD)"), AccountRelation::Same);
/// assert_eq!(relate("755962014710308", "****0308"), AccountRelation::Masked { visible: 4 });
/// assert_eq!(relate("755962014710308", "TBD"), AccountRelation::NotCompared);
/// assert!(matches!(relate("755962014710308", "755962014710309"), AccountRelation::Differs { .. }));
/// ```
pub fn relate_accounts(first: &Account, second: &Account) -> AccountRelation {
    let is_masked = |account: &Account| matches!(account.kind, Kind::Masked { .. });
    let can_be = |account: &Account| account.is_whole() || is_masked(account);
    if !can_be(first) || !can_be(second) {
        return AccountRelation::NotCompared;
    }
    // Leading letters such as NRA count if both numbers have some.
    let both_have = first.letters_in_front() > 0 && second.letters_in_front() > 0;
    let (a, b) = if both_have { (&first.number[..], &second.number[..]) } else { (first.digits(), second.digits()) };
    if is_masked(first) || is_masked(second) {
        return relate_visible(a, b);
    }
    let found = compare_glyphs(a, b);
    if found.difference == Difference::None {
        return AccountRelation::Same;
    }
    match part(first, second).or_else(|| part(second, first)) {
        Some(part) => AccountRelation::Close(part),
        None => AccountRelation::Differs {
            difference: found.difference,
            marks: found.marks,
            other_marks: found.other_marks,
        },
    }
}

/// Whether a number is part of a longer one.
fn part(long: &Account, short: &Account) -> Option<Part> {
    let (long_text, short_text) = (long.text(), characters(short.digits()));
    if long.kind == Kind::Iban && short.kind != Kind::Iban {
        let within = long_text.get(4..).unwrap_or_default();
        let plain = short_text.trim_start_matches('0');
        return (plain.len() >= FEWEST_WITHIN && within.ends_with(&*short_text)).then_some(Part::Iban);
    }
    let code = long_text.strip_suffix(&*short_text).filter(|_| short_text.len() >= FEWEST_WITHIN)?;
    HONG_KONG.split(' ').any(|known| known == code).then_some(Part::BankCode)
}

/// Compares what is visible in both: place by place if both have the same length, else from the beginning and from the
/// end, because a mask can have more or fewer marks than hidden digits.
fn relate_visible(a: &[Glyph], b: &[Glyph]) -> AccountRelation {
    let is_hidden = |glyph: &Glyph| glyph.char == '*';
    let visible = |run: &[Glyph]| run.iter().filter(|glyph| !is_hidden(glyph)).count();
    let shown = |run: &[Glyph], back: bool| -> usize {
        let mut glyphs: Box<dyn Iterator<Item = &Glyph>> =
            if back { Box::new(run.iter().rev()) } else { Box::new(run.iter()) };
        glyphs.by_ref().take_while(|glyph| !is_hidden(glyph)).count()
    };
    let pairs: Vec<(usize, usize)> = if a.len() == b.len() {
        (0..a.len()).map(|at| (at, at)).filter(|(x, y)| !is_hidden(&a[*x]) && !is_hidden(&b[*y])).collect()
    } else {
        let front = shown(a, false).min(shown(b, false));
        let end = shown(a, true).min(shown(b, true));
        (0..front).map(|at| (at, at)).chain((1..=end).map(|back| (a.len() - back, b.len() - back))).collect()
    };
    // The mask shows more digits than the whole number has.
    let whole = [a, b].into_iter().filter(|run| visible(run) == run.len()).map(<[Glyph]>::len).min();
    let is_too_long = whole.is_some_and(|whole| [a, b].iter().any(|run| visible(run) > whole));
    let differing: Vec<(Span, Span)> =
        pairs.iter().filter(|(x, y)| a[*x].char != b[*y].char).map(|(x, y)| (a[*x].at, b[*y].at)).collect();
    if !differing.is_empty() || is_too_long {
        let (marks, other_marks) = differing.into_iter().unzip();
        return AccountRelation::Differs { difference: Difference::Visible, marks, other_marks };
    }
    if pairs.len() < FEWEST_VISIBLE {
        AccountRelation::NotCompared
    } else {
        AccountRelation::Masked { visible: pairs.len() }
    }
}

impl Part {
    /// In words; `here` and `there` say where the two numbers are.
    pub fn in_words(self, here: &Text, there: &Text) -> Text {
        let mut words = match self {
            Part::Iban => text!(
                "the number {there} and the one {here} match: one is an IBAN that ends with the other",
                "{there}与{here}的号码相符：其中一个为 IBAN，以另一个号码结尾",
            ),
            Part::BankCode => text!(
                "the number {there} and the one {here} match, except that one has a Hong Kong bank code in front",
                "{there}与{here}的号码相符，仅其中一个在前面多了中国香港的银行代码",
            ),
        };
        words.fill_all(&[("here", here.clone()), ("there", there.clone())]);
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::account::of;

    #[track_caller]
    fn relates(first: &str, second: &str, relation: &AccountRelation) {
        assert_eq!(relate_accounts(&of(first), &of(second)), *relation, "{first} / {second}");
    }

    #[track_caller]
    fn differs(first: &str, second: &str, expected: &Difference) {
        let AccountRelation::Differs { difference, .. } = relate_accounts(&of(first), &of(second)) else {
            panic!("{first} / {second}: {:?}", relate_accounts(&of(first), &of(second)))
        };
        assert_eq!(difference, *expected, "{first} / {second}");
    }

    #[test]
    fn writing_is_no_difference() {
        for second in [
            "7559 6201 4710 308",
            "A/C NO.: 755962014710308",
            "账号：7559-6201-4710-308（美元）",
            "'755962014710308",
            "USD 755962014710308",
        ] {
            relates("755962014710308", second, &AccountRelation::Same);
        }
        relates("NRA310066661018800123", "310066661018800123", &AccountRelation::Same);
        relates("DE76 1009 9900 0417 5308 00", "IBAN: DE76100999000417530800", &AccountRelation::Same);
    }

    #[test]
    fn another_number_differs() {
        differs("755962014710308", "755962014710309", &Difference::Digit(15));
        differs("755962014710308", "755962014703108", &Difference::Other(11));
        differs("755962014710308", "75596201471038", &Difference::Missing(14));
        differs("NRA310066661018800123", "OSA310066661018800123", &Difference::Other(1));
        differs("4000026119200417538", "4OOO 0261 1920 0417 538", &Difference::Letter(2));
        differs("DE76100999000417530800", "DE76100999000417530801", &Difference::Digit(22));
    }

    #[test]
    fn a_mask_is_compared_with_what_is_visible() {
        let whole = "755962014710308";
        for (mask, visible) in [
            ("****0308", 4),
            ("尾号0308", 4),
            ("7559***0308", 8),
            ("7559 6201 47** ***", 10),
            ("***********0308", 4),
            ("755962XXXXXX308", 9),
            ("*******1*****08", 3),
        ] {
            let expected = if visible < FEWEST_VISIBLE {
                AccountRelation::NotCompared
            } else {
                AccountRelation::Masked { visible }
            };
            relates(whole, mask, &expected);
            relates(mask, whole, &expected);
        }
        for mask in
            ["****0309", "尾号0380", "7558***0308", "7559 6201 47** **9", "75596201471030812**", "*******5*****08"]
        {
            differs(whole, mask, &Difference::Visible);
            differs(mask, whole, &Difference::Visible);
        }
        relates("***0308", "****0308", &AccountRelation::Masked { visible: 4 });
        relates("7559****", "****0308", &AccountRelation::NotCompared);
        differs("***0309", "7559***0308", &Difference::Visible);
    }

    #[test]
    fn what_could_not_be_read_is_not_compared() {
        for second in
            ["", "TBD", "***************", "x308", "a@b.example", "755962014710308, 755962014710309", "my account", "0"]
        {
            relates("755962014710308", second, &AccountRelation::NotCompared);
            relates(second, second, &AccountRelation::NotCompared);
        }
    }

    #[test]
    fn a_number_within_another_is_close() {
        relates("DE76100999000417530800", "0417530800", &AccountRelation::Close(Part::Iban));
        relates("24-123456-789", "016 24123456789", &AccountRelation::Close(Part::BankCode));
        differs("24-123456-789", "999 24123456789", &Difference::Other(1));
        differs("DE76100999000417530800", "0417530801", &Difference::Other(1));
    }
}
