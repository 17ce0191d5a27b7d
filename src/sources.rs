//! The public documents that the rules and the register are based on, and the day each of them was read.

use crate::question::question;
use serde::Serialize;

question! {
    /// Where a rule or a row comes from: a document, and the section in it.
    #[derive(Copy, Eq, Serialize)]
    pub struct Source {
        /// The document's title, as in [`DOCUMENTS`].
        #[serde(serialize_with = "crate::text::constant")]
        document: &'static str,
        /// The section or heading, in the document's own words.
        #[serde(serialize_with = "crate::text::constant")]
        section: &'static str,
    }
}

/// How a document is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Known {
    /// It was read for this project.
    Read,
    /// Public pages that quote it were read, but not the document itself.
    Quoted,
    /// It was not read; what it says is generally known.
    Generally,
}

/// A public document.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Document {
    /// What findings call it; never changed.
    pub title: &'static str,
    /// What people call it, in English and in Chinese.
    pub name: (&'static str, &'static str),
    /// Who publishes it.
    pub publisher: &'static str,
    /// Its address; empty if no address is known, or if it is not a single document.
    pub address: &'static str,
    /// How it is known.
    pub known: Known,
    /// The day on which it, or what quotes it, was read, `YYYY-MM-DD`; empty if nothing was read.
    pub read: &'static str,
    /// What to keep in mind about it.
    pub note: &'static str,
}

const CLOUD: &str = "Alibaba Cloud";
const STA: &str = "State Taxation Administration";
const MOF_STA: &str = "Ministry of Finance and State Taxation Administration";
/// The day on which the three documents that the rules come from were read.
const FIRST: &str = "2026-11-21";
/// The day on which names, days and the law of today were looked up.
const SECOND: &str = "2026-11-29";

const fn document(
    title: &'static str,
    name: (&'static str, &'static str),
    publisher: &'static str,
    address: &'static str,
) -> Document {
    Document { title, name, publisher, address, known: Known::Read, read: SECOND, note: "" }
}

