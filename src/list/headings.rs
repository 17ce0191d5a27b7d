//! The one table of headings, for lists that files are compared with and for spreadsheets.
//!
//! A heading is compared by its letters and digits, without asterisks, spaces and line breaks. Text in brackets counts
//! if it says which amount it is (大写 and 小写 differ), and otherwise only if the table has the heading with it. The
//! meaning of a few headings depends on the other columns or on the cells; [`super::layout`] decides those.

use super::columns::Column;
use crate::glyph::{Typed, characters};

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This role, whatever the other columns are.
    Is(Column),
    /// An amount: net if there is a column of tax or of totals, otherwise the total.
    NetOrGross,
    /// The tax if its cells are amounts, the rate if they are rates.
    TaxOrRate,
    /// An amount in words, which is never read as a number.
    Words,
    /// Known, and not compared with anything.
    Ignored,
}

use Column as C;
use Meaning::{Ignored, Is, NetOrGross, TaxOrRate, Words};

/// Letters and digits of a heading, in lower case.
static HEADINGS: &[(Meaning, &str)] = &[
    (
        Is(C::DigitalNumber),
        "数电发票号码|数电票号码|全电发票号码|全电票号码|数电号码|全电号码|电子发票号码|digitalinvoicenumber",
    ),
    (
        Is(C::Number),
        "发票号码|发票号|发票编号|票号|号码|number|invoicenumber|invoiceno|invoiceid|fapiaonumber|fapiaono|einvoicenumber",
    ),
    (Is(C::Code), "发票代码|代码|code|invoicecode|fapiaocode"),
    (
        Is(C::IssueDate),
        "开票日期|开具日期|开票时间|开具时间|日期|填开日期|date|issuedate|invoicedate|dateofissue|issuedon|issuetime|invoicingtime",
    ),
    (Is(C::Kind), "发票票种|票种|发票类型|发票种类|凭证种类|invoicetype|invoicekind|fapiaotype"),
    (
        Is(C::SellerName),
        "销方名称|销售方名称|销售方纳税人名称|销方纳税人名称|销售方|销方|销货单位|销货单位名称|销货方名称|开票单位|开票主体|开票公司|开票方|供应商|供应商名称|seller|sellername|issuer|issuername|supplier|suppliername|vendor|invoicingcompany|invoicingentity",
    ),
    (
        Is(C::SellerTaxId),
        "销方识别号|销售方识别号|销方税号|销售方税号|销售方纳税人识别号|销方纳税人识别号|销售方统一社会信用代码|供应商税号|sellertaxid|sellertaxnumber|issuertaxid|suppliertaxid",
    ),
    (
        Is(C::BuyerName),
        "购买方名称|购方名称|购买方纳税人名称|购方纳税人名称|购买方|购方|购货单位|购货单位名称|购货方名称|发票抬头|抬头|抬头名称|buyer|buyername|purchaser|purchasername|title|invoicetitle",
    ),
    (
        Is(C::BuyerTaxId),
        "购方识别号|购买方识别号|购方税号|购买方税号|购买方纳税人识别号|购方纳税人识别号|购买方统一社会信用代码|buyertaxid|buyertaxnumber|purchasertaxid",
    ),
    (Is(C::TaxId), "税号|纳税人识别号|统一社会信用代码|统一社会信用代码纳税人识别号|taxid|taxnumber|uscc"),
    (
        Is(C::Item),
        "货物或应税劳务名称|货物或应税劳务服务名称|货物或劳务名称|货物劳务名称|项目名称|商品名称|开票内容|发票内容|开票项目|item|itemname|description|content|invoicecontent",
    ),
    (Is(C::Rate), "税率|税率征收率|征收率|税率征收率显示|rate|taxrate|vatrate"),
    (
        Is(C::Net),
        "不含税金额|不含税合计|不含税价|不含税|税前金额|未税金额|net|netamount|amountwithouttax|amountexcltax|amountexcludingtax|taxexclusiveamount|amountbeforetax|exclusiveoftax",
    ),
    (NetOrGross, "金额|合计金额|金额合计|票面金额|发票票面金额"),
    (Is(C::Tax), "税额|票面税额|合计税额|税额合计|增值税额|增值税税额|税金|taxamount|vatamount"),
    (TaxOrRate, "tax|vat|增值税"),
    (
        Is(C::Gross),
        "价税合计|价税合计金额|价税合计总额|含税金额|含税价|含税合计|发票金额|开票金额|总金额|发票总额|发票总金额|gross|grossamount|total|totalamount|amountwithtax|amountincltax|amountincludingtax|taxinclusiveamount|invoiceamount|amount|invoicetotal|grandtotal",
    ),
    (Words, "大写金额|价税合计大写|金额大写|合计大写|amountinwords|totalinwords"),
    (Is(C::Status), "发票状态|状态|开票状态|status|invoicestatus"),
    (Is(C::Positive), "是否正数发票|positive|ispositive"),
    (Is(C::Risk), "发票风险等级|风险等级|风险状态|risklevel|risk"),
    (Is(C::Booked), "入账状态|是否入账|入账|是否已入账|booked|bookingstatus"),
    (
        Is(C::OriginalNumber),
        "对应蓝字发票号码|蓝字发票号码|原发票号码|被红冲发票号码|被红冲蓝字发票号码|对应蓝字数电发票号码|originalinvoice|originalinvoicenumber|originalnumber",
    ),
    (Is(C::Remark), "备注|说明|remark|remarks|note|notes"),
    (
        Is(C::Account),
        "账号|银行账号|收款账号|收款账户|银行账户|对方账号|帐号|银行帐号|account|accountnumber|bankaccount|payeeaccount",
    ),
    (Is(C::Verdict), "核对结论|verdict|checkverdict"),
    (
        Ignored,
        "序号|是否勾选|勾选状态|勾选时间|有效抵扣税额|有效税额|发票来源|特定业务类型|税收分类编码|规格型号|单位|数量|单价|校验码|机器编号|开票人|收款人|复核人|查验状态|查验时间|查验次数|入账时间|入账用途|报销状态|报销人|红字锁定标志|转内销证明编号|业务类型|文件名|申请单号|订单号|出行人|出行日期|出发地|到达地|座位类型|车次|购方地址电话|销方地址电话|购方开户行及账号|销方开户行及账号|发现的问题|文件|row|no|unit|quantity|unitprice|specification|file|filename|finding|findings|checknet|checktax|checkbalancingtax|checkcodes|checksamenumberinrow",
    ),
];

