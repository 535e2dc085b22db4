"""Actions on an existing document."""

from __future__ import annotations

from typing import Any

from infakt import Infakt
from infakt_contract.calling import Make
from infakt_contract.subjects import Subject, each


def changes(verb: str, word: str) -> Any:
    """Return whether an operation is described as setting a status."""
    return lambda subject: f"`{word}`" in subject[verb].node.get("x-side-effects", "")


@each("pdf", "get", where=changes("pdf", "printed"))
def test_print_changes_the_status(client: Infakt, subject: Subject, make: Make) -> None:
    """A PDF is downloaded, and the document has the status `printed`."""
    document = make()

    content = subject.of(client).pdf(document.uuid, document_type="original")

    assert content.startswith(b"%PDF-")
    assert subject.of(client).get(document.uuid).to_dict() == {**document.to_dict(), "status": "printed"}
