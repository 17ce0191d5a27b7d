//! The amounts: total, amount due now, deposit and balance, and their currency.

use super::chars::Small as _;
use super::{
    around::Paper,
    chars::exact,
    field::{Field, How, Maker, rank},
    found::{Found, keep, pick},
    kind::Kind,
    labels::Strength,
    layout::Layout,
    money::{self, Money},
    run::Run,
    what::{Side, What},
};
use crate::typed::currency;

/// The currency of a sign is only looked for within this distance.
const MOST: usize = 40_000;

/// The amounts of a document.
pub fn fields(paper: &Paper, maker: &Maker, found: &[&Found], kind: Kind, layer: &[u8]) -> Vec<Field> {
    let newest = |found: &Found| layer.get(found.row).copied().unwrap_or(0);
    let of = |what: What| {
        let is_one = |found: &Found| {
            found.what == what && found.money.as_ref().is_some_and(|money| !money.value.starts_with('-'))
        };
        let key = |found: &Found| (i64::from(newest(found)) << 40) + rank_of(total_rank(paper, found, kind));
        pick(found, &is_one, &key)
    };
    let label = |found: &Found| {
        found
            .hit
            .map_or_else(String::new, |hit| paper.layout.text(paper.hits[hit].start, paper.hits[hit].end).to_small())
    };
    let (totals, mut subtotals, due, balances) =
        (of(What::Total), of(What::Subtotal), of(What::Due), of(What::Balance));
    // Additions or deductions below it lead to a different total.
    keep(&mut subtotals, &|found| !is_followed(paper, found.row));
    let deposits = of(What::Deposit);
    let asked = pick(&deposits, &|found| found.side != Side::Payer, &|_| 0);
    let pay = of(What::Pay);
    let balance = balances.first().copied().or_else(|| due.iter().find(|due| label(due).contains("balance")).copied());
    let is_open = totals.is_empty() && subtotals.is_empty() && due.is_empty() && !of(What::Subtotal).is_empty();
    // The amount sent, without the bank's fees that a plain “Total” includes.
    let is_bare = |found: &&&Found| total_rank(paper, found, kind).0 == 3;
    let is_bank = matches!(kind, Kind::BankScreen | Kind::BankReceipt);
    let sent = totals.first().filter(|_| is_bank).filter(is_bare).and(pay.first());
    let whole = sent
        .or(totals.first())
        .or(subtotals.first())
        .or(due.first())
        .or(balance.as_ref())
        .or(asked.first())
        .or(pay.first())
        .copied();
    let alone = if whole.is_none() && is_bank { alone(paper) } else { None };
    let whole = whole.or(alone.as_ref());
    // The amount due now is the total only if no larger amount is printed.
    let is_part = totals.is_empty() && subtotals.is_empty() && whole.is_some_and(|whole| is_less(paper, whole));
    let mut fields = Vec::new();
    share_fields(paper, maker, &deposits, balance, &mut fields);
    let Some(whole) = whole else { return fields };
    let mut gross = maker.of("gross", whole);
    let value = |found: &Found| found.money.as_ref().map(|money| money.value.clone());
    let rivals = totals.iter().filter(|other| {
        value(other) != value(whole) && total_rank(paper, other, kind) == total_rank(paper, whole, kind)
    });
    gross.rivals = rivals
        .filter_map(|other| maker.best("gross", &[other]))
        .map(|field| super::field::Rival { value: field.value, place: field.place, by: field.by })
        .collect();
    if !is_open && !is_part {
        fields.push(gross);
    }
    if let Some(currency) = currency(paper, maker, found, whole) {
        fields.push(currency);
    }
    let is_asked = matches!(kind, Kind::Email | Kind::Chat | Kind::OrderPage | Kind::PaymentNotice);
    let now = due.first().copied().or_else(|| if is_asked { asked.first().copied().or(balance) } else { None });
    if let Some(now) = now {
        fields.push(maker.of("due", now));
    }
    fields
}

