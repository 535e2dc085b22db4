"""What `x-evidence` says of a described element: its texts, and the one level that follows from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .errors import Problem, join_pointer, shorten, suggest
from .spec import Json, Source, walk

KEY = "x-evidence"
LIVE, DOCUMENTED, INFERRED = LEVELS = ("live", "documented", "inferred")
"""What an element may rest on, the best first."""
WHOLE = "*"
"""The key for all values of an enum that have no text of their own."""

_FORM = r"^(live|documented|inferred): .+"
_SECOND_LEVEL = re.compile(r".\b(live|documented|inferred): ")


def read(node: Json, value: str = "") -> list[str]:
    """The texts about an element, or about one value of an enum."""
    marks = node.get(KEY, [])
    return _list(marks.get(value, marks.get(WHOLE, [])) if isinstance(marks, dict) else marks)


def weigh(texts: Iterable[str]) -> str:
    """The best level among the texts; documented where nothing is said."""
    named = {text.partition(":")[0] for text in texts}
    return next((level for level in LEVELS if level in named), DOCUMENTED)


def add(node: Json, texts: list[str], value: str = "") -> None:
    """Puts texts before those of an element, or of one value of an enum; what is said of the whole enum stays."""
    marks = node.get(KEY, [])
    if not value:
        node[KEY] = _shorten([*texts, *_list(marks)])
        return
    by_value = marks if isinstance(marks, dict) else {WHOLE: marks} if marks else {}
    node[KEY] = {**by_value, value: _shorten([*texts, *_list(by_value.get(value, []))])}


def _list(texts: Any) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def _shorten(texts: list[str]) -> str | list[str]:
    return texts[0] if len(texts) == 1 else texts


def check(source: Source) -> Iterator[Problem]:
    """Texts without a level or with two, and values that an enum does not have."""
    for steps, node in walk(source.document):
        if isinstance(node, dict) and KEY in node:
            for inner, what, fix, came in _find_mistakes(node, node[KEY]):
                yield Problem(source.name, join_pointer(*steps, KEY, *inner), what, fix, shorten(came))


def _find_mistakes(node: Json, marks: Any) -> Iterator[tuple[tuple[str | int, ...], str, str, Any]]:
    """(steps, what is wrong, fix, what came) of each mistake in the evidence of one node."""
    if not isinstance(marks, dict):
        yield from _check_texts(marks)
        return
    values = node.get("enum", [])
    if not values:
        yield (), "evidence by value stands at an enum only", "write a text, or a list of texts", marks
        return
    for value, texts in marks.items():
        if value not in values and value != WHOLE:
            fix = suggest([value], values, f"use one of {', '.join(values)}, or {WHOLE} for the whole enum")
            yield (value,), f"the enum has no value {value}", fix, texts
        yield from (((value, *inner), *rest) for inner, *rest in _check_texts(texts))


def _check_texts(texts: Any) -> Iterator[tuple[tuple[str | int, ...], str, str, Any]]:
    if isinstance(texts, list):
        if not texts:
            yield (), "malformed", "write at least one text, or leave the key out", texts
        for index, text in enumerate(texts):
            yield from (((index,), *rest) for _, *rest in _check_text(text))
    else:
        yield from _check_text(texts)


def _check_text(text: Any) -> Iterator[tuple[tuple[str | int, ...], str, str, Any]]:
    if not isinstance(text, str) or not re.search(_FORM, text):
        yield (), "malformed", f"write it so that it matches {_FORM}", text
    elif second := _SECOND_LEVEL.search(text):
        yield (), f"a second level, {second[1]}, in one text", "make it a list of two texts", text
