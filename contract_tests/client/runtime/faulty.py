"""Clients of an emulator with named faults, and what the emulator recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from infakt import Infakt
from infakt_emulator import Emulator, InProcessTransport

Make = Callable[..., Infakt]
MakeEmulator = Callable[..., Emulator]
Faulty = Callable[..., tuple[Infakt, Emulator]]
INVOICE_DATA = {"client_company_name": "Nowa", "payment_method": "cash", "services": [{"name": "x", "tax_symbol": 23}]}
INVOICES = 237


@pytest.fixture
def faulty(make_client: Make, make_emulator: MakeEmulator) -> Faulty:
    """A factory of clients of an emulator with faults; back-offs are half of their maximum."""

    def make(*faults: str, limits: str = "none", **given: Any) -> tuple[Infakt, Emulator]:
        emulator = make_emulator(faults=faults, limits=limits, settle_seconds=given.pop("settle_seconds", None))
        return make_client(InProcessTransport(emulator), **{"rng": lambda: 0.5, **given}), emulator

    return make


def read_methods(emulator: Emulator) -> list[str]:
    """Return the method of each request."""
    return [exchange.method for exchange in emulator.recorder]


def count_posts(emulator: Emulator) -> int:
    """Return the number of POST requests."""
    return read_methods(emulator).count("POST")


def list_uuids(emulator: Emulator) -> Iterator[str]:
    """Return the uuids of the account's invoices."""
    return (row["uuid"] for row in emulator.store.table("invoices"))
