"""Builds the client's docstrings, in Google style, from the texts of the description."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .spec import Json

if TYPE_CHECKING:
    from .attributes import Attribute
    from .context import Method

WIDTH = 108
_RETURNS = {
    "list": "A lazy list: iterate over its items, or over its ``pages()``.",
    "task": "The running task: ``wait()`` for it, or keep its ``reference``.",
    "download": "The content, or None if ``to`` is given.",
}
"""What the annotation of a result does not say, by kind of result."""
_RAISES = {
    "read": (
        "StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.",
        "NoAnswerError: No response was received.",
        "UnusableAnswerError: The response cannot be read.",
    ),
    "write": (
        "StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.",
        "OutcomeUnknownError: The request may have been processed.",
    ),
}
_TASK_RAISES = (
    "TaskFailedError: The task was refused.",
    "TaskPendingError: It is still under way at the deadline.",
    "TaskDocumentError: It is done, but its document could not be read.",
    "TaskWithoutDocumentError: It is done, but has no document.",
    "TaskUnknownError: Its state could not be read.",
)
_KSEF_RAISES = (
    "KsefRefusedError: KSeF refused the document.",
    "TaskPendingError: KSeF has not decided by the deadline.",
    "TaskUnknownError: The document's state could not be read.",
)
_COMMON = {
    "fields": "fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.",
    "order": "order: Name of a field, followed by ``asc`` or ``desc``.",
    "offset": "offset: Number of rows to skip.",
    "limit": "limit: Number of rows per page, 1 to 100; the list continues over all pages.",
    "prefetch": "prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.",
    "strict": "strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.",
    "q": "q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.",
    "to": (
        "to: Path of a file, which is written completely or not at all, also through a link; or a pipe with a reader, "
        "a device, or a binary file object. A target that cannot be written to raises before the call."
    ),
    "progress": "progress: Called with the number of bytes received so far and the total.",
}
_RULE = (
    "By the documentation's general rule every scalar field of a row has filters, such as ``{}``: ``_eq`` and "
    "``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and "
    "``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all."
)
_IGNORED = (
    "The API may ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each "
    "time the list is read."
)
_SENTENCE = re.compile(r"(?<=\w[.!?])\s+(?=[A-Z`])")


def describe_model(schema: Json) -> str:
    """Return the docstring of a model or an enum: the first sentence, then the rest."""
    return _join(_split_summary(str(schema.get("description", ""))))


def describe_attribute(item: Attribute) -> str:
    """Return the docstring of an attribute: its description and its unit; empty if it has neither."""
    return _wrap(_explain(item))


def describe_method(operation: Json, method: Method) -> str:
    """Return the docstring of a method: what it does and needs, its arguments, its result, and its errors."""
    side_effects = operation.get("x-side-effects")
    scope = next(iter(operation["security"][0]["ApiKey"]), None)
    paragraphs = [
        *_split_summary(operation["summary"]),
        "Deprecated." if operation.get("deprecated") else "",
        operation.get("description", ""),
        f"Side effects: {side_effects}" if side_effects else "",
        _describe_filters(method),
        f"Calls {method.verb} {method.path}; scope {scope or 'not documented'}.",
    ]
    return _join(
        paragraphs,
        Args=_list_arguments(method),
        Returns=[_RETURNS[method.result]] if method.result in _RETURNS else [],
        Raises=_RAISES["read" if method.verb == "GET" else "write"],
    )


def describe_wait(operation: Json, method: Method) -> str:
    """Return the docstring of a method that starts something and waits for it."""
    what, key = ("document", "document_uuid") if method.poll else ("task", "reference")
    more = (
        f"Takes the arguments of ``{method.name}``, and ``deadline``: the number of seconds to keep polling the "
        f"{what}, or None for the client's deadline. Until the {what} is accepted, the errors are those of "
        f"``{method.name}``; after that every error has its ``{key}``, and so does the note on an interruption."
    )
    summary = f"{operation['summary'].rstrip('.')}, and wait until it is done."
    return _join([summary, more], Raises=_KSEF_RAISES if method.poll else _TASK_RAISES)


def _list_arguments(method: Method) -> list[str]:
    described = [
        f"{item.name}: {_explain(item) or 'See the documentation of inFakt.'}"
        for item in [*method.leading, *method.keywords]
    ]
    filters = [f"``{item.name}``: {_explain(item)}" for item in method.filters]
    head = "**filters: Conditions that the rows must meet" + (":" if filters else ".")
    return [
        *described,
        *_list_common(method),
        *([head] if method.filters_class else []),
        *(f"    {text}" for text in filters),
    ]


def _list_common(method: Method) -> list[str]:
    """Return the arguments that many methods share."""
    names = ["fields"] if method.has_fields else []
    if method.result == "list":
        order, q = ["order"] if method.has_order else [], ["q"] if method.filters_class else []
        names += [*order, "offset", "limit", "prefetch", "strict", *q]
    if method.result == "download":
        names += ["to", "progress"]
    common = {**_COMMON, "order": _describe_order(method)}
    return [common[name] for name in names]


def _describe_order(method: Method) -> str:
    documented = ", ".join(f"``{name}``" for name in method.sortable)
    return f"{_COMMON['order']} Documented: {documented or 'none'}. Rows in another order are reported."


def _describe_filters(method: Method) -> str:
    """Describe which filters of a list are confirmed, and which follow from the general rule."""
    if not method.filters_class:
        return ""
    confirmed = [f"``{item.name}``" for item in method.filters if item.target and item.target.is_confirmed]
    seen = f"Confirmed filters: {', '.join(confirmed)}." if confirmed else ""
    rule = _RULE.format(method.ruled[-1].name) if method.ruled else ""
    return " ".join(filter(None, [seen, rule, _IGNORED]))


def _explain(item: Attribute) -> str:
    unit = f"In {item.unit}." if item.unit else ""
    return " ".join(filter(None, [item.description, unit]))


def _split_summary(text: str) -> list[str]:
    """Split a text into the first sentence, which is the summary, and the rest."""
    return _SENTENCE.split(text, maxsplit=1)


def _join(paragraphs: Iterable[str], **sections: Iterable[str]) -> str:
    """Join paragraphs, then sections by title, into a docstring; empty ones are left out."""
    blocks = [_write_section(title, lines) for title, lines in sections.items()]
    return "\n\n".join(filter(None, [*map(_wrap, paragraphs), *blocks]))


def _write_section(title: str, lines: Iterable[str]) -> str:
    written = [_indent(line) for line in lines]
    return "\n".join([f"{title}:", *written]) if written else ""


def _indent(line: str) -> str:
    """Wrap a line of a section, which may already be indented, with a hanging indent."""
    pad = " " * (4 + len(line) - len(line.lstrip()))
    return textwrap.fill(
        line.lstrip(), WIDTH, initial_indent=pad, subsequent_indent=f"{pad}    ", break_on_hyphens=False
    )


def _wrap(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_on_hyphens=False)
