//! The question: the reader's documents and screens, field by field.

use crate::{
    bank::PayeeType,
    date::Day,
    question::{Ask, Given, Shape, question, words},
};

words! {
    /// Whose rules apply.
    pub enum Context {
        /// An order from a supplier on Alibaba.com: any currency, the supplier's own invoice number.
        AlibabaOrder = "alibaba-order",
        /// An Alibaba Cloud bill: CNY, fapiao, affiliates.
        AlibabaCloud = "alibaba-cloud",
    }
}

words! {
    /// The way by which the reader is asked to pay.
    pub enum Channel {
        /// By the pay button of the platform.
        Platform = "platform",
        /// By a transfer to the account that the platform's order page shows.
        PlatformTransfer = "platform-transfer",
        /// By a transfer to an account that the supplier gives.
        BankTransfer = "bank-transfer",
        /// By a link that was sent.
        Link = "link",
        /// By Western Union, MoneyGram and the like.
        MoneyTransfer = "money-transfer",
        /// By PayPal or another wallet or payment app.
        Wallet = "wallet",
        /// In crypto tokens.
        Crypto = "crypto",
        /// By gift or reload cards.
        GiftCard = "gift-card",
        /// To a bank card.
        Card = "card",
        /// By another way.
        Other = "other",
    }
}

