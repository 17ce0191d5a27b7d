//! What is printed on this paper?
//!
//! A paste, a page of a PDF, a sheet, or what a machine read from a picture: pieces of text with their places go in, the
//! fields that are printed come out, each with its place, with what it was found by and with its rivals. `layout` lays
//! the characters out in cells and rows; `lexicon` is the table of labels, `labels` finds them; `values` looks for
//! a label's value behind it, beside it and below it, `find` decides whose it is, and `typed` decides what a value is.

use crate::{
    date::Day,
    question::{Document, question},
    report::Report,
};
use serde::Serialize;

mod account;
mod bare;
mod chars;
mod fapiao;
mod field;
mod find;
mod kind;
mod labels;
mod layout;
mod lexicon;
mod lines;
mod mail;
mod money;
mod parties;
mod place;
mod roles;
mod rules;
mod run;
mod swift_copy;
mod terms;
mod ticket;
mod totals;
mod values;
mod warnings;
mod words;

use field::put;
pub use field::{By, Field, How, Rival, Role};
pub use kind::Kind;
pub use lines::Line;
pub use place::{Area, Place};
pub use rules::{FILE_RULES, RULES};

question! {
    /// Words of a paper that were written in one go, and the box around them.
    pub struct Piece {
        /// The words.
        text: String,
        /// The page, counted from 1.
        page: Option<u32>,
        /// From the left edge.
        x: Option<u32>,
        /// From the top edge.
        y: Option<u32>,
        /// How wide it is.
        width: Option<u32>,
        /// How high it is.
        height: Option<u32>,
        /// How sure a machine was that read it from a picture, in per cent.
        confidence: Option<u32>,
    }
}

question! {
    /// A line that is drawn on a page: much longer than it is wide.
    pub struct Ruled {
        /// The page, counted from 1.
        page: Option<u32>,
        /// From the left edge.
        x: Option<u32>,
        /// From the top edge.
        y: Option<u32>,
        /// How wide it is.
        width: Option<u32>,
        /// How high it is.
        height: Option<u32>,
    }
}

question! {
    /// What is printed on this paper?
    pub struct PaperQuestion {
        /// A text, as pasted.
        text: Document,
        /// Or pieces with places.
        pieces: Vec<Piece>,
        /// The lines between them.
        ruled: Vec<Ruled>,
        /// The file's name.
        name: String,
        /// Today in China.
        today: Option<Day>,
    }
}

/// What is printed.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct PaperAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What paper it is.
    pub kind: Kind,
    /// What is printed on it.
    pub fields: Vec<Field>,
    /// The lines of an invoice.
    pub lines: Vec<Line>,
    /// Other invoices in the same file.
    pub more: Vec<Paper>,
}

/// One of several invoices in a file.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Paper {
    /// What paper it is.
    pub kind: Kind,
    /// Its pages, counted from 1.
    pub pages: Vec<u32>,
    /// What is printed on it.
    pub fields: Vec<Field>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl crate::report::Answer for PaperAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// More characters than any paper has.
pub const LONGEST: usize = 200_000;

/// What a paper is, its first characters tell.
const HEAD: usize = 20_000;

/// What is printed on this paper?
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
    if answer.fields.is_empty() && answer.report.findings.is_empty() {
        answer.report.add(rules::NOTHING_FOUND.at("text"));
    }
    if is_cut {
        answer.report.add(rules::TOO_LONG.at("text").with("limit", LONGEST.to_string()));
    }
    answer
}

/// As much of a text as is read.
fn cut(text: &str) -> (&str, bool) {
    let end = if text.len() <= LONGEST { None } else { text.char_indices().nth(LONGEST).map(|(at, _)| at) };
    end.map_or((text, false), |end| (&text[..end], true))
}

