//! Invoice contents: what stands on an invoice line, `category*name`.
//!
//! The category follows from the tax code, the name is the seller's; the two are compared separately. English as in
//! the FAQ's table, Chinese only where public invoices show it.

use super::Name;

/// An invoice content of the FAQ's table.
#[derive(Debug)]
pub struct Content {
    /// As in the table, and in Chinese as printed on an invoice.
    pub name: Name,
    /// Chinese words for its name half, to search by; no source pairs them with the English one.
    pub search: &'static [&'static str],
    /// Older category, in both languages, that the same name stood under.
    pub older: &'static [&'static str],
}

/// The category of most rows before the table's present wording; the FAQ still shows it in another answer.
const OLDER_SERVICES: &[&str] = &["information technology services", "信息技术服务"];

const fn service(en: &'static str, zh: Option<&'static str>, search: &'static [&'static str]) -> Content {
    Content { name: Name { en, zh }, search, older: OLDER_SERVICES }
}

pub(super) static SOFTWARE: Content =
    service("Production and lifestyle services*Software service fee", Some("*生产生活服务*软件服务费"), &[]);
pub(super) static TECHNICAL: Content =
    service("Production and lifestyle services*Technical service fee", Some("*生产生活服务*技术服务费"), &[]);
pub(super) static TRAINING: Content =
    service("Production and lifestyle services*Training service fee", None, &["培训服务费"]);
pub(super) static AGENCY: Content =
    service("Production and lifestyle services*Agency service fee", None, &["代理服务费"]);
pub(super) static TRADEMARK_AGENCY: Content =
    service("Production and lifestyle services*Trademark agency service fee", None, &["商标代理服务费"]);
pub(super) static TRADEMARK_REGISTRATION: Content = service(
    "Production and lifestyle services*Trademark registration agency service fee",
    None,
    &["商标注册代理服务费"],
);
pub(super) static INTELLECTUAL_PROPERTY: Content =
    service("Production and lifestyle services*Intellectual property service fee", None, &["知识产权服务费"]);
pub(super) static DESIGN: Content =
    service("Production and lifestyle services*Design service fee", None, &["设计服务费"]);
pub(super) static ADVERTISING: Content =
    service("Production and lifestyle services*Advertising service fee", None, &["广告服务费"]);
pub(super) static ADVERTISING_PUBLISHING: Content =
    service("Production and lifestyle services*Advertising publishing fee", None, &["广告发布费"]);
pub(super) static SMS: Content = Content {
    name: Name { en: "SMS and MMS services*SMS service fee", zh: None },
    search: &["短信服务费"],
    older: &["telecommunications services", "telecommunication services", "telecom services", "电信服务"],
};
pub(super) static HARDWARE: Content = Content {
    name: Name { en: "Electronic computer*Hardware equipment", zh: None },
    search: &["硬件设备"],
    older: &[],
};
pub(super) static DINGTALK_HARDWARE: Content = Content {
    name: Name {
        en: "Computer peripherals*DingTalk smart hardware", zh: Some("*计算机外部设备*钉钉智能硬件")
    },
    search: &[],
    older: &[],
};
