"""Clients with a real connection pool, certificates created for the tests, and no settings of this machine."""

from __future__ import annotations

import gc
import os
import random
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from infakt import AsyncInfakt, Infakt
from infakt_contract.facade import Blocking, Loop
from infakt_emulator.clock import FakeClock

KEY = "k3y-that-goes-to-one-server"
SHARED = {"verify": ssl.create_default_context()}  # created once, since every new pool loads the authorities


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unset the variables that would change keys, proxies and certificates."""
    for name in os.environ:
        if name.startswith(("INFAKT_", "SSL_CERT_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="module", autouse=True)
def small_heap() -> Iterator[None]:
    """Keep the garbage collector from scanning everything loaded so far: that pause can exceed a test's deadline."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """The certificate authority that tests trust."""
    return trustme.CA()


@pytest.fixture(scope="session")
def certificates(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with the authority's certificate."""
    path = tmp_path_factory.mktemp("authority") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def trusted(certificates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the client's own pool trust the authority, as users do with a corporate one."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates))


@pytest.fixture
def client_tls(certificates: Path) -> ssl.SSLContext:
    """A caller's own TLS context that trusts the authority."""
    return ssl.create_default_context(cafile=certificates)


@pytest.fixture
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    """The TLS context of a server with a valid certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture(params=["sync", "async"])
def open_client(request: pytest.FixtureRequest, clock: FakeClock) -> Iterator[Callable[..., Infakt]]:
    """A factory of clients with a pool: their own if `http` is None, else one of the caller's with those options."""
    with Loop() as loop:
        endings: list[Callable[[], Any]] = []

        def open_sync(http: dict[str, Any] | None, options: dict[str, Any]) -> Infakt:
            pool = None if http is None else httpx.Client(**{**SHARED, **http})
            client = Infakt(http_client=pool, **options)
            endings.extend([client.close, *([] if pool is None else [pool.close])])
            return client

        def open_async(http: dict[str, Any] | None, options: dict[str, Any]) -> Infakt:
            pool = None if http is None else httpx.AsyncClient(**{**SHARED, **http})
            client = AsyncInfakt(http_client=pool, **options)
            ending = client.aclose if pool is None else pool.aclose
            endings.append(lambda: loop.run(ending()))
            return Blocking.of(client, loop)

        def make(base_url: str, http: dict[str, Any] | None = SHARED, **given: Any) -> Infakt:
            rng = random.Random(0).random
            own = {"api_key": KEY, "base_url": base_url, "clock": clock, "rng": rng, "quota": None}
            return (open_sync if request.param == "sync" else open_async)(http, {**own, **given})

        yield make
        for end in endings:
            end()


def close(client: Infakt) -> None:
    """Close a client of either kind."""
    getattr(client, "close" if isinstance(client, Infakt) else "aclose")()
