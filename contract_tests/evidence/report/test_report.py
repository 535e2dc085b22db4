"""The page reports every operation correctly, and is self-contained."""

from __future__ import annotations

import json
from copy import deepcopy
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from contract_tests.evidence.recording.documented import load_documented
from contract_tests.evidence.report.__main__ import main
from contract_tests.evidence.report.conftest import EVIDENCE, KILL, TESTED, VERIFIED
from contract_tests.evidence.report.facts import OperationFacts, Report
from contract_tests.evidence.report.gather import FUZZING, find_generated, find_words, gather
from contract_tests.evidence.report.parsing import Element, read_elements
from contract_tests.evidence.report.render import render
from infakt_contract.description import Description, load_description
from infakt_emulator.description import METHODS

REPOSITORY = Path(__file__).parents[3]
LOADS = ("src", "srcset", "href", "data", "poster", "action", "background", "style", "onclick")
BUNDLE: dict[str, Any] = json.loads((files("infakt") / "openapi.json").read_text(encoding="utf-8"))


def find_operation(report: Report, name: str) -> OperationFacts:
    """Return the facts of one operation."""
    return next(operation for operation in report.operations if operation.id == name)


def find_rows(page: str, table: str) -> dict[str, list[str]]:
    """Return the rows of the tables of a class: the text of each first code element, and the texts of the cells."""
    tables = [item for item in read_elements(page) if table in (item.attributes.get("class") or "").split()]
    rows = [row for item in tables for row in item.find_all("tr") if row.find_all("td")]
    return {row.find_all("code")[0].text: [cell.text for cell in row.find_all("td")] for row in rows}


def test_every_operation_of_the_bundle_is_reported(report: Report) -> None:
    """The report contains exactly the described operations."""
    described = {
        (method.upper(), path) for path, item in BUNDLE["paths"].items() for method in METHODS if method in item
    }

    assert {(operation.method, operation.path) for operation in report.operations} == described
    assert report.totals["described"] == len(report.operations) == len(described)


def test_every_operation_has_a_row(report: Report, page: str) -> None:
    """The page has one row for each operation, named by its call."""
    assert list(find_rows(page, "operations")) == [operation.call for operation in report.operations]


def test_counts_of_resources_add_up(report: Report) -> None:
    """The counts of all resources add up to the totals."""
    for measure, total in report.totals.items():
        assert sum(resource.totals[measure] for resource in report.resources) == total


def test_examples_are_those_documented(report: Report) -> None:
    """Every documented example is counted for its operation."""
    documented = load_documented()
    examples = sum(len(facts.requests) + sum(item.is_example for item in facts.responses) for facts in documented)

    assert sum(operation.examples for operation in report.operations) == examples


def test_missing_method_is_reported() -> None:
    """An operation without a method of the client is not reported as generated."""
    document = deepcopy(BUNDLE)
    document["paths"]["/invoices.json"]["get"]["x-method"] = "vanish"

    missing = load_description().by_id.keys() - find_generated(Description(document))

    assert missing == {TESTED}


def test_tests_are_counted_once(report: Report) -> None:
    """A test counts once, whatever its parameters, in the column of its room."""
    operation = find_operation(report, TESTED)

    assert (operation.checks, operation.behaviour, operation.fuzzing, operation.elsewhere) == (1, 2, 1, 2)


def test_fuzzing_is_counted_by_an_existing_file() -> None:
    """The file whose tests count as fuzzing exists."""
    assert (REPOSITORY / "contract_tests" / "evidence" / FUZZING).is_file()


def test_operation_without_tests_shows_as_such(report: Report, page: str) -> None:
    """An operation that no test called shows this in its row and can be filtered by it."""
    operation = find_operation(report, "delete_invoice")
    cells = find_rows(page, "operations")[operation.call]

    assert cells[-5:] == ["0", "0", "0", "0", "never"]
    assert {"not tested", "not fuzzed", "not verified live"} <= set(operation.states)
    assert report.totals["tested"] == report.totals["fuzzed"] == 1


def test_verified_operation_shows_its_day(report: Report, page: str) -> None:
    """A verified operation shows when and where; the others are counted as never verified."""
    shipped = VERIFIED["get_invoice"]
    cells = find_rows(page, "operations")[find_operation(report, "get_invoice").call]

    assert cells[-1] == f"{shipped['day']} {shipped['target']}"
    assert f"{len(report.operations) - 1} of {len(report.operations)} operations were never verified" in page


