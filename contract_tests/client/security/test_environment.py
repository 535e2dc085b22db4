"""Proxies and certificates of the environment: how they are used, and errors that name the variable."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.reporter import find
from contract_tests.client.security.server import Request, Server, give, write_head
from contract_tests.client.security.test_proxies import Tunnel
from infakt import AsyncInfakt, Infakt, Retry
from infakt.errors import ConfigurationError, ConnectionFailedError

ONCE = Retry(attempts=1)
KINDS = pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])
API = "https://api.example.com/api/v3"
PASSWORD = "s3cret"


def refuse(_: Request) -> Iterable[bytes]:
    """Refuse to open a tunnel."""
    yield write_head(407, {"content-length": "0"})


@pytest.fixture(autouse=True)
def few_authorities(trusted: None) -> None:
    """Create clients quickly, without loading all of the system's authorities."""


@pytest.fixture(scope="module")
def blocking_proxy() -> Iterator[Server]:
    """A proxy that lets no connection through."""
    with Server(refuse) as server:
        yield server


@pytest.fixture
def proxy(blocking_proxy: Server) -> Server:
    """The same proxy, without the requests of earlier tests."""
    blocking_proxy.requests.clear()
    blocking_proxy.received.clear()
    blocking_proxy.connections = 0
    return blocking_proxy


def is_proxied(client: Infakt, proxy: Server) -> bool:
    """Whether a call goes to the proxy; one that does not is stopped before it leaves this machine."""
    before = proxy.connections
    stops = (ConnectionFailedError, RuntimeError, ExceptionGroup)
    with pytest.raises(stops, match=r"\w"):
        client.clients.get(1)
    return proxy.connections > before


LOOPBACK = ["127.0.0.1", "localhost", "LOCALHOST", "localhost.", "127.8.9.10", "[::1]", "[::ffff:127.0.0.1]"]


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize("exempt", ["", "example.com", "-"])
def test_loopback_is_reached_directly(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch, proxy: Server, variable: str, exempt: str
) -> None:
    """No proxy of the environment receives requests to this machine, which carry the key unencrypted."""
    monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("NO_PROXY", exempt)

    with Server(give({"id": 1})) as server:
        assert open_client(server.base_url, http=None).clients.get(1).id == 1
    assert (proxy.connections, server.connections) == (0, 1)


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("host", [*LOOPBACK, "api.localhost"])
def test_every_name_of_this_machine_is_reached_directly(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch, proxy: Server, host: str, scheme: str
) -> None:
    """However it is named, this machine is reached directly or, by a name that may lead elsewhere, not at all."""
    for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
    base_url = f"{scheme}://{host}:9/api/v3"

    if (host, scheme) in {("api.localhost", "http"), ("localhost.", "http")}:
        with pytest.raises(ConfigurationError, match="unencrypted"):
            open_client(base_url, http=None)
    else:
        assert not is_proxied(open_client(base_url, http=None, retry=ONCE), proxy)


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize(
    "form", ["http://127.0.0.1:{}", "127.0.0.1:{}", " http://127.0.0.1:{}/ ", "http://u:p@127.0.0.1:{}"]
)
def test_proxy_of_the_environment_is_used(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch, proxy: Server, variable: str, form: str
) -> None:
    """Another machine is reached by a tunnel through the proxy of either variable, in either case."""
    monkeypatch.setenv(variable, form.format(proxy.port))

    assert is_proxied(open_client(API, http=None, retry=ONCE), proxy)
    assert proxy.lines == ["CONNECT api.example.com:443"]
    assert KEY.encode() not in proxy.received


def test_precedence_of_the_variables(monkeypatch: pytest.MonkeyPatch, proxy: Server) -> None:
    """`HTTPS_PROXY` precedes `ALL_PROXY`, lower case precedes upper case, and `HTTP_PROXY` is not used for https."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")

    with Infakt(api_key=KEY, base_url=API, quota=None, retry=ONCE) as client:
        assert is_proxied(client, proxy)


@pytest.fixture
def named_tls(authority: Any) -> ssl.SSLContext:
    """The TLS context of a server with a host name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("api.example.com").configure_cert(context)
    return context


