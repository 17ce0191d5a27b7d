//! The account, the bank and its code: a transfer goes where the digits say.

use super::{Case, Channel, Outcome, Place, Reply, Row, Said, asks, place::TRUST};
use crate::{
    bank::{Difference, compact, compare_accounts},
    glyph::{Typed, characters, differing},
    register,
    report::Severity,
    rule::Rule,
    sources::{faq, guide, practice},
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &UNCHECKED,
    &DIFFERS,
    &MASKED,
    &CHANGED,
    &CHANGED_ON_PAGE,
    &UNCONFIRMED,
    &ONLY_IN_CHAT,
    &EXCLUSIVE,
    &REGISTERED,
    &SWIFT_DIFFERS,
    &BANK_DIFFERS,
    &BRANCH_DIFFERS,
    &BANK_MISSING,
];

/// Not enough to compare.
pub static UNCHECKED: Rule = Rule {
    code: "payment/account-unchecked",
    severity: Severity::Hold,
    title: text!("Account not compared", "账号未核对"),
    message: text!(
        "We could not check the account number: enter the one on the order page, or call the supplier on a number you \
         already had.",
        "账号无法核对：请补填订单页面上的收款账号，或拨打此前已核实的电话确认。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Two account numbers differ.
pub static DIFFERS: Rule = Rule {
    code: "payment/account-differs",
    severity: Severity::Stop,
    title: text!("Account numbers differ", "收款账号不一致"),
    message: text!("Do not pay yet: {how}.", "请暂停付款：{how}。"),
    fix: Some(text!(
        "Find out which one is right from the order page or by calling a number you already had, not from the message \
         that sent it.",
        "请以订单页面为准，或拨打此前已核实的电话确认，不要以发来账号的那条消息为依据。",
    )),
    source: &[
        guide("Step-by-step: using bank transfer"),
        guide("What if the supplier’s bank details in the chat don’t match the invoice?"),
    ],
};

/// Some digits are hidden.
pub static MASKED: Rule = Rule {
    code: "payment/account-masked",
    severity: Severity::Caution,
    title: text!("Hidden digits", "账号部分隐藏"),
    message: text!(
        "The visible digits of the account number agree, but some are hidden {there}: compare those yourself.",
        "收款账号的可见部分一致，但{there}隐藏了部分数字，请自行核对隐藏部分。",
    ),
    fix: Some(text!("Show the whole number if the bank offers it.", "如银行支持，请显示完整账号后再核对。")),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Another account than last time, and nothing independent confirms it.
pub static CHANGED: Rule = Rule {
    code: "payment/account-changed",
    severity: Severity::Hold,
    title: text!("The account has changed", "收款账号已变更"),
    message: text!(
        "The account {there} is not the one you paid before. A changed account is a common sign of fraud.",
        "{there}的收款账号与以往付款账号不同，变更收款账号是常见的诈骗手法。",
    ),
    fix: Some(text!(
        "Call the supplier on a number you already had, and keep the answer in writing.",
        "请拨打此前已核实的电话向供应商确认，并保留书面答复。",
    )),
    source: &[guide("What if the supplier’s bank details in the chat don’t match the invoice?")],
};

/// Another account than last time, but the platform shows the new one.
pub static CHANGED_ON_PAGE: Rule = Rule {
    code: "payment/account-changed-on-page",
    severity: Severity::Caution,
    title: text!("Another account than last time", "与以往付款账号不同"),
    message: text!(
        "The order page shows another account than the one you paid before.",
        "订单页面的收款账号与以往付款账号不同。",
    ),
    fix: Some(text!(
        "Look whether the page is the platform's own, then decide.",
        "请先确认该页面确为平台页面，再决定是否付款。",
    )),
    source: &[guide("What if the supplier’s bank details in the chat don’t match the invoice?")],
};

/// Only the sender's own papers show this account.
pub static UNCONFIRMED: Rule = Rule {
    code: "payment/account-unconfirmed",
    severity: Severity::Hold,
    title: text!("No independent confirmation", "账号缺少独立确认"),
    message: text!(
        "The account number agrees everywhere, but only the sender's own papers show it: one sender is one source.",
        "各处收款账号一致，但均来自同一发送方，只能算作一个来源。",
    ),
    fix: Some(text!(
        "Compare it with the order page or an earlier payment, or call a number you already had.",
        "请与订单页面或以往付款记录核对，或拨打此前已核实的电话确认。",
    )),
    source: &[guide("Step-by-step: using bank transfer"), guide("What about third-party payment requests?")],
};

/// Only a chat or an e-mail shows this account.
pub static ONLY_IN_CHAT: Rule = Rule {
    code: "payment/account-only-in-chat",
    severity: Severity::Hold,
    title: text!("Bank details only in a chat", "仅聊天记录中有账户信息"),
    message: text!(
        "Only the chat shows this account: expected it on the invoice or the order page too, found it on neither.",
        "该账户仅出现在聊天记录中，发票和订单页面均未列明。",
    ),
    fix: Some(text!(
        "Ask for an invoice with the bank details, and confirm them on the order page or by calling a number you \
         already had.",
        "请要求对方提供列明账户信息的发票，并以订单页面或此前已核实的电话确认。",
    )),
    source: &[
        guide("Step-by-step: using bank transfer"),
        guide("What if the supplier’s bank details in the chat don’t match the invoice?"),
    ],
};

/// The form of a customer's own account with Alibaba Cloud.
pub static EXCLUSIVE: Rule = Rule {
    code: "payment/exclusive-account",
    severity: Severity::Caution,
    title: text!("An exclusive account", "专属账号"),
    message: text!(
        "This looks like an Alibaba Cloud exclusive account: compare the last {digits} digits with your own \
         certificate, because we cannot check them.",
        "该账号形似阿里云专属账号，后 {digits} 位本工具无法核对，付款前请与本公司的专属账号证明逐位核对。",
    ),
    fix: Some(text!("Enter the account on your certificate.", "请填写专属账号证明上的账号。")),
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Exclusive accounts")],
};

/// The account printed as company information is not where customers pay.
pub static REGISTERED: Rule = Rule {
    code: "payment/registered-account",
    severity: Severity::Hold,
    title: text!("Company information, not a payment account", "该账号为开票信息"),
    message: text!(
        "This account is {company}'s company information for invoices. The FAQ does not give it as an account to pay to.",
        "该账号是{company}的开票信息，帮助文档并未将其列为付款账号。",
    ),
    fix: Some(text!(
        "Compare with your exclusive-account certificate in the console.",
        "请与控制台中的专属账号证明核对。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// Two bank codes differ.
pub static SWIFT_DIFFERS: Rule = Rule {
    code: "payment/swift-differs",
    severity: Severity::Stop,
    title: text!("Bank codes differ", "银行代码不一致"),
    message: text!(
        "Do not pay yet: the SWIFT code is {second} {there} but {first} {here}.",
        "请暂停付款：SWIFT 代码不一致，{there}为 {second}，{here}为 {first}。",
    ),
    fix: Some(text!("Ask which one is right, in writing.", "请以书面方式确认正确的代码。")),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Two bank names differ; a bank has many names.
pub static BANK_DIFFERS: Rule = Rule {
    code: "payment/bank-differs",
    severity: Severity::Hold,
    title: text!("Bank names differ", "开户行名称不一致"),
    message: text!(
        "The bank is “{second}” {there} but “{first}” {here}.",
        "开户行不一致，{there}为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!(
        "Ask whether both names mean the same bank and branch.",
        "请确认两处名称是否为同一银行、同一支行。",
    )),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Two branches differ.
pub static BRANCH_DIFFERS: Rule = Rule {
    code: "payment/branch-differs",
    severity: Severity::Hold,
    title: text!("Branches differ", "支行不一致"),
    message: text!(
        "The branch is “{second}” {there} but “{first}” {here}.",
        "支行不一致，{there}为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!("Ask which branch keeps the account.", "请确认账户开立在哪家支行。")),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// A transfer without the bank's name.
pub static BANK_MISSING: Rule = Rule {
    code: "payment/bank-missing",
    severity: Severity::Info,
    title: text!("No bank named", "未填写开户行"),
    message: text!(
        "Neither a bank nor a SWIFT code was entered: the payee's name, bank and account belong together.",
        "未填写开户行或 SWIFT 代码：收款户名、开户行和账号应一并核对。",
    ),
    fix: Some(text!("Compare the bank too.", "请一并核对开户行。")),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// The account, digit by digit.
pub(super) fn account(case: &mut Case) -> Row {
    let q = case.question;
    let invoice = if case.invoice_details_count() { &q.invoice.account } else { "" };
    let values = [
        (Place::Order, q.order.account.as_str()),
        (Place::Invoice, invoice),
        (Place::Instruction, &q.instruction.account),
        (Place::Chat, &q.chat.account),
        (Place::Previous, &q.previous.account),
        (Place::Certificate, &q.certificate.account),
        (Place::Transfer, &q.transfer.account),
    ];
    let mut row = Row::of("account", text!("Account number", "收款账号"), &values);
    let shown = row.clone();
    if let Some((base, others)) = shown.base(&TRUST) {
        for other in others {
            compare(case, &mut row, base, other);
        }
        look_back(case, &mut row, &shown);
        if case.is_cloud() {
            recognise(case, &shown);
        }
    }
    if row.values.len() < 2 {
        case.report.unchecked(&UNCHECKED, &["order.account", "transfer.account"]);
    }
    row
}

fn compare(case: &mut Case, row: &mut Row, base: Said, other: Said) {
    let found = compare_accounts(base.1, other.1);
    let field = other.0.path("account");
    if found.difference == Difference::Masked {
        let masked = if compact(base.1).contains(['*', '•', '●']) { base.0 } else { other.0 };
        case.report.add(MASKED.at(field).with("there", masked.there()));
        row.note(Outcome::Close, (base.0, found.marks), (other.0, found.other_marks));
    } else if let Some(how) = found.difference.in_words((base.1, &base.0.there()), (other.1, &other.0.there())) {
        let mut finding = DIFFERS.at(field).with("how", &how);
        finding.position = found.other_marks.first().copied();
        case.report.add(finding);
        row.note(Outcome::Differs, (base.0, found.marks), (other.0, found.other_marks));
    }
}

/// Holds the account against an earlier payment, and asks whether anybody but the sender confirms it.
fn look_back(case: &mut Case, row: &mut Row, shown: &Row) {
    let Some((now, _)) = shown.base(&TRUST) else { return };
    let independent = [Place::Order, Place::Certificate].iter().any(|place| shown.values.get(*place).is_some());
    let field = now.0.path("account");
    if let Some(before) = shown.values.get(Place::Previous) {
        let found = compare_accounts(before, now.1);
        if !matches!(found.difference, Difference::None | Difference::Masked) {
            let outcome = if independent { Outcome::Close } else { Outcome::Differs };
            if independent {
                case.report.add(CHANGED_ON_PAGE.at(field));
            } else if case.ask_one(true, &asks::ACCOUNT_CONFIRMED) != Some(Reply::Yes) {
                case.report.add(CHANGED.at(field).with("there", now.0.there()));
            }
            row.note(outcome, (Place::Previous, found.marks), (now.0, found.other_marks));
        }
    } else if row.values.len() > 1
        && row.result != Outcome::Differs
        && !independent
        && case.ask_one(true, &asks::ACCOUNT_CONFIRMED) != Some(Reply::Yes)
    {
        let papers = [Place::Invoice, Place::Instruction];
        let only_in_chat = papers.iter().all(|place| shown.values.get(*place).is_none());
        case.report.add(if only_in_chat { &ONLY_IN_CHAT } else { &UNCONFIRMED }.at(field));
    }
}

/// An Alibaba Cloud account by its form: the customer's own exclusive account, or company information.
fn recognise(case: &mut Case, shown: &Row) {
    for place in [Place::Transfer, Place::Instruction, Place::Chat] {
        let Some(value) = shown.values.get(place) else { continue };
        let account = compact(value);
        let field = place.path("account");
        let suffix = account.strip_prefix(register::EXCLUSIVE_MAIN_ACCOUNT).map_or(0, str::len);
        let is_certified = shown.values.get(Place::Certificate).is_some_and(|own| compact(own) == account);
        if suffix == register::EXCLUSIVE_SUFFIX_DIGITS && !is_certified {
            case.report.add(EXCLUSIVE.at(field).with("digits", register::EXCLUSIVE_SUFFIX_DIGITS.to_string()));
        } else if let Some(entity) = case.register.entity_by_account(&account) {
            case.report.add(REGISTERED.at(field).with("company", Text::from(entity.name)));
        }
        return;
    }
}

/// The bank's name, its branch and its SWIFT code.
pub(super) fn bank_and_swift(case: &mut Case) -> Vec<Row> {
    let q = case.question;
    let counts = case.invoice_details_count();
    let of_invoice = |value| if counts { value } else { "" };
    let banks = [
        (Place::Order, q.order.bank.as_str()),
        (Place::Invoice, of_invoice(q.invoice.bank.as_str())),
        (Place::Instruction, &q.instruction.bank),
        (Place::Chat, &q.chat.bank),
        (Place::Transfer, &q.transfer.bank),
    ];
    let codes = [
        (Place::Order, q.order.swift.as_str()),
        (Place::Invoice, of_invoice(q.invoice.swift.as_str())),
        (Place::Instruction, &q.instruction.swift),
        (Place::Chat, &q.chat.swift),
        (Place::Transfer, &q.transfer.swift),
    ];
    let branches = [
        (Place::Order, q.order.branch.as_str()),
        (Place::Invoice, of_invoice(q.invoice.branch.as_str())),
        (Place::Instruction, &q.instruction.branch),
        (Place::Chat, &q.chat.branch),
        (Place::Transfer, &q.transfer.branch),
    ];
    let rows = [
        (Row::of("bank", text!("Bank", "开户行"), &banks), &BANK_DIFFERS, bank_name as fn(&str) -> String),
        (Row::of("branch", text!("Branch", "支行"), &branches), &BRANCH_DIFFERS, bank_name as fn(&str) -> String),
        (Row::of("swift", text!("SWIFT code", "SWIFT 代码"), &codes), &SWIFT_DIFFERS, swift_code as fn(&str) -> String),
    ];
    let is_asked = case.channels().any(|channel| channel == Channel::BankTransfer);
    if is_asked && !case.is_cloud() && rows.iter().all(|(row, ..)| row.values.is_empty()) {
        case.report.add(BANK_MISSING.at("transfer.bank"));
    }
    rows.map(|(mut row, rule, fold)| {
        let shown = row.clone();
        if let Some((base, others)) = shown.base(&TRUST) {
            for other in others.into_iter().filter(|other| fold(other.1) != fold(base.1)) {
                let (marks, other_marks) = differing(&Typed::read(base.1).glyphs, &Typed::read(other.1).glyphs);
                let mut finding = rule.at(other.0.path(row.field));
                finding = finding.with("first", base.1.trim()).with("here", base.0.there());
                case.report.add(finding.with("second", other.1.trim()).with("there", other.0.there()));
                row.note(Outcome::Differs, (base.0, marks), (other.0, other_marks));
            }
        }
        row
    })
    .into()
}

/// A bank's name without width, case, spaces, punctuation and its legal form.
pub(super) fn bank_name(name: &str) -> String {
    characters(&Typed::read(name).letters()).replace("coltd", "").replace("股份有限公司", "").replace("有限公司", "")
}

/// A SWIFT code of 8 characters means the head office, as `XXX` at its end does.
fn swift_code(code: &str) -> String {
    let code = compact(code);
    if code.len() == 11 { code.strip_suffix("XXX").map(str::to_owned).unwrap_or(code) } else { code }
}
