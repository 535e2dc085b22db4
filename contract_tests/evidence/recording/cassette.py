"""Cassettes: exchanges in vcrpy's format, with a block that says where they come from."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from contract_tests.evidence.scrub import BOUNDARY, FAKE_BOUNDARY, VERSION, scrub, scrub_headers, scrub_url

FOLDER = Path(__file__).parents[1] / "cassettes"
SOURCES = ("documentation", "emulator", "sandbox")


@dataclass(frozen=True)
class Exchange:
    """One request and its response; header names are in lower case, bodies are as sent."""

    method: str
    uri: str
    request_headers: Mapping[str, str]
    request_body: bytes
    status: int
    reason: str
    response_headers: Mapping[str, str]
    response_body: bytes

    @property
    def path(self) -> str:
        """The path without host and query."""
        return re.sub(r"^https?://[^/]+|\?.*$", "", self.uri)

    def request_json(self) -> Any:
        """Return the JSON body of the request, or None if it is empty."""
        return _read_json(self.request_body)

    def response_json(self) -> Any:
        """Return the JSON body of the response, or None if it is empty or not JSON."""
        return _read_json(self.unpacked_body) if self.is_json else None

    @property
    def unpacked_body(self) -> bytes:
        """The body of the response, decompressed."""
        return _unpack(self.response_body, self.response_headers)

    @property
    def is_json(self) -> bool:
        """Whether the response has a JSON body."""
        return "json" in self.response_headers.get("content-type", "") and self.response_body != b""

    def scrubbed(self) -> Exchange:
        """Return the exchange as it may be published, with its JSON indented."""
        return replace(
            self,
            uri=scrub_url(self.uri),
            request_headers=scrub_headers(self.request_headers),
            request_body=scrub_body(self.request_body, self.request_headers),
            response_headers=scrub_headers(self.response_headers),
            response_body=scrub_body(self.response_body, self.response_headers),
        )


@dataclass(frozen=True)
class Cassette:
    """The exchanges of one story.

    Attributes:
        source: One of `SOURCES`.
        origin: The example or story within the source.
        scrubber: The version of the scrubber.
    """

    resource: str
    name: str
    source: str
    origin: str
    exchanges: tuple[Exchange, ...]
    scrubber: int = VERSION

    def __str__(self) -> str:
        return f"{self.resource}/{self.name}"

    def write(self, folder: Path) -> None:
        """Write the cassette below a folder.

        Raises:
            FileExistsError: The folder already has a cassette of that name.
        """
        path = folder / self.resource / f"{self.name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        provenance = {"source": self.source, "from": self.origin, "scrubber": self.scrubber}
        interactions = [_write_exchange(exchange) for exchange in self.exchanges]
        data = {"provenance": provenance, "interactions": interactions, "version": 1}
        with path.open("x", encoding="utf-8") as file:
            yaml.dump(data, file, _Dumper, allow_unicode=True, sort_keys=False, width=120)


def read_cassettes(folder: Path = FOLDER) -> Iterator[Cassette]:
    """Yield every cassette below a folder, sorted by name."""
    for path in sorted(folder.glob("*/*.yaml")):
        yield read_cassette(path)


def read_cassette(path: Path) -> Cassette:
    """Return a cassette.

    Raises:
        KeyError: The file has no provenance.
    """
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    provenance = data["provenance"]
    exchanges = tuple(_read_exchange(item) for item in data["interactions"])
    return Cassette(
        path.parent.name, path.stem, provenance["source"], provenance["from"], exchanges, provenance["scrubber"]
    )


def scrub_body(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Return a body as it may be published; only JSON is scrubbed, since other bodies have no keys."""
    kind = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    boundary = BOUNDARY.search(kind)
    if boundary:
        return body.replace(boundary[1].encode(), FAKE_BOUNDARY.encode())
    if "json" not in kind or not body:
        return body
    text = json.dumps(scrub(_read_json(_unpack(body, headers))), ensure_ascii=False, indent=1) + "\n"
    return _pack(text.encode(), headers)


def _is_packed(headers: Mapping[str, str]) -> bool:
    return any(name.lower() == "content-encoding" and value == "gzip" for name, value in headers.items())


def _unpack(body: bytes, headers: Mapping[str, str]) -> bytes:
    return gzip.decompress(body) if _is_packed(headers) else body


def _pack(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Return a gzip body without compression, for which every version of zlib gives the same bytes."""
    return gzip.compress(body, compresslevel=0, mtime=0) if _is_packed(headers) else body


def _read_json(body: bytes) -> Any:
    return json.loads(body) if body.strip() else None


def _write_exchange(exchange: Exchange) -> dict[str, Any]:
    return {
        "request": {
            "method": exchange.method,
            "uri": exchange.uri,
            "headers": _list_headers(exchange.request_headers),
            "body": _write_body(exchange.request_body),
        },
        "response": {
            "status": {"code": exchange.status, "message": exchange.reason},
            "headers": _list_headers(exchange.response_headers),
            "body": {"string": _write_body(exchange.response_body)},
        },
    }


def _read_exchange(data: Mapping[str, Any]) -> Exchange:
    request, response = data["request"], data["response"]
    return Exchange(
        method=request["method"],
        uri=request["uri"],
        request_headers={name: values[0] for name, values in request["headers"].items()},
        request_body=_read_body(request["body"]),
        status=response["status"]["code"],
        reason=response["status"]["message"],
        response_headers={name: values[0] for name, values in response["headers"].items()},
        response_body=_read_body(response["body"]["string"]),
    )


def _list_headers(headers: Mapping[str, str]) -> dict[str, list[str]]:
    return {name: [headers[name]] for name in sorted(headers)}


def _write_body(body: bytes) -> str | bytes:
    try:
        return body.decode()
    except UnicodeDecodeError:
        return body


def _read_body(body: str | bytes | None) -> bytes:
    return body.encode() if isinstance(body, str) else body or b""


class _Dumper(yaml.CSafeDumper):
    """Writes strings of several lines as block scalars."""


def _represent_text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)
