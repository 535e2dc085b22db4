"""Every described list: its parameters, the identity of its rows, and the result of reading it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from infakt import Infakt, Page, Pages, Record
from infakt_contract.closed import Schema
from infakt_contract.description import Operation, load_description

from .filters import Condition, Filter, read_filters

DESCRIPTION = load_description()
Arguments = Mapping[str, str]
FULL = 100
"""Most rows of a page, which the client asks for by itself."""


class Reading:
    """Result of reading a list: the pages of the client, and the bodies that they were read from.

    It is not a dataclass, as Hypothesis would print every row.
    """

    def __init__(
        self, identity: str, pages: list[Page[Record]], bodies: list[dict[str, Any]], *, limit: int = FULL
    ) -> None:
        self.identity = identity
        self.limit = limit
        self.pages = pages
        self.bodies = bodies

    @property
    def is_complete(self) -> bool:
        """Whether these are all rows, by the total that the list reports; if it reports none, by the last page."""
        total = self.totals[-1] if self.totals else None
        return total is None or self.pages[0].offset + len(self.records) >= total

    def __repr__(self) -> str:
        return f"<{len(self.names)} rows on {len(self.pages)} pages>"

    @cached_property
    def records(self) -> list[Record]:
        """The rows of all pages."""
        return [record for page in self.pages for record in page.items]

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as the server sent them."""
        return [record.to_dict() for record in self.records]

    @cached_property
    def names(self) -> list[Any]:
        """The identity of each row."""
        return [row[self.identity] for row in self.rows]

    def find_names(self, *conditions: Condition) -> list[Any]:
        """Return the identities of the rows that meet all conditions."""
        named = zip(self.names, self.rows, strict=True)
        return [name for name, row in named if all(condition.accepts(row) for condition in conditions)]

    @cached_property
    def entities(self) -> list[dict[str, Any]]:
        """The rows of the bodies; a row that ends one page and begins the next counts once."""
        entities: list[dict[str, Any]] = []
        for body in self.bodies:
            came = body["entities"]
            is_joined = entities and came and came[0][self.identity] == entities[-1][self.identity]
            entities += came[1:] if is_joined else came
        return entities

    @property
    def totals(self) -> list[int | None]:
        """The total that each page reports."""
        return [page.total_count for page in self.pages]


class ListCase:
    """One described list."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation

    def __repr__(self) -> str:
        return self.operation.id

    @property
    def identity(self) -> str:
        """The field that identifies a row."""
        return str(self.operation.node["x-page"]["identity"])

    @property
    def order(self) -> str | None:
        """The sort order that the client requests if the caller does not."""
        order: str | None = self.operation.node["x-page"].get("order")
        return order

    @property
    def newest_first(self) -> str | None:
        """The client's sort order turned round, if the caller can choose it."""
        return self.order and re.sub(" asc$", " desc", self.order) if self.takes("order") else None

    @property
    def is_gone(self) -> bool:
        """Whether the description says that the list no longer answers."""
        return self.operation.node.get("deprecated") is True

    @property
    def is_scarce(self) -> bool:
        """Whether the list has limits of its own: KSeF's lists together can be called 6 times an hour."""
        return "x-rate-class" in self.operation.node

    @property
    def requires_total(self) -> bool:
        """Whether the description requires the list to report a total."""
        page = DESCRIPTION.resolve(self.page_schema)["properties"]
        return {"type": "null"} not in page.get("metainfo", {}).get("anyOf", ())

    @property
    def page_schema(self) -> Schema:
        """The schema of a page, which is the operation's answer with status 200."""
        return (DESCRIPTION.content(self.operation, 200) or {})["application/json"]

    @property
    def row_schema(self) -> Schema:
        """The schema of one row of a page."""
        return DESCRIPTION.resolve(DESCRIPTION.resolve(self.page_schema)["properties"]["entities"]["items"])

    @cached_property
    def filters(self) -> list[Filter]:
        """The listed filters that act on the rows, in the order of the description.

        Those that follow from the general rule are thousands, and no server has promised each of them.
        """
        return [item for item in self._read_filters() if not item.is_ruled and not item.acts_on_total]

    @cached_property
    def ruled(self) -> list[Filter]:
        """The filters that follow from the general rule only."""
        return [item for item in self._read_filters() if item.is_ruled and not item.acts_on_total]

    def _read_filters(self) -> list[Filter]:
        return list(read_filters(DESCRIPTION, self.operation.parameters))

    @property
    def predicates(self) -> list[Filter]:
        """The filters that are a `q[...]`."""
        return [item for item in self.filters if item.is_predicate]

    def sorts_by(self, name: str) -> bool:
        """Whether `order` accepts a field, by the pattern of the parameter."""
        [pattern] = (item["schema"]["pattern"] for item in self.operation.parameters if item["name"] == "order")
        return re.search(pattern, name) is not None

    def takes(self, name: str) -> bool:
        """Whether a query parameter is described."""
        return any(item["name"] == name and item["in"] == "query" for item in self.operation.parameters)

    def show_only(self, *names: str) -> dict[str, Any]:
        """Return the arguments that select these fields and the identity, if the list has `fields`."""
        return {"fields": [self.identity, *names]} if self.takes("fields") else {}

    def find_parent(self) -> ListCase | None:
        """Return the list that this one is nested in, if its path says so."""
        is_nested = any(item["in"] == "path" for item in self.operation.parameters)
        return next(item for item in LISTS if item.is_main_of(self.operation.tag)) if is_nested else None

    def is_main_of(self, tag: str) -> bool:
        """Whether it is the main list of a resource."""
        return self.operation.tag == tag and self.operation.node["x-method"] == "list"

    def fill_path(self, name: str) -> Arguments:
        """Return the arguments of the path, which name the parent row."""
        return {item["name"]: name for item in self.operation.parameters if item["in"] == "path"}

    def ask(self, client: Infakt, arguments: Arguments, **question: Any) -> Pages[Record]:
        """Return the pages of the client, which raise if the list changes meanwhile."""
        method = getattr(getattr(client, self.operation.tag), self.operation.node["x-method"])
        asked: Pages[Record] = method(**arguments, **{"strict": True, **question})
        return asked

    def read(self, client: Infakt, arguments: Arguments, *, pages: int | None = None, **question: Any) -> Reading:
        """Return the result of reading the list, or a number of its pages."""
        with client.with_response() as answers:
            found = list(islice(self.ask(client, arguments, **question).pages(), pages))
        bodies = [answer.json() for answer in answers]
        return Reading(self.identity, found, bodies, limit=question.get("limit", FULL))


def _read_lists() -> Iterator[ListCase]:
    return (ListCase(item) for item in DESCRIPTION.by_id.values() if "x-page" in item.node)


LISTS = [case for case in _read_lists() if not case.is_gone]
GONE = [case for case in _read_lists() if case.is_gone]
FILTERED = [case for case in LISTS if case.filters]
ORDERED = [case for case in LISTS if case.takes("order")]
CHOOSING = [case for case in LISTS if case.takes("fields")]
