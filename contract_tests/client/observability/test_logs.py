"""The logger ``infakt``: what it tells, and what it keeps to itself."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable

import httpx
import pytest

from contract_tests.client.observability.story import FINE, KEY, LIMITED, ONE, STORY, find_secrets, tell_story
from contract_tests.client.script import Script, answer
from infakt import Infakt, Quota
from infakt.errors import RateLimitError

Make = Callable[..., Infakt]
GET = "GET /clients/{client_id}.json"


@pytest.fixture(autouse=True)
def listen(caplog: pytest.LogCaptureFixture) -> None:
    """Hear everything that the client's logger tells."""
    caplog.set_level(logging.DEBUG, "infakt")


def read(caplog: pytest.LogCaptureFixture, level: int = logging.DEBUG) -> list[tuple[str, str]]:
    """Return level and text of the client's records from a level up."""
    ours = [record for record in caplog.records if record.name == "infakt" and record.levelno >= level]
    return [(record.levelname, record.getMessage()) for record in ours]


def test_attempts_are_for_debugging(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A success is two records for debugging, with the template of the path."""
    make_client(Script(FINE)).clients.get(1)

    assert read(caplog) == [
        ("DEBUG", f"{GET}: attempt 1"),
        ("DEBUG", f"{GET}: attempt 1: 200 in 0.000 s"),
    ]


@pytest.mark.parametrize(("step", "told"), [(answer(500), "500"), (httpx.ReadError, "the connection broke")])
def test_retry_is_information(make_client: Make, caplog: pytest.LogCaptureFixture, step: object, told: str) -> None:
    """A passing failure is information, with its reason and the wait."""
    make_client(Script(step, FINE), rng=lambda: 0.5).clients.get(1)  # type: ignore[arg-type]  # either kind of step

    assert read(caplog, logging.INFO) == [("INFO", f"{GET}: {told}, next attempt in 0.250 s")]


def test_limit_is_a_warning_with_its_wait(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A refusal for a limit that is waited out is a warning that tells the seconds."""
    make_client(Script(LIMITED, FINE)).clients.get(1)

    assert read(caplog, logging.INFO) == [("WARNING", f"{GET}: 429, next attempt in 7.000 s")]


@pytest.mark.parametrize(
    ("headers", "told"), [({"retry-after": "3600"}, "for 3600.000 s"), ({}, "without saying for how long")]
)
def test_limit_that_ends_the_call_is_a_warning(
    make_client: Make, caplog: pytest.LogCaptureFixture, headers: dict[str, str], told: str
) -> None:
    """A refusal for a limit that is not waited out is a warning too, with the wait that the server asks for."""
    client = make_client(Script(answer(429, headers=headers))).with_options(deadline=0.001)

    with pytest.raises(RateLimitError, match="429"):
        client.clients.get(1)

    assert read(caplog, logging.INFO) == [("WARNING", f"{GET}: 429, refused {told}, given up")]


def test_wait_for_the_quota_is_information(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A wait for a place tells kind and limit of the full windows, and the seconds."""
    client = make_client(Script(FINE, FINE), quota=Quota(reads=ONE))
    client.clients.get(1)

    client.clients.get(1)

    assert read(caplog, logging.INFO) == [("INFO", "get_client: read quota (1 in 10 s), waiting 10.002 s")]


def test_wait_after_a_refusal_says_so(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A wait that a refusal imposes on other calls names the refusal instead of a window."""
    client = make_client(Script(LIMITED, FINE), quota=Quota())
    with pytest.raises(RateLimitError, match="429"):
        client.with_options(deadline=1).clients.get(1)

    client.clients.get(1)

    assert ("INFO", "get_client: read quota (refused before), waiting 7.002 s") in read(caplog)


def test_logs_hold_nothing_personal(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """Values of paths, filters and bodies, and the key, are in no record, at any level."""
    tell_story(make_client(Script(*STORY), api_key=KEY))

    records = [str(vars(record)) for record in caplog.records if record.name.startswith("infakt")]
    assert len(records) == 8
    assert find_secrets("".join(records)) == []


QUIET = """
import httpx, infakt
http = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(429)))
try:
    infakt.Infakt(api_key="k", http_client=http, retry=infakt.Retry(attempts=1)).clients.get(1)
except infakt.errors.RateLimitError:
    pass
"""


def test_nothing_is_printed_by_default() -> None:
    """A program that sets up no logging sees nothing, not even warnings."""
    done = subprocess.run([sys.executable, "-c", QUIET], capture_output=True, text=True, check=True)  # noqa: S603 - own

    assert (done.stdout, done.stderr) == ("", "")
