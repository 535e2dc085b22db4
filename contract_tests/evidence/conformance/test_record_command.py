"""`scripts/record sandbox` from end to end: over TLS, under the sandbox's own name, within its limits."""

from __future__ import annotations

import ast
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from contract_tests.evidence.conformance.calls import expect, read_call
from contract_tests.evidence.conformance.leaks import find_leaks_of
from contract_tests.evidence.conformance.outcomes import OUTCOMES, run_story
from contract_tests.evidence.conformance.playing import name_story, play_cassette
from contract_tests.evidence.conformance.sandbox_stand_in import KEY, RECORD, REPOSITORY, StandIn, serve_sandbox
from contract_tests.evidence.recording.cassette import FOLDER, Cassette, read_cassettes
from contract_tests.evidence.recording.harmless import list_harmful
from contract_tests.evidence.recording.stories import MARK, STORIES
from infakt import Infakt
from infakt_contract.description import load_description
from infakt_contract.drift import Drift
from infakt_emulator import Emulator
from infakt_emulator.messages import Answer, Call

DESCRIPTION = load_description()
CASSETTES = list(read_cassettes())
OLD = replace(next(tape for tape in CASSETTES if tape.source == "emulator"), name="old_sandbox", source="sandbox")
KILLED_AT = 40
DAY = 86_400
HARM = re.compile(r"email|download_many|send|pdf|xml|accounted|cancel|/ksef/|requests|(taxes|fees|files)/.+/paid")
UNREACHABLE = {"get_ksef_status"}
"""What the emulator's account has nothing to be asked about: the first documents were never sent to KSeF."""


@dataclass
class Ended:
    """Two recordings of one sandbox: one that was killed, and the next."""

    stand_in: StandIn
    folder: Path
    before: dict[str, Any]
    killed: int
    kept: list[Cassette]
    left: str
    code: int
    lines: list[str]
    errors: str
    cassettes: list[Cassette]


def read_tables(emulator: Emulator) -> dict[str, Any]:
    """Return every row of the account."""
    tags = {operation.tag for operation in DESCRIPTION.by_id.values()} - {"ksef", "ksef1", "payments", "account"}
    nouns = tags - {"documents_pdf"}
    return {noun: [dict(row) for row in emulator.store.table(noun)] for noun in nouns}


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ended]:
    """A recording that was killed on its way, and after it the shipped command."""
    place = tmp_path_factory.mktemp("sandbox")
    folder = place / "cassettes"
    shutil.copytree(FOLDER, folder)
    OLD.write(folder)
    with serve_sandbox(place) as stand_in:
        options = ("sandbox", "--to", str(folder), "--remains", str(stand_in.remains))
        before = read_tables(stand_in.emulator)
        with stand_in.start(*options) as process:
            stand_in.emulator.observe = kill_at(KILLED_AT, process.kill)
            process.communicate()
        stand_in.emulator.observe = kill_at(0, process.kill)
        kept, left = list(read_cassettes(folder)), stand_in.remains.read_text(encoding="utf-8")
        stand_in.clock.sleep(DAY)  # the next recording does not know how many calls the killed one made
        done = stand_in.run(*options, command=(str(stand_in.put_checkout()),))
        yield Ended(
            stand_in=stand_in,
            folder=folder,
            before=before,
            killed=process.returncode,
            kept=kept,
            left=left,
            code=done.returncode,
            lines=done.stdout.splitlines(),
            errors=done.stderr,
            cassettes=[tape for tape in read_cassettes(folder) if tape.source == "sandbox"],
        )


def kill_at(number: int, kill: Callable[[], None]) -> Callable[[Call, Answer], None]:
    """Return a function that kills a process when a call is the one of that number."""

    def look(call: Call, _: Answer) -> None:
        if call.number == number:
            kill()

    return look


def list_recorded(ended: Ended) -> set[str]:
    """Return the operations that have a cassette of their own."""
    return {tape.name.removesuffix("__recorded_sandbox") for tape in ended.cassettes if name_story(tape) not in STORIES}


