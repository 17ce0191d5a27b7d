//! Which of the labels that were found really are labels, by what is around them, and where their values end.

use super::{
    amount,
    labels::{self, Hit, LONGEST_VALUE, Strength, is_run},
    layout::Layout,
    money, names, numbers,
    run::Run,
    values,
    what::{Side, What},
    words,
};
use crate::glyph::is_han;

/// Leaves out what only looks like a label, and ends each value where the next label begins.
pub fn sift(layout: &Layout, mut hits: Vec<Hit>, is_left_out: impl Fn(usize) -> bool) -> Vec<Hit> {
    hits.retain(|hit| !is_left_out(hit.row));
    hits = joined(layout, hits);
    // “用途 | 货款”: the text for the payee can also be a label's word. If it comes from the bank's own summary, the
    // purpose says more.
    let is_only = hits.iter().filter(|hit| hit.names(What::Message)).count() == 1;
    let is_written = |hit: &Hit| {
        let before = hit.cell.checked_sub(1).filter(|cell| layout.cells[*cell].row == hit.row);
        let is_purpose = |other: &Hit| is_only || layout.text(other.start, other.end).ends_with("用途");
        let is_message = |other: &Hit| Some(other.cell) == before && other.names(What::Message) && is_purpose(other);
        hit.strength == Strength::Alone
            && [What::Total, What::Deposit, What::Balance].iter().any(|what| hit.names(*what))
            && hits.iter().any(|other| is_message(other) && other.strength == Strength::Alone)
    };
    let written: Vec<bool> = hits.iter().map(is_written).collect();
    let mut written = written.into_iter();
    hits.retain(|_| !written.next().unwrap_or(false));
    let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
    // From the last to the first: whether a label in the middle of words is one depends on what is after it.
    for mut hit in hits.into_iter().rev() {
        // “deposit for order 77120: USD 1,500.00”
        let is_amount = hit.names.iter().all(|(what, _)| amount::is_amount(*what));
        let is_between = |next: &&Hit| {
            is_amount && next.names.iter().all(|(what, _)| matches!(what, What::Number | What::Order | What::Contract))
        };
        let mut after = kept.iter().rev().take_while(|next| next.cell == hit.cell && next.start >= hit.end);
        let next = after.find(|next| !is_between(next));
        let end = layout.cells[hit.cell].end.min(hit.value.saturating_add(LONGEST_VALUE));
        hit.until = next.map_or(end, |next| without_prefix(layout, next, hit.value)).min(end);
        if hit.value > hit.until {
            hit.value = hit.until;
        }
        if is_label(layout, &mut hit) {
            kept.push(hit);
        }
    }
    kept.reverse();
    turn(layout, &mut kept);
    kept
}

/// 甲方 buys and 乙方 sells, unless the document says the opposite: 甲方（供方）.
fn turn(layout: &Layout, hits: &mut [Hit]) {
    let chars = &layout.chars;
    let is_of = |hit: &Hit, first: char| chars[hit.start] == first && chars[hit.start + 1] == '方';
    let sells = |hit: &Hit| {
        let cell = layout.text(hit.start, layout.cells[hit.cell].end);
        is_of(hit, '甲') && SELLERS.split('|').any(|word| cell.contains(word))
    };
    if !hits.iter().any(sells) {
        return;
    }
    for hit in hits {
        // What says it itself is right already.
        let is_turned = (is_of(hit, '甲') || is_of(hit, '乙')) && !chars[hit.start..hit.end].contains(&'(');
        for (what, side) in hit.names.iter_mut().filter(|_| is_turned) {
            (*what, *side) = match (*what, *side) {
                (What::Buyer, _) => (What::Seller, Side::Seller),
                (What::Seller, _) => (What::Buyer, Side::Buyer),
                (what, Side::Payer) => (what, Side::Payee),
                (what, Side::Payee) => (what, Side::Payer),
                (what, Side::Buyer) => (what, Side::Seller),
                (what, Side::Seller) => (what, Side::Buyer),
                same => same,
            };
        }
    }
}

/// What says in brackets that a party sells.
const SELLERS: &str = "(供方|(供货方|(供应商|(卖方|(销售方|(出卖人";

