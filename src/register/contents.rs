//! Invoice contents: what stands on an invoice line, `category*name`.
//!
//! The category follows from the tax code, the name is the seller's; the two are compared separately. English as in
//! the FAQ's table, Chinese only where public invoices show it.

use super::{Content, Name};

/// The category of most rows before the table's present wording; the FAQ still shows it in another answer.
const OLDER_SERVICES: &[&str] = &["information technology services", "信息技术服务"];

pub(super) const SOFTWARE: &str = "software-service-fee";
pub(super) const TECHNICAL: &str = "technical-service-fee";
pub(super) const TRAINING: &str = "training-service-fee";
pub(super) const AGENCY: &str = "agency-service-fee";
pub(super) const TRADEMARK_AGENCY: &str = "trademark-agency-service-fee";
pub(super) const TRADEMARK_REGISTRATION: &str = "trademark-registration-agency-service-fee";
pub(super) const INTELLECTUAL_PROPERTY: &str = "intellectual-property-service-fee";
pub(super) const DESIGN: &str = "design-service-fee";
pub(super) const ADVERTISING: &str = "advertising-service-fee";
pub(super) const ADVERTISING_PUBLISHING: &str = "advertising-publishing-fee";
pub(super) const SMS: &str = "sms-service-fee";
pub(super) const HARDWARE: &str = "hardware-equipment";
pub(super) const DINGTALK_HARDWARE: &str = "dingtalk-smart-hardware";

const fn service(
    id: &'static str,
    en: &'static str,
    zh: Option<&'static str>,
    search: &'static [&'static str],
) -> Content {
    Content { id, name: Name { en, zh }, search, older: OLDER_SERVICES }
}

/// All of them.
pub static CONTENTS: &[Content] = &[
    service(SOFTWARE, "Production and lifestyle services*Software service fee", Some("*生产生活服务*软件服务费"), &[]),
    service(
        TECHNICAL,
        "Production and lifestyle services*Technical service fee",
        Some("*生产生活服务*技术服务费"),
        &[],
    ),
    service(TRAINING, "Production and lifestyle services*Training service fee", None, &["培训服务费"]),
    service(AGENCY, "Production and lifestyle services*Agency service fee", None, &["代理服务费"]),
    service(
        TRADEMARK_AGENCY,
        "Production and lifestyle services*Trademark agency service fee",
        None,
        &["商标代理服务费"],
    ),
    service(
        TRADEMARK_REGISTRATION,
        "Production and lifestyle services*Trademark registration agency service fee",
        None,
        &["商标注册代理服务费"],
    ),
    service(
        INTELLECTUAL_PROPERTY,
        "Production and lifestyle services*Intellectual property service fee",
        None,
        &["知识产权服务费"],
    ),
    service(DESIGN, "Production and lifestyle services*Design service fee", None, &["设计服务费"]),
    service(ADVERTISING, "Production and lifestyle services*Advertising service fee", None, &["广告服务费"]),
    service(
        ADVERTISING_PUBLISHING,
        "Production and lifestyle services*Advertising publishing fee",
        None,
        &["广告发布费"],
    ),
    Content {
        id: SMS,
        name: Name { en: "SMS and MMS services*SMS service fee", zh: None },
        search: &["短信服务费"],
        older: &["telecommunications services", "telecommunication services", "telecom services", "电信服务"],
    },
    Content {
        id: HARDWARE,
        name: Name { en: "Electronic computer*Hardware equipment", zh: None },
        search: &["硬件设备"],
        older: &[],
    },
    Content {
        id: DINGTALK_HARDWARE,
        name: Name {
            en: "Computer peripherals*DingTalk smart hardware", zh: Some("*计算机外部设备*钉钉智能硬件")
        },
        search: &[],
        older: &[],
    },
];
