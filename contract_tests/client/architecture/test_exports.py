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

FACES = [infakt, models, errors, filters]


def list_modules() -> list[str]:
    """Return every module of the package."""
    return [module.name for module in pkgutil.walk_packages(infakt.__path__, "infakt.")]


def read_names(module: ModuleType) -> set[str]:
    """Return the names that a public module has for type checkers: those imported as themselves and those defined."""
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


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.__name__)
def test_list_of_names_is_what_type_checkers_see(face: ModuleType) -> None:
    """`__all__` holds each public name once, and no other."""
    assert sorted(face.__all__) == sorted(read_names(face))


@pytest.mark.parametrize(
    ("face", "name"),
    [(face, name) for face in FACES for name in face.__all__],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_name_exists(face: ModuleType, name: str) -> None:
    """Every name in a list exists, and is listed by `dir`."""
    value = getattr(face, name)

    assert getattr(value, "__name__", name) in {name, f"{face.__name__}.{name}"}
    assert name in dir(face)


@pytest.mark.parametrize("face", [infakt, models], ids=lambda face: face.__name__)
def test_unknown_name_is_an_attribute_error(face: ModuleType) -> None:
    """Names are loaded at their first use; an unknown one fails as in any module."""
    with pytest.raises(AttributeError, match=f"module '{face.__name__}' has no attribute 'Nonsense'"):
        face.Nonsense  # noqa: B018 - the access is the test


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
    """Type checkers read the package's own annotations."""
    assert [place for place in infakt.__path__ if Path(place, "py.typed").is_file()] == list(infakt.__path__)
