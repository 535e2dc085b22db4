"""The evidence of a description: the level of each element, what was seen on the wire, and what a live run adds."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import counts, pipeline
from generator.__main__ import ROOT, main
from generator.elements import list_elements
from generator.errors import GeneratorError

from .conftest import Description

PATH = "/things/{thing_id}.json"
COLOUR = {"type": "string", "description": "Its colour.", "enum": ["blue", "red"]}
SEEN = "sources:\n  - seen: a capture\n    shows: [{}]\n"
RUN: dict[str, Any] = {
    "run": "17",
    "day": "2026-11-02",
    "target": "sandbox",
    "drift": [],
    "shown": {"operations": ["get_thing"], "parameters": [], "fields": ["Thing.count"], "values": ["Colour=red"]},
}


def _schemas(document: Any) -> Any:
    return document["components"]["schemas"]


def _count(document: Any) -> Any:
    return _schemas(document)["Thing"]["properties"]["count"]


@pytest.fixture(autouse=True)
def things(description: Description) -> Description:
    """Return a description with an enum, a body defined in its operation, a webhook and a header."""

    def add(document: Any) -> None:
        _schemas(document)["Colour"] = dict(COLOUR)
        _schemas(document)["Thing"]["properties"]["colour"] = {"$ref": "#/components/schemas/Colour"}
        body = {"type": "object", "properties": {"thing": {"$ref": "#/components/schemas/Thing"}}}
        operation = document["paths"][PATH]["get"]
        document["paths"][PATH]["put"] = {
            **operation,
            "operationId": "update_thing",
            "x-method": "update",
            "requestBody": {"content": {"application/json": {"schema": body}}},
        }

    def add_webhook(root: Any) -> None:
        root["webhooks"] = {
            "thing_counted": {"post": {"operationId": "receive_thing_counted", "responses": {"200": {}}}}
        }
        root["webhooks"]["thing_counted"]["post"]["responses"]["200"] = {"description": "Taken."}

    def add_header(document: Any) -> None:
        document["components"]["responses"]["Missing"]["headers"] = {"X-Wait": {"schema": {"type": "string"}}}

    description.change("resources/things", add)
    description.change("openapi", add_webhook)
    description.change("shared/answers", add_header)
    return description


def _levels(description: Description) -> dict[str, str]:
    return {name: item.level for name, item in list_elements(pipeline.describe(description.folder)).items()}


def _complaints(description: Description) -> str:
    with pytest.raises(GeneratorError) as caught:
        pipeline.describe(description.folder)
    return str(caught.value)


def test_every_element_has_a_name_and_is_documented_unless_more_is_said(things: Description) -> None:
    """Operations, parameters, fields, headers, values and webhooks are listed once; the default is documented."""
    names = {
        "get_thing",
        "get_thing thing_id",
        "update_thing",
        "update_thing thing_id",
        "update_thing.body.thing",
        "receive_thing_counted",
        "Missing.X-Wait",
        "Thing.name",
        "Thing.count",
        "Thing.colour",
        "Colour=blue",
        "Colour=red",
    }

    assert _levels(things) == dict.fromkeys(names, "documented")


@pytest.mark.parametrize(
    ("texts", "level"),
    [
        ("live: so", "live"),
        ("documented: so", "documented"),
        ("inferred: so", "inferred"),
        (["inferred: one", "documented: another"], "documented"),
        (["inferred: one", "documented: another", "live: a third"], "live"),
        (["inferred: one", "inferred: another"], "inferred"),
    ],
)
def test_best_text_gives_the_level(things: Description, texts: object, level: str) -> None:
    """Live takes precedence over documented, and documented over inferred."""
    things.change("resources/things", lambda doc: _count(doc).update({"x-evidence": texts}))

    assert _levels(things)["Thing.count"] == level


@pytest.mark.parametrize(
    ("evidence", "blue", "red"),
    [
        ("inferred: so", "inferred", "inferred"),
        ({"red": "live: so"}, "documented", "live"),
        ({"*": "inferred: so", "red": ["live: so"]}, "inferred", "live"),
        ({"*": "live: so", "red": "inferred: so"}, "live", "inferred"),
    ],
)
def test_values_of_an_enum_have_levels_of_their_own(things: Description, evidence: object, blue: str, red: str) -> None:
    """A value has the level of its own texts, or else that of the whole enum's texts."""
    things.change("resources/things", lambda doc: _schemas(doc)["Colour"].update({"x-evidence": evidence}))

    levels = _levels(things)

    assert (levels["Colour=blue"], levels["Colour=red"]) == (blue, red)


