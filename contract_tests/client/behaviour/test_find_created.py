"""After a creation with an unknown outcome, `find_created` shows by the caller's criteria whether it was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qsl

import pytest

from infakt import Infakt
from infakt.errors import OutcomeUnknownError
from infakt_emulator import Emulator, InProcessTransport

INVOICE_DATA = {
    "number": "X/1",
    "invoice_date": date(2026, 11, 5),
    "client_company_name": "Example Sp. z o.o.",
    "payment_method": "cash",
    "services": [{"name": "Consulting", "net_price": 10000, "tax_symbol": "23"}],
}


def test_document_is_found_by_its_criteria(client: Infakt) -> None:
    """Number, date and total together identify one document."""
    created = client.invoices.create_and_wait(INVOICE_DATA)

    found = client.invoices.find_created(number="X/1", invoice_date=date(2026, 11, 5), gross_price=12300)

    assert [item.uuid for item in found] == [created.uuid]


@pytest.mark.parametrize("other", [{"number": "X/2"}, {"gross_price": 12301}, {"invoice_date": "2026-11-06"}])
def test_every_criterion_has_to_match(client: Infakt, other: dict[str, object]) -> None:
    """A document that differs in one criterion is not found."""
    client.invoices.create_and_wait(INVOICE_DATA)
    criteria = {"number": "X/1", "gross_price": 12300, "invoice_date": "2026-11-05", **other}

    assert list(client.invoices.find_created(**criteria)) == []  # type: ignore[arg-type]  # values of several types


def test_search_without_a_criterion_is_refused(client: Infakt) -> None:
    """Without a criterion every document would match."""
    with pytest.raises(ValueError, match="at least one of number, client_id, invoice_date, gross_price"):
        client.invoices.find_created()


def test_list_without_filters_is_searched_by_the_client(client: Infakt) -> None:
    """A criterion that the list cannot be filtered by is compared by the client."""
    some = client.margin_invoices.list().first()
    assert some is not None

    found = client.margin_invoices.find_created(gross_price=some.gross_price)

    assert some.uuid in [item.uuid for item in found]
    assert {item.gross_price for item in found} == {some.gross_price}


def test_criteria_are_sent_as_filters(client: Infakt, emulator: Emulator) -> None:
    """Criteria that the list can be filtered by are sent, so that not every row is read."""
    client.invoices.find_created(number="X/1", client_id=7, invoice_date=date(2026, 11, 5), gross_price=12300)

    (query,) = [dict(parse_qsl(exchange.query)) for exchange in emulator.recorder]
    assert {name: value for name, value in query.items() if name.startswith("q[")} == {
        "q[number_eq]": "X/1",
        "q[client_id_eq]": "7",
        "q[invoice_date_gteq]": "2026-11-05",
        "q[invoice_date_lteq]": "2026-11-05",
    }


def test_lost_answer_is_looked_up(make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]) -> None:
    """A creation whose answer was lost is found by its number, and exists once."""
    client = make_client(InProcessTransport(make_emulator(faults=["post_answer_lost"], settle_seconds=0)))
    with pytest.raises(OutcomeUnknownError, match="may have been processed"):
        client.invoices.create(INVOICE_DATA)

    assert [item.number for item in client.invoices.find_created(number="X/1")] == ["X/1"]
