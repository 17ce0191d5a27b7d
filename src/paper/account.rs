//! Where the money goes: payee, bank, account and what belongs to them.

use super::chars::Letter as _;
use super::{
    around::Paper,
    field::{By, Field, How, Maker, Role, put, rank},
    found::{Found, pick},
    labels::{Hit, Strength},
    layout::Layout,
    money, names, roles,
    run::Run,
    what::{Side, What},
};
use crate::{
    glyph::is_han,
    typed::{country, iban, swift},
};

/// Accounts that belong together, and the part of the document that is about them.
struct Set<'a> {
    role: Option<Role>,
    accounts: Vec<&'a Found>,
    found: Vec<&'a Found>,
}

/// Looks for everything that a payment needs.
pub struct Search<'a> {
    pub paper: &'a Paper<'a>,
    pub maker: &'a Maker<'a>,
    pub found: &'a [&'a Found],
    /// How often each row was quoted.
    pub layer: &'a [u8],
}

impl<'a> Search<'a> {
    fn layer(&self, found: &Found) -> u8 {
        self.layer.get(found.row).copied().unwrap_or(0)
    }

    /// The order of preference: the newest, then what is clearly the payee's, then by the label.
    fn rank(&self, found: &Found) -> i64 {
        i64::from(self.layer(found)) * 16 + if found.side == Side::Payee { 0 } else { 8 } + rank(found)
    }

    /// Leaves out what is the payer's or an intermediary bank's.
    fn theirs(&self) -> impl Iterator<Item = &'a Found> + '_ {
        let is_theirs = |found: &&Found| !matches!(found.side, Side::Payer | Side::Between | Side::Buyer);
        self.found.iter().copied().filter(is_theirs)
    }

