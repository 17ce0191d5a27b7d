//! What a request still needs: its questions, in the order of the form.

use crate::{
    need::{NO, Need, YES, choices, need},
    text::text,
};

/// The fields of the form that can be asked for, from top to bottom.
const FORM: &[&str] = &[
    "cloudAccount.kind",
    "askedBy",
    "sameEnterprise",
    "multiAccount",
    "titleOf",
    "invoiceType",
    "title.name",
    "title.taxId",
    "verifiedName",
    "rename.registrationUpdated",
    "otherTitle.accountManager",
    "enterpriseTitle.way",
    "enterpriseTitle.identity",
    "enterpriseTitle.proof",
    "items",
    "amount",
    "today",
];

/// From top to bottom; a field that is not listed comes last.
pub(super) fn in_order(needs: Vec<Need>) -> Vec<Need> {
    let place = |need: &Need| FORM.iter().position(|field| *field == need.field).unwrap_or(FORM.len());
    let mut sorted: Vec<Need> = Vec::new();
    for need in needs {
        let at = sorted.partition_point(|other| place(other) <= place(&need));
        sorted.insert(at, need);
    }
    sorted
}

pub(super) static KIND: Need = need!(
    "cloudAccount.kind",
    text!("How is the account verified?", "账号的实名认证类型是什么？"),
    choices![("personal", text!("As a person", "个人")), ("enterprise", text!("As an enterprise", "企业"))],
);
pub(super) static ASKED_BY: Need = need!(
    "askedBy",
    text!("Which account requests the invoice?", "由哪个账号申请开票？"),
    choices![
        ("owner", text!("The account that paid", "付款账号")),
        ("beneficiary", text!("The account that was paid for", "被代付账号")),
        ("ram-user", text!("A RAM user", "RAM 用户")),
    ],
);
pub(super) static TITLE_OF: Need = need!(
    "titleOf",
    text!("Whose buyer name should the invoice show?", "发票使用哪一方的抬头？"),
    choices![("payer", text!("The payer's", "付款方")), ("beneficiary", text!("The other account's", "被代付方"))],
);
pub(super) static SAME_ENTERPRISE: Need = need!(
    "sameEnterprise",
    text!("Are both accounts verified under the same enterprise?", "两个账号的企业实名主体是否相同？"),
    &[YES, NO],
);
pub(super) static MULTI_ACCOUNT: Need = need!(
    "multiAccount",
    text!("Does multi-account management link them?", "是否已通过企业多账号管理关联？"),
    &[YES, NO],
);
pub(super) static TYPE: Need = need!(
    "invoiceType",
    text!("Which invoice do you want?", "需要哪种发票？"),
    choices![
        ("general", text!("General invoice", "电子发票（普通发票）")),
        ("special", text!("Special VAT invoice", "电子发票（增值税专用发票）")),
    ],
);
pub(super) static TITLE: Need =
    need!("title.name", text!("Which buyer name should the invoice show?", "发票抬头填写什么名称？"), &[]);
pub(super) static TAX_ID: Need =
    need!("title.taxId", text!("Which tax ID belongs to the buyer name?", "该抬头的税号是什么？"), &[]);
pub(super) static VERIFIED: Need =
    need!("verifiedName", text!("Under which name is the account verified?", "账号的实名认证名称是什么？"), &[]);
pub(super) static REGISTRATION: Need = need!(
    "rename.registrationUpdated",
    text!("Does the account's verified name show the new name?", "实名认证是否已更新为新名称？"),
    &[YES, NO],
);
pub(super) static MANAGER: Need = need!(
    "otherTitle.accountManager",
    text!("Is an account manager assigned to the account?", "账号是否有专属客户经理？"),
    &[YES, NO],
);
pub(super) static WAY: Need = need!(
    "enterpriseTitle.way",
    text!("How do you want to get the enterprise title?", "选择哪种方式取得企业抬头？"),
    choices![
        ("review", text!("Apply for a review", "提交申请，人工审核")),
        (
            "change-registration",
            text!("Change the account to enterprise; this cannot be undone", "变更为企业实名认证（不可撤销）"),
        ),
    ],
);
pub(super) static IDENTITY: Need = need!(
    "enterpriseTitle.identity",
    text!("What are you applying as?", "以哪种身份申请？"),
    choices![
        ("employed", text!("As an employee", "在职")),
        ("student", text!("As a student or teacher", "学生（或教师）")),
    ],
);
pub(super) static PROOF: Need = need!(
    "enterpriseTitle.proof",
    text!("How do you prove your employment?", "用哪种材料证明任职关系？"),
    choices![
        ("employment-certificate", text!("A certificate issued by the company", "公司开具的在职证明")),
        ("social-security", text!("Social security records", "社保缴纳记录")),
        ("income-tax", text!("Income tax records", "个人所得税纳税记录")),
        ("housing-fund", text!("Housing fund records", "公积金缴纳记录")),
        ("employment-contract", text!("The employment contract", "劳动合同")),
        ("other", text!("Something else, such as a screenshot", "其他材料，如截图")),
    ],
);
pub(super) static ITEMS: Need =
    need!("items", text!("What do you want to invoice, and how much was it?", "需要开票的项目和金额是什么？"), &[]);
pub(super) static AMOUNT: Need =
    need!("amount", text!("How much do you want to invoice now?", "本次开票金额是多少？"), &[]);
pub(super) static TODAY: Need =
    need!("today", text!("What is today's date in China?", "今天（北京时间）是哪一天？"), &[]);
