//! What a column holds, by its heading in English or Chinese.

use crate::glyph::{Typed, characters};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The amount with tax.
    Amount,
    /// The rate.
    Rate,
    /// The printed amount without tax.
    Net,
    /// The printed tax.
    Tax,
    /// The invoice number; of several such columns, the first that is not empty.
    Number,
    /// The code of an older invoice.
    Code,
    /// The day of issue.
    IssueDate,
    /// A tax ID; there may be several.
    TaxId,
    /// A bank account; there may be several.
    Account,
    /// Something that is not checked.
    Other,
}

/// Letters and digits of a heading, in small letters. 金额 alone is [`Role::Net`] beside a tax, and an amount else.
const HEADINGS: &[(Role, &[&str])] = &[
    (Role::Amount, &["amount", "gross", "grossamount", "total", "totalamount", "taxinclusiveamount", "价税合计"]),
    (Role::Amount, &["含税金额", "含税价", "总金额", "发票金额", "开票金额", "价税合计金额", "价税合计元"]),
    (Role::Rate, &["rate", "taxrate", "vatrate", "vat", "税率", "税率征收率", "征收率", "税率征收率显示"]),
    (Role::Net, &["net", "netamount", "amountwithouttax", "taxexclusiveamount", "金额", "不含税金额", "合计金额"]),
    (Role::Tax, &["tax", "taxamount", "vatamount", "税额", "合计税额"]),
    (Role::Number, &["number", "invoicenumber", "invoiceno", "fapiaonumber", "einvoicenumber", "发票号码", "发票号"]),
    (Role::Number, &["数电票号码", "数电发票号码", "数电号码", "全电发票号码", "全电票号码", "号码"]),
    (Role::Code, &["code", "invoicecode", "fapiaocode", "发票代码", "代码"]),
    (Role::IssueDate, &["date", "issuedate", "invoicedate", "dateofissue", "开票日期", "开具日期", "日期"]),
    (Role::TaxId, &["taxid", "taxnumber", "uscc", "sellertaxid", "buyertaxid", "issuertaxid", "税号", "销方税号"]),
    (Role::TaxId, &["购方税号", "销方识别号", "购方识别号", "纳税人识别号", "统一社会信用代码", "销售方税号"]),
    (Role::TaxId, &["购买方税号", "销售方纳税人识别号", "购买方纳税人识别号", "销方纳税人识别号", "购方纳税人识别号"]),
    (Role::TaxId, &["统一社会信用代码纳税人识别号", "销售方识别号", "购买方识别号"]),
    (Role::Account, &["account", "accountnumber", "bankaccount", "payeeaccount", "账号", "银行账号", "收款账号"]),
    (Role::Account, &["收款账户", "银行账户", "对方账号", "帐号", "银行帐号"]),
];

/// The name by which a program gives a column.
pub fn named(name: &str) -> Option<Role> {
    Some(match name {
        "amount" => Role::Amount,
        "rate" => Role::Rate,
        "net" => Role::Net,
        "tax" => Role::Tax,
        "number" => Role::Number,
        "code" => Role::Code,
        "issueDate" => Role::IssueDate,
        "taxId" => Role::TaxId,
        "account" => Role::Account,
        "" => Role::Other,
        _ => return None,
    })
}

/// The name of a column's content, as [`named`] takes it.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Amount => "amount",
        Role::Rate => "rate",
        Role::Net => "net",
        Role::Tax => "tax",
        Role::Number => "number",
        Role::Code => "code",
        Role::IssueDate => "issueDate",
        Role::TaxId => "taxId",
        Role::Account => "account",
        Role::Other => "",
    }
}

/// What the columns under these headings hold; empty where no heading is known.
pub fn roles<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<Role> {
    let mut roles: Vec<Role> = headings.map(role).collect();
    if roles.contains(&Role::Net) && !roles.contains(&Role::Tax) && !roles.contains(&Role::Amount) {
        // An amount beside no tax is what was paid.
        roles.iter_mut().filter(|role| **role == Role::Net).for_each(|role| *role = Role::Amount);
    }
    if roles.iter().all(|role| *role == Role::Other) {
        roles.clear();
    }
    roles
}

fn role(heading: &str) -> Role {
    let letters = characters(&Typed::read(heading).letters());
    let known = HEADINGS.iter().find(|(_, names)| names.contains(&letters.as_str()));
    known.map_or(Role::Other, |(role, _)| *role)
}