/// “¥12,600.00” below “转账成功”: the only amount with a currency that is alone in its row.
fn alone(paper: &Paper) -> Option<Found> {
    let layout = paper.layout;
    let mut found = None;
    for row in 0..layout.rows.len() {
        let (start, end) = layout.range(row);
        let run = Run::of(layout, start, end).part(0, usize::MAX);
        let [money] = &money::all(&run.chars)[..] else { continue };
        if money.end - money.start < run.chars.len() || money.currency.is_none() || run.chars[0] == '-' {
            continue;
        }
        if found.is_some() {
            return None;
        }
        let (what, side, strength, currency) = (What::Total, Side::Any, Strength::Alone, money.currency);
        let money = Some(money.clone());
        found = Some(Found { what, side, run, hit: None, strength, row, currency, money, column: 0 });
    }
    found
}

/// Words before an amount that is not to be paid.
const BOUNDS: &str = "under|over|above|below|than|up to|max|min|minimum|maximum|within|limit|limit of|of over";

/// Whether a larger amount is printed, in the same currency.
fn is_less(paper: &Paper, whole: &Found) -> bool {
    let layout = paper.layout;
    let size = |money: &Money| {
        exact(&money.value).map_or(0, |(digits, decimals)| digits.saturating_mul(10_000) / 10_i64.pow(decimals.min(4)))
    };
    let Some(own) = whole.money.as_ref() else { return false };
    (0..layout.rows.len()).any(|row| {
        let (start, end) = layout.range(row);
        money::all(&layout.chars[start..end.min(start + 400)]).iter().any(|money| {
            let before = layout.text(start + money.start.saturating_sub(12), start + money.start).to_small();
            let is_bound = BOUNDS.split('|').any(|word| before.trim_end().ends_with(word));
            let is_other = money.is_share || is_bound || money.currency.is_none() || money.currency != own.currency;
            !is_other && size(money) > size(own)
        })
    })
}

/// Whether one of the next rows has an amount that is added or taken off; what is paid of the whole is neither.
fn is_followed(paper: &Paper, row: usize) -> bool {
    let layout = paper.layout;
    let is_amount = |money: &Money| !money.is_share && !money.has_unit && money.to - money.from >= 4;
    let is_paid = |row: usize| {
        let paid = [What::Deposit, What::Due, What::Balance, What::Pay, What::Terms];
        paper.hits_of(row).iter().any(|hit| paid.iter().any(|what| hit.names(*what)))
    };
    for next in row + 1..layout.rows.len().min(row + 3) {
        if is_paid(next) {
            return false;
        }
        let (start, end) = layout.range(next);
        if money::all(&layout.chars[start..end]).iter().any(is_amount) {
            return true;
        }
    }
    false
}

/// Deposit and balance: as a share, or as an amount.
fn share_fields(paper: &Paper, maker: &Maker, deposits: &[&Found], balance: Option<&Found>, fields: &mut Vec<Field>) {
    let (deposit, rest) = shares(paper);
    match (deposit, deposits.first()) {
        (Some(share), _) => fields.push(maker.run("deposit", &share, How::Form)),
        (None, Some(amount)) => fields.push(maker.of("deposit", amount)),
        _ => {}
    }
    match (rest, balance) {
        (_, Some(amount)) => fields.push(maker.of("balance", amount)),
        (Some(share), None) => fields.push(maker.run("balance", &share, How::Form)),
        _ => {}
    }
}

/// In one number.
fn rank_of((by_words, sure, later): (u8, u8, i64)) -> i64 {
    (i64::from(by_words) << 36) + (i64::from(sure) << 32) + later
}

/// Several totals, with the right one first.
fn total_rank(paper: &Paper, found: &Found, kind: Kind) -> (u8, u8, i64) {
    let Some(hit) = found.hit.map(|hit| &paper.hits[hit]) else { return (9, 0, 0) };
    let label = paper.layout.text(hit.start, hit.end).to_small();
    let tight: String = label.chars().filter(|char| !char.is_whitespace()).collect();
    let has = |words: &[&str]| words.iter().any(|word| tight.contains(word));
    let sure = if found.currency.is_some() || found.money.as_ref().is_some_and(|money| money.currency.is_some()) {
        0
    } else {
        1
    };
    let by_words = if matches!(kind, Kind::BankScreen | Kind::BankReceipt) {
        if has(&["transferamount", "转账金额", "汇款金额", "付款金额", "小写", "receive", "get"]) {
            0
        } else if has(&["send", "sent"]) {
            1
        } else if has(&["amount", "金额"]) {
            2
        } else {
            3
        }
    } else if has(&["grand", "总计", "总金额", "价税合计", "总额"]) {
        0
    } else if has(&[
        "total",
        "合计",
        "totaal",
        "totale",
        "gesamt",
        "endbetrag",
        "montant",
        "rechnungsbetrag",
        "order",
        "invoice",
        "contract",
        "应付",
        "总价",
    ]) {
        1
    } else {
        2
    };
    // Below a list the last total is the final one.
    let later = if by_words <= 1 && hit.strength != Strength::Middle { -(found.row as i64) } else { found.row as i64 };
    (by_words, if hit.strength == Strength::Middle { 1 + sure } else { sure }, later)
}

