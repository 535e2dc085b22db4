"""A key without some scope is no failure: what it may not do is not run, and named."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from infakt.errors import PermissionDeniedError
from infakt_contract.description import Operation
from infakt_contract.plan import make_skip
from infakt_contract.watch import Watch


class Scopes:
    """Turns a test that the key has no scope for into one that was not run.

    Args:
        watch: Knows which operations have succeeded.
    """

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Look at the error of a test before it is reported."""
        operation = self._watch.last.operation if self._watch.last else None
        if call.excinfo and isinstance(call.excinfo.value, PermissionDeniedError) and operation:
            lacking = self._find_lacking(operation)
            if lacking:
                call.excinfo = make_skip(f"the key lacks the scope {lacking}")
        return (yield)

    def _find_lacking(self, operation: Operation) -> str:
        """Return the scopes of an operation, empty if another one that wants them has succeeded in this run."""
        by_id = self._watch.description.by_id
        granted = {by_id[name].scopes for name in self._watch.evidence.succeeded}
        return "" if operation.scopes in granted else " and ".join(operation.scopes)
