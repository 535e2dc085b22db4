"""A stateful stand-in for inFakt API v3, for this project's client and for anyone else's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .app import create_app
from .engine import Emulator
from .faults import FAULTS
from .keys import FULL_KEY, READ_KEY
from .world import Account, Unsettled

if TYPE_CHECKING:
    from .inprocess import InProcessTransport, make_client

__all__ = [
    "FAULTS",
    "FULL_KEY",
    "READ_KEY",
    "Account",
    "Emulator",
    "InProcessTransport",
    "Unsettled",
    "create_app",
    "make_client",
]


def __getattr__(name: str) -> Any:
    """Load what needs httpx, which the server does without."""
    if name not in {"InProcessTransport", "make_client"}:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from . import inprocess

    return getattr(inprocess, name)
