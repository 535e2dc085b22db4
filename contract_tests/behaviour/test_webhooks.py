"""What is posted to the caller: whether it is genuine, which event it is, and whether it came before."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import Barrier as ThreadBarrier
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.clock import FakeClock
from contract_tests.properties.values import JSON
from contract_tests.recording.documented import load_webhooks
from infakt import Record, errors, webhooks
from infakt.models import (
    InvoiceWebhook,
    KsefWebhook,
    TaskWebhook,
    WebhookEvent,
    WebhookEventName,
    WebhookVerification,
)
from infakt.webhooks import MemorySeenStore, SeenStore, SQLiteSeenStore, UnknownWebhook

SECRET = "s3cret-that-must-not-be-seen"
DATA = "0000010004"
# From RFC 4231, test case 2: what HMAC-SHA256 gives for this key and this text.
RFC_SECRET, RFC_BODY = "Jefe", b"what do ya want for nothing?"
RFC_SIGNATURE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
BODY = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}, "resource": {"uuid": "i-1"}}).encode()
CODE = b'{"verification_code": "118fb29f0516db3244c1"}'
KINDS = {
    "async_invoice_creation_error": TaskWebhook,
    "async_invoice_creation_success": TaskWebhook,
    "draft_invoice_created": InvoiceWebhook,
    "invoice_deleted": InvoiceWebhook,
    "invoice_paid": InvoiceWebhook,
    "send_to_ksef_error": KsefWebhook,
    "send_to_ksef_success": KsefWebhook,
}
GARBAGE: list[Any] = [
    b"",
    b"\xff\xfe\xfa",
    b"{",
    b"null",
    b"[1]",
    b"{}",
    b'"event"',
    b'{"event": null}',
    b'{"event": "invoice_paid"}',
    b'{"verification_code": null}',
    b'{"verification_code": {"a": 1}}',
    b"[" * 100_000,
    b'{"event": ' + b"9" * 5_000 + b"}",
    [],
    None,
]


def take(body: bytes, signature: str | None, seen: SeenStore | None = None, secret: str = SECRET) -> Any:
    """Return what `receive` gives to its block."""
    with webhooks.receive(body, signature, secret, seen=seen) as webhook:
        return webhook


def fail(body: bytes, seen: SeenStore) -> None:
    """Receive a signed body with a block that fails."""
    with webhooks.receive(body, webhooks.sign(body, SECRET), SECRET, seen=seen):
        raise LookupError(body)


# Reading


@pytest.mark.parametrize("case", list(load_webhooks()))
def test_documented_payload_is_the_record_of_its_name(case: str) -> None:
    """Every documented payload, as bytes, text or mapping, is the record of its event and gives itself back."""
    payload = load_webhooks()[case]
    body = json.dumps(payload, ensure_ascii=False)

    read = [webhooks.parse(form) for form in (body.encode(), body, payload)]

    assert [type(webhook) for webhook in read] == [KINDS[payload["event"]["name"]]] * 3
    assert [webhook.to_dict() for webhook in read] == [payload] * 3


def test_documented_payload_is_typed() -> None:
    """The event and the resource of a payload read as records with attributes."""
    webhook = webhooks.parse(load_webhooks()["ksef_send_error"])

    assert isinstance(webhook, KsefWebhook)
    assert webhook.event is not None
    assert webhook.event.name is WebhookEventName.SEND_TO_KSEF_ERROR
    assert webhook.resource is not None
    assert webhook.resource.invoice_uuid == load_webhooks()["ksef_send_error"]["resource"]["invoice_uuid"]


@pytest.mark.parametrize("name", sorted(KINDS))
def test_uuid_alone_is_read_from_any_event(name: str) -> None:
    """Without confidential data, what is left of the resource is its uuid, under the same attribute."""
    webhook = webhooks.parse({"event": {"name": name}, "resource": {"uuid": "i-1"}})

    assert isinstance(webhook, webhooks.Webhook)
    assert webhook.resource is not None
    assert webhook.resource["uuid"] == "i-1"


def test_every_described_name_has_its_record() -> None:
    """A name that the description knows is never an unknown event."""
    read = {str(name.value): type(webhooks.parse({"event": {"name": name.value}})) for name in WebhookEventName}

    assert read == KINDS


@pytest.mark.parametrize("name", ["invoice_processed_in_ksef", "", None, 7, ["invoice_paid"]])
def test_unknown_event_is_delivered_as_it_came(name: object) -> None:
    """An event whose name this version does not know keeps its event and its raw resource."""
    payload = {"event": {"uuid": "e-1", "name": name}, "resource": {"a": [1]}, "more": 1}

    webhook = webhooks.parse(json.dumps(payload))

    assert isinstance(webhook, UnknownWebhook)
    assert isinstance(webhook.event, WebhookEvent)
    assert (webhook.event.uuid, webhook.resource, webhook.to_dict()) == ("e-1", {"a": [1]}, payload)


def test_verification_is_a_record() -> None:
    """The message that asks whose the address is has a record of its own."""
    assert webhooks.parse(CODE) == WebhookVerification.from_dict({"verification_code": "118fb29f0516db3244c1"})


@pytest.mark.parametrize("body", GARBAGE, ids=lambda body: repr(body)[:40])
def test_garbage_is_a_webhook_error(body: Any) -> None:
    """What holds neither an event nor a code is refused, and answers no handshake."""
    with pytest.raises(errors.WebhookBodyError, match="a webhook"):
        webhooks.parse(body)
    assert webhooks.handshake(body) is None


def test_error_of_a_body_does_not_hold_the_body() -> None:
    """Neither the error nor what led to it repeats what came."""
    with pytest.raises(errors.WebhookBodyError, match="a webhook is a JSON object") as caught:
        webhooks.parse(f"{{{DATA}")

    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    assert DATA not in repr(caught.value)


EVENTS = st.fixed_dictionaries(
    {"event": st.dictionaries(st.sampled_from(["uuid", "name"]), JSON | st.sampled_from(sorted(KINDS)))},
    optional={"resource": JSON},
)
ODD_OBJECTS = st.dictionaries(st.sampled_from(["event", "resource", "verification_code"]), JSON)
BODIES = (EVENTS | ODD_OBJECTS | JSON).map(json.dumps)


@given(body=st.binary() | st.text() | BODIES | BODIES.map(str.encode))
def test_any_body_is_a_record_or_a_webhook_error(body: bytes | str) -> None:
    """Whatever comes, reading it gives a record that gives it back, or a `WebhookError`, never another exception."""
    try:
        webhook = webhooks.parse(body)
    except errors.WebhookError:
        return

    assert isinstance(webhook, Record)
    assert json.dumps(webhook.to_dict()) == json.dumps(json.loads(body))


@given(body=st.binary() | BODIES.map(str.encode))
def test_any_signed_body_is_received_as_it_reads(body: bytes) -> None:
    """Whatever was signed is received as what it reads as, or refused with a `WebhookError` as reading refuses it."""
    try:
        webhook: Any = webhooks.parse(body)
    except errors.WebhookError as error:
        with pytest.raises(type(error), match="a webhook"):
            take(body, webhooks.sign(body, SECRET), MemorySeenStore())
        return

    received = take(body, webhooks.sign(body, SECRET), MemorySeenStore())

    assert received == (None if isinstance(webhook, WebhookVerification) else webhook)


# Signature


def test_signature_is_hmac_sha256_of_the_raw_body() -> None:
    """The signature is the one that the standard's own example gives."""
    webhooks.verify(RFC_BODY, RFC_SIGNATURE, RFC_SECRET)

    assert webhooks.sign(RFC_BODY, RFC_SECRET) == RFC_SIGNATURE


