# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .account_activity import AccountActivity


class AccountActivityPage(Record):
    """One page of activities.

    Its counts are next to the rows, not in a `metainfo`.
    """

    __slots__ = ()

    total_count: Field[int] = Field("total_count")
    count: Field[int] = Field("count")
    entities: Field[Sequence[AccountActivity]] = Field("entities", decode=AccountActivity.decode_list)