/// Every document that a [`Source`] names.
pub static DOCUMENTS: &[Document] = &[
    Document {
        read: FIRST,
        note: "undated; it has facts from 2026",
        ..document(
            FAQ,
            ("Alibaba Cloud's invoice FAQ", "《发票常见问题》"),
            CLOUD,
            "https://help.aliyun.com/en/user-center/support/faq-about-invoice-requests",
        )
    },
    Document {
        read: FIRST,
        note: "the older one: updated 2026-01-15, and still about paper invoices; the FAQ has later facts",
        ..document(
            TOPIC,
            ("Alibaba Cloud's help topic “Invoices”", "帮助页《发票》"),
            CLOUD,
            "https://help.aliyun.com/en/document_detail/147219.html",
        )
    },
    Document {
        read: FIRST,
        note: "a buyer's guide; not published by Alibaba",
        ..document(
            GUIDE,
            ("the buyer's guide “How to pay an invoice on Alibaba?”", "《付款指南》"),
            "a third party",
            "https://www.haiwaiyunfu.online/7838.html",
        )
    },
    Document {
        known: Known::Quoted,
        read: FIRST,
        note: "what public pages say of the number's structure and of the pilot of 2021",
        ..document(NOTICE, ("notices on fully digital e-invoices", "数电票试点和推广通知"), STA, "")
    },
    document(
        MEMBERS,
        ("the help page on Cloud Communication's invoices", "帮助页：云通信产品的发票"),
        CLOUD,
        "https://help.aliyun.com/document_detail/64665.html",
    ),
    document(
        STUDIO,
        ("Model Studio's help pages", "帮助页：大模型服务平台百炼"),
        CLOUD,
        "https://help.aliyun.com/zh/model-studio/coding-plan",
    ),
    document(
        INVOICE_API,
        ("Alibaba Cloud's interface for requesting invoices", "发票申请服务 API 文档"),
        CLOUD,
        "https://help.aliyun.com/zh/user-center/developer-reference/api-applyinvoice",
    ),
    Document {
        known: Known::Quoted,
        note: "two summaries that name it were read; that it is in force since 2020-03-01 is generally known",
        ..document(NO_LIMIT, ("STA Announcement No. 45 of 2019", "国家税务总局公告 2019 年第 45 号"), STA, "")
    },
    Document {
        known: Known::Generally,
        read: "",
        note: "its text was not found; nothing that rests on it refuses",
        ..document(LOST_SPECIAL, ("STA Announcement No. 1 of 2020", "国家税务总局公告 2020 年第 1 号"), STA, "")
    },
    Document {
        known: Known::Quoted,
        note: "in force since 2024-12-01; its passage on red-letter invoices is quoted word for word in two pages",
        ..document(
            RED_LETTER,
            ("STA Announcement No. 11 of 2024", "国家税务总局公告 2024 年第 11 号"),
            STA,
            "https://fgk.chinatax.gov.cn/zcfgk/c100012/c5236067/content.html",
        )
    },
    Document {
        known: Known::Generally,
        read: "",
        note: "of 2019-04-01: 16 % became 13 %, 10 % became 9 %",
        ..document(
            RATES_2019,
            ("Announcement No. 39 of 2019", "财政部、税务总局、海关总署公告 2019 年第 39 号"),
            "Ministry of Finance, State Taxation Administration and General Administration of Customs",
            "",
        )
    },
    Document {
        known: Known::Quoted,
        note: "dated 2026-01-30; number, date, annex and the old definition are quoted, the new one was not seen",
        ..document(
            VAT_SCOPE,
            ("Announcement No. 9 of 2026 on the scope of VAT", "财政部、税务总局公告 2026 年第 9 号"),
            MOF_STA,
            "https://fgk.chinatax.gov.cn/zcfgk/c102416/c5247431/content.html",
        )
    },
    Document {
        known: Known::Quoted,
        note: "dated 2026-01-30; four independent summaries were read",
        ..document(
            REDUCED,
            ("Announcement No. 10 of 2026 on VAT incentives", "财政部、税务总局公告 2026 年第 10 号"),
            MOF_STA,
            "https://fgk.chinatax.gov.cn/zcfgk/c102416/c5247434/content.html",
        )
    },
    Document {
        note: "the notices of 2023 to 2026 were read; those of 2022 through two public calendars",
        ..document(
            HOLIDAYS,
            ("the State Council's notices on public holidays", "国务院办公厅关于部分节假日安排的通知"),
            "General Office of the State Council",
            "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
        )
    },
    document(
        RECALL,
        ("the FBI's page on business e-mail compromise", "美国联邦调查局关于商务邮件诈骗的说明"),
        "Federal Bureau of Investigation, Internet Crime Complaint Center",
        "https://www.ic3.gov/CrimeInfo/BEC",
    ),
    document(
        CONSUMERS,
        ("the FTC's page on what to do after a scam", "美国联邦贸易委员会关于受骗后处理方式的说明"),
        "Federal Trade Commission",
        "https://consumer.ftc.gov/consumer-alerts/2021/09/paid-someone-you-think-scammer",
    ),
    document(
        POLICE_HONG_KONG,
        ("Hong Kong Police, Anti-Deception Coordination Centre", "香港警务处反诈骗协调中心"),
        "Hong Kong Police Force",
        "https://www.adcc.gov.hk",
    ),
    document(
        POLICE_UK,
        ("Action Fraud", "英国反诈骗举报中心（Action Fraud）"),
        "City of London Police",
        "https://www.actionfraud.police.uk",
    ),
    Document {
        read: FIRST,
        ..document(
            USCC,
            ("GB 32100-2015", "GB 32100-2015《法人和其他组织统一社会信用代码编码规则》"),
            "Standardization Administration of China",
            "",
        )
    },
    Document {
        read: FIRST,
        ..document(
            ORGANISATION,
            ("GB 11714-1997", "GB 11714-1997《全国组织机构代码编制规则》"),
            "Standardization Administration of China",
            "",
        )
    },
    Document {
        read: FIRST,
        note: "no official text; findings that rest on it never refuse",
        ..document(PRACTICE, ("observed practice", "公开样本归纳"), "observed on public samples", "")
    },
    Document {
        read: FIRST,
        note: "ISO 13616 (IBAN), ISO 9362 (BIC), ISO 3166 and the American Bankers Association's routing numbers",
        ..document(
            BANKING,
            ("standards of bank numbers", "银行编号标准"),
            "International Organization for Standardization and the registrars of these numbers",
            "",
        )
    },
    Document {
        read: FIRST,
        note: "of 2022-02-28; what WeChat Pay accepts, not what every bank issues",
        ..document(
            ACCOUNT_LENGTHS,
            ("WeChat Pay's table of account lengths", "微信支付对公账户位数表"),
            "WeChat Pay",
            "",
        )
    },
    Document {
        known: Known::Quoted,
        note: "with the FBI's and the FTC's pages on the same; as quoted in public",
        ..document(
            FRAUD,
            ("advice on payment fraud", "防范付款诈骗的公开提示"),
            "UK Finance, Federal Bureau of Investigation and Federal Trade Commission",
            "https://www.takefive-stopfraud.org.uk",
        )
    },
    Document {
        known: Known::Quoted,
        note: "in force since 2017-07-01",
        ..document(BUYER_TAX_ID, ("STA Announcement No. 16 of 2017", "国家税务总局公告 2017 年第 16 号"), STA, "")
    },
    Document {
        known: Known::Quoted,
        note: "section 4(2): invoices that are taxed on the difference",
        ..document(DIFFERENCE_TAX, ("STA Announcement No. 23 of 2016", "国家税务总局公告 2016 年第 23 号"), STA, "")
    },
    document(OWN, ("Fapiao Check", "Fapiao Check"), "Fapiao Check", ""),
];

