//! Who is to be paid.

use super::{
    NameCheck, PayeeType, Reply, asks,
    case::{Case, is_given},
    proof::{Detail, Gap, proves},
};
use crate::{
    comparison::{Outcome, Place, Relation, Row, Said, TRUST, disagreements},
    payee::{Answer, Comparison, Name, compare_names},
    register::COLLECTOR,
    report::{Finding, Severity},
    rule::Rule,
    sources::{faq, guide, practice},
    text::{Text, text},
    typed::{
        account,
        party::{self, Kind},
        tax_id,
    },
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &UNCHECKED,
    &UNCONFIRMED,
    &NOT_COMPARABLE,
    &DIFFERS,
    &EXPLAINED,
    &CLOSE,
    &BY_TAX_ID,
    &NAME_NO_MATCH,
    &NAME_CLOSE,
    &INVOICE_ASKS_OTHERWISE,
    &PERSON,
    &AFFILIATE,
    &DOCUMENT,
    &UNLISTED,
    &VENDOR,
    &STRANGER,
    &NEAR_NAME,
];

/// Not enough to compare.
pub static UNCHECKED: Rule = Rule {
    code: "payment/payee-unchecked",
    severity: Severity::Hold,
    title: text!("Payee not compared", "收款方未核对"),
    message: text!(
        "We could not check who is paid: enter the supplier's company name and the payee on your bank's screen.",
        "收款方无法核对：请填写供应商公司名称和银行页面上的收款户名。",
    ),
    fix: None,
    source: &[guide("Mistake #3: Paying to a different beneficiary than the supplier profile")],
};

/// Only the sender's own papers name the payee.
pub static UNCONFIRMED: Rule = Rule {
    code: "payment/payee-unconfirmed",
    severity: Severity::Hold,
    title: text!("Payee not confirmed", "收款方缺少独立确认"),
    message: text!(
        "Only the supplier's own documents name this payee: enter the supplier's name from the order page.",
        "仅供应商提供的单据列有该收款方：请填写订单页面上的供应商名称。",
    ),
    fix: None,
    source: &[guide("Mistake #3: Paying to a different beneficiary than the supplier profile")],
};

/// Two scripts, joined by a tax ID that anybody can copy.
pub static BY_TAX_ID: Rule = Rule {
    code: "payment/name-by-tax-id",
    severity: Severity::Caution,
    title: text!("Only the tax ID joins the names", "仅税号将两个名称联系在一起"),
    message: text!(
        "“{second}” {there} and “{first}” {here} cannot be compared: one is in Chinese. The same tax ID is printed          with both, but a tax ID can be copied.",
        "{there}的“{second}”与{here}的“{first}”语言不同，无法比对。两处税号相同，但税号可以被他人抄用。",
    ),
    fix: Some(text!(
        "Ask for a document that shows both names, such as the business licence.",
        "请索取同时列有中英文名称的文件，例如营业执照。",
    )),
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        practice("Payee checks"),
    ],
};

/// The bank compared name and account.
pub static NAME_NO_MATCH: Rule = Rule {
    code: "payment/bank-name-no-match",
    severity: Severity::Stop,
    title: text!("The bank says: another name", "银行提示户名不符"),
    message: text!(
        "Do not pay yet: your bank says that the account does not belong to this payee.",
        "请暂停付款：银行提示该账号的户名与收款户名不符。",
    ),
    fix: Some(text!(
        "Call the supplier on a number you already had, and have the account read out.",
        "请拨打此前已核实的电话，请供应商口头报出账号并逐位核对。",
    )),
    source: &[practice("Payee checks")],
};

/// The bank knows the account under nearly that name.
pub static NAME_CLOSE: Rule = Rule {
    code: "payment/bank-name-close",
    severity: Severity::Hold,
    title: text!("The bank says: nearly the name", "银行提示户名相近"),
    message: text!(
        "Your bank says that the account has nearly this name. Compare the name that it shows with the one on the order          page, letter by letter.",
        "银行提示户名相近但不完全一致。请将银行显示的户名与订单页面上的名称逐字核对。",
    ),
    fix: Some(text!(
        "Enter the name exactly as the order page shows it, and let your bank check it again.",
        "请按订单页面填写户名，并让银行重新校验。",
    )),
    source: &[practice("Payee checks")],
};