def test_text_of_a_schema_lifts_none_of_its_fields(things: Description) -> None:
    """A text about a schema does not apply to its fields."""
    things.change("resources/things", lambda doc: _schemas(doc)["Thing"].update({"x-evidence": "live: so"}))

    assert _levels(things)["Thing.count"] == "documented"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda doc: _count(doc).update({"x-evidence": "seen"}), "count/x-evidence\n  malformed"),
        (lambda doc: _count(doc).update({"x-evidence": ["live: a", 5]}), "count/x-evidence/1\n  malformed"),
        (lambda doc: _count(doc).update({"x-evidence": []}), "write at least one text"),
        (
            lambda doc: _count(doc).update({"x-evidence": "documented: the order; inferred: the rest"}),
            "the text has a second level, inferred",
        ),
        (lambda doc: _count(doc).update({"x-evidence": {"a": "live: so"}}), "only an enum has evidence by value"),
        (
            lambda doc: _schemas(doc)["Colour"].update({"x-evidence": {"rde": "live: so"}}),
            'Colour/x-evidence/rde\n  the enum has no value rde\n  got:  "live: so"\n  fix:  did you mean red?',
        ),
        (
            lambda doc: _schemas(doc)["Colour"].update({"x-evidence": {"red": ["live: a", "b"]}}),
            "Colour/x-evidence/red/1\n  malformed",
        ),
    ],
)
def test_malformed_evidence_is_reported_with_its_place(
    things: Description, edit: Callable[[Any], object], expected: str
) -> None:
    """A text without exactly one level, and an unknown value, are reported with file and pointer."""
    things.change("resources/things", edit)

    text = _complaints(things)

    assert expected in text
    assert "resources/things.yaml#/components/schemas/" in text


def test_malformed_evidence_of_a_header_is_reported(things: Description) -> None:
    """Evidence is checked everywhere, also where the shape of a file does not check it."""
    things.change(
        "shared/answers",
        lambda doc: doc["components"]["responses"]["Missing"]["headers"]["X-Wait"].update({"x-evidence": "perhaps"}),
    )

    assert "headers/X-Wait/x-evidence\n  malformed" in _complaints(things)


def test_what_was_seen_is_live_in_the_bundle(things: Description) -> None:
    """Each element that a source shows gets the source as a text, before its own texts."""
    things.change("resources/things", lambda doc: _count(doc).update({"x-evidence": "documented: a text"}))
    things.change("resources/things", lambda doc: _schemas(doc)["Colour"].update({"x-evidence": "documented: all"}))
    things.write(
        "evidence",
        SEEN.format("Thing.count, Thing.name, Colour=red, Missing.X-Wait")
        + "  - {run: '17', day: '2026-11-02', shows: [Thing.name, get_thing thing_id]}\n",
    )

    bundle = pipeline.describe(things.folder)
    schemas = bundle["components"]["schemas"]

    assert schemas["Thing"]["properties"]["count"]["x-evidence"] == ["live: a capture", "documented: a text"]
    assert schemas["Thing"]["properties"]["name"]["x-evidence"] == ["live: a capture", "live: run 17, 2026-11-02"]
    assert schemas["Colour"]["x-evidence"] == {"*": "documented: all", "red": "live: a capture"}
    assert bundle["components"]["responses"]["Missing"]["headers"]["X-Wait"]["x-evidence"] == "live: a capture"
    assert bundle["paths"][PATH]["get"]["parameters"][0]["x-evidence"] == "live: run 17, 2026-11-02"
    assert [name for name, level in _levels(things).items() if level == "live"] == [
        "get_thing thing_id",
        "Missing.X-Wait",
        "Colour=red",
        "Thing.name",
        "Thing.count",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            SEEN.format("Thing.coutn"),
            "evidence.yaml#/sources/0/shows/0\n  no element is named Thing.coutn\n  fix:  did you",
        ),
        (SEEN.format("GeneralStringNameEq"), "describe the filter in its resource's file, and name that one"),
        (SEEN.format("zzz"), "see generator/elements.py for the names"),
        ("sources:\n  - {seen: a, run: '1', shows: [get_thing]}\n", "evidence.yaml#/sources/0"),
        ("sources:\n  - {run: '1', shows: [get_thing]}\n", "'day' is a required key"),
        ("sources:\n  - {seen: a, shows: []}\n", "evidence.yaml#/sources/0/shows"),
        ("sources:\n  - {seen: a, showns: [get_thing]}\n", "evidence.yaml#/sources/0"),
        ("sources:\n  - {run: '1', day: 2026-11-02, shows: [get_thing]}\n", "put it in quotes"),
        ("- seen: a\n", "evidence.yaml#/\n  expected a mapping"),
    ],
)
def test_wrong_source_is_reported_with_its_place(things: Description, text: str, expected: str) -> None:
    """An unknown name is reported with similar ones, and a malformed entry with what is missing."""
    things.write("evidence", text)

    assert expected in _complaints(things)


