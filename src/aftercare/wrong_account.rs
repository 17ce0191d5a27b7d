//! A payment that went to the wrong account: what to do in the first hours. A recall works only while the money is
//! still in the account, and it might fail.

use super::{
    case::Case,
    needs,
    question::{Land, PaidBy},
    steps::{Known, known},
};
use crate::{
    deadline::Counted,
    letter::{Letter, Lines},
    report::Severity,
    rule::Rule,
    sources::{Source, consumers, guide, police_hong_kong, police_uk, practice, recall},
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&ACT_NOW, &HOURS_OVER];

const FIRST_HOURS: Source = recall("Business Email Compromise");

/// The first sentence.
pub static ACT_NOW: Rule = Rule {
    code: "aftercare/recall-now",
    severity: Severity::Hold,
    title: text!("Ask for a recall now", "立即申请召回汇款"),
    message: text!(
        "Call your bank now, ask it to recall the payment, and report it to the police today. A recall works only while the \
         money is still there, and there is no guarantee that it comes back.",
        "请立即致电付款银行申请召回汇款，并于当天报案。召回仅在资金尚未转出时可行，无法保证能够追回。",
    ),
    fix: Some(text!(
        "Pay nothing more to that account, and no fee to anybody who offers to get the money back. Keep every message and file.",
        "请勿再向该账户付款，也不要向声称可追回款项的人支付任何费用；保留全部消息和文件。",
    )),
    source: &[FIRST_HOURS],
};

/// Three days and more ago.
pub static HOURS_OVER: Rule = Rule {
    code: "aftercare/recall-late",
    severity: Severity::Caution,
    title: text!("More than 72 hours ago", "已超过 72 小时"),
    message: text!(
        "The payment was made on {paid}, more than 72 hours ago. A recall is less likely then, but ask for it all the same: \
         payments have been stopped as late as a week after.",
        "付款日为 {paid}，已超过 72 小时，召回的可能性降低，但仍应申请：曾有付款在一周后仍被止付。",
    ),
    fix: None,
    source: &[police_hong_kong("Stop payments"), practice("Recalls on public pages")],
};

/// Within these days a recall is most likely: 72 hours.
const FIRST_DAYS: i32 = 3;

static RECALL: Known = known(
    "recall",
    text!(
        "Call your bank's fraud or wire desk. Ask it to recall or reverse the payment, to contact the receiving bank, and which \
         letter it needs from you (Hold Harmless Letter or Letter of Indemnity).",
        "致电付款银行的反欺诈或国际结算部门：申请召回或撤销汇款，请其联系收款行，并询问需要出具哪种担保函（Hold Harmless Letter 或 \
         Letter of Indemnity）。",
    ),
    &[FIRST_HOURS],
);
static CHARGEBACK: Known = known(
    "recall",
    text!(
        "Call the bank that issued your card. Report the payment as fraud and ask for a chargeback.",
        "致电发卡银行，报告该笔付款涉嫌诈骗，并申请拒付（chargeback）。",
    ),
    &[consumers("Paid someone you think is a scammer")],
);
static LIKE_CASH: Known = known(
    "recall",
    text!(
        "Call the company that you paid through, say that it was fraud, and ask it to reverse the payment. Such payments are like \
         cash: there is usually no way back.",
        "联系所使用的付款公司，说明涉嫌诈骗并申请撤销。此类付款与现金相似，通常无法追回。",
    ),
    &[consumers("Paid someone you think is a scammer")],
);
static REPORT_US: Known = known(
    "report",
    text!(
        "Report it at ic3.gov with the full bank details, and to your FBI field office, within 72 hours of the payment.",
        "在付款后 72 小时内到 ic3.gov 举报，填写完整的银行信息，并联系当地 FBI 办公室。",
    ),
    &[FIRST_HOURS, practice("Recalls on public pages")],
);
static REPORT_UK: Known = known(
    "report",
    text!(
        "Report it to Action Fraud: 0300 123 2040 or actionfraud.police.uk (in Scotland, call 101). You can also reach your bank on 159.",
        "向 Action Fraud 举报：0300 123 2040 或 actionfraud.police.uk（苏格兰请拨 101）；也可拨 159 联系银行。",
    ),
    &[police_uk("Reporting fraud")],
);
static REPORT_HONG_KONG: Known = known(
    "report-hong-kong",
    text!(
        "The money went to Hong Kong: call the Anti-Deception Coordination Centre, +852 18222, at any hour. It can have banks stop \
         the payment.",
        "款项汇往中国香港：请致电反诈骗协调中心 +852 18222（24 小时），该中心可协调银行止付。",
    ),
    &[police_hong_kong("Anti-Scam Helpline 18222")],
);
static REPORT_MAINLAND: Known = known(
    "report",
    text!(
        "Report it to the police in mainland China: 110. Public pages give 96110 as the anti-fraud line.",
        "向公安机关报案：110；反诈专线一般为 96110。",
    ),
    &[practice("Police numbers in mainland China")],
);
static REPORT: Known = known(
    "report",
    text!(
        "Report it to the police where you are, with the full bank details of both sides, and ask for a case number: banks ask \
         for it.",
        "向当地警方报案，提供双方完整的银行信息，并索取案件编号，银行通常会要求提供。",
    ),
    &[FIRST_HOURS],
);
static DETAILS: Known = known(
    "details",
    text!(
        "Have ready: date and time, amount, your bank, the payee, the payee's bank, the account, any intermediary bank, the \
         reference, and the e-mails with their full headers.",
        "准备好：付款日期和时间、金额、付款银行、收款户名、收款银行、收款账号、中间行、付款附言，以及含完整邮件头的邮件。",
    ),
    &[FIRST_HOURS],
);
static SUPPLIER: Known = known(
    "supplier",
    text!(
        "Call the real supplier on a number you already had: somebody might be reading its e-mail, or yours.",
        "拨打此前已核实的电话联系真正的供应商：双方邮箱可能已被他人控制。",
    ),
    &[FIRST_HOURS],
);
static MAILBOX: Known = known(
    "mailbox",
    text!(
        "Change the passwords of your mailboxes, turn on two-step sign-in, and look for forwarding rules that you did not set.",
        "更改邮箱密码，启用双重验证，并检查是否存在非本人设置的转发规则。",
    ),
    &[FIRST_HOURS],
);
static DISPUTE: Known = known(
    "platform",
    text!("Open a dispute on the order page, within the time that the page shows.", "在订单页面显示的期限内发起纠纷。",),
    &[guide("If Trade Assurance is involved")],
);
static NO_COVER: Known = known(
    "platform",
    text!(
        "If the order is on Alibaba.com, report the supplier there. A payment outside the platform is not covered.",
        "如订单在 Alibaba.com 上，请向平台举报该供应商；平台外付款不受保障。",
    ),
    &[guide("If Trade Assurance isn’t involved")],
);