/// The payment goes where the order page says, but the invoice wants it elsewhere.
pub static INVOICE_ASKS_OTHERWISE: Rule = Rule {
    code: "payment/invoice-asks-otherwise",
    severity: Severity::Caution,
    title: text!("The invoice asks to pay somebody else", "发票要求付给其他收款方"),
    message: text!(
        "You pay the account on the order page, but the invoice asks you to pay {what}.",
        "您将付款至订单页面所示账户，但发票要求付给{what}。",
    ),
    fix: Some(text!(
        "Pay only what the order page shows, and ask the supplier why its invoice says otherwise.",
        "请仅按订单页面付款，并请供应商说明发票为何不同。",
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// One name is in Chinese, the other is not.
pub static NOT_COMPARABLE: Rule = Rule {
    code: "payment/payee-not-comparable",
    severity: Severity::Hold,
    title: text!("Names that cannot be compared", "名称无法比对"),
    message: text!(
        "We could not compare the names: {how}. Compare the tax ID, or ask for the registered name.",
        "名称无法比对：{how}。请核对税号，或向对方索取注册名称。",
    ),
    fix: None,
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        practice("Payee checks"),
    ],
};

/// Another payee.
pub static DIFFERS: Rule = Rule {
    code: "payment/payee-differs",
    severity: Severity::Hold,
    title: text!("Another payee", "收款方不一致"),
    message: text!(
        "The payee is “{second}” {there} but “{first}” {here}: {how}.",
        "收款方不一致，{there}为“{second}”，{here}为“{first}”：{how}。",
    ),
    fix: Some(text!(
        "Ask why in writing, and pay only if the answer fits both the invoice and the supplier's profile.",
        "请要求供应商书面说明原因；说明与发票、供应商资料均相符后，方可付款。",
    )),
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        guide("What about third-party payment requests?"),
    ],
};

/// Another payee, with a written explanation.
pub static EXPLAINED: Rule = Rule {
    code: "payment/payee-explained",
    severity: Severity::Caution,
    title: text!("Another payee, explained in writing", "收款方不同但有书面说明"),
    message: text!(
        "The payee is “{second}” {there} but “{first}” {here}. You have a written explanation that fits the invoice and \
         the profile; keep it.",
        "收款方不一致，{there}为“{second}”，{here}为“{first}”。您已取得与发票和供应商资料相符的书面说明，请妥善保留。",
    ),
    fix: None,
    source: &[guide("What about third-party payment requests?")],
};

/// The same name but for its writing.
pub static CLOSE: Rule = Rule {
    code: "payment/payee-close",
    severity: Severity::Caution,
    title: text!("Name written differently", "收款方名称写法不同"),
    message: text!(
        "The payee is “{second}” {there} and “{first}” {here}: {how}.",
        "收款方名称写法不同，{there}为“{second}”，{here}为“{first}”：{how}。",
    ),
    fix: Some(text!("Check that nothing else differs.", "请确认其余部分完全一致。")),
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        practice("Payee checks"),
    ],
};

/// A person's account.
pub static PERSON: Rule = Rule {
    code: "payment/payee-person",
    severity: Severity::Hold,
    title: text!("A person instead of a company", "收款方为个人"),
    message: text!(
        "The account belongs to a person, not to the company that you bought from.",
        "收款账户为个人账户，而不是与您交易的公司的账户。",
    ),
    fix: Some(text!(
        "Ask for the company's own account, shown on the invoice or the order page.",
        "请要求对方提供公司账户，并以发票或订单页面所示为准。",
    )),
    source: &[guide("What about third-party payment requests?")],
};