def test_guess_at_what_was_seen_is_outdated(things: Description) -> None:
    """An element that is marked only as inferred but was seen is reported with the location of the mark."""
    things.change("shared/answers", lambda doc: _named(doc).update({"x-evidence": "inferred: perhaps"}))
    things.write("evidence", SEEN.format("Thing.name"))

    text = _complaints(things)

    assert "shared/answers.yaml#/components/schemas/Named/properties/name/x-evidence\n" in text
    assert "evidence.yaml shows Thing.name, which is marked only as inferred here" in text


def test_guess_at_something_else_stays_beside_what_was_seen(things: Description) -> None:
    """A guess beside a documented text is about something other than the existence of the element."""
    texts = ["documented: the field", "inferred: its form"]
    things.change("shared/answers", lambda doc: _named(doc).update({"x-evidence": texts}))
    things.write("evidence", SEEN.format("Thing.name"))

    assert _levels(things)["Thing.name"] == "live"


def _named(document: Any) -> Any:
    return _schemas(document)["Named"]["properties"]["name"]


def test_command_counts_and_lists_what_is_inferred(things: Description, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints the counts by kind and level, then each guess with its location and reason."""
    things.change("resources/things", lambda doc: _count(doc).update({"x-evidence": "inferred: a guess"}))
    things.change("shared/answers", lambda doc: _named(doc).update({"x-evidence": "inferred: another"}))
    things.write("evidence", SEEN.format("get_thing, Colour=red"))

    assert main(["--description", str(things.folder), "evidence"]) == 0

    assert capsys.readouterr().out.splitlines() == [
        "|                             | live | documented | inferred |",
        "|-----------------------------|-----:|-----------:|---------:|",
        "| operations                  |    1 |          1 |        0 |",
        "| parameters                  |    0 |          2 |        0 |",
        "| fields                      |    0 |          3 |        2 |",
        "| enum values                 |    1 |          1 |        0 |",
        "| webhooks                    |    0 |          1 |        0 |",
        "| filters by the general rule |    0 |          0 |        0 |",
        "",
        "Thing.name  shared/answers.yaml#/components/schemas/Named/properties/name/x-evidence",
        "  another",
        "Thing.count  resources/things.yaml#/components/schemas/Thing/properties/count/x-evidence",
        "  a guess",
    ]


def _update(description: Description, tmp_path: Path, run: object) -> int:
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")
    return main(["--description", str(description.folder), "evidence", "--update", str(tmp_path / "run.json")])


@pytest.mark.parametrize("text", [None, SEEN.format("Thing.name"), SEEN.format("Thing.name").rstrip()])
def test_run_is_proposed_as_a_difference_that_git_applies(
    things: Description, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None
) -> None:
    """Nothing changes until the proposal is applied; then what the run has shown is live, with its id and day."""
    if text is not None:
        things.write("evidence", text)
    before = {path: path.read_text(encoding="utf-8") for path in sorted(things.folder.rglob("*.yaml"))}

    assert _update(things, tmp_path, RUN) == 0

    printed = capsys.readouterr()
    assert printed.err == "run 17 of 2026-11-02 would make live: operations 1, fields 1, enum values 1\n"
    assert {path: path.read_text(encoding="utf-8") for path in sorted(things.folder.rglob("*.yaml"))} == before
    subprocess.run(["git", "apply"], cwd=things.folder.parent, input=printed.out, text=True, check=True)
    bundle = pipeline.describe(things.folder)
    assert bundle["paths"][PATH]["get"]["x-evidence"] == "live: run 17, 2026-11-02"
    assert _levels(things)["Colour=red"] == "live"
    assert (_levels(things)["Thing.name"] == "live") is (text is not None)
    assert _update(things, tmp_path, {**RUN, "run": "18"}) == 0
    again = capsys.readouterr()
    assert (again.out, again.err) == ("", "run 18 of 2026-11-02 would make live: nothing more\n")


def test_what_a_run_contradicts_is_reported_and_not_proposed(
    things: Description, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Drift, undescribed names and marks to remove are listed; only the rest is proposed."""
    things.change("resources/things", lambda doc: _schemas(doc)["Colour"].update({"x-evidence": "inferred: a guess"}))
    drift = [["get_thing", "/count", "text", "integer or null"]]
    shown = {**RUN["shown"], "fields": ["Thing.count", "Thing.age"]}

    assert _update(things, tmp_path, {**RUN, "drift": drift, "shown": shown}) == 0

    printed = capsys.readouterr()
    assert [line for line in printed.out.splitlines() if line.startswith("+  ")] == [
        '+  - run: "17"',
        '+    day: "2026-11-02"',
        "+    shows:",
        "+      - Colour=red",
    ]
    assert printed.err.splitlines() == [
        "run 17 of 2026-11-02 would make live: enum values 1",
        "contradicted by the run, so not proposed:",
        "  get_thing",
        "  Thing.count",
        "drift:",
        "  get_thing  /count  text  integer or null",
        "not described:",
        "  Thing.age",
        "marked as inferred, to be removed as well:",
        "  Colour=red  resources/things.yaml#/components/schemas/Colour/x-evidence",
    ]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ({**RUN, "target": "loopback"}, "a run against loopback is no evidence about inFakt"),
        ({**RUN, "target": "127.0.0.1"}, "give a run against sandbox or things.example.com"),
        ({**RUN, "target": "emulator"}, "a run against emulator is no evidence about inFakt"),
        ({**RUN, "day": "today"}, "day must be YYYY-MM-DD"),
        ({**RUN, "shown": ["get_thing"]}, "shown must map kinds to lists of names"),
        ({"target": "sandbox", "day": "2026-11-02"}, "no run and no shown"),
        ([], "expected an object"),
        ("", "expected an object"),
    ],
)
def test_run_that_shows_nothing_of_the_vendor_is_refused(
    things: Description, tmp_path: Path, capsys: pytest.CaptureFixture[str], run: object, expected: str
) -> None:
    """Evidence from an emulator, and a file that is not evidence, are reported with a fix."""
    assert _update(things, tmp_path, run) == 1

    printed = capsys.readouterr()
    assert expected in printed.err
    assert printed.out == ""


