"""How mistakes in a description are reported: with file, pointer, value and what to do, never with a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from generator import pipeline
from generator.__main__ import main
from generator.errors import GeneratorError
from generator.render import ClientProject

from .conftest import ROOT, SHARED, THINGS, Description

PATH = "/things/{thing_id}.json"


def _operation(document: Any) -> Any:
    return document["paths"][PATH]["get"]


def _complaints(description: Description) -> str:
    with pytest.raises(GeneratorError) as caught:
        pipeline.describe(description.folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda doc: _operation(doc).update({"x-metod": "get"}), "did you mean x-method?"),
        (lambda doc: _operation(doc).pop("summary"), "'summary' is a required key"),
        (lambda doc: _operation(doc).pop("operationId"), "'operationId' is a required key"),
        (lambda doc: _operation(doc).pop("security"), "'security' is a required key"),
        (lambda doc: _operation(doc)["parameters"][0].pop("description"), "'description' is a required key"),
        (lambda doc: _operation(doc)["parameters"][0].update(name="id"), "the path names ['thing_id']"),
        (lambda doc: _operation(doc).update(tags=["stuff"]), "tag stuff is not declared"),
        (
            lambda doc: _operation(doc).update({"x-task": {"status": "ask_it", "result": "get_thing"}}),
            "ask_it is not an operation",
        ),
        (lambda doc: _operation(doc).update({"x-evidence": "I think so"}), "^(live|documented|inferred): "),
        (lambda doc: doc["components"]["schemas"]["Thing"].update(default=1), "unknown key default"),
        (
            lambda doc: doc["components"]["schemas"]["Thing"].update({"x-kinds": ["vat"]}),
            "kind vat is created by no operation",
        ),
        (lambda doc: doc["components"]["schemas"]["Thing"].update({"x-kinds": []}), "x-kinds"),
        (
            lambda doc: doc["components"]["schemas"].update(
                Unused={"type": "object", "description": "U.", "properties": {"a": {"type": "string"}}}
            ),
            "nothing refers to Unused",
        ),
        (
            lambda doc: _operation(doc)["responses"].update({"200": {"$ref": "#/components/responses/Nothing"}}),
            "there is no component Nothing of kind responses",
        ),
    ],
)
def test_broken_rule_is_reported_with_its_place(
    description: Description, edit: Callable[[Any], object], expected: str
) -> None:
    """A violated rule is reported with file, pointer and what to do."""
    description.change("resources/things", edit)

    text = _complaints(description)

    assert expected in text
    assert "resources/things.yaml#/" in text
    assert "fix:" in text


def test_all_problems_of_a_stage_are_reported_at_once(description: Description) -> None:
    """Two mistakes in one file are reported in one run."""
    description.change(
        "resources/things", lambda doc: (_operation(doc).pop("summary"), _operation(doc).pop("x-method"))
    )

    text = _complaints(description)

    assert "'summary'" in text
    assert "'x-method'" in text


def test_line_that_is_not_yaml_is_named(description: Description) -> None:
    """A file that is not YAML is reported with its line."""
    description.write("resources/things", "paths:\n  a: [1\n")

    assert "resources/things.yaml#/\n  line 3 is not YAML" in _complaints(description)


def test_unquoted_date_is_refused(description: Description) -> None:
    """An unquoted date, which YAML reads as a type that JSON lacks, is reported."""
    description.write(
        "shared/answers", SHARED + "    D: {x-mixin: true, type: object, properties: {a: {enum: [2024-01-01]}}}\n"
    )

    assert "put it in quotes" in _complaints(description)


def test_file_that_no_path_names_is_reported(description: Description) -> None:
    """A resource file whose paths the root does not name is reported, not ignored."""
    description.write("resources/others", THINGS)

    assert "name its paths under paths in openapi.yaml" in _complaints(description)


@pytest.mark.parametrize(
    ("file", "edit", "complaint"),
    [
        ("openapi", lambda root: root["paths"].clear(), "name its paths under paths in openapi.yaml"),
        (
            "resources/things",
            lambda things: things["paths"].update({"/more.json": next(iter(things["paths"].values()))}),
            "add it under paths in openapi.yaml: {$ref: 'resources/things.yaml#/paths/~1more.json'}",
        ),
        (
            "openapi",
            lambda root: root["paths"].update({"/more.json": {"$ref": "resources/things.yaml#/paths/~1more.json"}}),
            "resources/things.yaml has no such path",
        ),
        (
            "openapi",
            lambda root: next(iter(root["paths"].values())).update({"$ref": "resources/things.yaml#/paths/~1other"}),
            "refer to resources/things.yaml#/paths/~1things~1{thing_id}.json",
        ),
        (
            "openapi",
            lambda root: root["paths"].update({"/more.json": {"$ref": "resources/none.yaml#/paths/~1more.json"}}),
            "add it, or remove its paths from openapi.yaml",
        ),
    ],
)
def test_root_names_every_path(
    description: Description, file: str, edit: Callable[[Any], object], complaint: str
) -> None:
    """The root must refer to every described path, under its own name, and to no other."""
    description.change(file, edit)

    assert complaint in _complaints(description)


def test_misspelt_template_variable_fails(
    description: Description, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An undefined name in a template stops the build, with template and line."""
    (tmp_path / "t.jinja").write_text("one\n{{ package.verzion }}\n", encoding="utf-8")
    project = ClientProject(pipeline.describe(description.folder))
    monkeypatch.setattr(project.env.loader, "searchpath", [str(tmp_path)])

    with pytest.raises(GeneratorError, match=r"no attribute 'verzion'") as caught:
        project.render("t.jinja")

    assert f"correct line 2 of {tmp_path / 't.jinja'}" in str(caught.value)


