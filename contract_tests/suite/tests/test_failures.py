"""Failures as a maintainer reads them: by cause, with promise, request, expected and seen, and what users suffer."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import httpx
import pytest

from contract_tests.suite.tests.child import SECRET, run
from infakt import Infakt
from infakt.errors import StatusError
from infakt_contract.consequences import CONSEQUENCES, OTHERWISE, find_consequence
from infakt_contract.description import load_description
from infakt_contract.failures import Failure, Failures, find_cause
from infakt_contract.served import serve
from infakt_contract.watch import Watch
from infakt_emulator import Emulator

SUITE = Path(__file__).parents[1] / "infakt_contract"
PROMISE = "A page asked to hold a hundred rows holds them, unless the list ends, and further pages bring further rows."
USERS = "Code that asks page by page needs more calls than planned, or takes a part for the whole."
TESTS = [
    "checks/reading/lists/test_parts.py::test_pages_hold_as_many_rows_as_asked[list_clients-sync]",
    "checks/reading/lists/test_parts.py::test_list_in_small_pages_is_the_whole[list_clients-sync]",
]
BROKEN = ("-k", "test_parts and list_clients", "--hypothesis-seed", "1")


def make_failure(cause: str, *, promise: str = "It holds.", test: str = "") -> Failure:
    """Return a failure."""
    return Failure(test=test or cause, promise=promise, operation=f"GET /{cause}", seen="", suffers="", cause=cause)


def group(*failures: Failure) -> list[list[str]]:
    """Return the tests of failures by cause."""
    found = Failures(Watch(load_description()), SECRET, list(failures))
    return [entry.tests for entry in found.group()]


def normalise(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


@pytest.mark.parametrize("columns", [60, 80, 160])
def test_summary_says_all_of_a_failure(columns: int) -> None:
    """Two tests with one cause are one entry, in the width of the terminal; only what is copied is longer."""
    emulator = Emulator(faults=["limit_ignored"], keys={SECRET: None})
    with serve(emulator) as url:
        ended = run(url, *BROKEN, columns=columns)

    _, title, rest = re.split(r"=+ (1 failure \(2 tests\)) =+\n", ended.stdout)
    entry, _, sections = rest.partition("\n\n")
    request = next(line for line in entry.splitlines() if "curl" in line).partition("curl")[2]
    first = next(exchange for exchange in emulator.recorder if "limit=100" in exchange.query)
    copied = [line for line in entry.splitlines() if "curl" in line or "::" in line]
    assert (ended.returncode, title) == (1, "1 failure (2 tests)")
    assert normalise(entry).startswith(f"1. {PROMISE} operation GET /clients.json request curl")
    assert "expected 60 rows on the first page and 60 in all seen 10 and 28 users" in normalise(entry)
    assert normalise(entry).endswith(f"users {USERS} 2 tests {' '.join(TESTS)}")
    assert shlex.split(request)[-1] == f"{url}/clients.json?{first.query}"
    assert [line for line in f"{entry}\n{sections}".splitlines() if len(line) > columns and line not in copied] == []
    assert "Traceback" not in ended.stdout
    assert "\x1b[" not in ended.stdout
    assert SECRET not in ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("fault", "chosen", "wanted"),
    [
        ("filters_ignored", "test_predicates and list_clients and nip_eq", r"nip_eq\]=[^&]+&.*&offset=0&"),
        ("fields_ignored", "test_chosen_fields_come and list_clients", r"\?fields=.*&offset=0&"),
        (
            "limit_ignored",
            "(test_order or test_pages_hold) and list_clients",
            r"/clients.json\?order=id\+desc&offset=0&",
        ),
    ],
)
def test_request_is_the_question_and_not_its_context(fault: str, chosen: str, wanted: str) -> None:
    """The request is the first page of the answer in question, whatever else was read for it or between."""
    with serve(Emulator(faults=[fault], keys={SECRET: None})) as url:
        ended = run(url, "-k", chosen)

    requests = [line for line in ended.stdout.splitlines() if "curl" in line]
    assert requests
    assert [line for line in requests if not re.search(wanted, line)] == []


def test_options_of_pytest_bring_back_tracebacks_and_colours() -> None:
    """With --tb=short there is the place in the code as well, and with --color=yes what was seen is red."""
    with serve(Emulator(faults=["limit_ignored"], keys={SECRET: None})) as url:
        ended = run(url, *BROKEN, "--tb=short", "--color=yes")

    assert re.search(r"test_parts\.py.*:\d+.*: in ", ended.stdout)
    assert "\x1b[31m10 and 28\x1b[0m" in ended.stdout


def test_files_have_what_the_summary_has(tmp_path: Path) -> None:
    """Evidence and JUnit have the promise and the tests; without what is folded, no file has a value of the server."""
    paths = [tmp_path / name for name in ("evidence.json", "report.md", "junit.xml")]
    evidence_path, report_path, junit_path = map(str, paths)
    options = ["--evidence", evidence_path, "--report", report_path, "--junitxml", junit_path]
    with serve(Emulator(faults=["limit_ignored"], keys={SECRET: None})) as url:
        run(url, *BROKEN, *options)

    evidence, report, junit = (path.read_text(encoding="utf-8") for path in paths)
    cases = {case.get("name"): case for case in ET.fromstring(junit).iter("testcase")}  # noqa: S314 - ours
    case = cases["test_pages_hold_as_many_rows_as_asked[list_clients-sync]"]
    assert json.loads(evidence)["failures"] == [
        {"promise": PROMISE, "operations": ["GET /clients.json"], "suffers": USERS, "tests": TESTS}
    ]
    assert case.get("classname") == "checks.reading.lists.test_parts"
    assert [(item.get("name"), item.get("value")) for item in case.iter("property")] == [("promise", PROMISE)]
    assert PROMISE in report
    assert "curl -gsS" in report
    assert "curl -gsS" not in re.sub(r"^<details>$.*?^</details>$", "", report, flags=re.DOTALL | re.MULTILINE)
    assert SECRET not in evidence + report + junit


def test_failures_of_one_cause_are_one_entry() -> None:
    """What has one cause is one entry, that of most tests first."""
    failures = [make_failure("a", test="1"), make_failure("b", test="2"), make_failure("b", test="3")]

    assert group(*failures) == [["2", "3"], ["1"]]


@pytest.mark.parametrize(("causes", "entries"), [("abc", 3), ("abcd", 1)])
def test_promise_broken_everywhere_is_one_entry(causes: str, entries: int) -> None:
    """If one promise is broken at more than three operations, the server breaks it and not each of them."""
    assert len(group(*(make_failure(cause) for cause in causes))) == entries


def test_same_failure_in_two_phases_counts_once() -> None:
    """A test that fails, and fails again when it cleans up, is one test."""
    assert group(make_failure("a", test="1"), make_failure("a", test="1")) == [["1"]]


def test_every_folder_of_checks_has_a_consequence() -> None:
    """Whatever check fails, something is said of users, and each line of the table is about checks that exist."""
    checks = [path.relative_to(SUITE).as_posix() for path in (SUITE / "checks").rglob("test_*.py")]

    assert [path for path in checks if find_consequence(path) == OTHERWISE] == []
    assert [place for place in CONSEQUENCES if not any(place in path for path in checks)] == []


def test_broken_server_is_one_cause(make_client: Callable[..., Infakt]) -> None:
    """A status that comes whatever is asked is one cause, and not one for each operation."""
    client = make_client(httpx.MockTransport(lambda _: httpx.Response(501, json={"error": "no"})))
    causes = set()
    for resource in (client.clients, client.products):
        with pytest.raises(StatusError, match="501") as caught:
            resource.get(1)
        causes.add(find_cause(caught.value, str(resource)))

    assert len(causes) == 1


def test_plain_assertion_is_what_was_seen(tmp_path: Path) -> None:
    """An assertion without words of its own is shown by its text, and the folder says what users suffer."""
    evidence = tmp_path / "evidence.json"
    with serve(Emulator(faults=["row_repeated"], keys={SECRET: None})) as url:
        ended = run(url, "-k", "test_every_row_comes_once and list_clients", "--evidence", str(evidence))

    failures: list[dict[str, Any]] = json.loads(evidence.read_text(encoding="utf-8"))["failures"]
    assert [failure["suffers"] for failure in failures] == [CONSEQUENCES["checks/reading/lists/test_whole"]]
    assert "seen       assert [" in ended.stdout