/// The currency of the total. A sign that several share means the one of them that the document names anywhere.
fn currency(paper: &Paper, maker: &Maker, found: &[&Found], whole: &Found) -> Option<Field> {
    let (code, run, label) = printed(paper, found, whole)?;
    let code = match code {
        "USD" => named_elsewhere(paper.layout, code, "$")?,
        "CNY" => named_elsewhere(paper.layout, code, "¥")?,
        _ => code,
    };
    let by = label.map_or(maker.derived("currency", "", &run), |found| maker.of("currency", found));
    Some(Field { value: code.to_ascii_uppercase(), ..by })
}

/// Of the currencies that share a sign, the one that is named by its code or name; if none is, the usual one.
fn named_elsewhere(layout: &Layout, usual: &'static str, sign: &str) -> Option<&'static str> {
    let shared = currency::of(sign).currency()?;
    let mut named: Vec<&'static str> = Vec::new();
    let begins = |at: &usize| *at == 0 || !layout.chars[at - 1].is_ascii_alphabetic();
    for at in (0..layout.chars.len().min(MOST)).filter(begins) {
        let Some((code, length)) = money::currency_at(&layout.chars[at..]) else { continue };
        let text: String = layout.chars[at..at + length].iter().collect();
        let is_sure = currency::of(&text).currency().is_some_and(|currency| !currency.is_shared());
        if is_sure && shared.can_be(code) && !named.contains(&code) {
            named.push(code);
        }
    }
    match named[..] {
        _ if named.contains(&usual) => Some(usual),
        [] => Some(usual),
        [only] => Some(only),
        _ => None,
    }
}

/// What names the currency of the total, and its label: next to it, in the heading above it, or the only currency on
/// the document.
fn printed<'a>(paper: &Paper, found: &[&'a Found], whole: &Found) -> Option<(&'static str, Run, Option<&'a Found>)> {
    let layout = paper.layout;
    if let Some(money) = &whole.money
        && let Some(code) = money.currency
    {
        return Some((code, beside(whole, money), None));
    }
    if let Some(code) = whole.currency {
        return Some((code, whole.run.clone(), None));
    }
    if let Some(named) = found
        .iter()
        .filter(|found| found.what == What::Currency && found.side != Side::Payer)
        .min_by_key(|found| rank(found))
    {
        let code = money::currency_in(&named.run.chars)?;
        return Some((code, named.run.clone(), Some(named)));
    }
    let heading = (0..whole.row).rfind(|row| paper.headings[*row]);
    if let Some(row) = heading {
        let (start, end) = layout.range(row);
        if let Some(code) = money::currency_in(&layout.chars[start..end]) {
            let cells = layout.cells_of(row).iter().rev();
            let cell =
                cells.into_iter().find(|cell| money::currency_in(&layout.chars[cell.start..cell.end]).is_some())?;
            return Some((code, Run::of(layout, cell.start, cell.end), None));
        }
    }
    only_one(paper, whole)
}

/// The characters of the currency next to an amount, or those of the amount.
fn beside(found: &Found, money: &Money) -> Run {
    let length = money.from - money.start;
    if length > 0 { found.run.part(0, length) } else { found.run.clone() }
}