    /// The fields of the payment.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for set in self.sets() {
            let first = fields.len();
            self.set(&set, &mut fields);
            for field in &mut fields[first..] {
                field.role = set.role;
            }
        }
        fields
    }

    /// One set of accounts, or an old one and a new one.
    fn sets(&self) -> Vec<Set<'a>> {
        let all: Vec<&Found> = self.theirs().collect();
        let is_account = |found: &Found| matches!(found.what, What::Account | What::Iban);
        let accounts = pick(&all, &is_account, &|found| self.rank(found));
        let mut layers: Vec<u8> = accounts.iter().map(|found| self.layer(found)).collect();
        layers.dedup();
        if let [newest, .., oldest] = layers[..]
            && accounts
                .iter()
                .filter(|found| self.layer(found) == oldest)
                .all(|old| !accounts.iter().any(|new| self.layer(new) == newest && is_same(old, new)))
        {
            let of = |layer: u8, role| Set {
                role: Some(role),
                accounts: pick(&accounts, &|found| self.layer(found) == layer, &|_| 0),
                found: pick(&all, &|found| self.layer(found) == layer, &|_| 0),
            };
            return vec![of(newest, Role::New), of(oldest, Role::Old)];
        }
        let is_old = |found: &Found| roles::cue(self.paper.layout, self.paper.hits, found) == Some(Role::Old);
        let (old, new) = (pick(&accounts, &is_old, &|_| 0), pick(&accounts, &|found| !is_old(found), &|_| 0));
        if !old.is_empty() && !new.is_empty() && !old.iter().any(|old| new.iter().any(|new| is_same(old, new))) {
            let (theirs, others) = (pick(&all, &is_old, &|_| 0), pick(&all, &|found| !is_old(found), &|_| 0));
            return vec![
                Set { role: Some(Role::New), accounts: new, found: others },
                Set { role: Some(Role::Old), accounts: old, found: theirs },
            ];
        }
        let found = pick(&all, &|_| true, &|found| i64::from(self.layer(found)));
        vec![Set { role: None, accounts, found }]
    }

    fn set(&self, set: &Set<'a>, fields: &mut Vec<Field>) {
        let of = |what: What| pick(&set.found, &|found| found.what == what, &|found| self.rank(found));
        let maker = self.maker;
        let mut accounts: Vec<&Found> = Vec::new();
        for account in &set.accounts {
            if !accounts.iter().any(|other| other.plain() == account.plain()) {
                accounts.push(account);
            }
        }
        let own: Vec<Found> = accounts
            .iter()
            .map(|account| Found {
                currency: account.currency.or_else(|| column_currency(self.paper, account)),
                ..(*account).clone()
            })
            .collect();
        let accounts: Vec<&Found> = own.iter().collect();
        let first = accounts.first().copied();
        put(fields, self.payee(&of(What::Payee), &of(What::Name), first));
        let kept = self.apart(&accounts);
        for account in &kept {
            let is_other = |other: &&&Found| kept.len() == 1 && !is_same(other, account);
            let list: Vec<&Found> =
                std::iter::once(*account).chain(accounts.iter().filter(is_other).copied()).collect();
            if let Some(mut field) = maker.best("account", &list) {
                field.currency = account.currency;
                fields.push(field);
            }
        }
        fields.extend(accounts.iter().filter(|account| is_iban(account)).map(|account| maker.of("iban", account)));
        let banks = of(What::Bank);
        fields.extend(several(maker, "bank", &banks, &kept));
        let bank = first.filter(|_| banks.is_empty()).and_then(|first| {
            if set.role == Some(Role::Old) { bank_in_clause(self.paper.layout, first) } else { None }
                .or_else(|| bank_beside(self.paper, first, set.role))
        });
        put(fields, bank.as_ref().map(|run| maker.run("bank", run, How::Form)));
        fields.extend(several(maker, "swift", &of(What::Swift), &kept));
        let branches = of(What::Branch);
        let own = bank.as_ref().and_then(branch_in).filter(|_| branches.is_empty());
        put(fields, own.map(|run| maker.run("branch", &run, How::Form)));
        put(fields, maker.best("branch", &branches));
        put(fields, maker.best("cnaps", &of(What::Cnaps)));
        if set.role != Some(Role::Old) {
            put(fields, self.country(&of(What::Country), &of(What::BankAddress), fields));
        }
    }

    /// Accounts that are all valid: for different currencies, or side by side in a table.
    fn apart<'b>(&self, accounts: &[&'b Found]) -> Vec<&'b Found> {
        let mut kept: Vec<&Found> = Vec::new();
        for account in accounts {
            let is_other_currency = account.currency.is_some()
                && kept.iter().all(|other| other.currency.is_some() && other.currency != account.currency);
            let is_beside = kept.iter().any(|other| other.hit == account.hit && other.column != account.column);
            if kept.is_empty() || (is_other_currency || is_beside) && !kept.iter().any(|other| is_same(other, account))
            {
                kept.push(account);
            }
        }
        kept
    }

    fn payee(&self, named: &[&Found], others: &[&Found], account: Option<&Found>) -> Option<Field> {
        if let Some(field) = self.maker.best("payee", named) {
            return Some(field);
        }
        // “Company name” next to an account is the payee's.
        let near = |found: &&&Found| account.is_some_and(|account| found.row.abs_diff(account.row) <= 6);
        let others: Vec<&Found> = others.iter().filter(near).copied().collect();
        if let Some(field) = self.maker.best("payee", &others) {
            return Some(field);
        }
        let part = |what: What| self.found.iter().find(|found| found.what == what);
        if let (Some(first), Some(last)) = (part(What::FirstName), part(What::LastName)) {
            let value = format!("{} {}", first.text(), last.text());
            return Some(Field { value, ..self.maker.of("payee", first) });
        }
        if let Some(found) = below_heading(self.paper) {
            return Some(self.maker.run("payee", &found, How::Form));
        }
        let run = account.and_then(|account| {
            party_beside(self.paper, account).or_else(|| super::bare::company(self.paper, account))
        })?;
        Some(self.maker.run("payee", &run, How::Form))
    }

    /// The country of the bank: by its label, at the end of its address, or in its SWIFT code.
    fn country(&self, named: &[&Found], addresses: &[&Found], fields: &[Field]) -> Option<Field> {
        let has_account = fields.iter().any(|field| matches!(field.name, "account" | "swift"));
        let is_known = |found: &&&Found| country::of(&found.text()).country().is_some();
        if let Some(first) = named.iter().find(is_known).filter(|_| has_account) {
            return Some(self.maker.of("bankCountry", first));
        }
        let at_end = addresses
            .first()
            .map(|address| last_part(&address.run))
            .filter(|run| country::of(&run.text()).country().is_some());
        if let Some(run) = at_end {
            let field = self.maker.run("bankCountry", &run, How::Form);
            // A city also gives the country.
            let (text, code) = (run.text(), country::of(&run.text()).country()?);
            let name = country::name(code);
            let is_name = text.len() <= 3
                || text.to_ascii_lowercase().contains(&*name.en().to_ascii_lowercase())
                || text.contains(name.zh());
            return Some(if is_name { field } else { Field { value: code.to_owned(), ..field } });
        }
        let swift = fields.iter().rev().find(|field| field.name == "swift")?;
        let code: String =
            swift.value.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        let country = swift::country(&code)?;
        Some(Field {
            name: "bankCountry",
            value: country.to_owned(),
            by: By { how: How::Derived, label: None },
            rivals: Vec::new(),
            ..swift.clone()
        })
    }
}

