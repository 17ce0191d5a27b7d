//! Ambiguous words, with the question that decides, and the names of products that the FAQ covers by “other products”.

use super::rows::{Ambiguity, Words};
use crate::{
    sources::{Source, faq, members, own, practice, studio},
    text::{Text, text},
};

/// Alibaba Cloud itself, which is not a product.
pub static BRAND: &[&str] = &["alibaba cloud", "aliyun", "alicloud", "阿里云", "alibaba cloud products", "阿里云产品"];

/// What to ask somebody who names Alibaba Cloud only.
pub static BRAND_QUESTION: Text = text!(
    "Which product was bought? Several companies invoice Alibaba Cloud's products, at different rates.",
    "购买的是哪一种产品？阿里云产品由多家公司开票，税率也不相同。",
);

/// What can be next to a Chinese name without making it a different one, because Chinese has no spaces.
pub static FILLERS: Words = Words(
    "阿里|阿里云|的|费|费用|服务|服务费|产品|套餐|套餐包|资源包|订单|账单|续费|购买|订购|开通|发票|开票|专票|普票|包年|包月|\
     按量|按量付费|预付费|后付费|年费|月费|实例|调用|模型训练|模型部署|模型推理|模型调用|大模型|标准版|基础版|专业版|企业版|高级版",
);

static WUYING: Text = text!(
    "Is it the terminal (hardware, 13%) or the cloud computer service (6%)?",
    "是终端硬件（13%），还是云电脑服务（6%）？",
);
static TRADEMARK: Text = text!(
    "Is it trademark agency, or a trademark registration product? The FAQ lists two companies with the same \
             invoice contents.",
    "是商标代理，还是商标注册类产品？《发票常见问题》列示了两家开票主体，发票内容相同。",
);
static DOMAIN: Text = text!(
    "Was the domain name bought from another owner (trading), or registered or renewed? The My Purchased Domains page \
     shows the transaction type.",
    "域名是交易购得，还是注册或续费？交易类型可在“已购买的域名”（My Purchased Domains）页面查看。",
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
    "开票页面显示的是哪一项？《发票常见问题》仅在短信服务的发票内容中提及彩信。",
);
static GENERATIVE_AI: Text = text!("Is it Model Studio or Wanjing Yike?", "是百炼，还是万镜一刻？");
static QWEN: Text = text!(
    "Was it used through Model Studio, or is it a subscription of the app? The sources cover Model Studio only.",
    "是通过百炼使用，还是千问应用的会员订阅？现有资料仅涉及百炼。",
);
static FINANCE_CLOUD: Text = text!(
    "Is it an Enterprise Finance Cloud product, or another product used in the finance region?",
    "是 Enterprise Finance Cloud 产品，还是在金融云地域使用的其他产品？",
);
static DINGTALK: Text = text!(
    "Is it DingTalk hardware (13%) or a service (6%)? Which company sold it?",
    "是钉钉硬件（13%），还是服务（6%）？由哪家公司销售？",
);
static UNPUBLISHED: Text = text!(
    "Which company does the console's invoicing page show? The FAQ does not list this product.",
    "控制台开票页面显示的是哪一家公司？《发票常见问题》未列示该产品。",
);
static NOT_CLOUD: Text = text!(
    "This is a consumer product, a membership, or another company's. Which company does the order or receipt name?",
    "这应是面向个人的产品、会员，或其他公司的产品。订单或收款凭证上是哪一家公司？",
);
static TRAFFIC: Text = text!("Is it for CDN, or for another product?", "是用于 CDN，还是其他产品？");
static RENDERED: Text =
    text!("Is it this product? Its Chinese name is our rendering.", "是否为该产品？其中文名称为本工具的译名。",);
static INTERNATIONAL: Text = text!(
    "Was it bought on alibabacloud.com, the international site? It issues no fapiao.",
    "是否在国际站（alibabacloud.com）购买？国际站不开具中国发票。",
);
static FREE: Text = text!("What was paid for? The filing itself costs nothing.", "支付的是什么费用？备案本身免费。",);

