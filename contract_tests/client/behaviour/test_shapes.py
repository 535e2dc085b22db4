"""Rows with the same fields share the names of them; a class of the caller's own reads them in its own way."""

from __future__ import annotations

from infakt import Field, Record
from infakt.models import Client

ROW = {"id": 1, "owner": {"name": "a"}}


class Owner(Record):
    """An object of the caller's own."""

    name: Field[str] = Field("name")


def test_subclass_reads_rows_that_its_base_has_read() -> None:
    """A subclass decodes its own fields, also in rows like those that its base class has just read."""
    assert Client.from_dict(ROW)["owner"] == {"name": "a"}

    class OwnedClient(Client):
        owner: Field[Owner] = Field("owner", decode=Owner.decode)

    first, second = OwnedClient.from_dict(ROW), OwnedClient.from_dict({"owner": {"name": "b"}})

    assert (first.owner, second.owner) == (Owner.from_dict({"name": "a"}), Owner.from_dict({"name": "b"}))


def test_base_reads_rows_that_its_subclass_has_read() -> None:
    """Rows of a base class stay as they are after a subclass has decoded rows with the same fields."""

    class OwnedClient(Client):
        owner: Field[Owner] = Field("owner", decode=Owner.decode)

    for row in (ROW, {"owner": {"name": "b"}}, ROW):
        OwnedClient.from_dict(row)
    base = Client.from_dict(ROW)

    assert dict(zip(base.keys(), base.values(), strict=True)) == ROW
    assert base == Client.from_dict(ROW)
    assert base != OwnedClient.from_dict(ROW)
    assert OwnedClient.from_dict(ROW) != base


def test_shapes_of_256_kinds_are_kept() -> None:
    """Rows with the same fields share the names of them, until there are more than 256 kinds of rows."""
    first = Client.from_dict({"id": 1, "field_0": 1})

    def is_shared(others: int) -> bool:
        """Whether a row like the first shares its names after so many rows of other kinds."""
        Client.from_dict({"id": 1, "field_0": 1})
        for number in range(others):
            Client.from_dict({"id": 1, f"other_{number}": 1})
        return Client.from_dict({"id": 1, "field_0": 2}).keys() is first.keys()

    assert is_shared(200)
    assert not is_shared(300)
