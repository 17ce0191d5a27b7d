"""The samples of the README run as they are, and give what their comments say."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
NEEDED = ["polars", "duckdb", "pandas"]


def test_samples() -> None:
    assert len(SAMPLES) >= 8
    names: dict[str, Any] = {}
    for sample in SAMPLES:
        for library in NEEDED:
            if f"import {library}" in sample:
                try:
                    __import__(library)
                except ImportError:
                    sample = ""  # Another sample's library: it runs in the long form.
        exec(compile(sample, "README.md", "exec"), names)
        for line in sample.splitlines():
            if match := re.fullmatch(r"(\S.*?)\s+# (['(\[D].*)", line):
                said, (expression, expected) = match[0], match.groups()
                if "…" in expected or expression.startswith(("import", "from")):
                    continue
                value = expected.split(": ")[0] if expected.startswith("(") else expected
                assert repr(eval(expression, names)) == repr(eval(value, dict(names, Decimal=__import__("decimal").Decimal))), said


def test_samples_are_python() -> None:
    for sample in SAMPLES:
        ast.parse(sample)


@pytest.mark.parametrize("name", ["checkVerdict", "checkKey", "checkDuplicateOf", "checkColumns"])
def test_columns_are_named(name: str) -> None:
    assert f"`{name}`" in README
