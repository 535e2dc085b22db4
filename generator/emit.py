"""Writes the client into a fresh folder, then swaps it in, or reports how it differs from the existing one."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from .errors import GeneratorError, Problem
from .render import ClientProject
from .spec import Json

HERE = Path(__file__).parent
RUNTIME = HERE / "runtime"
LICENSE = HERE.parent / "LICENSE"  # a distribution holds its own copy
COMMAND = "python -m generator build"
_IGNORED = {"__pycache__", ".ruff_cache", "dist", ".mypy_cache"}


def write(bundle: Json, project: ClientProject, folder: Path) -> None:
    """Write the whole client, formatted and with its manifest, into an empty folder."""
    for path, (template, text) in project.files().items():
        kind = "overrides" if (HERE / "templates" / "overrides" / template).exists() else "own"
        _put(folder / path, text, f"generator/templates/{kind}/{template}")
    _format(folder)
    for source in sorted(RUNTIME.glob("*.py")):
        _put(
            folder / "infakt" / "_runtime" / source.name,
            source.read_text(encoding="utf-8"),
            f"generator/runtime/{source.name}",
        )
    (folder / "infakt" / "py.typed").touch()
    shutil.copyfile(LICENSE, folder / "LICENSE")
    write_json(folder / "infakt" / "openapi.json", bundle)
    (folder / "infakt" / "MANIFEST.json").write_text(_manifest(folder), encoding="utf-8")


def write_json(path: Path, document: Json) -> Path:
    """Write a JSON document in the format of this project, and return its path."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def swap_in(fresh: Path, target: Path) -> None:
    """Make ``target`` equal to ``fresh``, and delete files that ``fresh`` lacks."""
    wanted = _files(fresh)
    for path in _files(target) - wanted:
        (target / path).unlink()
    for path in wanted:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        if not (target / path).exists() or (target / path).read_bytes() != (fresh / path).read_bytes():
            shutil.copyfile(fresh / path, target / path)
    for empty in sorted((path for path in target.rglob("*") if path.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()


def compare(fresh: Path, target: Path) -> list[Problem]:
    """Return a problem for each missing and each unexpected file, and for the first one that differs."""
    wanted, present = _files(fresh), _files(target)
    problems = [Problem(path, "", "this file is missing", f"run: {COMMAND}") for path in sorted(wanted - present)]
    problems += [
        Problem(path, "", "nothing produces this file", f"run: {COMMAND}") for path in sorted(present - wanted)
    ]
    for path in sorted(wanted & present):
        lines = zip(_lines(fresh / path), _lines(target / path), strict=False)
        if (fresh / path).read_bytes() != (target / path).read_bytes():
            line = next((f"line {n}" for n, (new, old) in enumerate(lines, 1) if new != old), "the last line")
            what = f"{line} differs from the output of the description"
            return [*problems, Problem(path, "", what, f"change openapi/ or generator/, then run: {COMMAND}")]
    return problems


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not _IGNORED & set(path.relative_to(folder).parts)
    }


def _put(path: Path, text: str, source: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    header = {
        ".py": f"# Generated: do not edit. Change openapi/ or {source},\n# then run: {COMMAND}\n",
        ".toml": f"# Generated: do not edit. Change {source},\n# then run: {COMMAND}\n",
        ".md": f"<!-- Generated: do not edit. Change {source}, -->\n<!-- then run: {COMMAND} -->\n",
    }[path.suffix]
    path.write_text(header + text.strip("\n") + "\n", encoding="utf-8")


def _format(folder: Path) -> None:
    """Remove unused imports, format, and check docstrings; keep the raw files if ruff reports a mistake."""
    options = ["--config", str(HERE / "ruff-output.toml"), "--no-cache", "--quiet", str(folder)]
    for command in (["check", "--fix"], ["format"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *options], capture_output=True, text=True, check=False
        )
        if done.returncode:
            kept = Path(tempfile.mkdtemp(prefix="generator-raw-"))
            shutil.copytree(folder, kept, dirs_exist_ok=True)
            what = (done.stdout or done.stderr).replace(str(folder), "").strip()[:600]
            raise GeneratorError(
                [
                    Problem(
                        str(kept),
                        "",
                        what,
                        "open the raw file, then correct the template named in its header or the description's text",
                    )
                ]
            )


def _manifest(folder: Path) -> str:
    tools = {name: version(name) for name in ("openapi-python-client", "ruff")}
    files = {path: _digest(folder / path) for path in sorted(_files(folder))}
    return json.dumps({"tools": tools, "files": files}, indent=1) + "\n"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
