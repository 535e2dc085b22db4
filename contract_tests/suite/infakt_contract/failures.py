"""Failures of a run, each as a maintainer wants to read it, and those of one cause together."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Generator, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

import pytest

from infakt.errors import NoAnswerError, StatusError
from infakt_contract.consequences import find_consequence
from infakt_contract.live import find_subject
from infakt_contract.plan import find_case
from infakt_contract.promise import BrokenPromiseError
from infakt_contract.sent import Sent, mask
from infakt_contract.watch import Watch

LONGEST, MOST_LINES = 600, 8
MOST_ALIKE = 3
"""Number of causes by which one promise may be broken, until they count as one."""
SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)")
ADVICE = "Use -v to get more diff"
Item = TypeVar("Item")
BROKEN = "infakt_broken"
"""Attribute of a report that has the failure as plain data, so that processes can pass it on."""


@dataclass(frozen=True, kw_only=True)
class Failure:
    """One test that failed.

    Attributes:
        test: Id of the test.
        promise: What the test holds the server to, in one sentence.
        operation: Method and path template of the call, empty if there was none.
        request: The request as a line of curl, empty if there was none.
        expected: What should have come, empty if the promise says it.
        seen: What came.
        suffers: What users of the library would suffer.
        cause: What failures of one cause have in common.
    """

    test: str
    promise: str
    operation: str = ""
    request: str = ""
    expected: str = ""
    seen: str
    suffers: str
    cause: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Failures of one cause, shown by the first of them."""

    failures: tuple[Failure, ...]

    @property
    def first(self) -> Failure:
        """The failure that stands for all."""
        return self.failures[0]

    @property
    def tests(self) -> list[str]:
        """Ids of the tests, each once."""
        return list(dict.fromkeys(failure.test for failure in self.failures))

    @property
    def operations(self) -> list[str]:
        """Operations that are concerned, each once."""
        return list(dict.fromkeys(failure.operation for failure in self.failures if failure.operation))

    def as_data(self) -> dict[str, Any]:
        """Return the entry as plain data, without values of an answer or a request, which may name somebody."""
        first = self.first
        return {"promise": first.promise, "operations": self.operations, "suffers": first.suffers, "tests": self.tests}


@dataclass(eq=False)  # plugins are kept in sets
class Failures:
    """Describes each failure where it happens, and collects those of all processes.

    Attributes:
        watch: Knows the requests of the test.
        key: Key of the run, which is masked.
        found: The failures so far.
    """

    watch: Watch
    key: str
    found: list[Failure] = field(default_factory=list)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the promise of each check into the JUnit report."""
        for item in items:
            if "checks" in item.path.parts:
                item.user_properties.append(("promise", find_promise(item)))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Describe a failure while its requests are known."""
        report = yield
        if report.failed:
            error = call.excinfo.value if call.excinfo else AssertionError(report.longreprtext)
            setattr(report, BROKEN, asdict(self.describe(item, error)))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Collect a failure."""
        data = getattr(report, BROKEN, None)
        if data:
            self.found.append(Failure(**data))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Collect a module that cannot be imported."""
        if report.failed:
            seen = mask(cut(report.longreprtext, keeps_end=True), self.key)
            suffers = "Its tests were not run."
            promise = f"{report.nodeid} can be imported."
            self.found.append(
                Failure(test=report.nodeid, promise=promise, seen=seen, suffers=suffers, cause=report.nodeid)
            )

    def describe(self, item: Any, error: BaseException) -> Failure:
        """Return a failure of a test as it is now."""
        sent = self.watch.last or self._find_earlier(item)
        error = find_first(error)
        operation = str(sent.operation or f"{sent.method} (not described)") if sent else ""
        broken = error if isinstance(error, BrokenPromiseError) else None
        return Failure(
            test=item.nodeid,
            promise=find_promise(item),
            operation=operation,
            request=sent.as_curl(key=self.key) if sent else "",
            expected=mask(broken.expected, self.key) if broken else "",
            seen=mask(cut(broken.seen if broken else describe_error(error)), self.key),
            suffers=broken.suffers if broken else find_consequence(item.nodeid),
            cause=mask(find_cause(error, operation), self.key),
        )

    def _find_earlier(self, item: Any) -> Sent | None:
        """Return the latest request of the operation that a test is about, which an earlier test has sent."""
        subject, case = find_subject(item), find_case(item)
        names = [case] if case else sorted(subject.names) if subject else []
        return next((self.watch.sent[name] for name in names if name in self.watch.sent), None)

    def group(self) -> list[Entry]:
        """Return the failures by cause, those of most tests first.

        A promise that is broken in several ways at many operations is broken by the server, and so is one cause.
        """
        groups = gather(self.found, lambda failure: failure.cause)
        by_promise = gather(groups, lambda found: found[0].promise)
        entries: list[Entry] = []
        for alike in by_promise:
            whole = [failure for found in alike for failure in found]
            is_one = len(alike) > MOST_ALIKE
            entries += [Entry(failures=tuple(found)) for found in ([whole] if is_one else alike)]
        return sorted(entries, key=lambda entry: -len(entry.tests))


def gather(items: Iterable[Item], find_key: Callable[[Item], str]) -> list[list[Item]]:
    """Return items in groups of one key, in the order in which they came."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(find_key(item), []).append(item)
    return list(groups.values())


def find_promise(item: Any) -> str:
    """Return the first sentence of a test's docstring, else its name as words."""
    text = " ".join((inspect.getdoc(getattr(item, "obj", None)) or "").partition("\n\n")[0].split())
    match = SENTENCE.match(text)
    name = getattr(item, "originalname", None) or item.name
    return match[1] if match else text or str(name).removeprefix("test_").replace("_", " ")


def find_first(error: BaseException) -> BaseException:
    """Return an error, or the first one of a group."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def describe_error(error: BaseException) -> str:
    """Return what an error says; the text of an assertion needs no name."""
    text = str(error)
    if isinstance(error, AssertionError | pytest.fail.Exception):
        return text or "an assertion without a text"
    return f"{type(error).__name__}: {text}"


def find_cause(error: BaseException, operation: str) -> str:
    """Return what failures of one cause have in common.

    That is the cause that the check names, a status or a broken connection wherever it came, or else the same operation
    and the same first difference.
    """
    if isinstance(error, BrokenPromiseError) and error.cause:
        return error.cause
    if isinstance(error, StatusError):
        return f"{type(error).__name__} {error.status}"
    if isinstance(error, NoAnswerError):
        return type(error).__name__
    return f"{operation}\n{describe_error(error).partition(chr(10))[0]}"


def cut(text: str, *, keeps_end: bool = False) -> str:
    """Return the first lines of a text, or the last ones, and not too much of them."""
    lines = [line.rstrip() for line in text.strip().splitlines() if line.strip() not in {"", ADVICE}]
    chosen = lines[-MOST_LINES:] if keeps_end else lines[:MOST_LINES]
    short = "\n".join(chosen)[:LONGEST]
    return short if short == "\n".join(lines) else f"{short}\n…"
