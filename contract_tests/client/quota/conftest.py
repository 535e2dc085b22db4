"""Quota stores under test: in memory, in a file, in a Redis on this machine."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from contract_tests.left_out import needs
from contract_tests.system_packages import REDIS
from infakt import MemoryQuotaStore, QuotaStore, RedisQuotaStore, SQLiteQuotaStore

WITH_REDIS = pytest.param("redis", marks=needs(REDIS))
KINDS = ["memory", "sqlite", WITH_REDIS]


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """Run a real Redis on a free port of this machine, for the session."""
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    command = [REDIS.require(), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own command
        assert server.stdout is not None
        while "Ready to accept connections" not in server.stdout.readline():
            assert server.poll() is None
        yield f"redis://127.0.0.1:{port}/0"
        server.terminate()


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[QuotaStore]:
    """A fresh store of each kind; Redis only where Debian's server is installed, as in CI."""
    if request.param == "memory":
        yield MemoryQuotaStore()
    elif request.param == "sqlite":
        with closing(SQLiteQuotaStore(tmp_path / "quota.db")) as file:
            yield file
    else:
        url = request.getfixturevalue("redis_url")
        with closing(RedisQuotaStore(url, prefix=f"{tmp_path.name}:")) as server:
            yield server
