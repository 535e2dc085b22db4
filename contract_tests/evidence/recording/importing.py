"""Turns reference notes into `documented/`: facts without sentences, scrubbed and in a fixed order."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from contract_tests.evidence.scrub import scrub

from .folders import swap_in

Json = dict[str, Any]

SAME_AS = re.compile(r"(?P<method>[A-Z]+) (?P<path>\S+)(?: (?P<status>\d{3}))?")
# Types that the notes state in words.
CONTENT_TYPES = {"XML": "application/xml", "PDF": "application/pdf", "none": None}
SLUG_WORDS = 7


def import_reference(reference: Path, target: Path) -> list[str]:
    """Write every group of the reference as facts into `target`, replacing it; return the names of the files."""
    groups = {path.stem: read_json(path) for path in sorted((reference / "operations").glob("*.json"))}
    examples = {(operation["method"], operation["path"]): operation for group in groups.values() for operation in group}
    files = {name: list(_read_group(operations, examples)) for name, operations in groups.items()}
    files["objects"] = list(_read_objects(read_json(reference / "objects.json")))
    files["webhooks"] = list(_read_webhooks(read_json(reference / "general.json")))
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        fresh = Path(folder) / target.name
        fresh.mkdir()
        for name, facts in files.items():
            text = json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
            (fresh / f"{name}.json").write_text(text, encoding="utf-8")
        swap_in(fresh, target)
    return sorted(files)


def read_json(path: Path) -> Any:
    """Return a file's data."""
    return json.loads(path.read_text(encoding="utf-8"))


def make_slug(title: str, taken: Iterable[str] = ()) -> str:
    """Return a short name for a case, made of the start of its title and unlike those taken."""
    words = re.findall(r"[a-z0-9]+", re.split(r"[(:;]", title.lower())[0])
    slug = "_".join(words[:SLUG_WORDS]) or "example"
    same = sum(re.fullmatch(rf"{slug}(_\d+)?", name) is not None for name in taken)
    return f"{slug}_{same + 1}" if same else slug


def _read_group(operations: list[Json], examples: Mapping[tuple[str, str], Json]) -> Iterator[Json]:
    for operation in sorted(operations, key=lambda item: (item["path"], item["method"])):
        requests = list(_read_requests(operation))
        yield {
            "method": operation["method"],
            "path": operation["path"],
            "scope": operation["scope"],
            "is_deprecated": bool(operation.get("deprecated")),
            "path_params": [_pick(item, "name", "type") for item in operation["path_params"]],
            "query": [_pick(item, "name", "type", "required", "enum") for item in operation["query"]],
            "body_wrapper": operation["body_wrapper"],
            "body_fields": [_pick(item, "name", "type", "required", "enum") for item in operation["body_fields"]],
            "requests": requests,
            "responses": list(_read_responses(operation, requests, examples)),
        }


def _pick(item: Json, *names: str) -> Json:
    return {name: item[name] for name in names}


def _read_requests(operation: Json) -> Iterator[Json]:
    """Return every example of what is sent; a query beside a body stays beside it."""
    variants = [(variant["title_en"], variant["body"], variant.get("query")) for variant in _variants(operation)]
    of_responses = [
        (f"for {response['title_en']}", response["request_example"], None)
        for response in operation["responses"]
        if response.get("request_example") is not None
    ]
    taken: list[str] = []
    for title, body, query in [("example", operation["body_example"], None), *variants, *of_responses]:
        if body is not None:
            taken.append(make_slug(title, taken))
            yield {"case": taken[-1], "query": scrub(query or {}), "body": scrub(body)}


def _variants(operation: Json) -> list[Json]:
    return operation.get("request_variants") or []


def _read_responses(operation: Json, requests: list[Json], examples: Mapping[tuple[str, str], Json]) -> Iterator[Json]:
    taken: list[str] = []
    for response in operation["responses"]:
        taken.append(make_slug(response["title_en"], taken))
        own = make_slug(f"for {response['title_en']}")
        body = scrub(_resolve_body(response, examples))
        yield {
            "case": taken[-1],
            "status": response["status"],
            "content_type": _read_content_type(response["content_type"]),
            "query": response.get("request_query") or "",
            "request": next((item["case"] for item in requests if item["case"] == own), None),
            "is_example": "no_example" not in response and (body is not None or "same_as" not in response),
            "body": body,
        }


def _read_content_type(text: str | None) -> str | None:
    name = (text or "").partition(" ")[0] or None
    return CONTENT_TYPES.get(name, name) if name else None


def _resolve_body(response: Json, examples: Mapping[tuple[str, str], Json]) -> Any:
    """Return a response's body; where the notes name another that is the same, that one's, or None if it was left out.

    The notes number the vendor's examples, of which they kept some, so the other is found by its title.
    """
    match = SAME_AS.match(response.get("same_as", ""))
    if match is None:
        return response["body"]
    others = examples[match["method"], match["path"]]["responses"]
    if match["status"]:
        same = (other for other in others if str(other["status"]) == match["status"] and other.get("body"))
    else:
        slug = make_slug(response["title_en"])
        same = (other for other in others if make_slug(other["title_en"]) == slug)
    return next(same, {"body": None})["body"]


def _read_objects(tables: list[Json]) -> Iterator[Json]:
    for table in sorted(tables, key=lambda item: (item["object"], item["folder"])):
        fields = table.get("fields") or [*table.get("extra_fields", ()), *table.get("changed_fields", ())]
        yield {
            "object": table["object"],
            "folder": make_slug(table["folder"].rpartition("/")[2]),
            "same_as": table.get("same_as"),
            "fields": [_read_field(field) for field in fields],
        }


def _read_field(field: Json) -> Json:
    """Return a row of a table; of a condition or a format in words only that there is one."""
    words = (field["format"] or "").split()
    required = field["required"] if isinstance(field["required"], bool) else "conditional"
    return {
        **_pick(field, "name", "type", "access", "enum"),
        "required": required,
        "format": words[0] if words else None,
    }


def _read_webhooks(notes: list[Json]) -> Iterator[Json]:
    taken: list[str] = []
    for note in notes:
        if "payload" in note:
            taken.append(make_slug(note["topic"].partition(": ")[2], taken))
            yield {"case": taken[-1], "body": scrub(note["payload"])}