def test_command_runs_what_the_session_runs() -> None:
    """The stub in the place of nox runs the module that the session `record` runs."""
    functions = ast.parse((REPOSITORY / "noxfile.py").read_text(encoding="utf-8")).body
    [session] = [node for node in functions if isinstance(node, ast.FunctionDef) and node.name == "record"]

    assert f"session.run('python', '-m', '{RECORD[2]}', *session.posargs)" in ast.unparse(session)


def test_killed_recording_leaves_the_old_cassettes(ended: Ended) -> None:
    """A recording that is killed has changed no cassette, and has written down what it created."""
    assert ended.killed == -signal.SIGKILL
    assert ended.kept == sorted([*CASSETTES, OLD], key=str)
    assert re.search(r'"invoices",\s+"[0-9a-f-]{36}"', ended.left)


def test_everything_is_deleted(ended: Ended) -> None:
    """Nothing that either recording created is left, and nothing else was changed."""
    assert read_tables(ended.stand_in.emulator) == ended.before
    assert "sandbox: nothing is left at sandbox" in ended.lines
    assert not ended.stand_in.remains.exists()


def test_limits_are_kept(ended: Ended) -> None:
    """The quota of the client keeps the recording within the strictest limits: no call is refused."""
    assert ended.stand_in.emulator.recorder.counts()["rate_limited"] == 0


def test_everything_created_is_marked(ended: Ended) -> None:
    """Every document, client, product and account that is created bears the mark."""
    created = [item for item in ended.stand_in.emulator.recorder if str(item.operation).startswith("create_")]

    unmarked = {item.operation for item in created if item.status < 300 and item.body and MARK not in item.body}
    assert created
    assert unmarked == set()


def test_harmless_operations_are_recorded(ended: Ended) -> None:
    """Each operation has a cassette, or the command names the reason; none that does harm was called."""
    harmful = dict(list_harmful(DESCRIPTION, may_book=False))
    called = {item.operation for item in ended.stand_in.emulator.recorder}

    assert DESCRIPTION.by_id.keys() - harmful.keys() - list_recorded(ended) == UNREACHABLE
    assert called & harmful.keys() == set()
    assert (ended.code, ended.errors) == (0, "")


def test_nobody_else_notices(ended: Ended) -> None:
    """No call sends an e-mail, submits to KSeF, prints, books, or pays a tax, by its path."""
    paths = {item.path for item in ended.stand_in.emulator.recorder}

    assert [path for path in paths if HARM.search(path)] == []


def test_command_says_what_was_recorded(ended: Ended) -> None:
    """The last lines count the operations, and name each that was left out."""
    text = "\n".join(ended.lines)
    count, total = len(list_recorded(ended)), len(DESCRIPTION.by_id)
    left_out = DESCRIPTION.by_id.keys() - list_recorded(ended)

    assert f"sandbox: {count} of {total} operations are recorded, and 8 stories\n" in text
    assert f"sandbox: {len(left_out)} operations are left out:\n" in text
    assert [name for name in left_out if not re.search(rf"\b{name}\b", text)] == []


def test_cassettes_of_the_sandbox_are_replaced_whole(ended: Ended) -> None:
    """The old cassettes of the sandbox are gone, and those of other sources are as they were."""
    assert OLD not in ended.cassettes
    assert [tape for tape in read_cassettes(ended.folder) if tape.source != "sandbox"] == CASSETTES
    assert [path.name for path in ended.folder.parent.glob(".cassettes*")] == []


def test_cassettes_leak_nothing(ended: Ended) -> None:
    """No key, e-mail, tax number or host is in a cassette, and scrubbing once more changes nothing."""
    exchanges = [exchange for tape in ended.cassettes for exchange in tape.exchanges]
    texts = [path.read_text(encoding="utf-8") for path in ended.folder.glob("*/*_sandbox.yaml")]

    assert [leak for exchange in exchanges for leak in find_leaks_of(exchange)] == []
    assert [exchange.scrubbed() for exchange in exchanges] == exchanges
    assert not any(KEY in text for text in texts)


