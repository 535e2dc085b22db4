"""How names of the description become names of Python."""

from __future__ import annotations

import builtins
import keyword
import re

_TAKEN = {*keyword.kwlist, "self", "q"}


def to_identifier(wire: str) -> str:
    """A parameter's or attribute's name: `q[status_eq]` → `status_eq`, `from` → `from_`, `_destroy` → `destroy`."""
    inner = re.fullmatch(r"q\[(\w+)\](?:\[\])?", wire)
    name = re.sub(r"\W+", "_", inner.group(1) if inner else wire).strip("_").lower()
    return f"{name}_" if name in _TAKEN or not name.isidentifier() else name


def to_method(name: str) -> str:
    """A method may hide a builtin within its class (`list`), but no keyword."""
    return f"{name}_" if keyword.iskeyword(name) else name


def to_class(snake: str) -> str:
    """`corrective_invoices` → `CorrectiveInvoices`."""
    return "".join(word.capitalize() for word in snake.split("_"))


def to_module(class_name: str) -> str:
    """`InvoiceDateKind` → `invoice_date_kind`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", class_name).lower()


def to_member(value: str, given: str | None = None) -> str:
    """An enum's member for a value: its own name if the description gives one."""
    name = given or re.sub(r"\W+", "_", value).strip("_").upper()
    return f"VALUE_{name}" if not name.isidentifier() or hasattr(builtins, name) else name
