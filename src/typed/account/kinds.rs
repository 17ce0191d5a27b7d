//! What a box for an account can contain.

use crate::{
    glyph::{Glyph, Span, characters},
    text::{Text, text},
    typed::currency::Currency,
};

/// More characters than a label and five accounts with their currencies need.
pub const LONGEST: usize = 400;

/// The longest account number: an IBAN has at most 34 characters.
pub const LONGEST_NUMBER: usize = 34;

/// Fewer digits than any bank's accounts have.
pub(super) const SHORTEST: usize = 4;

/// From this many digits on, two numbers can be side by side.
pub(super) const TWO_NUMBERS: usize = 20;

/// The maximum number of digits that a bank's screen shows of a hidden number.
pub(super) const MOST_OF_TAIL: usize = 8;

/// What people write instead of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// The address of a wallet for crypto-currency, or the words for one.
    Wallet,
    /// An e-mail address.
    Email,
    /// A link.
    Link,
    /// A telephone number.
    Phone,
    /// An account of a payment app, or a name at a money transfer company.
    App,
    /// A bank's code: SWIFT, CNAPS, a branch.
    Code,
    /// A different number: of an invoice, a tax ID, a date.
    Paper,
}

/// Why a text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// More characters than such a box ever holds.
    TooLong,
    /// There is no number in it.
    NoNumber,
    /// Too few digits, or more than any account has.
    Length,
    /// A character that no account has, at this place.
    Character(Span),
    /// A spreadsheet turned it into a power of ten.
    Scientific,
}

/// What a text in the box of an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing visible.
    Empty,
    /// The number of a bank account; without its label and its currency.
    Number,
    /// An IBAN, correct or not.
    Iban,
    /// The number of a bank card, by its beginning, length and check digit; compared like any other number.
    Card,
    /// Some digits are hidden: how many are visible before the first hidden one, and after the last.
    Masked {
        /// Visible characters at the beginning.
        front: usize,
        /// Visible characters at the end.
        end: usize,
    },
    /// A placeholder.
    Placeholder,
    /// Not a bank account.
    Other(Other),
    /// Several numbers; [`Account::several`] has each of them.
    Several,
    /// Text that could not be read.
    Unreadable(Unreadable),
}

/// The contents of a box for an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What it is.
    pub kind: Kind,
    /// The characters that count: capitals, without grouping, each with its place in the text as typed; `*` for what is
    /// hidden. Empty unless it is a number, an IBAN, a card or masked.
    pub number: Vec<Glyph>,
    /// The words that name it.
    pub label: Option<Span>,
    /// The currency next to it.
    pub currency: Option<(Currency, Span)>,
    /// Other words next to it: a bank's name, a note.
    pub words: Option<Span>,
    /// Each of several numbers: its characters, and its place.
    pub several: Vec<(String, Span)>,
}

impl Account {
    pub(super) fn of_kind(kind: Kind) -> Account {
        Account { kind, number: Vec::new(), label: None, currency: None, words: None, several: Vec::new() }
    }

    /// The number's characters.
    pub fn text(&self) -> String {
        characters(&self.number)
    }

    /// Whether every character of one number could be read.
    pub fn is_whole(&self) -> bool {
        matches!(self.kind, Kind::Number | Kind::Iban | Kind::Card)
    }

    /// Leading letters that some banks omit: `NRA`, `OSA`, `FTN` and the like.
    pub fn letters_in_front(&self) -> usize {
        let front = || self.number.iter().take(3).map(|glyph| glyph.char);
        let is_kept = self.kind == Kind::Number && KEPT.iter().any(|kept| kept.chars().eq(front()));
        if is_kept { 3 } else { 0 }
    }

    /// The number without those letters.
    pub fn digits(&self) -> &[Glyph] {
        self.number.get(self.letters_in_front()..).unwrap_or_default()
    }

    /// The place of the whole number.
    pub fn span(&self) -> Option<Span> {
        self.number.first().zip(self.number.last()).map(|(first, last)| [first.at[0], last.at[1]])
    }
}

/// Letters that mainland banks put before the accounts of non-residents and free-trade zones. They are kept.
pub(super) const KEPT: [&str; 7] = ["NRA", "OSA", "FTN", "FTE", "FTI", "FTF", "FTU"];

impl Other {
    /// What it is, for use in a sentence.
    pub fn in_words(self) -> Text {
        match self {
            Other::Wallet => text!("the address of a crypto wallet", "加密货币钱包地址"),
            Other::Email => text!("an e-mail address", "电子邮箱"),
            Other::Link => text!("a link", "链接"),
            Other::Phone => text!("a telephone number", "电话号码"),
            Other::App => text!("for a payment app or a money transfer company", "支付软件或汇款公司的账户"),
            Other::Code => text!("the code of a bank or of a branch", "银行或网点的代码"),
            Other::Paper => text!("another number, such as an invoice's or a tax ID", "其他号码，例如发票号或税号"),
        }
    }
}
