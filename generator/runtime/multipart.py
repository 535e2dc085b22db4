"""Bodies that carry files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, cast

from .address import check_text
from .body import OMIT, encode
from .json_types import is_sequence

Upload: TypeAlias = "str | os.PathLike[str] | BinaryIO"
Part: TypeAlias = tuple[str, tuple[str | None, bytes | str]]


def write_parts(body: Mapping[str, Any], files: frozenset[str]) -> tuple[Part, ...]:
    """The parts of a form; those named in ``files`` are paths or binary file objects.

    Files are read here, once, so that every attempt sends the same bytes.
    """
    parts: list[Part] = []
    for name, value in body.items():
        if value is OMIT:
            continue
        items = value if is_sequence(value) else [value]
        parts += [(name, _read(item) if name in files else (None, _write(name, item))) for item in items]
    return tuple(parts)


def _write(name: str, value: Any) -> str:
    text = str(encode(value))
    check_text(text, name)
    return text


def _read(upload: Any) -> tuple[str, bytes]:
    if isinstance(upload, str | os.PathLike):
        path = Path(cast("str | os.PathLike[str]", upload))
        return _clean(path.name), path.read_bytes()
    content = upload.read()
    if not isinstance(content, bytes):
        msg = "an upload is a path or a file object opened in binary mode"
        raise TypeError(msg)
    return _clean(Path(str(getattr(upload, "name", "upload"))).name), content


def _clean(name: str) -> str:
    """The name of a file, with ``?`` for bytes that the file system took and that are no text."""
    return name.encode(errors="replace").decode()