/// Where a label begins with the currency in front of it.
fn without_prefix(layout: &Layout, next: &Hit, from: usize) -> usize {
    let mut end = next.start;
    if next.currency.is_some() && next.note.is_none() {
        let word = layout.chars[from..end.max(from)]
            .iter()
            .rposition(|char| *char != ' ')
            .map_or(from, |last| from + last + 1);
        let start =
            layout.chars[from..word].iter().rposition(|char| *char == ' ').map_or(from, |space| from + space + 1);
        if money::currency_in(&layout.chars[start..word]).is_some() {
            end = start;
        }
    }
    end
}

/// A label in two languages is one label.
fn joined(layout: &Layout, hits: Vec<Hit>) -> Vec<Hit> {
    let mut all: Vec<Hit> = Vec::with_capacity(hits.len());
    for hit in hits {
        if let Some(last) = all.last_mut()
            && last.cell == hit.cell
            && hit.start >= last.end
            && layout.chars[last.end..hit.start].iter().all(|char| matches!(char, ' ' | '/' | '(' | '|' | '.'))
            && is_other_language(layout, last, &hit)
        {
            let same: Vec<_> = last.names.iter().copied().filter(|(what, _)| hit.names(*what)).collect();
            // The first one decides, or the second one if the two are of different sorts.
            let names = if !same.is_empty() {
                same
            } else if is_vague(&last.names) {
                hit.names.clone()
            } else {
                last.names.clone()
            };
            let begins = matches!(last.strength, Strength::Start | Strength::Alone | Strength::Colon);
            let strength = match hit.strength {
                Strength::Colon => Strength::Colon,
                _ if begins && hit.value >= layout.cells[hit.cell].end => Strength::Alone,
                _ => last.strength,
            };
            *last = Hit {
                names,
                start: last.start,
                in_prose: last.in_prose,
                strength,
                currency: hit.currency.or(last.currency),
                ..hit
            };
            continue;
        }
        // “Total amount (incl. freight)”: not a label of its own.
        let is_noted = |last: &Hit| last.cell == hit.cell && last.note.is_some_and(|(_, close)| hit.end <= close);
        if is_vague(&hit.names) && all.last().is_some_and(is_noted) {
            continue;
        }
        // 甲方（供方）: what is in brackets says which side it is.
        if let Some(last) = all.last_mut()
            && is_noted(last)
            && [last as &Hit, &hit].iter().all(|hit| hit.names(What::Buyer) || hit.names(What::Seller))
        {
            *last = Hit { start: last.start, strength: hit.strength.min(last.strength), ..hit };
            continue;
        }
        if let Some(last) = all.last_mut()
            && go_on(layout, last, &hit)
        {
            continue;
        }
        all.push(hit);
    }
    all
}

/// 收款人常驻国家名称, “Invoice No. & Date”: labels that continue are one. The last part counts, unless it names nothing.
fn go_on(layout: &Layout, last: &mut Hit, hit: &Hit) -> bool {
    if last.cell != hit.cell || hit.start < last.end {
        return false;
    }
    let between = &layout.chars[last.end..hit.start];
    if between.is_empty() && is_han(layout.chars[hit.start]) && is_han(layout.chars[hit.start - 1]) {
        let side = last.names.iter().map(|(_, side)| *side).find(|side| *side != Side::Any).unwrap_or(Side::Any);
        let names = if is_vague(&hit.names) { last.names.clone() } else { hit.names.clone() };
        let with_side = |(what, own): &(What, Side)| (*what, if *own == Side::Any { side } else { *own });
        *last = Hit {
            names: names.iter().map(with_side).collect(),
            start: last.start,
            in_prose: last.in_prose,
            strength: if last.strength == Strength::Middle { Strength::Middle } else { hit.strength },
            ..hit.clone()
        };
        return true;
    }
    let joint: String = between.iter().filter(|char| !matches!(char, ' ' | '.')).collect();
    let cell = layout.cells[hit.cell];
    let is_all = hit.value >= cell.end && last.start <= cell.start + 6 && !last.in_prose;
    if is_all && matches!(joint.as_str(), "&" | "and" | "/" | "," | "及" | "和") {
        last.names.extend(hit.names.iter().filter(|(what, _)| *what != What::Other));
        *last = Hit {
            names: last.names.clone(),
            start: last.start,
            in_prose: false,
            strength: Strength::Alone,
            ..hit.clone()
        };
        return true;
    }
    false
}

