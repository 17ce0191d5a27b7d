//! Every company that the sources name, with its details.
//!
//! English names as in the invoice FAQ. Chinese names only where a public page shows them.

use super::rows::{Entity, Name, Origin, Postal};
use crate::{
    sources::{Source, faq, practice},
    text::{Text, text},
};

/// Alibaba Cloud Computing Co., Ltd., which collects payment for the listed affiliates.
pub const COLLECTOR: &str = "alibaba-cloud-computing";

/// The collector's registered account, and the beginning of every customer's exclusive account: the customer's own
/// digits follow it. Seen in two independent public records; the FAQ does not describe the form.
pub const EXCLUSIVE_MAIN_ACCOUNT: &str = "571905493610702";

/// How many of the customer's own digits follow.
pub const EXCLUSIVE_SUFFIX_DIGITS: usize = 9;

const TABLE: Source = faq("Invoicing companies, content, and tax rates");
const AFFILIATES: Source = faq("Mismatched invoicing entity and payee");
const RETURNS: Source = faq("Return address for paper invoices");
const CHINESE_NAMES: Source = practice("Chinese company names on public pages");
/// Chinese bank names, and the address that invoices of 2018 carry.
const PRINTED: Source = practice("Company details on public pages");

/// A company without known details.
const NAMED: Entity = Entity {
    id: "",
    name: Name::english(""),
    mistaken: &[],
    tax_id: None,
    address: None,
    earlier_addresses: &[],
    phone: None,
    bank: None,
    bank_zh: None,
    account: None,
    vendor: false,
    return_address: Postal { address: "", attention: "", phone: "" },
    affiliate: None,
    explained: false,
    payee: None,
    probably: None,
    note: None,
    source: &[],
    origin: Origin::BuiltIn,
};

/// The return address for paper invoices of six companies, wherever they are registered.
const HANGZHOU: Postal = Postal {
    address: "C3 Mini Post Office, Zone C, 969 West Wenyi Road, Yuhang District, Hangzhou, Zhejiang Province",
    attention: "Hangzhou Invoice Team",
    phone: "0571-85022088",
};

/// The same for three more companies.
const BEIJING: Postal = Postal {
    address: "Mini Post Office, Zone A, Alibaba Chaoyang Science and Technology Park, 20 Guangshan Road, Chaoyang \
              District, Beijing",
    attention: "Dong Chaoyue",
    phone: "0571-85022088",
};

static PAYEE_OF_AFFILIATE: Text = text!(
    "Alibaba Cloud Computing Co., Ltd. collects payment on behalf of this listed affiliate through an exclusive \
     account, so that the payee and the invoicing company differ. The FAQ offers a certification document to download, \
     for example for reimbursement.",
    "该公司为《发票常见问题》名单中的关联公司，款项由阿里云计算有限公司通过专属账号代收，收款方与开票主体不一致属正常情况。\
     报销等需要时，可在《发票常见问题》中下载关联公司证明文件。",
);

static PAYEE_NOT_LISTED: Text = text!(
    "This company is not on the list of affiliates for which Alibaba Cloud Computing Co., Ltd. collects payment. If the \
     payee is another company, ask for the affiliation certificate before you record it.",
    "该公司不在阿里云计算有限公司代收款的关联公司列表中。如收款方为其他公司，入账前请索取关联关系证明。",
);

static PAYEE_QUENIU: Text = text!(
    "The FAQ calls this company an affiliate of Alibaba Cloud and offers a certificate to download, but it is not on \
     the list of affiliates for which Alibaba Cloud Computing Co., Ltd. collects payment. If the payee is another \
     company, download the certificate.",
    "《发票常见问题》称该公司为阿里云的关联公司，并提供关联关系证明下载，但其不在阿里云计算有限公司代收款的关联公司列表中。\
     如收款方为其他公司，请下载关联关系证明。",
);

static PAYEE_VENDOR: Text = text!(
    "This is a vendor on Alibaba Cloud Marketplace. For the China Unicom High-Speed Channel, the FAQ offers a letter \
     to download that explains why the payee differs.",
    "该公司为云市场服务商。中国联通高速通道（译名）的收款方与开票主体不一致时，可在《发票常见问题》中直接下载情况说明。",
);

static NOTE_BAINIAN_CLOUD: Text = text!(
    "The FAQ's list of return addresses writes Bainian Yunqi (Shanghai) Network Technology Co., Ltd., probably \
     for the same company; it does not say so.",
    "《发票常见问题》的退票地址列表写作 Bainian Yunqi (Shanghai) Network Technology Co., Ltd.，很可能是同一家公司，但资料未作说明。",
);

static NOTE_BAINIAN_YUNQI: Text = text!(
    "Only the FAQ's list of return addresses has this name. It is probably another rendering of Bainian Cloud \
     (Shanghai) Network Technology Co., Ltd.; the sources do not say so.",
    "该名称仅见于《发票常见问题》的退票地址列表，很可能是 Bainian Cloud (Shanghai) Network Technology Co., Ltd. 的另一译名，\
     但资料未作说明。",
);

