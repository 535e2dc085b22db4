# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .bank_account import BankAccount
from .metainfo import Metainfo


class BankAccountPage(Record):
    """One page of bank accounts."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[BankAccount]] = Field("entities", decode=BankAccount.decode_list)
