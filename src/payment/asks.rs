//! The questions that only the reader can answer, asked where they matter.
//!
//! The answers are yes, no and not sure, and "not sure" is never a yes.

use super::{
    case::{Asked, Case},
    question::Reply,
};
use crate::{
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&UNSURE];

/// “Not sure” is not an answer.
pub static UNSURE: Rule = Rule {
    code: "payment/answer-unsure",
    severity: Severity::Caution,
    title: text!("Not sure", "尚不确定"),
    message: text!("You are not sure about this: “{question}”.", "您对以下问题尚不确定：“{question}”。"),
    fix: Some(text!("Find out before you pay.", "请在付款前确认。")),
    source: &[guide("Verify the supplier’s legitimacy (no, not by vibes)")],
};

/// Questions that belong together.
#[derive(Debug)]
pub struct Group {
    /// What they are about: `way`, `red-flag`, `account`, `amount`, `terms`, `documents`, `supplier` or `evidence`.
    pub topic: &'static str,
    /// Why they are asked.
    pub why: Text,
    /// The question, with `{item}`.
    pub ask: Text,
    /// The items, each with the question's id.
    pub items: &'static [(&'static str, Text)],
}

impl Case<'_> {
    /// Asks these questions, if they matter or one of them was answered; an answer for each.
    pub(super) fn ask(&mut self, matters: bool, group: &'static Group) -> Vec<Option<Reply>> {
        let replies: Vec<_> = group.items.iter().map(|(id, _)| self.said(id)).collect();
        if !matters && replies.iter().all(Option::is_none) {
            return Vec::new();
        }
        for ((id, item), reply) in group.items.iter().zip(&replies) {
            let mut text = group.ask.clone();
            text.fill("item", item);
            let answer = reply.map(|reply| match reply {
                Reply::Yes => "yes",
                Reply::No => "no",
                Reply::Unsure => "unsure",
            });
            if self.questions.iter().all(|other| other.id != *id) {
                self.questions.push(Asked { id, topic: group.topic, text, why: group.why.clone(), answer });
            }
        }
        replies
    }

    /// Asks one question.
    pub(super) fn ask_one(&mut self, matters: bool, group: &'static Group) -> Option<Reply> {
        self.ask(matters, group).first().copied().flatten()
    }

    /// A question whose yes is a red flag, and whose "not sure" needs checking.
    pub(super) fn flag(&mut self, matters: bool, group: &'static Group, rule: &Rule, field: &str) {
        match self.ask_one(matters, group) {
            Some(Reply::Yes) => self.report.add(rule.at(field)),
            Some(Reply::Unsure) => self.unsure(group),
            _ => {}
        }
    }

    /// Notes that the reader was not sure.
    pub(super) fn unsure(&mut self, group: &'static Group) {
        let (id, question) = &group.items[0];
        self.report.add(UNSURE.at(format!("answers.{id}")).with("question", question));
    }

    /// Questions that all need a yes: notes those with another answer.
    pub(super) fn tick(&mut self, matters: bool, group: &'static Group, rule: &Rule) {
        let replies = self.ask(matters, group);
        self.note_open(&replies, group, rule);
    }

    /// Notes the questions that were answered, but not with yes.
    pub(super) fn note_open(&mut self, replies: &[Option<Reply>], group: &'static Group, rule: &Rule) -> bool {
        let mut open = group.items.iter().zip(replies).filter(|(_, reply)| !matches!(reply, None | Some(Reply::Yes)));
        let Some(((id, first), _)) = open.next() else { return false };
        let list = open.fold(first.clone(), |list, ((_, item), _)| {
            Text::of(&format!("{}; {}", list.en(), item.en()), &format!("{}；{}", list.zh(), item.zh()))
        });
        self.report.add(rule.at(format!("answers.{id}")).with("open", &list));
        true
    }
}

/// Whether all were answered with yes.
pub(super) fn all_yes(replies: &[Option<Reply>]) -> bool {
    !replies.is_empty() && replies.iter().all(|reply| *reply == Some(Reply::Yes))
}

macro_rules! groups {
    ($($name:ident = $topic:literal, $why:expr, $ask:expr, [$($id:literal: $item:expr),+ $(,)?];)*) => {
        $(
            #[doc = concat!("Questions on: ", $topic, ".")]
            pub static $name: Group = Group { topic: $topic, why: $why, ask: $ask, items: &[$(($id, $item)),+] };
        )*
    };
}

const ONE: Text = Text::joined("{item}");

