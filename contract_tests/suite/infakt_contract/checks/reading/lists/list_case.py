"""Every described list: what it can be asked, how its rows are told apart, and one reading of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from infakt import Infakt, Page, Pages, Record
from infakt_contract.closed import Schema
from infakt_contract.description import Operation, load_description

from .filters import Filter, read_filters

DESCRIPTION = load_description()
Arguments = Mapping[str, str]


class Reading:
    """What one reading of a list brought: the client's pages, and the bodies that they were read from.

    No dataclass, as Hypothesis would print every row.
    """

    def __init__(self, identity: str, pages: list[Page[Record]], bodies: list[dict[str, Any]]) -> None:
        self.identity = identity
        self.pages = pages
        self.bodies = bodies

    def __repr__(self) -> str:
        return f"<{len(self.names)} rows on {len(self.pages)} pages>"

    @cached_property
    def records(self) -> list[Record]:
        """The rows of all pages."""
        return [record for page in self.pages for record in page.items]

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as they came."""
        return [record.to_dict() for record in self.records]

    @cached_property
    def names(self) -> list[Any]:
        """What tells each row from all others."""
        return [row[self.identity] for row in self.rows]

    @cached_property
    def entities(self) -> list[dict[str, Any]]:
        """The rows of the bodies; one that a page begins with because it ended the page before counts once."""
        entities: list[dict[str, Any]] = []
        for body in self.bodies:
            came = body["entities"]
            is_joined = entities and came and came[0][self.identity] == entities[-1][self.identity]
            entities += came[1:] if is_joined else came
        return entities

    @property
    def totals(self) -> list[int | None]:
        """What each page was told of all rows."""
        return [page.total_count for page in self.pages]


class ListCase:
    """One described list."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation

    def __repr__(self) -> str:
        return self.operation.id

    @property
    def identity(self) -> str:
        """The field that tells its rows apart."""
        return str(self.operation.node["x-page"]["identity"])

    @property
    def order(self) -> str | None:
        """The order that the client asks for where the caller does not."""
        order: str | None = self.operation.node["x-page"].get("order")
        return order

    @property
    def is_gone(self) -> bool:
        """Whether the description says that it answers no longer."""
        return self.operation.node.get("deprecated") is True

    @property
    def is_scarce(self) -> bool:
        """Whether it has limits of its own: KSeF's lists together can be asked 6 times an hour."""
        return "x-rate-class" in self.operation.node

    @property
    def tells_total(self) -> bool:
        """Whether it must say how many rows it has: not where it may lack what tells it."""
        page = DESCRIPTION.resolve(self.page_schema)["properties"]
        return {"type": "null"} not in page.get("metainfo", {}).get("anyOf", ())

    @property
    def page_schema(self) -> Schema:
        return (DESCRIPTION.content(self.operation, 200) or {})["application/json"]

    @property
    def row_schema(self) -> Schema:
        return DESCRIPTION.resolve(DESCRIPTION.resolve(self.page_schema)["properties"]["entities"]["items"])

    @cached_property
    def filters(self) -> list[Filter]:
        """Its filters that are listed one by one, in the order of the description, and that act on the rows.

        Those that follow from the general rule are thousands, and no server has promised each of them.
        """
        return [item for item in self._read_filters() if not item.is_ruled and not item.acts_on_total]

    @cached_property
    def ruled(self) -> list[Filter]:
        """Its filters that follow from the general rule alone."""
        return [item for item in self._read_filters() if item.is_ruled and not item.acts_on_total]

    def _read_filters(self) -> list[Filter]:
        return list(read_filters(DESCRIPTION, self.operation.parameters))

    @property
    def predicates(self) -> list[Filter]:
        """Those of its filters that are a `q[...]`."""
        return [item for item in self.filters if item.is_predicate]

    def takes(self, name: str) -> bool:
        """Whether a parameter of the query is described."""
        return any(item["name"] == name and item["in"] == "query" for item in self.operation.parameters)

    def show_only(self, *names: str) -> dict[str, Any]:
        """Return what asks for these fields and the rows' names alone, where fields can be chosen."""
        return {"fields": [self.identity, *names]} if self.takes("fields") else {}

    def find_parent(self) -> ListCase | None:
        """Return the list whose rows it belongs to one of, if its path says so."""
        is_nested = any(item["in"] == "path" for item in self.operation.parameters)
        return next(item for item in LISTS if item.is_main_of(self.operation.tag)) if is_nested else None

    def is_main_of(self, tag: str) -> bool:
        """Whether it is the list of a resource's own rows."""
        return self.operation.tag == tag and self.operation.node["x-method"] == "list"

    def fill_path(self, name: str) -> Arguments:
        """Return the path's argument, which names the row that it belongs to."""
        return {item["name"]: name for item in self.operation.parameters if item["in"] == "path"}

    def ask(self, client: Infakt, arguments: Arguments, **question: Any) -> Pages[Record]:
        """Return the client's list, which raises when it drifts."""
        method = getattr(getattr(client, self.operation.tag), self.operation.node["x-method"])
        asked: Pages[Record] = method(**arguments, **{"strict": True, **question})
        return asked

    def read(self, client: Infakt, arguments: Arguments, *, pages: int | None = None, **question: Any) -> Reading:
        """Return what comes of it, all or that many pages."""
        with client.with_response() as answers:
            found = list(islice(self.ask(client, arguments, **question).pages(), pages))
        return Reading(self.identity, found, [answer.json() for answer in answers])


def _read_lists() -> Iterator[ListCase]:
    return (ListCase(item) for item in DESCRIPTION.by_id.values() if "x-page" in item.node)


LISTS = [case for case in _read_lists() if not case.is_gone]
GONE = [case for case in _read_lists() if case.is_gone]
FILTERED = [case for case in LISTS if case.filters]
ORDERED = [case for case in LISTS if case.takes("order")]
CHOOSING = [case for case in LISTS if case.takes("fields")]
