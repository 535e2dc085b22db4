"""Checks what the `x-` keys mean: rows have the fields that a list relies on, and a task leads to one document.

The runtime relies on all of it. It would fail at the first call, or worse, mistake one row for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import criteria, levels
from .errors import Problem, join_pointer, suggest
from .spec import ROOT, Description, Json, find_fields, find_rows, list_operations, list_path_parameters, resolve

STATUS_FIELDS = {"x-task": "processing_code", "x-poll": "status"}
"""The field that is read from the response of a status operation."""


def check(description: Description, bundle: Json) -> Iterator[Problem]:
    """Yield a problem for each key of an operation that the rest of the bundle contradicts."""
    reader = _Reader(bundle)
    for source, path, verb, operation in description.operations():
        pointer = join_pointer("paths", path, verb)
        for key, what, fix in reader.find_mistakes(path, operation["operationId"]):
            yield Problem(source.name, f"{pointer}/{key}", what, fix)


def check_webhooks(bundle: Json) -> Iterator[Problem]:
    """Check that the words of a webhook with a guessed name are in that name, and not all in a known name."""
    posts = {name: item["post"] for name, item in bundle.get("webhooks", {}).items()}
    known = [name for name, post in posts.items() if "x-event-words" not in post]
    for name, post in posts.items():
        words = post.get("x-event-words", name.split("_"))
        pointer = join_pointer("webhooks", name, "post", "x-event-words")
        lacking = [word for word in words if word not in name]
        if lacking:
            yield Problem(ROOT, pointer, f"the name {name} lacks {', '.join(lacking)}", "use words of the name")
        taken = [other for other in known if other != name and all(word in other for word in words)]
        if taken:
            yield Problem(
                ROOT, pointer, f"the words also match {', '.join(taken)}", "add a word that only this name has"
            )


def _name_fields(page: Json) -> list[tuple[str, str]]:
    """Return the fields of the rows that a paged list relies on, as (key, field)."""
    orders = [(key, page[key].partition(" ")[0]) for key in ("order", "fallback") if key in page]
    return [("identity", page["identity"]), *orders, *(("sortable", name) for name in page.get("sortable", ()))]


def _check_orders(page: Json) -> Iterator[tuple[str, str, str]]:
    """Check that an undocumented order has evidence for it, and a documented fallback if there is one."""
    sortable = page.get("sortable", ())
    fields = dict(_name_fields(page))
    is_inferred = "order" in page and fields["order"] not in sortable
    if is_inferred and not any(text.startswith(f"{levels.INFERRED}:") for text in levels.read(page)):
        what = f"{fields['order']} is not a documented field to order by"
        yield "x-page/order", what, "add it to sortable if it is documented, or else add x-evidence: inferred: …"
    if is_inferred and sortable and "fallback" not in page:
        yield "x-page/order", "it is inferred and has no fallback", f"add fallback, by one of {', '.join(sortable)}"
    if "fallback" in page and fields["fallback"] not in sortable:
        yield "x-page/fallback", f"{fields['fallback']} is not among sortable", "fall back on a documented order"
    if "fallback" in page and not is_inferred:
        yield "x-page/fallback", "the order is documented or missing", "remove fallback"


class _Reader:
    """Looks up operations and their responses."""

    def __init__(self, bundle: Json) -> None:
        self._bundle = bundle
        self._operations = {operation["operationId"]: operation for _, _, operation in list_operations(bundle)}
        self._verbs = {operation["operationId"]: verb for _, verb, operation in list_operations(bundle)}

    def find_mistakes(self, path: str, operation_id: str) -> Iterator[tuple[str, str, str]]:
        """Yield (key, what is wrong, fix) for each key of an operation that the bundle contradicts."""
        operation = self._operations[operation_id]
        if "x-page" in operation:
            yield from self._check_page(operation)
        if criteria.KEY in operation or self._is_searched(operation):
            yield from ((criteria.KEY, *mistake) for mistake in self._check_criteria(path, operation))
        if "x-poll" in operation and len(list_path_parameters(self._bundle, operation)) != 1:
            yield "x-poll", "its path does not name one document", "use it only for operations that send one document"
        for key in STATUS_FIELDS.keys() & operation.keys():
            for role, target in operation[key].items():
                if target in self._operations:
                    yield from self._check_target(key, role, target)
                    if key == "x-task" and self._operations[target]["tags"] != operation["tags"]:
                        what = f"the {role} {target} belongs to another resource"
                        yield f"{key}/{role}", what, f"name an operation of {operation['tags'][0]}"

    def _check_page(self, operation: Json) -> Iterator[tuple[str, str, str]]:
        rows = find_rows(self._bundle, operation)
        if rows is None:
            yield "x-page", "the response has no list of entities", "describe entities as an array, or remove x-page"
            return
        page = operation["x-page"]
        for key, name in _name_fields(page):
            if name not in rows:
                fix = suggest([name], rows, f"name one of {', '.join(sorted(rows))}")
                yield f"x-page/{key}", f"the rows have no field {name}", fix
        yield from _check_orders(page)
        yield from self._check_pattern(operation)

    def _is_searched(self, operation: Json) -> bool:
        """Return whether a list has the documents that its resource creates by tasks, to find them there."""
        return (
            operation["x-method"] == "list"
            and "x-page" in operation
            and any("x-task" in item and item["x-method"] == "create" for item in self._list_siblings(operation))
        )

    def _list_siblings(self, operation: Json) -> list[Json]:
        """Return the operations of the same resource."""
        return [item for item in self._operations.values() if item["tags"] == operation["tags"]]

    def _check_criteria(self, path: str, operation: Json) -> Iterator[tuple[str, str]]:
        """Check that a resource has one list in which its documents are found, by fields that its rows have."""
        if criteria.KEY not in operation:
            yield "its documents are created by tasks, and no field identifies one", "name fields of the rows"
            return
        searched = [item["operationId"] for item in self._list_siblings(operation) if criteria.KEY in item]
        if len(searched) > 1:
            names = " and ".join(sorted(searched))
            yield f"{names} both have it", "keep it only on the list in which documents are found"
        yield from criteria.find_mistakes(self._bundle, path, operation)

    def _check_pattern(self, operation: Json) -> Iterator[tuple[str, str, str]]:
        """Check that the parameter for the order accepts every order that is described."""
        parameters = [resolve(self._bundle, item) for item in operation.get("parameters", [])]
        pattern = next((item["schema"].get("pattern", "") for item in parameters if item["name"] == "order"), "")
        for key, name in _name_fields(operation["x-page"]):
            if key != "identity" and not re.search(pattern, f"{name} asc"):
                yield f"x-page/{key}", f"the parameter order does not accept {name}", f"extend its pattern {pattern}"

    def _check_target(self, key: str, role: str, target: str) -> Iterator[tuple[str, str, str]]:
        """Check that the operation that a task leads to reads one object, named by one path parameter."""
        operation = self._operations[target]
        fields = find_fields(self._bundle, operation)
        in_path = list_path_parameters(self._bundle, operation)
        if "x-page" in operation or "entities" in fields:
            yield f"{key}/{role}", f"the {role} {target} is a list", "name an operation that reads one object"
        elif len(in_path) != 1:
            what = f"the {role} {target} has {len(in_path)} path parameters, but only one value is known"
            yield f"{key}/{role}", what, "name an operation that reads one object"
        elif role == "status" and STATUS_FIELDS[key] not in fields:
            what = f"the response of the status {target} has no {STATUS_FIELDS[key]}"
            yield f"{key}/{role}", what, "name the operation that reads its state"
        elif role == "result" and (self._verbs[target] != "get" or not fields or STATUS_FIELDS[key] in fields):
            what = f"the result {target} does not read the document"
            yield f"{key}/{role}", what, "name the operation that reads the document"