@pytest.mark.parametrize("signature", [RFC_SIGNATURE.upper(), f" {RFC_SIGNATURE}\r\n"])
@pytest.mark.parametrize("secret", [RFC_SECRET, f" {RFC_SECRET}\n"])
def test_signature_is_read_in_any_case_and_with_blanks(signature: str, secret: str) -> None:
    """Upper case in the signature, and blanks around it or around the secret, are no difference."""
    webhooks.verify(RFC_BODY, signature, secret)


@pytest.mark.parametrize(
    ("body", "signature", "secret"),
    [
        (RFC_BODY + b" ", RFC_SIGNATURE, RFC_SECRET),
        (RFC_BODY, RFC_SIGNATURE, "jefe"),
        (RFC_BODY, RFC_SIGNATURE[:-1], RFC_SECRET),
        (RFC_BODY, RFC_SIGNATURE + "0", RFC_SECRET),
        (RFC_BODY, "sha256=" + RFC_SIGNATURE, RFC_SECRET),
        (RFC_BODY, "zażółć\ud800", RFC_SECRET),
    ],
)
def test_wrong_signature_is_refused(body: bytes, signature: str, secret: str) -> None:
    """A signature of another body, with another secret, or of another form, is refused."""
    with pytest.raises(errors.WebhookSignatureError, match="not that of its raw body"):
        webhooks.verify(body, signature, secret)


