"""The page says what is so, of every operation, and needs nothing beside itself."""

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
    """Return the rows of the tables of a class: the first text of each row's heading, and the texts of its cells."""
    tables = [item for item in read_elements(page) if table in (item.attributes.get("class") or "").split()]
    rows = [row for item in tables for row in item.find_all("tr") if row.find_all("td")]
    return {row.find_all("code")[0].text: [cell.text for cell in row.find_all("td")] for row in rows}


def test_every_operation_of_the_bundle_is_told(report: Report) -> None:
    """The report has each described operation, and no other."""
    described = {
        (method.upper(), path) for path, item in BUNDLE["paths"].items() for method in METHODS if method in item
    }

    assert {(operation.method, operation.path) for operation in report.operations} == described
    assert report.totals["described"] == len(report.operations) == len(described)


def test_every_operation_has_a_row(report: Report, page: str) -> None:
    """The page has one row for each operation, under the call that makes it."""
    assert list(find_rows(page, "operations")) == [operation.call for operation in report.operations]


def test_resources_share_the_operations(report: Report) -> None:
    """What is counted by resource adds up to what is counted in all."""
    for measure, total in report.totals.items():
        assert sum(resource.totals[measure] for resource in report.resources) == total


def test_examples_are_those_documented(report: Report) -> None:
    """Every documented example is counted at the operation that it is of."""
    documented = load_documented()
    examples = sum(len(facts.requests) + sum(item.is_example for item in facts.responses) for facts in documented)

    assert sum(operation.examples for operation in report.operations) == examples


def test_method_that_is_not_there_is_seen() -> None:
    """An operation that the client has no method for is not reported as generated."""
    document = deepcopy(BUNDLE)
    document["paths"]["/invoices.json"]["get"]["x-method"] = "vanish"

    missing = load_description().by_id.keys() - find_generated(Description(document))

    assert missing == {TESTED}


def test_tests_are_counted_once(report: Report) -> None:
    """A test counts once for all of its parameters, in the column of its room."""
    operation = find_operation(report, TESTED)

    assert (operation.checks, operation.behaviour, operation.fuzzing, operation.elsewhere) == (1, 2, 1, 2)


def test_fuzzing_is_told_by_a_file_that_is_there() -> None:
    """What counts as fuzzing is a file of the suite."""
    assert (REPOSITORY / "contract_tests" / "evidence" / FUZZING).is_file()


def test_operation_without_tests_shows_as_such(report: Report, page: str) -> None:
    """An operation that nothing called says so in its row and can be chosen by it."""
    operation = find_operation(report, "delete_invoice")
    cells = find_rows(page, "operations")[operation.call]

    assert cells[-5:] == ["0", "0", "0", "0", "never"]
    assert {"not tested", "not fuzzed", "not verified live"} <= set(operation.states)
    assert report.totals["tested"] == report.totals["fuzzed"] == 1


def test_verified_operation_shows_its_day(report: Report, page: str) -> None:
    """An operation that was verified shows when and where; the others are counted as never verified."""
    shipped = VERIFIED["get_invoice"]
    cells = find_rows(page, "operations")[find_operation(report, "get_invoice").call]

    assert cells[-1] == f"{shipped['day']} {shipped['target']}"
    assert f"{len(report.operations) - 1} of {len(report.operations)} operations were never seen" in page


def test_evidence_of_an_enum_may_stand_by_value() -> None:
    """The words of evidence are those of every value."""
    schema = {"enum": ["a", "b"], "x-evidence": {"a": "live: so", "*": ["documented: so", "inferred: otherwise"]}}

    assert list(find_words({"schema": schema})) == ["live", "documented", "inferred"]


def test_words_of_evidence_are_shown(report: Report, page: str) -> None:
    """An operation's row has the words of its own evidence."""
    rows = find_rows(page, "operations")
    marked = [operation for operation in report.operations if operation.evidence]

    assert marked
    assert [
        operation.id for operation in marked if not set(operation.evidence) <= set(rows[operation.call][0].split())
    ] == []


def test_survivor_is_loud(page: str) -> None:
    """A fault that no test noticed is named above its table and marked in it; a killed one shows its first tests."""
    rows = find_rows(page, "faults")
    alarms = [item.text for item in read_elements(page) if item.attributes.get("class") == "alarm"]

    assert rows["lost_field"][-1] == "SURVIVED"
    assert rows["page_off_by_one"][-1].split() == [
        *(f"checks/reading/test_b.py::test_{number}" for number in range(3)),
        *["and", "2", "more"],
    ]
    assert any(text.startswith("1 of 2 SURVIVED") and "lost_field" in text for text in alarms)


@pytest.mark.parametrize("kill", [{}, KILL], ids=["nothing", "no client"])
def test_matrix_that_was_not_run_is_loud(kill: dict[str, Any]) -> None:
    """A side without faults is reported as not run, never as killed."""
    page = render(gather(EVIDENCE, kill, {}))

    assert "Not run: nothing shows that a fault of the client would be noticed." in page
    assert "All 0 killed" not in page


def test_fault_counts_as_killed_only_where_that_is_said() -> None:
    """A fault of which nothing is said has survived."""
    report = gather({}, {"families": {"server": [{"fault": "quiet"}]}}, {})

    assert [fault.name for fault in report.matrices[0].survivors] == ["quiet"]


def test_what_came_from_outside_is_text(page: str) -> None:
    """Markup in what a server or a fault says is shown, not obeyed."""
    elements = read_elements(page)

    assert sum(item.tag == "script" for item in elements) == 1
    assert {"img"} & {item.tag for item in elements} == set()
    assert "<img src=x onerror=alert(1)>" in find_rows(page, "drift")[TESTED]
    assert "<script>alert(1)</script>" in find_rows(page, "faults")["lost_field"]


def test_page_needs_nothing_beside_itself(page: str) -> None:
    """Nothing is loaded from anywhere, and every link leads to a place on the page."""
    elements = read_elements(page)
    places = [item.attributes["id"] for item in elements if "id" in item.attributes]
    led_to = {value for item in elements for name, value in item.attributes.items() if name in LOADS}
    styles = "".join(item.text for item in elements if item.tag == "style")

    assert led_to <= {f"#{place}" for place in places}
    assert len(set(places)) == len(places)
    assert {item.tag for item in elements} & {"link", "base", "iframe", "object", "embed"} == set()
    assert [word for word in ("url(", "@import") if word in styles] == []


def test_page_names_no_place_of_this_machine(page: str) -> None:
    """No path of the machine that wrote it is on the page."""
    assert [path for path in (REPOSITORY, Path.home(), Path.cwd()) if str(path) in page] == []


def test_tables_are_told_by_headings(page: str) -> None:
    """Every table has a caption, every column and every row a heading."""
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
    """The command reads what the runs wrote, and writes the page to the given path."""
    (tmp_path / "evidence.json").write_text(json.dumps(EVIDENCE))
    (tmp_path / "kill.json").write_text(json.dumps(KILL))
    target = tmp_path / "build" / "report.html"
    arguments = ["--evidence", str(tmp_path / "evidence.json"), "--kill", str(tmp_path / "kill.json")]

    assert main([*arguments, "--to", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}: {len(load_description().by_id)} operations\n"
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_command_says_which_file_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is named, with what writes it."""
    missing = str(tmp_path / "none.json")

    assert main(["--evidence", missing, "--kill", missing, "--to", str(tmp_path / "report.html")]) == 1
    assert f"expected JSON in {missing}" in capsys.readouterr().err
