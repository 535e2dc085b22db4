"""What the package exports: its lists of names are complete and exact."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import infakt
from infakt import Payload, Record, errors, filters, models

PUBLIC_MODULES = [infakt, models, errors, filters]


def list_modules() -> list[str]:
    """Return every module of the package."""
    return [module.name for module in pkgutil.walk_packages(infakt.__path__, "infakt.")]


def read_names(module: ModuleType) -> set[str]:
    """Return the names that a public module has for type checkers: those re-exported and those defined."""
    tree = ast.parse(inspect.getsource(module))
    imported = {
        alias.asname
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }
    return imported | {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


@pytest.mark.parametrize("name", list_modules())
def test_module_imports(name: str) -> None:
    """Every module of the package can be imported."""
    assert import_module(name).__name__ == name


@pytest.mark.parametrize("module_name", PUBLIC_MODULES, ids=lambda module_name: module_name.__name__)
def test_list_of_names_matches_the_type_checkers_view(module_name: ModuleType) -> None:
    """`__all__` contains each public name once, and no other."""
    assert sorted(module_name.__all__) == sorted(read_names(module_name))


@pytest.mark.parametrize(
    ("module_name", "name"),
    [(module_name, name) for module_name in PUBLIC_MODULES for name in module_name.__all__],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_name_exists(module_name: ModuleType, name: str) -> None:
    """Every name in a list exists, and is listed by `dir`."""
    value = getattr(module_name, name)

    assert getattr(value, "__name__", name) in {name, f"{module_name.__name__}.{name}"}
    assert name in dir(module_name)


@pytest.mark.parametrize("module_name", [infakt, models], ids=lambda module_name: module_name.__name__)
def test_unknown_name_is_an_attribute_error(module_name: ModuleType) -> None:
    """Names are loaded on first use; an unknown one fails as in any module."""
    with pytest.raises(AttributeError, match=f"module '{module_name.__name__}' has no attribute 'Nonsense'"):
        module_name.Nonsense  # noqa: B018 - the access is what is tested


def test_all_models_are_exported() -> None:
    """Every record, payload and enum that a module of models defines is a public name."""
    kinds: set[str] = set()
    for name in list_modules():
        if name.startswith("infakt.models."):
            defined: dict[str, Any] = vars(import_module(name))
            kinds |= {
                key
                for key, value in defined.items()
                if inspect.isclass(value) and value.__module__ == name and issubclass(value, Record | Payload | Enum)
            }

    assert kinds == set(models.__all__)


def test_all_errors_are_exported() -> None:
    """Every error that the runtime defines is a public name."""
    runtime = import_module("infakt._runtime.errors")

    assert set(errors.__all__) == {
        name for name, value in vars(runtime).items() if inspect.isclass(value) and value.__module__ == runtime.__name__
    }


def test_package_is_marked_as_typed() -> None:
    """Type checkers use the package's own annotations."""
    assert [place for place in infakt.__path__ if Path(place, "py.typed").is_file()] == list(infakt.__path__)
