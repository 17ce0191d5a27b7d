"""The questions and the answers, as the package's `fapiao-check.d.ts` declares them, from which this is written.

A question may leave out every field. Positions are 0-based half-open ranges in UTF-16 units of the text as typed.
"""

# Written by `UPDATE=1 node --test tests/node/python.test.js`.
from typing import Literal, NotRequired, TypeAlias, TypedDict

# The same sentence in both languages, each written by hand.
Text = TypedDict(
    "Text",
    {
        "en": "str",
        "zh": "str",
    },
)

# What the reader should do: do not pay or submit; ask first; look again; good to know.
Severity: TypeAlias = "Literal['stop', 'hold', 'caution', 'info']"

# The worst severity found. `clear` means "no differences in what was compared", never "safe" or "genuine".
Verdict: TypeAlias = "Literal['stop', 'hold', 'caution', 'clear']"

# Where a rule comes from.
Source = TypedDict(
    "Source",
    {
        "document": "str",
        "section": "str",
    },
)

# One thing that was found.
Finding = TypedDict(
    "Finding",
    {
        "code": "str",
        "severity": "Severity",
        "field": "str",
        "position": NotRequired["tuple[int, int]"],
        "message": "Text",
        "fix": NotRequired["Text"],
        "suggestion": NotRequired["str"],
        "params": "dict[str, str | Text]",
        "source": "list[Source]",
    },
)

# A check that could not run, and the fields that it needs.
Unchecked = TypedDict(
    "Unchecked",
    {
        "code": "str",
        "severity": "Severity",
        "needs": "list[str]",
        "message": "Text",
    },
)

# Every answer is a report.
Report = TypedDict(
    "Report",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
    },
)

TaxQuestionPrinted = TypedDict(
    "TaxQuestionPrinted",
    {
        "net": NotRequired["str"],
        "tax": NotRequired["str"],
        "gross": NotRequired["str"],
        "capitals": NotRequired["str"],
    },
)

TaxQuestion = TypedDict(
    "TaxQuestion",
    {
        "amount": NotRequired["str"],
        "rate": NotRequired["str"],
        "product": NotRequired["str"],
        "orderDate": NotRequired["str"],
        "currency": NotRequired["str"],
        "issueDate": NotRequired["str"],
        "direction": NotRequired["Literal['gross', 'net']"],
        "printed": NotRequired["TaxQuestionPrinted"],
        "lines": NotRequired["list[TaxLine]"],
        "parts": NotRequired["list[str]"],
    },
)

TaxLine = TypedDict(
    "TaxLine",
    {
        "label": NotRequired["str"],
        "amount": NotRequired["str"],
        "rate": NotRequired["str"],
        "product": NotRequired["str"],
        "tax": NotRequired["str"],
        "quantity": NotRequired["str"],
        "unitPrice": NotRequired["str"],
    },
)

TaxAnswer = TypedDict(
    "TaxAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "gross": NotRequired["str"],
        "net": NotRequired["str"],
        "tax": NotRequired["str"],
        "rate": NotRequired["str"],
        "treatment": NotRequired["Literal['exempt', 'not-taxable']"],
        "difference": NotRequired["str"],
        "balancingTax": NotRequired["str"],
        "capitals": NotRequired["str"],
        "convention": NotRequired["Literal['either', 'balancing', 'formula', 'lines', 'neither']"],
        "lines": NotRequired["TaxShares"],
        "parts": NotRequired["TaxShares"],
        "steps": "list[TaxStep]",
        "asOf": NotRequired["str"],
    },
)

TaxShares = TypedDict(
    "TaxShares",
    {
        "items": "list[TaxShare]",
        "rates": "list[TaxShare]",
        "total": NotRequired["TaxShare"],
    },
)

# The tax here is gross − net. What could not be read is absent.
TaxShare = TypedDict(
    "TaxShare",
    {
        "label": NotRequired["str"],
        "rate": NotRequired["str"],
        "treatment": NotRequired["Literal['exempt', 'not-taxable']"],
        "gross": NotRequired["str"],
        "net": NotRequired["str"],
        "tax": NotRequired["str"],
    },
)

TaxStep = TypedDict(
    "TaxStep",
    {
        "name": "Text",
        "expression": "str",
        "result": "str",
    },
)

EntityQuestion = TypedDict(
    "EntityQuestion",
    {
        "query": NotRequired["str"],
        "orderDate": NotRequired["str"],
        "seller": NotRequired["Literal['direct', 'reseller', 'unknown']"],
        "limit": NotRequired["int"],
    },
)

EntityAnswerNeeds = TypedDict(
    "EntityAnswerNeeds",
    {
        "field": "str",
        "question": "Text",
    },
)

EntityAnswer = TypedDict(
    "EntityAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "matches": "list[Match]",
        "needs": "list[EntityAnswerNeeds]",
        "asOf": "str",
    },
)

MatchProduct = TypedDict(
    "MatchProduct",
    {
        "id": "str",
        "name": "Name",
    },
)

Match = TypedDict(
    "Match",
    {
        "basis": "Literal['product', 'alias', 'name', 'tax-id', 'account', 'content', 'catch-all', 'did-you-mean']",
        "product": NotRequired["MatchProduct"],
        "entity": "Entity | None",
        "rate": NotRequired["str"],
        "from": NotRequired["str"],
        "until": NotRequired["str"],
        "contents": "list[Name]",
        "note": NotRequired["Text"],
        "source": "list[Source]",
        "origin": "Origin",
    },
)

# A row of the tables that this module comes with, or one that `load({ register })` added or replaced.
Origin: TypeAlias = "Literal['built-in', 'overlay']"

# A name; in Chinese if a public page shows it, or if this tool renders it.
Name = TypedDict(
    "Name",
    {
        "en": "str",
        "zh": NotRequired["str"],
        "rendering": NotRequired["Literal[True]"],
    },
)

Entity = TypedDict(
    "Entity",
    {
        "id": "str",
        "name": "Name",
        "taxId": NotRequired["str"],
        "address": NotRequired["str"],
        "phone": NotRequired["str"],
        "bank": NotRequired["str"],
        "bankZh": NotRequired["str"],
        "account": NotRequired["str"],
        "affiliate": NotRequired["int"],
        "payee": NotRequired["Text"],
        "unknown": "list[str]",
        "origin": "Origin",
    },
)

RegisterDocuments = TypedDict(
    "RegisterDocuments",
    {
        "title": "str",
        "name": NotRequired["Name"],
        "publisher": NotRequired["str"],
        "address": NotRequired["str"],
        "known": NotRequired["Literal['read', 'quoted', 'generally']"],
        "read": NotRequired["str"],
        "note": NotRequired["str"],
    },
)

