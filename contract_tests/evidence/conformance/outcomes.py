"""What each story returns, read from what was recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from contract_tests.evidence.conformance.calls import error_to_data
from contract_tests.evidence.recording.cassette import Exchange
from contract_tests.evidence.recording.stories import STORIES
from infakt import Infakt
from infakt.errors import StatusError, TaskFailedError


def last(exchanges: Sequence[Exchange]) -> Any:
    """Return the last body."""
    return exchanges[-1].response_json()


def rows(exchanges: Sequence[Exchange]) -> Any:
    """Return the rows of all pages; a page begins with the last row of the one before."""
    pages = (item.response_json()["entities"] for item in exchanges)
    return list({row["id"]: row for row in chain.from_iterable(pages)}.values())


def refusal(exchanges: Sequence[Exchange]) -> Any:
    """Return the last answer as a refusal."""
    body = exchanges[-1].response_json()
    return error_to_data(exchanges[-1].status, body.get("error"), body.get("errors", {}))


# What each story returns, read from what was recorded.
OUTCOMES: dict[str, Callable[[Sequence[Exchange]], Any]] = {
    "clients/list_clients__three_pages": rows,
    "clients/get_client__rate_limited": last,
    "clients/get_client__gzip": last,
    "clients/create_client__invalid": refusal,
    "invoices/create_invoice__codes": lambda items: [item.response_json()["processing_code"] for item in items],
    "invoices/create_invoice__done": last,
    "invoices/create_invoice__refused": lambda items: last(items)["invoice_errors"],
    "invoices/create_invoice__without_lines": refusal,
    "invoices/mark_invoice_paid__codes": lambda items: [item.response_json()["processing_code"] for item in items[-3:]],
    "invoices/download_invoice_pdf__bytes": lambda items: items[-1].response_body,
    "invoices/send_invoice_email__accepted": lambda items: items[-1].response_body or None,
    "invoices/get_invoice__not_found": refusal,
}


def run_story(name: str) -> Callable[[Infakt], Any]:
    """Return a story that gives its errors as data."""

    def run(client: Infakt) -> Any:
        try:
            return STORIES[name].run(client)
        except TaskFailedError as error:
            return error.field_errors
        except StatusError as error:
            return error_to_data(error.status, error.message, error.field_errors)

    return run
