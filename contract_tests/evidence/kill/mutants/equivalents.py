"""Mutants that no test can notice, because a caller sees no difference, with the reason for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Equivalent:
    """A mutant, by the lines that it changes, and why they may as well be as they are after it.

    Attributes:
        scope: The qualified name of the function or class that is changed, empty for the module.
    """

    file: str
    scope: str
    old: str
    new: str
    reason: str

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What a mutant must have in common with this."""
        return (self.file, self.scope, self.old, self.new)


EQUIVALENTS = (
    Equivalent(
        file="record.py",
        scope="Record.to_dict",
        old="data = dict(zip(self._shape.keys, self._values, strict=True))",
        new="data = dict(zip(self._shape.keys, self._values, strict=False))",
        reason="A record is made with one value for each key of its shape, so neither is ever longer.",
    ),
    Equivalent(
        file="connect.py",
        scope="_matches",
        old='name = (url.hostname or "").removesuffix(".")',
        new='name = ((url.hostname)).removesuffix(".")',
        reason="A base URL without a host is refused before its proxy is looked for.",
    ),
)
