"""Identifiers in paths: one that could lead to another path is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, IntEnum, StrEnum
from typing import Any
from uuid import UUID

import pytest

from contract_tests.client.script import Script, give
from infakt import Infakt

CALLS: list[Callable[[Infakt, Any], Any]] = [
    lambda client, value: client.invoices.get(value),
    lambda client, value: client.invoices.update(value, {}),
    lambda client, value: client.invoices.delete(value),
    lambda client, value: client.invoices.pdf(value, document_type="original"),
    lambda client, value: client.invoices.mark_paid(value),
    lambda client, value: client.invoices.task_status(value),
    lambda client, value: client.invoices.task(value).refresh(),
    lambda client, value: client.invoices.get_attachment("u", value),
    lambda client, value: client.invoices.list_attachments(value).first(),
    lambda client, value: client.clients.get(value),
    lambda client, value: client.clients.delete(value),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "value", ["", "..", ".", ".hidden", "a/b", "a\\b", "a?b", "a#b", "a%2fb", "a b", "a\nb", "a\0", "\u202e"]
)
def test_path_like_identifier_is_refused(
    make_client: Callable[..., Infakt], call: Callable[[Infakt, Any], Any], value: str
) -> None:
    """An empty identifier would address the list, others might address another path."""
    script = Script()

    with pytest.raises(ValueError, match="must be an identifier without blanks, slashes or leading dots"):
        call(make_client(script), value)

    assert script.sent == []


class Text(str):
    """A string whose `str` differs from its value."""

    __slots__ = ()

    def __str__(self) -> str:
        return "***"


class Number(int):
    """An integer whose `str` and `repr` differ from its value."""

    def __repr__(self) -> str:
        return "***"

    __str__ = __format__ = __repr__  # type: ignore[assignment]  # three methods are one


class StringMember(StrEnum):
    """Enum members that are strings."""

    ONE = "abc"


class MixedInMember(str, Enum):  # noqa: UP042 - the older form, whose str() differs from StrEnum's
    """Enum members that are strings, with the `str` of an enum."""

    ONE = "abc"


class IntegerMember(IntEnum):
    """Enum members that are integers."""

    ONE = 17


ACCEPTED: list[tuple[Any, str]] = [
    ("abc", "abc"),
    (17, "17"),
    (Text("abc"), "abc"),
    (StringMember.ONE, "abc"),
    (MixedInMember.ONE, "abc"),
    (Number(17), "17"),
    (IntegerMember.ONE, "17"),
    (UUID("0A0B0C0D-0000-4000-8000-000000000001"), "0a0b0c0d-0000-4000-8000-000000000001"),
]


@pytest.mark.parametrize(("value", "sent"), ACCEPTED, ids=lambda value: type(value).__name__)
def test_identifier_is_sent_by_its_value(make_client: Callable[..., Infakt], value: Any, sent: str) -> None:
    """Subclasses of str and int, enum members of either type, and UUIDs are sent as their values."""
    script = Script(*[give(200, {})] * 3)
    client = make_client(script)

    client.invoices.get(value)
    client.invoices.get_attachment("u", value)
    client.documents_pdf.request([value])

    assert [request.url.path.removeprefix("/api/v3") for request in script.requests[:2]] == [
        f"/invoices/{sent}.json",
        f"/invoices/u/attachments/{sent}.json",
    ]
    assert sent.encode() in script.requests[2].content


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("value", [Text(""), Text("a/b"), Text("..")])
def test_identifier_is_checked_by_its_value(
    make_client: Callable[..., Infakt], call: Callable[[Infakt, Any], Any], value: Any
) -> None:
    """The check applies to the string that would be sent."""
    script = Script()

    with pytest.raises(ValueError, match="must be an identifier without blanks, slashes or leading dots"):
        call(make_client(script), value)

    assert script.sent == []


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "value",
    [None, True, 1.0, b"x", ["x"], {"x": 1}, object(), Enum("Plain", "ONE")["ONE"]],
    ids=lambda value: type(value).__name__,
)
def test_identifier_of_another_type_is_refused(
    make_client: Callable[..., Infakt], call: Callable[[Infakt, Any], Any], value: Any
) -> None:
    """An identifier is a string or an integer; True is neither."""
    script = Script()

    with pytest.raises(TypeError, match=f"must be a string, an integer or a UUID, got {type(value).__name__}"):
        call(make_client(script), value)

    assert script.sent == []


def test_unusual_letters_are_encoded(make_client: Callable[..., Infakt]) -> None:
    """An identifier stays one segment of the path."""
    script = Script(give(200, {}))

    make_client(script).clients.get("ż+&=;:@")

    assert script.requests[0].url.raw_path == b"/api/v3/clients/%C5%BC%2B%26%3D%3B%3A%40.json"