# The tables, as `register.json` publishes them, and the format of an overlay: rows are added, or replace the row
# with their `id`. A row that breaks the format is refused with an `Error` that names its path, such as
# `register.products[0].rows[1].entity`, and nothing of that overlay is used.
Register = TypedDict(
    "Register",
    {
        "asOf": NotRequired["str"],
        "documents": NotRequired["list[RegisterDocuments]"],
        "entities": NotRequired["list[RegisterEntity]"],
        "contents": NotRequired["list[RegisterContent]"],
        "products": NotRequired["list[RegisterProduct]"],
        "ambiguities": NotRequired["list[RegisterAmbiguity]"],
    },
)

RegisterEntity = TypedDict(
    "RegisterEntity",
    {
        "id": "str",
        "name": "Name",
        "mistaken": NotRequired["list[str]"],
        "taxId": NotRequired["str"],
        "address": NotRequired["str"],
        "earlierAddresses": NotRequired["list[str]"],
        "phone": NotRequired["str"],
        "bank": NotRequired["str"],
        "bankZh": NotRequired["str"],
        "account": NotRequired["str"],
        "vendor": NotRequired["bool"],
        "returnAddress": NotRequired["Postal"],
        "affiliate": NotRequired["int"],
        "explained": NotRequired["bool"],
        "payee": NotRequired["Text"],
        "probably": NotRequired["str"],
        "note": NotRequired["Text"],
        "source": NotRequired["list[Source]"],
    },
)

# Where mail goes; the sources give it in English only.
Postal = TypedDict(
    "Postal",
    {
        "address": "str",
        "attention": "str",
        "phone": "str",
    },
)

# `category*name`, as printed on an invoice.
RegisterContent = TypedDict(
    "RegisterContent",
    {
        "id": "str",
        "name": "Name",
        "search": NotRequired["list[str]"],
        "older": NotRequired["list[str]"],
    },
)

RegisterProduct = TypedDict(
    "RegisterProduct",
    {
        "id": "str",
        "name": "Name",
        "listed": NotRequired["list[str]"],
        "aliases": NotRequired["list[str]"],
        "knownFrom": NotRequired["list[Source]"],
        "question": NotRequired["Text"],
        "rows": "list[RegisterRow]",
    },
)

RegisterRow = TypedDict(
    "RegisterRow",
    {
        "entity": NotRequired["str"],
        "rate": NotRequired["str"],
        "contents": NotRequired["list[str]"],
        "from": NotRequired["str"],
        "until": NotRequired["str"],
        "note": NotRequired["Text"],
        "source": NotRequired["list[Source]"],
    },
)

# Ambiguous words, with the question that decides.
RegisterAmbiguity = TypedDict(
    "RegisterAmbiguity",
    {
        "id": "str",
        "words": "list[str]",
        "products": NotRequired["list[str]"],
        "question": "Text",
        "source": NotRequired["list[Source]"],
    },
)

NumberQuestion = TypedDict(
    "NumberQuestion",
    {
        "number": NotRequired["str"],
        "code": NotRequired["str"],
        "issueDate": NotRequired["str"],
        "issuer": NotRequired["str"],
        "creditNoteForm": NotRequired["str"],
        "today": NotRequired["str"],
    },
)

NumberAnswer = TypedDict(
    "NumberAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "kind": "Literal['digital', 'legacy', 'credit-note-form', 'check-code', 'unknown']",
        "normalized": NotRequired["str"],
        "parts": NotRequired["NumberParts"],
        "segments": "list[Segment]",
        "verify": "list[Text]",
    },
)

NumberPartsRegion = TypedDict(
    "NumberPartsRegion",
    {
        "code": "str",
        "name": "Text",
    },
)

NumberPartsChannel = TypedDict(
    "NumberPartsChannel",
    {
        "digit": "str",
        "name": NotRequired["Text"],
    },
)

NumberParts = TypedDict(
    "NumberParts",
    {
        "code": NotRequired["str"],
        "year": NotRequired["str"],
        "region": NotRequired["NumberPartsRegion"],
        "channel": NotRequired["NumberPartsChannel"],
        "sequence": NotRequired["str"],
    },
)

Segment = TypedDict(
    "Segment",
    {
        "part": "str",
        "label": "Text",
        "value": "str",
        "meaning": NotRequired["Text"],
    },
)

TaxIdQuestion = TypedDict(
    "TaxIdQuestion",
    {
        "taxId": NotRequired["str"],
        "today": NotRequired["str"],
    },
)

TaxIdAnswerPartsRegion = TypedDict(
    "TaxIdAnswerPartsRegion",
    {
        "code": "str",
        "name": "Text",
    },
)

TaxIdAnswerParts = TypedDict(
    "TaxIdAnswerParts",
    {
        "department": NotRequired["Text"],
        "category": NotRequired["Text"],
        "region": NotRequired["TaxIdAnswerPartsRegion"],
        "organisation": NotRequired["str"],
        "checkCharacter": NotRequired["str"],
    },
)

TaxIdAnswer = TypedDict(
    "TaxIdAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "kind": "Literal['uscc', 'older-15', 'older-17', 'older-18', 'older-20', 'resident-id', 'unknown']",
        "normalized": NotRequired["str"],
        "parts": "TaxIdAnswerParts",
        "segments": "list[Segment]",
        "suggestion": NotRequired["str"],
    },
)

BankQuestion = TypedDict(
    "BankQuestion",
    {
        "bank": NotRequired["str"],
        "branch": NotRequired["str"],
        "account": NotRequired["str"],
        "cnaps": NotRequired["str"],
        "iban": NotRequired["str"],
        "swift": NotRequired["str"],
        "routing": NotRequired["str"],
        "country": NotRequired["str"],
        "payeeType": NotRequired["Literal['company', 'person']"],
    },
)

BankAnswerPartsRegion = TypedDict(
    "BankAnswerPartsRegion",
    {
        "code": "str",
        "name": "Text",
    },
)

BankAnswerParts = TypedDict(
    "BankAnswerParts",
    {
        "bank": NotRequired["Text"],
        "region": NotRequired["BankAnswerPartsRegion"],
        "country": NotRequired["str"],
        "accountKind": NotRequired["Literal['exclusive', 'card', 'registered']"],
    },
)

BankAnswer = TypedDict(
    "BankAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "normalized": "dict[BankNumber, str]",
        "parts": "BankAnswerParts",
        "segments": "dict[BankNumber, list[Segment]]",
    },
)

BankNumber: TypeAlias = "Literal['account', 'cnaps', 'iban', 'swift', 'routing']"

IdentifyQuestion = TypedDict(
    "IdentifyQuestion",
    {
        "text": NotRequired["str"],
        "today": NotRequired["str"],
    },
)

IdentifyAnswer = TypedDict(
    "IdentifyAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "candidates": "list[Candidate]",
        "document": NotRequired["PaperKind"],
    },
)

Candidate = TypedDict(
    "Candidate",
    {
        "kind": "Literal['digital-number', 'legacy-number', 'legacy-code', 'code-and-number', 'check-code', 'credit-note-form', 'red-letter-form', 'tax-id', 'older-tax-id', 'id-card', 'bank-account', 'exclusive-account', 'bank-card', 'cnaps', 'iban', 'bic', 'routing-number', 'qr', 'amount', 'date']",
        "value": "str",
        "label": NotRequired["str"],
        "position": "tuple[int, int]",
        "reason": "Text",
        "certainty": "Literal['likely', 'possible']",
        "check": NotRequired["Check"],
    },
)

