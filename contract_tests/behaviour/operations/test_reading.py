"""Lists, and reading one row of them."""

from __future__ import annotations

from typing import Any

import pytest

from contract_tests.emulator import Account, Emulator
from infakt import Infakt
from infakt.errors import NotFoundError

from .described import UNKNOWN, Subject, each, is_in_pages

pytestmark = pytest.mark.contract

SHOWN_OTHERWISE = {"corrective_oss_invoices": {"services": "documented: `correction` is a text in lists"}}
"""The fields that a list and one row show in two ways, each with its reason."""


@each("list", "get")
def test_row_reads_as_listed(client: Infakt, subject: Subject) -> None:
    """What a list shows can be read, and is the same in every field that both show."""
    listed = subject.of(client).list(limit=1).first()

    read = subject.of(client).get(subject.identify(listed))

    shared = listed.to_dict().keys() & read.to_dict().keys()
    assert {name for name in shared if listed[name] != read[name]} == SHOWN_OTHERWISE.get(subject.tag, {}).keys()
    assert subject.identify(read) == subject.identify(listed)


@each("list", where=is_in_pages)
def test_list_has_the_rows_that_it_counts(client: Infakt, subject: Subject) -> None:
    """A list has rows, as many as it says, each once."""
    pages = subject.of(client).list()

    identities = [row[subject["list"].node["x-page"]["identity"]] for row in pages]

    assert len(set(identities)) == len(identities) == pages.total_count() > 0


@each("list", where=lambda subject: not is_in_pages(subject))
def test_dictionary_comes_whole(client: Infakt, subject: Subject) -> None:
    """A dictionary without pages has all its rows in one answer, each once."""
    whole = subject.of(client).list()

    assert len({row.id for row in whole.entities}) == len(whole.entities) == whole.metainfo.total_count > 0


@each("list_selected", "get")
def test_selected_rows_are_of_the_dictionary(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """What the account has selected are rows of the dictionary, and not all of them."""
    selected = subject.of(client).list_selected().to_list()

    assert [subject.of(client).get(row.id) for row in selected] == selected
    assert 0 < len(selected) < len(emulator.store.table(subject.tag))


@each("get", argument="unknown")
def test_unknown_is_not_found(client: Infakt, unknown: Subject) -> None:
    """What is not there is told in the vendor's words."""
    with pytest.raises(NotFoundError, match=r"^GET /.*\{\w+\}.json: 404$") as caught:
        unknown.of(client).get(UNKNOWN)

    assert caught.value.message == "Zasób którego szukasz nie został znaleziony."


@each("activities")
def test_activities_are_somebodys(client: Infakt, subject: Subject) -> None:
    """What one user did is what names that user, out of all that was done."""
    everything = subject.of(client).activities().to_list()
    user = everything[0].blame.uuid

    own = subject.of(client).activities(blame_uuid=user)

    assert own.to_list() == [row for row in everything if row.blame.uuid == user]
    assert 0 < own.total_count() < len(everything)


@each("details")
def test_details_are_the_accounts(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """The account tells whose it is, and whether it is connected to KSeF."""
    details: Any = subject.of(client).details()

    company = (details.company_data.company_name, details.company_data.tax_id)
    assert company == (Account().company_name, Account().nip)
    assert details.extentions.ksef.active is client.ksef.integration().active is True
    assert [exchange.operation for exchange in emulator.recorder] == ["get_account_details", "get_ksef_integration"]
