//! Banks by their names, by the class at the start of their branch numbers (CNAPS) and by their SWIFT codes, with the
//! lengths of their company accounts. [`names`] compares two names.
//!
//! Sources: two public lists of SWIFT codes agree on those of mainland banks; classes and lengths are WeChat Pay's.
//!
//! # What is not checked
//!
//! A bank that is not listed: its name is compared only by its letters. City banks share the class 313, and rural banks
//! keep the class of the bank they were before, so the class does not identify these banks.

use crate::text::Text;

/// One bank a line: class; English names; Chinese names; the first characters of its SWIFT codes; its short name in
/// Latin letters and in Chinese; its home country, empty for a bank with companies in many countries and `-` for a kind
/// of bank; lengths. Of one class, the general name comes first.
const BANKS: &str = "\
102|Industrial and Commercial Bank of China|工商银行|ICBK|icbc 工行|CN|16 19 26 29
103|Agricultural Bank of China|农业银行|ABOC|abc agbank 农行|CN|17 19 27
104|Bank of China|中国银行|BKCH|boc 中行|CN|12 18 19
105|China Construction Bank/Construction Bank of China|建设银行|PCBC|ccb 建行|CN|16 19 20 24-27
301|Bank of Communications/Communications Bank|交通银行|COMM|bocom bcm 交行|CN|8 18 20 21 24 27
403|Postal Savings Bank of China/Postal Savings Bank|邮政储蓄银行/邮储银行|PSBC|psbc 邮储|CN|16 18 23
308|China Merchants Bank/China Merchant Bank|招商银行|CMBC|cmb 招行 招商|CN|13 15-21
305|China Minsheng Bank/China Minsheng Banking|民生银行|MSBC|cmbc 民生|CN|9 15 16 20
302|China CITIC Bank/CITIC Bank/CITIC Industrial Bank|中信银行|CIBK|citic cncb 中信|CN|19
310|Shanghai Pudong Development Bank/SPD Bank/Pudong Development Bank|浦东发展银行/浦发银行|SPDB|spdb spd 浦发|CN|13-20 23
596|Industrial Bank of Korea|企业银行|IBKO|||
309|Industrial Bank|兴业银行|FJIB|cib 兴业|CN|17 18 22 24
303|China Everbright Bank/Everbright Bank|光大银行|EVER|ceb 光大|CN|17 21-30
306|China Guangfa Bank/Guangdong Development Bank|广发银行/广东发展银行|GDBK|cgb gdb 广发|CN|15 17-20 23-25
307|Ping An Bank/Pingan Bank/Shenzhen Development Bank|平安银行/深圳发展银行|SZDB|pab sdb 平安|CN|13 14 18
304|Hua Xia Bank/Huaxia Bank|华夏银行|HXBK|hxb 华夏|CN|16 17 22
313|city commercial bank|城市商业银行|||-|
313|Bank of Beijing|北京银行|BJCN||CN|21 23 28
313|Bank of Ningbo/Ningbo Bank|宁波银行|BKNB|nbcb|CN|16 17 19 23
313|Bank of Hangzhou|杭州银行|HZCB|hzb|CN|
313|Bank of Nanjing|南京银行|NJCB|njcb|CN|
325|Bank of Shanghai|上海银行|BOSH|bosc|CN|
315|Evergrowing Bank|恒丰银行|EGBN||CN|
316|China Zheshang Bank/Zheshang Bank|浙商银行|ZJCB|czb 浙商|CN|
318|China Bohai Bank|渤海银行|CHBH||CN|
319|Huishang Bank|徽商银行|HFCB||CN|
321|Chongqing Three Gorges Bank|三峡银行|||CN|
323|private bank|民营银行/网商银行/微众银行|||-|
402|rural credit cooperative|农村信用|||-|
402|Beijing Rural Commercial Bank|北京农商银行/北京农村商业银行|||CN|
322|Shanghai Rural Commercial Bank|上海农商银行/上海农村商业银行|||CN|
317|Tianjin Rural Commercial Bank|天津农商银行/天津农村商业银行|||CN|
314|rural commercial bank|农村商业银行/农商银行|||-|
320|village bank|村镇银行|||-|
401|urban credit cooperative|城市信用社|||-|
501|HSBC/HSBC Bank/Hongkong and Shanghai Banking Corporation/Hong Kong and Shanghai Banking Corporation|汇丰银行/汇丰|HSBC|hsbc 汇丰||
502|Bank of East Asia|东亚银行|BEAS|bea||
531|Citibank/Citi Bank/Citigroup|花旗银行|CITI|citi 花旗||
593|Woori Bank|友利银行|HVBK|||
595|Shinhan Bank|新韩银行|SHBK|||
597|Hana Bank|韩亚银行|KOEX|||
621|OCBC/OCBC Bank/Oversea-Chinese Banking Corporation/OCBC Wing Hang Bank|华侨银行/华侨永亨银行|OCBC WIHB|ocbc||
671|Standard Chartered/Standard Chartered Bank|渣打银行/渣打|SCBL|scb 渣打||
717|Sino-German Bausparkasse|中德住房储蓄银行|||CN|
781|Xiamen International Bank|厦门国际银行|IBXH||CN|
785|Chinese Mercantile Bank|华商银行|||CN|
787|Fubon Bank|富邦华一银行|||-|
|Hang Seng Bank|恒生银行|HASE|hsb 恒生||
|DBS/DBS Bank|星展银行|DBSS DHBK|dbs 星展||
|JPMorgan Chase Bank/JP Morgan Chase Bank/JPMorgan Chase/JP Morgan/JPMorgan|摩根大通银行/摩根大通|CHAS|jpm 摩根大通||
|Bank of China (Hong Kong)/BOC (Hong Kong)|中银香港/中国银行（香港）|BKCHHK|bochk 中银香港|HK|
|Industrial and Commercial Bank of China (Asia)/ICBC (Asia)|工银亚洲/工商银行（亚洲）|||HK|
|China Construction Bank (Asia)/CCB (Asia)|建行亚洲/建设银行（亚洲）|||HK|
|China CITIC Bank International|中信银行（国际）|||HK|
|CMB Wing Lung Bank/Wing Lung Bank|招商永隆银行/永隆银行|||HK|
|Shanghai Commercial Bank|上海商业银行|||HK|
|Nanyang Commercial Bank|南洋商业银行|||HK|
|Dah Sing Bank|大新银行|||HK|
|Chong Hing Bank|创兴银行|||HK|
|Mega International Commercial Bank|兆丰国际商业银行/兆丰银行|ICBC||TW|
|Agricultural Development Bank of China|农业发展银行|||CN|
|Export-Import Bank of China|进出口银行|||CN|";

