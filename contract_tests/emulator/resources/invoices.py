"""VAT invoices and proformas, with their attachments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from contract_tests.emulator.fakes import clean_nip
from contract_tests.emulator.payload import Errors
from contract_tests.emulator.wire import Row
from contract_tests.emulator.world import World

from . import samples
from .income import EXTENSIONS, NUMBERINGS, prepare_income
from .resource import Extra, Resource

BLANK: Mapping[str, Any] = {
    "number": None,
    "currency": None,
    "paid_price": 0,
    "notes": None,
    "kind": "vat",
    "payment_method": "transfer",
    "split_payment": False,
    "split_payment_type": None,
    "recipient_signature": "",
    "seller_signature": "",
    "invoice_date": None,
    "sale_date": None,
    "continuous_service_start_on": None,
    "continuous_service_end_on": None,
    "status": "draft",
    "payment_date": None,
    "paid_date": None,
    "net_price": 0,
    "tax_price": 0,
    "gross_price": 0,
    "left_to_pay": 0,
    "client_id": None,
    "client_uuid": None,
    "client_company_name": None,
    "client_first_name": None,
    "client_last_name": None,
    "client_business_activity_kind": None,
    "client_street": None,
    "client_street_number": None,
    "client_flat_number": None,
    "client_city": None,
    "client_post_code": None,
    "client_tax_code": None,
    "client_country": None,
    "bank_account": "",
    "bank_name": "",
    "swift": "",
    "vat_exemption_reason": None,
    "sale_type": "",
    "invoice_date_kind": "sale_date",
    "document_markings_ids": [],
    "transaction_kind_id": None,
    "bdo_code": None,
    "receipt_number": None,
    "not_income": False,
    "vat_exchange_date_kind": None,
    "vat_date_value": "sale_date",
    "occasional_sale": False,
    "ksef_number": None,
    "created_at": None,
    "services": [],
    "third_party_addresses": [],
    "transaction_terms": {"contracts": [], "orders": []},
    "extensions": deepcopy(dict(EXTENSIONS)),
    "ksef_data": None,
    "related_documents": [],
    "local_government_recipient_address": None,
    "local_government_seller_address": None,
}
SEEDED = 237
ATTACHED_EVERY = 40


def prepare_invoice(world: World, row: Row, given: Row) -> Errors:
    """Complete an invoice; seen live: a kind that it cannot be, such as corrective, makes a plain VAT invoice."""
    row["kind"] = "proforma" if row["kind"] == "proforma" else "vat"
    return prepare_income(world, row, given)


def seed_invoices(world: World) -> Iterable[Row]:
    """Return invoices of two years in every status, kind and currency that an account may hold."""
    clients = list(world.store.table("clients"))
    for number in range(SEEDED):
        yield samples.make_invoice(world.store.random, number, clients)


def seed_attachments(world: World) -> Iterable[Row]:
    """Return two files of every fortieth invoice."""
    for invoice in list(world.store.table("invoices"))[::ATTACHED_EVERY]:
        for name, content_type in (("zamówienie.pdf", "application/pdf"), ("zdjęcie.jpg", "image/jpeg")):
            link = f"https://files.example.com/{world.store.next_uuid()}/original"
            yield {"invoice_uuid": invoice["uuid"], "name": name, "content_type": content_type, "download_link": link}


ATTACHMENTS = Resource(
    noun="attachments",
    parents={"invoice_uuid": "invoices"},
    hidden=frozenset({"invoice_uuid", "uuid"}),
    seed=seed_attachments,
)

INVOICES = Resource(
    noun="invoices",
    identity="uuid",
    blank=BLANK,
    order="invoice_date desc",
    # Seen live: a list leaves these out.
    detail_only=frozenset(
        {
            "transaction_terms",
            "extensions",
            "ksef_data",
            "related_documents",
            "local_government_recipient_address",
            "local_government_seller_address",
        }
    ),
    searches={"clean_client_nip": ("client_tax_code", clean_nip)},
    numberings=NUMBERINGS,
    prepare=prepare_invoice,
    seed=seed_invoices,
    delegates={"list_attachments": ("list", ATTACHMENTS), "get_attachment": ("get", ATTACHMENTS)},
    extras=(
        Extra(method="POST", path="/invoices.json", kind="create", like="create_invoice", status=201),
        Extra(
            method="POST",
            path="/invoices/{invoice_uuid}/paid.json",
            kind="mark_paid",
            like="mark_invoice_paid",
            status=204,
        ),
    ),
)
