"""Taxes and contributions that are due, and paying them."""

from __future__ import annotations

import pytest

from infakt import Infakt
from infakt.errors import ValidationError
from infakt_contract.subjects import UNKNOWN, Subject, each, takes_uuid


def is_due(subject: Subject) -> bool:
    """Whether the rows are a tax or contributions, which are identified by id in paths."""
    return "{" in subject["mark_paid"].path and not takes_uuid(subject["mark_paid"])


@each("mark_paid", "list", "get", where=is_due)
def test_due_is_marked_as_paid(client: Infakt, subject: Subject) -> None:
    """One row is marked as paid, and no other changes."""
    before = subject.of(client).list().to_list()
    row = next(row for row in before if row.status != "paid")

    subject.of(client).mark_paid(row.id)

    assert subject.of(client).get(row.id).status == "paid"
    after = subject.of(client).list().to_list()
    assert [new.id for old, new in zip(before, after, strict=True) if old != new] == [row.id]


@each("create_link")
def test_link_is_created_for_unpaid_rows(client: Infakt, subject: Subject) -> None:
    """A link is created for existing unpaid rows; all others are named."""
    rows = {row.status: row.uuid or "" for row in client.saf_v7_files.list()}
    uuids = [rows["draft"], rows["paid"], UNKNOWN]

    link = subject.of(client).create_link(uuids=",".join(uuids))

    assert (link.accepted_uuids, link.rejected_uuids) == (uuids[:1], uuids[1:])
    assert (link.payment_allowed, link.payment_link.startswith("https://")) == (True, True)
    with pytest.raises(ValidationError, match=r"422 \(uuids\)$"):
        subject.of(client).create_link(uuids="")
