//! What was found so far, line by line.

use super::{
    answer::{Candidate, Certainty, Kind},
    guess::{self, Guess},
    labels, pieces, rate,
    rules::{ID_CARD, LABEL_DIFFERS},
    scan::Piece,
};
use crate::{
    date::Day,
    glyph::{Glyph, Span, characters},
    number::qr,
    register::Register,
    report::Report,
    text::{Text, text},
    typed::{self, account},
};

pub(super) const FIELD: &str = "text";

/// What was found so far.
pub(super) struct Found {
    pub(super) register: Register,
    pub(super) candidates: Vec<Candidate>,
    /// How many of the first ones are likely.
    pub(super) likely: usize,
    pub(super) today: Option<Day>,
    /// Whether the code of an older invoice is among them: then 20 digits after it are a check code.
    pub(super) has_code: bool,
}

impl Found {
    pub(super) fn read_line(&mut self, line: &[Glyph], previous: &[Glyph], report: &mut Report) {
        let end = line.iter().rposition(|glyph| glyph.char != ' ').map_or(0, |last| last + 1);
        let line = &line[..end];
        if let Some(qr) = qr::Qr::read(line) {
            return self.take_qr(&qr, report);
        }
        if let Some((from, to)) = qr::blockchain_number(line) {
            let reason = text!("It is a link that contains an invoice number.", "该链接中含发票号码。");
            self.add_run(Kind::Qr, line, reason);
            let reason = text!("It follows bill_num in the link.", "位于链接中的 bill_num 之后。");
            self.add_run(Kind::LegacyNumber, &line[from..to], reason);
            report.add(qr::BLOCKCHAIN.at(FIELD).position(span(line)));
            report.add(qr::NO_PROOF.at(FIELD));
            return;
        }
        let (mut after, mut after_code) = (0, false);
        for piece in pieces::pieces(line, self.today, &self.register) {
            if piece.first < after {
                continue; // Part of the account in front.
            }
            let before = if piece.first == 0 { previous } else { &line[after..piece.first] };
            let label = labels::read(before);
            let is_account = label.as_ref().is_some_and(|label| label.kinds.contains(&Kind::BankAccount));
            if is_account && account::named_by(before).1 {
                after = piece.end;
                continue; // The last digits of an account are not an account.
            }
            let piece = if is_account { pieces::account(line, piece) } else { piece };
            let position = span(&line[piece.first..piece.end]);
            // Words in capitals are not bank codes among other words, unless a label says so or the bank is known.
            let is_among_words = label.is_none() && piece.end - piece.first < line.len();
            after = piece.end;
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
    pub(super) fn read_rate(&mut self, line: &[Glyph]) -> Option<(Span, String)> {
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

    pub(super) fn add_run(&mut self, kind: Kind, run: &[Glyph], reason: Text) {
        self.add(Guess { kind, value: characters(run), certainty: Certainty::Likely, reason }, None, span(run));
    }

    /// Adds a candidate after those that are as likely.
    #[inline(never)]
    pub(super) fn add(&mut self, guess: Guess, label: Option<&labels::Label>, position: Span) {
        let Guess { kind, mut value, certainty, reason } = guess;
        if kind == Kind::IdCard {
            // Only the place: the rest is not needed.
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

    /// What a piece might be, by its format and by the words before it.
    pub(super) fn take(&mut self, piece: &Piece, label: Option<labels::Label>, position: Span, report: &mut Report) {
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
                let reason = text!("What follows does not have that format.", "其后的内容不符合该格式。");
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
                let mut reason = text!("It follows “{label}”. {reason}", "前有“{label}”字样。{reason}");
                reason.fill("label", &Text::from(&*label.text));
                reason.fill("reason", &guess.reason);
                guess.reason = reason;
                if is_first && is_named {
                    guess.certainty = Certainty::Likely;
                }
                is_first = false;
            } else if is_named {
                // The words before it say something else. So what is possible is dropped, and what is likely is only
                // possible.
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

    pub(super) fn take_qr(&mut self, qr: &qr::Qr, report: &mut Report) {
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

/// As many digits as the number of an older invoice has.
pub(super) fn is_number_of_older(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The place of a run that is not empty.
pub(super) fn span(run: &[Glyph]) -> Span {
    run.first().zip(run.last()).map_or([0, 0], |(first, last)| [first.at[0], last.at[1]])
}