Check2 = TypedDict(
    "Check2",
    {
        "function": "Literal['validateInvoiceNumber']",
        "question": "NumberQuestion",
    },
)

Check3 = TypedDict(
    "Check3",
    {
        "function": "Literal['validateTaxId']",
        "question": "TaxIdQuestion",
    },
)

Check4 = TypedDict(
    "Check4",
    {
        "function": "Literal['validateBankDetails']",
        "question": "BankQuestion",
    },
)

Check5 = TypedDict(
    "Check5",
    {
        "function": "Literal['taxBreakdown']",
        "question": "TaxQuestion",
    },
)

# A function of `FapiaoCheck` and the question for it.
Check: TypeAlias = "Check2 | Check3 | Check4 | Check5"

PaymentQuestionCall = TypedDict(
    "PaymentQuestionCall",
    {
        "payee": NotRequired["str"],
        "bank": NotRequired["str"],
        "account": NotRequired["str"],
        "swift": NotRequired["str"],
    },
)

PaymentQuestionPrevious = TypedDict(
    "PaymentQuestionPrevious",
    {
        "payee": NotRequired["str"],
        "bank": NotRequired["str"],
        "account": NotRequired["str"],
        "swift": NotRequired["str"],
        "from": NotRequired["str"],
        "arrived": NotRequired["Literal['yes', 'no', 'unsure']"],
    },
)

PaymentQuestionCertificate = TypedDict(
    "PaymentQuestionCertificate",
    {
        "payee": NotRequired["str"],
        "account": NotRequired["str"],
    },
)

PaymentQuestion = TypedDict(
    "PaymentQuestion",
    {
        "context": NotRequired["Literal['alibaba-order', 'alibaba-cloud']"],
        "today": NotRequired["str"],
        "order": NotRequired["Order"],
        "contract": NotRequired["Order"],
        "call": NotRequired["PaymentQuestionCall"],
        "invoice": NotRequired["Invoice"],
        "instruction": NotRequired["Instruction"],
        "chat": NotRequired["Instruction"],
        "previous": NotRequired["PaymentQuestionPrevious"],
        "certificate": NotRequired["PaymentQuestionCertificate"],
        "transfer": NotRequired["Transfer"],
        "answers": NotRequired["dict[str, Literal['yes', 'no', 'unsure']]"],
        "unconfirmed": NotRequired["list[str]"],
    },
)

OrderSchedule = TypedDict(
    "OrderSchedule",
    {
        "label": NotRequired["str"],
        "amount": NotRequired["str"],
        "percent": NotRequired["str"],
        "deliverable": NotRequired["str"],
        "due": NotRequired["bool"],
    },
)

# What was agreed: on the platform's order page, or in a contract.
Order = TypedDict(
    "Order",
    {
        "supplier": NotRequired["str"],
        "supplierTaxId": NotRequired["str"],
        "orderNumber": NotRequired["str"],
        "amount": NotRequired["str"],
        "currency": NotRequired["str"],
        "invoiceNumber": NotRequired["str"],
        "extras": NotRequired["str"],
        "branch": NotRequired["str"],
        "unitPrice": NotRequired["str"],
        "quantity": NotRequired["str"],
        "specification": NotRequired["str"],
        "incoterm": NotRequired["str"],
        "shipping": NotRequired["str"],
        "tradeAssurance": NotRequired["bool"],
        "payee": NotRequired["str"],
        "bank": NotRequired["str"],
        "account": NotRequired["str"],
        "swift": NotRequired["str"],
        "schedule": NotRequired["list[OrderSchedule]"],
    },
)

Invoice = TypedDict(
    "Invoice",
    {
        "issuer": NotRequired["str"],
        "issuerTaxId": NotRequired["str"],
        "number": NotRequired["str"],
        "orderNumber": NotRequired["str"],
        "amount": NotRequired["str"],
        "currency": NotRequired["str"],
        "unitPrice": NotRequired["str"],
        "quantity": NotRequired["str"],
        "incoterm": NotRequired["str"],
        "payee": NotRequired["str"],
        "bank": NotRequired["str"],
        "branch": NotRequired["str"],
        "account": NotRequired["str"],
        "swift": NotRequired["str"],
        "reference": NotRequired["str"],
        "extras": NotRequired["str"],
    },
)

Instruction = TypedDict(
    "Instruction",
    {
        "payee": NotRequired["str"],
        "payeeType": NotRequired["Literal['company', 'person']"],
        "bank": NotRequired["str"],
        "branch": NotRequired["str"],
        "account": NotRequired["str"],
        "swift": NotRequired["str"],
        "amount": NotRequired["str"],
        "currency": NotRequired["str"],
        "reference": NotRequired["str"],
        "invoiceNumber": NotRequired["str"],
        "channel": NotRequired["Literal['platform', 'platform-transfer', 'bank-transfer', 'link', 'money-transfer', 'wallet', 'crypto', 'gift-card', 'card', 'other']"],
        "from": NotRequired["str"],
    },
)

Transfer = TypedDict(
    "Transfer",
    {
        "payee": NotRequired["str"],
        "nameCheck": NotRequired["Literal['match', 'close', 'no-match', 'not-possible']"],
        "bank": NotRequired["str"],
        "bankCountry": NotRequired["str"],
        "account": NotRequired["str"],
        "swift": NotRequired["str"],
        "amount": NotRequired["str"],
        "currency": NotRequired["str"],
        "debitCurrency": NotRequired["str"],
        "reference": NotRequired["str"],
        "fee": NotRequired["str"],
        "feePaidBy": NotRequired["Literal['buyer', 'supplier', 'shared', 'unknown']"],
        "branch": NotRequired["str"],
        "paidOn": NotRequired["str"],
        "bankReference": NotRequired["str"],
    },
)

PaymentAnswerRoute = TypedDict(
    "PaymentAnswerRoute",
    {
        "id": "Literal['platform', 'bank-transfer', 'unusual', 'paid', 'undecided']",
        "reason": "Text",
    },
)

PaymentAnswerDue = TypedDict(
    "PaymentAnswerDue",
    {
        "amount": "str",
        "currency": "str",
        "received": NotRequired["str"],
        "shortfall": NotRequired["str"],
        "toSend": NotRequired["str"],
    },
)

PaymentAnswerProgress = TypedDict(
    "PaymentAnswerProgress",
    {
        "compared": "int",
        "of": "int",
        "inTwoPlaces": "int",
        "add": "list[str]",
        "waiting": "bool",
    },
)

PaymentAnswerHeard = TypedDict(
    "PaymentAnswerHeard",
    {
        "digits": "int",
        "same": "list[str]",
        "differs": "list[str]",
        "complete": "bool",
    },
)

