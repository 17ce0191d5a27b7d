"""What the compiled module holds."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, TypeAlias, final

from .contract import (
    AftercareAnswer,
    AftercareQuestion,
    BankAnswer,
    BankQuestion,
    EntityAnswer,
    EntityQuestion,
    FieldAnswer,
    FieldQuestion,
    IdentifyAnswer,
    IdentifyQuestion,
    InvoiceAnswer,
    InvoiceQuestion,
    InvoiceRequestAnswer,
    InvoiceRequestQuestion,
    ListAnswer,
    ListQuestion,
    NumberAnswer,
    NumberQuestion,
    PaperAnswer,
    PaperQuestion,
    PaymentAnswer,
    PaymentQuestion,
    ReconcileAnswer,
    ReconcileQuestion,
    Register,
    RuleInfo,
    SellerAnswer,
    SellerQuestion,
    TaxAnswer,
    TaxIdAnswer,
    TaxIdQuestion,
    TaxQuestion,
)

__version__: str

class ArrowStream(Protocol):
    """A table or a stream of batches that speaks Arrow: of pyarrow, Polars, pandas, DuckDB, and others."""
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...

class ArrowArray(Protocol):
    """One batch that speaks Arrow."""
    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...

Column: TypeAlias = Literal[
    "amount",
    "rate",
    "net",
    "tax",
    "number",
    "code",
    "issueDate",
    "taxId",
    "sellerName",
    "sellerTaxId",
    "buyerName",
    "buyerTaxId",
    "account",
    "status",
    "risk",
    "",
]
Duplicates: TypeAlias = Literal["find", "off", "keys"]

class QuestionError(ValueError):
    """A mistake of the program that asks; what a person typed is never one. It names the path of what is wrong."""

@final
class Checked:
    """A table's results. `pyarrow.table(…)`, `polars.DataFrame(…)` and DuckDB take it as it is.

    Row for row as the table that was given: `checkVerdict` (`clear`, `caution`, `hold`, `stop`), `checkGross`, `checkNet`,
    `checkTax` (by the FAQ's formula) and `checkBalancingTax` (what adds up) as decimals in yuan, `checkRate` as a decimal
    fraction, `checkCodes` and beside them `checkColumns`, and by `duplicates` either `checkDuplicateOf`, the first row
    (from 0) with the same number, or `checkKey`, the number by which equal ones are found elsewhere.
    """

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...
    def __arrow_c_schema__(self) -> Any: ...
    def __len__(self) -> int: ...
    @property
    def column_names(self) -> list[str]: ...
    @property
    def issuers(self) -> dict[str, int]:
        """How many rows name a company of the register by its tax ID; empty for a stream."""

@final
class FapiaoCheck:
    """The functions, for one register.

    `register` is laid over the public list, row by row, and kept for as long as the program runs.
    """

    def __new__(cls, *, register: Register | None = None) -> FapiaoCheck: ...
    def taxBreakdown(self, question: TaxQuestion, /) -> TaxAnswer:
        """How much of this amount is tax?"""
    def findEntity(self, question: EntityQuestion, /) -> EntityAnswer:
        """Who invoices this, at which rate?"""
    def validateInvoiceNumber(self, question: NumberQuestion, /) -> NumberAnswer:
        """Is this number right, and what does it say?"""
    def validateTaxId(self, question: TaxIdQuestion, /) -> TaxIdAnswer:
        """Is this tax ID well formed, and what does it say?"""
    def validateBankDetails(self, question: BankQuestion, /) -> BankAnswer:
        """Are these bank details well formed, and do they fit together?"""
    def identify(self, question: IdentifyQuestion, /) -> IdentifyAnswer:
        """What is this number or text?"""
    def checkField(self, question: FieldQuestion, /) -> FieldAnswer:
        """Is this one form field right, so far?"""
    def readPaper(self, question: PaperQuestion, /) -> PaperAnswer:
        """What is printed on this document?"""
    def readList(self, question: ListQuestion, /) -> ListAnswer:
        """What does this list hold?"""
    def checkInvoice(self, question: InvoiceQuestion, /) -> InvoiceAnswer:
        """What does this file say, and is it right?"""
    def reconcile(self, question: ReconcileQuestion, /) -> ReconcileAnswer:
        """Do files and lists agree?"""
    def checkPayment(self, question: PaymentQuestion, /) -> PaymentAnswer:
        """May I pay this?"""
    def validateSeller(self, question: SellerQuestion, /) -> SellerAnswer:
        """Is this seller block the one that is listed?"""
    def checkInvoiceRequest(self, question: InvoiceRequestQuestion, /) -> InvoiceRequestAnswer:
        """May I submit this request, and which invoices will come out?"""
    def planAftercare(self, question: AftercareQuestion, /) -> AftercareAnswer:
        """It is wrong, lost, refunded: what now?"""
    def rules(self) -> list[RuleInfo]:
        """Every rule, for documentation."""
    def check_table(
        self,
        table: ArrowStream | ArrowArray,
        /,
        *,
        columns: Mapping[str, Column] | None = None,
        accounts: Sequence[str] | None = None,
        own: Mapping[Literal["name", "taxId"], str] | None = None,
        today: str | None = None,
        duplicates: Duplicates | None = None,
    ) -> Checked:
        """Checks every row.

        `columns` says which column holds what; without it, headings in English or Chinese do. `accounts` are known ones,
        with which each row's is compared, `own` is one's own company, with which each buyer is. `duplicates` is `find`
        unless given: `off` looks for none and keeps nothing, `keys` hands over each row's number, to find equal ones
        over several tables.
        """
    def check_stream(
        self,
        table: ArrowStream | ArrowArray,
        /,
        *,
        columns: Mapping[str, Column] | None = None,
        accounts: Sequence[str] | None = None,
        own: Mapping[Literal["name", "taxId"], str] | None = None,
        today: str | None = None,
        duplicates: Duplicates | None = None,
    ) -> Checked:
        """The same, batch by batch as the results are read, which is once: for tables larger than the memory."""
