//! The question: the account, the buyer name (title), and what to invoice.

use crate::{
    date::Day,
    question::{question, words},
};

words! {
    /// How the account is verified.
    pub enum Holder {
        /// A person.
        Personal = "personal",
        /// A company or another organisation.
        Enterprise = "enterprise",
    }
}

words! {
    /// Which invoice is wanted. The last three are no longer issued.
    pub enum InvoiceType {
        /// 电子发票（普通发票）.
        General = "general",
        /// 电子发票（增值税专用发票）.
        Special = "special",
        /// 增值税电子普通发票.
        ElectronicGeneral = "electronic-general",
        /// 纸质普通发票.
        PaperGeneral = "paper-general",
        /// 纸质专用发票.
        PaperSpecial = "paper-special",
    }
}

words! {
    /// How it is requested.
    pub enum Method {
        /// By order detail (按订单明细).
        Order = "order",
        /// By monthly bill (按月账单).
        Month = "month",
        /// By amount (按金额).
        Amount = "amount",
    }
}

words! {
    /// What it is wanted for.
    pub enum Purpose {
        /// To compare it order by order.
        Itemised = "itemised",
        /// To be reimbursed month by month.
        Monthly = "monthly",
        /// To have part of an amount invoiced now.
        Part = "part",
    }
}

words! {
    /// Who paid.
    pub enum Payment {
        /// The account that bought.
        Own = "own",
        /// A reseller was paid.
        Reseller = "reseller",
        /// Another account paid for this one.
        OnBehalf = "on-behalf",
    }
}

words! {
    /// Which account asks for the invoice.
    pub enum Asker {
        /// The one that bought, or the one that paid if it paid for another.
        Owner = "owner",
        /// The one that another account paid for.
        Beneficiary = "beneficiary",
        /// The master of an enterprise with several accounts.
        Master = "master",
        /// Some other account.
        Other = "other",
        /// A RAM user of the account.
        RamUser = "ram-user",
    }
}

words! {
    /// Whose buyer name goes on the invoice if one account paid for another.
    pub enum TitleOf {
        /// The payer's.
        Payer = "payer",
        /// That of the account that was paid for.
        Beneficiary = "beneficiary",
    }
}

words! {
    /// How a personal account gets an enterprise title.
    pub enum Way {
        /// Change the real-name registration.
        ChangeRegistration = "change-registration",
        /// Have an application reviewed.
        Review = "review",
    }
}

words! {
    /// In what role a person applies for an enterprise title.
    pub enum Identity {
        /// As an employee.
        Employed = "employed",
        /// As a student, or as a teacher.
        Student = "student",
    }
}

words! {
    /// What proves the employment.
    pub enum Proof {
        /// 在职证明.
        Certificate = "employment-certificate",
        /// 社保缴纳记录.
        SocialSecurity = "social-security",
        /// 个人所得税纳税记录.
        IncomeTax = "income-tax",
        /// 公积金缴纳记录.
        HousingFund = "housing-fund",
        /// 劳动合同.
        Contract = "employment-contract",
        /// Anything else, such as a screenshot of a profile.
        Other = "other",
    }
}

words! {
    /// How it is billed.
    pub enum Billing {
        /// 预付费.
        Prepaid = "prepaid",
        /// 按量付费.
        PayAsYouGo = "pay-as-you-go",
        /// 充值: money on the account, no purchase.
        TopUp = "top-up",
    }
}

words! {
    /// How a domain name was bought.
    pub enum DomainSale {
        /// 带价PUSH.
        PricedPush = "priced-push",
        /// In any other way.
        Other = "other",
    }
}

words! {
    /// Which side of a domain name's transfer the account is on.
    pub enum DomainSide {
        /// It bought the name.
        Original = "original",
        /// The name was transferred to it.
        New = "new",
    }
}

