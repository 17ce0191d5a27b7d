//! Which company invoices which product, at which rate, with which contents, from when until when.
//!
//! One product for every name in the FAQ's table; those that stand in one row of the table share that row.

use super::{COLLECTOR, Name, Origin, Product, Row, contents};
use crate::{
    date::Day,
    sources::{Source, faq, practice, vat_scope},
    text::{Text, text},
};
use rust_decimal::Decimal;

/// The table's last line for Alibaba Cloud Computing: whatever is not listed.
pub const OTHER_PRODUCTS: &str = "other-products";
/// Products of other vendors on the Marketplace.
pub const MARKETPLACE_THIRD_PARTY: &str = "marketplace-third-party";

const TABLE: Source = faq("Invoicing companies, content, and tax rates");
const CHINESE_NAMES: Source = practice("Chinese product names on public pages");
const SIX: Option<Decimal> = Some(Decimal::from_parts(6, 0, 0, false, 2));
const NINE: Option<Decimal> = Some(Decimal::from_parts(9, 0, 0, false, 2));
const THIRTEEN: Option<Decimal> = Some(Decimal::from_parts(13, 0, 0, false, 2));

/// From this day on, China time, another company invoices first-party Marketplace orders.
const MARKETPLACE_CHANGE: Option<Day> = Some(Day::of(2023, 9, 1));
/// From this day on SMS is a basic telecommunications service.
const SMS_CHANGE: Option<Day> = Some(Day::of(2026, 1, 1));

static OPEN_LIST: Text = text!(
    "The FAQ ends this list of invoice contents with “etc.”: others are possible.",
    "帮助文档所列发票内容以“等”结尾，可能还有其他内容。",
);

static WITHOUT_SMS: Text = text!("Short Message Service is not part of this row.", "短信服务不适用此行。");
static SMS_BEFORE: Text = text!(
    "Until the end of 2025 SMS was taxed at 6%. The FAQ lists only today's rate and content.",
    "2025 年底以前短信服务税率为 6%，帮助文档仅列示现行税率和发票内容。",
);
static WANJING_NOTE: Text = text!(
    "The FAQ names the company only: rate and invoice content are on the invoicing page.",
    "帮助文档仅列示开票主体，税率和发票内容请查看开票页面。",
);
static VENDOR_ISSUES: Text = text!(
    "The vendor issues this invoice: the product's details page on the Marketplace names it. A letter that explains \
         why the payee differs can be requested by ticket.",
    "由服务商开具发票，服务商名称见云市场商品详情页。如需说明收款方与开票主体不一致的情况说明，请提交工单。",
);
static UNICOM_NOTE: Text = text!(
    "A vendor on the Marketplace issues this invoice. The FAQ offers a letter to download that explains why the \
         payee differs.",
    "由云市场服务商开具发票。收款方与开票主体不一致的情况说明可在帮助文档中直接下载。",
);
static WUYING_QUESTION: Text = text!(
    "Which company does the invoicing page show? The FAQ lists two for this product, at the same rate.",
    "开票页面显示的是哪一家公司？帮助文档为该产品列示了两家开票主体，税率相同。",
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
    Row { from: SMS_CHANGE, source: &[TABLE, vat_scope("SMS and MMS")], ..row(BEIJING, NINE, &[contents::SMS]) },
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

const fn product(
    id: &'static str,
    en: &'static str,
    aliases: &'static [&'static str],
    rows: &'static [Row],
) -> Product {
    Product { id, name: Name { en, zh: None }, listed: &[], aliases, rows, question: None, origin: Origin::BuiltIn }
}

const fn name(en: &'static str, zh: &'static str) -> Name {
    Name { en, zh: Some(zh) }
}

