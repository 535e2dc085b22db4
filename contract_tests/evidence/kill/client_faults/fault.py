"""What a fault of the client is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ClientFault:
    """One way in which the client could be wrong.

    Attributes:
        file: A file of `infakt/_runtime`. It contains `old` exactly once; replacing that with `new` makes the fault.
        where: The tests that should fail, as paths in `contract_tests`. Only these are run, since all of them would
            take minutes. A fault for which none of them fails has survived.
    """

    name: str
    description: str
    file: str
    old: str
    new: str
    where: tuple[str, ...]
