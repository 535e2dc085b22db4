"""The general rule of filters: the description, the annotations and the client offer the same filters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any, get_type_hints

import pytest

from contract_tests.client.script import Script
from infakt import Infakt, filters, models
from infakt_contract.checks.reading.lists.list_case import LISTS, ListCase

SAMPLES = {"string": "x", "integer": 1, "number": Decimal("1.5"), "boolean": True, "array": ["x"]}
WRONG: dict[str, Any] = {"integer": "x", "number": "1,5", "boolean": "x", "string": None}


def find_type(schema: Any) -> str:
    """Return the first type of a filter's schema, also of an enum."""
    types = schema.get("type", "string")
    return str(types if isinstance(types, str) else types[0])


def sample(schema: Any) -> Any:
    """Return a value that a filter takes."""
    return date(2025, 1, 1) if schema.get("format") == "date" else SAMPLES[find_type(schema)]


def find_filters(case: ListCase) -> dict[str, Any]:
    """Return the schemas of a list's filters by keyword argument."""
    parameters = [item for item in case.operation.parameters if item["name"].startswith("q[")]
    return {item["name"].removeprefix("q[").partition("]")[0]: item["schema"] for item in parameters}


def find_class(tag: str, prefix: str = "") -> Any:
    """Return the resource class, for threads or, with a prefix, for asyncio."""
    name = "".join(word.capitalize() for word in tag.split("_"))
    return getattr(import_module(f"infakt.resources.{tag}"), f"{prefix}{name}")


def make(client: Infakt, case: ListCase, **asked: Any) -> Any:
    """Create a list; nothing is sent before it is read."""
    path = dict.fromkeys((item["name"] for item in case.operation.parameters if item["in"] == "path"), "x")
    return getattr(getattr(client, case.operation.tag), case.operation.node["x-method"])(**path, **asked)


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_every_described_filter_is_accepted(make_client: Any, case: ListCase) -> None:
    """Each filter of the bundle is a keyword of the list, takes a value of its type, and refuses another."""
    client = make_client(Script())

    for name, schema in find_filters(case).items():
        make(client, case, **{name: sample(schema)})
        with pytest.raises(ValueError, match=f"^filter {name} "):
            make(client, case, **{name: WRONG.get(find_type(schema))})


@pytest.mark.parametrize("case", [item for item in LISTS if find_filters(item)], ids=str)
def test_annotations_are_the_filters(case: ListCase) -> None:
    """A type checker knows each filter of a list, and no other."""
    method = getattr(find_class(case.operation.tag), case.operation.node["x-method"])
    name = method.__annotations__["filters"].removeprefix("Unpack[").removesuffix("]")
    known = get_type_hints(getattr(filters, name), vars(models))

    assert known.keys() == find_filters(case).keys()


@pytest.mark.parametrize(
    ("resource", "name", "near"),
    [
        ("invoices", "payment_date_before", "payment_date"),
        ("invoices", "gross_price_cont", "gross_price"),
        ("invoices", "number_lt", "number"),
        ("invoices", "services_null", "there are|did you mean"),
        ("invoices", "ksef_data_eq", "there are|did you mean"),
        ("invoices", "created_at_eq", "created_at"),
        ("bank_accounts", "default_cont", "default"),
        ("vat_exemptions", "id_eq", "has no argument"),
        ("gtus", "name_cont", "has no argument"),
    ],
)
def test_predicate_that_does_not_fit_the_type_is_refused(make_client: Any, resource: str, name: str, near: str) -> None:
    """The rule depends on the field's type: no substring of a number, no comparison of strings, nothing for objects."""
    client = make_client(Script())

    with pytest.raises(TypeError, match=near):
        getattr(client, resource).list(**{name: "x"})


def test_ksef_accepts_only_its_own_filters(make_client: Any) -> None:
    """Lists that are passed on to KSeF, which accepts six calls an hour, do not follow the rule."""
    ksef = make_client(Script()).ksef

    ksef.import_costs(invoice_date_gteq=date(2025, 1, 1))
    with pytest.raises(TypeError, match="has no filter 'invoice_date_lt'"):
        ksef.import_costs(invoice_date_lt=date(2025, 1, 1))


@pytest.mark.parametrize("prefix", ["", "Async"])
@pytest.mark.parametrize(
    ("resource", "confirmed"),
    [("invoices", "number_eq"), ("clients", "clean_nip_eq"), ("costs", "source_eq"), ("products", "name_eq")],
)
def test_docstring_says_what_is_confirmed(resource: str, confirmed: str, prefix: str) -> None:
    """Confirmed filters are named, the others are covered by the rule, so that the docstring stays short."""
    text = find_class(resource, prefix).list.__doc__
    words = " ".join(text.split())

    assert f"``{confirmed}``" in words.partition("Confirmed filters: ")[2].partition(". ")[0]
    assert "By the documentation's general rule" in words
    assert len(text.splitlines()) < 60