/// All of them: those with company details in the order of the FAQ's table, then the others.
pub static ENTITIES: &[Entity] = &[
    Entity {
        id: COLLECTOR,
        name: Name::both("Alibaba Cloud Computing Co., Ltd.", "阿里云计算有限公司"),
        mistaken: &["阿里巴巴云计算有限公司", "Alibaba Cloud Computing Ltd."],
        tax_id: Some("91330106673959654P"),
        address: Some(
            "Room 1-2-A06, Cloud Valley Park, No. 1008 Dengcai Street, Sandun Town, Xihu District, Hangzhou, Zhejiang \
             Province",
        ),
        earlier_addresses: &["杭州市转塘科技经济区块16号8幢"],
        phone: Some("0571-85022088"),
        bank: Some("China Merchants Bank, Hangzhou High-tech Branch"),
        bank_zh: Some("招商银行股份有限公司杭州高新支行"),
        account: Some(EXCLUSIVE_MAIN_ACCOUNT),
        return_address: HANGZHOU,
        source: &[TABLE, CHINESE_NAMES, PRINTED, RETURNS],
        ..NAMED
    },
    Entity {
        id: "alibaba-cloud-computing-beijing",
        name: Name::both("Alibaba Cloud Computing (Beijing) Co., Ltd.", "阿里巴巴云计算（北京）有限公司"),
        mistaken: &["阿里云计算（北京）有限公司"],
        tax_id: Some("91110108769914581E"),
        address: Some("No. 103, B1, Haixing Building, No. 16 Danleng Street, Haidian District, Beijing"),
        phone: Some("010-65985888"),
        bank: Some("China Merchants Bank, Beijing Branch Business Department"),
        account: Some("860188484310001"),
        affiliate: Some(1),
        payee: Some(&PAYEE_OF_AFFILIATE),
        return_address: HANGZHOU,
        source: &[TABLE, AFFILIATES, CHINESE_NAMES, RETURNS],
        ..NAMED
    },
    Entity {
        id: "tongyi",
        name: Name::both(
            "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.",
            "通义云启（杭州）信息技术有限公司",
        ),
        tax_id: Some("91330106MA2CFLDG4R"),
        address: Some(
            "Room 1-2-A04, Cloud Valley Park, No. 1008 Dengcai Street, Sandun Town, Xihu District, Hangzhou, Zhejiang \
             Province",
        ),
        phone: Some("0571-85022088"),
        bank: Some("China Merchants Bank Co., Ltd., Hangzhou High-tech Branch"),
        bank_zh: Some("招商银行股份有限公司杭州高新支行"),
        account: Some("571912940310601"),
        affiliate: Some(7),
        payee: Some(&PAYEE_OF_AFFILIATE),
        source: &[TABLE, AFFILIATES, CHINESE_NAMES, PRINTED],
        ..NAMED
    },
    Entity {
        id: "zhiyu",
        name: Name::english("Zhiyu Internet Technology Co., Ltd."),
        tax_id: Some("91110105MA01NFRX6N"),
        address: Some("6th Floor, Room 602, Building 9, Zone 4, Wangjing East Park, Chaoyang District, Beijing"),
        phone: Some("0571-85022088"),
        bank: Some("China Merchants Bank Co., Ltd., Beijing Branch Business Department"),
        account: Some("110940726610701"),
        affiliate: Some(5),
        payee: Some(&PAYEE_OF_AFFILIATE),
        return_address: HANGZHOU,
        source: &[TABLE, AFFILIATES, RETURNS],
        ..NAMED
    },
    Entity {
        id: "bainian-cloud",
        name: Name::english("Bainian Cloud (Shanghai) Network Technology Co., Ltd."),
        tax_id: Some("91310116MA1JF3LT7T"),
        address: Some("Room 1268, Building 8, Lane 585, Longhao Road, Shanyang Town, Jinshan District, Shanghai"),
        phone: Some("0571-85022088"),
        bank: Some("China Merchants Bank, Shanghai Branch Business Department"),
        account: Some("121942788610909"),
        affiliate: Some(8),
        payee: Some(&PAYEE_OF_AFFILIATE),
        note: Some(&NOTE_BAINIAN_CLOUD),
        source: &[TABLE, AFFILIATES],
        ..NAMED
    },
    Entity {
        id: "alibaba-cloud-intelligence-jiangsu",
        name: Name::english("Alibaba Cloud Intelligence Technology (Jiangsu) Co., Ltd."),
        tax_id: Some("91320105MACQCC5K6Y"),
        address: Some(
            "10th Floor, Building A2, Xincheng Science and Technology Park Complex, No. 8 East Bailongjiang Street, \
             Jianye District, Nanjing, Jiangsu Province",
        ),
        phone: Some("0571-85022088"),
        bank: Some("China CITIC Bank Co., Ltd., Nanjing Olympic Sports Center Branch"),
        account: Some("8110501013102318294"),
        affiliate: Some(6),
        payee: Some(&PAYEE_OF_AFFILIATE),
        return_address: HANGZHOU,
        source: &[TABLE, AFFILIATES, RETURNS],
        ..NAMED
    },
    Entity {
        id: "alibaba-east-china",
        name: Name::both("Alibaba East China Co., Ltd.", "阿里巴巴华东有限公司"),
        tax_id: Some("91320105MA1R9GM220"),
        address: Some(
            "8th Floor, Building 2, Xincheng Science and Technology Park Complex, No. 8 East Bailongjiang Street, \
             Jianye District, Nanjing, Jiangsu Province",
        ),
        phone: Some("0571-85022088"),
        bank: Some("Bank of Nanjing Co., Ltd., Nanjing Branch Business Department"),
        account: Some("0120240000000490"),
        affiliate: Some(4),
        payee: Some(&PAYEE_OF_AFFILIATE),
        return_address: HANGZHOU,
        source: &[TABLE, AFFILIATES, CHINESE_NAMES, RETURNS],
        ..NAMED
    },
    Entity {
        id: "alibaba-cloud-intelligence-hangzhou",
        name: Name::both("Hangzhou Alibaba Cloud Intelligence Technology Co., Ltd.", "杭州阿里云智能科技有限公司"),
        tax_id: Some("91330108MA27X5YE1Y"),
        address: Some(
            "Room 303, 3rd Floor, Building 1, No. 699 Wangshang Road, Changhe Street, Binjiang District, Hangzhou, \
             Zhejiang Province",
        ),
        phone: Some("0571-85022088"),
        bank: Some("China Merchants Bank Co., Ltd., Hangzhou High-tech Branch"),
        bank_zh: Some("招商银行股份有限公司杭州高新支行"),
        account: Some("571909365610901"),
        affiliate: Some(2),
        payee: Some(&PAYEE_OF_AFFILIATE),
        source: &[TABLE, AFFILIATES, CHINESE_NAMES, PRINTED],
        ..NAMED
    },
    Entity {
        id: "alibaba-cloud-beijing-technology",
        name: Name::english("Alibaba Cloud (Beijing) Technology Co., Ltd."),
        tax_id: Some("91110105783951338G"),
        address: Some("Room 1201, 12th Floor, Building 9, Zone 4, Wangjing East Park, Chaoyang District, Beijing"),
        phone: Some("010-65985888"),
        bank: Some("China Merchants Bank Co., Ltd., Beijing Jianguo Road Branch"),
        account: Some("862684123410001"),
        payee: Some(&PAYEE_NOT_LISTED),
        source: &[TABLE, AFFILIATES],
        ..NAMED
    },
    Entity {
        id: "alibaba-technology-beijing",
        name: Name::both("Alibaba Technology (Beijing) Co., Ltd.", "阿里巴巴科技（北京）有限公司"),
        affiliate: Some(3),
        payee: Some(&PAYEE_OF_AFFILIATE),
        return_address: BEIJING,
        source: &[AFFILIATES, RETURNS, CHINESE_NAMES],
        ..NAMED
    },
    Entity {
        id: "bainian-yunqi",
        name: Name::english("Bainian Yunqi (Shanghai) Network Technology Co., Ltd."),
        payee: Some(&PAYEE_NOT_LISTED),
        probably: Some("bainian-cloud"),
        note: Some(&NOTE_BAINIAN_YUNQI),
        return_address: HANGZHOU,
        source: &[RETURNS],
        ..NAMED
    },
    Entity {
        id: "umeng-tongxin",
        name: Name::both("Umeng Tongxin (Beijing) Technology Co., Ltd.", "友盟同欣（北京）科技有限公司"),
        payee: Some(&PAYEE_NOT_LISTED),
        return_address: BEIJING,
        source: &[RETURNS, CHINESE_NAMES],
        ..NAMED
    },
    Entity {
        id: "alibaba-beijing-software-services",
        name: Name::both("Alibaba (Beijing) Software Services Co., Ltd.", "阿里巴巴（北京）软件服务有限公司"),
        payee: Some(&PAYEE_NOT_LISTED),
        return_address: BEIJING,
        source: &[RETURNS, CHINESE_NAMES],
        ..NAMED
    },
    Entity {
        id: "zhejiang-queniu",
        name: Name::english("Zhejiang Queniu Network Technology Co., Ltd."),
        explained: true,
        payee: Some(&PAYEE_QUENIU),
        source: &[faq("Invoicing for the Wanjing Yike service")],
        ..NAMED
    },
    Entity {
        id: "china-unicom-hangzhou",
        name: Name::english("China United Network Communications Co., Ltd., Hangzhou Branch"),
        vendor: true,
        explained: true,
        payee: Some(&PAYEE_VENDOR),
        source: &[AFFILIATES],
        ..NAMED
    },
];