PaymentAnswer = TypedDict(
    "PaymentAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "comparison": "list[ComparisonRow]",
        "route": "PaymentAnswerRoute",
        "steps": "list[Text]",
        "nextStep": NotRequired["int"],
        "due": NotRequired["PaymentAnswerDue"],
        "progress": "PaymentAnswerProgress",
        "heard": NotRequired["PaymentAnswerHeard"],
        "proposals": NotRequired["list[PaymentProposal]"],
        "questions": "list[PaymentInquiry]",
        "summary": "Text",
        "next": "list[Text]",
        "notChecked": "list[Text]",
        "messages": "list[PaymentMessage]",
        "version": "str",
        "asOf": "str",
    },
)

PaymentProposalSchedule = TypedDict(
    "PaymentProposalSchedule",
    {
        "label": "Text",
        "percent": "str",
        "amount": "str",
        "due": "bool",
    },
)

PaymentProposal = TypedDict(
    "PaymentProposal",
    {
        "id": "Literal['deposit', 'balance', 'zero', 'fee']",
        "text": "Text",
        "schedule": NotRequired["list[PaymentProposalSchedule]"],
        "step": NotRequired["int"],
        "amount": NotRequired["str"],
        "fee": NotRequired["str"],
    },
)

PaymentInquiry = TypedDict(
    "PaymentInquiry",
    {
        "id": "str",
        "topic": "Literal['way', 'red-flag', 'account', 'amount', 'terms', 'documents', 'supplier', 'evidence']",
        "text": "Text",
        "why": "Text",
        "answer": NotRequired["Literal['yes', 'no', 'unsure']"],
    },
)

PaymentMessage = TypedDict(
    "PaymentMessage",
    {
        "id": "Literal['clarify', 'questions', 'confirm-invoice', 'confirm-production', 'confirm-documents', 'payment-confirmation', 'statement-letter']",
        "title": "Text",
        "body": "Text",
    },
)

# `register`: what the public list says about an Alibaba Cloud company.
PaymentSource: TypeAlias = "Literal['order', 'contract', 'call', 'invoice', 'instruction', 'chat', 'previous', 'certificate', 'transfer', 'register']"

ComparisonRow = TypedDict(
    "ComparisonRow",
    {
        "field": "str",
        "label": "Text",
        "values": "dict[PaymentSource, str]",
        "result": "Literal['match', 'close', 'differs', 'missing', 'not-checked']",
        "marks": NotRequired["dict[PaymentSource, list[tuple[int, int]]]"],
    },
)

# The seller block as an invoice prints it.
SellerQuestion = TypedDict(
    "SellerQuestion",
    {
        "name": NotRequired["str"],
        "taxId": NotRequired["str"],
        "address": NotRequired["str"],
        "phone": NotRequired["str"],
        "bank": NotRequired["str"],
        "account": NotRequired["str"],
        "today": NotRequired["str"],
    },
)

SellerAnswer = TypedDict(
    "SellerAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "entity": "Entity | None",
        "comparison": "list[SellerRow]",
        "asOf": "str",
    },
)

SellerRow = TypedDict(
    "SellerRow",
    {
        "field": "str",
        "label": "Text",
        "values": "dict[PaymentSource, str]",
        "marks": NotRequired["dict[PaymentSource, list[tuple[int, int]]]"],
        "result": "Literal['match', 'close', 'differs', 'missing', 'not-checked', 'not-in-source']",
    },
)

InvoiceRequestQuestionCloudAccount = TypedDict(
    "InvoiceRequestQuestionCloudAccount",
    {
        "kind": NotRequired["Literal['personal', 'enterprise']"],
        "closed": NotRequired["bool"],
        "outstandingCreditNote": NotRequired["bool"],
        "changedToEnterprise": NotRequired["bool"],
    },
)

InvoiceRequestQuestionRename = TypedDict(
    "InvoiceRequestQuestionRename",
    {
        "renamed": NotRequired["bool"],
        "registrationUpdated": NotRequired["bool"],
    },
)

InvoiceRequestQuestionOtherTitle = TypedDict(
    "InvoiceRequestQuestionOtherTitle",
    {
        "accountManager": NotRequired["bool"],
        "agreementSigned": NotRequired["bool"],
    },
)

InvoiceRequestQuestionEnterpriseTitle = TypedDict(
    "InvoiceRequestQuestionEnterpriseTitle",
    {
        "wanted": NotRequired["bool"],
        "way": NotRequired["Literal['review', 'change-registration']"],
        "identity": NotRequired["Literal['employed', 'student']"],
        "proof": NotRequired["Literal['employment-certificate', 'social-security', 'income-tax', 'housing-fund', 'employment-contract', 'other']"],
        "anotherActive": NotRequired["bool"],
        "pendingPersonal": NotRequired["bool"],
        "submittedOn": NotRequired["str"],
        "approvedOn": NotRequired["str"],
    },
)

InvoiceRequestQuestion = TypedDict(
    "InvoiceRequestQuestion",
    {
        "today": NotRequired["str"],
        "cloudAccount": NotRequired["InvoiceRequestQuestionCloudAccount"],
        "paidBy": NotRequired["Literal['own', 'reseller', 'on-behalf']"],
        "askedBy": NotRequired["Literal['owner', 'beneficiary', 'master', 'other', 'ram-user']"],
        "sameEnterprise": NotRequired["bool"],
        "multiAccount": NotRequired["bool"],
        "titleOf": NotRequired["Literal['payer', 'beneficiary']"],
        "payOnBehalfAgreement": NotRequired["bool"],
        "title": NotRequired["BuyerFields"],
        "verifiedName": NotRequired["str"],
        "rename": NotRequired["InvoiceRequestQuestionRename"],
        "otherTitle": NotRequired["InvoiceRequestQuestionOtherTitle"],
        "enterpriseTitle": NotRequired["InvoiceRequestQuestionEnterpriseTitle"],
        "invoiceType": NotRequired["Literal['general', 'special', 'electronic-general', 'paper-general', 'paper-special']"],
        "invoiceTypeLabel": NotRequired["str"],
        "offeredTypes": NotRequired["list[str]"],
        "forDeduction": NotRequired["bool"],
        "otherContent": NotRequired["str"],
        "method": NotRequired["Literal['order', 'month', 'amount']"],
        "purpose": NotRequired["Literal['itemised', 'monthly', 'part']"],
        "amount": NotRequired["str"],
        "billAmount": NotRequired["str"],
        "items": NotRequired["list[InvoiceRequestItem]"],
        "holidays": NotRequired["list[str]"],
        "workingDays": NotRequired["list[str]"],
    },
)

# The six fields that split a request.
BuyerFields = TypedDict(
    "BuyerFields",
    {
        "name": NotRequired["str"],
        "taxId": NotRequired["str"],
        "bank": NotRequired["str"],
        "bankAccount": NotRequired["str"],
        "address": NotRequired["str"],
        "phone": NotRequired["str"],
    },
)

