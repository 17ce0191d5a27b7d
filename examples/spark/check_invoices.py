"""Checks every row of Parquet files on a Spark cluster, with the wheel `fapiao-check` on every worker.

    spark-submit check_invoices.py --input invoices/ --output checked/ --today 2026-06-30

It works in steps of some files each. A step is done when Spark has marked it as done (`_SUCCESS`). A job that was stopped,
for whatever reason, continues with the other steps. Duplicates are found at the end, over all files, by their
keys. Next to the checked rows (`results`) it writes counts and sums (`summary`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
from pyspark.sql.types import StructType

import fapiao_check

DUPLICATE = "bulk/duplicate-number"

Options = dict[str, Any]


def checks(options: Options, register: str | None) -> Callable[[Any], pa.Table]:
    """The check of a table's rows."""
    fapiao = fapiao_check.load(register=json.loads(register) if register else None)
    return lambda table: pa.table(fapiao.check_table(table, duplicates="keys", **options))


def check(options: Options, register: str | None) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What each worker does with its batches: it returns the same rows with the results added."""

    def batches(given: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        checked = checks(options, register)
        for batch in given:
            if batch.num_rows:
                found = checked(batch).combine_chunks()
                columns = [*batch.columns, *(column.chunk(0) for column in found.columns)]
                yield pa.RecordBatch.from_arrays(columns, [*batch.schema.names, *found.column_names])

    return batches


def steps_of(spark: SparkSession, files: list[str], size: int, how: str) -> dict[str, list[str]]:
    """The files in steps, each named after everything that its results depend on."""
    jvm: Any = spark._jvm
    configuration = spark._jsc.hadoopConfiguration()

    def state(file: str) -> str:
        path = jvm.org.apache.hadoop.fs.Path(file)
        status = path.getFileSystem(configuration).getFileStatus(path)
        return f"{file} {status.getLen()} {status.getModificationTime()}"

    parts = [sorted(files)[at : at + size] for at in range(0, len(files), size)]
    digest = lambda part: hashlib.sha256("\n".join([how, *map(state, part)]).encode()).hexdigest()[:16]
    return {digest(part): part for part in parts}


class Folder:
    """A folder of the output, on any file system."""

    def __init__(self, spark: SparkSession, path: str) -> None:
        self.path = path.rstrip("/")
        self._path = spark._jvm.org.apache.hadoop.fs.Path
        self._system = self._path(self.path).getFileSystem(spark._jsc.hadoopConfiguration())

    def is_done(self, name: str) -> bool:
        return bool(self._system.exists(self._path(f"{self.path}/{name}/_SUCCESS")))

    def names(self) -> list[str]:
        if not self._system.exists(self._path(self.path)):
            return []
        return [status.getPath().getName() for status in self._system.listStatus(self._path(self.path))]

    def delete(self, name: str) -> None:
        self._system.delete(self._path(f"{self.path}/{name}"), True)


def rows_of(spark: SparkSession, files: list[str]) -> DataFrame:
    """The rows, each with its file and its place in it."""
    place = [F.col("_metadata.file_path").alias("checkFile"), F.col("_metadata.row_index").alias("checkRow")]
    return spark.read.parquet(*files).select("*", *place)


def with_duplicates(rows: DataFrame) -> DataFrame:
    """A number that an earlier row has, in any file, is reported as in one table."""
    here = F.struct("checkFile", "checkRow")
    firsts = rows.where("checkKey is not null").groupBy("checkKey").agg(F.min(here).alias("first"), F.count("*").alias("rows"))
    again = firsts.where("rows > 1").select("checkKey", "first")
    joined = rows.join(again, "checkKey", "left").withColumn("again", F.col("first").isNotNull() & (F.col("first") != here))
    verdict, codes = F.col("checkVerdict"), F.col("checkCodes")
    number = F.lit(None).cast("string")
    return joined.select(
        *[F.col(f"`{name}`") for name in rows.columns if not name.startswith("check")],
        "checkFile",
        "checkRow",
        F.when(F.col("again") & (verdict == "clear"), "caution").otherwise(verdict).alias("checkVerdict"),
        "checkGross",
        "checkNet",
        "checkTax",
        "checkBalancingTax",
        "checkRate",
        F.when(F.col("again"), F.concat(codes, F.array(F.lit(DUPLICATE)))).otherwise(codes).alias("checkCodes"),
        F.when(F.col("again"), F.concat("checkColumns", F.array(number))).otherwise(F.col("checkColumns")).alias("checkColumns"),
        "checkKey",
        F.when(F.col("again"), F.col("first")).alias("checkDuplicateOf"),
    )


def summary_of(results: DataFrame) -> DataFrame:
    """The number and the sum of rows by verdict, code and rate."""
    gross = F.sum("checkGross").cast("decimal(38, 2)").cast("string").alias("gross")

    def by(what: str, rows: DataFrame, value: Any) -> DataFrame:
        grouped = rows.groupBy(value.cast("string").alias("value")).agg(F.count("*").alias("rows"), gross)
        return grouped.select(F.lit(what).alias("what"), "value", "rows", "gross")

    codes = results.select(F.explode("checkCodes").alias("code"), "checkGross")
    return (
        by("verdict", results, F.col("checkVerdict"))
        .unionByName(by("code", codes, F.col("code")))
        .unionByName(by("rate", results, F.col("checkRate")))
        .orderBy("what", F.desc("rows"))
    )


def run(spark: SparkSession, source: str, output: str, options: Options, register: str | None, size: int) -> DataFrame:
    """Runs everything that is not done yet, and returns the summary."""
    rows = rows_of(spark, [source])
    arrow = to_arrow_schema(rows.schema)
    # A column that cannot be checked is told before anything is read.
    found = checks(options, register)(arrow.empty_table()).schema
    schema = StructType([*rows.schema.fields, *from_arrow_schema(found).fields])

    how = json.dumps([fapiao_check.__version__, options, register, schema.json()], sort_keys=True)
    steps = steps_of(spark, spark.read.parquet(source).inputFiles(), size, how)
    folder = Folder(spark, f"{output}/steps")
    for name in folder.names():
        if name not in steps:
            folder.delete(name)
    for at, (name, files) in enumerate(steps.items(), 1):
        if folder.is_done(name):
            continue
        # What a step has left behind that did not come to its end is overwritten.
        part = rows_of(spark, files).mapInArrow(check(options, register), schema)
        part.write.mode("overwrite").parquet(f"{folder.path}/{name}")
        print(f"step {at} of {len(steps)}: {len(files)} files", flush=True)

    everything = spark.read.schema(schema).parquet(*[f"{folder.path}/{name}" for name in steps])
    with_duplicates(everything).write.mode("overwrite").parquet(f"{output}/results")
    summary = summary_of(spark.read.parquet(f"{output}/results"))
    summary.coalesce(1).write.mode("overwrite").json(f"{output}/summary")
    return spark.read.schema(summary.schema).json(f"{output}/summary")


def main() -> None:
    parser = argparse.ArgumentParser(description="Checks every row of Parquet files.")
    parser.add_argument("--input", required=True, help="a folder of Parquet files, or a pattern")
    parser.add_argument("--output", required=True, help="a folder for the results")
    parser.add_argument("--today", help="today in China, such as 2026-01-15")
    parser.add_argument("--columns", type=json.loads, help='what the columns hold, such as {"inv_no": "number"}')
    parser.add_argument("--own", type=json.loads, help='your own company, such as {"taxId": "…"}')
    parser.add_argument("--accounts", help="a file with known accounts, one a line")
    parser.add_argument("--register", help="a JSON file with rows to lay over the public list")
    parser.add_argument("--step", type=int, default=64, help="files in a step (64)")
    given = parser.parse_args()

    options: Options = {"today": given.today, "columns": given.columns, "own": given.own}
    if given.accounts:
        with open(given.accounts, encoding="utf-8") as file:
            options["accounts"] = file.read().split()
    register = open(given.register, encoding="utf-8").read() if given.register else None
    options = {name: value for name, value in options.items() if value is not None}

    spark = SparkSession.builder.appName("fapiao-check").getOrCreate()
    for row in run(spark, given.input, given.output, options, register, given.step).collect():
        print(f"{row.what:8} {row.value or '-':40} {row.rows:>12} rows {row.gross or '':>20}")
    spark.stop()


if __name__ == "__main__":
    main()
