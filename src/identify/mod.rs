//! What is this? A number, a QR text, a line, a page of text or a file name, as people paste it.
//!
//! `scan` cuts the text into pieces, `labels` reads the words in front of a piece, `guess` says what a piece may
//! be by its form. Numbers look alike (an invoice number, a check code, a form and some accounts all have 20 digits), so
//! every answer is a list, ranked, with the reason for each entry; it never says more than "likely". How often it is
//! right on made-up numbers stands in `docs/identify.md`.

use crate::{
    bank::ByField,
    date::Day,
    glyph::{Glyph, Span, Typed, characters},
    number::qr,
    question::question,
    register::Register,
    report::Report,
    text::{Text, text},
    typed::{self, account},
};
use guess::Guess;
use scan::Piece;
use serde::Serialize;

mod guess;
mod labels;
mod rate;
pub(crate) mod rules;
mod scan;

pub use rules::RULES;
use rules::{BY_FORM, ID_CARD, LABEL_DIFFERS, MISSING, UNKNOWN};

question! {
    /// What is this?
    pub struct IdentifyQuestion {
        /// The text, as pasted.
        text: String,
        /// Today in China; a year after it tells that 20 digits are no digital number.
        today: Option<Day>,
    }
}

/// What a piece of text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// The number of a fully digital e-invoice.
    DigitalNumber,
    /// The number of an older invoice.
    LegacyNumber,
    /// The code of an older invoice.
    LegacyCode,
    /// Code and number of an older invoice together.
    CodeAndNumber,
    /// The check code of an older invoice.
    CheckCode,
    /// The number of a credit note confirmation form.
    CreditNoteForm,
    /// The number of a red-letter information form.
    RedLetterForm,
    /// A unified social credit code.
    TaxId,
    /// A tax ID from before 2015.
    OlderTaxId,
    /// A resident's ID card number.
    IdCard,
    /// A bank account.
    BankAccount,
    /// An Alibaba Cloud exclusive account.
    ExclusiveAccount,
    /// A bank card.
    BankCard,
    /// The number of a mainland bank branch.
    Cnaps,
    /// An international account number.
    Iban,
    /// A SWIFT code.
    Bic,
    /// A routing number of the United States.
    RoutingNumber,
    /// The text of an invoice's QR code.
    Qr,
    /// An amount of money.
    Amount,
    /// A day.
    Date,
}

/// How far the form goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Certainty {
    /// The form, or the words in front, fit this better than anything else.
    Likely,
    /// The form does not speak against it.
    Possible,
}

/// The function to ask next, and the question for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Check {
    /// Its name in JavaScript.
    pub function: &'static str,
    /// The question's fields.
    pub question: ByField<String>,
}

/// One thing that a piece of the text may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Candidate {
    /// What it may be.
    pub kind: Kind,
    /// Its characters without grouping; of an ID card, the place alone.
    pub value: String,
    /// The words in front that name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where it stands in the text as typed.
    pub position: Span,
    /// Why.
    pub reason: Text,
    /// How far the form goes.
    pub certainty: Certainty,
    /// What to ask next; absent where there is nothing to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// An amount without tax, which no question takes.
    #[serde(skip)]
    is_net: bool,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct IdentifyAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What the text may hold, the most likely first.
    pub candidates: Vec<Candidate>,
}

impl crate::report::Answer for IdentifyAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// Longer than any page that people paste.
const LONGEST: usize = 4000;
/// More candidates than a reader looks at.
const MOST: usize = 40;
const FIELD: &str = "text";

