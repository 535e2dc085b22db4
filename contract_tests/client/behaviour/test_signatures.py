"""Signatures of webhooks: the kinds of bytes they cover, and a header without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from infakt import webhooks

SECRET = "s3cret"
EVENT = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}}).encode()
VERIFICATION = b'{"verification_code": "c-1"}'


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_any_raw_bytes_can_be_verified(kind: Callable[[bytes], Any]) -> None:
    """The body may be of any type that holds bytes."""
    assert webhooks.sign(kind(EVENT), SECRET) == webhooks.sign(EVENT, SECRET)
    webhooks.verify(kind(EVENT), webhooks.sign(EVENT, SECRET), SECRET)


@pytest.mark.parametrize("signature", [None, "", "  "])
def test_verification_without_a_signature_is_received(signature: str | None) -> None:
    """The verification of an address may lack a signature, and a header of blanks is none."""
    with webhooks.receive(VERIFICATION, signature, SECRET) as event:
        assert event is None
