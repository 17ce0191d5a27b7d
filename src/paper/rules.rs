//! What a careful reader would notice on a document.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{fraud, guide, own},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &MISSING,
    &DETAILS_CHANGED,
    &PAYEE_DIFFERS,
    &PAYEE_PERSON,
    &BANK_ABROAD,
    &MONEY_TRANSFER,
    &CRYPTO,
    &URGENCY,
    &SECRECY,
    &NO_CALL,
    &LINK,
    &OFF_PLATFORM,
    &SENDER_DOMAIN,
    &NO_PROTECTION,
    &BANK_WARNS,
    &BANK_NO_MATCH,
];

/// The rules of what was read from a picture.
pub static PICTURE_RULES: &[&Rule] = &[&UNSURE, &BY_MACHINE];

/// The rules of the reading of files.
pub static FILE_RULES: &[&Rule] = &[&TOO_LONG, &NOTHING_FOUND, &LINES_LEFT];

/// Nothing was given.
pub static MISSING: Rule = Rule {
    code: "paper/missing",
    severity: Severity::Caution,
    title: text!("No document", "未提供单据"),
    message: text!("Paste a text or choose a file to read.", "请粘贴文字或选择文件。"),
    fix: None,
    source: &[own("Reading documents")],
};

/// More than is read of one document.
pub static TOO_LONG: Rule = Rule {
    code: "file/text-too-long",
    severity: Severity::Caution,
    title: text!("Document only read in part", "单据过长，仅读取部分内容"),
    message: text!(
        "The document has more than {limit} characters. What follows them was not read.",
        "单据超过 {limit} 个字符，其后的内容未读取。",
    ),
    fix: Some(text!("Enter one document at a time.", "请每次只提供一份单据。")),
    source: &[own("Limits")],
};

/// There is text, but no known field.
pub static NOTHING_FOUND: Rule = Rule {
    code: "file/no-fields",
    severity: Severity::Hold,
    title: text!("Nothing recognised", "未识别到内容"),
    message: text!(
        "No payment or invoice details were recognised in this text.",
        "未在该内容中识别到付款信息或发票信息。"
    ),
    fix: Some(text!("Enter the details by hand.", "请手动填写。")),
    source: &[own("Reading documents")],
};

/// Lines that could not be read.
pub static LINES_LEFT: Rule = Rule {
    code: "file/lines-not-read",
    severity: Severity::Info,
    title: text!("Invoice lines not read", "发票明细未读取"),
    message: text!(
        "The lines of the invoice could not be told apart, or do not add up to the totals. Only the totals were read.",
        "无法识别发票明细，或明细之和与合计不符，仅读取合计。",
    ),
    fix: Some(text!(
        "Use the XML of the same invoice to have the lines checked too.",
        "如需核对明细，请使用同一发票的 XML 文件。"
    )),
    source: &[own("Reading documents")],
};

/// A different account than before.
pub static DETAILS_CHANGED: Rule = Rule {
    code: "paper/details-changed",
    severity: Severity::Hold,
    title: text!("Bank details were changed", "收款信息有变更"),
    message: text!(
        "This message changes the bank details: “{found}”. Changed bank details are the most common sign \
         of payment fraud.",
        "该消息变更了收款信息：“{found}”。变更收款账户是付款诈骗最常见的迹象。",
    ),
    fix: Some(text!(
        "Do not pay to the new account yet. Call the supplier on a number you already had and let them read it to you.",
        "请暂勿向新账户付款，先拨打此前已核实的电话，请对方口述账号进行核对。",
    )),
    source: &[
        fraud("Business email compromise"),
        guide("What if the supplier’s bank details in the chat don’t match the invoice?"),
    ],
};

