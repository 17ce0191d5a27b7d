//! A company's buyer name (enterprise title) for a personal account: two ways, and what to know before choosing one.

use super::{
    case::Case,
    needs,
    question::{Identity, InvoiceRequestQuestion, InvoiceType, Proof, Way},
    when,
};
use crate::{
    date::Day,
    deadline::{Careful, Counted, Deadline},
    report::Severity,
    rule::Rule,
    sources::{Source, faq},
    text::{Text, text},
    typed::party::parts::Parts,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] =
    &[&ENTERPRISE_TITLE, &IRREVERSIBLE, &ONE_TITLE, &PENDING_FIRST, &PROOF_OPEN, &IN_REVIEW, &TITLE_EXPIRED, &LAST_DAY];

const TWO_WAYS: Source = faq("Enterprise invoices for individual accounts");
const APPLY: Source = faq("Enterprise title for a personal account");
const REAPPLY: Source = faq("Reapply for an expired enterprise title");
const STUDENTS: Source = faq("University invoices for students and teachers");

/// No enterprise title yet.
pub static ENTERPRISE_TITLE: Rule = Rule {
    code: "request/enterprise-title",
    severity: Severity::Hold,
    title: text!("An enterprise title for a personal account", "个人账号使用企业抬头"),
    message: text!(
        "A personal account has no enterprise title by default. You can apply for one and have it reviewed, or change the \
         account to enterprise, which cannot be undone.",
        "个人账号默认没有企业抬头，有两种方式：提交申请并通过审核，或将账号变更为企业实名认证（变更后不可撤销）。",
    ),
    fix: Some(text!("Choose one way, complete it, then request the invoice.", "请先选择一种方式，完成后再申请开票。")),
    source: &[TWO_WAYS, REAPPLY],
};

/// The choice that cannot be undone.
pub static IRREVERSIBLE: Rule = Rule {
    code: "request/irreversible",
    severity: Severity::Hold,
    title: text!("This cannot be undone", "变更后不可撤销"),
    message: text!(
        "Changing the real-name verification from individual to enterprise is irreversible.",
        "实名认证由个人变更为企业后不可撤销，请谨慎操作。",
    ),
    fix: Some(text!("Have the account's owner agree in writing first.", "请先取得账号持有人的书面同意。",)),
    source: &[REAPPLY],
};

/// Another enterprise title is active.
pub static ONE_TITLE: Rule = Rule {
    code: "request/one-title",
    severity: Severity::Stop,
    title: text!("One title at a time", "仅可有一个有效抬头"),
    message: text!(
        "A personal account has only one active enterprise title at a time, and another one is active.",
        "个人账号同一时间仅可有一个有效的企业抬头，目前已有其他有效抬头。",
    ),
    fix: Some(text!("Use that title, or wait until it has ended.", "请使用该抬头，或待其失效后再申请。")),
    source: &[TWO_WAYS, APPLY],
};

/// Personal invoices that are still to be issued.
pub static PENDING_FIRST: Rule = Rule {
    code: "request/pending-first",
    severity: Severity::Hold,
    title: text!("Pending invoices come first", "先开完个人抬头发票"),
    message: text!(
        "Invoices under the personal title are still pending. Have these issued first, then apply for the enterprise title.",
        "个人抬头下还有待开的发票，请先开完，再申请企业抬头。",
    ),
    fix: None,
    source: &[APPLY],
};

/// A proof that is not on the list.
pub static PROOF_OPEN: Rule = Rule {
    code: "request/proof-open",
    severity: Severity::Caution,
    title: text!("A reviewer decides", "由审核人员判断"),
    message: text!(
        "This proof is not on the FAQ's list. A reviewing specialist decides, and approval is not guaranteed.",
        "该证明材料不在《发票常见问题》列出的范围内，由审核人员判断，不保证通过。",
    ),
    fix: Some(text!(
        "Listed are: a certificate of employment, records of social security, income tax or housing fund, and the employment \
         contract.",
        "列出的材料有：在职证明、社保缴纳记录、个人所得税纳税记录、公积金缴纳记录、劳动合同。",
    )),
    source: &[APPLY],
};

