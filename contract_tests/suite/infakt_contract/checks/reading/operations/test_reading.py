"""Lists, and single rows of them."""

from __future__ import annotations

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt_contract.subjects import UNKNOWN, Subject, each, is_in_pages

SHOWN_OTHERWISE = {"corrective_oss_invoices": {"services": "documented: `correction` is a text in lists"}}


@each("list", "get")
def test_row_reads_as_listed(client: Infakt, subject: Subject) -> None:
    """A row of a list can be read individually, and is equal in every field that both have."""
    listed = subject.of(client).list(limit=1).first()

    read = subject.of(client).get(subject.identify(listed))

    shared = listed.to_dict().keys() & read.to_dict().keys()
    assert {name for name in shared if listed[name] != read[name]} == SHOWN_OTHERWISE.get(subject.tag, {}).keys()
    assert subject.identify(read) == subject.identify(listed)


@each("list", where=is_in_pages)
def test_list_has_the_rows_that_it_counts(client: Infakt, subject: Subject) -> None:
    """A list has as many rows as it reports, each once."""
    pages = subject.of(client).list()

    identities = [row[subject["list"].node["x-page"]["identity"]] for row in pages]

    assert len(set(identities)) == len(identities) == pages.count() > 0


@each("list", where=lambda subject: not is_in_pages(subject))
def test_dictionary_comes_whole(client: Infakt, subject: Subject) -> None:
    """A dictionary without pages has all rows in one response, each once."""
    whole = subject.of(client).list()

    assert len({row.id for row in whole.entities}) == len(whole.entities) == whole.metainfo.total_count > 0


@each("get", argument="unknown")
def test_unknown_is_not_found(client: Infakt, unknown: Subject) -> None:
    """A missing row is an error with the message of the vendor."""
    with pytest.raises(NotFoundError, match=r"^GET /.*\{\w+\}.json: 404$") as caught:
        unknown.of(client).get(UNKNOWN)

    assert caught.value.message == "Zasób którego szukasz nie został znaleziony."
