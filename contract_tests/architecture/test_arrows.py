"""What may import what: the arrows of ARCHITECTURE.md, and no other."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.util import find_spec, resolve_name
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
RUNTIME = {f"infakt._runtime.{name}" for name in ("body", "dates", "payload", "record")}
# A room may import itself, the standard library and what stands here. The longest name that fits is a module's room.
ARROWS: dict[str, set[str]] = {
    "infakt._runtime": {"httpx", "httpcore", "attrs", "anyio"},
    "infakt.models": {"attrs"} | RUNTIME,
    "infakt.filters": {"infakt.models"},
    "infakt.resources": {"infakt.models", "infakt.filters", "infakt._runtime"},
    "infakt": {"httpx"},
    "generator.runtime": {"httpx", "httpcore", "attrs", "anyio"},
    "generator.tests": {"generator", "pytest", "hypothesis", "httpx", "openapi_spec_validator", "ruamel"},
    "generator.render": {"generator", "openapi_python_client", "jinja2", "ruamel"},
    "generator": {"jinja2", "ruamel", "jsonschema", "openapi_spec_validator"},
    "contract_tests.emulator": {"starlette", "uvicorn", "httpx"},
}


def fits(module: str, room: str) -> bool:
    """Whether a module lies in a room."""
    return module == room or module.startswith(room + ".")


def find_room(module: str) -> str:
    """Return the smallest room that a module lies in."""
    return max((room for room in ARROWS if fits(module, room)), key=len)


def list_modules() -> Iterator[tuple[str, Path]]:
    """Return every module under a room, with its file."""
    spec = find_spec("infakt")
    assert spec is not None
    assert spec.origin is not None
    roots = {
        "infakt": Path(spec.origin).parent,
        "generator": REPOSITORY / "generator",
        "contract_tests.emulator": REPOSITORY / "contract_tests" / "emulator",
    }
    for name, root in roots.items():
        for path in sorted(root.rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            yield ".".join([name, *parts]).removesuffix(".__init__"), path


def list_imports(module: str, path: Path) -> Iterator[tuple[int, str]]:
    """Return line and name of everything that a module imports, wherever it stands in it."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = resolve_name("." * node.level + (node.module or ""), package)
            yield from ((node.lineno, f"{origin}.{alias.name}" if node.level else origin) for alias in node.names)


def may_import(room: str, name: str) -> bool:
    """Whether an arrow leads from a room to a name."""
    allowed = ARROWS[room] | ({"infakt"} if room == "infakt" else {room})
    return name.partition(".")[0] in sys.stdlib_module_names or any(fits(name, target) for target in allowed)


@pytest.mark.parametrize("room", ARROWS)
def test_room_imports_only_what_its_arrows_say(room: str) -> None:
    """Every import follows an arrow; a wrong one is told as file and line."""
    modules = [(module, path) for module, path in list_modules() if find_room(module) == room]
    wrong = [
        f"{path}:{line}: {module} imports {name}"
        for module, path in modules
        for line, name in list_imports(module, path)
        if not may_import(room, name)
    ]

    assert modules
    assert wrong == []


def test_wrong_arrow_is_seen() -> None:
    """The rules above do refuse what they are there for."""
    wrong = [
        ("infakt._runtime", "infakt.models.invoice"),
        ("infakt._runtime", "infakt.client"),
        ("infakt.models", "infakt._runtime.session"),
        ("infakt.models", "httpx"),
        ("infakt.resources", "infakt.client"),
        ("generator", "openapi_python_client"),
        ("generator", "infakt"),
        ("generator", "contract_tests.emulator"),
        ("contract_tests.emulator", "infakt"),
        ("contract_tests.emulator", "generator.spec"),
    ]

    assert [arrow for arrow in wrong if may_import(*arrow)] == []


def test_nobody_imports_the_runtime_that_is_copied() -> None:
    """The client's runtime exists once in a program: as `infakt._runtime`."""
    wrong = [
        f"{path}:{line}"
        for module, path in list_modules()
        if find_room(module) != "generator.runtime"
        for line, name in list_imports(module, path)
        if fits(name, "generator.runtime")
    ]

    assert wrong == []
