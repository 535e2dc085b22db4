"""The page in a real browser has no errors, no empty tables, is readable on a phone, and can be filtered.

This needs Chromium or Chrome installed on the system; Playwright only drives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from contract_tests.evidence.report.facts import OperationFacts, Report
from contract_tests.system_packages import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LIST_SHOWN = """rows => rows.filter(row => row.checkVisibility()).map(row => row.dataset.call)"""
FIND_EMPTY_TABLES = """[...document.querySelectorAll("table")]
    .filter(table => ![...table.querySelectorAll("tbody td")].some(cell => cell.checkVisibility()))
    .map(table => table.caption.textContent)"""
FIND_PALE_TEXT = """() => {
    const read = color => { const p = color.match(/[\\d.]+/g).map(Number); return p[3] === 0 ? null : p.slice(0, 3) };
    const light = rgb => rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = node => node
        ? read(getComputedStyle(node).backgroundColor) ?? behind(node.parentElement)
        : read(getComputedStyle(document.body).backgroundColor);
    const pale = [];
    for (const node of document.body.querySelectorAll("*:not(script):not(option)")) {
        const text = [...node.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent.trim()).join("");
        if (!text || !node.checkVisibility()) continue;
        const pair = [light(read(getComputedStyle(node).color)), light(behind(node))].sort((a, b) => b - a);
        const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
        if (ratio < 4.5) pale.push(`${ratio.toFixed(2)} ${text}`);
    }
    return pale;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser with a temporary profile."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM.require(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(page: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of the page, as a file."""
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(page, encoding="utf-8")
    return path.as_uri()


@contextmanager
def look(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open the page, and collect console messages, errors and any other file that the browser loads."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "offline": True, **options})
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    tab.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    tab.on("request", lambda request: complaints.append(f"loads {request.url}") if request.url != address else None)
    tab.goto(address)
    yield tab, complaints
    context.close()


def list_shown(tab: Page) -> list[str]:
    """Return the calls of the visible rows, from top to bottom."""
    shown: list[str] = tab.locator("tr[data-call]").evaluate_all(LIST_SHOWN)
    return shown


def list_calls(operations: list[OperationFacts]) -> list[str]:
    """Return the calls of operations."""
    return [operation.call for operation in operations]


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_page_opens_without_complaint(browser: Browser, address: str, report: Report, width: int) -> None:
    """At any width the console is empty, no table is empty, and the page does not scroll sideways."""
    viewport: Any = {"width": width, "height": 740}
    with look(browser, address, viewport=viewport) as (tab, complaints):
        size = tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")

        assert complaints == []
        assert size == [width, width]
        assert tab.locator("table").count() > 0
        assert tab.evaluate(FIND_EMPTY_TABLES) == []
        assert tab.locator("table.resources tbody tr").count() == len(report.resources)
        assert list_shown(tab) == list_calls(list(report.operations))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(browser: Browser, address: str, scheme: Any) -> None:
    """Every text has the contrast to its background that WCAG AA requires."""
    with look(browser, address, color_scheme=scheme) as (tab, _):
        tab.locator("details").evaluate_all("all => all.forEach(details => { details.open = true })")

        assert tab.evaluate(FIND_PALE_TEXT) == []


def test_search_by_keyboard(browser: Browser, address: str, report: Report) -> None:
    """The search field is reached by Tab, keeps the rows that contain every word, and shows their number."""
    found = [
        item
        for item in report.operations
        if all(word in f"{item.path} {item.summary} {item.call}" for word in ("async", "paid"))
    ]
    with look(browser, address) as (tab, _):
        for key in ("Tab", "Tab", "Tab", "Enter", "Tab", "Tab"):  # the link to the operations, then past the legend
            tab.keyboard.press(key)
        tab.keyboard.type("PAID async")

        assert 0 < len(found) < len(report.operations)
        assert list_shown(tab) == list_calls(found)
        assert tab.get_by_role("status").text_content() == f"{len(found)} of {len(report.operations)} operations"


def test_state_filters_rows(browser: Browser, address: str, report: Report) -> None:
    """Rows are filtered by what is missing; resources without such rows are hidden."""
    inferred = [operation for operation in report.operations if "inferred" in operation.evidence]
    with look(browser, address) as (tab, _):
        tab.get_by_label("Show").select_option("not tested")
        untested = list_shown(tab)
        tab.get_by_label("Show").select_option("inferred")

        assert untested == [operation.call for operation in report.operations if not operation.is_tested]
        assert list_shown(tab) == list_calls(inferred)
        assert tab.locator("tr.group:visible").count() == len({operation.resource for operation in inferred})


def test_order_and_back(browser: Browser, address: str, report: Report) -> None:
    """Rows can be sorted across all resources, and grouped by resource again."""
    with look(browser, address) as (tab, _):
        tab.get_by_label("Order").select_option("tests")
        by_tests = list_shown(tab)
        headings = tab.locator("tr.group:visible").count()
        tab.get_by_label("Order").select_option("")

        assert by_tests == list_calls(sorted(report.operations, key=lambda operation: operation.tests))
        assert headings == 0
        assert list_shown(tab) == list_calls(list(report.operations))


def test_page_reads_without_scripts(browser: Browser, address: str, report: Report) -> None:
    """Without JavaScript every row is shown, and no control that would have no effect."""
    with look(browser, address, java_script_enabled=False) as (tab, _):
        assert list_shown(tab) == list_calls(list(report.operations))
        assert tab.locator("form:visible").count() == 0
