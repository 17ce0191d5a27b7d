//! Why the payee can differ from the issuer: Alibaba Cloud collects for its affiliates.

use super::{
    case::{Case, is_given},
    payee_names::{DIFFERS, Read, payee_field},
};
use crate::{
    comparison::{Place, Row},
    payee::{Answer, compare_names},
    register::COLLECTOR,
    report::{Finding, Severity},
    rule::Rule,
    sources::{faq, practice},
    text::{Text, text},
};

/// The ordinary case of Alibaba Cloud's affiliates.
pub static AFFILIATE: Rule = Rule {
    code: "payment/affiliate-collects",
    severity: Severity::Info,
    title: text!("Alibaba Cloud collects for its affiliate", "阿里云代关联公司收款"),
    message: text!(
        "{issuer} issues the invoice and {payee} collects the payment. This is normal: it is no. {number} on the FAQ's \
         list of affiliates.",
        "发票由{issuer}开具，款项由{payee}代收，属正常情况：该公司在《发票常见问题》的关联公司名单中为第 {number} 项。",
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
    title: text!("Not on the list of affiliates", "不在关联公司名单中"),
    message: text!(
        "You would pay {payee}, but {issuer} issues the invoice and is not on the FAQ's list of affiliates.",
        "发票由{issuer}开具，收款方为{payee}，但{issuer}未列入《发票常见问题》的关联公司名单。",
    ),
    fix: Some(text!(
        "Before you pay, open a ticket to ask Alibaba Cloud for the certificate of affiliation.",
        "付款前请提交工单，向阿里云索取关联关系证明。",
    )),
    source: &[faq("Mismatched invoicing entity and payee")],
};

/// A company for which the FAQ offers its own document; the fix comes from the register.
pub static DOCUMENT: Rule = Rule {
    code: "payment/document-offered",
    severity: Severity::Caution,
    title: text!("A document explains the payee", "收款方不一致有说明文件"),
    message: text!(
        "You would pay {payee}, and {issuer} issues the invoice. The FAQ offers a document to download for this.",
        "发票由{issuer}开具，收款方为{payee}，《发票常见问题》提供说明文件下载。",
    ),
    fix: None,
    source: &[faq("Mismatched invoicing entity and payee"), faq("Invoicing for the Wanjing Yike service")],
};

/// A vendor of the Marketplace.
pub static VENDOR: Rule = Rule {
    code: "payment/vendor-invoice",
    severity: Severity::Hold,
    title: text!("Payee and unlisted issuer differ", "开票主体不在列表中，与收款方不同"),
    message: text!(
        "You would pay {payee}, but “{issuer}” issues the invoice. It is not in our list, and might be a Marketplace vendor.",
        "收款方为{payee}，发票由“{issuer}”开具，该公司不在开票主体列表中，可能是云市场服务商。",
    ),
    fix: Some(text!(
        "Look for the vendor on the product's page, and open a ticket to ask for the sealed explanation letter.",
        "请在商品详情页核对服务商，并提交工单索取加盖公章的情况说明。",
    )),
    source: &[faq("Mismatched invoicing entity and payee"), faq("Statement letter for Marketplace invoices")],
};

/// An unlisted company that is itself the payee.
pub static STRANGER: Rule = Rule {
    code: "payment/issuer-unlisted",
    severity: Severity::Caution,
    title: text!("Issuer not in our list", "开票主体不在列表中"),
    message: text!(
        "“{issuer}” issues the invoice and receives the payment, but it is not in our list of Alibaba Cloud companies. It might be a \
         reseller or a Marketplace vendor.",
        "发票由“{issuer}”开具并收款，该公司不在开票主体列表中，可能是经销商或云市场服务商。",
    ),
    fix: Some(text!(
        "Compare it with the company that the console's invoicing page or your contract names.",
        "请与控制台开票页面或合同中的公司名称核对。",
    )),
    source: &[faq("Mismatched invoicing entity and payee"), faq("Invoicing companies, content, and tax rates")],
};

/// Close to the name of an Alibaba company.
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

/// Reports why the payee can differ from the issuer; returns `false` if there is no issuer to compare with.
pub(super) fn explain(case: &mut Case, row: &Row, names: &[Read]) -> bool {
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
