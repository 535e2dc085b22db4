"""The rules of retries, quota and paging against an emulator with named faults."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from contract_tests.client.runtime.faulty import (
    INVOICE_DATA,
    INVOICES,
    Faulty,
    Make,
    MakeEmulator,
    count_posts,
    list_uuids,
    read_methods,
)
from infakt import Infakt, MemoryQuotaStore, PaginationDriftWarning, Quota, Window
from infakt.errors import (
    AnswerTimeoutError,
    CallError,
    NoAnswerError,
    OutcomeUnknownError,
    PaginationDriftError,
    RateLimitError,
    ServerError,
    UnusableAnswerError,
)
from infakt_contract.served import serve
from infakt_emulator import Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock
from infakt_emulator.faults import FAULTS

CLIENT = {"company_name": "Nowa", "country": "PL"}
BACK_OFF = [0.25, 0.5, 1.0]
LIMIT_WAITS = [1.5, 3.0, 6.0, 12.0, 22.5, 22.5]
READS, WRITES = 50, 10


def read_exchanges(emulator: Emulator, *, after: int = 0) -> list[tuple[str, int]]:
    """Return method and status of each exchange."""
    return [(exchange.method, exchange.status) for exchange in list(emulator.recorder)[after:]]


def fill_reads(client: Infakt) -> None:
    """Use up the reads of a minute."""
    for _ in range(READS):
        client.request("GET", "/clients.json", query={"limit": 1})


def fill_writes(client: Infakt) -> None:
    """Use up the writes of a minute with calls that change nothing."""
    for _ in range(WRITES):
        with pytest.raises(CallError, match="404"):
            client.clients.delete(1)


WAITED_OUT: list[tuple[tuple[str, ...], int]] = [((), 429), (("retry_after_is_date",), 429), (("limit_is_503",), 503)]


@pytest.mark.parametrize(("faults", "status"), WAITED_OUT, ids=["seconds", "date", "503"])
def test_refused_read_waits_for_retry_after(
    faulty: Faulty, clock: FakeClock, faults: tuple[str, ...], status: int
) -> None:
    """A read refused with seconds, with a date or with 503 succeeds after waiting that long."""
    client, emulator = faulty(*faults, limits="seed")
    fill_reads(client)

    assert len(client.clients.list(limit=1).to_list(max_items=1)) == 1
    assert (read_exchanges(emulator, after=READS), clock.slept) == ([("GET", status), ("GET", 200)], [60.0])


@pytest.mark.parametrize(("faults", "status"), WAITED_OUT[:2], ids=["seconds", "date"])
def test_refused_write_waits_for_retry_after(
    faulty: Faulty, clock: FakeClock, faults: tuple[str, ...], status: int
) -> None:
    """A write refused by a limit is sent again after the wait, and processed once."""
    client, emulator = faulty(*faults, limits="seed")
    fill_writes(client)
    before = len(emulator.store.table("clients"))

    client.clients.create(CLIENT)

    assert (read_exchanges(emulator, after=WRITES), clock.slept) == ([("POST", status), ("POST", 201)], [60.0])
    assert len(emulator.store.table("clients")) == before + 1


UNUSABLE_RETRY_AFTER = ["retry_after_missing", "retry_after_malformed", "retry_after_zero", "retry_after_negative"]


@pytest.mark.parametrize("fault", UNUSABLE_RETRY_AFTER)
def test_limit_is_waited_out_whatever_it_says(faulty: Faulty, clock: FakeClock, fault: str) -> None:
    """Without a usable Retry-After a refusal is retried at growing intervals until the minute is over."""
    client, emulator = faulty(fault, limits="seed")
    fill_reads(client)

    assert client.clients.list(limit=1).first() is not None
    assert read_exchanges(emulator, after=READS) == [*[("GET", 429)] * 6, ("GET", 200)]
    assert clock.slept == LIMIT_WAITS


@pytest.mark.parametrize("fault", UNUSABLE_RETRY_AFTER)
def test_write_waits_a_limit_out_whatever_it_says(faulty: Faulty, clock: FakeClock, fault: str) -> None:
    """A write refused by a limit is processed once, when the minute is over."""
    client, emulator = faulty(fault, limits="seed", settle_seconds=0)
    fill_writes(client)

    client.invoices.create_and_wait(INVOICE_DATA)

    assert (clock.slept[:6], count_posts(emulator)) == (LIMIT_WAITS, 7)
    assert len(emulator.store.table("invoices")) == INVOICES + 1


NOT_WAITED_OUT: list[tuple[str, type[CallError], list[float], float | None]] = [
    ("retry_after_hour", RateLimitError, [], 3_600),
    ("limit_is_html_503", ServerError, BACK_OFF, None),
]


@pytest.mark.parametrize(("fault", "kind", "slept", "ahead"), NOT_WAITED_OUT, ids=[case[0] for case in NOT_WAITED_OUT])
def test_read_gives_up(
    faulty: Faulty, clock: FakeClock, fault: str, kind: type[RateLimitError], slept: list[float], ahead: float | None
) -> None:
    """A 503 that is not a limit takes four attempts, a limit beyond the deadline one; its time is reported."""
    client, emulator = faulty(fault, limits="seed")
    fill_reads(client)

    with pytest.raises(kind, match=r"GET /clients/\{client_id\}\.json: (429|503)") as caught:
        client.clients.get(1)

    assert (clock.slept, len(read_exchanges(emulator, after=READS))) == (slept, 1 + len(slept))
    assert caught.value.retry_at == (None if ahead is None else clock.now() + timedelta(seconds=ahead))


@pytest.mark.parametrize(
    ("fault", "deadline"), [("retry_after_hour", 120), *((fault, 40) for fault in UNUSABLE_RETRY_AFTER)]
)
def test_refused_write_gives_up(faulty: Faulty, clock: FakeClock, fault: str, deadline: float) -> None:
    """A write that a limit refuses to the end was certainly not processed, and no wait exceeds the deadline."""
    client, emulator = faulty(fault, limits="seed")
    fill_writes(client)

    with pytest.raises(RateLimitError, match=r"POST /async/invoices\.json: 429"):
        client.with_options(deadline=deadline).invoices.create(INVOICE_DATA)

    slept = [] if fault == "retry_after_hour" else LIMIT_WAITS[:4]
    assert (clock.slept, count_posts(emulator)) == (slept, 1 + len(slept))
    assert len(emulator.store.table("invoices")) == INVOICES


@pytest.mark.parametrize("fault", ["limit_is_html_503", "limit_is_503"])
def test_write_refused_by_503(faulty: Faulty, clock: FakeClock, fault: str) -> None:
    """A 503 may come from a gateway behind which the write was processed, so a creation is not sent again."""
    client, emulator = faulty(fault, limits="seed")
    fill_writes(client)

    with pytest.raises(OutcomeUnknownError, match="503; it may have been processed") as caught:
        client.invoices.create(INVOICE_DATA)

    assert (caught.value.status, count_posts(emulator), clock.slept) == (503, 1, [])


REFUSALS = sorted(name for name in FAULTS if name.startswith(("retry_after", "limit_is")))


@pytest.mark.parametrize("fault", REFUSALS)
def test_quota_avoids_refusals(faulty: Faulty, clock: FakeClock, fault: str) -> None:
    """If calls are paced by the server's own limits, none is refused, in whatever way the server refuses."""
    client, emulator = faulty(fault, limits="seed", quota=Quota())

    for _ in range(READS + 5):
        client.clients.list(limit=1).first()

    assert read_exchanges(emulator) == [("GET", 200)] * (READS + 5)
    assert clock.slept == [pytest.approx(60, abs=0.01)]


