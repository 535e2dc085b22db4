"""The criteria for finding a document that may have been created (``x-find-created``).

A list names the fields of its rows whose values a caller knows, or can compute, when creating a document. The client
reads the list and compares them. The filters that it sends to shorten the list follow from those that the list has.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import filters, naming
from .context import Criterion
from .errors import suggest
from .spec import Json, find_rows, resolve

KEY = "x-find-created"
ANNOTATIONS = {"string": "str", "integer": "int", "date": "date | str"}
"""The kinds of fields whose exact value a caller knows, each with the annotation of the method's argument."""
NARROWING = {"eq", "gteq", "lteq"}
"""The predicates that hold for every row with exactly the given value."""


def read_criteria(bundle: Json, operation: Json) -> tuple[Criterion, ...]:
    """Return the criteria of a list; empty if it names none."""
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
    """Yield the described filters that match every row with the given value.

    Filters of the general rule are left out: if the API interpreted one differently, the document would not be found.
    """
    for item in operation.get("parameters", []):
        parameter = resolve(bundle, item)
        stated = parameter.get("x-filter", {})
        if filters.is_derived(item) or "reading" in stated or stated.get("acts_on") == "total":
            continue
        if stated.get("field") == field and stated["predicate"] in NARROWING:
            yield naming.to_identifier(parameter["name"])


def find_mistakes(bundle: Json, path: str, operation: Json) -> Iterator[tuple[str, str]]:
    """Yield (what is wrong, fix) for each mistake in the criteria of an operation."""
    if "x-page" not in operation:
        yield "it is not a list", f"move {KEY} to the operation with x-page whose rows are the documents"
        return
    if "{" in path:
        yield "its path has a parameter, which a search cannot fill", f"move {KEY} to a list without path parameters"
    rows, kinds = find_rows(bundle, operation) or {}, filters.find_kinds(bundle, operation)
    known = sorted(name for name, kind in kinds.items() if kind in ANNOTATIONS)
    for field in operation[KEY]:
        if field not in rows:
            yield f"the rows have no field {field}", suggest([field], known)
        elif field not in known:
            what = f"{field} is {kinds.get(field) or 'not a single value'}, which a caller does not know exactly"
            yield what, f"name fields that are {', '.join(ANNOTATIONS)}: {', '.join(known)}"
