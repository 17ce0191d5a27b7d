//! The words around an account number: its label, its currency, and words for other kinds of numbers.

use super::kinds::Other;
use crate::{
    glyph::{Glyph, Span, is_letter},
    typed::{
        currency::{self, Currency},
        list::{Sketch, has},
    },
};

/// What a word next to a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The number that follows is an account.
    Account,
    /// It belongs to such a label, but means nothing alone.
    Filler,
    /// The number that follows is not an account.
    Other(Other),
    /// The digits that follow are the last ones of a number.
    Tail,
    /// The digits in front are.
    Ending,
    /// The digits that follow are the first ones of a number.
    Head,
    /// A currency.
    Currency(Currency),
    /// Two numbers, one after the other.
    And,
}

/// Words by meaning: in lower case, and in Chinese.
const WORDS: [(Meaning, &str); 11] = [
    (
        Meaning::Account,
        "account accounts acct accts acc ac acno accno acctno accountno accountnumber acnumber acctnumber iban 账号 帐号 账户 帐户 賬號 \
         帳號 賬戶 帳戶 卡号 账户号码 户口号码 戶口號碼 专户 账",
    ),
    (
        Meaning::Filler,
        "no nr num nos number numbers beneficiary beneficiarys beneficiaries benef bnf bene payee payees recipient recipients \
         receiver receivers receiving exclusive supplier suppliers seller sellers company companys corporate business current saving \
         savings checking cheque chequing settlement basic general deposit foreign exchange fx multi currency multicurrency \
         currencies our my your us hk u s their the is are for of in to with full complete correct bank banks banking offshore nra osa \
         ftn fte fti ftf ftu s international local main credit konto kontonummer kontonr compte cuenta conto address remit pay payment remittance wire transfer please use id digits four 号码 号 為 为 是 银行 \
         银 行 收款 收款人 收款方 收款单位 单位 公司 企业 专属 多币种 对公 基本户 一般户 基本 一般 结算 离岸 在岸 外币 本币 供应商 卖方 我司 我方 贵司 汇款 付款 请 \
         汇至 汇入 现汇 户 的 以 位 四位 国际 大额 支付系统 计费 开户",
    ),
    (
        Meaning::Other(Other::Phone),
        "tel telephone phone mob mobile cell cellphone fax hotline 电话 電話 手机 手机号 手機 传真 座机 联系",
    ),
    (
        Meaning::Other(Other::App),
        "paypal alipay wechat wechatpay weixin venmo zelle cashapp skrill neteller moneygram westernunion western union gift 礼品卡 购物卡 支付宝 \
         支付寶 微信 西联 速汇金 财付通 whatsapp telegram",
    ),
    (
        Meaning::Other(Other::Wallet),
        "usdt usdc btc eth xrp trx trc erc bep tron bitcoin ethereum tether crypto wallet 钱包 比特币 泰达币 虚拟币",
    ),
    (
        Meaning::Other(Other::Code),
        "swift bic cnaps routing aba sort bsb fedwire chips clearing ifsc micr transit institution branch code codes 行号 联行号 联行 代码 清算 网点 支行",
    ),
    (
        Meaning::Other(Other::Paper),
        "tax vat eori tin uscc hs zip post postal postcode ref reference invoice inv order po pi contract sc date amount total \
         税号 纳税人识别号 识别号 信用代码 统一社会信用代码 海关编码 邮编 订单号 订单 合同号 合同 发票号 发票 编号 金额 日期 身份证 身份证号",
    ),
    (Meaning::Head, "first beginning begins begin starting starts start 前 前四位 前4位 开头 開頭"),
    (Meaning::Ending, "结尾 結尾"),
    (
        Meaning::Tail,
        "ending ends end last final tail 尾号 尾數 尾数 末四位 后四位 后4位 末4位 末尾 末 后 後 尾 银行卡 储蓄卡 借记卡 信用卡",
    ),
    (Meaning::And, "and or plus und et 和 或 及 与 另"),
];

/// The longest of the Chinese words.
const LONGEST: usize = 9;

/// What a word means.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    listed(&word.to_ascii_lowercase()).or_else(|| currency(word))
}

fn listed(word: &str) -> Option<Meaning> {
    static SKETCH: Sketch<64> = Sketch::of(&words_of_all());
    let may_be = SKETCH.may_have(word.bytes());
    WORDS.iter().find(|(_, words)| may_be && has(words, word)).map(|(meaning, _)| *meaning)
}

const fn words_of_all() -> [&'static str; WORDS.len()] {
    let (mut all, mut at) = ([""; WORDS.len()], 0);
    while at < all.len() {
        all[at] = WORDS[at].1;
        at += 1;
    }
    all
}

/// Words of currencies' names.
const CURRENCIES: &str = "dollar dollars euro euros yuan renminbi pound pounds sterling franc francs rupee rupees rmb";

/// A currency: a code, a sign, or one of its usual names.
fn currency(word: &str) -> Option<Meaning> {
    let ends = ['元', '币', '幣', '金', '镑', '鎊', '圆', '圓', '郎', '铢', '盾', '比', '$', '€', '£', '¥'];
    let found = if word.len() == 3 && word.is_ascii() {
        currency::of_code(word)
    } else if word.ends_with(ends) || has(CURRENCIES, &word.to_ascii_lowercase()) {
        currency::of(word).currency()
    } else {
        None
    };
    found.map(Meaning::Currency)
}

