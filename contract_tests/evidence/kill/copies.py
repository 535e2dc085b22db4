"""Faulty copies of the installed client; the installed one is only read."""

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
    """Return the folder of the installed client, which is found and not imported."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        msg = f"expected the client to be installed; no package {PACKAGE} is found: install generated_client's wheel"
        raise RuntimeError(msg)
    return Path(spec.origin).parent


def find_mistakes(faults: Iterable[ClientFault], client: Path) -> list[str]:
    """Return what is wrong with faults: each changes a text that its file holds exactly once."""
    return [mistake for fault in faults if (mistake := _find_mistake(fault, client))]


def _find_mistake(fault: ClientFault, client: Path) -> str | None:
    path = client / RUNTIME / fault.file
    times = path.read_text("utf-8").count(fault.old) if path.is_file() else 0
    if times == 1:
        return None
    return (
        f"{fault.name}: expected its text once in {path}; it is there {times} times:\n{fault.old}\n"
        f"write the fault anew in {Path(__file__).parent / 'client_faults'}"
    )


def copy_client(client: Path, folder: Path, fault: ClientFault | None = None) -> None:
    """Copy the client into a new folder, with a fault in it unless there is none; what can have none is linked."""
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
    """Have this process, and those that it starts, import a copy of the client in the place of the installed one."""
    if PACKAGE in sys.modules:
        msg = f"expected {PACKAGE} to be imported from {folder}; it was imported before"
        raise RuntimeError(msg)
    copy_client(client, folder / PACKAGE, fault)
    sys.path.insert(0, str(folder))
    os.environ["PYTHONPATH"] = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    invalidate_caches()
    if find_client() != folder / PACKAGE:
        msg = f"expected {PACKAGE} to be imported from {folder}; {find_client()} comes first"
        raise RuntimeError(msg)
