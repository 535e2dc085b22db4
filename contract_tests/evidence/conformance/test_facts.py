"""The table of facts compared with the repository: every place exists, and every omission has a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from contract_tests.evidence.conformance.facts import FOLDER, Fact, find_flaws, read_facts
from contract_tests.evidence.conformance.leaks import find_leaks
from infakt_contract.description import load_description

DESCRIPTION = load_description()
FACTS = read_facts()
SOUND = Fact(
    section="paging",
    fact="a list has rows",
    evidence="live",
    described=("Metainfo.count",),
    emulated=("contract_tests/emulator/infakt_emulator/query.py::Page.metainfo",),
    tested=("why not: only an example here",),
)


@pytest.mark.parametrize("section", sorted(path.stem for path in FOLDER.glob("*.yaml")))
def test_places_of_facts_exist(section: str) -> None:
    """Each fact names existing places that describe, emulate and test it, or says why there is none."""
    facts = [fact for fact in FACTS if fact.section == section]

    flaws = [f"openapi/facts/{fact}: {flaw}" for fact in facts for flaw in find_flaws(fact, DESCRIPTION)]

    assert facts != []
    assert "\n".join(flaws) == ""


def test_facts_are_unique() -> None:
    """No fact is in the table twice."""
    wordings = [fact.wording for fact in FACTS]

    assert [wording for wording in wordings if wordings.count(wording) > 1] == []


def test_facts_leak_nothing() -> None:
    """The table contains no real key, tax number, bank account, e-mail or host."""
    leaks = [leak for path in FOLDER.glob("*.yaml") for leak in find_leaks(path.read_text(encoding="utf-8"))]

    assert leaks == []


@pytest.mark.parametrize(
    "change",
    [
        {"evidence": "seen"},
        {"described": ("Metainfo.counted",)},
        {"described": ("list_everything",)},
        {"described": ("list_costs.q[nothing_eq]",)},
        {"described": ("#/servers/7",)},
        {"emulated": ("contract_tests/emulator/infakt_emulator/query.py::Page.nothing",)},
        {"emulated": ("contract_tests/emulator/infakt_emulator/faults/limits.py::retry_after_never",)},
        {"emulated": ("contract_tests/emulator/nothing.py::Page",)},
        {"tested": ("contract_tests/evidence/conformance/test_facts.py::test_nothing",)},
        {"tested": ("why not: obvious",)},
    ],
    ids=str,
)
def test_flaw_is_found(change: dict[str, Any]) -> None:
    """Unknown evidence, a place that does not exist and a reason that is too short are each one flaw."""
    assert len(list(find_flaws(replace(SOUND, **change), DESCRIPTION))) == 1


@pytest.mark.parametrize(
    "change",
    [
        {},
        {
            "described": (
                "list_costs.q[source_eq]",
                "create_invoice.202",
                "KsefStatus.pending",
                "create_invoice.invoice",
            )
        },
        {"described": ("#/components/responses/Gone", "#/paths/~1invoices.json/get", "#/servers/1")},
        {"emulated": ("contract_tests/emulator/infakt_emulator/faults/limits.py::retry_after_zero",)},
        {
            "emulated": (
                "contract_tests/emulator/infakt_emulator/limits.py::Limits.scale",
                "contract_tests/emulator/infakt_emulator/query.py::MAX_LIMIT",
            )
        },
    ],
    ids=str,
)
def test_every_kind_of_place_is_found(change: dict[str, Any]) -> None:
    """Schemas, properties, values, operations, their parts, pointers, functions, fields, constants and faults count."""
    assert list(find_flaws(replace(SOUND, **change), DESCRIPTION)) == []
