"""Methods of one name in one family of resources do the same thing in the same way, or declare how they differ.

The files of a family are kept plain and repeat each other, so a correction in one is easily forgotten in the next. A
tag names its family under ``x-family``. The form that most resources give a method is the usual one; an operation of
another form says why under ``x-differs``.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import naming
from .errors import Problem, join_pointer, shorten
from .spec import Description, Json, Source, resolve

Form = dict[str, str]
"""Each aspect of an operation as a text that is the same for all resources."""


@dataclass(frozen=True)
class _Twin:
    """One operation of a family."""

    source: Source
    pointer: str
    tag: str
    form: Form
    is_declared: bool


def check(description: Description, bundle: Json) -> Iterator[Problem]:
    """Differences that are not declared, and declarations of none."""
    families = {tag["name"]: tag["x-family"] for tag in description.root["tags"] if "x-family" in tag}
    twins: defaultdict[tuple[str, str], list[_Twin]] = defaultdict(list)
    for source, path, verb, operation in description.operations():
        tag = operation["tags"][0]
        family = families.get(tag)
        pointer = join_pointer("paths", path, verb)
        described = bundle["paths"][path][verb]
        if family is not None:
            form = _form(bundle, tag, f"{verb.upper()} {path}", described)
            key = (family, operation["x-method"])
            twins[key].append(_Twin(source, pointer, tag, form, "x-differs" in operation))
        elif "x-differs" in operation:
            yield Problem(source.name, f"{pointer}/x-differs", f"{tag} has no family", "drop x-differs")
    for (_, method), group in twins.items():
        yield from _compare(method, group)


def _compare(method: str, group: list[_Twin]) -> Iterator[Problem]:
    aspects = sorted({aspect for twin in group for aspect in twin.form})
    usual = {aspect: Counter(twin.form.get(aspect, "") for twin in group).most_common(1)[0][0] for aspect in aspects}
    for twin in group:
        odd = {aspect: twin.form.get(aspect, "") for aspect in aspects if twin.form.get(aspect, "") != usual[aspect]}
        if twin.is_declared and not odd:
            what = f"it is like the other {method} methods"
            yield Problem(twin.source.name, f"{twin.pointer}/x-differs", what, "drop x-differs")
        elif odd and not twin.is_declared:
            differences = "; ".join(
                f"{aspect}: {came or 'none'}, usually {usual[aspect] or 'none'}" for aspect, came in odd.items()
            )
            what = f"{twin.tag}.{method} is not like the other {method} methods"
            fix = "make it like them, or say under x-differs why it is not"
            yield Problem(twin.source.name, twin.pointer, what, fix, shorten(differences, 400))


def _form(bundle: Json, tag: str, call: str, operation: Json) -> Form:
    """What callers depend on, with the resource's own names taken out."""
    parameters = [resolve(bundle, item) for item in operation.get("parameters", [])]
    bodies = [
        resolve(bundle, media["schema"]) for media in operation.get("requestBody", {}).get("content", {}).values()
    ]
    answers = {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}
    facts: dict[str, Any] = {
        "call": call,
        "scopes": operation["security"],
        "deprecated": operation.get("deprecated", False),
        "side effects": "x-side-effects" in operation,
        **{key: operation.get(key, {}) for key in ("x-task", "x-poll", "x-rate-class")},
        "x-page": {key: value for key, value in operation.get("x-page", {}).items() if key != "sortable"},
        **{
            f"answer {status}": answer.get("$ref") or answer.get("content", "empty")
            for status, answer in answers.items()
        },
        **{
            f"parameter {item['name']}": [item["in"], item.get("required", False), item["schema"]]
            for item in parameters
            if not item["name"].startswith("q[")
        },
        **{
            f"body {name}": [name in body.get("required", []), child.get("$ref", child)]
            for body in bodies
            for name, child in body.get("properties", {}).items()
        },
    }
    return {_rename(aspect, tag): _rename(_write(value), tag) for aspect, value in facts.items() if value}


def _write(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(_strip(value), sort_keys=True)


def _strip(value: Any) -> Any:
    """The value without words."""
    if isinstance(value, list):
        return [_strip(child) for child in value]
    if not isinstance(value, dict):
        return value
    return {key: _strip(child) for key, child in value.items() if key not in {"description", "x-evidence"}}


def _rename(text: str, tag: str) -> str:
    """The text with ``things``, ``thing`` and ``Thing`` in place of the resource's own name; scopes stay."""
    singular = tag.removesuffix("s")
    text = re.sub(rf"(?<![\w:]){tag}(?![\w:])", "things", text)
    text = re.sub(rf"\b{singular}(?=_uuid\b|\b)|(?<=get_){singular}(?=_task\b|\b)", "thing", text)
    return re.sub(rf"\b{naming.to_class(singular)}(?=[A-Z]|\b)", "Thing", text)
