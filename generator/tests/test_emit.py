"""How an output folder becomes equal to a fresh one, and how the two are compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import emit, pipeline

from .conftest import Description

FRESH = {"infakt/client.py": "one\ntwo\n", "infakt/models/thing.py": "three\n", "README.md": "four\n"}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Writes files into a folder, which it makes."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    """The files of a folder and their texts."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    "there",
    [
        {},
        {"infakt/client.py": "one\n2\n"},
        {"infakt/client.py": "One\nTwo\n"},
        {"infakt/stale.py": "", "infakt/stale/old.py": ""},
    ],
    ids=["empty", "shorter", "of equal length", "stale"],
)
def test_folder_becomes_equal_to_the_fresh_one(tmp_path: Path, there: Mapping[str, str]) -> None:
    """Missing files are added, changed ones overwritten, files and folders that nothing produces removed."""
    fresh, target = write(tmp_path / "fresh", FRESH), write(tmp_path / "target", {**FRESH, **there})

    emit.swap_in(fresh, target)

    assert read(target) == FRESH
    assert sorted(path.name for path in target.rglob("*") if path.is_dir()) == ["infakt", "models"]


def test_caches_and_built_distributions_are_left_alone(tmp_path: Path) -> None:
    """What tools leave in the output folder is neither removed nor a difference."""
    left = dict.fromkeys(["infakt/__pycache__/a.pyc", ".ruff_cache/b", ".mypy_cache/c", "dist/d.whl"], "")
    fresh, target = write(tmp_path / "fresh", FRESH), write(tmp_path / "target", {**FRESH, **left})

    emit.swap_in(fresh, target)

    assert read(target) == {**FRESH, **left}
    assert emit.compare(fresh, target) == []


@pytest.mark.parametrize(
    ("there", "found"),
    [
        ({"infakt/client.py": None}, [("infakt/client.py", "this file is missing")]),
        ({"infakt/new.py": ""}, [("infakt/new.py", "nothing produces this file")]),
        ({"infakt/client.py": "one\n2\n"}, [("infakt/client.py", "line 2 differs from the output of the description")]),
        (
            {"infakt/client.py": "one\ntwo"},
            [("infakt/client.py", "the last line differs from the output of the description")],
        ),
    ],
    ids=["missing", "stale", "changed", "without its end"],
)
def test_difference_is_named(tmp_path: Path, there: Mapping[str, str | None], found: list[tuple[str, str]]) -> None:
    """A missing, a stale and a changed file are problems that name the file."""
    files = {name: text for name, text in {**FRESH, **there}.items() if text is not None}
    fresh, target = write(tmp_path / "fresh", FRESH), write(tmp_path / "target", files)

    assert [(problem.file, problem.what) for problem in emit.compare(fresh, target)] == found


def test_second_build_restores_a_changed_file(description: Description, tmp_path: Path) -> None:
    """A file that was edited by hand is as the description gives it after a build."""
    target = tmp_path / "out"
    pipeline.build(description.folder, target)
    before = read(target)
    write(target, {"infakt/client.py": "edited", "infakt/_runtime/clock.py": "edited"})

    pipeline.build(description.folder, target)

    assert read(target) == before
    pipeline.check(description.folder, target)


def test_manifest_has_the_hash_of_every_file(description: Description, tmp_path: Path) -> None:
    """The manifest lists each other file with the SHA-256 of its bytes, and the licence is the repository's."""
    target = tmp_path / "out"
    pipeline.build(description.folder, target)
    manifest = target / "infakt" / "MANIFEST.json"
    others = [path for path in target.rglob("*") if path.is_file() and path != manifest]

    assert json.loads(manifest.read_text(encoding="utf-8"))["files"] == {
        path.relative_to(target).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in others
    }
    assert (target / "LICENSE").read_bytes() == emit.LICENSE.read_bytes()
