"""Arrow in, Arrow out: from every library, of every type, and with every mistake."""

import datetime
import struct
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

import fapiao_check
from fapiao_check import QuestionError, check_stream, check_table

NUMBERS = ["25332000000012345678", "2533 2000 0000 1234 5678", "12345", None]
TABLE = pa.table({"number": NUMBERS, "amount": ["6150.00", "100", "1e5", None], "rate": ["6%", "0.13", "6%", "6%"]})


def rows(table: Any, **options: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pa.table(check_table(table, **options)).to_pylist()
    return found


def test_a_table_is_answered_row_by_row() -> None:
    found = rows(TABLE)
    assert [row["checkVerdict"] for row in found] == ["clear", "caution", "stop", "hold"]
    assert found[0]["checkGross"] == Decimal("6150.00") and found[0]["checkBalancingTax"] == Decimal("348.11")
    assert found[1]["checkRate"] == Decimal("0.130000") and found[1]["checkDuplicateOf"] == 0
    assert found[2]["checkGross"] is None
    assert dict(zip(found[2]["checkCodes"], found[2]["checkColumns"], strict=True))["number/length"] == "number"
    assert found[3]["checkGross"] is None and "tax/amount-missing" in found[3]["checkCodes"]
    assert len(check_table(TABLE)) == 4


def test_duplicates_are_found_or_not_looked_for_or_handed_over_as_keys() -> None:
    assert "checkKey" not in check_table(TABLE).column_names
    assert [row["checkKey"] for row in rows(TABLE, duplicates="keys")] == [NUMBERS[0], NUMBERS[0], None, None]
    off = check_table(TABLE, duplicates="off").column_names
    assert "checkKey" not in off and "checkDuplicateOf" not in off
    batches = pa.Table.from_batches(TABLE.to_batches() + TABLE.to_batches())
    assert [row["checkDuplicateOf"] for row in rows(batches)] == [None, 0, None, None, 0, 0, None, None]


def test_columns_are_known_by_their_headings_or_named() -> None:
    chinese = TABLE.rename_columns(["数电票号码", "价税合计", "税率"])
    assert [row["checkVerdict"] for row in rows(chinese)] == [row["checkVerdict"] for row in rows(TABLE)]
    odd = TABLE.rename_columns(["a", "b", "c"])
    named = rows(odd, columns={"a": "number", "b": "amount", "c": "rate"})
    assert named[2]["checkColumns"][0] == "a"
    only = rows(TABLE, columns={"amount": "amount"})
    assert only[0]["checkCodes"] == ["tax/rate-missing"]


def test_ones_own_company_accounts_and_register() -> None:
    table = pa.table({"购买方名称": ["示例（杭州）软件有限公司", "某某有限公司"], "收款账号": ["0571905493610702", "571905493610702"]})
    found = rows(table, own={"name": "示例（杭州）软件有限公司"}, accounts=["0571905493610702"])
    assert [row["checkCodes"] for row in found] == [[], ["bulk/buyer-differs", "bulk/account-zeros-lost"]]
    register: Any = {"entities": [{"id": "mine", "name": {"en": "Mine"}, "taxId": "91310000MA1K35XX0Q"}]}
    checked = fapiao_check.load(register=register).check_table(pa.table({"taxId": ["91310000MA1K35XX0Q", "x"]}))
    assert checked.issuers == {"mine": 1, "others": 1}


@pytest.mark.parametrize(
    "amounts",
    [
        pa.array(["100", "-5.5"], pa.string()),
        pa.array(["100", "-5.5"], pa.large_string()),
        pa.array(["100", "-5.5"], pa.string_view()),
        pa.array([b"100", b"-5.5"], pa.binary()),
        pa.array([b"100", b"-5.5"], pa.binary_view()),
        pa.array(["100", "-5.5"]).dictionary_encode(),
        pa.array([Decimal("100.00"), Decimal("-5.50")], pa.decimal128(18, 2)),
        pa.array([Decimal("100"), Decimal("-5.5")], pa.decimal128(38, 10)),
        pa.array([Decimal("100"), Decimal("-5.5")], pa.decimal256(60, 10)),
        pa.chunked_array([["1"], ["100", "-5.5"]]).slice(1),
    ],
    ids=lambda array: str(array.type),
)
def test_amounts_of_every_type_are_the_same(amounts: Any) -> None:
    found = rows(pa.table({"amount": amounts, "rate": ["6%", "6%"]}))
    assert [row["checkGross"] for row in found] == [Decimal("100.00"), Decimal("-5.50")]


def test_decimals_that_are_not_zero_are_never_dropped() -> None:
    found = rows(pa.table({"amount": pa.array([Decimal("1.005")], pa.decimal128(18, 4)), "rate": ["6%"]}))
    assert found[0]["checkGross"] is None and found[0]["checkVerdict"] != "clear"


@pytest.mark.parametrize(
    "dates",
    [
        pa.array(["2025-03-04"]),
        pa.array([datetime.date(2025, 3, 4)], pa.date32()),
        pa.array([datetime.date(2025, 3, 4)], pa.date64()),
        pa.array([datetime.datetime(2025, 3, 4, 23, 59)], pa.timestamp("us")),
        # 17:00 in London is the next day in China.
        pa.array([datetime.datetime(2025, 3, 3, 17, tzinfo=datetime.timezone.utc)], pa.timestamp("ns", "Europe/London")),
    ],
    ids=lambda array: str(array.type),
)
def test_days_of_every_type_are_those_of_china(dates: Any) -> None:
    table = pa.table({"number": ["25332000000012345678"], "issueDate": dates})
    assert rows(table, today="2025-03-04")[0]["checkCodes"] == ["number/form-only"]
    assert rows(table, today="2025-03-03")[0]["checkCodes"] != ["number/form-only"]


def test_whole_numbers_are_their_digits() -> None:
    table = pa.table({"number": pa.array([1234567], pa.int64())})
    assert "number/leading-zero-lost" in rows(table)[0]["checkCodes"]


def test_bytes_that_are_not_text_are_a_finding_of_their_row_and_column() -> None:
    for kind, offsets in [(pa.string(), "i"), (pa.large_string(), "q")]:
        ends = pa.py_buffer(struct.pack(f"<3{offsets}", 0, 2, 5))
        broken = pa.Array.from_buffers(kind, 2, [None, ends, pa.py_buffer(b"\xb0\xd9100")])
        found = rows(pa.table({"amount": broken, "rate": ["6%", "6%"]}))
        assert dict(zip(found[0]["checkCodes"], found[0]["checkColumns"], strict=True))["bulk/encoding"] == "amount"
        assert found[1]["checkGross"] == Decimal("100.00")


def test_a_cell_of_ten_megabytes_is_a_finding_of_its_row_and_column() -> None:
    for kind in [pa.string(), pa.large_string(), pa.string_view()]:
        found = rows(pa.table({"amount": pa.array(["9" * 10_000_000, "100"], kind), "rate": ["6%", "6%"]}))
        assert dict(zip(found[0]["checkCodes"], found[0]["checkColumns"], strict=True))["typed/too-long"] == "amount"
        assert found[1]["checkGross"] == Decimal("100.00")


def test_empty_tables_nulls_and_rows_without_columns() -> None:
    empty = pa.table({"amount": pa.array([], pa.string())})
    assert len(check_table(empty)) == 0 and pa.table(check_table(empty)).schema.names[0] == "checkVerdict"
    assert len(check_table(empty.schema.empty_table())) == 0
    nulls = rows(pa.table({"amount": pa.nulls(2), "number": pa.nulls(2, pa.string()), "rate": ["6%", None]}))
    assert [row["checkVerdict"] for row in nulls] == ["hold", "hold"]
    words = pa.DictionaryArray.from_arrays(pa.array([0, None, 1]), pa.array(["100", None]))
    assert [row["checkGross"] for row in rows(pa.table({"amount": words, "rate": ["6%"] * 3}))] == [Decimal("100.00"), None, None]


@pytest.mark.parametrize(
    ("table", "options", "message"),
    [
        (pa.table({"amount": [1.5]}), {}, "the column `amount` holds Float64; a binary fraction"),
        (pa.table({"amount": [True]}), {}, "the column `amount` holds Boolean; cast it to text"),
        (pa.table({"amount": [["1"]]}), {}, "the column `amount` holds List"),
        (pa.table({"x": ["1"], "y": ["2"]}), {}, "none of the columns `x`, `y` has a heading that is known"),
        (TABLE, {"columns": {"amont": "amount"}}, "there is no column `amont`; there are `number`, `amount`, `rate`"),
        (TABLE, {"columns": {"amount": "amt"}}, "`amount` must be one of"),
        (TABLE, {"columns": ["amount"]}, "`columns`: the question must be an object"),
        (TABLE, {"today": "15.1.2026"}, "`today` must be a day"),
        (TABLE, {"own": {"nmae": "x"}}, "unknown field `own.nmae`"),
        (TABLE, {"duplicates": "maybe"}, "`duplicates` must be one of \"find\", \"off\", \"keys\""),
        (TABLE, {"text": "figures"}, "there is no option `text`"),
        (pa.Table.from_arrays([pa.array(["1"])] * 2, ["amount", "amount"]), {"columns": {"amount": "amount"}}, "two columns"),
    ],
)
def test_a_table_that_cannot_be_checked_is_refused_with_the_column(table: Any, options: Any, message: str) -> None:
    for check in [check_table, check_stream]:
        with pytest.raises(QuestionError) as error:
            check(table, **options)
        assert message in str(error.value)


def test_what_is_no_table_is_refused() -> None:
    for other in ["text", None, [1], {"amount": ["1"]}, pa.array(["1"])]:
        with pytest.raises((TypeError, ValueError)):
            check_table(other)


def test_a_stream_is_checked_as_it_is_read_and_once() -> None:
    batches = [TABLE.to_batches()[0]] * 3
    read = []

    def come() -> Any:
        for batch in batches:
            read.append(batch)
            yield batch

    checked = check_stream(pa.RecordBatchReader.from_batches(TABLE.schema, come()))
    assert read == []
    reader = pa.RecordBatchReader.from_stream(checked)
    assert reader.read_next_batch().num_rows == 4 and len(read) == 1
    assert reader.read_all().num_rows == 8
    with pytest.raises(ValueError, match="read once"):
        pa.table(checked)


def test_an_error_on_the_way_arrives() -> None:
    def come() -> Any:
        yield TABLE.to_batches()[0]
        raise RuntimeError("the disk is gone")

    with pytest.raises(Exception, match="the disk is gone"):
        check_table(pa.RecordBatchReader.from_batches(TABLE.schema, come()))


def test_every_library_hands_its_tables_over() -> None:
    expected = rows(TABLE)
    assert rows(TABLE.to_batches()[0]) == expected
    polars = pytest.importorskip("polars")
    frame = polars.from_arrow(TABLE)
    assert rows(frame) == expected
    assert polars.DataFrame(check_table(frame))["checkVerdict"].to_list() == ["clear", "caution", "stop", "hold"]
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.register("invoices", TABLE)
    assert rows(connection.sql("select * from invoices")) == expected
    checked = check_table(connection.sql("select * from invoices"))
    counted = connection.sql("select checkVerdict, count(*) from checked group by all order by all").fetchall()
    assert counted == [("caution", 1), ("clear", 1), ("hold", 1), ("stop", 1)] and checked is not None
    pandas = pytest.importorskip("pandas")
    assert rows(pandas.DataFrame({name: TABLE[name].to_pylist() for name in TABLE.column_names})) == expected
