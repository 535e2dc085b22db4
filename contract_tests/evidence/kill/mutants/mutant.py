"""What a mutant is, and all mutants of a client."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from contract_tests.evidence.kill.client_faults import ClientFault
from contract_tests.evidence.kill.copies import RUNTIME
from contract_tests.evidence.kill.mutants.changes import Change, find_changes

SKIPPED_FIELDS = {"annotation", "returns", "decorator_list", "bases"}
SKIPPED_NODES = (ast.JoinedStr, ast.Import, ast.ImportFrom)
SHOWN_TEXT = 70
TYPE_MAKERS = {"TypeVar", "ParamSpec", "NewType", "TypeAlias", "cast"}

Walked = tuple[Change, tuple[str, ...], tuple[range, ...]]
"""A change, the names of the scopes around it, and the ranges of lines around it."""


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One small change of one file of the runtime.

    Attributes:
        scope: The qualified name of the function or class that is changed, empty for the module.
        line: The first line that changes.
        places: Ranges of lines, from the statement outwards; a test that runs one of the first may notice.
        old: The lines that change, as they are.
        new: The same lines, changed.
        fault: The change, for a copy of the client.
    """

    scope: str
    line: int
    places: tuple[range, ...]
    old: str
    new: str
    fault: ClientFault

    @property
    def file(self) -> str:
        """The file that is changed."""
        return self.fault.file

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What stays the same when lines above are added or removed."""
        return (self.file, self.scope, self.old, self.new)


def list_mutants(client: Path, files: Collection[str] = ()) -> list[Mutant]:
    """Return all mutants of the runtime of a client or of some of its files, in the order of files and lines."""
    found: list[Mutant] = []
    for path in sorted((client / RUNTIME).glob("*.py")):
        if files and path.name not in files:
            continue
        source = path.read_bytes()
        lines = source.splitlines(keepends=True)
        mutants = [
            _make(path.name, lines, found) for found in _walk(ast.parse(source), (), (range(1, len(lines) + 1),))
        ]
        found.extend({(mutant.line, mutant.new): mutant for mutant in mutants}.values())
    return found


def _walk(
    node: ast.AST, scope: tuple[str, ...], places: tuple[range, ...], *, is_in_function: bool = False
) -> Iterator[Walked]:
    """Yield the changes below a node, with the names and the ranges of lines around them."""
    for change in find_changes(node):
        yield change, scope, (_range(change.node), *places) if is_in_function else places
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        scope = (*scope, node.name)
        places = (_range(node), *places)
        is_in_function = not isinstance(node, ast.ClassDef)
    elif isinstance(node, ast.stmt) and is_in_function:
        places = (_range(node), *places)
    for field, value in ast.iter_fields(node):
        if field in SKIPPED_FIELDS or (field == "keywords" and isinstance(node, ast.ClassDef)):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_skipped(child):
                yield from _walk(child, scope, places, is_in_function=is_in_function)


def _is_skipped(node: ast.AST) -> bool:
    """Whether changes of a node would never matter: imports, names of types, docstrings."""
    match node:
        case ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")]):
            return True
        case ast.Assign(value=ast.Subscript() | ast.BinOp(op=ast.BitOr()), targets=[ast.Name(id=name)]):
            return name[:1].isupper() and not name.isupper()
        case ast.Call(func=ast.Name(id=name)):
            return name in TYPE_MAKERS
        case ast.Expr(value=ast.Constant()):
            return True
    return isinstance(node, SKIPPED_NODES)


def _make(file: str, lines: Sequence[bytes], walked: Walked) -> Mutant:
    change, scope, places = walked
    node = change.node
    first, last = node.lineno - 1, node.end_lineno or node.lineno
    head, tail = lines[first][: node.col_offset], lines[last - 1][node.end_col_offset :]
    old = _join(lines[first:last])
    new = _join([head, change.text.encode(), tail])
    start, stop = _find_unique(lines, first, last)
    above, below = _join(lines[start:first]), _join(lines[last:stop])
    shown = dedent(old).strip(), dedent(new).strip()
    fault = ClientFault(
        name=f"{file}:{node.lineno} {_squeeze(ast.unparse(node))} -> {_squeeze(change.text)}",
        description=f"In {'.'.join(scope) or 'the module'}.",
        file=file,
        old=f"{above}{old}{below}",
        new=f"{above}{new}{below}",
        where=(),
    )
    return Mutant(scope=".".join(scope), line=node.lineno, places=places, old=shown[0], new=shown[1], fault=fault)


def _find_unique(lines: Sequence[bytes], first: int, last: int) -> tuple[int, int]:
    """Return the smallest range of lines around the given one whose text occurs once in the file."""
    text = b"".join(lines)
    start, stop = first, last
    while text.count(b"".join(lines[start:stop])) > 1:
        start, stop = max(0, start - 1), min(len(lines), stop + 1)
    return start, stop


def _range(node: ast.expr | ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def _join(lines: Sequence[bytes]) -> str:
    return b"".join(lines).decode()


def _squeeze(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= SHOWN_TEXT else f"{words[: SHOWN_TEXT - 1]}…"
