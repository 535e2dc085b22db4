"""`.venv` is used only where its making came to an end, and made anew elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from environment import Environment, SetUpError

SPOIL: dict[str, Callable[[Path], object]] = {
    "nothing is there": lambda root: shutil.rmtree(root / ".venv"),
    "stopped before the stamp": lambda root: (root / ".venv" / ".complete").unlink(),
    "stopped in the stamp": lambda root: (root / ".venv" / ".complete").write_text(""),
    "other requirements": lambda root: (root / "pyproject.toml").write_text("[dependency-groups]\n"),
    "another place or Python": lambda root: (root / ".venv" / ".complete").write_text("elsewhere\ncheck\ndemo"),
}


class Runs:
    """Stands for running commands: notes them, makes the folder, and stops or fails where it is asked to."""

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
    def made_anew(self) -> bool:
        """Whether it began with an empty environment."""
        return self.commands[:1] == [["-m", "venv"]]


def test_complete_environment_is_left_alone(whole: Path) -> None:
    """Where everything is there nothing is run."""
    runs = Runs(whole)

    Environment(whole, run=runs).prepare("check")
    Environment(whole, run=runs).prepare("demo")

    assert runs.commands == []


@pytest.mark.parametrize("state", SPOIL)
def test_what_is_not_whole_is_made_anew(whole: Path, state: str) -> None:
    """Whatever it lacks, the environment and those of nox that stand on it are made again."""
    (whole / ".nox" / "lint").mkdir(parents=True)
    SPOIL[state](whole)
    runs = Runs(whole)

    Environment(whole, run=runs).prepare("check")

    assert runs.made_anew
    assert not (whole / ".nox").exists()


@pytest.mark.parametrize("moment", range(3))
@pytest.mark.parametrize("kind", ["demo", "check"])
def test_interrupted_set_up_is_noticed(checkout: Path, kind: str, moment: int) -> None:
    """Stopped while the environment, the installers or the packages are installed, the next run makes it anew."""
    stopped, runs = Runs(checkout, stops_at=moment), Runs(checkout)
    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        Environment(checkout, run=stopped).prepare(kind)

    Environment(checkout, run=runs).prepare(kind)

    assert (len(stopped.commands), runs.made_anew, len(runs.commands)) == (moment + 1, True, 3)


def test_interrupted_completion_is_noticed(whole: Path) -> None:
    """Packages added to a whole environment may break it on the way, so it is not whole until they are there."""
    description = (whole / ".venv" / ".complete").read_text().splitlines()[0]
    (whole / ".venv" / ".complete").write_text(f"{description}\ndemo")
    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        Environment(whole, run=Runs(whole, stops_at=0)).prepare("check")
    runs = Runs(whole)

    Environment(whole, run=runs).prepare("demo")

    assert runs.made_anew


def test_failure_shows_the_log(checkout: Path) -> None:
    """What cannot be installed is reported with where its log lies, and tried again next time."""
    with pytest.raises(SetUpError, match=r"package index within reach\? .*set-up\.log ends:"):
        Environment(checkout, run=Runs(checkout, code=1)).prepare("demo")

    assert not (checkout / ".venv" / ".complete").exists()


def test_foreign_checkout_is_reported(checkout: Path) -> None:
    """A folder that cannot be written gives a message and no traceback."""

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", "somewhere")

    with pytest.raises(SetUpError, match=r"^\.venv could not be made: Permission denied: somewhere$"):
        Environment(checkout, run=refuse).prepare("demo")
