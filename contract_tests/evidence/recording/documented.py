"""Load `documented/`: what the vendor documents about each operation, with its examples."""

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
    """An example of a request."""

    case: str
    query: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Response:
    """An example of a response.

    Attributes:
        status: The status, or None where the documentation gives none.
        request: The case of the request that it answers, if the documentation shows them together.
        is_example: Whether the documentation shows the response, rather than only its status.
    """

    case: str
    status: int | None
    content_type: str | None
    query: str
    request: str | None
    is_example: bool
    body: Any


@dataclass(frozen=True)
class Documented:
    """One documented operation; the format of its file is in `documented.schema.json`."""

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
        """The method and path, which identify an operation."""
        return self.method, self.path

    def name(self, case: str) -> str:
        """Return the name of an example in tables and test ids."""
        return f"{self.method} {self.path} {case}"


def load_documented() -> list[Documented]:
    """Return every documented operation, in the order of the files."""
    return [operation for path in _find_groups() for operation in _read_group(path)]


def load_webhooks() -> dict[str, Any]:
    """Return the documented payloads of webhooks by case."""
    return {item["case"]: item["body"] for item in json.loads((FOLDER / "webhooks.json").read_text(encoding="utf-8"))}


def _find_groups() -> list[Path]:
    return [path for path in sorted(FOLDER.glob("*.json")) if path.stem not in NOT_OPERATIONS]


def _read_group(path: Path) -> Iterator[Documented]:
    for item in json.loads(path.read_text(encoding="utf-8")):
        requests = [Request(**request) for request in item.pop("requests")]
        responses = [Response(**response) for response in item.pop("responses")]
        yield Documented(group=path.stem, requests=requests, responses=responses, **item)