fn is_other_language(layout: &Layout, one: &Hit, two: &Hit) -> bool {
    let han = |hit: &Hit| layout.chars[hit.start..hit.end].iter().any(|char| is_han(*char));
    // IBAN after “N° de compte”, BIC after “SWIFT”.
    han(one) != han(two)
        || one.names.iter().any(|(what, _)| two.names(*what))
            && layout.chars[one.end..two.start].iter().any(|char| *char != ' ')
}

fn is_vague(names: &[(What, Side)]) -> bool {
    names.iter().all(|(what, _)| matches!(what, What::Other | What::Part | What::Name | What::BankCode))
}

/// Whether this is a label, by what is around it; leaves it only the names that its value fits.
fn is_label(layout: &Layout, hit: &mut Hit) -> bool {
    let run = Run::of(layout, hit.value, hit.until);
    match hit.strength {
        Strength::Colon => {
            let is_bare = || matches!(&*layout.text(hit.start, hit.end).to_ascii_lowercase(), "to" | "from" | "for");
            !hit.in_prose || (!hit.names(What::Other) || hit.names.len() > 1) && !is_bare()
        }
        Strength::Alone => true,
        Strength::Start | Strength::Middle => {
            let begins = hit.strength == Strength::Start;
            let in_run = is_run(layout, hit.row);
            let after = After { layout, hit, run: &run, begins, in_run };
            let names: Vec<_> = hit.names.iter().copied().filter(|(what, _)| after.fits(*what)).collect();
            hit.names = names;
            !hit.names.is_empty()
        }
    }
}

/// What is after a label without punctuation.
struct After<'a> {
    layout: &'a Layout,
    hit: &'a Hit,
    run: &'a Run,
    begins: bool,
    in_run: bool,
}

