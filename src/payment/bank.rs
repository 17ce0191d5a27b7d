//! The bank: its name, its branch and its SWIFT code, compared across the sources.

use super::{
    case::{Case, is_given},
    question::Channel,
};
use crate::{
    bank::{
        Bank,
        names::{Name, Sameness},
    },
    comparison::{ByPlace, Outcome, Place, Relation, Row, Said, TRUST, disagreements},
    glyph::{Typed, differing},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
    typed::{
        account::{Account, Kind},
        bank_code::Reading,
        swift::{self, Kinship},
    },
};

/// The rules of this topic.
pub static RULES: &[&Rule] =
    &[&SWIFT_DIFFERS, &SWIFT_BRANCH, &BANK_DIFFERS, &BANK_AND_SWIFT, &BRANCH_DIFFERS, &BANK_MISSING, &NOT_ON_SCREEN];

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

/// One code with its branch, the other the head office's.
pub static SWIFT_BRANCH: Rule = Rule {
    code: "payment/swift-branch",
    severity: Severity::Info,
    title: text!("Head office and branch", "总行代码与分行代码"),
    message: text!(
        "The SWIFT code is {second} {there} and {first} {here}: the same bank, one with its branch.",
        "SWIFT 代码在{there}为 {second}，在{here}为 {first}，属同一银行，仅一处写明分行。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// One bank's name with another bank's code.
pub static BANK_AND_SWIFT: Rule = Rule {
    code: "payment/bank-and-swift",
    severity: Severity::Hold,
    title: text!("Bank and SWIFT code differ", "开户行与 SWIFT 代码不符"),
    message: text!(
        "The bank is “{second}” {there}, but the SWIFT code {first} {here} is that of {bank}.",
        "{there}的开户行为“{second}”，而{here}的 SWIFT 代码 {first} 属于{bank}。",
    ),
    fix: Some(text!("Ask which bank keeps the account.", "请确认账户开立在哪家银行。")),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// The bank's screen shows no bank at all.
pub static NOT_ON_SCREEN: Rule = Rule {
    code: "payment/bank-not-on-screen",
    severity: Severity::Caution,
    title: text!("Bank not compared", "开户行未核对"),
    message: text!(
        "The bank is “{first}” {here}, but neither a bank nor a SWIFT code was entered from your bank's screen.",
        "{here}的开户行为“{first}”，但尚未填写网银付款页面上的开户行或 SWIFT 代码。",
    ),
    fix: Some(text!(
        "Enter the bank that your bank's screen shows: the same digits at another bank are another account.",
        "请填写网银付款页面上的开户行：同一号码在另一家银行即为另一账户。",
    )),
    source: &[guide("Step-by-step: using bank transfer")],
};

/// What a source says about one field of the bank.
type Pick = for<'a> fn(&Case<'a>, Place) -> &'a str;

/// The sources of bank details, in the order in which they are compared; an earlier payment only while the account is
/// the same one.
fn places(case: &Case, account_changed: bool) -> Vec<Place> {
    let skip = |place: &Place| match place {
        Place::Invoice => !case.invoice_details_count,
        Place::Certificate => true,
        _ => false,
    };
    let previous = Some(Place::Previous).filter(|_| !account_changed);
    TRUST[..TRUST.len() - 1]
        .iter()
        .copied()
        .filter(|place| !skip(place))
        .chain(previous)
        .chain([Place::Transfer])
        .collect()
}

fn bank<'a>(case: &Case<'a>, place: Place) -> &'a str {
    let q = case.question;
    match place {
        Place::Order => &q.order.bank,
        Place::Contract => &q.contract.bank,
        Place::Call => &q.call.bank,
        Place::Invoice => &q.invoice.bank,
        Place::Instruction => &q.instruction.bank,
        Place::Chat => &q.chat.bank,
        Place::Previous => &q.previous.bank,
        Place::Transfer => &q.transfer.bank,
        Place::Certificate | Place::Register => "",
    }
}

