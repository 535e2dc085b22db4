"""What a fault of the client is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ClientFault:
    """One way in which the client could be wrong.

    file: of `infakt/_runtime`; it holds `old` exactly once, and `new` in its place makes the fault.
    where: the tests that promise the contrary, as paths in the suite. They alone are asked, for all would take minutes;
    a fault that they do not notice has survived.
    """

    name: str
    description: str
    file: str
    old: str
    new: str
    where: tuple[str, ...]
