"""Mistakes in the description or a template: where they are, what was found, and what to do."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one place.

    Attributes:
        pointer: A JSON pointer into ``file``.
        what: What is wrong.
        fix: What to do.
        fragment: The value that was found, shortened.
    """

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
    """A stage found problems; all of them are listed, and nothing was written."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def shorten(fragment: object, width: int = 160) -> str:
    """Return the fragment as JSON on one line, cut to ``width`` characters."""
    text = json.dumps(fragment, ensure_ascii=False, default=str)
    return text if len(text) <= width else text[: width - 1] + "…"


def suggest(unknown: Iterable[object], known: Iterable[str], fix: str = "", *, count: int = 1) -> str:
    """Return what to write instead of unknown names.

    Args:
        unknown: Names that do not exist.
        known: Names that exist.
        fix: The advice if no known name is similar; by default a list of all known names.
        count: Maximum number of similar names for each unknown one.
    """
    names = list(known)
    near = [match for name in unknown for match in difflib.get_close_matches(str(name), names, count)]
    return f"did you mean {', '.join(near)}?" if near else fix or f"use one of {', '.join(names)}"


def join_pointer(*steps: str | int) -> str:
    """Return the JSON pointer (RFC 6901) of a path."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