/// What is this?
///
/// ```
/// use fapiao_check::identify::{IdentifyQuestion, Kind, identify};
///
/// # use fapiao_check::register::REGISTER;
/// let answer = identify(&IdentifyQuestion { text: "发票号码：2431 2000 0003 5803 2546".into(), today: None }, &REGISTER);
/// assert_eq!(answer.candidates[0].kind, Kind::DigitalNumber);
/// assert_eq!(answer.candidates[0].value, "24312000000358032546");
/// assert_eq!(answer.candidates[0].label.as_deref(), Some("发票号码"));
/// ```
pub fn identify(question: &IdentifyQuestion, register: &Register) -> IdentifyAnswer {
    let mut answer = IdentifyAnswer::default();
    let typed = Typed::read(&question.text);
    if typed.is_empty() {
        answer.report.unchecked(&MISSING, &[FIELD]);
        return answer;
    }
    let count = typed.glyphs.len();
    if count > LONGEST {
        let finding = typed::TOO_LONG.at(FIELD).with("limit", LONGEST.to_string()).with("count", count.to_string());
        answer.report.add(finding);
        return answer;
    }
    let mut found =
        Found { register: *register, candidates: Vec::new(), likely: 0, today: question.today, has_code: false };
    let mut previous: &[Glyph] = &[];
    for line in typed.glyphs.split(|glyph| matches!(glyph.was, '\n' | '\r')) {
        let Some(first) = line.iter().position(|glyph| glyph.char != ' ') else { continue };
        found.read_line(&line[first..], previous, &mut answer.report);
        previous = line;
    }
    found.candidates.truncate(MOST);
    let at_rate = found.read_rate(&typed.glyphs);
    ask_on(&mut found.candidates, question.today);
    if let Some((position, rate)) = at_rate {
        let amount = found.candidates.iter_mut().find(|one| one.kind == Kind::Amount && one.position == position);
        amount
            .and_then(|one| one.check.as_mut())
            .into_iter()
            .for_each(|check| check.question.0.push(("rate", rate.clone())));
    }
    answer.report.add(if found.candidates.is_empty() { UNKNOWN.at(FIELD) } else { BY_FORM.at(FIELD) });
    answer.candidates = found.candidates;
    answer
}

/// What was found so far.
struct Found {
    register: Register,
    candidates: Vec<Candidate>,
    /// How many of them, in front, are likely.
    likely: usize,
    today: Option<Day>,
    /// Whether the code of an older invoice is among it: then 20 digits behind it are a check code.
    has_code: bool,
}

impl Found {
    fn read_line(&mut self, line: &[Glyph], previous: &[Glyph], report: &mut Report) {
        let end = line.iter().rposition(|glyph| glyph.char != ' ').map_or(0, |last| last + 1);
        let line = &line[..end];
        if let Some(qr) = qr::Qr::read(line) {
            return self.take_qr(&qr, report);
        }
        if let Some((from, to)) = qr::blockchain_number(line) {
            let reason = text!("It is a link with the number of an invoice in it.", "该链接中含发票号码。");
            self.add_run(Kind::Qr, line, reason);
            let reason = text!("It stands behind bill_num in the link.", "位于链接中的 bill_num 之后。");
            self.add_run(Kind::LegacyNumber, &line[from..to], reason);
            report.add(qr::BLOCKCHAIN.at(FIELD).position(span(line)));
            report.add(qr::NO_PROOF.at(FIELD));
            return;
        }
        let (mut behind, mut after_code) = (0, false);
        for piece in scan::pieces(line, self.today, &self.register) {
            if piece.first < behind {
                continue; // Part of the account in front.
            }
            let before = if piece.first == 0 { previous } else { &line[behind..piece.first] };
            let label = labels::read(before);
            let is_account = label.as_ref().is_some_and(|label| label.kinds.contains(&Kind::BankAccount));
            if is_account && account::named_by(before).1 {
                behind = piece.end;
                continue; // The last digits of an account are not an account.
            }
            let piece = if is_account { scan::account(line, piece) } else { piece };
            let position = span(&line[piece.first..piece.end]);
            // Words in capitals are no bank codes among other words, unless a label says so or the bank is known.
            let is_among_words = label.is_none() && piece.end - piece.first < line.len();
            behind = piece.end;
            if after_code && label.is_none() && is_number_of_older(&piece.text) {
                let reason = text!(
                    "It is right after an invoice code, as invoices print it.",
                    "紧跟在发票代码之后，与票面排列一致。"
                );
                self.add_run(Kind::LegacyNumber, &line[piece.first..piece.end], reason);
            } else if !(is_among_words && guess::is_word_like_a_code(&piece)) {
                self.take(&piece, label, position, report);
            }
            let is_code = |one: &Candidate| one.kind == Kind::LegacyCode && one.certainty == Certainty::Likely;
            after_code = self.candidates.iter().any(|one| is_code(one) && one.position == position);
        }
    }

