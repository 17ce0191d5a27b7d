//! Ways of paying that cannot be undone, or that do not go to a bank account: money transfer, wallets, crypto tokens, gift
//! cards, cards.

use super::{case::Case, question::Channel};
use crate::{
    comparison::Place,
    report::Severity,
    rule::Rule,
    sources::{guide, practice},
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&CRYPTO, &GIFT_CARD, &MONEY_TRANSFER, &WALLET, &CARD];

/// Crypto tokens.
pub static CRYPTO: Rule = Rule {
    code: "payment/crypto",
    severity: Severity::Stop,
    title: text!("Payment in crypto tokens", "要求以加密货币付款"),
    message: text!(
        "Do not pay yet: you are asked to pay in crypto tokens. Such a payment cannot be called back, and you cannot \
         tell who receives it.",
        "请暂停付款：对方要求以加密货币付款，此类付款无法追回，也无法确认收款方。",
    ),
    fix: Some(text!(
        "Ask for a way to pay that the platform supports, or do not buy.",
        "请要求改用平台支持的付款方式，或放弃交易。",
    )),
    source: &[guide("What about third-party payment requests?"), practice("Payments that cannot be undone")],
};

/// Gift or reload cards.
pub static GIFT_CARD: Rule = Rule {
    code: "payment/gift-card",
    severity: Severity::Stop,
    title: text!("Payment by gift cards", "要求以礼品卡付款"),
    message: text!(
        "Do not pay yet: you are asked to pay by gift cards. Real businesses are not paid that way, and the money is \
         gone once the codes are read.",
        "请暂停付款：对方要求以礼品卡付款。正规企业不会这样收款，卡号一经提供，款项即无法追回。",
    ),
    fix: Some(text!(
        "Ask for a way to pay that the platform supports, or do not buy.",
        "请要求改用平台支持的付款方式，或放弃交易。",
    )),
    source: &[practice("Payments that cannot be undone")],
};

/// Western Union, MoneyGram and the like.
pub static MONEY_TRANSFER: Rule = Rule {
    code: "payment/money-transfer",
    severity: Severity::Hold,
    title: text!("A money transfer company", "通过汇款公司付款"),
    message: text!(
        "You are asked to pay through a money transfer company. That is like cash: it usually cannot be called back.",
        "对方要求通过西联、速汇金等汇款公司付款。这与支付现金相同，通常无法追回。",
    ),
    fix: Some(text!(
        "Ask for the company's own bank account, shown on the invoice or the order page.",
        "请要求对方提供公司账户，并以发票或订单页面所示为准。",
    )),
    source: &[guide("What about third-party payment requests?"), practice("Payments that cannot be undone")],
};

/// PayPal or another wallet.
pub static WALLET: Rule = Rule {
    code: "payment/wallet",
    severity: Severity::Hold,
    title: text!("A wallet or payment app", "通过电子钱包付款"),
    message: text!(
        "You are asked to pay to a wallet or payment app instead of the company's bank account.",
        "对方要求付款至电子钱包或支付软件账户，而不是公司银行账户。",
    ),
    fix: Some(text!(
        "Ask for the company's own bank account, shown on the invoice or the order page.",
        "请要求对方提供公司账户，并以发票或订单页面所示为准。",
    )),
    source: &[guide("What about third-party payment requests?"), practice("Payments that cannot be undone")],
};

/// A bank card.
pub static CARD: Rule = Rule {
    code: "payment/card-asked",
    severity: Severity::Hold,
    title: text!("Payment to a bank card", "要求付款至银行卡"),
    message: text!(
        "You are asked to pay to a bank card. Most bank cards belong to a person, but some belong to a company: ask whose \
         it is.",
        "对方要求付款至银行卡。银行卡多为个人所有，也有公司结算卡，请先确认持卡人。",
    ),
    fix: Some(text!("Ask for a bank document that shows the account's name.", "请要求对方提供显示户名的银行证明。",)),
    source: &[guide("What about third-party payment requests?"), practice("Bank cards")],
};

/// Whether a channel bypasses the platform in an unusual way.
pub(super) fn is_unusual(channel: Channel) -> bool {
    !matches!(channel, Channel::Platform | Channel::PlatformTransfer | Channel::BankTransfer)
}

/// Reports what each way means. Under Trade Assurance, ways that cannot be undone are `stop`.
pub(super) fn channels(case: &mut Case) {
    let q = case.question;
    let is_protected = case.is_protected() == Some(true);
    for (place, channel) in [(Place::Instruction, q.instruction.channel), (Place::Chat, q.chat.channel)] {
        let rule = match channel {
            Some(Channel::Crypto) => &CRYPTO,
            Some(Channel::GiftCard) => &GIFT_CARD,
            Some(Channel::MoneyTransfer) => &MONEY_TRANSFER,
            Some(Channel::Wallet) => &WALLET,
            Some(Channel::Card) => &CARD,
            _ => continue,
        };
        let mut finding = rule.at(place.path("channel"));
        if is_protected && channel != Some(Channel::Card) {
            finding.severity = Severity::Stop;
        }
        case.report.add(finding);
    }
}
