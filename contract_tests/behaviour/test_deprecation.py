"""Operations that inFakt has deprecated still work, and say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contract_tests.script import Script, give
from infakt import Infakt


def test_deprecated_operation_warns(make_client: Callable[..., Infakt]) -> None:
    """A method whose operation is deprecated warns before it sends."""
    script = Script(give(201, {"id": 1}))
    client = make_client(script)
    order = {"services": [], "margin_kind": "used_goods"}

    with pytest.warns(DeprecationWarning, match=r"POST /margin_invoices\.json"):
        client.margin_invoices.create_sync(order)

    assert len(script.requests) == 1


def test_other_operations_do_not_warn(make_client: Callable[..., Infakt], recwarn: pytest.WarningsRecorder) -> None:
    """A method whose operation is in use warns of nothing."""
    make_client(Script(give(200, {"id": 1}))).clients.get(1)

    assert list(recwarn) == []
