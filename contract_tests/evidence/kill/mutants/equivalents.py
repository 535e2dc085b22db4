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


EQUIVALENTS: tuple[Equivalent, ...] = ()
