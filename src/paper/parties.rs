//! Who writes the document, and to whom.

use super::chars::Letter as _;
use super::chars::Small as _;
use super::{
    around::Paper,
    field::{Field, How, Maker, rank},
    found::{Found, keep, pick},
    kind::Kind,
    labels::{Hit, Strength},
    layout::{Cell, Layout},
    mail::Mail,
    names,
    run::Run,
    what::{Side, What},
};
use crate::glyph::is_han;

/// A letterhead is within this number of rows.
const HEAD: usize = 8;

/// The author.
pub fn seller(paper: &Paper, maker: &Maker, found: &[&Found], kind: Kind, mail: &Mail) -> Option<Field> {
    let is_seller =
        |found: &Found| found.what == What::Seller && is_company(found) && (is_legal(found) || !is_bare(paper, found));
    let named = pick(found, &is_seller, &rank);
    if let Some(field) = maker.best("sellerName", &named) {
        return Some(field);
    }
    if matches!(kind, Kind::BankScreen | Kind::BankReceipt | Kind::SwiftCopy) {
        return None;
    }
    let is_letter = matches!(kind, Kind::Email | Kind::Chat | Kind::PaymentNotice);
    let signed = || signature(paper, mail).map(|run| maker.run("sellerName", &run, How::Signature));
    if is_letter {
        return signed();
    }
    if kind == Kind::FapiaoNotice {
        return signed().or_else(|| behind_from(paper).map(|run| maker.run("sellerName", &run, How::Form)));
    }
    if matches!(kind, Kind::BankDetails | Kind::OrderPage) {
        return None;
    }
    letterhead(paper, found).map(|run| maker.run("sellerName", &run, How::Letterhead))
}

/// “Your invoice from Cloudspire (Shanghai) Co., Ltd.”
fn behind_from(paper: &Paper) -> Option<Run> {
    let chars = &paper.layout.chars;
    let is_behind = |at: &usize| chars[..*at].ends_with(&[' ', 'f', 'r', 'o', 'm', ' ']);
    (6..chars.len().min(4000)).filter(is_behind).find_map(|at| {
        let row = paper.layout.cells[paper.layout.cell_at(at)];
        let run = Run::of(paper.layout, at, row.end);
        Some(run.part(0, names::company(&run.chars)?))
    })
}

fn is_company(found: &Found) -> bool {
    found.run.chars.iter().filter(|char| char.is_alpha()).count() >= 2
}

/// “From” and “to” alone name ports, people and mail addresses too.
fn is_bare(paper: &Paper, found: &Found) -> bool {
    found.hit.is_none_or(|hit| paper.hits[hit].names(What::Part))
}

/// The first company's name in the heading of the document that is not the buyer's.
fn letterhead(paper: &Paper, found: &[&Found]) -> Option<Run> {
    let layout = paper.layout;
    let buyers: Vec<String> =
        found.iter().filter(|found| found.what == What::Buyer).map(|found| found.plain()).collect();
    for row in 0..layout.rows.len().min(HEAD) {
        for (cell, place) in layout.cells_of(row).iter().enumerate() {
            let number = layout.rows[row].first + cell;
            if place.start >= place.end || paper.is_label(number) {
                continue;
            }
            let mut run = Run::of(layout, place.start, place.end);
            let by_trade = if row < 2 && is_trade_name(&run.chars) { Some(run.chars.len()) } else { None };
            let Some(end) = names::company(&run.chars).or(by_trade) else { continue };
            let above = above(paper, row, place);
            if let Some(above) = &above {
                let mut whole = Run::of(layout, above.start, above.end);
                whole.join(layout, place.start, place.end, true);
                run = whole;
            }
            let end = above.map_or(Some(end), |_| names::company(&run.chars)).unwrap_or(run.chars.len());
            let name = run.part(0, end);
            let plain: String = name
                .chars
                .iter()
                .filter(|char| crate::glyph::is_letter(**char))
                .map(|char| char.to_ascii_uppercase())
                .collect();
            // After the name only an address follows.
            let rest = run.chars[end..].iter().collect::<String>();
            let rest = rest.trim_start_matches(['.', ' ']);
            let is_head = rest.is_empty()
                || rest.starts_with(['·', ',', '|', '-', '('])
                || name.chars.iter().any(|char| is_han(*char));
            if is_head && !buyers.contains(&plain) && !names::has_bank(&name.chars) && names::is_name_like(&name.chars)
            {
                return Some(name);
            }
        }
    }
    None
}

