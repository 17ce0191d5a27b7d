"""Every vector of the project, through the wheel; and the rules of the border itself."""

import json
import pickle
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import fapiao_check

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"


def vectors() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for file in sorted(VECTORS.glob("*.json")):
        for one in json.loads(file.read_text("utf-8")):
            # Some files are tables for other tests.
            if isinstance(one, dict) and hasattr(fapiao_check, one.get("ask", "")):
                found.append((f"{file.stem}: {one['says']}", one))
    return found


def ask(function: str, question: dict[str, Any]) -> dict[str, Any]:
    # Through JSON, which has only lists.
    answer: dict[str, Any] = json.loads(json.dumps(getattr(fapiao_check, function)(question)))
    return answer


def whole(value: Any) -> Any:
    """A text that is written as `{ "repeat": ["ab", 3] }`, in full."""
    if isinstance(value, dict):
        if isinstance(repeated := value.get("repeat"), list):
            return str(repeated[0]) * int(repeated[1])
        return {name: whole(one) for name, one in value.items()}
    return [whole(one) for one in value] if isinstance(value, list) else value


def faults(expected: Any, found: Any, path: str = "") -> list[str]:
    """An object can have fewer fields than the answer, but a list must be complete; null is absent."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [fault for name, one in expected.items() for fault in faults(one, found.get(name), f"{path}.{name}")]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [fault for at, one in enumerate(expected) for fault in faults(one, found[at], f"{path}[{at}]")]
    return [] if expected == found else [f"{path}: expected {expected!r}, found {found!r}"]


def test_every_vector_holds() -> None:
    listed, wrong = vectors(), []
    assert len(listed) > 500
    for name, vector in listed:
        answer = ask(vector["ask"], whole(vector["given"]))
        wrong += [f"{name} {fault}" for fault in faults(vector.get("answer", {}), answer)]
        in_rows = [one for row in answer.get("rows", []) for one in row.get("findings", [])]
        codes = Counter(one["code"] for one in answer["findings"] + answer["unchecked"] + in_rows)
        if codes != Counter(vector["codes"]):
            wrong.append(f"{name}: expected {sorted(vector['codes'])}, found {sorted(codes.elements())}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("function", "question", "message"),
    [
        ("taxBreakdown", {"amuont": "1"}, "taxBreakdown: unknown field `amuont`; expected one of amount, rate"),
        ("taxBreakdown", {"amount": 6150}, "taxBreakdown: `amount` must be a string such as \"6150.00\", found the number 6150"),
        ("taxBreakdown", {"amount": 1.5}, "taxBreakdown: `amount` must be a string such as \"6150.00\", found the number 1.5"),
        ("taxBreakdown", None, "taxBreakdown: the question must be an object, found None"),
        ("taxBreakdown", [], "taxBreakdown: the question must be an object, found a value of type list"),
        ("taxBreakdown", {1: "1"}, "taxBreakdown: the question cannot be read"),
        ("checkPayment", {"order": {"schedule": [{"due": True}, {"due": "yes"}]}}, "checkPayment: `order.schedule[1].due`"),
        ("checkPayment", {"today": "21/11/2026"}, "checkPayment: `today` must be a day such as \"2026-01-15\""),
        ("checkField", {"value": "1"}, "checkField: `check` must say what the field holds"),
        ("findEntity", {"query": "ECS", "limit": True}, "findEntity: `limit` must be a whole number, found True"),
    ],
)
def test_a_mistake_of_the_program_names_its_path(function: str, question: Any, message: str) -> None:
    with pytest.raises(fapiao_check.QuestionError) as error:
        getattr(fapiao_check, function)(question)
    assert str(error.value).startswith(message)


def test_what_a_person_typed_is_never_an_error() -> None:
    for text in ["\ud800", "\0", "\u202e123", "9" * 30_000, "😀" * 5_000, "１" * 99]:
        assert fapiao_check.taxBreakdown({"amount": text})["verdict"] != "clear"
        assert fapiao_check.identify({"text": text})["candidates"] is not None


def test_an_overlay_holds_for_its_own_object() -> None:
    register: Any = {"entities": [{"id": "mine", "name": {"en": "Mine Co., Ltd."}}]}
    mine = fapiao_check.load(register=register)
    assert mine.findEntity({"query": "Mine Co., Ltd."})["matches"][0]["origin"] == "overlay"
    assert not [one for one in fapiao_check.findEntity({"query": "Mine Co., Ltd."})["matches"] if one["origin"] == "overlay"]
    with pytest.raises(fapiao_check.QuestionError, match=r"register\.entities\[0\]\.id"):
        fapiao_check.load(register={"entities": [{"name": {"en": "Nameless"}}]})  # type: ignore[arg-type]


def test_functions_travel_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(fapiao_check.taxBreakdown))({"amount": "100", "rate": "13%"})["net"] == "88.50"
    register: Any = {"entities": [{"id": "mine", "name": {"en": "Mine Co., Ltd."}}]}
    mine = pickle.loads(pickle.dumps(fapiao_check.load(register=register)))
    assert mine.findEntity({"query": "Mine Co., Ltd."})["matches"][0]["origin"] == "overlay"


def test_rules_are_listed() -> None:
    rules = {rule["code"]: rule for rule in fapiao_check.rules()}
    assert rules["tax/sum-differs"]["severity"] == "info" and rules["tax/sum-differs"]["source"]
