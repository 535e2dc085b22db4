# Generated: do not edit. Change openapi/ or generator/runtime/secret.py,
# then run: python -m generator build
"""A text that is used and never shown."""

from __future__ import annotations

from typing import NoReturn


class Secret:
    """Holds a text that neither ``repr``, ``str``, a pickle nor the variables of a frame show."""

    __slots__ = ("_read",)

    def __init__(self, text: str) -> None:
        # The bound method of a built-in: its repr names the type alone, and calling it makes no frame to be shown.
        self._read = text.__str__

    def reveal(self) -> str:
        """The text. Whoever asks for it passes it on at once, and keeps it in no variable."""
        return self._read()

    def __repr__(self) -> str:
        return "Secret()"

    def __reduce__(self) -> NoReturn:
        msg = "a secret is not pickled"
        raise TypeError(msg)
