"""The life of a row that the account keeps: a client, a product or a bank account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .life import CREATED, DONE, Life

Row = dict[str, Any]


@dataclass
class KeptRow(Life):
    """A client, a product or a bank account.

    Attributes:
        tag: Resource of the client.
        written: What is sent.
        computed: Fields that the server computes from it.
        found_by: The field that its list finds it by, exactly.
        changed: What an update changes.
    """

    tag: str = ""
    written: Mapping[str, Any] = field(default_factory=dict)
    computed: Mapping[str, Any] = field(default_factory=dict)
    found_by: str = ""
    changed: Mapping[str, Any] = field(default_factory=dict)

    @property
    def what(self) -> str:
        """What a message calls it."""
        return self.tag.removesuffix("s").replace("_", " ")

    @property
    def expected(self) -> Row:
        """What must be read, by now."""
        return {**self.written, **self.computed}

    def live(self) -> None:
        """Create it, read it in each way, change it and delete it."""
        resource = getattr(self.client, self.tag)
        self.count(self.what, self.find(), 0, "before it is created")
        made = self.call(f"a new {self.what}", CREATED, lambda: resource.create(dict(self.written)))
        self.scratch.will_delete(f"{self.what} {self.mark}", lambda: resource.delete(made.id))
        self.findings.compare("the answer to its creation", self.expected, made.to_dict())
        whole = {**made.to_dict(), **self.expected}
        self.findings.compare("a read of it", whole, resource.get(made.id).to_dict())
        self.compare_lists()

        changed = self.call(f"a changed {self.what}", DONE, lambda: resource.update(made.id, dict(self.changed)))
        for where, row in (("the answer to its update", changed), ("a read after its update", resource.get(made.id))):
            self.findings.compare(where, {**whole, **self.changed}, row.to_dict())
        self.check_gone(f"{self.what} {self.mark}", lambda: resource.get(made.id), self.find)

    def compare_lists(self) -> None:
        """Compare the row of the list, with all of its fields and with chosen ones."""
        names = sorted(self.written)
        for where, options in (("the list", {}), ("the list with fields", {"fields": names})):
            rows = self.find(**options)
            self.count(self.what, rows, 1, f"in {where}")
            for row in rows:
                self.findings.compare(where, self.expected if not options else self.written, row.to_dict())

    def find(self, **options: Any) -> list[Any]:
        """Return the rows of the list that a filter finds it by."""
        resource = getattr(self.client, self.tag)
        rows = resource.list(**{f"{self.found_by}_eq": self.written[self.found_by]}, **options)
        return [row for row in rows if row.to_dict().get(self.found_by) == self.written[self.found_by]]
