"""Measures the wheel by itself and in DuckDB, Polars and Spark, and writes the table of `docs/doors.md`.

Each case runs once to warm up and then five times, in turns with the others. Figures are medians, and a ratio is the
median of the rounds' ratios. The processor time of the process is counted too, because the machine might do other
work. `cargo xtask python bench [rows]` starts it.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession
from stdnum.cn import uscc

from fapiao_check import check_table

ROUNDS = 5
ALONE = "**the wheel**, no duplicates looked for"
DOCS = Path(__file__).parents[1] / "docs" / "doors.md"
BEGIN, END = "<!-- measured -->", "<!-- end of measured -->"
RATES = [("6%", 6), ("13%", 13), ("9%", 9), ("3%", 3), ("1%", 1)]
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]


def tax_id(at: int) -> str:
    """A unified code with both check characters."""
    place = f"{at * 7919 % 100_000_000:08}"
    own = sum(int(digit) * weight for digit, weight in zip(place, [3, 7, 9, 10, 5, 8, 4, 2], strict=True))
    start = f"91330106{place}{'0X987654321'[own % 11]}"
    total = sum(ALPHABET.index(one) * weight for one, weight in zip(start, WEIGHTS, strict=True))
    return start + ALPHABET[(31 - total % 31) % 31]


def yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"


def export(rows: int) -> pa.Table:
    """As the tax bureau exports it, in short; one row of 50 is off by one fen."""
    ids = [tax_id(at) for at in range(1000)]
    columns: dict[str, list[str]] = {name: [] for name in ("数电票号码", "销方识别号", "开票日期", "金额", "税额", "价税合计", "税率")}
    seed = 7
    for row in range(rows):
        seed = seed * 48271 % 2147483647
        fen = max(1, int(10 ** (9 * seed / 2147483647)))
        rate, percent = RATES[row % 5]
        net = (fen * 200 + 100 + percent) // (200 + 2 * percent)
        values = [
            f"25332{row:08}{seed % 10_000_000:07}",
            ids[seed % 1000],
            f"2025-{1 + row % 12:02}-15",
            yuan(net),
            yuan(fen - net + (row % 50 == 0)),
            yuan(fen),
            rate,
        ]
        for column, value in zip(columns.values(), values, strict=True):
            column.append(value)
    return pa.table(columns)


def nothing(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield from batches


def checked(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        if batch.num_rows:
            found = pa.table(check_table(batch, today="2026-06-30", duplicates="off"))
            yield from found.select(["checkVerdict", "checkNet", "checkTax", "checkCodes"]).to_batches()


def in_spark(file: str) -> tuple[Callable[[], object], Callable[[], object]]:
    # Spark's workers are to find what this program does.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder: Any = SparkSession.builder
    spark = (
        builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    rows = spark.read.parquet(file)
    schema = "checkVerdict string, checkNet decimal(20, 2), checkTax decimal(20, 2), checkCodes array<string>"

    def check() -> object:
        return rows.mapInArrow(checked, schema).write.format("noop").mode("overwrite").save()

    def floor() -> object:
        return rows.mapInArrow(nothing, rows.schema).write.format("noop").mode("overwrite").save()

    return check, floor


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    table = export(rows)
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/invoices.parquet"
        pq.write_table(table, file, row_group_size=max(1, rows // 8))
        few = table["销方识别号"].slice(0, rows // 10).to_pylist()
        check, floor = in_spark(file)

        def in_duckdb() -> object:
            # One connection for the rows and another for the results: a query cannot wait for itself.
            found = check_table(duckdb.connect().sql(f"from '{file}'"), today="2026-06-30", duplicates="off")
            return duckdb.sql("select checkVerdict, count(*), sum(checkTax) from found group by all").fetchall()

        def in_polars() -> object:
            found = pl.DataFrame(check_table(pl.read_parquet(file), today="2026-06-30", duplicates="off"))
            return found.group_by("checkVerdict").agg(pl.len(), pl.col("checkTax").sum())

        cases: list[tuple[str, int, Callable[[], object]]] = [
            (ALONE, rows, lambda: check_table(table, today="2026-06-30", duplicates="off")),
            ("the wheel, duplicates found", rows, lambda: check_table(table, today="2026-06-30")),
            ("in DuckDB: Parquet read, checked, summed up", rows, in_duckdb),
            ("in Polars: the same", rows, in_polars),
            ("in Spark, `local[2]`, `mapInArrow`: Parquet read, checked", rows, check),
            ("in Spark: Parquet read, a function that does nothing", rows, floor),
            ("python-stdnum 2.2: one column of tax IDs, and nothing else", len(few), lambda: [uscc.is_valid(one) for one in few]),
        ]
        times: dict[str, list[float]] = {name: [] for name, _, _ in cases}
        worked: dict[str, list[float]] = {name: [] for name, _, _ in cases}
        load = os.getloadavg()[0]
        for turn in range(ROUNDS + 1):
            for name, count, run in cases:
                start, before = time.perf_counter(), time.process_time()
                run()
                if turn:
                    times[name].append((time.perf_counter() - start) / count * 1e9)
                    worked[name].append((time.process_time() - before) / count * 1e9)

    lines = [
        f"{rows:,} rows of a whole export: number, seller's tax ID, date, net, tax, gross and rate, all as text. "
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, load of the machine before {load:.1f}.",
        "",
        "| | million rows/s: min | median | max | ns a row | time, the wheel = 1 | processor time, ns a row |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for name, ns in times.items():
        low, middle, high = (1e3 / value for value in (max(ns), statistics.median(ns), min(ns)))
        ratio = statistics.median(one / other for one, other in zip(ns, times[ALONE], strict=True))
        # Spark works in processes of its own.
        own = "" if "Spark" in name else f"{statistics.median(worked[name]):,.0f}"
        lines.append(f"| {name} | {low:.2f} | {middle:.2f} | {high:.2f} | {statistics.median(ns):,.0f} | {ratio:.1f} | {own} |")
    written = "\n".join(lines)
    print(written)
    text = DOCS.read_text("utf-8")
    before, rest = text.split(BEGIN)
    DOCS.write_text(f"{before}{BEGIN}\n{written}\n{END}{rest.split(END)[1]}", "utf-8")


if __name__ == "__main__":
    main()
