"""Lists: the order of rows, the rows of a page, and the fields of a row."""

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
    """Return a key that sorts numbers before strings: `days_to_payment` has both."""
    return (True, value.casefold()) if isinstance(value, str) else (False, value)


def perturb_rows(rows: Sequence[Row], *, seed: int, call_number: int) -> list[Row]:
    """Return rows roughly in their order; seen live: without `order` the same ids reappear on later pages."""
    chance = random.Random(f"{seed}:{call_number}")
    places = sorted(range(len(rows)), key=lambda place: place + chance.uniform(0, DEFAULT_LIMIT))
    return [rows[place] for place in places]


@dataclass(frozen=True, kw_only=True)
class Page:
    """The requested part of a list."""

    offset: int
    limit: int

    def cut(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows on the page."""
        return rows[self.offset : self.offset + self.limit]

    def metainfo(self, url: str, parameters: Parameters, total: int) -> Row:
        """Return the `metainfo` of the list.

        Seen live: `count` is not the number of rows (10 for limit=2 of 25 rows), and both links are always present,
        with the parameters of the caller first. Inferred: they lead to the host of the request.
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
    """Return the requested page; a limit above 100 is 100, and (inferred) an invalid value is the default."""
    limit = _read_count(parameters.get("limit", ""))
    return Page(offset=_read_count(parameters.get("offset", "")), limit=min(limit, MAX_LIMIT) or DEFAULT_LIMIT)


def _read_count(text: str) -> int:
    digits = re.match(r"\s*\+?(\d{1,18})", text)
    return int(digits[1]) if digits else 0


def read_projection(text: str) -> Projection:
    """Return the requested fields as a tree; the syntax is `a,b(c,d)`."""
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
    """Return the requested fields only; documented: `id` is included, last, even if it was not requested."""
    if isinstance(value, list):
        return [project(item, projection) for item in value]
    if not isinstance(value, dict) or not projection:
        return value
    names = [*projection, *({"id"} - projection.keys())]
    return {name: project(value[name], projection.get(name, {})) for name in names if name in value}
