"""Which server a run asks: production never by accident, and no key in what is said."""

from __future__ import annotations

from typing import Any

import pytest

from infakt_contract.target.target import SANDBOX_URL, Target, choose_target

SECRET = "5c0ffee5c0ffee5c0ffee5c0ffee5c0ffee50000"
VARIABLES = {"INFAKT_SANDBOX_API_KEY": SECRET}
PRODUCTION = [
    "https://api.infakt.pl/api/v3",
    "https://API.Infakt.PL/api/v3",
    "https://api.infakt.pl./api/v3",
    "https://api.infakt.pl..",
    "https://api.infakt.pl:8443/api/v3",
    "https://app.infakt.pl",
    "https://infakt.pl",
    "https://anything.of.infakt.pl/v3",
    "HTTPS://api.infakt.pl",
    "  https://api.infakt.pl",
    "https://api.in\tfakt.pl",
]
NO_ADDRESS = [
    "https://me@api.infakt.pl/api/v3",
    f"https://me:{SECRET}@api.sandbox-infakt.pl",
    "https://@api.infakt.pl",
    f"https://api.sandbox-infakt.pl/api/v3?api_key={SECRET}",
    f"https://api.sandbox-infakt.pl/api/v3#{SECRET}",
    "https://api。infakt。pl",
    "https://ａｐｉ.infakt.pl",
    "https://api%2einfakt.pl",
    "https:\\\\api.infakt.pl",
    "https:///api.infakt.pl",
    "//api.infakt.pl",
    "api.infakt.pl",
    "ftp://api.infakt.pl",
    "Sandbox",
    "",
]


def choose(asked: str, *, api_key: str | None = None, **given: Any) -> Target:
    """Choose with a key in the environment."""
    return choose_target(asked, api_key=api_key, variables=VARIABLES, **given)


@pytest.mark.parametrize("asked", PRODUCTION)
def test_production_is_refused(asked: str) -> None:
    """The vendor's own domain is refused however it is spelt, and whatever stands before it or after."""
    with pytest.raises(ValueError, match=r"infakt\.pl is production, with real, numbered documents"):
        choose(asked, may_write=True)


@pytest.mark.parametrize("asked", PRODUCTION)
def test_production_is_only_read(asked: str) -> None:
    """Production may be read if that is accepted, and never written to."""
    target = choose(asked, api_key=SECRET, accepts_production=True)

    assert (target.is_live, target.may_write) == (True, False)
    with pytest.raises(ValueError, match="where nothing may be written; leave out --write"):
        choose(asked, accepts_production=True, may_write=True)


@pytest.mark.parametrize("asked", NO_ADDRESS)
def test_what_is_no_address_is_refused(asked: str) -> None:
    """A user, a query or odd letters may hide a key or another host; what came is not repeated."""
    with pytest.raises(ValueError, match=r"^target must be emulator, loopback, sandbox or a base URL") as caught:
        choose(asked, accepts_production=True)

    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("asked", ["https://infakt.pl.example.com", "https://notinfakt.pl", SANDBOX_URL])
def test_neighbours_of_production_are_not_it(asked: str) -> None:
    """Only the domain and what lies below it is production."""
    assert choose(asked, api_key=SECRET).is_live


@pytest.mark.parametrize(
    ("asked", "base_url"),
    [
        ("http://127.0.0.1:8420", "http://127.0.0.1:8420/api/v3"),
        ("http://127.0.0.1:8420/", "http://127.0.0.1:8420/api/v3"),
        ("http://127.0.0.1:8420/api/v3", "http://127.0.0.1:8420/api/v3"),
        ("http://127.0.0.1:8420/api/v3/", "http://127.0.0.1:8420/api/v3"),
        ("http://LOCALHOST/v3", "http://localhost/v3"),
        ("http://[::1]:8420", "http://[::1]:8420/api/v3"),
        ("https://api.sandbox-infakt.pl.", SANDBOX_URL),
        ("sandbox", SANDBOX_URL),
    ],
)
def test_address_is_completed(asked: str, base_url: str) -> None:
    """An address may be given with the API's path or without any."""
    assert choose(asked).base_url == base_url


def test_key_is_not_sent_in_the_clear() -> None:
    """Without TLS only this machine is asked."""
    with pytest.raises(ValueError, match=r"http://api\.sandbox-infakt\.pl would receive the key unencrypted"):
        choose("http://api.sandbox-infakt.pl/api/v3")


@pytest.mark.parametrize(("given", "key"), [(None, SECRET), ("  ", SECRET), (" mine\n", "mine")])
def test_key_is_given_or_in_the_environment(given: str | None, key: str) -> None:
    """A key on the command line goes before the one in the environment; blanks around it are none of it."""
    assert choose("sandbox", api_key=given).api_key == key


@pytest.mark.parametrize("variables", [{}, {"INFAKT_SANDBOX_API_KEY": " \n"}, {"INFAKT_API_KEY": SECRET}])
def test_server_without_a_key_is_refused(variables: dict[str, str]) -> None:
    """A live server wants a key, and the key of production is not taken for one."""
    with pytest.raises(ValueError, match=r"^no key for sandbox: set INFAKT_SANDBOX_API_KEY$"):
        choose_target("sandbox", api_key=None, variables=variables)


def test_key_of_the_sandbox_goes_nowhere_else() -> None:
    """The key in the environment is for the sandbox and for this machine; another server wants its own."""
    assert choose("http://127.0.0.1:8420").api_key == SECRET
    with pytest.raises(ValueError, match=r"^no key for api\.example\.com: give --api-key$"):
        choose("https://api.example.com")


def test_key_is_in_no_representation() -> None:
    """A failed test prints what it was given; the key is not in that."""
    target = choose("sandbox")

    assert SECRET not in repr((target, target.api_key, [target.api_key], vars(target)))
    assert f"{target.api_key}" == SECRET


@pytest.mark.parametrize("asked", ["emulator", "loopback"])
def test_emulator_is_not_live(asked: str) -> None:
    """The emulator needs no key, may be written to, and its key is nobody's."""
    target = choose_target(asked, api_key=None, variables=VARIABLES)

    assert (target.name, target.is_live, target.may_write) == (asked, False, True)
    assert target.api_key != SECRET


def test_writing_is_asked_for() -> None:
    """A live server is read-only unless writing is allowed."""
    assert (choose("sandbox").may_write, choose("sandbox", may_write=True).may_write) == (False, True)
