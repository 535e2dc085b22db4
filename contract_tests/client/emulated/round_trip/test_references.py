"""Fields that refer to another row: they are read as they were written if that row exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from infakt import Infakt
from infakt_contract.checks.writing.round_trip.changes import find_changed
from infakt_contract.checks.writing.round_trip.exceptions import NAMES_ANOTHER, find_exceptions
from infakt_contract.checks.writing.round_trip.rows import Rows
from infakt_contract.selection import SYNC
from infakt_contract.subjects import Subject, each

REFERENCES: Mapping[str, tuple[str, str]] = {
    "client_id": ("clients", "id"),
    "previous_advance_id": ("advance_invoices", "id"),
    "corrected_invoice_uuid": ("invoices", "uuid"),
    "corrected_invoice_number": ("invoices", "number"),
    "corrected_invoice_date": ("invoices", "invoice_date"),
}
"""The field of a resource that each of these fields refers to."""


def find_references(subject: Subject) -> list[str]:
    """Return the fields of a resource that refer to another row."""
    return [name for name, exception in find_exceptions(subject.tag).items() if exception.reason == NAMES_ANOTHER]


@pytest.fixture
def references(client: Infakt) -> dict[str, Any]:
    """Values that refer to existing rows."""
    first = {tag: getattr(client, tag).list(limit=1).first().to_dict() for tag in ("clients", "advance_invoices")}
    first["invoices"] = client.invoices.list(kind_eq="vat", limit=1).to_list(max_items=1)[0].to_dict()
    return {name: first[tag][field] for name, (tag, field) in REFERENCES.items()}


@SYNC
@each("create", "get", "delete", where=lambda subject: bool(find_references(subject)))
def test_reference_to_another_row_is_kept(rows: Rows, references: dict[str, Any]) -> None:
    """A creation that refers to existing rows is read as it was written."""
    written = {name: references[name] for name in find_references(rows.subject)}

    read = rows.read(rows.make(written))

    assert list(find_changed(written, read)) == []
