"""Plays a cassette to a client."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from vcr import VCR  # type: ignore[import-untyped] # it carries no types

from contract_tests.evidence.recording.cassette import FOLDER, Cassette, scrub_body
from contract_tests.evidence.scrub import scrub_headers
from infakt import Infakt

NO_RECORDING = "this test plays cassettes and reaches no server"


def scrub_request(request: Any) -> Any:
    """Bring what the client sends into the form that was recorded."""
    headers = dict(request.headers)
    request.body = scrub_body(request.body or b"", headers)
    request.headers = scrub_headers(headers)
    return request


def asks_the_same(sent: Any, recorded: Any) -> bool:
    """Whether two queries are equal, but for the identity that a client asks for beside its choice of fields."""
    return bool(_read_query(sent) == _read_query(recorded))


def asks_for_the_same_rows(sent: Any, recorded: Any) -> bool:
    """Whether two queries are equal, but for the order, which examples have none of, and the fields that it needs."""
    asked, given = dict(_read_query(sent)), dict(_read_query(recorded))
    has_fields = asked.pop("fields", "").startswith(given.pop("fields", ""))
    return has_fields and {**asked, "order": ""} == {**given, "order": ""}


def _read_query(request: Any) -> list[tuple[str, str]]:
    return [(name, text.removesuffix(",id").removesuffix(",uuid")) for name, text in request.query]


VCR_CONFIG: dict[str, Any] = {
    "record_mode": "none",
    "match_on": ["method", "path", "asked", "body"],
    "before_record_request": scrub_request,
}


def refuse(request: httpx.Request) -> httpx.Response:
    """Stand where a server would be."""
    raise AssertionError(NO_RECORDING, request.url.path)


def play_cassette(
    cassette: Cassette, run: Callable[[Infakt], Any], make_client: Callable[..., Infakt], folder: Path = FOLDER
) -> Any:
    """Let a client meet a cassette, all of it, and return what `run` returns.

    Every exchange is played once, but that an example is played again to a client that does not find it in order.
    """
    path = folder / cassette.resource / f"{cassette.name}.yaml"
    client = make_client(httpx.MockTransport(refuse))
    player = VCR(**VCR_CONFIG)
    is_example = cassette.source == "documentation"
    player.register_matcher("asked", asks_for_the_same_rows if is_example else asks_the_same)
    with player.use_cassette(str(path), allow_playback_repeats=is_example) as tape:
        result = run(client)
    assert tape.all_played
    return result


def name_story(cassette: Cassette) -> str:
    """Return the story that a cassette was recorded from."""
    return str(cassette).removesuffix(f"_{cassette.source}")
