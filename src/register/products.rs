//! Which company invoices which product, at which rate, with which contents, from when until when.
//!
//! One product for every name in the FAQ's table. Names in the same row of the table share that row.

use super::{
    contents,
    entities::COLLECTOR,
    rows::{Name, Origin, Product, Row, Words},
    words,
};
use crate::{
    date::Day,
    sources::{Source, faq, members, practice, studio, vat_scope},
    text::{Text, text},
};
use rust_decimal::Decimal;

/// The table's last line for Alibaba Cloud Computing: all other products.
pub const OTHER_PRODUCTS: &str = "other-products";
/// Products of other vendors on the Marketplace.
pub const MARKETPLACE_THIRD_PARTY: &str = "marketplace-third-party";

const TABLE: Source = faq("Invoicing companies, content, and tax rates");
/// The source of most products' names.
const NAMES: &[Source] = &[practice("Chinese product names on public pages")];
const SIX: Option<Decimal> = Some(Decimal::from_parts(6, 0, 0, false, 2));
const NINE: Option<Decimal> = Some(Decimal::from_parts(9, 0, 0, false, 2));
const THIRTEEN: Option<Decimal> = Some(Decimal::from_parts(13, 0, 0, false, 2));

/// From this day on, China time, another company invoices first-party Marketplace orders.
const MARKETPLACE_CHANGE: Option<Day> = Some(Day::of(2023, 9, 1));
/// From this day on SMS is a basic telecommunications service.
const SMS_CHANGE: Option<Day> = Some(Day::of(2026, 1, 1));

static OPEN_LIST: Text = text!(
    "The FAQ ends this list of invoice contents with “etc.”: others are possible.",
    "《发票常见问题》所列发票内容以“等”结尾，可能还有其他内容。",
);

static WITHOUT_SMS: Text = text!("Short Message Service is not part of this row.", "短信服务不适用此行。");
static SMS_BEFORE: Text = text!(
    "Until 2025-12-31 SMS was taxed at 6%. The FAQ lists only today's rate and content.",
    "2025-12-31 及以前短信服务税率为 6%，《发票常见问题》仅列示现行税率和发票内容。",
);
static SMS_SINCE: Text = text!(
    "9% since 2026-01-01, by MoF and STA Announcement No. 9 of 2026 (2026-01-30); 6% before that.",
    "根据财政部、税务总局公告 2026 年第 9 号（2026-01-30），自 2026-01-01 起税率为 9%，此前为 6%。",
);
static WANJING_NOTE: Text = text!(
    "The FAQ names the company only: rate and invoice content are on the invoicing page.",
    "《发票常见问题》仅列示开票主体，税率和发票内容请查看开票页面。",
);
static VENDOR_ISSUES: Text = text!(
    "The vendor issues this invoice: the product's details page on the Marketplace names it. A letter that explains \
         why the payee differs can be requested by ticket.",
    "由服务商开具发票，服务商名称见云市场商品详情页。如需说明收款方与开票主体不一致的情况说明，请提交工单。",
);
static UNICOM_NOTE: Text = text!(
    "A vendor on the Marketplace issues this invoice. The FAQ offers a letter to download that explains why the \
         payee differs.",
    "由云市场服务商开具发票。收款方与开票主体不一致的情况说明可在《发票常见问题》中直接下载。",
);
static WUYING_QUESTION: Text = text!(
    "Which company does the invoicing page show? The FAQ lists two for this product, at the same rate.",
    "开票页面显示的是哪一家公司？《发票常见问题》为该产品列示了两家开票主体，税率相同。",
);