fn branch<'a>(case: &Case<'a>, place: Place) -> &'a str {
    let q = case.question;
    match place {
        Place::Order => &q.order.branch,
        Place::Contract => &q.contract.branch,
        Place::Invoice => &q.invoice.branch,
        Place::Instruction => &q.instruction.branch,
        Place::Chat => &q.chat.branch,
        Place::Transfer => &q.transfer.branch,
        _ => "",
    }
}

fn code<'a>(case: &Case<'a>, place: Place) -> &'a str {
    let q = case.question;
    match place {
        Place::Order => &q.order.swift,
        Place::Contract => &q.contract.swift,
        Place::Call => &q.call.swift,
        Place::Invoice => &q.invoice.swift,
        Place::Instruction => &q.instruction.swift,
        Place::Chat => &q.chat.swift,
        Place::Previous => &q.previous.swift,
        Place::Transfer => &q.transfer.swift,
        Place::Certificate | Place::Register => "",
    }
}

fn said<'a>(case: &Case<'a>, places: &[Place], pick: Pick) -> Vec<Said<'a>> {
    places.iter().map(|place| (*place, pick(case, *place))).collect()
}

/// What a source says about the bank, as it was read.
pub(super) struct Details {
    pub(super) name: Name,
    branch: Name,
    pub(super) swift: Reading,
}

/// What the sources say about the bank.
pub(super) type Banks = ByPlace<Details>;

/// Reads the bank details of every source once.
pub(super) fn read(case: &Case) -> Banks {
    let mut banks = Banks::default();
    for place in places(case, false) {
        let (name, branch) = (Name::of(bank(case, place)), Name::of(branch(case, place)));
        banks.add(place, Details { name, branch, swift: swift::of(code(case, place)) });
    }
    banks
}

/// The bank's name, its branch and its SWIFT code.
pub(super) fn rows(case: &mut Case, read: &Banks, accounts: &ByPlace<Account>, account_changed: bool) -> Vec<Row> {
    let places = places(case, account_changed);
    let [banks, branches, swifts] = [bank as Pick, branch, code].map(|pick| said(case, &places, pick));
    let rows = vec![
        row(case, ("bank", text!("Bank", "开户行"), &banks), read, same_bank),
        row(case, ("branch", text!("Branch", "支行"), &branches), read, same_branch),
        row(case, ("swift", text!("SWIFT code", "SWIFT 代码"), &swifts), read, same_swift),
    ];
    across(case, &banks, read);
    let is_asked = case.channels().any(|channel| channel == Channel::BankTransfer);
    if is_asked && !case.is_cloud() && rows.iter().all(|row| row.values.is_empty()) {
        case.report.add(BANK_MISSING.at("transfer.bank"));
    }
    on_screen(case, &banks, &swifts, accounts);
    rows
}

/// How two sources relate, and the rule that says so.
type Relate = fn(&Details, &Details) -> Relation<&'static Rule>;

fn same_bank(first: &Details, second: &Details) -> Relation<&'static Rule> {
    let (first, second) = (&first.name, &second.name);
    match told(first.relate(second), &BANK_DIFFERS) {
        Relation::Agrees if first.has_branch() && second.has_branch() => {
            told(first.relate_branch(second), &BRANCH_DIFFERS)
        }
        told => told,
    }
}

fn same_branch(first: &Details, second: &Details) -> Relation<&'static Rule> {
    told(first.branch.relate_branch(&second.branch), &BRANCH_DIFFERS)
}