const FAQ: &str = "Invoice FAQ";
const TOPIC: &str = "Invoices (help topic)";
const GUIDE: &str = "How to pay an invoice on Alibaba";
const NOTICE: &str = "Notices on fully digital e-invoices";
const MEMBERS: &str = "Help page 64665";
const STUDIO: &str = "Help pages of Model Studio";
const INVOICE_API: &str = "ApplyInvoice";
const NO_LIMIT: &str = "STA Announcement No. 45 of 2019";
const LOST_SPECIAL: &str = "STA Announcement No. 1 of 2020";
const RED_LETTER: &str = "STA Announcement No. 11 of 2024";
const RATES_2019: &str = "MoF, STA and Customs Announcement No. 39 of 2019";
const VAT_SCOPE: &str = "MoF and STA Announcement No. 9 of 2026";
const REDUCED: &str = "MoF and STA Announcement No. 10 of 2026";
const HOLIDAYS: &str = "State Council notices on public holidays";
const RECALL: &str = "IC3: Business Email Compromise";
const CONSUMERS: &str = "FTC: Paid someone you think is a scammer";
const POLICE_HONG_KONG: &str = "Anti-Deception Coordination Centre";
const POLICE_UK: &str = "Action Fraud";
const USCC: &str = "GB 32100-2015";
const ORGANISATION: &str = "GB 11714-1997";
const PRACTICE: &str = "Observed practice";
const BANKING: &str = "Standards of bank numbers";
const ACCOUNT_LENGTHS: &str = "Account lengths of company accounts";
const FRAUD: &str = "Advice on payment fraud";
const BUYER_TAX_ID: &str = "Announcement of the State Taxation Administration 2017 No. 16";
const DIFFERENCE_TAX: &str = "Announcement of the State Taxation Administration 2016 No. 23";
const OWN: &str = "Fapiao Check";