const SEEN: &[Source] = &[practice("Chinese product names on public pages")];
const KNOWN: &[Source] = &[own("General knowledge, without a source")];

const fn open(
    id: &'static str,
    words: &'static str,
    products: &'static [&'static str],
    question: &'static Text,
    source: &'static [Source],
) -> Ambiguity {
    Ambiguity { id, words: Words(words), products, question: Some(question), source }
}

/// Every such word.
pub static AMBIGUITIES: &[Ambiguity] = &[
    open(
        "wuying",
        "wuying|无影|cloud desktop|cloud computer|云电脑|云桌面",
        &["wuying-cloud-terminal", "other-products"],
        &WUYING,
        SEEN,
    ),
    open(
        "trademark",
        "trademark|trademarks|商标|trademark agency|商标代理|trademark registration|\
         trademark registration-related products|商标注册",
        &["trademark-agency", "trademark-registration"],
        &TRADEMARK,
        SEEN,
    ),
    open(
        "domain",
        "domain|domains|domain name|domain names|域名",
        &["domain-name-trading", "other-products"],
        &DOMAIN,
        &[faq("Invoicing for purchased domains")],
    ),
    open(
        "marketplace",
        "marketplace|alibaba cloud marketplace|云市场|阿里云云市场",
        &["marketplace-first-party", "marketplace-third-party"],
        &MARKETPLACE,
        &[faq("Invoicing for Alibaba Cloud Marketplace products")],
    ),
    open(
        "cloud-communication",
        "cloud communication|cloud communications|云通信",
        &["cloud-communication", "sms"],
        &CLOUD_COMMUNICATION,
        SEEN,
    ),
    open(
        "sms-package",
        "sms package|sms packages|sms bundle|短信|短信包|短信套餐",
        &["sms", "marketplace-third-party"],
        &SMS_PACKAGE,
        SEEN,
    ),
    open(
        "mms",
        "mms|彩信|multimedia message|multimedia messaging service",
        &["sms", "cloud-communication"],
        &MMS,
        SEEN,
    ),
    open(
        "iot-connection",
        "流量服务|物联网无线连接|物联网无线连接服务|物联网卡|iot sim|iot wireless connection",
        &["cloud-communication"],
        &UNPUBLISHED,
        &[members("云通信产品的发票 (2017-12-28)")],
    ),
    open(
        "perhaps-communication",
        "号码认证|号码认证服务|一键登录|云呼叫中心|邮件推送|directmail|5g消息|视频短信|chatapp",
        &["cloud-communication", "other-products"],
        &UNPUBLISHED,
        KNOWN,
    ),
    open(
        "generative-ai",
        "generative ai|generative ai product|generative ai products|aigc|生成式ai|生成式人工智能",
        &["model-studio", "wanjing-yike"],
        &GENERATIVE_AI,
        SEEN,
    ),
    open(
        "qwen",
        "qwen|tongyi|qianwen|千问|通义|通义千问|千问大模型|通义千问大模型|通义万相|通义法睿",
        &["model-studio"],
        &QWEN,
        &[studio("Billing of models")],
    ),
    open("issuer-unpublished", "通义灵码|lingma|通义听悟|听悟|通义晓蜜|晓蜜|qoder|meoo", &[], &UNPUBLISHED, KNOWN),
    open(
        "dcdn",
        "dcdn|esa|edge security acceleration|全站加速|边缘安全加速",
        &["cdn", "other-products"],
        &UNPUBLISHED,
        SEEN,
    ),
    open("traffic", "流量包|带宽", &["other-products", "cdn"], &TRAFFIC, SEEN),
    open(
        "finance-cloud",
        "finance cloud|金融云|企业金融云",
        &["enterprise-finance-cloud", "other-products"],
        &FINANCE_CLOUD,
        SEEN,
    ),
    open("dingtalk", "dingtalk|钉钉", &["dingtalk-hardware", "other-products"], &DINGTALK, SEEN),
    open("time-clock", "考勤机|打卡机|time clock|attendance machine", &["dingtalk-hardware"], &DINGTALK, KNOWN),
    open("payment-speaker", "支付音箱|智能支付音箱|收款音箱", &["smart-payment-speaker"], &RENDERED, RENDERINGS),
    open(
        "unicom-channel",
        "联通高速通道|中国联通高速通道",
        &["china-unicom-high-speed-channel"],
        &RENDERED,
        RENDERINGS,
    ),
    open("qualification", "资质管家|阿里云资质管家", &["qualification-manager"], &RENDERED, RENDERINGS),
    open("filing", "备案|网站备案|icp备案|icp filing", &[], &FREE, KNOWN),
    open(
        "consumer",
        "阿里云盘|阿里云盘会员|云盘会员|aliyun drive|会员|membership|通义千问会员|千问app|通义app|通义千问app|千问客户端|qwen app|tongyi app",
        &[],
        &NOT_CLOUD,
        SEEN,
    ),
    open(
        "other-company",
        "支付宝|alipay|花呗|淘宝|taobao|天猫|tmall|88vip|闲鱼|1688|alibaba.com|aliexpress|速卖通|lazada|菜鸟|cainiao|高德|amap|\
         夸克|quark|优酷|youku|飞猪|fliggy|饿了么|盒马|腾讯云|tencent cloud|华为云|huawei cloud|百度|火山引擎|天翼云|aws|azure",
        &[],
        &NOT_CLOUD,
        KNOWN,
    ),
    open("international", "alibabacloud.com|国际站|阿里云国际站", &[], &INTERNATIONAL, KNOWN),
];

