"""Faults of responses to calls over a rate limit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

from infakt_emulator.limits import make_refusal
from infakt_emulator.messages import Answer

from .fault import EmulatorParts, Fault

PAGE = b"<html><h1>503 Service Unavailable</h1></html>"


def _refuse(answer: Callable[[int, float], Answer]) -> Callable[[EmulatorParts], None]:
    """Return a function that installs another refusal, which takes the seconds to wait and the time."""

    def install(emulator: EmulatorParts) -> None:
        emulator.limits.refuse = answer

    return install


def _set_retry_after(retry_after: str | None) -> Callable[[EmulatorParts], None]:
    return _refuse(lambda _wait, _now: make_refusal(retry_after=retry_after))


def _refuse_with_date(wait_seconds: int, now: float) -> Answer:
    return make_refusal(retry_after=format_datetime(datetime.fromtimestamp(now + wait_seconds, UTC), usegmt=True))


def _count_twice(emulator: EmulatorParts) -> None:
    emulator.limits.weight = 2


FAULTS = (
    Fault(
        name="retry_after_missing",
        description="A response to a call over the limit has no Retry-After.",
        install=_set_retry_after(None),
    ),
    Fault(
        name="retry_after_is_date",
        description="Retry-After is an HTTP date.",
        install=_refuse(_refuse_with_date),
    ),
    Fault(
        name="retry_after_zero",
        description="Retry-After is 0 although the window is still full, as seen live.",
        install=_set_retry_after("0"),
    ),
    Fault(
        name="retry_after_negative",
        description="Retry-After is negative.",
        install=_set_retry_after("-5"),
    ),
    Fault(
        name="retry_after_hour",
        description="Retry-After is an hour, longer than any window.",
        install=_set_retry_after("3600"),
    ),
    Fault(
        name="retry_after_malformed",
        description="Retry-After is neither a number nor a date.",
        install=_set_retry_after("soon"),
    ),
    Fault(
        name="limit_is_503",
        description="A call over the limit is answered 503, which is documented as possible.",
        install=_refuse(lambda wait, _now: make_refusal(status=503, retry_after=str(wait))),
    ),
    Fault(
        name="limit_is_html_503",
        description="A call over the limit is answered 503 with an HTML page.",
        install=_refuse(lambda _wait, _now: Answer(status=503, body=PAGE, content_type="text/html")),
    ),
    Fault(
        name="limit_counts_twice",
        description="Every call counts twice.",
        install=_count_twice,
    ),
)
