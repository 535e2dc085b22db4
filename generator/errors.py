"""Mistakes in the description or a template: where, what was found, what to do."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one place. ``pointer`` is a JSON pointer into ``file``."""

    file: str
    pointer: str
    what: str
    fix: str
    fragment: str = ""

    def __str__(self) -> str:
        lines = [f"{self.file}#{self.pointer or '/'}", f"  {self.what}"]
        if self.fragment:
            lines.append(f"  got:  {self.fragment}")
        lines.append(f"  fix:  {self.fix}")
        return "\n".join(lines)


class GeneratorError(Exception):
    """A stage found problems; all are listed, and nothing was written."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def shorten(fragment: object, width: int = 160) -> str:
    """The fragment on one line, cut to ``width`` characters."""
    text = json.dumps(fragment, ensure_ascii=False, default=str)
    return text if len(text) <= width else text[: width - 1] + "…"


def suggest(unknown: Iterable[object], known: Iterable[str], fix: str = "", *, count: int = 1) -> str:
    """What to write in place of unknown names.

    Args:
        unknown: Names that do not exist.
        known: Names that do.
        fix: What to say where no known name is near; by default all of them.
        count: How many near names to offer for each unknown one.
    """
    names = list(known)
    near = [match for name in unknown for match in difflib.get_close_matches(str(name), names, count)]
    return f"did you mean {', '.join(near)}?" if near else fix or f"use one of {', '.join(names)}"


def join_pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901) from its steps."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
