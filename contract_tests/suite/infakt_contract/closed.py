"""Strict comparison with the description: an undescribed field, or a value that no enum lists, is undeclared.

The client reads both without complaint; this checks whether the description is still complete. Findings have a place
and a type, never a value, since a value may be personal. Values of enums are shown, and so are names of fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from jsonschema_rs import Draft202012Validator

Schema = Mapping[str, Any]
Undeclared: TypeAlias = tuple[str, str, str]
"""Where (a JSON pointer, rows of a list as `*`), what was seen there, and what is described."""

WORD = re.compile(r"[a-z][a-z_]{0,39}")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,59}")
FORMATS = frozenset({"date", "uuid"})
TYPES: Mapping[type, str] = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}
WORDS = "one of its words"
UNSET = {"const": ""}
"""Seen live: a text that was cleared, or never set, is empty, also where an enum has no such word."""


class Closed:
    """Finds what contradicts the schemas of a description or is missing from them."""

    def __init__(self, components: Schema) -> None:
        self._components = close(components)
        self._validators: dict[str, Draft202012Validator] = {}

    def find_undeclared(self, schema: Schema, body: Any) -> list[Undeclared]:
        """Return everything undeclared in a body, each once."""
        closed = close(schema)
        if self._validator(closed).is_valid(body):
            return []
        found = dict.fromkeys(self._walk(closed, body, ""))
        return list(found) or [("/", "a body", "another, by a rule that has no words here")]

    def _validator(self, closed: Schema) -> Draft202012Validator:
        key = json.dumps(closed)
        if key not in self._validators:
            whole = {**closed, "components": self._components}
            self._validators[key] = Draft202012Validator(whole, validate_formats=True)
        return self._validators[key]

    def _walk(self, schema: Schema, body: Any, at: str) -> Iterator[Undeclared]:
        forms = [self._resolve(form) for form in self._resolve(schema).get("anyOf", [schema])]
        if any(self._is_valid(form, body) for form in forms):
            return
        kind = TYPES[type(body)]
        fitting = [form for form in forms if kind in _types(form) or (kind == "integer" and "number" in _types(form))]
        words = [word for form in forms for word in form.get("enum", ())]
        if isinstance(body, str) and words:
            yield at or "/", f"the word {body!r}" if WORD.fullmatch(body) else "another text", WORDS
        elif not fitting:
            yield at or "/", kind, " or ".join(sorted({name for form in forms for name in _types(form)})) or "nothing"
        else:
            yield from self._look_into(fitting[0], body, at)

    def _look_into(self, form: Schema, body: Any, at: str) -> Iterator[Undeclared]:
        if isinstance(body, list):
            for item in body:
                yield from self._walk(form.get("items", {}), item, f"{at}/*")
        elif isinstance(body, dict):
            named = form.get("properties", {})
            odd = (name if NAME.fullmatch(name) else "?" for name in body if name not in named)
            yield from ((f"{at}/{name}", "a field", "nothing") for name in odd)
            yield from (
                (f"{at}/{name}", "no field", "a field") for name in form.get("required", ()) if name not in body
            )
            for name in body.keys() & named.keys():
                yield from self._walk(named[name], body[name], f"{at}/{name}")
        else:
            yield at or "/", f"another {TYPES[type(body)]}", str(form.get("format", "a narrower one"))

    def _is_valid(self, form: Schema, body: Any) -> bool:
        return self._validator(form).is_valid(body)

    def _resolve(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = self._components[schema["$ref"].split("/")[-2]][schema["$ref"].rpartition("/")[2]]
        return schema


def forgive_words(undeclared: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the findings without those of enums, for a server that keeps any value it was sent."""
    return [item for item in undeclared if item[-1] != WORDS]


def close(node: Any) -> Any:
    """Return schemas in which objects have no further fields, enums no further words, and only dates a checked form."""
    if isinstance(node, list):
        return [close(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    closed = {name: close(item) for name, item in node.items()}
    if isinstance(closed.get("properties"), dict) and "object" in _types(closed):
        closed.setdefault("additionalProperties", False)
    if closed.get("format") not in FORMATS and isinstance(closed.get("format"), str):
        del closed["format"]
    forms = closed.get("anyOf")
    if isinstance(forms, list) and {"type": "string"} in forms and any("$ref" in form for form in forms):
        closed["anyOf"] = [*(form for form in forms if form != {"type": "string"}), UNSET]
    return closed


def _types(form: Schema) -> list[str]:
    types = form.get("type", [])
    return [types] if isinstance(types, str) else list(types) if isinstance(types, list) else []
