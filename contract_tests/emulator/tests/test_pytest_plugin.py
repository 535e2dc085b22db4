"""The fixtures that come with the distribution, as a stranger's tests use them."""

from __future__ import annotations

import pytest

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
    """Each test has an account and a clock of its own, for threads and for tasks."""
    pytester.makepyfile(TESTS)
    pytester.makeconftest('import pytest\n\n@pytest.fixture\ndef anyio_backend():\n    return "asyncio"\n')

    ended = pytester.runpytest_subprocess("-p", "infakt_emulator.pytest_plugin", "-p", "no:cacheprovider")

    ended.assert_outcomes(passed=4)
