"""The report on two bundles: each change in words, whether it breaks callers, and the next version."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.__main__ import main
from generator.diff import Effect, compare, next_version, report

from .conftest import Description

PATH = "/things/{thing_id}.json"
BREAKS, ADDS, REWORDS = Effect.BREAKS, Effect.ADDS, Effect.REWORDS
Edit = Callable[[Any], object]


def _ref(name: str) -> Any:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(description: str, properties: Any) -> Any:
    return {"type": "object", "description": description, "properties": properties}


def _query(name: str) -> Any:
    return {"name": name, "in": "query", "description": "One.", "schema": {"type": "integer"}}


@pytest.fixture
def old(description: Description) -> Any:
    """Return the old bundle: one object to read and to write, with an enum."""

    def add(document: Any) -> None:
        item = document["paths"][PATH]
        body = {"type": "object", "properties": {"thing": _ref("Change")}}
        item["put"] = {
            **item["get"],
            "operationId": "update_thing",
            "x-method": "update",
            "requestBody": {"content": {"application/json": {"schema": body}}},
        }
        item["get"]["parameters"] = [*item["get"]["parameters"], _query("wide")]
        schemas = document["components"]["schemas"]
        fields = {"count": {"type": ["integer", "null"]}, "note": {"type": "string"}}
        schemas["Change"] = _object("What changes.", fields)
        schemas["Colour"] = {"type": "string", "description": "Its colour.", "enum": ["blue", "red"]}
        schemas["Thing"]["properties"]["colour"] = {"anyOf": [_ref("Colour"), {"type": "string"}]}

    description.change("resources/things", add)
    bundle = pipeline.describe(description.folder)
    _get(bundle)["parameters"].insert(1, _query("q[count_gt]"))  # a filter belongs to a list, which is not at hand here
    return bundle


def _get(bundle: Any) -> Any:
    return bundle["paths"][PATH]["get"]


def _wide(bundle: Any) -> Any:
    return _get(bundle)["parameters"][-1]


def _schema(bundle: Any, name: str) -> Any:
    return bundle["components"]["schemas"][name]


def _field(bundle: Any, schema: str, name: str) -> Any:
    return _schema(bundle, schema)["properties"][name]


def _demand_size(new: Any) -> None:
    _schema(new, "Change")["required"] = ["size"]
    _schema(new, "Change")["properties"]["size"] = {"type": "integer"}


CHANGES: list[tuple[Edit, Effect, str]] = [
    (lambda new: new["paths"][PATH].pop("put"), BREAKS, "Removed `client.things.update`."),
    (lambda new: new["paths"].update({"/a.json": {"get": _get(new)}}), ADDS, "Added `client.things.get`."),
    (
        lambda new: _get(new).update({"x-method": "read"}),
        BREAKS,
        "Renamed `client.things.get` to `client.things.re",
    ),
    (lambda new: _get(new).update({"operationId": "read_thing"}), REWORDS, ""),
    (lambda new: _get(new).update({"deprecated": True}), REWORDS, "its deprecation changed: nothing → `deprecated`"),
    (lambda new: _get(new)["security"][0].update({"ApiKey": []}), REWORDS, "changed: `api:things:read` → nothing"),
    (lambda new: _get(new)["responses"].update({"200": {}}), BREAKS, "returns nothing where it returned Thing"),
    (lambda new: _get(new)["parameters"].pop(), BREAKS, "Removed the argument `wide` of `client.things.get`."),
    (lambda new: _get(new)["parameters"].pop(1), BREAKS, "Removed the filter `count_gt` of `client.things.get`."),
    (
        lambda new: _get(new)["parameters"].extend(_query(f"q[count_{name}]") for name in ("lt", "eq")),
        ADDS,
        "Added the filters `count_eq`, `count_lt` to `client.things.get`.",
    ),
    (lambda new: _wide(new).update({"required": True}), BREAKS, "`wide` of `client.things.get` became required."),
    (lambda new: _wide(new).update({"schema": {"type": "string"}}), BREAKS, "is string where it was integer."),
    (lambda new: _wide(new)["schema"].update({"type": ["integer", "string"]}), ADDS, "is integer or string where"),
    (lambda new: _wide(new).update({"x-evidence": "live: so"}), REWORDS, "The evidence of the argument `wide`"),
    (lambda new: _schema(new, "Thing")["properties"].pop("count"), BREAKS, "Removed the field `count` of `Thing`."),
    (
        lambda new: _schema(new, "Thing")["properties"].update(size=_query("")["schema"], age=_query("")["schema"]),
        ADDS,
        "Added the fields `age`, `size` to `Thing`.",
    ),
    (
        lambda new: _field(new, "Thing", "count").update({"type": "integer"}),
        REWORDS,
        "is integer where it was integer or",
    ),
    (lambda new: _field(new, "Thing", "count")["type"].append("string"), BREAKS, "is integer or string or null where"),
    (lambda new: _field(new, "Thing", "count").update({"x-unit": "grosze"}), BREAKS, "is integer (grosze) or null"),
    (lambda new: _schema(new, "Thing").update({"required": ["count"]}), REWORDS, ""),
    (lambda new: _field(new, "Change", "count").update({"type": "integer"}), BREAKS, "`count` of `Change` is integer"),
    (lambda new: _field(new, "Change", "note").update({"type": ["string", "null"]}), ADDS, "is string or null where"),
    (lambda new: _schema(new, "Change").update({"required": ["note"]}), BREAKS, "`note` of `Change` became required."),
    (_demand_size, BREAKS, "Added the required field `size` to `Change`."),
    (lambda new: _schema(new, "Colour")["enum"].remove("red"), BREAKS, "Removed the value `red` of `Colour`."),
    (lambda new: _schema(new, "Colour")["enum"].append("green"), ADDS, "Added the value `green` to `Colour`."),
    (
        lambda new: _schema(new, "Colour").update({"x-evidence": {"red": "live: so"}}),
        REWORDS,
        "The evidence of the value `red` of `Colour` changed.",
    ),
    (
        lambda new: _schema(new, "Colour").update({"x-evidence": "live: so"}),
        REWORDS,
        "The evidence of the values `blue`, `red` of `Colour` changed.",
    ),
    (lambda new: _schema(new, "Thing").update({"description": "Other."}), REWORDS, "1 descriptions were reworded."),
    (lambda new: _schema(new, "Thing").update({"x-evidence": "live: so"}), REWORDS, "The evidence of `Thing` changed."),
    (lambda new: new["components"]["schemas"].update(Pair=_object("", {})), ADDS, "Added the class `Pair`."),
    (
        lambda new: new.update(webhooks={"sent": {"post": {"operationId": "sent", "requestBody": {}}}}),
        ADDS,
        "Added the webhook `sent`.",
    ),
]


@pytest.mark.parametrize(("edit", "effect", "sentence"), CHANGES, ids=[sentence[:40] for *_, sentence in CHANGES])
def test_change_is_reported_with_its_effect(old: Any, edit: Edit, effect: Effect, sentence: str) -> None:
    """One change of a bundle is reported in one sentence, under its effect on callers."""
    new = copy.deepcopy(old)
    edit(new)

    changes = compare(old, new)

    assert [(change.effect, change.describe()) for change in changes if sentence not in change.describe()] == []
    assert [change.effect for change in changes] == ([effect] if sentence else [])


def test_equal_bundles_differ_in_nothing(old: Any) -> None:
    """Without a change there is no sentence and no new version."""
    assert compare(old, copy.deepcopy(old)) == []
    assert list(report([], "0.1.0"))[-1] == "Next version: 0.1.0 (after 0.1.0)"


@pytest.mark.parametrize(
    ("version", "effect", "expected"),
    [
        ("0.1.3", BREAKS, "0.2.0"),
        ("0.1.3", ADDS, "0.1.4"),
        ("0.1.3", REWORDS, "0.1.4"),
        ("1.2.3", BREAKS, "2.0.0"),
        ("1.2.3", ADDS, "1.3.0"),
        ("1.2.3", REWORDS, "1.2.4"),
    ],
)
def test_version_follows_from_the_worst_change(old: Any, version: str, effect: Effect, expected: str) -> None:
    """Versions are semantic: the worst change decides, and before 1.0 a breaking one increases the minor number."""
    changes = []
    for edit, kind, sentence in CHANGES:
        if sentence and kind >= effect:
            new = copy.deepcopy(old)
            edit(new)
            changes += compare(old, new)

    assert next_version(version, changes) == expected


def test_long_list_is_short_in_the_changelog(old: Any) -> None:
    """The report lists all names; the draft of the changelog lists the first of many."""
    new = copy.deepcopy(old)
    _schema(new, "Colour")["enum"] += [f"colour{number:02}" for number in range(20)]

    lines = list(report(compare(old, new), "0.1.0"))

    assert "colour19" in lines[2]
    assert lines[-1].endswith("`colour07` and 12 more to `Colour`.")


def test_command_can_fail_where_callers_break(old: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints the report, and exits with 1 only with `--fail-if-breaking`."""
    new = copy.deepcopy(old)
    _schema(new, "Colour")["enum"].remove("red")
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    before.write_text(json.dumps(old), encoding="utf-8")
    after.write_text(json.dumps(new), encoding="utf-8")
    strict = "--fail-if-breaking"

    codes = [
        main(["diff", str(before), str(after)]),
        main(["diff", str(before), str(after), strict]),
        main(["diff", str(before), str(before), strict]),
    ]

    assert codes == [0, 1, 0]
    assert "Breaks callers: 1\n  Removed the value `red` of `Colour`.\n" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["", "[]", "{}", "openapi: 3.1.0"])
def test_what_is_no_bundle_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    """A file of another kind, and a name that is neither a file nor a commit, are reported with a fix."""
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")

    assert main(["diff", str(path), str(path)]) == 1
    assert main(["diff", "no-such-commit", str(path)]) == 1

    printed = capsys.readouterr().err
    assert "not a bundle" in printed
    assert "no commit of that name with a bundle" in printed
