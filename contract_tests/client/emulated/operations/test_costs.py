"""Costs: files are uploaded, and everything else is done with several at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError, ValidationError
from infakt.models import CostSource
from infakt_contract.subjects import UNKNOWN, Subject, each
from infakt_emulator import Emulator


@pytest.fixture
def scan(client: Infakt, emulator: Emulator, tmp_path: Path) -> Any:
    """An uploaded file, as a new cost."""
    path = tmp_path / "koszt.pdf"
    path.write_bytes(b"%PDF-1.4 invented")
    (upload,) = client.costs.upload([path]).entities or ()
    emulator.recorder.clear()
    return client.costs.get(upload.document_scan_uuid or "")


def symbols(cost: Any) -> set[str]:
    """Return the symbols of a cost's states."""
    return {state.symbol for state in cost.statuses}


def expect(cost: Any) -> dict[str, Any]:
    """Return the expected answer to an action on one cost."""
    return {"success": True, "entities": [{"uuid": cost.uuid, "number": cost.number, "status": "success"}]}


@each("upload", "get", "list")
def test_file_becomes_a_cost(client: Infakt, subject: Subject, tmp_path: Path) -> None:
    """Each file becomes one cost under its own name, and only a file of the wrong type fails."""
    paths = [tmp_path / name for name in ("a.pdf", "żółw.png", "c.exe")]
    for path in paths:
        path.write_bytes(b"invented")

    uploads = subject.of(client).upload(paths).entities

    assert [(upload.success, upload.name) for upload in uploads] == [
        (path.suffix != ".exe", path.name) for path in paths
    ]
    numbers = [subject.of(client).get(upload.document_scan_uuid).number for upload in uploads[:2]]
    assert numbers == [path.name for path in paths[:2]]
    listed = [row.uuid for row in subject.of(client).list(kind_in=["document_scan"])]
    assert [listed.count(upload.document_scan_uuid) for upload in uploads] == [1, 1, 0]


@each("list", where=lambda subject: subject.tag == "costs")
def test_costs_are_found_by_their_source(client: Infakt, subject: Subject) -> None:
    """Every cost comes from KSeF or was added in inFakt, and each is found by its source."""
    found = {source: subject.of(client).list(source_eq=source).to_list() for source in CostSource}

    assert {row.source for rows in found.values() for row in rows} == {CostSource.KSEF, CostSource.INFAKT}
    assert all(row.source is source for source, rows in found.items() for row in rows)
    assert sum(map(len, found.values())) == len(subject.of(client).list().to_list())


@each("mark_paid", "mark_unpaid", "get", where=lambda subject: subject.tag == "costs")
def test_cost_is_paid_and_unpaid(client: Infakt, subject: Subject, scan: Any) -> None:
    """A cost can be marked as paid and unpaid again, which sets its due date; unknown costs are not mentioned."""
    resource = subject.of(client)

    paid = resource.mark_paid(uuids=[scan.uuid, UNKNOWN])
    states = symbols(resource.get(scan.uuid))
    unpaid = resource.mark_unpaid([scan.uuid], paid_on=date(2026, 12, 1))

    assert paid.to_dict() == unpaid.to_dict() == expect(scan)
    assert states & {"paid", "unpaid"} == {"paid"}
    assert symbols(resource.get(scan.uuid)) & {"paid", "unpaid"} == {"unpaid"}
    assert resource.get(scan.uuid).due_date == date(2026, 12, 1)


@each("rename_files", "get")
def test_file_is_renamed(client: Infakt, subject: Subject, scan: Any) -> None:
    """A file gets another name and keeps its extension."""
    answer = subject.of(client).rename_files([scan.uuid], file_name="nowa nazwa ż")

    assert subject.of(client).get(scan.uuid).number == "nowa nazwa ż.pdf"
    assert [entity.status for entity in answer.entities] == ["success"]


@each("assign_category", "get")
def test_cost_gets_a_category(client: Infakt, subject: Subject, scan: Any) -> None:
    """A scan that is not booked yet gets a category by its id; an invalid id is refused."""
    answer = subject.of(client).assign_category(uuids=[scan.uuid], cost_category_id="1")

    assert answer.to_dict() == expect(scan)
    assert (scan.category, subject.of(client).get(scan.uuid).category) == (None, "Artykuły biurowe")
    with pytest.raises(ValidationError, match=r"422 \(cost_category_id\)$"):
        subject.of(client).assign_category(uuids=[scan.uuid], cost_category_id="999")


@each("add_note", "get")
def test_note_is_added_to_the_cost(client: Infakt, subject: Subject, scan: Any) -> None:
    """A note is added to the existing ones, as it was written."""
    answers = [subject.of(client).add_note([scan.uuid], content=text) for text in ("  pierwsza ", "druga ż")]

    assert [answer.to_dict() for answer in answers] == [expect(scan)] * 2
    cost = subject.of(client).get(scan.uuid)
    assert [note.content for note in cost.notes] == ["  pierwsza ", "druga ż"]
    assert (scan.notes_count, cost.notes_count, cost.newest_note.content) == (0, 2, "druga ż")


@each("email_attachments", "get")
def test_files_are_sent_to_the_user(client: Infakt, subject: Subject, scan: Any) -> None:
    """Sending files is confirmed and changes nothing; without a file, nothing is sent."""
    message = subject.of(client).email_attachments([scan.uuid])

    assert message.to_dict() == {"message": "OK"}
    assert subject.of(client).get(scan.uuid) == scan
    with pytest.raises(ValidationError, match="422"):
        subject.of(client).email_attachments([UNKNOWN])


@each("delete_many", "get")
def test_costs_are_deleted(client: Infakt, subject: Subject, scan: Any) -> None:
    """A deleted cost is named in the answer, and not found afterwards."""
    answer = subject.of(client).delete_many([scan.uuid])

    assert answer.to_dict() == expect(scan)
    with pytest.raises(NotFoundError, match="404"):
        subject.of(client).get(scan.uuid)