/// Alibaba Cloud's invoice FAQ.
pub(crate) const fn faq(section: &'static str) -> Source {
    Source { document: FAQ, section }
}
/// Alibaba Cloud's help topic "Invoices".
pub(crate) const fn topic(section: &'static str) -> Source {
    Source { document: TOPIC, section }
}
/// The buyer's guide "How to pay an invoice on Alibaba".
pub(crate) const fn guide(section: &'static str) -> Source {
    Source { document: GUIDE, section }
}
/// The tax authority's notices on fully digital e-invoices.
pub(crate) const fn notice(section: &'static str) -> Source {
    Source { document: NOTICE, section }
}
/// The standard of the unified social credit code.
pub(crate) const fn uscc(section: &'static str) -> Source {
    Source { document: USCC, section }
}
/// The standard of the organisation code.
pub(crate) const fn organisation(section: &'static str) -> Source {
    Source { document: ORGANISATION, section }
}
/// What real documents show, without an official text.
pub(crate) const fn practice(section: &'static str) -> Source {
    Source { document: PRACTICE, section }
}
/// The standards of IBAN, BIC and routing number.
pub(crate) const fn banking(section: &'static str) -> Source {
    Source { document: BANKING, section }
}
/// WeChat Pay's table of account lengths.
pub(crate) const fn account_lengths(section: &'static str) -> Source {
    Source { document: ACCOUNT_LENGTHS, section }
}
/// The help page that counts products to Cloud Communication.
pub const fn members(section: &'static str) -> Source {
    Source { document: MEMBERS, section }
}
/// Model Studio's help pages.
pub const fn studio(section: &'static str) -> Source {
    Source { document: STUDIO, section }
}
/// The announcement that ended the periods for deduction.
pub const fn no_limit(section: &'static str) -> Source {
    Source { document: NO_LIMIT, section }
}
/// The announcement on lost special VAT invoices.
pub const fn lost_special(section: &'static str) -> Source {
    Source { document: LOST_SPECIAL, section }
}
/// The announcement on digital invoices, with its passage on red-letter invoices.
pub const fn red_letter(section: &'static str) -> Source {
    Source { document: RED_LETTER, section }
}
/// The announcement that made 16 % and 10 % into 13 % and 9 %.
pub const fn rates_2019(section: &'static str) -> Source {
    Source { document: RATES_2019, section }
}
/// The announcement on reduced rates until the end of 2027.
pub const fn reduced(section: &'static str) -> Source {
    Source { document: REDUCED, section }
}
/// The State Council's notices on holidays and worked weekends.
pub const fn holidays(section: &'static str) -> Source {
    Source { document: HOLIDAYS, section }
}
/// The FBI's page on payments that fraudsters redirect.
pub const fn recall(section: &'static str) -> Source {
    Source { document: RECALL, section }
}
/// The Federal Trade Commission's advice after a scam.
pub const fn consumers(section: &'static str) -> Source {
    Source { document: CONSUMERS, section }
}
/// Hong Kong's police centre that has payments stopped.
pub const fn police_hong_kong(section: &'static str) -> Source {
    Source { document: POLICE_HONG_KONG, section }
}
/// The police's report centre in the United Kingdom.
pub const fn police_uk(section: &'static str) -> Source {
    Source { document: POLICE_UK, section }
}
/// The announcement that moved SMS to 9 % from 2026-01-01.
pub(crate) const fn vat_scope(section: &'static str) -> Source {
    Source { document: VAT_SCOPE, section }
}
/// What authorities and banks advise against payment fraud.
pub const fn fraud(section: &'static str) -> Source {
    Source { document: FRAUD, section }
}
/// The announcement that made the buyer's tax ID part of an invoice.
pub const fn buyer_tax_id(section: &'static str) -> Source {
    Source { document: BUYER_TAX_ID, section }
}
/// The announcement on how to issue invoices that are taxed on the difference.
pub const fn difference_tax(section: &'static str) -> Source {
    Source { document: DIFFERENCE_TAX, section }
}
/// This tool's own reading of what is typed.
pub(crate) const fn own(section: &'static str) -> Source {
    Source { document: OWN, section }
}