    /// An amount that is typed with its rate; where it is, and the rate.
    fn read_rate(&mut self, line: &[Glyph]) -> Option<(Span, String)> {
        let ((first, end), rate) = rate::amount_at_rate(line)?;
        let run = &line[first..end];
        let inside = |one: &&mut Candidate| one.kind == Kind::Amount && one.position[1] == span(run)[1];
        if let Some(known) = self.candidates.iter_mut().find(inside) {
            return (!known.is_net).then_some((known.position, rate));
        }
        self.candidates.clear();
        self.likely = 0;
        self.add_run(Kind::Amount, run, text!("It is beside a rate.", "旁边有税率。"));
        Some((span(run), rate))
    }

    fn add_run(&mut self, kind: Kind, run: &[Glyph], reason: Text) {
        self.add(Guess { kind, value: characters(run), certainty: Certainty::Likely, reason }, None, span(run));
    }

    /// Adds a candidate behind those that are as likely.
    #[inline(never)]
    fn add(&mut self, guess: Guess, label: Option<&labels::Label>, position: Span) {
        let Guess { kind, mut value, certainty, reason } = guess;
        if kind == Kind::IdCard {
            // The place alone: nobody needs the rest.
            let hidden = value.split_off(6.min(value.len()));
            hidden.chars().for_each(|_| value.push('*'));
        }
        let is_likely = certainty == Certainty::Likely;
        self.has_code |= kind == Kind::LegacyCode && is_likely;
        let place = if is_likely { self.likely } else { self.candidates.len() };
        self.likely += usize::from(is_likely);
        let is_net = label.is_some_and(|label| label.is_net);
        let label = label.map(|label| label.text.clone());
        self.candidates
            .insert(place, Candidate { kind, value, label, position, reason, certainty, check: None, is_net });
    }

    /// What a piece may be, by its form and by the words in front of it.
    fn take(&mut self, piece: &Piece, label: Option<labels::Label>, position: Span, report: &mut Report) {
        let mut guesses = guess::of(piece, self.today, self.has_code, &self.register);
        let kinds = label.as_ref().map_or(&[] as &[Kind], |label| label.kinds);
        if kinds.is_empty() && label.is_some() {
            return; // A phone number, an order number: none of ours.
        }
        let is_named = label.as_ref().is_some_and(|label| {
            guess::add_by_label(piece, kinds, &mut guesses, &self.register);
            let is_named = guesses.iter().any(|guess| kinds.contains(&guess.kind));
            if !is_named {
                report.add(LABEL_DIFFERS.at(FIELD).with("label", &*label.text).position(position));
            }
            if guesses.is_empty() {
                let reason = text!("What follows does not have that form.", "其后的内容不符合该格式。");
                guesses.push(Guess {
                    kind: kinds[0],
                    value: piece.text.clone(),
                    certainty: Certainty::Possible,
                    reason,
                });
            }
            is_named
        });
        let mut is_first = true;
        for mut guess in guesses {
            let named = label.as_ref().filter(|_| kinds.contains(&guess.kind));
            if let Some(label) = named {
                let mut reason = text!("“{label}” stands in front. {reason}", "前有“{label}”字样。{reason}");
                reason.fill("label", &Text::from(&*label.text));
                reason.fill("reason", &guess.reason);
                guess.reason = reason;
                if is_first && is_named {
                    guess.certainty = Certainty::Likely;
                }
                is_first = false;
            } else if is_named {
                // The words in front say otherwise: what is only possible is no news, what is likely is only possible.
                if guess.certainty == Certainty::Possible {
                    continue;
                }
                guess.certainty = Certainty::Possible;
            }
            if guess.kind == Kind::IdCard && guess.certainty == Certainty::Likely {
                report.add(ID_CARD.at(FIELD).position(position));
            }
            self.add(guess, named, position);
        }
    }