@pytest.mark.parametrize("signature", [None, "", " "])
def test_missing_signature_is_refused(signature: str | None) -> None:
    """A body without a signature is no webhook."""
    with pytest.raises(errors.WebhookSignatureError, match="carries no signature"):
        webhooks.verify(RFC_BODY, signature, RFC_SECRET)


@pytest.mark.parametrize("body", ["{}", {"event": {}}, None])
@pytest.mark.parametrize("call", [webhooks.verify, take])
def test_body_that_is_not_raw_is_a_mistake(call: Any, body: Any) -> None:
    """Only bytes have a signature; anything else is a caller's mistake, told with what to pass."""
    with pytest.raises(TypeError, match="raw bytes: pass the request's body as it came, not a"):
        call(body, RFC_SIGNATURE, secret=SECRET)


@pytest.mark.parametrize("secret", ["", " \n", None])
@pytest.mark.parametrize(("body", "signature"), [(BODY, RFC_SIGNATURE), (BODY, None), (CODE, None)])
def test_missing_secret_is_a_mistake(secret: Any, body: bytes, signature: str | None) -> None:
    """Without a secret nothing is taken, not even a verification."""
    for call in (webhooks.verify, take):
        with pytest.raises(errors.ConfigurationError, match="no webhook secret"):
            call(body, signature, secret=secret)


@pytest.mark.parametrize("signature", [None, RFC_SIGNATURE])
def test_text_of_an_error_holds_no_secret(signature: str | None) -> None:
    """A refusal shows neither the secret, nor a signature, nor the body."""
    with pytest.raises(errors.WebhookSignatureError, match="signature") as caught:
        webhooks.verify(DATA.encode(), signature, SECRET)

    shown = repr((caught.value, caught.value.args, caught.value.__context__))
    assert [
        value for value in (SECRET, RFC_SIGNATURE, DATA, webhooks.sign(DATA.encode(), SECRET)) if value in shown
    ] == []


# Receiving


def test_genuine_event_is_received_once() -> None:
    """An event with its signature is given as its record, and its repetition as None."""
    seen, signature = MemorySeenStore(), webhooks.sign(BODY, SECRET)

    assert [take(BODY, signature, seen) for _ in range(2)] == [InvoiceWebhook.from_dict(json.loads(BODY)), None]


def test_event_is_received_each_time_without_a_store() -> None:
    """Nothing is remembered where no store is given."""
    signature = webhooks.sign(BODY, SECRET)

    assert take(BODY, signature) == take(BODY, signature) == webhooks.parse(BODY)


@pytest.mark.parametrize("event", [{}, {"uuid": None}, {"uuid": ""}, {"uuid": 7}])
def test_event_without_a_uuid_is_always_new(event: dict[str, object]) -> None:
    """What cannot be told from others is never taken for a repetition."""
    body, seen = json.dumps({"event": event}).encode(), MemorySeenStore()

    assert [type(take(body, webhooks.sign(body, SECRET), seen)) for _ in range(2)] == [UnknownWebhook] * 2


