"""Faults of the connection between client and server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from infakt_emulator.messages import Answer, Call

from .fault import Fault

GATEWAY_PAGE = b"<html><h1>502 Bad Gateway</h1></html>"
LOGIN_PAGE = b"<!DOCTYPE html><html><body>Zaloguj</body></html>"
LATE_SECONDS = 120.0


def _every_third_read(answer: Answer) -> Callable[[Call], Answer | None]:
    return lambda call: answer if call.is_read and call.number % 3 == 0 else None


def _drop_posts(call: Call) -> Answer | None:
    return Answer(status=200, body=b"{}", bytes_sent=0) if call.method == "POST" else None


def _lose_answers_to_posts(call: Call, answer: Answer) -> Answer:
    return replace(answer, bytes_sent=0) if call.method == "POST" else answer


def _delay_every_other(call: Call, answer: Answer) -> Answer:
    return replace(answer, delay_seconds=LATE_SECONDS) if call.number % 2 == 0 else answer


def _on_read(change: Callable[[Answer], Answer]) -> Callable[[Call, Answer], Answer]:
    return lambda call, answer: change(answer) if call.is_read and answer.status == 200 else answer


FAULTS = (
    Fault(
        name="gateway_fails",
        description="Every third call, if it is a read, gets 502 with an HTML page of a gateway.",
        replace=_every_third_read(Answer(status=502, body=GATEWAY_PAGE, content_type="text/html")),
    ),
    Fault(
        name="status_520",
        description="Every third call, if it is a read, gets the non-standard status 520.",
        replace=_every_third_read(Answer(status=520, body=b"error code: 520", content_type="text/plain")),
    ),
    Fault(
        name="html_200",
        description="Every third call, if it is a read, gets 200 with an HTML page.",
        replace=_every_third_read(Answer(status=200, body=LOGIN_PAGE, content_type="text/html")),
    ),
    Fault(
        name="post_dropped",
        description="A POST never arrives, and the connection drops.",
        replace=_drop_posts,
    ),
    Fault(
        name="post_answer_lost",
        description="A POST takes effect, but its answer never arrives.",
        send=_lose_answers_to_posts,
    ),
    Fault(
        name="answer_late",
        description="Every other answer takes two minutes.",
        send=_delay_every_other,
    ),
    Fault(
        name="body_slow",
        description="The body of a read pauses in the middle for two minutes.",
        send=_on_read(lambda answer: replace(answer, body_seconds=LATE_SECONDS)),
    ),
    Fault(
        name="body_truncated",
        description="The connection drops in the middle of the body of a read.",
        send=_on_read(lambda answer: replace(answer, bytes_sent=len(answer.body) // 2)),
    ),
    Fault(
        name="body_empty",
        description="A read gets 200 without a body.",
        send=_on_read(lambda answer: replace(answer, body=b"")),
    ),
    Fault(
        name="length_wrong",
        description="The body of a read is shorter than its Content-Length.",
        send=_on_read(lambda answer: replace(answer, headers={"content-length": str(len(answer.body) + 7)})),
    ),
    Fault(
        name="gzip_broken",
        description="A read has `Content-Encoding: gzip`, but its body is not compressed.",
        send=_on_read(lambda answer: replace(answer, headers={"content-encoding": "gzip"})),
    ),
    Fault(
        name="utf8_invalid",
        description="The body of a read has a byte that is not valid UTF-8.",
        send=_on_read(lambda answer: replace(answer, body=answer.body.replace(b'"id"', b'"\xff":0,"id"', 1))),
    ),
)
