"""Addresses of local government units: written with long or short field names, read with the short ones."""

from __future__ import annotations

from collections.abc import Mapping

from infakt_emulator.messages import Row

FIELDS = ("local_government_recipient_address", "local_government_seller_address")
# Documented: the names that are read, each with the longer name that is also accepted.
NAMES: Mapping[str, str] = {
    "company_name": "company_name",
    "nip": "tax_id",
    "street": "street",
    "street_number": "building_number",
    "flat_number": "door_number",
    "postal_code": "post_code",
    "city": "city",
    "country": "country",
}


def spell_addresses(row: Row) -> Row:
    """Return the addresses of a document with short names; inferred: a short name takes precedence over a long one."""
    given = {field: row[field] for field in FIELDS if isinstance(row.get(field), dict)}
    return {
        field: {short: address.get(short, address.get(long)) for short, long in NAMES.items()}
        for field, address in given.items()
    }
