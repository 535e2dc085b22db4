"""Converts names of the description into Python names."""

from __future__ import annotations

import builtins
import keyword
import re

_TAKEN = {*keyword.kwlist, "self", "q"}


def to_identifier(wire: str) -> str:
    """Return a parameter's or field's name: `q[status_eq]` → `status_eq`, `from` → `from_`, `_destroy` → `destroy`."""
    inner = re.fullmatch(r"q\[(\w+)\](?:\[\])?", wire)
    name = re.sub(r"\W+", "_", inner.group(1) if inner else wire).strip("_").lower()
    return f"{name}_" if name in _TAKEN or not name.isidentifier() else name


def to_method(name: str) -> str:
    """Return the name of a method, which may shadow a builtin (`list`) but must not be a keyword."""
    return f"{name}_" if keyword.iskeyword(name) else name


def to_class(snake: str) -> str:
    """Return the name of a class: `corrective_invoices` → `CorrectiveInvoices`."""
    return "".join(word.capitalize() for word in snake.split("_"))


def to_module(class_name: str) -> str:
    """Return the name of a module: `InvoiceDateKind` → `invoice_date_kind`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", class_name).lower()


def to_member(value: str, given: str | None = None) -> str:
    """Return the name of an enum's member: the given one, or else one made from the value."""
    name = given or re.sub(r"\W+", "_", value).strip("_").upper()
    return f"VALUE_{name}" if not name.isidentifier() or hasattr(builtins, name) else name
