"""Renders the report as one self-contained page."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from .facts import MEASURES, Report

SHOWN_TESTS = 3
HEADINGS = (
    "described",
    "generated",
    "examples",
    "cassettes",
    "emulated",
    "checks",
    "behaviour",
    "fuzzed",
    "elsewhere",
    "verified live",
)
"""The columns of the table of operations, after the name."""


def render(report: Report) -> str:
    """Return the page."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["breakable"] = make_breakable
    environment.filters["marked"] = mark_code
    template = environment.get_template("page.html.jinja")
    return template.render(report=report, measures=MEASURES, headings=HEADINGS, shown_tests=SHOWN_TESTS)


def make_breakable(text: str) -> Markup:
    """Return a name that may be broken after `/`, `_`, `:` and `.`, but not within its words."""
    return Markup("<wbr>").join(escape(part) for part in re.split(r"(?<=[/_:.])(?=\w)", text))


def mark_code(text: str) -> Markup:
    """Return a sentence with the parts between backticks as code."""
    parts = enumerate(text.split("`"))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part) for place, part in parts
    )
