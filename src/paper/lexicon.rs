//! The table of labels on documents: one row for each, in English, Chinese and six more languages.
//!
//! A row gives what the label names, whose it is, and its spellings, separated by commas. A spelling has the words one
//! by one; `a/b` is either of two, `word?` can be missing, and `@set` is one of [`SETS`]. Case, accents, stops,
//! apostrophes and the spaces between Chinese characters do not count, and traditional characters are read as
//! simplified ones.

use super::what::{
    Side::{self, Any, Between, Buyer, Payee, Payer, Seller},
    What,
};

/// Words that occur in many labels.
pub static SETS: &[(&str, &str)] = &[
    (
        "ben",
        "beneficiary/beneficiarys/beneficiaries/bene/benef/bnf/bnfy/payee/payees/recipient/recipients/receiver/receivers/creditor",
    ),
    ("acc", "account/acct/acc/ac/accounts"),
    ("no", "no/nos/number/num/nr/#/id/nummer/nbr"),
    ("name", "name/names"),
    ("payer", "payer/payers/remitter/remitters/sender/senders/debtor/debtors/originator/applicant/applicants/ordering"),
    ("收", "收款人/收款方/收款单位/收款公司/收款账户/收款/受益人/受款人/收方/收款企业/对方"),
    ("付", "付款人/付款方/付款单位/付款账户/付款公司/付款/汇款人/汇款单位/付方/转出/扣款/付款企业/汇出/本方"),
    ("号", "号/号码/编号/no"),
    ("卖", "供方/卖方/乙方/销售方/销方/供应商/供货方"),
    ("买", "需方/买方/甲方/购买方/购方/采购方"),
    ("账号", "账号/账户号码/账户号/户口号码/户口/卡号/银行账号/银行账户/银行卡号/账户"),
];

