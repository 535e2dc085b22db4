"""A stateful emulator of inFakt API v3, for tests of any client.

Each name is imported on first use: every run of pytest imports the plugin of this distribution, and the server does not
need httpx.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import create_app
    from .clock import FakeClock
    from .engine import Emulator
    from .faults import FAULTS
    from .inprocess import InProcessTransport, make_client
    from .keys import FULL_KEY, READ_KEY
    from .world import Account, Unsettled

__all__ = [
    "FAULTS",
    "FULL_KEY",
    "READ_KEY",
    "Account",
    "Emulator",
    "FakeClock",
    "InProcessTransport",
    "Unsettled",
    "create_app",
    "make_client",
]

_MODULES = {
    "FAULTS": "faults",
    "FULL_KEY": "keys",
    "READ_KEY": "keys",
    "Account": "world",
    "Emulator": "engine",
    "FakeClock": "clock",
    "InProcessTransport": "inprocess",
    "Unsettled": "world",
    "create_app": "app",
    "make_client": "inprocess",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its module."""
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
