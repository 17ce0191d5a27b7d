"""The job on a real Spark, of two threads: right, over all files, and ended half-way without loss or double rows."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json
import pyarrow.parquet as pq
import pytest

from fapiao_check import check_table

JOB = Path(__file__).with_name("check_invoices.py")
FILES, ROWS = 8, 4_000
RATES = ["6%", "13%", "0.09", "3%", "abc"]


def batch(file: int) -> pa.Table:
    at = range(file * ROWS, (file + 1) * ROWS)
    return pa.table(
        {
            # Of every fortieth row the number is that of a row of the first file.
            "发票号码": [f"2533200000{(row % 997 if row % 40 == 0 else row):010}" for row in at],
            "价税合计": [f"{row * 37 % 9000}.{row % 100:02}" for row in at],
            "税率": [RATES[row % 5] for row in at],
            "note": pa.array(at, pa.int32()),
        }
    )


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invoices")
    for file in range(FILES):
        pq.write_table(batch(file), folder / f"part-{file:02}.parquet")
    return folder


def command(source: Path, output: Path, *more: str) -> list[str]:
    return [sys.executable, str(JOB), "--input", str(source), "--output", str(output), "--today", "2026-06-30", "--step", "1", *more]


ENVIRONMENT = {
    **os.environ,
    "PYSPARK_PYTHON": sys.executable,
    "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=4 pyspark-shell",
}


def run(source: Path, output: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(source, output, *more), env=ENVIRONMENT, capture_output=True, text=True, timeout=600)


def results(output: Path) -> list[dict[str, Any]]:
    rows = pq.read_table(output / "results").to_pylist()
    rows.sort(key=lambda row: (row["checkFile"], row["checkRow"]))
    return rows


@pytest.fixture(scope="module")
def whole(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("whole")
    done = run(source, output)
    assert done.returncode == 0, done.stderr
    assert f"step {FILES} of {FILES}" in done.stdout
    return output


def test_the_cluster_says_of_every_row_what_one_table_says(whole: Path) -> None:
    table = pa.concat_tables([batch(file) for file in range(FILES)])
    expected = pa.table(check_table(table, today="2026-06-30")).to_pylist()
    found = results(whole)
    assert len(found) == len(expected) == FILES * ROWS
    duplicates = 0
    for at, (one, other) in enumerate(zip(found, expected, strict=True)):
        assert one["note"] == at
        for name in ("checkVerdict", "checkGross", "checkNet", "checkTax", "checkBalancingTax", "checkRate"):
            assert one[name] == other[name], (at, name)
        # In one table this finding can be anywhere among the others.
        assert sorted(one["checkCodes"]) == sorted(other["checkCodes"]), at
        first = one["checkDuplicateOf"]
        duplicates += first is not None
        assert (None if first is None else first["checkRow"] + ROWS * int(first["checkFile"][-10:-8])) == other["checkDuplicateOf"]
    assert duplicates > 100
    summary = {(row["what"], row.get("value")): row["rows"] for row in pa.json.read_json(next((whole / "summary").glob("*.json"))).to_pylist()}
    assert sum(rows for (what, _), rows in summary.items() if what == "verdict") == FILES * ROWS
    assert summary["code", "bulk/duplicate-number"] == duplicates


def done_steps(output: Path) -> dict[str, int]:
    return {file.parent.name: file.stat().st_mtime_ns for file in output.glob("steps/*/_SUCCESS")}


def test_a_job_that_is_ended_half_way_goes_on_without_loss_or_double_rows(source: Path, whole: Path, tmp_path: Path) -> None:
    job = subprocess.Popen(command(source, tmp_path), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    limit = time.monotonic() + 300
    while len(done_steps(tmp_path)) < 3 and job.poll() is None and time.monotonic() < limit:
        time.sleep(0.01)
    # Everything at once: driver, Java and workers.
    os.killpg(job.pid, signal.SIGKILL)
    job.wait()
    before = done_steps(tmp_path)
    assert 3 <= len(before) < FILES, "it was to be ended half-way"
    # One more step that did not finish: its rows are there, but not its mark.
    name = min(before)
    (tmp_path / "steps" / name / "_SUCCESS").unlink()
    del before[name]

    again = run(source, tmp_path)
    assert again.returncode == 0, again.stderr
    after = done_steps(tmp_path)
    assert len(after) == FILES and all(after[step] == time for step, time in before.items()), "what was done is done once"
    assert results(tmp_path) == results(whole)

    # And once more, with nothing left to do.
    assert "step" not in run(source, tmp_path).stdout
    assert results(tmp_path) == results(whole)


def test_a_file_that_changed_is_checked_again_and_one_that_is_gone_is_left_out(tmp_path: Path) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for file in range(2):
        pq.write_table(batch(file).slice(0, 10), source / f"{file}.parquet")
    assert run(source, output).returncode == 0
    (source / "0.parquet").unlink()
    pq.write_table(batch(1).slice(0, 5), source / "1.parquet")
    assert run(source, output).returncode == 0
    assert [row["note"] for row in results(output)] == [ROWS + at for at in range(5)]


def test_a_column_that_cannot_be_checked_is_told_before_anything_is_read(tmp_path: Path) -> None:
    pq.write_table(pa.table({"amount": [1.5]}), tmp_path / "0.parquet")
    refused = run(tmp_path, tmp_path / "out")
    assert refused.returncode != 0 and "the column `amount` holds Float64" in refused.stderr
    assert not (tmp_path / "out" / "steps").exists()
