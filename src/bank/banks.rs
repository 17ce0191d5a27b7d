//! Banks by the class in front of their CNAPS numbers, by their SWIFT codes and by their names, with the lengths of
//! their company accounts.
//!
//! # What is not checked
//!
//! A bank that is not listed: a name, class or code that is not known is compared with nothing. City banks share the
//! class 313, and rural banks keep the class of what they were before, so neither tells one of them from another.

use crate::{
    glyph::{Typed, characters, holds},
    payee::has_han,
    text::Text,
};

/// One bank a line: class, English name, Chinese names, the first four characters of its SWIFT code, lengths. Where one
/// name is part of another, the longer one comes first; of one class, the general name comes first.
static BANKS: &str = "\
102|Industrial and Commercial Bank of China|工商银行|ICBK|16 19 26 29
103|Agricultural Bank of China|农业银行|ABOC|17 19 27
105|China Construction Bank|建设银行|PCBC|16 19 20 24-27
301|Bank of Communications|交通银行|COMM|8 18 20 21 24 27
403|Postal Savings Bank of China|邮政储蓄银行/邮储银行|PSBC|16 18 23
308|China Merchants Bank|招商银行|CMBC|13 15-21
305|China Minsheng Bank|民生银行|MSBC|9 15 16 20
302|China CITIC Bank|中信银行|CIBK|19
310|Shanghai Pudong Development Bank|浦东发展银行/浦发银行|SPDB|13-20 23
596|Industrial Bank of Korea|企业银行|IBKO|
309|Industrial Bank|兴业银行|FJIB|17 18 22 24
303|China Everbright Bank|光大银行|EVER|17 21-30
306|China Guangfa Bank|广发银行|GDBK|15 17-20 23-25
307|Ping An Bank|平安银行|SZDB|13 14 18
304|Hua Xia Bank|华夏银行|HXBK|16 17 22
313|city commercial bank|城市商业银行||
313|Bank of Beijing|北京银行|BJCN|21 23 28
313|Bank of Ningbo|宁波银行|BKNB|16 17 19 23
313|Bank of Nanjing|南京银行|NJCB|
325|Bank of Shanghai|上海银行|BOSH|
315|Evergrowing Bank|恒丰银行|EGBN|
316|China Zheshang Bank|浙商银行|ZJCB|
318|China Bohai Bank|渤海银行|CHBH|
319|Huishang Bank|徽商银行|HFCB|
321|Chongqing Three Gorges Bank|三峡银行||
323|private bank|民营银行/网商银行/微众银行||
402|rural credit cooperative|农村信用||
402|Beijing Rural Commercial Bank|北京农商银行/北京农村商业银行||
322|Shanghai Rural Commercial Bank|上海农商银行/上海农村商业银行||
317|Tianjin Rural Commercial Bank|天津农商银行/天津农村商业银行||
314|rural commercial bank|农村商业银行/农商银行||
320|village bank|村镇银行||
401|urban credit cooperative|城市信用社||
501|HSBC|汇丰银行|HSBC|
502|Bank of East Asia|东亚银行|BEAS|
531|Citibank|花旗银行|CITI|
593|Woori Bank|友利银行|HVBK|
595|Shinhan Bank|新韩银行|SHBK|
597|Hana Bank|韩亚银行|KOEX|
621|OCBC|华侨银行|OCBC|
671|Standard Chartered|渣打银行|SCBL|
717|Sino-German Bausparkasse|中德住房储蓄银行||
781|Xiamen International Bank|厦门国际银行|IBXH|
785|Chinese Mercantile Bank|华商银行||
787|Fubon Bank|富邦华一银行||
104|Bank of China|中国银行|BKCH|12 18 19";

/// Classes of rural and village banks, which changed their kind and kept their class.
const RURAL: &str = "314 317 320 322 401 402";

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bank(&'static str);

impl Bank {
    fn all() -> impl Iterator<Item = Bank> {
        BANKS.split('\n').map(Bank)
    }

    fn part(self, at: usize) -> &'static str {
        self.0.split('|').nth(at).unwrap_or_default()
    }

    /// The bank of a class.
    pub fn of_class(class: &str) -> Option<Bank> {
        Bank::all().find(|bank| bank.part(0) == class)
    }

    /// The bank of a SWIFT code.
    pub fn of_swift(code: &str) -> Option<Bank> {
        let start = code.get(..4)?;
        Bank::all().find(|bank| bank.part(3) == start)
    }

    /// The bank that a name holds, in either language.
    pub fn of_name(name: &str) -> Option<Bank> {
        let folded = characters(&Typed::read(name).letters());
        if folded.is_empty() {
            return None;
        }
        let is_in = |known: &str| holds(&folded, known);
        let is_chinese = has_han(&folded);
        Bank::all().find(|bank| is_in(bank.part(1)) || is_chinese && bank.part(2).split('/').any(is_in))
    }

    /// Its name.
    pub fn name(self) -> Text {
        let chinese = self.part(2);
        Text::of(self.part(1), chinese.split_once('/').map_or(chinese, |(first, _)| first))
    }

    /// Whether the two cannot be told apart by their class.
    pub fn is_same(self, other: &Bank) -> bool {
        let (one, two) = (self.part(0), other.part(0));
        one == two || (RURAL.contains(one) && RURAL.contains(two))
    }

    /// The lengths of its company accounts, such as `13 15-21`; empty where they are not known.
    pub fn lengths(self) -> Text {
        let lengths = self.part(4);
        Text::of(&lengths.replace(' ', ", "), &lengths.replace(' ', "、"))
    }

    /// Whether its company accounts may have this length.
    pub fn has_length(self, length: usize) -> bool {
        let lengths = self.part(4);
        let fits = |range: &str| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            first.parse().is_ok_and(|first: usize| first <= length)
                && last.parse().is_ok_and(|last: usize| length <= last)
        };
        lengths.is_empty() || lengths.split(' ').any(fits)
    }
}