@pytest.mark.parametrize("signature", [None, RFC_SIGNATURE])
def test_forged_event_is_refused_and_not_remembered(signature: str | None) -> None:
    """What is not genuine reaches no block and does not stand in the way of the genuine event."""
    seen = MemorySeenStore()

    with pytest.raises(errors.WebhookSignatureError, match="signature"):
        take(BODY, signature, seen)

    assert take(BODY, webhooks.sign(BODY, SECRET), seen) == webhooks.parse(BODY)


def test_event_whose_handling_failed_comes_once_more() -> None:
    """A block that raises lets the next try through, and its error with it."""
    seen = MemorySeenStore()

    with pytest.raises(LookupError, match="invoice_paid"):
        fail(BODY, seen)

    assert take(BODY, webhooks.sign(BODY, SECRET), seen) == webhooks.parse(BODY)


def test_failure_at_a_repetition_forgets_nothing() -> None:
    """A block that raises at None does not undo what the first try did."""
    seen = MemorySeenStore()
    take(BODY, webhooks.sign(BODY, SECRET), seen)

    with pytest.raises(LookupError, match="invoice_paid"):
        fail(BODY, seen)

    assert take(BODY, webhooks.sign(BODY, SECRET), seen) is None


@pytest.mark.parametrize("signature", [None, "", webhooks.sign(CODE, SECRET)])
def test_verification_needs_no_signature(signature: str | None) -> None:
    """The verification, signed or not, gives the block nothing to do, and is answered with its code."""
    assert take(CODE, signature) is None
    assert json.loads(webhooks.handshake(CODE) or b"") == {"verification_code": "118fb29f0516db3244c1"}


def test_verification_with_a_wrong_signature_is_refused() -> None:
    """A wrong secret shows when the address is verified, not at the first event."""
    with pytest.raises(errors.WebhookSignatureError, match="not that of its raw body"):
        take(CODE, RFC_SIGNATURE)


def test_verification_hides_no_event() -> None:
    """An event with a code in it needs its signature, and answers no handshake."""
    body = json.dumps({**json.loads(CODE), **json.loads(BODY)}).encode()

    with pytest.raises(errors.WebhookSignatureError, match="carries no signature"):
        take(body, None)
    assert webhooks.handshake(body) is None


def test_answer_holds_the_code_alone() -> None:
    """Only the code goes back, whatever else was posted."""
    assert (
        webhooks.handshake(b'{"x": "<script>", "verification_code": "\xc5\x82"}') == b'{"verification_code": "\\u0142"}'
    )


# Seen stores


@pytest.fixture(params=["memory", "sqlite"])
def seen(request: pytest.FixtureRequest, tmp_path: Path) -> SeenStore:
    """Each store that the package brings."""
    return MemorySeenStore() if request.param == "memory" else SQLiteSeenStore(tmp_path / "seen.sqlite3")


def test_event_is_new_once(seen: SeenStore) -> None:
    """The first time is told from every later one, for each event."""
    assert [seen.first_time(uuid) for uuid in ("a", "b", "a", "b", "\ud800", "\ud800")] == [
        *(True, True, False, False),
        *(True, False),
    ]


def test_forgotten_event_is_new_once_more(seen: SeenStore) -> None:
    """Forgetting undoes one event, and is no error for one that never came."""
    assert [seen.first_time("a"), seen.first_time("b")] == [True, True]
    for uuid in ("a", "never", "\ud800"):
        seen.forget(uuid)

    assert [seen.first_time("a"), seen.first_time("b")] == [True, False]


def test_event_is_new_to_one_thread(seen: SeenStore) -> None:
    """Threads that see one event at the same moment agree on who came first."""
    start, first = ThreadBarrier(4), list[str]()

    def work() -> None:
        start.wait(timeout=60)
        first.extend(uuid for uuid in map(str, range(20)) if seen.first_time(uuid))

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert sorted(first, key=int) == [str(number) for number in range(20)]


