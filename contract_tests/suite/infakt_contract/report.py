"""Report of a run in Markdown, as GitHub shows it in the summary of a job.

What may hold values of an answer or a request is in `<details>`, whose tags are on lines of their own: without these
parts the report can be shown to anyone.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from infakt_contract.drift import Cause
from infakt_contract.failures import Entry
from infakt_contract.outcome import Outcome, count

MOST_SHOWN = 8
LONG = 10
"""Number of lines from which a part is folded."""


def write_report(path: Path, outcome: Outcome) -> None:
    """Write the report of a run to a file."""
    write_lines(path, render(outcome))


def write_refusal(path: Path, message: str) -> None:
    """Write the report of a run that could not begin."""
    write_lines(path, ["# inFakt contract: not checked", "", escape(message)])


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write the lines of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def render(outcome: Outcome) -> Iterator[str]:
    """Yield the lines of a report."""
    yield f"# inFakt contract: {'broken' if outcome.is_broken else 'kept'} by {outcome.target}"
    yield from ("", f"**{outcome.verdict}**", "")
    yield from table(["run", ""], [("day", outcome.day), ("with", outcome.versions), ("again", f"`{outcome.again}`")])
    if outcome.entries:
        yield from ("", "## Failures")
        for number, entry in enumerate(outcome.entries, 1):
            yield from render_entry(number, entry)
    yield from render_drift(outcome)
    yield from render_general(outcome)
    for title, lines in outcome.sections.items():
        if lines:
            yield from ("", f"## {title[0].upper()}{title[1:]}", "")
            yield from fold(count(len(lines), "line"), [f"- {escape(line)}" for line in lines])


def render_entry(number: int, entry: Entry) -> Iterator[str]:
    """Yield what is said of failures of one cause."""
    first = entry.first
    yield from ("", f"### {number}. {escape(first.promise)}", "", escape(first.suffers), "")
    if entry.operations:
        yield f"Operation: {enumerate_code(entry.operations)}; {count(len(entry.tests), 'test')}"
    yield from ("", "<details>", "<summary>request, expected, seen, tests</summary>")
    for title, text in (("Request", first.request), ("Expected", first.expected), ("Seen", first.seen)):
        if text:
            yield from ("", f"{title}:", "", *fence(text))
    yield from ("", "Tests:", "", *(f"- `{test}`" for test in entry.tests), "", "</details>")


def render_drift(outcome: Outcome) -> Iterator[str]:
    """Yield the table of drift."""
    yield from ("", "## Drift", "")
    if not outcome.drift:
        yield "No answer differed from the description."
        return
    if outcome.fails_on_drift:
        yield from ("It is a failure of this run, by `--fail-on drift`.", "")
    headings = ["what", "seen", "described", "places", "operations", "such as"]
    yield from fold("drift", table(headings, map(describe_cause, outcome.drift)), is_long=len(outcome.drift) > LONG)


def describe_cause(cause: Cause) -> tuple[str, ...]:
    """Return the cells of one cause of drift."""
    name = "the answer" if cause.name == "/" else f"`{cause.name}`"
    counts = str(len(cause.rows)), str(len(cause.operations))
    return (name, escape(cause.seen), escape(cause.described), *counts, f"`{cause.example}`")


def render_general(outcome: Outcome) -> Iterator[str]:
    """Yield the table of filters by the general rule."""
    if outcome.general:
        rows = [(f"`{name}`", verdict) for name, verdict in sorted(outcome.general.items())]
        yield from ("", "## Filters by the general rule", "")
        counts = Counter(outcome.general.values())
        title = ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items()))
        yield from fold(title, table(["filter", "effect"], rows), is_long=len(rows) > LONG)


def fold(title: str, lines: Iterable[str], *, is_long: bool | None = None) -> Iterator[str]:
    """Yield lines, hidden below a title if there are many."""
    shown = list(lines)
    if is_long if is_long is not None else len(shown) > LONG:
        yield from ("<details>", f"<summary>{html.escape(title)}</summary>", "", *shown, "", "</details>")
    else:
        yield from shown


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return the lines of a table."""
    names = list(headings)
    cells = [names, ["---"] * len(names), *([cell.replace("|", r"\|") for cell in row] for row in rows)]
    return [f"| {' | '.join(row)} |" for row in cells]


def fence(text: str) -> list[str]:
    """Return a text as a block of code that it cannot end, and no part of it as a tag that ends what hides it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    mark = "`" * max(3, longest + 1)
    return [mark, *text.replace("</details", "<\\/details").splitlines(), mark]


def enumerate_code(names: list[str]) -> str:
    """Return the first names as code, and how many more there are."""
    more = f" and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else ""
    return ", ".join(f"`{name}`" for name in names[:MOST_SHOWN]) + more


def escape(text: str) -> str:
    """Return a text without what Markdown or HTML would take for a sign."""
    return re.sub(r"([\\*_#\[\]|])", r"\\\1", html.escape(text, quote=False))
