"""`with_response`: which answers a block records."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from contract_tests.client.script import Script, give
from contract_tests.client.table import Table
from infakt import Answer, Infakt

Make = Callable[..., Infakt]


def script(calls: int = 9) -> Script:
    """Return a script that answers each call with its number."""
    return Script(*(give(200, {"id": number}) for number in range(1, calls + 1)))


def ids(answers: list[Answer]) -> list[int]:
    """Return the ids of the recorded answers."""
    return [answer.object()["id"] for answer in answers]


def test_block_records_its_own_clients_answers(make_client: Make) -> None:
    """Answers to another client inside a block are not recorded there, whichever block is the inner one."""
    first, second = make_client(script()), make_client(script())

    with first.with_response() as outer, second.with_response() as inner:
        first.clients.get(1)
        second.clients.get(1)
        second.clients.get(1)

    assert (ids(list(outer)), ids(list(inner))) == ([1], [1, 2])


def test_nested_blocks_both_record(make_client: Make) -> None:
    """An inner block of the same client takes nothing away from the outer one."""
    client = make_client(script())

    with client.with_response() as outer:
        client.clients.get(1)
        with client.with_response() as inner:
            client.clients.get(1)
        client.clients.get(1)

    assert (ids(list(outer)), ids(list(inner))) == ([1, 2, 3], [2])


def test_copies_count_as_the_same_client(make_client: Make) -> None:
    """A block records the calls of copies with other options, of copies of copies, and of the original."""
    client = make_client(script())
    copy = client.with_options(timeout=1)
    again = copy.with_options(deadline=5)

    with client.with_response() as of_client, copy.with_response() as of_copy:
        for one in (client, copy, again):
            one.clients.get(1)

    assert ids(list(of_client)) == ids(list(of_copy)) == [1, 2, 3]


def test_blocks_end_in_any_order(make_client: Make) -> None:
    """A block that ends before one that began later does not affect that one, and records nothing more itself."""
    client = make_client(script())
    with ExitStack() as first, ExitStack() as second:
        outer = first.enter_context(client.with_response())
        inner = second.enter_context(client.with_response())
        client.clients.get(1)
        first.close()
        client.clients.get(1)
        second.close()
        client.clients.get(1)

    assert (ids(list(outer)), ids(list(inner))) == ([1], [1, 2])


def test_block_records_prefetched_pages(make_client: Make) -> None:
    """Pages read by workers are recorded by the block that requested them, and not by that of another client."""
    table = Table(range(20))
    client, other = make_client(table), make_client(script())

    with other.with_response() as others, client.with_response() as answers:
        assert len(list(client.clients.list(limit=5, prefetch=2))) == 20

    assert (len(answers), len(others)) == (len(table.offsets), 0)
    assert len(table.offsets) >= 4
