//! The words before a number, as invoices, forms and messages write them.

use super::answer::Kind;
use crate::{
    glyph::{Glyph, Typed, characters},
    typed::account,
};

/// Words before a piece that name it.
pub(super) struct Label {
    /// As typed, without the punctuation around them.
    pub(super) text: String,
    /// What they name; `None` if it is another kind of number, such as a phone number.
    pub(super) kinds: &'static [Kind],
    /// Whether they name an amount without tax, or the tax.
    pub(super) is_net: bool,
}

/// Folded words (letters only, in lower case), and what they name. If there are several, the nearest to the piece
/// counts.
static WORDS: &[(&str, &[Kind])] = &[
    (
        "电话 手机 手机号码 电话号码 传真 phone tel mobile fax 订单 订单号 orderno ordernumber 快递单号 邮编 =no =编号",
        &[],
    ),
    ("发票代码 =代码 invoicecode", &[Kind::LegacyCode]),
    ("校验码 checkcode", &[Kind::CheckCode]),
    ("确认单编号 确认单号 确认单 confirmationform", &[Kind::CreditNoteForm]),
    ("信息表编号 信息表 redletterform", &[Kind::RedLetterForm]),
    ("身份证 身份证号 身份证号码 idcard idcardno", &[Kind::IdCard]),
    (
        "发票号码 发票号 发票编号 数电票号码 票号 =号码 invoicenumber invoiceno fapiaonumber fapiaono dzfp =digital",
        &[Kind::DigitalNumber, Kind::LegacyNumber, Kind::CodeAndNumber],
    ),
    ("税号 纳税人识别号 信用代码 taxid taxidnumber taxnumber taxpayerid", &[Kind::TaxId, Kind::OlderTaxId]),
    ("联行号 行号 cnaps cnapscode cnapsno 大额行号", &[Kind::Cnaps]),
    ("swift swiftcode swiftno bic biccode 国际代码 swift代码 swift号码", &[Kind::Bic]),
    ("iban", &[Kind::Iban]),
    ("routing routingnumber abanumber abano", &[Kind::RoutingNumber]),
    (
        "账号 帐号 账户 帐户 卡号 賬號 帳號 户口号码 account accountnumber accountno accno acno acct acctno =ac =acc",
        &[Kind::BankAccount, Kind::ExclusiveAccount, Kind::BankCard, Kind::Iban],
    ),
    ("不含税金额 不含税 税额 netamount taxamount", &[Kind::Amount]),
    ("价税合计 金额 合计 小写 总额 amount total", &[Kind::Amount]),
    ("日期 date", &[Kind::Date]),
];

/// The place in [`WORDS`] of amounts that cannot be asked about.
const NET: usize = 13;
/// The place of accounts.
const ACCOUNT: usize = 12;
/// More letters than a label has.
const LONGEST: usize = 24;

/// The label at the end of the text before a piece.
pub(super) fn read(before: &[Glyph]) -> Option<Label> {
    let letters = Typed { glyphs: before.to_vec(), invisible: Vec::new() }.letters();
    let start = letters.len().saturating_sub(LONGEST);
    let folded = characters(&letters[start..]);
    let mut best = (0, 0);
    let mut at = None;
    for (row, (words, _)) in WORDS.iter().enumerate() {
        for word in words.split(' ') {
            let (word, whole) = word.strip_prefix('=').map_or((word, false), |word| (word, true));
            let end = last_end(&folded, word);
            let fits = |end: &usize| (!whole || folded == word) && folded.len() - end <= 18;
            if let Some(end) = end.filter(fits)
                && (end, word.len()) > best
            {
                (best, at) = ((end, word.len()), Some(row));
            }
        }
    }
    // "USD A/C": any words that the reader of accounts accepts as a label.
    let at = at.or_else(|| account::named_by(before).0.then_some(ACCOUNT));
    let (_, kinds) = WORDS.get(at?)?;
    Some(Label { text: as_typed(before), kinds, is_net: at == Some(NET) })
}

/// Where the last of these words ends.
fn last_end(text: &str, word: &str) -> Option<usize> {
    let (text, (first, rest)) = (text.as_bytes(), word.as_bytes().split_first()?);
    let begins = |at: &usize| text[*at] == *first && text[*at + 1..].starts_with(rest);
    (0..text.len()).rev().find(begins).map(|at| at + word.len())
}

/// The words without the punctuation and spaces around them, at most this many from the end.
fn as_typed(before: &[Glyph]) -> String {
    let is_word = |glyph: &Glyph| crate::glyph::is_letter(glyph.char);
    let end = before.iter().rposition(is_word).map_or(0, |last| last + 1);
    let start = end.saturating_sub(LONGEST);
    let first = before[start..end].iter().position(is_word).unwrap_or(0);
    before[start + first..end].iter().map(|glyph| glyph.was).collect()
}
