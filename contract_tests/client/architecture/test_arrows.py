"""Which module may import which: the arrows of ARCHITECTURE.md, and no other."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from importlib.util import find_spec, resolve_name
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[3]
TESTS = REPOSITORY / "contract_tests"
RUNTIME = {f"infakt._runtime.{name}" for name in ("body", "dates", "payload", "record")}
OWN_PACKAGES = {"contract_tests", "generator", "infakt", "infakt_contract", "infakt_emulator"}
SHIPPED = {"infakt", "infakt_emulator", "infakt_contract"}
UNAVAILABLE = {"contract_tests.left_out", "contract_tests.system_packages"}
PRIVATE = re.compile(r"\._(?!_)")
A_LIBRARY = "a library"
"""Third-party packages installed for the tests."""
# A room may import itself, the standard library and what is listed here. The longest matching name is a module's room.
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
    "infakt_emulator.inprocess": {"infakt_emulator", "httpx"},
    "infakt_emulator.pytest_plugin": {"infakt_emulator", "infakt", "httpx", "pytest"},
    "infakt_emulator": {"starlette", "uvicorn"},
    "infakt_contract.checks.writing.accountant": {"infakt", "infakt_contract", "infakt_emulator", "pypdf", "pytest"},
    "infakt_contract": {"infakt", "infakt_emulator", "httpx", "hypothesis", "jsonschema_rs", "pytest", "uvicorn"},
    "contract_tests.conftest": {"infakt_contract", "contract_tests.left_out", "pytest"},
    "contract_tests.left_out": {"infakt_contract", "contract_tests.system_packages", "pytest"},
    "contract_tests.system_packages": set(),
    "contract_tests": set(),
    "contract_tests.emulator": {"infakt_emulator", "infakt_contract", A_LIBRARY},
    "contract_tests.evidence": {*SHIPPED, *UNAVAILABLE, A_LIBRARY},
    "contract_tests.client": {*SHIPPED, *UNAVAILABLE, "contract_tests.evidence.recording", A_LIBRARY},
    "contract_tests.suite": {*SHIPPED, "contract_tests.evidence.recording", "contract_tests.client.script", A_LIBRARY},
    "contract_tests.client.quota.simulation": {"infakt", "infakt._runtime"},  # drives flows without their drivers
}


def is_in(module: str, room: str) -> bool:
    """Whether a module is in a room."""
    return module == room or module.startswith(room + ".")


def find_room(module: str) -> str:
    """Return the smallest room that a module is in."""
    return max((room for room in ARROWS if is_in(module, room)), key=len)


def find_reached(target: str) -> str | None:
    """Return the room that an arrow leads to, unless it leads to third-party code."""
    return max((room for room in ARROWS if is_in(target, room)), key=len, default=None)


def list_modules() -> Iterator[tuple[str, Path]]:
    """Return every module in a room, with its file."""
    spec = find_spec("infakt")
    assert spec is not None
    assert spec.origin is not None
    roots = {
        "infakt": Path(spec.origin).parent,
        "generator": REPOSITORY / "generator",
        "infakt_emulator": TESTS / "emulator" / "infakt_emulator",
        "infakt_contract": TESTS / "suite" / "infakt_contract",
        "contract_tests": TESTS,
    }
    for name, root in roots.items():
        for path in sorted(root.rglob("*.py")):
            if name != "contract_tests" or not SHIPPED & set(path.parts):
                parts = path.relative_to(root).with_suffix("").parts
                yield ".".join([name, *parts]).removesuffix(".__init__"), path


def list_imports(module: str, path: Path) -> Iterator[tuple[int, str]]:
    """Return line and name of every import of a module, at any depth."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = resolve_name("." * node.level + (node.module or ""), package)
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def find_imported(module: str, path: Path, modules: set[str]) -> set[str]:
    """Return the modules of a set that a module imports, each by the longest name that matches an import."""
    names = {name for _, name in list_imports(module, path)}
    found = (max((known for known in modules if is_in(name, known)), key=len, default=None) for name in names)
    return {known for known in found if known is not None}


