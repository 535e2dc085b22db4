"""Checks every answer of the server under test, whichever test requested it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from infakt_contract.description import Description
from infakt_contract.drift import Drift, Row
from infakt_contract.evidence import Evidence
from infakt_contract.honoured import Honoured
from infakt_contract.sent import Sent
from infakt_contract.shown import Shown


class Watch:
    """Compares each answer with the description, and notes which test called what.

    Between `begin` and `end` there is one test; the answers belong to it wherever the client was made.

    Attributes:
        last: Latest request of the test that belongs to its question, or None.
        sent: Latest request of the run to each operation, by its id.
    """

    def __init__(self, description: Description) -> None:
        self.description = description
        self.drift = Drift(description)
        self.shown = Shown(description)
        self.honoured = Honoured(description)
        self.evidence = Evidence()
        self._test: str | None = None
        self._found: list[Row] = []
        self._is_aside = False
        self._keeping: str | None = None
        self._kept: dict[str, Sent] = {}
        self.last: Sent | None = None
        self.sent: dict[str, Sent] = {}

    def begin(self, test: str) -> None:
        """Begin a test, by its node id."""
        self._test, self._found, self.last = test, [], None

    def end(self) -> list[Row]:
        """End the test and return what drifted in it."""
        self._test = None
        return list(dict.fromkeys(self._found))

    def send(self, sent: Sent) -> None:
        """Note a request before it is sent, so that a failure can show it."""
        if sent.operation is not None:
            self.sent[sent.operation.id] = sent
        if self._keeping is not None:
            self._kept.setdefault(self._keeping, sent)
        # Of the pages of one question the first is what was asked.
        if not self._is_aside and not (self.last and self.last.question == sent.question):
            self.last = sent

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Keep the latest request: those made meanwhile are not the question of the test."""
        self._is_aside = True
        try:
            yield
        finally:
            self._is_aside = False

    @contextmanager
    def keeping(self, name: str) -> Iterator[None]:
        """Keep the first of these requests under a name, for tests that use their answers later."""
        self._keeping = name
        try:
            yield
        finally:
            self._keeping = None

    def recall(self, name: str) -> None:
        """Take a kept request for the latest one, as its answer is used."""
        if not self._is_aside:
            self.last = self._kept.get(name)

    def note(self, operation: str) -> None:
        """Note that the test called an operation, of a server that is not watched."""
        if self._test is not None:
            self.evidence.add_call(operation, self._test)

    def see(self, method: str, path: str, status: int, media_type: str, body: bytes, *, query: str = "") -> None:
        """Check one answer; `path` may have the prefix of the API, `media_type` may have parameters."""
        found = self.description.find(method, path)
        if found is None:
            return
        operation, _ = found
        self.note(operation.id)
        if status < 300:
            self.evidence.succeeded.add(operation.id)
        rows = self.drift.see(operation, status, media_type.partition(";")[0].strip().lower(), body)
        self.evidence.drift.update(rows)
        self._found += rows
        self.evidence.add_shown(self.shown.see(operation, status, body))
        self.evidence.add_shown(self.honoured.see(operation, query, status, body))
