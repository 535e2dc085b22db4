"""Webhooks: whether they are genuine, which event they contain, and whether it was received before."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.evidence.recording.documented import load_webhooks
from infakt import Record, errors, webhooks
from infakt.models import (
    InvoiceWebhook,
    KsefWebhook,
    TaskWebhook,
    WebhookEvent,
    WebhookEventName,
    WebhookVerification,
)
from infakt.webhooks import MemorySeenStore, SeenStore, UnknownWebhook
from infakt_contract.values import JSON

SECRET = "s3cret-that-must-not-be-seen"
DATA = "0000010004"
# From RFC 4231, test case 2: the HMAC-SHA256 of this key and text.
RFC_SECRET, RFC_BODY = "Jefe", b"what do ya want for nothing?"
RFC_SIGNATURE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
BODY = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}, "resource": {"uuid": "i-1"}}).encode()
CODE = b'{"verification_code": "118fb29f0516db3244c1"}'
KINDS = {
    "async_invoice_creation_error": TaskWebhook,
    "async_invoice_creation_success": TaskWebhook,
    "draft_invoice_created": InvoiceWebhook,
    "invoice_deleted": InvoiceWebhook,
    "invoice_marked_as_paid_via_async_api": TaskWebhook,
    "invoice_marked_as_paid_via_async_api_error": TaskWebhook,
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


def receive(body: bytes, signature: str | None, seen: SeenStore | None = None, secret: str = SECRET) -> Any:
    """Return what `receive` yields to its block."""
    with webhooks.receive(body, signature, secret, seen=seen) as webhook:
        return webhook


def fail(body: bytes, seen: SeenStore) -> None:
    """Receive a signed body with a block that raises."""
    with webhooks.receive(body, webhooks.sign(body, SECRET), SECRET, seen=seen):
        raise LookupError(body)


# Reading


@pytest.mark.parametrize("case", list(load_webhooks()))
def test_documented_payload_is_the_record_of_its_name(case: str) -> None:
    """Every documented payload, as bytes, string or mapping, is the record of its event and converts back unchanged."""
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
    """Without confidential data only the uuid of the resource is left, under the same attribute."""
    webhook = webhooks.parse({"event": {"name": name}, "resource": {"uuid": "i-1"}})

    assert isinstance(webhook, webhooks.Webhook)
    assert webhook.resource is not None
    assert webhook.resource["uuid"] == "i-1"


def test_every_described_name_has_its_record() -> None:
    """No event name of the description is unknown."""
    read = {str(name.value): type(webhooks.parse({"event": {"name": name.value}})) for name in WebhookEventName}

    assert read == KINDS


@pytest.mark.parametrize("name", ["invoice_processed_in_ksef", "", None, 7, ["invoice_paid"]])
def test_unknown_event_is_returned_as_received(name: object) -> None:
    """An event whose name this version does not know keeps its event and its raw resource."""
    payload = {"event": {"uuid": "e-1", "name": name}, "resource": {"a": [1]}, "more": 1}

    webhook = webhooks.parse(json.dumps(payload))

    assert isinstance(webhook, UnknownWebhook)
    assert isinstance(webhook.event, WebhookEvent)
    assert (webhook.event.uuid, webhook.resource, webhook.to_dict()) == ("e-1", {"a": [1]}, payload)


def test_verification_is_a_record() -> None:
    """The message that verifies an address has a record of its own."""
    assert webhooks.parse(CODE) == WebhookVerification.from_dict({"verification_code": "118fb29f0516db3244c1"})


@pytest.mark.parametrize("body", GARBAGE, ids=lambda body: repr(body)[:40])
def test_garbage_is_a_webhook_error(body: Any) -> None:
    """A body with neither an event nor a code is refused, and is no handshake."""
    with pytest.raises(errors.WebhookBodyError, match="a webhook"):
        webhooks.parse(body)
    assert webhooks.handshake(body) is None


def test_error_of_a_body_does_not_hold_the_body() -> None:
    """Neither the error nor its causes contain the body."""
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
    """Any body is a record that converts back unchanged, or a `WebhookError`, never another exception."""
    try:
        webhook = webhooks.parse(body)
    except errors.WebhookError:
        return

    assert isinstance(webhook, Record)
    assert json.dumps(webhook.to_dict()) == json.dumps(json.loads(body))


@given(body=st.binary() | BODIES.map(str.encode))
def test_any_signed_body_is_received_as_it_reads(body: bytes) -> None:
    """Any signed body is received as what it parses as, or refused with the same `WebhookError`."""
    try:
        webhook: Any = webhooks.parse(body)
    except errors.WebhookError as error:
        with pytest.raises(type(error), match="a webhook"):
            receive(body, webhooks.sign(body, SECRET), MemorySeenStore())
        return

    received = receive(body, webhooks.sign(body, SECRET), MemorySeenStore())

    assert received == (None if isinstance(webhook, WebhookVerification) else webhook)


# Signature


def test_signature_is_hmac_sha256_of_the_raw_body() -> None:
    """The signature matches the example of the RFC."""
    webhooks.verify(RFC_BODY, RFC_SIGNATURE, RFC_SECRET)

    assert webhooks.sign(RFC_BODY, RFC_SECRET) == RFC_SIGNATURE


@pytest.mark.parametrize("signature", [RFC_SIGNATURE.upper(), f" {RFC_SIGNATURE}\r\n"])
@pytest.mark.parametrize("secret", [RFC_SECRET, f" {RFC_SECRET}\n"])
def test_signature_is_read_in_any_case_and_with_blanks(signature: str, secret: str) -> None:
    """Upper case in the signature, and whitespace around it or the secret, make no difference."""
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
    """A signature of another body, with another secret, or in another format, is refused."""
    with pytest.raises(errors.WebhookSignatureError, match="not that of its raw body"):
        webhooks.verify(body, signature, secret)


@pytest.mark.parametrize("signature", [None, "", " "])
def test_missing_signature_is_refused(signature: str | None) -> None:
    """A body without a signature is refused."""
    with pytest.raises(errors.WebhookSignatureError, match="carries no signature"):
        webhooks.verify(RFC_BODY, signature, RFC_SECRET)


@pytest.mark.parametrize("body", ["{}", {"event": {}}, None])
@pytest.mark.parametrize("call", [webhooks.verify, receive])
def test_body_that_is_not_raw_is_a_mistake(call: Any, body: Any) -> None:
    """Only bytes have a signature; anything else is a caller's mistake, with a message that says what to pass."""
    with pytest.raises(TypeError, match="raw bytes: pass the request's body as it came, not a"):
        call(body, RFC_SIGNATURE, secret=SECRET)


