"""What the dictionaries have in common: rows that nobody can change, some of them selected in the settings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from infakt_emulator.messages import Row

from .resource import Resource


def make_dictionary(
    noun: str, rows: Sequence[Row], *, selected: Collection[int] = (), order: str = "id asc"
) -> Resource:
    """Return the table of a dictionary: the rows with their documented ids, and the ids that are selected."""
    seeded = [{**row, "is_selected": row["id"] in selected} for row in rows]
    return Resource(noun=noun, order=order, hidden=frozenset({"uuid", "is_selected"}), seed=lambda _: seeded)