/// The beginning of a name in the row above, in the same type.
fn above(paper: &Paper, row: usize, place: &Cell) -> Option<Cell> {
    let layout = paper.layout;
    if layout.is_paste || row == 0 {
        return None;
    }
    let first = layout.rows[row - 1].first;
    let fits = |(number, above): &(usize, &Cell)| {
        let same_type = (above.height() - place.height()).abs() * 6 <= place.height();
        let is_near =
            (above.left - place.left).abs() <= place.height() / 2 && place.top - above.bottom < place.height();
        let text = &layout.chars[above.start..above.end];
        let is_name = text.len() >= 3
            && text.iter().all(|char| char.is_alpha() || matches!(char, ' ' | '&' | '-' | '(' | ')' | '.'));
        same_type && is_near && is_name && !paper.is_label(first + number) && names::company(text).is_none()
    };
    layout.cells_of(row - 1).iter().enumerate().find(fits).map(|(_, above)| *above)
}

/// The company below the last words of a mail or of a message.
fn signature(paper: &Paper, mail: &Mail) -> Option<Run> {
    let layout = paper.layout;
    let rows: Vec<usize> =
        (0..layout.rows.len()).filter(|row| mail.layer[*row] == mail.main && !mail.headers[*row]).collect();
    let from = mail
        .farewell()
        .and_then(|farewell| rows.iter().position(|row| *row == farewell))
        .map_or(rows.len().saturating_sub(4), |at| at);
    for row in rows[from..].iter().take(8) {
        for place in layout.cells_of(*row) {
            let chars = &layout.chars[place.start..place.end];
            // Dashes before a signature, a name and a slash before the company.
            let mut starts: Vec<usize> = chars.iter().position(|char| char.is_alpha()).into_iter().collect();
            starts.extend(
                (1..chars.len())
                    .filter(|at| chars[at - 1] == ' ' && at > &1 && matches!(chars[at - 2], '/' | '|' | ',')),
            );
            for start in starts {
                let rest = &chars[start..];
                if let Some(end) = names::company(rest).filter(|end| is_end(&rest[*end..])) {
                    let run = Run::of(layout, place.start + start, place.start + start + end);
                    if !names::has_bank(&run.chars) {
                        return Some(run);
                    }
                }
                if is_trade_name(rest) {
                    return Some(Run::of(layout, place.start + start, place.end));
                }
            }
        }
    }
    None
}

/// In a signature nothing after a name makes it a part of a sentence.
fn is_end(rest: &[char]) -> bool {
    let text: String = rest.iter().collect();
    let text = text.trim_start_matches(['.', ' ', ')']);
    text.is_empty() || text.starts_with(['|', '(', ',', '-', '/', '·'])
}

/// Words that are typical of companies, without a legal form: “Guangzhou Ridevo Sports Goods Factory”.
fn is_trade_name(chars: &[char]) -> bool {
    const WORDS: &[&str] = &[
        "factory",
        "group",
        "tools",
        "trading",
        "industries",
        "industry",
        "enterprise",
        "enterprises",
        "technology",
        "technologies",
        "manufacturing",
        "works",
        "products",
        "electronics",
        "international",
        "lighting",
        "textile",
        "machinery",
        "garments",
        "crafts",
    ];
    let text: String = chars.iter().collect();
    let words: Vec<&str> = text.trim().split(' ').collect();
    let capital =
        |word: &&str| word.starts_with(|char: char| char.is_ascii_uppercase()) || matches!(*word, "&" | "and" | "of");
    (2..=7).contains(&words.len())
        && words.iter().all(capital)
        && !text.contains([':', ',', '.', '@'])
        && words.last().is_some_and(|last| WORDS.contains(&last.to_ascii_lowercase().as_str()))
}