/// Classes of rural and village banks, which changed their kind and kept their class.
const RURAL: &str = "314 317 320 322 401 402";

/// What a word of the table is, as the number of its field.
#[derive(Clone, Copy)]
pub(super) enum Word {
    English = 1,
    Chinese = 2,
    Swift = 3,
    Short = 4,
}

/// Where each line begins.
static LINES: [u16; count(0)] = lines();
/// Where each word begins, and the number of its line: a scan of the table would take longer than all the rest.
static ENGLISH: [(u16, u8); count(1)] = words(1);
static CHINESE: [(u16, u8); count(2)] = words(2);
static SWIFT: [(u16, u8); count(3)] = words(3);
static SHORT: [(u16, u8); count(4)] = words(4);

/// Whether a word of this field begins at a place: after a mark, and not empty. Field 0 has one for each line.
const fn begins(field: usize, number: usize, at: usize) -> bool {
    let bytes = BANKS.as_bytes();
    let before = if at == 0 { b'\n' } else { bytes[at - 1] };
    let is_behind = matches!(before, b'\n' | b'|') || (before == b'/' && field < 3) || (before == b' ' && field > 2);
    field == number && is_behind && (field == 0 || !matches!(bytes[at], b'|' | b'\n'))
}

/// The number of the field after a byte.
const fn next(number: usize, byte: u8) -> usize {
    match byte {
        b'\n' => 0,
        b'|' => number + 1,
        _ => number,
    }
}

const fn count(field: usize) -> usize {
    let (bytes, mut count, mut at, mut number) = (BANKS.as_bytes(), 0, 0, 0);
    while at < bytes.len() {
        count += begins(field, number, at) as usize;
        number = next(number, bytes[at]);
        at += 1;
    }
    count
}

const fn words<const COUNT: usize>(field: usize) -> [(u16, u8); COUNT] {
    let (bytes, mut words, mut count, mut line) = (BANKS.as_bytes(), [(0, 0); COUNT], 0, 0_u8);
    let (mut at, mut number) = (0_u16, 0);
    while (at as usize) < bytes.len() {
        if begins(field, number, at as usize) {
            words[count] = (at, line);
            count += 1;
        }
        number = next(number, bytes[at as usize]);
        line += (bytes[at as usize] == b'\n') as u8;
        at += 1;
    }
    words
}

