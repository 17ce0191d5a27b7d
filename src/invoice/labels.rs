//! What the fields are called in a sentence.

use crate::{
    list::totals::fen,
    money,
    text::{Text, text},
};

/// The label of a field, or its name if it has no label.
pub fn label(field: &str) -> Text {
    match field {
        "number" => text!("Invoice number", "发票号码"),
        "code" => text!("Invoice code", "发票代码"),
        "issueDate" => text!("Issue date", "开票日期"),
        "sellerName" => text!("Seller", "销售方名称"),
        "sellerTaxId" => text!("Seller's tax ID", "销售方纳税人识别号"),
        "buyerName" => text!("Buyer", "购买方名称"),
        "buyerTaxId" => text!("Buyer's tax ID", "购买方纳税人识别号"),
        "net" => text!("Net amount", "不含税金额"),
        "tax" => text!("Tax", "税额"),
        "gross" => text!("Total (tax included)", "价税合计"),
        "amount" => text!("Amount", "金额"),
        "rate" => text!("Tax rate", "税率"),
        "originalNumber" => text!("Original invoice", "对应蓝字发票号码"),
        "from" => text!("From", "出发站"),
        "to" => text!("To", "到达站"),
        "account" => text!("Account", "收款账号"),
        "currency" => text!("Currency", "币种"),
        _ => field.into(),
    }
}

/// A field's value, as a sentence shows it: amounts of an invoice in yuan, everything else as printed.
pub fn shown(field: &str, printed: &str) -> Text {
    let is_amount = matches!(field, "net" | "tax" | "gross") && printed.bytes().any(|byte| byte.is_ascii_digit());
    let amount = if is_amount { fen(printed) } else { None };
    amount.map_or_else(|| printed.trim().into(), money::yuan)
}

/// Several of them in one sentence.
pub fn labels<'a>(fields: impl Iterator<Item = &'a str> + Clone) -> Text {
    let joined = |between: &str, of: fn(&Text) -> &str| {
        fields.clone().map(|field| of(&label(field)).to_owned()).collect::<Vec<_>>().join(between)
    };
    Text::of(&joined(", ", Text::en), &joined("、", Text::zh))
}
