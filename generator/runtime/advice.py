"""What to do next about an answer with an error status, added to its message.

No text holds a key, a value that was sent, or the vendor's words, which may repeat a buyer's data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .answer import API_PATH
from .errors import AuthenticationError, CallError, NotFoundError, PermissionDeniedError
from .operation import Call

_SENTENCES = frozenset(
    {
        "Nieprawidłowa data.",
        "Nieprawidłowa wartość.",
        "Pole jest wymagane.",
        "Stawka VAT jest nieprawidłowa.",
        "Wartość brutto jest nieprawidłowa.",
        "Wartość podatku jest nieprawidłowa.",
    }
)
"""Messages of the vendor that are shown, since they repeat no value; all others may."""
_WITHOUT_RATE = {"services.gross", "value.tax_values"}
"""What a refusal names when a line has no tax_symbol (seen live, 2026-07-01: ``create_invoice__refused``)."""


def add_advice(error: CallError, call: Call, base_url: str) -> None:
    """Adds to the message of an error what to do next, where that is known."""
    advice = _find_advice(error, call, base_url)
    if advice:
        error.args = ("; ".join([str(error.args[0]), advice]),)


def describe_fields(field_errors: Mapping[str, Sequence[str]]) -> str:
    """Names the fields of a refused task, with their messages where those repeat no value."""
    shown = ", ".join(_describe_field(name, messages) for name, messages in field_errors.items())
    if not shown:
        return ""
    cause = "; a line without tax_symbol is refused like this" if set(field_errors) & _WITHOUT_RATE else ""
    return f": {shown}{cause}; all messages are in field_errors"


def _describe_field(name: str, messages: Sequence[str]) -> str:
    known = [message.rstrip(".") for message in messages if message in _SENTENCES]
    return f"{name} ({'; '.join(known)})" if known else name


def _find_advice(error: CallError, call: Call, base_url: str) -> str:
    if isinstance(error, AuthenticationError):
        return f"check the API key (api_key=… or INFAKT_API_KEY): it must be one of the account at {base_url}"
    if isinstance(error, PermissionDeniedError):
        scope = call.operation.scope
        return f"the API key needs the scope {scope}" if scope else "check the scopes of the API key and the plan"
    return _find_advice_on_path(call, base_url) if isinstance(error, NotFoundError) else ""


def _find_advice_on_path(call: Call, base_url: str) -> str:
    if not base_url.endswith(API_PATH):
        return f"base_url does not end with {API_PATH}, the path of inFakt's API: {base_url}"
    if call.operation.path.startswith("/"):
        names = " and ".join(_find_integer_ids(call.operation.path, call.path))
        return f"{names} must be a uuid, not an id" if names else ""
    if call.path.startswith(f"{API_PATH}/"):
        return f"path is added to base_url, which ends with {API_PATH} already: leave {API_PATH} out of it"
    return f"path is added to base_url, {base_url}; the API's paths are such as /invoices.json"


def _find_integer_ids(template: str, path: str) -> list[str]:
    """The names of the parameters that take a uuid and were given an integer."""
    parts = zip(template.split("/"), path.split("/"), strict=False)
    named = [(part[1:].partition("}"), value) for part, value in parts if part.startswith("{")]
    return [name for (name, _, rest), value in named if name.endswith("uuid") and value.removesuffix(rest).isdecimal()]
