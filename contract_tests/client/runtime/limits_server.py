"""A local server that refuses reads by a sliding window, and fails writes after doing them."""

from __future__ import annotations

import json
import math
import multiprocessing
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from threading import Lock, Thread
from typing import Literal

RetryAfter = Literal["seconds", "date", "nothing", "an hour"]
Failing = Literal["never", "503 after", "drop after", "503 as limit"]
Reply = tuple[int, dict[str, str], object] | None
"""Status, headers and JSON; None drops the connection."""
PAGE = {"metainfo": {"count": 1, "total_count": 1}, "entities": [{"id": 1}]}
FAILED_SENDS = 2


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The limit of reads, the form of Retry-After, and how the first two sends of a write fail."""

    limit: int = 5
    seconds: float = 2.0
    retry_after: RetryAfter = "seconds"
    failing: Failing = "never"


@dataclass(kw_only=True)
class Counts:
    """The number of reads refused, writes sent, objects created and objects deleted."""

    refused: int = 0
    sends: int = 0
    created: int = 0
    deleted: int = 0


@dataclass
class Limits:
    """Decides about one call at a time. A refused call does not count."""

    rules: Rules
    counts: Counts = field(default_factory=Counts)
    _accepted: deque[float] = field(default_factory=deque)
    _lock: Lock = field(default_factory=Lock)

    def read(self) -> Reply:
        """Answer a read, or refuse it."""
        with self._lock:
            now = time.monotonic()
            while self._accepted and self._accepted[0] <= now - self.rules.seconds:
                self._accepted.popleft()
            if self.rules.retry_after != "an hour" and len(self._accepted) < self.rules.limit:
                self._accepted.append(now)
                return 200, {}, PAGE
            self.counts.refused += 1
            return 429, self._write_wait(self._accepted[0] + self.rules.seconds - now if self._accepted else 0.0), {}

    def write(self, method: str) -> Reply:
        """Do a write, and fail its first sends in the configured way."""
        with self._lock:
            self.counts.sends += 1
            is_failing = self.counts.sends <= FAILED_SENDS
            if is_failing and self.rules.failing == "503 as limit":
                return 503, {"retry-after": f"{self.rules.seconds:g}"}, {}
            done = self._create() if method == "POST" else self._delete()
            if is_failing and self.rules.failing == "503 after":
                return 503, {}, {}
            return None if is_failing and self.rules.failing == "drop after" else done

    def _create(self) -> Reply:
        self.counts.created += 1
        return 201, {}, {"id": self.counts.created, "invoice_task_reference_number": "r", "processing_code": 100}

    def _delete(self) -> Reply:
        if self.counts.deleted:
            return 404, {}, {"error": "gone"}
        self.counts.deleted += 1
        return 204, {}, None

    def _write_wait(self, wait: float) -> dict[str, str]:
        if self.rules.retry_after == "nothing":
            return {}
        if self.rules.retry_after == "an hour":
            return {"retry-after": "3600"}
        if self.rules.retry_after == "date":
            return {"retry-after": formatdate(math.ceil(time.time() + wait), usegmt=True)}
        return {"retry-after": str(math.ceil(wait))}


class _Server(ThreadingHTTPServer):
    request_queue_size = 64
    daemon_threads = True
    limits = Limits(Rules())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        self._reply(self.server.limits.read())

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self._reply(self.server.limits.write(self.command))

    do_DELETE = do_POST  # noqa: N815 - the name that http.server looks for

    def _reply(self, reply: Reply) -> None:
        if reply is None:
            self.close_connection = True
            return
        status, headers, content = reply
        body = b"" if content is None else json.dumps(content).encode()
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if content is not None:
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(pipe: Connection) -> None:
    """Serve until the other end of the pipe is closed; rules come in, counts go out."""
    server = _Server(("127.0.0.1", 0), _Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    pipe.send(server.server_port)
    while True:
        try:
            rules = pipe.recv()
        except EOFError:
            break
        if isinstance(rules, Rules):
            server.limits = Limits(rules)
        pipe.send(replace(server.limits.counts))
    server.server_close()


@dataclass(frozen=True)
class Control:
    """The bench's end of the pipe to a server in a process of its own."""

    url: str
    _pipe: Connection

    def apply(self, rules: Rules) -> None:
        """Reset the counts, and apply the rules."""
        self._pipe.send(rules)
        self._pipe.recv()

    def read_counts(self) -> Counts:
        """Return the counts since the rules were applied."""
        self._pipe.send(None)
        counts = self._pipe.recv()
        assert isinstance(counts, Counts)
        return counts


def make_context() -> ForkServerContext:
    """Return a context whose processes start clean, sharing only the modules that all of them need."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["infakt.client", "infakt.models", "infakt.resources.clients", "redis", __name__])
    return context


@contextmanager
def run_server() -> Iterator[Control]:
    """Run the server in a process of its own, and end that process."""
    context = make_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    theirs.close()  # so that the server notices when this process ends
    try:
        yield Control(f"http://127.0.0.1:{ours.recv()}/api/v3", ours)
    finally:
        ours.close()
        process.join(timeout=5)
        if process.is_alive():
            process.terminate()
