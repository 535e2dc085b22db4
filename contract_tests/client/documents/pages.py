"""The documents as data: their blocks of code, and the commands that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

REPOSITORY = Path(__file__).parents[3]
PAGES = sorted(
    path.relative_to(REPOSITORY)
    for pattern in ("*.md", "docs/*.md", "*/README.md", "contract_tests/*/README.md", "contract_tests/*/*/README.md")
    for path in REPOSITORY.glob(pattern)
    if not path.parent.name.startswith(".")
)
PYTHON, SHELL = "python", "sh"
COMMAND = re.compile(
    r"(?:nox|python -m|pip install|towncrier|infakt-contract|infakt-emulator|(?:scripts|\.ci)/[\w.]+)(?:\s.*)?",
    re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A block of code of a page.

    Attributes:
        page: The page's path from the repository's root.
        line: The line number of the first line of code.
    """

    page: Path
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        """Return the location, in the form that editors open."""
        return f"{self.page}:{self.line}"

    @property
    def padded(self) -> str:
        """The code preceded by empty lines, so that its line numbers match the page's."""
        return "\n" * (self.line - 1) + self.text


def read_tokens(page: Path) -> list[Token]:
    """Return the Markdown tokens of a page."""
    return MarkdownIt("commonmark").parse((REPOSITORY / page).read_text(encoding="utf-8"))


def read_blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of code of a page; an indented one has no language."""
    for token in read_tokens(page):
        if token.type in {"fence", "code_block"} and token.map:
            yield Block(page, token.map[0] + 1 + (token.type == "fence"), token.info, token.content)


def read_commands(page: Path) -> Iterator[tuple[str, str]]:
    """Yield the commands of a page's shell blocks and of its text, each with its location."""
    for block in read_blocks(page):
        if block.language == SHELL:
            for number, line in enumerate(block.text.splitlines(), block.line):
                yield f"{page}:{number}", line
    for token in read_tokens(page):
        for child in token.children or ():
            if token.map and child.type == "code_inline" and COMMAND.fullmatch(child.content):
                yield f"{page}:{token.map[0] + 1}", " ".join(child.content.split())


BLOCKS = [block for page in PAGES for block in read_blocks(page)]
PYTHON_BLOCKS = [block for block in BLOCKS if block.language == PYTHON]