/// All products, in the order of the FAQ's table. Search words are in small letters.
pub static PRODUCTS: &[Product] = &[
    product("alibaba-cloud-university", "Alibaba Cloud University", &["cloud university", "阿里云大学"], TRAINING),
    product("acp-certification", "ACP Certification", &["acp", "acp exam", "acp认证", "acp考试"], TRAINING),
    Product {
        question: Some(&WUYING_QUESTION),
        ..product(
            "wuying-cloud-terminal",
            "Wuying cloud terminal",
            &["wuying terminal", "wuying hardware", "无影云终端", "无影终端", "无影硬件"],
            WUYING,
        )
    },
    Product {
        aliases: super::words::OTHER_PRODUCTS,
        ..product(OTHER_PRODUCTS, "Other Alibaba Cloud products not listed above", &[], OTHER)
    },
    product("cloud-communication", "Cloud Communication products", &["cloud communication product"], COMMUNICATION),
    Product {
        name: name("Cloud Communication products (Short Message Service)", "短信服务"),
        listed: &["short message service", "sms"],
        aliases: &["sms service", "text message service", "云通信短信", "云通信短信服务"],
        ..product("sms", "", &[], SMS)
    },
    Product {
        name: name("Model Studio", "大模型服务平台百炼"),
        listed: &["generative ai product such as model studio", "tongyi qianwen"],
        aliases: &["alibaba cloud model studio", "bailian", "百炼", "阿里云百炼", "百炼大模型", "通义千问"],
        ..product("model-studio", "", &[], GENERATIVE_AI)
    },
    product("deep-synthesis", "Deep synthesis service", &["deep synthesis", "深度合成", "深度合成服务"], GENERATIVE_AI),
    Product {
        name: name("Wanjing Yike", "万镜一刻"),
        listed: &["wanjing yike service", "wanjing"],
        aliases: &["wonderclip", "万镜"],
        ..product("wanjing-yike", "", &[], WANJING)
    },
    product(
        "software-copyright-registration",
        "Software copyright registration",
        &["software copyright", "软件著作权", "软件著作权登记", "软著", "软著登记"],
        ZHIYU,
    ),
    product(
        "trademark-registration",
        "Trademark registration-related products",
        &["trademark registration", "trademark application", "商标注册", "商标申请"],
        ZHIYU,
    ),
    product("smart-logo-design", "Smart logo design", &["logo design", "智能logo设计", "logo设计"], ZHIYU),
    product("qualification-manager", "Alibaba Cloud qualification manager", &["qualification manager"], ZHIYU),
    product(
        "domain-name-trading",
        "Domain name trading",
        &["domain trading", "domain name trade", "域名交易", "域名买卖"],
        ZHIYU,
    ),
    Product {
        name: name("CDN service", "CDN（内容分发网络）"),
        listed: &["cdn"],
        aliases: &["content delivery network", "内容分发网络", "cdn流量包"],
        ..product("cdn", "", &[], CDN)
    },
    Product { listed: &["pcdn"], ..product("pcdn", "PCDN service", &[], CDN) },
    Product { listed: &["scdn"], ..product("scdn", "SCDN service", &["secure cdn", "安全加速"], CDN) },
    product("cdn-support", "Related technical and network support services", &[], CDN),
    Product {
        name: name("DingTalk smart hardware", "钉钉智能硬件"),
        ..product("dingtalk-hardware", "", &["dingtalk hardware", "钉钉硬件"], SMART_HARDWARE)
    },
    product(
        "smart-payment-speaker",
        "Smart payment speakers",
        &["smart payment speaker", "payment speaker"],
        SMART_HARDWARE,
    ),
    Product {
        name: name("Marketplace first-party services", "云市场自营"),
        listed: &["marketplace first party"],
        aliases: &["first party marketplace", "云市场自营服务", "云市场自营商品"],
        ..product("marketplace-first-party", "", &[], FIRST_PARTY)
    },
    Product {
        name: name("Marketplace third-party products or services", "云市场（非自营）"),
        listed: &["marketplace third party", "marketplace vendor"],
        aliases: &[
            "third party marketplace",
            "marketplace third party products",
            "云市场第三方",
            "云市场服务商",
            "第三方云市场",
        ],
        ..product(MARKETPLACE_THIRD_PARTY, "", &[], THIRD_PARTY)
    },
    product(
        "china-unicom-high-speed-channel",
        "China Unicom High-Speed Channel",
        &["unicom high speed channel"],
        UNICOM,
    ),
    product("enterprise-finance-cloud", "Enterprise Finance Cloud products", &["enterprise finance cloud"], FINANCE),
    product("trademark-agency", "Trademark agency", &["trademark agent", "商标代理"], TRADEMARK_AGENCY),
];

/// Where the Chinese names of products come from.
pub static NAME_SOURCE: Source = CHINESE_NAMES;