const RENDERINGS: &[Source] = &[own("Renderings of names")];

/// Products that the FAQ does not list and that Alibaba Cloud is known to sell: its “other products”.
pub const OTHER_PRODUCTS: &str = "ecs|elastic compute service|云服务器|云服务器ecs|simple application server|轻量应用服务器|轻量服务器|\
    gpu|gpu云服务器|elastic gpu service|弹性容器|弹性容器实例|弹性伸缩|auto scaling|\
    oss|object storage service|object storage|对象存储|对象存储oss|nas|文件存储|块存储|云盘|snapshot|快照|混合云备份|\
    rds|apsaradb rds|云数据库|云数据库rds|mysql|postgresql|sql server|redis|mongodb|polardb|analyticdb|lindorm|clickhouse|\
    表格存储|tablestore|数据传输服务|dts|数据库备份|数据管理|\
    ack|k8s|kubernetes|container service|container service for kubernetes|容器服务|容器镜像服务|服务网格|\
    function compute|函数计算|serverless应用引擎|sae|api gateway|api网关|消息队列|rocketmq|kafka|微服务引擎|\
    dns|alibaba cloud dns|云解析|云解析dns|ssl certificate|ssl certificates|ssl证书|数字证书|\
    maxcompute|dataworks|pai|platform for ai|人工智能平台|elasticsearch|hologres|flink|实时计算|emr|e-mapreduce|quick bi|datav|\
    log service|simple log service|sls|日志服务|arms|云监控|操作审计|\
    slb|alb|nlb|clb|server load balancer|负载均衡|vpc|virtual private cloud|专有网络|nat gateway|nat网关|eip|\
    elastic ip address|公网ip|弹性公网ip|共享带宽|共享流量包|cen|云企业网|express connect|高速通道|vpn|vpn gateway|vpn网关|\
    waf|web application firewall|web应用防火墙|cloud firewall|云防火墙|anti-ddos|ddos高防|ddos原生防护|security center|云安全中心|\
    bastionhost|堡垒机|kms|密钥管理服务|等保|等保测评|内容安全|云盾|\
    企业邮箱|alimail|云虚拟主机|虚拟主机|建站|云效|视频点播|vod|视频直播|智能媒体服务|物联网平台|机器翻译|文字识别|ocr|\
    域名注册|域名续费|domain registration|domain renewal|domain name registration|domain name renewal|\
    无影云电脑|wuying workspace|wuying cloud computer";