/// A company in a row of its own below a heading such as “Bank details”.
fn below_heading(paper: &Paper) -> Option<Run> {
    let is_heading = |hit: &&Hit| {
        hit.names(What::Part)
            && hit.side(What::Part) == Side::Payee
            && !hit.names(What::Buyer)
            && hit.strength == Strength::Alone
    };
    paper.hits.iter().filter(is_heading).find_map(|hit| {
        let cell = paper.below(hit.cell)?;
        let mut run = paper.cell(cell);
        if names::company(&run.chars).is_none() {
            let next = paper.layout.cells[paper.continues(cell)?];
            run.join(paper.layout, next.start, next.end, true);
        }
        let name = run.part(0, names::company(&run.chars)?);
        (run.chars.len() <= name.chars.len() + 2 && !names::has_bank(&name.chars)).then_some(name)
    })
}

/// Whether two numbers are the same account: one can be part of the other, as in an IBAN.
fn is_same(a: &Found, b: &Found) -> bool {
    let (a, b) = (a.plain(), b.plain());
    a == b || a.len() >= 6 && b.ends_with(&a) || b.len() >= 6 && a.ends_with(&b)
}

fn is_iban(found: &Found) -> bool {
    let plain = found.plain();
    iban::looks_like_iban(&plain) && iban::check_is_right(&plain)
}

/// One value, or one for each account if they are side by side.
fn several(maker: &Maker, name: &'static str, all: &[&Found], accounts: &[&Found]) -> Vec<Field> {
    let Some(first) = all.first() else { return Vec::new() };
    let mut kept: Vec<&Found> = vec![first];
    for other in all {
        let is_new = kept.iter().all(|kept| kept.plain() != other.plain());
        let is_beside = kept.iter().any(|kept| kept.hit == other.hit && kept.column != other.column);
        // In the part of another account.
        let nearest = |found: &Found| (0..accounts.len()).min_by_key(|at| accounts[*at].row.abs_diff(found.row));
        let is_other = kept.iter().all(|kept| nearest(kept) != nearest(other));
        if is_new && (is_beside || is_other) && accounts.len() > 1 {
            kept.push(other);
        }
    }
    if kept.len() == 1 {
        return maker.best(name, all).into_iter().collect();
    }
    kept.into_iter().filter_map(|found| maker.best(name, &[found])).collect()
}

/// The currency after an account's number, or in the heading of its column.
fn column_currency(paper: &Paper, account: &Found) -> Option<&'static str> {
    let layout = paper.layout;
    let last = *account.run.at.last()?;
    let cell = layout.cells[layout.cell_at(last)];
    let rest = &layout.chars[(last + 1).min(cell.end)..cell.end.min(last + 12)];
    if let Some(code) = money::currency_in(rest) {
        return Some(code);
    }
    let is_heading = |above: &&super::layout::Cell| {
        above.overlap_x(&cell) > 0
            && above.end - above.start <= 20
            && !layout.chars[above.start..above.end].iter().any(|char| char.is_ascii_digit() || *char == ':')
    };
    if let Some(code) = part_currency(paper, account) {
        return Some(code);
    }
    // Above the labels no currency is named.
    let label = account.hit.map(|hit| layout.cells[paper.hits[hit].cell]).filter(|label| label.end <= cell.start)?;
    let above = |row: usize| layout.cells_of(row).iter().filter(|above| above.overlap_x(&label) <= 0).find(is_heading);
    (cell.row.saturating_sub(4)..cell.row)
        .rev()
        .find_map(|row| above(row).and_then(|above| money::currency_in(&layout.chars[above.start..above.end])))
}

/// “Bank details for GBP:” above the account.
fn part_currency(paper: &Paper, account: &Found) -> Option<&'static str> {
    let layout = paper.layout;
    (account.row.saturating_sub(6)..account.row).rev().find_map(|row| {
        let (start, end) = layout.range(row);
        let text = &layout.chars[start..end];
        // “USD account” in a row of its own.
        let is_named = || text.len() <= 24 && paper.hits_of(row).iter().all(|hit| hit.strength == Strength::Alone);
        let is_heading = text.len() <= 40
            && !text.iter().any(char::is_ascii_digit)
            && (matches!(text.last(), Some(':' | ')')) || is_named());
        is_heading.then(|| money::currency_in(text)).flatten()
    })
}

/// Where a value without a label can begin in a row: after punctuation.
fn starts(paper: &Paper, row: usize) -> Vec<(usize, usize)> {
    let layout = paper.layout;
    let (from, to) = layout.range(row);
    let chars = &layout.chars;
    let behind_mark = |at: usize| {
        matches!(chars[at - 1], '：' | '，' | ':' | '\t')
            || chars[at - 1] == ' ' && at > from + 1 && matches!(chars[at - 2], ',' | ':' | ';' | '\t')
            || chars[at - 1] == '('
            || [" with ", " at ", " of ", " to "]
                .iter()
                .any(|word| chars[from..at].ends_with(&word.chars().collect::<Vec<_>>()))
    };
    let is_start = |at: &usize| !matches!(chars[*at], ' ' | '\t') && (*at == from || behind_mark(*at));
    (from..to).filter(is_start).map(|at| (at, layout.cells[layout.cell_at(at)].end)).collect()
}

