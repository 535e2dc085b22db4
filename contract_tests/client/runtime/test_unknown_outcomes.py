"""What the error of a write whose outcome is unknown keeps of the answer that came, for a report to the vendor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script, Step, answer, give
from infakt import Infakt
from infakt.errors import OutcomeUnknownError, ServerError, StatusError, UnusableAnswerError

Make = Callable[..., Infakt]
NAMED = {"x-request-id": "r-1"}
ANSWERS: dict[str, tuple[Step, type[Exception], int, str]] = {
    "gateway": (answer(502, "<html>down</html>", NAMED, "text/html"), ServerError, 502, "<html>down</html>"),
    "redirect": (answer(307, "elsewhere", NAMED, "text/plain"), StatusError, 307, "elsewhere"),
    "page for a success": (answer(201, "<html>", NAMED, "text/html"), UnusableAnswerError, 201, "<html>"),
    "task without a reference": (give(201, {"processing_code": 100}, NAMED), UnusableAnswerError, 201, ""),
}


@pytest.mark.parametrize(("step", "cause", "status", "excerpt"), ANSWERS.values(), ids=ANSWERS)
def test_unknown_outcome_keeps_the_answer(
    make_client: Make, step: Step, cause: type[Exception], status: int, excerpt: str
) -> None:
    """Status, request id and excerpt are those of the answer, and the error that it would be is the cause."""
    with pytest.raises(OutcomeUnknownError) as caught:
        make_client(Script(step)).invoices.create({"services": [{"name": "x"}]})

    error = caught.value
    assert (error.status, error.request_id, error.excerpt) == (status, "r-1", excerpt)
    assert (type(error.__cause__), error.attempts) == (cause, 1)


@pytest.mark.parametrize("prefetch", [0, 2])
@pytest.mark.parametrize("at", [1, 2])
def test_page_that_is_no_list_is_located(make_client: Make, prefetch: int, at: int) -> None:
    """A page without rows says which call it answered and under which request id, also where it was read ahead."""
    rows: list[Any] = [{"id": number} for number in range(2)]
    first = give(200, {"metainfo": {"total_count": 6}, "entities": rows})
    script = Script(*[first] * (at - 1), *[give(200, {"entities": None}, NAMED)] * 3)

    with pytest.raises(
        UnusableAnswerError, match=r"^GET /clients\.json: 200 with an object that has no list"
    ) as caught:
        make_client(script).clients.list(limit=2, prefetch=prefetch).to_list()

    assert (caught.value.status, caught.value.request_id, caught.value.attempts) == (200, "r-1", 1)