/// An application without an answer.
pub static IN_REVIEW: Rule = Rule {
    code: "request/in-review",
    severity: Severity::Hold,
    title: text!("In review", "审核中"),
    message: text!(
        "The application submitted on {submitted} is typically reviewed within 3 to 5 business days: {from} to {to}.",
        "{submitted} 提交的申请通常在 3 至 5 个工作日内完成审核：{from} 至 {to}。",
    ),
    fix: Some(text!("Request the invoice once the title is approved.", "抬头审核通过后再申请开票。")),
    source: &[REAPPLY, APPLY],
};

/// A title that has ended.
pub static TITLE_EXPIRED: Rule = Rule {
    code: "request/title-expired",
    severity: Severity::Stop,
    title: text!("The title has expired", "抬头已过期"),
    message: text!(
        "Approved on {approved}, the title was valid for at most {days} days, until {last}.",
        "该抬头于 {approved} 审核通过，有效期最长 {days} 天，至 {last}。",
    ),
    fix: Some(text!(
        "Submit the application again, or change the account to enterprise, which cannot be undone.",
        "请重新提交申请，或变更为企业实名认证（变更后不可撤销）。",
    )),
    source: &[REAPPLY],
};

/// A title on its last day, by one way of counting.
pub static LAST_DAY: Rule = Rule {
    code: "request/title-last-day",
    severity: Severity::Caution,
    title: text!("Enterprise title about to end", "抬头即将失效"),
    message: text!(
        "The title is valid until {last}, or ended on {careful} if the day of approval counts.",
        "该抬头有效期至 {last}；如审核通过当日计为第一天，则 {careful} 已到期。",
    ),
    fix: Some(text!("Check the end date on the Invoice Information page.", "请在“发票信息（抬头）”页查看到期日。")),
    source: &[REAPPLY],
};

/// A way to a title.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WayToTitle {
    /// Its name, as in the question.
    pub id: &'static str,
    /// What to know before it is chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<Text>,
    /// What to do, in order.
    pub steps: Vec<Text>,
    /// Where it comes from.
    pub source: &'static [Source],
}

/// Whether the reader wants an enterprise title.
pub(super) fn is_wanted(q: &InvoiceRequestQuestion) -> bool {
    let wanted = &q.enterprise_title;
    let shows = || {
        let name = q.title.name.trim();
        let is_own = !name.is_empty() && name == q.verified_name.trim();
        wanted.way.is_some() || !wanted.approved_on.trim().is_empty() || (!is_own && Parts::of(name).is_company())
    };
    wanted.wanted.unwrap_or_else(shows)
}

/// The warning, once the choice was made.
pub(super) fn note_irreversible(case: &mut Case, field: &str) {
    if case.question.enterprise_title.way == Some(Way::ChangeRegistration) {
        case.report.add(IRREVERSIBLE.at(field));
    }
}

/// Checks the enterprise title of a personal account; returns the ways to get one if the account does not have it yet.
pub(super) fn check(case: &mut Case) -> Vec<WayToTitle> {
    let q = &case.question.enterprise_title;
    if q.another_active == Some(true) {
        case.report.add(ONE_TITLE.at("enterpriseTitle.anotherActive"));
    }
    let (approved, submitted) = (&q.approved_on, &q.submitted_on);
    if let Some(approved) = case.day("enterpriseTitle.approvedOn", approved) {
        return validity(case, approved);
    }
    note_irreversible(case, "enterpriseTitle.way");
    let ways = ways(q.identity);
    if q.pending_personal == Some(true) {
        case.report.add(PENDING_FIRST.at("enterpriseTitle.pendingPersonal"));
    }
    if let Some(submitted) = case.day("enterpriseTitle.submittedOn", submitted) {
        review(case, submitted);
        return ways;
    }
    case.report.add(ENTERPRISE_TITLE.at("title.name"));
    match (q.way, q.identity, q.proof) {
        (None, ..) => case.need(&needs::WAY),
        (Some(Way::ChangeRegistration), ..) | (_, Some(Identity::Student), _) => {}
        (_, None, _) => case.need(&needs::IDENTITY),
        (_, _, None) => case.need(&needs::PROOF),
        (_, _, Some(Proof::Other)) => case.report.add(PROOF_OPEN.at("enterpriseTitle.proof")),
        _ => {}
    }
    ways
}

/// The maximum number of days for general invoices, and for special ones.
const GENERAL_DAYS: i32 = 365;
const SPECIAL_DAYS: i32 = 90;

