//! The labels of a Chinese invoice, in the same format as those of other documents.

use crate::paper::{
    labels::Lexicon,
    what::{
        Side::{self, Any, Buyer, Seller},
        What,
    },
};
use std::sync::LazyLock;

/// For Chinese invoices.
pub static FORM: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(FAPIAO));

/// The labels of a Chinese invoice that is a form.
static FAPIAO: &[(What, Side, &str)] = &[
    (What::Number, Any, "发票号码, 电子发票号码, 数电票号码"),
    (
        What::Other,
        Any,
        "被红冲蓝字数电发票号码, 被红冲蓝字数电票号码, 被红冲蓝字全电发票号码, 被红冲蓝字全电票号码, 对应蓝字发票号码, 原发票号码, 电子客票号码, 电子客票号, 验证码, 印刷序号",
    ),
    (What::Code, Any, "发票代码"),
    (What::Date, Any, "开票日期, 填开日期"),
    (What::CheckCode, Any, "校验码"),
    (What::Machine, Any, "机器编号"),
    // In a picture the first of two widely spaced characters can be lost.
    (What::Name, Any, "名称, 称"),
    (
        What::Other,
        Any,
        "项目名称, 建筑项目名称, 货物或应税劳务服务名称, 货物或应税劳务 服务名称, 货物或应税劳务名称, 货物名称, 不动产名称",
    ),
    (What::Name, Buyer, "购买方名称, 购方名称, 购货单位名称"),
    (What::Name, Seller, "销售方名称, 销方名称, 销货单位名称, 承运人名称"),
    (What::TaxId, Any, "统一社会信用代码 纳税人识别号?, 纳税人识别号"),
    (What::TaxId, Buyer, "购买方统一社会信用代码 纳税人识别号?, 购买方纳税人识别号, 购方纳税人识别号"),
    (What::TaxId, Seller, "销售方统一社会信用代码 纳税人识别号?, 销售方纳税人识别号, 销方纳税人识别号"),
    (What::AddressPhone, Any, "地址 电话"),
    (What::BankAccount, Any, "开户行及账号"),
    (What::Words, Any, "价税合计 大写"),
    (What::Total, Any, "小写, 票价, 价税合计 小写"),
    (What::Drawer, Any, "开票人"),
    (What::Cashier, Any, "收款人"),
    (What::Checker, Any, "复核人, 复核"),
];
