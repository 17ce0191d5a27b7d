//! What can confirm each value of a document, and what the value would have to be.

use super::{
    field::Field,
    fold::{figures, letters},
    money,
    voter::{Vote, Voter},
};
use crate::{
    bank::{Bank, cnaps},
    capitals,
    check_digit::luhn_is_right,
    glyph::Typed,
    number::qr::Qr,
    tax_id::{older::is_older_company, uscc},
    typed,
};

/// The values of a document, and the QR code in the same picture.
pub struct Ballot {
    values: Vec<(&'static str, String)>,
    lines_add_up: bool,
    qr: Option<Qr>,
}

/// Characters that are confused, in groups.
const ALIKE: [&str; 9] = ["0ODQ", "1ILT7", "2Z", "38", "4A", "5S", "6G", "8B", "VUY"];

impl Ballot {
    /// Collects the fields of a document.
    pub fn new(fields: &[Field], lines_add_up: bool, qr: &str) -> Ballot {
        let values = fields.iter().map(|field| (field.name, field.value.clone())).collect();
        Ballot { values, lines_add_up, qr: Qr::read(&Typed::read(qr).glyphs) }
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    fn amount_of(&self, name: &str) -> Option<i128> {
        self.value(name).and_then(amount)
    }

    /// The votes on a value of this name.
    pub fn on(&self, name: &str, value: &str) -> Vec<Vote> {
        let plain = letters(value);
        match name {
            "sellerTaxId" | "buyerTaxId" => vec![tax_id(&plain)],
            "account" | "sellerAccount" => self.on_account(value, &plain),
            "iban" => vec![Vote::new(Voter::CheckDigit, is_right_iban(&plain))],
            "cnaps" => vec![Vote::new(Voter::CheckDigit, cnaps::check_is_right(&plain))],
            "swift" => on_swift(&plain),
            "number" => self.on_number(&plain),
            "code" => {
                let form = Vote::new(Voter::Form, is_digits(&plain) && matches!(plain.len(), 10 | 12));
                [Some(form), self.on_qr(&plain, |qr| qr.code().0)].into_iter().flatten().collect()
            }
            "issueDate" => self.on_day(value),
            "gross" | "net" | "tax" => self.on_amount(name, value),
            "capitals" => self.on_words(value),
            _ => Vec::new(),
        }
    }

    /// The value in the QR code, if it has one.
    fn on_qr(&self, plain: &str, part: impl Fn(&Qr) -> &str) -> Option<Vote> {
        let own = self.qr.as_ref().map(part).filter(|own| !own.is_empty())?;
        Some(Vote::of(Voter::QrCode, plain == own, own))
    }

    fn on_account(&self, value: &str, plain: &str) -> Vec<Vote> {
        // A partly hidden number cannot be checked.
        if value.contains(['*', '•', '·', '…']) {
            return Vec::new();
        }
        let in_iban =
            self.value("iban").map(letters).filter(|iban| is_right_iban(iban)).map(|iban| iban.ends_with(plain));
        if in_iban == Some(true) || is_right_iban(plain) {
            return vec![Vote::new(Voter::CheckDigit, true)];
        }
        // A wrong number that begins like an IBAN or a card is not taken for another kind of account.
        if typed::iban::length(plain).is_some() {
            return vec![Vote::new(Voter::CheckDigit, false)];
        }
        if plain.starts_with("62") && is_digits(plain) && (15..=19).contains(&plain.len()) {
            let is_whole = matches!(plain.len(), 16 | 19);
            return vec![match is_whole {
                true => Vote::new(Voter::CheckDigit, luhn_is_right(plain)),
                false => Vote::new(Voter::Form, false),
            }];
        }
        let bank = self.value("swift").map(letters).and_then(|code| Bank::of_swift(&code));
        let known = bank.filter(|bank| !bank.lengths().en().is_empty() && is_digits(plain));
        known.map(|bank| Vote::new(Voter::Form, bank.has_length(plain.len()))).into_iter().collect()
    }

    fn on_number(&self, plain: &str) -> Vec<Vote> {
        let own = self.on_qr(plain, |qr| qr.number().0);
        // Only a Chinese invoice has a number with a format of its own. It has a QR code or an invoice code.
        let form = self.value("capitals").map(|_| is_digits(plain) && matches!(plain.len(), 8 | 20));
        form.map(|fits| Vote::new(Voter::Form, fits)).into_iter().chain(own).collect()
    }

    fn on_day(&self, value: &str) -> Vec<Vote> {
        let Some(day) = typed::date::day(value.trim()) else { return Vec::new() };
        let plain: String = day.to_string().chars().filter(char::is_ascii_digit).collect();
        self.on_qr(&plain, |qr| qr.date().0).into_iter().collect()
    }

    fn on_amount(&self, name: &str, value: &str) -> Vec<Vote> {
        let Some(own) = amount(value) else { return vec![Vote::new(Voter::Form, false)] };
        let mut votes = Vec::new();
        let other = |name: &str| self.amount_of(name);
        let expected = match name {
            "gross" => other("net").zip(other("tax")).and_then(|(net, tax)| net.checked_add(tax)),
            "net" => other("gross").zip(other("tax")).and_then(|(gross, tax)| gross.checked_sub(tax)),
            _ => other("gross").zip(other("net")).and_then(|(gross, net)| gross.checked_sub(net)),
        };
        let add_up = expected.map(|expected| Vote::of(Voter::Sum, own == expected, &in_figures(expected)));
        // Lines are only read where they add up to net and tax.
        let lines = (name != "gross" && self.lines_add_up).then(|| Vote::new(Voter::Sum, true));
        votes.extend(lines.filter(|_| self.value(name) == Some(value)).or(add_up));
        if name == "gross" {
            votes.extend(self.value("capitals").map(|words| Vote::new(Voter::Words, is_in_words(own, words))));
        }
        let of_qr = self.qr.as_ref().and_then(|qr| Some((amount(qr.amount().0)?, qr.kind()?.1)));
        let for_this = of_qr.filter(|(_, with_tax)| (name == "gross" && *with_tax) || (name == "net" && !*with_tax));
        votes.extend(for_this.map(|(theirs, _)| Vote::of(Voter::QrCode, own == theirs, &in_figures(theirs))));
        votes
    }

    fn on_words(&self, value: &str) -> Vec<Vote> {
        let gross = self.amount_of("gross");
        gross.map(|gross| Vote::new(Voter::Words, is_in_words(gross, value))).into_iter().collect()
    }

    /// The one other value that fits everything that is known.
    pub fn proposal(&self, name: &str, value: &str, second: Option<&str>) -> Option<String> {
        // Either net or tax can be the wrong one, unless the total is proven in another way.
        if matches!(name, "net" | "tax")
            && !self.on("gross", self.value("gross")?).iter().any(|vote| vote.agrees && vote.by != Voter::Sum)
        {
            return None;
        }
        let mut candidates: Vec<String> = self.on(name, value).into_iter().filter_map(|vote| vote.instead).collect();
        candidates.extend(second.map(figures));
        candidates.extend(variants(&figures(value)));
        let mut proposal: Option<String> = None;
        for candidate in candidates.into_iter().filter(|candidate| figures(candidate) != figures(value)) {
            let votes = self.on(name, &candidate);
            let fits =
                votes.iter().all(|vote| vote.agrees) && votes.iter().any(|vote| vote.agrees && vote.by != Voter::Form);
            if !fits || proposal.as_ref().is_some_and(|first| is_same_value(first, &candidate)) {
                continue;
            }
            if proposal.is_some() {
                return None;
            }
            proposal = Some(candidate);
        }
        proposal
    }
}

/// Amounts can be written in two ways.
fn is_same_value(one: &str, other: &str) -> bool {
    one == other || amount(one).is_some_and(|value| amount(other) == Some(value))
}

fn tax_id(plain: &str) -> Vote {
    match plain.len() {
        18 => Vote::new(Voter::CheckDigit, uscc::check_is_right(plain) && uscc::organisation_is_right(plain)),
        _ => Vote::new(Voter::Form, is_older_company(plain)),
    }
}

/// The letters of a known bank's code were not misread.
fn on_swift(plain: &str) -> Vec<Vote> {
    let form = Vote::new(Voter::Form, typed::swift::looks_like_swift(plain));
    let bank = Bank::of_swift(plain).map(|_| Vote::new(Voter::Bank, true));
    std::iter::once(form).chain(bank).collect()
}

fn is_digits(plain: &str) -> bool {
    !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_right_iban(plain: &str) -> bool {
    typed::iban::length(plain) == Some(plain.len()) && typed::iban::check_is_right(plain)
}

/// An amount in hundredths.
fn amount(text: &str) -> Option<i128> {
    let chars: Vec<char> = crate::glyph::Glyph::all(text).map(|glyph| glyph.char).collect();
    let all = money::all(&chars);
    let [money] = &all[..] else { return None };
    let (whole, part) = money.value.split_once('.').unwrap_or((&money.value, ""));
    if part.len() > 2 {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

fn in_figures(hundredths: i128) -> String {
    crate::money::print(hundredths, 2)
}

/// Whether words say this amount: written in words it is the same, whichever of its variants are printed.
fn is_in_words(hundredths: i128, words: &str) -> bool {
    let fold = |text: &str| -> String {
        let folded = text.chars().filter(|char| crate::glyph::is_han(*char)).map(|char| match char {
            '圆' | '圓' => '元',
            '正' => '整',
            '參' | '叄' | '参' => '叁',
            '貳' => '贰',
            '陸' => '陆',
            '萬' => '万',
            '億' => '亿',
            other => other,
        });
        folded.collect::<String>().replace("人民币", "").replace('零', "")
    };
    fold(words) == fold(&capitals::write(hundredths))
}

/// Values that a recogniser could have read as this one: one character replaced by one that looks like it, or one of
/// several equal characters lost or seen twice.
fn variants(plain: &str) -> Vec<String> {
    let chars: Vec<char> = plain.chars().collect();
    let with =
        |at: usize, instead: &[char]| chars[..at].iter().chain(instead).chain(&chars[at + 1..]).collect::<String>();
    let mut all = Vec::new();
    for (at, char) in chars.iter().enumerate() {
        for other in ALIKE.iter().filter(|group| group.contains(*char)).flat_map(|group| group.chars()) {
            if other != *char {
                all.push(with(at, &[other]));
            }
        }
        if at == 0 || chars[at - 1] != *char {
            all.push(with(at, &[*char, *char]));
        } else {
            all.push(with(at, &[]));
        }
    }
    all
}
