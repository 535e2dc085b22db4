"""Deletions over several attempts: once one of them may have been processed, the whole call remembers it."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from contract_tests.client.script import Script, Step, answer
from infakt import Infakt
from infakt.errors import NotFoundError, OutcomeUnknownError, ValidationError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
UNCERTAIN: dict[str, Step] = {
    "no answer in time": httpx.ReadTimeout,
    "broken connection": httpx.ReadError,
    "503": answer(503),
    "408": answer(408),
}
CERTAIN: dict[str, list[Step]] = {
    "limit": [answer(429)],
    "two limits": [answer(429), answer(429)],
    "no connection": [httpx.ConnectError],
    "limit, then no connection": [answer(429), httpx.ConnectError],
    "no connection, then limit": [httpx.ConnectError, answer(429)],
}
UNCERTAIN_FIRST = pytest.mark.parametrize("uncertain", UNCERTAIN.values(), ids=UNCERTAIN)
CERTAIN_BETWEEN = pytest.mark.parametrize("between", CERTAIN.values(), ids=CERTAIN)


@UNCERTAIN_FIRST
@CERTAIN_BETWEEN
def test_uncertainty_outlasts_attempts_that_changed_nothing(
    make_client: Make, uncertain: Step, between: list[Step]
) -> None:
    """A 404 shows that the deletion worked whatever the attempts between it and the uncertain one came to."""
    script = Script(uncertain, *between, answer(404))

    make_client(script).clients.delete(1)

    assert script.sent == ["DELETE /api/v3/clients/1.json"] * (2 + len(between))


@CERTAIN_BETWEEN
def test_nothing_found_after_certain_attempts_is_an_error(make_client: Make, between: list[Step]) -> None:
    """A 404 is an error if no attempt before it can have been processed."""
    script = Script(*between, answer(404))

    with pytest.raises(NotFoundError, match=rf": 404 after {1 + len(between)} attempts$"):
        make_client(script).clients.delete(1)


@UNCERTAIN_FIRST
def test_limit_after_an_uncertain_attempt_leaves_it_unknown(
    make_client: Make, clock: FakeClock, uncertain: Step
) -> None:
    """A limit that outlasts the deadline says nothing of the attempt before it: the outcome is unknown."""
    script = Script(uncertain, answer(429, headers={"retry-after": "3600"}))

    with pytest.raises(OutcomeUnknownError, match="429; it may have been processed") as caught:
        make_client(script, rng=lambda: 0.5).clients.delete(1)

    assert (caught.value.status, caught.value.attempts, clock.slept) == (429, 2, [0.25])


@UNCERTAIN_FIRST
def test_lost_connections_after_an_uncertain_attempt_leave_it_unknown(make_client: Make, uncertain: Step) -> None:
    """Attempts that never arrived do not make the first one certain."""
    script = Script(uncertain, *[httpx.ConnectError] * 3)

    with pytest.raises(OutcomeUnknownError, match=r"the connection was not made.*it may have been processed"):
        make_client(script).clients.delete(1)


@UNCERTAIN_FIRST
@CERTAIN_BETWEEN
def test_refusal_after_an_uncertain_attempt_is_the_answer(
    make_client: Make, uncertain: Step, between: list[Step]
) -> None:
    """A refusal for another reason than a limit shows that nothing was deleted before."""
    script = Script(uncertain, *between, answer(422))

    with pytest.raises(ValidationError, match=": 422 after"):
        make_client(script).clients.delete(1)
