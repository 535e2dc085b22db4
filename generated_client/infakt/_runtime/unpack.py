# Generated: do not edit. Change openapi/ or generator/runtime/unpack.py,
# then run: python -m generator build
"""Unpacks a body in pieces of bounded size, whatever a few packed bytes stand for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

ACCEPTED = "gzip, deflate"
"""What is asked for. Other encodings are refused: those that the HTTP library knows it unpacks without a bound."""

_PIECE = 1 << 16
_NAMES = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


def find_encodings(values: list[str]) -> list[str]:
    """The encodings that the values of ``Content-Encoding`` name, in the order in which they were applied."""
    names = [name.strip().lower() for value in values for name in value.split(",")]
    return [_NAMES.get(name, "unknown") for name in names if name not in {"", "identity"}]


class Unpacker:
    """Unpacks one body: ``encoding`` is gzip, deflate (with zlib's frame or without), or None for one as it is."""

    def __init__(self, encoding: str | None) -> None:
        self._encoding = encoding
        self._stream: Any = None  # a decompressor of zlib, whose class has no public name
        self._held = b""
        self._has_ended = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing: a packed body says where it ends."""
        return self._stream is None and not self._held

    def unpack(self, piece: bytes) -> Iterator[bytes]:
        """What the next piece stands for, a little at a time. Raises ``zlib.error`` for what is not packed so."""
        if self._encoding is None:
            yield piece
            return
        self._held += piece
        while self._begin():
            part = self._stream.decompress(self._held, _PIECE)
            self._held = self._stream.unconsumed_tail
            yield part
            if self._stream.eof:
                self._held, self._stream, self._has_ended = self._stream.unused_data, None, True
            elif not self._held and len(part) < _PIECE:
                return

    def _begin(self) -> bool:
        """Whether a stream is being unpacked: another one may follow the first, or zeros that fill up a block."""
        if self._stream is None:
            self._held = self._held.lstrip(b"\0") if self._has_ended else self._held
            if len(self._held) > 1:  # two bytes show how a stream begins
                self._stream = zlib.decompressobj(self._find_window())
        return self._stream is not None

    def _find_window(self) -> int:
        """The window bits of a stream, by its first two bytes."""
        if self._encoding == "gzip":
            return zlib.MAX_WBITS | 16
        has_frame = self._held[0] & 15 == 8 and int.from_bytes(self._held[:2]) % 31 == 0
        return zlib.MAX_WBITS if has_frame else -zlib.MAX_WBITS
