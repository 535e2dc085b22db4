"""`documented/` as data: what the vendor documents of each operation, with its examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "documented"
NOT_OPERATIONS = frozenset({"objects", "webhooks"})


@dataclass(frozen=True)
class Request:
    """An example of what is sent."""

    case: str
    query: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Response:
    """An example of what comes; `request` names the example that it answers, where one is given with it."""

    case: str
    status: int | None
    content_type: str | None
    query: str
    request: str | None
    is_example: bool
    body: Any


@dataclass(frozen=True)
class Documented:
    """One documented operation."""

    group: str
    method: str
    path: str
    scope: str | None
    is_deprecated: bool
    path_params: list[dict[str, str]]
    query: list[dict[str, Any]]
    body_wrapper: str | None
    body_fields: list[dict[str, Any]]
    requests: list[Request]
    responses: list[Response]

    @property
    def key(self) -> tuple[str, str]:
        """What tells operations apart."""
        return self.method, self.path

    def name(self, case: str) -> str:
        """Return how an example of the operation is called in tables and test names."""
        return f"{self.method} {self.path} {case}"


def load_documented(folder: Path = FOLDER) -> list[Documented]:
    """Return every documented operation, in the order of the files."""
    return [operation for path in _groups(folder) for operation in _read_group(path)]


def load_webhooks(folder: Path = FOLDER) -> dict[str, Any]:
    """Return the documented payloads of webhooks by case."""
    return {item["case"]: item["body"] for item in json.loads((folder / "webhooks.json").read_text(encoding="utf-8"))}


def _groups(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.json")) if path.stem not in NOT_OPERATIONS]


def _read_group(path: Path) -> Iterator[Documented]:
    for item in json.loads(path.read_text(encoding="utf-8")):
        requests = [Request(**request) for request in item.pop("requests")]
        responses = [Response(**response) for response in item.pop("responses")]
        yield Documented(group=path.stem, requests=requests, responses=responses, **item)
