//! The address that a message came from: `sales@example.com`, `Li Na <sales@example.com>`.

use crate::glyph::{Typed, is_letter, lower_case};

/// An address, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// Before the `@`.
    pub mailbox: String,
    /// After it.
    pub domain: String,
}

/// The one address in a text; `None` if the text has no address, or several.
pub fn of(text: &str) -> Option<Email> {
    let folded: String = Typed::read(text).glyphs.iter().map(|glyph| lower_case(glyph.char)).collect();
    let is_part = |char: char| is_letter(char) || matches!(char, '.' | '-' | '_' | '+' | '@' | '\'');
    let mut found: Vec<&str> = folded.split(|char| !is_part(char)).filter(|word| word.contains('@')).collect();
    found.dedup();
    let [address] = found[..] else { return None };
    let (mailbox, domain) = address.split_once('@')?;
    let domain = domain.trim_matches(['.', '-']);
    let is_whole = !mailbox.is_empty() && !domain.contains('@') && domain.contains('.');
    is_whole.then(|| Email { mailbox: mailbox.to_owned(), domain: domain.to_owned() })
}

/// Second-level endings under which companies register names, such as `co.uk` and `com.cn`.
const SECOND_LEVEL: [&str; 9] = ["co", "com", "net", "org", "gov", "edu", "ac", "or", "ne"];

/// Free mailboxes, which anybody can get.
const FREE: &str = "gmail googlemail outlook hotmail live msn yahoo ymail rocketmail aol icloud me mac protonmail proton pm \
                    gmx web mail yandex zoho tutanota tuta hushmail fastmail inbox qq foxmail 163 126 yeah 188 sina sohu \
                    139 189 aliyun tom 21cn";

impl Email {
    /// The name that its owner registered, and its ending: `example` and `com.cn`.
    pub fn registered(&self) -> (&str, &str) {
        let parts: Vec<&str> = self.domain.split('.').collect();
        let is_second = parts.len() > 2
            && parts.last().is_some_and(|last| last.len() == 2)
            && SECOND_LEVEL.contains(&parts[parts.len() - 2]);
        let name = parts.len().saturating_sub(if is_second { 3 } else { 2 });
        let name = parts.get(name).copied().unwrap_or_default();
        let at = self.domain.rfind(&format!("{name}.")).unwrap_or(0);
        (name, self.domain.get(at + name.len() + 1..).unwrap_or_default())
    }

    /// Whether it is a free mailbox, which anybody can get.
    pub fn is_free(&self) -> bool {
        let (name, ending) = self.registered();
        FREE.split(' ').any(|free| free == name)
            && ["com", "net", "cn", "de", "ru", "me", "fr", "com.cn", "co.uk", "co.jp", "com.hk"].contains(&ending)
    }

    /// Whether both belong to one owner: the same registered name and ending; for a free mailbox, the same address.
    pub fn is_same_owner(&self, other: &Email) -> bool {
        let is_same = self.registered() == other.registered();
        if self.is_free() { is_same && self.mailbox == other.mailbox } else { is_same }
    }

    /// Whether this address is made to look like the other, or could be taken for it.
    pub fn looks_like(&self, other: &Email) -> bool {
        if self.is_same_owner(other) {
            return false;
        }
        if self.is_free() && other.is_free() {
            return self.registered() == other.registered() && is_near(&self.mailbox, &other.mailbox);
        }
        let ((name, ending), (earlier, other_ending)) = (self.registered(), other.registered());
        let is_long = |name: &str| name.chars().count() >= SHORTEST_NAME;
        (name == earlier && ending != other_ending)
            || is_near(name, earlier)
            || (is_long(earlier) && name.contains(earlier))
            || (is_long(name) && earlier.contains(name))
    }
}

/// Shorter names are part of too many others.
const SHORTEST_NAME: usize = 5;

/// The same except for one character, two swapped ones, hyphens, or characters that look alike.
fn is_near(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let name = name.replace("rn", "m").replace("vv", "w").replace("cl", "d");
        name.chars()
            .filter(|char| !matches!(char, '-' | '.' | '_'))
            .map(|char| match char {
                '0' => 'o',
                '1' | 'i' | 'ı' => 'l',
                '5' => 's',
                other => other,
            })
            .collect::<Vec<char>>()
    };
    let (a, b) = (plain(one), plain(other));
    if a == b {
        return true;
    }
    if a.len().min(b.len()) < SHORTEST_NAME - 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (x, y) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    x.len().max(y.len()) <= 1 || matches!((x, y), ([p, q], [r, s]) if p == s && q == r)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> Email {
        of(text).unwrap()
    }

    #[test]
    fn one_address_is_read_and_several_are_not() {
        assert_eq!(email("Li Na <Sales@Example.COM>"), Email { mailbox: "sales".into(), domain: "example.com".into() });
        assert_eq!(email("sales＠example.com.cn").registered(), ("example", "com.cn"));
        assert_eq!(email("a@mail.example.co.uk").registered(), ("example", "co.uk"));
        for text in ["", "Li Na", "@", "a@b", "a@b.example, c@d.example", "TBD"] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_look_alike_is_told_from_another_company() {
        let before = email("anna@lumoratech.example");
        for text in [
            "anna@lumora-tech.example",
            "anna@lurnoratech.example",
            "anna@1umoratech.example",
            "anna@lumoratec.example",
            "anna@lumoratehc.example",
            "anna@lumoratech.test",
            "anna@lumoratech-payments.example",
        ] {
            assert!(email(text).looks_like(&before), "{text}");
        }
        for text in
            ["anna@mail.lumoratech.example", "bob@lumoratech.example", "anna@starfell.example", "anna@gmail.com"]
        {
            assert!(!email(text).looks_like(&before), "{text}");
        }
        assert!(email("anna.li@gmail.com").looks_like(&email("annali@gmail.com")));
        assert!(email("anna@gmail.com").is_free() && email("a@yahoo.co.uk").is_free() && !before.is_free());
    }
}
