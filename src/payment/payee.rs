//! Who is to be paid.

use super::{Case, Context, Outcome, PayeeType, Place, Reply, Row, Said, asks, place::TRUST};
use crate::{
    payee::{Answer, compare_names, words::Parts},
    register::COLLECTOR,
    report::Severity,
    rule::Rule,
    sources::{faq, guide, practice},
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] =
    &[&UNCHECKED, &NOT_COMPARABLE, &DIFFERS, &EXPLAINED, &CLOSE, &PERSON, &AFFILIATE, &UNLISTED, &VENDOR, &NEAR_NAME];

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
        "请要求对方书面说明原因，说明须与发票和供应商资料均相符后再付款。",
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
    fix: Some(text!("See that nothing else differs.", "请确认其余部分完全一致。")),
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
        "发票由{issuer}开具，款项由{payee}代收，属正常情况：该公司在帮助文档关联公司列表中为第 {number} 项。",
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
        "发票由{issuer}开具，收款方为{payee}，但{issuer}不在帮助文档的关联公司列表中。",
    ),
    fix: Some(text!(
        "Ask Alibaba Cloud for the certificate of affiliation by ticket before you pay.",
        "付款前请提交工单，向阿里云索取关联关系证明。",
    )),
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

/// Nearly the name of an Alibaba company.
pub static NEAR_NAME: Rule = Rule {
    code: "payment/payee-near-name",
    severity: Severity::Stop,
    title: text!("Nearly the right name", "名称相近但不是同一公司"),
    message: text!(
        "Do not pay yet: “{found}” is not a company that the FAQ names; the nearest is “{name}”.",
        "请暂停付款：帮助文档中没有“{found}”，名称最接近的是“{name}”。",
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

/// The payee.
pub(super) fn payee(case: &mut Case) -> Row {
    let q = case.question;
    let is_cloud = case.context == Context::AlibabaCloud;
    let supplier = if is_cloud { "" } else { &q.order.supplier };
    // Where the order names the supplier, the issuer is compared with it in a row of its own.
    let issuer = if is_cloud || !supplier.trim().is_empty() { "" } else { &q.invoice.issuer };
    let values = [
        (Place::Order, first_given(&[&q.order.payee, supplier])),
        (
            Place::Invoice,
            if is_cloud || case.invoice_details_count() { first_given(&[&q.invoice.payee, issuer]) } else { "" },
        ),
        (Place::Instruction, &q.instruction.payee),
        (Place::Chat, &q.chat.payee),
        (Place::Previous, &q.previous.payee),
        (Place::Certificate, &q.certificate.payee),
        (Place::Transfer, &q.transfer.payee),
    ];
    let mut row = Row::of("payee", text!("Payee", "收款方"), &values);
    let shown = row.clone();
    let mut is_checked = false;
    if let Some((base, mut others)) = shown.base(&TRUST) {
        others.extend(shown.values.get(Place::Previous).map(|name| (Place::Previous, name.as_str())));
        for other in others {
            is_checked |= compare(case, &mut row, base, other);
        }
        if is_cloud {
            is_checked |= explain(case, &shown);
        }
    }
    person(case, &shown);
    if !is_checked {
        if row.values.len() < 2 {
            case.report.unchecked(&UNCHECKED, &["order.supplier", "transfer.payee"]);
        } else {
            row.result = Outcome::NotChecked;
        }
    }
    row
}

/// A person for a company: as the instruction says, or as the reader answers where a name has no company word.
fn person(case: &mut Case, shown: &Row) {
    let q = case.question;
    let kinds = [(Place::Instruction, q.instruction.payee_type), (Place::Chat, q.chat.payee_type)];
    for (place, _) in kinds.iter().filter(|(_, kind)| *kind == Some(PayeeType::Person)) {
        case.report.add(PERSON.at(place.path("payeeType")));
    }
    let could_be = |(_, name): (Place, &String)| !Parts::of(name).is_company();
    let is_open = kinds.iter().all(|(_, kind)| kind.is_none()) && shown.values.iter().any(could_be);
    case.flag(is_open, &asks::PERSONAL, &PERSON, "transfer.payee");
}

/// Compares two names; `false` where that could not be done.
fn compare(case: &mut Case, row: &mut Row, base: Said, other: Said) -> bool {
    let found = compare_names(base.1, other.1);
    let known = (case.register.entity_by_name(base.1), case.register.entity_by_name(other.1));
    let is_same_entity = matches!(known, (Some(a), Some(b)) if a.id == b.id);
    let answer = found.answer();
    let Some(how) = found.likeness.in_words().filter(|_| answer != Answer::Match && !is_same_entity) else {
        return true;
    };
    let field = payee_field(case, other.0);
    let (rule, outcome) = match answer {
        Answer::NotPossible if is_issuer_of_that_tax_id(case, other.1) => {
            row.note(Outcome::Close, (base.0, found.marks), (other.0, found.other_marks));
            return true;
        }
        Answer::NotPossible => {
            not_comparable(case, &how);
            return false;
        }
        Answer::Close | Answer::Match => (&CLOSE, Outcome::Close),
        Answer::NoMatch if case.ask_one(true, &asks::PAYEE_EXPLAINED) == Some(Reply::Yes) => {
            (&EXPLAINED, Outcome::Differs)
        }
        Answer::NoMatch => (&DIFFERS, Outcome::Differs),
    };
    let finding = rule.at(field).with("first", base.1.trim()).with("here", base.0.there());
    let mut finding = finding.with("second", other.1.trim()).with("there", other.0.there()).with("how", &how);
    finding.position = found.other_marks.first().copied();
    case.report.add(finding);
    row.note(outcome, (base.0, found.marks), (other.0, found.other_marks));
    true
}

/// The invoice shows this name beside the very tax ID of the order's supplier: the two names are one company's.
fn is_issuer_of_that_tax_id(case: &Case, name: &str) -> bool {
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    let id = crate::bank::compact(&order.supplier_tax_id);
    !id.is_empty()
        && id == crate::bank::compact(&invoice.issuer_tax_id)
        && compare_names(&invoice.issuer, name).answer() == Answer::Match
}

pub(super) fn not_comparable(case: &mut Case, how: &Text) {
    if !case.report.unchecked.iter().any(|other| other.code == NOT_COMPARABLE.code) {
        case.report.unchecked(&NOT_COMPARABLE, &["order.supplierTaxId", "invoice.issuerTaxId"]);
        if let Some(unchecked) = case.report.unchecked.last_mut() {
            unchecked.message.fill("how", how);
        }
    }
}

/// Why the payee may be another company than the issuer; `false` where there is no issuer to compare with.
fn explain(case: &mut Case, shown: &Row) -> bool {
    let places = [Place::Transfer, Place::Instruction, Place::Chat, Place::Invoice, Place::Order, Place::Certificate];
    let Some((place, payee)) = places.iter().find_map(|place| Some((*place, shown.values.get(*place)?))) else {
        return false;
    };
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
    if invoice.issuer.trim().is_empty() {
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
                None => names(&issuer_name, &payee_name, &UNLISTED),
            });
        }
        (None, Some(payee)) if payee_is_collector => {
            case.report.add(names(&Text::from(invoice.issuer.trim()), &Text::from(payee.name), &VENDOR));
        }
        _ => {
            let found = compare_names(&invoice.issuer, payee);
            let Some(how) = found.likeness.in_words() else { return true };
            match found.answer() {
                Answer::NotPossible => return false,
                Answer::Match | Answer::Close => {}
                Answer::NoMatch => {
                    let finding = DIFFERS.at(field).with("second", payee.trim()).with("there", place.there());
                    let finding = finding.with("first", invoice.issuer.trim()).with("here", Place::Invoice.there());
                    case.report.add(finding.with("how", &how));
                }
            }
        }
    }
    true
}

/// The field that gave the payee: a supplier or an issuer stands for a payee that is not named.
fn payee_field(case: &Case, place: Place) -> String {
    let q = case.question;
    match place {
        Place::Order if q.order.payee.trim().is_empty() => place.path("supplier"),
        Place::Invoice if q.invoice.payee.trim().is_empty() => place.path("issuer"),
        _ => place.path("payee"),
    }
}