fn only_one<'a>(paper: &Paper, whole: &Found) -> Option<(&'static str, Run, Option<&'a Found>)> {
    let layout = paper.layout;
    let mut code = None;
    let mut place = None;
    for row in 0..layout.rows.len() {
        let (start, end) = layout.range(row);
        for money in money::all(&layout.chars[start..end]) {
            if let Some(found) = money.currency {
                if code.is_some_and(|code| code != found) {
                    return None;
                }
                code = Some(found);
                place.get_or_insert(Run::of(layout, start + money.start, start + money.end));
            }
        }
    }
    let place = place.unwrap_or_else(|| whole.run.clone());
    code.map(|code| (code, place, None))
}

const DEPOSIT: &str = "deposit|advance|down payment|downpayment| down|payable now|prepay|pre-pay|initial payment|upon order|with order|with the order|at order|on order|定金|订金|预付|首付|下单|anzahlung|acompte|anticipo|acconto|voorschot|zaliczka|deposi";
const BALANCE: &str = "balance|remaining|rest |against|before ship|before deliver|before load|before dispatch|prior to|after |on arrival|尾款|余款|见提单|出货前|发货前|提单|发运前|交货前|装船前|rest of|b/l|scan doc|at sight|出货";
const NEITHER: &str = "off|discount|per day|vat|tax|penalt|late|interest|commission|insurance|more or less|tolerance|税|违约|手续费|折|of invoice value|110";

/// A share in hundredths of a per cent.
fn hundredths(share: &Money) -> i64 {
    exact(&share.value).map_or(0, |(digits, decimals)| digits.saturating_mul(100) / 10_i64.pow(decimals.min(4)))
}

/// Which share is paid first, and which is left.
fn shares(paper: &Paper) -> (Option<Run>, Option<Run>) {
    let layout = paper.layout;
    let mut deposit: Option<(Money, Run)> = None;
    let mut rest: Option<(Money, Run)> = None;
    for row in 0..layout.rows.len() {
        let (start, end) = layout.range(row);
        if !layout.chars[start..end].iter().any(|char| matches!(char, '%' | 'P' | 'p' | '％')) {
            continue;
        }
        let found: Vec<Money> =
            money::all(&layout.chars[start..end]).into_iter().filter(|money| money.is_share).collect();
        let bound = |at: usize| matches!(layout.chars[start + at], ',' | ';' | '，' | '；' | '。');
        for (number, share) in found.iter().enumerate() {
            let next = found.get(number + 1).map_or(end - start, |next| next.start);
            let before = if number == 0 { 0 } else { found[number - 1].end };
            let stop = (share.end..next).find(|at| bound(*at)).unwrap_or(next).min(share.end + 60);
            let from = (before..share.start)
                .rev()
                .find(|at| bound(*at))
                .map_or(before, |at| at + 1)
                .max(share.start.saturating_sub(50));
            let text = |from: usize, to: usize| layout.text(start + from, start + to).to_small();
            let (front, after) = (text(from, share.start), text(share.end, stop));
            let says = |text: &str, words: &str| words.split('|').any(|word| text.contains(word));
            if says(&after, NEITHER) && !says(&after, DEPOSIT) || hundredths(share) == 0 {
                continue;
            }
            let own = || Run::of(layout, start + share.start, start + share.end).part(0, usize::MAX);
            let hundred = 10_000;
            let part = hundredths(share);
            // Words right after a share say more than those before it.
            let first = if says(&after, DEPOSIT) || says(&after, BALANCE) { after } else { front };
            let is_rest = says(&first, BALANCE) && !says(&first, DEPOSIT);
            if says(&first, DEPOSIT)
                && part < hundred
                && deposit.is_none()
                && (!says(&first, "balance") || first.contains("deposit"))
            {
                deposit = Some((share.clone(), own()));
            } else if is_rest && rest.is_none() && part < hundred {
                rest = Some((share.clone(), own()));
            } else if let Some((first, _)) = &deposit
                && rest.is_none()
                && hundredths(first) + part == hundred
            {
                rest = Some((share.clone(), own()));
            }
        }
    }
    // The rest after the first payment is the other share.
    let rest = rest
        .filter(|(rest, _)| deposit.as_ref().is_none_or(|(first, _)| hundredths(first) + hundredths(rest) == 10_000));
    (deposit.map(|(_, run)| run), rest.map(|(_, run)| run))
}