/// On a bank's screen “To” is the one who is paid.
pub fn paid_to(paper: &Paper, maker: &Maker, found: &[&Found], kind: Kind) -> Option<Field> {
    let is_bare = |found: &Found| {
        let names_part = found.hit.map(|hit| &paper.hits[hit]).is_some_and(|hit| {
            hit.names(What::Part) || paper.layout.text(hit.start, hit.end).eq_ignore_ascii_case("to")
        });
        found.what == What::Buyer && names_part && is_name(found)
    };
    let is_bank = matches!(kind, Kind::BankScreen | Kind::BankReceipt);
    if is_bank { maker.best("payee", &pick(found, &is_bare, &|_| 0)) } else { None }
}

/// The addressee; on a bank's document the payer.
pub fn buyer(paper: &Paper, maker: &Maker, found: &[&Found], kind: Kind, mail: &Mail) -> Option<Field> {
    let is_bank = matches!(kind, Kind::BankScreen | Kind::BankReceipt | Kind::SwiftCopy);
    if is_bank {
        let is_payer = |found: &Found| {
            matches!(found.what, What::Payee | What::Name) && found.side == Side::Payer && is_name(found)
        };
        let payers = pick(found, &is_payer, &rank);
        return maker.best("buyerName", &payers).or_else(|| paid_from(paper, maker));
    }
    let is_buyer = |found: &Found| {
        found.what == What::Buyer
            && is_name(found)
            && !is_port(paper, found)
            && !mail.headers.get(found.row).copied().unwrap_or(false)
    };
    let key = |found: &Found| {
        let (person, delivery) = (!is_legal(found), is_delivery(paper.layout, paper, found));
        i64::from(person) * 32 + i64::from(delivery) * 16 + rank(found)
    };
    let mut named = pick(found, &is_buyer, &key);
    if matches!(kind, Kind::Email | Kind::Chat) {
        keep(&mut named, &is_legal);
    }
    let first = named.first().copied()?;
    // If one is a company, a person is not a rival.
    keep(&mut named, &|found| is_legal(found) || !is_legal(first));
    maker.best("buyerName", &named)
}

/// `Pay from: Oakmere Ltd  20-45-77 63512980`: the company after the label of the payer's part.
fn paid_from(paper: &Paper, maker: &Maker) -> Option<Field> {
    let is_payer = |hit: &&Hit| hit.names(What::Part) && hit.side(What::Part) == Side::Payer;
    paper.hits.iter().filter(is_payer).find_map(|hit| {
        let inline = paper.inline(hit);
        let run =
            if inline.is_empty() { paper.right_of(hit.cell).first().map(|cell| paper.cell(*cell))? } else { inline };
        let name = run.part(0, names::company(&run.chars)?);
        (!names::has_bank(&name.chars)).then(|| maker.run("buyerName", &name, How::Form))
    })
}

fn is_name(found: &Found) -> bool {
    found.run.chars.iter().filter(|char| char.is_alpha()).count() >= 2
}

fn is_legal(found: &Found) -> bool {
    names::company(&found.run.chars).is_some()
}

/// “From: Ningbo  To: Valencia” are ports.
fn is_port(paper: &Paper, found: &Found) -> bool {
    let Some(hit) = found.hit.map(|hit| &paper.hits[hit]) else { return false };
    let bare = hit.names(What::Part) && hit.names(What::Buyer);
    bare && !is_legal(found)
        && paper.hits_of(hit.row).iter().any(|other| other.names(What::Seller) && other.names(What::Part))
}

fn is_delivery(layout: &Layout, paper: &Paper, found: &Found) -> bool {
    let Some(hit) = found.hit.map(|hit| &paper.hits[hit]) else { return true };
    let label = layout.text(hit.start, hit.end).to_small();
    ["ship", "deliver", "consign", "收货"].iter().any(|word| label.contains(word)) || hit.strength == Strength::Middle
}