/// The payee is not the author.
pub static PAYEE_DIFFERS: Rule = Rule {
    code: "paper/payee-differs",
    severity: Severity::Hold,
    title: text!("Money goes to another name", "收款户名与单据出具方不同"),
    message: text!(
        "The money would go to “{payee}”, but the document is from “{issuer}”.",
        "收款方为“{payee}”，单据出具方为“{issuer}”，两者不一致。",
    ),
    fix: Some(text!(
        "Ask the supplier to explain in writing why another name is paid.",
        "请要求供应商书面说明为何由其他名称收款。",
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// The payee is a person.
pub static PAYEE_PERSON: Rule = Rule {
    code: "paper/payee-person",
    severity: Severity::Hold,
    title: text!("Payee looks like a person", "收款方疑似个人"),
    message: text!("The payee “{payee}” looks like a person, not a company.", "收款方“{payee}”疑似个人，而非公司。"),
    fix: Some(text!("Ask for an account in the company's own name.", "请要求对方提供以公司名义开立的对公账户。")),
    source: &[guide("What about third-party payment requests?")],
};

/// The bank is in a different country than the seller.
pub static BANK_ABROAD: Rule = Rule {
    code: "paper/bank-abroad",
    severity: Severity::Caution,
    title: text!("Bank in another country", "开户行不在供应商所在地"),
    message: text!(
        "The bank is in {found}, but “{name}” seems to be in {expected}.",
        "开户行位于{found}，而“{name}”似乎位于{expected}。",
    ),
    fix: Some(text!(
        "Ask why. Many exporters bank in Hong Kong, but a new country together with a new account is a sign of fraud.",
        "请询问原因。不少出口企业使用香港账户，但账户与国家或地区同时变更是诈骗迹象。",
    )),
    source: &[fraud("Business email compromise")],
};

/// Cash by wire company, gift cards.
pub static MONEY_TRANSFER: Rule = Rule {
    code: "paper/money-transfer",
    severity: Severity::Hold,
    title: text!("Payment like cash", "付款方式等同现金"),
    message: text!(
        "You are asked to pay by {way}. Such a payment is like cash: it usually cannot be called back.",
        "对方要求通过{way}付款。此类付款等同现金，通常无法追回。",
    ),
    fix: Some(text!(
        "Pay through the platform or to a bank account of the company.",
        "请通过平台付款，或付至公司的银行账户。"
    )),
    source: &[
        fraud("Wire companies, gift cards and crypto"),
        guide("Scenario C: The supplier wants payment through an unusual method"),
    ],
};

/// Crypto.
pub static CRYPTO: Rule = Rule {
    code: "paper/crypto",
    severity: Severity::Hold,
    title: text!("Asked for crypto", "单据要求支付加密货币"),
    message: text!(
        "You are asked to pay in crypto: “{found}”. Such a payment cannot be called back.",
        "对方要求以加密货币付款：“{found}”。此类付款无法追回。",
    ),
    fix: Some(text!(
        "Pay through the platform or to a bank account of the company.",
        "请通过平台付款，或付至公司的银行账户。"
    )),
    source: &[fraud("Wire companies, gift cards and crypto")],
};

/// The document urges haste.
pub static URGENCY: Rule = Rule {
    code: "paper/urgency",
    severity: Severity::Caution,
    title: text!("Pressure to pay at once", "催促立即付款"),
    message: text!("The message puts you under time pressure: “{found}”.", "该消息催促您尽快付款：“{found}”。"),
    fix: Some(text!("Take the time to check every detail.", "请勿因催促而省略核对。")),
    source: &[fraud("Business email compromise")],
};

/// The document asks for secrecy.
pub static SECRECY: Rule = Rule {
    code: "paper/secrecy",
    severity: Severity::Hold,
    title: text!("Asked to keep it secret", "要求保密"),
    message: text!("You are asked to keep something from others: “{found}”.", "对方要求您对他人隐瞒：“{found}”。"),
    fix: Some(text!("Show the message to a colleague before you pay.", "付款前请先与同事核对该消息。")),
    source: &[fraud("Business email compromise")],
};

/// The document asks not to call.
pub static NO_CALL: Rule = Rule {
    code: "paper/no-call",
    severity: Severity::Hold,
    title: text!("Asked not to call", "要求不要致电"),
    message: text!("The message keeps you from calling: “{found}”.", "该消息让您不要打电话：“{found}”。"),
    fix: Some(text!(
        "Call anyway, on a number you already had, and not on one from this message.",
        "请仍拨打此前已核实的电话，不要使用该消息中的号码。",
    )),
    source: &[fraud("Business email compromise")],
};

/// A link for paying or confirming.
pub static LINK: Rule = Rule {
    code: "paper/link",
    severity: Severity::Hold,
    title: text!("Link to pay or confirm", "要求通过链接付款或确认"),
    message: text!(
        "The message asks you to pay or confirm through a link: {found}.",
        "该消息要求您通过链接付款或确认：{found}。"
    ),
    fix: Some(text!(
        "Do not open it. Go to the platform or your bank by typing its address yourself.",
        "请勿打开该链接，请自行输入平台或银行的网址访问。",
    )),
    source: &[fraud("Business email compromise")],
};

/// Payment outside the platform.
pub static OFF_PLATFORM: Rule = Rule {
    code: "paper/off-platform",
    severity: Severity::Hold,
    title: text!("Asked to pay outside the platform", "单据要求在平台外付款"),
    message: text!(
        "You are asked to pay outside the platform: “{found}”. The platform does not protect such a payment.",
        "对方要求在平台外付款：“{found}”。平台不保障此类付款。",
    ),
    fix: Some(text!("Ask to pay on the order page.", "请要求在订单页面付款。")),
    source: &[guide("Know your protection level: Trade Assurance vs. “outside” arrangements")],
};

/// A domain that looks like the company's.
pub static SENDER_DOMAIN: Rule = Rule {
    code: "paper/sender-domain",
    severity: Severity::Hold,
    title: text!("Sender's address looks altered", "发件地址疑似仿冒"),
    message: text!(
        "The message comes from “{found}”, which looks like “{expected}” but is not the same.",
        "发件地址为“{found}”，与“{expected}”相似但并不相同。",
    ),
    fix: Some(text!(
        "Compare the address with earlier messages, letter by letter.",
        "请与以往邮件的发件地址逐个字母核对。",
    )),
    source: &[fraud("Business email compromise")],
};

/// The platform does not protect the payment.
pub static NO_PROTECTION: Rule = Rule {
    code: "paper/no-protection",
    severity: Severity::Caution,
    title: text!("Not protected by the platform", "不受平台保障"),
    message: text!(
        "The document says that this payment is not protected: “{found}”.",
        "单据写明该付款不受保障：“{found}”。"
    ),
    fix: Some(text!("Ask to pay under Trade Assurance.", "请要求使用信用保障订单付款。")),
    source: &[guide("Know your protection level: Trade Assurance vs. “outside” arrangements")],
};

/// The bank warns.
pub static BANK_WARNS: Rule = Rule {
    code: "paper/bank-warns",
    severity: Severity::Hold,
    title: text!("Your bank warns you", "银行提示风险"),
    message: text!("Your bank's screen warns you: “{found}”.", "银行页面提示：“{found}”。"),
    fix: Some(text!("Read the warning before you go on.", "请先阅读该提示，再决定是否继续。")),
    source: &[fraud("Stop, challenge, protect")],
};

/// The bank's check of the name failed.
pub static BANK_NO_MATCH: Rule = Rule {
    code: "paper/bank-no-match",
    severity: Severity::Stop,
    title: text!("Bank: name does not match", "银行提示户名不符"),
    message: text!(
        "Do not pay yet: your bank says that the name does not match the account (“{found}”).",
        "请暂停付款：银行提示户名与账号不符（“{found}”）。"
    ),
    fix: Some(text!(
        "Ask the supplier for a document of its bank that shows name and account.",
        "请向供应商索取载有户名和账号的银行证明。",
    )),
    source: &[fraud("Stop, challenge, protect")],
};

/// A voter does not agree with the reading of a value.
pub static UNSURE: Rule = Rule {
    code: "paper/reading-unsure",
    severity: Severity::Caution,
    title: text!("Not sure what the picture says", "图片识别结果不确定"),
    message: text!("“{value}” was read from the picture, but {why}.", "图片中识别为“{value}”，但{why}。"),
    fix: Some(text!("Compare it character by character with the picture, and correct it.", "请与图片逐位核对并更正。")),
    source: &[own("Pictures")],
};

/// Read by a machine.
pub static BY_MACHINE: Rule = Rule {
    code: "paper/read-by-machine",
    severity: Severity::Info,
    title: text!("Read from a picture", "由图片识别"),
    message: text!(
        "These values were recognised in a picture, which is sometimes wrong. Only what you confirm counts.",
        "以上内容由图片识别得出，可能有误，仅以您确认的内容为准。",
    ),
    fix: Some(text!("Compare each value with the picture beside it.", "请逐项与旁边的图片核对。")),
    source: &[own("Pictures")],
};
