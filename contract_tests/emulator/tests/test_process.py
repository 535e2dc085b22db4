"""The emulator as a separate process."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[3]
HEADERS = {"X-inFakt-ApiKey": "another-key"}
CLIENT = {"client": {"company_name": "A", "country": "PL"}}


@contextmanager
def start(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command line of the emulator, and end it in any case."""
    command = (sys.executable, "-m", "infakt_emulator", *arguments)
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603 - our own
        try:
            yield process
        finally:
            process.kill()


def test_process_serves_says_where_and_ends() -> None:
    """It prints its URL once it accepts connections, reports a port in use, and exits with 0 on SIGTERM."""
    with start("--port", "0", "--api-key", "another-key", "--faults", "post_answer_lost") as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        port = url.removeprefix("http://127.0.0.1:").removesuffix("/api/v3")

        listed = httpx.get(f"{url}/clients.json", headers=HEADERS)
        with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"):
            httpx.post(f"{url}/clients.json", headers=HEADERS, json=CLIENT)
        with start("--port", port) as second:
            refusal = second.communicate(timeout=10)
        process.send_signal(signal.SIGTERM)
        rest = process.communicate(timeout=10)

    assert listed.json()["metainfo"]["total_count"] == 60
    assert refusal == ("", f"cannot listen on 127.0.0.1:{port}: Address already in use\n")
    assert second.returncode == 2
    assert rest == ("", "")
    assert process.returncode == 0


def test_url_of_an_ipv6_address_has_brackets() -> None:
    """The printed URL accepts requests."""
    with start("--host", "::1", "--port", "0") as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()

        assert url.startswith("http://[::1]:")
        assert httpx.get(f"{url}/clients.json").status_code == 401
