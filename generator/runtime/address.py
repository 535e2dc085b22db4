"""The address of a call: what a client cannot write, or no server would read, is refused before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

MAX_PART = 60_000
"""Characters that a path or a query may have when it is written; the HTTP library takes some more of both."""


def check_path(template: str, path: str) -> None:
    """Raises ``ValueError`` that names the parameters of a path that is too long."""
    size = len(quote(path, safe="/%"))
    if size > MAX_PART:
        names = " and ".join(re.findall(r"{(\w+)}", template)) or "path"
        msg = f"{names} must be at most {MAX_PART} characters in an address, got {size}"
        raise ValueError(msg)


def check_query(pairs: Iterable[tuple[str, str]]) -> None:
    """Raises ``ValueError`` that names the parameter that is no text, or makes the query too long."""
    sizes: dict[str, int] = {}
    for name, value in pairs:
        shown = ascii(name[:60])
        sizes[name] = sizes.get(name, 2) + _measure(name, f"the name {shown}") + _measure(value, shown)
    if sum(sizes.values()) > MAX_PART:
        longest = max(sizes, key=sizes.__getitem__)[:60]
        msg = f"the query must be at most {MAX_PART} characters, got {sum(sizes.values())}: shorten {longest!a}"
        raise ValueError(msg)


def check_text(text: str, what: str) -> None:
    """Raises ``ValueError`` for a text that cannot be written as UTF-8."""
    if not text.isascii() and text.encode(errors="replace").decode() != text:
        msg = f"{what} must be a text, got half of a surrogate pair in it"
        raise ValueError(msg)


def _measure(text: str, what: str) -> int:
    check_text(text, what)
    return len(quote(text, safe=""))
