//! Words that mean more than one product, with the question that decides, and the names of products that the FAQ
//! covers by “other products”.

use super::Ambiguity;
use crate::text::{Text, text};

/// Alibaba Cloud itself: no product.
pub static BRAND: &[&str] = &["alibaba cloud", "aliyun", "alicloud", "阿里云", "alibaba cloud products", "阿里云产品"];

/// What to ask somebody who names Alibaba Cloud only.
pub static BRAND_QUESTION: Text = text!(
    "Which product was bought? Several companies invoice Alibaba Cloud's products, at different rates.",
    "购买的是哪一种产品？阿里云产品由多家公司开票，税率也不相同。",
);

static WUYING: Text = text!(
    "Is it the terminal (hardware, 13%) or the cloud computer service (6%)?",
    "是终端硬件（13%），还是云电脑服务（6%）？",
);
static TRADEMARK: Text = text!(
    "Is it trademark agency, or a trademark registration product? The FAQ lists two companies with the same \
             invoice contents.",
    "是商标代理，还是商标注册类产品？帮助文档列示了两家开票主体，发票内容相同。",
);
static DOMAIN: Text = text!(
    "Was the domain name bought from another owner (trading), or registered or renewed?",
    "域名是交易购得，还是注册或续费？",
);
static MARKETPLACE: Text = text!(
    "Is it a first-party service, or a third-party vendor's? The product's details page on the Marketplace says so.",
    "是云市场自营，还是第三方服务商的商品？云市场商品详情页会注明。",
);
static CLOUD_COMMUNICATION: Text =
    text!("Is it Short Message Service, or another product?", "是短信服务，还是云通信的其他产品？");
static SMS_PACKAGE: Text = text!(
    "Is it Alibaba Cloud's own SMS, or a package of a Marketplace vendor?",
    "是阿里云短信服务，还是云市场服务商的短信套餐？",
);
static MMS: Text = text!(
    "Which row does the invoicing page show? The FAQ names MMS only in the invoice content of SMS.",
    "开票页面显示的是哪一项？帮助文档仅在短信服务的发票内容中提及彩信。",
);
static GENERATIVE_AI: Text = text!("Is it Model Studio or Wanjing Yike?", "是百炼，还是万镜一刻？");
static QWEN: Text = text!(
    "Was it used through Model Studio, or is it a subscription of the app? The sources cover Model Studio only.",
    "是通过百炼使用，还是千问应用的会员订阅？现有资料仅涉及百炼。",
);
static DCDN: Text = text!(
    "Which company does the invoicing page show? The FAQ lists CDN, PCDN and SCDN only.",
    "开票页面显示的是哪一家公司？帮助文档仅列示 CDN、PCDN 和 SCDN。",
);
static FINANCE_CLOUD: Text = text!(
    "Is it an Enterprise Finance Cloud product, or another product used in the finance region?",
    "是 Enterprise Finance Cloud 产品，还是在金融云地域使用的其他产品？",
);
static DINGTALK: Text = text!("Is it hardware (13%) or a service (6%)?", "是硬件（13%），还是服务（6%）？");

