"""The evidence of a described element (`x-evidence`): its texts, and the level that follows from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .errors import Problem, join_pointer, shorten, suggest
from .spec import Json, Source, walk

KEY = "x-evidence"
LIVE, DOCUMENTED, INFERRED = LEVELS = ("live", "documented", "inferred")
"""The levels of evidence, the strongest first."""
WHOLE = "*"
"""The key that stands for all values of an enum without texts of their own."""

_FORM = r"^(live|documented|inferred): .+"
_SECOND_LEVEL = re.compile(r".\b(live|documented|inferred): ")


def read(node: Json, value: str = "") -> list[str]:
    """Return the texts about an element, or about one value of an enum."""
    evidence = node.get(KEY, [])
    return _to_list(evidence.get(value, evidence.get(WHOLE, [])) if isinstance(evidence, dict) else evidence)


def find_strongest(texts: Iterable[str]) -> str:
    """Return the strongest level of the texts; documented if there is no text."""
    named = {text.partition(":")[0] for text in texts}
    return next((level for level in LEVELS if level in named), DOCUMENTED)


def add(node: Json, texts: list[str], value: str = "") -> None:
    """Insert texts before those of an element, or of one value of an enum; texts about the whole enum are kept."""
    evidence = node.get(KEY, [])
    if not value:
        node[KEY] = _from_list([*texts, *_to_list(evidence)])
        return
    by_value = evidence if isinstance(evidence, dict) else {WHOLE: evidence} if evidence else {}
    node[KEY] = {**by_value, value: _from_list([*texts, *_to_list(by_value.get(value, []))])}


def _to_list(texts: Any) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def _from_list(texts: list[str]) -> str | list[str]:
    return texts[0] if len(texts) == 1 else texts


def check(source: Source) -> Iterator[Problem]:
    """Yield a problem for each text without exactly one level, and for each value that the enum does not have."""
    for steps, node in walk(source.document):
        if isinstance(node, dict) and KEY in node:
            for inner, what, fix, fragment in _find_mistakes(node, node[KEY]):
                yield Problem(source.name, join_pointer(*steps, KEY, *inner), what, fix, shorten(fragment))


def _find_mistakes(node: Json, evidence: Any) -> Iterator[tuple[tuple[str | int, ...], str, str, Any]]:
    """Yield (steps, what is wrong, fix, fragment) of each mistake in the evidence of one node."""
    if not isinstance(evidence, dict):
        yield from _check_texts(evidence)
        return
    values = node.get("enum", [])
    if not values:
        yield (), "only an enum has evidence by value", "write a text, or a list of texts", evidence
        return
    for value, texts in evidence.items():
        if value not in values and value != WHOLE:
            fix = suggest([value], values, f"use one of {', '.join(values)}, or {WHOLE} for the whole enum")
            yield (value,), f"the enum has no value {value}", fix, texts
        yield from (((value, *inner), *rest) for inner, *rest in _check_texts(texts))


def _check_texts(texts: Any) -> Iterator[tuple[tuple[str | int, ...], str, str, Any]]:
    if isinstance(texts, list):
        if not texts:
            yield (), "malformed", "write at least one text, or remove the key", texts
        for index, text in enumerate(texts):
            yield from (((index,), *rest) for _, *rest in _check_text(text))
    else:
        yield from _check_text(texts)


def _check_text(text: Any) -> Iterator[tuple[tuple[str | int, ...], str, str, Any]]:
    if not isinstance(text, str) or not re.search(_FORM, text):
        yield (), "malformed", f"it must match {_FORM}", text
    elif second := _SECOND_LEVEL.search(text):
        yield (), f"the text has a second level, {second[1]}", "split it into a list of two texts", text
