"""How a client is configured, and that its key does not leak."""

from __future__ import annotations

import copy
import pickle
import random
import time
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Script, answer, give
from infakt import AsyncInfakt, Hooks, Infakt, MemoryQuotaStore, Quota, Retry, SystemClock, Window
from infakt.errors import AuthenticationError, ConfigurationError, InfaktError, NotFoundError
from infakt_emulator.clock import FakeClock

KEY = "k3y-that-must-not-be-seen"
PRODUCTION = "https://api.infakt.pl/api/v3"
SANDBOX = "https://api.sandbox-infakt.pl/api/v3"
BOTH = pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unset the variables of the environment in which the tests run."""
    for name in ("INFAKT_API_KEY", "INFAKT_ENVIRONMENT", "INFAKT_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@BOTH
@pytest.mark.parametrize(
    ("variables", "arguments", "base_url"),
    [
        ({}, {}, PRODUCTION),
        ({}, {"environment": "sandbox"}, SANDBOX),
        ({"INFAKT_ENVIRONMENT": "sandbox"}, {}, SANDBOX),
        ({"INFAKT_ENVIRONMENT": "sandbox"}, {"environment": "production"}, PRODUCTION),
        ({"INFAKT_BASE_URL": "https://proxy.example/v3/"}, {}, "https://proxy.example/v3"),
        ({"INFAKT_BASE_URL": "https://proxy.example/v3"}, {"environment": "sandbox"}, SANDBOX),
        ({"INFAKT_BASE_URL": "https://proxy.example/v3"}, {"base_url": "http://localhost:1"}, "http://localhost:1"),
        ({"INFAKT_BASE_URL": "", "INFAKT_ENVIRONMENT": ""}, {}, PRODUCTION),
        ({}, {"base_url": "http://127.0.0.1:8420/api/v3"}, "http://127.0.0.1:8420/api/v3"),
        ({}, {"base_url": "http://[::1]:8420"}, "http://[::1]:8420"),
        ({}, {"base_url": "http://127.0.0.2:8420"}, "http://127.0.0.2:8420"),
        ({}, {"base_url": "http://[::ffff:127.0.0.1]:8420"}, "http://[::ffff:127.0.0.1]:8420"),
    ],
)
def test_server_is_the_nearest_choice(
    monkeypatch: pytest.MonkeyPatch,
    kind: type[Infakt],
    variables: dict[str, str],
    arguments: dict[str, Any],
    base_url: str,
) -> None:
    """Arguments take precedence over variables, variables over defaults, and an empty variable counts as unset."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    client = kind(api_key=KEY, **arguments)

    assert client.base_url == base_url
    assert repr(client) == f"<{kind.__name__} of {base_url}>"


@pytest.mark.parametrize(
    ("variable", "arguments", "key"),
    [
        ("from-variable", {}, "from-variable"),
        ("from-variable", {"api_key": "from-argument"}, "from-argument"),
        (" padded\n", {}, "padded"),
    ],
)
def test_key_is_the_nearest_choice(
    monkeypatch: pytest.MonkeyPatch, variable: str, arguments: dict[str, Any], key: str
) -> None:
    """The key is the argument or else its variable, without surrounding whitespace."""
    monkeypatch.setenv("INFAKT_API_KEY", variable)
    script = Script(give(200, {}))

    with httpx.Client(transport=script) as http:
        Infakt(http_client=http, **arguments).request("GET", "/x.json")

    assert script.requests[0].headers["X-inFakt-ApiKey"] == key


@BOTH
@pytest.mark.parametrize("variable", [None, "", "  "])
def test_client_without_a_key_is_refused(
    monkeypatch: pytest.MonkeyPatch, kind: type[Infakt], variable: str | None
) -> None:
    """A missing key, or an empty variable, is an error that says what to do."""
    if variable is not None:
        monkeypatch.setenv("INFAKT_API_KEY", variable)

    with pytest.raises(ConfigurationError, match="no API key: pass api_key=… or set INFAKT_API_KEY"):
        kind()


@BOTH
@pytest.mark.parametrize("key", ["two words", "line\nbreak", "żółw", "tab\there", "nul\0"])
def test_key_with_invalid_header_characters_is_refused(kind: type[Infakt], key: str) -> None:
    """A key with characters that are invalid in a header is refused, and not shown."""
    with pytest.raises(ConfigurationError, match="characters that do not belong in a header") as caught:
        kind(api_key=key)

    assert key not in str(caught.value)


