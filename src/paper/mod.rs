//! What is printed on this document?
//!
//! Pieces of text with their places go in, from a paste, a page of a PDF, a sheet or a picture. The printed fields come
//! out, each with its place, what it was found by, and its rivals. `layout` lays the characters out in cells and rows;
//! `lexicon` is the table of labels, `labels` finds them, `sift` leaves out what only looks like one; `values` looks
//! for a label's value after it, next to it and below it (`around`), `find` decides whose it is, and `typed` decides
//! what a value is. The topics choose the account, the parties, the amounts, the days and the warnings. `fapiao` reads
//! Chinese invoices that are forms.

mod accept;
mod account;
mod amount;
mod answer;
mod around;
mod bare;
mod chars;
mod document;
mod fapiao;
mod field;
mod find;
mod fold;
mod found;
mod kind;
mod label_letters;
mod labels;
mod layout;
mod lexicon;
mod mail;
mod money;
mod names;
mod numbers;
mod parties;
mod place;
mod question;
#[cfg(feature = "picture")]
mod reading;
mod roles;
mod rules;
mod run;
mod screen;
mod sift;
mod swift_copy;
mod terms;
mod totals;
mod values;
#[cfg(feature = "picture")]
mod voter;
#[cfg(feature = "picture")]
mod votes;
mod warnings;
mod what;
mod words;

use crate::{glyph::is_han, typed::traditional::simplified};
pub use answer::{Paper, PaperAnswer};
pub use fapiao::lines::Line;
use field::put;
pub use field::{By, Field, How, Rival, Role};
pub use kind::Kind;
use layout::HEAD;
pub use place::{Area, Place};
pub use question::{PaperQuestion, Piece, Ruled};
pub use rules::{FILE_RULES, PICTURE_RULES, RULES};
#[cfg(feature = "picture")]
pub use voter::{Reading, Vote, Voter};

/// More characters than any document has.
pub const LONGEST: usize = 200_000;

/// What is printed on this document?
///
/// ```
/// use fapiao_check::{paper::{Kind, PaperQuestion, read_paper}, question::Document};
///
/// let text = "Beneficiary: Example Trading Co., Ltd.\nA/C NO.: 4000 0271 0920 0416 835\nSWIFT: ICBKCNBJ";
/// let answer = read_paper(&PaperQuestion { text: Document(text.into()), ..Default::default() });
/// assert_eq!(answer.kind, Kind::BankDetails);
/// let account = answer.fields.iter().find(|field| field.name == "account").unwrap();
/// assert_eq!(account.value, "4000 0271 0920 0416 835");
/// assert_eq!(account.by.label.as_deref(), Some("A/C NO"));
/// ```
pub fn read_paper(question: &PaperQuestion) -> PaperAnswer {
    let (text, is_cut) = cut(&question.text.0);
    let mut layout = if question.pieces.is_empty() {
        layout::Layout::of_text(text)
    } else {
        layout::Layout::of_pieces(&question.pieces, &question.ruled)
    };
    if layout.rows.is_empty() {
        let mut answer = PaperAnswer::default();
        answer.report.unchecked(&rules::MISSING, &["text"]);
        return answer;
    }
    layout.cut_buttons();
    let head = layout.chars.iter().take(HEAD);
    let tight: String = head.filter(|char| !matches!(**char, ' ' | layout::BETWEEN)).collect();
    let mut answer =
        if fapiao::is_form(&tight) { forms(&mut layout, question, &tight) } else { other(&mut layout, question) };
    #[cfg(feature = "picture")]
    {
        let ballot = votes::Ballot::new(&answer.fields, !answer.lines.is_empty(), &question.qr);
        reading::vote(&mut answer.fields, &question.pieces, &ballot, &mut answer.report);
    }
    if answer.fields.is_empty() && answer.report.findings.is_empty() {
        answer.report.add(rules::NOTHING_FOUND.at("text"));
    }
    if is_cut {
        answer.report.add(rules::TOO_LONG.at("text").with("limit", LONGEST.to_string()));
    }
    answer
}

/// The part of a text that is read.
fn cut(text: &str) -> (&str, bool) {
    let end = if text.len() <= LONGEST { None } else { text.char_indices().nth(LONGEST).map(|(at, _)| at) };
    end.map_or((text, false), |end| (&text[..end], true))
}

