"""Faults of a server that says what is not so."""

from __future__ import annotations

from contract_tests.emulator.wire import Answer, Call, json_answer

from .fault import Fault


def _claim_deletion(call: Call) -> Answer | None:
    return Answer(status=204) if call.method == "DELETE" else None


def _count_the_page(_call: Call, answer: Answer) -> Answer:
    if not answer.body.startswith(b'{"metainfo"'):
        return answer
    content = answer.json()
    content["metainfo"]["total_count"] = len(content["entities"])
    return json_answer(answer.status, content, answer.headers)


FAULTS = (
    Fault(
        name="delete_does_nothing",
        description="A deletion is confirmed and does not happen.",
        replace=_claim_deletion,
    ),
    Fault(
        name="total_counts_the_page",
        description="`total_count` is the number of rows on the page.",
        send=_count_the_page,
    ),
)
