"""Spans for OpenTelemetry (``pip install infakt-client[otel]``), which is imported when the first hooks are made."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .events import Hooks, QuotaWaitEvent, ResponseEvent
from .operation import Operation

_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}


@dataclass(frozen=True, kw_only=True)
class TracingHooks(Hooks):
    """Hooks that also make a span of each call, named after the operation: ``Infakt(hooks=TracingHooks())``.

    The span is current while the call goes on, and has an event for each attempt and each wait for the quota. The path
    is a template; keys, bodies and values are never included. Raises ``ModuleNotFoundError`` without the extra.

    Args:
        tracer_provider: Where spans go; the application's global provider when None.
    """

    tracer_provider: object | None = None
    _trace: Any = field(init=False, repr=False, compare=False)
    _tracer: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        trace: Any = import_module("opentelemetry.trace")
        object.__setattr__(self, "_trace", trace)  # the way to set what is frozen
        object.__setattr__(self, "_tracer", trace.get_tracer("infakt", tracer_provider=self.tracer_provider))

    @contextmanager
    def watch(self, operation: Operation, server: str) -> Generator[None, None, None]:
        """A span of one call. It ends as the call does: with a result, an error, or because the caller gave up."""
        attributes = _describe(operation, server)
        span = self._tracer.start_span(operation.name, kind=self._trace.SpanKind.CLIENT, attributes=attributes)
        # Messages and traces of errors may repeat what the vendor or the caller said, so only the class is recorded.
        with self._trace.use_span(span, end_on_exit=True, record_exception=False, set_status_on_exception=False):
            try:
                yield
            except BaseException as error:
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(self._trace.StatusCode.ERROR)
                raise

    def response(self, event: ResponseEvent) -> None:
        span = self._trace.get_current_span()
        values: dict[str, Any] = {"infakt.attempt": event.attempt, "infakt.seconds": event.elapsed}
        if event.status is not None:
            values["http.response.status_code"] = event.status
            span.set_attribute("http.response.status_code", event.status)
        if event.attempt > 1:
            span.set_attribute("http.request.resend_count", event.attempt - 1)
        reason = {"infakt.reason": event.reason} if event.reason else {}
        span.add_event("infakt.attempt", {**values, **reason})
        super().response(event)

    def quota_wait(self, event: QuotaWaitEvent) -> None:
        windows = [str(window) for window in event.windows]
        values = {"infakt.quota.kind": event.kind, "infakt.quota.windows": windows, "infakt.seconds": event.seconds}
        self._trace.get_current_span().add_event("infakt.quota_wait", values)
        super().quota_wait(event)


def _describe(operation: Operation, server: str) -> dict[str, str | int]:
    """The attributes of HTTP's semantic conventions. A raw request has no template."""
    parts = urlsplit(server)
    template = {"url.template": operation.path} if operation.path.startswith("/") else {}
    return {
        "http.request.method": operation.method if operation.method in _METHODS else "_OTHER",
        "server.address": parts.hostname or "",
        "server.port": parts.port or (80 if parts.scheme == "http" else 443),
        **template,
    }