@pytest.mark.parametrize("secret", ["", " \n", None])
@pytest.mark.parametrize(("body", "signature"), [(BODY, RFC_SIGNATURE), (BODY, None), (CODE, None)])
def test_missing_secret_is_a_mistake(secret: Any, body: bytes, signature: str | None) -> None:
    """Without a secret nothing is accepted, not even a verification."""
    for call in (webhooks.verify, receive):
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
    """A signed event is received as its record, and its repetition as None."""
    seen, signature = MemorySeenStore(), webhooks.sign(BODY, SECRET)

    assert [receive(BODY, signature, seen) for _ in range(2)] == [InvoiceWebhook.from_dict(json.loads(BODY)), None]


def test_event_is_received_each_time_without_a_store() -> None:
    """Without a store nothing is remembered."""
    signature = webhooks.sign(BODY, SECRET)

    assert receive(BODY, signature) == receive(BODY, signature) == webhooks.parse(BODY)


@pytest.mark.parametrize("event", [{}, *({"uuid": uuid} for uuid in (None, "", " ", True, False, [1], {"a": 1}))])
def test_event_without_a_uuid_is_always_new(event: dict[str, object]) -> None:
    """An event that cannot be identified never counts as a repetition."""
    body, seen = json.dumps({"event": event}).encode(), MemorySeenStore()

    assert [type(receive(body, webhooks.sign(body, SECRET), seen)) for _ in range(2)] == [UnknownWebhook] * 2


@pytest.mark.parametrize("uuid", [7, 0, -7, 7.5, "7", "e 1"])
def test_event_is_known_by_a_uuid_of_any_form(uuid: object) -> None:
    """A repetition is also recognized by a uuid that is a number, or malformed."""
    body, seen = json.dumps({"event": {"uuid": uuid}}).encode(), MemorySeenStore()

    received = [receive(body, webhooks.sign(body, SECRET), seen) for _ in range(2)]

    assert [type(webhook) for webhook in received] == [UnknownWebhook, type(None)]


def test_delivery_during_another_is_answered_503() -> None:
    """While an event is being handled, another delivery of it is answered with 503, and with 200 once it is done."""
    seen, signature = MemorySeenStore(), webhooks.sign(BODY, SECRET)

    with (
        webhooks.receive(BODY, signature, SECRET, seen=seen) as webhook,
        pytest.raises(errors.WebhookInProgressError, match="respond with 503") as caught,
    ):
        receive(BODY, signature, seen)

    assert (webhook, caught.value.status) == (webhooks.parse(BODY), 503)
    assert receive(BODY, signature, seen) is None