InvoiceRequestItem = TypedDict(
    "InvoiceRequestItem",
    {
        "product": NotRequired["str"],
        "orderDate": NotRequired["str"],
        "usageMonth": NotRequired["str"],
        "billing": NotRequired["Literal['prepaid', 'pay-as-you-go', 'top-up']"],
        "amount": NotRequired["str"],
        "consumed": NotRequired["str"],
        "invoiced": NotRequired["str"],
        "refunded": NotRequired["str"],
        "cloudAccount": NotRequired["str"],
        "issuer": NotRequired["str"],
        "rate": NotRequired["str"],
        "title": NotRequired["BuyerFields"],
        "domainSale": NotRequired["Literal['priced-push', 'other']"],
        "transferredOn": NotRequired["str"],
        "domainSide": NotRequired["Literal['original', 'new']"],
    },
)

InvoiceRequestAnswerTotal = TypedDict(
    "InvoiceRequestAnswerTotal",
    {
        "gross": NotRequired["str"],
        "net": NotRequired["str"],
        "tax": NotRequired["str"],
    },
)

InvoiceRequestAnswerItems = TypedDict(
    "InvoiceRequestAnswerItems",
    {
        "available": "str",
        "issuer": "str | None",
        "rate": NotRequired["str"],
        "requestable": "Requestable",
    },
)

InvoiceRequestAnswerWays = TypedDict(
    "InvoiceRequestAnswerWays",
    {
        "id": "Literal['review', 'change-registration']",
        "warning": NotRequired["Text"],
        "steps": "list[Text]",
        "source": "list[Source]",
    },
)

InvoiceRequestAnswerMethod = TypedDict(
    "InvoiceRequestAnswerMethod",
    {
        "id": "Literal['order', 'month', 'amount']",
        "name": "Text",
        "because": "Text",
        "source": "Source",
    },
)

InvoiceRequestAnswerSteps = TypedDict(
    "InvoiceRequestAnswerSteps",
    {
        "id": "Literal['transaction-type', 'order-number', 'open', 'select', 'type', 'submit', 'receive']",
        "text": "Text",
        "source": "list[Source]",
    },
)

InvoiceRequestAnswer = TypedDict(
    "InvoiceRequestAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "incomplete": "bool",
        "needs": "list[AftercareNeed]",
        "invoices": "list[PredictedInvoice]",
        "total": "InvoiceRequestAnswerTotal",
        "items": "list[InvoiceRequestAnswerItems]",
        "remaining": NotRequired["str"],
        "invoiceType": NotRequired["Literal['general', 'special']"],
        "deduction": NotRequired["Literal['yes', 'no', 'not-stated']"],
        "titles": "list[Text]",
        "ways": "list[InvoiceRequestAnswerWays]",
        "method": NotRequired["InvoiceRequestAnswerMethod"],
        "steps": "list[InvoiceRequestAnswerSteps]",
        "deadlines": "list[Deadline]",
        "asOf": "str",
    },
)

PredictedInvoiceBecause = TypedDict(
    "PredictedInvoiceBecause",
    {
        "id": "Literal['cloudAccount', 'issuer', 'rate', 'name', 'taxId', 'bank', 'bankAccount', 'address', 'phone']",
        "text": "Text",
    },
)

PredictedInvoiceArrival = TypedDict(
    "PredictedInvoiceArrival",
    {
        "requestedOn": "str",
        "by": "str",
        "businessDays": "int",
        "estimate": "bool",
        "source": "Source",
    },
)

# An invoice that will be issued. Its tax is `gross` − `net`, as an issued invoice prints it.
PredictedInvoice = TypedDict(
    "PredictedInvoice",
    {
        "issuer": "str | None",
        "candidates": NotRequired["list[str]"],
        "vendor": "bool",
        "cloudAccount": NotRequired["str"],
        "title": "str",
        "rate": NotRequired["str"],
        "gross": NotRequired["str"],
        "net": NotRequired["str"],
        "tax": NotRequired["str"],
        "most": "str",
        "items": "list[int]",
        "because": "list[PredictedInvoiceBecause]",
        "requestable": "Requestable",
        "arrival": NotRequired["PredictedInvoiceArrival"],
    },
)

# The bill of a month: not yet on the 1st and 2nd of the next, perhaps on the 3rd, expected from the 4th.
Requestable = TypedDict(
    "Requestable",
    {
        "state": NotRequired["Literal['now', 'expected', 'perhaps', 'not-yet']"],
        "perhaps": NotRequired["str"],
        "expected": NotRequired["str"],
    },
)

AftercareQuestionPayment = TypedDict(
    "AftercareQuestionPayment",
    {
        "method": NotRequired["Literal['bank-transfer', 'card', 'platform', 'other']"],
        "from": NotRequired["Literal['US', 'GB', 'CN', 'HK', 'other']"],
        "to": NotRequired["Literal['US', 'GB', 'CN', 'HK', 'other']"],
        "paidOn": NotRequired["str"],
        "amount": NotRequired["str"],
        "payee": NotRequired["str"],
        "bank": NotRequired["str"],
        "account": NotRequired["str"],
        "reference": NotRequired["str"],
        "transactionNumber": NotRequired["str"],
    },
)

AftercareQuestionParcel = TypedDict(
    "AftercareQuestionParcel",
    {
        "issuers": NotRequired["list[str]"],
        "parts": NotRequired["list[Literal['invoice', 'deduction']]"],
        "trackingNumber": NotRequired["str"],
        "cashOnDelivery": NotRequired["bool"],
        "arrivedOn": NotRequired["str"],
    },
)

AftercareQuestionRequest = TypedDict(
    "AftercareQuestionRequest",
    {
        "reason": NotRequired["str"],
        "submittedOn": NotRequired["str"],
    },
)

AftercareQuestionCreditNoteForm = TypedDict(
    "AftercareQuestionCreditNoteForm",
    {
        "number": NotRequired["str"],
        "status": NotRequired["Literal['not-needed', 'awaiting-buyer', 'awaiting-seller', 'confirmed', 'denied-by-buyer', 'denied-by-seller', 'expired', 'withdrawn', 'revoked', 'irregular']"],
        "createdOn": NotRequired["str"],
    },
)

AftercareQuestionTicket = TypedDict(
    "AftercareQuestionTicket",
    {
        "stub": NotRequired["bool"],
        "address": NotRequired["str"],
        "contact": NotRequired["str"],
        "mobile": NotRequired["str"],
    },
)

AftercareQuestionNewConsumption = TypedDict(
    "AftercareQuestionNewConsumption",
    {
        "issuer": NotRequired["str"],
        "item": NotRequired["str"],
        "rate": NotRequired["str"],
        "amount": NotRequired["str"],
        "usageMonth": NotRequired["str"],
    },
)

