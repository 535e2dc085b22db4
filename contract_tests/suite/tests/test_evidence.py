"""What a run against a live server keeps and reports: names, types and counts, and no personal data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from infakt_contract.drift import tabulate
from infakt_contract.watch import Watch

SOMEBODYS = ["Jan Nieprawdziwy", "jan@example.com", "0000010004", "ul. Zmyślona 1", "+48 000 000 000", "01000000000000"]
ROW: dict[str, Any] = {"id": 1, "company_name": "Firma Zmyślona"}
WHOLE = [{"id": number, "company_name": "Firma Zmyślona", "nip": f"{number}"} for number in range(3)]


def rows_with(text: str) -> list[dict[str, Any]]:
    """Return rows of clients in which a text stands wherever a description may not expect it."""
    return [
        ROW | {"invented": text},
        ROW | {"invented": {"of": [text]}},
        ROW | {text: 1},
        ROW | {"id": text},
        ROW | {"same_forward_address": text},
        ROW | {"business_activity_kind": text},
        ROW | {"company_name": {"of": text}},
    ]


@pytest.mark.parametrize("text", SOMEBODYS)
def test_no_value_of_an_answer_is_kept(watch: Watch, text: str) -> None:
    """Drift is reported by place and type, whatever the value."""
    seen = Watch(watch.description)
    seen.begin("target/test_evidence.py")
    for row in rows_with(text):
        body = json.dumps({"metainfo": {"count": 1, "total_count": 1}, "entities": [row]}).encode()
        seen.see("GET", "/api/v3/clients.json", 200, "application/json", body)

    reported = json.dumps(seen.evidence.as_data(), ensure_ascii=False) + "\n".join(tabulate(seen.evidence.drift))
    places = {(where, kind) for _, where, kind, _ in seen.evidence.drift}
    assert {("/entities/*/invented", "a field"), ("/entities/*/?", "a field"), ("/entities/*/id", "string")} <= places
    assert ("/entities/*/business_activity_kind", "another text") in places
    assert text not in reported


def see_clients(watch: Watch, rows: list[dict[str, Any]], total: int, query: str = "") -> dict[str, list[str]]:
    """Show the watch a page of clients, and return what was shown so far."""
    body = json.dumps({"metainfo": {"count": 1, "total_count": total}, "entities": rows}).encode()
    watch.see("GET", "/api/v3/clients.json", 200, "application/json", body, query=query)
    shown: dict[str, list[str]] = watch.evidence.as_data()["shown"]
    return shown


def test_answers_show_facts_by_name(watch: Watch) -> None:
    """An operation, the fields that have a value and the words of enums are shown; null and unknown words are not."""
    row = {"id": 1, "nip": None, "note": "", "business_activity_kind": "self_employed", "invented": 1}

    shown = see_clients(Watch(watch.description), [row], 1)

    assert shown == {
        "operations": ["list_clients"],
        "parameters": [],
        "fields": [
            "Client.business_activity_kind",
            "Client.id",
            "Client.note",
            "ClientPage.entities",
            "ClientPage.metainfo",
            "Metainfo.count",
            "Metainfo.total_count",
        ],
        "values": ["BusinessActivityKind=self_employed"],
    }


@pytest.mark.parametrize(
    ("query", "rows", "total", "shown"),
    [
        ("q[nip_eq]=1&limit=100", WHOLE[1:2], 1, ["list_clients q[nip_eq]"]),
        ("q%5Bid_gt%5D=0", WHOLE[1:], 2, ["list_clients q[id_gt]"]),
        ("q[nip_eq]=1", WHOLE, 3, []),  # ignored
        ("q[nip_eq]=1", WHOLE[1:2], 3, []),  # all rows that came match, and the list is as long as ever
        ("q[nip_eq]=1", WHOLE[:2], 1, []),  # acts on the total and not on the rows
        ("q[nip_eq]=9", [], 0, []),  # nothing came that could be looked at
        ("q[nip_eq]=1", [ROW], 1, []),  # the row does not show the field
        ("q[nip_eq]=1&q[id_gt]=0", WHOLE[1:2], 1, []),  # which of the two acted?
        ("q[invented_eq]=1", WHOLE[1:2], 1, []),
    ],
)
def test_filter_is_shown_where_it_acted(
    watch: Watch, query: str, rows: list[dict[str, Any]], total: int, shown: list[str]
) -> None:
    """A filter counts where every row meets it and the list got shorter; that it was taken says nothing."""
    seen = Watch(watch.description)
    see_clients(seen, WHOLE, 3)

    assert see_clients(seen, rows, total, query)["parameters"] == shown


def test_shared_filter_is_called_after_its_component(watch: Watch) -> None:
    """A parameter that several operations share has one name."""
    seen = Watch(watch.description)
    for query, rows in (
        ("", [{"id": 1, "number": "1"}, {"id": 2, "number": "2"}]),
        ("q[number_eq]=1", [{"number": "1"}]),
    ):
        body = json.dumps({"metainfo": {"total_count": len(rows)}, "entities": rows}).encode()
        seen.see("GET", "/api/v3/invoices.json", 200, "application/json", body, query=query)

    assert seen.evidence.as_data()["shown"]["parameters"] == ["NumberEq"]


def test_processes_put_together_what_they_have_shown(watch: Watch) -> None:
    """What one process of a run has shown is added to what another has."""
    first, second = Watch(watch.description), Watch(watch.description)
    see_clients(first, [{"id": 1}], 1)
    see_clients(second, [{"nip": "1"}], 1)

    first.evidence.add_data(json.loads(json.dumps(second.evidence.as_data())))

    assert {"Client.id", "Client.nip"} <= set(first.evidence.as_data()["shown"]["fields"])
