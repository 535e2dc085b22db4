"""Numbers given by a caller are checked before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script, give
from infakt import AsyncInfakt, Infakt, Quota, Retry, Window
from infakt.errors import ConfigurationError

Make = Callable[..., Infakt]
WRONG = (TypeError, ValueError)
INVOICE_DATA = {"services": [{"name": "x"}]}
NOT_SECONDS: list[Any] = ["30", "", float("nan"), float("inf"), float("-inf"), -1, -0.001, True, False, [], {}, 10**400]
NOT_INTEGERS: list[Any] = [2.5, 2.0, "2", True, float("nan"), float("inf"), None, [], -1]
WAITS: dict[str, Callable[[Infakt, Any], Any]] = {
    "create": lambda client, given: client.invoices.create_and_wait(INVOICE_DATA, deadline=given),
    "mark as paid": lambda client, given: client.invoices.mark_paid_and_wait("u", deadline=given),
    "send to KSeF": lambda client, given: client.invoices.send_to_ksef_and_wait("u", deadline=given),
    "send any document": lambda client, given: client.ksef.send_and_wait("u", deadline=given),
    "wait": lambda client, given: client.invoices.task("r").wait(deadline=given),
}


@pytest.mark.parametrize("wait", WAITS.values(), ids=WAITS.keys())
@pytest.mark.parametrize("given", NOT_SECONDS, ids=lambda given: repr(given)[:20])
def test_deadline_is_checked_before_anything_is_sent(
    make_client: Make, wait: Callable[[Infakt, Any], Any], given: Any
) -> None:
    """An invalid deadline is refused, and no task is created."""
    script = Script()

    with pytest.raises(WRONG, match=r"^deadline must be a (finite )?number of seconds, 0 or more, got "):
        wait(make_client(script), given)

    assert script.sent == []


@pytest.mark.parametrize("name", ["deadline", "base", "cap", "limit_floor", "limit_cap"])
@pytest.mark.parametrize("given", [*NOT_SECONDS, None], ids=lambda given: repr(given)[:20])
def test_durations_are_finite_numbers(name: str, given: Any) -> None:
    """Every duration of `Retry` is a finite number."""
    with pytest.raises(WRONG, match=rf"^{name} must be a (finite )?number of seconds"):
        Retry(**{name: given})


@pytest.mark.parametrize("name", ["deadline", "limit_floor", "limit_cap"])
def test_durations_of_zero_are_refused(name: str) -> None:
    """A deadline of 0 would send nothing, and a limit without a wait would flood the server."""
    with pytest.raises(ValueError, match=rf"^{name} must be a finite number of seconds above 0, got 0$"):
        Retry(**{name: 0})  # type: ignore[arg-type] # one of several parameters


@pytest.mark.parametrize("given", [*NOT_INTEGERS, 0], ids=repr)
def test_attempts_are_a_positive_integer(given: Any) -> None:
    """The number of attempts is an integer of at least 1."""
    with pytest.raises(WRONG, match=r"^attempts must be "):
        Retry(attempts=given)


@pytest.mark.parametrize("name", ["timeout", "deadline"])
@pytest.mark.parametrize("given", [*NOT_SECONDS, 0], ids=lambda given: repr(given)[:20])
def test_options_are_checked(make_client: Make, name: str, given: Any) -> None:
    """`with_options` refuses what the constructor would."""
    with pytest.raises(WRONG, match=rf"^{name} must be a (finite )?number of seconds above 0, got "):
        make_client(Script()).with_options(**{name: given})


@pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])
@pytest.mark.parametrize("given", [*NOT_SECONDS, 0, None], ids=lambda given: repr(given)[:20])
def test_timeout_of_a_client_is_checked(kind: type[Infakt], given: Any) -> None:
    """A client with an invalid timeout cannot be created."""
    with pytest.raises(ConfigurationError, match=r"^timeout must be a (finite )?number of seconds above 0, got "):
        kind(api_key="k", timeout=given)


@pytest.mark.parametrize(
    ("name", "bounds", "more"),
    [("limit", "1 to 100", [0, 101]), ("offset", "at least 0", []), ("prefetch", "0 to 16", [17])],
)
def test_page_arguments_are_integers(make_client: Make, name: str, bounds: str, more: list[int]) -> None:
    """Rows and pages are integers within the API's bounds, checked when the list is created."""
    client = make_client(Script())

    for given in [*NOT_INTEGERS, *more]:
        with pytest.raises(WRONG, match=rf"^{name} must be (an integer, )?{bounds}, got "):
            client.clients.list(**{name: given})


@pytest.mark.parametrize("given", [*NOT_INTEGERS, 0], ids=repr)
def test_window_holds_a_number_of_calls(given: Any) -> None:
    """A window allows an integer number of calls."""
    with pytest.raises(WRONG, match=r"^limit must be "):
        Window(given, 60)


@pytest.mark.parametrize("given", [*NOT_SECONDS, 0, None], ids=lambda given: repr(given)[:20])
def test_window_has_a_length(given: Any) -> None:
    """A window lasts a positive number of seconds."""
    with pytest.raises(WRONG, match=r"^seconds must be "):
        Window(1, given)


@pytest.mark.parametrize("given", [*NOT_SECONDS, None], ids=lambda given: repr(given)[:20])
def test_wait_for_the_quota_is_bounded(given: Any) -> None:
    """The longest wait for the quota is a finite number of seconds."""
    with pytest.raises(WRONG, match=r"^max_wait must be "):
        Quota(max_wait=given)


def test_integers_and_decimals_are_accepted(make_client: Make) -> None:
    """Integers and decimal numbers are accepted as durations, and a deadline of 0 polls once."""
    script = Script(give(200, {"processing_code": 201, "invoice_uuid": "u"}), give(200, {"uuid": "u"}))
    client = make_client(script).with_options(timeout=3, deadline=0.5, retry=Retry(attempts=1, base=0, cap=0))

    assert client.invoices.task("r").wait(deadline=0).uuid == "u"
