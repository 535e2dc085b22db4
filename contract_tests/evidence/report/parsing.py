"""A page as its elements, for looking at it without a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

VOID = frozenset({"base", "br", "embed", "img", "input", "link", "meta", "wbr"})


@dataclass
class Element:
    """An element: what it is, what it carries, what stands in it."""

    tag: str
    attributes: dict[str, str | None]
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def find_all(self, tag: str) -> list[Element]:
        """Return every element of a kind below."""
        below = [found for child in self.children for found in ([child] if child.tag == tag else [])]
        return [*below, *(found for child in self.children for found in child.find_all(tag))]

    @property
    def text(self) -> str:
        """All text in it, single-spaced."""
        return " ".join("".join(self.texts).split())


class Reader(HTMLParser):
    """Builds the tree; `open` are the elements that have not ended."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Element] = []
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        element = Element(tag, dict(attrs))
        self.all.append(element)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """End the element that is open; a page whose elements do not nest is no page."""
        ended = self.open.pop()
        if ended.tag != tag:
            msg = f"expected </{ended.tag}>; got </{tag}>"
            raise ValueError(msg)

    def handle_data(self, data: str) -> None:
        """Give a text to every element around it."""
        for element in self.open:
            element.texts.append(data)


@cache
def read_elements(page: str) -> list[Element]:
    """Return every element of a page in order. Raises ValueError where they do not nest."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader.all