/// A company in the same sentence as the account.
fn party_beside(paper: &Paper, account: &Found) -> Option<Run> {
    starts(paper, account.row).into_iter().find_map(|(start, end)| {
        let run = Run::of(paper.layout, start, end);
        let name = run.part(0, names::company(&run.chars)?);
        (!names::has_bank(&name.chars) && names::is_name_like(&name.chars)).then_some(name)
    })
}

/// A bank in the same sentence, or in a row of its own next to the account.
fn bank_beside(paper: &Paper, account: &Found, role: Option<Role>) -> Option<Run> {
    let layout = paper.layout;
    let in_row = |row: usize| {
        starts(paper, row).into_iter().find_map(|(start, end)| {
            let run = Run::of(layout, start, end);
            let (from, to) = names::bank(&run, false)?;
            let is_end = |at: &usize| {
                run.chars[*at] == ',' && names::has_bank(&run.chars[from..*at]) && !next_is_branch(&run.chars[*at..])
            };
            let name = run.part(from, (from..to).find(is_end).unwrap_or(to));
            let has_company = names::company(&name.chars).is_some_and(|end| !names::has_bank(&name.chars[..end]));
            (!names::begins_with_form(&name.chars)
                && !has_company
                && name.chars.len() <= 80
                && names::is_bank_name(&name.chars))
            .then_some(name)
        })
    };
    let near = [
        Some(account.row),
        account.row.checked_sub(1),
        Some(account.row + 1),
        account.row.checked_sub(2),
        Some(account.row + 2),
    ];
    // What surrounds an old account usually belongs to the new one.
    let is_free =
        |row: usize| row == account.row || role != Some(Role::Old) && paper.hits_of(row).iter().all(|hit| hit.in_prose);
    near.into_iter().flatten().filter(|row| *row < layout.rows.len() && is_free(*row)).find_map(in_row)
}

fn next_is_branch(rest: &[char]) -> bool {
    let text: String = rest.iter().skip(1).take_while(|char| **char != ',').collect();
    text.to_ascii_lowercase().contains("branch")
}

/// 我司原工商银行账户（账号 …）: the bank before the account.
fn bank_in_clause(layout: &Layout, account: &Found) -> Option<Run> {
    let at = *account.run.at.first()?;
    let (start, end) = layout.range(account.row);
    let (from, _) = roles::clause(layout, start, end, at);
    if let Some(run) = bank_in_brackets(layout, at, end) {
        return Some(run);
    }
    let chars = &layout.chars[from..at];
    let word = (2..chars.len()).rev().find(|at| chars[at - 1] == '银' && chars[*at] == '行')?;
    let is_before = |at: &usize| !is_han(chars[*at]) || "原旧的在为司我".contains(chars[*at]);
    let begin = (0..word - 1).rev().find(is_before).map_or(0, |at| at + 1);
    // With its branch.
    let branch =
        (word + 1..chars.len()).take(14).take_while(|at| is_han(chars[*at])).filter(|at| chars[*at] == '行').last();
    let run = Run::of(layout, from + begin, from + branch.unwrap_or(word) + 1);
    (word + 1 - begin <= 12).then_some(run)
}

/// 7559 1882 3310 401 (China Merchants Bank)
fn bank_in_brackets(layout: &Layout, at: usize, end: usize) -> Option<Run> {
    let open = (at..end.min(at + 50)).find(|at| layout.chars[*at] == '(')?;
    let close = (open..end.min(open + 80)).find(|at| layout.chars[*at] == ')')?;
    let run = Run::of(layout, open + 1, close);
    let (from, to) = names::bank(&run, false)?;
    Some(run.part(from, to))
}

/// 农业银行 温州鹿城支行: the branch is a word of its own.
fn branch_in(bank: &Run) -> Option<Run> {
    let space = bank.chars.iter().position(|char| *char == ' ').filter(|at| bank.chars[at - 1] == '行')?;
    let branch = bank.part(space, bank.chars.len());
    let is_branch = branch.chars.iter().all(|char| is_han(*char)) && branch.chars.ends_with(&['行']);
    is_branch.then_some(branch)
}

/// What is after the last comma, without a postal code.
fn last_part(run: &Run) -> Run {
    let end = run.chars.iter().rposition(|char| !matches!(char, ' ' | '.' | ',')).map_or(0, |last| last + 1);
    let start = run.chars[..end].iter().rposition(|char| matches!(char, ',' | '，')).map_or(0, |at| at + 1);
    let own = run.part(start, end);
    let letters = own.chars.iter().rposition(|char| char.is_alpha()).map_or(0, |last| last + 1);
    own.part(0, letters)
}
