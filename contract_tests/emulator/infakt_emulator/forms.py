"""Forms: bodies of `multipart/form-data` with fields and files."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP

from .messages import Row, bad_request

MEDIA_TYPE = "multipart/form-data"


@dataclass(frozen=True, kw_only=True)
class File:
    """One file of a form."""

    field: str
    name: str
    content: bytes


def read_form(content_type: str, body: bytes) -> tuple[Row, tuple[File, ...]]:
    """Return the fields and the files of a form.

    Raises:
        RefusedError: The body is not a valid form (400).
    """
    message = BytesParser(EmailMessage, policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    if not message.is_multipart() or message.defects:
        raise bad_request("Treść zapytania nie jest poprawnym formularzem.")
    texts: Row = {}
    files = []
    for part in message.iter_parts():
        field = str(part.get_param("name", "", "content-disposition"))
        payload = part.get_payload(decode=True)
        content, name = (payload if isinstance(payload, bytes) else b""), part.get_filename()
        if name is None:
            texts[field] = content.decode("utf-8", "replace")
        else:
            files.append(File(field=field, name=name, content=content))
    return texts, tuple(files)