/// The ordinary case of Alibaba Cloud's affiliates.
pub static AFFILIATE: Rule = Rule {
    code: "payment/affiliate-collects",
    severity: Severity::Info,
    title: text!("Alibaba Cloud collects for its affiliate", "阿里云代关联公司收款"),
    message: text!(
        "{issuer} issues the invoice and {payee} collects the payment. This is normal: it is no. {number} on the FAQ's \
         list of affiliates.",
        "发票由{issuer}开具，款项由{payee}代收，属正常情况：该公司在《发票常见问题》的关联公司列表中为第 {number} 项。",
    ),
    fix: Some(text!(
        "If your accounts department asks, download the affiliate certification document.",
        "如报销需要，可下载关联关系证明。",
    )),
    source: &[faq("Mismatched invoicing entity and payee"), faq("Invoicing companies, content, and tax rates")],
};

/// An Alibaba company that is not on the list.
pub static UNLISTED: Rule = Rule {
    code: "payment/affiliate-unlisted",
    severity: Severity::Hold,
    title: text!("Not on the list of affiliates", "不在关联公司列表中"),
    message: text!(
        "{issuer} issues the invoice and {payee} is to be paid, but {issuer} is not on the FAQ's list of affiliates.",
        "发票由{issuer}开具，收款方为{payee}，但{issuer}不在《发票常见问题》的关联公司列表中。",
    ),
    fix: Some(text!(
        "Ask Alibaba Cloud for the certificate of affiliation by ticket before you pay.",
        "付款前请提交工单，向阿里云索取关联关系证明。",
    )),
    source: &[faq("Mismatched invoicing entity and payee")],
};

/// A company for which the FAQ offers a document of its own; the fix is the register's.
pub static DOCUMENT: Rule = Rule {
    code: "payment/document-offered",
    severity: Severity::Caution,
    title: text!("A document explains the payee", "收款方不一致有说明文件"),
    message: text!(
        "{issuer} issues the invoice and {payee} is to be paid. The FAQ offers a document to download for this.",
        "发票由{issuer}开具，收款方为{payee}，《发票常见问题》提供说明文件下载。",
    ),
    fix: None,
    source: &[faq("Mismatched invoicing entity and payee"), faq("Invoicing for the Wanjing Yike service")],
};

/// A vendor of the Marketplace.
pub static VENDOR: Rule = Rule {
    code: "payment/vendor-invoice",
    severity: Severity::Hold,
    title: text!("An issuer that the register does not know", "开票主体不在本工具名录中"),
    message: text!(
        "{payee} is to be paid, but the invoice is issued by “{issuer}”, which we do not know: it may be a vendor of \
         the Marketplace.",
        "收款方为{payee}，发票由“{issuer}”开具，该公司不在本工具名录中，可能是云市场服务商。",
    ),
    fix: Some(text!(
        "Look for the vendor on the product's page, and ask by ticket for the sealed explanation letter.",
        "请在商品详情页核对服务商，并提交工单索取加盖公章的情况说明。",
    )),
    source: &[faq("Mismatched invoicing entity and payee"), faq("Statement letter for Marketplace invoices")],
};

/// A company that is on no list, and is paid itself.
pub static STRANGER: Rule = Rule {
    code: "payment/issuer-unlisted",
    severity: Severity::Caution,
    title: text!("Issuer not in our list", "开票主体不在列表中"),
    message: text!(
        "“{issuer}” issues the invoice and is paid, but it is not in our list of Alibaba Cloud companies. It might be a \
         reseller or a Marketplace vendor.",
        "发票由“{issuer}”开具并收款，该公司不在开票主体列表中，可能是经销商或云市场服务商。",
    ),
    fix: Some(text!(
        "Compare it with the company that the console's invoicing page or your contract names.",
        "请与控制台开票页面或合同中的公司名称核对。",
    )),
    source: &[faq("Mismatched invoicing entity and payee"), faq("Invoicing companies, content, and tax rates")],
};

/// Nearly the name of an Alibaba company.
pub static NEAR_NAME: Rule = Rule {
    code: "payment/payee-near-name",
    severity: Severity::Stop,
    title: text!("Nearly the right name", "收款户名与列表名称相近但不一致"),
    message: text!(
        "Do not pay yet: “{found}” is not a company that the FAQ names; the nearest is “{name}”.",
        "请暂停付款：《发票常见问题》中没有“{found}”，名称最接近的是“{name}”。",
    ),
    fix: Some(text!(
        "Compare the payee with your exclusive-account certificate, character by character.",
        "请与专属账号证明上的户名逐字核对。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates"), practice("Payee checks")],
};

