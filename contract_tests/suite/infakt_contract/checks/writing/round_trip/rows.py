"""Rows of a resource, created for the checks of writing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import Any

from hypothesis import strategies as st

from infakt import Infakt
from infakt_contract.payloads import NAMED, create, write
from infakt_contract.subjects import Subject
from infakt_contract.target.scratch import Scratch

from .exceptions import RoundTripException, find_exceptions
from .strategies import TEXTS, Strategy, find_field, find_fields, read_payload, takes_null

Row = Mapping[str, Any]

PERSON = {"first_name": "Fikcja", "last_name": "Zmyślona"}
BUYER = {f"client_{name}": value for name, value in PERSON.items()}
PRICED = {"services": [{"name": "Usługa przykładowa", "tax_symbol": "23", "unit_net_price": 12_345}]}
MORE: Mapping[str, Row] = {
    "clients": PERSON,
    "corrective_invoices": BUYER,
    "margin_invoices": BUYER,
    "invoices": {**BUYER, **PRICED},
    "advance_invoices": {**BUYER, **PRICED},
    "final_invoices": {**BUYER, **PRICED},
}
"""Fields beyond the required ones: a buyer with the fields of every kind, and a price that others depend on."""
OWN = frozenset({"id", "uuid", "created_at"})
"""Fields of a row or of a line whose values differ between equal rows."""
FREE: Mapping[str, tuple[str, ...]] = {
    "clients": ("company_name", "street", "city", "note", "same_forward_address", "business_activity_kind"),
    "products": ("name", "unit", "unit_net_price"),
    "bank_accounts": ("custom_name", "bank_name"),
    "invoices": ("number", "notes", "seller_signature", "recipient_signature", "sale_date", "split_payment"),
}
"""The fields that are sent to a live server; how it checks codes, dates and ids is not known."""
LONG = 100


@dataclass
class Rows:
    """Creates rows of a resource with unique names, and deletes those that would remain."""

    client: Infakt
    subject: Subject
    scratch: Scratch
    is_live: bool
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def resource(self) -> Any:
        """The resource of the client."""
        return self.subject.of(self.client)

    @property
    def exceptions(self) -> Mapping[str, RoundTripException]:
        """The round-trip exceptions of the resource."""
        return find_exceptions(self.subject.tag)

    @property
    def name(self) -> str:
        """The field with the name of a row."""
        return NAMED.get(self.subject.tag, "number")

    @cached_property
    def least(self) -> Row:
        """Payload of a creation; of the fields that are not read back only the required ones."""
        given = {**write(self.client, self.subject.tag, ""), **MORE.get(self.subject.tag, {})}
        _, schema = read_payload(self.subject["create"])
        lost = {
            name for name, exception in self.exceptions.items() if not exception.is_kept and not exception.is_needed
        }
        return {name: value for name, value in given.items() if name not in lost or name in schema.get("required", ())}

    def find_fields(self, verb: str) -> Mapping[str, Strategy]:
        """Return strategies for each field of a creation or an update."""
        fields = find_fields(self.subject[verb].id)
        return {name: fields[name] for name in FREE[self.subject.tag]} if self.is_live else fields

    def find_texts(self) -> list[str]:
        """Return the fields that accept any string."""
        return [name for name, strategy in self.find_fields("update").items() if strategy is TEXTS]

    def find_nullable(self) -> list[str]:
        """Return the fields that null clears."""
        update, lasting = (
            self.subject["update"],
            {item.field for item in self.exceptions.values() if not item.is_emptied},
        )
        names = (name for name in self.find_fields("update") if name not in lasting)
        return [name for name in names if takes_null(find_field(update, name))]

    def sign(self, given: Row) -> dict[str, Any]:
        """Make a given name unique without changing its first and last characters."""
        text, mark = given.get(self.name), f"{self.scratch.mark}-{next(self._numbers)}"
        if text is None:
            return dict(given)
        end = text[1 + len(mark) :] if len(text) > LONG else text[1:]
        return {**given, self.name: text[:1] + mark + end}

    def make(self, given: Row) -> Any:
        """Create a row with further fields, and return its identity in paths."""
        return self.make_of({**self.sign(self.least), **given})

    def make_of(self, payload: Row) -> Any:
        """Create a row with exactly these fields."""
        made = self.subject.identify(create(self.client, self.subject, dict(payload)))
        if self.is_live:
            self.scratch.will_delete(f"{self.subject.tag} {payload[self.name]}", lambda: self.resource.delete(made))
        return made

    def read(self, made: Any) -> dict[str, Any]:
        """Return the current row."""
        row: dict[str, Any] = self.resource.get(made).to_dict()
        return row

    def read_common(self, made: Any) -> dict[str, Any]:
        """Return the fields that are equal for two rows created and updated alike: all but names and numbers."""
        row: dict[str, Any] = _without_own(self.read(made))
        return row | {self.name: None}


def _without_own(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_own(item) for item in value]
    if isinstance(value, dict):
        return {name: _without_own(item) for name, item in value.items() if name not in OWN}
    return value


def draw_parts(rows: Rows, data: st.DataObject) -> list[dict[str, Any]]:
    """Return values for every field of an update, as two updates without a common field; for a live server as one."""
    fields = rows.find_fields("update")
    values = rows.sign(data.draw(st.fixed_dictionaries(fields), "values"))
    if rows.is_live:
        return [values]
    first = data.draw(st.sets(st.sampled_from(sorted(fields))), "first")
    return [{name: value for name, value in values.items() if (name in first) is is_in} for is_in in (True, False)]