/// The labels.
pub static LABELS: &[(What, Side, &str)] = &[
    // The payee.
    (
        What::Payee,
        Any,
        "@acc @name/title, name of the? @acc holder/owner?, @acc holder/holders/owner/owners @name?, bank account @name, name on/of the? @acc, 户名, 账户名称, 账户名, 账户全称, 开户名称, 开户名, 账户姓名, \
        kontoinhaber, titulaire du? compte?, titular de? la? cuenta?, intestatario, rekeninghouder, tnv",
    ),
    (
        What::Payee,
        Payee,
        "@ben company/full/legal/account? @name?, name of the? @ben, @ben @name and? address, @ben customer @name?, @ben @acc @name, please/pls/kindly? pay/payable/paid/remit/transfer/wire to, in favour/favor of, please/pls/kindly? make payment to, \
        payment/payments to be made to, to be paid to, payments to, send/sending money? to, credit to, payment to, to beneficiary, 账户人, who are you paying, you are paying, youre paying, paying, transferring to",
    ),
    (
        What::Payee,
        Payee,
        "@收 名称/姓名/户名/全称/账户名称/账户名/名, @收 名称/姓名/户名 及/和 地址, 收款人, 收款单位, 收款方, 受益人, 收款户名, 收款公司, 收款账户名, 收款人姓名",
    ),
    (
        What::Payee,
        Payee,
        "empfaenger/empfanger name?, zahlungsempfaenger/zahlungsempfanger, beguenstigter/begunstigter, beneficiaire, \
        beneficiario, intestato a, begunstigde, odbiorca, nazwa odbiorcy",
    ),
    (
        What::Name,
        Any,
        "company, company name, companys name, name of company, 公司名称, 公司名, 公司, 单位名称, 公司全称, 企业名称, name, full name, 名称, 姓名",
    ),
    (What::FirstName, Payee, "first name/names, given name"),
    (What::LastName, Payee, "last name, family name, surname"),
    // Its account.
    (What::Account, Payee, "@ben bank? @acc @no?, @ben @acc @no or/and? iban, @ben @no"),
    (
        What::Account,
        Any,
        "to @acc @no, to the? following? @acc, into @acc, old/new/previous/former @acc @no?, old, 原账号, 旧账号, 新账号, 原账户, 旧账户, 新账户, bank? @acc @no? iban?, bank? @acc @no or iban, our bank? @acc @no?, multi currency @acc @no?, card @no?, bank card @no?, debit card",
    ),
    (What::Account, Payee, "@收 @账号, 收款账号, 收款账户, 收款卡号, 对公账号, 专属账号"),
    (What::Account, Any, "账号 卡号"),
    (What::Account, Payee, "@卖 @账号"),
    (What::Account, Any, "supplier/suppliers/seller/sellers bank? @acc @no?"),
    (What::Account, Payer, "@买 @账号, buyer/buyers bank? @acc @no?"),
    (What::Bank, Payee, "@卖 开户银行/开户行/银行"),
    (What::Bank, Any, "supplier/suppliers/seller/sellers bank @name?"),
    (What::Bank, Payer, "@买 开户银行/开户行/银行, buyer/buyers bank @name?"),
    (What::Account, Any, "@账号, 银行卡, 开户账号, 美元/欧元/港币/人民币 @账号"),
    (
        What::Account,
        Any,
        "kontonummer, konto @no?, konto des/der beguenstigten/begunstigten/empfaengers/empfangers, numero/no? de? compte du beneficiaire, cuenta del? beneficiario, conto del? beneficiario, no de compte iban?, numero de compte, numero/no de cuenta, cuenta, numero de conta, conta, conto, \
        conto corrente, rekeningnummer, nr rachunku, nr konta",
    ),
    (What::Iban, Any, "@ben? iban @no/code?, @ben account iban"),
    // Its bank.
    (
        What::Swift,
        Any,
        "@ben? bank? banks? swift bic? code/@no/address/add? bic?, @ben? bank? bic swift? code/@no?, bank identifier code? bic?, \
        swiftbic code?, 银行国际代码, 国际代码, code bic swift?, code swift, swift code of? beneficiary? bank, bic of the? bank, 国际汇款代码, \
        @收? 开户行/开户银行/银行? swift 代码/号码/编码/编号/码?, codigo swift bic?",
    ),
    (
        What::Bank,
        Payee,
        "@ben bank/banks/banker/agent @name?, @ben bank name and? address?, bank of the? @ben, name of the? @ben bank, receiving bank @name?",
    ),
    (
        What::Bank,
        Any,
        "bank/banks/banker/bankers @name?, our bank/banker/bankers @name?, opening bank @name?, account bank, bank of deposit, \
        account with institution/bank, name of the? bank, bank name and branch, bank name address, bank branch name, where the account is held",
    ),
    (
        What::Bank,
        Payee,
        "@收 开户银行/开户行/银行/行/开户行名称/开户银行名称/银行名称/行名称/开户行名/行名/开户机构/所在银行, 收款银行, 收款行, 收款银行/收款行 名称? 及/和 地址, @收 开户行/开户银行/银行 名称? 及/和 地址, 收方开户行, 汇入银行, 汇入行, 入账银行",
    ),
    (
        What::Bank,
        Any,
        "开户行, 开户银行, 开户, 开户行名称, 开户银行名称, 银行名称, 开户机构, 开户行全称, 银行, 开户行及支行, 所属银行",
    ),
    (
        What::Bank,
        Any,
        "kreditinstitut, bank des/der beguenstigten/begunstigten/empfaengers/empfangers, banque du? beneficiaire, banco del? beneficiario, banca del? beneficiario, bankname, geldinstitut, domiciliation bancaire?, banque, nom de la banque, banco, entidad bancaria?, banca, \
        nombre del banco, nome do banco, banknaam, nazwa banku",
    ),
    (
        What::Branch,
        Any,
        "@ben? bank? branch/branches @name?, sub branch, subbranch, 支行, 分行, 开户支行, 开户网点, 网点, 支行名称, 分行名称, 分支行, 所属支行, 开户行网点",
    ),
    (
        What::BankAddress,
        Any,
        "@ben? bank/banks branch? address/add/addr/adress/location, branch address, address of the? bank, @收? 开户行地址, \
        @收? 银行地址, adresse de la banque, bankadresse",
    ),
    (
        What::Country,
        Any,
        "@ben? bank country region/territory?, country region? territory? of the? @ben? bank, bank location, country of destination, destination country, 收款银行国家/所在国家/所在地区, \
        银行所在国家/地区, 银行国家 地区?, 收款行所在国家 地区?, 收款行国家 地区?, 收款国家 地区?, @收 常驻/所在? 国家 地区? 名称? 代码?, country region/territory?, 国家 地区?, land, pays, paese, pais, kraj",
    ),
    (
        What::Cnaps,
        Any,
        "cnaps code/@no?, 收款行/收款银行/开户银行/开户网点 行号/联行号, 收款行号, 联行号, 大额行号, 支付行号, 开户行行号, 开户行号, 人行行号, 银行行号, 银行联号, 支付系统行号, @收? 行号, 大额支付行号, 开户行联行号, 大小额行号",
    ),
    (
        What::BankCode,
        Any,
        "bank code, branch code, bankbranch code, clearing code, sort code, routing @no/code?, aba @no/code?, aba routing @no?, bsb @no?, fedwire, \
        chips uid?, transit @no, institution @no, ifsc code?, blz, bankleitzahl, code banque, code guichet, cle rib, 银行代码, 分行代码, 银行编号, hk bank code, \
        local bank code, ncc, bank id",
    ),
    (
        What::BankAccount,
        Any,
        "@收? 开户行/开户银行/银行 及/和 账号/帐号/账户, 开户行账号, 开户银行账号, 开户行账户, bank and account",
    ),
    // Parts of the document.
    (
        What::Part,
        Payer,
        "pay from, paying from, from account, debit account, your account, account to debit, from my account, @payer details/information/account/bank?, \
        from, debit from, you pay from, ordering customer/party, ordering institution, transfer from, 付款信息, 付款账户信息, \
        付款人, 付款方, 付款单位, 汇款人, 付款账户, 转出账户, 付方, 付款人信息, 汇款人信息, 付款方信息, 申请人",
    ),
    (
        What::Part,
        Payee,
        "@ben details/information/bank/account? details/information?, pay to, paying to, you are paying, youre paying, sending to, send to, who are you paying, new payee, to account, pay someone, to, 收款信息, 收款人信息, 收款方信息, \
        收款账户信息, 收款人, 收款方, 收款单位, 收方, 受益人信息, 受益人, 收款账户, our bank information/details/account, bank \
        details/information/info/account, remittance details/instructions, wire instructions/details, payment instructions/details, where to pay, \
        where to send the? money, bankverbindung, coordonnees bancaires, datos bancarios, coordinate bancarie, 汇款路线, 汇款信息, 账户信息, 银行信息, 账户资料",
    ),
    (
        What::Part,
        Between,
        "intermediary/intermediate/correspondent/correspondents/corresponding/agent/via bank? details?, intermediary institution, bank correspondent, 中间行信息, 代理行信息, 中转行信息",
    ),
    (
        What::Bank,
        Between,
        "intermediary/intermediate/correspondent/correspondents/corresponding/agent/via bank/banks @name?, correspondent/agent of the? @ben bank, 收款银行之代理行 名称? 及/和 地址, 中间行, 中间银行, 代理行, 中转行, 中转银行, 收款银行之代理行, 代理银行",
    ),
    (
        What::Account,
        Between,
        "intermediary/intermediate/correspondent/correspondents/corresponding/agent bank? @acc @no?, 中间行/代理行/中转行 @账号",
    ),
    (
        What::Swift,
        Between,
        "intermediary/intermediate/correspondent/correspondents/corresponding/agent bank? swift/bic bic? code?, 中间行/代理行/中转行 swift 代码/号码?",
    ),
    // The payer's.
    (
        What::Account,
        Payer,
        "@payer bank? @acc @no?, debit @acc @no?, debited account, from @acc @no?, your @acc @no?, @付 @账号, 付款账号, 付款卡号, 转出账号, 扣款账号, 汇款账号",
    ),
    (What::Payee, Payer, "auftraggeber, donneur dordre, ordenante, ordinante, opdrachtgever"),
    (
        What::Account,
        Payer,
        "konto des auftraggebers, auftraggeberkonto, compte a debiter, cuenta de cargo, belastungskonto",
    ),
    (
        What::Payee,
        Payer,
        "@payer @name?, @payer account @name, debit/debited @acc @name, ordering customer/party @name?, @付 名称/户名/姓名/全称/账户名称, 付款人, 付款方, 付款单位, 汇款人, 付款户名, 付款公司, 汇款单位, 汇款方, 汇款户名, 转出户名, 付款企业, 付款账户名称, 汇出户名",
    ),
    (
        What::Bank,
        Payer,
        "@payer bank/agent @name?, paying bank, sending bank, remitting bank, @付 银行/开户行/开户银行/行/开户行名称, 付款行, 付款银行, 汇出行, 汇款银行",
    ),
    // Who, and to whom.
    (
        What::Seller,
        Seller,
        "seller/sellers @name?, the seller, supplier/suppliers @name?, exporter @name?, shipper exporter?, vendor @name?, manufacturer, issued by, \
        from, issuer, sold by, party b, our company, 乙方, 卖方, 供方, 卖方名称, 供应商, 供应商名称, 销售方, 销售方名称, 销方名称, 出口商, 开票主体, 开票方, 销货单位, 供货方, 发货人, 出卖人, \
        verkaeufer/verkaufer, lieferant, vendeur, fournisseur, vendedor, proveedor, fornitore, seller info, 供货单位, 卖家",
    ),
    (
        What::Buyer,
        Buyer,
        "buyer/buyers @name?, the buyer, to, for, messrs, m s, consignee, consigned to, bill/billed/invoice/invoiced/sold/ship/issued to, bill to party, \
        customer/customers/client/clients @name?, purchaser, importer, for account and? risk of messrs, for account of messrs, shipped to, shipping address, \
        delivery address, attention company, party a, 甲方, 买方, 买方名称, 需方, 购货方, 购买方, 购买方名称, 购方名称, 客户, 客户名称, 购货单位, 抬头, 发票抬头, 致, 收货人, 买受人, 买家, 采购方, 订购方, \
        kunde, kaeufer/kaufer, acheteur, cliente, comprador, acquirente, klant",
    ),
    (
        What::TaxId,
        Any,
        "税号, 纳税人识别号, 统一社会信用代码 纳税人识别号?, 纳税识别号, 信用代码, uscc, unified social credit code, tax id number?, \
        tax registration @no, taxpayer id number?",
    ),
    // Which document.
    (
        What::Number,
        Any,
        "proforma/pro? forma? invoice/inv @no/ref, proforma invoice @no?, pro forma invoice? @no?, pi @no/ref?, proforma ref, quote/quotation ref, our invoice @no?, invoice/inv @no/ref/reference, commercial invoice @no?, proforma @no?, \
        ci @no, invoice, quotation @no, document @no, doc @no, 发票号码, 发票号, 发票编号, 形式发票 @号?, 形式发票号, pi 号/号码/编号, 编号, 数电票号码, 票据号码, 账单编号, 账单号, \
        rechnungsnummer, rechnung @no, rechnungs nr, facture proforma? no?, no de facture, factura proforma? no?, numero de factura, fattura proforma? n/no?, factuurnummer, faktura nr, no, nr, number, #",
    ),
    (What::Reference, Any, "our? ref @no?, our reference @no?"),
    (
        What::Order,
        Any,
        "purchase? order @no/reference, order, po @no?, p o @no?, purchase order, your po/order/ref/reference @no?, customer/customers/client/clients/buyer/buyers po/order/ref/reference @no?, \
        trade assurance order @no?, order/orders @no, order placed @no, 订单号, 订单编号, 订单号码, 采购单号, 采购订单号, 采购订单, 订单, 信保订单号, \
        bestellnummer, bestell nr, ihre/kunden? bestellung @no?, commande no, no de commande, votre commande no?, pedido, su pedido, vostro ordine, ordine n?, po ref",
    ),
    (
        What::Contract,
        Any,
        "sales? contract @no, s c @no, sc @no, sales confirmation @no, agreement @no, contract, sales contract, 合同号, 合同编号, 合同号码, 协议号, 合约号",
    ),
    (
        What::Date,
        Any,
        "date, date of order, order received on?, issue date, date of issue, date of invoice, issued on?, invoice date, dated, pi date, order date, order placed on?, created on?, date issued, document date, \
        payment date, send/sending on/date, value date, transfer date, transaction date, date of payment, date of transfer, paid on, sent on, execution date, transaction time, \
        date time, date and time, processing date, completed on, debit date, pay on, pays on, wire date, effective date, scheduled for/on/date, scheduled payment date, payment on, transfer on, contract date, date of contract, signing date, \
        日期, 开票日期, 开票时间, 签订日期, 签约日期, 签订时间, 合同日期, 交易日期, 交易时间, 转账日期, 转账时间, 付款日期, 付款时间, 汇款日期, 制单日期, 单据日期, 支付时间, 订单日期, 出票日期, 下单时间, 填开日期, 回单日期, 起息日, 开具日期, \
        datum, rechnungsdatum, date de facture, date de la facture, fecha, data, fecha de factura, factuurdatum, ausfuhrungsdatum/ausfuehrungsdatum, date dexecution, fecha de ejecucion, when",
    ),
    (
        What::OtherDate,
        Any,
        "due date/on?, payment due date?, date due, valid until/to/till/thru/for?, offer? validity, expiry date?, expires on?, expiration date?, \
        delivery/shipment/shipping/loading/arrival/departure/travel/ship date, etd, eta, pay by, payment deadline, latest date? of? shipment, date of birth, date of shipment, \
        付款期限, 有效期, 有效期至, 交货日期, 交货期, 交期, 到期日, 到期日期, 乘车日期, 最晚付款日, 发货日期, 交货时间, 应付日期, 还款日期, faellig/fallig am?, \
        faelligkeit/falligkeit, echeance, vencimiento, scadenza",
    ),
    // How much.
    (
        What::Currency,
        Any,
        "currency, ccy, transfer currency, payment currency, account currency, 币种, 币别, 货币, 币制, 汇款币种, 交易币种, waehrung/wahrung, devise, moneda, divisa, valuta",
    ),
    (
        What::Total,
        Any,
        "ttl amount/amt/value?, total? amt, grand? total amount/price/value/sum/payable/usd/eur/cost/order?, invoice/order/contract/transfer/payment/transaction/remittance/wire/total \
        amount/total/value, amount in figures, amount figures, amount, sum, say total, total say, total of the? order/invoice/contract was/is?, order total was/is?, total is/was, total contract value/price/amount, amount to transfer/send/be transferred/remit/receive, \
        you send/sent exactly?, you are sending, sending amount, send amount, transfer, amount transferred, amount sent, amount received by, @ben gets/receives exactly?, @ben will get/receive, \
        they get/receive exactly?, they will get/receive, total amount to pay, \
        合计, 总计, 总金额, 总价, 总额, 合计金额, 合计总额, 共计, 金额, 金额 小写, 小写 金额, 小写, 总款, 转账金额, 汇款金额, 付款金额, 交易金额, 合同金额, 合同总价, 合同总金额, 订单金额, 订单总额, 订单总价, 实付金额, 应付总额, 应付款, 应付金额, 总货款, 货款, 货款总额, \
        应收金额, 价税合计, 人民币 小写, 开票金额, 发票金额, 转出金额, 支付金额, 付款总额, 结算金额, 账单金额, 金额合计, 金额元, \
        rechnungsbetrag, gesamtbetrag, endbetrag, betrag, summe, gesamtsumme, zahlbetrag, montant, montant total/ttc, montant total ttc, total ttc, total general, total/montant a payer, net a payer, importe, importe total, total a pagar, zu zahlen, rechnungssumme, gesamtpreis, \
        importo, totale, totale fattura, totale da pagare, bedrag, totaal, te betalen, kwota, do zaplaty, razem, toplam, valor, valor total",
    ),
    (
        What::Subtotal,
        Any,
        "sub total, subtotal, item subtotal, items subtotal, goods value, product amount, total goods, merchandise total, 小计, 产品总额, 商品总额, 货值",
    ),
    (
        What::Due,
        Any,
        "amount due now?, pay now, due today, balance due, total due, due amount, amount now due, amount payable, payable amount, amount outstanding, outstanding amount, due now, now due, \
        total amount due, please pay, pls pay, kindly pay, amount to pay, to be paid now?, to pay now, payable now, 本次应付, 本次应付款, 本次付款, 本次支付, 本月应付款, 本期应付, 待付金额, 待支付, 未付金额, 需付, 应付, 本次应付金额",
    ),
    (
        What::Pay,
        Any,
        "pay, remit, transfer, send, wire, arrange, settle, deposit of, payment of, remittance of, 打款, 支付, 转账, 汇款, 付款",
    ),
    (
        What::Deposit,
        Any,
        "deposit amount?, down payment, downpayment, advance payment, initial payment, prepayment, pre payment, deposit payment, first payment, advance, \
        定金, 订金, 预付款, 首付款, 预付, 首款, 头款, 预付金额, 定金金额, anzahlung, acompte, anticipo, acconto, voorschot, zaliczka",
    ),
    (
        What::Deposit,
        Payer,
        "less deposit paid/received?, deposit paid/received, paid deposit, less advance/down? payment? received/paid?, advance received, already paid, amount paid, \
        payment received, paid amount, paid, payments received, prepaid, 已付定金, 已收定金, 已付款, 已付, 已付金额, 减定金",
    ),
    (
        What::Balance,
        Any,
        "balance payment/amount?, pay later, the? balance, remaining balance/amount/payment?, final payment, rest payment, remainder, balance to pay, second payment, \
        尾款, 余款, 剩余货款, 剩余款项, 尾款金额, restbetrag, restzahlung, solde, saldo",
    ),
    (What::Tax, Any, "税额, 合计税额"),
    (
        What::Words,
        Any,
        "amount in words, in words, say, say total, 大写, 大写 金额, 金额 大写, 合计 大写, 人民币 大写, 价税合计 大写, 合计 人民币 大写, 金额 合计 大写",
    ),
    // Terms.
    (
        What::Terms,
        Any,
        "payment terms/term/method/condition/conditions/schedule/way/type?, terms/term/mode/method/conditions/way of payment, pay terms, \
        付款方式, 付款条件, 支付方式, 结算方式, 付款条款, 支付条件, 结算条件, 付款安排, zahlungsbedingungen, conditions de paiement, forma de pago, condiciones de pago",
    ),
    (
        What::Incoterm,
        Any,
        "incoterm/incoterms 2000/2010/2020? rule/rules?, price/trade/delivery/shipping/shipment/sales term/terms, terms/term of price/delivery/trade/sale, terms, delivery, delivery method, \
        贸易条款, 贸易术语, 价格条款, 成交方式, 交货条件, 贸易条件, 价格术语, 交货条款, lieferbedingungen, lieferbedingung",
    ),
    (
        What::Message,
        Any,
        "payment? reference @no?, memo, your reference, end to end reference, payment/payments ref, reference for payment, message/messages to? the? @ben? bank?, message for the? @ben, remittance information/info/advice/details/note/notes, \
        payment details/information/description/note/message, purpose of? the? payment/remittance/transfer?, transfer purpose, narrative, note/notes to? the? @ben?, \
        quote, quoting, please/pls/kindly quote/mention/indicate/state/use/write/put/include, with reference, transfer reference, wire reference, details of payment, remark/remarks, unstructured, \
        给? 收款人 的? 讯息/信息/留言/附言, 汇款? 附言 请? 必须? 务必? 填写? 写? 注明?, 汇款附言, 请附言, 转账附言, 付款附言, 用途, 备注, 摘要, 付款备注, 汇款用途, 资金用途, 转账备注, 汇款备注, 付款用途, 交易附言, 转账用途, 交易用途, 款项用途, 留言, 汇款留言, 客户附言, 附言 摘要, 附言 用途, 请注明, 请备注, 务必备注, 打款备注, 交易备注, 转账说明, \
        verwendungszweck, zahlungsreferenz, reference a rappeler, motif, libelle, communication, causale, omschrijving, kenmerk, tytulem, tytul przelewu, referenz, referencia, reference du paiement",
    ),
    // Only on banks' documents; on an invoice it is what is sold.
    (What::Message, Buyer, "concepto, concept, motivo"),
    (
        What::Other,
        Any,
        "各位 客户, 尊敬的 客户, 亲爱的 客户, 新老 客户, 广大 客户, 各位 新老 客户, 各位 合作 客户, 贵 客户, dear customer/customers/client/clients/buyer/supplier/sir",
    ),
    // Other labels: they end the value before them.
    (
        What::Other,
        Any,
        "customer/customers/client/clients/member/vendor @acc @no?, tel @no?, phone @no?, telephone @no?, fax @no?, telefax, mobile @no?, mob, cell, cellphone, hp, email, e mail, mail, website, web, www, http, https, wechat, whatsapp, \
        skype, qq, viber, telegram, contact person/name/number/us?, attn, attention, zip code?, postcode, post code, postal code, hs code, telex, \
        item/items @no?, description of? goods?, product/products @name?, qty, quantity, unit price, unit, price usd?, unit cost, model @no?, part @no?, style @no?, size, colour, color, material, commodity, goods, \
        article @no?, art @no?, pos, line total, packing, packaging, package, delivery time/term/period, lead time, leadtime, production time, time of delivery/shipment, \
        shipment, shipping method/mark/marks?, port of loading/discharge/shipment/destination/departure/lading, loading port, discharge port, destination port?, port, from port, to port, country of origin, \
        place of delivery/loading, final destination, country, city, town, state, street, origin, warranty, guarantee, marks @no?, marks and nos/numbers, insurance, partial shipment/shipments, transhipment, transshipment, documents required?, inspection, quality, \
        network, wallet address?, l c @no, lc @no, b l @no, vessel, voyage, container @no, gross weight, net weight, weight, measurement, cbm, volume, vat @no?, eori @no?, registration @no, company registration @no?, \
        fee/fees, total fee/fees/charges, wire fee/fees, bank fee/fees/charge/charges, transfer fee/fees/charge/charges, transaction fee/@no/reference/id, handling fee/charge, service fee, our fee, our fees, charge/charges, charges bearer, charge bearer, fee paid by, \
        freight cost/charge/charges?, shipping fee/cost/charge?, sea freight, air freight, express fee?, discount, exchange rate, fx rate, rate, you will be debited, you are debited, amount debited, debit amount, debited amount, total debit, total debited, total cost, total charge, total to pay, total paid, you pay, amount in your currency, \
        equivalent, converted amount, available balance, account balance, opening balance, account type, status, phone country, subject, cc, bcc, sent, regards, best regards, kind regards, sincerely, yours, \
        signature, signed by, authorized signature, authorised signature, prepared by, approved by, stamp, @ben address/add/addr/phone/tel/email/country/city/type, @ben street address, address/add/addr/adress line?, registered address, office address, factory add/address?, \
        company address, buyers address, sellers address, notify party?, confirmation @no/code?, receipt @no, transfer id/@no, trace @no, uetr, memo, ip address, device, payment method/type, service level, priority, instruction @no, batch @no, request @no, \
        delivery method, transfer type, purpose code, mtcn, sender, payment status, type, txid, hash",
    ),
    (
        What::Other,
        Any,
        "电话, 手机, 手机号, 手机号码, 联系电话, 传真, 邮箱, 电子邮箱, 地址, 公司地址, 注册地址, 单位地址, 联系人, 业务员, 手续费, 手续费用, 汇款手续费, 到账方式, 到账时间, 转账方式, 汇款方式, 预约日期, 服务费, 汇率, 海关编码, 费用承担, 费用承担方, 手续费承担方, 邮编, 网址, 数量, 单价, 单位, 品名, 产品名称, 商品名称, 货物名称, 规格, 规格型号, 型号, 包装, 税率, 税率征收率, 项目名称, \
        装运港, 目的港, 起运港, 原产地, 交货地点, 运输方式, 保险, 质保, 经办人, 制单人, 复核人, 审核人, 授权人, 交易流水号, 流水号, 银行流水号, 回单编号, 回单号, 电子回单号码, 电子回单编号, 凭证号, 凭证号码, 业务流水号, 交易流水, 业务编号, 业务类型, 业务种类, 业务名称, 交易类型, 交易渠道, 渠道, 交易机构, 申请单号, 指令编号, 批次号, 快递单号, 运单号, 可用余额, 余额, 账户余额, 状态, 交易状态, 转账状态, \
        收款人地址, 收款方地址, 附件, 主题, 发件人, 收件人, 抄送, 发送时间, 微信, 微信号, 法定代表人, 法人, 营业执照, 注册资本, 发票类型, 发票内容, 交易地点, 验证码, 校验码, 打印时间, 打印次数, 打印日期, 柜员号, 柜员, 记账日期, 入账日期, 签章, 盖章, 备案号, 关联订单, 付款状态, 信用卡手续费, 交易手续费, 运费, 优惠, 折扣, 密码, 付款用途代码, 交易序号, 序号, 图号, 尺寸, 材质, 颜色, 摘要代码, 钞汇标志, 预计到账, 预计到账时间, 短信通知, 收款人手机号, 收款人电话, 扣费账户, 实际扣款, 扣款金额, 费用合计, 折合, 收款人常驻国家",
    ),
];
