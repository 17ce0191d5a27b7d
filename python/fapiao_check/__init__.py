"""Checks Chinese invoices (fapiao, 发票) by the million: Arrow in, Arrow out; and one by one: dictionaries in, dictionaries out.

The questions, their fields and their answers have the names of the browser's contract; `fapiao_check.contract` has all of
them as types. Amounts, rates, numbers and days are strings. Nothing is fetched, nothing is sent, nothing is kept.
"""

from ._core import Checked, FapiaoCheck, QuestionError, __version__

load = FapiaoCheck
_public = load()

taxBreakdown = _public.taxBreakdown
findEntity = _public.findEntity
validateInvoiceNumber = _public.validateInvoiceNumber
validateTaxId = _public.validateTaxId
validateBankDetails = _public.validateBankDetails
identify = _public.identify
checkField = _public.checkField
readPaper = _public.readPaper
readList = _public.readList
checkInvoice = _public.checkInvoice
reconcile = _public.reconcile
checkPayment = _public.checkPayment
validateSeller = _public.validateSeller
checkInvoiceRequest = _public.checkInvoiceRequest
planAftercare = _public.planAftercare
rules = _public.rules
check_table = _public.check_table
check_stream = _public.check_stream

__all__ = [
    "Checked",
    "FapiaoCheck",
    "QuestionError",
    "__version__",
    "checkField",
    "checkInvoice",
    "checkInvoiceRequest",
    "checkPayment",
    "check_stream",
    "check_table",
    "findEntity",
    "identify",
    "load",
    "planAftercare",
    "readList",
    "readPaper",
    "reconcile",
    "rules",
    "taxBreakdown",
    "validateBankDetails",
    "validateInvoiceNumber",
    "validateSeller",
    "validateTaxId",
]
