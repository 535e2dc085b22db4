# Generated: do not edit. Change openapi/ or generator/templates/overrides/client.py.jinja,
# then run: python -m generator build
"""The two clients and their resources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import httpx

from ._runtime.clock import Clock
from ._runtime.retry import Retry
from ._runtime.session import AsyncSession, Session
from ._runtime.settings import Environment, resolve_settings
from ._version import __version__

if TYPE_CHECKING:
    from .resources.clients import AsyncClients, Clients
    from .resources.invoices import AsyncInvoices, Invoices

USER_AGENT = f"infakt-client/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"


class Infakt(Session):
    """A client of one inFakt account, for threads.

    Args:
        api_key: The account's key; ``INFAKT_API_KEY`` when None.
        environment: ``"production"`` or ``"sandbox"``; ``INFAKT_ENVIRONMENT`` when None, else production.
        base_url: Another server; ``INFAKT_BASE_URL`` when None. ``http://`` is for this machine's own addresses only.
        timeout: Seconds that any one wait for the network may take.
        retry: How often and how long failed calls are repeated.
        http_client: An ``httpx.Client`` of your own (proxy, certificates); it is not closed with the client.
        clock: Where time comes from. rng: Where chance comes from. Both are for tests.

    Raises ``ConfigurationError`` without a key, and for an address that would give the key away.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        environment: Environment | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry | None = None,
        http_client: httpx.Client | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        settings = resolve_settings(
            api_key=api_key, environment=environment, base_url=base_url, timeout=timeout, retry=retry
        )
        super().__init__(settings, user_agent=USER_AGENT, http_client=http_client, clock=clock, rng=rng)

    @cached_property
    def invoices(self) -> Invoices:
        """VAT invoices and proformas."""
        from .resources.invoices import Invoices

        return Invoices(self._transport)

    @cached_property
    def clients(self) -> Clients:
        """The buyers kept in the account."""
        from .resources.clients import Clients

        return Clients(self._transport)


class AsyncInfakt(AsyncSession):
    """A client of one inFakt account, for tasks.

    Args:
        api_key: The account's key; ``INFAKT_API_KEY`` when None.
        environment: ``"production"`` or ``"sandbox"``; ``INFAKT_ENVIRONMENT`` when None, else production.
        base_url: Another server; ``INFAKT_BASE_URL`` when None. ``http://`` is for this machine's own addresses only.
        timeout: Seconds that any one wait for the network may take.
        retry: How often and how long failed calls are repeated.
        http_client: An ``httpx.AsyncClient`` of your own (proxy, certificates); it is not closed with the client.
        clock: Where time comes from. rng: Where chance comes from. Both are for tests.

    Raises ``ConfigurationError`` without a key, and for an address that would give the key away.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        environment: Environment | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry | None = None,
        http_client: httpx.AsyncClient | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        settings = resolve_settings(
            api_key=api_key, environment=environment, base_url=base_url, timeout=timeout, retry=retry
        )
        super().__init__(settings, user_agent=USER_AGENT, http_client=http_client, clock=clock, rng=rng)

    @cached_property
    def invoices(self) -> AsyncInvoices:
        """VAT invoices and proformas."""
        from .resources.invoices import AsyncInvoices

        return AsyncInvoices(self._transport)

    @cached_property
    def clients(self) -> AsyncClients:
        """The buyers kept in the account."""
        from .resources.clients import AsyncClients

        return AsyncClients(self._transport)
