//! The status of an invoice in a list: the words of the tax bureau's exports, and English ones.

use crate::report::Severity;

/// The status of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was voided: there is no invoice.
    Voided,
    /// A red-letter invoice reverses it.
    Reversed,
    /// A red-letter invoice reverses a part of it.
    ReversedInPart,
    /// The tax bureau calls it abnormal.
    Abnormal,
    /// The tax bureau has doubts about it.
    Doubtful,
}

/// Words of each state, in the order in which they decide.
static WORDS: &[(State, &str)] = &[
    (State::Voided, "作废|void|cancelled|canceled"),
    (
        State::ReversedInPart,
        "部分红冲|红冲-部分|红冲部分|部分冲红|部分冲销|部分红字|partly reversed|partially reversed|reversed in part",
    ),
    (State::Reversed, "红冲|冲红|冲销|红字|reversed|credited"),
    (State::Doubtful, "疑点|suspicious|doubt"),
    (State::Abnormal, "异常|失控|走逃|abnormal"),
];

/// Words that negate one of these.
const NOT: [&str; 7] = ["未", "非", "无", "否", "不", "not ", "no "];

/// What a cell of a status or a risk says; `None` if it says none of these.
pub fn of(cell: &str) -> Option<State> {
    let said = cell.trim().to_lowercase().replace(['－', '—', '–'], "-");
    let means = |word: &str| {
        let at = said.find(word)?;
        let before = said.get(..at).unwrap_or_default();
        (!NOT.iter().any(|not| before.ends_with(not))).then_some(())
    };
    WORDS.iter().find(|(_, words)| words.split('|').any(|word| means(word).is_some())).map(|(state, _)| *state)
}

/// Whether a cell says that an invoice was not yet recorded in the accounts.
pub fn is_not_booked(cell: &str) -> bool {
    ["未入账", "01", "否", "no", "not booked", "未记账"].contains(&cell.trim().to_lowercase().as_str())
}

impl State {
    /// Its severity, wherever it is reported.
    pub const fn severity(self) -> Severity {
        match self {
            State::Voided => Severity::Stop,
            State::Reversed | State::Abnormal => Severity::Hold,
            State::ReversedInPart | State::Doubtful => Severity::Caution,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_exports() {
        for (cell, state) in [
            ("正常", None),
            ("Issued", None),
            ("", None),
            ("已作废", Some(State::Voided)),
            ("作废", Some(State::Voided)),
            ("Voided", Some(State::Voided)),
            ("未作废", None),
            ("已红冲-全额", Some(State::Reversed)),
            ("已全额红冲", Some(State::Reversed)),
            ("已红冲-部分", Some(State::ReversedInPart)),
            ("已红冲－部分", Some(State::ReversedInPart)),
            ("已部分红冲", Some(State::ReversedInPart)),
            ("未红冲", None),
            ("异常凭证", Some(State::Abnormal)),
            ("无异常", None),
            ("疑点发票", Some(State::Doubtful)),
        ] {
            assert_eq!(of(cell), state, "{cell}");
        }
        assert!(is_not_booked(" 未入账 ") && is_not_booked("No") && !is_not_booked("已入账") && !is_not_booked(""));
    }
}