@BOTH
@pytest.mark.parametrize(
    "arguments",
    [
        {"base_url": "http://api.infakt.pl/api/v3"},
        {"base_url": "http://localhost.example.com"},
        {"base_url": "ftp://localhost"},
        {"base_url": "api.infakt.pl"},
        {"base_url": "https://"},
        {"base_url": "https://["},
        {"base_url": "https://api.infakt.pl:port"},
        {"base_url": "https://user:word@api.infakt.pl"},
        {"base_url": "https://api.infakt.pl?x=1"},
        {"base_url": "https://api.infakt.pl#x"},
        {"base_url": "https://api.infakt.pl/api/v3?"},
        {"base_url": "https://api.infakt.pl/api/v3#"},
        {"base_url": "https://api.infakt.pl/api/v3/?"},
        {"base_url": "https://api.infakt.pl?/api/v3"},
        {"base_url": "https://api.infakt.pl#/api/v3"},
        {"base_url": "https://@api.infakt.pl"},
        {"base_url": "https://api..infakt.pl"},
        {"base_url": f"https://{'x' * 64}.infakt.pl"},
        {"base_url": "https://api.infakt.pl\\api"},
        {"base_url": "https://1.2.3.999"},
        {"base_url": f"https://api.infakt.pl/{'x' * 3000}"},
        {"base_url": "http://127.0.0.1.example.com"},
        {"base_url": "http://api.localhost"},
        {"environment": "prod"},
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": float("nan")},
    ],
    ids=str,
)
def test_invalid_setting_is_refused(kind: type[Infakt], arguments: dict[str, Any]) -> None:
    """A server that would receive the key unencrypted, or an invalid address, is refused before anything is sent."""
    with pytest.raises(ConfigurationError, match=r"base_url|environment|timeout"):
        kind(api_key=KEY, **arguments)


class Partial:
    """An object with only some methods of a clock and of a store."""

    def monotonic(self) -> float:
        """Return nothing."""
        return 0.0

    take = sleep = monotonic


async def wait(*_: Any) -> None:
    """Do nothing, as a coroutine."""


class Waiting:
    """A callable that has to be awaited."""

    async def __call__(self, *_: Any) -> None:
        """Do nothing, as a coroutine."""


WRONG: list[tuple[str, Any]] = [
    *[("http_client", value) for value in (httpx, "http", httpx.Client, httpx.AsyncClient, object(), Script(), 0, "")],
    *[("retry", value) for value in (3, 0, True, Retry, {"attempts": 1}, "", "never")],
    *[("quota", value) for value in (0, 60, Quota, (Window(1, 1),), "none", False)],
    *[("timeout", value) for value in (None, "30", (5, 30), httpx.Timeout(5), True, 0, -1, [], 10**400)],
    *[("timeout", float(value)) for value in ("nan", "inf", "-inf")],
    *[("max_download_bytes", value) for value in (None, 0, -1, 2.5, True, "1")],
    *[("hooks", value) for value in (print, {}, Hooks, [], "")],
    *[("quota_store", value) for value in (MemoryQuotaStore, {}, "quota.sqlite", Partial(), 0)],
    *[("clock", value) for value in (time, time.monotonic, SystemClock, Partial(), 0)],
    *[("rng", value) for value in (0.5, random, "", wait, Waiting())],
    *[("api_key", value) for value in (b"key", 5, ["key"], True, str)],
    *[("environment", value) for value in (b"sandbox", 5, ["sandbox"])],
    *[("base_url", value) for value in (b"https://api.infakt.pl", httpx.URL("https://api.infakt.pl"), 5, ["x"])],
]


def show_kind(value: object) -> str:
    """Name a case identically in every process: by its repr, or by its type if the repr contains an address."""
    text = repr(value)[:30]
    return type(value).__name__ if " at 0x" in repr(value) else text


@BOTH
@pytest.mark.parametrize(("name", "value"), WRONG, ids=show_kind)
def test_argument_of_the_wrong_kind_is_refused(kind: type[Infakt], name: str, value: Any) -> None:
    """An unusable argument is refused by name when the client is created, not on its first call."""
    with pytest.raises(ConfigurationError, match=rf"^{name} must be ") as caught:
        kind(**{"api_key": KEY, name: value})

    assert KEY not in str(caught.value)


@pytest.mark.parametrize(("kind", "other"), [(Infakt, httpx.AsyncClient), (AsyncInfakt, httpx.Client)])
def test_http_client_of_the_other_kind_is_refused(kind: type[Infakt], other: type[Any]) -> None:
    """A blocking client takes a blocking HTTP client, an asynchronous client an asynchronous one."""
    with pytest.raises(ConfigurationError, match=rf"http_client must be an httpx\.\w+, got {other.__name__}"):
        kind(api_key=KEY, http_client=other(transport=Script()))


class OwnRetry(Retry):
    """An application's subclass of Retry."""


class OwnStore:
    """A custom store, recognized by its methods."""

    reserve = take = overtake = settle = release = refuse = block = look = lambda *_: ()


@BOTH
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("http_client", None),
        ("retry", None),
        ("retry", OwnRetry()),
        ("quota", None),
        ("quota_store", None),
        ("quota_store", OwnStore()),
        ("clock", FakeClock()),
        ("hooks", None),
        ("hooks", Hooks(on_request=print, on_retry=[].append)),
        ("timeout", 1),
        ("timeout", 0.5),
        ("max_download_bytes", 1),
        ("rng", random.Random(0).random),
        ("environment", "sandbox"),
    ],
    ids=show_kind,
)
def test_argument_of_the_right_kind_is_accepted(kind: type[Infakt], name: str, value: Any) -> None:
    """None for a default, subclasses, and objects with the required methods are accepted."""
    client = kind(**{"api_key": KEY, name: value})

    assert client.base_url in {PRODUCTION, SANDBOX}