const fn lines() -> [u16; count(0)] {
    let (words, mut lines, mut at) = (words::<{ count(0) }>(0), [0; count(0)], 0);
    while at < lines.len() {
        lines[at] = words[at].0;
        at += 1;
    }
    lines
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bank(&'static str);

impl Bank {
    fn nth(at: usize) -> Bank {
        let end = LINES.get(at + 1).map_or(BANKS.len() + 1, |next| usize::from(*next));
        Bank(LINES.get(at).and_then(|start| BANKS.get(usize::from(*start)..end - 1)).unwrap_or_default())
    }

    /// Every word of this sort that begins with this character, small and capital letters alike, with its bank.
    pub(super) fn words(sort: Word, first: char) -> impl Iterator<Item = (Bank, &'static str)> {
        let (mut utf8, table) = ([0; 4], BANKS.as_bytes());
        let (length, start) = (first.len_utf8(), {
            first.encode_utf8(&mut utf8);
            utf8
        });
        let begins = move |at: usize| {
            table[at].eq_ignore_ascii_case(&start[0]) && table[at..].get(1..length) == start.get(1..length)
        };
        let words: &[(u16, u8)] = match sort {
            Word::English => &ENGLISH,
            Word::Chinese => &CHINESE,
            Word::Swift => &SWIFT,
            Word::Short => &SHORT,
        };
        words.iter().filter(move |(at, _)| begins(usize::from(*at))).map(move |(at, line)| {
            let rest = BANKS.get(usize::from(*at)..).unwrap_or_default();
            let is_end = |byte: u8| matches!(byte, b'|' | b'/') || (byte == b' ' && sort as u8 > Word::Chinese as u8);
            let end = rest.bytes().position(is_end).unwrap_or(rest.len());
            (Bank::nth(usize::from(*line)), &rest[..end])
        })
    }

    fn part(self, at: usize) -> &'static str {
        self.0.split('|').nth(at).unwrap_or_default()
    }

    /// The bank of a class.
    pub fn of_class(class: &str) -> Option<Bank> {
        let is_it = |bank: &Bank| bank.0.strip_prefix(class).is_some_and(|rest| rest.starts_with('|'));
        (0..LINES.len()).map(Bank::nth).find(|bank| !class.is_empty() && is_it(bank))
    }

    /// The bank of a SWIFT code.
    pub fn of_swift(code: &str) -> Option<Bank> {
        let begins = Bank::words(Word::Swift, code.chars().next()?).filter(|(_, start)| code.starts_with(start));
        begins.max_by_key(|(_, start)| start.len()).map(|(bank, _)| bank)
    }

    /// Whether one of its SWIFT codes begins like this one; `None` where none of them is known.
    pub(super) fn has_swift(self, code: &str) -> Option<bool> {
        let known = self.part(3);
        (!known.is_empty()).then(|| known.split(' ').any(|start| code.starts_with(start)))
    }

    /// The first characters of its SWIFT codes; of several the first.
    pub fn swift_start(self) -> &'static str {
        self.part(3).split(' ').next().unwrap_or_default()
    }

    /// Its home country, if it has one.
    pub(super) fn home(self) -> Option<&'static str> {
        Some(self.part(5)).filter(|home| home.len() == 2)
    }

    /// Whether this is a kind of bank, not a single bank.
    pub(super) fn is_kind(self) -> bool {
        self.part(5) == "-"
    }

    /// Its name.
    pub fn name(self) -> Text {
        let first = |names: &'static str| names.split('/').next().unwrap_or_default();
        Text::of(first(self.part(1)), first(self.part(2)))
    }

    /// Whether the two cannot be told apart by their class.
    pub fn is_same(self, other: &Bank) -> bool {
        let (one, two) = (self.part(0), other.part(0));
        self == *other
            || (!one.is_empty() && one == two)
            || (RURAL.contains(one) && RURAL.contains(two) && !one.is_empty() && !two.is_empty())
    }

    /// The lengths of its company accounts, such as `13 15-21`; empty where they are not known.
    pub fn lengths(self) -> Text {
        let lengths = self.part(6);
        Text::of(&lengths.replace(' ', ", "), &lengths.replace(' ', "、"))
    }

    /// Whether its company accounts may have this length.
    pub fn has_length(self, length: usize) -> bool {
        let lengths = self.part(6);
        let fits = |range: &str| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            first.parse().is_ok_and(|first: usize| first <= length)
                && last.parse().is_ok_and(|last: usize| length <= last)
        };
        lengths.is_empty() || lengths.split(' ').any(fits)
    }
}