def test_tunnel_of_the_environment_sees_no_key(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch, named_tls: ssl.SSLContext
) -> None:
    """Through a proxy of the environment only the server gets the key."""
    with Server(give({"id": 1}), named_tls) as server, Tunnel(server.port) as tunnel:
        monkeypatch.setenv("HTTPS_PROXY", tunnel.url)
        found = open_client(API, http=None).clients.get(1)
        server.close_connections()

    assert (found.id, dict(server.requests[0].fields)["x-infakt-apikey"]) == (1, KEY)
    assert tunnel.heads[0].startswith(b"CONNECT api.example.com:443 HTTP/1.1")
    assert KEY.encode() not in tunnel.seen


HOST, PORT, FOUR, SIX = API, "https://api.example.com:8443/v3", "https://192.0.2.7/v3", "https://[2001:db8::7]/v3"
EXEMPT: list[tuple[str, str, bool]] = [
    ("*", HOST, True),
    ("api.example.com", HOST, True),
    ("API.Example.COM", HOST, True),
    ("api.example.com.", HOST, True),
    ("example.com", HOST, True),
    (".example.com", HOST, True),
    ("*.example.com", HOST, True),
    ("*example.com", HOST, True),
    (".api.example.com", HOST, True),
    ("localhost, 127.0.0.1, api.example.com", HOST, True),
    ("localhost 127.0.0.1 api.example.com", HOST, True),
    (" ,, api.example.com ,", HOST, True),
    ("api.example.com:443", HOST, True),
    ("api.example.com:8443", PORT, True),
    (".example.com:8443", PORT, True),
    ("example.com", PORT, True),
    ("https://api.example.com", HOST, True),
    ("https://api.example.com/", HOST, True),
    ("all://example.com", HOST, True),
    ("192.0.2.7", FOUR, True),
    ("192.0.2.7:443", FOUR, True),
    ("192.0.2.0/24", FOUR, True),
    ("192.0.2.9/24", FOUR, True),
    ("::ffff:192.0.2.7", FOUR, True),
    ("2001:db8::7", SIX, True),
    ("2001:DB8:0:0::7", SIX, True),
    ("[2001:db8::7]", SIX, True),
    ("[2001:db8::7]:443", SIX, True),
    ("2001:db8::/32", SIX, True),
    ("[2001:db8::]/32", SIX, True),
    ("", HOST, False),
    (",", HOST, False),
    ("xample.com", HOST, False),
    ("ple.com", HOST, False),
    ("notapi.example.com", HOST, False),
    ("api.example.com.evil.example", HOST, False),
    ("api.example.com:8443", HOST, False),
    ("api.example.com:443", PORT, False),
    ("http://api.example.com", HOST, False),
    (".", HOST, False),
    ("*.", HOST, False),
    ("192.0.2.8", FOUR, False),
    ("192.0.3.0/24", FOUR, False),
    ("192.0.2.7:8443", FOUR, False),
    ("2.7", FOUR, False),
    ("2001:db8::8", SIX, False),
    ("2001:db9::/32", SIX, False),
    ("0.0.0.0/0", SIX, False),
    ("::1", HOST, False),
    ("[::1]", HOST, False),
    ("::1", FOUR, False),
    ("1/2/3", FOUR, False),
    ("[", HOST, False),
    ("192.0.2.7/99", FOUR, False),
    ("ż.example", HOST, False),
]


