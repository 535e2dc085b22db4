"""Recording from the vendor's sandbox: what does no harm, within its limits, and everything deleted at the end."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx

from contract_tests.evidence.conformance.leaks import find_leaks_of
from contract_tests.evidence.scrub import FAKE_TOKEN
from infakt import Clock, Hooks, Infakt, InfaktError, Quota, QuotaWaitEvent, Retry, SystemClock
from infakt.errors import AuthenticationError, NoAnswerError, NotFoundError
from infakt_contract.description import Description, load_description
from infakt_contract.target.target import Target

from .cassette import Cassette, Exchange
from .harmless import DELETERS, is_secret, list_harmful
from .remains import TASKS, Remains, Row, identify
from .stories import STORIES, Story
from .tour import Tour, explain
from .transport import GuardedTransport

HOUR = 3_600.0
CASE = "recorded"
REMAINS = Path("build/recording-remains.json")
SEED = 1
QUOTAS: Mapping[str, Quota] = {
    "seed": Quota(max_wait=2 * HOUR),
    "published": Quota.published(max_wait=2 * HOUR),
}
"""Limits to stay within, by the names that the contract suite gives them."""
LONG_WAIT_SECONDS = 10.0
PROBE_SECONDS = 8.0
Say = Callable[[str], None]


class UnusableSandboxError(RuntimeError):
    """Nothing can be recorded; the message is one line that says why and what to do."""


@dataclass
class Recorded:
    """What was recorded.

    Attributes:
        cassettes: One for each operation, and one for each story.
        left_out: Why an operation has no cassette, by name.
        remains: What was not deleted, with the reason.
        reads: Number of GET requests.
        writes: Number of other requests.
        seconds: How long it took.
    """

    cassettes: list[Cassette] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    remains: list[str] = field(default_factory=list)
    reads: int = 0
    writes: int = 0
    seconds: float = 0.0

    def lines(self, operations: int, host: str) -> Iterator[str]:
        """Yield the summary, line by line."""
        stories = sum(f"{tape.resource}/{tape.name.removesuffix('_sandbox')}" in STORIES for tape in self.cassettes)
        yield f"{len(self.cassettes) - stories} of {operations} operations are recorded, and {stories} stories"
        yield f"{self.reads} reads and {self.writes} writes in {round(self.seconds / 60)} min"
        yield f"{len(self.left_out)} operations are left out:"
        reasons: defaultdict[str, list[str]] = defaultdict(list)
        for name, reason in self.left_out.items():
            reasons[reason].append(name)
        for reason, names in reasons.items():
            yield f"  {reason}: {', '.join(names)}"
        files = [str(tape) for tape in self.cassettes if any(is_file(item) for item in tape.exchanges)]
        if files:
            yield f"read before you commit, since files are not scrubbed: {', '.join(files)}"
        yield from describe_remains(self.remains, host)


def describe_remains(remains: list[str], host: str) -> Iterator[str]:
    """Yield what is left on the server, line by line."""
    if not remains:
        yield f"nothing is left at {host}"
    for what in remains:
        yield f"left at {host}, to be deleted by hand: {what}"


class Sandbox:
    """A recording of one server.

    Args:
        target: The server.
        clock: Its time; the client waits for its quota by it.
        may_book: Whether documents of the recording may be printed and booked.
        remains: File of what was created and is not deleted yet.
        quota: The limits to stay within.
        network: The transport to the server.
        say: Called with each line about progress.
    """

    def __init__(
        self,
        target: Target,
        *,
        clock: Clock | None = None,
        may_book: bool = False,
        remains: Path = REMAINS,
        quota: Quota = QUOTAS["seed"],
        network: httpx.BaseTransport | None = None,
        say: Say = print,
    ) -> None:
        self.description: Description = load_description()
        self.target = target
        self.recorded = Recorded()
        self._clock = clock or SystemClock()
        self._may_book = may_book
        self._quota = quota
        self._network = network or httpx.HTTPTransport()
        self._say = say
        self._remains = Remains(self.description, target.host, remains)

    def record(self) -> Recorded:
        """Record everything, delete what was created, also after a failure, and return what was recorded.

        Raises:
            UnusableSandboxError: The server cannot be reached or rejects the key.
        """
        started = self._clock.monotonic()
        network = GuardedTransport(self._network, self.description, self._remains, may_book=self._may_book)
        with httpx.Client(transport=network) as http:
            client = self._open(http)
            try:
                self._probe(client)
                self._clean(client)
                self._record(client, network.exchanges)
            except NoAnswerError as error:
                raise UnusableSandboxError(explain_silence(error, self.target.host)) from error
            finally:
                self._clean(client)
                self.recorded.remains = list(self._describe_left())
        self.recorded.reads = sum(item.method == "GET" for item in network.exchanges)
        self.recorded.writes = len(network.exchanges) - self.recorded.reads
        self.recorded.seconds = self._clock.monotonic() - started
        return self.recorded

    def _open(self, http: httpx.Client) -> Infakt:
        return Infakt(
            http_client=http,
            base_url=self.target.base_url,
            api_key=self.target.api_key,
            clock=self._clock,
            rng=random.Random(SEED).random,
            quota=self._quota,
            retry=Retry(deadline=3 * HOUR),
            hooks=Hooks(on_quota_wait=self._announce),
        )

    def _announce(self, event: QuotaWaitEvent) -> None:
        if event.seconds >= LONG_WAIT_SECONDS:
            self._say(f"waiting {round(event.seconds)} s, since the quota of {event.kind}s is used up")

    def _probe(self, client: Infakt) -> None:
        """Read something that every account has, once."""
        try:
            client.with_options(timeout=PROBE_SECONDS, retry=Retry(attempts=1)).vat_rates.list()
        except AuthenticationError:
            msg = f"{self.target.host} rejects the key; check INFAKT_SANDBOX_API_KEY"
            raise UnusableSandboxError(msg) from None
        except NoAnswerError:
            raise
        except InfaktError as error:
            msg = f"{self.target.host} does not behave as the API: {explain(error)}; check INFAKT_RECORD_URL"
            raise UnusableSandboxError(msg) from error

    def _record(self, client: Infakt, exchanges: list[Exchange]) -> None:
        tour = Tour(client, self.description, exchanges, may_book=self._may_book)
        tour.go()
        self.recorded.left_out = {**dict(list_harmful(self.description, may_book=self._may_book)), **tour.missed}
        for name, exchange in tour.kept.items():
            operation = self.description.by_id[name]
            self._keep(operation.tag, f"{name}__{CASE}", f"operation {name}", [exchange], name)
        for story in STORIES.values():
            if story.is_for_sandbox and (self._may_book or not story.is_booking):
                self._tell(story, client, exchanges)

    def _tell(self, story: Story, client: Infakt, exchanges: list[Exchange]) -> None:
        start = len(exchanges)
        with suppress(InfaktError):  # that it ends in one may be its point
            story.run(client)
        self._keep(story.resource, story.name, f"story {story.run.__name__}", exchanges[start:], story.name)

    def _keep(self, resource: str, name: str, origin: str, exchanges: list[Exchange], about: str) -> None:
        """Keep a cassette, unless it still has something that may be secret or personal."""
        clean = tuple(hide_secrets(self.description, item).scrubbed() for item in exchanges)
        leaks = [leak for item in clean for leak in find_leaks_of(item)]
        if self.target.api_key in repr(clean):
            leaks.append("key")
        if leaks:
            kinds = ", ".join(sorted({leak.partition(" ")[0] for leak in leaks}))
            self.recorded.left_out[about] = f"its answer still has, after scrubbing, what may be a {kinds}"
            return
        self.recorded.cassettes.append(Cassette(resource, f"{name}_sandbox", "sandbox", origin, clean))

    def _clean(self, client: Infakt) -> None:
        """Delete what remains, the latest first, until the server cannot be reached."""
        self._reasons: dict[Row, str] = {}
        for row in reversed(self._remains.rows):
            try:
                self._delete(client, row)
            except NotFoundError:
                self._remains.forget(row)
            except NoAnswerError:
                return
            except InfaktError as error:
                self._reasons[row] = explain(error)

    def _delete(self, client: Infakt, row: Row) -> None:
        tag, name = row
        if tag == TASKS:
            return
        methods = {item.node["x-method"] for item in self.description.by_id.values() if item.tag == tag}
        delete: Any = getattr(getattr(client, tag), next(iter(DELETERS & methods)))
        delete([name] if delete.__name__ == "delete_many" else name)

    def _describe_left(self) -> Iterator[str]:
        for tag, name in self._remains.rows:
            reason = self._reasons.get((tag, name), "not deleted")
            what = f"document of task {name}" if tag == TASKS else f"{tag} {identify(self.description, tag)} {name}"
            yield f"{what} ({reason})"


def explain_silence(error: NoAnswerError, host: str) -> str:
    """Return in one line why a server did not answer."""
    return f"cannot reach {host}: {error.args[0]}; check the network"


def hide_secrets(description: Description, exchange: Exchange) -> Exchange:
    """Return an exchange without the values of a path that give access by themselves."""
    found = description.find(exchange.method, exchange.path)
    uri = exchange.uri
    for name, value in found[1].items() if found else ():
        uri = uri.replace(value, FAKE_TOKEN) if is_secret(name) else uri
    return replace(exchange, uri=uri)


def is_file(exchange: Exchange) -> bool:
    """Whether something other than JSON came."""
    return bool(exchange.response_body) and not exchange.is_json
