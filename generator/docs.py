"""The docstrings of the client, made from the description's words."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .spec import Json

if TYPE_CHECKING:
    from .context import Attribute, Method

WIDTH = 108
_RAISES = {
    "read": "A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.",
    "write": "A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.",
}
_RETURNS = {
    "list": "A lazy list; iterate over its items or its ``pages()``.",
    "task": "The order under way: ``wait()`` for it, or keep its ``reference``.",
    "download": "The bytes, or None when ``to`` is given.",
    "nothing": "Nothing.",
}
_COMMON = {
    "fields": "fields: The fields to return, as names or as one text, nested ones in brackets; all when None.",
    "order": "order: A field's name, then ``asc`` or ``desc``.",
    "page": "offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.",
    "prefetch": "prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.",
    "strict": "strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.",
    "q": "q: Predicates that are not described, sent as they are; the API ignores what it does not know.",
    "to": (
        "to: A path, there whole or not at all, also behind a link; a pipe that is being read, a device, or a binary "
        "file object. What cannot be written to raises before the call. progress: Gets bytes so far and in all."
    ),
}


_RULE = (
    "By the documentation's general rule every scalar field of a row takes filters, such as ``{}``: ``_eq`` and "
    "``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` "
    "with a day (moments), ``_eq`` (flags), ``_null`` (all)."
)
_SIEVE = (
    "The API may ignore a filter without a word. Rows that do not match are left out, with one "
    "``FilterIgnoredWarning`` a reading."
)


def describe_model(schema: Json, attributes: Iterable[Attribute]) -> str:
    """The docstring of a model: its sentence, then what a field's name does not tell."""
    told = [(item.name, _tell(item)) for item in attributes]
    return _join(
        _sentence(schema),
        "Fields:" if any(text for _, text in told) else "",
        [f"    {name}: {text}" for name, text in told if text],
    )


def describe_enum(schema: Json) -> str:
    """The docstring of an enum. Values that come may be others."""
    return _join(_sentence(schema), "", [])


def describe_method(operation: Json, method: Method) -> str:
    """The docstring of a method: what it does, its arguments, what comes, what is raised, what it needs."""
    arguments = [
        f"    {item.name}: {_tell(item) or 'See the API.'}"
        for item in [*method.leading, *method.keywords, *method.filters]
    ]
    arguments += [f"    {text}" for text in _common_arguments(method)]
    side_effects = operation.get("x-side-effects")
    scope = next(iter(operation["security"][0]["ApiKey"]), None)
    paragraphs = [
        operation["summary"],
        "Deprecated." if operation.get("deprecated") else "",
        operation.get("description", ""),
        f"Side effects: {side_effects}" if side_effects else "",
        _describe_filters(method),
    ]
    tail = [
        f"Returns: {_RETURNS.get(method.result) or method.returns + '.'}",
        f"Raises: {_RAISES['read' if method.verb == 'GET' else 'write']}",
        f"Calls {method.verb} {method.path}; scope {scope or 'not documented'}.",
    ]
    return "\n\n".join(filter(None, [*map(_wrap, paragraphs), _block("Args:", arguments), "\n".join(map(_wrap, tail))]))


def _describe_filters(method: Method) -> str:
    """Which filters of a list are confirmed, and which rest on the general rule."""
    if not method.filters_class:
        return ""
    confirmed = [f"``{item.name}``" for item in method.filters if item.target and item.target.is_confirmed]
    seen = f"Confirmed filters: {', '.join(confirmed)}." if confirmed else ""
    rule = _RULE.format(method.ruled[-1].name) if method.ruled else ""
    return " ".join(filter(None, [seen, rule, _SIEVE]))


def describe_wait(operation: Json, method: Method) -> str:
    """The docstring of a method that orders something and waits for it."""
    text = f"{operation['summary'].rstrip('.')}, and wait until it is done."
    if method.poll:
        more = (
            f"As ``{method.name}``, then asks how KSeF takes it for ``deadline`` seconds at most (the client's when "
            "None). Raises ``KsefRefusedError`` when it is refused, ``TaskPendingError`` when it is not decided yet, "
            "``TaskUnknownError`` when that could not be learned. Once it was sent every error has its "
            "``document_uuid``, and an interruption a note."
        )
        return f"{text}\n\n{_wrap(more)}"
    more = (
        f"As ``{method.name}``, then asks how the order stands for ``deadline`` seconds at most (the client's own when "
        "None). Raises ``TaskFailedError`` when it is refused, ``TaskPendingError`` when it is still under way, "
        "``TaskDocumentError`` when it is done and only its document could not be read, ``TaskWithoutDocumentError`` "
        "when it is done without one, ``TaskUnknownError`` when that could not be learned. Once it was taken every "
        "error has its ``reference``, and an interruption a note."
    )
    return f"{text}\n\n{_wrap(more)}"


def _common_arguments(method: Method) -> list[str]:
    names = ["fields"] if method.has_fields else []
    if method.result == "list":
        names += [
            *(["order"] if method.has_order else []),
            "page",
            "prefetch",
            "strict",
            *(["q"] if method.filters_class else []),
        ]
    common = {**_COMMON, "order": _describe_order(method)}
    return [common[name] for name in [*names, *(["to"] if method.result == "download" else [])]]


def _describe_order(method: Method) -> str:
    documented = ", ".join(f"``{name}``" for name in method.sortable)
    return f"{_COMMON['order']} Documented: {documented or 'none'}. Where rows come in another, that is reported."


def _tell(item: Attribute) -> str:
    unit = {"grosze": "In grosze.", "": ""}.get(item.unit, f"In {item.unit}.")
    return " ".join(filter(None, [item.description, unit]))


def _sentence(schema: Json) -> str:
    return str(schema.get("description", ""))


def _join(head: str, title: str, lines: list[str]) -> str:
    return "\n\n".join(filter(None, [_wrap(head), _block(title, lines)]))


def _block(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    return "\n".join([title, *(textwrap.fill(line, WIDTH, subsequent_indent="        ") for line in lines)])


def _wrap(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_on_hyphens=False)
