"""Which operations can be recorded without harm, by rules that the description answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from infakt_contract.description import Description, Operation
from infakt_contract.shown import read_evidence

MAKERS = frozenset({"create", "create_sync", "create_sync_deprecated", "upload"})
DELETERS = frozenset({"delete", "delete_many"})
GONE = "410"
TASK_STATUS = "task_status"
MAIL = re.compile(r"\be-mail\b")
BROKEN = re.compile(r"^live: .*\b500\b")
BOOKING = frozenset({"mark_accounted", "pdf", "xml"})


@dataclass(frozen=True)
class Rule:
    """A reason to leave an operation out.

    Attributes:
        reason: What the operation would do.
        applies: Whether an operation does it.
        is_permitted: Whether `--write` permits it, on documents that the recording has made.
    """

    reason: str
    applies: Callable[[Description, Operation], bool]
    is_permitted: bool = False


def is_made(description: Description, tag: str) -> bool:
    """Whether the rows of a resource can be created and deleted."""
    methods = {operation.node["x-method"] for operation in description.by_id.values() if operation.tag == tag}
    return bool(methods & MAKERS and methods & DELETERS)


def is_secret(parameter: str) -> bool:
    """Whether a parameter of a path gives access by itself."""
    return parameter.endswith("token")


def _sends_mail(_: Description, operation: Operation) -> bool:
    return MAIL.search(f"{operation.node['summary']} {operation.node.get('x-side-effects', '')}") is not None


def _submits(_: Description, operation: Operation) -> bool:
    return "x-poll" in operation.node or (operation.path.startswith("/ksef") and operation.method != "GET")


def books(_: Description, operation: Operation) -> bool:
    """Whether an operation prints or books a document, or may do so."""
    changes_by_reading = operation.method == "GET" and "x-side-effects" in operation.node
    return changes_by_reading or operation.node["x-method"] in BOOKING or operation.tag == "documents_pdf"


def _changes_others(description: Description, operation: Operation) -> bool:
    is_others = operation.method != "GET" and not is_made(description, operation.tag)
    return is_others and not books(description, operation)


def _downloads_of_others(description: Description, operation: Operation) -> bool:
    content = description.content(operation, operation.success_status) or {}
    is_file = bool(content) and "application/json" not in content
    return is_file and not is_made(description, operation.tag) and not books(description, operation)


def _breaks(_: Description, operation: Operation) -> bool:
    return any(BROKEN.search(text) for text in read_evidence(operation.node))


RULES = (
    Rule("is switched off and answers 410", lambda _, operation: GONE in operation.node["responses"]),
    Rule("answers 500 whatever is sent, so it is never known what it did", _breaks),
    Rule("downloads a file about others, which cannot be scrubbed", _downloads_of_others),
    Rule("submits documents to KSeF, or may withdraw them", _submits),
    Rule("sends an e-mail", _sends_mail),
    Rule("prints or books a document, which cannot be undone; --write permits it", books, is_permitted=True),
    Rule("changes what the recording can neither create nor delete", _changes_others),
)
"""The first rule that applies gives the reason."""


def find_harm(description: Description, operation: Operation, *, may_book: bool) -> str | None:
    """Return why an operation is not recorded, or None if it does no harm."""
    rules = (rule for rule in RULES if not (rule.is_permitted and may_book))
    return next((rule.reason for rule in rules if rule.applies(description, operation)), None)


def list_harmful(description: Description, *, may_book: bool) -> Iterator[tuple[str, str]]:
    """Yield each operation that is not recorded, by name, with the reason."""
    for operation in description.by_id.values():
        reason = find_harm(description, operation, may_book=may_book)
        if reason is not None:
            yield operation.id, reason
