# Generated: do not edit. Change openapi/ or generator/runtime/content.py,
# then run: python -m generator build
"""Whether a download is what was asked for, from its first byte to its last.

A body can end early without a word: chunks that are ended properly, a packed body whose end is cut off, a connection
without a length that is closed. What is whole shows it at its own end.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import BinaryIO

from .answer import Answer
from .errors import UnusableAnswerError

_BOM = b"\xef\xbb\xbf"
_SIGNATURES = {
    "application/pdf": (b"%PDF-",),
    "application/zip": (b"PK\x03\x04", b"PK\x05\x06"),
    "application/xml": (b"<",),
    "text/html": (b"<",),
}
_BINARY = {"application/pdf", "application/zip"}
_REFUSED = {"text/html", "application/json"}
_HEAD, _TAIL = 64, 1024
_PIECE = 1 << 16


def check_content(answer: Answer, media_types: Sequence[str], content: BinaryIO) -> None:
    """Raises ``UnusableAnswerError`` unless a download begins and ends as its type, one of those expected, does."""
    stated = answer.content_type
    media_type = stated if stated in media_types else media_types[0]
    content.seek(0)
    head = _skip_blanks(media_type, content.read(_HEAD))
    if (stated in _REFUSED and stated not in media_types) or not head.startswith(_SIGNATURES.get(media_type, b"")):
        raise _unusable(answer, f"{stated or 'no content type'} where {' or '.join(media_types)} was expected")
    is_whole = _ENDS.get(media_type)
    if is_whole is not None and not is_whole(content):
        raise _unusable(answer, f"{media_type} that ends early or is damaged")


def _unusable(answer: Answer, what: str) -> UnusableAnswerError:
    msg = f"{answer.status} with {what}"
    return UnusableAnswerError(msg, status=answer.status, excerpt=answer.excerpt(), request_id=answer.request_id)


def _skip_blanks(media_type: str, head: bytes) -> bytes:
    return head if media_type in _BINARY else head.removeprefix(_BOM).lstrip()


def _tail(content: BinaryIO) -> bytes:
    size = content.seek(0, os.SEEK_END)
    content.seek(max(0, size - _TAIL))
    return content.read(_TAIL)


def _is_whole_pdf(content: BinaryIO) -> bool:
    """ISO 32000-1, 7.5.5: the last line is ``%%EOF``; readers look for it in the last 1024 bytes."""
    return b"%%EOF" in _tail(content)


def _is_whole_zip(content: BinaryIO) -> bool:
    """The directory of an archive is at its end."""
    import zipfile  # brings a lot with it, for archives only

    return zipfile.is_zipfile(content)


def _is_whole_html(content: BinaryIO) -> bool:
    """A page that opens its root closes it; a fragment has none."""
    content.seek(0)
    return b"<html" not in content.read(_TAIL).lower() or b"</html" in _tail(content).lower()


def _is_whole_xml(content: BinaryIO) -> bool:
    """A document parses to the end of its root. Entities are not followed, since a small one may grow without bound."""
    from xml.parsers import expat  # for documents only

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse_entity
    content.seek(0)
    piece = _skip_blanks("application/xml", content.read(_PIECE))
    try:
        while piece:
            parser.Parse(piece, False)
            piece = content.read(_PIECE)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError):
        return False
    return True


def _refuse_entity(*_: object) -> None:
    msg = "a document of the API declares no entity"
    raise ValueError(msg)


_ENDS: dict[str, Callable[[BinaryIO], bool]] = {
    "application/pdf": _is_whole_pdf,
    "application/zip": _is_whole_zip,
    "application/xml": _is_whole_xml,
    "text/html": _is_whole_html,
}
