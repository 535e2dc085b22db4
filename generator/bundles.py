"""Bundles of earlier builds, in a file or in a commit."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from .errors import GeneratorError, Problem, shorten
from .spec import Json

HERE = Path(__file__).parent
PLACE = "generated_client/infakt/openapi.json"


def load(name: str) -> Json:
    """Return a bundle.

    Args:
        name: The path of a file, or a commit of this repository.

    Raises:
        GeneratorError: It is neither, or what it has is not a bundle.
    """
    path = Path(name)
    text = path.read_text(encoding="utf-8") if path.is_file() else _show(name)
    try:
        document: Any = json.loads(text)
    except ValueError:
        document = None
    if not isinstance(document, dict) or not {"openapi", "paths", "components"} <= document.keys():
        problem = Problem(name, "", "not a bundle", f"give the path of an openapi.json, such as {PLACE}", shorten(text))
        raise GeneratorError([problem])
    return document


def _show(commit: str) -> str:
    done = subprocess.run(["git", "show", f"{commit}:{PLACE}"], cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode:
        what = "there is no such file, and no commit of that name with a bundle"
        raise GeneratorError([Problem(commit, "", what, f"give the path of an openapi.json, such as {PLACE}")])
    return done.stdout


def read_version() -> str:
    """Return the current version of the client."""
    settings = YAML(typ="safe", pure=True).load((HERE / "config.yaml").read_text(encoding="utf-8"))
    return str(settings["package_version_override"])
