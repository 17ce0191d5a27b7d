//! The account, the bank and its code: a transfer goes where the digits say.

use super::{
    account_proof::{ARRIVAL_OPEN, CHANGED, CHANGED_ON_PAGE, CONFIRMED_BY_WORD, ONLY_IN_CHAT, UNCONFIRMED, look_back},
    asks,
    case::Case,
    gates::CALL_BACK,
    heard::{self, Heard},
    question::Reply,
};
use crate::{
    bank::{AccountRelation, Part, relate_accounts},
    comparison::{ByPlace, Disagreement, Outcome, Place, Relation, Row, Said, TRUST, disagreements},
    register,
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, guide, practice},
    text::{Text, text},
    typed::account::{self, Account, Kind},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &UNCHECKED,
    &DIFFERS,
    &MASKED,
    &PART,
    &CHANGED,
    &CHANGED_ON_PAGE,
    &UNCONFIRMED,
    &ONLY_IN_CHAT,
    &CONFIRMED_BY_WORD,
    &ARRIVAL_OPEN,
    &NOT_ON_PAGE,
    &CARD,
    &EXCLUSIVE,
    &REGISTERED,
];

/// Too few accounts to compare.
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
        "The {count} visible digits of the account number agree, but the others are hidden {there}: compare those \
         yourself.",
        "收款账号可见的 {count} 位一致，但{there}隐藏了其余数字，请自行核对隐藏部分。",
    ),
    fix: Some(text!("Show the whole number if your bank can.", "如银行支持，请显示完整账号后再核对。")),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// One number is part of the other.
pub static PART: Rule = Rule {
    code: "payment/account-part",
    severity: Severity::Caution,
    title: text!("Same account in two formats", "同一账号的两种写法"),
    message: text!(
        "The account number {there} and the one {here} agree, but {how}.",
        "{there}与{here}的收款账号一致，但{how}。",
    ),
    fix: Some(text!(
        "Write it in the format that your bank asks for, and compare it once more.",
        "请按银行要求的格式填写，并再核对一次。",
    )),
    source: &[practice("Account numbers")],
};

/// Under Trade Assurance, an account that the order page does not show.
pub static NOT_ON_PAGE: Rule = Rule {
    code: "payment/account-not-on-page",
    severity: Severity::Hold,
    title: text!("Account not on the order page", "订单页面未显示该账号"),
    message: text!(
        "The order is under Trade Assurance, but its page does not show this account. Only a payment to the account on \
         the order page is protected.",
        "该订单有信用保障，但订单页面未显示该账号。只有付款至订单页面所示账户，才受信用保障。",
    ),
    fix: Some(text!(
        "Open the order page yourself, choose the wire transfer, and enter the account that it shows.",
        "请自行打开订单页面，选择电汇，并填写页面显示的账号。",
    )),
    source: &[
        guide("Know your protection level: Trade Assurance vs. “outside” arrangements"),
        practice("Trade Assurance accounts"),
    ],
};

/// The number of a bank card.
pub static CARD: Rule = Rule {
    code: "payment/account-card",
    severity: Severity::Caution,
    title: text!("Looks like a bank card", "疑似银行卡号"),
    message: text!(
        "The account {there} looks like the number of a bank card. Most bank cards belong to a person, but company \
         settlement cards exist.",
        "{there}的账号疑似银行卡号。银行卡多为个人所有，也有单位结算卡。",
    ),
    fix: Some(text!(
        "Ask whose account it is, and for a bank document that shows its name.",
        "请确认户名，并要求对方提供显示户名的银行证明。",
    )),
    source: &[practice("Bank cards")],
};

