//! Invoice contents: what is on an invoice line, `category*name`.
//!
//! The category follows from the tax code, the name is the seller's; the two are compared separately. English as in
//! the FAQ's table, Chinese as public invoices show it, or rendered from terms that public invoices of other sellers show.

use super::rows::{Content, Name};

/// The category of most rows in the table's earlier wording; the FAQ still shows it in another answer.
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

const fn service(id: &'static str, name: Name) -> Content {
    Content { id, name, search: &[], older: OLDER_SERVICES }
}

/// All invoice contents. No public page shows whether an invoice of Alibaba Cloud prints these names like this.
pub static CONTENTS: &[Content] = &[
    service(
        SOFTWARE,
        Name::rendered("Production and lifestyle services*Software service fee", "*生产生活服务*软件服务费"),
    ),
    service(
        TECHNICAL,
        Name::rendered("Production and lifestyle services*Technical service fee", "*生产生活服务*技术服务费"),
    ),
    service(
        TRAINING,
        Name::rendered("Production and lifestyle services*Training service fee", "*生产生活服务*培训服务费"),
    ),
    service(AGENCY, Name::rendered("Production and lifestyle services*Agency service fee", "*生产生活服务*代理服务费")),
    service(
        TRADEMARK_AGENCY,
        Name::rendered(
            "Production and lifestyle services*Trademark agency service fee",
            "*生产生活服务*商标代理服务费",
        ),
    ),
    service(
        TRADEMARK_REGISTRATION,
        Name::rendered(
            "Production and lifestyle services*Trademark registration agency service fee",
            "*生产生活服务*商标注册代理服务费",
        ),
    ),
    service(
        INTELLECTUAL_PROPERTY,
        Name::rendered(
            "Production and lifestyle services*Intellectual property service fee",
            "*生产生活服务*知识产权服务费",
        ),
    ),
    service(DESIGN, Name::rendered("Production and lifestyle services*Design service fee", "*生产生活服务*设计服务费")),
    service(
        ADVERTISING,
        Name::rendered("Production and lifestyle services*Advertising service fee", "*生产生活服务*广告服务费"),
    ),
    service(
        ADVERTISING_PUBLISHING,
        Name::rendered("Production and lifestyle services*Advertising publishing fee", "*生产生活服务*广告发布费"),
    ),
    Content {
        id: SMS,
        name: Name::rendered("SMS and MMS services*SMS service fee", "*短信和彩信服务*短信服务费"),
        search: &[],
        older: &["telecommunications services", "telecommunication services", "telecom services", "电信服务"],
    },
    Content {
        id: HARDWARE,
        name: Name::rendered("Electronic computer*Hardware equipment", "*电子计算机*硬件设备"),
        search: &[],
        older: &[],
    },
    Content {
        id: DINGTALK_HARDWARE,
        name: Name::both("Computer peripherals*DingTalk smart hardware", "*计算机外部设备*钉钉智能硬件"),
        search: &[],
        older: &[],
    },
];
