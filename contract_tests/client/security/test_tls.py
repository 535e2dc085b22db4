"""Encrypted connections: which servers the client trusts, and that nothing is sent before it does."""

from __future__ import annotations

import ssl
import warnings
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest
import trustme

from contract_tests.client.security.server import Server, give
from infakt import Infakt, Retry
from infakt.errors import ConnectionFailedError, InfaktError

ONCE = Retry(attempts=1)
PAST = datetime(2020, 1, 1, tzinfo=UTC)
WEAK = "DEFAULT@SECLEVEL=0"  # OpenSSL 3 supports TLS 1.1 only at this level


def limit_to(context: ssl.SSLContext, version: ssl.TLSVersion) -> ssl.SSLContext:
    """Limit a context to one version."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the test needs old versions
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.maximum_version = version
        context.minimum_version = version
    return context


def make_bad_tls(name: str, authority: trustme.CA) -> ssl.SSLContext:
    """Return the TLS context of a server with an invalid certificate."""
    leaf = {
        "unknown authority": lambda: trustme.CA().issue_cert("127.0.0.1"),
        "another host": lambda: authority.issue_cert("elsewhere.example"),
        "expired": lambda: authority.issue_cert("127.0.0.1", not_after=PAST),
    }[name]()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    return context


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("name", ["unknown authority", "another host", "expired"])
def test_untrusted_server_gets_nothing(open_client: Callable[..., Infakt], authority: trustme.CA, name: str) -> None:
    """A server with an invalid certificate is refused before a byte of a request is sent."""
    with (
        Server(give({"id": 1}), make_bad_tls(name, authority)) as server,
        pytest.raises(ConnectionFailedError, match=r"the connection was not made \(ConnectError"),
    ):
        open_client(server.base_url, http=None, retry=ONCE).clients.get(1)

    assert server.connections >= 1
    assert bytes(server.received) == b""


@pytest.fixture
def old_server_tls(server_tls: ssl.SSLContext) -> ssl.SSLContext:
    """The TLS context of a server that supports nothing newer than TLS 1.1."""
    server_tls.set_ciphers(WEAK)
    return limit_to(server_tls, ssl.TLSVersion.TLSv1_1)


def test_server_of_tls_1_1_works(old_server_tls: ssl.SSLContext, client_tls: ssl.SSLContext) -> None:
    """A client that allows TLS 1.1 reaches the server that the next test refuses."""
    client_tls.set_ciphers(WEAK)
    tls = limit_to(client_tls, ssl.TLSVersion.TLSv1_1)

    with Server(give({"id": 1}), old_server_tls) as server, httpx.Client(verify=tls) as http:
        status = http.get(f"{server.base_url}/clients/1.json").status_code

    assert (status, server.tls_versions) == (200, ["TLSv1.1"])


@pytest.mark.usefixtures("trusted")
def test_tls_1_1_is_refused(open_client: Callable[..., Infakt], old_server_tls: ssl.SSLContext) -> None:
    """A server that supports TLS 1.1 at most gets no request."""
    with (
        Server(give({"id": 1}), old_server_tls) as server,
        pytest.raises(ConnectionFailedError, match=r"the connection was not made \(ConnectError"),
    ):
        open_client(server.base_url, http=None, retry=ONCE).clients.get(1)

    assert bytes(server.received) == b""


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3], ids=["1.2", "1.3"])
def test_tls_works_with_a_custom_authority(
    open_client: Callable[..., Infakt],
    client_tls: ssl.SSLContext,
    server_tls: ssl.SSLContext,
    version: ssl.TLSVersion,
) -> None:
    """TLS 1.2 and 1.3 both work with the context of the caller's HTTP client."""
    with Server(give({"id": 1}), limit_to(server_tls, version)) as server:
        found = open_client(server.base_url, {"verify": client_tls}).clients.get(1)

    assert (found.id, server.lines) == (1, ["GET /v3/clients/1.json"])
    assert server.tls_versions == [version.name.replace("_", ".")]


@pytest.mark.usefixtures("trusted")
def test_own_pool_trusts_the_authorities_of_the_environment(
    open_client: Callable[..., Infakt], server_tls: ssl.SSLContext
) -> None:
    """`SSL_CERT_FILE` adds an authority without an HTTP client of the caller's own."""
    with Server(give({"id": 1}), server_tls) as server:
        found = open_client(server.base_url, http=None).clients.get(1)

    assert (found.id, server.lines) == (1, ["GET /v3/clients/1.json"])


def demand_certificate(server_tls: ssl.SSLContext, authority: trustme.CA) -> ssl.SSLContext:
    """Make a server require client certificates."""
    server_tls.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(server_tls)
    return server_tls


def test_client_sends_its_certificate(
    open_client: Callable[..., Infakt],
    client_tls: ssl.SSLContext,
    server_tls: ssl.SSLContext,
    authority: trustme.CA,
) -> None:
    """A server that requires a certificate receives the one in the caller's context."""
    authority.issue_cert("bookkeeper@example.com").configure_cert(client_tls)

    with Server(give({"id": 1}), demand_certificate(server_tls, authority)) as server:
        found = open_client(server.base_url, {"verify": client_tls}).clients.get(1)

    assert (found.id, server.lines) == (1, ["GET /v3/clients/1.json"])


def test_client_without_a_certificate_gets_an_error(
    open_client: Callable[..., Infakt],
    client_tls: ssl.SSLContext,
    server_tls: ssl.SSLContext,
    authority: trustme.CA,
) -> None:
    """Without a required certificate the call raises an `InfaktError`."""
    with (
        Server(give({"id": 1}), demand_certificate(server_tls, authority)) as server,
        pytest.raises(InfaktError, match=r"^GET /clients/\{client_id\}.json: the connection"),
    ):
        open_client(server.base_url, {"verify": client_tls}, retry=ONCE).clients.get(1)

    assert bytes(server.received) == b""
