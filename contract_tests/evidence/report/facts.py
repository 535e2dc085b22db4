"""What the report says, as values; every number on the page is counted from these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Verified:
    """When, and on which server of inFakt, an operation was last seen to answer as described."""

    day: str
    target: str


@dataclass(frozen=True, kw_only=True)
class OperationFacts:
    """One operation of the description.

    evidence: the words of its own `x-evidence`: `live`, `documented`, `inferred`.
    examples: how many examples the vendor documents; cassettes: how many hold an exchange of it.
    checks, behaviour, fuzzing, elsewhere: how many tests called it, each once, whatever its parameters.
    """

    id: str
    resource: str
    method: str
    path: str
    call: str
    summary: str
    is_deprecated: bool
    evidence: tuple[str, ...]
    is_generated: bool
    examples: int
    cassettes: int
    is_emulated: bool
    checks: int
    behaviour: int
    fuzzing: int
    elsewhere: int
    verified: Verified | None

    @property
    def tests(self) -> int:
        """How many tests called it."""
        return self.checks + self.behaviour + self.fuzzing + self.elsewhere

    @property
    def states(self) -> tuple[str, ...]:
        """What rows can be chosen by: the measures that do not hold, the words of evidence, and deprecation."""
        missing = (f"not {measure.name}" for measure in MEASURES if not measure.holds(self))
        return (*missing, *self.evidence, *(("deprecated",) if self.is_deprecated else ()))

    @property
    def is_exemplified(self) -> bool:
        """Whether anything recorded or documented shows what it answers."""
        return self.examples + self.cassettes > 0

    @property
    def is_tested(self) -> bool:
        """Whether a test of what it does, or of what always holds, called it."""
        return self.checks + self.behaviour > 0


@dataclass(frozen=True, kw_only=True)
class Measure:
    """Something that can be said of an operation; `meaning` goes on after its name."""

    name: str
    meaning: str
    holds: Callable[[OperationFacts], bool]


MEASURES = (
    Measure(name="described", meaning="in the OpenAPI description", holds=lambda _: True),
    Measure(name="generated", meaning="a method of both clients", holds=lambda facts: facts.is_generated),
    Measure(name="exemplified", meaning="by documents or recordings", holds=lambda facts: facts.is_exemplified),
    Measure(name="emulated", meaning="answered by the emulator", holds=lambda facts: facts.is_emulated),
    Measure(
        name="tested", meaning="by a check of the suite or a test of behaviour", holds=lambda facts: facts.is_tested
    ),
    Measure(name="fuzzed", meaning="with calls that Schemathesis makes up", holds=lambda facts: facts.fuzzing > 0),
    Measure(name="verified live", meaning="by a server of inFakt", holds=lambda facts: facts.verified is not None),
)
"""In the order of how much they prove."""


def count(operations: Iterable[OperationFacts]) -> dict[str, int]:
    """Return of how many operations each measure holds."""
    listed = list(operations)
    return {measure.name: sum(map(measure.holds, listed)) for measure in MEASURES}


@dataclass(frozen=True, kw_only=True)
class ResourceFacts:
    """The operations of one resource."""

    name: str
    description: str
    operations: tuple[OperationFacts, ...]

    @property
    def totals(self) -> dict[str, int]:
        """Of how many of its operations each measure holds."""
        return count(self.operations)


@dataclass(frozen=True, kw_only=True)
class FaultFacts:
    """One seeded fault; `tests` are those that failed under it."""

    name: str
    description: str
    family: str
    is_killed: bool
    tests: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """The faults of one side, `server` or `client`."""

    side: str
    faults: tuple[FaultFacts, ...]

    @property
    def survivors(self) -> tuple[FaultFacts, ...]:
        """The faults that no test noticed."""
        return tuple(fault for fault in self.faults if not fault.is_killed)


@dataclass(frozen=True, kw_only=True)
class DriftRow:
    """One place in which an answer was not what the description says."""

    operation: str
    where: str
    seen: str
    described: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """All of it.

    target, day, requests: of the run of the suite; kill_day, kill_seconds: of the kill matrix.
    cassettes: how many there are, by what they were made from.
    """

    client_version: str
    target: str
    day: str
    requests: tuple[str, ...]
    resources: tuple[ResourceFacts, ...]
    cassettes: Mapping[str, int]
    drift: tuple[DriftRow, ...]
    matrices: tuple[Matrix, ...]
    kill_day: str
    kill_seconds: float | None

    @property
    def operations(self) -> tuple[OperationFacts, ...]:
        """Every operation, in the order of the description."""
        return tuple(operation for resource in self.resources for operation in resource.operations)

    @property
    def totals(self) -> dict[str, int]:
        """Of how many operations each measure holds."""
        return count(self.operations)

    @property
    def never_verified(self) -> tuple[OperationFacts, ...]:
        """The operations that no server of inFakt was ever seen to answer as described."""
        return tuple(operation for operation in self.operations if operation.verified is None)
