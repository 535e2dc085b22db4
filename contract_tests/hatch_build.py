"""Chooses what the wheel holds: the tests marked `contract`, whatever they import, and the evidence as data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import resolve_name
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "contract_tests"
MARK = "pytest.mark.contract"
ENTRIES = ("command.py", "emulator/**/*.py", "recording/**/*.py")
DATA = ("infakt-contract.ini", "documented/*.json", "cassettes/**/*.yaml")


class ContractTests(BuildHookInterface[Any]):
    """Has the wheel hold these files and no others."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's
        """Name them."""
        root = Path(self.root)
        build_data["force_include"] = {
            str(path): f"{PACKAGE}/{path.relative_to(root).as_posix()}" for path in sorted(choose_files(root))
        }


def choose_files(root: Path) -> set[Path]:
    """Return the files of the suite that a downstream team needs."""
    modules = {_name(path, root): path for path in root.rglob("*.py")}
    waiting = {*filter(_is_marked, modules.values()), *(path for pattern in ENTRIES for path in root.glob(pattern))}
    chosen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        chosen.add(path)
        names = {*_find_imports(path, _name(path, root)), *_find_surroundings(path, root)}
        waiting |= {modules[name] for name in names & modules.keys()} - chosen
    return chosen | {path for pattern in DATA for path in root.glob(pattern)}


def _name(path: Path, root: Path) -> str:
    """Return a module's name."""
    return ".".join((PACKAGE, *path.relative_to(root).with_suffix("").parts)).removesuffix(".__init__")


def _is_marked(path: Path) -> bool:
    is_test = path.name.startswith("test_")
    return is_test and any(ast.unparse(node) == MARK for node in _walk(path) if isinstance(node, ast.Attribute))


def _walk(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


def _find_surroundings(path: Path, root: Path) -> Iterator[str]:
    """Return the packages that a module lies in, and what pytest reads in each for a test."""
    for folder in path.relative_to(root).parents:
        package = ".".join((PACKAGE, *folder.parts))
        yield package
        if path.name.startswith("test_"):
            yield f"{package}.conftest"


def _find_imports(path: Path, name: str) -> Iterator[str]:
    """Return everything that may be a module among what a module imports, wherever it stands in it."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in _walk(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = resolve_name("." * node.level + (node.module or ""), package)
            yield from (origin, *(f"{origin}.{alias.name}" for alias in node.names))
