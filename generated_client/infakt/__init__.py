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
    from ._runtime.errors import FilterIgnoredWarning as FilterIgnoredWarning
    from ._runtime.errors import InfaktError as InfaktError
    from ._runtime.errors import PaginationDriftWarning as PaginationDriftWarning
    from ._runtime.events import Hooks as Hooks
    from ._runtime.events import QuotaWaitEvent as QuotaWaitEvent
    from ._runtime.events import RequestEvent as RequestEvent
    from ._runtime.events import ResponseEvent as ResponseEvent
    from ._runtime.events import RetryEvent as RetryEvent
    from ._runtime.limiter import QuotaUsage as QuotaUsage
    from ._runtime.listing import Page as Page
    from ._runtime.pagination import AsyncPages as AsyncPages
    from ._runtime.pagination import Pages as Pages
    from ._runtime.payload import Payload as Payload
    from ._runtime.quota import Quota as Quota
    from ._runtime.quota import QuotaStore as QuotaStore
    from ._runtime.quota import Window as Window
    from ._runtime.quota import WindowState as WindowState
    from ._runtime.quota_memory import MemoryQuotaStore as MemoryQuotaStore
    from ._runtime.quota_redis import RedisQuotaStore as RedisQuotaStore
    from ._runtime.quota_sqlite import SQLiteQuotaStore as SQLiteQuotaStore
    from ._runtime.record import Field as Field
    from ._runtime.record import Record as Record
    from ._runtime.retry import Retry as Retry
    from ._runtime.tasks import AsyncTask as AsyncTask
    from ._runtime.tasks import Task as Task
    from ._runtime.telemetry import TracingHooks as TracingHooks
    from ._version import __version__ as __version__
    from .client import AsyncInfakt as AsyncInfakt
    from .client import Infakt as Infakt

_MODULES = {
    "Answer": "_runtime.answer",
    "Clock": "_runtime.clock",
    "SystemClock": "_runtime.clock",
    "Hooks": "_runtime.events",
    "QuotaWaitEvent": "_runtime.events",
    "RequestEvent": "_runtime.events",
    "ResponseEvent": "_runtime.events",
    "RetryEvent": "_runtime.events",
    "FilterIgnoredWarning": "_runtime.errors",
    "InfaktError": "_runtime.errors",
    "PaginationDriftWarning": "_runtime.errors",
    "QuotaUsage": "_runtime.limiter",
    "Page": "_runtime.listing",
    "AsyncPages": "_runtime.pagination",
    "Pages": "_runtime.pagination",
    "Payload": "_runtime.payload",
    "OMIT": "_runtime.body",
    "Omit": "_runtime.body",
    "Quota": "_runtime.quota",
    "QuotaStore": "_runtime.quota",
    "Window": "_runtime.quota",
    "WindowState": "_runtime.quota",
    "MemoryQuotaStore": "_runtime.quota_memory",
    "RedisQuotaStore": "_runtime.quota_redis",
    "SQLiteQuotaStore": "_runtime.quota_sqlite",
    "Field": "_runtime.record",
    "Record": "_runtime.record",
    "Retry": "_runtime.retry",
    "AsyncTask": "_runtime.tasks",
    "Task": "_runtime.tasks",
    "TracingHooks": "_runtime.telemetry",
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
    "Field",
    "FilterIgnoredWarning",
    "Hooks",
    "Infakt",
    "InfaktError",
    "MemoryQuotaStore",
    "OMIT",
    "Omit",
    "Page",
    "Pages",
    "PaginationDriftWarning",
    "Payload",
    "Quota",
    "QuotaStore",
    "QuotaUsage",
    "QuotaWaitEvent",
    "Record",
    "RedisQuotaStore",
    "RequestEvent",
    "ResponseEvent",
    "Retry",
    "RetryEvent",
    "SQLiteQuotaStore",
    "SystemClock",
    "Task",
    "TracingHooks",
    "Window",
    "WindowState",
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
