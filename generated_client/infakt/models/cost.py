# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from .._runtime.dates import read_day, read_moment
from .._runtime.record import Field, Record, member
from .cost_attachment import CostAttachment
from .cost_kind import CostKind
from .cost_note import CostNote
from .cost_related_note import CostRelatedNote
from .cost_source import CostSource
from .cost_status import CostStatus


class Cost(Record):
    """A cost, an internal evidence or an uploaded file, depending on `kind`."""

    __slots__ = ()

    id: Field[int] = Field("id")
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path."""
    number: Field[str] = Field("number")
    """Number of the document, or name of the uploaded file."""
    kind: Field[CostKind | str] = Field("kind", read=member(CostKind))
    category: Field[str] = Field("category")
    """Polish name of the cost category."""
    net_price: Field[int] = Field("net_price")
    """In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """VAT; null on evidences. In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    currency: Field[str] = Field("currency")
    """ISO 4217 code."""
    accounted_at: Field[date] = Field("accounted_at", read=read_day)
    """Null until accounted."""
    issue_date: Field[date] = Field("issue_date", read=read_day)
    received_date: Field[date] = Field("received_date", read=read_day)
    due_date: Field[date] = Field("due_date", read=read_day)
    seller_name: Field[str] = Field("seller_name")
    seller_tax_code: Field[str] = Field("seller_tax_code")
    seller_bank_account: Field[str] = Field("seller_bank_account")
    """May be an empty string."""
    description: Field[str] = Field("description")
    added_by: Field[str] = Field("added_by")
    """Often an empty string."""
    source: Field[CostSource | str] = Field("source", read=member(CostSource))
    duplicated: Field[bool] = Field("duplicated")
    reconciliation_id: Field[int] = Field("reconciliation_id")
    statuses: Field[Sequence[CostStatus]] = Field("statuses", decode=CostStatus.decode_list)
    notes: Field[Sequence[CostNote]] = Field("notes", decode=CostNote.decode_list)
    notes_count: Field[int] = Field("notes_count")
    newest_note: Field[CostNote] = Field("newest_note", decode=CostNote.decode)
    created_at: Field[datetime] = Field("created_at", read=read_moment)
    attachments: Field[Sequence[CostAttachment]] = Field("attachments", decode=CostAttachment.decode_list)
    """Not in lists."""
    created_by: Field[str] = Field("created_by")
    """Uuid of its creator; not in lists."""
    source_created_by: Field[str] = Field("source_created_by")
    """Uuid of the user who uploaded the file; not in lists."""
    related_internal_note: Field[CostRelatedNote] = Field("related_internal_note", decode=CostRelatedNote.decode)
    """Not in lists."""
    related_exchange_differences_internal_evidences: Field[Sequence[Any]] = Field(
        "related_exchange_differences_internal_evidences"
    )
    """Shape not documented; not in lists."""
