"""Makes cassettes from a source and puts them in the place of that source's old ones, all or none."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from contract_tests.clock import FakeClock
from contract_tests.emulator import FULL_KEY, Emulator, InProcessTransport
from contract_tests.emulator.inprocess import BASE_URL
from contract_tests.emulator.limits import Budget, Limits
from infakt import Clock, Infakt, InfaktError, SystemClock

from .cassette import FOLDER, Cassette, read_cassettes
from .description import load_description
from .documentation import make_cassettes
from .documented import load_documented
from .folders import swap_in
from .stories import STORIES, Story
from .transport import PackingTransport, RecordingTransport

SANDBOX = "https://api.sandbox-infakt.pl/api/v3"
PRODUCTION_HOSTS = frozenset({"api.infakt.pl", "app.infakt.pl"})
SEED = 1


def record(source: str, folder: Path = FOLDER) -> int:
    """Record a source anew; the old cassettes stay until every new one is there. Return how many there are."""
    cassettes = list(RECORDERS[source]())
    others = [cassette for cassette in read_cassettes(folder) if cassette.source != source]
    write_all([*cassettes, *others], folder)
    return len(cassettes)


def write_all(cassettes: Iterable[Cassette], folder: Path) -> None:
    """Put cassettes in the place of those in a folder, keeping the files beside them."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        fresh = Path(place) / folder.name
        fresh.mkdir()
        for path in folder.glob("*.*"):
            shutil.copy2(path, fresh)
        for cassette in cassettes:
            cassette.write(fresh)
        swap_in(fresh, folder)


def record_documentation() -> Iterator[Cassette]:
    """Return a cassette for each documented answer."""
    return make_cassettes(load_description(), load_documented())


def record_emulator() -> Iterator[Cassette]:
    """Return every story as the emulator plays it, on a clock that stands still."""
    for story in STORIES.values():
        clock = FakeClock()
        transport: httpx.BaseTransport = InProcessTransport(make_emulator(story, clock))
        recording = RecordingTransport(PackingTransport(transport) if story.is_packed else transport)
        tell(story, recording, base_url=BASE_URL, api_key=FULL_KEY, clock=clock)
        yield make_cassette(story, recording, "emulator", f"seed {SEED}, story {story.tell.__name__}")


def record_sandbox(variables: Mapping[str, str] = os.environ) -> Iterator[Cassette]:
    """Return the harmless stories as INFAKT_RECORD_URL (by default the vendor's sandbox) plays them."""
    url = variables.get("INFAKT_RECORD_URL") or SANDBOX
    key = variables.get("INFAKT_RECORD_KEY") or ""
    if urlsplit(url).hostname in PRODUCTION_HOSTS:
        msg = f"expected a sandbox, since stories create documents; got {url}; set INFAKT_RECORD_URL"
        raise ValueError(msg)
    if not key:
        msg = "expected a key of the sandbox; got none; set INFAKT_RECORD_KEY"
        raise ValueError(msg)
    for story in STORIES.values():
        if story.is_for_sandbox:
            with httpx.HTTPTransport() as network:
                recording = RecordingTransport(network)
                tell(story, recording, base_url=url, api_key=key, clock=SystemClock())
            yield make_cassette(story, recording, "sandbox", f"story {story.tell.__name__}")


def make_emulator(story: Story, clock: FakeClock) -> Emulator:
    """Return the surroundings of a story."""
    emulator = Emulator(seed=SEED, clock=clock.time)
    if story.reads_a_minute is not None:
        budget = Budget(per="key", windows={60: story.reads_a_minute})
        emulator.limits = Limits(policy={"read": budget}, clock=clock.time)
    return emulator


def tell(story: Story, transport: httpx.BaseTransport, *, base_url: str, api_key: str, clock: Clock) -> None:
    """Tell a story over a transport; that it ends in an error may be its point."""
    with httpx.Client(transport=transport) as http:
        client = Infakt(
            quota=None,
            http_client=http,
            base_url=base_url,
            api_key=api_key,
            clock=clock,
            rng=random.Random(SEED).random,
        )
        with suppress(InfaktError):
            story.tell(client)


def make_cassette(story: Story, recording: RecordingTransport, source: str, origin: str) -> Cassette:
    """Return what passed, scrubbed."""
    name = story.name if source == "emulator" else f"{story.name}_{source}"
    return Cassette(story.resource, name, source, origin, tuple(item.scrubbed() for item in recording.exchanges))


RECORDERS: Mapping[str, Callable[[], Iterator[Cassette]]] = {
    "documentation": record_documentation,
    "emulator": record_emulator,
    "sandbox": record_sandbox,
}
"""How each source is recorded."""
