# Generated: do not edit. Change openapi/ or generator/runtime/webhooks.py,
# then run: python -m generator build
"""Signatures and bodies of webhooks.

The signature covers the body but no timestamp, so it never expires and there is no replay window to enforce. A repeated
event, whether sent on purpose or not, is recognised by its uuid (see ``deduplication``).
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
    """Returns the signature of a body, for tests that post webhooks.

    Args:
        body: The raw body.
        secret: The secret that inFakt shows in the webhook's settings. Surrounding whitespace is ignored.

    Returns:
        HMAC-SHA256 of the body, as 64 lower-case hexadecimal digits.

    Raises:
        ConfigurationError: There is no secret.
        TypeError: The body is not bytes, or the secret is not a string.
    """
    signature = _sign(body, secret)
    del secret  # so that no report of an error shows it
    if isinstance(signature, Exception):
        raise signature
    return signature


def verify(body: bytes, signature: str | None, secret: str) -> None:
    """Checks that a webhook was signed with the secret; returns nothing, since a result could be overlooked.

    There is no replay window, because the signature covers no timestamp: ignore events that were seen before.

    Args:
        body: The raw body, as received.
        signature: The value of the header ``SIGNATURE_HEADER``. Case and surrounding whitespace are ignored.
        secret: The secret that inFakt shows in the webhook's settings. Surrounding whitespace is ignored.

    Raises:
        WebhookSignatureError: The signature is missing, or is not that of the body.
        ConfigurationError: There is no secret.
        TypeError: The body is not bytes, or the secret is not a string.
    """
    flaw = _find_flaw(body, signature, secret)
    del secret  # so that no report of an error shows it
    if flaw is not None:
        raise flaw


def _find_flaw(body: bytes, signature: str | None, secret: str) -> Exception | None:
    """Why a webhook is not genuine. It is returned, since a traceback would include this frame and thus the secret."""
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
    """Returns the JSON object in a body; a mapping is returned unchanged.

    Raises:
        WebhookBodyError: The body is not JSON, or not an object.
    """
    payload = _load(body) if isinstance(body, bytes | bytearray | str) else body
    if not is_mapping(payload):
        raise WebhookBodyError("a webhook is a JSON object; this body is something else, or not JSON at all")
    return payload


def _load(text: bytes | bytearray | str) -> object:
    """The JSON value in a text; None if it is not JSON, since the decoder's error would hold the text."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _is_raw(body: object) -> bool:
    return isinstance(body, bytes | bytearray | memoryview)
