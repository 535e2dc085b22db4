"""All fields that are not read back as written, each with its resources and its reason.

`test_exceptions` fails on an entry without a field, and on one that is not needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from infakt_emulator.fakes import fake_nip

INCOME = ("invoices", "corrective_invoices", "margin_invoices", "advance_invoices", "final_invoices")
WITH_LINES = ("invoices", "corrective_invoices", "advance_invoices", "final_invoices")
OSS = ("oss_invoices", "corrective_oss_invoices")
TAXED = ("internal_invoices", "fiscal_reports")
TOTALS = {
    "net_price": ("invoices", "corrective_invoices", "advance_invoices", "internal_invoices"),
    "tax_price": (*WITH_LINES, "internal_invoices"),
    "gross_price": (*WITH_LINES, "internal_invoices"),
}
"""Read-only totals, with their kinds of documents."""
NAMES_ANOTHER = "names another row, see test_references"
NIPS = st.integers(0, 99_999).map(fake_nip)
DISCOUNTS = ("0.0", "10.0", "12.5")
RATES = st.sampled_from(["23", "8", "0", "zw", "np"])
CURRENCIES = st.sampled_from(["PLN", "EUR", "USD"])
LONG_NAMES = ("tax_id", "building_number", "door_number", "post_code")


@dataclass(frozen=True, kw_only=True)
class RoundTripException:
    """One field with a special rule.

    Attributes:
        field: Path in the payload, without numbers of lines.
        tags: Resources that the rule applies to.
        reason: Evidence of the rule.
        takes: Values that are read back as written, if not all values of the type are.
        is_kept: Whether any value is read back. Otherwise the field is written only where it is required.
        follows: Fields that also change this one when they are written.
        is_emptied: Whether null clears the field.
        is_needed: Whether the server refuses a payload without the field, although the description does not require it.
    """

    field: str
    tags: tuple[str, ...]
    reason: str
    takes: st.SearchStrategy[Any] | None = None
    is_kept: bool = True
    follows: tuple[str, ...] = ()
    is_emptied: bool = True
    is_needed: bool = False

    def __str__(self) -> str:
        return self.field


def lost(reason: str, tags: tuple[str, ...], *fields: str, follows: tuple[str, ...] = ()) -> list[RoundTripException]:
    """Return fields that are not read back as written."""
    return [
        RoundTripException(field=field, tags=tags, reason=reason, is_kept=False, follows=follows) for field in fields
    ]


def lines(*fields: str) -> tuple[str, ...]:
    """Return fields of a document's lines."""
    return tuple(f"services.{field}" for field in fields)


