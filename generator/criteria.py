"""The criteria by which a document that may have been created is found (``x-find-created``).

A list names the fields of its rows whose values a caller gives, or can compute, when creating. The client reads the
list and compares them; which filters it sends to shorten the list follows from those that the list has.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import filters, naming
from .context import Criterion
from .errors import suggest
from .spec import Json, find_rows, resolve

KEY = "x-find-created"
ANNOTATIONS = {"string": "str", "integer": "int", "date": "date | str"}
"""The kinds of fields that a caller knows exactly, each with what a method takes of it."""
NARROWING = {"eq", "gteq", "lteq"}
"""The predicates that hold for a row which has exactly the value."""


def read_criteria(bundle: Json, operation: Json) -> tuple[Criterion, ...]:
    """The criteria of a list, empty where it names none."""
    kinds = filters.find_kinds(bundle, operation)
    return tuple(
        Criterion(
            field,
            naming.to_identifier(field),
            ANNOTATIONS[kinds[field]],
            tuple(_list_filters(bundle, operation, field)),
        )
        for field in operation.get(KEY, [])
    )


def _list_filters(bundle: Json, operation: Json, field: str) -> Iterator[str]:
    """The listed filters that every row with the value matches.

    Those of the general rule are left out: one that the API reads otherwise would hide the document.
    """
    for item in operation.get("parameters", []):
        parameter = resolve(bundle, item)
        stated = parameter.get("x-filter", {})
        if filters.is_derived(item) or "reading" in stated or stated.get("acts_on") == "total":
            continue
        if stated.get("field") == field and stated["predicate"] in NARROWING:
            yield naming.to_identifier(parameter["name"])


def find_mistakes(bundle: Json, path: str, operation: Json) -> Iterator[tuple[str, str]]:
    """(what is wrong, fix) for each mistake in the criteria of an operation."""
    if "x-page" not in operation:
        yield "it is no list", f"move {KEY} to the operation with x-page whose rows are the documents"
        return
    if "{" in path:
        yield "its path wants a value, which a search does not have", f"move {KEY} to a list without values in its path"
    rows, kinds = find_rows(bundle, operation) or {}, filters.find_kinds(bundle, operation)
    known = sorted(name for name, kind in kinds.items() if kind in ANNOTATIONS)
    for field in operation[KEY]:
        if field not in rows:
            yield f"the rows have no field {field}", suggest([field], known)
        elif field not in known:
            what = f"{field} is {kinds.get(field) or 'no single value'}, which a caller does not know exactly"
            yield what, f"name fields that are {', '.join(ANNOTATIONS)}: {', '.join(known)}"
