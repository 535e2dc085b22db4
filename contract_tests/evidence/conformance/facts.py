"""The table of facts: what is known about the API, on what evidence, and where this repository reflects it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from infakt_contract.description import Description, Operation

REPOSITORY = Path(__file__).parents[3]
FOLDER = REPOSITORY / "openapi" / "facts"
EVIDENCE = ("live", "documented", "inferred", "assumed")
PLACES = ("described", "emulated", "tested")
REASON = "why not: "
MIN_WORDS = 3


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One fact; each of its places is a list of names, or a reason why there is none.

    Attributes:
        section: The name of its file.
    """

    section: str
    fact: str
    evidence: str
    described: tuple[str, ...]
    emulated: tuple[str, ...]
    tested: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.section}.yaml: {self.fact}"

    @property
    def wording(self) -> str:
        """The words of the fact without punctuation, so that facts that differ only in that are equal."""
        return " ".join(re.findall(r"\w+", self.fact.lower()))


def read_facts(folder: Path = FOLDER) -> list[Fact]:
    """Return the facts of all sections."""
    return [_make_fact(path.stem, entry) for path in sorted(folder.glob("*.yaml")) for entry in _load(path)]


def find_flaws(fact: Fact, description: Description) -> Iterator[str]:
    """Yield the problems of a fact: unknown evidence, a place that does not exist, or a reason that is too short."""
    if fact.evidence not in EVIDENCE:
        yield f"evidence must be one of {', '.join(EVIDENCE)}, got {fact.evidence}"
    for place in PLACES:
        for name in getattr(fact, place):
            if name.startswith(REASON):
                yield from _find_flaws_of_reason(place, name.removeprefix(REASON))
            elif not (find_described(description, name) if place == "described" else is_defined(name)):
                yield f"{place} names {name}, which does not exist"


def find_described(description: Description, name: str) -> bool:
    """Return whether a name exists in the bundle.

    Args:
        description: The bundle.
        name: A JSON pointer (`#/servers/1`), an operation or a schema, the latter two optionally with a part after a
            dot: a parameter, body field or status of an operation (`list_costs.q[source_eq]`), a property or value of a
            schema.
    """
    if name.startswith("#/"):
        return _follow(description.document, name) is not None
    whole, _, part = name.partition(".")
    schema = description.document["components"]["schemas"].get(whole)
    if schema is not None:
        return part in {"", *schema.get("properties", {}), *map(str, schema.get("enum", ()))}
    operation = description.by_id.get(whole)
    return operation is not None and part in {"", *_list_parts(description, operation)}


def is_defined(name: str) -> bool:
    """Return whether a file of the repository defines a name: `folder/file.py::name`, or `::Class.name`."""
    file, _, symbol = name.partition("::")
    path = REPOSITORY / file
    return path.is_file() and symbol in _list_symbols(path)


def _load(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return entries


def _make_fact(section: str, entry: Mapping[str, Any]) -> Fact:
    """Return an entry as a fact.

    Raises:
        TypeError: The entry has an unknown key or lacks one.
    """
    listed: dict[str, Any] = {place: tuple(_list(entry[place])) for place in PLACES}
    return Fact(section=section, **{**entry, **listed})


def _list(value: Any) -> list[str]:
    return [str(item) for item in (value if isinstance(value, list) else [value])]


def _find_flaws_of_reason(place: str, reason: str) -> Iterator[str]:
    if len(reason.split()) < MIN_WORDS:
        yield f"the reason for {place} must have at least {MIN_WORDS} words, got {reason!r}"


def _list_parts(description: Description, operation: Operation) -> Iterator[str]:
    """Yield the names of an operation's parameters and body fields, and its statuses."""
    yield from (parameter["name"] for parameter in operation.parameters)
    yield from operation.node["responses"]
    for schema in description.request_content(operation).values():
        yield from description.resolve(schema).get("properties", {})


def _follow(document: Any, pointer: str) -> Any:
    for step in pointer.removeprefix("#/").split("/"):
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(document, list):
            document = document[int(key)] if key.isdecimal() and int(key) < len(document) else None
        else:
            document = document.get(key) if isinstance(document, Mapping) else None
    return document


@cache
def _list_symbols(path: Path) -> frozenset[str]:
    return frozenset(_walk(ast.parse(path.read_text(encoding="utf-8")).body, ""))


def _walk(nodes: list[ast.stmt], prefix: str) -> Iterator[str]:
    """Yield the names that a body defines: members of classes as `Class.name`, and faults by the name of the fault."""
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield prefix + node.name
        if isinstance(node, ast.ClassDef):
            yield from _walk(node.body, f"{node.name}.")
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets: list[ast.expr] = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (prefix + name.id for name in ast.walk(ast.Tuple(targets)) if isinstance(name, ast.Name))
            yield from _list_faults(node)


def _list_faults(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Fault":
            yield from (ast.literal_eval(keyword.value) for keyword in call.keywords if keyword.arg == "name")