fn first_given<'a>(names: &[&'a str]) -> &'a str {
    names.iter().find(|name| !name.trim().is_empty()).copied().unwrap_or_default()
}

/// What the comparison of the names came to.
pub(super) struct Payee {
    pub(super) row: Row,
    /// The sources whose names could be read.
    pub(super) readable: Vec<Place>,
    /// Those of them that agree with the bank's screen.
    pub(super) agreeing: Vec<Place>,
}

/// The payee. Where the account has changed, no explanation softens another name.
pub(super) fn payee(case: &mut Case, account_changed: bool) -> Payee {
    let values = values(case);
    let mut row = Row::of("payee", text!("Payee", "收款方"), &values);
    let names = read(case, &values);
    let mut payee = compare(case, &mut row, &names, account_changed);
    let is_explained = case.is_cloud() && explain(case, &row, &names);
    if names.iter().any(|name| name.place == Place::Transfer && name.entity.is_some()) {
        payee.agreeing.push(Place::Register);
    }
    person(case, &names);
    name_check(case);
    invoice_asks_otherwise(case);
    let has_screen = payee.readable.contains(&Place::Transfer);
    let is_compared = payee.agreeing.len() > 1 || is_explained && has_screen || row.result >= Outcome::Close;
    if !is_compared {
        if names.len() < 2 && !case.is_paid_on_platform() {
            case.report.unchecked(&UNCHECKED, &["order.supplier", "transfer.payee"]);
            row.result = if row.values.len() < 2 { row.result } else { Outcome::NotChecked };
        } else if row.result != Outcome::Match || case.report.has_unchecked(&NOT_COMPARABLE) {
            row.result = Outcome::NotChecked;
        }
    }
    payee.row = row;
    payee
}

/// What each source writes where the payee belongs; a supplier or an issuer where no payee is named.
fn values<'a>(case: &Case<'a>) -> Vec<Said<'a>> {
    let q = case.question;
    let supplier = if case.is_cloud() { "" } else { q.order.supplier.as_str() };
    // Where the order names the supplier, the issuer is compared with it in a row of its own.
    let issuer = if case.is_cloud() || is_given(supplier) { "" } else { q.invoice.issuer.as_str() };
    let counts = case.is_cloud() || case.invoice_details_count;
    vec![
        (Place::Order, first_given(&[&q.order.payee, supplier])),
        (Place::Contract, first_given(&[&q.contract.payee, &q.contract.supplier])),
        (Place::Call, &q.call.payee),
        (Place::Invoice, if counts { first_given(&[&q.invoice.payee, issuer]) } else { "" }),
        (Place::Instruction, &q.instruction.payee),
        (Place::Chat, &q.chat.payee),
        (Place::Previous, &q.previous.payee),
        (Place::Certificate, &q.certificate.payee),
        (Place::Transfer, &q.transfer.payee),
    ]
}

/// A name that could be read.
struct Read<'a> {
    place: Place,
    typed: &'a str,
    name: Name<'a>,
    /// The company of the register.
    entity: Option<&'static str>,
}

/// The names that could be read, in the order in which they are compared; an earlier payment last.
fn read<'a>(case: &mut Case<'a>, values: &[Said<'a>]) -> Vec<Read<'a>> {
    let mut names = Vec::new();
    for place in TRUST.into_iter().chain([Place::Previous]) {
        let Some((_, typed)) = values.iter().find(|(other, _)| *other == place) else { continue };
        let field = payee_field(case, place);
        if let Some(party) = party::read(&field, typed, &mut case.report) {
            let entity = case.register.entity_by_name(typed).map(|entity| entity.id);
            names.push(Read { place, typed, name: Name::of_party(party), entity });
        }
    }
    names
}

/// How every two names relate, compared once. Names that are one have none: the same name, or a company of the register
/// under both of its names.
struct Relations<'a> {
    names: &'a [Read<'a>],
    found: Vec<Vec<Option<(Answer, Comparison)>>>,
}