def test_evidence_of_an_enum_may_be_given_by_value() -> None:
    """The levels of evidence include those of every value."""
    schema = {"enum": ["a", "b"], "x-evidence": {"a": "live: so", "*": ["documented: so", "inferred: otherwise"]}}

    assert list(find_words({"schema": schema})) == ["live", "documented", "inferred"]


def test_levels_of_evidence_are_shown(report: Report, page: str) -> None:
    """The row of an operation shows the levels of its own evidence."""
    rows = find_rows(page, "operations")
    marked = [operation for operation in report.operations if operation.evidence]

    assert marked
    assert [
        operation.id for operation in marked if not set(operation.evidence) <= set(rows[operation.call][0].split())
    ] == []


def test_survivor_is_prominent(page: str) -> None:
    """A fault that no test detected is named above its table and marked in it; a killed one shows its first tests."""
    rows = find_rows(page, "faults")
    alarms = [item.text for item in read_elements(page) if item.attributes.get("class") == "alarm"]

    assert rows["lost_field"][-1] == "SURVIVED"
    assert rows["page_off_by_one"][-1].split() == [
        *(f"checks/reading/test_b.py::test_{number}" for number in range(3)),
        *["and", "2", "more"],
    ]
    assert any(text.startswith("1 of 2 SURVIVED") and "lost_field" in text for text in alarms)


@pytest.mark.parametrize("kill", [{}, KILL], ids=["nothing", "no client"])
def test_matrix_that_was_not_run_is_prominent(kill: dict[str, Any]) -> None:
    """A side without faults is reported as not run, not as killed."""
    page = render(gather(EVIDENCE, kill, {}))

    assert "Not run: nothing shows that a fault of the client would be noticed." in page
    assert "All 0 killed" not in page


def test_fault_without_a_verdict_has_survived() -> None:
    """A fault without `killed` counts as survived."""
    report = gather({}, {"families": {"server": [{"fault": "quiet"}]}}, {})

    assert [fault.name for fault in report.matrices[0].survivors] == ["quiet"]


def test_markup_from_outside_is_escaped(page: str) -> None:
    """Markup in texts from a server or a fault is shown as text."""
    elements = read_elements(page)

    assert sum(item.tag == "script" for item in elements) == 1
    assert {"img"} & {item.tag for item in elements} == set()
    assert "<img src=x onerror=alert(1)>" in find_rows(page, "drift")[TESTED]
    assert "<script>alert(1)</script>" in find_rows(page, "faults")["lost_field"]


def test_page_is_self_contained(page: str) -> None:
    """The page loads nothing, and every link leads to a place on the page."""
    elements = read_elements(page)
    places = [item.attributes["id"] for item in elements if "id" in item.attributes]
    led_to = {value for item in elements for name, value in item.attributes.items() if name in LOADS}
    styles = "".join(item.text for item in elements if item.tag == "style")

    assert led_to <= {f"#{place}" for place in places}
    assert len(set(places)) == len(places)
    assert {item.tag for item in elements} & {"link", "base", "iframe", "object", "embed"} == set()
    assert [word for word in ("url(", "@import") if word in styles] == []


def test_page_contains_no_local_path(page: str) -> None:
    """The page contains no path of the machine on which it was written."""
    assert [path for path in (REPOSITORY, Path.home(), Path.cwd()) if str(path) in page] == []


def test_tables_have_captions_and_headings(page: str) -> None:
    """Every table has a caption, and every column and row a heading."""
    tables = [item for item in read_elements(page) if item.tag == "table"]
    rows: list[Element] = [row for table in tables for row in table.find_all("tr")]

    assert len(tables) == 4
    assert [len(table.find_all("caption")) for table in tables] == [1] * len(tables)
    assert {heading.attributes.get("scope") for row in rows for heading in row.find_all("th")} == {
        "col",
        "row",
        "rowgroup",
    }
    assert [row.text for row in rows if row.children[0].tag != "th"] == []


def test_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command reads the files of the runs and writes the page to the given path."""
    (tmp_path / "evidence.json").write_text(json.dumps(EVIDENCE))
    (tmp_path / "kill.json").write_text(json.dumps(KILL))
    target = tmp_path / "build" / "report.html"
    arguments = ["--evidence", str(tmp_path / "evidence.json"), "--kill", str(tmp_path / "kill.json")]

    assert main([*arguments, "--to", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}: {len(load_description().by_id)} operations\n"
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_command_names_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message about a missing file contains its path and the command that writes it."""
    missing = str(tmp_path / "none.json")

    assert main(["--evidence", missing, "--kill", missing, "--to", str(tmp_path / "report.html")]) == 1
    assert f"{missing} must be a JSON file" in capsys.readouterr().err
