//! Where an invoice itself can be verified, and what the national platform asks for.
//!
//! Alibaba Cloud's FAQ names four ways. What the platform asks for differs by kind; vendors of the tax authority's
//! interface document it. The national platform comes first, except for invoices of Zhejiang, whose own site the FAQ
//! names first.

use crate::text::{Text, text};

/// What the national platform asks for, for a digital invoice.
pub(super) static DIGITAL: Text = text!(
    "National VAT Invoice Verification Platform of the State Taxation Administration: enter the invoice number, the issue \
     date and the total including tax, and leave the invoice code empty. If an invoice issued today is not found, try again tomorrow.",
    "国家税务总局全国增值税发票查验平台：填写发票号码、开票日期、价税合计，发票代码留空。当日开具的发票如查不到，请次日再查。",
);

/// The same, for a digital paper invoice.
pub(super) static DIGITAL_PAPER: Text = text!(
    "National VAT Invoice Verification Platform of the State Taxation Administration: enter the invoice code, the 8-digit \
     invoice number and the issue date; for a special VAT invoice the amount without tax, for a general one the last six \
     of these 20 digits.",
    "国家税务总局全国增值税发票查验平台：填写发票代码、8 位发票号码、开票日期；专用发票另填不含税金额，普通发票另填 20 位号码的后六位。",
);

/// The same, for an older special VAT invoice.
pub(super) static SPECIAL: Text = text!(
    "National VAT Invoice Verification Platform of the State Taxation Administration: enter the invoice code, the invoice \
     number, the issue date and the amount without tax.",
    "国家税务总局全国增值税发票查验平台：填写发票代码、发票号码、开票日期、不含税金额。",
);

/// The same, for an older general VAT invoice.
pub(super) static GENERAL: Text = text!(
    "National VAT Invoice Verification Platform of the State Taxation Administration: enter the invoice code, the invoice \
     number, the issue date and the last six digits of the check code.",
    "国家税务总局全国增值税发票查验平台：填写发票代码、发票号码、开票日期、校验码后六位。",
);

/// The same, for an older invoice of unknown kind.
pub(super) static LEGACY: Text = text!(
    "National VAT Invoice Verification Platform of the State Taxation Administration: enter the invoice code, the invoice \
     number and the issue date; for a special VAT invoice the amount without tax, for a general one the last six digits \
     of the check code.",
    "国家税务总局全国增值税发票查验平台：填写发票代码、发票号码、开票日期；专用发票另填不含税金额，普通发票另填校验码后六位。",
);

/// The same, for a blockchain invoice.
pub(super) static BLOCKCHAIN: Text = text!(
    "National VAT Invoice Verification Platform of the State Taxation Administration: enter the invoice code, the invoice \
     number, the issue date, the seller's tax ID and the five characters of the check code.",
    "国家税务总局全国增值税发票查验平台：填写发票代码、发票号码、开票日期、销售方税号、5 位校验码。",
);

/// Where to look up a confirmation form, which is not an invoice.
pub(super) static FORM: Text = text!(
    "A credit note confirmation form is not an invoice: look it up in the electronic tax bureau, under credit note \
     confirmation forms.",
    "红字发票信息确认单不是发票，请在电子税务局的红字发票信息确认单模块查询。",
);

static OFFICE: Text = text!("Your local office of the State Taxation Administration.", "当地主管税务机关。");
static HOTLINE: Text = text!("The tax service hotline, 12366.", "12366 纳税服务热线。");
static ZHEJIANG: Text = text!(
    "For invoices issued in Zhejiang, the website of the Zhejiang Provincial State Taxation Administration: I want to \
     query > Public Services > Invoice Query.",
    "浙江省开具的发票，可登录国家税务总局浙江省税务局网站：我要查询 > 公众服务 > 发票查询。",
);

/// All ways to verify an invoice of a region, the best first.
pub(super) fn ways(national: &Text, region: Option<&str>) -> Vec<Text> {
    let order = match region {
        Some("33") => [&ZHEJIANG, national, &HOTLINE, &OFFICE],
        _ => [national, &HOTLINE, &OFFICE, &ZHEJIANG],
    };
    order.into_iter().cloned().collect()
}