/// Reads Chinese invoices.
fn forms(layout: &mut layout::Layout, question: &PaperQuestion, tight: &str) -> PaperAnswer {
    let hits = labels::find(layout, &fapiao::lexicon::FORM);
    let maker = field::Maker { layout, pieces: &question.pieces, hits: &hits };
    let parts = fapiao::parts(layout, &hits);
    let mut papers = parts.into_iter().map(|rows| {
        let inside = hits.iter().filter(|hit| rows.contains(&hit.row)).collect();
        let markers = fapiao::form::markers(layout, &rows);
        let form = fapiao::form::Form { layout, maker: &maker, rows: rows.clone(), hits: inside, markers };
        let read = fapiao::read(&form, tight);
        let mut pages: Vec<u32> = rows.map(|row| layout.rows[row].page).collect();
        pages.dedup();
        (Paper { kind: read.kind, pages, fields: read.fields, lines: read.lines }, read.lines_left)
    });
    let (first, mut lines_left) = papers.next().unwrap_or_default();
    let more: Vec<Paper> = papers
        .map(|(paper, left)| {
            lines_left |= left;
            paper
        })
        .collect();
    let mut answer =
        PaperAnswer { kind: first.kind, fields: first.fields, lines: first.lines, more, ..PaperAnswer::default() };
    if lines_left && !answer.fields.is_empty() {
        answer.report.add(rules::LINES_LEFT.at("lines"));
    }
    answer
}

/// Reads all other documents.
fn other(layout: &mut layout::Layout, question: &PaperQuestion) -> PaperAnswer {
    let head = layout.chars.iter().take(HEAD);
    let plain = |char: char| chars::small(if is_han(char) { simplified(char) } else { char });
    let text: String = head.map(|char| if *char == layout::BETWEEN { ' ' } else { plain(*char) }).collect();
    let mail = mail::Mail::of(layout, &text);
    let hits = labels::find(layout, &labels::COMMON);
    let hits = sift::sift(layout, hits, |row| mail.headers[row]);
    let paper = around::Paper::new(layout, &hits);
    let sides = find::sides(&paper);
    let found = find::all(&paper, &sides);
    let found: Vec<&found::Found> = found.iter().collect();
    let maker = field::Maker { layout, pieces: &question.pieces, hits: &hits };
    let fields = account::Search { paper: &paper, maker: &maker, found: &found, layer: &mail.layer }.fields();
    let kind = kind::of(layout, &text, &mail, &has(&paper, &found, &fields));
    if kind == Kind::SwiftCopy {
        return PaperAnswer { kind, fields: swift_copy::fields(layout, &maker), ..PaperAnswer::default() };
    }
    let mut answer = PaperAnswer { kind, fields, ..PaperAnswer::default() };
    if !answer.fields.iter().any(|field| field.name == "payee") {
        put(&mut answer.fields, parties::paid_to(&paper, &maker, &found, kind));
    }
    document::read(&paper, &maker, &found, &mail, kind, &mut answer.fields);
    answer.fields.extend(totals::fields(&paper, &maker, &found, kind, &mail.layer));
    if cfg!(feature = "picture") && matches!(kind, Kind::BankScreen | Kind::BankReceipt) {
        let has = |fields: &[Field], name: &str| fields.iter().any(|field| field.name == name);
        if !has(&answer.fields, "gross") {
            answer.fields.retain(|field| field.name != "currency");
            answer.fields.extend(screen::amount(&paper, &maker));
        }
        if !has(&answer.fields, "payee") && !has(&answer.fields, "bank") {
            answer.fields.extend(screen::payee_and_bank(&paper, &maker));
        }
    }
    put(&mut answer.fields, terms::incoterm(&paper, &maker));
    answer.fields.extend(parties::seller(&paper, &maker, &found, kind, &mail));
    // Payer and payee differ.
    let is_payee =
        |buyer: &Field| answer.fields.iter().any(|field| field.name == "payee" && field.value == buyer.value);
    let buyer = parties::buyer(&paper, &maker, &found, kind, &mail).filter(|buyer| !is_payee(buyer));
    answer.fields.extend(buyer);
    warnings::note(layout, &mail, kind, &answer.fields, &mut answer.report);
    answer
}

/// What decides the kind of a document.
fn has(paper: &around::Paper, found: &[&found::Found], fields: &[Field]) -> kind::Has {
    use labels::Strength;
    use what::{Side, What};
    let is_payer = |hit: &labels::Hit| {
        hit.names.iter().any(|(_, side)| *side == Side::Payer)
            && !hit.names(What::Deposit)
            && hit.strength != Strength::Middle
    };
    kind::Has {
        account: fields.iter().any(|field| field.name == "account"),
        payee: fields.iter().any(|field| field.name == "payee"),
        payer: paper.hits.iter().any(is_payer),
        goods: paper.headings.iter().any(|is| *is),
        total: found.iter().any(|found| matches!(found.what, What::Total | What::Subtotal | What::Due)),
        labels: paper.hits.iter().filter(|hit| hit.strength == Strength::Colon).count() >= 2,
        order: found.iter().any(|found| found.what == What::Order),
        invoice_number: found.iter().any(|found| found.what == What::Number && found.plain().len() == 20),
    }
}
