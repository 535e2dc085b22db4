"""Preflight of a live run: one cheap read says whether there is a server that knows the key, before any test asks."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from threading import Thread
from urllib.parse import urlsplit

import httpx

from infakt_contract.sent import KEY_HEADER, mask
from infakt_contract.target.budget import BudgetSpentError
from infakt_contract.target.target import API_PATH, KEY_VARIABLE, Target

READ = "/clients.json?limit=1&fields=id"
LONGEST_SECONDS = 5.0
"""Time for everything, looking up the name included, which has no timeout of its own."""
TIMEOUT = httpx.Timeout(5.0)
JSON = "application/json"


class PreflightError(RuntimeError):
    """The run would fail as a whole; the message says what to do and never contains the key."""


def check(target: Target, transport: httpx.BaseTransport, *, longest_seconds: float = LONGEST_SECONDS) -> None:
    """Read one row of a list, once.

    Args:
        target: The server.
        transport: Transport that counts the request.
        longest_seconds: Time after which it is given up.

    Raises:
        PreflightError: Nothing answers, the key is wrong, or the answer is not that of an inFakt API.
    """
    outcomes: list[httpx.Response | Exception] = []
    thread = Thread(target=lambda: outcomes.append(read(target, transport)), daemon=True)
    thread.start()
    thread.join(longest_seconds)
    outcome = outcomes[0] if outcomes else httpx.ReadTimeout("")
    if isinstance(outcome, BudgetSpentError):
        return
    complaint = explain_error(target, outcome) if isinstance(outcome, Exception) else explain_answer(target, outcome)
    if complaint:
        raise PreflightError(mask(complaint, target.api_key))


def read(target: Target, transport: httpx.BaseTransport) -> httpx.Response | Exception:
    """Return the answer, or the error in its place."""
    try:
        with open_client(target, transport) as client:
            return client.get(target.base_url + READ)
    except (httpx.HTTPError, OSError, BudgetSpentError, ValueError) as error:
        return error


def open_client(target: Target, transport: httpx.BaseTransport) -> httpx.Client:
    """Return a client that sends the key, tries once and soon gives up.

    Raises:
        ValueError: The key has characters that no header may have.
    """
    headers = {"Accept": JSON, KEY_HEADER: str(target.api_key)}
    return httpx.Client(transport=transport, timeout=TIMEOUT, headers=headers)


def explain_error(target: Target, error: Exception) -> str:
    """Return why nothing answered, and what to do."""
    place = urlsplit(target.base_url).netloc
    causes = list(find_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return f"{target.host} does not resolve: check the base URL, and the name server of this machine"
    refused = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    if refused is not None:
        reason = getattr(refused, "verify_message", "") or getattr(refused, "reason", "") or "no handshake"
        return f"no TLS with {place} ({reason}): check the base URL, and the certificates that this machine trusts"
    if isinstance(error, httpx.TimeoutException):
        return f"{place} does not answer in {LONGEST_SECONDS:g} s: check the base URL, and whether the server is up"
    if isinstance(error, httpx.ConnectError | OSError):
        return f"nothing answers at {place}: check the base URL, and whether the server is up"
    if isinstance(error, httpx.HTTPError) and not isinstance(error, httpx.LocalProtocolError):
        return f"what answers at {place} is no HTTP of this scheme: check the base URL, {target.base_url}"
    return f"the key cannot be sent, as it has characters that no header may have: {advise_on_key(target)}"


def explain_answer(target: Target, response: httpx.Response) -> str:
    """Return why an answer is none of an inFakt API, and what to do; empty if it may be one."""
    status, kind = response.status_code, response.headers.get("content-type", "").partition(";")[0].strip().lower()
    asked = f"GET {target.base_url}{READ.partition('?')[0]}: {status}"
    is_json = kind == JSON
    if status == 401:
        return f"{asked}, the key is wrong: {advise_on_key(target)}"
    if status == 429:
        wait = response.headers.get("retry-after")
        return f"{asked}, the limits are used up already: run again " + (f"in {wait} s" if wait else "in an hour")
    if response.is_redirect:
        host = urlsplit(response.headers.get("location", "")).netloc or "another path"
        return f"{asked}, it redirects to {host}: give the base URL that it leads to"
    if status == 404 or (not is_json and status < 500):
        return f"{asked}, {kind or 'no media type'}, so no inFakt API is there: {advise_on_path(target)}"
    if not is_json:
        return f"{asked}, {kind or 'no media type'}: the server, or a proxy before it, is down; run again later"
    return ""


def advise_on_key(target: Target) -> str:
    """Return where the key of a target comes from."""
    where = KEY_VARIABLE if target.name == "sandbox" else f"--api-key, or {KEY_VARIABLE}"
    return f"check {where}; a key of production is not one of the sandbox"


def advise_on_path(target: Target) -> str:
    """Return what the base URL should be."""
    parts = urlsplit(target.base_url)
    if parts.path.endswith(API_PATH):
        return "check the host of the base URL"
    return f"the base URL must end in {API_PATH}, such as {parts.scheme}://{parts.netloc}{API_PATH}"


def find_causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error, and what it was raised from or during."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
