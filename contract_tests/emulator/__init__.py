"""A stateful stand-in for inFakt API v3, for this project's client and for anyone else's."""

from .app import create_app
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
    "InProcessTransport",
    "Unsettled",
    "create_app",
    "make_client",
]
