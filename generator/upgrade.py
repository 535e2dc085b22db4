"""Proposes the edit of ``evidence.yaml`` that a live run of the contract suite supports, without making it.

The run's file is written by the suite with ``--evidence``. The suite is not imported; only its JSON is read.
"""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from . import filters, levels, sightings
from .elements import Element, list_elements
from .errors import GeneratorError, Problem, shorten
from .places import locate
from .spec import Description, Json

_LISTS = ("operations", "parameters", "fields", "values")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAIN = re.compile(r"[A-Za-z][\w.=\[\] -]*")
_FIX = "give the file that the suite wrote with --evidence"


@dataclass(frozen=True)
class Run:
    """A live run.

    Attributes:
        shown: The names of the elements that it has shown.
        drift: What it has contradicted, as rows of the suite's drift.
    """

    id: str
    day: str
    shown: tuple[str, ...]
    drift: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The run in words."""
        return f"run {self.id} of {self.day}"

    def contradicts(self, name: str) -> bool:
        """Return whether the responses of an operation, or a field of this name, differed from the description."""
        operations = {operation for operation, *_ in self.drift}
        fields = {where.rstrip("/").rpartition("/")[2] for _, where, *_ in self.drift} - {""}
        return name in operations or name.partition(".")[2].rpartition(".")[2] in fields


def read_run(path: Path, bundle: Json) -> Run:
    """Read a run's file.

    Raises:
        GeneratorError: The file is not the evidence of a run, or the run was against another server.
    """
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GeneratorError([Problem(str(path), "", "this is not the evidence of a run", _FIX, str(error))]) from error
    problems = list(_check(str(path), data, bundle))
    if problems:
        raise GeneratorError(problems)
    shown = dict.fromkeys(name for kind in _LISTS for name in data["shown"].get(kind, []))
    drift = tuple(tuple(map(str, row)) for row in data.get("drift", []))
    return Run(str(data["run"]), data["day"], tuple(shown), drift)


def _check(file: str, data: Any, bundle: Json) -> Iterator[Problem]:
    if not isinstance(data, dict):
        yield Problem(file, "", "expected an object", _FIX, shorten(data))
        return
    missing = [key for key in ("run", "day", "target", "shown") if not data.get(key)]
    if missing:
        yield Problem(file, "", f"no {' and no '.join(missing)}", _FIX)
    elif not isinstance(data["shown"], dict) or not _DAY.fullmatch(str(data["day"])):
        fragment = shorten([data["day"], data["shown"]])
        yield Problem(file, "", "day must be YYYY-MM-DD, and shown must map kinds to lists of names", _FIX, fragment)
    elif data["target"] not in _list_targets(bundle):
        what = f"a run against {data['target']} is no evidence about inFakt"
        yield Problem(file, "/target", what, f"give a run against {' or '.join(sorted(_list_targets(bundle)))}")


def _list_targets(bundle: Json) -> set[str]:
    """Return the suite's names of the servers in the description."""
    return {"sandbox", *(urlsplit(server["url"]).hostname or "" for server in bundle["servers"])}


def propose(folder: Path, description: Description, bundle: Json, run: Run) -> tuple[str, list[str]]:
    """Return (a unified diff of ``evidence.yaml``, notes about it); the diff is empty if the run shows nothing new."""
    elements = list_elements(bundle)
    derived = set(filters.list_derived(bundle))
    known = [elements[name] for name in run.shown if name in elements]
    fresh = [item for item in known if item.level != levels.LIVE and not item.is_derived]
    upgraded = [item for item in fresh if not run.contradicts(item.name)]
    text = _write(run, [item.name for item in upgraded]) if upgraded else ""
    return _compare(folder, text), [
        _count(run, upgraded),
        *_list("contradicted by the run, so not proposed", [item.name for item in fresh if item not in upgraded]),
        *_list("drift", ["  ".join(row) for row in run.drift]),
        *_list("filters by the general rule; list one to count it", [name for name in run.shown if name in derived]),
        *_list("not described", [name for name in run.shown if name not in elements and name not in derived]),
        *_list("marked as inferred, to be removed as well", _find_marks(description, upgraded)),
    ]


def _count(run: Run, upgraded: list[Element]) -> str:
    counts = Counter(item.kind.value for item in upgraded)
    found = ", ".join(f"{kind} {number}" for kind, number in counts.items())
    return f"{run.text} would make live: {found or 'nothing more'}"


def _list(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return [f"{title}:", *found] if found else []


def _find_marks(description: Description, upgraded: Iterable[Element]) -> Iterator[str]:
    for item in upgraded:
        if item.level == levels.INFERRED:
            file, pointer = locate(description, item.evidence_steps)
            yield f"{item.name}  {file}#{pointer}"


def _write(run: Run, names: Iterable[str]) -> str:
    """Return the run's entry in the format of the file."""
    lines = [f"  - run: {json.dumps(run.id)}", f"    day: {json.dumps(run.day)}", "    shows:"]
    lines += [f"      - {name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)}" for name in names]
    return "\n".join(lines) + "\n"


def _compare(folder: Path, added: str) -> str:
    """Return the diff that appends an entry to the file, as ``git apply`` takes it."""
    path = folder / sightings.FILE
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    new = f"{old.rstrip()}\n\n{added}" if old else f"sources:\n{added}"
    name = f"{folder.resolve().name}/{sightings.FILE}"
    before = f"a/{name}" if old else "/dev/null"
    if not added:
        return ""
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), before, f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
