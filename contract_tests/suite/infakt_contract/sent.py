"""A request as it was sent, and as a line of curl that repeats it."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from urllib.parse import quote

from infakt_contract.description import Description, Operation
from infakt_emulator import FULL_KEY
from infakt_emulator.inprocess import BASE_URL
from infakt_emulator.messages import Call

ORIGIN = BASE_URL.removesuffix("/api/v3")
KEY_HEADER = "X-inFakt-ApiKey"
OFFSET = re.compile(r"\boffset=\d+")
MASK = "***"
LONGEST_BODY = 2_000
SHORTEST_KEY = 8


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One request.

    Attributes:
        method: Method of HTTP.
        url: Address with its query, encoded.
        operation: Operation that it calls, or None if none is described.
        body: Its body, empty if it has none.
        media_type: Media type of the body.
        has_other_key: Whether it was sent with another key than that of the run, to see it refused.
    """

    method: str
    url: str
    operation: Operation | None = None
    body: bytes = b""
    media_type: str = ""
    has_other_key: bool = False

    @property
    def question(self) -> tuple[str, str, bytes]:
        """What all pages of one list have in common."""
        return self.method, OFFSET.sub("", self.url), self.body

    def as_curl(self, *, key: str) -> str:
        """Return a line of curl that sends it again, with the key in a variable.

        Args:
            key: Key of the run, which is masked wherever it is.
        """
        header = "wrong-key" if self.has_other_key else "$INFAKT_API_KEY"
        parts = ["curl -gsS", f'-H "{KEY_HEADER}: {header}"']
        if self.method != "GET":
            parts.insert(1, f"-X {self.method}")
        if self.body:
            parts += [
                "-H",
                shlex.quote(f"Content-Type: {self.media_type}"),
                "--data-raw",
                shlex.quote(self._cut_body()),
            ]
        # Brackets are legible, and with -g curl leaves them alone.
        url = self.url.replace("%5B", "[").replace("%5D", "]")
        return mask(" ".join([*parts, shlex.quote(url)]), key)

    def _cut_body(self) -> str:
        text = self.body.decode(errors="replace")
        return text if len(text) <= LONGEST_BODY else f"{text[:LONGEST_BODY]}… ({len(self.body)} bytes in all)"


def read_call(description: Description, call: Call) -> Sent:
    """Return a request as the emulator has received it."""
    found = description.find(call.method, call.path)
    query = f"?{call.query}" if call.query else ""
    return Sent(
        method=call.method,
        url=f"{ORIGIN}{call.path}{query}",
        operation=found[0] if found else None,
        body=call.body,
        media_type=call.header("content-type"),
        has_other_key=call.header(KEY_HEADER.lower()) != FULL_KEY,
    )


def mask(text: str, key: str) -> str:
    """Return a text without a key, also where it is encoded for a URL; one that is too short may be any word."""
    for secret in {key, quote(key, safe="")} if len(key) >= SHORTEST_KEY else ():
        text = text.replace(secret, MASK)
    return text
