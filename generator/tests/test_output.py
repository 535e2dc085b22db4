"""The output for tiny descriptions: their clients are imported, and behave as described."""

from __future__ import annotations

import ast
import inspect
import itertools
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from generator import pipeline

from .conftest import Description

Build = Callable[[], ModuleType]


def _thing(document: Any) -> Any:
    return document["components"]["schemas"]["Thing"]


def _answer(module: ModuleType, body: object) -> Any:
    """Return the client of a server that answers everything with ``body``."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=body))
    return module.Infakt(api_key="k", base_url="http://127.0.0.1", http_client=httpx.Client(transport=transport))


def test_operation_becomes_method_of_its_tag(build: Build) -> None:
    """An operation is the method ``x-method`` of the resource named by its tag."""
    client = _answer(build(), {"name": "a", "count": 2})

    thing = client.things.get(1)

    assert (thing.name, thing.count) == ("a", 2)


def test_mixin_is_merged_and_is_no_class(build: Build) -> None:
    """A mixin's properties become the schema's own, and the mixin does not become a model."""
    models = build().models

    assert models.__all__ == ["Thing"]


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": ["string", "null"], "format": "date"}, "2024-02-30", "2024-02-30"),
        ({"type": ["number", "string"]}, "1.5", 1.5),
        ({"type": ["integer", "string"], "x-unit": "grosze"}, "7", 7),
        ({"type": ["object", "null"]}, {"a": 1}, {"a": 1}),
        ({"type": "array", "items": {"type": "integer"}}, None, None),
    ],
)
def test_value_is_read_by_its_type_or_given_as_it_came(
    description: Description, build: Build, schema: object, value: object, expected: object
) -> None:
    """A value reads as its described type; other values are returned unchanged."""
    description.change("resources/things", lambda doc: _thing(doc)["properties"].update(x=schema))
    module = build()

    assert module.models.Thing.from_dict({"x": value}).x == expected


def test_names_that_python_keeps_get_an_underscore(description: Description, build: Build) -> None:
    """A property called ``class`` is the attribute ``class_`` and stays ``class`` on the wire."""
    description.change("resources/things", lambda doc: _thing(doc)["properties"].update({"class": {"type": "string"}}))
    thing = build().models.Thing.from_dict({"class": "a"})

    assert (thing.class_, thing.to_dict()) == ("a", {"class": "a"})


def test_description_reaches_the_docstring(description: Description, build: Build) -> None:
    """A method's docstring says its operation, scope and side effects."""

    def edit(document: Any) -> None:
        document["paths"]["/things/{thing_id}.json"]["get"]["x-side-effects"] = "Counts it."

    description.change("resources/things", edit)
    module = build()
    text = type(_answer(module, {}).things).get.__doc__

    assert "Read one thing." in text
    assert "Side effects: Counts it." in text
    assert "Calls GET /things/{thing_id}.json; scope api:things:read." in text


def test_quotes_and_backslashes_do_not_break_the_output(description: Description, build: Build) -> None:
    """A description may contain quotes and backslashes."""
    words = 'Say """no""" to C:\\temp and \\N.'
    description.change("resources/things", lambda doc: _thing(doc).update(description=words))

    assert "C:\\temp" in build().models.Thing.__doc__


def test_two_builds_are_byte_identical(description: Description, tmp_path: Path) -> None:
    """The same description results in the same bytes."""
    for name in ("one", "two"):
        pipeline.build(description.folder, tmp_path / name)
    one, two = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.*")} for n in ("one", "two")
    )

    assert one == two


def test_every_output_says_where_to_change_it(description: Description, tmp_path: Path) -> None:
    """Each file of code names its template or runtime file and the command to run."""
    pipeline.build(description.folder, tmp_path / "out")
    heads = {path: path.read_text(encoding="utf-8").splitlines()[:2] for path in (tmp_path / "out").rglob("*.py")}

    assert heads
    for path, (first, second) in heads.items():
        assert "do not edit" in first, path
        assert Path(first.split()[-1].rstrip(",")).exists(), path
        assert second.endswith("python -m generator build"), path


def test_build_removes_what_nothing_produces(description: Description, tmp_path: Path) -> None:
    """A build deletes a file that the description no longer results in."""
    target = tmp_path / "out"
    pipeline.build(description.folder, target)
    stale = target / "infakt" / "models" / "stale.py"
    stale.write_text("", encoding="utf-8")

    pipeline.build(description.folder, target)

    assert not stale.exists()


def _find_unions(module: ModuleType) -> list[list[str]]:
    """Yield the alternatives of every union in the annotations of a client's models and resources."""
    package = Path(str(module.__file__)).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in package.glob("[mr]*s/*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    return [ast.unparse(node).split(" | ") for node in nodes if "[" not in ast.unparse(node)]


def test_alternative_stands_once_in_an_annotation(description: Description, build: Build) -> None:
    """A field with an enum's value or another string is annotated with the enum and str, each once."""
    color = {"type": "string", "description": "A colour.", "enum": ["red"]}
    fields = {"color": {"anyOf": [{"$ref": "#/components/schemas/Color"}, {"type": "string"}]}}

    def edit(document: Any) -> None:
        document["components"]["schemas"]["Color"] = color
        _thing(document)["properties"].update(fields)

    description.change("resources/things", edit)

    unions = _find_unions(build())

    assert ["Color", "str"] in unions
    assert [names for names in unions if len(set(names)) < len(names)] == []


def _find_docstrings(module: ModuleType, name: str) -> dict[str, str]:
    """Return the docstrings of a model's attributes, by attribute."""
    text = Path(str(module.__file__)).with_name("models").joinpath(f"{name}.py").read_text(encoding="utf-8")
    body = next(node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)).body
    pairs = itertools.pairwise(body)
    return {
        ast.unparse(field.target): inspect.cleandoc(str(after.value.value))
        for field, after in pairs
        if isinstance(field, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
    }


def test_attribute_has_its_description_and_unit(description: Description, build: Build) -> None:
    """The docstring of an attribute is its description and unit; one without either has none."""
    price = {"type": "integer", "x-unit": "grosze", "description": 'With "VAT".'}
    description.change("resources/things", lambda doc: _thing(doc)["properties"].update(price=price))

    found = _find_docstrings(build(), "thing")

    assert found == {"count": "How many.", "price": 'With "VAT". In grosze.'}


def test_docstring_of_a_method_has_sections(build: Build) -> None:
    """Arguments and errors are sections in Google style, one line each."""
    text = inspect.getdoc(build().Infakt.things.get)

    assert text is not None
    summary, calls, arguments, raises = text.split("\n\n")
    assert summary == "Read one thing."
    assert calls == "Calls GET /things/{thing_id}.json; scope api:things:read."
    assert arguments == "Args:\n    thing_id: Its id."
    assert [line.split(":")[0].strip() for line in raises.splitlines()] == [
        "Raises",
        "StatusError",
        "NoAnswerError",
        "UnusableAnswerError",
    ]