AftercareQuestion = TypedDict(
    "AftercareQuestion",
    {
        "situation": NotRequired["Literal['wrong', 'lost', 'not-received', 'refunded', 'other-type', 'other-date', 'other-title', 'paid-wrong-account']"],
        "today": NotRequired["str"],
        "invoice": NotRequired["AftercareInvoice"],
        "payment": NotRequired["AftercareQuestionPayment"],
        "delivery": NotRequired["Literal['in-transit', 'wrong-address', 'sent-back', 'delivered', 'received']"],
        "parcel": NotRequired["AftercareQuestionParcel"],
        "request": NotRequired["AftercareQuestionRequest"],
        "creditNoteForm": NotRequired["AftercareQuestionCreditNoteForm"],
        "redInvoiceIssued": NotRequired["bool"],
        "ticket": NotRequired["AftercareQuestionTicket"],
        "seal": NotRequired["str"],
        "consumption": NotRequired["str"],
        "refund": NotRequired["str"],
        "refundProcessed": NotRequired["bool"],
        "invoicedBefore": NotRequired["bool"],
        "storedValueCard": NotRequired["bool"],
        "settle": NotRequired["Literal['return', 'offset']"],
        "newConsumption": NotRequired["list[AftercareQuestionNewConsumption]"],
        "verifiedName": NotRequired["str"],
        "certificateName": NotRequired["str"],
        "holidays": NotRequired["list[str]"],
        "workingDays": NotRequired["list[str]"],
        "done": NotRequired["list[str]"],
    },
)

AftercareInvoice = TypedDict(
    "AftercareInvoice",
    {
        "medium": NotRequired["Literal['digital', 'paper']"],
        "type": NotRequired["Literal['general', 'special']"],
        "status": NotRequired["Literal['invoicing', 'issued']"],
        "booked": NotRequired["bool"],
        "issueDate": NotRequired["str"],
        "number": NotRequired["str"],
        "code": NotRequired["str"],
        "issuer": NotRequired["str"],
        "amount": NotRequired["str"],
        "title": NotRequired["str"],
        "rate": NotRequired["str"],
        "product": NotRequired["str"],
        "item": NotRequired["str"],
        "requestedOn": NotRequired["str"],
        "thirdParty": NotRequired["bool"],
    },
)

AftercareAnswerSteps = TypedDict(
    "AftercareAnswerSteps",
    {
        "id": "str",
        "text": "Text",
        "state": "Literal['done', 'next', 'open']",
        "source": "list[Source]",
    },
)

AftercareAnswerAddressAlternatives = TypedDict(
    "AftercareAnswerAddressAlternatives",
    {
        "to": "Postal",
        "purpose": "Text",
        "source": "Source",
    },
)

AftercareAnswerAddress = TypedDict(
    "AftercareAnswerAddress",
    {
        "purpose": "Literal['return', 'lost-certificate']",
        "address": "str",
        "attention": "str",
        "phone": "str",
        "alternatives": "list[AftercareAnswerAddressAlternatives]",
        "source": "list[Source]",
    },
)

AftercareAnswerPackages = TypedDict(
    "AftercareAnswerPackages",
    {
        "to": "Postal | None",
        "issuers": "list[str]",
    },
)

AftercareAnswerMessages = TypedDict(
    "AftercareAnswerMessages",
    {
        "id": "Literal['lost-ticket', 'return-reason', 'vendor', 'confirm-address', 'late-return', 'recall', 'supplier']",
        "title": "Text",
        "body": "Text",
    },
)

AftercareAnswerCreditNoteRedInvoice = TypedDict(
    "AftercareAnswerCreditNoteRedInvoice",
    {
        "name": "Text",
        "what": "Text",
        "issued": NotRequired["bool"],
    },
)

AftercareAnswerCreditNote = TypedDict(
    "AftercareAnswerCreditNote",
    {
        "shortfall": NotRequired["Shortfall"],
        "form": NotRequired["CreditNoteForm"],
        "redInvoice": NotRequired["AftercareAnswerCreditNoteRedInvoice"],
    },
)

AftercareAnswer = TypedDict(
    "AftercareAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "action": "AftercareAction",
        "reason": "Text",
        "steps": "list[AftercareAnswerSteps]",
        "needs": "list[AftercareNeed]",
        "path": "list[AftercareNeed]",
        "deadlines": "list[Deadline]",
        "address": NotRequired["AftercareAnswerAddress"],
        "packages": "list[AftercareAnswerPackages]",
        "messages": "list[AftercareAnswerMessages]",
        "creditNote": NotRequired["AftercareAnswerCreditNote"],
        "asOf": "str",
    },
)

AftercareAction: TypeAlias = "Literal['undecided', 'cancel', 'return', 'form-then-return', 'mail-then-return', 'form-mail-return', 'refused', 'download', 'wait', 'track', 'check-phone', 'await-contact', 'courier', 'ticket', 'ticket-for-copy', 'certificate-then-ticket', 'vendor', 'wait-for-vendor', 'wait-for-refund', 'settle', 'offset', 'request', 'recall']"

AftercareNeedOptions = TypedDict(
    "AftercareNeedOptions",
    {
        "value": "str",
        "label": "Text",
    },
)

# A question; `options` is empty if the answer is typed; its values `true` and `false` are flags.
AftercareNeed = TypedDict(
    "AftercareNeed",
    {
        "field": "str",
        "question": "Text",
        "options": "list[AftercareNeedOptions]",
    },
)

DeadlineConservative = TypedDict(
    "DeadlineConservative",
    {
        "date": "str",
        "reading": "Text",
    },
)

DeadlineDisagrees = TypedDict(
    "DeadlineDisagrees",
    {
        "text": "Text",
        "source": "Source",
    },
)

Deadline = TypedDict(
    "Deadline",
    {
        "id": "Literal['lost-period', 'deduction-period', 'return', 'processed', 'form', 'vendor', 'email', 'title', 'review-from', 'review-to', 'recall']",
        "what": "Text",
        "date": "str",
        "countedFrom": "str",
        "inclusive": "bool",
        "days": "int",
        "kind": "Literal['calendar', 'business']",
        "estimate": "bool",
        "passed": NotRequired["bool"],
        "conservative": NotRequired["DeadlineConservative"],
        "disagrees": "list[DeadlineDisagrees]",
        "source": "list[Source]",
    },
)

# 欠票: invoiced above what was consumed. Amounts have two decimals.
Shortfall = TypedDict(
    "Shortfall",
    {
        "name": "Text",
        "invoiced": "str",
        "consumption": "str",
        "amount": "str",
        "offset": "str",
        "open": "str",
        "invoiceable": "str",
        "blocked": "bool",
        "balance": NotRequired["str"],
        "before": NotRequired["InvoiceAmounts"],
        "after": NotRequired["InvoiceAmounts"],
        "difference": NotRequired["InvoiceAmounts"],
    },
)

InvoiceAmounts = TypedDict(
    "InvoiceAmounts",
    {
        "gross": "str",
        "net": "str",
        "tax": "str",
    },
)

