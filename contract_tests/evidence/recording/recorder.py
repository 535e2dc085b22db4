"""Makes cassettes from a source, which replace all of that source's old ones or none."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import httpx

from infakt import Clock, Infakt, InfaktError
from infakt_contract.description import load_description
from infakt_contract.target.target import Target, choose_target
from infakt_emulator import FULL_KEY, Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock
from infakt_emulator.inprocess import BASE_URL
from infakt_emulator.limits import Budget, Limits

from .cassette import FOLDER, Cassette, read_cassettes
from .documentation import make_cassettes
from .documented import load_documented
from .folders import swap_in
from .stories import STORIES, Story
from .transport import PackingTransport, RecordingTransport

SEED = 1


def record(source: str, folder: Path = FOLDER) -> int:
    """Record a source again; its old cassettes are kept until all new ones are made.

    Returns:
        The number of new cassettes.
    """
    cassettes = list(RECORDERS[source]())
    replace(source, cassettes, folder)
    return len(cassettes)


def replace(source: str, cassettes: Iterable[Cassette], folder: Path = FOLDER) -> None:
    """Put cassettes in the place of all that were recorded from their source."""
    others = [cassette for cassette in read_cassettes(folder) if cassette.source != source]
    write_all([*cassettes, *others], folder)


def write_all(cassettes: Iterable[Cassette], folder: Path) -> None:
    """Put cassettes in the place of those in a folder, keeping the files beside them."""
    fresh = folder.with_name(f".{folder.name}-new")
    shutil.rmtree(fresh, ignore_errors=True)  # of a recording that was killed
    fresh.mkdir()
    try:
        for path in folder.glob("*.*"):
            shutil.copy2(path, fresh)
        for cassette in cassettes:
            cassette.write(fresh)
        swap_in(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def record_documentation() -> Iterator[Cassette]:
    """Return a cassette for each documented answer."""
    return make_cassettes(load_description(), load_documented())


def record_emulator() -> Iterator[Cassette]:
    """Yield every story as recorded from the emulator, with a frozen clock."""
    for story in STORIES.values():
        clock = FakeClock()
        transport: httpx.BaseTransport = InProcessTransport(make_emulator(story, clock))
        recording = RecordingTransport(PackingTransport(transport) if story.is_packed else transport)
        play(story, recording, base_url=BASE_URL, api_key=FULL_KEY, clock=clock)
        yield make_cassette(story, recording, "emulator", f"seed {SEED}, story {story.run.__name__}")


def find_sandbox(variables: Mapping[str, str] = os.environ) -> Target:
    """Return the server to record from: INFAKT_RECORD_URL or the vendor's sandbox.

    Raises:
        ValueError: As for `choose_target`.
    """
    return choose_target(
        variables.get("INFAKT_RECORD_URL") or "sandbox", api_key=None, variables=variables, may_write=True
    )


def make_emulator(story: Story, clock: FakeClock) -> Emulator:
    """Return the emulator for a story."""
    emulator = Emulator(seed=SEED, clock=clock.time)
    if story.reads_a_minute is not None:
        budget = Budget(per="key", windows={60: story.reads_a_minute})
        emulator.limits = Limits(policy={"read": budget}, clock=clock.time)
    return emulator


def play(story: Story, transport: httpx.BaseTransport, *, base_url: str, api_key: str, clock: Clock) -> None:
    """Run a story over a transport, ignoring errors of the client, which may be what it is meant to record."""
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
            story.run(client)


def make_cassette(story: Story, recording: RecordingTransport, source: str, origin: str) -> Cassette:
    """Return a cassette of the recorded exchanges, scrubbed."""
    name = story.name if source == "emulator" else f"{story.name}_{source}"
    return Cassette(story.resource, name, source, origin, tuple(item.scrubbed() for item in recording.exchanges))


RECORDERS: Mapping[str, Callable[[], Iterator[Cassette]]] = {
    "documentation": record_documentation,
    "emulator": record_emulator,
}
"""How each source that needs no server is recorded."""
