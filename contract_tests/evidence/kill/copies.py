"""Faulty copies of the installed client, which itself is only read."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

from contract_tests.evidence.kill.client_faults import ClientFault

PACKAGE, RUNTIME = "infakt", "_runtime"


def find_client() -> Path:
    """Return the folder of the installed client without importing it.

    Raises:
        RuntimeError: The client is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        msg = f"the package {PACKAGE} is not installed; install the wheel of generated_client"
        raise RuntimeError(msg)
    return Path(spec.origin).parent


def find_mistakes(faults: Iterable[ClientFault], client: Path) -> list[str]:
    """Return the problems of faults: each must change a text that its file contains exactly once."""
    return [mistake for fault in faults if (mistake := _find_mistake(fault, client))]


def _find_mistake(fault: ClientFault, client: Path) -> str | None:
    path = client / RUNTIME / fault.file
    times = path.read_text("utf-8").count(fault.old) if path.is_file() else 0
    if times == 1:
        return None
    return (
        f"{fault.name}: its text must occur once in {path}, got {times} occurrences:\n{fault.old}\n"
        f"update the fault in {Path(__file__).parent / 'client_faults'}"
    )


def copy_client(client: Path, folder: Path, fault: ClientFault | None = None) -> None:
    """Copy the client into a new folder, with a fault if one is given; files outside the runtime are linked.

    Raises:
        ValueError: The fault's text does not occur exactly once.
    """
    mistakes = find_mistakes([fault] if fault else [], client)
    if mistakes:
        raise ValueError(mistakes[0])
    folder.mkdir()
    for path in client.iterdir():
        if path.name != RUNTIME:
            (folder / path.name).symlink_to(path)
    shutil.copytree(client / RUNTIME, folder / RUNTIME)
    if fault:
        path = folder / RUNTIME / fault.file
        path.write_text(path.read_text("utf-8").replace(fault.old, fault.new), "utf-8")


def put_client(client: Path, folder: Path, fault: ClientFault | None = None) -> None:
    """Make this process, and those that it starts, import a copy of the client instead of the installed one.

    Raises:
        RuntimeError: The client was already imported, or another one comes first on the path.
        ValueError: The fault's text does not occur exactly once.
    """
    if PACKAGE in sys.modules:
        msg = f"{PACKAGE} must be imported from {folder}, but it was already imported"
        raise RuntimeError(msg)
    copy_client(client, folder / PACKAGE, fault)
    sys.path.insert(0, str(folder))
    os.environ["PYTHONPATH"] = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    invalidate_caches()
    if find_client() != folder / PACKAGE:
        msg = f"{PACKAGE} must be imported from {folder}, but {find_client()} comes first"
        raise RuntimeError(msg)
