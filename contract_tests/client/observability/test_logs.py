"""The logger ``infakt``: what it logs, and what it does not."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable

import httpx
import pytest

from contract_tests.client.observability.personal_calls import (
    FINE,
    KEY,
    LIMITED,
    ONE,
    PERSONAL_ANSWERS,
    find_secrets,
    make_personal_calls,
)
from contract_tests.client.script import Script, answer
from infakt import Infakt, Quota
from infakt.errors import RateLimitError

Make = Callable[..., Infakt]
GET = "GET /clients/{client_id}.json"


@pytest.fixture(autouse=True)
def listen(caplog: pytest.LogCaptureFixture) -> None:
    """Capture everything that the client's logger logs."""
    caplog.set_level(logging.DEBUG, "infakt")


def read(caplog: pytest.LogCaptureFixture, level: int = logging.DEBUG) -> list[tuple[str, str]]:
    """Return level and text of the client's records from a level upwards."""
    ours = [record for record in caplog.records if record.name == "infakt" and record.levelno >= level]
    return [(record.levelname, record.getMessage()) for record in ours]


def test_attempts_are_logged_for_debugging(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A success has two debug records, with the template of the path."""
    make_client(Script(FINE)).clients.get(1)

    assert read(caplog) == [
        ("DEBUG", f"{GET}: attempt 1"),
        ("DEBUG", f"{GET}: attempt 1: 200 in 0.000 s"),
    ]


@pytest.mark.parametrize(("step", "words"), [(answer(500), "500"), (httpx.ReadError, "the connection broke")])
def test_retry_is_logged_as_information(
    make_client: Make, caplog: pytest.LogCaptureFixture, step: object, words: str
) -> None:
    """A transient failure is logged at level INFO, with its reason and the wait."""
    make_client(Script(step, FINE), rng=lambda: 0.5).clients.get(1)  # type: ignore[arg-type]  # both types of step

    assert read(caplog, logging.INFO) == [("INFO", f"{GET}: {words}, next attempt in 0.250 s")]


def test_limit_is_a_warning_with_its_wait(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A refusal by a limit that is waited out is a warning with the seconds."""
    make_client(Script(LIMITED, FINE)).clients.get(1)

    assert read(caplog, logging.INFO) == [("WARNING", f"{GET}: 429, next attempt in 7.000 s")]


@pytest.mark.parametrize(
    ("headers", "words"), [({"retry-after": "3600"}, "for 3600.000 s"), ({}, "without saying for how long")]
)
def test_limit_that_ends_the_call_is_a_warning(
    make_client: Make, caplog: pytest.LogCaptureFixture, headers: dict[str, str], words: str
) -> None:
    """A refusal by a limit that is not waited out is also a warning, with Retry-After."""
    client = make_client(Script(answer(429, headers=headers))).with_options(deadline=0.001)

    with pytest.raises(RateLimitError, match="429"):
        client.clients.get(1)

    assert read(caplog, logging.INFO) == [("WARNING", f"{GET}: 429, refused {words}, given up")]


def test_wait_for_the_quota_is_logged_as_information(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A wait for the quota is logged with kind and limit of the full windows, and the seconds."""
    client = make_client(Script(FINE, FINE), quota=Quota(reads=ONE))
    client.clients.get(1)

    client.clients.get(1)

    assert read(caplog, logging.INFO) == [("INFO", "get_client: read quota (1 in 10 s), waiting 10.002 s")]


def test_wait_after_a_refusal_says_so(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """The back-off of other calls after a refusal names the refusal rather than a window."""
    client = make_client(Script(LIMITED, FINE), quota=Quota())
    with pytest.raises(RateLimitError, match="429"):
        client.with_options(deadline=1).clients.get(1)

    client.clients.get(1)

    assert ("INFO", "get_client: read quota (refused before), waiting 7.002 s") in read(caplog)


def test_logs_contain_no_personal_data(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """No record, at any level, contains the key, or a value from a path, a filter or a body."""
    make_personal_calls(make_client(Script(*PERSONAL_ANSWERS), api_key=KEY))

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
    """A program that does not configure logging prints nothing, not even warnings."""
    done = subprocess.run([sys.executable, "-c", QUIET], capture_output=True, text=True, check=True)  # noqa: S603 - our own command

    assert (done.stdout, done.stderr) == ("", "")