def test_quota_that_is_wrong_is_corrected(faulty: Faulty, make_client: Make, clock: FakeClock) -> None:
    """If the server counts double, one refusal holds back both clients of the account, and no call fails."""
    store = MemoryQuotaStore()
    client, emulator = faulty("limit_counts_twice", limits="seed", quota=Quota(), quota_store=store)
    other = make_client(InProcessTransport(emulator), quota=Quota(), quota_store=store)
    for _ in range(READS // 2):
        client.clients.list(limit=1).first()
    with pytest.raises(RateLimitError, match="429"):
        client.with_options(deadline=1).clients.list().first()

    for one in (other, client, other):
        one.clients.list(limit=1).first()

    assert emulator.recorder.counts()["rate_limited"] == 1
    assert clock.slept == [pytest.approx(60, abs=0.01)]


def test_writes_are_sent_while_reads_wait(faulty: Faulty, clock: FakeClock) -> None:
    """A full window of reads does not hold back writes."""
    client, emulator = faulty(limits="seed", quota=Quota(reads=(Window(1, 60),)))
    client.clients.list(limit=1).first()

    client.clients.create(CLIENT)

    assert (read_exchanges(emulator), clock.slept) == ([("GET", 200), ("POST", 201)], [])


LASTING: list[tuple[str, type[CallError], int]] = [
    ("body_truncated", NoAnswerError, 4),
    ("body_slow", AnswerTimeoutError, 4),
    ("gzip_broken", UnusableAnswerError, 4),
    ("utf8_invalid", UnusableAnswerError, 1),
    ("body_empty", UnusableAnswerError, 1),
]


@pytest.mark.parametrize(("fault", "kind", "sends"), LASTING, ids=[case[0] for case in LASTING])
def test_read_that_stays_broken(
    faulty: Faulty, clock: FakeClock, fault: str, kind: type[CallError], sends: int
) -> None:
    """A broken transfer is tried four times, a complete body that is not JSON once; half a list is never returned."""
    client, emulator = faulty(fault)

    with pytest.raises(CallError, match=r"^GET /invoices\.json: ") as caught:
        client.invoices.list().to_list()

    assert (type(caught.value), caught.value.attempts, len(emulator.recorder)) == (kind, sends, sends)
    assert clock.slept == BACK_OFF[: sends - 1]


@pytest.mark.parametrize("fault", ["length_wrong", "body_truncated"])
def test_read_cut_on_a_socket(make_client: Make, make_emulator: MakeEmulator, fault: str) -> None:
    """A body shorter than its Content-Length is an error, also over a real connection."""
    emulator = make_emulator(faults=[fault])
    with serve(emulator) as url, pytest.raises(NoAnswerError, match=r"the connection broke.*after 4 attempts"):
        make_client(None, base_url=url).clients.list().first()

    assert read_methods(emulator) == ["GET"] * 4


@pytest.mark.parametrize("fault", ["gateway_fails", "status_520"])
def test_list_survives_a_gateway(faulty: Faulty, fault: str) -> None:
    """If every third read fails, the list takes that many more calls and loses no row."""
    client, emulator = faulty(fault)

    rows = [invoice.uuid for invoice in client.invoices.list(limit=50, strict=True)]

    assert (len(rows), len(set(rows)), len(emulator.recorder)) == (INVOICES, INVOICES, 7)


def test_list_survives_late_answers(faulty: Faulty, clock: FakeClock) -> None:
    """A request that times out is retried."""
    client, emulator = faulty("answer_late")

    assert len(client.invoices.list(limit=100, strict=True).to_list()) == INVOICES
    assert (len(emulator.recorder), clock.slept) == (5, [0.25, 0.25])


def test_html_page_is_an_unusable_answer(faulty: Faulty) -> None:
    """An HTML page with status 200 is reported with its beginning, and not requested again."""
    client, emulator = faulty("html_200")

    with pytest.raises(UnusableAnswerError, match=r"200 with a body that is not JSON \(text/html\)") as caught:
        client.invoices.list(limit=50).to_list()

    assert (caught.value.excerpt[:15], len(emulator.recorder)) == ("<!DOCTYPE html>", 3)


LOST: list[tuple[str, type[CallError], int]] = [
    ("post_dropped", NoAnswerError, 0),
    ("post_answer_lost", NoAnswerError, 1),
    ("answer_late", AnswerTimeoutError, 1),
]


@pytest.mark.parametrize(("fault", "cause", "made"), LOST, ids=[case[0] for case in LOST])
@pytest.mark.parametrize("noun", ["clients", "invoices"])
def test_write_without_an_answer_is_sent_once(
    faulty: Faulty, clock: FakeClock, noun: str, fault: str, cause: type[CallError], made: int
) -> None:
    """Whether its answer was lost before or after the work, a creation is sent once and never duplicated."""
    client, emulator = faulty(fault, settle_seconds=0)
    client.countries.list().first()
    before = len(emulator.store.table(noun))

    with pytest.raises(OutcomeUnknownError, match="it may have been processed and was not sent again") as caught:
        client.clients.create(CLIENT) if noun == "clients" else client.invoices.create(INVOICE_DATA)

    assert (type(caught.value.__cause__), count_posts(emulator), clock.slept) == (cause, 1, [])
    emulator.world.tasks.settle(clock.time())
    assert len(emulator.store.table(noun)) == before + made


def test_deletion_without_an_answer_is_sent_again(faulty: Faulty) -> None:
    """A deletion that was processed although its answer was late is a success, and deletes one row."""
    client, emulator = faulty("answer_late")
    row = next(row for row in emulator.store.table("invoices") if row["status"] == "draft")
    client.countries.list().first()

    client.invoices.delete(row["uuid"])

    assert (read_methods(emulator)[1:], read_exchanges(emulator)[-1][1]) == (["DELETE", "DELETE"], 404)
    assert len(emulator.store.table("invoices")) == INVOICES - 1


class Hosts(InProcessTransport):
    """Records the hosts of requests."""

    def __init__(self, emulator: Emulator) -> None:
        super().__init__(emulator)
        self.asked: set[str] = set()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Record the host, then answer."""
        self.asked.add(request.url.host)
        return super().handle_request(request)


def test_links_to_another_host_are_not_followed(make_client: Make, make_emulator: MakeEmulator) -> None:
    """A list continues by its own offsets at its own server, whatever host `next` names."""
    transport = Hosts(make_emulator(faults=["links_elsewhere"]))

    rows = make_client(transport).invoices.list(limit=100, strict=True).to_list()

    assert (len(rows), transport.asked) == (INVOICES, {"emulator.test"})
    assert [exchange.query.partition("offset=")[2] for exchange in transport.emulator.recorder] == [
        "0&limit=100",
        "99&limit=100",
        "198&limit=100",
    ]


def read_uuids(invoices: Iterable[Any]) -> list[str]:
    """Return the uuid of each."""
    return [invoice.uuid for invoice in invoices]


def test_total_that_changes_is_reported(faulty: Faulty) -> None:
    """Every row is returned once, the list ends, and a warning says that the total changed."""
    client, emulator = faulty("total_changes")

    with pytest.warns(PaginationDriftWarning, match=r"^/invoices\.json: .*; read the list again$"):
        rows = read_uuids(client.invoices.list(limit=100))

    assert sorted(rows) == sorted(list_uuids(emulator))


def test_total_that_changes_is_an_error_if_strict(faulty: Faulty) -> None:
    """With `strict` the change is an error rather than a warning."""
    client, _ = faulty("total_changes")

    with pytest.raises(PaginationDriftError, match="read the list again"):
        client.invoices.list(limit=100, strict=True).to_list()


@pytest.mark.parametrize("limit", [100, 79])
@pytest.mark.parametrize("fault", ["rows_move", "pages_overlap"])
def test_repeated_rows_are_dropped(faulty: Faulty, fault: str, limit: int) -> None:
    """A row on two pages is returned once, no row is missing, and the move is reported."""
    client, emulator = faulty(fault)

    with pytest.warns(PaginationDriftWarning, match="does not begin with the last row of the page before"):
        rows = read_uuids(client.invoices.list(limit=limit))

    assert sorted(rows) == sorted(list_uuids(emulator))


def test_row_repeated_on_a_page(faulty: Faulty) -> None:
    """A row that appears twice on a page is returned once and displaces no other row."""
    client, _ = faulty("row_repeated")

    rows = read_uuids(client.invoices.list(limit=100))

    assert len(rows) == len(set(rows)) == INVOICES