words! {
    /// Who pays the bank's fees.
    pub enum FeePaidBy {
        /// The buyer: the supplier receives the full amount.
        Buyer = "buyer",
        /// The supplier: they are deducted from what arrives.
        Supplier = "supplier",
        /// Each side its own bank's.
        Shared = "shared",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// What the buyer's own bank says when it compares the payee's name with the account.
    pub enum NameCheck {
        /// Name and account belong together.
        Match = "match",
        /// The name is close.
        Close = "close",
        /// The name is different.
        NoMatch = "no-match",
        /// The bank could not tell.
        NotPossible = "not-possible",
    }
}

words! {
    /// The answer to a question of the tool.
    pub enum Reply {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not sure: never taken for a yes.
        Unsure = "unsure",
    }
}

/// Answers by the question's id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(pub Vec<(String, Option<Reply>)>);

impl Ask for Answers {
    const SHAPE: Shape = Shape::Map(&<Option<Reply> as Ask>::SHAPE);
    fn fill(&mut self, given: Given) {
        let Given::Map(entries) = given else { return };
        for (id, given) in entries {
            let mut reply = None;
            Ask::fill(&mut reply, given);
            self.0.push((id, reply));
        }
    }
}

question! {
    /// May I pay this?
    pub struct PaymentQuestion {
        /// Whose rules apply; an Alibaba.com order unless given.
        context: Option<Context>,
        /// The day on which it is asked.
        today: Option<Day>,
        /// What the platform's own order page shows, opened by the reader.
        order: Order,
        /// What the supplier wrote and the platform does not show: a contract, terms, a quotation. It proves nothing.
        contract: Order,
        /// What was read out on a number that the reader already had.
        call: Call,
        /// What the invoice says.
        invoice: Invoice,
        /// The supplier's payment instruction.
        instruction: Instruction,
        /// Bank details from a chat or an e-mail.
        chat: Instruction,
        /// What was paid before.
        previous: Previous,
        /// The reader's own exclusive-account certificate.
        certificate: Certificate,
        /// What the bank's screen shows.
        transfer: Transfer,
        /// Answers by the question's id, as `PaymentAnswer::questions` asks them.
        answers: Answers,
        /// Paths of values that a machine read from a picture and the reader has not confirmed, such as
        /// `transfer.account`. They can warn, and never clear.
        unconfirmed: Vec<String>,
    }
}

question! {
    /// What was agreed: on the platform's order page, or in a contract.
    pub struct Order {
        /// The supplier's company name.
        supplier: String,
        /// Its tax ID.
        supplier_tax_id: String,
        /// The order's number.
        order_number: String,
        /// The invoice that belongs to it.
        invoice_number: String,
        /// The total, as typed: `4,800.00`, `USD 4800`.
        amount: String,
        /// Its currency: an ISO 4217 code, a sign or a name.
        currency: String,
        /// Price of one unit.
        unit_price: String,
        /// How many.
        quantity: String,
        /// Stated extras in addition to price × quantity: freight, insurance, charges.
        extras: String,
        /// What was agreed about the goods; not compared.
        specification: String,
        /// Delivery term, such as FOB.
        incoterm: String,
        /// How and when it ships; not compared.
        shipping: String,
        /// Whether the order is under Trade Assurance.
        trade_assurance: Option<bool>,
        /// The payee that the order page shows, where it is not the supplier.
        payee: String,
        /// Its bank.
        bank: String,
        /// Its branch.
        branch: String,
        /// Its account number or IBAN, as typed; digits may be hidden by `*`.
        account: String,
        /// BIC (SWIFT code), 8 or 11 characters (ISO 9362).
        swift: String,
        /// The steps of the payment, if it is not due at once.
        schedule: Vec<ScheduleStep>,
    }
}

question! {
    /// A step of a payment schedule.
    pub struct ScheduleStep {
        /// Its name, such as "deposit".
        label: String,
        /// Its amount.
        amount: String,
        /// Its share of the total in per cent.
        percent: String,
        /// What the buyer receives for it.
        deliverable: String,
        /// Whether it is the step that is due now.
        due: Option<bool>,
    }
}

question! {
    /// What the invoice says.
    pub struct Invoice {
        /// The company that issues it.
        issuer: String,
        /// Its tax ID.
        issuer_tax_id: String,
        /// Its number.
        number: String,
        /// The order that it names.
        order_number: String,
        /// What it asks for.
        amount: String,
        /// ISO code.
        currency: String,
        /// Price of one unit.
        unit_price: String,
        /// How many.
        quantity: String,
        /// Stated extras in addition to price × quantity: freight, insurance, charges.
        extras: String,
        /// Delivery term.
        incoterm: String,
        /// The payee, where it is not the issuer.
        payee: String,
        /// Its bank.
        bank: String,
        /// Its branch.
        branch: String,
        /// Its account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// The payment reference that it asks for.
        reference: String,
    }
}

question! {
    /// What was read out on a number that the reader already had.
    pub struct Call {
        /// Who is to be paid.
        payee: String,
        /// The bank.
        bank: String,
        /// The account, digit by digit.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
    }
}

question! {
    /// Payment details that somebody sent.
    pub struct Instruction {
        /// Who is to be paid.
        payee: String,
        /// A company or a person.
        payee_type: Option<PayeeType>,
        /// The bank.
        bank: String,
        /// Its branch.
        branch: String,
        /// The account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// How much.
        amount: String,
        /// ISO code.
        currency: String,
        /// The payment reference to write.
        reference: String,
        /// The invoice that it names.
        invoice_number: String,
        /// The way to pay.
        channel: Option<Channel>,
        /// The address it came from, such as `Li Na <sales@example.com>`.
        from: String,
    }
}

question! {
    /// What was paid before.
    pub struct Previous {
        /// Who was paid.
        payee: String,
        /// The bank.
        bank: String,
        /// The account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// The address that its invoice or message came from.
        from: String,
        /// Whether the supplier confirmed that it arrived.
        arrived: Option<Reply>,
    }
}

question! {
    /// The reader's own exclusive-account certificate.
    pub struct Certificate {
        /// The payee that it names.
        payee: String,
        /// The account that it names.
        account: String,
    }
}

question! {
    /// What the bank's screen shows before it is submitted.
    pub struct Transfer {
        /// Who will be paid.
        payee: String,
        /// What the bank says when it compares that name with the account.
        name_check: Option<NameCheck>,
        /// The bank.
        bank: String,
        /// Its branch.
        branch: String,
        /// The bank's country.
        bank_country: String,
        /// The account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// How much.
        amount: String,
        /// ISO code.
        currency: String,
        /// The currency of the account that is debited.
        debit_currency: String,
        /// The payment reference.
        reference: String,
        /// The bank's fee.
        fee: String,
        /// Who pays it.
        fee_paid_by: Option<FeePaidBy>,
        /// The day on which it was made, once it was.
        paid_on: String,
        /// The bank's own number for it.
        bank_reference: String,
    }
}