def test_missing_run_is_a_problem(things: Description, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file is reported without a traceback."""
    options = ["--description", str(things.folder), "evidence", "--update", str(tmp_path / "none.json")]

    assert main(options) == 1
    assert "give the file that the suite wrote with --evidence" in capsys.readouterr().err


def test_run_against_a_server_of_the_description_is_taken(
    things: Description, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The servers that the description names are the vendor's."""
    assert _update(things, tmp_path, {**RUN, "target": "things.example.com"}) == 0

    assert "+      - get_thing\n" in capsys.readouterr().out


def test_filters_of_the_general_rule_are_counted_apart() -> None:
    """Filters of the general rule are inferred, and counted in a separate line."""
    bundle = pipeline.describe(ROOT / "openapi")
    derived = [name for name in bundle["components"]["parameters"] if name.startswith("General")]
    elements = list_elements(bundle)

    assert {elements[name].level for name in derived} == {"inferred"}
    assert counts.tabulate(bundle)[-1].split("|")[4].strip() == str(len(derived))


def test_filter_of_the_general_rule_that_a_run_has_shown_is_named_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run names a filter of the general rule after its list; it counts once it is described individually."""
    shown = {"parameters": ["list_clients q[city_cont]", "list_clients q[nothing_cont]"]}
    run = {"run": "1", "day": "2026-11-25", "target": "sandbox", "shown": shown}
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")

    assert main(["evidence", "--update", str(tmp_path / "run.json")]) == 0

    assert capsys.readouterr().err.splitlines()[1:] == [
        "filters by the general rule; list one to count it:",
        "  list_clients q[city_cont]",
        "not described:",
        "  list_clients q[nothing_cont]",
    ]


def test_readme_has_the_counts() -> None:
    """README.md has the table that `python -m generator evidence` prints."""
    table = "\n".join(counts.tabulate(pipeline.describe(ROOT / "openapi")))

    if table not in (ROOT / "README.md").read_text(encoding="utf-8"):
        pytest.fail(f"the table of counts in README.md is outdated; replace it with:\n\n{table}", pytrace=False)