/// What the text between two numbers says.
#[derive(Clone, Debug, Default)]
pub(super) struct Between {
    /// What the following number is, if not an account, by the last word that names something.
    pub(super) names: Option<Other>,
    /// Whether that word names an account.
    pub(super) is_account: bool,
    /// Whether only the last digits of a number follow.
    pub(super) is_tail: bool,
    /// Whether only the first ones are.
    pub(super) is_head: bool,
    /// Whether only the last digits of a number are in front.
    pub(super) is_ending: bool,
    /// A currency, with its place.
    pub(super) currency: Option<(Currency, Span)>,
    /// The words that are a label.
    pub(super) label: Option<Span>,
    /// Words that are neither label nor currency.
    pub(super) unknown: Option<Span>,
}

/// Whether a text begins with digits in Chinese, which are a number's and no word.
pub(super) fn is_numeral(glyphs: &[Glyph]) -> bool {
    let rest = glyphs.iter().skip_while(|glyph| glyph.char == ' ').take_while(|glyph| is_letter(glyph.char));
    let mut count = 0;
    rest.inspect(|_| count += 1).all(|glyph| "〇零一二三四五六七八九".contains(glyph.char)) && count > 0
}

/// Reads the text between two numbers.
pub(super) fn read(glyphs: &[Glyph]) -> Between {
    let mut between = Between::default();
    let mut at = 0;
    while at < glyphs.len() {
        let (length, meaning) = word(&glyphs[at..]);
        if length == 0 {
            at += 1;
            continue;
        }
        let place = [glyphs[at].at[0], glyphs[at + length - 1].at[1]];
        match meaning {
            Some(Meaning::Currency(currency)) => match between.currency {
                // Two currencies mean that the account takes several.
                Some((first, at)) if first != currency => {
                    extend(&mut between.label, at);
                    extend(&mut between.label, place);
                }
                _ => between.currency = Some((currency, place)),
            },
            Some(Meaning::Filler) => extend(&mut between.label, place),
            Some(Meaning::And) => {}
            Some(names) => {
                between.is_tail |= names == Meaning::Tail;
                between.is_head |= names == Meaning::Head;
                between.is_ending |= names == Meaning::Ending;
                // The account of a wallet or of an app is not at a bank.
                let stays = matches!(between.names, Some(Other::App | Other::Wallet));
                match names {
                    Meaning::Account if !stays => (between.names, between.is_account) = (None, true),
                    Meaning::Other(other) if !stays => (between.names, between.is_account) = (Some(other), false),
                    _ => {}
                }
                extend(&mut between.label, place);
            }
            None => extend(&mut between.unknown, place),
        }
        at += length;
    }
    if between.currency.is_some_and(|(_, at)| between.label.is_some_and(|label| label[0] <= at[0] && at[1] <= label[1]))
    {
        between.currency = None;
    }
    between
}

fn extend(span: &mut Option<Span>, place: Span) {
    *span = Some(span.map_or(place, |span| [span[0].min(place[0]), span[1].max(place[1])]));
}

/// The characters of the word that begins here, 0 if none does, and what it means.
pub(super) fn word(glyphs: &[Glyph]) -> (usize, Option<Meaning>) {
    let is_latin = |glyph: &Glyph| glyph.char.is_ascii_alphanumeric() || matches!(glyph.char, '\u{c0}'..='\u{24f}');
    let text = |run: &[Glyph]| run.iter().filter(|glyph| glyph.char != '/').map(|glyph| glyph.char).collect::<String>();
    let Some(first) = glyphs.first() else { return (0, None) };
    if matches!(first.char, '€' | '£' | '¥' | '$') {
        return (1, currency(&text(&glyphs[..1])));
    }
    if is_latin(first) {
        let is_a_c =
            matches!(glyphs, [a, slash, c, ..] if "aA".contains(a.char) && slash.char == '/' && "cC".contains(c.char));
        let start = if is_a_c { 2 } else { 0 };
        let end = start + glyphs[start..].iter().take_while(|glyph| is_latin(glyph)).count();
        let end = end + usize::from(glyphs.get(end).is_some_and(|glyph| glyph.char == '$'));
        return (end, meaning(&text(&glyphs[..end])));
    }
    if !is_letter(first.char) {
        return (0, None);
    }
    // Chinese is written without spaces: the longest word that is known, or one character.
    let run: Vec<Glyph> = glyphs.iter().take(LONGEST).take_while(|glyph| is_letter(glyph.char)).copied().collect();
    let all = text(&run);
    let begins = |known: &&str| !known.is_ascii() && all.starts_with(known);
    let words = WORDS.iter().flat_map(|(meaning, words)| words.split(' ').map(move |word| (word, *meaning)));
    if let Some((word, meaning)) = words.filter(|(word, _)| begins(word)).max_by_key(|(word, _)| word.len()) {
        return (word.chars().count(), Some(meaning));
    }
    let money = |length: &usize| currency(&text(&run[..*length])).map(|meaning| (*length, Some(meaning)));
    [4, 3, 2].iter().filter(|length| **length <= run.len()).find_map(money).unwrap_or((1, None))
}

/// The label of a text next to a number, and its other words.
pub(in crate::typed) fn label_and_words(glyphs: &[Glyph]) -> (Option<Span>, Option<Span>) {
    let between = read(glyphs);
    (between.label, between.unknown)
}

/// What the words before a number say: whether it is an account, and whether only its last digits follow.
pub fn named_by(glyphs: &[Glyph]) -> (bool, bool) {
    let between = read(glyphs);
    (between.is_account, between.is_tail)
}

/// The characters of the word that a text begins with, and whether it may be part of the label of a bank's number.
pub(in crate::typed) fn label_word(glyphs: &[Glyph]) -> (usize, bool) {
    let (length, meaning) = word(glyphs);
    (length, matches!(meaning, Some(Meaning::Account | Meaning::Filler | Meaning::Other(Other::Code))))
}
