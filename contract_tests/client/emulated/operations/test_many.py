"""One PDF of many documents."""

from __future__ import annotations

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt_contract.subjects import UNKNOWN, Subject, each


@each("request", "check", "download")
def test_print_of_many_is_asked_for_and_fetched(client: Infakt, subject: Subject) -> None:
    """Documents that are there are taken, others are named, and the PDF is there once it is said to be ready."""
    resource = subject.of(client)
    uuids = [row.uuid for row in client.invoices.list(limit=2).to_list(max_items=2)]

    order = resource.request([*uuids, UNKNOWN])
    with pytest.raises(NotFoundError, match="404"):
        resource.download(order.download_token)
    states = [resource.check(order.download_token).ready for _ in range(2)]

    assert (order.accepted_uuids, order.rejected_uuids) == (uuids, [UNKNOWN])
    assert states == [False, True]
    assert resource.download(order.download_token).startswith(b"%PDF-")


@each("request")
def test_print_of_nothing_is_not_found(client: Infakt, subject: Subject) -> None:
    """Where none of the documents is there, there is nothing to print."""
    with pytest.raises(NotFoundError, match="404"):
        subject.of(client).request([UNKNOWN])
