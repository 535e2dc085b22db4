"""The documented facts have the format of `documented.schema.json`."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from jsonschema_rs import Draft202012Validator

from contract_tests.evidence.recording.documented import FOLDER, NOT_OPERATIONS, InvalidFileError, load_documented

CONTRIBUTING = Path(__file__).parents[3] / "CONTRIBUTING.md"
FORMAT = json.loads(FOLDER.with_name("documented.schema.json").read_text(encoding="utf-8"))


def find_problems(path: Path) -> list[str]:
    """Return the problems of a file, each with its place in the file."""
    part = path.stem if path.stem in NOT_OPERATIONS else "operations"
    validator = Draft202012Validator({**FORMAT, "$ref": f"#/$defs/{part}"})
    facts = json.loads(path.read_text(encoding="utf-8"))
    return [f"{path.name}: {error.instance_path}: {error.message}" for error in validator.iter_errors(facts)]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_file_has_the_format(path: Path) -> None:
    """Every file of documented facts validates against the schema of its kind."""
    assert find_problems(path) == []


def test_example_in_contributing_has_the_format(tmp_path: Path) -> None:
    """The entry that CONTRIBUTING.md shows validates as an operation."""
    (entry,) = re.findall(r"```json\n(.*?)```", CONTRIBUTING.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "warehouses.json"
    path.write_text(f"[{entry}]", encoding="utf-8")

    assert find_problems(path) == []


def test_problem_is_reported_with_its_place(tmp_path: Path) -> None:
    """A misspelt key and a missing one are each reported with their item."""
    path = tmp_path / "webhooks.json"
    path.write_text('[{"case": "paid", "bdy": {}}]', encoding="utf-8")

    problems = find_problems(path)

    assert problems
    assert all(problem.startswith("webhooks.json: [0]: ") for problem in problems)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[\n  {"method": "GET",}\n]', r"stocks\.json line 2 is not JSON: .+; correct the line"),
        ('[{"method": "GET"}]', r"stocks\.json: \[0\]: the keys must be those of documented\.schema\.json, .*requests"),
    ],
    ids=["not JSON", "missing key"],
)
def test_unreadable_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    """A file that cannot be read is reported by its name and the place in it."""
    (tmp_path / "stocks.json").write_text(text, encoding="utf-8")

    with pytest.raises(InvalidFileError, match=message):
        load_documented(tmp_path)


def test_operations_and_cases_are_unique() -> None:
    """An operation is documented once, and its cases have different names."""
    documented = load_documented()
    keys = Counter(facts.key for facts in documented)
    cases = Counter(
        (kind, facts.name(example.case))
        for facts in documented
        for kind, examples in (("request", facts.requests), ("response", facts.responses))
        for example in examples
    )

    assert [name for name, count in [*keys.items(), *cases.items()] if count > 1] == []


def test_response_names_a_request_of_its_operation() -> None:
    """The request that a response answers is one of the same operation."""
    missing = [
        facts.name(response.case)
        for facts in load_documented()
        for response in facts.responses
        if response.request not in {None, *(request.case for request in facts.requests)}
    ]

    assert missing == []