impl After<'_> {
    fn fits(&self, what: What) -> bool {
        let (run, hit) = (self.run, self.hit);
        let mark = !hit.in_prose;
        let words = self.layout.chars[hit.start..hit.end].iter().filter(|char| **char == ' ').count() + 1;
        match what {
            What::Account if values::account_in_note(self.layout, hit).is_some() => true,
            What::Account if self.begins && names::bank_and_account(run).is_some() => true,
            What::Account | What::Iban => numbers::account(run, if self.begins { 6 } else { 8 })
                .is_some_and(|(from, _)| run.chars[..from].iter().all(|char| *char == ' ')),
            What::Swift => numbers::swift(run).is_some(),
            What::Cnaps | What::BankCode => run.chars.iter().take(4).any(char::is_ascii_digit),
            What::Number | What::Order | What::Contract | What::Reference => self.number(what, words),
            What::Message => {
                // “Payment details for invoice 123” is a heading.
                let is_heading = run.chars.starts_with(&['f', 'o', 'r', ' ']);
                let is_word = || is_han(self.layout.chars[hit.start]) && hit.value > hit.end && run.chars.len() <= 30;
                self.begins && !is_heading && (has_number(run) || !self.is_bare() || is_word())
                    || self.is_request() && numbers::number(run).is_some()
            }
            What::Date | What::OtherDate => {
                words::day(run).is_some_and(|(from, _, _)| from <= 1) && (self.begins || mark)
            }
            What::Payee | What::Seller | What::Buyer => self.party(what, words),
            What::Name => self.begins && names::company(&run.chars).is_some(),
            What::Bank => {
                (self.begins || mark || self.in_run && words > 1)
                    && names::bank(run, false)
                        .is_some_and(|(from, _)| run.chars[..from].iter().all(|char| *char == ' '))
            }
            What::Branch => self.begins && (hit.value > hit.end + 1 || names::has_bank(&run.chars)),
            What::Country | What::Currency => {
                self.begins && money::currency_in(&run.chars).is_some()
                    || self.begins && what == What::Country && run.chars.len() <= 30
            }
            What::BankAddress | What::FirstName | What::LastName => self.begins,
            What::Terms => (self.begins || self.in_run) && is_terms(run),
            What::Incoterm => self.begins,
            What::Part => false,
            What::Other => {
                self.begins
                    && names::company(&run.chars).is_none_or(|_| !run.chars.first().is_some_and(|_| self.is_bare()))
                    || self.in_run && words > 1
            }
            What::TaxId => numbers::number(run).is_some(),
            What::Words => {
                self.begins || money::all(&run.chars).iter().any(|money| money.currency.is_some() && !money.is_share)
            }
            _ if amount::is_amount(what) => self.amount(what),
            _ => false,
        }
    }

    /// A label of one common word, after which anything may follow.
    fn is_bare(&self) -> bool {
        !self.layout.chars[self.hit.start..self.hit.end].contains(&' ')
    }

    fn is_request(&self) -> bool {
        let text = self.layout.text(self.hit.start, self.hit.end).to_ascii_lowercase();
        labels::is_request(&text)
    }

    fn number(&self, what: What, words: usize) -> bool {
        let Some((from, to)) = numbers::number(self.run) else { return false };
        let number = &self.run.chars[from..to];
        let digits = number.iter().filter(|char| char.is_ascii_digit()).count();
        let letters = number.iter().filter(|char| char.is_ascii_alphabetic()).count();
        let is_made = digits >= 5 || digits >= 2 && letters >= 1 && number.len() >= 5;
        let is_next = self.run.chars[..from].iter().all(|char| matches!(char, ' ' | '#' | '('));
        let bare = self.layout.text(self.hit.start, self.hit.end).to_ascii_lowercase();
        // “no”, “nr” and “#” alone are too little before a number among words.
        let is_enough = words > 1
            || !matches!(&*bare, "no" | "nr" | "#" | "ref" | "contract" | "number")
            || self.begins && what != What::Contract;
        let is_day = words::day(self.run).is_some_and(|(_, end, day)| day.is_some() && end >= to);
        is_made
            && is_next
            && is_enough
            && !is_day
            && money::all(number).first().is_none_or(|money| money.currency.is_none())
    }

    fn party(&self, what: What, words: usize) -> bool {
        let run = self.run;
        let is_bare_word = words == 1 && matches!(what, What::Buyer | What::Seller);
        let is_company = names::company(&run.chars).is_some();
        let all_han =
            run.chars.iter().filter(|char| **char != ' ').all(|char| is_han(*char) || matches!(char, '(' | ')' | '·'));
        let is_han_name = all_han && (2..=40).contains(&run.chars.iter().filter(|char| **char != ' ').count());
        if self.begins {
            let wide = self.hit.value > self.hit.end + 1;
            return is_company || is_han_name || wide && names::party(run, true).is_some();
        }
        let lower = self.layout.text(self.hit.start, self.hit.end).to_ascii_lowercase();
        is_company && (self.in_run || !is_bare_word && !self.hit.in_prose)
            || is_company
                && matches!(
                    &*lower,
                    "pay to"
                        | "in favour of"
                        | "in favor of"
                        | "remit to"
                        | "payable to"
                        | "transfer to"
                        | "payment to"
                )
    }

    fn amount(&self, what: What) -> bool {
        // balance (USD 12,950.00)
        let note = self.hit.note.map_or(&[][..], |(from, to)| &self.layout.chars[from..to]);
        if money::all(note).iter().any(|money| money.currency.is_some() && !money.is_share) {
            return true;
        }
        let found = money::all(&self.run.chars);
        // The continuation in the next row is looked at later.
        let only_currency = self.run.chars.len() <= 6 && money::currency_in(&self.run.chars).is_some();
        let sure = found.iter().find(|money| money.currency.is_some() && !money.is_share);
        let Some(first) =
            sure.filter(|money| self.begins || money.start <= 24).or(found.iter().find(|money| !money.has_unit))
        else {
            return only_currency
                || self.begins && !matches!(what, What::Pay) && self.run.is_empty()
                || self.begins && matches!(what, What::Total) && self.is_total();
        };
        let is_near = first.start <= 3;
        if first.is_share {
            return self.begins && what != What::Pay;
        }
        if self.begins {
            return is_near || !matches!(what, What::Pay) && (first.currency.is_some() || self.is_total());
        }
        first.currency.is_some() && first.start <= 24 || is_near && !self.hit.in_prose && first.to - first.from >= 3
    }

    /// “Total CIF Valencia”: the amount is in another cell.
    fn is_total(&self) -> bool {
        let text = self.layout.text(self.hit.start, self.hit.end).to_ascii_lowercase();
        text.contains("total") || text.contains("合计") || text.contains("总计")
    }
}

fn has_number(run: &Run) -> bool {
    numbers::number(run).is_some()
}

fn is_terms(run: &Run) -> bool {
    let text = run.text().to_ascii_lowercase();
    text.contains('%')
        || ["t/t", "l/c", "pct", "deposit", "advance", "balance", "定金", "预付", "transfer", "in full"]
            .iter()
            .any(|word| text.contains(word))
}
