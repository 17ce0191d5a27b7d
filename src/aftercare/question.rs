//! What is asked: what happened to an invoice, and what is known about it.

use crate::{
    date::Day,
    question::{question, words},
};

words! {
    /// What happened.
    pub enum Situation {
        /// Something on it is wrong.
        Wrong = "wrong",
        /// It arrived, but cannot be found.
        Lost = "lost",
        /// It never arrived.
        NotReceived = "not-received",
        /// What it is for was refunded or downgraded.
        Refunded = "refunded",
        /// A different type is needed.
        OtherType = "other-type",
        /// A different issue date is needed.
        OtherDate = "other-date",
        /// A different buyer name is needed.
        OtherTitle = "other-title",
        /// The payment went to the wrong account.
        PaidWrongAccount = "paid-wrong-account",
    }
}

words! {
    /// How a payment was made that went to the wrong account.
    pub enum PaidBy {
        /// By bank transfer.
        BankTransfer = "bank-transfer",
        /// By card.
        Card = "card",
        /// On the platform's own page.
        Platform = "platform",
        /// By a wire company, a wallet, a gift card, cryptocurrency or cash.
        Other = "other",
    }
}

words! {
    /// Where a bank is.
    pub enum Land {
        /// The United States.
        UnitedStates = "US",
        /// The United Kingdom.
        UnitedKingdom = "GB",
        /// Mainland China.
        MainlandChina = "CN",
        /// Hong Kong.
        HongKong = "HK",
        /// Elsewhere.
        Other = "other",
    }
}

words! {
    /// Whether the invoice is a file or paper.
    pub enum Medium {
        /// A file, also an older electronic one.
        Digital = "digital",
        /// Paper that was mailed; a printed file does not count.
        Paper = "paper",
    }
}

words! {
    /// Which invoice it is.
    pub enum InvoiceType {
        /// General (普通发票).
        General = "general",
        /// Special VAT (增值税专用发票).
        Special = "special",
    }
}

words! {
    /// What the console shows.
    pub enum Status {
        /// 开票中.
        Invoicing = "invoicing",
        /// 已开票.
        Issued = "issued",
    }
}

words! {
    /// Where a mailed invoice is: the five rows of the FAQ's table.
    pub enum Delivery {
        /// On its way, to the right address.
        InTransit = "in-transit",
        /// On its way, with a wrong address or phone.
        WrongAddress = "wrong-address",
        /// Sent back.
        SentBack = "sent-back",
        /// Marked as delivered, but not there.
        Delivered = "delivered",
        /// It arrived, and was lost afterwards.
        Received = "received",
    }
}

words! {
    /// A part of a paper invoice.
    pub enum Part {
        /// 发票联.
        Invoice = "invoice",
        /// 抵扣联.
        Deduction = "deduction",
    }
}

words! {
    /// What the electronic tax bureau shows of a credit note confirmation form.
    pub enum FormStatus {
        /// 01 无需确认.
        NotNeeded = "not-needed",
        /// 02 销方录入待购方确认.
        AwaitingBuyer = "awaiting-buyer",
        /// 03 购方录入待销方确认.
        AwaitingSeller = "awaiting-seller",
        /// 04 购销双方已确认.
        Confirmed = "confirmed",
        /// 05 作废（销方录入购方否认）.
        DeniedByBuyer = "denied-by-buyer",
        /// 06 作废（购方录入销方否认）.
        DeniedBySeller = "denied-by-seller",
        /// 07 作废（超72小时未确认）.
        Expired = "expired",
        /// 08 作废（发起方已撤销）.
        Withdrawn = "withdrawn",
        /// 09 作废（确认后撤销）.
        Revoked = "revoked",
        /// 10 作废（异常凭证）.
        Irregular = "irregular",
    }
}

words! {
    /// What to do about a shortfall.
    pub enum Settle {
        /// Return the invoice and request a new one.
        Return = "return",
        /// Offset it with new consumption.
        Offset = "offset",
    }
}

