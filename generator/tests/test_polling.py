"""A document sent to KSeF is polled by the operation that the description names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import ModuleType

import httpx
import pytest

from .conftest import Description, answer_with

CHECK = "/checks/{check_id}.json"


class Clock:
    """A clock that advances only when `sleep` is called."""

    def __init__(self) -> None:
        self._elapsed = 0.0

    def monotonic(self) -> float:
        return self._elapsed

    def now(self) -> datetime:
        return datetime(2026, 11, 5, 12, tzinfo=UTC)

    def sleep(self, seconds: float) -> None:
        self._elapsed += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


@pytest.mark.parametrize("verb", ["get", "post"])
def test_polled_operation_says_how_to_ask(description: Description, build: Callable[[], ModuleType], verb: str) -> None:
    """Verb, path, path parameter and the method to continue with are those of the polled operation."""
    description.add_list()
    named = {"name": "check_id", "in": "path", "required": True, "description": "Its id.", "schema": {"type": "string"}}
    check = {"operationId": "ask_check", "x-method": "check", "responses": answer_with("Status")}
    description.add(CHECK, verb, **check, parameters=[named])
    send = {"operationId": "send_thing", "x-method": "send", "x-poll": {"status": "ask_check"}}
    description.add("/things/{thing_id}/send.json", "post", **send, responses=answer_with("Status"))
    states = iter([{"status": "pending"}, {"status": "pending"}, {"status": "error"}])
    sent: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(f"{request.method} {request.url.path}")
        return httpx.Response(200, json=next(states))

    module = build()
    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = module.Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http, clock=Clock())

    with pytest.raises(module.errors.KsefRefusedError) as caught:
        client.things.send_and_wait(7)

    assert sent == ["POST /things/7/send.json", *[f"{verb.upper()} /checks/7.json"] * 2]
    assert (caught.value.method, caught.value.path, caught.value.document_uuid) == (verb.upper(), CHECK, "7")


def test_interrupted_waiting_names_the_method_to_go_on_with(
    description: Description, build: Callable[[], ModuleType]
) -> None:
    """An interruption names the method of the resource that reads the state again."""
    description.add_list()
    send = {"operationId": "send_thing", "x-method": "send", "x-poll": {"status": "get_status"}}
    description.add("/things/{thing_id}/send.json", "post", **send, responses=answer_with("Status"))

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            raise KeyboardInterrupt
        return httpx.Response(200, json={"status": "pending"})

    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = build().Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http)

    with pytest.raises(KeyboardInterrupt) as caught:
        client.things.send_and_wait(7)

    assert "client.things.status('7')" in " ".join(caught.value.__notes__)
