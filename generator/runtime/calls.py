"""Calls and lists, made from the arguments of a method."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from .answer import Answer
from .body import encode
from .filters import write_filters
from .find_created import to_filters
from .listing import MAX_LIMIT, Listing
from .matching import read_conditions
from .multipart import write_parts
from .operation import Call, Identifier, Operation, fill_path, write_fields, write_query
from .record import Record
from .row_order import RowOrder

R = TypeVar("R", bound=Record)
_OWN = __name__.partition(".")[0]
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def reader(record: type[R]) -> Callable[[Answer], R]:
    """Returns a function that reads an answer as a record."""
    return lambda answer: record.from_dict(answer.object())


def warn_if_deprecated(operation: Operation) -> None:
    """Warns the caller of a method whose operation inFakt has deprecated."""
    if operation.is_deprecated:
        msg = f"inFakt deprecates {operation.method} {operation.path}; the method's docstring says what to use"
        warnings.warn(msg, DeprecationWarning, stacklevel=_count_own_frames())


def _count_own_frames() -> int:
    """The level, as ``warnings.warn`` counts from the function that calls this one, of the client's caller."""
    frame, level = inspect.currentframe(), 0
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] == _OWN:
        frame, level = frame.f_back, level + 1
    return level


def make_call(
    operation: Operation,
    path: Mapping[str, Identifier] | None = None,
    query: Mapping[str, Any] | None = None,
    body: Mapping[str, Any] | None = None,
) -> Call:
    """Returns a call of a described operation. Fields left at ``OMIT`` are not sent, nor is an empty body."""
    warn_if_deprecated(operation)
    json = encode(body) if body else None
    return Call(operation, fill_path(operation.path, path or {}), write_query(query or {}), json or None)


def make_form(
    operation: Operation,
    path: Mapping[str, Identifier],
    query: Mapping[str, Any],
    body: Mapping[str, Any],
    *,
    files: Iterable[str] = (),
) -> Call:
    """Returns a call of a described operation with a form as its body; ``files`` names the parts that are files."""
    warn_if_deprecated(operation)
    parts = write_parts(body, frozenset(files))
    return Call(operation, fill_path(operation.path, path), write_query(query), parts=parts)


def make_listing(
    operation: Operation,
    record: type[R],
    path: Mapping[str, Identifier] | None,
    *,
    fields: str | Iterable[str] | None,
    order: str | None,
    filters: Mapping[str, Any],
    q: Mapping[str, Any] | None,
    offset: int,
    limit: int,
    strict: bool,
    prefetch: int,
    query: Mapping[str, Any] | None = None,
) -> Listing[R]:
    """Returns a list of a described operation, in a stable order unless the caller gave one.

    The fields always include the one that identifies a row and those of the filters, since rows are checked against
    them. ``query`` holds the parameters of this list that are not filters.
    """
    warn_if_deprecated(operation)
    asked = write_filters(operation, filters, q) + write_query(query or {})
    conditions = read_conditions(operation, asked)
    needed = [operation.identity, *(condition.filter.field for condition in conditions)]
    call = Call(operation, fill_path(operation.path, path or {}), asked)
    orders = _choose_orders(operation, order, fields, needed)
    return Listing(call, record.decode, offset, limit, strict, prefetch, conditions, orders)


def _choose_orders(
    operation: Operation, given: str | None, fields: str | Iterable[str] | None, needed: Sequence[str]
) -> tuple[RowOrder, ...]:
    """The caller's order alone, or else the operation's, each used if the one before is refused or not kept.

    The fields include that of the fallback order, since several rows may have the same value.
    """
    fields = fields if isinstance(fields, str) or fields is None else list(fields)
    if given:
        return (RowOrder(given, write_query({"fields": write_fields(fields, needed), "order": given}), True),)
    orders: list[RowOrder] = []
    for order in dict.fromkeys((operation.order, operation.fallback, None)):
        shown = [order.partition(" ")[0]] if order and order == operation.fallback else []
        shared = {"fields": write_fields(fields, [*needed, *shown]), "order": order}
        orders.append(RowOrder(order, write_query(shared)))
    return tuple(orders)


def list_candidates(operation: Operation, record: type[R], criteria: Mapping[str, Any]) -> Listing[R]:
    """Returns the list of all records that may match the criteria; it must be complete, so drift is an error.

    Its rows are not compared with its filters: ``find_created.matches`` checks every criterion.
    """
    call = Call(operation, operation.path, write_filters(operation, to_filters(operation, criteria), None))
    orders = _choose_orders(operation, None, None, ())
    return Listing(call, record.decode, 0, MAX_LIMIT, strict=True, orders=orders)


def make_raw_call(
    method: str, path: str, query: Mapping[str, Any] | None, json: Any, headers: Mapping[str, str] | None
) -> Call:
    """Returns a call of any path of the server, described or not.

    Raises:
        ValueError: The method, the path or a header cannot be sent.
    """
    if not path.startswith("/") or path.startswith("//"):
        msg = f"path must start with one slash and be relative to base_url, got {path[:60]!r}"
        raise ValueError(msg)
    # The template of a raw call is unknown, and its path may hold what does not belong in a log.
    operation = Operation("request", method.upper(), "(raw request)")
    bare, _, own = path.partition("?")
    _check_raw(method, bare, headers or {})
    pairs = (*parse_qsl(own, keep_blank_values=True), *write_query(query or {}))
    return Call(operation, bare, pairs, encode(json), headers=dict(headers or {}))


def _check_raw(method: str, path: str, headers: Mapping[str, str]) -> None:
    """Raises ``ValueError`` for what would break a request's lines; headers are not shown, as they may be secret."""
    if not _TOKEN.fullmatch(method):
        msg = f"method must be a word such as GET, got {method[:20]!r}"
        raise ValueError(msg)
    if not path.isprintable() or " " in path or {".", ".."} & set(path.split("/")):
        msg = f"path must have no blanks, line breaks or dot segments, got {path[:60]!r}"
        raise ValueError(msg)
    if not all(_TOKEN.fullmatch(name) and value.isprintable() and value.isascii() for name, value in headers.items()):
        msg = "the name of a header must be a token and its value one line of ASCII"
        raise ValueError(msg)
    if {"content-length", "transfer-encoding", "host"} & {name.lower() for name in headers}:
        msg = "headers must not have Content-Length, Transfer-Encoding or Host: the client sets them"
        raise ValueError(msg)
    if "cookie" in {name.lower() for name in headers}:
        msg = "headers must not have Cookie: the API identifies its callers by their keys"
        raise ValueError(msg)
