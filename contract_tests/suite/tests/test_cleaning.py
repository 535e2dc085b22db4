"""Whatever ends a run, what it has made can be found by its mark and deleted, and nothing else is touched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest

from contract_tests.suite.tests.child import COMMAND, call
from infakt_contract.cleaning import MARKED
from infakt_contract.served import serve
from infakt_contract.target.scratch import is_marked, make_marks
from infakt_emulator import FULL_KEY, Emulator
from infakt_emulator.messages import Answer, Call

LONGEST = 120


def list_rows(emulator: Emulator) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table in which a run makes some."""
    return {tag: [dict(row) for row in emulator.store.table(tag)] for tag in MARKED}


def find_marked(emulator: Emulator) -> list[str]:
    """Return the tables with a row that has a mark."""
    return [
        tag for tag, rows in list_rows(emulator).items() for row in rows if "contract-" in json.dumps(row, default=str)
    ]


class Stopping:
    """An emulator whose answer to the first order of an invoice is held back until the test goes on."""

    def __init__(self) -> None:
        self.ordered, self.go_on = Event(), Event()
        self.emulator = Emulator(observe=self.see, settle_seconds=0)

    def see(self, call: Call, _answer: Answer) -> None:
        """Hold back the answer."""
        if call.method == "GET" and "/async/invoices/status/" in call.path and not self.ordered.is_set():
            self.ordered.set()
            self.go_on.wait(LONGEST)


@pytest.fixture
def stop() -> Iterator[Callable[[int, str], tuple[Emulator, str, str]]]:
    """What starts a run, sends its process a signal while an invoice is under way, and returns server and output."""
    stopping = Stopping()
    with serve(stopping.emulator) as url:

        def stop(number: int, run: str) -> tuple[Emulator, str, str]:
            options = ["--target", url, "--api-key", FULL_KEY, "--write", "--run-id", run, "-k", "accountant"]
            process = subprocess.Popen([*COMMAND, *options], stdout=subprocess.PIPE, text=True, env=os.environ.copy())  # noqa: S603 - ours
            try:
                assert stopping.ordered.wait(LONGEST)
                process.send_signal(number)
                if number == signal.SIGKILL:
                    process.wait(LONGEST)
                stopping.go_on.set()
                output, _ = process.communicate(timeout=LONGEST)
            finally:
                process.kill()
            return stopping.emulator, url, output

        yield stop
        stopping.go_on.set()


def clean(url: str, run: str) -> subprocess.CompletedProcess[str]:
    """Run the command that cleans up."""
    return call("clean", "--run", run, "--target", url, "--api-key", FULL_KEY)


def test_interrupted_run_deletes_what_it_made(stop: Callable[..., tuple[Emulator, str, str]]) -> None:
    """After Ctrl-C nothing with the mark is left, not even an invoice that was under way, and nothing else is gone."""
    before = list_rows(Emulator())

    emulator, _, output = stop(signal.SIGINT, "interrupted")

    assert "KeyboardInterrupt" in output
    assert find_marked(emulator) == []
    assert {tag: len(rows) for tag, rows in list_rows(emulator).items()} == {
        tag: len(rows) for tag, rows in before.items()
    }


def test_killed_run_is_cleaned_up_by_its_id(stop: Callable[..., tuple[Emulator, str, str]]) -> None:
    """A killed process leaves rows, which the command finds by the mark of that run; other rows stay as they are."""
    emulator, url, _ = stop(signal.SIGKILL, "killed-1")
    other = next(make_marks("killed"))
    emulator.store.table("clients").put(
        {**next(iter(emulator.store.table("clients"))), "id": 999_999, "uuid": None, "company_name": other}
    )
    left = find_marked(emulator)

    ended = clean(url, "killed-1")

    assert sorted(left) == ["clients", "clients", "invoices"]
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines()[-1] == "run killed-1: 2 deleted, 0 left"
    assert find_marked(emulator) == ["clients"]
    assert emulator.store.table("clients").find(company_name=other) is not None


def test_row_that_cannot_be_deleted_is_named() -> None:
    """What the server refuses to delete is named with the reason, and the exit code says so."""
    emulator = Emulator()
    mark = next(make_marks("stuck"))
    row = next(iter(emulator.store.table("products")))
    emulator.store.table("products").put({**row, "id": 999_999, "name": mark})
    reading = {"read-only": [scope for scope in emulator.bundle.scopes if scope.endswith(":read")]}
    emulator.keys |= reading
    with serve(emulator) as url:
        ended = call("clean", "--run", "stuck", "--target", url, "--api-key", "read-only")

    assert ended.returncode == 1
    assert ended.stdout.splitlines()[0].startswith(f"left product {mark}: DELETE /products/{{product_id}}.json: 403")
    assert ended.stdout.splitlines()[-1] == "run stuck: 0 deleted, 1 left"


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--target", "emulator"], "emulator keeps nothing after a run; give --target a base URL"),
        (["--target", "https://api.infakt.pl", "--api-key", "x"], "api.infakt.pl is production"),
        (["--target", "http://127.0.0.1:9", "--api-key", "x", "--limits", "none"], "GET /corrective_invoices.json"),
    ],
)
def test_cleaning_that_cannot_begin_says_why_in_a_line(options: list[str], complaint: str) -> None:
    """A missing server, production and a host that does not answer are one line and exit code 4."""
    ended = call("clean", "--run", "x", *options)

    assert (ended.returncode, ended.stdout) == (4, "")
    assert complaint in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("run", "mark", "is_its"),
    [
        ("a1b2c3d4", "contract-a1b2c3d4-001", True),
        ("2026-11-25-a1b2c3d4", "contract-a1b2c3d4-001", True),
        ("nightly-7", "contract-nightly.7-012 nabywca", True),
        ("nightly", "contract-nightly.7-012", False),
        ("7", "contract-nightly.7-012", False),
        ("nightly.7", "contract-nightly.7-0125", False),
        ("nightly", "xcontract-nightly-001", False),
        ("", "contract-nightly-001", False),
    ],
)
def test_mark_belongs_to_one_run(run: str, mark: str, is_its: bool) -> None:  # noqa: FBT001 - a column of the table
    """A mark is of the run whose id is in it, and not of one whose id is a part of that."""
    assert is_marked(mark, run) is is_its