question! {
    /// May I submit this request, and what will I get?
    pub struct InvoiceRequestQuestion {
        /// Today in China.
        today: Option<Day>,
        /// The account.
        cloud_account: CloudAccount,
        /// Who paid.
        paid_by: Option<Payment>,
        /// Who asks.
        asked_by: Option<Asker>,
        /// Whether both accounts are verified under the same enterprise.
        same_enterprise: Option<bool>,
        /// Whether multi-account management links them.
        multi_account: Option<bool>,
        /// Whose buyer name is wanted, if one account paid for another.
        title_of: Option<TitleOf>,
        /// Whether a pay-on-behalf agreement is signed.
        pay_on_behalf_agreement: Option<bool>,
        /// The six buyer fields.
        title: Title,
        /// The name that the account is verified under.
        verified_name: String,
        /// The change of the company's name.
        rename: Rename,
        /// A title other than the verified name.
        other_title: OtherTitle,
        /// An enterprise title for a personal account.
        enterprise_title: EnterpriseTitle,
        /// Which invoice is wanted.
        invoice_type: Option<InvoiceType>,
        /// The same, in the page's words.
        invoice_type_label: String,
        /// All types that the page offers, in its words.
        offered_types: Vec<String>,
        /// Whether input VAT is to be deducted with it.
        for_deduction: Option<bool>,
        /// An invoice content other than the page's.
        other_content: String,
        /// How it is requested.
        method: Option<Method>,
        /// What it is wanted for.
        purpose: Option<Purpose>,
        /// How much is requested, if by amount.
        amount: String,
        /// What the monthly bill says.
        bill_amount: String,
        /// What to invoice.
        items: Vec<Item>,
        /// Public holidays in China.
        holidays: Vec<Option<Day>>,
        /// Weekend days that are worked.
        working_days: Vec<Option<Day>>,
    }
}

question! {
    /// The account.
    pub struct CloudAccount {
        /// How it is verified.
        kind: Option<Holder>,
        /// Whether it is closed.
        closed: Option<bool>,
        /// Whether a shortfall blocks requests.
        outstanding_credit_note: Option<bool>,
        /// Whether it was changed from personal to enterprise.
        changed_to_enterprise: Option<bool>,
    }
}

question! {
    /// The six buyer fields.
    pub struct Title {
        /// The name on the invoice.
        name: String,
        /// The tax ID.
        tax_id: String,
        /// The bank of deposit.
        bank: String,
        /// The account there.
        bank_account: String,
        /// The registered address.
        address: String,
        /// The registered phone.
        phone: String,
    }
}

question! {
    /// A change of the company's name.
    pub struct Rename {
        /// Whether the name on the business licence has changed.
        renamed: Option<bool>,
        /// Whether the real-name registration has the new name.
        registration_updated: Option<bool>,
    }
}

question! {
    /// A title other than the verified name.
    pub struct OtherTitle {
        /// Whether an account manager is assigned.
        account_manager: Option<bool>,
        /// Whether the agreement on several titles is signed.
        agreement_signed: Option<bool>,
    }
}

question! {
    /// An enterprise title for a personal account.
    pub struct EnterpriseTitle {
        /// Whether the title is one; a company's name says so too.
        wanted: Option<bool>,
        /// Which way is chosen.
        way: Option<Way>,
        /// The role of the applicant.
        identity: Option<Identity>,
        /// What proves the employment.
        proof: Option<Proof>,
        /// Whether another enterprise title is active.
        another_active: Option<bool>,
        /// Whether invoices under the personal title are still to be issued.
        pending_personal: Option<bool>,
        /// The day on which the application was submitted.
        submitted_on: String,
        /// The day on which it was approved.
        approved_on: String,
    }
}

question! {
    /// Something to invoice.
    pub struct Item {
        /// The product.
        product: String,
        /// The day of the order.
        order_date: String,
        /// The month of use, `YYYY-MM`.
        usage_month: String,
        /// How it is billed.
        billing: Option<Billing>,
        /// The charges, tax included; for a top-up, what was paid in.
        amount: String,
        /// How much of a top-up was spent.
        consumed: String,
        /// What is invoiced already.
        invoiced: String,
        /// What was refunded.
        refunded: String,
        /// The account, if there are several.
        cloud_account: String,
        /// Who issues it, as the invoicing page says.
        issuer: String,
        /// The rate, as the invoicing page says.
        rate: String,
        /// Buyer fields of this item only.
        title: Title,
        /// How a domain name was bought.
        domain_sale: Option<DomainSale>,
        /// The day on which a domain name was transferred.
        transferred_on: String,
        /// Which side of the transfer this account is on.
        domain_side: Option<DomainSide>,
    }
}
