"""What counts against the quota, and under which names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from contract_tests.client.script import Script, answer, give
from infakt import Infakt, MemoryQuotaStore, Quota
from infakt_emulator import FULL_KEY

Make = Callable[..., Infakt]


class NamedStore(MemoryQuotaStore):
    """A store that records the names under which calls are reserved."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def reserve(self, demands: Sequence[Any], now: float) -> float | tuple[int, ...]:
        """Record the names."""
        self.names |= {name for name, _ in demands}
        return super().reserve(demands, now)


def test_every_attempt_counts(make_client: Make) -> None:
    """The server counts every request it receives, so a retried call counts again."""
    client = make_client(Script(answer(502), answer(502), give(200, {"id": 1})), quota=Quota())

    client.clients.get(1)

    assert {state.used for state in client.quota.snapshot() if state.kind == "read"} == {3}


def test_names_do_not_reveal_the_key(make_client: Make) -> None:
    """A store may be shared and inspected; it distinguishes accounts without knowing their keys."""
    store = NamedStore()
    client = make_client(Script(give(200, {"id": 1}), answer(204)), quota=Quota(), quota_store=store)

    client.clients.get(1)
    client.clients.delete(1)

    assert {name.partition(":")[0] for name in store.names} == {"read", "write"}
    assert [name for name in store.names if FULL_KEY in name] == []