def may_import(room: str, name: str) -> bool:
    """Whether an arrow leads from a room to a name; an arrow to a package does not cover its private names."""
    top = name.partition(".")[0]
    if top in sys.stdlib_module_names or (A_LIBRARY in ARROWS[room] and top not in OWN_PACKAGES):
        return True
    allowed = ARROWS[room] | ({"infakt"} if room == "infakt" else {room})
    is_inside = is_in(room, "infakt")
    return any(
        is_in(name, target) and (is_inside or not PRIVATE.search(name) or PRIVATE.search(target) is not None)
        for target in allowed
    )


@pytest.mark.parametrize("room", ARROWS)
def test_room_imports_only_what_its_arrows_allow(room: str) -> None:
    """Every import follows an arrow; a wrong one is reported with file and line."""
    modules = [(module, path) for module, path in list_modules() if find_room(module) == room]
    wrong = [
        f"{path}:{line}: {module} imports {name}"
        for module, path in modules
        for line, name in list_imports(module, path)
        if not may_import(room, name)
    ]

    assert modules
    assert wrong == []


def test_rooms_have_no_cycle() -> None:
    """No room depends on itself through other rooms."""
    rooms = {
        room: {found for target in targets if (found := find_reached(target)) and not is_in(room, found)}
        for room, targets in ARROWS.items()
    }

    assert set(TopologicalSorter(rooms).static_order()) == set(ARROWS)


@pytest.mark.parametrize("package", ["infakt_emulator", "infakt_contract"])
def test_modules_have_no_cycle(package: str) -> None:
    """No module depends on itself through its imports; imports for annotations count as well."""
    files = {module: path for module, path in list_modules() if is_in(module, package)}
    graph = {module: find_imported(module, path, set(files)) for module, path in files.items()}

    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"import cycle, each is imported by the next: {' -> '.join(error.args[1])}")
    assert files
    assert set(order) == set(files)


def test_cycle_is_found(tmp_path: Path) -> None:
    """An import for annotations only, and one of a submodule by its package, are found."""
    path = tmp_path / "fault.py"
    path.write_text(
        "if TYPE_CHECKING:\n    from infakt_emulator.engine import Emulator\nfrom infakt_emulator import limits\n"
    )
    modules = {"infakt_emulator", "infakt_emulator.engine", "infakt_emulator.limits"}

    imported = find_imported("infakt_emulator.faults.fault", path, modules)

    assert imported == {"infakt_emulator.engine", "infakt_emulator.limits"}


def test_wrong_import_is_found() -> None:
    """The rules above do refuse what they are meant to refuse."""
    wrong = [
        ("infakt._runtime", "infakt.models.invoice"),
        ("infakt._runtime", "infakt.client"),
        ("infakt.models", "infakt._runtime.session"),
        ("infakt.models", "httpx"),
        ("infakt.resources", "infakt.client"),
        ("generator", "openapi_python_client"),
        ("generator", "infakt"),
        ("generator", "infakt_emulator"),
        ("infakt_emulator", "infakt"),
        ("infakt_emulator", "httpx"),
        ("infakt_emulator", "generator.spec"),
        ("infakt_emulator", "infakt_contract"),
        ("infakt_contract", "contract_tests.client.script"),
        ("infakt_contract", "infakt._runtime.session"),
        ("contract_tests.client", "infakt._runtime.session"),
        ("contract_tests.client", "generator.spec"),
        ("contract_tests.evidence", "contract_tests.client.script"),
        ("contract_tests.client", "contract_tests.evidence.kill"),
    ]

    assert [arrow for arrow in wrong if may_import(*arrow)] == []


def test_copied_runtime_is_never_imported() -> None:
    """The client's runtime exists once in a program: as `infakt._runtime`."""
    wrong = [
        f"{path}:{line}"
        for module, path in list_modules()
        if find_room(module) != "generator.runtime"
        for line, name in list_imports(module, path)
        if is_in(name, "generator.runtime")
    ]

    assert wrong == []
