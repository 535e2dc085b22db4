"""Recording is all or nothing, uses only a sandbox, and leaves nothing there."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contract_tests.evidence.recording.cassette import FOLDER, Cassette, read_cassettes
from contract_tests.evidence.recording.folders import exchange
from contract_tests.evidence.recording.harmless import list_harmful
from contract_tests.evidence.recording.recorder import RECORDERS, find_sandbox, record
from contract_tests.evidence.recording.sandbox import Recorded, Sandbox, UnusableSandboxError
from contract_tests.evidence.recording.stories import STORIES
from infakt_contract.description import load_description
from infakt_emulator import Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock
from infakt_emulator.faults.fault import Fault
from infakt_emulator.messages import json_answer

DESCRIPTION = load_description()
CASSETTES = list(read_cassettes())
STORY = next(cassette for cassette in CASSETTES if cassette.source == "emulator")
TOKEN = "kR3x_Tq81Zp-Lm0v4Wc7Yd2e"
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
        find_sandbox(variables)


@pytest.fixture
def emulator(clock: FakeClock) -> Emulator:
    """A sandbox on this machine."""
    return Emulator(keys={SECRET: None}, clock=clock.time)


@pytest.fixture
def record_from(tmp_path: Path, clock: FakeClock) -> Callable[..., Recorded]:
    """Function that records an emulator as the sandbox."""

    def run(emulator: Emulator, **settings: Any) -> Recorded:
        target = find_sandbox({"INFAKT_SANDBOX_API_KEY": SECRET})
        given: dict[str, Any] = {
            "clock": clock,
            "remains": tmp_path / "remains.json",
            "network": InProcessTransport(emulator),
        }
        return Sandbox(target, say=lambda _: None, **given, **settings).record()

    return run


def list_invoices(emulator: Emulator) -> dict[str, Any]:
    """Return all invoices by uuid."""
    return {row["uuid"]: dict(row) for row in emulator.store.table("invoices")}


def test_permitted_recording_books_only_its_own(emulator: Emulator, record_from: Callable[..., Recorded]) -> None:
    """With permission documents are printed and booked, those of the recording alone, and then deleted."""
    before = list_invoices(emulator)
    booking = dict(list_harmful(DESCRIPTION, may_book=False)).keys() - dict(list_harmful(DESCRIPTION, may_book=True))

    recorded = record_from(emulator, may_book=True)

    names = {tape.name.removesuffix("__recorded_sandbox") for tape in recorded.cassettes}
    stories = {f"{story.name}_sandbox" for story in STORIES.values() if story.is_for_sandbox}
    assert booking - names == set()
    assert stories - names == set()
    assert (list_invoices(emulator), recorded.remains) == (before, [])
    uris = [item.uri for tape in recorded.cassettes for item in tape.exchanges]
    assert [uri for uri in uris if re.search(r"pdf_many/(?!invented-token)", uri)] == []
    assert any("read before you commit" in line for line in recorded.lines(1, "sandbox"))


def test_recording_names_what_it_could_not_delete(emulator: Emulator, record_from: Callable[..., Recorded]) -> None:
    """What the server does not delete is named at the end, by its resource and uuid, with the answer."""
    before = list_invoices(emulator)
    locked = json_answer(423, {"error": "Zasób jest zablokowany."})
    emulator.faults = [
        Fault(
            name="nothing_deleted",
            description="Nothing can be deleted.",
            replace=lambda call: locked if call.method == "DELETE" else None,
        )
    ]

    recorded = record_from(emulator)

    left = {line.split()[2] for line in recorded.remains if line.startswith("invoices uuid")}
    assert left == list_invoices(emulator).keys() - before
    assert left
    assert all(line.endswith("(answered 423)") for line in recorded.remains)


def test_answer_with_a_secret_is_left_out(emulator: Emulator, record_from: Callable[..., Recorded]) -> None:
    """An answer that still has a key after scrubbing is not recorded, and the reason does not repeat it."""
    for row in emulator.store.table("products"):
        row["name"] = TOKEN

    recorded = record_from(emulator)

    assert recorded.left_out["list_products"] == "its answer still has, after scrubbing, what may be a key"
    assert TOKEN not in repr(recorded)


def test_server_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    """A refused connection ends the recording before anything is asked for."""
    target = find_sandbox({"INFAKT_RECORD_URL": "http://127.0.0.1:9", "INFAKT_SANDBOX_API_KEY": SECRET})

    with pytest.raises(UnusableSandboxError, match=r"^cannot reach 127.0.0.1: .*refused\); check the network$"):
        Sandbox(target, remains=tmp_path / "remains.json").record()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges folders in one step")
def test_folders_change_places_in_one_step(tmp_path: Path) -> None:
    """There is no moment without a folder of cassettes."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()

    assert exchange(one, other)
    assert [path.name for path in (*one.iterdir(), *other.iterdir())] == ["other", "one"]
