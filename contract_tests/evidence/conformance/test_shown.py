"""Every described field of an answer is in an answer of the emulator, and in a recorded or documented one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from contract_tests.evidence.recording.cassette import read_cassettes
from contract_tests.evidence.recording.documentation import read_status
from contract_tests.evidence.recording.documented import FOLDER, load_documented, load_webhooks
from infakt_contract.closed import Schema
from infakt_contract.description import Operation, load_description
from infakt_contract.shown import Fact, Shown, find_evidence, find_fields, is_inferred, is_left_out

from .tour import Tour

DESCRIPTION = load_description()
FIELDS = find_fields(DESCRIPTION)
TABLES: Mapping[str, str] = {
    "CostDocument (details)": "Cost",
    "InternalInvoice.Service": "InternalInvoiceLine",
    "MarginInvoiceService": "MarginService",
    "Book.lines": "BookLine",
}
"""The schemas of objects that the vendor's tables name differently."""


def read_answers() -> Iterator[tuple[Operation, int, Any]]:
    """Yield every recorded answer and every example of one."""
    for cassette in read_cassettes():
        for exchange in cassette.exchanges:
            found = DESCRIPTION.find(exchange.method, exchange.path)
            if found is not None and cassette.source != "emulator":
                yield found[0], exchange.status, exchange.response_json()
    for facts in load_documented():
        operation = DESCRIPTION.operations[facts.key]
        for response in facts.responses:
            yield operation, read_status(operation, facts, response), response.body


@cache
def gather_recorded() -> frozenset[Fact]:
    """Return the facts shown by recorded answers and examples of answers and webhooks; null counts as shown."""
    shown = Shown(DESCRIPTION, counts_null=True)
    facts = {fact for answer in read_answers() for fact in shown.read(*answer)}
    for payload in load_webhooks().values():
        facts |= set(shown.read_event(DESCRIPTION.webhooks[payload["event"]["name"]], payload))
    return frozenset(facts)


@cache
def read_tables() -> frozenset[str]:
    """Return the fields in the vendor's tables."""
    tables = json.loads((FOLDER / "objects.json").read_text(encoding="utf-8"))
    return frozenset(
        f"{TABLES.get(table['object'], table['object'])}.{field['name']}"
        for table in tables
        for field in table["fields"]
        if field["access"] != "search-only"
    )


def test_emulator_shows_every_field() -> None:
    """Some answer or webhook of the emulator has a value for each field that is not a guess or known to be absent."""
    tour = Tour(DESCRIPTION)
    tour.go()

    shown = {name for kind, name in tour.facts if kind == "fields"}
    missing = [name for name, field in FIELDS.items() if name not in shown and not _is_excused(field)]
    assert missing == [], f"seed rows with these fields, or mark a guess as `inferred`: {', '.join(missing)}"


def test_every_field_has_a_source() -> None:
    """Each field is in a recorded answer, or in an example or table of the vendor, or names its evidence."""
    named = {name for kind, name in gather_recorded() if kind == "fields"} | read_tables()

    missing = [name for name in FIELDS if name not in named and not find_evidence(DESCRIPTION, name)]
    assert missing == [], f"record answers with these fields, or give each an x-evidence: {', '.join(missing)}"


def _is_excused(field: Schema) -> bool:
    return is_inferred(field) or is_left_out(field)
