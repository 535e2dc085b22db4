# Generated: do not edit. Change openapi/ or generator/runtime/webhooks.py,
# then run: python -m generator build
"""Whether a webhook is genuine, and what its body says.

The signature covers the body and no time, so it never grows old and there is no replay window to keep: a repetition,
intended or not, is recognised by the event's uuid (see ``deduplication``).
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from .errors import ConfigurationError, WebhookBodyError, WebhookSignatureError
from .json_types import is_mapping


def sign(body: bytes, secret: str) -> str:
    """The signature that a body needs, to sign what a test posts.

    Blanks around the secret do not count. Raises ``ConfigurationError`` without a secret, ``TypeError`` for a body that
    is not bytes, or a secret that is not a text.
    """
    signature = _sign(body, secret)
    del secret  # so that no report of an error shows it
    if isinstance(signature, Exception):
        raise signature
    return signature


def verify(body: bytes, signature: str | None, secret: str) -> None:
    """Raises ``WebhookSignatureError`` unless ``signature``, the header's value, is that of the body as it came.

    It raises, since a result can be overlooked. Upper case and blanks around are fine. There is no replay window: the
    signature covers no time, so drop what was seen before. Raises otherwise what ``sign`` raises.
    """
    flaw = _find_flaw(body, signature, secret)
    del secret  # so that no report of an error shows it
    if flaw is not None:
        raise flaw


def _find_flaw(body: bytes, signature: str | None, secret: str) -> Exception | None:
    """Why a webhook is not genuine. It is returned, for a traceback would have this frame, and with it the secret."""
    expected = _sign(body, secret)
    if isinstance(expected, Exception):
        return expected
    given = signature.strip() if isinstance(signature, str) else ""
    if not given:
        return WebhookSignatureError("the webhook carries no signature; inFakt signs every event, so this is not one")
    if not hmac.compare_digest(expected.encode(), given.lower().encode(errors="replace")):
        msg = "the webhook's signature is not that of its raw body: the secret is another one, or the body was changed"
        return WebhookSignatureError(msg)
    return None


def _sign(body: bytes, secret: object) -> str | Exception:
    """The signature, or why there is none."""
    if not _is_raw(body):
        msg = f"the signature is that of the raw bytes: pass the request's body as it came, not a {type(body).__name__}"
        return TypeError(msg)
    if secret is not None and not isinstance(secret, str):
        return TypeError(f"the webhook secret must be a str, got {type(secret).__name__}")
    key = (secret or "").strip()
    if not key:
        msg = "no webhook secret: pass the one that inFakt shows in the webhook's settings"
        return ConfigurationError(msg)
    return hmac.new(key.encode(errors="surrogatepass"), body, hashlib.sha256).hexdigest()


def read_payload(body: bytes | str | Mapping[str, Any]) -> Mapping[str, Any]:
    """The object in a body, or the mapping that was read from it; raises ``WebhookBodyError`` for anything else."""
    payload = _load(body) if isinstance(body, bytes | bytearray | str) else body
    if not is_mapping(payload):
        raise WebhookBodyError("a webhook is a JSON object; this body is something else, or not JSON at all")
    return payload


def _load(text: bytes | bytearray | str) -> object:
    """The JSON value in a text; None for what is not JSON, since the error that says so would hold the text."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _is_raw(body: object) -> bool:
    return isinstance(body, bytes | bytearray | memoryview)