def test_event_is_not_lost_if_the_first_of_two_deliveries_fails() -> None:
    """If handling fails after another delivery was turned away, the event can be delivered again."""
    seen, signature = MemorySeenStore(), webhooks.sign(BODY, SECRET)

    with pytest.raises(LookupError), webhooks.receive(BODY, signature, SECRET, seen=seen):  # noqa: PT012 - both deliveries
        with pytest.raises(errors.WebhookInProgressError, match="being handled"):
            receive(BODY, signature, seen)
        raise LookupError

    assert receive(BODY, signature, seen) == webhooks.parse(BODY)


class BrokenStore(MemorySeenStore):
    """A store that fails to release an event."""

    def release(self, event_uuid: str, owner: str) -> None:
        """Fail."""
        raise OSError(event_uuid, owner)


def test_error_of_the_handler_is_raised_even_if_the_store_fails() -> None:
    """A store that cannot release an event does not hide why handling it failed."""
    with pytest.raises(LookupError, match="invoice_paid"):
        fail(BODY, BrokenStore())


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.WebhookSignatureError, 401),
        (errors.WebhookBodyError, 400),
        (errors.WebhookInProgressError, 503),
        (errors.WebhookError, 400),
    ],
)
def test_error_says_how_to_answer(error: type[errors.WebhookError], status: int) -> None:
    """Each webhook error has the status to answer with."""
    assert error.status == status


@pytest.mark.parametrize("signature", [None, RFC_SIGNATURE])
def test_forged_event_is_refused_and_not_remembered(signature: str | None) -> None:
    """A forged event does not reach the block and does not block the genuine event."""
    seen = MemorySeenStore()

    with pytest.raises(errors.WebhookSignatureError, match="signature"):
        receive(BODY, signature, seen)

    assert receive(BODY, webhooks.sign(BODY, SECRET), seen) == webhooks.parse(BODY)


def test_event_whose_handling_failed_is_received_again() -> None:
    """If the block raises, its error is raised, and the next delivery is handled."""
    seen = MemorySeenStore()

    with pytest.raises(LookupError, match="invoice_paid"):
        fail(BODY, seen)

    assert receive(BODY, webhooks.sign(BODY, SECRET), seen) == webhooks.parse(BODY)


def test_failure_on_a_repetition_undoes_nothing() -> None:
    """A block that raises on a repetition does not undo the first delivery."""
    seen = MemorySeenStore()
    receive(BODY, webhooks.sign(BODY, SECRET), seen)

    with pytest.raises(LookupError, match="invoice_paid"):
        fail(BODY, seen)

    assert receive(BODY, webhooks.sign(BODY, SECRET), seen) is None


@pytest.mark.parametrize("signature", [None, "", webhooks.sign(CODE, SECRET)])
def test_verification_needs_no_signature(signature: str | None) -> None:
    """The verification, signed or not, gives the block nothing to do, and is answered with its code."""
    assert receive(CODE, signature) is None
    assert json.loads(webhooks.handshake(CODE) or b"") == {"verification_code": "118fb29f0516db3244c1"}


def test_verification_with_a_wrong_signature_is_refused() -> None:
    """A wrong secret is noticed when the address is verified, not on the first event."""
    with pytest.raises(errors.WebhookSignatureError, match="not that of its raw body"):
        receive(CODE, RFC_SIGNATURE)


def test_event_with_a_code_needs_a_signature() -> None:
    """An event that also has a code needs its signature, and is not a verification."""
    body = json.dumps({**json.loads(CODE), **json.loads(BODY)}).encode()

    with pytest.raises(errors.WebhookSignatureError, match="carries no signature"):
        receive(body, None)
    assert webhooks.handshake(body) is None


def test_answer_contains_only_the_code() -> None:
    """Only the code is sent back, whatever else was received."""
    assert (
        webhooks.handshake(b'{"x": "<script>", "verification_code": "\xc5\x82"}') == b'{"verification_code": "\\u0142"}'
    )


# The module


def test_exported_names_exist() -> None:
    """`__all__` is sorted, equals what `dir` lists, and every name in it exists."""
    assert webhooks.__all__ == sorted(webhooks.__all__) == dir(webhooks)
    assert [name for name in webhooks.__all__ if not hasattr(webhooks, name)] == []


def test_what_can_be_called_is_a_documented_function() -> None:
    """`help`, an IDE and Sphinx list every callable of the module as a function with its docstring."""
    called = [getattr(webhooks, name) for name in ("handshake", "parse", "receive", "sign", "verify")]

    assert [item for item in called if not inspect.isfunction(item) or not inspect.getdoc(item)] == []


def test_module_loads_no_http_library() -> None:
    """A service that only receives webhooks loads no HTTP library, no client and no resource."""
    check = "import infakt.webhooks, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True, text=True)  # noqa: S603 - our own command
    loaded = set(done.stdout.split())

    assert (
        loaded & {"httpx", "anyio", "asyncio", "infakt.client", "infakt.resources", "infakt._runtime.session"} == set()
    )
