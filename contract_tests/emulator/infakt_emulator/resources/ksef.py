"""KSeF: sending documents of every kind, the invoices of the account there, and KSeF 1.0, which is switched off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from infakt_emulator.fakes import fake_nip
from infakt_emulator.messages import Row
from infakt_emulator.world import World

from . import samples
from .resource import Resource

SEEDED = 34


def seed_imports(world: World) -> Iterable[Row]:
    """Return sales and purchases of the account in KSeF."""
    chance, own = world.store.random, {"name": world.account.company_name, "tax_code": world.account.nip}
    for number in range(SEEDED):
        day = samples.FIRST_DAY + timedelta(days=20 * number)
        net = chance.choice((10_000, 25_050, 999))
        other = {"name": f"{chance.choice(samples.TRADES)} Wzorcowa", "tax_code": fake_nip(2_000 + number)}
        is_income = number % 3 > 0
        seller, client = (own, other) if is_income else (other, own)
        yield {
            "ksef_number": f"{seller['tax_code']}-{day:%Y%m%d}-{number + 0xA0000000000:012X}-{number:02X}",
            "invoice_number": f"{number + 1}/{day:%m/%Y}",
            "invoice_kind": "vat",
            "invoice_date": day.isoformat(),
            **{f"client_{name}": value for name, value in client.items()},
            **{f"seller_{name}": value for name, value in seller.items()},
            "gross_price": net + round(net * 0.23),
            "net_price": net,
            "tax_price": round(net * 0.23),
            "currency": "PLN",
            "schema_version": ("V1", "V2")[number % 2],
            "created_at": f"{day.isoformat()}T07:06:08.407Z",
            "direction": "incomes" if is_income else "costs",
        }


IMPORTS = Resource(
    noun="ksef_imports",
    order="invoice_date desc",
    hidden=frozenset({"id", "uuid", "direction"}),
    seed=seed_imports,
)
KSEF = Resource(
    noun="ksef",
    identity="uuid",
    tables=("invoices", "corrective_invoices", "margin_invoices", "advance_invoices", "final_invoices"),
    handlers={"send": "send_to_ksef", "status": "ksef_status", "integration": "ksef_integration"},
    delegates={name: (name, IMPORTS) for name in ("import_incomes", "import_costs", "import_invoice")},
)
KSEF1 = Resource(noun="ksef1", only_handler="gone")
