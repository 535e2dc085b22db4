"""Faults in where a changing list is read again, and in what tells its rows apart."""

from __future__ import annotations

from .fault import ClientFault

OFFSETS = ("client/runtime/test_offsets.py",)
IDENTITIES = ("client/runtime/test_identities.py",)
RETURNS = ("client/runtime/test_returns.py",)
IMPORTS = ("client/quota/test_imports.py",)

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
    ClientFault(
        name="vanished_rows_not_counted",
        description="A list whose total fell is read again by guesses.",
        file="listing.py",
        old="max(vanished, self._step))",
        new="self._step)",
        where=RETURNS,
    ),
    ClientFault(
        name="returns_do_not_grow",
        description="A list is read again from a few rows further back each time.",
        file="listing.py",
        old="        self._step *= 4\n",
        new="",
        where=RETURNS,
    ),
    ClientFault(
        name="returns_stay_long",
        description="A list that was joined again goes back as far the next time.",
        file="listing.py",
        old="        if fresh:\n            self._step = max(1, self._listing.limit // 2)\n",
        new="",
        where=RETURNS,
    ),
    ClientFault(
        name="total_beside_rows_ignored",
        description="A total that is not in `metainfo` is none.",
        file="listing.py",
        old='metainfo.get("total_count", body.get("total_count"))',
        new='metainfo.get("total_count")',
        where=RETURNS,
    ),
    ClientFault(
        name="import_wasted_at_the_end",
        description="A list with six calls an hour takes two to be sure of its end.",
        file="listing.py",
        old="elif not names or self._listing.call.operation.rate_class:",
        new="elif not names:",
        where=IMPORTS,
    ),
    ClientFault(
        name="first_beginning_reported",
        description="A list that was begun again is reported for what changed before.",
        file="listing.py",
        old="        if not self._listing.offset:\n            self._drift = None\n",
        new="",
        where=RETURNS,
    ),
    ClientFault(
        name="earlier_total_forgotten",
        description="A list whose last page says no total is whole however few rows came.",
        file="listing.py",
        old="self._total if total is None else total",
        new="total",
        where=RETURNS,
    ),
    ClientFault(
        name="disorder_on_two_pages_not_reported",
        description="A list of two pages that do not come in order is taken for whole.",
        file="listing.py",
        old="(self._order.is_callers or self._pages > 1)",
        new="(self._order.is_callers or self._pages > 2)",
        where=RETURNS,
    ),
)
