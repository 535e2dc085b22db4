"""The table of round-trip exceptions: each names a field, and each is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hypothesis import Phase, find, settings
from hypothesis.errors import NoSuchExample

from infakt.errors import InfaktError
from infakt_contract.checks.writing.round_trip.changes import find_changed, leave_out
from infakt_contract.checks.writing.round_trip.exceptions import EXCEPTIONS, RoundTripException
from infakt_contract.checks.writing.round_trip.rows import Rows
from infakt_contract.checks.writing.round_trip.strategies import Strategy, find_fields, read_payload, write_freely
from infakt_contract.selection import SYNC
from infakt_contract.subjects import DESCRIPTION, Subject, each

SEARCH_SETTINGS = settings(phases=[Phase.generate], database=None, derandomize=True, deadline=None)


def is_found(strategy: Strategy, meets: Callable[[Any], bool], *, max_examples: int = 200) -> bool:
    """Whether a strategy yields a value that meets a condition."""
    try:
        find(strategy, meets, settings=settings(SEARCH_SETTINGS, max_examples=max_examples))
    except NoSuchExample:
        return False
    return True


def is_read_differently(rows: Rows, path: str, written: Mapping[str, Any]) -> bool:
    """Whether a creation is refused, or a path is read with a value other than the one written."""
    try:
        read = rows.read(rows.make(written))
    except (InfaktError, ValueError):  # the client refuses what its operation cannot create
        return True
    return path in find_changed(dict(written), read)


def is_never_changed(rows: Rows, exception: RoundTripException) -> bool:
    """Whether every value of the field's type is read as written; in a line, at first with nothing else new."""
    creation, (name, _, inner) = rows.subject["create"], exception.field.partition(".")
    whole, alone = (write_freely(creation, path, exception) for path in (name, exception.field))
    if inner and name in rows.least:
        alone = alone.map(lambda value: [{**line, inner: value} for line in rows.least[name]])
        if is_found(alone, lambda value: is_read_differently(rows, exception.field, {name: value}), max_examples=10):
            return False
    return not is_found(whole, lambda value: is_read_differently(rows, exception.field, {name: value}))


def is_unaffected(rows: Rows, exception: RoundTripException, source: str) -> bool:
    """Whether no value of the other field changes it."""

    def changes(value: Any) -> bool:
        made = rows.make({})
        before = rows.read(made)
        rows.resource.update(made, {source: value})
        return bool(rows.read(made)[exception.field] != before[exception.field])

    return not is_found(find_fields(rows.subject["update"].id)[source], changes)


def is_emptied(rows: Rows, exception: RoundTripException) -> bool:
    """Whether null is accepted, and empties the field."""
    made = rows.make({})
    try:
        rows.resource.update(made, {exception.field: None})
    except InfaktError:
        return False
    return rows.read(made)[exception.field] in {None, ""}


def is_required(rows: Rows, path: str) -> bool:
    """Whether a creation without the field is refused."""
    name, _, inner = path.partition(".")
    payload = rows.sign(rows.least)
    if inner:
        payload[name] = [leave_out(line, {inner}) for line in payload[name]]
    try:
        rows.make_of(payload if inner else leave_out(payload, {name}))
    except InfaktError:
        return True
    return False


def find_unneeded_on_update(rows: Rows) -> Iterator[str]:
    """Return the entries about updates that the server does not need."""
    for exception in rows.exceptions.values():
        unneeded = [source for source in exception.follows if is_unaffected(rows, exception, source)]
        yield from (f"{exception}: {source} does not change it" for source in unneeded)
        if not exception.is_emptied and is_emptied(rows, exception):
            yield f"{exception}: null empties it"


def find_unneeded_on_creation(rows: Rows) -> Iterator[str]:
    """Return the entries about creations that the server does not need."""
    for exception in rows.exceptions.values():
        if (exception.takes is not None or not exception.is_kept) and is_never_changed(rows, exception):
            yield f"{exception}: any value is read as it was written"
        if exception.is_needed and not is_required(rows, exception.field):
            yield f"{exception}: it can be left out"


@SYNC
@each("create", "get", "delete")
def test_exception_of_a_creation_is_needed(rows: Rows) -> None:
    """An exempt field is not read as written for some value of its type, or cannot be left out."""
    assert list(find_unneeded_on_creation(rows)) == []


@SYNC
@each("create", "update", "get", "delete")
def test_exception_of_an_update_is_needed(rows: Rows) -> None:
    """A field that depends on others in the table changes with each of them, or is not emptied by null."""
    assert list(find_unneeded_on_update(rows)) == []


@each("create", "get")
def test_every_exception_names_a_field(subject: Subject) -> None:
    """A field has one entry per resource, whose written, followed and read fields all exist."""
    entries = [exception for exception in EXCEPTIONS if subject.tag in exception.tags]
    written = read_payload(subject["create"])[1]
    read = (DESCRIPTION.content(subject["get"], 200) or {})["application/json"]

    names = [exception.field for exception in entries]
    sources = [source for exception in entries for source in exception.follows]
    assert len(names) == len(set(names))
    assert [
        name for name in names if not any(DESCRIPTION.find_property(schema, name) for schema in (written, read))
    ] == []
    assert [name for name in sources if not DESCRIPTION.find_property(written, name)] == []


def test_every_exception_is_of_a_resource() -> None:
    """Each entry belongs to writable resources, and has a reason."""
    tags = {operation.tag for operation in DESCRIPTION.by_id.values() if operation.node["x-method"] == "create"}

    assert {tag for exception in EXCEPTIONS for tag in exception.tags} <= tags
    assert all(exception.tags and exception.reason for exception in EXCEPTIONS)