# The form before a credit note: 红字发票信息确认单 (digital) or 开具红字增值税专用发票信息表 (paper).
CreditNoteForm = TypedDict(
    "CreditNoteForm",
    {
        "kind": "Literal['confirmation-form', 'information-form']",
        "name": "Text",
        "digits": "int",
        "status": NotRequired["Text"],
        "ready": "bool",
    },
)

# What a form field contains.
FieldCheck: TypeAlias = "Literal['amount', 'rate', 'tax-id', 'invoice-number', 'invoice-code', 'account', 'cnaps', 'iban', 'bic', 'date', 'name']"

FieldQuestion = TypedDict(
    "FieldQuestion",
    {
        "check": "FieldCheck",
        "value": NotRequired["str"],
        "currency": NotRequired["str"],
        "orderDate": NotRequired["str"],
        "issueDate": NotRequired["str"],
        "code": NotRequired["str"],
        "number": NotRequired["str"],
        "issuer": NotRequired["str"],
        "bank": NotRequired["str"],
        "branch": NotRequired["str"],
        "country": NotRequired["str"],
        "payeeType": NotRequired["Literal['company', 'person']"],
        "today": NotRequired["str"],
    },
)

# Every finding about the value itself has the field `value`.
FieldAnswer = TypedDict(
    "FieldAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "incomplete": "bool",
        "unfinished": "list[Finding]",
        "normalized": NotRequired["str"],
    },
)

# Words of a document that were written together, and the box around them. All figures are whole numbers in one unit:
# tenths of a point in a PDF, pixels in a picture.
PaperPiece = TypedDict(
    "PaperPiece",
    {
        "text": "str",
        "page": NotRequired["int"],
        "x": NotRequired["int"],
        "y": NotRequired["int"],
        "width": NotRequired["int"],
        "height": NotRequired["int"],
        "confidence": NotRequired["int"],
        "again": NotRequired["str"],
    },
)

# A line that is drawn on a page: a border of a box or of a table.
PaperRuled = TypedDict(
    "PaperRuled",
    {
        "page": NotRequired["int"],
        "x": NotRequired["int"],
        "y": NotRequired["int"],
        "width": NotRequired["int"],
        "height": NotRequired["int"],
    },
)

PaperQuestion = TypedDict(
    "PaperQuestion",
    {
        "text": NotRequired["str"],
        "pieces": NotRequired["list[PaperPiece]"],
        "ruled": NotRequired["list[PaperRuled]"],
        "qr": NotRequired["str"],
        "name": NotRequired["str"],
        "today": NotRequired["str"],
    },
)

PaperKind: TypeAlias = "Literal['digital', 'legacy', 'railway', 'air', 'pro-forma', 'commercial-invoice', 'contract', 'bank-details', 'email', 'chat', 'order-page', 'payment-notice', 'fapiao-notice', 'bank-screen', 'bank-receipt', 'swift-copy', 'unknown']"

# The name of a field. One list for all documents: the same detail has the same name on all of them.
# - `number`, `code`, `checkCode`, `machineNumber`, `type`, `originalNumber`, `creditNoteForm`: of the document itself;
# `orderNumber` is the order's, `issueDate` its day (on a bank's document the day of payment)
# - `sellerName`, `sellerTaxId`, `sellerAddressPhone`, `sellerBank`, `sellerAccount`, `sellerBankAccount`: who writes it;
# `buyerName` and the others: for whom; on a bank's document the payer
# - `gross`: the whole amount, with tax where there is any; on a bank's document what is transferred. `net`, `tax`,
# `capitals` (in Chinese words), `rate`; `due`: what is asked for now; `deposit`, `balance`: a share or an amount;
# `currency`: a code of ISO 4217, or a token such as USDT
# - `payee`, `bank`, `branch`, `bankCountry`, `account`, `iban`, `swift`, `cnaps`: where the money is to go, never the
# payer’s own and never a bank on the way. `reference`: what the payer is to write, or has written
# - `incoterm`, with its place; `remark`, `drawer`, `cashier`, `checker`: of an invoice of China
# - `from`, `to`, `train`, `travelDate`: of a ticket
PaperFieldName: TypeAlias = "str"

PaperPlace2 = TypedDict(
    "PaperPlace2",
    {
        "position": NotRequired["tuple[int, int]"],
    },
)

PaperPlace3 = TypedDict(
    "PaperPlace3",
    {
        "page": "int",
        "x": "int",
        "y": "int",
        "width": "int",
        "height": "int",
    },
)

# In a text: from where to where, in UTF-16 units. On a page: the box around it, in the units of the pieces.
PaperPlace: TypeAlias = "PaperPlace2 | PaperPlace3"

# What a value was found by.
PaperBy = TypedDict(
    "PaperBy",
    {
        "how": "Literal['label', 'form', 'letterhead', 'signature', 'header', 'derived']",
        "label": NotRequired["str"],
    },
)

PaperFieldRivals = TypedDict(
    "PaperFieldRivals",
    {
        "value": "str",
        "place": "PaperPlace",
        "by": "PaperBy",
    },
)

PaperField = TypedDict(
    "PaperField",
    {
        "name": "PaperFieldName",
        "value": "str",
        "place": "PaperPlace",
        "by": "PaperBy",
        "role": NotRequired["Literal['old', 'new']"],
        "currency": NotRequired["str"],
        "confidence": NotRequired["int"],
        "reading": NotRequired["PaperReading"],
        "rivals": "list[PaperFieldRivals]",
    },
)

PaperReadingVotes = TypedDict(
    "PaperReadingVotes",
    {
        "by": "Literal['characters', 'second-look', 'check-digit', 'form', 'sum', 'words', 'qr-code', 'bank']",
        "agrees": "bool",
        "instead": NotRequired["str"],
    },
)

# The votes on a value that was read from a picture. It is sure if at least one voter agrees and none disagrees;
# otherwise `paper/reading-unsure` says why. Sure or not, only what the reader confirms counts.
PaperReading = TypedDict(
    "PaperReading",
    {
        "sure": "bool",
        "votes": "list[PaperReadingVotes]",
        "proposal": NotRequired["str"],
    },
)

# A line of an invoice, as printed. There are lines only if all of them add up to the totals.
PaperLine = TypedDict(
    "PaperLine",
    {
        "item": NotRequired["str"],
        "specification": NotRequired["str"],
        "unit": NotRequired["str"],
        "quantity": NotRequired["str"],
        "unitPrice": NotRequired["str"],
        "net": "str",
        "rate": "str",
        "tax": "str",
        "place": "PaperPlace",
    },
)

PaperAnswerMore = TypedDict(
    "PaperAnswerMore",
    {
        "kind": "PaperKind",
        "pages": "list[int]",
        "fields": "list[PaperField]",
        "lines": "list[PaperLine]",
    },
)

PaperAnswer = TypedDict(
    "PaperAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "kind": "PaperKind",
        "fields": "list[PaperField]",
        "lines": "list[PaperLine]",
        "more": "list[PaperAnswerMore]",
    },
)

