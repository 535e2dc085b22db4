"""One PDF of many documents."""

from __future__ import annotations

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt_contract.subjects import UNKNOWN, Subject, each


@each("request", "check", "download")
def test_pdf_of_many_is_requested_and_fetched(client: Infakt, subject: Subject) -> None:
    """Existing documents are accepted, unknown ones are named, and the PDF can be fetched once it is ready."""
    resource = subject.of(client)
    uuids = [row.uuid for row in client.invoices.list(limit=2).to_list(max_items=2)]

    pdf_request = resource.request([*uuids, UNKNOWN])
    with pytest.raises(NotFoundError, match="404"):
        resource.download(pdf_request.download_token)
    states = [resource.check(pdf_request.download_token).ready for _ in range(2)]

    assert (pdf_request.accepted_uuids, pdf_request.rejected_uuids) == (uuids, [UNKNOWN])
    assert states == [False, True]
    assert resource.download(pdf_request.download_token).startswith(b"%PDF-")


@each("request")
def test_pdf_without_documents_is_not_found(client: Infakt, subject: Subject) -> None:
    """If none of the documents exists, there is nothing to print."""
    with pytest.raises(NotFoundError, match="404"):
        subject.of(client).request([UNKNOWN])
