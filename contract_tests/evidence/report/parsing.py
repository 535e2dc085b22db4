"""Parses a page into elements, to check it without a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

VOID = frozenset({"base", "br", "embed", "img", "input", "link", "meta", "wbr"})


@dataclass
class Element:
    """An element with its attributes, children and text."""

    tag: str
    attributes: dict[str, str | None]
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def find_all(self, tag: str) -> list[Element]:
        """Return every descendant with a tag."""
        below = [found for child in self.children for found in ([child] if child.tag == tag else [])]
        return [*below, *(found for child in self.children for found in child.find_all(tag))]

    @property
    def text(self) -> str:
        """All text in the element, with whitespace collapsed."""
        return " ".join("".join(self.texts).split())


class Reader(HTMLParser):
    """Builds the tree of elements.

    Attributes:
        all: Every element so far, in order.
        open: The elements that have not ended yet.
    """

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Element] = []
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, dict(attrs))
        self.all.append(element)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the current element.

        Raises:
            ValueError: The end tag is that of another element.
        """
        ended = self.open.pop()
        if ended.tag != tag:
            msg = f"end tag must be </{ended.tag}>, got </{tag}>"
            raise ValueError(msg)

    def handle_data(self, data: str) -> None:
        """Add text to every open element."""
        for element in self.open:
            element.texts.append(data)


@cache
def read_elements(page: str) -> list[Element]:
    """Return every element of a page in order.

    Raises:
        ValueError: The elements do not nest.
    """
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader.all