# What a column of a list contains.
ListColumn: TypeAlias = "Literal['digitalNumber', 'number', 'code', 'issueDate', 'kind', 'sellerName', 'sellerTaxId', 'buyerName', 'buyerTaxId', 'taxId', 'item', 'rate', 'net', 'tax', 'gross', 'status', 'positive', 'risk', 'booked', 'originalNumber', 'remark', 'account', 'verdict']"

# Which column is which, counted from 0.
ListMapping: TypeAlias = "dict[ListColumn, int]"

# Where the list is from: the console, the tax bureau, or an earlier export of this tool.
ListOrigin: TypeAlias = "Literal['console', 'bureau', 'earlier']"

ListQuestionSheets = TypedDict(
    "ListQuestionSheets",
    {
        "name": NotRequired["str"],
        "text": NotRequired["str"],
    },
)

ListQuestion = TypedDict(
    "ListQuestion",
    {
        "sheets": NotRequired["list[ListQuestionSheets]"],
        "medium": NotRequired["Literal['csv', 'xlsx']"],
    },
)

# A list as it is: every cell a text.
ListTable = TypedDict(
    "ListTable",
    {
        "sheet": NotRequired["str"],
        "above": NotRequired["list[list[str]]"],
        "headings": "list[str]",
        "rows": "list[list[str]]",
        "firstRow": "int",
        "mapping": "ListMapping",
        "isFilled": "bool",
        "isOpen": "bool",
        "origin": "ListOrigin",
    },
)

ListAnswer = TypedDict(
    "ListAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "table": NotRequired["ListTable"],
    },
)

FileNoteParams = TypedDict(
    "FileNoteParams",
    {
        "en": NotRequired["str"],
        "zh": NotRequired["str"],
    },
)

# Something that a reader of files reports: a rule's code, and the values of its sentence.
FileNote = TypedDict(
    "FileNote",
    {
        "code": NotRequired["str"],
        "field": NotRequired["str"],
        "params": NotRequired["dict[str, FileNoteParams]"],
    },
)

FileLine = TypedDict(
    "FileLine",
    {
        "item": NotRequired["str"],
        "specification": NotRequired["str"],
        "unit": NotRequired["str"],
        "quantity": NotRequired["str"],
        "unitPrice": NotRequired["str"],
        "net": NotRequired["str"],
        "rate": NotRequired["str"],
        "tax": NotRequired["str"],
        "gross": NotRequired["str"],
        "taxCode": NotRequired["str"],
    },
)

InvoiceFileFields = TypedDict(
    "InvoiceFileFields",
    {
        "name": NotRequired["str"],
        "value": NotRequired["str"],
    },
)

InvoiceFileData = TypedDict(
    "InvoiceFileData",
    {
        "name": NotRequired["str"],
        "value": NotRequired["str"],
    },
)

InvoiceFilePage = TypedDict(
    "InvoiceFilePage",
    {
        "name": NotRequired["str"],
        "value": NotRequired["str"],
    },
)

InvoiceFileSaved = TypedDict(
    "InvoiceFileSaved",
    {
        "producer": NotRequired["str"],
        "creator": NotRequired["str"],
        "created": NotRequired["str"],
        "modified": NotRequired["str"],
        "revisions": NotRequired["int"],
        "size": NotRequired["int"],
        "signed": NotRequired["int"],
    },
)

# A file that was read: its fields by the names of `PaperFieldName`, and what only files have: `id`, `tag`, `bureauCode`,
# `color` (`Y` blue, `N` red).
InvoiceFile = TypedDict(
    "InvoiceFile",
    {
        "file": NotRequired["str"],
        "kind": NotRequired["Literal['qr', 'list', 'unreadable'] | PaperKind"],
        "fields": NotRequired["list[InvoiceFileFields]"],
        "data": NotRequired["list[InvoiceFileData]"],
        "page": NotRequired["list[InvoiceFilePage]"],
        "lines": NotRequired["list[FileLine]"],
        "qr": NotRequired["str"],
        "notes": NotRequired["list[FileNote]"],
        "saved": NotRequired["InvoiceFileSaved"],
    },
)

# The reader's own company, which should be the buyer.
OwnCompany = TypedDict(
    "OwnCompany",
    {
        "title": NotRequired["str"],
        "taxId": NotRequired["str"],
    },
)

InvoiceQuestion = TypedDict(
    "InvoiceQuestion",
    {
        "paper": NotRequired["InvoiceFile"],
        "own": NotRequired["OwnCompany"],
        "also": NotRequired["list[str]"],
        "today": NotRequired["str"],
    },
)

InvoiceAnswerChecks = TypedDict(
    "InvoiceAnswerChecks",
    {
        "name": "str",
        "verdict": "Verdict",
    },
)

InvoiceAnswer = TypedDict(
    "InvoiceAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "checks": "list[InvoiceAnswerChecks]",
    },
)

ReconcileQuestionLists = TypedDict(
    "ReconcileQuestionLists",
    {
        "origin": NotRequired["ListOrigin"],
        "firstRow": NotRequired["int"],
        "rows": NotRequired["list[list[str]]"],
        "mapping": NotRequired["ListMapping"],
        "isOpen": NotRequired["bool"],
    },
)

ReconcileQuestion = TypedDict(
    "ReconcileQuestion",
    {
        "invoices": NotRequired["list[InvoiceFile]"],
        "lists": NotRequired["list[ReconcileQuestionLists]"],
        "own": NotRequired["OwnCompany"],
        "today": NotRequired["str"],
        "language": NotRequired["Literal['en', 'zh']"],
    },
)

ReconciledRows = TypedDict(
    "ReconciledRows",
    {
        "list": "ListOrigin",
        "row": "int",
    },
)

# What was found about one invoice.
Reconciled = TypedDict(
    "Reconciled",
    {
        "number": "str",
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "values": "dict[str, str]",
        "files": "list[str]",
        "rows": "list[ReconciledRows]",
    },
)

ExportSheetColumns = TypedDict(
    "ExportSheetColumns",
    {
        "name": "str",
        "cells": "Literal['text', 'amount', 'day']",
    },
)

# A sheet to be written: a cell that is not an amount or day in its column is text.
ExportSheet = TypedDict(
    "ExportSheet",
    {
        "name": "str",
        "columns": "list[ExportSheetColumns]",
        "rows": "list[list[str]]",
    },
)

ReconcileAnswer = TypedDict(
    "ReconcileAnswer",
    {
        "verdict": "Verdict",
        "findings": "list[Finding]",
        "unchecked": "list[Unchecked]",
        "rows": "list[Reconciled]",
        "sheets": NotRequired["list[ExportSheet]"],
    },
)

RuleInfo = TypedDict(
    "RuleInfo",
    {
        "code": "str",
        "family": "str",
        "severity": "Severity",
        "title": "Text",
        "message": "Text",
        "fix": NotRequired["Text"],
        "source": "list[Source]",
    },
)