@pytest.mark.parametrize(("no_proxy", "base_url", "is_direct"), EXEMPT)
def test_exempt_servers(
    monkeypatch: pytest.MonkeyPatch,
    proxy: Server,
    no_proxy: str,
    base_url: str,
    is_direct: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    """`NO_PROXY` takes hosts, their subdomains, addresses and ranges; unreadable entries exempt nothing."""
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("no_proxy", no_proxy)

    with Infakt(api_key=KEY, base_url=base_url, quota=None, retry=ONCE) as client:
        assert is_proxied(client, proxy) is not is_direct


PROXIES = {
    "SOCKS": f"socks5://u:{PASSWORD}@127.0.0.1:1080",
    "SOCKS by name": f"socks5h://u:{PASSWORD}@127.0.0.1:1080",
    "old SOCKS": f"socks4://u:{PASSWORD}@127.0.0.1:1080",
    "another scheme": f"ftp://u:{PASSWORD}@127.0.0.1",
    "no host": f"http://u:{PASSWORD}@",
    "port without a host": f"http://u:{PASSWORD}@:3128",
    "port that is not a number": f"http://u:{PASSWORD}@127.0.0.1:port",
    "large port": f"http://u:{PASSWORD}@127.0.0.1:99999",
    "no address": f"http://u:{PASSWORD}@[::1",
    "impossible address": f"http://u:{PASSWORD}@1.2.3.999:80",
    "empty label": f"http://u:{PASSWORD}@proxy..example:80",
    "long label": f"http://u:{PASSWORD}@{'x' * 64}.example:80",
    "line break": f"http://u:{PASSWORD}@127.0.0.1:80\n80",
    "bytes that are not UTF-8": f"http://u:{PASSWORD}\udcff@127.0.0.1:80",
    "far too long": f"http://u:{PASSWORD}@127.0.0.1/{'x' * 70_000}",
}


@KINDS
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("address", PROXIES.values(), ids=list(PROXIES))
def test_proxy_that_cannot_be_used(
    monkeypatch: pytest.MonkeyPatch, kind: type[Infakt | AsyncInfakt], variable: str, address: str
) -> None:
    """The error of an unusable proxy names its variable when the client is created, and never shows its password."""
    monkeypatch.setenv(variable, address)

    with pytest.raises(ConfigurationError, match=variable) as caught:
        kind(api_key=KEY)

    assert (find(caught.value, PASSWORD), find(caught.value, KEY)) == ([], [])


def test_proxy_of_another_scheme_is_ignored(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy that is not used for the server may be anything."""
    monkeypatch.setenv("HTTP_PROXY", "socks4://:")
    monkeypatch.setenv("ALL_PROXY", "socks4://:")

    with Server(give({"id": 1})) as server:
        assert open_client(server.base_url, http=None).clients.get(1).id == 1


def test_refusal_of_a_proxy_shows_no_password(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """If a proxy repeats its password in a refusal, the error does not show it."""

    def refuse_loudly(_: Request) -> Iterable[bytes]:
        yield f"HTTP/1.1 407 {PASSWORD}-is-wrong\r\ncontent-length: 0\r\n\r\n".encode()

    with Server(refuse_loudly) as blocking_proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://u:{PASSWORD}@127.0.0.1:{blocking_proxy.port}")
        with pytest.raises(ConnectionFailedError, match="ProxyError") as caught:
            open_client(API, http=None, retry=ONCE).clients.get(1)

    assert find(caught.value, PASSWORD) == []


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, Path]:
    """Files and folders without certificates."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.pem").write_bytes(b"")
    (tmp_path / "page.pem").write_bytes(b"<html>")
    return {name: tmp_path / name for name in ("nothing.pem", "folder", "empty.pem", "page.pem")}


@KINDS
@pytest.mark.parametrize(
    ("variable", "path"),
    [
        ("SSL_CERT_FILE", "nothing.pem"),
        ("SSL_CERT_FILE", "folder"),
        ("SSL_CERT_FILE", "empty.pem"),
        ("SSL_CERT_FILE", "page.pem"),
        ("SSL_CERT_DIR", "nothing.pem"),
        ("SSL_CERT_DIR", "page.pem"),
        ("SSLKEYLOGFILE", "folder"),
    ],
)
def test_certificates_that_cannot_be_loaded(
    monkeypatch: pytest.MonkeyPatch,
    paths: dict[str, Path],
    kind: type[Infakt | AsyncInfakt],
    variable: str,
    path: str,
) -> None:
    """The error of missing certificates names variable and path when the client is created."""
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setenv(variable, str(paths[path]))

    with pytest.raises(ConfigurationError, match=f"{variable}.*{path}"):
        kind(api_key=KEY)


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR", "HTTPS_PROXY", "NO_PROXY"])
@KINDS
def test_empty_variable_counts_as_unset(
    monkeypatch: pytest.MonkeyPatch, kind: type[Infakt | AsyncInfakt], variable: str
) -> None:
    """An empty variable has no effect."""
    monkeypatch.setenv(variable, "")

    assert kind(api_key=KEY).base_url == "https://api.infakt.pl/api/v3"