/// What to do, in order. Asks for details that would make it more exact.
pub(super) fn steps(case: &mut Case) -> Vec<&'static Known> {
    let paid = &case.question.payment;
    for (asked, is_open) in [
        (&needs::PAID_BY, paid.method.is_none()),
        (&needs::PAID_FROM, paid.from.is_none()),
        (&needs::PAID_TO, paid.to.is_none()),
        (&needs::PAID_ON, paid.paid_on.trim().is_empty()),
    ] {
        if is_open {
            case.need(asked);
        }
    }
    hours(case);
    case.report.add(ACT_NOW.at("payment"));
    let first = match paid.method {
        Some(PaidBy::Card) => &CHARGEBACK,
        Some(PaidBy::Other) => &LIKE_CASH,
        _ => &RECALL,
    };
    let report = match paid.from {
        Some(Land::UnitedStates) => &REPORT_US,
        Some(Land::UnitedKingdom) => &REPORT_UK,
        Some(Land::MainlandChina) => &REPORT_MAINLAND,
        _ => &REPORT,
    };
    let mut steps = vec![first, report];
    if paid.to == Some(Land::HongKong) || paid.from == Some(Land::HongKong) {
        steps.push(&REPORT_HONG_KONG);
    }
    let on_platform = paid.method == Some(PaidBy::Platform);
    steps.extend([&DETAILS, &SUPPLIER, &MAILBOX, if on_platform { &DISPUTE } else { &NO_COVER }]);
    steps
}

/// The 72 hours, counted by day because the hour is not known.
fn hours(case: &mut Case) {
    let typed = case.question.payment.paid_on.as_str();
    let Some(paid) = case.day("payment.paidOn", typed) else { return };
    let what = text!("the first 72 hours, in which a recall is most likely", "付款后 72 小时，召回可能性最大");
    let last = case.deadline("recall", what, (paid, FIRST_DAYS, Counted::Calendar), &[FIRST_HOURS]);
    let reading = text!("it was paid early on that day", "按当天最早时刻付款计算");
    case.beside("recall", paid.plus(FIRST_DAYS - 1).map(|day| (day, reading)), &[]);
    if case.question.today.zip(last).is_some_and(|(today, last)| today > last) {
        case.report.add(HOURS_OVER.at("payment.paidOn").with("paid", paid.to_string()));
    }
}

/// The messages to the bank and to the real supplier.
pub(super) fn letters(case: &Case) -> [Letter; 2] {
    let to_bank = text!(
        "We sent the payment below to a wrong account. Recall it at once, ask the receiving bank to hold the money, and tell us \
         which letter of indemnity you need from us.",
        "我司将以下款项汇入错误账户，请立即召回，联系收款行暂停支付，并告知我司须出具的担保函。",
    );
    let to_supplier = text!(
        "We paid the amount below to an account that was given to us as yours. Is it yours? Read your account out to us by \
         telephone, and have your mailbox checked: somebody might be writing in your name.",
        "我司已将以下款项汇入被告知为贵司的账户。该账户是否属于贵司？请通过电话向我司逐位口述贵司账号，并检查邮箱是否被他人冒用。",
    );
    [
        letter(case, "recall", text!("To your bank", "致付款银行"), to_bank),
        letter(case, "supplier", text!("To the real supplier", "致真正的供应商"), to_supplier),
    ]
}

fn letter(case: &Case, id: &'static str, title: Text, sentence: Text) -> Letter {
    let paid = &case.question.payment;
    let mut lines = Lines(vec![sentence]);
    for (label, value) in [
        (text!("Payment date", "付款日期"), &paid.paid_on),
        (text!("Amount and currency", "金额和币种"), &paid.amount),
        (text!("Payee", "收款户名"), &paid.payee),
        (text!("Payee's bank", "收款银行"), &paid.bank),
        (text!("Account", "收款账号"), &paid.account),
        (text!("Payment reference", "付款附言"), &paid.reference),
        (text!("Bank transaction number", "银行流水号"), &paid.transaction_number),
    ] {
        lines.add(label, value);
    }
    Letter { id, title, body: lines.join() }
}
