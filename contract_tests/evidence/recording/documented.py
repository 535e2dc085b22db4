"""Load `documented/`: what the vendor documents about each operation, with its examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "documented"
NOT_OPERATIONS = frozenset({"objects", "webhooks"})


class InvalidFileError(ValueError):
    """A file of documented facts cannot be read; the message names the file and the place."""


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


def load_documented(folder: Path = FOLDER) -> list[Documented]:
    """Return every documented operation, in the order of the files.

    Raises:
        InvalidFileError: A file is not JSON, or an entry lacks a key or has an unknown one.
    """
    paths = [path for path in sorted(folder.glob("*.json")) if path.stem not in NOT_OPERATIONS]
    return [operation for path in paths for operation in _read_group(path)]


def load_webhooks() -> dict[str, Any]:
    """Return the documented payloads of webhooks by case."""
    return {item["case"]: item["body"] for item in json.loads((FOLDER / "webhooks.json").read_text(encoding="utf-8"))}


def _read_group(path: Path) -> Iterator[Documented]:
    try:
        items = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        msg = f"{path.name} line {error.lineno} is not JSON: {error.msg}; correct the line"
        raise InvalidFileError(msg) from error
    for number, item in enumerate(items):
        try:
            yield _read_operation(path.stem, item)
        except (KeyError, TypeError) as error:
            msg = f"{path.name}: [{number}]: the keys must be those of documented.schema.json, got {error!r}"
            raise InvalidFileError(msg) from error


def _read_operation(group: str, item: dict[str, Any]) -> Documented:
    requests = [Request(**request) for request in item.pop("requests")]
    responses = [Response(**response) for response in item.pop("responses")]
    return Documented(group=group, requests=requests, responses=responses, **item)
