"""Collects what the description, the client, the emulator, the recordings and the runs show about each operation."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from contract_tests.evidence.recording.cassette import SOURCES, Cassette, read_cassettes
from contract_tests.evidence.recording.documented import load_documented
from infakt import AsyncInfakt, Infakt, __version__
from infakt_contract.description import Description, Operation, load_description, to_identifier
from infakt_contract.shown import read_evidence
from infakt_emulator import Emulator
from infakt_emulator.inprocess import BASE_URL

from .facts import DriftRow, FaultFacts, Matrix, OperationFacts, Report, ResourceFacts, Verified

SIDES = ("server", "client")
EVIDENCE_WORDS = ("live", "documented", "inferred")
FUZZING = "conformance/test_schemathesis.py"
OWN = ("behaviour", "emulated", "properties")
SHOWN_APART = {"checks", *OWN, "conformance"}
NO_DAY = "an unknown day"


def gather(evidence: Mapping[str, Any], kill: Mapping[str, Any], verified: Mapping[str, Any]) -> Report:
    """Return the report.

    Args:
        evidence: What a run of the suite wrote.
        kill: What the kill matrix wrote.
        verified: What live runs have verified so far.
    """
    description = load_description()
    examples, cassettes = count_examples(), list(read_cassettes())
    recorded = count_recorded(description, cassettes)
    generated, unserved = find_generated(description), set(Emulator().routes.unserved)
    groups: defaultdict[str, list[OperationFacts]] = defaultdict(list)
    for operation in description.by_id.values():
        own = OperationFacts(
            id=operation.id,
            resource=operation.tag,
            method=operation.method,
            path=operation.path,
            call=f"client.{operation.tag}.{find_method(operation)}()",
            summary=operation.node["summary"],
            is_deprecated=operation.node.get("deprecated", False),
            evidence=tuple(word for word in EVIDENCE_WORDS if word in set(find_words(operation.node))),
            is_generated=operation.id in generated,
            examples=examples[operation.method, operation.path],
            cassettes=recorded[operation.id],
            is_emulated=operation.id not in unserved,
            verified=read_verified(verified, operation.id),
            **count_tests(evidence.get("calls", {}).get(operation.id, {})),
        )
        groups[operation.tag].append(own)
    return Report(
        client_version=__version__,
        target=evidence.get("target", "an unknown server"),
        day=evidence.get("day", NO_DAY),
        requests=tuple(evidence.get("requests", ())),
        resources=tuple(
            ResourceFacts(name=tag["name"], description=tag["description"], operations=tuple(groups[tag["name"]]))
            for tag in description.document["tags"]
        ),
        cassettes={source: sum(cassette.source == source for cassette in cassettes) for source in SOURCES},
        drift=tuple(
            DriftRow(operation=operation, where=where, seen=seen, described=described)
            for operation, where, seen, described in evidence.get("drift", ())
        ),
        matrices=tuple(Matrix(side=side, faults=tuple(read_faults(kill, side))) for side in SIDES),
        kill_day=kill.get("day", NO_DAY),
        kill_seconds=kill.get("seconds"),
    )


def count_examples() -> Counter[tuple[str, str]]:
    """Return the number of documented examples of requests and responses, by method and path."""
    return Counter(
        {
            facts.key: len(facts.requests) + sum(response.is_example for response in facts.responses)
            for facts in load_documented()
        }
    )


def count_recorded(description: Description, cassettes: Iterable[Cassette]) -> Counter[str]:
    """Return the number of cassettes with an exchange of each operation."""
    counted: Counter[str] = Counter()
    for cassette in cassettes:
        found = (description.find(exchange.method, exchange.path) for exchange in cassette.exchanges)
        counted.update({match[0].id for match in found if match})
    return counted


def find_method(operation: Operation) -> str:
    """Return the name of the client's method for an operation."""
    return to_identifier(operation.node["x-method"])


def find_generated(description: Description) -> set[str]:
    """Return the operations for which both clients have a method."""
    options: dict[str, Any] = {"api_key": "none", "base_url": BASE_URL, "quota": None}
    with Infakt(**options) as client:
        waiting = AsyncInfakt(**options)
        found = {
            operation.id
            for operation in description.by_id.values()
            if all(has_method(side, operation) for side in (client, waiting))
        }
        asyncio.run(waiting.aclose())
    return found


def has_method(client: Infakt | AsyncInfakt, operation: Operation) -> bool:
    """Whether a client has a method for an operation."""
    return callable(getattr(getattr(client, operation.tag, None), find_method(operation), None))


def find_words(node: Any) -> Iterator[str]:
    """Yield the level of every line of evidence in a part of the description: the word before the colon."""
    if isinstance(node, list):
        for item in node:
            yield from find_words(item)
    elif isinstance(node, Mapping):
        for name, value in node.items():
            if name == "x-evidence":
                yield from (text.partition(":")[0] for text in read_evidence(node))
            else:
                yield from find_words(value)


def count_tests(rooms: Mapping[str, list[str]]) -> dict[str, int]:
    """Return the number of tests in each column that called an operation, each once whatever its parameters."""
    tests = {room: {test.partition("[")[0] for test in listed} for room, listed in rooms.items()}
    return {
        "checks": len(tests.get("checks", ())),
        "behaviour": sum(len(tests.get(room, ())) for room in OWN),
        "fuzzing": sum(test.startswith(FUZZING) for test in tests.get("conformance", ())),
        "elsewhere": sum(len(listed) for room, listed in tests.items() if room not in SHOWN_APART),
    }


def read_verified(verified: Mapping[str, Any], operation: str) -> Verified | None:
    """Return when and where an operation was verified, or None if never."""
    entry = verified.get(operation)
    return Verified(day=entry["day"], target=entry["target"]) if entry else None


def read_faults(kill: Mapping[str, Any], side: str) -> Iterator[FaultFacts]:
    """Yield the faults of one side of a kill matrix; one without `killed` has survived."""
    for item in kill.get("families", {}).get(side, ()):
        yield FaultFacts(
            name=item["fault"],
            description=item.get("description", ""),
            family=item.get("family", ""),
            is_killed=bool(item.get("killed")),
            tests=tuple(item.get("tests", ())),
        )