/// The format of a customer's own account with Alibaba Cloud.
pub static EXCLUSIVE: Rule = Rule {
    code: "payment/exclusive-account",
    severity: Severity::Caution,
    title: text!("Looks like an exclusive account", "专属账号"),
    message: text!(
        "This looks like an Alibaba Cloud exclusive account: compare the last {digits} digits with your own \
         certificate, because we cannot check them.",
        "该账号疑似阿里云专属账号，后 {digits} 位本工具无法核对，付款前请与本公司的专属账号证明逐位核对。",
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
        "该账号是{company}的开票信息，《发票常见问题》并未将其列为付款账号。",
    ),
    fix: Some(text!(
        "Compare with your exclusive-account certificate in the console.",
        "请与控制台中的专属账号证明核对。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The result of comparing the accounts.
pub(super) struct Standing {
    pub(super) row: Row,
    /// The accounts that could be read.
    pub(super) read: ByPlace<Account>,
    /// The sources whose account could be compared.
    pub(super) readable: Vec<Place>,
    /// Account differs from last time.
    pub(super) has_changed: bool,
    /// Only the bank's screen is wrong: at least two others agree with each other, but not with it.
    pub(super) is_slip: bool,
    /// What was read out on the phone.
    pub(super) heard: Option<Heard>,
}

/// The account field of each source.
fn values<'a>(case: &Case<'a>) -> [Said<'a>; 9] {
    let q = case.question;
    [
        (Place::Order, q.order.account.as_str()),
        (Place::Contract, &q.contract.account),
        (Place::Call, &q.call.account),
        (Place::Invoice, if case.invoice_details_count { &q.invoice.account } else { "" }),
        (Place::Instruction, &q.instruction.account),
        (Place::Chat, &q.chat.account),
        (Place::Previous, &q.previous.account),
        (Place::Certificate, &q.certificate.account),
        (Place::Transfer, &q.transfer.account),
    ]
}

/// Findings of the reader of accounts that the comparison replaces: how a number is grouped, and that digits are
/// hidden.
const LEFT_OUT: [&str; 6] =
    ["bank/read-as", "account/masked", "account/currency", "typed/full-width", "typed/invisible", "typed/other-digits"];

/// Reads every account once, in the order in which they are compared; an earlier payment last.
fn read(case: &mut Case, values: &[Said]) -> ByPlace<Account> {
    let mut read = ByPlace::default();
    for place in TRUST.into_iter().chain([Place::Previous]) {
        let Some((_, typed)) = values.iter().find(|(other, _)| *other == place) else { continue };
        let mut aside = Report::default();
        let account = account::read(&place.path("account"), typed, &mut aside);
        case.report.add_all(aside.findings.into_iter().filter(|finding| !LEFT_OUT.contains(&finding.code)));
        if account.kind == Kind::Card && place != Place::Previous {
            card(case, place);
        }
        if account.is_whole() || matches!(account.kind, Kind::Masked { .. }) {
            read.add(place, account);
        }
    }
    read
}

/// Reports a card, once; under Trade Assurance it is not an account of the platform.
fn card(case: &mut Case, place: Place) {
    if !case.report.has(&CARD) {
        let mut finding = CARD.at(place.path("account")).with("there", place.there());
        if case.is_protected() == Some(true) {
            finding.severity = Severity::Hold;
        }
        case.report.add(finding);
    }
}

/// The account, digit by digit.
pub(super) fn account(case: &mut Case) -> Standing {
    let mut values = values(case);
    let heard = heard::heard(case, &values);
    if heard.as_ref().is_some_and(Heard::is_begun) {
        values.iter_mut().filter(|(place, _)| *place == Place::Call).for_each(|(_, typed)| *typed = "");
    }
    let read = read(case, &values);
    let mut row = Row::of("account", text!("Account number", "收款账号"), &values);
    // Masks are compared with whole numbers, never the other way round.
    let now = read.iter().filter(|(place, _)| *place != Place::Previous);
    let (mut given, masked): (Vec<_>, Vec<_>) = now.partition(|(_, account)| account.is_whole());
    given.extend(masked);
    let is_slip = compare(case, &mut row, &given);
    let has_changed = look_back(case, &mut row, &read);
    let compared: Vec<Place> = read.iter().map(|(place, _)| place).filter(|place| is_compared(&read, *place)).collect();
    if case.is_cloud() {
        recognise(case, &read);
    } else {
        on_page(case, &read);
    }
    if compared.len() < 2 && !case.is_paid_on_platform() {
        if row.values.len() > 1 && row.result != Outcome::Differs {
            row.result = Outcome::NotChecked;
        }
        case.report.unchecked(&UNCHECKED, &["order.account", "transfer.account"]);
    }
    Standing { row, read, readable: compared, has_changed, is_slip, heard }
}

/// Whether enough of an account is visible to count as compared; a mask never confirms.
fn is_compared(read: &ByPlace<Account>, place: Place) -> bool {
    let Some(account) = read.get(place) else { return false };
    let is_masked = |account: &Account| matches!(account.kind, Kind::Masked { .. });
    !is_masked(account) || (place == Place::Transfer && visible(account) >= FEWEST_VISIBLE)
}

/// A mask with fewer visible digits is not compared.
const FEWEST_VISIBLE: usize = 4;

fn visible(account: &Account) -> usize {
    account.number.iter().filter(|glyph| glyph.char.is_ascii_alphanumeric()).count()
}

/// Compares all pairs of accounts; returns whether only the bank's screen is wrong.
fn compare(case: &mut Case, row: &mut Row, given: &[(Place, &Account)]) -> bool {
    let differs = |first: &&Account, second: &&Account| match relate_accounts(first, second) {
        AccountRelation::Same => Relation::Agrees,
        differs @ AccountRelation::Differs { .. } => Relation::Differs(differs),
        _ => Relation::Open,
    };
    let differing = disagreements(given, differs);
    let others = given.iter().filter(|(place, account)| *place != Place::Transfer && account.is_whole()).count();
    let is_slip = others > 1 && differing.len() == 1 && differing[0].there == Place::Transfer;
    for Disagreement { here, first, there, second, how } in &differing {
        let AccountRelation::Differs { difference, marks, other_marks } = how else { continue };
        let Some(how) = difference.in_words((&first.text(), &here.there()), (&second.text(), &there.there())) else {
            continue;
        };
        let mut finding = DIFFERS.at(there.path("account")).with("how", &how);
        finding.position = other_marks.first().copied();
        finding.fix = Some(advice(case, *here, *there, is_slip));
        case.report.add(finding);
        row.note(Outcome::Differs, (*here, marks.clone()), (*there, other_marks.clone()));
    }
    let masked = |first: &&Account, second: &&Account| match relate_accounts(first, second) {
        AccountRelation::Masked { visible } if visible >= FEWEST_VISIBLE => Relation::Differs(visible),
        _ => Relation::Open,
    };
    let has_other = |place: Place| differing.iter().any(|two| two.there == place);
    for two in disagreements(given, masked).into_iter().filter(|two| !has_other(two.there)) {
        let hidden = if two.first.is_whole() { two.there } else { two.here };
        let finding = MASKED.at(hidden.path("account")).with("there", hidden.there());
        case.report.add(finding.with("count", two.how.to_string()));
        row.note(Outcome::Close, (two.here, Vec::new()), (two.there, Vec::new()));
    }
    let part = |first: &&Account, second: &&Account| match relate_accounts(first, second) {
        AccountRelation::Same => Relation::Agrees,
        AccountRelation::Close(part) => Relation::Differs(part),
        _ => Relation::Open,
    };
    for two in disagreements(given, part).into_iter().filter(|two| !has_other(two.there)) {
        let how = match two.how {
            Part::Iban => text!("one of them is the IBAN that contains it", "其中一处为包含该账号的 IBAN"),
            Part::BankCode => text!("one of them has the bank's code in front", "其中一处前面带有银行代码"),
        };
        let finding =
            PART.at(two.there.path("account")).with("there", two.there.there()).with("here", two.here.there());
        case.report.add(finding.with("how", how));
        row.note(Outcome::Close, (two.here, Vec::new()), (two.there, Vec::new()));
    }
    is_slip
}

/// What to do about a difference: correct the bank's screen if only it is wrong; if a message gives a different
/// account, name the likely fraud.
fn advice(case: &Case, here: Place, there: Place, is_slip: bool) -> Text {
    if is_slip {
        return text!(
            "Correct the account number on your bank's screen, and compare it again.",
            "请更正网银付款页面上的收款账号，然后重新核对。",
        );
    }
    let is_message = |place: Place| matches!(place, Place::Chat | Place::Instruction);
    if is_message(here) || is_message(there) {
        if case.said(asks::DETAILS_CHANGED.items[0].0) == Some(Reply::Yes) {
            return CALL_BACK; // In the words of that finding, so that it is said once.
        }
        return text!(
            "A message with a different account is the most common sign of payment fraud. Do not reply to it: call the \
             supplier on a number you already had.",
            "来信更换收款账号是最常见的付款诈骗手法。请勿回复该消息，请拨打此前已核实的电话向供应商确认。",
        );
    }
    text!(
        "Find out which one is right from the order page or by calling a number you already had, not from the message \
         that sent it.",
        "请以订单页面为准，或拨打此前已核实的电话确认，不要以发来账号的那条消息为依据。",
    )
}

/// Under Trade Assurance only the account on the order page is protected.
fn on_page(case: &mut Case, read: &ByPlace<Account>) {
    let is_shown = read.get(Place::Order).is_some();
    let paid = [Place::Transfer, Place::Instruction, Place::Chat, Place::Invoice];
    if case.is_protected() != Some(true) || is_shown || case.is_paid_on_platform() {
        return;
    }
    if let Some(place) = paid.into_iter().find(|place| read.get(*place).is_some()) {
        case.report.add(NOT_ON_PAGE.at(place.path("account")));
    }
}

/// An Alibaba Cloud account by its format: the customer's own exclusive account, or company information.
fn recognise(case: &mut Case, read: &ByPlace<Account>) {
    for place in [Place::Transfer, Place::Instruction, Place::Chat] {
        let Some(account) = read.get(place).map(Account::text) else { continue };
        let field = place.path("account");
        let suffix = account.strip_prefix(register::EXCLUSIVE_MAIN_ACCOUNT).map_or(0, str::len);
        let is_certified = read.get(Place::Certificate).is_some_and(|own| own.text() == account);
        if suffix == register::EXCLUSIVE_SUFFIX_DIGITS && !is_certified {
            case.report.add(EXCLUSIVE.at(field).with("digits", register::EXCLUSIVE_SUFFIX_DIGITS.to_string()));
        } else if let Some(entity) = case.register.entity_by_account(&account) {
            case.report.add(REGISTERED.at(field).with("company", Text::from(entity.name)));
        }
        return;
    }
}