fn validity(case: &mut Case, approved: Day) -> Vec<WayToTitle> {
    let days = if case.invoice_type == Some(InvoiceType::Special) { SPECIAL_DAYS } else { GENERAL_DAYS };
    let (Some(last), Some(careful)) = (approved.plus(days), approved.plus(days - 1)) else { return Vec::new() };
    let what = text!("the last day of the enterprise title", "企业抬头有效期的最后一天");
    let reading = text!("the day of approval counts as the first day", "审核通过当日计为第一天");
    let today = case.question.today;
    let conservative = Some(Careful { date: careful, reading });
    let deadline = Deadline::counted("title", what, (approved, last, days, Counted::Calendar), today, &[REAPPLY]);
    case.deadlines.push(Deadline { conservative, ..deadline });
    let Some(today) = today else {
        when::note_today(case);
        return Vec::new();
    };
    if today > last {
        let finding = TITLE_EXPIRED.at("enterpriseTitle.approvedOn").with("approved", approved.to_string());
        case.report.add(finding.with("days", days.to_string()).with("last", last.to_string()));
        return ways(case.question.enterprise_title.identity);
    }
    if today > careful {
        let finding = LAST_DAY.at("enterpriseTitle.approvedOn").with("last", last.to_string());
        case.report.add(finding.with("careful", careful.to_string()));
    }
    Vec::new()
}

/// Business days that a review typically takes.
const REVIEW_DAYS: [i32; 2] = [3, 5];

fn review(case: &mut Case, submitted: Day) {
    let [Some(from), Some(to)] = REVIEW_DAYS.map(|days| case.calendar.business_days(submitted, days)) else { return };
    let rows = [
        ("review-from", text!("the earliest usual day of the review", "审核通常最早完成日"), from, REVIEW_DAYS[0]),
        ("review-to", text!("the latest usual day of the review", "审核通常最迟完成日"), to, REVIEW_DAYS[1]),
    ];
    for (id, what, date, days) in rows {
        let counted = (submitted, date, days, Counted::Business);
        let deadline = Deadline::counted(id, what, counted, case.question.today, &[REAPPLY, APPLY]);
        case.deadlines.push(deadline);
    }
    let finding = IN_REVIEW.at("enterpriseTitle.submittedOn").with("submitted", submitted.to_string());
    case.report.add(finding.with("from", from.to_string()).with("to", to.to_string()));
}

const OPEN_PAGE: Text = text!(
    "Open Invoices > Invoice Information (Title) and click Apply for Enterprise Title (also called Request Corporate Invoice \
     Title).",
    "打开“发票管理 > 发票信息（抬头）”，点击“申请企业抬头”。",
);
const FILL_IN: Text = text!("Fill in the invoice information and submit it for review.", "填写开票信息并提交审核。");
const WAIT: Text = text!(
    "The review typically takes 3 to 5 business days; then use the title.",
    "审核通常需 3 至 5 个工作日，通过后即可使用该抬头。"
);

/// Both ways; the warning comes before the choice.
fn ways(identity: Option<Identity>) -> Vec<WayToTitle> {
    let review = match identity {
        Some(Identity::Student) => vec![
            OPEN_PAGE,
            text!("Select Individual Application, then the identity Student.", "选择“个人申请”，身份选择“学生”。"),
            text!("Select the application type and fill in the information.", "选择申请类型并填写信息。"),
            text!("Submit it, and wait for the approval.", "提交申请，等待审核通过。"),
            text!("Use the university's title.", "使用高校抬头开票。"),
        ],
        _ => vec![
            OPEN_PAGE,
            text!("Select Individual Application, then the identity Employed.", "选择“个人申请”，身份选择“在职”。"),
            text!("Upload a proof of employment.", "上传任职证明材料。"),
            FILL_IN,
            WAIT,
        ],
    };
    let source: &'static [Source] = if identity == Some(Identity::Student) { &[STUDENTS] } else { &[APPLY, REAPPLY] };
    vec![
        WayToTitle { id: "review", warning: None, steps: review, source },
        WayToTitle {
            id: "change-registration",
            warning: Some(IRREVERSIBLE.message.clone()),
            steps: vec![
                text!(
                    "Change the real-name verification from individual to enterprise. No review of a title is needed.",
                    "将实名认证由个人变更为企业，无需另行审核抬头。",
                ),
                text!(
                    "On the Invoice Information page, click Update to the latest real-name information.",
                    "在“发票信息（抬头）”页点击“更新为最新实名信息”。",
                ),
            ],
            source: &[TWO_WAYS, REAPPLY],
        },
    ]
}