/// Invoices of China.
fn forms(layout: &mut layout::Layout, question: &PaperQuestion, tight: &str) -> PaperAnswer {
    let hits = labels::find(layout, &labels::FORM);
    let maker = field::Maker { layout, pieces: &question.pieces, hits: &hits };
    let parts = fapiao::parts(layout, &hits);
    let mut papers = parts.into_iter().map(|rows| {
        let inside = hits.iter().filter(|hit| rows.contains(&hit.row)).collect();
        let markers = fapiao::markers(layout, &rows);
        let form = fapiao::Form { layout, maker: &maker, rows: rows.clone(), hits: inside, markers };
        let read = form.read(tight);
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

/// All other papers.
fn other(layout: &mut layout::Layout, question: &PaperQuestion) -> PaperAnswer {
    let head = layout.chars.iter().take(HEAD);
    let text: String = head.map(|char| if *char == layout::BETWEEN { ' ' } else { chars::small(*char) }).collect();
    let mail = mail::Mail::of(layout, &text);
    let hits = labels::find(layout, &labels::COMMON);
    let hits = find::sift(layout, hits, |row| mail.headers[row]);
    let paper = values::Paper::new(layout, &hits);
    let sides = find::sides(&paper);
    let found = find::all(&paper, &sides);
    let found: Vec<&values::Found> = found.iter().collect();
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
    document(&paper, &maker, &found, &mail, kind, &mut answer.fields);
    answer.fields.extend(totals::fields(&paper, &maker, &found, kind, &mail.layer));
    put(&mut answer.fields, terms::incoterm(&paper, &maker));
    answer.fields.extend(parties::seller(&paper, &maker, &found, kind, &mail));
    answer.fields.extend(parties::buyer(&paper, &maker, &found, kind, &mail));
    warnings::note(layout, &mail, kind, &answer.fields, &mut answer.report);
    answer
}

/// What the kind of a paper is told by.
fn has(paper: &values::Paper, found: &[&values::Found], fields: &[Field]) -> kind::Has {
    use labels::Strength;
    use lexicon::{Side, What};
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

/// Numbers, days and what the payer is to write.
fn document(
    paper: &values::Paper,
    maker: &field::Maker,
    found: &[&values::Found],
    mail: &mail::Mail,
    kind: Kind,
    fields: &mut Vec<Field>,
) {
    use lexicon::What;
    let layer = |found: &values::Found| i64::from(mail.layer.get(found.row).copied().unwrap_or(0));
    let of =
        |what: What| values::pick(found, &|found| found.what == what, &|found| layer(found) * 8 + field::rank(found));
    let is_bank = matches!(kind, Kind::BankScreen | Kind::BankReceipt | Kind::SwiftCopy);
    let mut numbers = of(What::Number);
    // “No.” alone says less than “Invoice No.”.
    let is_bare = |found: &values::Found| {
        found.hit.is_some_and(|hit| {
            let (start, end) = (paper.hits[hit].start, paper.hits[hit].end);
            end - start <= 3 || paper.layout.text(start, end).eq_ignore_ascii_case("number")
        })
    };
    numbers = values::pick(&numbers, &|_| true, &|found| layer(found) * 2 + i64::from(is_bare(found)));
    let accounts: Vec<usize> =
        found.iter().filter(|found| found.what == What::Account).map(|found| found.row).collect();
    let is_letter = matches!(kind, Kind::BankDetails | Kind::Email | Kind::Chat);
    let is_near_account = |found: &values::Found| accounts.iter().any(|row| row.abs_diff(found.row) <= 6);
    if numbers.is_empty() && !is_bank {
        numbers = of(What::Reference);
        numbers.retain(|found| !is_letter || !is_near_account(found));
    }
    if kind == Kind::Contract || numbers.is_empty() && kind == Kind::ProForma {
        numbers.extend(of(What::Contract));
    }
    if !is_bank && kind != Kind::OrderPage {
        let in_message = |run: &run::Run| {
            let at = run.at.first();
            at.is_some_and(|at| found.iter().any(|found| found.what == What::Message && found.run.at.contains(at)))
        };
        let by_form = if numbers.is_empty() { number_alone(paper).filter(|run| !in_message(run)) } else { None };
        put(fields, by_form.map(|run| maker.run("number", &run, field::How::Form)));
        put(fields, maker.best("number", &numbers));
    }
    if !is_bank {
        put(fields, maker.best("orderNumber", &of(What::Order)));
    }
    let date = mail.date().and_then(|run| words::day(run).map(|(from, to, _)| run.part(from, to)));
    match date {
        Some(run) => fields.push(maker.run("issueDate", &run, field::How::Header)),
        None => {
            let named = of(What::Date);
            let alone = if !named.is_empty() {
                None
            } else if mail.is_mail() || kind == Kind::PaymentNotice {
                day_alone(paper)
            } else {
                day_in_head(paper, kind)
            };
            put(fields, alone.map(|run| maker.run("issueDate", &run, field::How::Form)));
            put(fields, maker.best("issueDate", &named));
        }
    }
    put(fields, maker.best("sellerTaxId", &of(What::TaxId)));
    let mut messages = of(What::Message);
    messages.retain(|found| is_bank || found.side != lexicon::Side::Buyer && !is_remark(paper, found));
    // “Your reference” on an invoice is the buyer's order.
    let is_order = |found: &values::Found| found.hit.is_some_and(|hit| paper.hits[hit].names(What::Order));
    let is_invoice = matches!(kind, Kind::ProForma | Kind::CommercialInvoice | Kind::Contract);
    messages.retain(|found| !is_invoice || !is_order(found));
    if messages.is_empty() && matches!(kind, Kind::BankDetails | Kind::Email | Kind::Chat) {
        messages = of(What::Reference);
        messages.retain(|found| is_near_account(found));
    }
    put(fields, maker.best("reference", &messages));
}

/// `PI-TX-3301`, `PI26110`: the number of a pro-forma invoice by its beginning.
fn number_alone(paper: &values::Paper) -> Option<run::Run> {
    let chars = &paper.layout.chars;
    let is_made = |char: &char| char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '_');
    let begins = |at: &usize| chars[*at..].starts_with(&['P', 'I']) && (*at == 0 || !is_made(&chars[at - 1]));
    (0..chars.len().min(HEAD)).filter(begins).find_map(|at| {
        let length = chars[at..].iter().take_while(|char| is_made(char)).count();
        let own = &chars[at..at + length];
        let digits = own.iter().filter(|char| char.is_ascii_digit()).count();
        let is_number = digits >= 3 && own.get(2).is_some_and(|char| !char.is_ascii_lowercase()) && length <= 24;
        is_number.then(|| run::Run::of(paper.layout, at, at + length).part(0, length))
    })
}

/// A remark in words asks for nothing to be written: “Note: transfer the exact amount.”
fn is_remark(paper: &values::Paper, found: &values::Found) -> bool {
    let label = found.hit.map(|hit| paper.layout.text(paper.hits[hit].start, paper.hits[hit].end).to_ascii_lowercase());
    // “Payment details” is the heading of the account.
    let is_heading = found.hit.is_some_and(|hit| paper.hits[hit].strength == labels::Strength::Alone)
        && label.as_ref().is_some_and(|label| label.ends_with("details") || label.ends_with("information"));
    if is_heading {
        return true;
    }
    let is_vague =
        label.is_some_and(|label| ["note", "remark", "备注", "摘要"].iter().any(|word| label.contains(word)));
    is_vague && (found.run.chars.len() > 40 || !found.run.chars.iter().any(char::is_ascii_digit))
}

/// A day in the heading of an invoice, alone in its cell or behind the place.
fn day_in_head(paper: &values::Paper, kind: Kind) -> Option<run::Run> {
    if !matches!(kind, Kind::ProForma | Kind::CommercialInvoice | Kind::Contract) {
        return None;
    }
    let layout = paper.layout;
    (0..layout.rows.len().min(10)).flat_map(|row| layout.cells_of(row)).find_map(|cell| {
        let run = run::Run::of(layout, cell.start, cell.end);
        let comma =
            run.chars.iter().position(|char| *char == ',').filter(|at| {
                run.chars[..*at].iter().all(|char| crate::glyph::is_letter(*char) && !char.is_ascii_digit())
            });
        let run = match comma {
            Some(comma) => run.part(comma + 1, usize::MAX),
            None => run,
        };
        let (from, to, day) = words::day(&run)?;
        (day.is_some() && from == 0 && to == run.chars.len()).then_some(run)
    })
}

/// A day in a row of its own, as letters end with.
fn day_alone(paper: &values::Paper) -> Option<run::Run> {
    let rows = paper.layout.rows.len();
    (0..rows).rev().find_map(|row| {
        let (start, end) = paper.layout.range(row);
        let run = run::Run::of(paper.layout, start, end);
        let (from, to, _) = words::day(&run)?;
        (from == 0 && to == run.chars.len()).then_some(run)
    })
}
