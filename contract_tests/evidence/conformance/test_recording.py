"""Recording is all or nothing, uses only a sandbox, and leaves nothing there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from contract_tests.evidence.recording.cassette import FOLDER, Cassette, read_cassettes
from contract_tests.evidence.recording.recorder import RECORDERS, record, record_sandbox
from contract_tests.evidence.recording.stories import MARK, STORIES
from infakt_contract.plugin import serve
from infakt_emulator import Emulator
from infakt_emulator.clock import FakeClock
from infakt_emulator.faults.fault import Fault
from infakt_emulator.messages import json_answer

CASSETTES = list(read_cassettes())
STORY = next(cassette for cassette in CASSETTES if cassette.source == "emulator")
SECRET = "0123456789abcdef0123456789abcdef01234567"


def test_failure_leaves_the_old_cassettes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recording that fails half-way changes no file."""
    folder = tmp_path / "cassettes"
    shutil.copytree(FOLDER, folder)

    def fail() -> Iterator[Cassette]:
        yield replace(STORY, origin="a recording that fails")
        msg = "the server went away"
        raise ConnectionError(msg)

    monkeypatch.setitem(RECORDERS, "emulator", fail)

    with pytest.raises(ConnectionError, match="went away"):
        record("emulator", folder)

    assert list(read_cassettes(folder)) == CASSETTES


def test_recording_replaces_only_its_own_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recording keeps the cassettes of other sources and the files beside them."""
    folder = tmp_path / "cassettes"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setitem(RECORDERS, "emulator", lambda: iter([STORY]))

    record("emulator", folder)

    others = [cassette for cassette in CASSETTES if cassette.source != "emulator"]
    assert list(read_cassettes(folder)) == sorted([*others, STORY], key=str)
    assert (folder / "README.md").is_file()


@pytest.mark.parametrize(
    ("variables", "complaint"),
    [
        ({}, "^no key for sandbox: set INFAKT_SANDBOX_API_KEY$"),
        ({"INFAKT_RECORD_URL": "https://app.infakt.pl", "INFAKT_SANDBOX_API_KEY": SECRET}, "is production"),
        ({"INFAKT_RECORD_URL": "https://API.infakt.pl.", "INFAKT_SANDBOX_API_KEY": SECRET}, "is production"),
    ],
)
def test_recording_rejects_production_and_requires_a_key(variables: dict[str, str], complaint: str) -> None:
    """Nothing is recorded without a key or from production, however its host is spelt."""
    with pytest.raises(ValueError, match=complaint):
        list(record_sandbox(variables))


@pytest.fixture
def emulator(clock: FakeClock) -> Emulator:
    """A sandbox on this machine."""
    return Emulator(keys={SECRET: None}, clock=clock.time)


def record_from(emulator: Emulator, clock: FakeClock) -> list[Cassette]:
    """Record every sandbox story."""
    with serve(emulator) as url:
        return list(record_sandbox({"INFAKT_RECORD_URL": url, "INFAKT_SANDBOX_API_KEY": SECRET}, clock))


def list_invoices(emulator: Emulator) -> set[str]:
    """Return the UUIDs of all invoices."""
    return {row["uuid"] for row in emulator.store.table("invoices")}


def test_recording_leaves_nothing_behind(
    emulator: Emulator, clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """Documents that stories create in a sandbox carry the mark and are deleted, and no cassette contains the key."""
    kept = list_invoices(emulator)

    cassettes = record_from(emulator, clock)

    orders = [json.loads(item.body)["invoice"] for item in emulator.recorder if item.operation == "create_invoice"]
    assert {line["name"] for order in orders for line in order["services"]} == {f"Usługa {MARK}"}
    assert (list_invoices(emulator), capsys.readouterr().err) == (kept, "")
    assert [item.name for item in cassettes] == [f"{it.name}_sandbox" for it in STORIES.values() if it.is_for_sandbox]
    assert SECRET not in repr(cassettes)


def test_recording_prints_only_what_it_has_created(emulator: Emulator, clock: FakeClock) -> None:
    """Documents that existed before stay unchanged, although printing books a draft."""
    before = {row["uuid"]: dict(row) for row in emulator.store.table("invoices")}

    record_from(emulator, clock)

    assert {row["uuid"]: row for row in emulator.store.table("invoices")} == before


def test_recording_names_what_it_could_not_delete(
    emulator: Emulator, clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """Documents that the server does not delete are reported at the end, by UUID."""
    kept = list_invoices(emulator)
    locked = json_answer(423, {"error": "Zasób jest zablokowany."})
    emulator.faults = [
        Fault(
            name="nothing_deleted",
            description="Nothing can be deleted.",
            replace=lambda call: locked if call.method == "DELETE" else None,
        )
    ]

    record_from(emulator, clock)

    reported = capsys.readouterr().err.splitlines()
    assert {line.partition(": DELETE")[0] for line in reported} == {
        f"left at 127.0.0.1, to be deleted by hand: invoice {uuid}" for uuid in list_invoices(emulator) - kept
    }
    assert reported