const fn row(entity: &'static str, rate: Option<Decimal>, contents: &'static [&'static str]) -> Row {
    Row { entity: Some(entity), rate, contents, from: None, until: None, note: None, source: &[TABLE] }
}

const JIANGSU: &str = "alibaba-cloud-intelligence-jiangsu";
const BEIJING: &str = "alibaba-cloud-computing-beijing";

static TRAINING: &[Row] = &[row(COLLECTOR, SIX, &[contents::TRAINING])];
static OTHER: &[Row] = &[row(COLLECTOR, SIX, &[contents::SOFTWARE, contents::TECHNICAL])];
static COMMUNICATION: &[Row] = &[Row { note: Some(&WITHOUT_SMS), ..row(BEIJING, SIX, &[contents::TECHNICAL]) }];
static SMS: &[Row] = &[
    Row {
        from: SMS_CHANGE,
        note: Some(&SMS_SINCE),
        source: &[TABLE, vat_scope("SMS and MMS")],
        ..row(BEIJING, NINE, &[contents::SMS])
    },
    Row { until: SMS_CHANGE, note: Some(&SMS_BEFORE), source: &[vat_scope("SMS and MMS")], ..row(BEIJING, SIX, &[]) },
];
static GENERATIVE_AI: &[Row] =
    &[Row { source: &[TABLE, faq("Invoicing entity for Model Studio")], ..row("tongyi", SIX, &[contents::SOFTWARE]) }];
static WANJING: &[Row] = &[Row {
    note: Some(&WANJING_NOTE),
    source: &[faq("Invoicing for the Wanjing Yike service")],
    ..row("zhejiang-queniu", None, &[])
}];
static ZHIYU: &[Row] = &[Row {
    note: Some(&OPEN_LIST),
    ..row(
        "zhiyu",
        SIX,
        &[
            contents::AGENCY,
            contents::TRADEMARK_AGENCY,
            contents::TRADEMARK_REGISTRATION,
            contents::INTELLECTUAL_PROPERTY,
            contents::DESIGN,
            contents::SOFTWARE,
        ],
    )
}];
static TRADEMARK_AGENCY: &[Row] = &[Row {
    note: Some(&OPEN_LIST),
    ..row("alibaba-cloud-beijing-technology", SIX, &[contents::TRADEMARK_AGENCY, contents::TRADEMARK_REGISTRATION])
}];
static CDN: &[Row] = &[row("bainian-cloud", SIX, &[contents::SOFTWARE])];
static SMART_HARDWARE: &[Row] = &[row(JIANGSU, THIRTEEN, &[contents::DINGTALK_HARDWARE, contents::HARDWARE])];
static WUYING: &[Row] = &[
    row(COLLECTOR, THIRTEEN, &[contents::HARDWARE]),
    row(JIANGSU, THIRTEEN, &[contents::DINGTALK_HARDWARE, contents::HARDWARE]),
];
static FIRST_PARTY_CONTENTS: &[&str] = &[contents::SOFTWARE, contents::TECHNICAL, contents::ADVERTISING];
static FIRST_PARTY: &[Row] = &[
    Row {
        from: MARKETPLACE_CHANGE,
        note: Some(&OPEN_LIST),
        source: &[TABLE, faq("Invoicing for Alibaba Cloud Marketplace products")],
        ..row(JIANGSU, SIX, FIRST_PARTY_CONTENTS)
    },
    Row {
        until: MARKETPLACE_CHANGE,
        note: Some(&OPEN_LIST),
        source: &[TABLE, faq("Invoicing for Alibaba Cloud Marketplace products")],
        ..row("alibaba-east-china", SIX, FIRST_PARTY_CONTENTS)
    },
];
static THIRD_PARTY: &[Row] = &[Row {
    entity: None,
    rate: None,
    contents: &[],
    from: None,
    until: None,
    note: Some(&VENDOR_ISSUES),
    source: &[faq("Invoicing for Alibaba Cloud Marketplace products"), faq("Mismatched invoicing entity and payee")],
}];
static UNICOM: &[Row] = &[Row {
    note: Some(&UNICOM_NOTE),
    source: &[faq("Mismatched invoicing entity and payee")],
    ..row("china-unicom-hangzhou", None, &[])
}];
static FINANCE: &[Row] = &[row(
    "alibaba-cloud-intelligence-hangzhou",
    SIX,
    &[contents::SOFTWARE, contents::TECHNICAL, contents::ADVERTISING_PUBLISHING],
)];

const fn product(id: &'static str, name: Name, aliases: &'static str, rows: &'static [Row]) -> Product {
    let (listed, aliases) = (Words(""), Words(aliases));
    Product { id, name, listed, aliases, known_from: NAMES, rows, question: None, origin: Origin::BuiltIn }
}

/// All of them, in the order of the FAQ's table.
pub static PRODUCTS: &[Product] = &[
    product(
        "alibaba-cloud-university",
        Name::rendered("Alibaba Cloud University", "阿里云大学"),
        "cloud university|阿里云大学",
        TRAINING,
    ),
    product(
        "acp-certification",
        Name::rendered("ACP Certification", "ACP 认证"),
        "acp|acp exam|acp认证|acp考试",
        TRAINING,
    ),
    Product {
        question: Some(&WUYING_QUESTION),
        ..product(
            "wuying-cloud-terminal",
            Name::rendered("Wuying cloud terminal", "无影云终端"),
            "wuying terminal|wuying hardware|无影云终端|无影终端|无影硬件",
            WUYING,
        )
    },
    product(
        OTHER_PRODUCTS,
        Name::rendered("Other Alibaba Cloud products not listed above", "其他阿里云产品"),
        words::OTHER_PRODUCTS,
        OTHER,
    ),
    Product {
        known_from: &[members("云通信产品的发票 (2017-12-28)")],
        ..product(
            "cloud-communication",
            Name::both("Cloud Communication products", "云通信产品"),
            "cloud communication product|云通信服务|voice service|voice messaging service|vms|语音服务|语音通知|语音验证码|\
             phone number protection|phone number privacy protection|pnp|号码隐私保护|隐私号|隐私号码",
            COMMUNICATION,
        )
    },
    Product {
        listed: Words("short message service|sms"),
        ..product(
            "sms",
            Name::both("Cloud Communication products (Short Message Service)", "短信服务"),
            "sms service|text message service|云通信短信|云通信短信服务|国内短信|国内短信服务|短信套餐包",
            SMS,
        )
    },
    Product {
        listed: Words("generative ai product such as model studio|tongyi qianwen"),
        known_from: &[NAMES[0], studio("Coding Plan; DashScope; billing")],
        ..product(
            "model-studio",
            Name::both("Model Studio", "大模型服务平台百炼"),
            "alibaba cloud model studio|bailian|百炼|阿里云百炼|百炼大模型|dashscope|灵积|模型服务灵积|灵积模型服务|\
             coding plan|token plan|大模型推理节省计划",
            GENERATIVE_AI,
        )
    },
    product(
        "deep-synthesis",
        Name::rendered("Deep synthesis service", "深度合成服务"),
        "deep synthesis|深度合成|深度合成服务",
        GENERATIVE_AI,
    ),
    Product {
        listed: Words("wanjing yike service|wanjing"),
        ..product("wanjing-yike", Name::both("Wanjing Yike", "万镜一刻"), "wonderclip|万镜", WANJING)
    },
    product(
        "software-copyright-registration",
        Name::rendered("Software copyright registration", "软件著作权登记"),
        "software copyright|软件著作权|软件著作权登记|软著|软著登记",
        ZHIYU,
    ),
    product(
        "trademark-registration",
        Name::rendered("Trademark registration-related products", "商标注册"),
        "trademark registration|trademark application|商标注册|商标申请",
        ZHIYU,
    ),
    product(
        "smart-logo-design",
        Name::rendered("Smart logo design", "智能 logo 设计"),
        "logo design|智能logo设计|logo设计",
        ZHIYU,
    ),
    product(
        "qualification-manager",
        Name::rendered("Alibaba Cloud qualification manager", "资质管家"),
        "qualification manager",
        ZHIYU,
    ),
    product(
        "domain-name-trading",
        Name::rendered("Domain name trading", "域名交易"),
        "domain trading|domain name trade|域名交易|域名买卖",
        ZHIYU,
    ),
    Product {
        listed: Words("cdn"),
        ..product(
            "cdn",
            Name::both("CDN service", "CDN（内容分发网络）"),
            "content delivery network|内容分发网络|cdn流量包|cdn请求包",
            CDN,
        )
    },
    Product { listed: Words("pcdn"), ..product("pcdn", Name::english("PCDN service"), "", CDN) },
    Product { listed: Words("scdn"), ..product("scdn", Name::english("SCDN service"), "secure cdn|安全加速", CDN) },
    product(
        "cdn-support",
        Name::rendered("Related technical and network support services", "相关技术及网络支持服务"),
        "",
        CDN,
    ),
    product(
        "dingtalk-hardware",
        Name::both("DingTalk smart hardware", "钉钉智能硬件"),
        "dingtalk hardware|钉钉硬件|钉钉考勤机|钉钉打卡机|钉钉一体机",
        SMART_HARDWARE,
    ),
    product(
        "smart-payment-speaker",
        Name::rendered("Smart payment speakers", "智能支付音箱"),
        "smart payment speaker|payment speaker",
        SMART_HARDWARE,
    ),
    Product {
        listed: Words("marketplace first party"),
        ..product(
            "marketplace-first-party",
            Name::both("Marketplace first-party services", "云市场自营"),
            "first party marketplace|云市场自营服务|云市场自营商品",
            FIRST_PARTY,
        )
    },
    Product {
        listed: Words("marketplace third party|marketplace vendor"),
        ..product(
            MARKETPLACE_THIRD_PARTY,
            Name::both("Marketplace third-party products or services", "云市场（非自营）"),
            "third party marketplace|marketplace third party products|云市场第三方|云市场服务商|第三方云市场",
            THIRD_PARTY,
        )
    },
    product(
        "china-unicom-high-speed-channel",
        Name::rendered("China Unicom High-Speed Channel", "中国联通高速通道"),
        "unicom high speed channel",
        UNICOM,
    ),
    product(
        "enterprise-finance-cloud",
        Name::rendered("Enterprise Finance Cloud products", "企业金融云产品"),
        "enterprise finance cloud",
        FINANCE,
    ),
    product(
        "trademark-agency",
        Name::rendered("Trademark agency", "商标代理"),
        "trademark agent|商标代理",
        TRADEMARK_AGENCY,
    ),
];
