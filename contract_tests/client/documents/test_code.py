"""The code in the documents: it type-checks strictly, and it runs against the emulator."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import infakt
import infakt_contract
import infakt_emulator
from contract_tests.client.documents.pages import BLOCKS, PAGES, PYTHON, PYTHON_BLOCKS, REPOSITORY, SHELL, Block

LANGUAGES = {PYTHON, SHELL, "", "json", "yaml"}
PAGES_WITH_CODE = ["README.md", "docs", "contract_tests/emulator/README.md", "generated_client/README.md"]
PACKAGES = [str(Path(str(package.__file__)).parents[1]) for package in (infakt, infakt_emulator, infakt_contract)]
NOT_INSTALLED = [folder for folder in PACKAGES if folder not in sysconfig.get_paths().values()]
"""What mypy does not find by itself; it refuses to be given what it does."""
PYRIGHT = {
    "typeCheckingMode": "strict",
    "pythonVersion": "3.11",
    "extraPaths": PACKAGES,
    "reportMissingTypeStubs": False,
}


def write(block: Block, folder: Path) -> Path:
    """Write a block as a module, on the same lines as in its page."""
    path = folder / f"{re.sub(r'[^A-Za-z]+', '_', str(block.page))}_{block.line}.py"
    path.write_text(block.padded, encoding="utf-8")
    return path


def run(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a folder, and return its result."""
    return subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def find_errors(output: str, blocks: Mapping[Path, Block]) -> list[str]:
    """Return the lines of a type checker's output that name errors, each with its page instead of the module."""
    errors = [line.strip() for line in output.splitlines() if re.search(r":\d+(?::\d+)?:? -? ?error", line)]
    for path, block in blocks.items():
        errors = [re.sub(rf"\S*{re.escape(path.name)}", str(block.page), line) for line in errors]
    return errors


def check_types(blocks: Sequence[Block], folder: Path) -> list[str]:
    """Return the errors of strict mypy and strict basedpyright in blocks, by page and line."""
    written = {write(block, folder): block for block in blocks}
    (folder / "mypy.ini").write_text("[mypy]\nstrict = True\npython_version = 3.11\n", encoding="utf-8")
    (folder / "pyrightconfig.json").write_text(json.dumps(PYRIGHT), encoding="utf-8")
    names = [path.name for path in written]
    mypy = run(["mypy", "--scripts-are-modules", *names], folder, {"MYPYPATH": os.pathsep.join(NOT_INSTALLED)})
    pyright = run(["basedpyright", "--level", "error", "--pythonpath", sys.executable], folder, {})
    errors = [*find_errors(mypy.stdout, written), *find_errors(pyright.stdout, written)]
    assert errors or mypy.returncode == pyright.returncode == 0, mypy.stdout + mypy.stderr + pyright.stdout
    return errors


def test_blocks_have_a_language() -> None:
    """A block of code is fenced, in a language known here; drawings have none."""
    wrong = [f"{block}: {block.language!r}" for block in BLOCKS if block.language not in LANGUAGES]
    indented = [
        f"{page}:{number}"
        for page in PAGES
        for number, line in enumerate((REPOSITORY / page).read_text(encoding="utf-8").splitlines(), 1)
        if any(block.page == page and block.line == number and line.startswith("    ") for block in BLOCKS)
    ]

    assert (wrong, indented) == ([], [])
    assert [
        name for name in PAGES_WITH_CODE if not any(str(block.page).startswith(name) for block in PYTHON_BLOCKS)
    ] == []


def test_code_type_checks(tmp_path: Path) -> None:
    """Every block of Python passes mypy --strict and basedpyright's strict mode on its own."""
    errors = check_types(PYTHON_BLOCKS, tmp_path)

    assert errors == [], "\n".join(errors)


def test_wrong_types_are_reported_by_page_and_line(tmp_path: Path) -> None:
    """An error is reported with its line in the page, by both type checkers."""
    wrong = Block(Path("docs/page.md"), 40, PYTHON, "import infakt\n\ninfakt.Infakt(api_key=7)\n")

    places = [error.split(" ")[0] for error in check_types([wrong], tmp_path)]

    assert places == ["docs/page.md:42:", "docs/page.md:42:23"]


@pytest.mark.parametrize("block", PYTHON_BLOCKS, ids=str)
def test_code_runs(block: Block, tmp_path: Path) -> None:
    """Every block of Python runs without an error, with the emulator as its server."""
    command = ["contract_tests.client.documents.program", str(write(block, tmp_path))]
    places = os.pathsep.join([str(REPOSITORY), *PACKAGES])

    ended = run(command, tmp_path, {"PYTHONPATH": places, "INFAKT_WEBHOOK_SECRET": "s3cret"})

    assert ended.returncode == 0, f"{block}: the code on this page failed\n{ended.stdout}{ended.stderr}"
