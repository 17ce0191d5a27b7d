//! The steps of a payment, as the order page or the contract gives them, and the one that is due now.

use super::{
    case::{Case, is_given},
    delivery_term,
    question::{Order, ScheduleStep},
};
use crate::{
    comparison::Place,
    money::{self, round_half_away},
    report::Report,
    typed::{self, currency::Currency, rate},
};
use rust_decimal::Decimal;

/// The schedule that counts, read once.
pub(super) struct Schedule<'a> {
    /// Where it is from: the order page or, if that shows none, the contract.
    pub(super) place: Place,
    /// Its steps.
    pub(super) list: &'a [ScheduleStep],
    /// Their amounts. If they are shares of the whole, the last one includes the rounding difference.
    pub(super) amounts: Vec<Option<Decimal>>,
    /// The place of the step that is due now.
    pub(super) step: Option<usize>,
    /// The total as stated.
    pub(super) stated: Option<Decimal>,
    /// The total as stated, or what the steps add up to.
    pub(super) total: Option<Decimal>,
    /// What is due now, as typed or computed; empty if not known.
    due: String,
}

impl<'a> Schedule<'a> {
    /// Reads the schedule of the order page, or of the contract.
    pub(super) fn of(case: &Case<'a>) -> Schedule<'a> {
        let q = case.question;
        let (place, order) = if q.order.schedule.is_empty() && !q.contract.schedule.is_empty() {
            (Place::Contract, &q.contract)
        } else {
            (Place::Order, &q.order)
        };
        let list = order.schedule.as_slice();
        let step = list.iter().position(|step| step.due == Some(true));
        let stated = read(&order.amount, code(order));
        let amounts = amounts(order, stated);
        let sum = || amounts.iter().try_fold(Decimal::ZERO, |sum, step| sum.checked_add((*step)?));
        let total = stated.or_else(|| if list.is_empty() { None } else { sum() });
        let due = step.map_or_else(String::new, |at| {
            let typed = &list[at].amount;
            let computed = || amounts.get(at).copied().flatten().map_or_else(String::new, |due| due.to_string());
            if is_given(typed) { typed.clone() } else { computed() }
        });
        Schedule { place, list, amounts, step, stated, total, due }
    }

    /// What is asked for now where this total is shown: the step that is due, or the total. If only the
    /// contract has a schedule, it also applies to an order page with the same total.
    pub(super) fn due_now(&'a self, place: Place, order: &'a Order) -> &'a str {
        let is_total = || self.step.is_some() && self.total.is_some() && read(&order.amount, code(order)) == self.total;
        let is_here = self.place == place || place == Place::Order && is_total();
        if is_here && !self.due.is_empty() { &self.due } else { &order.amount }
    }

    /// The field that [`Schedule::due_now`] was typed into.
    pub(super) fn field(&self) -> String {
        let due = self.step.filter(|at| is_given(&self.list[*at].amount));
        let place = self.place.key();
        due.map_or_else(|| self.place.path("amount"), |at| format!("{place}.schedule[{at}].amount"))
    }

    /// Whether the reader is past the deposit: the step that is due is not the first.
    pub(super) fn is_balance(&self) -> bool {
        self.step.is_some_and(|at| at > 0)
    }
}

fn code(order: &Order) -> &'static str {
    typed::currency::of(&order.currency).currency().unwrap_or(Currency::YUAN).code
}

fn read(typed: &str, currency: &str) -> Option<Decimal> {
    let typed = delivery_term::cut_from_amount(typed).map_or(typed, |(amount, _)| amount);
    typed::amount::read("", typed, currency, &mut Report::default()).map(|amount| amount.value)
}

fn amounts(order: &Order, total: Option<Decimal>) -> Vec<Option<Decimal>> {
    let decimals = money::decimals(code(order));
    let total = total.and_then(|total| money::to_minor(total, decimals));
    let shares: Vec<Option<Decimal>> = order.schedule.iter().map(share).collect();
    let of_total = |share: Decimal| {
        let numerator = total?.checked_mul(share.mantissa())?;
        Some(round_half_away(numerator, 10_i128.pow(share.scale())))
    };
    let mut minors: Vec<Option<i128>> = shares.iter().map(|share| share.and_then(of_total)).collect();
    let whole = shares.iter().try_fold(Decimal::ZERO, |sum, share| sum.checked_add((*share)?));
    if whole == Some(Decimal::ONE)
        && let (Some(total), Some((last, others))) = (total, minors.split_last_mut())
    {
        *last = others.iter().try_fold(total, |left, step| left.checked_sub((*step)?));
    }
    let computed = minors.into_iter().map(|minor| Decimal::try_from_i128_with_scale(minor?, decimals).ok());
    let read = |step: &ScheduleStep| read(&step.amount, code(order));
    order.schedule.iter().zip(computed).map(|(step, computed)| read(step).or(computed)).collect()
}

/// A stage's share of the total, if no amount is given; a share below zero or above the whole does not count.
fn share(step: &ScheduleStep) -> Option<Decimal> {
    if is_given(&step.amount) {
        return None;
    }
    share_of(&step.percent)
}

/// A share with its sign, without the words around it: `30% deposit`, `定金30%`. Other figures make it something else.
fn without_words(typed: &str) -> &str {
    let is_digit = |char: char| char.is_numeric();
    let is_figure = |char: char| is_digit(char) || matches!(char, '.' | ',');
    let Some((before, after)) = typed.split_once(['%', '％']) else { return typed };
    let word = before.trim_end().char_indices().rev().find(|(_, char)| !is_figure(*char));
    let start = word.map_or(0, |(at, char)| at + char.len_utf8());
    let is_one = before[start..].contains(is_digit) && !before[..start].contains(is_digit) && !after.contains(is_digit);
    if is_one && !before[..start].ends_with(['-', '/', '+']) { &typed[start..typed.len() - after.len()] } else { typed }
}

/// A share in per cent, with or without its sign.
pub(super) fn share_of(percent: &str) -> Option<Decimal> {
    let percent = without_words(percent.trim());
    let bare = ["%", "％", "percent", "per cent", "pct"].iter().find_map(|unit| percent.strip_suffix(unit));
    let percent = bare.unwrap_or(percent).trim_end();
    if percent == "100" {
        return Some(Decimal::ONE);
    }
    let share = || rate::read("", &format!("{percent}%"), &mut Report::default());
    if percent.is_empty() { None } else { share().filter(|share| *share > Decimal::ZERO) }
}