/// Every such word.
pub static AMBIGUITIES: &[Ambiguity] = &[
    Ambiguity {
        id: "wuying",
        words: &["wuying", "无影", "cloud desktop", "cloud computer", "云电脑", "云桌面"],
        products: &["wuying-cloud-terminal", "other-products"],
        question: Some(&WUYING),
    },
    Ambiguity {
        id: "trademark",
        words: &[
            "trademark",
            "trademarks",
            "商标",
            "trademark agency",
            "商标代理",
            "trademark registration",
            "trademark registration-related products",
            "商标注册",
        ],
        products: &["trademark-agency", "trademark-registration"],
        question: Some(&TRADEMARK),
    },
    Ambiguity {
        id: "domain",
        words: &["domain", "domains", "domain name", "domain names", "域名"],
        products: &["domain-name-trading", "other-products"],
        question: Some(&DOMAIN),
    },
    Ambiguity {
        id: "marketplace",
        words: &["marketplace", "alibaba cloud marketplace", "云市场", "阿里云云市场"],
        products: &["marketplace-first-party", "marketplace-third-party"],
        question: Some(&MARKETPLACE),
    },
    Ambiguity {
        id: "cloud-communication",
        words: &["cloud communication", "cloud communications", "云通信"],
        products: &["cloud-communication", "sms"],
        question: Some(&CLOUD_COMMUNICATION),
    },
    Ambiguity {
        id: "sms-package",
        words: &["sms package", "sms packages", "sms bundle", "短信", "短信包", "短信套餐", "短信套餐包"],
        products: &["sms", "marketplace-third-party"],
        question: Some(&SMS_PACKAGE),
    },
    Ambiguity {
        id: "mms",
        words: &["mms", "彩信", "multimedia message", "multimedia messaging service"],
        products: &["sms", "cloud-communication"],
        question: Some(&MMS),
    },
    Ambiguity {
        id: "generative-ai",
        words: &[
            "generative ai",
            "generative ai product",
            "generative ai products",
            "aigc",
            "生成式ai",
            "生成式人工智能",
        ],
        products: &["model-studio", "wanjing-yike"],
        question: Some(&GENERATIVE_AI),
    },
    Ambiguity {
        id: "qwen",
        words: &["qwen", "tongyi", "qianwen", "千问", "通义"],
        products: &["model-studio"],
        question: Some(&QWEN),
    },
    Ambiguity {
        id: "dcdn",
        words: &["dcdn", "esa", "edge security acceleration", "全站加速", "边缘安全加速"],
        products: &["cdn", "other-products"],
        question: Some(&DCDN),
    },
    Ambiguity {
        id: "finance-cloud",
        words: &["finance cloud", "金融云"],
        products: &["enterprise-finance-cloud", "other-products"],
        question: Some(&FINANCE_CLOUD),
    },
    Ambiguity {
        id: "dingtalk",
        words: &["dingtalk", "钉钉"],
        products: &["dingtalk-hardware", "other-products"],
        question: Some(&DINGTALK),
    },
];

/// Products that the FAQ does not list and that Alibaba Cloud is known to sell: its “other products”.
pub static OTHER_PRODUCTS: &[&str] = &[
    "ecs",
    "elastic compute service",
    "云服务器",
    "云服务器ecs",
    "simple application server",
    "轻量应用服务器",
    "gpu",
    "gpu云服务器",
    "elastic gpu service",
    "oss",
    "object storage service",
    "object storage",
    "对象存储",
    "对象存储oss",
    "rds",
    "apsaradb rds",
    "云数据库",
    "云数据库rds",
    "mysql",
    "postgresql",
    "sql server",
    "redis",
    "mongodb",
    "polardb",
    "analyticdb",
    "ack",
    "k8s",
    "kubernetes",
    "container service",
    "container service for kubernetes",
    "容器服务",
    "dns",
    "alibaba cloud dns",
    "云解析",
    "云解析dns",
    "ssl certificate",
    "ssl certificates",
    "ssl证书",
    "数字证书",
    "maxcompute",
    "dataworks",
    "pai",
    "platform for ai",
    "elasticsearch",
    "function compute",
    "函数计算",
    "log service",
    "simple log service",
    "日志服务",
    "slb",
    "alb",
    "nlb",
    "server load balancer",
    "负载均衡",
    "vpc",
    "virtual private cloud",
    "专有网络",
    "nat gateway",
    "eip",
    "elastic ip address",
    "公网ip",
    "弹性公网ip",
    "带宽",
    "共享带宽",
    "流量包",
    "共享流量包",
    "nas",
    "块存储",
    "云盘",
    "snapshot",
    "快照",
    "waf",
    "web application firewall",
    "cloud firewall",
    "云防火墙",
    "anti-ddos",
    "ddos高防",
    "security center",
    "云安全中心",
    "备案",
    "icp filing",
    "建站",
    "域名注册",
    "域名续费",
    "domain registration",
    "domain renewal",
    "domain name registration",
    "domain name renewal",
    "无影云电脑",
    "wuying workspace",
    "wuying cloud computer",
];
