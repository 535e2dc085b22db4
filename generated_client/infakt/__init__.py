# Generated: do not edit. Change openapi/ or generator/templates/overrides/package_init.py.jinja,
# then run: python -m generator build
"""An unofficial client of inFakt API v3: Polish invoicing, accounting and KSeF e-invoices.

``Infakt`` is for threads, ``AsyncInfakt`` for tasks. Money is an integer number of grosze.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import errors as errors
    from . import models as models
    from ._runtime.answer import Answer as Answer
    from ._runtime.body import OMIT as OMIT
    from ._runtime.body import Omit as Omit
    from ._runtime.clock import Clock as Clock
    from ._runtime.clock import SystemClock as SystemClock
    from ._runtime.errors import InfaktError as InfaktError
    from ._runtime.errors import PaginationDriftWarning as PaginationDriftWarning
    from ._runtime.pagination import AsyncPages as AsyncPages
    from ._runtime.pagination import Page as Page
    from ._runtime.pagination import Pages as Pages
    from ._runtime.payload import Payload as Payload
    from ._runtime.record import Record as Record
    from ._runtime.retry import Retry as Retry
    from ._runtime.tasks import AsyncTask as AsyncTask
    from ._runtime.tasks import Task as Task
    from ._version import __version__ as __version__
    from .client import AsyncInfakt as AsyncInfakt
    from .client import Infakt as Infakt

_MODULES = {
    "Answer": "_runtime.answer",
    "Clock": "_runtime.clock",
    "SystemClock": "_runtime.clock",
    "InfaktError": "_runtime.errors",
    "PaginationDriftWarning": "_runtime.errors",
    "AsyncPages": "_runtime.pagination",
    "Page": "_runtime.pagination",
    "Pages": "_runtime.pagination",
    "Payload": "_runtime.payload",
    "OMIT": "_runtime.body",
    "Omit": "_runtime.body",
    "Record": "_runtime.record",
    "Retry": "_runtime.retry",
    "AsyncTask": "_runtime.tasks",
    "Task": "_runtime.tasks",
    "__version__": "_version",
    "AsyncInfakt": "client",
    "Infakt": "client",
}

__all__ = [
    "Answer",
    "AsyncInfakt",
    "AsyncPages",
    "AsyncTask",
    "Clock",
    "Infakt",
    "InfaktError",
    "OMIT",
    "Omit",
    "Page",
    "Pages",
    "PaginationDriftWarning",
    "Payload",
    "Record",
    "Retry",
    "SystemClock",
    "Task",
    "__version__",
    "errors",
    "models",
]


def __getattr__(name: str) -> Any:
    if name in {"errors", "models"}:
        return import_module(f".{name}", __name__)
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