def test_memory_is_bounded() -> None:
    """The oldest event is dropped when there are more than were asked for, and no other."""
    seen = MemorySeenStore(max_events=2)

    assert [seen.first_time(uuid) for uuid in ("a", "b", "a", "c", "c", "b", "a")] == [
        *(True, True, False),
        *(True, False, False, True),
    ]


def test_file_outlives_its_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one store saw, another over the same file knows, also when the folder was changed meanwhile."""
    monkeypatch.chdir(tmp_path)
    store = SQLiteSeenStore("seen.sqlite3")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert [store.first_time("a"), SQLiteSeenStore(tmp_path / "seen.sqlite3").first_time("a")] == [True, False]


def test_file_forgets_what_is_too_old(tmp_path: Path, clock: FakeClock) -> None:
    """An event is remembered for its age, to the second, counted from its first time."""
    seen = SQLiteSeenStore(tmp_path / "seen.sqlite3", max_age=timedelta(hours=1), clock=clock)
    seen.first_time("a")
    clock.advance(1_800)
    seen.first_time("b")
    clock.advance(1_800)

    at_its_age = seen.first_time("a")
    clock.advance(1)

    assert (at_its_age, seen.first_time("a"), seen.first_time("b")) == (False, True, False)


_start: list[Barrier] = []


def _prepare(barrier: Barrier) -> None:
    """Hand a barrier to a fresh process."""
    _start.append(barrier)


def _claim(path: Path, uuids: list[str]) -> list[str]:
    """Return the events that a process was the first to see; all processes meet before each event."""
    seen = SQLiteSeenStore(path)
    return [uuid for uuid in uuids if _start[0].wait(timeout=60) >= 0 and seen.first_time(uuid)]


@pytest.fixture
def pool() -> Iterator[ProcessPoolExecutor]:
    """Two fresh processes that can wait for each other."""
    context = get_context("spawn")
    barrier = context.Barrier(2)
    with ProcessPoolExecutor(2, context, initializer=_prepare, initargs=(barrier,)) as executor:
        yield executor


def test_event_is_new_to_one_process(pool: ProcessPoolExecutor, tmp_path: Path) -> None:
    """Two processes over one file see each event once between them."""
    uuids = [str(number) for number in range(60)]

    claims = [pool.submit(_claim, tmp_path / "seen.sqlite3", uuids) for _ in range(2)]
    first = [uuid for claim in claims for uuid in claim.result(timeout=60)]

    assert sorted(first, key=int) == uuids


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda _: MemorySeenStore(max_events=0), "max_events is at least 1; got 0"),
        (lambda _: SQLiteSeenStore(":memory:"), "MemorySeenStore remembers without one"),
        (lambda _: SQLiteSeenStore(""), "needs the path of a file"),
        (lambda folder: SQLiteSeenStore(folder / "a", max_age=timedelta(0)), "max_age is above 0"),
        (SQLiteSeenStore, "cannot hold the seen events"),
        (lambda folder: SQLiteSeenStore(folder / "none" / "a"), "cannot hold the seen events"),
    ],
)
def test_store_that_cannot_remember_is_refused(make: Any, message: str, tmp_path: Path) -> None:
    """A store that would not work says so when it is made."""
    with pytest.raises(errors.ConfigurationError, match=message):
        make(tmp_path)


# The module


def test_names_are_what_is_there() -> None:
    """`__all__` is sorted, is what `dir` lists, and every name in it can be had."""
    assert webhooks.__all__ == sorted(webhooks.__all__) == dir(webhooks)
    assert [name for name in webhooks.__all__ if not hasattr(webhooks, name)] == []


def test_module_brings_no_http_library() -> None:
    """A service that only takes webhooks loads no HTTP library, no client and no resource."""
    check = "import infakt.webhooks, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True, text=True)  # noqa: S603 - our own words
    loaded = set(done.stdout.split())

    assert (
        loaded & {"httpx", "anyio", "asyncio", "infakt.client", "infakt.resources", "infakt._runtime.session"} == set()
    )
