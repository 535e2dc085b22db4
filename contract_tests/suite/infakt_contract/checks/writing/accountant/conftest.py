"""Fixtures of lives: what checks them, and the address that e-mail may be sent to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from infakt import Infakt
from infakt_contract.notes import Notes
from infakt_contract.target.scratch import Scratch

from .findings import Findings
from .life import Life

L = TypeVar("L", bound=Life)
Begin = Callable[..., Any]


@pytest.fixture
def begin(client: Infakt, scratch: Scratch, notes: Notes, pytestconfig: pytest.Config) -> Begin:
    """Factory of lives; what is found of one is raised at the end of `with`."""
    email_to = pytestconfig.getoption("--email-to")

    def begin(kind: type[L], findings: Findings, **given: Any) -> L:
        return kind(client, scratch, findings, notes, email_to, **given)

    return begin
