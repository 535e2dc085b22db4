"""Cassettes played to the client: a caller gets what was recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.evidence.conformance.calls import expect, read_call
from contract_tests.evidence.conformance.outcomes import OUTCOMES, run_story
from contract_tests.evidence.conformance.playing import name_story, play_cassette
from contract_tests.evidence.recording.cassette import Cassette, read_cassettes
from contract_tests.evidence.recording.documentation import make_cassettes
from contract_tests.evidence.recording.documented import load_documented
from contract_tests.evidence.recording.errata import WITHOUT_CASSETTE
from contract_tests.evidence.recording.recorder import record_emulator
from contract_tests.evidence.recording.stories import STORIES
from infakt import Infakt
from infakt_contract.description import Description
from infakt_contract.watch import Watch

CASSETTES = list(read_cassettes())
STORY_CASSETTES = [cassette for cassette in CASSETTES if name_story(cassette) in STORIES]
ANSWERS = [cassette for cassette in CASSETTES if cassette not in STORY_CASSETTES]
REPLACEMENTS = [cassette for cassette in ANSWERS if cassette.source == "sandbox"]


@pytest.fixture
def play(make_client: Callable[..., Infakt]) -> Callable[[Cassette, Callable[[Infakt], Any]], Any]:
    """Function that lets a client meet a cassette and returns what `run` returns."""
    return lambda cassette, run: play_cassette(cassette, run, make_client)


@pytest.mark.filterwarnings("ignore::infakt.PaginationDriftWarning")  # an example is one page of a list in no order
@pytest.mark.parametrize("cassette", ANSWERS, ids=str)
def test_recorded_answer_is_what_a_caller_gets(
    cassette: Cassette, description: Description, play: Callable[..., Any]
) -> None:
    """The client sends the recorded request, and loses nothing of the answer, wherever it was recorded."""
    [exchange] = cassette.exchanges
    call = read_call(description, exchange)

    result = play(cassette, call.make)

    assert result == expect(call.operation, exchange)


@pytest.mark.parametrize("cassette", STORY_CASSETTES, ids=str)
def test_story_is_played_back(cassette: Cassette, play: Callable[..., Any]) -> None:
    """A story played from its cassette sends the recorded requests in the same order and has the same result."""
    name = name_story(cassette)

    result = play(cassette, run_story(name))

    assert result == OUTCOMES[name](cassette.exchanges)


def test_codes_of_a_task_are_recorded_in_full() -> None:
    """Recorded tasks go from accepted through in progress to done, and a 429 comes between successes."""
    recorded = {str(cassette): cassette.exchanges for cassette in STORY_CASSETTES}

    codes = OUTCOMES["invoices/create_invoice__codes"](recorded["invoices/create_invoice__codes"])
    statuses = [item.status for item in recorded["clients/get_client__rate_limited"]]
    paid = OUTCOMES["invoices/mark_invoice_paid__codes"](recorded["invoices/mark_invoice_paid__codes"])

    assert (codes, paid, statuses) == ([100, 140, 201], [100, 140, 200], [200, 429, 200])


@pytest.mark.parametrize("cassette", CASSETTES, ids=str)
def test_recorded_answers_conform(cassette: Cassette, description: Description, watch: Watch) -> None:
    """Every recorded body validates against the description and has no undescribed key."""
    rows = []
    for exchange in cassette.exchanges:
        found = description.find(exchange.method, exchange.path)
        assert found is not None
        kind = exchange.response_headers.get("content-type", "").partition(";")[0]
        watch.note(found[0].id)
        rows += watch.drift.see(found[0], exchange.status, kind, exchange.unpacked_body)

    assert rows == []


def test_every_documented_example_has_its_operation_in_a_cassette(description: Description) -> None:
    """An operation with a documented example of an answer has at least one cassette from the documentation."""
    examples = {
        description.operations[facts.key].id
        for facts in load_documented()
        if any(response.is_example for response in facts.responses)
    }
    found = {find_operation(description, tape) for tape in ANSWERS}

    assert examples - found == WITHOUT_CASSETTE.keys() - {find_operation(description, tape) for tape in REPLACEMENTS}


@pytest.mark.parametrize("source", ["documentation", "emulator"])
def test_recording_again_changes_nothing(source: str, description: Description) -> None:
    """The cassettes in the repository are the very ones that recording them now would write.

    An answer of the documentation may be missing where the sandbox's own has taken its place.
    """
    again = list(record_emulator() if source == "emulator" else make_cassettes(description, load_documented()))
    replaced = {find_operation(description, tape) for tape in REPLACEMENTS if source == "documentation"}
    kept = [cassette for cassette in CASSETTES if cassette.source == source]
    expected = [tape for tape in again if tape in kept or find_operation(description, tape) not in replaced]

    assert sorted(expected, key=str) == sorted(kept, key=str), f"run: scripts/record {source}"


def find_operation(description: Description, cassette: Cassette) -> str:
    """Return the operation that the last exchange of a cassette is a call of."""
    exchange = cassette.exchanges[-1]
    found = description.find(exchange.method, exchange.path)
    assert found is not None, cassette
    return found[0].id
