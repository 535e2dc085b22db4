"""The lies are complete and well formed, and the command notices those that it can see."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from contract_tests.evidence.kill.lies.derivation import SOURCES, derive_lies
from contract_tests.evidence.kill.lies.lie import UNSHOWN, Lie, LyingServer, find_visibility, make_call
from contract_tests.evidence.kill.lies.matrix import Choice, choose
from contract_tests.evidence.kill.lies.night import find_reads_left, make_run, names
from contract_tests.evidence.kill.lies.table import Row, is_good, tabulate
from contract_tests.evidence.kill.runs import Result, run_all
from infakt_emulator import Emulator
from infakt_emulator.bundle import DEFAULT_BUNDLE, read_bundle

LIES = derive_lies()
FIELD = "clients.last_name constant everywhere"


def make_row(lie: Lie, *results: Result) -> Row:
    """Return a row of the table."""
    return Row(lie=lie, visibility=lie.visibility, results=list(results))


def find_promised() -> list[tuple[str, str]]:
    """Return each list with each filter that its operation describes by itself, read from the bundle alone."""
    return [
        (operation.id, parameter["name"])
        for operation in read_bundle(DEFAULT_BUNDLE).operations.values()
        for parameter in operation.parameters
        if parameter.get("x-filter", {}).get("basis") == "confirmed" and "acts_on" not in parameter["x-filter"]
        if "x-page" in operation.node and not operation.node.get("deprecated")
    ]


def test_every_confirmed_filter_is_lied_about() -> None:
    """Each filter that the description confirms is ignored, left out of the total, and compared otherwise."""
    missing = [
        (listed, parameter, kind)
        for listed, parameter in find_promised()
        for kind in ("ignored", "uncounted", "inverted")
        if f"{listed} {parameter} {kind}" not in LIES and not (kind == "inverted" and "q[" not in parameter)
    ]

    assert missing == []
    assert len(find_promised()) > 50


def test_every_order_is_lied_about() -> None:
    """Each list that takes an order has lies about the one that the client asks for."""
    own = {
        operation.id: operation.node["x-page"]["order"].partition(" ")[0]
        for operation in read_bundle(DEFAULT_BUNDLE).operations.values()
        if not operation.node.get("deprecated") and "order" in operation.node.get("x-page", {})
        if any(parameter["name"] == "order" for parameter in operation.parameters)
    }

    wanted = {f"{name} order={column} {kind}" for name, column in own.items() for kind in ("ignored", "reversed")}
    assert wanted - LIES.keys() == set()
    assert wanted


def test_lies_are_well_formed() -> None:
    """There are hundreds of lies, each with a sentence, an operation that exists, and a reason for who can see it."""
    operations = {operation.id for operation in read_bundle(DEFAULT_BUNDLE).operations.values()}

    assert len(LIES) > 300
    assert {name for name, lie in LIES.items() if name != lie.name} == set()
    assert [name for name, lie in LIES.items() if not lie.description.endswith(".")] == []
    assert [name for name, lie in LIES.items() if not lie.operations or not lie.operations <= operations] == []
    assert [name for name, lie in LIES.items() if not lie.visibility.reason] == []


def test_names_are_unique() -> None:
    """No two lies have one name, or one of them would never be tried."""
    found = Counter(lie.name for source in SOURCES for lie in source.derive())

    assert [name for name, times in found.items() if times > 1] == []


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("list_clients q[company_name_eq] ignored", "reading"),
        ("invoices.gross_price nulled", "reading"),
        (FIELD, "writing"),
        ("list_clients order=id lexicographic", "nowhere"),
        ("corrective_invoices.notes nulled everywhere", "nowhere"),
    ],
)
def test_who_can_see_a_lie_follows_from_the_description(name: str, seen: str) -> None:
    """A filter and a sum are visible to who reads, a field that is written to who writes, and others to nobody."""
    [lie] = [lie for known, lie in LIES.items() if known.startswith(name)]

    assert find_visibility(lie).seen == seen


def test_server_lies_in_its_own_operations_only() -> None:
    """A server with a lie answers every other call as an honest one does."""
    honest, lying = Emulator(), LyingServer(Emulator(), LIES[FIELD])
    clients, products = make_call("/clients.json", "order=id+asc"), make_call("/products.json", "order=id+asc")

    assert {row["last_name"] for row in lying.answer(clients).json()["entities"]} <= {"stały tekst", "", None}
    assert lying.answer(products).body == honest.answer(products).body


@pytest.mark.parametrize(
    ("name", "test"),
    [
        ("list_clients q[company_name_cont] as eq", "test_filter_brings_the_rows_that_meet_it_and_no_others"),
        ("list_gtus links elsewhere", "test_links_stay_with_the_list"),
        ("clients not deleted", "test_client_is_kept_as_it_was_written"),
    ],
)
def test_command_notices_a_lie(name: str, test: str) -> None:
    """The command fails against a server that lies, in the test that is about the lie."""
    lie = LIES[name]
    mode: Any = "writing" if lie.visibility.seen == "writing" else "reading"

    [result] = run_all([make_run(lie, lie.case, mode)], jobs=1, limit_seconds=60)

    assert (result.code, [found.partition("[")[0].rpartition("::")[2] for found in result.tests]) == (1, [test])


def test_missed_lie_about_money_is_not_good_enough() -> None:
    """All lies noticed but one is good enough, unless that one is about money."""
    minor, major = LIES[FIELD], LIES["list_invoices q[status_eq] ignored"]
    noticed = Result(name=f"reading {minor.name}", code=1, tests=("test",))
    silent = Result(name=f"reading {minor.name}", code=0)
    many = [make_row(minor, noticed) for _ in range(60)]

    assert is_good([*many, make_row(minor, silent)])
    assert not is_good([*many, make_row(major, silent)])
    assert not is_good([make_row(minor, noticed), make_row(minor, silent)])
    assert list(tabulate([*many, make_row(minor, silent)]))[-1].split() == ["all", "61", "60", "0", "60", "0", "1", "0"]


def test_drift_counts_if_it_names_the_field() -> None:
    """An entry of the drift is about a lie if it names its field or its operation, and not some other one."""
    row = ("list_clients", "/entities/*/city", "integer", "string or null")

    assert (names(row, "city"), names(row, "list_clients"), names(row, "cit")) == (True, True, False)


def test_sample_is_repeatable() -> None:
    """The same seed draws the same lies, another one others."""
    one, same, other = (choose(Choice(sample=5, seed=seed)) for seed in (1, 1, 2))

    assert [lie.name for lie in one] == [lie.name for lie in same]
    assert {lie.name for lie in one} != {lie.name for lie in other}


def test_unknown_lie_is_refused() -> None:
    """The beginning of no name is an error."""
    with pytest.raises(ValueError, match=r"unknown lie: invoices\.no_such_field"):
        choose(Choice(names=["invoices.no_such_field"]))


def test_budget_is_that_of_the_night() -> None:
    """A list has the reads that those before it leave, and tests that write what the questions leave."""
    left = [find_reads_left("reading", 0), find_reads_left("reading", 90), find_reads_left("writing", 0)]

    assert left == [180, 80, 90]


def test_lie_that_no_row_shows_is_visible_to_nobody() -> None:
    """A lie that would change no answer about the rows of the account cannot be seen."""
    assert find_visibility(LIES["list_oss_invoices q[country_eq] as cont"]) == UNSHOWN