EXCEPTIONS = (
    # Write-only.
    *lost("inferred: accepted live; nothing is known to be done with it", INCOME, "external_id"),
    *lost("a switch of the call, in no answer", (*OSS, "internal_evidences"), "check_duplicate_number"),
    *lost("a switch: the entry is taken away", INCOME, "third_party_addresses._destroy"),
    *lost("documented in the table, but in no answer", ("internal_evidences",), "sale_date", "flat_rate_tax_symbol"),
    *lost(
        "documented in the table, but in no answer",
        (*OSS, "fiscal_reports", "daily_revenues"),
        "services.flat_rate_tax_symbol",
    ),
    *lost(
        "documented: an example that was taken sends it for corrected_invoice_number",
        ("corrective_oss_invoices",),
        "original_invoice_number",
    ),
    *lost("seen live: ids written as numbers are read as texts", INCOME, "document_markings_ids"),
    # Computed.
    *lost("computed from the unit's price", (*WITH_LINES, *OSS), *lines("net_price", "tax_price", "gross_price")),
    *lost("computed from the net price", TAXED, *lines("vat_price", "gross_price")),
    *lost("computed from pkwiu, cn and pkob", WITH_LINES, "services.symbol"),
    *lost("computed from pkwiu, cn and pkob", ("products",), "symbol", follows=("pkwiu", "cn", "pkob")),
    *lost(
        "what is still due of the total",
        ("advance_invoices",),
        "left_to_pay",
        follows=("services", "advance_price"),
    ),
    *lost(
        "what is still due of the total",
        tuple(tag for tag in INCOME if tag != "advance_invoices"),
        "left_to_pay",
        follows=("services",),
    ),
    *lost("the total of the lines", ("margin_invoices",), "gross_price", "margin_amount_price", follows=("services",)),
    *lost("the total of the lines", ("final_invoices",), "net_price", follows=("services",)),
    *lost("the total of the lines", OSS, "net_price", "tax_price", "gross_price"),
    *lost("as in every example 0, whatever the lines have", ("fiscal_reports",), "net_price", "tax_price"),
    *lost("the total of the lines", ("fiscal_reports",), "gross_price", follows=("services",)),
    *lost(
        "computed from the unit's price",
        ("products",),
        "net_price",
        follows=("unit_net_price", "quantity"),
    ),
    *lost(
        "computed from the unit's price",
        ("products",),
        "tax_price",
        "gross_price",
        follows=("unit_net_price", "quantity", "tax_symbol"),
    ),
    # Taken only if it fits.
    RoundTripException(
        field="status",
        tags=INCOME,
        reason="documented: `paid` wants `paid_date`",
        takes=st.sampled_from(["draft", "sent", "printed"]),
    ),
    RoundTripException(
        field="paid_date",
        tags=INCOME,
        reason="documented: not before the day of issue",
        takes=st.dates(date(2027, 1, 1), date(2030, 1, 1)).map(date.isoformat),
    ),
    RoundTripException(
        field="currency",
        tags=(*INCOME, *OSS),
        reason="documented: an ISO 4217 code; inferred: any other text is refused",
        takes=CURRENCIES,
    ),
    RoundTripException(
        field="client_tax_code", tags=INCOME, reason="seen live: a wrong check digit is refused", takes=NIPS
    ),
    RoundTripException(field="nip", tags=("clients",), reason="seen live: a wrong check digit is refused", takes=NIPS),
    RoundTripException(
        field="services.tax_symbol",
        tags=("invoices", "advance_invoices", "final_invoices"),
        reason="a VAT rate; seen live: a line without one is refused",
        takes=RATES,
        is_needed=True,
    ),
    RoundTripException(
        field="services.tax_symbol", tags=("corrective_invoices", *TAXED), reason="a VAT rate", takes=RATES
    ),
    RoundTripException(field="tax_symbol", tags=("products",), reason="a VAT rate", takes=RATES),
    RoundTripException(
        field="services.tax_rate",
        tags=OSS,
        reason="a VAT rate in percent, at most 100",
        takes=st.sampled_from([0, 5.5, 20]),
    ),
    RoundTripException(
        field="services.unit_net_price_before_discount",
        tags=WITH_LINES,
        reason="inferred: 0 is none, and reads as the unit's price",
        takes=st.integers(1, 10_000),
    ),
    RoundTripException(
        field="unit_net_price_before_discount",
        tags=("products",),
        reason="inferred: 0 is none, and reads as the unit's price",
        takes=st.integers(1, 10_000),
        follows=("unit_net_price",),
    ),
    RoundTripException(
        field="company_name",
        tags=("clients",),
        reason="documented: a buyer of most kinds has one",
        is_emptied=False,
    ),
    *lost(NAMES_ANOTHER, INCOME, "client_id"),
    *lost(NAMES_ANOTHER, ("advance_invoices", "final_invoices"), "previous_advance_id"),
    *lost(
        NAMES_ANOTHER,
        ("corrective_invoices",),
        "corrected_invoice_number",
        "corrected_invoice_date",
    ),
    RoundTripException(
        field="corrected_invoice_uuid",
        tags=("corrective_invoices",),
        reason=NAMES_ANOTHER,
        is_kept=False,
        is_needed=True,
    ),
    *lost(
        "documented: a correction is of lines or of a date",
        ("corrective_invoices",),
        *(
            f"{name}_before_correction"
            for name in ("sale_date", "continuous_service_start_on", "continuous_service_end_on")
        ),
    ),
    # Kept, and changed by what others are given.
    RoundTripException(
        field="vat_exchange_date_kind",
        tags=INCOME,
        reason="seen live: filled in for a foreign currency",
        follows=("currency",),
    ),
    *(
        RoundTripException(
            field=name, tags=INCOME, reason="seen live: a transfer takes the account's", follows=("payment_method",)
        )
        for name in ("bank_account", "bank_name")
    ),
    RoundTripException(
        field="total_price",
        tags=("internal_evidences",),
        reason="computed unless given",
        follows=("quantity", "unit_price"),
    ),
    *(
        RoundTripException(field=name, tags=tags, reason="the total of the lines", follows=("services",))
        for name, tags in TOTALS.items()
    ),
    RoundTripException(
        field="amount_in_words",
        tags=tuple(tag for tag in INCOME if tag != "corrective_invoices"),
        reason="the total in words",
        follows=("services", "currency"),
    ),
    RoundTripException(
        field="country_full_name", tags=("clients",), reason="the country's Polish name", follows=("country",)
    ),
    # Read in another form.
    *lost(
        "documented: read under the short name",
        ("invoices", "margin_invoices", "advance_invoices", "final_invoices"),
        *(f"local_government_recipient_address.{name}" for name in LONG_NAMES),
    ),
    *lost(
        "documented: read under the short name",
        ("invoices",),
        *(f"local_government_seller_address.{name}" for name in LONG_NAMES),
    ),
    *lost("documented: written as a symbol, read as its Polish name", ("margin_invoices",), "margin_kind"),
    *lost(
        "documented: written as a symbol, read as its Polish name",
        ("corrective_invoices", "corrective_oss_invoices"),
        "correction_reason",
    ),
    *lost("documented: read as comments", OSS, "notes"),
    *lost("documented: a line has no name of its own", ("internal_invoices",), "services.name"),
    RoundTripException(
        field="quantity",
        tags=("internal_evidences",),
        reason="documented: read as a text with a fraction",
        takes=st.sampled_from(["1.0", "2.0", "0.5"]),
    ),
    RoundTripException(
        field="services.discount",
        tags=WITH_LINES,
        reason="seen live: read as a text with a fraction",
        takes=st.sampled_from(DISCOUNTS),
    ),
    RoundTripException(
        field="discount",
        tags=("products",),
        reason="read as a text with a fraction",
        takes=st.sampled_from(DISCOUNTS),
    ),
)


def find_exceptions(tag: str) -> Mapping[str, RoundTripException]:
    """Return the round-trip exceptions of a resource by field."""
    return {exception.field: exception for exception in EXCEPTIONS if tag in exception.tags}
