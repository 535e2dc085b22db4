"""The description of the installed client, and what a body has beyond it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from keyword import iskeyword
from typing import Any

from infakt_emulator import description as read
from infakt_emulator.description import Operation, Schema

from .closed import Closed, Undeclared

__all__ = ["Description", "Operation", "load_description", "to_identifier"]


class Description(read.Description):
    """One bundle."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        super().__init__(document)
        self._closed = Closed(document["components"])

    def find_undeclared(self, schema: Schema | None, body: Any) -> list[Undeclared]:
        """Return where a body differs from a schema, see `Closed`."""
        return [("/", "a JSON body", "nothing")] if schema is None else self._closed.find_undeclared(schema, body)

    def find_enum(self, schema: Schema) -> list[Any]:
        """Return the values that a schema lists, empty if it lists none."""
        return [value for form in self._alternatives(schema) for value in self.resolve(form).get("enum", ())]

    def find_property(self, schema: Schema, path: str) -> Schema | None:
        """Return the schema at a dotted path such as `invoice.services[].name`, or None; a name may end in `[]`."""
        forms = [schema]
        for step in path.split("."):
            whole = [form.get("properties", {}) for candidate in forms for form in self._open(candidate)]
            name = step if any(step in properties for properties in whole) else step.removesuffix("[]")
            forms = [properties[name] for properties in whole if name in properties]
        return forms[0] if forms else None

    def _open(self, schema: Schema) -> Iterator[Schema]:
        """Return the objects that a schema allows, itself or as the rows of a list."""
        for form in map(self.resolve, self._alternatives(schema)):
            yield from self._open(form["items"]) if "items" in form else (form,)

    def _alternatives(self, schema: Schema) -> list[Schema]:
        schema = self.resolve(schema)
        return list(schema.get("anyOf") or schema.get("oneOf") or [schema])


def to_identifier(wire: str) -> str:
    """Return the argument of the client for the name of a parameter."""
    name = re.sub(r"\W+", "_", wire).strip("_")
    return f"{name}_" if iskeyword(name) else name


@cache
def load_description() -> Description:
    """Return the description of the installed client, read once per process; it must not be changed."""
    return Description(json.loads((files("infakt") / "openapi.json").read_text(encoding="utf-8")))