fn told(sameness: Sameness, rule: &'static Rule) -> Relation<&'static Rule> {
    match sameness {
        Sameness::Same => Relation::Agrees,
        Sameness::Unknown => Relation::Open,
        Sameness::OtherCountry | Sameness::Different => Relation::Differs(rule),
    }
}

fn same_swift(first: &Details, second: &Details) -> Relation<&'static Rule> {
    let (Some(first), Some(second)) = (first.swift.code(), second.swift.code()) else { return Relation::Open };
    match swift::compare(first, second) {
        Kinship::Same => Relation::Agrees,
        Kinship::HeadOffice => Relation::Differs(&SWIFT_BRANCH),
        Kinship::Branches | Kinship::SameBank | Kinship::Different => Relation::Differs(&SWIFT_DIFFERS),
    }
}

/// A row of names or codes, all pairs compared.
fn row(case: &mut Case, (field, label, said): (&'static str, Text, &[Said]), read: &Banks, relate: Relate) -> Row {
    let mut row = Row::of(field, label, said);
    let given = said.iter().filter(|(_, typed)| is_given(typed));
    let given: Vec<_> = given.filter_map(|(place, typed)| Some((*place, (*typed, read.get(*place)?)))).collect();
    for two in disagreements(&given, |first, second| relate(first.1, second.1)) {
        let (first, second) = (two.first.0, two.second.0);
        let (marks, other_marks) = differing(&Typed::read(first).glyphs, &Typed::read(second).glyphs);
        let mut finding = two.how.at(two.there.path(field)).with("first", first.trim()).with("here", two.here.there());
        // A bank's screen often names another branch than the one that keeps the account.
        if field == "bank" && two.how.code == BRANCH_DIFFERS.code {
            finding.severity = Severity::Caution;
        }
        let outcome = if finding.severity < Severity::Hold { Outcome::Close } else { Outcome::Differs };
        case.report.add(finding.with("second", second.trim()).with("there", two.there.there()));
        row.note(outcome, (two.here, marks), (two.there, other_marks));
    }
    let is_open = |(_, (_, details)): &(_, (_, &Details))| matches!(relate(given[0].1.1, details), Relation::Open);
    if row.result == Outcome::Match && given.iter().skip(1).any(is_open) {
        row.result = Outcome::NotChecked;
    }
    row
}

/// The name of one bank with the code of another, in any source.
fn across(case: &mut Case, banks: &[Said], read: &Banks) {
    for (there, name) in banks.iter().filter(|(_, name)| is_given(name)) {
        let Some(named) = read.get(*there).and_then(|details| details.name.bank()) else { continue };
        let other = banks.iter().find_map(|(here, _)| {
            let code = read.get(*here)?.swift.code()?;
            (named.fits_swift(code) == Some(false)).then_some((*here, code))
        });
        if let Some((here, code)) = other
            && ![&BANK_DIFFERS, &SWIFT_DIFFERS, &BANK_AND_SWIFT].iter().any(|rule| case.report.has(rule))
        {
            let finding =
                BANK_AND_SWIFT.at(there.path("bank")).with("second", name.trim()).with("there", there.there());
            let owner = Bank::of_swift(code).map_or_else(|| text!("another bank", "另一家银行"), Bank::name);
            case.report.add(finding.with("first", code).with("here", here.there()).with("bank", owner));
        }
    }
}

/// If another source names a bank, the bank's screen must show one too, or its SWIFT code, or an IBAN.
fn on_screen(case: &mut Case, banks: &[Said], swifts: &[Said], accounts: &ByPlace<Account>) {
    let screen = &case.question.transfer;
    let is_iban = accounts.get(Place::Transfer).is_some_and(|account| account.kind == Kind::Iban);
    let has_account = is_given(&screen.account);
    if !has_account || is_iban || is_given(&screen.bank) || is_given(&screen.swift) || is_given(&screen.branch) {
        return;
    }
    let other = banks.iter().chain(swifts).find(|(place, typed)| *place != Place::Transfer && is_given(typed));
    if let Some((here, name)) = other {
        case.report.add(NOT_ON_SCREEN.at("transfer.bank").with("first", name.trim()).with("here", here.there()));
    }
}
