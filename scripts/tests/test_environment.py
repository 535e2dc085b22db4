"""`.venv` is used only if its creation was completed, and recreated otherwise."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from environment import Environment, SetUpError

DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": lambda root: shutil.rmtree(root / ".venv"),
    "stopped before the stamp": lambda root: (root / ".venv" / ".complete").unlink(),
    "stopped in the stamp": lambda root: (root / ".venv" / ".complete").write_text(""),
    "other requirements": lambda root: (root / "pyproject.toml").write_text("[dependency-groups]\n"),
    "another location or Python": lambda root: (root / ".venv" / ".complete").write_text("elsewhere\ncheck\ndemo"),
}


class Runs:
    """Replaces the running of commands: records them, creates the folder, and stops or fails where requested."""

    def __init__(self, root: Path, stops_at: int | None = None, code: int = 0) -> None:
        self.root, self.stops_at, self.code = root, stops_at, code
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str], **_: object) -> int:
        self.commands.append(command[1:3])
        (self.root / ".venv" / "bin").mkdir(parents=True, exist_ok=True)
        if len(self.commands) - 1 == self.stops_at:
            raise KeyboardInterrupt
        return self.code

    @property
    def was_recreated(self) -> bool:
        """Whether it began with an empty environment."""
        return self.commands[:1] == [["-m", "venv"]]


def test_complete_environment_is_left_alone(whole: Path) -> None:
    """If everything is there, nothing is run."""
    runs = Runs(whole)

    Environment(whole, run=runs).prepare("check")
    Environment(whole, run=runs).prepare("demo")

    assert runs.commands == []


@pytest.mark.parametrize("state", DAMAGES)
def test_incomplete_environment_is_recreated(whole: Path, state: str) -> None:
    """Whatever it lacks, the environment and those of nox based on it are recreated."""
    (whole / ".nox" / "lint").mkdir(parents=True)
    DAMAGES[state](whole)
    runs = Runs(whole)

    Environment(whole, run=runs).prepare("check")

    assert runs.was_recreated
    assert not (whole / ".nox").exists()


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("kind", ["demo", "check"])
def test_interrupted_set_up_is_noticed(checkout: Path, kind: str, step: int) -> None:
    """If creating the environment or installing is interrupted, the next run recreates it."""
    stopped, runs = Runs(checkout, stops_at=step), Runs(checkout)
    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        Environment(checkout, run=stopped).prepare(kind)

    Environment(checkout, run=runs).prepare(kind)

    assert (len(stopped.commands), runs.was_recreated, len(runs.commands)) == (step + 1, True, 3)


def test_interrupted_completion_is_noticed(whole: Path) -> None:
    """Adding packages to a complete environment may break it, so until they are installed it counts as incomplete."""
    description = (whole / ".venv" / ".complete").read_text().splitlines()[0]
    (whole / ".venv" / ".complete").write_text(f"{description}\ndemo")
    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        Environment(whole, run=Runs(whole, stops_at=0)).prepare("check")
    runs = Runs(whole)

    Environment(whole, run=runs).prepare("demo")

    assert runs.was_recreated


def test_failure_shows_the_log(checkout: Path) -> None:
    """A failed installation is reported with the path and the end of its log, and tried again next time."""
    with pytest.raises(SetUpError, match=r"package index reachable\? .*set-up\.log ends:"):
        Environment(checkout, run=Runs(checkout, code=1)).prepare("demo")

    assert not (checkout / ".venv" / ".complete").exists()


def test_foreign_checkout_is_reported(checkout: Path) -> None:
    """A folder that cannot be written to is reported by a message without a traceback."""

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", "somewhere")

    with pytest.raises(SetUpError, match=r"^\.venv could not be created: Permission denied: somewhere$"):
        Environment(checkout, run=refuse).prepare("demo")