impl<'a> Relations<'a> {
    fn of(names: &'a [Read<'a>]) -> Relations<'a> {
        let relate = |one: &Read, other: &Read| {
            let found = one.name.compare(&other.name);
            let is_same_entity = one.entity.is_some() && one.entity == other.entity;
            (found.answer() != Answer::Match && !is_same_entity).then_some((found.answer(), found))
        };
        let mut found = Vec::new();
        for (at, other) in names.iter().enumerate() {
            let mut earlier = Vec::<Option<(Answer, Comparison)>>::new();
            for one in &names[..at] {
                // What is written the same relates the same.
                let same = names[..earlier.len()].iter().position(|name| name.typed == one.typed);
                earlier.push(same.map_or_else(|| relate(one, other), |same| earlier[same].clone()));
            }
            found.push(earlier);
        }
        Relations { names, found }
    }

    fn get(&self, at: usize, other: usize) -> Option<&(Answer, Comparison)> {
        self.found.get(at.max(other))?.get(at.min(other))?.as_ref()
    }

    /// The names that give this answer to an earlier one.
    fn with(&self, wanted: Answer) -> Vec<(Said<'a>, Said<'a>, &Comparison)> {
        let given: Vec<(Place, usize)> = self.names.iter().enumerate().map(|(at, name)| (name.place, at)).collect();
        let relation = |first: &usize, second: &usize| match self.get(*first, *second) {
            None => Relation::Agrees,
            Some((answer, found)) if *answer == wanted => Relation::Differs(found),
            Some(_) => Relation::Open,
        };
        let found = disagreements(&given, relation);
        let said = |at: usize| (self.names[at].place, self.names[at].typed);
        found.into_iter().map(|two| (said(*two.first), said(*two.second), two.how)).collect()
    }

    /// The sources that agree with the bank's screen, which is the last but for an earlier payment.
    fn agreeing(&self) -> Vec<Place> {
        let Some(screen) = self.names.iter().position(|name| name.place == Place::Transfer) else {
            return Vec::new();
        };
        let agrees = |at: &usize| self.get(*at, screen).is_none_or(|(answer, _)| *answer == Answer::Close);
        (0..self.names.len()).filter(agrees).map(|at| self.names[at].place).collect()
    }
}

/// Compares every two names.
fn compare(case: &mut Case, row: &mut Row, names: &[Read], account_changed: bool) -> Payee {
    let relations = Relations::of(names);
    let [differing, close, open] =
        [Answer::NoMatch, Answer::Close, Answer::NotPossible].map(|answer| relations.with(answer));
    let note = |row: &mut Row, outcome: Outcome, first: Place, second: Place, found: &Comparison| {
        row.note(outcome, (first, found.marks.clone()), (second, found.other_marks.clone()));
    };
    for (first, second, found) in &differing {
        let is_explained = case.ask_one(true, &asks::PAYEE_EXPLAINED) == Some(Reply::Yes) && !account_changed;
        add(case, if is_explained { &EXPLAINED } else { &DIFFERS }, *first, *second, found);
        note(row, Outcome::Differs, first.0, second.0, found);
    }
    let differs = |place: Place| differing.iter().any(|(_, second, _)| second.0 == place);
    for (first, second, found) in close.iter().filter(|(_, second, _)| !differs(second.0)) {
        add(case, &CLOSE, *first, *second, found);
        note(row, Outcome::Close, first.0, second.0, found);
    }
    let mut agreeing = relations.agreeing();
    for (first, second, found) in open.iter().filter(|(_, second, _)| !differs(second.0)) {
        if is_issuer_of_that_tax_id(case, second.1) || is_issuer_of_that_tax_id(case, first.1) {
            agreeing.push(first.0);
            add(case, &BY_TAX_ID, *first, *second, found);
            note(row, Outcome::Close, first.0, second.0, found);
        } else if let Some(how) = found.likeness.in_words().filter(|_| differing.is_empty()) {
            not_comparable(case, &how);
        }
    }
    let readable = names.iter().map(|name| name.place).collect();
    Payee { row: row.clone(), readable, agreeing }
}