@pytest.mark.filterwarnings("ignore::infakt.PaginationDriftWarning")
def test_cassettes_are_played(ended: Ended, make_client: Callable[..., Infakt]) -> None:
    """A client that meets the recording of an operation sends the same request and gets the recorded answer."""
    answers = [tape for tape in ended.cassettes if name_story(tape) not in STORIES]
    for tape in answers:
        [exchange] = tape.exchanges
        call = read_call(DESCRIPTION, exchange)

        assert play_cassette(tape, call.make, make_client, ended.folder) == expect(call.operation, exchange), tape
    assert answers


def test_stories_are_told_again(ended: Ended, make_client: Callable[..., Infakt]) -> None:
    """A story run over its recording sends what was recorded, in this order, and ends as it did."""
    stories = {name_story(tape): tape for tape in ended.cassettes if name_story(tape) in STORIES}
    for name, tape in stories.items():
        result = play_cassette(tape, run_story(name), make_client, ended.folder)

        assert result == OUTCOMES[name](tape.exchanges), tape
    assert stories


def test_recorded_answers_are_described(ended: Ended) -> None:
    """Scrubbing leaves every answer valid against the description."""
    drift = Drift(DESCRIPTION)
    for exchange in [exchange for tape in ended.cassettes for exchange in tape.exchanges]:
        found = DESCRIPTION.find(exchange.method, exchange.path)
        assert found is not None
        kind = exchange.response_headers.get("content-type", "").partition(";")[0]

        assert list(drift.see(found[0], exchange.status, kind, exchange.unpacked_body)) == []


@pytest.fixture
def stand_in(tmp_path: Path) -> Iterator[StandIn]:
    """A sandbox on this machine."""
    with serve_sandbox(tmp_path) as stand_in:
        yield stand_in


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        (
            {"INFAKT_SANDBOX_API_KEY": KEY[::-1]},
            "api.sandbox-infakt.pl rejects the key; check INFAKT_SANDBOX_API_KEY",
        ),
        (
            {"STAND_IN_PORT": ""},
            (
                "cannot reach api.sandbox-infakt.pl: the connection was not made "
                "(ConnectError: [Errno -2] Name or service not known); check the network"
            ),
        ),
    ],
    ids=["wrong key", "no such name"],
)
def test_unusable_sandbox_is_one_line(stand_in: StandIn, variables: dict[str, str], message: str) -> None:
    """Where nothing can be recorded, one line says why, the exit code is 4, and no cassette changes."""
    folder = stand_in.folder / "cassettes"
    OLD.write(folder)

    done = stand_in.run("sandbox", "--to", str(folder), "--remains", str(stand_in.remains), variables=variables)

    assert (done.returncode, done.stdout, done.stderr) == (4, "", f"nothing was recorded: {message}\n")
    assert list(read_cassettes(folder)) == [OLD]


def test_kill_while_writing_leaves_the_old_cassettes(stand_in: StandIn) -> None:
    """A recording that is killed half-way through its files has changed none of the old ones."""
    folder = stand_in.folder / "cassettes"
    shutil.copytree(FOLDER, folder)

    done = stand_in.run("emulator", "--to", str(folder), variables={"STAND_IN_KILL": ".cassettes-new/invoices/"})

    assert done.returncode == -signal.SIGKILL
    assert list(read_cassettes(folder)) == CASSETTES


def test_interrupted_recording_cleans_up(stand_in: StandIn) -> None:
    """A recording that is asked to end deletes what it created, and leaves the old cassettes."""
    folder, before = stand_in.folder / "cassettes", read_tables(stand_in.emulator)
    OLD.write(folder)

    with stand_in.start("sandbox", "--to", str(folder), "--remains", str(stand_in.remains)) as process:
        stand_in.emulator.observe = kill_at(KILLED_AT, process.terminate)
        output, errors = process.communicate()

    assert (process.returncode, errors) == (128 + signal.SIGTERM, "")
    assert output.splitlines()[-1] == "interrupted; the cassettes are the old ones"
    assert list(read_cassettes(folder)) == [OLD]
    assert read_tables(stand_in.emulator) == before