question! {
    /// It is wrong, lost, refunded: what now?
    pub struct AftercareQuestion {
        /// What happened.
        situation: Option<Situation>,
        /// Today in China.
        today: Option<Day>,
        /// The invoice.
        invoice: Invoice,
        /// The payment that went to the wrong account.
        payment: WrongPayment,
        /// Where a mailed invoice is.
        delivery: Option<Delivery>,
        /// What is mailed back.
        parcel: Parcel,
        /// The return request in the console.
        request: Request,
        /// The credit note confirmation form (红字发票信息确认单), or the information form of a paper invoice.
        credit_note_form: Form,
        /// Whether the tax authority has issued the credit note itself (红字发票).
        red_invoice_issued: Option<bool>,
        /// What a ticket asks for in addition to the invoice.
        ticket: Ticket,
        /// The name on the seal of the lost invoice certificate.
        seal: String,
        /// What was really consumed, after the refund.
        consumption: String,
        /// What was refunded.
        refund: String,
        /// Whether the refund is complete.
        refund_processed: Option<bool>,
        /// Whether an invoice had been requested before the refund.
        invoiced_before: Option<bool>,
        /// Whether a stored-value card had paid.
        stored_value_card: Option<bool>,
        /// What to do about a shortfall.
        settle: Option<Settle>,
        /// Consumption that is not invoiced yet and can offset a shortfall.
        new_consumption: Vec<Consumption>,
        /// The name that the account is verified under.
        verified_name: String,
        /// The name on the exclusive account certificate.
        certificate_name: String,
        /// Further days that are off; those of the years in [`calendar::YEARS`](crate::calendar::YEARS) are known.
        holidays: Vec<Option<Day>>,
        /// Days of a weekend that are worked.
        working_days: Vec<Option<Day>>,
        /// The ids of steps that are done.
        done: Vec<String>,
    }
}

question! {
    /// The invoice.
    pub struct Invoice {
        /// Whether it is a file or paper.
        medium: Option<Medium>,
        /// Which invoice it is.
        r#type: Option<InvoiceType>,
        /// What the console shows.
        status: Option<Status>,
        /// Whether its use (用途确认) or its recording (入账确认) was confirmed in the tax digital account, or (on paper)
        /// whether it was verified for deduction. An entry in the reader's own ledger does not count.
        booked: Option<bool>,
        /// The day of issue.
        issue_date: String,
        /// Its number.
        number: String,
        /// The code of an older invoice.
        code: String,
        /// Who issued it.
        issuer: String,
        /// The total including tax.
        amount: String,
        /// The company that it is made out to.
        title: String,
        /// Its rate.
        rate: String,
        /// A product, whose rate is used where no rate is given.
        product: String,
        /// The item that it names.
        item: String,
        /// The day on which it was requested.
        requested_on: String,
        /// Whether a third-party vendor of the Marketplace issues it.
        third_party: Option<bool>,
    }
}

question! {
    /// A payment that went to the wrong account. What is typed is copied into the messages unchanged.
    pub struct WrongPayment {
        /// How it was made.
        method: Option<PaidBy>,
        /// Where the payer's bank is.
        from: Option<Land>,
        /// Where the account is that was paid.
        to: Option<Land>,
        /// The day of the payment.
        paid_on: String,
        /// The amount with its currency.
        amount: String,
        /// The name that was paid.
        payee: String,
        /// Its bank.
        bank: String,
        /// Its account.
        account: String,
        /// The payment reference.
        reference: String,
        /// The number that the bank gave the payment.
        transaction_number: String,
    }
}

question! {
    /// What is mailed back.
    pub struct Parcel {
        /// The issuers of other invoices that go back too.
        issuers: Vec<String>,
        /// The parts that are in it.
        parts: Vec<Option<Part>>,
        /// The courier's number.
        tracking_number: String,
        /// Whether it is to be paid on arrival.
        cash_on_delivery: Option<bool>,
        /// The day on which it arrives; today where it is not given.
        arrived_on: String,
    }
}

question! {
    /// The return request in the console.
    pub struct Request {
        /// Why it is returned.
        reason: String,
        /// The day on which it was submitted.
        submitted_on: String,
    }
}

question! {
    /// The form that comes before a credit note.
    pub struct Form {
        /// Its number.
        number: String,
        /// What the electronic tax bureau shows.
        status: Option<FormStatus>,
        /// The day on which it was entered there.
        created_on: String,
    }
}

question! {
    /// What a ticket asks for in addition to the invoice.
    pub struct Ticket {
        /// Whether a copy of the stub is wanted.
        stub: Option<bool>,
        /// Where to send it.
        address: String,
        /// To whom.
        contact: String,
        /// The recipient's mobile phone.
        mobile: String,
    }
}

question! {
    /// Consumption that is not invoiced yet.
    pub struct Consumption {
        /// Who would invoice it.
        issuer: String,
        /// The item that would be named.
        item: String,
        /// The rate.
        rate: String,
        /// How much, including tax.
        amount: String,
        /// The month of pay-as-you-go usage, `2026-10`.
        usage_month: String,
    }
}
