//! Compares accounts with the known ones.

use super::{
    answers::Answers,
    codes::{self, Code},
    rules,
};
use crate::{
    bank::{Difference, compare_accounts},
    typed::account::{self, Account, Kind, Unreadable},
};
use std::collections::BTreeSet;

/// Digits that a spreadsheet keeps of a number.
const KEPT: usize = 15;

/// The known accounts.
pub struct Accounts {
    known: BTreeSet<Vec<u8>>,
    unknown: Code,
    close: Code,
    zeros: Code,
    rounded: Code,
    scientific: Code,
}

impl Accounts {
    /// From accounts as they are written.
    pub fn new(known: &[String]) -> Accounts {
        let accounts = known.iter().map(|known| account::of(known)).filter(Account::is_whole);
        let known = accounts.map(|account| account.text().into_bytes()).collect();
        Accounts {
            known,
            unknown: codes::of(&rules::ACCOUNT_UNKNOWN),
            close: codes::of(&rules::ACCOUNT_CLOSE),
            zeros: codes::of(&rules::ACCOUNT_ZEROS),
            rounded: codes::of(&rules::ACCOUNT_ROUNDED),
            scientific: codes::of(&rules::SCIENTIFIC),
        }
    }

    /// Compares an account with them; an empty cell has no account.
    pub fn check(&self, cell: &[u8], column: u16, answers: &mut Answers) {
        if cell.is_empty()
            || self.known.contains(cell)
            || (self.known.is_empty() && cell.iter().all(u8::is_ascii_digit))
        {
            return;
        }
        self.compare(cell, column, answers);
    }

    #[inline(never)]
    fn compare(&self, cell: &[u8], column: u16, answers: &mut Answers) {
        let Ok(text) = std::str::from_utf8(cell) else { return };
        let account = account::of(text);
        if account.kind == Kind::Unreadable(Unreadable::Scientific) {
            answers.add(self.scientific, column);
        } else if !self.known.is_empty() && account.kind != Kind::Empty {
            // A mask, a placeholder or anything else that is not an account counts as not known.
            let number = account.text();
            if !self.known.contains(number.as_bytes()) {
                answers.add(if account.is_whole() { self.nearest(&number) } else { self.unknown }, column);
            }
        }
    }

    /// The result of comparing it with each known account; the most severe one.
    fn nearest(&self, account: &str) -> Code {
        let mut nearest = self.unknown;
        for known in self.known.iter().filter_map(|known| std::str::from_utf8(known).ok()) {
            nearest = match compare_accounts(known, account).difference {
                Difference::LeadingZeros => return self.zeros,
                _ if is_rounded(known, account) => return self.rounded,
                Difference::Digit(_)
                | Difference::Swap(_)
                | Difference::Missing(_)
                | Difference::Extra(_)
                | Difference::Letter(_) => self.close,
                _ => continue,
            };
        }
        nearest
    }
}

/// Whether a spreadsheet replaced the last digits, which it could not keep, with zeros.
fn is_rounded(known: &str, account: &str) -> bool {
    known.len() == account.len()
        && known.len() > KEPT
        && known.get(..KEPT) == account.get(..KEPT)
        && account.get(KEPT..).is_some_and(|rest| rest.bytes().all(|byte| byte == b'0'))
}