/// Without a source that proves the payee and agrees with the bank's screen, that is open; unless it was said already
/// that names differ or cannot be compared.
pub(super) fn confirm(case: &mut Case, payee: &Payee, gaps: &mut [(Detail, Gap)]) {
    let Some((_, gap)) = gaps.iter_mut().find(|(detail, _)| *detail == Detail::Payee) else { return };
    let is_proved = payee.agreeing.iter().any(|place| proves(case, *place, Detail::Payee));
    if is_proved && *gap == Gap::Proof {
        *gap = Gap::None;
    } else if !is_proved && matches!(gap, Gap::None | Gap::Proof) {
        *gap = Gap::Proof;
        if payee.row.result != Outcome::Differs && !case.report.has_unchecked(&NOT_COMPARABLE) {
            case.report.unchecked(&UNCONFIRMED, &["order.supplier"]);
        }
    }
}

fn add(case: &mut Case, rule: &Rule, first: Said, second: Said, found: &Comparison) {
    let finding = rule.at(payee_field(case, second.0)).with("first", first.1.trim()).with("here", first.0.there());
    let mut finding = finding.with("second", second.1.trim()).with("there", second.0.there());
    if let Some(how) = found.likeness.in_words() {
        finding = finding.with("how", &how);
    }
    finding.position = found.other_marks.first().copied();
    case.report.add(finding);
}

/// A person for a company: as the instruction says, or as the reader answers where a name has no company word.
fn person(case: &mut Case, names: &[Read]) {
    let q = case.question;
    let kinds = [(Place::Instruction, q.instruction.payee_type), (Place::Chat, q.chat.payee_type)];
    for (place, _) in kinds.iter().filter(|(_, kind)| *kind == Some(PayeeType::Person)) {
        case.report.add(PERSON.at(place.path("payeeType")));
    }
    let could_be = |name: &Read| !matches!(name.name.party.kind, Kind::Company(_));
    let is_open = kinds.iter().all(|(_, kind)| kind.is_none()) && names.iter().any(could_be);
    case.flag(is_open, &asks::PERSONAL, &PERSON, "transfer.payee");
}

/// What the buyer's own bank says of the name. That it fits proves nothing more.
fn name_check(case: &mut Case) {
    let rule = match case.question.transfer.name_check {
        Some(NameCheck::NoMatch) => &NAME_NO_MATCH,
        Some(NameCheck::Close) => &NAME_CLOSE,
        Some(NameCheck::Match | NameCheck::NotPossible) | None => return,
    };
    case.report.add(rule.at("transfer.nameCheck"));
}

/// Where the order page's account is paid, the invoice's own bank details do not count, but who it names does.
fn invoice_asks_otherwise(case: &mut Case) {
    let q = case.question;
    if case.is_cloud() || case.invoice_details_count {
        return;
    }
    let is_other = |known: &str| is_given(known) && compare_names(known, &q.invoice.payee).answer() == Answer::NoMatch;
    let known = [q.order.supplier.as_str(), q.order.payee.as_str(), q.invoice.issuer.as_str()];
    let is_payee = is_given(&q.invoice.payee) && known.iter().any(|name| is_given(name));
    let is_stranger = is_payee && known.iter().filter(|name| is_given(name)).all(|name| is_other(name));
    let is_card = account::of(&q.invoice.account).kind == account::Kind::Card;
    if is_stranger || is_card {
        let (field, what) = if is_stranger {
            let name = q.invoice.payee.trim();
            ("payee", Text::of(&format!("“{name}”"), &format!("“{name}”")))
        } else {
            ("account", text!("a bank card", "一张银行卡"))
        };
        case.report.add(INVOICE_ASKS_OTHERWISE.at(Place::Invoice.path(field)).with("what", &what));
    }
}

/// The invoice shows this name beside the very tax ID of the order's supplier, and that ID passes its checks.
fn is_issuer_of_that_tax_id(case: &Case, name: &str) -> bool {
    same_tax_id(case) && matches!(compare_names(&case.question.invoice.issuer, name).answer(), Answer::Match)
}

