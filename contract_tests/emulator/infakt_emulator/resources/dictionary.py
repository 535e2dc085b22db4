"""What the dictionaries have in common: read-only rows, some of them selected in the settings of the account."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from infakt_emulator.messages import Row

from .resource import Resource


def make_dictionary(
    noun: str, rows: Sequence[Row], *, selected: Collection[int] = (), order: str = "id asc"
) -> Resource:
    """Return the resource of a dictionary.

    Args:
        noun: Tag in the bundle.
        rows: Rows, each with its id.
        selected: Ids of the rows that the settings of the account select.
        order: Documented order of the list.
    """
    seeded = [{**row, "is_selected": row["id"] in selected} for row in rows]
    return Resource(noun=noun, order=order, hidden=frozenset({"uuid", "is_selected"}), seed=lambda _: seeded)
