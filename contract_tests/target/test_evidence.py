"""What a run against a live server keeps and tells: names, types and counts, and nothing of anybody's."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contract_tests.conformance.drift import tabulate
from contract_tests.watch import Watch

SOMEBODYS = ["Jan Nieprawdziwy", "jan@example.com", "0000010004", "ul. Zmyślona 1", "+48 000 000 000", "01000000000000"]
ROW: dict[str, Any] = {"id": 1, "company_name": "Firma Zmyślona"}


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
    """Drift is told by place and type, whatever stands there, and as what."""
    seen = Watch(watch.description)
    seen.begin("target/test_evidence.py")
    for row in rows_with(text):
        body = json.dumps({"metainfo": {"count": 1, "total_count": 1}, "entities": [row]}).encode()
        seen.see("GET", "/api/v3/clients.json", 200, "application/json", body)

    told = json.dumps(seen.evidence.as_data(), ensure_ascii=False) + "\n".join(tabulate(seen.evidence.drift))
    places = {(where, kind) for _, where, kind, _ in seen.evidence.drift}
    assert {("/entities/*/invented", "a field"), ("/entities/*/?", "a field"), ("/entities/*/id", "string")} <= places
    assert ("/entities/*/business_activity_kind", "another text") in places
    assert text not in told
