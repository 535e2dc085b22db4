"""The fixtures of the distribution, as tests of another project use them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import infakt_emulator

pytest_plugins = ["pytester"]

TESTS = """
import pytest

def test_account_is_there(infakt_client):
    assert infakt_client.invoices.list(limit=1).first() is not None

def test_account_is_fresh(infakt_client, infakt_emulator):
    infakt_client.clients.create({"company_name": "Nowa", "country": "PL"})
    assert [call.method for call in infakt_emulator.recorder] == ["POST"]

def test_waiting_takes_no_time(infakt_client, infakt_clock):
    line = {"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}
    buyer = {"client_company_name": "Nowa", "client_tax_code": "0000010004", "payment_method": "cash"}
    invoice = infakt_client.invoices.create_and_wait({**buyer, "services": [line]})
    assert (invoice.status, infakt_clock.slept != []) == ("draft", True)

@pytest.mark.anyio
async def test_tasks(async_infakt_client):
    assert await async_infakt_client.clients.list(limit=1).first() is not None
"""


def test_strangers_tests_run(pytester: pytest.Pytester) -> None:
    """Each test has a separate account and clock, for sync and async clients."""
    pytester.makepyfile(TESTS)
    pytester.makeconftest('import pytest\n\n@pytest.fixture\ndef anyio_backend():\n    return "asyncio"\n')

    ended = pytester.runpytest_subprocess("-p", "infakt_emulator.pytest_plugin", "-p", "no:cacheprovider")

    ended.assert_outcomes(passed=4)


def test_plugin_alone_is_light() -> None:
    """The plugin, which every run of pytest imports, imports neither the emulator nor its dependencies."""
    statement = "import json, sys, infakt_emulator.pytest_plugin; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", statement], capture_output=True, check=True, text=True)  # noqa: S603 - our own words

    loaded = set(json.loads(done.stdout))
    assert {name for name in loaded if name.startswith("infakt")} == {
        "infakt_emulator",
        "infakt_emulator.pytest_plugin",
    }
    assert not loaded & {"starlette", "uvicorn", "httpx", "asyncio"}


@pytest.mark.parametrize("name", infakt_emulator.__all__)
def test_public_name_is_there(name: str) -> None:
    """Every public name can be imported and is listed by `dir`."""
    assert getattr(infakt_emulator, name) is not None
    assert name in dir(infakt_emulator)


def test_unknown_name_is_an_attribute_error() -> None:
    """An unknown name is an AttributeError, as in any module."""
    with pytest.raises(AttributeError, match="module 'infakt_emulator' has no attribute 'Nonsense'"):
        infakt_emulator.Nonsense  # noqa: B018 - the access is the test
