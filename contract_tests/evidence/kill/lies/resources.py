"""The description as lies are derived from it: lists with their filters, and resources with their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from infakt_contract.subjects import MADE
from infakt_emulator import Emulator
from infakt_emulator.bundle import DEFAULT_BUNDLE, Bundle, read_bundle
from infakt_emulator.description import Operation, Schema
from infakt_emulator.messages import Call
from infakt_emulator.resources import RESOURCES

from .lie import make_call

MAIN = ("invoices", "clients", "products", "bank_accounts", "costs", "corrective_invoices")
"""The resources whose fields are lied about one by one."""
BARE = re.compile(r"(?P<field>\w+)\[\w+\](?P<predicate>)")
"""A filter that is written without its predicate, which is equality."""
FILTER = re.compile(r"q\[(?P<field>\w+)_(?P<predicate>[a-z]+)\](?:\[\])?")


@dataclass(frozen=True, kw_only=True)
class Promised:
    """A filter that is described by itself, not by the general rule."""

    parameter: str
    field: str
    predicate: str
    schema: Schema

    @property
    def is_bound(self) -> bool:
        """Whether the filter takes dates or numbers."""
        return self.schema.get("format") == "date" or not {"integer", "number"}.isdisjoint(read_types(self.schema))

    @property
    def finds_hidden(self) -> bool:
        """Whether the filter finds rows whose value is not shown: no value has to be known to ask it."""
        return self.is_bound or self.has_words or self.predicate in {"null", "in"}

    @property
    def has_words(self) -> bool:
        """Whether the accepted values are listed."""
        return "enum" in self.schema


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One list that answers in pages."""

    operation: Operation
    bundle: Bundle

    @property
    def name(self) -> str:
        """The id of the operation."""
        return self.operation.id

    @property
    def row(self) -> Schema:
        """The schema of a row."""
        content = self.bundle.content(self.operation, 200) or {}
        page = self.bundle.resolve(content["application/json"])
        return self.bundle.resolve(page["properties"]["entities"]["items"])

    @property
    def fields(self) -> Mapping[str, Schema]:
        """The described fields of a row."""
        fields: Mapping[str, Schema] = self.row["properties"]
        return fields

    @property
    def has_amounts(self) -> bool:
        """Whether rows show amounts of money."""
        return any(schema.get("x-unit") == "grosze" for schema in self.fields.values())

    @property
    def filters(self) -> list[Promised]:
        """The filters that are described one by one and act on the rows."""
        return [
            Promised(parameter=item["name"], field=match[1], predicate=match[2], schema=self._read_schema(item))
            for item in self.operation.parameters
            if "x-filter" in item and is_promised(item)
            for match in [FILTER.fullmatch(item["name"]) or BARE.fullmatch(item["name"])]
            if match
        ]

    def _read_schema(self, parameter: Schema) -> Schema:
        return self.bundle.resolve(parameter["schema"])

    @property
    def columns(self) -> list[str]:
        """The fields that rows can be sorted by, as far as that is known."""
        if not self.takes("order"):
            return []
        page = self.operation.node["x-page"]
        orders = [str(page.get(name, "")).partition(" ")[0] for name in ("order", "fallback")]
        names = dict.fromkeys([*orders, *page.get("sortable", ()), *(item.field for item in self.filters)])
        pattern = next(item["schema"]["pattern"] for item in self.operation.parameters if item["name"] == "order")
        return [name for name in names if name in self.fields and re.search(pattern, name)]

    def takes(self, name: str) -> bool:
        """Whether the list has a parameter."""
        return any(item["name"] == name for item in self.operation.parameters)

    def ask(self, emulator: Emulator, query: str = "") -> Call:
        """Return a call of the list, in a stable order; the parent of a nested list is the first one."""
        order = self.operation.node["x-page"].get("order")
        ordered = f"order={order.replace(' ', '+')}&" if order and self.takes("order") and "order=" not in query else ""
        return make_call(self._fill_path(emulator), f"{ordered}{query}".strip("&"))

    def _fill_path(self, emulator: Emulator) -> str:
        if "{" not in self.operation.path:
            return self.operation.path
        parent = next(iter(emulator.store.table(RESOURCES[self.operation.tag].noun)))
        return re.sub(r"\{\w+\}", str(parent["uuid"]), self.operation.path)


def read_types(schema: Schema) -> set[str]:
    """Return the types that a schema allows itself."""
    types = schema.get("type", ())
    return {types} if isinstance(types, str) else set(types)


def find_forms(bundle: Bundle, schema: Schema) -> Iterator[Schema]:
    """Return every form that a value may have."""
    schema = bundle.resolve(schema)
    for form in schema.get("anyOf", [schema]):
        yield from find_forms(bundle, form) if "$ref" in form or "anyOf" in form else [form]


def find_types(bundle: Bundle, schema: Schema) -> set[str]:
    """Return every type that a value may have; none for any."""
    return {name for form in find_forms(bundle, schema) for name in read_types(form)}


def is_promised(parameter: Schema) -> bool:
    """Whether a filter is described by itself, and acts on rows."""
    fact = parameter.get("x-filter", {})
    return (fact.get("basis") != "general" or "x-evidence" in parameter) and fact.get("acts_on") != "total"


@cache
def read_lists() -> tuple[Listed, ...]:
    """Return the lists that answer in pages and have not been switched off."""
    bundle = read_bundle(DEFAULT_BUNDLE)
    nodes = bundle.operations.values()
    return tuple(
        Listed(operation=item, bundle=bundle)
        for item in nodes
        if "x-page" in item.node and not item.node.get("deprecated")
    )


def find_list(tag: str) -> Listed:
    """Return the main list of a resource."""
    return next(
        item for item in read_lists() if item.operation.tag == tag and item.operation.node["x-method"] == "list"
    )


def find_verbs(tag: str) -> dict[str, Operation]:
    """Return the operations of a resource, by what they do."""
    return {item.node["x-method"]: item for item in read_bundle(DEFAULT_BUNDLE).operations.values() if item.tag == tag}


def find_writable(tag: str) -> dict[str, Any]:
    """Return the fields that a row may be created or changed with."""
    served = read_bundle(DEFAULT_BUNDLE).served.values()
    found = [item.writable for item in served if item.tag == tag and item.id in _writing(tag)]
    return {name: schema for fields in found for name, schema in fields.items()}


def _writing(tag: str) -> set[str]:
    return {item.id for verb, item in find_verbs(tag).items() if verb in {"create", "create_sync", "update"}}


def is_made(tag: str) -> bool:
    """Whether the command may make rows of a resource on a live server, as its documentation says."""
    return tag in MADE
