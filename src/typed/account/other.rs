//! Texts whose format is not that of a bank account: the address of a wallet, an e-mail address, a link, a telephone
//! number.

use super::kinds::Other;
use crate::glyph::{Glyph, Span};

/// The shortest address of a wallet.
const SHORTEST_ADDRESS: usize = 23;

/// The characters of Base58: neither 0 nor O, neither I nor l.
fn is_base58(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() && !b"0OIl".contains(&byte))
}

/// The characters of Bech32 after its `1`.
fn is_bech32(text: &str) -> bool {
    text.bytes().all(|byte| b"023456789acdefghjklmnpqrstuvwxyz".contains(&byte))
}

/// What a text is, and its place, if the format of a word is not that of an account.
pub(super) fn of(glyphs: &[Glyph]) -> Option<(Other, Option<Span>)> {
    // Most texts have neither the marks nor the long words of any of them.
    let has_mark = glyphs.iter().any(|glyph| matches!(glyph.char, '@' | '.' | ':' | '+' | 'x' | 'X'));
    let mut words = glyphs.split(|glyph| glyph.char == ' ');
    if !has_mark && words.all(|word| word.len() < SHORTEST_ADDRESS) {
        return None;
    }
    let breaks = |glyph: &Glyph| matches!(glyph.char, ' ' | ',' | ';' | '(' | ')' | '<' | '>' | '"' | '\u{ff0c}');
    let found = glyphs.split(breaks).filter(|word| !word.is_empty()).find_map(|word| {
        let text: String = word.iter().map(|glyph| glyph.char).collect();
        let place = [word[0].at[0], word[word.len() - 1].at[1]];
        of_word(&text).map(|other| (other, Some(place)))
    });
    found.or_else(|| {
        // Grouped, as a wallet shows its address for reading.
        let whole: String = glyphs.iter().filter(|glyph| glyph.char != ' ').map(|glyph| glyph.char).collect();
        let is_telephone =
            whole.starts_with('+') && (7..=15).contains(&whole.bytes().filter(u8::is_ascii_digit).count());
        let only_digits = whole.chars().skip(1).all(|char| char.is_ascii_digit() || "()-./".contains(char));
        if is_telephone && only_digits {
            return Some((Other::Phone, None));
        }
        let is_marked = ["0x", "bc1", "ltc1"].iter().any(|start| whole.to_ascii_lowercase().starts_with(start));
        (is_marked && is_address(&whole)).then_some((Other::Wallet, None))
    })
}

fn of_word(text: &str) -> Option<Other> {
    let lower = text.to_ascii_lowercase();
    let bare = text.rsplit([':', '=', '\u{ff1a}']).next().unwrap_or(text).trim_end_matches(['.', '?', '!']);
    if let Some((name, host)) = text.rsplit_once('@')
        && !name.is_empty()
        && host.contains('.')
    {
        return Some(Other::Email);
    }
    if lower.contains("://") || lower.starts_with("www.") || has_host(&lower) {
        return Some(Other::Link);
    }
    is_address(bare).then_some(Other::Wallet)
}

/// `pay.example.com/abc`: letters between points, and a path or a usual end.
fn has_host(text: &str) -> bool {
    let (host, path) = text.split_once('/').map_or((text, None), |(host, path)| (host, Some(path)));
    let Some((name, end)) = host.rsplit_once('.') else { return false };
    let is_letters = |text: &str| text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    let has_letter = name.bytes().any(|byte| byte.is_ascii_lowercase());
    let is_usual = ["com", "net", "org", "cn", "io", "me", "app", "link", "shop", "co", "top"].contains(&end);
    is_letters(end) && is_name && has_letter && (is_usual || path.is_some())
}

/// The address of a wallet, of the common kinds.
fn is_address(text: &str) -> bool {
    let count = text.len();
    let mixed =
        text.bytes().any(|byte| byte.is_ascii_lowercase()) && text.bytes().any(|byte| byte.is_ascii_uppercase());
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let lower = text.to_ascii_lowercase();
    let after = |start: &str| lower.strip_prefix(start);
    // Ethereum and its relatives; Bitcoin, Litecoin, Cosmos, Cardano in Bech32.
    if let Some(rest) = after("0x") {
        return rest.len() == 40 && rest.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    if let Some(rest) = ["bc1", "ltc1", "bnb1", "addr1", "tb1"].iter().find_map(|start| after(start)) {
        return rest.len() >= 20 && is_bech32(rest);
    }
    // TON.
    if count == 42 && (text.starts_with('q') || text.starts_with('p')) {
        return is_bech32(text) && has_digit;
    }
    if count == 48 && (text.starts_with("EQ") || text.starts_with("UQ")) {
        return text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    }
    // Tron has 34 characters; Bitcoin, Litecoin, Dogecoin and Ripple 25 to 36; Solana 32 to 44; Monero 95.
    mixed && has_digit && is_base58(text) && matches!((count, text.as_bytes().first()), (25..=36, Some(b'1' | b'3' | b'T' | b'L' | b'M' | b'D' | b'r')) | (32..=44, _) | (95, _))
        // Stellar.
        || count == 56 && text.starts_with('G') && text.bytes().all(|byte| byte.is_ascii_uppercase() || (b'2'..=b'7').contains(&byte))
}
