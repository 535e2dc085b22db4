"""Checks that methods of the same name work the same way in all resources of a family, unless a difference is declared.

The files of a family repeat each other on purpose, so it is easy to correct one and forget the others. A tag names its
family under ``x-family``. The form that most resources use for a method is the usual one; an operation that deviates
from it gives the reason under ``x-differs``.
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
"""The aspects of an operation, each as a string without the resource's own names."""


@dataclass(frozen=True)
class _Member:
    """One operation of a family."""

    source: Source
    pointer: str
    tag: str
    form: Form
    is_declared: bool


def check(description: Description, bundle: Json) -> Iterator[Problem]:
    """Yield differences that are not declared, and declarations without a difference."""
    families = {tag["name"]: tag["x-family"] for tag in description.root["tags"] if "x-family" in tag}
    members: defaultdict[tuple[str, str], list[_Member]] = defaultdict(list)
    for source, path, verb, operation in description.operations():
        tag = operation["tags"][0]
        family = families.get(tag)
        pointer = join_pointer("paths", path, verb)
        described = bundle["paths"][path][verb]
        if family is not None:
            form = _form(bundle, tag, f"{verb.upper()} {path}", described)
            key = (family, operation["x-method"])
            members[key].append(_Member(source, pointer, tag, form, "x-differs" in operation))
        elif "x-differs" in operation:
            yield Problem(source.name, f"{pointer}/x-differs", f"{tag} has no family", "remove x-differs")
    for (_, method), group in members.items():
        yield from _compare(method, group)


def _compare(method: str, group: list[_Member]) -> Iterator[Problem]:
    aspects = sorted({aspect for member in group for aspect in member.form})
    usual = {aspect: Counter(item.form.get(aspect, "") for item in group).most_common(1)[0][0] for aspect in aspects}
    for member in group:
        found = {aspect: member.form.get(aspect, "") for aspect in aspects}
        unusual = {aspect: value for aspect, value in found.items() if value != usual[aspect]}
        if member.is_declared and not unusual:
            what = f"it does not differ from the other {method} methods"
            yield Problem(member.source.name, f"{member.pointer}/x-differs", what, "remove x-differs")
        elif unusual and not member.is_declared:
            differences = "; ".join(
                f"{aspect}: {value or 'none'}, usually {usual[aspect] or 'none'}" for aspect, value in unusual.items()
            )
            what = f"{member.tag}.{method} differs from the other {method} methods"
            fix = "make it the same, or give the reason under x-differs"
            yield Problem(member.source.name, member.pointer, what, fix, shorten(differences, 400))


def _form(bundle: Json, tag: str, call: str, operation: Json) -> Form:
    """Return what callers depend on, without the resource's own names."""
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
    return {_rename(aspect, tag): _rename(_serialise(value), tag) for aspect, value in facts.items() if value}


def _serialise(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(_remove_texts(value), sort_keys=True)


def _remove_texts(value: Any) -> Any:
    """Return the value without descriptions and evidence."""
    if isinstance(value, list):
        return [_remove_texts(child) for child in value]
    if not isinstance(value, dict):
        return value
    return {key: _remove_texts(child) for key, child in value.items() if key not in {"description", "x-evidence"}}


def _rename(text: str, tag: str) -> str:
    """Replace the resource's own name with ``things``, ``thing`` or ``Thing``, except in scopes."""
    singular = tag.removesuffix("s")
    text = re.sub(rf"(?<![\w:]){tag}(?![\w:])", "things", text)
    text = re.sub(rf"\b{singular}(?=_uuid\b|\b)|(?<=get_){singular}(?=_task\b|\b)", "thing", text)
    return re.sub(rf"\b{naming.to_class(singular)}(?=[A-Z]|\b)", "Thing", text)
