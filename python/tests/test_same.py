"""The crate and the wheel give the same answers for the same 10,000 rows."""

import csv
import json
import os
from pathlib import Path

import pyarrow as pa

from fapiao_check import check_table

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / os.environ.get("CARGO_TARGET_DIR", "target") / "tmp" / "same"
VERDICTS = ["clear", "caution", "hold", "stop"]


def test_every_row_is_answered_as_the_crate_answers_it() -> None:
    with (FOLDER / "rows.csv").open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    table = pa.table({name: [row[at] for row in rows] for at, name in enumerate(headings)})
    options = json.loads((FOLDER / "options.json").read_text("utf-8"))
    expected = (FOLDER / "crate.txt").read_text("utf-8").splitlines()
    # In batches of any length.
    found = pa.table(check_table(pa.Table.from_batches(table.to_batches(max_chunksize=777)), **options))
    assert len(found) == len(expected) == 10_000
    for row, line in zip(found.to_pylist(), expected, strict=True):
        figures = [row[name] for name in ("checkGross", "checkNet", "checkTax", "checkBalancingTax")]
        fen = ["" if figure is None else str(int(figure.scaleb(2))) for figure in figures]
        rate = None if row["checkRate"] is None else int(row["checkRate"].scaleb(6))
        said = "".join(f"{code}@{column or ''} " for code, column in zip(row["checkCodes"], row["checkColumns"], strict=True))
        first = "" if row["checkDuplicateOf"] is None else row["checkDuplicateOf"]
        # A decimal cannot express why there is no rate (values below 0), so it is null.
        verdict, *figures, expected_rate, rest = line.split(",", 6)
        assert rate == (int(expected_rate) if int(expected_rate) >= 0 else None)
        assert [str(VERDICTS.index(row["checkVerdict"])), *fen, f"{said},{first}"] == [verdict, *figures, rest]
