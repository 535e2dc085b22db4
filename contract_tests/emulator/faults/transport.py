"""Faults of the way between client and server."""

from __future__ import annotations

from dataclasses import replace

from contract_tests.emulator.wire import Answer, Call

from .fault import Fault

GATEWAY_PAGE = b"<html><h1>502 Bad Gateway</h1></html>"
LATE_SECONDS = 120.0


def _fail_every_third_read(call: Call) -> Answer | None:
    page = Answer(status=502, body=GATEWAY_PAGE, content_type="text/html")
    return page if call.is_read and call.number % 3 == 0 else None


def _lose_answers_to_posts(call: Call, answer: Answer) -> Answer:
    return replace(answer, bytes_sent=0) if call.method == "POST" else answer


def _delay_every_other(call: Call, answer: Answer) -> Answer:
    return replace(answer, delay_seconds=LATE_SECONDS) if call.number % 2 == 0 else answer


FAULTS = (
    Fault(
        name="gateway_fails",
        description="Every third call, if it is a read, meets a gateway's page of HTML.",
        replace=_fail_every_third_read,
    ),
    Fault(
        name="post_answer_lost",
        description="A POST is done, but its answer never arrives.",
        send=_lose_answers_to_posts,
    ),
    Fault(
        name="answer_late",
        description="Every other answer takes two minutes.",
        send=_delay_every_other,
    ),
)
