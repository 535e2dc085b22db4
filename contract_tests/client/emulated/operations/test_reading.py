"""Reading lists and single rows."""

from __future__ import annotations

from typing import Any

from infakt import Infakt
from infakt_contract.subjects import Subject, each
from infakt_emulator import Account, Emulator

"""The fields that differ between a list and a single row, each with its reason."""


@each("list_selected", "get")
def test_selected_rows_are_part_of_the_dictionary(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """The account's selection is a part of the dictionary, and not all of it."""
    selected = subject.of(client).list_selected().to_list()

    assert [subject.of(client).get(row.id) for row in selected] == selected
    assert 0 < len(selected) < len(emulator.store.table(subject.tag))


@each("activities")
def test_activities_can_be_those_of_one_user(client: Infakt, subject: Subject) -> None:
    """The activities of one user are those of that user among all activities."""
    everything = subject.of(client).activities().to_list()
    user = everything[0].blame.uuid

    own = subject.of(client).activities(blame_uuid=user)

    assert own.to_list() == [row for row in everything if row.blame.uuid == user]
    assert 0 < own.count() < len(everything)


@each("details")
def test_details_are_the_accounts(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """The account has its owner's data, and whether it is connected to KSeF."""
    details: Any = subject.of(client).details()

    company = (details.company_data.company_name, details.company_data.tax_id)
    assert company == (Account().company_name, Account().nip)
    assert details.extentions.ksef.active is client.ksef.integration().active is True
    assert [exchange.operation for exchange in emulator.recorder] == ["get_account_details", "get_ksef_integration"]