    fn take_qr(&mut self, qr: &qr::Qr, report: &mut Report) {
        qr.examine(FIELD, self.today, report);
        let with_tax = qr.kind().is_some_and(|(_, with_tax)| with_tax);
        let day = |typed: &str| typed::date::read(FIELD, typed, &mut Report::default()).map(|day| day.to_string());
        let (number, date) = (qr.number(), qr.date());
        let (whole, day) = (qr.normalized(), day(date.0).unwrap_or_default());
        let fields = [
            (Kind::Qr, (&*whole, qr.span)),
            (if number.0.len() == 20 { Kind::DigitalNumber } else { Kind::LegacyNumber }, number),
            (Kind::LegacyCode, qr.code()),
            (Kind::Amount, qr.amount()),
            (Kind::Date, (&*day, date.1)),
            (Kind::CheckCode, qr.check_code()),
        ];
        for (kind, (value, position)) in fields {
            if value.is_empty() {
                continue;
            }
            let reason =
                text!("The text has the fields of an invoice's QR code.", "这段文字具有发票二维码的字段结构。");
            self.add(Guess { kind, value: value.to_owned(), certainty: Certainty::Likely, reason }, None, position);
            if let Some(amount) = self.candidates.get_mut(self.likely - 1) {
                amount.is_net = !with_tax;
            }
        }
    }
}

/// Digits as many as the number of an older invoice has.
fn is_number_of_older(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The place of a run that is not empty.
fn span(run: &[Glyph]) -> Span {
    run.first().zip(run.last()).map_or([0, 0], |(first, last)| [first.at[0], last.at[1]])
}

/// What may go into another candidate's question, if exactly one is likely.
const COMPANIONS: [Kind; 8] = [
    Kind::LegacyCode,
    Kind::LegacyNumber,
    Kind::Date,
    Kind::BankAccount,
    Kind::Cnaps,
    Kind::Iban,
    Kind::Bic,
    Kind::RoutingNumber,
];

/// Whether a candidate's question has a field for this companion.
fn takes(candidate: Kind, companion: Kind) -> bool {
    use Kind::{CheckCode, CodeAndNumber, Date, DigitalNumber, LegacyCode, LegacyNumber};
    match companion {
        LegacyCode => matches!(candidate, LegacyNumber | CheckCode),
        LegacyNumber => candidate == LegacyCode,
        Date => matches!(candidate, DigitalNumber | LegacyNumber | LegacyCode | CodeAndNumber),
        _ => field_of(candidate).0 == field_of(companion).0,
    }
}

/// Gives each candidate its next question, with what else was found for it.
fn ask_on(candidates: &mut [Candidate], today: Option<Day>) {
    let mut companions = Vec::new();
    for kind in COMPANIONS {
        let mut found = candidates.iter().filter(|other| other.kind == kind && other.certainty == Certainty::Likely);
        if let (Some(only), None) = (found.next(), found.next()) {
            companions.push((kind, only.value.clone()));
        }
    }
    for candidate in candidates {
        if matches!(candidate.kind, Kind::IdCard | Kind::Date | Kind::Qr)
            || (candidate.kind == Kind::Amount && candidate.is_net)
        {
            continue;
        }
        let (function, field) = field_of(candidate.kind);
        let mut question = ByField(vec![(field, candidate.value.clone())]);
        for (kind, value) in &companions {
            let field = field_of(*kind).1;
            if takes(candidate.kind, *kind) && question.get(field).is_none() {
                question.0.push((field, value.clone()));
            }
        }
        if let Some(today) = today.filter(|_| matches!(function, "validateInvoiceNumber" | "validateTaxId")) {
            question.0.push(("today", today.to_string()));
        }
        candidate.check = Some(Check { function, question });
    }
}

/// The function for a kind, and the field that its value fills.
fn field_of(kind: Kind) -> (&'static str, &'static str) {
    let bank = "validateBankDetails";
    let number = "validateInvoiceNumber";
    match kind {
        Kind::LegacyCode => (number, "code"),
        Kind::Date => (number, "issueDate"),
        Kind::TaxId | Kind::OlderTaxId => ("validateTaxId", "taxId"),
        Kind::BankAccount | Kind::ExclusiveAccount | Kind::BankCard => (bank, "account"),
        Kind::Cnaps => (bank, "cnaps"),
        Kind::Iban => (bank, "iban"),
        Kind::Bic => (bank, "swift"),
        Kind::RoutingNumber => (bank, "routing"),
        Kind::Amount => ("taxBreakdown", "amount"),
        _ => (number, "number"),
    }
}
