"""Faults: each has an effect that can be detected."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from infakt_emulator import FAULTS, FULL_KEY, READ_KEY, Emulator, create_app, make_client

Make = Callable[..., Emulator]
See = Callable[[Emulator], Any]
CLIENT = {"company_name": " Śrubex ", "country": "PL", "email": "a@example.com", "city": "Łódź"}
LINE = {"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}
INVOICE = {"client_company_name": "Nowa", "payment_method": "cash", "services": [LINE]}


def see(method: str, path: str, *, times: int = 1, key: str | None = None, **request: Any) -> See:
    """Return a function that makes the same call some times and returns everything about the last answer."""

    def call(emulator: Emulator) -> Any:
        client = make_client(emulator, **({"key": key} if key else {}))
        for _ in range(times):
            try:
                response = client.request(method, path, **request)
            except httpx.HTTPError as error:
                return type(error)
        return response.status_code, response.headers, response.content

    return call


def see_update(emulator: Emulator) -> Any:
    """Change only the city of a client and return the client."""
    client = make_client(emulator)
    path = f"/clients/{client.post('/clients.json', json={'client': CLIENT}).json()['id']}.json"
    client.put(path, json={"client": {"city": "Gdańsk"}})
    return client.get(path).json()


def see_clients(emulator: Emulator) -> Any:
    """Create a client, ignore the answer, and return the number of clients."""
    see("POST", "/clients.json", json={"client": CLIENT})(emulator)
    return len(emulator.store.table("clients"))


def see_task(emulator: Emulator) -> Any:
    """Create an invoice asynchronously and return the status of the task."""
    client = make_client(emulator)
    reference = client.post("/async/invoices.json", json={"invoice": INVOICE}).json()["invoice_task_reference_number"]
    return [client.get(f"/async/invoices/status/{reference}.json").json() for _ in range(3)]


def see_ksef(emulator: Emulator) -> Any:
    """Send an invoice to KSeF and return the result."""
    client = make_client(emulator)
    path = f"/ksef2/documents/{next(iter(emulator.store.table('invoices')))['uuid']}"
    client.post(f"{path}/send.json")
    return [client.get(f"{path}/status.json").json()["status"] for _ in range(3)]


def see_deletion(emulator: Emulator) -> Any:
    """Delete a client and return whether it still exists."""
    client = make_client(emulator)
    path = f"/clients/{client.get('/clients.json?order=id').json()['entities'][0]['id']}.json"
    client.delete(path)
    return client.get(path).status_code


def see_deliveries(emulator: Emulator) -> Any:
    """Return what a webhook receives for an invoice."""
    deliveries: list[Any] = []

    def deliver(body: bytes, headers: dict[str, str]) -> int:
        deliveries.append((body, headers))
        return 200

    emulator.webhooks.subscribe(deliver, secret="secret")
    see_task(emulator)
    return deliveries


def see_id(emulator: Emulator) -> Any:
    """Read an invoice by its id."""
    return see("GET", f"/invoices/{next(iter(emulator.store.table('invoices')))['id']}.json")(emulator)


def see_refusal(emulator: Emulator) -> Any:
    """Return at which call a rate limit refuses, and how."""
    client = make_client(emulator)
    for number in range(60):
        response = client.get("/clients.json?limit=1")
        if response.status_code != 200:
            return number, response.status_code, dict(response.headers), response.content
    return None


LIST = see("GET", "/invoices.json?limit=5&offset=20&order=invoice_date+asc")
TWICE = see("GET", "/invoices.json?limit=5&offset=20&order=invoice_date+asc", times=2)
THIRD = see("GET", "/clients.json?order=id", times=3)
DATED = see("GET", "/invoices.json?order=id", params={"q[invoice_date_lteq]": "2025-06-04", "order": "id"})
RULED = see("GET", "/invoices.json?order=id", params={"q[payment_date_gt]": "2025-06-04", "order": "id"})
PART = see("GET", "/clients.json?order=id", params={"q[company_name_cont]": "ŻÓŁĆ", "order": "id"})
BY_ID = see("GET", "/invoices.json?limit=5&offset=20&order=id+asc")
FIELDS = see("GET", "/invoices.json?fields=number&order=id")
SEEN: Mapping[str, See] = {
    **dict.fromkeys(("filters_ignored", "lteq_excludes_equal", "filters_inverted"), DATED),
    **dict.fromkeys(("general_filters_ignored", "general_filters_counted"), RULED),
    "filters_counted": see("GET", "/invoices.json", params={"q[status_eq]": "sent", "order": "id"}),
    "cont_is_case_sensitive": PART,
    **dict.fromkeys(("page_off_by_one", "pages_overlap", "limit_ignored", "order_ignored", "order_reversed"), LIST),
    **dict.fromkeys(("id_order_refused", "every_order_refused", "id_order_ignored", "id_order_reversed"), BY_ID),
    "id_order_on_first_page_only": BY_ID,
    **dict.fromkeys(("fields_ignored", "id_not_in_fields"), FIELDS),
    **dict.fromkeys(("amount_is_string", "amount_is_float", "id_is_string", "field_missing", "field_is_null"), LIST),
    **dict.fromkeys(("enum_value_unknown", "field_new", "content_type_wrong"), LIST),
    **dict.fromkeys(("body_slow", "body_truncated", "body_empty", "length_wrong", "gzip_broken", "utf8_invalid"), LIST),
    **dict.fromkeys(("total_counts_the_page", "total_changes", "links_elsewhere", "rows_move", "row_repeated"), LIST),
    "success_status_wrong": see("POST", "/clients.json", json={"client": CLIENT}),
    "not_found_is_null": see("GET", "/clients/1.json"),
    "errors_is_string": see("POST", "/clients.json", json={"client": {}}),
    "strings_trimmed": see("POST", "/clients.json", json={"client": CLIENT}),
    **dict.fromkeys(("field_lost_on_update", "update_clears_other_fields"), see_update),
    "scopes_not_enforced": see("POST", "/clients.json", key=READ_KEY, json={"client": CLIENT}),
    "key_not_checked": see("GET", "/clients.json?order=id", key="wrong"),
    "created_twice": see_clients,
    "id_accepted": see_id,
    **dict.fromkeys(("gateway_fails", "status_520", "html_200"), THIRD),
    "answer_late": TWICE,
    "post_dropped": see_clients,
    "post_answer_lost": see("POST", "/clients.json", json={"client": CLIENT}),
    "delete_does_nothing": see_deletion,
    **dict.fromkeys(("task_stuck", "task_refused", "task_code_unknown", "task_without_uuid"), see_task),
    **dict.fromkeys(("webhook_twice", "webhook_signature_wrong"), see_deliveries),
    **dict.fromkeys(("ksef_error", "ksef_pending"), see_ksef),
    **{name: see_refusal for name in FAULTS if name.startswith(("retry_after", "limit_is", "limit_counts"))},
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_changes_what_is_seen(make_emulator: Make, name: str) -> None:
    """Each fault changes a result."""
    limits = "seed" if SEEN[name] is see_refusal else "none"

    healthy, faulty = (SEEN[name](make_emulator(limits=limits, faults=faults)) for faults in ((), (name,)))

    assert healthy != faulty


@pytest.mark.parametrize("see_twice", dict.fromkeys(SEEN.values()))
def test_nothing_else_changes_what_is_seen(make_emulator: Make, see_twice: See) -> None:
    """Without faults, two emulators give the same results."""
    first, second = (see_twice(make_emulator(limits="none")) for _ in "ab")

    assert first == second


@pytest.fixture
def faulty(make_emulator: Make) -> Callable[[str], httpx.Client]:
    """Return a function that creates a client of an emulator with one fault."""

    def make(name: str) -> httpx.Client:
        return make_client(make_emulator(faults=[name]))

    return make


def test_names_are_said_once() -> None:
    """Each fault is found by its name and has a description."""
    assert all(name == fault.name and fault.description.endswith(".") for name, fault in FAULTS.items())


def test_filters_ignored(faulty: Callable[[str], httpx.Client]) -> None:
    """A filter has no effect."""
    client = faulty("filters_ignored")

    assert client.get("/invoices.json", params={"q[number_eq]": "x"}).json()["metainfo"]["total_count"] == 237


def test_lteq_excludes_equal(faulty: Callable[[str], httpx.Client]) -> None:
    """The date itself is excluded."""
    client = faulty("lteq_excludes_equal")

    totals = [
        client.get("/invoices.json", params={f"q[invoice_date_{name}]": "2025-06-04"}).json()["metainfo"]["total_count"]
        for name in ("lt", "lteq")
    ]

    assert totals[0] == totals[1]


def test_gateway_fails(faulty: Callable[[str], httpx.Client]) -> None:
    """Every third read is an HTML page."""
    client = faulty("gateway_fails")

    responses = [client.get("/clients.json") for _ in range(6)]

    assert [response.status_code for response in responses] == [200, 200, 502, 200, 200, 502]
    assert responses[2].headers["content-type"] == "text/html"


def test_post_answer_lost(make_emulator: Make) -> None:
    """The client is created, but the response is lost."""
    emulator = make_emulator(faults=["post_answer_lost"])

    with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"):
        make_client(emulator).post("/clients.json", json={"client": {"company_name": "A", "country": "PL"}})

    assert len(emulator.store.table("clients")) == 61


def test_answer_late(faulty: Callable[[str], httpx.Client]) -> None:
    """A late answer is a timeout, without any waiting."""
    client = faulty("answer_late")
    client.get("/clients.json")

    with pytest.raises(httpx.ReadTimeout, match=r"no answer within 5\.0 s"):
        client.get("/clients.json")


def test_delete_does_nothing(faulty: Callable[[str], httpx.Client]) -> None:
    """A deleted row still exists."""
    client = faulty("delete_does_nothing")
    path = f"/clients/{client.get('/clients.json').json()['entities'][0]['id']}.json"

    assert (client.delete(path).status_code, client.get(path).status_code) == (204, 200)


def test_total_counts_the_page(faulty: Callable[[str], httpx.Client]) -> None:
    """The list seems to end after one page."""
    client = faulty("total_counts_the_page")

    assert client.get("/invoices.json?limit=3").json()["metainfo"]["total_count"] == 3


def test_slow_body_pauses_half_way_on_a_network(make_emulator: Make) -> None:
    """The server sends half of the body, waits, and sends the rest."""
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    async def read() -> httpx.Response:
        app = create_app(make_emulator(faults=["body_slow"]), pause=pause)
        transport, headers = httpx.ASGITransport(app), {"X-inFakt-ApiKey": FULL_KEY}
        async with httpx.AsyncClient(transport=transport, base_url="http://emulator.test", headers=headers) as client:
            return await client.get("/api/v3/clients.json")

    response = asyncio.run(read())

    assert (waited, len(response.json()["entities"])) == ([120.0], 10)