groups! {
    TRADE_ASSURANCE = "way",
        text!("A protected order is paid on the order page.", "有信用保障的订单应在订单页面付款。"), ONE,
        ["trade-assurance": text!("Is the order under Trade Assurance?", "该订单是否有信用保障？")];
    PLATFORM_OFFERS = "way",
        text!("Use a way that the platform offers before any other.", "平台提供付款方式的，应优先使用。"), ONE,
        ["platform-offers": text!("Does the order page show a way to pay?", "订单页面是否提供付款方式？")];
    CARD = "way",
        text!("A card can be used only where the order shows it.", "仅在订单页面提供时才可使用银行卡付款。"), ONE,
        ["card-shown": text!("Does the order page show payment by card?", "订单页面是否提供银行卡付款？")];
    UPLOAD = "way",
        text!("Put the proof where the supplier and the platform look for it.", "付款凭证应提交到平台或订单会话。"), ONE,
        ["upload-offered": text!("Does the platform let you upload a proof of payment?", "平台是否支持上传付款凭证？")];
    BYPASS = "red-flag",
        text!("If you pay outside the platform, you lose its protection.", "在平台外付款将失去平台保障。"), ONE,
        ["bypasses-protection": text!(
            "Are you asked to pay outside the platform?", "对方是否要求在平台外付款？",
        )];
    LINK = "red-flag",
        text!("A link can lead to any page.", "链接可能指向任何页面。"), ONE,
        ["link": text!("Are you asked to pay by a link that was sent to you?", "对方是否要求通过发来的链接付款？")];
    DETAILS_CHANGED = "red-flag",
        text!("Changed bank details are the most common payment fraud.", "更换收款账户是最常见的付款诈骗手法。"), ONE,
        ["details-changed": text!(
            "Does the supplier say that its bank details changed?", "对方是否称收款账户已变更？",
        )];
    PERSONAL = "red-flag",
        text!("The name has no word that marks a company.", "名称中不含公司字样。"), ONE,
        ["personal-account": text!("Does the account belong to a person?", "收款账户是否为个人账户？")];
    PAY_FIRST = "red-flag",
        text!("An honest supplier can explain before it is paid.", "正规供应商在收款前即可说明情况。"), ONE,
        ["pay-first": text!(
            "Did the supplier answer questions with “pay first”?", "对方是否以“先付款再说”回应您的提问？",
        )];
    REFUSED = "red-flag",
        text!("Refused documents are a reason to stop.", "拒绝提供单据的，应停止付款。"), ONE,
        ["documents-refused": text!("Did the supplier refuse clear documents?", "对方是否拒绝提供明确的单据？")];
    INSISTS = "red-flag",
        text!("To pay outside the platform, you need three things.", "平台外付款须同时满足三个条件。"), ONE,
        ["off-platform-insisted": text!(
            "Does the supplier insist on payment outside the platform?", "对方是否坚持在平台外付款？",
        )];
    EXPLANATION = "red-flag",
        text!("To pay outside the platform, you need three things.", "平台外付款须同时满足三个条件。"), ONE,
        [
            "explained-in-writing": text!("Is there an explanation in writing?", "对方是否已书面说明原因？"),
            "explanation-fits-invoice": text!("Does it match the invoice?", "该说明是否与发票相符？"),
            "explanation-fits-profile": text!("Does it match the supplier's profile?", "该说明是否与供应商资料相符？"),
        ];
    SELF_CHECK = "way",
        text!("Outside the platform you have no protection: confirm these four first.", "平台外付款缺少保障，须先确认以下四点。"), ONE,
        [
            "self-check-name": text!("Is the supplier's company name consistent with the invoice?", "供应商公司名称是否与发票一致？"),
            "self-check-terms": text!("Is there a clear contract, or terms in writing?", "是否有明确的合同或书面条款？"),
            "self-check-proof": text!("Do you have proof of everything?", "是否留有全部凭证？"),
            "self-check-loss": text!(
                "Have you agreed what happens if the goods do not arrive as promised?", "是否已约定货物未如期到达时的处理办法？",
            ),
        ];
    ACCOUNT_CONFIRMED = "account",
        text!("Documents from one sender cannot confirm each other.", "同一方提供的单据不能互相印证。"), ONE,
        ["account-confirmed": text!(
            "Did a call to a number that you already had confirm the account?", "是否已拨打此前已核实的电话确认收款账号？",
        )];
    ARRIVED = "account",
        text!("Only a payment that arrived shows that an account is the supplier's.", "只有已到账的付款才能说明账号属于供应商。"), ONE,
        ["previous-arrived": text!(
            "Did the supplier confirm that your earlier payment arrived?", "供应商是否确认以往付款已到账？",
        )];
    PAYEE_EXPLAINED = "account",
        text!("A different payee needs a written reason.", "更换收款方须有书面理由。"), ONE,
        ["payee-explained": text!(
            "Do you have a written explanation of the different payee that matches the invoice and the supplier's profile?",
            "对收款方不一致，是否已取得与发票和供应商资料均相符的书面说明？",
        )];
    EXTRA_FEE = "amount",
        text!("A fee without a reason is a red flag, however small.", "无理由的附加费用无论金额大小都应警惕。"), ONE,
        ["extra-fee-explained": text!(
            "Is the higher amount explained in writing?", "对多出的金额，对方是否已书面说明用途？",
        )];
    EXTRAS_INCLUDED = "amount",
        text!("Extras that are not included are due too.", "未含的附加费用也属应付金额。"), ONE,
        ["extras-included": text!("Does the amount already include the extras?", "金额是否已包含附加费用？")];
    FULL_AMOUNT = "amount",
        text!("Bank fees can reduce what arrives.", "银行费用可能从到账金额中扣除。"), ONE,
        ["full-amount-must-arrive": text!(
            "Does the supplier expect the full amount to arrive, after all bank fees?", "供应商是否要求扣除银行费用后足额到账？",
        )];
    INVOICE_RECEIVED = "documents",
        text!("Get the invoice for your order before you pay.", "应先收到与订单对应的发票，再付款。"), ONE,
        ["invoice-received": text!(
            "Do you have a proper invoice (a pro-forma will do) for your order, with clear terms?",
            "是否已收到与订单对应、条款明确的发票（形式发票亦可）？",
        )];
    DOCUMENTS = "documents",
        text!("You pay for the goods and for the documents you need to collect them.", "除货物外，还应取得提货所需的单据。"),
        text!("Has the supplier promised you this document: {item}?", "供应商是否承诺提供：{item}？"),
        [
            "document-invoice": text!("invoice", "发票"),
            "document-packing-list": text!("packing list", "装箱单"),
            "document-transport": text!("bill of lading or air waybill", "提单或空运单"),
            "document-certificates": text!("certificates, if any are needed", "所需的证书（如需要）"),
        ];
    TRAIL = "documents",
        text!("A paper trail starts before the payment.", "付款前应备齐书面材料。"),
        text!("Do you already have this: {item}?", "是否已取得：{item}？"),
        [
            "trail-invoice": text!("the invoice or pro-forma invoice", "发票或形式发票"),
            "trail-order": text!("the platform's order confirmation", "平台订单确认"),
            "trail-chat": text!("messages that confirm the terms", "确认交易条件的聊天记录"),
            "trail-specification": text!("the specifications agreed in writing", "书面约定的产品规格"),
        ];
    EVIDENCE = "evidence",
        text!("If something goes wrong, this is your evidence.", "发生纠纷时以此为据。"),
        text!("Have you kept this: {item}?", "是否已保存：{item}？"),
        [
            "kept-invoices": text!("the invoices", "发票"),
            "kept-messages": text!("the messages", "聊天记录"),
            "kept-confirmations": text!("the payment confirmations", "付款凭证"),
            "kept-timeline": text!("a timeline of events", "事件经过时间表"),
            "kept-screenshots": text!("screenshots of confirmations, reference numbers and status", "付款确认、流水号和状态的截图"),
        ];
    PROFILE = "supplier",
        text!("A profile is a starting point, not a guarantee.", "供应商资料仅供初步了解，不构成保证。"),
        text!("Have you looked at this on the supplier's profile: {item}?", "是否查看过供应商的{item}？"),
        [
            "profile-years": text!("years in business", "经营年限"),
            "profile-history": text!("transaction history", "交易记录"),
            "profile-ratings": text!("ratings", "评价"),
            "profile-responses": text!("response speed", "回复速度"),
        ];
    ANSWERED = "supplier",
        text!("An honest supplier can answer these clearly.", "正规供应商能够明确答复。"),
        text!("Has the supplier answered this: {item}", "供应商是否已答复：{item}"),
        [
            "answered-what-for": text!("What exactly are we paying for?", "本次付款的具体内容是什么？"),
            "answered-deposit": text!("Is this a deposit or the full payment?", "本次是定金还是全款？"),
            "answered-after": text!("What do you provide after payment (pro-forma invoice, tracking, documents)?", "付款后提供哪些材料（形式发票、物流单号、单据）？"),
            "answered-shipping": text!("When will the goods ship?", "何时发货？"),
            "answered-exporter": text!("Who is the exporter on the shipping documents?", "出口单据上的出口方是哪家公司？"),
        ];
    TERMS = "terms",
        text!("Only you can compare wording.", "文字内容须由您自行比对。"),
        text!("Is this as agreed: {item}?", "{item}是否与约定一致？"),
        [
            "specification-agrees": text!("product specification", "产品规格"),
            "shipping-agrees": text!("shipping method and time", "运输方式和时间"),
            "penalties-agree": text!("penalties and deposit terms", "违约金和定金条款"),
        ];
    LARGE_ORDER = "terms",
        text!("Large orders are better paid in stages.", "大额订单宜分期付款。"), ONE,
        ["large-upfront": text!("Is this a large order, paid in full before it ships?", "这是否为发货前全额付款的大额订单？")];
    CHECKPOINT = "terms",
        text!("A stage tied to samples or an inspection limits the loss.", "与样品或验货挂钩的付款可以减少损失。"), ONE,
        ["quality-checkpoint": text!("Do you see samples or an inspection before you pay?", "付款前是否有样品确认或验货？")];
}
