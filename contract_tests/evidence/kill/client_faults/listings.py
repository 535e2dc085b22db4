"""Faults in where a changing list is read again, and in what tells its rows apart."""

from __future__ import annotations

from .fault import ClientFault

OFFSETS = ("client/runtime/test_offsets.py",)
IDENTITIES = ("client/runtime/test_identities.py",)

FAULTS = (
    ClientFault(
        name="read_before_the_offset",
        description="A list that shrinks is read again from before the caller's offset.",
        file="listing.py",
        old="self._offset = max(self._listing.offset, self._offset - max(vanished, self._step))",
        new="self._offset = max(0, self._offset - max(vanished, self._step))",
        where=OFFSETS,
    ),
    ClientFault(
        name="rows_known_by_uuid_alone",
        description="Rows without a uuid are not told apart by their id.",
        file="known.py",
        old='self._fields = (identity, "id")',
        new="self._fields = (identity,)",
        where=IDENTITIES,
    ),
)