/// What brackets can say about an amount.
static OF_AMOUNTS: &[(&str, &str)] = &[
    ("大写|inwords", "words"),
    ("不含税|未税|exclusiveoftax|excltax|excludingtax|withouttax|beforetax|net", "net"),
    ("含税|inclusiveoftax|incltax|includingtax|withtax|gross", "gross"),
];

/// A currency after the name of an amount.
const CURRENCIES: [&str; 4] = ["元", "人民币", "cny", "rmb"];

/// What a heading says; `None` if it is not known.
pub fn meaning(heading: &str) -> Option<Meaning> {
    let (outside, inside) = parted(&Typed::read(heading).folded());
    let whole = format!("{outside}{inside}");
    if let Some(meaning) = listed(&whole) {
        return Some(meaning);
    }
    let meaning = listed(&outside).or_else(|| CURRENCIES.iter().find_map(|end| listed(outside.strip_suffix(end)?)))?;
    let is_amount = matches!(meaning, NetOrGross | Is(C::Net | C::Gross));
    let said = OF_AMOUNTS.iter().find(|(words, _)| words.split('|').any(|word| word == inside));
    Some(match said.map(|(_, what)| *what) {
        Some("words") if is_amount => Words,
        Some("net") if is_amount => Is(C::Net),
        Some("gross") if is_amount => Is(C::Gross),
        _ => meaning,
    })
}

fn listed(letters: &str) -> Option<Meaning> {
    let names = |names: &str| names.split('|').any(|name| name == letters);
    HEADINGS.iter().find(|(_, known)| !letters.is_empty() && names(known)).map(|(meaning, _)| *meaning)
}

/// The letters and digits outside brackets and inside them.
fn parted(heading: &str) -> (String, String) {
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_u32;
    for char in heading.chars() {
        match char {
            '(' | '（' | '[' | '【' | '〔' => depth += 1,
            ')' | '）' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(char),
            _ => outside.push(char),
        }
    }
    let letters = |text: &str| characters(&Typed::read(text).letters());
    (letters(&outside), letters(&inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_spaces_and_brackets_change_nothing_but_what_they_say() {
        for (heading, expected) in [
            ("票面税额*", Some(Is(C::Tax))),
            (" 发票 号码 ", Some(Is(C::Number))),
            ("数电票号码（全电票必录）", Some(Is(C::DigitalNumber))),
            ("有效抵扣税额＊", Some(Ignored)),
            ("价税合计(大写)", Some(Words)),
            ("价税合计（小写）", Some(Is(C::Gross))),
            ("价税合计（元）", Some(Is(C::Gross))),
            ("金额（元）", Some(NetOrGross)),
            ("价税合计元", Some(Is(C::Gross))),
            ("金额（不含税）", Some(Is(C::Net))),
            ("金额(含税)", Some(Is(C::Gross))),
            ("Amount (excl. tax)", Some(Is(C::Net))),
            ("Amount (CNY)", Some(Is(C::Gross))),
            ("Amount incl. tax", Some(Is(C::Gross))),
            ("税率/征收率", Some(Is(C::Rate))),
            ("Invoice No.", Some(Is(C::Number))),
            ("\u{feff}发票号码", Some(Is(C::Number))),
            ("统一社会信用代码/纳税人识别号", Some(Is(C::TaxId))),
            ("VAT", Some(TaxOrRate)),
            ("Beleg", None),
            ("", None),
            ("（）", None),
        ] {
            assert_eq!(meaning(heading), expected, "{heading}");
        }
    }

    #[test]
    fn no_heading_is_listed_twice() {
        let mut all: Vec<&str> = HEADINGS.iter().flat_map(|(_, names)| names.split('|')).collect();
        all.sort_unstable();
        let twice: Vec<_> = all.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
        for name in all {
            assert_eq!(characters(&Typed::read(name).letters()), name, "letters and digits alone");
        }
    }
}