/// Whether the order and the invoice show one tax ID that passes its checks.
pub(super) fn same_tax_id(case: &Case) -> bool {
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    match (tax_id::of(&order.supplier_tax_id), tax_id::of(&invoice.issuer_tax_id)) {
        (Some(one), Some(other)) => one == other && crate::tax_id::looks_like_tax_id(&one),
        _ => false,
    }
}

pub(super) fn not_comparable(case: &mut Case, how: &Text) {
    if !case.report.has_unchecked(&NOT_COMPARABLE) {
        let needs = ["order.supplierTaxId", "invoice.issuerTaxId"];
        case.report.unchecked_with(&NOT_COMPARABLE, &needs, &[("how", how.clone())]);
    }
}

/// Why the payee may be another company than the issuer; `false` where there is no issuer to compare with.
fn explain(case: &mut Case, row: &Row, names: &[Read]) -> bool {
    let places = [Place::Transfer, Place::Instruction, Place::Chat, Place::Invoice, Place::Order, Place::Certificate];
    let shown = |place: &Place| names.iter().find(|name| name.place == *place && row.values.get(*place).is_some());
    let Some(Read { place, typed: payee, .. }) = places.iter().find_map(shown) else { return false };
    let (place, payee) = (*place, *payee);
    let field = payee_field(case, place);
    let collector = case.register.entity_by_name(payee);
    if collector.is_none()
        && let Some(near) = case.register.near_name(payee)
    {
        let name = Text::from(near.name);
        let right = if payee.is_ascii() { name.en() } else { name.zh() }.to_owned();
        case.report.add(NEAR_NAME.at(field).with("found", payee.trim()).with("name", &name).suggest(right));
        return true;
    }
    let invoice = &case.question.invoice;
    if !is_given(&invoice.issuer) {
        return false;
    }
    let issuer = case
        .register
        .entity_by_name(&invoice.issuer)
        .or_else(|| case.register.entity_by_tax_id(&invoice.issuer_tax_id));
    let names =
        |issuer: &Text, payee: &Text, rule: &Rule| rule.at(field.clone()).with("issuer", issuer).with("payee", payee);
    let payee_is_collector = collector.is_some_and(|payee| payee.id == COLLECTOR);
    match (issuer, collector) {
        (Some(issuer), Some(payee)) if issuer.id == payee.id => {}
        (Some(issuer), Some(payee)) if payee_is_collector => {
            let (issuer_name, payee_name) = (Text::from(issuer.name), Text::from(payee.name));
            case.report.add(match issuer.affiliate {
                Some(number) => names(&issuer_name, &payee_name, &AFFILIATE).with("number", number.to_string()),
                None if issuer.explained => {
                    Finding { fix: issuer.payee.cloned(), ..names(&issuer_name, &payee_name, &DOCUMENT) }
                }
                None => names(&issuer_name, &payee_name, &UNLISTED),
            });
        }
        (None, Some(payee)) if payee_is_collector => {
            case.report.add(names(&Text::from(invoice.issuer.trim()), &Text::from(payee.name), &VENDOR));
        }
        _ => {
            let found = compare_names(&invoice.issuer, payee);
            let answer = found.answer();
            if answer == Answer::NotPossible {
                return false;
            }
            if let (Answer::NoMatch, Some(how)) = (answer, found.likeness.in_words()) {
                let finding = DIFFERS.at(field).with("second", payee.trim()).with("there", place.there());
                let finding = finding.with("first", invoice.issuer.trim()).with("here", Place::Invoice.there());
                case.report.add(finding.with("how", &how));
            } else if issuer.is_none() && collector.is_none() {
                case.report.add(STRANGER.at("invoice.issuer").with("issuer", invoice.issuer.trim()));
            }
        }
    }
    true
}

/// The field that gave the payee: a supplier or an issuer takes the place of a payee that is not named.
fn payee_field(case: &Case, place: Place) -> String {
    let q = case.question;
    match place {
        Place::Order if q.order.payee.trim().is_empty() => place.path("supplier"),
        Place::Contract if q.contract.payee.trim().is_empty() => place.path("supplier"),
        Place::Invoice if q.invoice.payee.trim().is_empty() => place.path("issuer"),
        _ => place.path("payee"),
    }
}
