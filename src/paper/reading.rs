//! How sure is a value that was read from a picture?
//!
//! A recogniser can lose one of several equal digits in a row, and confuse 0 and O, 1 and l, 8 and B. So everything
//! that knows something about a value votes on it: a second reading of the same place, check digits, lengths, sums, the
//! amount in words, the invoice's QR code. If all of them agree, the reading is sure. If one disagrees, a finding says
//! so. If exactly one correction makes them all agree, it is proposed. Nothing is corrected here, and no reading
//! confirms itself: only what the reader confirms counts.

use super::{
    field::Field,
    fold,
    place::Mark,
    question::Piece,
    rules,
    voter::{Reading, Vote, Voter},
    votes::Ballot,
};
use crate::{report::Report, text::Text};

/// Characters at least this clear are sure, in per cent.
const CLEAR: u32 = 90;
/// Below this a second reading is not enough.
const HARD: u32 = 50;

/// Votes on every field that came from a picture, and says which are not sure.
pub fn vote(fields: &mut [Field], pieces: &[Piece], ballot: &Ballot, report: &mut Report) {
    let mut some = false;
    let readings: Vec<Option<Reading>> = fields
        .iter()
        .map(|field| {
            field.confidence.map(|confidence| {
                let second = second_look(field, pieces);
                reading(field, confidence, second, ballot)
            })
        })
        .collect();
    for (field, reading) in fields.iter_mut().zip(readings) {
        let Some(reading) = reading else { continue };
        some = true;
        if !reading.sure {
            let against: Vec<Text> = reading.votes.iter().filter(|vote| !vote.agrees).map(Vote::why).collect();
            let why = if against.is_empty() { vec![Vote::new(Voter::Characters, false).why()] } else { against };
            let finding = rules::UNSURE.at(field.name).with("value", &*field.value).with("why", in_one(&why));
            report.add(match &reading.proposal {
                Some(proposal) => finding.suggest(proposal.clone()),
                None => finding,
            });
        }
        field.reading = Some(reading);
    }
    if some {
        report.add(rules::BY_MACHINE.at("pieces"));
    }
}

/// Several reasons as one.
fn in_one(reasons: &[Text]) -> Text {
    let list = |of: fn(&Text) -> &str, between: &str| reasons.iter().map(of).collect::<Vec<_>>().join(between);
    Text::of(&list(Text::en, ", and "), &list(Text::zh, "，"))
}

fn reading(field: &Field, confidence: u32, second: Option<Vote>, ballot: &Ballot) -> Reading {
    let mut votes = ballot.on(field.name, &field.value);
    let is_proven = votes.iter().any(|vote| vote.agrees && vote.by != Voter::Form);
    let other = second.as_ref().and_then(|vote| vote.instead.clone());
    if confidence >= CLEAR {
        votes.insert(0, Vote::new(Voter::Characters, true));
    } else if confidence < HARD && !is_proven {
        votes.insert(0, Vote::new(Voter::Characters, false));
    } else if second.is_none() && field.name == "currency" {
        // A sign that is not a letter or digit is not read twice.
        votes.push(Vote::new(Voter::Characters, true));
    }
    votes.extend(second);
    let sure = votes.iter().all(|vote| vote.agrees) && votes.iter().any(|vote| vote.agrees && vote.by != Voter::Form);
    let proposal = if sure { None } else { ballot.proposal(field.name, &field.value, other.as_deref()) };
    Reading { sure, votes, proposal }
}

/// What the second reading of a value's pieces says; `None` if they were not read twice.
fn second_look(field: &Field, pieces: &[Piece]) -> Option<Vote> {
    let mut parts: Vec<Mark> = Vec::new();
    for mark in &field.marks {
        match parts.last_mut() {
            Some(last) if last.piece == mark.piece => {
                (last.from, last.to) = (last.from.min(mark.from), last.to.max(mark.to));
            }
            _ => parts.push(*mark),
        }
    }
    // A point makes a difference only in amounts.
    let is_amount = matches!(field.name, "gross" | "net" | "tax" | "due" | "deposit" | "balance");
    let plain = if is_amount { fold::figures } else { fold::letters };
    let looks: Vec<(String, Option<String>)> = parts
        .iter()
        .filter_map(|part| {
            let piece = pieces.get(part.piece as usize).filter(|piece| !piece.again.is_empty())?;
            let units: Vec<u16> = piece.text.encode_utf16().collect();
            let text = |from: u32, to: u32| {
                String::from_utf16_lossy(units.get(from as usize..to as usize).unwrap_or_default())
            };
            let whole = units.len() as u32;
            let (before, own, after) = (text(0, part.from), text(part.from, part.to), text(part.to, whole));
            // A currency's sign alone is neither letter nor digit.
            if fold::letters(&own).is_empty() {
                return None;
            }
            Some((own, between(&piece.again, &before, &after)))
        })
        .collect();
    if looks.is_empty() {
        return None;
    }
    let agrees = looks.iter().all(|(own, again)| again.as_ref().is_some_and(|again| plain(own) == plain(again)));
    // A value of several pieces is put together only if each of them was read twice.
    let instead = (!agrees && looks.len() == parts.len())
        .then(|| looks.into_iter().map(|(_, again)| again).collect::<Option<Vec<String>>>())
        .flatten()
        .map(|all| all.join(" "));
    Some(Vote { by: Voter::SecondLook, agrees, instead })
}

/// The part of a second reading that is between two texts of the first one.
fn between(again: &str, before: &str, after: &str) -> Option<String> {
    let [all, before, after] = [again, before, after].map(fold::figures);
    if before.is_empty() && after.is_empty() {
        return Some(again.trim().to_owned());
    }
    let inner = all.strip_prefix(&*before)?.strip_suffix(&*after)?;
    (!inner.is_empty()).then(|| inner.to_owned())
}
