"""The fragments of the changelog: each is one paragraph that can go into a release."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
FOLDER = REPOSITORY / "changelog.d"
SETTINGS = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
TYPES = [entry["directory"] for entry in SETTINGS["type"]]
NAME = re.compile(rf"(?:\+[a-z0-9-]+|\d+)\.({'|'.join(TYPES)})\.md")
FRAGMENTS = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")


def find_problems(name: str, text: str) -> list[str]:
    """Return the problems of a fragment, and what to do about each."""
    matched = NAME.fullmatch(name)
    if not matched:
        return [
            f"changelog.d/{name}: the name must be +WORDS.TYPE.md or NUMBER.TYPE.md, TYPE one of {', '.join(TYPES)}"
        ]
    word = matched[1].title()
    problems = {
        f"the text must begin with {word!r}, as the type in its name": not text.startswith(f"{word} "),
        "the text must end with a full stop and one line break": not re.search(r"\.\n\Z", text),
        "the text must be one paragraph": bool(re.search(r"\n(?:\s|[-*#])", text)),
    }
    return [f"changelog.d/{name}: {problem}" for problem, is_there in problems.items() if is_there]


def test_fragments_are_well_formed() -> None:
    """A fragment has a name that towncrier reads, and is one paragraph that begins with its type."""
    problems = [line for path in FRAGMENTS for line in find_problems(path.name, path.read_text(encoding="utf-8"))]

    assert problems == []


def test_malformed_fragments_are_found() -> None:
    """A fragment with a wrong name, word, end or shape is reported with what to do."""
    [problem] = find_problems("ping.md", "Added it.\n")

    assert problem.startswith("changelog.d/ping.md: the name must be +WORDS.TYPE.md or NUMBER.TYPE.md, TYPE one of")
    assert find_problems("7.fixed.md", "- Added it\n\nAnd more") == [
        "changelog.d/7.fixed.md: the text must begin with 'Fixed', as the type in its name",
        "changelog.d/7.fixed.md: the text must end with a full stop and one line break",
        "changelog.d/7.fixed.md: the text must be one paragraph",
    ]


def test_release_includes_every_fragment() -> None:
    """Towncrier, with the settings of pyproject.toml, puts each fragment into the text of the next version."""
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "9.9.9", "--date", "2026-01-01"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)  # noqa: S603 - our own command

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("## 9.9.9, 2026-01-01\n")
    assert done.stdout.count("\n- ") == len(FRAGMENTS)
