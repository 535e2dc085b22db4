"""The life cycle of documents: any sequence of actions with the sync client, and one with the asynchronous client."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from infakt import Infakt
from infakt_contract.selection import SYNC
from infakt_contract.target.scratch import Scratch
from infakt_contract.target.target import Target

from .machine import Life
from .store import Document, Line

PROFILE = settings()
BOUNDED = settings(max_examples=min(PROFILE.max_examples, 15), stateful_step_count=min(PROFILE.stateful_step_count, 25))


@SYNC
def test_server_agrees_with_the_store(client: Infakt, scratch: Scratch, target: Target) -> None:
    """After any sequence of actions, exactly the documents of the store exist, each once and as expected."""

    class LifeHere(Life):
        def __init__(self) -> None:
            super().__init__(client, scratch, is_live=target.is_live)

    run_state_machine_as_test(LifeHere, settings=settings(BOUNDED, max_examples=1) if target.is_live else BOUNDED)


@pytest.mark.parametrize("make_client", ["async"], indirect=True)
def test_one_life_by_the_other_client(client: Infakt, scratch: Scratch, target: Target) -> None:
    """The asynchronous client passes one sequence with every action."""
    life = Life(client, scratch, is_live=target.is_live)
    invoice = life.wait(life.order([Line(6_623, 3, 23)]))
    life.pay(invoice, date(2026, 10, 2))
    life.print(invoice)
    life.pay(invoice, date(2026, 10, 3))
    life.create_again(invoice)
    life.mail(invoice)
    life.send_to_ksef(invoice)
    life.send_to_ksef(invoice)
    life.read(invoice)
    correction = life.correct(invoice, 6_600)
    assert isinstance(correction, Document)
    life.update(correction, " uwaga ", None)
    life.agrees()
    life.delete(correction)
    life.read(correction)

    life.agrees()