@pytest.mark.parametrize(
    "line",
    ["{{ given.nothing }}", "{{ given | nothing }}", "{% if %}", "{{ given + 1 }}"],
    ids=["name", "filter", "syntax", "type"],
)
def test_mistake_in_a_macro_is_reported_where_it_stands(
    description: Description, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """A mistake in a macro is reported with the macro's file and line, not with those of the template that calls it."""
    macro = f"{{% macro write(given) %}}\n{line}\n{{% endmacro %}}\n"
    (tmp_path / "_macro.jinja").write_text(macro, encoding="utf-8")
    (tmp_path / "t.jinja").write_text(
        '{% import "_macro.jinja" as macros %}\n\n\n\n{{ macros.write("a") }}\n', encoding="utf-8"
    )
    project = ClientProject(pipeline.describe(description.folder))
    monkeypatch.setattr(project.env.loader, "searchpath", [str(tmp_path)])

    with pytest.raises(GeneratorError, match=r"_macro\.jinja#/") as caught:
        project.render("t.jinja")

    assert f"correct line 2 of {tmp_path / '_macro.jinja'}" in str(caught.value)


def test_mistake_in_a_macro_of_ours_has_its_path(description: Description) -> None:
    """The path of a template is relative to the repository's root, so that it can be opened from there."""
    project = ClientProject(pipeline.describe(description.folder))
    resource = SimpleNamespace(doc="Things.", models=[], enums=[], filter_classes=[], methods=[SimpleNamespace()])

    with pytest.raises(GeneratorError, match=r"correct line \d+ of generator/templates/own/_method\.jinja"):
        project.render("resource.py.jinja", resource=resource)


@pytest.mark.parametrize(
    ("arguments", "what", "fix"),
    [
        (["context", "get_thnig"], "there is no operation get_thnig", "did you mean get_thing?"),
        (["context", "xyz"], "there is no operation xyz", "use an operationId of openapi/resources/"),
        (
            ["render", "resorce.py.jinja", "get_thing"],
            "no template resorce.py.jinja",
            "did you mean resource.py.jinja?",
        ),
    ],
)
def test_unknown_name_on_the_command_line_gets_the_nearest(
    description: Description, capsys: pytest.CaptureFixture[str], arguments: list[str], what: str, fix: str
) -> None:
    """A misspelt operation or template is reported with similar names, not with all of them."""
    assert main(["--description", str(description.folder), *arguments]) == 1

    text = capsys.readouterr().err
    assert what in text
    assert f"fix:  {fix}\n" in text


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (lambda client: (client / "infakt" / "errors.py").unlink(), "this file is missing"),
        (lambda client: (client / "infakt" / "own.py").touch(), "nothing produces this file"),
        (lambda client: (client / "infakt" / "errors.py").write_text("# mine\n"), "infakt/errors.py"),
    ],
)
def test_check_names_what_differs(
    description: Description,
    tmp_path: Path,
    harm: Callable[[Path], object],
    expected: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``check`` reports missing files, extra files and the first that differs, with the command to run."""
    options = ["--description", str(description.folder), "--target", str(tmp_path / "out")]
    assert main([*options, "build"]) == 0
    harm(tmp_path / "out")

    assert main([*options, "check"]) == 1
    text = capsys.readouterr().err
    assert expected in text
    assert "python -m generator build" in text


def _places(node: Any) -> int:
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return 1 + sum(_places(child) for child in children)


def _replace(node: Any, place: int, value: Any) -> tuple[Any, int]:
    """Return the document with its ``place``-th node replaced."""
    if place == 0:
        return value, -1
    place -= 1
    items = list(node.items()) if isinstance(node, dict) else list(enumerate(node)) if isinstance(node, list) else []
    for key, child in items:
        if place >= 0:
            node[key], place = _replace(child, place, value)
    return node, place


@settings(max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(
    file=st.sampled_from([("openapi", ROOT), ("resources/things", THINGS), ("shared/answers", SHARED)]),
    share=st.floats(0, 1, exclude_max=True),
    value=st.sampled_from([None, 1, "", "text", [], {}, {"a": 1}, True, ["things"], {"$ref": 5}, {"$ref": "#/x"}]),
)
def test_any_damage_is_a_problem_and_never_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, file: tuple[str, str], share: float, value: object
) -> None:
    """Whichever node is replaced by whichever value, the result is a bundle or a list of problems."""
    description = Description(tmp_path_factory.mktemp("damaged"))
    document = YAML(typ="safe", pure=True).load(file[1])
    damaged, _ = _replace(document, int(share * _places(document)), value)
    description.write(file[0], json.dumps(damaged))

    problems = []
    try:
        ClientProject(pipeline.describe(description.folder))
    except GeneratorError as error:
        problems = error.problems

    assert all(problem.file and problem.fix for problem in problems)