@BOTH
@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("timeout", value) for value in (0, -1, "1", True, (1, 2), httpx.Timeout(1), float("nan"), float("inf"))],
        *[("deadline", value) for value in (0, -1, "1", True, (1, 2), float("nan"), float("inf"))],
        *[("retry", value) for value in (0, 3, True, Retry, "")],
        *[("hooks", value) for value in (print, Hooks, {}, "")],
    ],
    ids=show_kind,
)
def test_option_of_the_wrong_kind_is_refused(kind: type[Infakt], name: str, value: Any) -> None:
    """An unusable option is refused when the copy is created."""
    with pytest.raises(ConfigurationError, match=rf"^{name} must be "):
        kind(api_key=KEY).with_options(**{name: value})


@pytest.mark.parametrize("name", [field.name for field in fields(Hooks)])
@pytest.mark.parametrize("value", [5, "print", [], wait, Waiting()], ids=lambda value: type(value).__name__)
def test_hook_that_cannot_be_called_is_refused(name: str, value: Any) -> None:
    """A hook must be a plain function, not a coroutine function; anything else is refused when Hooks is created."""
    with pytest.raises(ConfigurationError, match=rf"^{name} must be a function"):
        Hooks(**{name: value})


@pytest.mark.parametrize("base_url", [f"http://x:{KEY}@api.infakt.pl", f"http://api.infakt.pl/?api_key={KEY}"])
def test_refusal_of_a_base_url_does_not_show_a_secret(base_url: str) -> None:
    """An address that contains a key is refused without being shown."""
    with pytest.raises(ConfigurationError, match="base_url") as caught:
        Infakt(api_key="other", base_url=base_url)

    assert KEY not in str(caught.value)


@pytest.mark.parametrize("given", [{"attempts": 0}, {"deadline": 0}, {"base": -1}, {"cap": -1}])
def test_invalid_retry_is_refused(given: dict[str, Any]) -> None:
    """A retry policy needs at least one attempt and positive times."""
    with pytest.raises(ValueError, match=r"(attempts|deadline|base|cap) must be"):
        Retry(**given)


@BOTH
@pytest.mark.parametrize("act", [pickle.dumps, copy.copy, copy.deepcopy])
def test_client_is_not_copied(kind: type[Infakt], act: Callable[[Any], Any]) -> None:
    """A client contains a key and connections, so it can be neither pickled nor copied."""
    with pytest.raises(TypeError, match="holds a key and connections and is not pickled"):
        act(kind(api_key=KEY))


@BOTH
def test_key_is_in_no_text_of_a_client(kind: type[Infakt]) -> None:
    """Neither `repr` nor a dump of the client's attributes shows the key."""
    client = kind(api_key=KEY)

    texts = [repr(client), str(client), repr(vars(client)), repr(client.invoices), repr(client.invoices.list())]
    assert not [text for text in texts if KEY in text]


def test_key_is_in_no_text_of_an_error(make_client: Callable[..., Infakt]) -> None:
    """An error contains the key neither in its text nor in any of its attributes."""
    client = make_client(Script(answer(401, f"no {'such'} key")), api_key=KEY)

    with pytest.raises(AuthenticationError, match="401") as caught:
        client.clients.get(1)

    texts = [str(caught.value), repr(caught.value), repr(vars(caught.value)), repr(pickle.dumps(caught.value))]
    assert not [text for text in texts if KEY in text]
    assert isinstance(caught.value, InfaktError)


def test_closing_closes_only_the_clients_own_pool() -> None:
    """Leaving `with` closes the client's own pool, closing again is harmless, and the caller's pool stays open."""
    with httpx.Client(transport=Script(give(200, {}))) as http:
        with Infakt(api_key=KEY, http_client=http) as client:
            client.close()

        assert client.request("GET", "/x.json").status == 200


@pytest.mark.parametrize(
    ("base_url", "is_reported"),
    [
        ("https://api.infakt.pl", True),
        ("https://api.infakt.pl/", True),
        ("https://api.infakt.pl/api", True),
        ("https://api.infakt.pl/v3", True),
        ("https://api.infakt.pl/api/v3", False),
        ("https://gateway.example/infakt/api/v3/", False),
    ],
)
@pytest.mark.parametrize("call", [lambda client: client.clients.get(1), lambda client: client.clients.list().to_list()])
def test_404_of_a_base_url_without_the_api_path(
    make_client: Callable[..., Infakt],
    base_url: str,
    is_reported: bool,  # noqa: FBT001 - a parameter of the table
    call: Callable[[Infakt], Any],
) -> None:
    """A 404 from a server whose address lacks the API's path says so; one from the API does not."""
    client = make_client(Script(answer(404, "<html>", kind="text/html")), base_url=base_url)

    with pytest.raises(NotFoundError, match="404") as caught:
        call(client)

    assert ("base_url does not end with /api/v3" in str(caught.value)) is is_reported
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own
