"""Lists: the order of rows, which of them are on the page, and which of their fields are shown."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from .filters import SEPARATOR
from .messages import Row

Parameters = dict[str, str]
Projection = dict[str, "Projection"]

DEFAULT_LIMIT, MAX_LIMIT = 10, 100


def read_parameters(query: str, body: Any) -> Parameters:
    """Return a call's parameters; seen live: those of a GET may also come as a JSON body."""
    parameters: Parameters = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        is_further = name.endswith("[]") and name in parameters
        parameters[name] = f"{parameters[name]}{SEPARATOR}{value}" if is_further else value
    for name, value in (body if isinstance(body, dict) else {}).items():
        parameters |= _flatten(name, value)
    return parameters


def _flatten(name: str, value: Any) -> Parameters:
    if isinstance(value, dict):
        return {key: text for inner, item in value.items() for key, text in _flatten(f"{name}[{inner}]", item).items()}
    if isinstance(value, list):
        return {f"{name}[]": SEPARATOR.join(map(str, value))}
    if value is None:
        return {}
    return {name: str(value).lower() if isinstance(value, bool) else str(value)}


def sort_rows(rows: Iterable[Row], order: str) -> list[Row] | None:
    """Return rows in the requested order, or None without one that can be applied.

    Inferred: an unknown field is ignored, missing values come last, and ids break ties.
    """
    field, _, direction = order.strip().partition(" ")
    rows = sorted(rows, key=lambda row: int(row["id"]))
    present = [row for row in rows if row.get(field) is not None]
    if not present or isinstance(present[0][field], dict | list):
        return None
    present.sort(key=lambda row: _sorting_key(row[field]), reverse=direction.strip().lower() == "desc")
    return present + [row for row in rows if row.get(field) is None]


def _sorting_key(value: Any) -> tuple[bool, Any]:
    """Compare texts with texts and numbers with numbers: `days_to_payment` holds both."""
    return (True, value.casefold()) if isinstance(value, str) else (False, value)


def shake_rows(rows: Sequence[Row], *, seed: int, call_number: int) -> list[Row]:
    """Return rows roughly in their order; seen live: without `order` the same ids come back on later pages."""
    chance = random.Random(f"{seed}:{call_number}")
    places = sorted(range(len(rows)), key=lambda place: place + chance.uniform(0, DEFAULT_LIMIT))
    return [rows[place] for place in places]


@dataclass(frozen=True, kw_only=True)
class Page:
    """Which part of a list is asked for."""

    offset: int
    limit: int

    def cut(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows on the page."""
        return rows[self.offset : self.offset + self.limit]

    def metainfo(self, url: str, parameters: Parameters, total: int) -> Row:
        """Return what the list says of itself.

        Seen live: `count` is not the number of rows (limit=2 of 25 answers 10), both links are always there, with
        the caller's parameters first. Inferred: they lead to the host that was asked.
        """
        return {
            "count": min(DEFAULT_LIMIT, total),
            "total_count": total,
            "next": self._link(url, parameters, self.offset + self.limit),
            "previous": self._link(url, parameters, max(0, self.offset - self.limit)),
        }

    def _link(self, url: str, parameters: Parameters, offset: int) -> str:
        place = {"offset": str(offset), "limit": str(self.limit)}
        pairs = [
            (name, item)
            for name, text in (parameters | place).items()
            for item in (text.split(SEPARATOR) if name.endswith("[]") else [text])
        ]
        return f"{url}?{urlencode(pairs)}"


def read_page(parameters: Parameters) -> Page:
    """Return the requested page; limits above 100 are cut, and (inferred) invalid values are the default."""
    limit = _read_count(parameters.get("limit", ""))
    return Page(offset=_read_count(parameters.get("offset", "")), limit=min(limit, MAX_LIMIT) or DEFAULT_LIMIT)


def _read_count(text: str) -> int:
    digits = re.match(r"\s*\+?(\d{1,18})", text)
    return int(digits[1]) if digits else 0


def read_projection(text: str) -> Projection:
    """Return the requested fields, `a,b(c,d)` as a tree."""
    root: Projection = {}
    path = [root]
    for name, sign in re.findall(r"([^,()]*)([,()]?)", text):
        branch = path[-1].setdefault(name.strip(), {}) if name.strip() else {}
        if sign == "(":
            path.append(branch)
        elif sign == ")" and len(path) > 1:
            path.pop()
    return root


def project(value: Any, projection: Projection) -> Any:
    """Return the requested fields only; `id` comes last even if it was not requested, as documented."""
    if isinstance(value, list):
        return [project(item, projection) for item in value]
    if not isinstance(value, dict) or not projection:
        return value
    names = [*projection, *({"id"} - projection.keys())]
    return {name: project(value[name], projection.get(name, {})) for name in names if name in value}
