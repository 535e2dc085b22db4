"""Faults in filters and paths, where the API ignores a mistake and returns everything."""

from __future__ import annotations

from .fault import ClientFault

FILTERS = ("client/behaviour/test_filters.py", "client/behaviour/test_filter_values.py")
IDENTIFIERS = ("client/behaviour/test_identifiers.py",)

FAULTS = (
    ClientFault(
        name="q_dropped",
        description="`q`, which takes filters that are not described, is not sent.",
        file="filters.py",
        old="for name, value in {**filters, **(q or {})}.items():",
        new="for name, value in filters.items():",
        where=FILTERS,
    ),
    ClientFault(
        name="filters_dropped",
        description="Filters are not sent.",
        file="filters.py",
        old="for name, value in {**filters, **(q or {})}.items():",
        new="for name, value in (q or {}).items():",
        where=FILTERS,
    ),
    ClientFault(
        name="empty_filter_sent",
        description="A filter without a value is sent, and every row is returned.",
        file="filters.py",
        old="    if not text.strip():\n",
        new='    if not text.strip():\n        return ""\n    if False:\n',
        where=FILTERS,
    ),
    ClientFault(
        name="unknown_filter_swallowed",
        description="An unknown filter is left out silently.",
        file="filters.py",
        old="_refuse_unknown(operation, [name for name, found in known.items() if found is None])",
        new="filters = {name: value for name, value in filters.items() if known[name] is not None}",
        where=FILTERS,
    ),
    ClientFault(
        name="malformed_filter_sent",
        description="A word is sent where a filter takes a number, and every row is returned.",
        file="filters.py",
        old="if not _VALUES[kind].fullmatch(text):",
        new="if False:",
        where=FILTERS,
    ),
    ClientFault(
        name="boolean_as_in_python",
        description="True is sent as `True`, which the API does not understand.",
        file="operation.py",
        old='return "true" if value else "false"',
        new="return str(value)",
        where=FILTERS,
    ),
    ClientFault(
        name="list_as_one_value",
        description="Only the last value of a list in a filter is sent.",
        file="filters.py",
        old="_write_operand(name, kind, item)) for item in value)",
        new="_write_operand(name, kind, item)) for item in value[-1:])",
        where=FILTERS,
    ),
    ClientFault(
        name="no_fields_is_all_fields",
        description="An empty choice of fields is sent, and every field is returned.",
        file="operation.py",
        old='    if text == "":\n',
        new="    if False:\n",
        where=("client/behaviour/test_lists.py",),
    ),
    ClientFault(
        name="slash_accepted",
        description="An identifier may contain characters that lead to another path, as long as they are quoted.",
        file="operation.py",
        old='if not text or text.startswith(".") or _UNSAFE.search(text) or not text.isprintable():',
        new="if not text:",
        where=IDENTIFIERS,
    ),
    ClientFault(
        name="path_not_quoted",
        description="An identifier is put into the path without quoting.",
        file="operation.py",
        old='quote(check_identifier(name, value), safe="")',
        new="str(value)",
        where=IDENTIFIERS,
    ),
    ClientFault(
        name="empty_identifier_accepted",
        description="An empty identifier leads to the path of the list.",
        file="operation.py",
        old="    if not text or text.startswith",
        new="    if text.startswith",
        where=IDENTIFIERS,
    ),
)
