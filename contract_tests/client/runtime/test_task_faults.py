"""The rules of tasks against an emulator with named faults."""

from __future__ import annotations

import pytest

from contract_tests.client.runtime.faulty import INVOICE_DATA, INVOICES, Faulty, count_posts, list_uuids
from infakt.errors import (
    CallError,
    NoAnswerError,
    TaskFailedError,
    TaskPendingError,
    TaskWithoutDocumentError,
    UnusableAnswerError,
)
from infakt_emulator.clock import FakeClock


def test_task_that_never_ends(faulty: Faulty, clock: FakeClock) -> None:
    """Code 140 is pending however often it comes: the reference is reported at the deadline, and one task created."""
    client, emulator = faulty("task_stuck")

    with pytest.raises(TaskPendingError, match=r"is still under way \(code 140\)") as caught:
        client.invoices.create_and_wait(INVOICE_DATA, deadline=30)

    assert emulator.recorder[1].path.endswith(f"/{caught.value.reference}.json")
    assert (count_posts(emulator), caught.value.code, len(emulator.store.table("invoices"))) == (1, 140, INVOICES)
    assert sum(clock.slept) <= 30


def test_task_refused(faulty: Faulty) -> None:
    """A refusal has its field errors and the reference, and creates no invoice."""
    client, emulator = faulty("task_refused")

    with pytest.raises(TaskFailedError, match=r"was refused \(422\): base;") as caught:
        client.invoices.create_and_wait(INVOICE_DATA)

    assert caught.value.field_errors == {"base": ["Zlecenie nie może zostać wykonane."]}
    assert emulator.recorder[1].path.endswith(f"/{caught.value.reference}.json")
    assert (count_posts(emulator), len(emulator.store.table("invoices"))) == (1, INVOICES)


@pytest.mark.parametrize("fault", ["task_code_unknown", "gateway_fails", "status_520", "answer_late"])
def test_task_succeeds_despite_failures(faulty: Faulty, fault: str) -> None:
    """Unlisted pending codes and failed polls are waited out, and there is one invoice."""
    client, emulator = faulty(fault)

    invoice = client.invoices.create_and_wait(INVOICE_DATA)

    assert invoice.uuid in set(list_uuids(emulator))
    assert (count_posts(emulator), len(emulator.store.table("invoices"))) == (1, INVOICES + 1)


def test_task_done_without_a_uuid(faulty: Faulty) -> None:
    """Only the document's uuid proves success; without it an error is raised, and no second task is created."""
    client, emulator = faulty("task_without_uuid")

    with pytest.raises(TaskWithoutDocumentError, match=r"is done \(code 201\) without naming its document") as caught:
        client.invoices.create_and_wait(INVOICE_DATA, deadline=30)

    assert emulator.recorder[1].path.endswith(f"/{caught.value.reference}.json")
    assert (count_posts(emulator), len(emulator.store.table("invoices"))) == (1, INVOICES + 1)


@pytest.mark.parametrize(
    ("fault", "cause"),
    [("body_truncated", NoAnswerError), ("gzip_broken", UnusableAnswerError), ("body_empty", UnusableAnswerError)],
)
def test_task_whose_status_cannot_be_read(faulty: Faulty, fault: str, cause: type[CallError]) -> None:
    """If polling fails, the task continues: the error has its reference and the cause."""
    client, emulator = faulty(fault, settle_seconds=0)

    with pytest.raises(TaskPendingError, match="still under way") as caught:
        client.invoices.create_and_wait(INVOICE_DATA)

    assert (type(caught.value.__cause__), count_posts(emulator)) == (cause, 1)
    assert caught.value.reference is not None
    assert len(emulator.store.table("invoices")) == INVOICES + 1
