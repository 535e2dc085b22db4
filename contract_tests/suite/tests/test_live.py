"""A run against a live server from end to end, as processes of their own: the server is an emulator behind a socket."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest

from infakt_contract.served import serve
from infakt_contract.target.target import KEY_VARIABLE
from infakt_emulator import Emulator

ROOT = Path(__file__).parents[3]
SECRET = "0123456789abcdef0123456789abcdef01234567"
READING = """
def test_reading(client):
    assert client.clients.list(limit=2).first() is not None
"""
WRITING = """
def test_writing(client, scratch):
    made = client.clients.create({"company_name": scratch.name("ąę"), "country": "PL"})
    scratch.will_delete(f"client {made.id}", lambda: client.clients.delete(made.id))
    assert [row.id for row in client.clients.list(company_name_cont=scratch.mark)] == [made.id]


def test_failing(client, connection, scratch):
    scratch.will_delete("client 7", lambda: client.clients.create({"country": "PL"}))
    assert client.clients.get(0).id == connection
"""
ELSEWHERE = """
def test_looking_into_the_emulator(client, emulator):
    raise AssertionError
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """What runs a tiny suite with options, in a process whose environment holds no key, and returns how it ended."""
    files = {"checks/reading": READING, "checks/writing": WRITING, "elsewhere": ELSEWHERE}
    for folder, text in files.items():
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "test_tiny.py").write_text(text, encoding="utf-8")

    def start(*options: str) -> subprocess.CompletedProcess[str]:
        variables = {name: value for name, value in os.environ.items() if name != KEY_VARIABLE}
        plugins = ["-p", "xdist"]
        config = ["-c", "contract_tests/suite/infakt_contract/infakt-contract.ini", "--rootdir", str(tmp_path)]
        command = [sys.executable, "-m", "pytest", "--quiet", *plugins, *config, str(tmp_path), *options]
        return subprocess.run(command, cwd=ROOT, env=variables, text=True, capture_output=True, check=False)  # noqa: S603 - our own

    return start


def read_section(output: str, title: str) -> list[str]:
    """Return the lines below a title of pytest's summary, up to the next title or the end's one line."""
    lines = output.partition(f" {title} ")[2].splitlines()[1:]
    return list(takewhile(lambda line: not re.match(r"===|\d+ \w+(, \d+ \w+)* in ", line), lines))


def test_run_that_reads_reports_and_does_not_fail(run: Run, tmp_path: Path) -> None:
    """Drift is reported by place and type, and is no failure; only reads were sent, and each is counted."""
    emulator = Emulator(faults=["field_new"], keys={SECRET: None})
    evidence = tmp_path / "build" / "live.json"
    with serve(emulator) as url:
        server = url.removesuffix("/api/v3")
        ended = run("--target", server, "--api-key", SECRET, "--limits", "seed", "--evidence", str(evidence))

    output, written = ended.stdout, json.loads(evidence.read_text(encoding="utf-8"))
    row = ["list_clients", "/entities/*/brand_new", "a field", "nothing"]
    used = [
        "reads: 2 in this run, 2 of 45 a minute, 2 of 180 an hour, 2 of 900 a day",
        "writes: 0 in this run, 0 of 9 a minute, 0 of 90 an hour, 0 of 450 a day",
    ]
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "1 passed, 7 deselected" in output
    assert [exchange.method for exchange in emulator.recorder] == ["GET", "GET"]
    assert read_section(output, "requests to 127.0.0.1") == used
    assert read_section(output, "limits of 127.0.0.1, as far as they were seen") == [
        "reads: 2 answered, at most 2 a minute, 2 an hour, 2 a day; 0 refused",
        "writes: 0 answered; 0 refused",
    ]
    assert written["limits"]["read"]["most"] == {"60": 2, "3600": 2, "86400": 2}
    assert " ".join(" ".join(read_section(output, "drift at 127.0.0.1")).split()) == (
        "brand_new: a field, described: nothing (1 place, such as list_clients at /entities/*/brand_new)"
    )
    assert [written[name] for name in ("target", "wrote", "requests", "drift")] == ["127.0.0.1", False, used, [row]]
    assert SECRET not in output + evidence.read_text(encoding="utf-8")


@pytest.mark.parametrize(("options", "name"), [((), r"{day}-[0-9a-f]{{8}}"), (("--run-id", "nightly-7"), "nightly-7")])
def test_run_has_a_name_and_says_what_was_shown(run: Run, tmp_path: Path, options: tuple[str, ...], name: str) -> None:
    """The file has the name that was given, or the day and a random part, and the facts that answers have shown."""
    evidence = tmp_path / "live.json"
    with serve(Emulator(keys={SECRET: None})) as url:
        run("--target", url, "--api-key", SECRET, "--evidence", str(evidence), *options)

    written = json.loads(evidence.read_text(encoding="utf-8"))
    assert re.fullmatch(name.format(day=written["day"]), written["run"])
    assert written["shown"]["operations"] == ["list_clients"]
    assert "Client.company_name" in written["shown"]["fields"]


def test_run_that_writes_marks_and_cleans_up(run: Run) -> None:
    """With --write, created rows have the mark of the run and are gone at the end; those that remain are listed.

    The key is not reported, not even by a test that fails while it holds the key.
    """
    emulator = Emulator(keys={SECRET: None})
    kept = {row["id"] for row in emulator.store.table("clients")}
    with serve(emulator) as url:
        ended = run("--target", url, "--api-key", SECRET, "--write", "--tb=long", "--showlocals")

    [made] = [json.loads(exchange.body)["client"] for exchange in emulator.recorder if exchange.status == 201]
    [left] = read_section(ended.stdout, "left at 127.0.0.1, to be deleted by hand")
    assert ended.returncode == 1
    assert "1 failed, 2 passed, 5 deselected" in ended.stdout
    assert re.fullmatch(r"contract-[0-9a-f]{8}-\d{3} ąę", made["company_name"])
    assert {row["id"] for row in emulator.store.table("clients")} == kept
    assert left.startswith("client 7: POST /clients.json: 422")
    assert SECRET not in ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--target", "sandbox"), "no key for sandbox: set INFAKT_SANDBOX_API_KEY"),
        (
            ("--target", "http://127.0.0.1:9", "--api-key", SECRET, "--numprocesses=2"),
            "a live server needs a single process, which counts the requests: leave out --numprocesses",
        ),
    ],
)
def test_run_that_cannot_begin_says_why_in_a_line(run: Run, options: tuple[str, ...], complaint: str) -> None:
    """What is missing or too much is a usage error, and never green."""
    ended = run(*options)

    assert (ended.returncode, ended.stdout.strip()) == (4, "")
    assert ended.stderr.strip() == f"ERROR: {complaint}"
